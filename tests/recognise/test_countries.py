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
        # what the article is about
        ("MANILA - Farmers asked the Senate for help.", "Senate", "Senate of the Philippines"),
        ("WELLINGTON - Most of the town votes Labour this year.", "Labour", "New Zealand Labour Party"),
        ("Nurses in Lagos and Abuja struck. Nigeria pays late. The House of Representatives met.", "House of Representatives", "House of Representatives of Nigeria"),
        ("Britons in Leeds and Bristol waited. The Treasury said no.", "Treasury", "HM Treasury"),
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
