"""What looks like an attribution and states nothing, each beside one that does."""

import pytest

NOISE = [
    "<source>The minister</source> <cue>revoked</cue> <content>a directive that barred officers from schools</content>.",
    "<source>The firm</source> <cue>has blocked</cue> <content>the road</content>.",
    "<source>The board</source> <cue>approved</cue> <content>the plan</content>.",
    "<source>Roe</source> <cue>is washing</cue> <content>her house</content>.",
    "<content>The study</content> <cue>was supported by</cue> <source>the foundation</source>.",
    "<content>An order was issued for ten days</content>, <cue>according to</cue> <source>the general guidelines</source>.",
    "<content>She will be treated</content> <cue>according to</cue> <source>her clinical evolution</source>.",
    "The port closed.\n\nCorrection: <source>An earlier version of this article</source> <cue>misstated</cue> <content>the year</content>.",
    "The port closed.\n\nReporting <cue>by</cue> <source>Ada Roe</source>; <content>editing by Bo Lee</content>",
]
STATED = [
    "<source>The board</source> <cue>approved</cue> <content>that the school be closed</content>.",
    "<source>The firm</source> <cue>confirmed</cue> <content>that the road was closed</content>.",
    "<source>Roe</source> <cue>is bearish on</cue> <content>the port</content>.",
    "<source>Roe</source> <cue>is painting</cue> <content>her rival as “a fool”</content>.",
    "<source>Roe</source> <cue>praised</cue> <content>her rival</content>.",
    "<content>The bill</content> <cue>was supported by</cue> <source>the mayor</source>.",
    "<content>Adults should sleep for eight hours</content>, <cue>according to</cue> <source>the guidelines</source>.",
    "<content>The towns grow</content>, <cue>according to</cue> <source>their mayors</source>.",
]


@pytest.mark.parametrize("marked", NOISE)
def test_what_states_nothing(claims_of, marked):
    assert {c.source_type for c in claims_of(marked)[1]} <= {"article"}


@pytest.mark.parametrize("marked", STATED)
def test_what_states_something(claims_of, marked):
    assert [c.source_type != "article" for c in claims_of(marked)[1]] == [True]


def test_the_report_in_the_cue_is_the_source(attributed):
    text, claim = attributed("<content>The port is full</content>, <cue>according to a report</cue>.")
    assert (text[slice(*claim.cue)], text[slice(*claim.source)], claim.source_type) == (
        "according to",
        "a report",
        "document",
    )


def test_the_articles_own_claims_sort(claims_of):
    _, claims = claims_of(
        "The port handled <figure>4,300</figure> ships last year. <person>Ada Roe</person> sang for the crowd in the hall."
    )
    assert claims[0].confidence > claims[1].confidence + 0.1
