"""Bylines: one rule, whoever asks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.text.bylines import names_of, without_by

BYLINES = [
    ("By Ada Roe", "Ada Roe"),
    ("BY ADA ROE AND BO VIK", "ADA ROE AND BO VIK"),
    ("by Ada Roe", "Ada Roe"),
    ("By: Ada Roe, Bo Vik & Jo Doe", "Ada Roe, Bo Vik & Jo Doe"),
    ("Story by Ada Roe | Photographs", "Ada Roe | Photographs"),
    ("Written by Ada de la Roe", "Ada de la Roe"),
    ("Words by Ludwig van der Berg and Mona al-Sadr", "Ludwig van der Berg and Mona al-Sadr"),
    ("By Ada Roe in Lagos", "Ada Roe in Lagos"),
    ("By Dr. Ada Roe, Staff Writer", "Dr. Ada Roe, Staff Writer"),
    ("By The Associated Press", "The Associated Press"),
    ("By Reuters", "Reuters"),
    ("By April Roe", "April Roe"),
    ("By Ada Roe @adaroe", "Ada Roe @adaroe"),
]
OTHERS = [
    "By Friday",
    "By Monday Night",
    "By June",
    "By Monday the two sides had agreed",
    "By the end of the day Ada Roe had left.",
    "By Ada Roe's account the port was shut",
    "Stand by Me",
    "Byron Roe",
    "A report by Ada Roe",
    "By",
    "",
]


@pytest.mark.parametrize(("line", "names"), BYLINES)
def test_whom_a_byline_names(line, names):
    assert names_of(line) == names == without_by(line)


@pytest.mark.parametrize("line", OTHERS)
def test_what_is_no_byline(line):
    assert names_of(line) == ""


@given(st.text(alphabet="By AaÀ-’.,|/&\n@", max_size=320))
def test_any_line_has_an_answer(line):
    assert names_of(f"By {line}") in line


def test_many_names_and_no_end_are_no_byline():
    assert names_of("By " + "Ada al-Roe, " * 20 + "so") == ""
