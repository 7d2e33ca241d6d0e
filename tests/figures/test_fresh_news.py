"""Kinds met in news of many countries, as test_fields writes them: the case, variations, and what must stay as it is."""

from __future__ import annotations

import pytest

NO_FIGURES = [
    ("The bus left at 20: 08 on Tuesday.", []),
    ("Doors open at 7.4 5 pm.", []),
    ("It lands at 1. 15pm and leaves at 8.5 0am.", []),
    ("It closes at 10.30 a.m and opens by 6: 15 in Leeds.", []),
    ("Leeds won 3: 40 fans wept.", ["3|3||||count", "40|40||||count|fan"]),
    ("The BA. 4 and BA. 2.75 strains spread; BA.5 did too.", []),
    ("The UK. 4 firms left.", ["4|4||||count|firm"]),
    ("They met at COP 27 in Egypt.", []),
    ("He shot a cop; 27 men saw it.", ["27|27||||count|man"]),
    ("The firm builds the 7E7 near Leeds.", []),
    ("She ran the 7km in Leeds.", ["7|7|kilometre|||measure"]),
    ("He filled in a form C 3 for it.", []),
    ("Q 2: What do you do? A 2: I bake.", []),
    ("In plan B 40 men left.", ["40|40||||count|man"]),
    ("The bond was rated 2A by the bank.", []),
    ("The fuse takes 2A of current.", ["2|2|ampere|||measure|current"]),
    ("The town has 1,562. 967 people.", []),
    ("It has 1,562. Of them 967 people left.", ["1,562|1562||||count", "967|967||||count|people"]),
]
ONE_NUMBER = [
    ("He waited 4 8 hours for help.", ["4 8|48|hour|||duration"]),
    ("Within 7 2 hours, 3 4 people came.", ["7 2|72|hour|||duration", "3 4|34||||count|people"]),
    ("In rows of 4 8 men stood.", ["4|4||||count", "8|8||||count|man"]),
    (
        "About 21,6% of 92,2 million homes are old.",
        ["21,6%|21.6|percent||about|percent|home", "92,2 million|92200000||||count|home"],
    ),
    ("Prices rose 3. 5 percent.", ["3. 5 percent|3.5|percent|||percent|price|increase"]),
    ("He paid 12, 000 dollars.", ["12, 000 dollars|12000|USD|||money|payment"]),
    ("He was jailed for three years and 40 days.", ["three years and 40|1135|day|||duration"]),
    ("She served 2 weeks and 3 days.", ["2 weeks and 3|17|day|||duration"]),
    ("He stayed 2 years, 3 months and 10 days.", ["2 years, 3 months and 10|820|day|||duration"]),
    ("It took two years and 40 men.", ["two|2|year|||duration", "40|40||||count|man"]),
    ("He is six feet two.", ["six feet two|74|inch|||measure"]),
    ("He stood six feet from two men.", ["six|6|foot|||measure", "two|2||||count|man"]),
    ("The woman, in her 20's, was hurt.", ["20's|20..29|year of age|||age|woman"]),
    ("Two men in their early 30' s left.", ["Two|2||||count|man", "30' s|30..33|year of age|||age|man"]),
    ("He sang the 1930's songs.", []),
]
BOUNDS = [
    ("It will close 40 shops or more.", ["40|40..|||at least|count|shop"]),
    ("It has 12 new cases or fewer.", ["12|..12|||at most|count|new case"]),
    ("It has 12 cases or more than that.", ["12|12||||count|case"]),
    ("The 6 + 3 + 1 talks ended.", ["6|6||||count", "3|3||||count", "1|1||||count|talk"]),
    ("Some 40+ men came.", ["40|40..|||at least|count|man"]),
    ("There must have been 40 songs.", ["40|40||||count|song"]),
    ("It must hire 40 men.", ["40|40||||count|man|target"]),
    ("He sold 40 g in total, four watches and a ring.", ["40|40|gram|||measure", "four|4||||count|watch"]),
    ("In total 40 men came.", ["40|40||||count|man|total"]),
    ("They set up 882 Bitcoin machines.", ["882|882||||count|Bitcoin machine"]),
    ("They paid 12 bitcoin for it.", ["12 bitcoin|12|bitcoin|||money|payment"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NO_FIGURES + ONE_NUMBER + BOUNDS)
def test_fields(told, text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("The minister said on Monday that 40 people died last week.", ["last week"]),
        ("Last week, 40 people died in Leeds.", ["Last week"]),
        ("Today 40 firms use it.", ["Today"]),
        ("USA Today sold 40 copies.", [""]),
        ("Last year, officials said, 12 men were jailed.", ["Last year"]),
        ("On Monday, officials said 12 men were jailed.", [""]),
        ("Since 2019, the firm has closed 40 shops and hired 12 cooks.", ["2019", "2019"]),
        ("The firm closed 40 shops in 2019 and hired 12 cooks.", ["2019", ""]),
        ("In the past two years it spent $40 million on roads.", ["", "In the past two years"]),
        ("Three hens cost 1600 pounds in Leeds.", ["", ""]),
        ("Profit rose 12% in the three months to December.", ["the three months to December", ""]),
        ("It sold 40 ships in the first six months of 2022.", ["in the first six months of 2022", "2022"]),
        ("Between 2010 and 2019, 40 mines closed.", ["Between 2010 and 2019"]),
        ("From January to March it sold 40 ships.", ["From January to March"]),
        ("It had 40 shops at the end of 2019.", ["the end of 2019"]),
        ("They made 300 arrests in 2019 and 400 in 2020.", ["2019", "2020"]),
    ],
)
def test_period(read, text: str, periods: list[str]) -> None:
    assert [figure.period for figure in read(text)] == periods
