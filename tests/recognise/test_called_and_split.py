"""One body, one row: what it is better known as, the whole of its name, two names joined by "and", and what it is said to be."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # an acronym takes in the small words and the country of the long name
        ("The {ORG United Nations Relief Mission} in {GPE Libya} (UNRMIL) left. UNRMIL wept.", "United Nations Relief Mission in Libya"),
        ("The {ORG African Union Observer Force} in {GPE Burundi} (AUOFIB) left. AUOFIB wept.", "African Union Observer Force in Burundi"),
        # what it is better known as
        ("{ORG Telefones do Brasil}, better known as {ORG Telebra}, fell. {ORG Telebra} wept.", "Telefones do Brasil"),
        ("{ORG Telefones do Brasil}, also known as {ORG Telebra}, fell. {ORG Telebra} wept.", "Telefones do Brasil"),
        ("{ORG Telefones do Brasil} (known as {ORG Telebra}) fell. {ORG Telebra} wept.", "Telefones do Brasil"),
        # initials that nobody explains
        ("The {ORG Police Bureau of Harbours} wept. {ORG PBH} wept.", "Police Bureau of Harbours"),
        ("{ORG PBH} rushed. The {ORG Police Bureau of Harbours} wept. {ORG PBH} wept.", "Police Bureau of Harbours"),
        # the first words of a firm's name
        ("{ORG Zorn Minerals} digs. {ORG Zorn} wept.", "Zorn Minerals"),
        ("{ORG Kestra Ventures} pays. {ORG Kestra} wept.", "Kestra Ventures"),
    ],
)  # fmt: skip
def test_a_short_name_and_the_long_one_are_one_body(told_of, marked, expected):
    short = told_of(marked)[-1]
    assert short.split("|")[2:] == [expected]


@pytest.mark.parametrize(
    ("marked", "unexpected"),
    [
        ("{LOC Latin America} and the {LOC Caribbean} (LAC) grew. LAC wept.", "Latin America and the Caribbean"),
        ("The {ORG Harbour Trust} is in a town known as {GPE Tarnley}. {GPE Tarnley} wept.", "Harbour Trust"),
        ("{PERSON Zorn Vik} left. {ORG Zorn Minerals} digs. {ORG Zorn} wept.", "Zorn Minerals"),
        (
            "The {ORG Police Bureau of Harbours} wept. The {ORG Public Bank of Horn} fell. {ORG PBH} wept.",
            "Police Bureau of Harbours",
        ),
    ],
)
def test_but_not_what_is_something_else(told_of, marked, unexpected):
    assert unexpected not in told_of(marked)[-1]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{ORG Provenda} wept. A project by {ORG Provenda and Centro Zorn} fell.", ["Provenda|organisation", "Provenda|organisation", "Centro Zorn|organisation"]),
        ("{GPE Karask} wept. It rained in {ORG Al Karask and Irbel}. {GPE Irbel} wept.", ["Karask|place", "Al Karask|place", "Irbel|place", "Irbel|place"]),
        ("A project by {ORG Provenda and Centro Zorn} fell.", ["Provenda and Centro Zorn|organisation"]),
        ("{ORG Fisheries} wept. The {ORG Fisheries and Harbours Agency} fell.", ["Fisheries|organisation", "Fisheries and Harbours Agency|agency"]),
    ],
)  # fmt: skip
def test_two_names_joined_by_and(told_of, marked, expected):
    assert told_of(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # what a name is said to be
        ("{PERSON Zornba} is a booming platform for loans.", "Zornba|organisation"),
        ("{GPE Zornba} is one of the largest airlines.", "Zornba|organisation"),
        ("{PERSON Zornba} was the daily that he read.", "Zornba|media"),
        ("{PERSON Zornba} is a man of means.", "Zornba|person"),
        # whom and where a place's name is beside
        ("It rained in his {ORG Zornba} electorate.", "Zornba|place"),
        ("The mayor of {ORG Zornba} wept.", "Zornba|place"),
        ("The director of {ORG Zornba} wept.", "Zornba|organisation"),
        ("It rained in {GPE Leeds} and {ORG Zornba}.", "Zornba|place"),
        ("The {GPE Zornba} have wept.", "Zornba|group"),
        ("He met {GPE Londoners}.", "Londoners|group"),
        ("He met {GPE Zornbers}.", "Zornbers|place"),
        # the head of a name, and what it is for
        ("The {ORG Association for the Defence of the Zorn Constitution} wept.", "Association for the Defence of the Zorn Constitution|organisation"),
        ("The {ORG Committee on the Harbour Treaty} wept.", "Committee on the Harbour Treaty|organisation"),
        ("The {ORG Harbour Charter} stood.", "Harbour Charter|law"),
        ("The {ORG Bank of Zornba Act} stood.", "Bank of Zornba Act|law"),
        # whom an article stands before
        ("The {PERSON Zorn Ezkerra} said it was late.", "Zorn Ezkerra|organisation"),
        ("They met during the {PERSON Zorn Navami} festival.", "Zorn Navami|event"),
        ("They met at the {PERSON Ada Navami} festival.", "Ada Navami|person"),
        ("The {PERSON Zorn Tarnley} regime fell.", "Zorn Tarnley|person"),
        # where somebody is voted for, and is based
        ("She won in the riding of {PERSON Ada Tarnley}.", "Ada Tarnley|person"),
        ("The {ORG Zornba}-based band wept.", "Zornba|place"),
        ("The {ORG Zornba} based band wept.", "Zornba|place"),
        ("The {ORG Zornba} band wept.", "Zornba|organisation"),
        # whose festival it is
        # feasts
        ("They met during {PERSON Ramadan}.", "Ramadan|event"),
        ("They went on the {GPE Hajj}.", "Hajj|event"),
        # somebody behind an office in a body
        ("The founder of {ORG Zornba}, {ORG Ana Tarn}, wept.", "Ana Tarn|person"),
        ("The founder of {ORG Zornba}, {ORG Ana Bank}, wept.", "Ana Bank|organisation"),
    ],
)  # fmt: skip
def test_what_a_name_is(told_of, marked, expected):
    assert expected in ["|".join(row.split("|")[:2]) for row in told_of(marked)]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("He wrote it in {NORP Spanish}.", []),
        ("She speaks {NORP Spanish} at home.", []),
        ("It rained in {NORP Spanish} towns.", ["Spanish|group|Spaniards"]),
        ("They fled the {NORP Spanish}.", ["Spanish|group|Spaniards"]),
        ("He cited {ORG Section} 128.", []),
        ("He left the {ORG Section}.", []),
        ("He praised the {ORG Affairs}.", ["Affairs|organisation"]),
    ],
)
def test_a_language_or_a_number_is_no_name(told_of, marked, expected):
    assert [row for row in told_of(marked) if "|=|" not in row] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Roe, the president of Peru, left. “We go,” wrote the Peruvian president.", {"the Peruvian president": "Ada Roe"}),
        ("Ada Roe, director of the Harbour Board, left. “We go,” said the head of the Harbour Board in a letter.", {"the head of the Harbour Board": "Ada Roe"}),
        ("Ada Roe, director of the Harbour Board, left. “We go,” said the head of the Harbour Board in Peru.", {}),
        ("Brunel met the national Nurses Guild union. The union said it would strike.", {"The union": "Nurses Guild"}),
        ("The prosecutor said he knew nothing. It rained. It snowed. It rained. It snowed. It rained. It snowed. The prosecutor Ada Roe wept.", {}),
    ],
)  # fmt: skip
def test_phrases_that_stand_for_somebody(linked, text, expected):
    found = {phrase: who for phrase, who in linked(text).items() if " " in phrase}
    assert found == expected


@pytest.mark.parametrize("style", ["Excellency", "Highness", "Majesty"])
def test_a_form_of_address_is_no_pronoun(linked, style):
    assert "His" not in linked(f"Ivo Brand left. They met His {style} Bo Vik.")
    assert "His" in linked("Ivo Brand left. His brother wept.")


def test_the_assembly_is_the_one_of_the_country(named):
    text = "Kuwait's National Assembly met on Monday. In Kuwait the Assembly has not met since."
    assert ("Assembly", "agency", "National Assembly of Kuwait") in named(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Dana Rovers are made in Leeds. A Dana Rover is dear. He bought a Dana Rover.", "Dana Rover"),
    ],
)
def test_the_form_named_oftener_is_the_name(told_of, text, expected):
    marked = (
        text.replace("Dana Rovers", "{ORG Dana Rovers}")
        .replace("Dana Rover ", "{ORG Dana Rover} ")
        .replace("Dana Rover.", "{ORG Dana Rover}.")
    )
    assert told_of(marked)[0] == f"Dana Rovers|organisation|{expected}"


def test_a_long_name_is_one_wherever_it_stands(told_of):
    marked = "A body is called the {ORG Harbour and Horn Strait Voice}. The {NORP Harbour} and {NORP Horn Strait Voice} may speak."
    assert told_of(marked) == ["Harbour and Horn Strait Voice|organisation"] * 2


@pytest.mark.parametrize(
    ("marked", "country"),
    [
        (
            "{ORG Dubai Police} left. They met in the {GPE United Arab Emirates}, {GPE Peru} and {GPE Chile}.",
            "United Arab Emirates",
        ),
        ("{ORG Dubai Police} left. They met in {GPE Peru} and {GPE Chile}.", ""),
        ("{ORG Tarnley Police} left. They met in the {GPE United Arab Emirates}, {GPE Peru} and {GPE Chile}.", ""),
    ],
)
def test_the_country_of_a_town_is_that_of_its_body(told_of, marked, country):
    assert told_of(marked)[0].split("|")[4:] == ([country] if country else [])


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{GPE CAIRO-25} July 2022: Prices fell.", ["CAIRO-25|place|Cairo"]),
        ("{GPE LEEDS-3} March: Prices fell.", ["LEEDS-3|place|Leeds"]),
        ("{GPE ZORN-3} March: Prices fell.", ["ZORN-3|place"]),
    ],
)
def test_a_town_with_the_day_glued_to_it(told_of, marked, expected):
    assert told_of(marked) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dhaka, Bangladesh. Police in Dhaka held Ivo Brand. Reagan wept.", "Reagan"),
        ("Washington, United States. The United States is vast. Reagan wept.", "Ronald Reagan"),
    ],
)
def test_a_given_name_abroad_is_nobody_famous(named, text, expected):
    assert {name for words, _, name in named(text) if words == "Reagan"} <= {expected}


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Fuel is dear in Peru.\n{ORG Zornley Tarn Bank}\nLIMA, Peru, June 3 (Reuters) - Prices rose.", "Zornley Tarn Bank|organisation"),
        ("Fuel is dear in Peru.\nNear {GPE Zornley Tarn}\nLIMA, Peru, June 3 (Reuters) - Prices rose.", "Zornley Tarn|place"),
        ("Prices rose.\n{GPE Tarnley Newsroom} 44 171", "Tarnley Newsroom|media"),
        ("They met at {GPE Tarnley Post}.", "Tarnley Post|place"),
    ],
)  # fmt: skip
def test_who_signs_an_article(told_of, marked, expected):
    assert expected in ["|".join(row.split("|")[:2]) for row in told_of(marked)]
