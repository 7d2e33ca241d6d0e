"""Ages written short, and years where the text ends; beside what only looks like one."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Now 70, the tailor rests.", ["70|70|year of age|||age"]),
        ("Now 70, the mill rests.", ["70|70||||count"]),
        ("They left, 1987", []),
        ("He was born around 1470.", []),
        ("In the summer of 1281 it sank.", []),
        ("They stayed there until 1494, when he died.", []),
        ("It was shown in 1470 towns.", ["1470|1470||||count|town"]),
        ("It was written in 1532-3.", []),
        ("The Sengoku period (1482-1573) was long.", []),
        ("The Nara Period (710-794) was long.", []),
        ("It is from the Jomon Era (10,000 to 200 B. C.).", []),
        ("It lasted to A. D. 250.", []),
        ("The range (710-794) was long.", ["710-794|710..794||||count"]),
        ("They left, 2000", []),
        ("In the rain of the year 1987", []),
    ],
)
def test_ages_and_years(told, text: str, expected: list[str]) -> None:
    assert told(text) == expected
