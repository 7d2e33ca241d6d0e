"""On what terms a source speaks, why, and what came of asking it."""

import pytest

SAID = "<source>a senior official</source>"
# (marked text, terms, words of the reason) of the first attributed claim
TERMS = [
    (f"<content>“We are full,”</content> <cue>said</cue> {SAID}, who asked not to be named because she feared for her job.", "anonymous", "because she feared for her job"),
    (f"{SAID[:-9]}, speaking on condition of anonymity to discuss private talks,</source> <cue>said</cue> <content>it was over</content>.", "anonymous", "to discuss private talks"),
    (f"{SAID} who was not authorised to speak publicly <cue>said</cue> <content>it was over</content>.", "anonymous", "who was not authorised to speak publicly"),
    (f"{SAID} who requested anonymity, citing fear of reprisals, <cue>said</cue> <content>it was over</content>.", "anonymous", "citing fear of reprisals"),
    (f"{SAID} <cue>told</cue> the Gazette on background <content>that it was over</content>.", "background", ""),
    # the terms stand in a sentence of their own
    ("<source>The official</source> <cue>said</cue> <content>it was over</content>. The official spoke on condition of anonymity because of the vote.", "anonymous", "because of the vote"),
    # named
    ("<source><person>Ada Roe</person></source> <cue>said</cue> <content>it was over</content>.", "on record", ""),
    # withheld, and the article does not say on what terms
    (f"{SAID} <cue>said</cue> <content>it was over</content>.", "", ""),
    # what somebody says about anonymity is not their terms
    (f"{SAID} <cue>said</cue> <content>that others spoke on condition of anonymity</content>.", "", ""),
    # nobody else's terms
    ("<source>A baker</source> <cue>said</cue> <content>it was over</content>. The official spoke on condition of anonymity.", "", ""),
    (f"{SAID} <cue>said</cue> <content>it was over</content>. He gave the background of the plan.", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "terms", "reason"), TERMS)
def test_terms(attributed, marked, terms, reason):
    text, claim = attributed(marked)
    assert (claim.terms, text[slice(*claim.terms_reason)] if claim.terms_reason else "") == (terms, reason)


def test_what_only_states_the_terms_is_no_claim(claims_of):
    _, claims = claims_of(
        "<source1>The officer</source1> <cue1>said</cue1> <content1>it was over</content1>. <source2>She</source2> <cue2>asked</cue2> <content2>not to be named</content2>."
    )
    assert len(claims) == 1


# (marked text, source, reply)
REPLIES = [
    ("<source>The firm</source> <cue>did not respond</cue> <content>to a request for comment</content>.", "The firm", "did not respond"),
    ("<source>A spokesman</source> <cue>declined</cue> <content>to comment</content>.", "A spokesman", "declined"),
    ("<source>Roe</source> <cue>would not comment on</cue> <content>the case</content>.", "Roe", "declined"),
    # found without the model
    ("The mayor, <person>Ada Roe</person>, could not be reached for comment.", "The mayor", "could not be reached"),
    ("<person>Ada Roe</person> was not immediately available for comment on Monday.", "Ada Roe", "did not respond"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "source", "reply"), REPLIES)
def test_replies(attributed, marked, source, reply):
    text, claim = attributed(marked)
    assert (claim.reply, claim.stance, claim.cue_class) == (reply, "declines", "decline")
    assert text[slice(*claim.source)].startswith(source)


NO_REPLIES = [
    "<source>Roe</source> <cue>said</cue> <content>the firm did not respond to her letter</content>.",
    "<source>The firm</source> <cue>refused</cue> <content>to pay the fine</content>.",
    "<source>Roe</source> <cue>declined</cue> <content>the offer of a seat</content>.",
]


@pytest.mark.parametrize("marked", NO_REPLIES)
def test_no_replies(attributed, marked):
    assert attributed(marked)[1].reply == ""
