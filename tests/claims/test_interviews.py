"""Interviews without labels: one claim an answer, of whoever the lead says one spoke to."""

from __future__ import annotations

import pytest

ASKED = "How old is the mill?\n\nI think it is sixty years old.\n\nWho built it?\n\nMy father built it.\n\nWill it last?\n\nWe hope so."
ANSWERS = ["I think it is sixty years old.", "My father built it.", "We hope so."]


def _said(text, claims):
    return [" ".join(text[slice(*p)] for p in c.content) for c in claims]


@pytest.mark.parametrize(
    ("lead", "who"),
    [
        ("An interview with <person=roe>Ada Roe</person>", "roe"),
        ("The Post spoke with <person=roe>Ada Roe</person> about the mill of <person=lee>Bo Lee</person>.", ""),
        ("<person=lee>Bo Lee</person> died in May. The Post interviewed <person=roe>Ada Roe</person>.", "roe"),
        ("The Post interviewed the miller.", ""),
    ],
)
def test_each_answer_is_one_claim_of_whom_one_spoke_to(claims_of, lead, who):
    text, claims = claims_of(f"{lead}\n\n{ASKED}")
    answers = [c for c in claims if c.source_type != "article"]
    assert _said(text, answers) == ANSWERS
    assert {c.source_entity for c in answers} == {who}
    assert {(c.quote_type, c.source, c.cue) for c in answers} == {("direct", None, None)}


@pytest.mark.parametrize(
    ("named_in", "who"),
    [
        ("My father built it.", "roe"),
        ("My father built it with <person=lee>Bo Lee</person>.", "roe"),
        ("My father built it.\n\n<person=roe>Ada Roe</person> with her dog.", "roe"),
        ("<person=roe>Ada Roe</person>: My father built it.", "roe"),
        ("<person=roe>Roe</person> is in the news and my father built it.", ""),
    ],
)
def test_whom_an_answer_names_does_not_give_it(claims_of, named_in, who):
    _text, claims = claims_of(
        f"An interview with the miller. In a 2003 interview <person=roe>Ada Roe</person> praised the mill.\n\n"
        f"{ASKED.replace('My father built it.', named_in)}"
    )
    assert {c.source_entity for c in claims if c.quote_type == "direct"} == {who}


def test_nobody_else_gives_an_interview_because_an_answer_names_whom_the_lead_tells_of(claims_of):
    lead = "<person=lee>Bo Lee</person> is a film. The Post interviewed <person=roe>Ada Roe</person>."
    named = ASKED.replace("My father", "<person=roe>Roe</person>'s father")
    assert {c.source_entity for c in claims_of(f"{lead}\n\n{named}")[1] if c.quote_type == "direct"} == {""}


def test_what_one_thinks_in_an_answer_is_part_of_it_and_what_others_say_a_claim_inside(claims_of):
    marked = "An interview with <person=roe>Ada Roe</person>\n\n" + ASKED.replace(
        "I think it is sixty years old.",
        "<source1>I</source1> <cue1>think</cue1> <content1>it is old</content1>. "
        "<source2>The town</source2> <cue2>says</cue2> <content2>it is sixty years old</content2>.",
    )
    text, claims = claims_of(marked)
    inner = [c for c in claims if c.parent]
    assert _said(text, inner) == ["it is sixty years old"]
    assert len([c for c in claims if c.source_type != "article"]) == 4


def test_nothing_in_a_question_is_claimed(claims_of):
    marked = "An interview with <person=roe>Ada Roe</person>\n\n" + ASKED.replace(
        "Who built it?",
        "<source>You</source> <cue>said</cue> <content>that it is old</content>. It has <figure>80</figure> windows. Who built it?",
    )
    text, claims = claims_of(marked)
    assert _said(text, claims) == ANSWERS


def test_a_caption_between_paragraphs_of_an_answer_is_left_out(claims_of):
    marked = "An interview with <person=roe>Ada Roe</person>\n\n" + ASKED.replace(
        "My father built it.", "My father built it.\n\n<person=roe>Ada Roe</person> with her dog.\n\nHe was young."
    )
    text, claims = claims_of(marked)
    assert "My father built it. He was young." in _said(text, claims)
