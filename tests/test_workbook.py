"""The workbook and the Parquet files say what the tables say, each cell in its type."""

from __future__ import annotations

import re
import zipfile
from dataclasses import fields, replace
from xml.etree import ElementTree

import pytest
from synthetic import all_rows, analyses, database

from pipeline.errors import OutputError
from pipeline.tables import workbook as module
from pipeline.tables.columns import TABLES
from pipeline.tables.database import SqliteTables

pytest.importorskip("xlsxwriter")

FOUND = list(analyses(3))
_N = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    db = database(FOUND)
    db.execute("UPDATE claims SET content = '=HYPERLINK(\"x\")', cue = '1/2', source = '007' WHERE rowid = 1")
    db.execute("UPDATE figures SET value = 37500000000 WHERE rowid = 1")
    folder = tmp_path_factory.mktemp("book")
    return zipfile.ZipFile(module.write_workbook(db, folder))


def _sheet(book, name: str) -> ElementTree.Element:
    names = re.findall(r'<sheet name="(\w+)"', book.read("xl/workbook.xml").decode())
    return ElementTree.fromstring(book.read(f"xl/worksheets/sheet{names.index(name) + 1}.xml"))


def _row(book, name: str, number: int) -> list[tuple[str, str]]:
    """Return (type, text) of the cells of a row; the type of a number is 'n'."""
    cells = _sheet(book, name).findall(f".//m:row[@r='{number}']/m:c", _N)
    return [(c.get("t", "n"), "".join(c.itertext())) for c in cells]


def test_a_sheet_per_table_and_one_for_the_columns(book):
    names = re.findall(r'<sheet name="(\w+)"', book.read("xl/workbook.xml").decode())
    assert sorted(names) == sorted([*(t.name for t in TABLES), "columns"])
    assert names[0] == "claims"


@pytest.mark.parametrize("table", TABLES, ids=lambda t: t.name)
def test_header_is_frozen_and_filtered(book, table):
    sheet = _sheet(book, table.name)
    assert sheet.find(".//m:pane", _N).get("state") == "frozen"
    assert sheet.find("m:autoFilter", _N) is not None
    assert [text for _, text in _row(book, table.name, 1)] == [f.name for f in fields(table.row)]
    assert len(sheet.findall(".//m:row", _N)) == len(all_rows(FOUND)[table.name]) + 1


@pytest.mark.parametrize("value", [float("inf"), float("-inf"), float("nan")])
def test_what_is_no_number_is_an_empty_cell(tmp_path, value):
    rows = all_rows(FOUND)["figures"]
    db = database(FOUND)
    db.execute("DELETE FROM figures")
    SqliteTables(db).write("figures", [replace(rows[0], value=value, low=value)])
    assert db.execute("SELECT value, low FROM figures").fetchall() == [(None, None)]
    module.write_workbook(db, tmp_path)


def test_cells_have_their_type(book):
    row = dict(zip(_filled("claims"), _row(book, "claims", 2), strict=True))
    assert row["content"] == ("inlineStr", '=HYPERLINK("x")')
    assert (row["cue"], row["source"]) == (("inlineStr", "1/2"), ("inlineStr", "007"))
    assert row["start"][0] == "n"
    assert row["anonymous"][0] == "b"
    assert row["claim_id"][0] == "inlineStr"
    assert ("n", "37500000000") in _row(book, "figures", 2)


def _filled(name: str) -> list[str]:
    first = replace(all_rows(FOUND)[name][0], content="x", cue="x", source="x")
    return [f.name for f in fields(first) if getattr(first, f.name) not in ("", None)]


def test_claims_link_into_the_report(book):
    relations = book.read("xl/worksheets/_rels/sheet1.xml.rels").decode()
    assert "report.html" in relations
    link = _sheet(book, "claims").find(".//m:hyperlink", _N)
    claim = all_rows(FOUND)["claims"][0]
    assert f"{link.get('location', '')}{relations}".find(claim.claim_id) >= 0


def test_no_formula_anywhere(book):
    assert all(b"<f>" not in book.read(n) for n in book.namelist() if n.startswith("xl/worksheets/sheet"))


def test_the_same_tables_give_the_same_bytes(tmp_path):
    first, second = tmp_path / "a", tmp_path / "b"
    for folder in (first, second):
        folder.mkdir()
        module.write_workbook(database(FOUND), folder)
    assert (first / module.WORKBOOK_FILE).read_bytes() == (second / module.WORKBOOK_FILE).read_bytes()


def test_too_many_rows_are_refused_before_anything_is_written(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "MAX_ROWS", 10)
    with pytest.raises(OutputError, match=r"mentions has \d+ rows and a sheet holds 10"):
        module.write_workbook(database(FOUND), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_parquet_is_typed(tmp_path):
    pq = pytest.importorskip("pyarrow.parquet")
    from pipeline.tables.parquet import write_parquet

    folder = write_parquet(database(FOUND), tmp_path)
    rows = all_rows(FOUND)
    for table in TABLES:
        assert pq.read_table(folder / f"{table.name}.parquet").num_rows == len(rows[table.name])
    claims = pq.read_table(folder / "claims.parquet")
    kinds = {name: str(claims.schema.field(name).type) for name in ("claim_id", "start", "confidence", "anonymous")}
    assert kinds == {"claim_id": "string", "start": "int64", "confidence": "double", "anonymous": "bool"}
    assert claims.schema.field("cue").metadata[b"description"] == b"The words that attribute"
    assert claims.column("content").to_pylist() == [c.content for c in rows["claims"]]
    assert claims.column("anonymous").to_pylist() == [c.anonymous for c in rows["claims"]]
