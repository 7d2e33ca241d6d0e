"""Who is addressed together with somebody else."""

from __future__ import annotations

import pytest

HILL, VIK = "<person=hill>Mark Hill</person>", "<person=vik>Bo Vik</person>"
ENDS = "<content>that the pier was closed</content>."


@pytest.mark.parametrize(
    ("marked", "words", "too"),
    [
        (f"<source>Roe</source> <cue>told</cue> {HILL} and {VIK} {ENDS}", "Mark Hill and Bo Vik", ["Bo Vik"]),
        (f"<source>Roe</source> <cue>told</cue> {HILL}, {VIK} and the board {ENDS}", "Mark Hill, Bo Vik and the board", []),
        (f"<source>Roe</source> <cue>told</cue> the mayor and his lawyers on Monday {ENDS}", "the mayor and his lawyers", []),
        ("<source>Roe</source> <cue>ordered</cue> <content>prosecutors and agents to drop the case</content>.", "prosecutors and agents", []),
        # a thing is not spoken to, nor is whoever is only named in what is said, or in a clause about another
        (f"<source>Roe</source> <cue>told</cue> the board and the pier {ENDS}", "the board", []),
        (f"<source>Roe</source> <cue>told</cue> the board and left, saying {ENDS}", "the board", []),
        (f"<source>Roe</source> <cue>told</cue> reporters <content>that {HILL} and {VIK} were ill</content>.", "reporters", []),
        (f"<source>Roe</source> <cue>told</cue> {HILL}, who chairs the board, and {VIK} {ENDS}", "Mark Hill", []),
    ],
)  # fmt: skip
def test_who_is_addressed_together(attributed, marked: str, words: str, too: list[str]) -> None:
    text, claim = attributed(marked)
    assert text[slice(*claim.addressee)] == words
    assert len(claim.joint_addressees) == len(too)
