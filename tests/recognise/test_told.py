"""Types that a name's own words or a noun beside it tell, and what they make of its short forms."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # ships and other craft, and what they are called later
        ("The Space Shuttle Endeavour landed on Monday. Endeavour was damaged.", ("Endeavour", "product", "Space Shuttle Endeavour")),
        ("The destroyer USS Marlow was hit on Monday. The Marlow sank.", ("Marlow", "product", "USS Marlow")),
        ("HMS Brackley left on Monday. Sailors aboard the Brackley wept.", ("Brackley", "product", "HMS Brackley")),
        ("Ana Marlow boarded the USS Marlow. Marlow wept.", ("Marlow", "person", "Ana Marlow")),
        ("Space Shuttle Program chief Ana Cole left.", ("Ana Cole", "person", "Ana Cole")),
        # a noun beside it
        ("The cruise ship Freewinds sank. On Monday the Freewinds was raised.", ("Freewinds", "product", "Freewinds")),
        ("She wrote the novel Angel Catbird.", ("Angel Catbird", "work", "Angel Catbird")),
        ("They saw the film Nomadland twice.", ("Nomadland", "work", "Nomadland")),
        ("The film director Ana Cole wept.", ("Ana Cole", "person", "Ana Cole")),
        ("The ferry Estonia sank off Turku.", ("Estonia", "place", "Estonia")),  # so the list of places has it
        ("I own two books - \"Scarne on Card Tricks\" and another.", ("Scarne on Card Tricks", "work", "Scarne on Card Tricks")),
        ("She read the poem “The Salt Road” aloud.", ("The Salt Road", "work", "The Salt Road")),
        ("In her novel, “We Will Win,” she tells of it.", ("We Will Win", "work", "We Will Win")),
        # its own words
        ("The Los Angeles Sheriff's office said no.", ("Los Angeles Sheriff's office", "agency", "Los Angeles Sheriff's office")),
        ("Ana Cole's office closed.", ("Ana Cole", "person", "Ana Cole")),
        ("He spoke to Euronews on Monday.", ("Euronews", "media", "Euronews")),
        ("They won the Booker Prize in May.", ("Booker Prize", "event", "Booker Prize")),
        ("The British Ring Convention opened.", ("British Ring Convention", "event", "British Ring Convention")),
        ("The Lusatian News Agency said no on Monday.", ("Lusatian News Agency", "media", "Lusatian News Agency")),
        ("The Lusatian Fisheries Agency said no on Monday.", ("Lusatian Fisheries Agency", "agency", "Lusatian Fisheries Agency")),
        ("The United Nations Convention against Corruption binds Peru.", ("United Nations Convention against Corruption", "law", "United Nations Convention against Corruption")),
        ("He spoke at the Marlow Space Center in Florida.", ("Marlow Space Center", "facility", "Marlow Space Center")),
        ("The Center for Rural Health sued.", ("Center for Rural Health", "organisation", "Center for Rural Health")),
        # a place and what is there
        ("Mecca's Grand Mosque was shut.", ("Grand Mosque", "facility", "Grand Mosque")),
        ("It is shown at the London's Science Museum.", ("London", "place", "London")),
        ("St. John's University won.", ("St. John's University", "organisation", "St. John's University")),
        ("The anti-Pyongyang leaflets flew.", ("Pyongyang", "place", "Pyongyang")),
        ("The DPRK said no. North Korea fired.", ("DPRK", "place", "North Korea")),
        # a state, where a city shares its name
        ("He lives in Seattle, Washington.", ("Washington", "place", "Washington")),
        ("The Governor of Washington, Ana Cole, said no. She left Washington.", ("Washington", "place", "Washington")),
        ("Voters in Washington state said no.", ("Washington", "place", "Washington")),
        ("Officials in Washington said no.", ("Washington", "place", "Washington, D.C.")),
        ("He left Seattle for Washington, D.C., on Monday. Washington was cold.", ("Washington", "place", "Washington, D.C.")),
        # a list by surnames
        ("The books:\n\nAusten, Jane. Emma\n\nChristie, Agatha. Curtain\n\nLondon, Jack. White Fang", ("Christie, Agatha", "person", "Agatha Christie")),
        ("The dead:\n\nMarlow, Ana Maria, 41\n\nParis, Peter, 7\n\nStone, Laura, 12", ("Marlow, Ana Maria", "person", "Ana Maria Marlow")),
        ("The dead:\n\nMarlow, Ana Maria, 41\n\nParis, Peter, 7\n\nStone, Laura, 12", ("Paris, Peter", "person", "Peter Paris")),
        ("Cook, Ana. It is time.\n\nThe Cook family left.", ("Cook", "person", "Cook")),  # one line is no list
        # an acronym before its long name
        ("The CEI (Italian Episcopal Conference) met. CEI said no.", ("CEI", "organisation", "Italian Episcopal Conference")),
        # a surname that is a place's name too
        ("Officials met Ana Paris. In 2007 Paris was sent away.", ("Paris", "person", "Ana Paris")),
        ("Officials met Ana Paris. In 2007 Paris was shut. She lives in Paris.", ("Paris", "place", "Paris")),
        # an initial
        ("The writer L. Ron Hubbard died.", ("L. Ron Hubbard", "person", "L. Ron Hubbard")),
    ],
)  # fmt: skip
def test_a_type(named, text, expected):
    assert expected in named(text)


@pytest.mark.parametrize(
    ("text", "not_a_name"),
    [
        ("Group G was weak.", "Group G"),
        ("He was Man of the Match on Monday.", "Match"),
        ("It was the State of Texas that sued.", "State"),
        ("The film they won “Best Picture” with.", "Best Picture"),
        ("He called it “Total Nonsense” in the book.", "Total Nonsense"),
        ("Undersecretary for Education Mr. Toccafondi said no.", "Undersecretary"),
    ],
)
def test_no_name(named, text, not_a_name):
    assert not_a_name not in {t for t, *_ in named(text)}
