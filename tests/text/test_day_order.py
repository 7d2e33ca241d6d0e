"""Dates in numbers: one row of a column that tells the day from the month tells it for all."""

from __future__ import annotations

import csv
import io
import json

import openpyxl
import pytest

from pipeline.read import read_inputs
from pipeline.records import Article, Skipped
from pipeline.text.day_order import DayOrder, year_alone

UNSETTLED = "(its day or its month may come first: kept with the year alone)"


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        (["05/04/2024", "25/03/2024"], ["2024-04-05", "2024-03-25"]),
        (["05/04/2024", "03/25/2024"], ["2024-05-04", "2024-03-25"]),
        (["5-4-2024", "25-3-2024 10:00"], ["2024-04-05", "2024-03-25"]),
        (["05.04.2024", "03.25.2024"], ["2024-05-04", "2024-03-25"]),
        (["5/4/2024 9:15 AM", "12/12/2024", "31/1/2024"], ["2024-04-05", "2024-12-12", "2024-01-31"]),
        (["05.04.2024", "03/25/2024"], ["2024-04-05", "2024-03-25"]),  # slashes tell nothing of dots
        (["0/4/2024", "25/3/2024"], ["0/4/2024", "2024-03-25"]),
        # a cell that is no day costs the column nothing
        (["05/04/2024", "25/03/2024", "0/25/2024"], ["2024-04-05", "2024-03-25", "0/25/2024"]),
        (["05/04/2024", "25/03/2024", "2/30/2024"], ["2024-04-05", "2024-03-25", "2/30/2024"]),
        (["05/04/2024", "03/25/2024", "31/04/2024"], ["2024-05-04", "2024-03-25", "31/04/2024"]),
        # counter-examples: nothing tells, rows contradict each other, or there is no such date
        (["05/04/2024", "12/12/2024"], ["05/04/2024", "2024-12-12"]),
        (["05/04/2024", "25/03/2024", "03/25/2024"], ["05/04/2024", "2024-03-25", "2024-03-25"]),
        (["05/04/2024", "2024-03-25", "25 March 2024"], ["05/04/2024", "2024-03-25", "25 March 2024"]),
        (["13/13/2024", "5/4/24", "5/4-2024", "5/4/20245"], ["13/13/2024", "5/4/24", "5/4-2024", "5/4/20245"]),
    ],
)
def test_a_column(column: list[str], expected: list[str]) -> None:
    order = DayOrder(lambda: column)
    assert [order.settle(cell) for cell in column] == expected


@pytest.mark.parametrize(
    ("written", "year"),
    [("05/04/2024", "2024"), ("5-4-2024 10:00", "2024"), ("25/04/2024", ""), ("0/4/2024", ""), ("5.4.2024", ""), ("5/5/2024", "")],
)  # fmt: skip
def test_a_date_that_is_two(written: str, year: str) -> None:
    assert year_alone(written) == year


def table(days: list[str]) -> list[list[str]]:
    return [["text", "date"], *([f"{n} ships left.", day] for n, day in enumerate(days))]


def as_csv(rows: list[list[str]]) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue().encode()


def as_xlsx(rows: list[list[str]]) -> bytes:
    book, out = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(out)
    return out.getvalue()


def as_lines(rows: list[list[str]]) -> bytes:
    header, *others = rows
    return b"".join(json.dumps(dict(zip(header, row, strict=True))).encode() + b"\n" for row in others) + b"{broken\n"


def as_json(rows: list[list[str]]) -> bytes:
    header, *others = rows
    return json.dumps([dict(zip(header, row, strict=True)) for row in others] + [7]).encode()


FILES = {"a.csv": as_csv, "a.xlsx": as_xlsx, "a.jsonl": as_lines, "a.json": as_json}


def days_in(folder) -> list[str]:
    return [item.published for item in read_inputs(folder) if isinstance(item, Article)]


def complaints(folder) -> list[str]:
    return [i.detail for i in read_inputs(folder) if isinstance(i, Skipped) and i.reason == "date not understood"]


@pytest.mark.parametrize("name", FILES)
def test_a_table_settles_its_own_dates(tmp_path, name):
    (tmp_path / name).write_bytes(FILES[name](table(["05/04/2024", "25/03/2024"])))
    assert days_in(tmp_path) == ["2024-04-05", "2024-03-25"]
    assert complaints(tmp_path) == []


@pytest.mark.parametrize("name", FILES)
def test_what_nothing_settles_is_a_row(tmp_path, name):
    (tmp_path / name).write_bytes(FILES[name](table(["2024-03-25", "05/04/2024", "06/04/2024", "someday"])))
    assert days_in(tmp_path) == ["2024-03-25", "2024", "2024", ""]
    undated, unsettled = complaints(tmp_path)
    assert undated == f"{name}#4: someday (kept without a date)"
    assert unsettled == f"{name}#2: 05/04/2024; 1 more in this file {UNSETTLED}"


def test_a_parquet_file_settles_its_own_dates(tmp_path):
    pa = pytest.importorskip("pyarrow", reason="needs pyarrow: pip install pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    columns = {"text": ["It fell.", "It rose."], "date": ["05/04/2024", "25/03/2024"]}
    parquet.write_table(pa.table(columns), tmp_path / "a.parquet")
    assert days_in(tmp_path) == ["2024-04-05", "2024-03-25"]


@pytest.mark.parametrize(
    ("url", "published", "told"),
    [
        ("https://gazette.example/2024/04/05/ferry", "2024-04-05", False),
        ("https://gazette.example/2023/04/05/ferry", "2024", True),
        ("https://gazette.example/ferry", "2024", True),
    ],
)
def test_an_address_settles_the_date_of_its_article(tmp_path, url, published, told):
    row = {"text": "It fell.", "date": "05/04/2024", "url": url}
    (tmp_path / "a.jsonl").write_text(json.dumps(row), encoding="utf-8")
    assert days_in(tmp_path) == [published]
    assert bool(complaints(tmp_path)) is told


@pytest.mark.parametrize(
    ("second", "published", "told"),
    [("25/03/2024", "2024-04-05", []), ("06/04/2024", "2024", [f"a.txt: 05/04/2024 {UNSETTLED}", f"b.txt: 06/04/2024 {UNSETTLED}"])],
)  # fmt: skip
def test_metadata_settles_its_own_dates(tmp_path, second, published, told):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("It fell.", encoding="utf-8")
    rows = f"file,published\na.txt,05/04/2024\nb.txt,{second}\n"
    (tmp_path / "metadata.csv").write_text(rows, encoding="utf-8")
    assert days_in(tmp_path)[0] == published
    assert complaints(tmp_path) == told
