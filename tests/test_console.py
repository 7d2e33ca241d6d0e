"""What the terminal says of a run: articles that were lost by name, and of files that were put to use that they were."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.console import Pace, print_summary, progress
from pipeline.corpus.publish import Published
from pipeline.corpus.refusals import Refusals
from pipeline.run import Summary
from pipeline.tables.columns import TABLES, SkippedRow

USED = SkippedRow("metadata.csv", "read", "not an article", "describes the articles beside it")
LOST = SkippedRow("b.pdf", "read", "encrypted", "the PDF needs a password")
GONE = SkippedRow("metadata.csv", "read", "no such article", "gone.txt")


def said(capsys, *rows: SkippedRow) -> str:
    refusals = Refusals()
    refusals.add(rows)
    counts = dict.fromkeys((t.name for t in TABLES), 0) | {"documents": 4, "skipped": len(rows)}
    tables = Published(rows=counts, refusals=refusals)
    summary = Summary(Path("out"), [("report.html", "the page")], "skipped.csv", analysed=4, tables=tables)
    summary.seconds["all"] = 1.0
    print_summary(summary)
    return capsys.readouterr().out


def test_a_file_put_to_use_is_no_loss(capsys):
    out = said(capsys, USED)
    assert "Articles 4 4 analysed, 0 unchanged, metadata.csv used" in " ".join(out.split())
    assert "gave no article" not in out and "skipped" not in out


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        ([USED, LOST], ["1 gave no article:", "  b.pdf: encrypted (the PDF needs a password)", "skipped.csv"]),
        ([GONE], ["  metadata.csv: no such article (gone.txt)", "skipped.csv"]),
        ([LOST] * 7, ["7 gave no article:", "  … and 2 more"]),
        ([SkippedRow("[red]a[/red]\x1b.txt", "read", "empty", "")], ["  [red]a[/red].txt: empty"]),  # as it is, no more
    ],
)
def test_what_was_lost_is_named(capsys, rows, lines):
    out = said(capsys, *rows)
    assert all(line in out for line in lines), out
    assert ("gave no article" in out) == any(r.reason not in ("not an article", "no such article") for r in rows)


def test_many_files_beside_the_articles_are_counted(capsys):
    rows = [SkippedRow(f"{n}/metadata.csv", "read", "not an article", "") for n in range(3)]
    assert "3 files beside them used" in said(capsys, *rows)


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ([("Reading", 0, 100, 0.0), ("Reading", 10, 100, 4.0)], ""),  # too early to tell
        ([("Reading", 0, 100, 0.0), ("Reading", 10, 100, 10.0)], "1.0 a second, about 90 s left"),
        ([("Reading", 0, 100_000, 0.0), ("Reading", 1, 100_000, 10.0)], "0.1 a second, about 277 h 47 min left"),
        ([("Reading", 9, 10, 0.0), ("Writing", 5, 10, 99.0)], ""),  # each stage by its own clock
        ([("Writing", 0, 0, 0.0), ("Writing", 0, 0, 99.0)], ""),
        ([("Articles", 100, 0, 0.0), ("Articles", 300, 0, 100.0)], "2.0 a second"),  # of how many is not known
        ([("Reading", 0, 9, 0.0), ("Articles", 100, 0, 9.0), ("Reading", 1, 9, 10.0)], "0.1 a second, about 80 s left"),
    ],
)
def test_rate_and_time_left(steps, expected):
    pace = Pace(iter([s[3] for s in steps]).__next__)
    assert [pace(*s[:3]) for s in steps][-1] == expected


def test_without_a_terminal_progress_is_plain_lines(capsys):
    with progress(quiet=False) as report:
        for done in range(0, 1_001, 50):
            report("Reading", done, 1_000)
    lines = capsys.readouterr().err.splitlines()
    with progress(quiet=False) as report:
        for done in range(100, 1_001, 100):
            report("Articles of news.jsonl", done, 0)
    told = capsys.readouterr().err.splitlines()
    assert told == [f"Articles of news.jsonl … {n}" for n in ("100", "200", "300", "600")], "as often as it doubles"
    assert lines[:2] == ["Reading … 0 of 1,000", "Reading … 100 of 1,000"] and len(lines) == 11
