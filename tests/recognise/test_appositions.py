"""What is said of a person behind the name, and titles of two parts before it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        # behind an age and a town
        ("Olga Brandt, 32, of Leeds, an account executive for a tech firm, wept.", "Olga Brandt", "account executive for a tech firm"),
        ("Olga Brandt, of Leeds, a sprinter, wept.", "Olga Brandt", "sprinter"),
        # a clause
        ("Olga Brandt, who is a retired teacher, wept.", "Olga Brandt", "retired teacher"),
        ("Olga Brandt, who was the mayor of Leeds, wept.", "Olga Brandt", "mayor of Leeds"),
        ("Olga Brandt, who works as a nurse, wept.", "Olga Brandt", "nurse"),
        # put into office
        ("Peru appointed Olga Brandt as ambassador to France.", "Olga Brandt", "ambassador to France"),
        # a hyphen and a possessive within it
        ("Olga Brandt, director of the Leeds-based firm Brightwell, wept.", "Olga Brandt", "director of the Leeds-based firm Brightwell"),
        ("The pro-government lawmaker Olga Brandt wept.", "Olga Brandt", "pro-government lawmaker"),
        ("The chairman of the union's finance committee, Olga Brandt, wept.", "Olga Brandt", "chairman of the union's finance committee"),
        ("Olga Brandt, president of Rurales Marlow on the eve of the strike, wept.", "Olga Brandt", "president of Rurales Marlow"),
        ("Olga Brandt, an expert on trade, wept.", "Olga Brandt", "expert on trade"),
        ("Olga Brandt, chief data officer at Brightwell, wept.", "Olga Brandt", "chief data officer at Brightwell"),
        ("Palang Pracharath Party (PPRP) leader Olga Brandt wept. Gen Brandt left. Gen Brandt slept.", "Olga Brandt", "Palang Pracharath Party (PPRP) leader"),
        # an office for two matters
        ("Employment and Labour Minister Olga Brandt wept.", "Olga Brandt", "Employment and Labour Minister"),
        ("Minister of Supply & Internal Trade Olga Brandt wept.", "Olga Brandt", "Minister of Supply & Internal Trade"),
        # a rank beside more
        ("A police spokesperson, Brigadier Olga Brandt, wept.", "Olga Brandt", "police spokesperson"),
        ("A police spokesperson Captain Olga Brandt wept.", "Olga Brandt", "police spokesperson"),
        ("Engineer Olga Brandt, head of the union, wept.", "Olga Brandt", "head of the union"),
        ("Brigadier Olga Brandt wept.", "Olga Brandt", "Brigadier"),
        ("Attorney General Olga Brandt wept.", "Olga Brandt", "Attorney General"),
        ("The French Ambassador to Qatar H E Olga Brandt wept.", "Olga Brandt", "French Ambassador to Qatar"),
        # behind a verb of saying
        ("“No,” said union chief economist, Olga Brandt.", "Olga Brandt", "union chief economist"),
        ("They met deputy assistant secretary of state Olga Brandt.", "Olga Brandt", "deputy assistant secretary of state"),
        # in small letters only
        ("The sprinter Olga Brandt wept.", "Olga Brandt", "sprinter"),
    ],
)  # fmt: skip
def test_role(run, text, name, role):
    assert {e.name: e.role for e in run(text)[1]}[name] == role


@pytest.mark.parametrize(
    "text",
    [
        "Olga Brandt, who was late, met the mayor.",
        "Olga Brandt, of Leeds, met a sprinter.",
        "They described Olga Brandt as a leader of men.",
        "Olga Brandt, 32, of Leeds, wept.",
        "Cook Olga Brandt wept.",  # a word of many names
        "They include Olga Brandt, Labour's Ivo Marsh and Kurt Vik and the liberal Jan Holm, and are sure.",
        "He saw the lawyer, who was late, and Olga Brandt.",
        "It fell, as the mayors feared, Olga Brandt and Ivo Marsh said.",
    ],
)
def test_no_role(run, text):
    assert not any(m.role for m in run(text)[0])


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The Director of Education, Olga Brandt, wept.", "Education"),
        ("The Minister of Supply and Internal Trade, Olga Brandt, wept.", "Internal Trade"),
        ("The President of the Republic Olga Brandt wept.", "Republic"),
        ("The Finance Minister wept.", "Finance Minister"),
        ("South African Employment and Labour Minister Olga Brandt wept.", "South African Employment"),
        ("HH the Amir accepted it.", "Amir"),
        ("The Saudi Crown Prince wept.", "Crown Prince"),
        ("Minister of Planning and International Cooperation Olga Brandt wept.", "Cooperation"),
    ],
)
def test_words_of_an_office_name_no_body(named, text, body):
    assert body not in {t for t, *_ in named(text)}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The Ministry of Education said no.", "Ministry of Education"),
        ("She works for the Education Trust.", "Education Trust"),
        ("The National Trust said no.", "National Trust"),
    ],
)
def test_a_body_of_that_business_is_one(named, text, body):
    assert body in {t for t, *_ in named(text)}
