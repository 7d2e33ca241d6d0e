"""What is no name, where a name ends, and which names are one: offices, currencies, formal names, letters, slips."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "word"),
    [
        # an office without its bearer
        ("Deputy Prime Minister Ana Cole met Ivo Brand.", "Prime Minister"),
        ("Talks with Interior Minister Ivo Brand ended.", "Interior Minister"),
        ("Chief Executive Officer Ana Cole resigned. The Premier said no.", "Premier"),
        ("Ana Cole met the Finance Secretary on Monday.", "Finance Secretary"),
        # what for
        ("Minister of Planning and International Cooperation Ana Cole met them.", "Cooperation"),
        ("The Minister for Arts and Cultural Heritage, Ana Cole, agreed.", "Heritage"),
        # a currency
        ("He paid a fine of US $300 to the court.", "US"),
        ("They lost 5,000 U.S. dollars in the fire.", "U.S."),
        ("Diesel rose to MNT 3,380 per litre.", "MNT"),
        # what the article spells out in small letters
        ("The new energy vehicle (NEV) market grew. NEVs sold well.", "NEVs"),
        ("He sold a non-fungible token (NFTK). The NFTK fell.", "NFTK"),
        ("Growth of Gross Domestic Product (GDP) slowed.", "GDP"),
        # a kind of body
        ("Our Embassy is open. Write to the Embassy.", "Embassy"),
        ("The President of the Republic, Ana Cole, spoke.", "Republic"),
        ("The Foundation was closed in May.", "Foundation"),
        ("He was the 3rd President of the 4th Republic.", "Republic"),
        # titles, honours and days
        ("Datuk Seri Ahmad Hamidi left.", "Datuk"),
        ("H. E. Shri Narendra Roe spoke.", "H."),
        ("On Tuesday the trial of Ana Cole began.", "On Tuesday"),
        ("Her agent, Eng. Darwish Ahmed Shaib, signed.", "Eng"),
        ("The Press Release named Ana Cole.", "Press Release"),
    ],
)
def test_no_name(named, text, word):
    assert word not in {t for t, _, _ in named(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # counter-examples of the above
        ("John Major said no. Later Major left.", ("Major", "person", "John Major")),
        ("The US said no to $300.", ("US", "place", "United States")),
        ("The Northern Energy Volunteers (NEV) met. NEV objected.", ("NEV", "organisation", "Northern Energy Volunteers")),
        ("Minister of Finance Ana Cole advised the Cooperation Council.", ("Cooperation Council", "organisation", "Cooperation Council")),
        ("Parliament met. Then the Senate voted.", ("Senate", "agency", "Senate")),
        ("Vice Minister of the Environment and Executive Director of Greenpeace left.", ("Greenpeace", "organisation", "Greenpeace")),
        ("Then the Conservatives won.", ("Conservatives", "group", "Conservatives")),
        # formal names of countries
        ("The United Republic of Tanzania signed. Tanzania paid.", ("United Republic of Tanzania", "place", "Tanzania")),
        ("The Hashemite Kingdom of Jordan signed.", ("Hashemite Kingdom of Jordan", "place", "Jordan")),
        ("The Republic of Korea signed.", ("Republic of Korea", "place", "South Korea")),
        ("The People’s Republic of China signed.", ("People’s Republic of China", "place", "China")),
        ("They crowned him in the Kingdom of Kush.", ("Kush", "place", "Kush")),
        ("Troops of the DRC left Goma.", ("DRC", "place", "Democratic Republic of Congo")),
        # what stands before and behind a person's name
        ("Tom McCabe MSP said no. McCabe left.", ("McCabe", "person", "Tom McCabe")),
        ("Brian Hart QC appeared for her.", ("Brian Hart", "person", "Brian Hart")),
        ("Representative to Japan Frank Hsieh wrote to them.", ("Frank Hsieh", "person", "Frank Hsieh")),
        ("The Royal Irrigation Department (RID) met. RID Anan Chaichan said no.", ("RID", "agency", "Royal Irrigation Department")),
        ("Paris Hilton came to the party.", ("Paris Hilton", "person", "Paris Hilton")),
        ("The Ann Roe Center for Peace opened.", ("Ann Roe Center for Peace", "organisation", "Ann Roe Center for Peace")),
        ("The minister Z. Mendsaikhan spoke.", ("Z. Mendsaikhan", "person", "Z. Mendsaikhan")),
        ("H. E. Shri Narendra Roe spoke.", ("Narendra Roe", "person", "Narendra Roe")),
        ("H. G. Wells wrote it.", ("H. G. Wells", "person", "H. G. Wells")),
        ("The U.S. Harris knew is gone.", ("U.S.", "place", "United States")),
        ("Datuk Seri Ahmad Hamidi left.", ("Ahmad Hamidi", "person", "Ahmad Hamidi")),
        ("She said “[Carlos] Melconian thinks so.”", ("[Carlos] Melconian", "person", "Carlos Melconian")),
        # bodies
        ("The Maritime Security Center of Oman met.", ("Maritime Security Center of Oman", "organisation", "Maritime Security Center of Oman")),
        ("The Coast Guard of Peru sailed.", ("Coast Guard of Peru", "agency", "Coast Guard of Peru")),
        ("The National Board of the U.S. Air Force met.", ("U.S. Air Force", "agency", "Air Force")),
        ("Pilots of the Royal Air Force flew home.", ("Royal Air Force", "agency", "Royal Air Force")),
        ("The King Idris Humanitarian Aid Center paid for it.", ("King Idris Humanitarian Aid Center", "organisation", "King Idris Humanitarian Aid Center")),
        ("He works for Harrow & Sons in Leeds.", ("Harrow & Sons", "organisation", "Harrow & Sons")),
        ("The firm Greenleaf Resources, Inc. sued.", ("Greenleaf Resources, Inc.", "organisation", "Greenleaf Resources, Inc.")),
        ("The Durban Magistrate's Court sat on Monday.", ("Durban Magistrate's Court", "agency", "Durban Magistrate's Court")),
        ("The Indian Chamber of Commerce in Korea (ICCK) met.", ("ICCK", "organisation", "Indian Chamber of Commerce in Korea")),
        # a double given name
        ("The company's Jean-Guy Peloquin ran.", ("Jean-Guy Peloquin", "person", "Jean-Guy Peloquin")),
        # a given name that is a town's
        ("Phoenix Harding died. Phoenix was five. Her aunt said Phoenix wept.", ("Phoenix", "person", "Phoenix Harding")),
        ("Sofia Roe flew to Sofia. Sofia is large.", ("Sofia", "place", "Sofia")),
        # a state by its abbreviation
        ("Baton Rouge, La., is wet.", ("La.", "place", "Louisiana")),
        # by the letters of the name
        ("The minister Xavier Luc Duval spoke. XLD said no.", ("XLD", "person", "Xavier Luc Duval")),
        ("Xavier Luc Duval met the Xylem Labour Division (XLD).", ("XLD", "organisation", "Xylem Labour Division")),
        # by another name
        ("Nelson Mandela was free. Madiba danced.", ("Madiba", "person", "Nelson Mandela")),
        ("The UN High Commissioner for Refugees met. UNHCR paid.", ("UN High Commissioner for Refugees", "agency", "United Nations High Commissioner for Refugees")),
        ("The World Meteorological Organization met. The WMO paid.", ("WMO", "agency", "World Meteorological Organization")),
        ("Israel left the Golan.", ("Golan", "place", "Golan Heights")),
        # a slip of the pen
        ("Ato Forson spoke. Forson left. Forso wept.", ("Forso", "person", "Ato Forson")),
        ("John Larsen met John Larson.", ("John Larson", "person", "John Larson")),
        ("Ana Johnson sang. Johnson left. Ana Johnston wept. Johnston left.", ("Ana Johnston", "person", "Ana Johnston")),
        ("Ato Forson spoke. Then Ato Forso sang.", ("Ato Forso", "person", "Ato Forson")),
        ("Anna Hansen met Peter Hanson.", ("Peter Hanson", "person", "Peter Hanson")),
    ],
)  # fmt: skip
def test_a_name(named, text, expected):
    assert expected in named(text)


@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        ("The Department of Fisheries met. Then the Department said no.", "Department", "Department of Fisheries"),
        ("The Kingdom of Saudi Arabia paid. The Kingdom is rich.", "Kingdom", "Saudi Arabia"),
        ("He lives in Saudi Arabia. The Kingdom is rich.", "Kingdom", "Saudi Arabia"),
        ("He lives in Saudi Arabia, once in Jordan. The Kingdom is rich.", "Kingdom", None),
        ("Ireland lost. The Republic of Ireland play Cyprus. The Republic have six points.", "Republic", "Ireland"),
    ],
)
def test_a_kind_that_stands_for_the_one_named(linked, text, phrase, expected):
    assert linked(text).get(phrase) == expected


def test_a_kingdom_that_is_part_of_another_name_stays(named):
    found = named("The Kingdom of Jordan signed. The United Kingdom paid for the Kingdom Bridge.")
    assert {("United Kingdom", "place", "United Kingdom"), ("Kingdom Bridge", "facility", "Kingdom Bridge")} <= found
