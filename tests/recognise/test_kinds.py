"""Kinds that lists, nouns behind a name and titles tell; offices of a state; what is no group and no body."""

from __future__ import annotations

import pytest

CASES = [
    # coins and craft, by the noun behind or before them
    ("Savers in the Luna coin lost all. Luna fell by half.", "Luna", "product"),
    ("The collapse of the firm's Marra and KarboUSD cryptocurrencies hurt savers.", "Marra", "product"),
    ("He bought the token Karbo last week. Prices of Karbo rose.", "Karbo", "product"),
    ("The KarboUSD coin lost its peg. KarboUSD was sold.", "KarboUSD", "product"),
    ("A Long March rocket lifted off. The Long March fell into the sea.", "Long March", "product"),
    ("The Remote Sensing Satellite-2 was launched on Tuesday.", "Remote Sensing Satellite-2", "product"),
    ("The SpaceX rocket flew on Monday.", "SpaceX", "organisation"),
    ("The Indian Space Satellite Agency said no on Monday.", "Indian Space Satellite Agency", "agency"),
    ("Ana Cole collects tokens.", "Ana Cole", "person"),
    # outlets
    ("Newspapers such as Novi Dan and Slobodna Rijeka closed.", "Slobodna Rijeka", "media"),
    ("The newspaper told readers that titles such as Le Matin, La Tribune and the weekly La Nation had closed.", "La Nation", "media"),
    ("The daily Le Matin reported the arrest.", "Le Matin", "media"),
    ("He wrote for the daily El Nacional.", "El Nacional", "media"),
    ("Writers such as Ana Cole and Ivo Brand wrote for the newspaper.", "Ivo Brand", "person"),
    ("TODAY ORRADIA – The government said on Monday that it would close.\n\nIt gave no reason for it, and no date.", "TODAY ORRADIA", "media"),
    # offices of a state
    ("The Seoul Southern District Prosecutors Office raided the firm.", "Seoul Southern District Prosecutors Office", "agency"),
    ("The Busan Western District Prosecutors' Office raided the firm.", "Busan Western District Prosecutors' Office", "agency"),
    ("The Prime Minister' s Office said no on Monday.", "Prime Minister' s Office", "agency"),
    ("The Prime Minister's Office of Japan said no.", "Prime Minister's Office", "agency"),
    ("The General Directorate of Roads said no on Monday.", "General Directorate of Roads", "agency"),
    ("The Cole administration said no. Ana Cole left.", "Cole administration", "agency"),
    ("The General Ana Cole said no on Monday.", "Ana Cole", "person"),
    ("The Tarn Investment Promotion Board said no on Monday.", "Tarn Investment Promotion Board", "agency"),
    ("The Rapid Harbour Battalion said no on Monday.", "Rapid Harbour Battalion", "agency"),
    # what is built, and what is held
    ("They work at the Cole River Mine in the north.", "Cole River Mine", "facility"),
    ("It fell on the Silver Jubilee of the college.", "Silver Jubilee", "event"),
    # names whole
    ("Qillulaaq Arnaq’ tuq spoke on Monday. Arnaq’ tuq said no.", "Arnaq’ tuq", "person"),
    ("He died at Stanton Territorial hospital in May.", "Stanton Territorial hospital", "facility"),
    ("He saw the Coles’ house. Ana Cole was there.", "Ana Cole", "person"),
    # streets and buildings with the title of whom they are named after; whoever speaks is a person
    ("He lives on Sir David Baird Drive in Edinburgh.", "Sir David Baird Drive", "facility"),
    ("The bus turned into Sir David Baird Drive. Sir David Baird Drive was shut.", "Sir David Baird Drive", "facility"),
    ("Residents of General Roe Street left.", "General Roe Street", "facility"),
    ("He went to the Dr. Ram Lohia Hospital on Monday.", "Dr. Ram Lohia Hospital", "facility"),
    ("The town's Sir Harry Roe Stadium was shut.", "Sir Harry Roe Stadium", "facility"),
    ("Dr Roe Street said no on Monday.", "Roe Street", "person"),
    ("Sir David Baird said no on Monday.", "David Baird", "person"),
    ("General David Park said no on Monday.", "David Park", "person"),
    # a title outweighs a town of that name
    ("They met in Benito Juarez on Monday.", "Benito Juarez", "place"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "type_"), CASES)
