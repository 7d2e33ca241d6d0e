"""What a paper says about its own article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.text.notes import find_notes

CORRECTIONS = [
    "Correction: The bridge opened in 1931, not 1913.",
    "CLARIFICATION (May 3): The fee is paid once.",
    "Editor’s note — The headline was changed.",
    "An earlier version of this article gave the wrong year.",
    "This story has been updated with a reply by the firm.",
    "This article originally misstated the age of the mayor.",
]
CREDITS = ["Sources: Port Ministry, Gazette", "Reporting by Ada Roe; editing by Bo Lee", "Ada Roe contributed to this report.", "Photo: Ada Roe"]  # fmt: skip
STORY = [
    "The correction of the budget took a year.",
    "The story has changed since Monday, he said.",
    "Corrections officers went on strike.",
    "An earlier version of the bill failed.",
    "Sources said the port would close.",
    "She has reported on the port for years.",
]


@pytest.mark.parametrize("line", CORRECTIONS)
def test_corrections(line: str) -> None:
    text = f"The port closed.\n\n{line}\n\nIt rained."
    (note,) = find_notes(text)
    assert (text[note.start : note.end], note.is_correction) == (line, True)


@pytest.mark.parametrize("line", CREDITS)
def test_credits(line: str) -> None:
    (note,) = find_notes(f"The port closed.\n\n{line}")
    assert not note.is_correction


@pytest.mark.parametrize("line", STORY)
def test_the_story(line: str) -> None:
    assert find_notes(f"The port closed.\n\n{line}") == ()


@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    assert all(0 <= n.start < n.end <= len(text) for n in find_notes(text))
