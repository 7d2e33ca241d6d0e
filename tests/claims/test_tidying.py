"""What spans alone get wrong: content that runs on, a phrase for a clause, things that do not speak."""

import pytest

CONTENTS = [
    # a relative clause ends before its sentence does
    ("The countries <source>the state</source> <cue>has asked</cue> <content>to take in the ships are Libya and Benin</content>.", ["to take in the ships"]),
    ("Roe’s plan, which <source>critics</source> <cue>said</cue> <content>was costly, was dropped on Monday</content>.", ["was costly"]),
    ("It was Roe <source>who</source> <cue>said</cue> <content>that the port had closed</content>.", ["that the port had closed"]),
    ("Roe met Doe, <source>who</source> <cue>called it</cue> <content>“a test of will.”</content>", ["“a test of will.”"]),
    # what is said is a clause, not the phrase that goes with how
    ("The city is cutting pay, <source>the mayor</source> <cue>said Tuesday in the heat of her fight</cue> <content>against the unions</content>.", ["The city is cutting pay"]),
    ("After the vote was lost, <source>the mayor</source> <cue>said</cue> <content>in short that it was over</content>.", ["in short that it was over"]),
    ("The city is cutting pay, and <source>the mayor</source> <cue>spoke</cue> <content>of a crisis</content>.", ["of a crisis"]),
    ("On Tuesday, <source>the mayor</source> <cue>said</cue> <content>against all odds</content>.", ["against all odds"]),
    # a piece without a word of content is none, unless it is all there is
    ("<content>The</content> <source>mayor</source> <cue>said</cue> <content>that it was over</content>.", ["that it was over"]),
    ("<source>The mayor</source> <cue>said</cue> <content>the</content>", ["the"]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "contents"), CONTENTS)
def test_content(attributed, marked, contents):
    text, claim = attributed(marked)
    assert [text[slice(*c)] for c in claim.content] == contents


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("<source>The raids</source> <cue>drew concerns</cue> <content>that people would flee</content>.", None),
        ("<source>The officials</source> <cue>raised concerns</cue> <content>that people would flee</content>.", "The officials"),
        ("<source>The report</source> <cue>said</cue> <content>that people would flee</content>.", "The report"),
    ],
)  # fmt: skip
def test_what_provokes_voices_does_not_speak(attributed, marked, source):
    text, claim = attributed(marked)
    assert (text[slice(*claim.source)] if claim.source else None) == source


@pytest.mark.parametrize(
    "marked",
    [
        "<content>Any delay</content> <cue>must be reported</cue> to <source>the board</source>.",
        "<content>Any delay</content> <cue>should now be reported</cue> as urgent.",
        "<source>None</source> <cue>showed</cue> <content>that the port had closed</content>.",
        "<source>No one</source> <cue>said</cue> <content>that the port had closed</content>.",
    ],
)
def test_what_nobody_has_said_is_no_claim(claims_of, marked):
    _, claims = claims_of(marked)
    assert not [c for c in claims if c.source_type != "article"]


@pytest.mark.parametrize("verb", ["was reported", "must report", "has been reported"])
def test_what_was_or_is_to_be_said_by_somebody_is_one(claims_of, verb):
    _, claims = claims_of(f"<source>The mayor</source> <cue>{verb}</cue> <content>any delay</content>.")
    assert [c for c in claims if c.source_type != "article"]
