"""Bodies belong to countries: whose a name is follows from what stands beside it, or from what the article is about."""

from __future__ import annotations

import pytest

DOJ = "Department of Justice"


@pytest.mark.parametrize(
    ("text", "name", "whose"),
    [
        # a text that tells no country means the lists' own
        ("The Justice Department sued the bank in May.", "Justice Department", DOJ),
        ("Aides in Denver told the Justice Department so.", "Justice Department", DOJ),
        # what stands beside the name
        ("India's Supreme Court ruled for her.", "Supreme Court", "Supreme Court of India"),
        ("The Kenyan Health Ministry sent masks.", "Kenyan Health Ministry", "Ministry of Health of Kenya"),
        ("She leads the Supreme Court of Ghana in Accra.", "Supreme Court of Ghana", "Supreme Court of Ghana"),
        ("In Paris, the U.S. Supreme Court was praised.", "U.S. Supreme Court", "Supreme Court"),
        ("NEW DELHI - Ghana's Parliament met.", "Parliament", "Parliament of Ghana"),
        # a house is not all of the parliament, where that has two
        ("South Africa's National Assembly met. Parliament rose.", "National Assembly", "National Assembly of South Africa"),
        ("South Africa's National Assembly met. Parliament rose.", "Parliament", "Parliament of South Africa"),
        ("Pakistan's Senate met. Parliament rose.", "Parliament", "Parliament of Pakistan"),
        ("Tanzania's National Assembly met. Parliament rose.", "National Assembly", "Parliament of Tanzania"),
        # what the article is about
        ("MANILA - Farmers asked the Senate for help.", "Senate", "Senate of the Philippines"),
        ("WELLINGTON - Most of the town votes Labour this year.", "Labour", "New Zealand Labour Party"),
        ("Nurses in Lagos and Abuja struck. Nigeria pays late. The House of Representatives met.", "House of Representatives", "House of Representatives of Nigeria"),
        ("Britons in Leeds and Bristol waited. The Treasury said no.", "Treasury", "HM Treasury"),
        # a country by a part of its name, a part of a country with and without the word for it
        ("Voters in Seoul waited. Sales rose in Korea.", "Korea", "South Korea"),
        ("PYONGYANG - The North Koreans met. Rice is dear in Korea.", "Korea", "North Korea"),
        ("North Korea and South Korea met. Rice is dear in Korea.", "Korea", "Korea"),
        ("She farms in Hunan Province.", "Hunan Province", "Hunan"),
        ("The town of Kofu is in Yamanashi Prefecture.", "Yamanashi Prefecture", "Yamanashi"),
        ("She farms in Harrow County.", "Harrow County", "Harrow County"),
        ("The trial in Durban is long. It shook Limpopo. Parliament met.", "Parliament", "Parliament of South Africa"),
        # who leads a country, once and not as often as he is named
        ("Aides told Prime Minister Tony Blair so. Later Parliament rose.", "Parliament", "Parliament of the United Kingdom"),
        ("President Uhuru Kenyatta was late. Parliament rose.", "Parliament", "Parliament of Kenya"),
        ("Farmers in Accra and Ghana met. Donald Trump slept. Donald Trump ate. Donald Trump left. Donald Trump wept. Clerks waited. Parliament rose.", "Parliament", "Parliament of Ghana"),
        # what only one country has is its own anywhere
        ("In Ghana and in Kenya the Pentagon was blamed.", "Pentagon", "Department of Defense"),
    ],
)  # fmt: skip
def test_whose_body(named, text, name, whose):
    assert {n for t, _, n in named(text) if t == name} == {whose}


@pytest.mark.parametrize(
    "text",
    [
        "The state health department counted 12 cases.",
        "The health department counted 12 cases.",  # a state's or a city's
        "Texas's Supreme Court ruled for her.",
        "The Texas Supreme Court ruled. Later the Supreme Court in Austin rose.",
        "TAIPEI - Taiwan was told. Bureau officials said no to Taiwan.",
        "KATHMANDU - The Environmental Protection Agency said no.",
        "HARARE - Villagers told the Army so.",
        "Iran and Peru met in Lima. The Supreme Court said no.",
        "State officials said no. The State Department did not reply.",
        "HAVANA - The revolutionary State said no to the plan.",
    ],
)
def test_no_list_knows_it(run, text):
    mentions, entities = run(text)
    kb = {e.key: e.kb_id for e in entities}
    words = ("ealth department", "Supreme Court", "Agency", "Army")
    assert not {kb[m.entity] for m in mentions if m.text.endswith(words) or m.text in ("State", "Bureau")} - {""}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Supreme Court in Washington rose. The state Supreme Court sat.",
            ["Supreme Court", "state Supreme Court"],
        ),
        ("The state Supreme Court sat. The U.S. Supreme Court rose.", ["state Supreme Court", "Supreme Court"]),
        ("The U.S. Supreme Court rose. Iowa's Supreme Court sat.", ["Supreme Court", "Iowa Supreme Court"]),
        ("The Iowa Supreme Court sat. The state Supreme Court rose.", ["Iowa Supreme Court"] * 2),
        ("The U.S. Health Department rose. The county Health Department sat.", [None, "county Health Department"]),
        ("The Supreme Court in Washington sat. The federal Supreme Court rose.", ["Supreme Court"] * 2),
        ("The U.S. Supreme Court sat. Washington's Supreme Court rose.", ["Supreme Court"] * 2),
    ],
)
def test_a_body_of_a_part_of_a_country_is_a_body_of_its_own(run, text, expected):
    mentions, entities = run(text)
    name = {e.key: e.name for e in entities}
    found = [name[m.entity] for m in mentions if m.text.endswith(("Court", "Department"))]
    assert len(found) == 2
    assert [b or a for a, b in zip(found, expected, strict=True)] == found


def test_the_country_of_a_body(run):
    text = "India's Supreme Court and the Ghana Fisheries Commission met the Home Office."
    assert {e.name: e.country for e in run(text)[1] if e.type == "agency"} == {
        "Supreme Court of India": "India", "Ghana Fisheries Commission": "Ghana", "Home Office": "United Kingdom",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "country"),
    [
        # the only country that an article names, were it once
        ("Clerks in Nairobi struck. They want pay. The Teachers Commission said no.", "Kenya"),
        ("A court in Ecuador heard it. The trial is long. The Fisheries Ministry said no.", "Ecuador"),
        # another is named too, or no more than its people
        ("A court in Ecuador heard it. Peru did not. The trial is long. The Fisheries Ministry said no.", ""),
        ("Two Norwegian sailors were held. The trial is long. The Fisheries Ministry said no.", ""),
        # the town that its own name begins with, where nothing else tells one
        ("The Christchurch City Council said no.", "New Zealand"),
        ("Bo Vik was heard at the Windhoek Magistrate's Court.", "Namibia"),
        ("The trial in Paris is long. The Birmingham Police Department said no.", ""),
        # of no country
        ("A court in Ecuador heard it. The trial is long. The Inter-American Court of Fisheries said no.", ""),
    ],
)
def test_the_country_of_a_body_that_no_list_has(run, text, country):
    assert [e.country for e in run(text)[1] if e.type == "agency"] == [country]
