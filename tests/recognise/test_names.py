"""Which stretches are names, of what type, and whose."""

from __future__ import annotations

import itertools

import pytest

ICE, DOJ = "Immigration and Customs Enforcement", "Department of Justice"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The US justice department opened an inquiry on Monday.", ("US justice department", "agency", DOJ)),
        ("U.S. Immigration and Customs Enforcement (ICE) said so.", ("ICE", "agency", ICE)),
        ("Immigration and Customs Enforcement opened a jail. Lawyers say Ice did not answer.", ("Ice", "agency", ICE)),
        ("The Washington Post reported it first. The ministry told the Post it was wrong.", ("Post", "media", "The Washington Post")),
        ("Lawmakers asked State Department officials about it.", ("State Department", "agency", "Department of State")),
        ("Tom Homan spoke in Denver on Monday.", ("Tom Homan", "person", "Thomas Homan")),
        ("The FBI 10 years ago moved.", ("FBI", "agency", "Federal Bureau of Investigation")),
        ("The Trump administration sued the city on Friday.", ("Trump administration", "agency", "Trump administration")),
        ("Mayor Ana Ribeiro sued. The Ribeiro administration won.", ("Ribeiro administration", "agency", "Ribeiro administration")),
        ("Mayor Ana Ribeiro ran. The Ribeiro campaign said it would sue.", ("Ribeiro campaign", "organisation", "Ribeiro campaign")),
        ("He made an offer. Hope Hicks, a spokeswoman, did not reply.", ("Hope Hicks", "person", "Hope Hicks")),
        ("He was flown to the CECOT prison in El Salvador.", ("CECOT", "facility", "CECOT")),
        ("The judge cited the Alien Enemies Act on Tuesday.", ("Alien Enemies Act", "law", "Alien Enemies Act")),
        ("They blamed the gang Tren de Aragua for the theft.", ("Tren de Aragua", "organisation", "Tren de Aragua")),
        ("The California Supreme Court ruled for the tenants.", ("California Supreme Court", "agency", "California Supreme Court")),
        ("She left the Reuters Institute for Journalism in May.", ("Reuters Institute for Journalism", "organisation", "Reuters Institute for Journalism")),
        ("The emir, Sabah al-Ahmad as-Sabah, left.", ("Sabah al-Ahmad as-Sabah", "person", "Sabah al-Ahmad as-Sabah")),
        ("The U. S. said no.", ("U. S.", "place", "United States")),
        # a kind of body, where the article names one of it
        ("The Indian National Congress and the Tamil Congress met. The Congress said no.", ("Congress", "group", "Indian National Congress")),
        # a facility by its last word, and a town by none
        ("The guards at Gilboa Prison struck.", ("Gilboa Prison", "facility", "Gilboa Prison")),
        ("He was held at Raipur Police Station.", ("Raipur Police Station", "facility", "Raipur Police Station")),
        ("The team met in Accra Wednesday.", ("Accra", "place", "Accra")),
        ("They saw Ada Roe Monday.", ("Ada Roe", "person", "Ada Roe")),
        ("Gold went to Uzbek Durbek Yuralov on Monday.", ("Durbek Yuralov", "person", "Durbek Yuralov")),
        ("They met the actor French Stewart on Monday.", ("French Stewart", "person", "French Stewart")),
        ("Bronze went to Moroccan Hamza Berberi.", ("Hamza Berberi", "person", "Hamza Berberi")),
        ("She told Fox News on Sunday that the plan was dead.", ("Fox News", "media", "Fox News")),
        ("Some Latin American governments agreed to the plan.", ("Latin American", "group", "Latin Americans")),
        ("Republican senators voted against the bill on Monday.", ("Republican", "group", "Republican Party")),
        ("Zywiec, one of the largest breweries in Poland, lost. Zywiec said it would try again.", ("Zywiec", "organisation", "Zywiec")),
        ("Anduril, a company in California, builds towers. They asked Anduril about it.", ("Anduril", "organisation", "Anduril")),
        ("In March the developer sued. Teck, the Canadian mining company, sold its mines.", ("Teck", "organisation", "Teck")),
        ("She is Farhana Khera, executive director of Muslim Advocates, a legal advocacy organization.", ("Farhana Khera", "person", "Farhana Khera")),
        ("Shares of Barrick Gold Corp. fell. On Monday Barrick said it would appeal.", ("Barrick", "organisation", "Barrick Gold Corp.")),
        ("Prosecutors said Menendez Holdings LLC paid. Sen. Menendez denied it. Menendez wept.", ("Menendez", "person", "Menendez")),
        ("Fred Koch Jr. founded Koch Industries. Koch said he was tired.", ("Koch", "person", "Fred Koch Jr.")),
        ("Wagner, a mercenary company, fought. Judge Michael Wagner ruled. Wagner said he would go.", ("Wagner", "person", "Michael Wagner")),
        ("Clark Kent runs Kent Holdings Inc. in Ohio. Kent said he was tired.", ("Kent", "person", "Clark Kent")),
        ("Kovalenko joined the firm Dmytro Kovalenko ran.", ("Dmytro Kovalenko", "person", "Dmytro Kovalenko")),
        ("The Brazilian Plastic Surgery Society (SBCP) met. SBCP Vice-President Ada Roe spoke.", ("SBCP", "organisation", "Brazilian Plastic Surgery Society")),
        ("They fought the State Law and Order Restoration Council's (SLORC) rule.", ("SLORC", "organisation", "State Law and Order Restoration Council")),
        # a town plays where it is won against, in an article on matches; a country is one, and what is in a town is in a town
        ("Madrid side Getafe won a cup match on Sunday. It was a 2-0 win over Barcelona. Barcelona fought back.", ("Barcelona", "organisation", "Barcelona")),
        ("It was a great match and a 1-0 goal feast. The Porto striker wept, and Porto went home.", ("Porto", "organisation", "Porto")),
        ("They lost the cup match 1-0 to Sunderland. Sunderland cheered.", ("Sunderland", "organisation", "Sunderland")),
        ("The league match in Bristol was moved to Cardiff. The cup game was off. Cardiff said the city was ready.", ("Cardiff", "place", "Cardiff")),
        ("The cup game was his last match before a move to Milan. He won it 2-0.", ("Milan", "place", "Milan")),
        ("They lost the cup match 1-0 and travelled to Turin. Turin was far from the game.", ("Turin", "place", "Turin")),
        ("The Sydney coach crash killed two fans after the league match. The cup game was off.", ("Sydney", "place", "Sydney")),
        ("The Porto coach said the cup match and the league game were lost. Porto went home.", ("Porto", "organisation", "Porto")),
        ("The cup match was a 2-0 win over Barcelona. She lives in Barcelona, and the game was on television.", ("Barcelona", "place", "Barcelona")),
        ("The cup match was a 2-0 win over Scotland. Scotland fought back, and the game went on.", ("Scotland", "place", "Scotland")),
        ("Rebels won a victory over Aleppo, and lost it after 3-4 days. Aleppo wept.", ("Aleppo", "place", "Aleppo")),
        # members of several states, a people, letters of a name in another language
        ("The members of Mercosur met on Monday.", ("Mercosur", "organisation", "Mercosur")),
        ("A Rohingya family fled on Monday.", ("Rohingya", "group", "Rohingya")),
        ("The Scientific and Technological Research Council of Turkey (TUBITAK) said so.", ("TUBITAK", "organisation", "Scientific and Technological Research Council of Turkey")),
        ("The road will open, Petra reported. The Jordan News Agency, Petra, said so.", ("Petra", "media", "Jordan News Agency")),
        ("The Jordan News Agency said visitors to Petra were few.", ("Petra", "place", "Petra")),
        ("Ana Chism ran. Chism said she would win.", ("Chism", "person", "Ana Chism")),
        ("She was born in Charleston, SC, in May.", ("SC", "place", "South Carolina")),
        ("EL CENTRO, Calif. (Reuters) - The vote is on Friday.", ("EL CENTRO", "place", "EL CENTRO")),
        ("WASHINGTON (Reuters) - The vote is on Friday.", ("WASHINGTON", "place", "Washington, D.C.")),
    ],
)  # fmt: skip
def test_a_name(named, text, expected):
    assert expected in named(text)


