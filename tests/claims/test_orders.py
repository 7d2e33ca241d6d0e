"""Orders and briefings that no model found: who orders, whom, and what; who only heard it is addressed."""

import pytest

# (sentence, source, cue, addressee, content)
ORDERS = [
    (
        "The chief commissioner, <person>Ada Roe</person>, directed officers everywhere, in a memo seen by the Gazette, to lock the gates and count the keys.",
        "The chief commissioner, Ada Roe", "directed", "officers", "to lock the gates and count the keys",
    ),
    ("The minister has ordered hospitals to close their wards.", "The minister", "has ordered", "hospitals", "to close their wards"),
    ("<person>Ada Roe</person> told her officers to fly lower.", "Ada Roe", "told", "her officers", "to fly lower"),
    ("<person>Ada Roe</person> asked guests not to smoke in the hall.", "Ada Roe", "asked", "guests", "not to smoke in the hall"),
    ("The ministry has told drivers never to stop there.", "The ministry", "has told", "drivers", "never to stop there"),
    ("Senior officers were told each of the stations should close.", "", "were told", "Senior officers", "each of the stations should close"),
    ("Officers were given a list and were told that the port would close.", "", "were told", "Officers", "that the port would close"),
]  # fmt: skip
NONE = [
    "<person>Ada Roe</person> could order officers to fly lower.",  # nobody has ordered anything yet
    "<person>Ada Roe</person> did not ask the officers to leave.",
    "The storm told nobody to leave the old town.",
    "The book she ordered from the officers was long.",
    "The officers were told a story.",
    "The man was ordered confined to a hospital for years.",
]


@pytest.mark.parametrize(("marked", "source", "cue", "addressee", "content"), ORDERS)
def test_an_order(attributed, marked, source, cue, addressee, content):
    text, claim = attributed(marked)

    def words(span):
        return text[slice(*span)] if span else ""

    found = (words(claim.source), words(claim.cue), words(claim.addressee), " … ".join(map(words, claim.content)))
    assert found == (source, cue, addressee, content)
    assert claim.stance in {"proposes", "predicts"}


@pytest.mark.parametrize("marked", NONE)
def test_no_order(claims_of, marked):
    assert {c.source_type for c in claims_of(marked)[1]} <= {"article"}


def test_a_briefing_that_swallows_whom_it_told_gives_way(attributed):
    text, claim = attributed(
        "<content>Senior officers</content> <cue>were told</cue> each of the stations <content>should close</content>."
    )
    assert [text[a:b] for a, b in claim.content] == ["each of the stations should close"]


NESTED = [
    # the frame at the end of what somebody else reports
    ("<content>“The agency wasted it,” Roe said</content>, <cue>according to</cue> <source>the Gazette</source>.", "Roe", "“The agency wasted it,”"),
    ("<content>“It is over,” Roe told the paper</content>, <source>the Gazette</source> <cue>reported</cue>.", "Roe", "“It is over,”"),
    ("<content>The agency wasted it, the mayor said</content>, <cue>according to</cue> <source>the Gazette</source>.", "the mayor", "The agency wasted it"),
    # a relative clause that reports
    ("<source>The Gazette</source> <cue>quoted</cue> <content>young players who alleged that Roe took gifts</content>.", "young players", "that Roe took gifts"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "source", "content"), NESTED)
def test_a_frame_inside_another(claims_of, marked, source, content):
    text, claims = claims_of(marked)
    (inner,) = [c for c in claims if c.parent]
    assert (text[slice(*inner.source)], text[slice(*inner.content[0])]) == (source, content)


@pytest.mark.parametrize(
    "marked",
    [
        "<content>The agency, which Roe runs</content>, <cue>according to</cue> <source>the Gazette</source>, closed.",
        "<content>The agency closed when Roe left</content>, <cue>according to</cue> <source>the Gazette</source>.",
    ],
)
def test_no_frame(claims_of, marked):
    assert not any(c.parent for c in claims_of(marked)[1])
