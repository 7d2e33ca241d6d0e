"""The workbook and the Parquet files say what the tables say, each cell in its type."""

from __future__ import annotations

import re
import zipfile
from dataclasses import fields, replace
from datetime import datetime
from xml.etree import ElementTree

import openpyxl
import pytest
from synthetic import all_rows, analyses, database

from pipeline.errors import OutputError
from pipeline.tables import workbook as module
from pipeline.tables.columns import TABLES, columns
from pipeline.tables.database import SqliteTables
from pipeline.tables.reading import READING, VIEWS

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


def _names(book) -> list[str]:
    return re.findall(r'<sheet name="([^"]+)"', book.read("xl/workbook.xml").decode())


def _sheet(book, name: str) -> ElementTree.Element:
    names = _names(book)
    return ElementTree.fromstring(book.read(f"xl/worksheets/sheet{names.index(name) + 1}.xml"))


def _row(book, name: str, number: int) -> list[tuple[str, str]]:
    """Return (type, text) of the cells of a row; the type of a number is 'n'."""
    cells = _sheet(book, name).findall(f".//m:row[@r='{number}']/m:c", _N)
    return [(c.get("t", "n"), "".join(c.itertext())) for c in cells]


def test_first_come_the_sheets_to_read_then_one_per_table_and_one_for_the_columns(book):
    names = _names(book)
    assert names[:3] == ["read me first", "who_said_what", "figures_in_claims"] and names[-1] == "columns"
    assert sorted(names[3:-1]) == sorted(t.name for t in TABLES)
    assert 'activeTab="1"' in book.read("xl/workbook.xml").decode()


@pytest.mark.parametrize("table", TABLES, ids=lambda t: t.name)
def test_header_is_frozen_and_filtered(book, table):
    sheet = _sheet(book, table.name)
    assert sheet.find(".//m:pane", _N).get("state") == "frozen"
    assert sheet.find("m:autoFilter", _N) is not None
    assert [text for _, text in _row(book, table.name, 1)] == [f.name for f in fields(table.row)]
    rows = len(all_rows(FOUND)[table.name]) or 1  # an empty table says so
    assert len(sheet.findall(".//m:row", _N)) == rows + 1


@pytest.mark.parametrize("value", [float("inf"), float("-inf"), float("nan")])
def test_what_is_no_number_is_an_empty_cell(tmp_path, value):
    rows = all_rows(FOUND)["figures"]
    db = database(FOUND)
    db.execute("DELETE FROM figures")
    tables = SqliteTables(db)
    tables.write("figures", [replace(rows[0], value=value, low=value)])
    tables.finish()
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
    number = _names(book).index("claims") + 1
    relations = book.read(f"xl/worksheets/_rels/sheet{number}.xml.rels").decode()
    assert "report.html" in relations
    link = _sheet(book, "claims").find(".//m:hyperlink", _N)
    claim = all_rows(FOUND)["claims"][0]
    assert f"{link.get('location', '')}{relations}".find(claim.claim_id) >= 0


@pytest.fixture(scope="module")
def opened(book):
    """The workbook as openpyxl reads it."""
    return openpyxl.load_workbook(book.filename)


@pytest.mark.parametrize("view", VIEWS, ids=lambda v: v.table.name)
def test_the_words_stand_on_the_first_screen(opened, view):
    """1,440 pixels, 7 a character, some for the row numbers: what LibreOffice and Excel show at their usual size.

    Where there is neither Calibri nor its double, LibreOffice takes 9 a character, and still shows the claim.
    """
    sheet = opened[view.table.name]
    header = [cell.value for cell in sheet[1]]
    shown = header[: header.index("what") + 1]
    widths = [0.0] * sheet.max_column
    for group in sheet.column_dimensions.values():  # neighbours of one width are one entry
        widths[group.min - 1 : group.max] = [group.width] * (group.max - group.min + 1)
    widths = widths[: len(shown)]
    assert {"speaker", "says", "stance", "what"} <= set(shown)
    widest = 9 if view.table.name == "who_said_what" else 7
    assert all(widths) and sum(widths) * widest + 45 <= 1_440 and widths[-1] >= 50


@pytest.mark.parametrize(("length", "points"), [(0, None), (1, None), (50, None), (51, 30), (400, 120), (30_000, 405)])
def test_a_row_is_as_tall_as_its_words(tmp_path, length, points):
    db = database(FOUND)
    db.execute("UPDATE claims SET content = ? WHERE rowid = 1", ("x" * length,))
    book = openpyxl.load_workbook(module.write_workbook(db, tmp_path))
    assert book["who_said_what"].row_dimensions[2].height == points
    assert book["figures_in_claims"].row_dimensions[2].height is None  # short words
    assert book["claims"].row_dimensions[2].height is None


def test_days_are_dates_and_months_are_text(tmp_path):
    days = ["2025-01-26", "2025-01", "2025", "2025-02-30", "1789-07-14", "=1+1-2-3-4"]
    db = database(list(analyses(6)))
    for number, day in enumerate(days, start=1):
        db.execute("UPDATE documents SET published = ? WHERE rowid = ?", (day, number))
    opened = openpyxl.load_workbook(module.write_workbook(db, tmp_path))
    for name, column in (("documents", "published"), ("who_said_what", "date"), ("figures_in_claims", "date")):
        header = [cell.value for cell in opened[name][1]]
        cells = [row[header.index(column)] for row in opened[name].iter_rows(min_row=2)]
        assert [*dict.fromkeys(c.value for c in cells)] == [datetime(2025, 1, 26), *days[1:]], name
        assert {c.number_format for c in cells if c.is_date} == {"yyyy-mm-dd"}


@pytest.mark.parametrize("name", ["who_said_what", "figures"])
def test_every_header_says_what_its_column_holds(opened, name):
    table = next(t for t in (*TABLES, *READING) if t.name == name)
    comments = {cell.value: cell.comment.text for cell in opened[name][1]}
    assert comments == {title: column.description for title, (_, column) in columns(table.row).items()}


def test_an_empty_table_says_so(tmp_path):
    db = database(FOUND)
    db.execute("DELETE FROM series")
    opened = openpyxl.load_workbook(module.write_workbook(db, tmp_path))
    assert opened["series"]["A2"].value.startswith("No row: nothing of this kind was found. One row per figure in")
    assert not opened["claims"]["A2"].value.startswith("No row")


def test_links_to_the_web_open_and_nothing_else_does(tmp_path):
    db = database(FOUND)
    bad = ["javascript:alert(1)", "file:///etc/passwd", "https://a.example/" + "x" * 2_100]
    for number, url in enumerate(bad[:2], start=1):
        db.execute("UPDATE documents SET url = ? WHERE rowid = ?", (url, number))
    db.execute("UPDATE claims SET public_link = ? WHERE rowid = 2", (bad[2],))
    sheet = openpyxl.load_workbook(module.write_workbook(db, tmp_path))["who_said_what"]
    header = [cell.value for cell in sheet[1]]
    links = {c.value: c.hyperlink for row in sheet.iter_rows(min_row=2) for c in row if c.column > header.index("sure")}
    assert all(link is None for value, link in links.items() if value in bad) and set(bad) <= set(links)
    assert links["https://example.org/2"].target == "https://example.org/2"
    words = {v: link for v, link in links.items() if ":~:text=" in str(v) and v not in bad}
    assert words and all(f"{link.target}#{link.location}" == value for value, link in words.items())


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
