"""Ages written short, and years where the text ends; beside what only looks like one."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An 87 y/o man left.", ["87|87|year of age|||age"]),
        ("An 87 y.o. man left.", ["87|87|year of age|||age"]),
        ("The man was 87 yo", ["87|87|year of age|||age"]),
        ("They left, 1987", []),
        ("They left, 2000", []),
        ("In the rain of the year 1987", []),
    ],
)
def test_ages_and_years(told, text: str, expected: list[str]) -> None:
    assert told(text) == expected
