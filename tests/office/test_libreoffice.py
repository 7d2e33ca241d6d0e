"""The tables opened by a real spreadsheet: nothing becomes a date, a formula or another number."""

from __future__ import annotations

import csv
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from synthetic import all_rows, analyses, database

from pipeline.tables.columns import TABLES, columns
from pipeline.tables.writer import CsvWriter

pytestmark = pytest.mark.office

_N = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
_IN = "--infilter=CSV:44,34,76,1,,1033,false,false"  # comma, quotation mark, UTF-8, from line 1, US English
_ALL_SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")
TRICKY = (
    "=1+1", "+1 (202) 555", "-5 degrees", "@handle", '=HYPERLINK("https://example.org")', "'=x", "1/2", "3-4",
    "March 5", "10:30", "5%", "$5", "TRUE", "“Ábrego” — naïve ’tis", "Ärger, süß; “so”\tund", "العربية", "日本語",
    "😀", 'a;b,c"d"',
)  # fmt: skip


def _rows():
    rows = all_rows(list(analyses(2)))
    rows["claims"] = [replace(c, cue=t, content=t) for c, t in zip(rows["claims"], TRICKY, strict=False)]
    rows["figures"][0] = replace(rows["figures"][0], value=37_500_000_000.0, low=0.05, high=1e21)
    return rows


def _convert(folder: Path, target: str, *arguments: str) -> None:
    office = shutil.which("soffice")
    if not office:
        pytest.skip("no LibreOffice: apt-get install libreoffice-calc")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, "--headless", profile, "--convert-to", target, "--outdir", str(folder / "opened"), *arguments]
    subprocess.run(command, check=True, capture_output=True, timeout=240)


@pytest.fixture(scope="module")
def opened(tmp_path_factory) -> Path:
    """The CSVs as LibreOffice sees them, saved as workbooks."""
    folder = tmp_path_factory.mktemp("office")
    for table in TABLES:
        with CsvWriter(table, folder) as writer:
            writer.write(_rows()[table.name])
    _convert(folder, "xlsx", _IN, *(str(folder / f"{t.name}.csv") for t in TABLES))
    return folder / "opened"


def _cells(path: Path) -> list[dict[int, tuple[str, str]]]:
    """Return each row of a one-sheet workbook as column → (type, text)."""
    with zipfile.ZipFile(path) as book:
        strings = ElementTree.fromstring(book.read("xl/sharedStrings.xml")).findall("m:si", _N)
        shared = ["".join(s.itertext()) for s in strings]
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    assert sheet.find(".//m:f", _N) is None, "a formula"
    rows = []
    for row in sheet.findall(".//m:row", _N):
        found = {}
        for cell in row.findall("m:c", _N):
            value = cell.find("m:v", _N)
            if value is not None:
                text = shared[int(value.text)] if cell.get("t") == "s" else value.text
                found[_column(cell.get("r"))] = (cell.get("t"), text)
        rows.append(found)
    return rows


def _column(reference: str) -> int:
    number = 0
    for letter in re.match("[A-Z]+", reference)[0]:
        number = number * 26 + ord(letter) - 64
    return number - 1


@pytest.mark.parametrize("table", TABLES, ids=lambda t: t.name)
def test_every_cell_is_what_was_written(opened, table):
    with (opened.parent / f"{table.name}.csv").open(encoding="utf-8-sig", newline="") as file:
        header, *written = csv.reader(file)
    seen = _cells(opened / f"{table.name}.xlsx")
    assert [seen[0][i][1] for i in range(len(header))] == header
    kinds = [kind for kind, _ in columns(table.row).values()]
    for number, row in enumerate(written, start=1):
        for place, (kind, text) in enumerate(zip(kinds, row, strict=True)):
            type_, shown = seen[number].get(place, ("s", ""))
            if kind in ("integer", "number") and text:
                assert (type_, float(shown)) == ("n", float(text)), (header[place], text)
            elif _bare_number(text) or _ISO_DATE.fullmatch(text):
                assert type_ == "n", (header[place], text)  # words that are a number alone, and true dates
            else:
                assert (type_, shown.lower()) == ("s", text.lower()), header[place]  # TRUE for true


def _bare_number(text: str) -> bool:
    return bool(re.fullmatch(r"\d{1,3}(,\d{3})*|\d+", text))


def test_workbook_opens_with_every_table(tmp_path):
    workbook = pytest.importorskip("pipeline.tables.workbook")
    db = database(list(analyses(2)))
    for number, text in enumerate(TRICKY[:20], start=1):
        db.execute("UPDATE claims SET content = ?, cue = ? WHERE rowid = ?", (text, "007", number))
    _convert(tmp_path, _ALL_SHEETS, str(workbook.write_workbook(db, tmp_path)))
    for table in TABLES:
        with (tmp_path / "opened" / f"onrecord-{table.name}.csv").open(encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        assert tuple(header) == table.columns
        if count := db.execute(f"SELECT count(*) FROM {table.name}").fetchone()[0]:
            assert len(rows) == count
        else:  # an empty sheet says why
            assert [row[0].split(":")[0] for row in rows] == ["No row"]
        if table.name == "claims":
            shown = [(row[header.index("content")], row[header.index("cue")]) for row in rows]
            assert shown[: len(TRICKY)] == [(text, "007") for text in TRICKY]