@pytest.mark.parametrize(
    ("text", "not_a_name"),
    [
        ("It was late as Bennett left. Naftali Bennett wept.", "as Bennett"),
        ("They met at Bennett's house. Naftali Bennett wept.", "at Bennett"),
        ("The ice on the lake was thin. Ice is slippery.", "Ice"),
        ("He read the post twice and left the state on Monday.", "post"),
        ("Marco Rubio, the secretary of State, flew home.", "State"),
        ("The Supreme Court (LIVE) heard it. They went LIVE on Monday.", "LIVE"),
        ("The Home Office (NOT) said no. She did NOT say so.", "NOT"),
        ("ACCRA, Ghana — The bank lent GHS 6.2 billion to the state.", "GHS"),
        ("ACCRA, Ghana — The bank lent GHS 500 million to the state.", "GHS"),
        ("LIVE (Video) - The mayor spoke on Friday.", "LIVE"),
        ("General Motors Co. fell on Monday. The General spoke in the evening.", "General"),
        ("Federal Prosecutors Told to Wait\n\nThe Federal judges said no.", "Federal"),
        ("Last week Acting Homeland Security Secretary Ana Cole left.", "Acting"),
        ("Interim Fisheries Minister Ana Cole left.", "Interim"),
        ("White House Press Secretary Ana Cole left.", "White House Press"),
        # a creed or a fear is nobody, nor is a day; letters behind a name are none of its own
        ("It does not worry Castroism, because Castroism inaugurated the zone.", "Castroism"),
        ("Global Islamophobia was behind it, he said.", "Islamophobia"),
        ("It was difficult not to be in the Friday matches, he said.", "Friday"),
        ("Her advocate, Karrisha Pillay, SC, told the judges in Pretoria.", "SC"),
    ],
)
def test_no_name(named, text, not_a_name):
    assert not_a_name not in {t for t, *_ in named(text)}


