"""A "he" that coreference took for another belongs to the nurse who spoke right before, unless that other comes between."""

from __future__ import annotations

import pytest

LEE = "<person=lee>Bo Lee</person> left."
HE = "<source9><person=lee>He</person></source9> <cue9>said</cue9> <content9>that more would follow</content9>."


def nurse(content: str, who: str = "A nurse") -> str:
    return f"<source1>{who}</source1> <cue1>said</cue1> <content1>{content}</content1>."


@pytest.mark.parametrize(
    ("before", "entity"),
    [
        (nurse("that it was late"), ""),
        (nurse("that <person=kim>Jo Kim</person> was late"), ""),  # somebody else
        (nurse("that <person=lee>Lee</person> was late"), "lee"),
        (nurse("“<person=lee>Lee</person> was late”"), ""),  # only in her words
        (nurse("that it was late", "A nurse of <person=lee>Lee</person>"), "lee"),
        (nurse("that it was late", "Two nurses"), "lee"),
        (nurse("that it was late", "The nurse"), "lee"),
        (nurse("that it was late", "Another nurse"), ""),
    ],
)
def test_who_is_meant(claims_of, before: str, entity: str) -> None:
    _, claims = claims_of(f"{LEE} {before} {HE}")
    assert claims[-1].source_entity == entity
