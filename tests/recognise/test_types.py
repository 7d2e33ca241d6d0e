"""The type of a name, by its own words, by the words beside it, and the country of a public body."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        # councils, committees and boards of a town or a state, and others
        ("The Marlow City Council said no.", "Marlow City Council", "agency"),
        ("The Marlow Shire Council said no.", "Marlow Shire Council", "agency"),
        ("The Finance Committee met on Monday.", "Finance Committee", "agency"),
        ("The Marlow Board of Education said no.", "Marlow Board of Education", "agency"),
        ("The Marlow Muslim Council said no.", "Marlow Muslim Council", "organisation"),
        ("The Marlow Central Bank said no.", "Marlow Central Bank", "agency"),
        ("The Marlow Savings Bank said no.", "Marlow Savings Bank", "organisation"),
        ("The Marlow Prison Service said no.", "Marlow Prison Service", "agency"),
        ("The Marlow Taxi Service said no.", "Marlow Taxi Service", "organisation"),
        ("In May the Cabinet resigned.", "Cabinet", "agency"),
        ("The Marlow Task Force said no.", "Marlow Task Force", "agency"),
        ("The Comic Corps of Marlow said no.", "Comic Corps of Marlow", "organisation"),
        ("The Marlow Supreme Council said no.", "Marlow Supreme Council", "agency"),
        ("The Marlow Tourism Institute said no.", "Marlow Tourism Institute", "agency"),
        ("The Marlow Song Institute said no.", "Marlow Song Institute", "organisation"),
        ("The Marlow Seventh Fleet left.", "Marlow Seventh Fleet", "agency"),
        ("The Marlow Monetary Policy Committee met on Monday.", "Marlow Monetary Policy Committee", "agency"),
        ("The Marlow Union Pensions Committee met on Monday.", "Marlow Union Pensions Committee", "organisation"),
        ("Marlow Tyres AG fell on Monday.", "Marlow Tyres AG", "organisation"),
        # contests
        ("During the Iranian Revolution he left.", "Iranian Revolution", "event"),
        ("Ghana won the Marlow Cup of Nations.", "Marlow Cup of Nations", "event"),
        # outlets
        ("Radio Plus reported it on Monday.", "Radio Plus", "media"),
        ("The Marlow Radio Company said no.", "Marlow Radio Company", "organisation"),
        ("The Marlow News Service wrote it.", "Marlow News Service", "media"),
        ("She told IPS that it was late.", "IPS", "media"),
        ("In an interview with RT en Español she said no.", "RT en Español", "media"),
        ("Shares of Kestrel Corp. fell. She told Kestrel Corp. that it was late.", "Kestrel Corp.", "organisation"),
        ("Readers of The Australian wept.", "The Australian", "media"),
        ("The Australian government said no.", "Australian", "group"),
        # offices of a state
        ("The Marlow Affairs Office said no.", "Marlow Affairs Office", "agency"),
        ("The Marlow Ticket Office said no.", "Marlow Ticket Office", "organisation"),
        ("Aides of the Ministry of Sport, Youth and National Service left.", "Ministry of Sport, Youth and National Service", "agency"),
        ("The National Institute of Aqueducts and Wells said no.", "National Institute of Aqueducts and Wells", "agency"),
        ("The Marlow Institute of Social Sciences said no.", "Marlow Institute of Social Sciences", "organisation"),
        ("The Harrow Institute of Social Security said no.", "Harrow Institute of Social Security", "agency"),
        ("She sued at the Marlow Magistrates' Courts.", "Marlow Magistrates' Courts", "agency"),
        ("The National Commission for Police Reform met.", "National Commission for Police Reform", "agency"),
        ("The Association for Police Reform met.", "Association for Police Reform", "organisation"),
        # laws
        ("The Egyptian Constitution forbids it.", "Egyptian Constitution", "law"),
        # parties
        ("The opposition party Marlowa split. Marlowa lost.", "Marlowa", "group"),
        ("NEW DELHI - In India the Marlow Congress split in Mumbai.", "Marlow Congress", "group"),
        ("The Marlow Progressives Congress split.", "Marlow Progressives Congress", "group"),
        ("The Dravida Munnetra Kazhagam won in Chennai.", "Dravida Munnetra Kazhagam", "group"),
        ("Leaders of the BJP, DMK and NCP met in Delhi.", "NCP", "group"),
        # peoples
        ("The Vokkaliga community is angry.", "Vokkaliga", "group"),
        # peoples, products, prizes and grounds that lists have
        ("Elders of the Cree and the Innu spoke.", "Innu", "group"),
        ("She is the first Mi'kmaw pilot here.", "Mi'kmaw", "group"),
        ("The firm sold three million iPods in May.", "iPods", "product"),
        ("She is nominated for a Golden Globe.", "Golden Globe", "event"),
        ("His second Grammy stands on a shelf.", "Grammy", "event"),
        ("Fans waited at Anfield until late.", "Anfield", "facility"),
        ("They play in the Premiership next year.", "Premiership", "event"),
        ("Muslims and Lingayats voted in Mysore on Monday.", "Lingayats", "group"),
        ("The Kestrel factory is closed. Kestrel and Norwell struck.", "Kestrel", "organisation"),
        # companies that look like people
        ("Telecoms equipment supplier Ericsson has posted a rise. Ericsson wept.", "Ericsson", "organisation"),
        ("Balco boss Victor Conte said no.", "Balco", "organisation"),
        ("Shares in Alford Hughes fell. Alford Hughes said it would close.", "Alford Hughes", "organisation"),
        ("A stake in Jarvis was sold. Jarvis said it had no cash.", "Jarvis", "organisation"),
        ("Shareholders in the Olga Brandt met. On Monday Olga Brandt said it was solvent.", "Olga Brandt", "organisation"),
        ("He sold shares in Olga Brandt's company. Olga Brandt said she was glad.", "Olga Brandt", "person"),
        ("Shares in London fell on Monday.", "London", "place"),
        ("Shares in Frankfurt fell on Monday.", "Frankfurt", "place"),
        ("Shares in Ostwick fell. It has a plant in Ostwick. Ostwick wept.", "Ostwick", "place"),
        ("Ada Balco wept. Balco boss Victor Conte said no.", "Balco", "person"),
    ],
)  # fmt: skip
def test_a_type(named, text, name, type_):
    assert {t: kind for t, kind, _ in named(text)}.get(name) == type_


def test_a_people_in_both_numbers_is_one(named):
    found = named(
        "NEW DELHI - The Vokkaliga community is angry. The Vokkaligas and Lingayats voted. Leaders of the BJP met in Delhi."
    )
    assert len({name for text, _, name in found if text.startswith("Vokkalig")}) == 1


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("KAMPALA - Uganda was told. The Marlow Ministry of Works said no.", "Marlow Ministry of Works", "Uganda"),
        ("KAMPALA - Uganda was told. The High Court in Marlow said no.", "High Court", "Uganda"),
        ("KAMPALA - Uganda was told. In Kenya the Marlow High Court said no.", "Marlow High Court", ""),  # whose?
        ("KAMPALA - Uganda was told. The UN Refugee Commission said no.", "UN Refugee Commission", ""),
        ("The Marlow High Court said no.", "Marlow High Court", ""),
        ("KAMPALA - Uganda was told. The Ghanaian Fisheries Authority said no.", "Ghanaian Fisheries Authority", "Ghana"),
    ],
)  # fmt: skip
def test_the_country_of_a_body(run, text, name, country):
    mentions, entities = run(text)
    by_key = {e.key: e for e in entities}
    assert {by_key[m.entity].country for m in mentions if m.text == name} == {country}