def test_an_affiliation_is_no_acronym(named):
    text = "Civic Platform (EPP) won, Forza Italia (EPP) lost. EPP leader Manfred Weber spoke."
    assert "Civic Platform" not in {name for t, _, name in named(text) if t == "EPP"}


def test_the_man_is_never_an_organisation(named):
    text = "Donald Trump won. Trump said Trump officials would meet. The Trump administration agreed with Trump's plan."
    types = {type_ for t, type_, _ in named(text) if t == "Trump"}
    assert types == {"person"}


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("Ngozi Okafor-Bright was chosen. Okafor-Bright will start in May.", "Okafor-Bright", "Ngozi Okafor-Bright"),
        (
            "Kilmar Ábrego García was released. Lawyers for Ábrego García said so.",
            "Ábrego García",
            "Kilmar Abrego Garcia",
        ),
        ("Marta van der Berg resigned. Critics of van der Berg cheered.", "van der Berg", "Marta van der Berg"),
        ("Siobhan O'Malley sued. O'Malley's lawyer would not comment.", "O'Malley", "Siobhan O'Malley"),
        ("Martin Hale Jr. was elected. Voters trusted Hale on taxes.", "Hale", "Martin Hale Jr."),
    ],
)
def test_a_surname_is_its_bearer(named, text, short, full):
    assert (short, "person", full) in named(text)


def test_two_people_of_one_surname_stay_apart(named):
    text = "Senator Carol Whitby and her brother Daniel Whitby disagree. Mr. Whitby left. Carol Whitby stayed."
    assert {name for _, type_, name in named(text) if type_ == "person"} == {"Carol Whitby", "Daniel Whitby"}


def test_husband_and_wife_stay_apart(run):
    text = "Peter Lang and Julia Lang own the farm. Mrs. Lang runs it. Mr. Lang keeps the books."
    mentions, entities = run(text)
    name = {e.key: e.name for e in entities}
    whose = {m.start: name[m.entity] for m in mentions if m.text == "Lang"}
    assert list(whose.values()) == ["Julia Lang", "Peter Lang"]


def test_an_acronym_in_brackets(named):
    text = "The Coastal Harbour Workers Alliance (CHWA) struck on Monday. On Friday CHWA members went back."
    assert {name for t, _, name in named(text) if t == "CHWA"} == {"Coastal Harbour Workers Alliance"}


def test_a_headline_in_capitals_is_read_by_the_story(named):
    text = "BRENNAGH WARNS FRANCE OVER FISH QUOTAS\n\nFisheries commissioner Orla Brennagh warned the government in Paris on Monday.\n"
    found = named(text)
    assert ("BRENNAGH", "person", "Orla Brennagh") in found
    assert ("FRANCE", "place", "France") in found


def test_a_photo_credit_names_nobody(nlp, gazetteer):
    from pipeline.article import parse
    from pipeline.article.page import Page
    from pipeline.article.recognise import recognise
    from pipeline.records import Article, Zone

    credit = "Illustration by Ada Roe/The Daily Beast/Getty Images"
    text = f"{credit}\nThe mayor of Boston spoke on Monday."
    zones = (Zone(0, len(credit), "caption"), Zone(len(credit) + 1, len(text), "body"))
    doc = parse.parse(nlp, text, zones)
    mentions = recognise(Page(Article("d", "f", "txt", "0", text), zones, (), doc), gazetteer).mentions
    assert [m.text for m in mentions] == ["Boston"]


def test_a_list_of_people(named):
    text = "On the panel: Mary Jones, Peter Smith, Habib Onyeama, Susan Clark, Ewa Brzozowska."
    assert {"Habib Onyeama", "Ewa Brzozowska"} <= {t for t, type_, _ in named(text) if type_ == "person"}


def test_mentions_are_in_order_and_names_do_not_overlap(run):
    text = "FBI Director Kash Patel and Attorney General Pam Bondi met White House Press Secretary Karoline Leavitt. He left."
    mentions, entities = run(text)
    assert [m.start for m in mentions] == sorted(m.start for m in mentions)
    names = [m for m in mentions if m.found_by != "coreference"]
    assert all(a.end <= b.start for a, b in itertools.pairwise(names))
    assert [e.key for e in entities] == [f"e{i}" for i in range(len(entities))]
    assert {m.entity for m in mentions} == {e.key for e in entities}


