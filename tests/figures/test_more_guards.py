"""More guards of the figures with their counter-examples; the rows of guards.txt are those of test_fields."""

from __future__ import annotations

from pathlib import Path

import pytest
from rows import table


@pytest.mark.parametrize(("text", "expected"), table(Path(__file__).parent / "guards.txt"))
def test_a_guard_and_its_counter_example(told, text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Smith met 40 men in Chicago.", "e2"),
        ("Smith met 40 shops' owners near Chicago.", "e2"),
        ("The 40 men in Chicago met Smith.", "e2"),
        ("The 40 men of Chicago met Smith.", ""),
        ("Smith, who lives in Chicago, met 40 men.", ""),
        ("Smith said 40 men were in Chicago.", "e2"),
        ("Smith said in Chicago that 40 men left.", ""),
    ],
)
def test_where_a_figure_is(read, text: str, place: str) -> None:
    names = {"Smith": ("e1", "person"), "Chicago": ("e2", "place")}
    assert [f.place for f in read(text, {form: e for form, e in names.items() if form in text})] == [place]
