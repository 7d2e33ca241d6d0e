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
    ("<source><person>Ada Roe</person></source> <cue>predicted</cue> <content>that it was over</content>.", "on record", ""),
    ("<source><person>Ada Roe</person></source> <cue>criticised</cue> <content>the plan as unsafe</content>.", "on record", ""),
    ("<source>The ministry</source> <cue>said</cue> <content>it was over</content>.", "on record", ""),
    ("<source>The mayor</source> <cue>said</cue> <content>it was over</content>.", "on record", ""),
    # what a person thinks is known from what they say; a body may never have said so
    ("<source><person>Ada Roe</person></source> <cue>believes</cue> <content>it is over</content>.", "on record", ""),
    ("<source>The ministry</source> <cue>believes</cue> <content>it is over</content>.", "", ""),
    ("<source>The ministry</source> <cue>believes</cue> <content>“it is over”</content>.", "on record", ""),
    # nobody said anything, or it is open who did
    ("<source><person>Ada Roe</person></source> <cue>did not say</cue> <content>whether it was over</content>.", "", ""),
    ("<source>They</source> <cue>said</cue> <content>it was over</content>.", "", ""),
    # withheld, and the article does not say on what terms
    (f"{SAID} <cue>said</cue> <content>it was over</content>.", "", ""),
    # what somebody says about anonymity is not their terms
    (f"{SAID} <cue>said</cue> <content>that others spoke on condition of anonymity</content>.", "", ""),
    # the terms of the one they belong to, not of whoever else speaks in the sentence
    ("<source1>The union</source1> <cue1>said</cue1> <content1>it was over</content1>, while <source2>an official who asked not to be named</source2> <cue2>said</cue2> <content2>it was not</content2>.", "", ""),
    ("<source1>Critics</source1> <cue1>say</cue1> <content1>it leaks</content1>, but <source2>a guard</source2>, speaking anonymously, <cue2>said</cue2> <content2>it does not</content2>.", "", ""),
    (f"<content>“It is over,”</content> <cue>said</cue> {SAID}, who spoke on condition of anonymity because of the vote, while <source1>critics</source1> <cue1>say</cue1> <content1>it is not</content1>.", "anonymous", "because of the vote"),
    (f"Speaking on condition of anonymity, {SAID} <cue>said</cue> <content>it was over</content>.", "anonymous", ""),
    # a reason ends where its clause does
    (f"{SAID[:-9]}, who asked not to be named because of the vote,</source> <cue>warned</cue> <content>that it was over</content>.", "anonymous", "because of the vote"),
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


SAYING_MORE = [
    "<source>Roe</source> <cue>said on the record</cue> <content>that the port would close</content>.",
    "<source>An officer who spoke anonymously, citing the vote,</source> <cue>warned</cue> <content>that the port would close</content>.",
    "<source>The officer</source>, granted anonymity to discuss the plan, <cue>feared</cue> <content>the port would close</content>.",
    "<source>The officer</source> asked not to be named and <cue>warned</cue> <content>that the port would close</content>.",
]  # fmt: skip
ONLY_TERMS = [
    "<source>She</source> <cue>was not authorised</cue> <content>to discuss the plan</content>.",
    "<source>The officer</source> <cue>spoke on</cue> <content>condition of anonymity</content>.",
    "<source>The officers</source> <cue>requested</cue> <content>anonymity because they feared the mayor</content>.",
    "The officer asked not to be named because <source>she</source> <cue>feared</cue> <content>for her job</content>.",
]


@pytest.mark.parametrize(("marked", "kept"), [*((m, True) for m in SAYING_MORE), *((m, False) for m in ONLY_TERMS)])
def test_what_says_more_than_the_terms_stays(claims_of, marked, kept):
    assert ([c for c in claims_of(marked)[1] if c.source_type != "article"] != []) == kept


def test_a_sentence_with_a_figure_that_also_states_terms_stays(claims_of):
    _, claims = claims_of("Two guards, who asked not to be named, counted <figure>300</figure> ships in the port.")
    assert [c.source_type for c in claims] == ["article"]


# (marked text, source, reply)
REPLIES = [
    ("<source>The firm</source> <cue>did not respond</cue> <content>to a request for comment</content>.", "The firm", "did not respond"),
    ("<source>A spokesman</source> <cue>declined</cue> <content>to comment</content>.", "A spokesman", "declined"),
    ("<source>Roe</source> <cue>would not comment on</cue> <content>the case</content>.", "Roe", "declined"),
    # found without the model
    ("The mayor, <person>Ada Roe</person>, could not be reached for comment.", "The mayor", "could not be reached"),
    ("<person>Ada Roe</person> was not immediately available for comment on Monday.", "Ada Roe", "did not respond"),
    ("The bank was unavailable for comment on the delay.", "The bank", "did not respond"),
    ("<person>Ada Roe</person> was unavailable to comment.", "Ada Roe", "did not respond"),
    ("A spokeswoman for the port declined to comment.", "A spokeswoman", "declined"),
    ("The ministry would not comment.", "The ministry", "declined"),
    ("The firm refused to discuss the case with the paper.", "The firm", "declined"),
    ("The mayor did not answer when asked for details.", "The mayor", "did not respond"),
    ("Two banks had not answered when contacted on Monday.", "Two banks", "did not respond"),
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


# in somebody's mouth, of somebody's words, or by nobody
NOT_ASKED = [
    "“The firm did not respond to a request for comment,” it was said twice that week.",
    "<source>Roe</source> <cue>said</cue> <content>that the firm declined to comment on the case</content>.",
    "It could not be said.",
    "The phone did not answer.",
    "The report was unavailable to read on Monday.",
]


def test_a_reply_a_paper_tells_of_is_one_inside_its_report(claims_of):
    marked = "<content>The mayor did not answer when asked for details</content>, <cue>according to</cue> <source>the paper</source>."
    text, claims = claims_of(marked)
    (reply,) = [c for c in claims if c.reply]
    assert (text[slice(*reply.source)], reply.stance, bool(reply.parent)) == ("The mayor", "declines", True)


@pytest.mark.parametrize("marked", NOT_ASKED)
def test_what_somebody_says_of_a_reply_is_none(claims_of, marked):
    assert {c.reply for c in claims_of(marked)[1]} <= {""}


@pytest.mark.parametrize("marked", NO_REPLIES)
def test_no_replies(attributed, marked):
    assert attributed(marked)[1].reply == ""


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The mayor told the Gazette that its story was “false” but did not respond when asked for details.",
            "The mayor",
        ),
        ("The harbour firm did not respond when asked for details.", "The harbour firm"),
        ("The mayor said that the firm did not respond when asked for details.", "the firm"),
    ],
)
def test_who_did_not_answer_where_no_model_says_so(claims_of, text, who):
    silent = [c for c in claims_of(text)[1] if c.cue and "respond" in text[slice(*c.cue)]]
    assert [text[slice(*c.source)] for c in silent] == [who]
