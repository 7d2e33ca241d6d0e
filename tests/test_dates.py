"""Dates: found where they stand, resolved no finer than they are written."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from steps import lines_run

from pipeline.text.dates import find_dates, resolve_date

PUBLISHED = "2025-01-29"  # a Wednesday


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024", "2024"),
        ("in 2024", "2024"),
        ("May 2025", "2025-05"),
        ("January 26, 2025", "2025-01-26"),
        ("Jan. 26, 2025", "2025-01-26"),
        ("on Sunday, January 26, 2025", "2025-01-26"),
        ("26 January 2025", "2025-01-26"),
        ("the 26th of January 2025", "2025-01-26"),
        ("2025-01-26", "2025-01-26"),
        ("2025-01", "2025-01"),
        ("1/26/2025", "2025-01-26"),
        ("26/1/2025", "2025-01-26"),
        ("5/6/2024", "2024"),
        ("2025-1-6", "2025-01-06"),
        ("2025-1-6T10:00:00Z", "2025-01-06"),
        ("0/25/2024", ""),  # there is no such month
        ("25/0/2024", ""),
        ("5/0/2024", ""),
        ("2024-00-25", ""),
        ("2024-13-5", ""),
        ("2004-5", ""),  # two years
        ("February 30, 2024", ""),
        ("January 26", ""),
        ("Sunday", ""),
        ("late May", ""),
        ("gibberish", ""),
        ("", ""),
    ],
)
def test_without_a_date_of_publication(text: str, expected: str) -> None:
    assert resolve_date(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sunday", "2025-01-26"),
        ("on Sunday", "2025-01-26"),
        ("Wednesday", "2025-01-29"),
        ("last Wednesday", "2025-01-22"),
        ("next Monday", "2025-02-03"),
        ("Tuesday morning", "2025-01-28"),
        ("today", "2025-01-29"),
        ("yesterday", "2025-01-28"),
        ("tomorrow", "2025-01-30"),
        ("January 26", "2025-01-26"),
        ("December 5", "2024-12-05"),
        ("late May", "2024-05"),
        ("mid-March", "2024-03"),
        ("in December", "2024-12"),
        ("last month", "2024-12"),
        ("this month", "2025-01"),
        ("last year", "2024"),
        ("this year", "2025"),
        ("two days ago", "2025-01-27"),
        ("three months ago", "2024-10"),
        ("a year ago", "2024"),
        ("last week", ""),
        ("last fiscal year", ""),
        ("two weeks ago", ""),
        ("the 1990s", ""),
    ],
)
def test_against_the_date_of_publication(text: str, expected: str) -> None:
    assert resolve_date(text, PUBLISHED) == expected


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("last year", "2025", "2024"),
        ("Sunday", "2025-01", ""),
        ("last month", "2025-01", "2024-12"),
        ("Sunday", "?", ""),
    ],
)
def test_a_coarse_date_of_publication(text: str, published: str, expected: str) -> None:
    assert resolve_date(text, published) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was held on May 5, 2024 and freed last week.", ["May 5, 2024", "last week"]),
        ("In the last fiscal year it made arrests; in 2019 it made none.", ["last fiscal year", "2019"]),
        ("Raids began Sunday and go on through Oct. 3.", ["Sunday", "Oct. 3"]),
        ("The hunt runs Sept. 20-24.", ["Sept. 20-24"]),
        ("May I ask? She may march in march.", []),
        ("Two days later, in late May, it ended.", ["late May"]),
        ("three weeks ago, in the 1990s, in the 18th century", ["three weeks ago", "the 1990s", "18th century"]),
    ],
)
def test_find(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in find_dates(text)] == expected


@given(st.text(max_size=100), st.text(max_size=12))
def test_never_raises(text: str, published: str) -> None:
    assert re.fullmatch(r"|\d{4}(-\d\d(-\d\d)?)?", resolve_date(text, published))
    for a, b in find_dates(text):
        assert 0 <= a < b <= len(text)


@given(st.dates(), st.sampled_from(["%B %d, %Y", "%d %B %Y", "%b %d, %Y", "%Y-%m-%d", "%A, %B %d, %Y"]))
def test_a_formatted_date_is_read_back(day, style: str) -> None:
    if 1500 <= day.year <= 2099:
        assert resolve_date(day.strftime(style)) == day.isoformat()


def test_long_text_takes_linear_time() -> None:
    few, many = (lines_run(find_dates, "May 5 to " * n + "late " * n + "1" * 4 * n) for n in (200, 2000))
    assert many < 12 * few
