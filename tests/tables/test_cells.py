import csv
import io
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.tables.cells import MAX_CELL, clean, format_cell, format_number, guard, stored, unguard


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("plain", "plain"),
        ("=SUM(A1)", "'=SUM(A1)"),
        ("+1 202 555", "'+1 202 555"),
        ("-5", "'-5"),
        ("@handle", "'@handle"),
        ("'=quoted", "''=quoted"),
        ("'tis", "'tis"),
        ("two\nlines\r\nand\ttab", "two lines and tab"),
        ("bell\x07 and nul\x00", "bell and nul"),
        ("  outer  ", "outer"),
        ("\t=1", "'=1"),
        ("", ""),
        (None, ""),
        (True, "true"),
        (False, "false"),
        (0, "0"),
        (-5, "-5"),
        (37_500_000_000.0, "37500000000"),
        (0.05, "0.05"),
        (1e-7, "0.0000001"),
        (1e300, str(int(1e300))),
        (float("nan"), ""),
        (float("inf"), ""),
    ],
)
def test_format_cell(value, cell):
    assert format_cell(value) == cell


@given(st.text())
def test_guard_is_undone(text):
    assert unguard(guard(text)) == text


@given(st.text())
def test_no_cell_is_a_formula_and_csv_gives_it_back(text):
    cell = format_cell(text)
    assert cell[:1] not in tuple("=+-@\t\r")
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\n").writerow([cell, "next"])
    (row,) = csv.reader(io.StringIO(buffer.getvalue(), newline=""))
    assert unguard(row[0]) == clean(text)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_numbers_are_plain_decimals(value):
    text = format_number(value)
    assert set(text) <= set("-.0123456789")
    assert abs(Decimal(text) - Decimal(value)) <= max(abs(Decimal(value)) * Decimal("1e-15"), Decimal("1e-20"))


def test_a_long_text_is_cut_and_marked():
    cell = format_cell("=" + "word " * 10_000)
    assert len(cell) <= MAX_CELL and cell.endswith("…[cut]")


@pytest.mark.parametrize("length", [MAX_CELL - 1, MAX_CELL, MAX_CELL + 1])
def test_a_text_is_cut_so_that_it_has_room_for_the_apostrophe_of_its_guard(length):
    cell = clean("=" + "x" * (length - 1))
    assert (len(cell), cell.endswith("…[cut]")) == (MAX_CELL - 1, length >= MAX_CELL)
    assert len(format_cell("=" + "x" * (length - 1))) == MAX_CELL


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ("a  b", "a b"), ("=1", "=1"), ("", None), (" ", None), ("\x07", None), (None, None), (0, 0), (0.0, 0.0),
        (False, False), (True, True), (1.5, 1.5), (float("nan"), None), (float("inf"), None), (float("-inf"), None),
    ],
)  # fmt: skip
def test_what_a_database_holds(value, kept):
    assert stored(value) == kept and type(stored(value)) is type(kept)
