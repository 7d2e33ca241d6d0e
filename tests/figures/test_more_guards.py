"""More guards of the figures with their counter-examples; the rows of guards.txt are those of test_fields."""

from __future__ import annotations

from pathlib import Path

import pytest
from rows import table


@pytest.mark.parametrize(("text", "expected"), table(Path(__file__).parent / "guards.txt"))
def test_a_guard_and_its_counter_example(told, text: str, expected: list[str]) -> None:
    assert told(text) == expected
