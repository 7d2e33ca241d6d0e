"""What levels, prices and shares measure where the parser errs, and what other figures are told apart from them."""

from __future__ import annotations

import pytest

PARSED_OTHERWISE = [  # the noun is where the parse does not say
    ("All saw their gross pay fall by 3%.", ["gross pay"]),
    ("The elderly make up 40%.", [""]),
    ("It told of a 9% rise in June.", [""]),
    ("The grocers raked in $40 million.", ["earnings by grocer"]),
    ("They raked the $40 million lawn.", ["lawn"]),
]
PRONOUNS = [
    ("The peso has weakened since May. It has lost 8% this year.", ["peso"]),
    ("Bonds were strong and they were up 6 per cent by noon.", ["bond"]),
    ("The bank opened late. They rose 3%.", [""]),
    ("Ada Roe left. It was down 3%.", [""]),
    ("The bank said it would rise 3%.", [""]),
    ("The bank opened late. It was 3%.", [""]),
]
LEVELS = [
    ("The rupee weakened to 79.4 against the dollar.", ["rupee"]),
    ("The minimum wage rose to $14.", ["minimum wage"]),
    ("A minimum fine of $500 is set.", ["fine"]),
    ("It sold three times as many cars.", ["car"]),
    ("Rents are three times higher than in Peru.", ["rent"]),
    ("Nurses are three times more likely to wait.", [""]),
    ("She won it three times.", [""]),
    ("A magnitude 6.2 quake struck.", ["magnitude"]),
    ("A 5.7-magnitude earthquake struck.", ["magnitude"]),
    ("The quake had a magnitude of 6.4.", ["magnitude"]),
    ("The 40 quakes were of that magnitude.", ["quake"]),
]
AGES = [
    ("The 27-year-old's sorrow was plain.", [""]),
    ("Give it out in schools from the age of 11.", [""]),
    ("The 300-year-old mill burned.", ["mill"]),
    ("The retirement age will rise to 65.", ["retirement age"]),
]
KINDS = [
    ("The pump is ten times faster.", "ratio"),
    ("It runs ten times a day.", "rate"),
    ("It failed ten times.", "count"),
    ("A magnitude 6.2 quake struck.", "measure"),
    ("Some 62 quakes struck.", "count"),
]
LABELS = [
    ("They went to court against ten orders.", [""]),
    ("There were 40 men, against 30 in May.", ["", "change from"]),
]
PERIODS = [  # which figure, and its period
    ("In May the 27-member club met.", 0, ""),
    ("In May, 40 new members met.", 0, "May"),
    ("She released a 300-page book in March.", 0, ""),
    ("He was last month handed a one-year sentence.", 0, ""),
    ("They led a 3-hour march last week.", 0, "last week"),
    ("Prices came back from a four-year low in May.", 0, ""),
    ("Spending rose by 5% in 2003/4.", 0, "2003/4"),
    ("Spending rose by 5% in 2004-5.", 0, "2004-5"),
    ("Sales were 40 tonnes in 2022, 5% more than in June of last year.", 0, "2022"),
    ("Sales were 40 tonnes in June of last year.", 0, "June of last year"),
    ("It paid $50 to the over-70s.", 0, ""),
    ("It paid $50 in the late 70s.", 0, "the late 70s"),
]
SHARES = [
    ("Exports account for 40% of output.", "output"),
    ("Women make up 40% of the staff.", "staff"),
    ("The deficit is 4% of GDP.", "deficit of GDP"),
]
SIGNS = [
    ("It is one step closer to peace.", []),
    ("It is two steps behind.", ["two"]),
    ("It comes out on PS2.", []),
    ("It is sold for PS2m.", ["PS2m"]),
    ("It is sold for PS2.50.", ["PS2.50"]),
]


@pytest.mark.parametrize(("text", "measured"), PARSED_OTHERWISE + PRONOUNS + LEVELS + AGES)
def test_what_a_figure_measures(read, text: str, measured: list[str]) -> None:
    assert [f.measures for f in read(text)] == measured


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kind(read, text: str, kind: str) -> None:
    assert [f.kind for f in read(text)] == [kind]


@pytest.mark.parametrize(("text", "labels"), LABELS)
def test_what_a_change_came_from(read, text: str, labels: list[str]) -> None:
    assert [f.label for f in read(text) if f.kind != "duration"] == labels


@pytest.mark.parametrize(("text", "figures"), SIGNS)
def test_a_console_or_a_step_is_no_figure(read, text: str, figures: list[str]) -> None:
    assert [f.text for f in read(text)] == figures


@pytest.mark.parametrize(("text", "which", "period"), PERIODS)
def test_period(read, text: str, which: int, period: str) -> None:
    assert read(text)[which].period == period


@pytest.mark.parametrize(("text", "measured"), SHARES)
def test_what_is_a_share_of(read, text: str, measured: str) -> None:
    assert [f.measures for f in read(text)] == [measured]


@pytest.mark.parametrize(
    "text", ["It was the worst slump since 2000-1.", "It was so in 1999/0.", "It was so in 2003/4."]
)
def test_a_year_that_two_years_share_is_no_figure(read, text: str) -> None:
    assert read(text) == ()