@pytest.mark.parametrize(
    ("text", "pronoun", "whose"),
    [
        (
            'Hillary Clinton won the debate, and Mark Roe was glad.\n\n"SHE is the one," Roe replied.',
            "SHE",
            "Hillary Clinton",
        ),
        ('Hillary Clinton won the debate, and Ann Roe was glad.\n\n"HE is the one," Roe said of Mark Hill.', "HE", ""),
    ],
)
def test_a_pronoun_in_capitals_is_no_name(named, linked, text, pronoun, whose):
    assert pronoun not in {t for t, _, _ in named(text)}
    assert linked(text).get(pronoun, "") == whose


def test_initials_that_read_like_a_pronoun_are_a_name(named):
    assert ("US", "place", "United States") in named("The US and Canada signed the treaty.")


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Ana dos Santos won. On Monday A. dos Santos left.", {"Ana dos Santos"}),
        ("Ana das Neves won. Critics of das Neves left.", {"Ana das Neves"}),
        ("James Paul Warner won. Paul Warner left.", {"James Paul Warner"}),  # one article calls one man both
        ("George H. W. Warner met his son George W. Warner.", {"George H. W. Warner", "George W. Warner"}),
        ("Martin Hale Jr. won. Martin Hale Sr left.", {"Martin Hale Jr.", "Martin Hale Sr"}),
        ("Les Corrigan won. Ida Corrigan lost.", {"Les Corrigan", "Ida Corrigan"}),
        # a father's name behind "bin" is his; that of a whole family is everybody's
        ("Prince Turki bin Nayef spoke. King Nayef said he would sign it.", {"Turki bin Nayef", "Nayef"}),
        ("Prince Turki bin Nayef spoke. Bin Nayef said he would sign it.", {"Turki bin Nayef"}),
        ("Prince Turki bin Nayef spoke. Turki said he would sign it.", {"Turki bin Nayef"}),
        ("Ursula von der Warner spoke. Warner said she would sign it.", {"Ursula von der Warner"}),
        ("Leila Omar Haddad won. Her father Omar Haddad wept.", {"Leila Omar Haddad", "Omar Haddad"}),
        # a given name that women and men bear keeps no "Mr" away
        ("Robin Warner won. Mr Warner said he was glad.", {"Robin Warner"}),
        ("Mary Warner won. Mr Warner said he was glad.", {"Mary Warner", "Warner"}),
        # a title is no part of a name, and what stands between it and the name is
        ("Alhaji Musa Bello and Hajiya Amina Yusuf spoke.", {"Musa Bello", "Amina Yusuf"}),
        ("Dato' Sri Azman Hashim spoke. Azman left.", {"Azman Hashim"}),
        ("Tan Lay Kuan said the road would open.", {"Tan Lay Kuan"}),
        ("H.E. Yousef Al Balushi said the port would open.", {"Yousef Al Balushi"}),
        ("HE Eng. Yousef Al Balushi said the port would open.", {"Yousef Al Balushi"}),
        # read as a body's in one place, where the surname is somebody's in the next
        (
            "The minister at the centre of the Svetlana Kuznetsova doping row left. Kuznetsova said she took it.",
            {"Svetlana Kuznetsova"},
        ),
    ],
)
def test_how_many_people(named, text, people):
    assert {name for _, type_, name in named(text) if type_ == "person"} == people


@pytest.mark.parametrize(
    ("line", "town"),
    [
        ("NEW YORK 1996-12-06", "NEW YORK"),
        ("MANTUA, Italy 1996-12-06", "MANTUA"),
        ("PARIS, March 3 (Reuters) -", "PARIS"),
        ("TARPON SPRINGS, Florida 1996-12-07", "TARPON SPRINGS"),
    ],
)
def test_the_town_of_a_dateline(named, line, town):
    assert town in {
        t for t, type_, _ in named(f"{line}\nThe president said on Friday that he would leave.") if type_ == "place"
    }


@pytest.mark.parametrize(
    "line",
    [
        "NATO Chief - a profile",
        "SENATE, HOUSE AT ODDS OVER BUDGET",
        "JANE DOE (Fox News) - a talk",
        "IBM, Cisco and Oracle cut 300 jobs.",
    ],
)
def test_a_head_in_capitals_that_is_no_dateline(named, line):
    first = line.split()[0].strip(",")
    assert first not in {
        t for t, type_, _ in named(f"{line}\nThe president said on Friday that he would leave.") if type_ == "place"
    }
