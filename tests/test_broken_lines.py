"""The same article with its lines broken gives the same claims: wire copy, indented paragraphs, Windows line ends."""

from __future__ import annotations

import textwrap

import pytest

from pipeline.records import Article
from pipeline.text.spans import squeeze

STORY = """\
Harbour Board Shuts the Old Gate

Tuesday, March 4, 2025

The harbour board shut the old gate on Monday after a crack was found in it, and 14 ships wait outside the port of Hallmouth.

“We could not wait any longer,” Mayor Ana Ruiz said on Monday evening. “For this reason, the gate stays shut until the engineers have seen all of it.”

The crack was found by a diver who was looking for a lost anchor, the board said in a statement on Sunday. It runs from the foot of the gate to the first of its hinges.

The old gate at dawn, with two of the ships that wait outside the port since Monday. Image: Jo Doe.

“Nobody told us, and nobody asked us what the ferry would do without the gate, which it passes six times a day.” — Bo Vik, who has run the ferry for 12 years

Ruiz promised the ferry “a new pier by the summer”: “The ferry is our bridge, and I will not see it rot at a wall that was built for barges.”

Nobody told us, and nobody asked us what the ferry would do without the gate, which it passes six times a day. Bo Vik, ferry owner

Engineers of the water board say the gate may hold for another year, though they warned in 2019 that “it is older than any other in the country.”
"""


def _claims(analyser, text):
    (found,) = analyser.analyse([Article("doc_1", "a.txt", "txt", "0" * 64, text)])
    claims = found.claims
    spans = lambda *parts: " … ".join(squeeze(text[a:b]) for a, b in parts)  # noqa: E731
    return [
        (spans(c.source) if c.source else "", spans(c.cue) if c.cue else "", spans(*c.content), c.quote_type, c.kind)
        for c in claims
    ]


def _filled(width, between="\n", gap="\n\n", **more):
    fill = lambda p: textwrap.fill(p, width, break_long_words=False, break_on_hyphens=False, **more)  # noqa: E731
    return gap.join(fill(p) for p in STORY.strip().split("\n\n")).replace("\n", between)


@pytest.mark.parametrize(
    "broken",
    [
        *(pytest.param(_filled(width), id=f"at {width}") for width in (40, 52, 72)),
        pytest.param(_filled(65, gap="\n", initial_indent="   "), id="indented"),
        pytest.param(_filled(65, between="\r\n"), id="Windows"),
    ],
)
def test_claims_do_not_depend_on_where_lines_end(analyser, broken):
    plain = _claims(analyser, STORY)
    assert len(plain) >= 8
    assert {("Mayor Ana Ruiz", "said"), ("Ruiz", "promised")} <= {row[:2] for row in plain}
    assert _claims(analyser, broken) == plain