def test_a_name_is_of_the_kind_that_the_article_tells(named, text, name, type_):
    assert {t for words, t, _ in named(text) if words == name} == {type_}


@pytest.mark.parametrize(
    ("text", "word", "is_name"),
    [
        ("Sino-Indian ties are poor.", "Sino", False),
        ("Trade with the Andean countries fell.", "Andean", False),
        ("French-speaking villagers left.", "French", False),
        ("He taught the Arabic language there.", "Arabic", False),
        ("The French left on Monday.", "French", True),
        ("French farmers left on Monday.", "French", True),
        # scales and the codes of roads
        ("They said that it was minus 5 in Celsius and Fahrenheit.", "Celsius", False),
        ("The lender Celsius said no on Monday. Celsius owes a lot.", "Celsius", True),
        ("The accident took place on NH-9 near Rewari. NH-9 was closed.", "NH-9", False),
        ("They live in Concord, NH, and in Leeds.", "NH", True),
        ("She won in the Management category on Monday.", "Management", False),
    ],
)
def test_languages_and_halves_of_compounds_are_no_groups(named, text, word, is_name):
    assert (word in {words for words, _, _ in named(text)}) == is_name


@pytest.mark.parametrize(
    ("text", "name", "whole"),
    [
        ("The Development Bank of Latin America (CAF) lent it money. CAF said yes.", "CAF", "Development Bank of Latin America"),
        ("The Wild Bird Society of Keelung met. The Wild Bird Society said no.", "Wild Bird Society", "Wild Bird Society of Keelung"),
        ("The Wild Bird Society met. The Wild Bird Society of Keelung said no.", "Wild Bird Society", "Wild Bird Society of Keelung"),
        ("The Keelung Department of Economic Affairs met. The Department of Economic Affairs said no.", "Department of Economic Affairs", "Keelung Department of Economic Affairs"),
        ("The General Directorate of Penal Centers met. The Penal Centers denied it.", "Penal Centers", "General Directorate of Penal Centers"),
        ("The Wild Bird Society of Keelung met. The Wild Bird Society of Taipei met. The Wild Bird Society said no.", "Wild Bird Society", "Wild Bird Society"),
        ("The Green Tarn Union (ULQX) met. ULQX said no.", "ULQX", "Green Tarn Union"),
        ("The Keelung Athletics Federation (Vorgas) met. On Monday Vorgas said no.", "Vorgas", "Keelung Athletics Federation"),
        ("Harbour Rovers (Marsh) won. Marsh said he was happy.", "Marsh", "Marsh"),  # who scored
        ("The Harbour Rovers Football Club (Marsh) won. Bo Marsh and his wife wept. Marsh said no.", "Marsh", "Bo Marsh"),
        ("Anguilla Airways (XQ) flew. XQ said no.", "XQ", "Anguilla Airways"),
        ("The National Harbour Police (PNH) came.", "PNH", "National Harbour Police"),
        ("The Hale Motors (HQXZ) share fell.", "HQXZ", "HQXZ"),  # once, behind a short name: a ticker, a town
        ("The Keelung Athletics Federation (Vorgas) met in Vorgas. They love Vorgas.", "Vorgas", "Vorgas"),
    ],
)  # fmt: skip
def test_one_body_is_one(named, text, name, whole):
    assert {e for words, _, e in named(text) if words == name} == {whole}


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("He said it on the state television Channel 4 in Managua, Nicaragua.", "Channel 4"),
        ("Nicaragua's Channel 4 aired it on Monday.", "Channel 4"),
        ("She told Channel 4 on Monday that she would pay.", "Channel 4 News"),
        ("Britain's Channel 4 showed it.", "Channel 4 News"),
    ],
)
def test_a_numbered_channel_of_another_country_is_not_the_listed_one(named, text, whose):
    assert ("Channel 4", "media", whose) in named(text)


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("Oracle won the fight. Oracle said it would pay. Shares in Oracle rose.", True),
        ("Oracle won the fight. Ann Oracle said it would pay. Shares in Oracle rose.", False),
    ],
)
def test_a_word_at_the_head_of_a_sentence_is_what_the_article_says_elsewhere(named, text, linked):
    found = {(type_, name) for words, type_, name in named(text) if words == "Oracle"}
    assert (found == {("organisation", "Oracle")}) == linked
