"""Whether a figure stands in somebody's speech."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("Bo Lund, aged 40, runs the port.", False),
        ("“We have 40 berths,” it read on the wall.", True),
        ("The sign read “Port”. It has 40 berths.", False),
        ("ANN ROE: It has 40 berths.\n\nBO LUND: It fell.\n\nROE: It did not.", True),
    ],
)
def test_whether_a_figure_is_spoken(read, text, spoken):
    assert [f.spoken for f in read(text)] == [spoken]
