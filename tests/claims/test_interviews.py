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


LETTERED = "Q: How old is the mill?\n\nA: I think it is sixty years old.\n\nQ: Who built it?\n\nA: My father built it."


@pytest.mark.parametrize(
    ("lead", "answers", "who"),
    [
        ("The Post spoke with <person=roe>Ada Roe</person>.", LETTERED, "roe"),
        ("The Post sat down with <person=roe>Ada Roe</person> of the mill.", LETTERED.replace("A:", "A."), "roe"),
        ("An interview with <person=roe>Ada Roe</person>", LETTERED.replace("A:", "ANSWER:"), "roe"),
        # two were asked, nobody was, or the paper answers its readers
        ("The Post spoke with <person=roe>Ada Roe</person> and <person=lee>Bo Lee</person>.", LETTERED, ""),
        ("<person=roe>Ada Roe</person> sold the mill in May.", LETTERED, ""),
        (
            "The Post spoke with <person=roe>Ada Roe</person>.",
            LETTERED.replace("I think it is", "It is").replace("My father", "Her father"),
            "",
        ),
    ],
)
def test_answers_that_a_letter_labels_are_of_whom_the_lead_says_one_spoke_to(claims_of, lead, answers, who):
    _text, claims = claims_of(f"{lead}\n\n{answers}")
    assert [c.source_entity for c in claims if c.quote_type == "direct"] == [who, who]


def test_i_in_an_answer_is_who_gives_it(claims_of):
    marked = "The Post spoke with <person=roe>Ada Roe</person>.\n\n" + LETTERED.replace(
        "I think it is sixty years old", "<source>I</source> <cue>think</cue> <content>it is sixty years old</content>"
    )
    assert {c.source_entity for c in claims_of(marked)[1] if c.parent} == {"roe"}


ON_OATH = (
    "<person=roe>ADA ROE</person>, having been duly sworn, testified as follows:\n\nBY MR. <person=hale>HALE</person>:\n\n"
    "Q. Is it safe?\n\nA. It fell in 2019.\n\nTHE WITNESS: It will fall again."
)


def test_who_took_the_oath_gives_the_answers(claims_of):
    _text, claims = claims_of(ON_OATH)
    assert [c.source_entity for c in claims] == ["roe", "roe"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("MR. LEE: No.\n\nMR. ROE: Yes.\n\nMR. LEE: Why?\n\n<person=lee>Ada Lee</person> left.", ["lee", "", "lee"]),
        # a name in full is nobody of another first name
        ("BO LEE: No.\n\nMR. ROE: Yes.\n\nBO LEE: Why?\n\n<person=lee>Ada Lee</person> left.", ["", "", ""]),
        # of two Lees it is who is called so in full
        (
            "MS. VAN LEE: No.\n\nMR. ROE: Yes.\n\nMS. VAN LEE: It fell.\n\n<person=lee>Ada Lee</person> and <person=van>Uta van Lee</person> left.",
            ["van", "", "van"],
        ),
    ],
)
def test_whom_a_label_names(claims_of, text, who):
    assert [c.source_entity for c in claims_of(text)[1] if c.quote_type == "direct"] == who
