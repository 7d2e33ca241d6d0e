"""What sums, shares, measures, spans and ages are of: one row a sentence, for a linguist to extend.

Each row holds what every figure of the sentence measures, in order.
"""

from __future__ import annotations

import pytest

VERBS = [
    ("Exports fell 4% in March.", ["export"]),
    ("Shares in the brewer closed up 3.2 percent.", ["share"]),
    ("The bridge is 40 metres long.", ["bridge"]),
    ("Lamb prices rose by 12 percent to $9 a kilo.", ["lamb price", "lamb price"]),
    ("The dam's level dropped to 31 metres.", ["dam level"]),
    ("The company's new ferry cost $60 million.", ["new ferry"]),
    ("They paid $40 for a ticket.", ["ticket"]),
    ("The council spent £3m on libraries.", ["library"]),
    ("The cooperative donated $5,000.", ["donation by cooperative"]),
    ("She donated $5,000.", ["donation"]),
    ("The ministry cut the fuel levy to 12 cents.", ["fuel levy"]),
    ("The tariff adds $900 to the price of a car.", ["price of car"]),
    ("The storm pushed the ship 30 kilometres off course.", ["ship"]),
]
NOUNS = [
    ("A 12% rise in rents worried tenants.", ["rent"]),
    ("Tenants met a rent increase of 12%.", ["rent"]),
    ("The number of licences grew from 20 to 31, an increase of 55%.", ["licence", "licence"]),
    ("Growth slowed to 2 percent.", ["growth"]),
    ("It carries a fine of $300.", ["fine"]),
    ("He was jailed under a five-year sentence.", ["sentence"]),
    ("The hunt will take place over five weeks.", ["hunt"]),
    ("The storm lasted for 40 hours.", ["storm"]),
    ("The second course runs for more than six months.", ["second course"]),
    ("Just 250 guests attended with ticket prices at $5.", ["guest", ""]),
    ("The nurse served for five years.", [""]),
    (
        "The entry of Chile in 2001 took 15 years and talks with Peru and Cuba have been taking place for 10 years.",
        ["entry", ""],
    ),
    ("A court was set up to hear the case and regular hearings have taken place there for nine years.", [""]),
    ("Regular hearings have taken place there for nine years.", ["regular hearing"]),
    ("The hunt was shut for five weeks.", [""]),
    # where the verb is not said again
    ("Houses in Lima stay empty for 70 days; flats, 99 days; and mills, 120 days.", ["", "", ""]),
    ("Old houses stay an average of 70 days; flats, 99 days; and mills, 120 days.", ["old house"] * 3),
    ("Old houses stay an average of 70 days, and clerks left after 99 days.", ["old house", ""]),
    ("Each of the turbines weighs 90 tonnes.", ["turbine"]),
    ("They lost 30 percent of the harvest.", ["harvest"]),
    ("The interest rate reached 7%.", ["interest rate"]),
    ("Public debt has reached 80 percent of output.", ["public debt of output"]),
    ("Women make up 40 percent of the workforce.", ["workforce"]),
    ("Imports rose to a new record of $4 billion.", ["import"]),
    ("A man with $40 million in shares left.", ["share"]),
    ("The price of a typical home was $400,000.", ["price of typical home"]),
    ("The budget of the agency was $4 million.", ["budget"]),
]
BESIDE = [
    ("Rents rose 5% in May and 6% in June.", ["rent", "rent"]),
    ("The pipe runs for 80 km (50 miles).", ["pipe", "pipe"]),
    ("The index lost 40 points, or 2%.", ["index", "index"]),
    ("Revenue was $3 million, up 4%.", ["revenue", "revenue"]),
    ("Profit rose 5% to $3 million.", ["profit", "profit"]),
    ("Total cost: $40.", ["cost"]),
    ("It met a 300 euro ($320) fine.", ["fine", "fine"]),
    ("A pre-tax profit of $850m was a $40m improvement.", ["pre-tax profit", "pre-tax profit"]),
    ("Norbank employs 300 people while Delmar employs 40.", ["people", "people"]),
    ("It hired 300 nurses, 40 of them from Ghana.", ["nurse", "nurse"]),
    ("It added 300 members and lost 40.", ["member", "member"]),
    ("It got 300 letters, of which 40 were angry.", ["letter", "letter"]),
    ("It got 300 letters (40 from abroad, 50 from home).", ["letter", "letter", "letter"]),
    ("The number of clerks saw an increase from 60 to 70.", ["clerk"]),
    ("It got 300 letters, and 40 were angry.", ["letter", "letter"]),
]
PERSONS = [
    ("A boat sank, killing 40 and injuring 12.", ["killed", "injured"]),
    ("A blast left 40 dead and 12 missing.", ["dead", "missing"]),
    ("The quake killed 40 miners.", ["miner"]),
    ("A 19-year-old nurse was hurt.", [""]),
    ("Cases were found in Lima (40) and Cusco (30).", ["case", "case"]),
    ("The clinic gave two doses of the drug.", ["dose"]),
    ("The classes had 40 pupils.", ["pupil"]),
]
NOTHING = [
    ("It rose 5%.", [""]),
    ("They waited for three days.", [""]),
    ("It was worth it for $5.", [""]),
]


@pytest.mark.parametrize(("text", "expected"), VERBS + NOUNS + BESIDE + PERSONS + NOTHING)
def test_measures(read, text: str, expected: list[str]) -> None:
    assert [figure.measures for figure in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The price of a typical home was $400,000.", "price of a typical home"),
        ("The agency made 300 administrative arrests.", "administrative arrests"),
        ("The cooperative donated $5,000.", "donated"),
        ("A boat sank, killing 40.", "killing"),
        ("Exports fell 4%.", "Exports"),
        ("They waited for three days.", None),
    ],
)
def test_the_words_that_say_what_is_measured(read, text: str, words: str | None) -> None:
    (figure,) = read(text)
    assert (text[slice(*figure.measures_span)] if figure.measures_span else None) == words


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Exports dropped 7% to $2.3 billion.", ["down", ""]),
        ("Shares fell 12p to 348p.", ["down", ""]),
        ("Oil climbed $2 to $81.", ["up", ""]),
        ("Sales were up 4%.", ["up"]),
        ("Rents doubled.", ["up"]),
        ("Arrests rose by 300.", ["up"]),
        ("Prices rose 10 to 20 percent.", ["up"]),
        ("The fall in rents was 5%.", ["down"]),
        ("Rents are 5% of income.", [""]),
        ("The club raised $5 million.", [""]),
    ],
)
def test_change(read, text: str, changes: list[str]) -> None:
    assert [figure.change for figure in read(text)] == changes
