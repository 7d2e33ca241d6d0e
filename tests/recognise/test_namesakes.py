"""No one becomes famous by surname, and what is left of a name goes to whom the article names in full."""

from __future__ import annotations

import pytest


def people(run, text):
    mentions, entities = run(text)
    by_key = {e.key: e for e in entities}
    return [(m.text, by_key[m.entity].name, by_key[m.entity].kb_id) for m in mentions
            if m.type == "person" and m.found_by != "coreference"]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who bears a famous surname is himself
        ("Coach Gerd Epstein resigned. Epstein gave no reason.", {"Gerd Epstein"}),
        ("Frank Biden sold the boat. “It leaked,” Mr. Biden said. Biden is 70.", {"Frank Biden"}),
        ("Nora Putin, a baker in Leeds, won. Putin was pleased. Ms. Putin cried.", {"Nora Putin"}),
        ("Ines Bolton runs a farm. Bolton keeps goats.", {"Ines Bolton"}),
        ("Lena Obama and Karl Obama wed. Mr. Obama is a nurse, Ms. Obama a judge.", {"Lena Obama", "Karl Obama"}),
        ("Mrs. Obama planted beans.", {"Obama"}),  # not her husband
        # what the article itself says of the famous one holds
        ("John Bolton wrote a book. Bolton would not comment.", {"John Bolton"}),
        ("Donald Trump spoke. His niece Rita Trump wept. Trump left.", {"Donald Trump", "Rita Trump"}),
        ("Rita Trump wept. President Trump left.", {"Donald Trump", "Rita Trump"}),
        ("Critics of Trump met in Ohio.", {"Donald Trump"}),
        ("Donald Trump Jr. hunted. Trump Jr. shot a deer, and Donald Trump was glad.", {"Donald Trump Jr.", "Donald Trump"}),
    ],
)  # fmt: skip
def test_who_is_named(run, text, expected):
    assert {name for _, name, _ in people(run, text)} == expected


def test_a_surname_alone_is_less_sure_than_a_name(run):
    alone, _ = run("Critics of Trump met in Ohio.")
    titled, _ = run("Critics of President Trump met in Ohio.")
    assert [m.confidence for m in alone if m.type == "person"] == [0.8]
    assert [m.confidence for m in titled if m.type == "person"] == [1.0]


def test_a_namesake_has_no_id_from_a_list(run):
    assert {kb for *_, kb in people(run, "Gerd Epstein resigned. Epstein gave no reason.")} == {""}


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("Julio César Paredes Luna resigned. Paredes will return to Lima.", "Paredes", "Julio César Paredes Luna"),
        ("María Inés Soto Vidal won. Inés Soto smiled. María Soto waved.", "María Soto", "María Inés Soto Vidal"),
        ("Ana dos Santos won. Ms. dos Santos was glad.", "dos Santos", "Ana dos Santos"),
        ("Lucía de la Vega Torres won. Ms. de la Vega was glad.", "de la Vega", "Lucía de la Vega Torres"),
        ("Liu Chenguang spoke in Jinan. Mr. Liu was brief.", "Liu", "Liu Chenguang"),
        ("Seo Min-ji spoke in Busan. Seo was brief.", "Seo", "Seo Min-ji"),
        ("Somsak Wattana chairs it. Mr Somsak said so.", "Somsak", "Somsak Wattana"),
        ("Faizal Rahmat chairs it.\n\nFaizal said so.", "Faizal", "Faizal Rahmat"),
        ("Katrin Jonasdottir leads it. Katrin said so.", "Katrin", "Katrin Jonasdottir"),
    ],
)
def test_a_part_of_a_name(run, text, short, full):
    assert (short, full) in {(t, name) for t, name, _ in people(run, text)}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Clive Martin spoke. Martin left, and Mr. Clive came.",
            {"Clive Martin", "Clive"},
        ),  # here surnames stand alone
        ("Ada Roe met Ada Vik. They like Ada.", {"Ada Roe", "Ada Vik", "Ada"}),
        ("Liu Chenguang met Liu Hai. Chenguang left.", {"Liu Chenguang", "Liu Hai"}),
    ],
)
def test_how_many(run, text, names):
    assert {name for _, name, _ in people(run, text)} == names


@pytest.mark.parametrize(
    ("short", "who"),
    [
        ("Prime Minister Hale", "Olga Hale"),
        ("Justice Minister Hale", "Owen Hale"),
        ("Minister Hale", "Owen Hale"),  # the title of neither in full: the nearer one
        ("Senator Hale", "Owen Hale"),
    ],
)
def test_a_title_tells_two_of_one_surname_apart(run, short, who):
    text = f"Prime Minister Olga Hale met Justice Minister Owen Hale. Both spoke. {short} left early."
    mentions, entities = run(text)
    last = max((m for m in mentions if m.text == "Hale"), key=lambda m: m.start)
    assert next(e.name for e in entities if e.key == last.entity) == who


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        # whose surname a body is called by, too
        ("The chairman lost to Ivo Duma. Duma received 930 votes. “He rang,” said Duma.", set()),
        ("Ada Duma spoke in Leeds. Ms. Duma left early. “It was cold,” Duma said.", set()),
        # the body itself
        ("The Duma voted on Monday. Ivo Duma was ill. The Duma said no.", {"State Duma"}),
        ("Ivo Marsh was ill. Reuters said so.", {"Reuters"}),
    ],
)
def test_no_body_is_meant_by_the_surname_of_somebody_named(run, text, bodies):
    _, entities = run(text)
    assert {e.name for e in entities if e.type in {"agency", "media", "organisation"}} == bodies
