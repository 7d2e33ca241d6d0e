"""An output folder of made-up articles, for each exporter to be asked for its form of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from synthetic import analyses, database

from pipeline.tables.export import export

FOUND = list(analyses(4))


@pytest.fixture
def db() -> sqlite3.Connection:
    return database(FOUND)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the texts lie that the offsets count in."""
    (tmp_path / "text").mkdir()
    for analysis in FOUND:
        (tmp_path / f"text/{analysis.article.doc_id}.txt").write_bytes(analysis.article.text.encode())
    return tmp_path


@pytest.fixture
def write(db: sqlite3.Connection, folder: Path) -> Callable[[str], Path]:
    """Return a function from the name of an export to what it wrote."""
    return lambda name: export(name)(db, folder)
