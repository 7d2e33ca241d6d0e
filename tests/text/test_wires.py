"""Which news agency an article says it comes from."""

import pytest

from pipeline.text.wires import wire_of

WIRES = [
    ("PARIS (AP) — The minister resigned.", "", "Associated Press"),
    ("LONDON, Aug 22 (Reuters) - The pound fell.", "", "Reuters"),
    ("Pound falls\n\nBy Jane Roe, Associated Press\n\nThe pound fell.", "", "Associated Press"),
    ("Pound falls\n\nBy REUTERS\n\nThe pound fell.", "", "Reuters"),
    ("The pound fell.", "The Associated Press", "Associated Press"),
    ("The pound fell.\n\nReuters contributed to this report.", "", "Reuters"),
    ("The pound fell.\n\nThe Associated Press contributed to this story.", "", "Associated Press"),
    # only spoken of
    ("The minister told Reuters that he resigned.", "", ""),
    ("The Associated Press reported that the pound fell.", "", ""),
    ("PARIS (CNN) — The minister resigned.", "", ""),
    ("The pound fell.\n\nJane Roe contributed to this report.", "Jane Roe", ""),
    ("", "", ""),
]


@pytest.mark.parametrize(("text", "byline", "wire"), WIRES)
def test_wire(text, byline, wire):
    assert wire_of(text, byline) == wire
