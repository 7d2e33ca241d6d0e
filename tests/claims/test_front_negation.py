"""A negation in front that turns verb and subject round: "at no time did she want it"."""

import pytest

AGAINST = {"denies", "doubts", "declines"}
TURNED = [
    "At no time did <source>the mayor</source> <cue>want</cue> <content>to close the school</content>.",
    "Never has <source>the mayor</source> <cue>supported</cue> <content>the closure of the school</content>.",
    "Under no circumstances does <source>Roe</source> <cue>support</cue> <content>the closure of the school</content>.",
    "Roe did not come, nor does <source>she</source> <cue>believe</cue> <content>that the school will close</content>.",
]
AS_IT_IS = [
    "Not only does <source>Roe</source> <cue>support</cue> <content>the closure of the school</content>, she planned it.",
    "At that time <source>the mayor</source> did <cue>want</cue> <content>to close the school</content>.",
    "With no delay <source>Roe</source> <cue>supported</cue> <content>the closure of the school</content>.",
]


@pytest.mark.parametrize("marked", TURNED)
def test_a_negation_in_front_negates(attributed, marked):
    assert attributed(marked)[1].stance in AGAINST


@pytest.mark.parametrize("marked", AS_IT_IS)
def test_no_negation_of_the_verb(attributed, marked):
    assert attributed(marked)[1].stance not in AGAINST


def test_words_that_a_negation_leads_are_negative(attributed):
    _, claim = attributed(
        "<content>“At no time did we want to close the school,”</content> <source>Roe</source> <cue>said</cue>."
    )
    assert claim.gist.negative
