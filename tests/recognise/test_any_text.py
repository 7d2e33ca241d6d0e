"""No text makes the stage raise, hang or give an offset that does not slice right."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

WORDS = [
    "Tom Homan",
    "Homan",
    "the agency",
    "ICE",
    "(ICE)",
    "he",
    "“",
    "”",
    "'s",
    "-",
    ",",
    "\n",
    "President",
    "of",
    "the",
    "Jr.",
    "U.S.",
    "TRUMP",
    "—",
    "said",
    "/",
    "van der",
    "Ice",
]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join), st.text(max_size=200)))
@example("Tom Homan ” Tom Homan “ ICE")  # a name that is all given names
def test_offsets_slice_right(run, text):
    mentions, entities = run(text)
    keys = {e.key for e in entities}
    for m in mentions:
        assert text[m.start : m.end] == m.text
        assert m.entity in keys
    assert len({m.mention_id for m in mentions}) == len(mentions)


@pytest.mark.parametrize(
    "text",
    ["a" * 200_000, "Homan", "", "\x00\x01 Tom\x0cHoman \u2028 he", "HE SAID: TOM HOMAN: NO", "Ann Roe, " * 400, "President " * 800, "( A ) " * 500, "Trump's " * 800, "The minister said the Royal Air Force of the", "deputy of the " + "head of the " * 1500 + "bank, Ann Roe", "Police spokesman, Major\xa0Ann Roe said so. The rector, Dr.\tAnn Roe, said so.", "Homan Homan U.S. " + "Tom Homan " * 7 + "Homan"],
    ids=["no spaces", "one word", "empty", "controls", "transcript", "list", "titles", "brackets", "possessives", "cut behind the", "offices", "blanks", "cut off"],
)  # fmt: skip
def test_hostile_text(run, text):
    mentions, _ = run(text)
    assert all(text[m.start : m.end] == m.text for m in mentions)
