"""The description of the tables is true of the tables, by Frictionless's own judgement, and the docs agree."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from synthetic import all_rows, analyses, database

from pipeline.tables.columns import TABLES
from pipeline.tables.package import data_dictionary, data_package, write_package
from pipeline.tables.reading import READING, ReadingTables
from pipeline.tables.writer import CsvWriter

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def folder(tmp_path: Path):
    """An output folder with the tables of a few synthetic articles, some cells of which look like formulas."""
    found = list(analyses(5))
    rows = all_rows(found)
    rows["claims"][0] = replace(rows["claims"][0], content="=1+1", source="'tis", cue="-5", when="2025-01")
    for table in TABLES:
        with CsvWriter(table, tmp_path) as writer:
            writer.write(rows[table.name])
    with ReadingTables(database(found), tmp_path) as reading:
        reading.finish()
    write_package(tmp_path)
    return tmp_path


def _report(folder: Path):
    frictionless = pytest.importorskip("frictionless")
    return frictionless.Package(str(folder / "datapackage.json")).validate()


def test_frictionless_finds_the_tables_valid(folder):
    report = _report(folder)
    assert report.valid, report.flatten(["resource", "rowNumber", "fieldName", "message"])[:10]
    assert len(report.tasks) == len(TABLES) + len(READING)


def test_frictionless_finds_what_is_wrong(folder):
    edits = {
        "claims": ("person", "alien"),
        "claim_figures": ("clm_", "clm_x"),
        "figures": (",count,", ",count,many"),
        "entities": ("person:wen-li", "person:ruth-adeyemi"),
    }
    for table, (old, new) in edits.items():
        path = folder / f"{table}.csv"
        header, _, body = path.read_text("utf-8").partition("\n")
        path.write_text(header + "\n" + body.replace(old, new), "utf-8")
    found = {kind for (kind,) in _report(folder).flatten(["type"])}
    assert found >= {"constraint-error", "foreign-key", "type-error", "primary-key"}


def test_columns_are_those_of_the_csv(folder):
    for resource in json.loads((folder / "datapackage.json").read_text("utf-8"))["resources"]:
        header = (folder / resource["path"]).read_text("utf-8-sig").splitlines()[0]
        assert header == ",".join(field["name"] for field in resource["schema"]["fields"])


def test_every_column_is_described():
    fields = [f for r in data_package()["resources"] for f in r["schema"]["fields"]]
    assert all(len(f["description"]) > 5 for f in fields)


def test_the_docs_are_current():
    assert (ROOT / "docs" / "columns.md").read_text("utf-8") == data_dictionary(), "run `make docs`"
