"""Who has the floor in a transcript, and what only looks like one."""

from __future__ import annotations

import pytest

from pipeline.article.zones import find_zones
from pipeline.text.turns import find_turns

TRANSCRIPTS = [
    (["MS. VALE: Good day.", "We have news.", "Q    When?", "MS. VALE: Now."], ["MS. VALE", "MS. VALE", "Q", "MS. VALE"]),
    (
        ["ANN ROE, GCN HOST: So?", "SEN. BO VIK (D-AZ): No.", "ROE: Why?", "(CROSSTALK)", "VIK: Ask them.", "ROE: I did."],
        ["ANN ROE, GCN HOST", "SEN. BO VIK (D-AZ)", "ROE", "", "VIK", "ROE"],
    ),
    (["Mrs. Quill. The committee will come to order.", "Dr. Moss. Thank you.", "Mrs. Quill. Go on."], ["Mrs. Quill", "Dr. Moss", "Mrs. Quill"]),
    (["Q. Where were you?", "A. At home.", "Q. Alone?", "A. Yes."], ["Q", "A", "Q", "A"]),
    (["Ann Roe: I left.", "Bo Vik: When?", "Ann Roe: At six."], ["Ann Roe", "Bo Vik", "Ann Roe"]),
]  # fmt: skip
PROSE = [
    ["The rule is plain: pay.", "He had one word for it: no.", "They left."],
    ["NOTE: Prices are in dollars.", "CONTACT: the desk.", "NOTE: Ask us."],
    ["Mr. Vale left. Mrs. Vale stayed.", "Nobody knew why.", "Mr. Vale never said."],
    ["SUMMARY: it rained.", "Four ships left.", "It rained on."],
]


@pytest.mark.parametrize(("lines", "speakers"), TRANSCRIPTS)
def test_turns(lines, speakers):
    assert find_turns(lines) == speakers


@pytest.mark.parametrize("lines", PROSE)
def test_no_turns(lines):
    assert find_turns(lines) == [""] * len(lines)


def test_a_turn_is_a_zone_of_the_body_with_its_speaker_and_its_label():
    text = "\n\n".join(TRANSCRIPTS[1][0])
    found = [(z.kind, z.speaker, text[z.start : z.end]) for z in find_zones(text)]
    assert ("body", "ROE", "ROE: Why?") in found
    assert ("boilerplate", "", "(CROSSTALK)") in found
