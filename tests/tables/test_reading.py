"""The tables for reading say what the tables say, words first."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from synthetic import all_rows, analyses

from pipeline.tables.columns import TABLES, columns
from pipeline.tables.database import SqliteTables
from pipeline.tables.reading import READING, VIEWS, ReadingTables

FOUND = list(analyses(3))


def written(folder: Path, **changed: list[object]) -> dict[str, list[dict[str, str]]]:
    """Return the rows of both files, some of the tables changed."""
    import sqlite3

    db, rows = sqlite3.connect(":memory:"), all_rows(FOUND) | changed
    database = SqliteTables(db)
    for table in TABLES:
        database.write(table.name, rows[table.name])
    database.finish()
    with ReadingTables(db, folder) as reading:
        reading.finish()
    found = {}
    for table in READING:
        with (folder / f"{table.name}.csv").open(encoding="utf-8-sig", newline="") as file:
            found[table.name] = list(csv.DictReader(file))
    db.close()
    return found


def test_every_claim_and_every_figure_has_its_row(tmp_path):
    rows, found = all_rows(FOUND), written(tmp_path)
    assert [r["claim_id"] for r in found["who_said_what"]] == [c.claim_id for c in rows["claims"]]
    assert [r["figure_id"] for r in found["figures_in_claims"]] == [f.figure_id for f in rows["figures"]]
    first, claim, document = found["who_said_what"][0], rows["claims"][0], rows["documents"][0]
    assert list(first)[:9] == ["date", "outlet", "title", "speaker", "role", "kind", "says", "stance", "what"]
    assert [first[n] for n in ("date", "outlet", "title", "speaker", "says", "what", "url", "link")] == [
        document.published, document.outlet, document.title, claim.speaker, claim.cue, claim.content, document.url,
        claim.link,
    ]  # fmt: skip


@pytest.mark.parametrize("view", VIEWS, ids=lambda v: v.table.name)
def test_columns_are_those_described_and_the_ids_come_last(view, tmp_path):
    written(tmp_path)
    header = (tmp_path / f"{view.table.name}.csv").read_text("utf-8-sig").splitlines()[0].split(",")
    assert header == list(view.table.columns)
    ids = [place for place, name in enumerate(header) if name.endswith("_id")]
    assert header[min(ids) :] == header[-len(header) + min(ids) :] and min(ids) > header.index("url")
    assert all(column.description for _, column in columns(view.table.row).values())
    assert list(view.widths) == header[: len(view.widths)] and "what" in view.widths


@pytest.mark.parametrize(
    ("facts", "amount", "unit"),
    [
        ({"value": 37.5e9, "currency": "USD", "measures": "budget", "measures_text": "budget"}, "37500000000", "USD"),
        ({"value": 5.0, "currency": "EUR", "per": "day"}, "5", "EUR per day"),
        ({"value": 12.5, "kind": "percent", "unit": "%", "measures": "voter"}, "12.5", "%"),
        ({"low": 1200.0, "high": 1500.0, "measures": "arrest", "measures_text": "Arrests", "per": "day"},
         "1200", "arrests per day"),
        ({"high": 20.0, "measures": "Venezuelan", "measures_text": "Venezuelans"}, "20", "Venezuelans"),
        ({"value": 2.0, "unit": "horse", "measures": "horse", "measures_text": "horses"}, "2", "horses"),
        ({"value": 3.0, "kind": "measure", "unit": "km", "measures": "road", "measures_text": "roads"}, "3", "km"),
        ({"value": 3.0, "measures": "well"}, "3", "well"),
        ({"value": 3.0}, "3", ""),
    ],
)  # fmt: skip
def test_one_amount_and_what_it_is_of(tmp_path, facts, amount, unit):
    empty = {"value": None, "low": None, "high": None, "currency": "", "unit": "", "per": "", "kind": "count",
             "measures": "", "measures_text": ""}  # fmt: skip
    figure = replace(all_rows(FOUND)["figures"][0], **empty | facts)
    (row,) = written(tmp_path, figures=[figure])["figures_in_claims"]
    assert (row["amount"], row["amount_unit"]) == (amount, unit)


@pytest.mark.parametrize(("text", "small"), [("Ten", "true"), ("one", "true"), ("10", "false"), ("eleven", "false")])
def test_small_number_words_are_marked(tmp_path, text, small):
    (row,) = written(tmp_path, figures=[replace(all_rows(FOUND)["figures"][0], text=text)])["figures_in_claims"]
    assert row["small"] == small


def test_a_figure_that_no_claim_carries_has_no_speaker(tmp_path):
    figure = replace(all_rows(FOUND)["figures"][0], speaker="", claim_id="")
    (row,) = written(tmp_path, figures=[figure])["figures_in_claims"]
    assert [row[n] for n in ("speaker", "says", "sure", "link", "claim_id")] == [""] * 5
    assert row["figure"] == figure.text and row["outlet"]


def test_text_that_looks_like_a_formula_is_guarded(tmp_path):
    claim = replace(all_rows(FOUND)["claims"][0], content="=1+1")
    assert written(tmp_path, claims=[claim])["who_said_what"][0]["what"] == "'=1+1"
