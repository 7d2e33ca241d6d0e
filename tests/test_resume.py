"""Killed at any moment and run again: the same bytes as an undisturbed run, and nothing analysed twice."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipeline.tables.columns import TABLES

ARTICLES = 96  # three batches


@pytest.fixture(scope="module")
def archive(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("archive")
    for k in range(ARTICLES):
        text = f"Mayor Ada Roe said on Monday that {k + 2} ships left port {k}.\n\nShe denied that {k} were lost."
        (folder / f"{k:03}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def undisturbed(archive, tmp_path_factory) -> dict[str, bytes]:
    out = tmp_path_factory.mktemp("whole") / "out"
    assert start(archive, out).wait() == 0
    return tables(out)


def start(source: Path, out: Path, workers: int = 1) -> subprocess.Popen[bytes]:
    command = [
        sys.executable,
        "-m",
        "pipeline",
        "extract",
        source,
        "--output",
        out,
        "--workers",
        str(workers),
        "--quiet",
    ]
    return subprocess.Popen(command, start_new_session=True)


def tables(out: Path) -> dict[str, bytes]:
    return {t.name: (out / f"{t.name}.csv").read_bytes() for t in TABLES if t.name != "changes"}


def analysed(out: Path) -> int:
    try:
        db = sqlite3.connect(f"file:{out / 'onrecord.sqlite'}?mode=ro", uri=True)
        return int(db.execute("SELECT count(*) FROM _analyses").fetchone()[0])
    except sqlite3.Error:
        return 0


@pytest.mark.parametrize("workers", [1, 2])
def test_killed_in_the_middle(archive, undisturbed, tmp_path, workers):
    out = tmp_path / "out"
    run = start(archive, out, workers)
    deadline = time.monotonic() + 300
    while not 0 < analysed(out) < ARTICLES and run.poll() is None and time.monotonic() < deadline:
        time.sleep(0.02)
    os.killpg(run.pid, signal.SIGKILL)
    run.wait()
    kept = analysed(out)
    assert 0 < kept < ARTICLES, "it was to be killed in the middle"
    assert start(archive, out, workers).wait() == 0
    facts = json.loads((out / "run.json").read_text(encoding="utf-8"))
    assert facts["analysed"] == ARTICLES - kept
    assert tables(out) == undisturbed


def test_killed_while_the_tables_are_written(archive, undisturbed, tmp_path):
    out = tmp_path / "out"
    assert start(archive, out).wait() == 0
    (out / "mentions.csv").unlink()  # as after a kill between two renames
    (out / ".claims.csv.partial").write_text("half", encoding="utf-8")
    assert start(archive, out).wait() == 0
    assert tables(out) == undisturbed
    assert json.loads((out / "run.json").read_text(encoding="utf-8"))["analysed"] == 0
