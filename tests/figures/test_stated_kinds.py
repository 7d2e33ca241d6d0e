"""Kinds that news of small papers showed, as test_fields writes them: the case, variations, and what must stay as it is."""

from __future__ import annotations

import pytest

from pipeline.article.figures.lexer import lex

NO_FIGURES = [
    ("It is open between 9: 00 and noon.", []),
    ("They lost 9: 40 fans wept.", ["9|9||||count", "40|40||||count|fan"]),
    ("Order a day ahead at tel + 248-361812.", []),
    ("Fax: 555 0123-4567 for a form.", []),
    ("They got 12,000 by phone 3 times.", ["12,000|12000||||count", "3|3|times|||count"]),
    ("The 3 2 1 Museum has 12 rooms.", ["12|12||||count|room"]),
    ("A guest of the Custodian of the Two Holy Mosques saw two mosques.", ["two|2||||count|mosque"]),
    ("Leaders of the Five Gates met three times.", ["three|3|times|||count"]),
    ("Police Hunt the Two Men", ["Two|2||||count|man"]),
    ("It came in the lower half of the index.", []),
    ("It cut prices by half.", ["half|0.5||||ratio|price|decrease"]),
    ("The band had two UK top 30 singles.", ["two|2||||count|UK top single"]),
    ("He is among the top 30 players.", ["30|30||||count|top player"]),
]
VALUES = [
    ("The toll reached 1,562. 967 people were hurt.", ["1,562|1562||||count|toll", "967|967||||count|people"]),
    ("He came after three months and two weeks.", ["three|3|month|||duration", "two|2|week|||duration"]),
    ("He stayed two months and 10 days.", ["two months and 10|70|day|||duration"]),
    ("Voters in their 20 s left.", ["20 s|20..29|year of age|||age"]),
    ("Cook it for some five minutes.", ["five|5|minute||about|duration"]),
    ("Some 8 kilometres away is a mill.", ["8|8|kilometre||about|measure|mill"]),
    ("Some two men came.", ["two|2||||count|man"]),
    ("It has been so since the talks over thirty years ago.", ["thirty|30..|year||more than|duration"]),
    ("It gained four percent points.", ["four percent points|4|percentage point|||percent||increase"]),
    ("Of the rupee 40 traders spoke.", ["40|40||||count|trader"]),
    ("We left at 9 AM with 12 bags.", ["12|12||||count|bag"]),
    ("She was the 9 AM of old.", []),
    ("On July, 26, 1999, the world saw it.", []),
    ("In July, 26 men left.", ["26|26||||count|man||July"]),
    ("It ended in 2000 hours.", ["2000|2000|hour|||duration"]),
    ("It has more than 60 K monthly clients.", ["60 K|60000..||month|more than|rate|client"]),
    ("It moves 5.4 K tons of food.", ["5.4 K|5400|ton|||measure|food"]),
]
WHAT = [
    ("The sisters spent two weeks in Peru.", ["two|2|week|||duration"]),
    ("The trial took two weeks.", ["two|2|week|||duration|trial"]),
    ("The 31-year-old interpreter fell.", ["31|31|year of age|||age"]),
    ("The 31-year-old tower fell.", ["31|31|year of age|||age|tower"]),
    ("The mayor pockets $12,250 a month.", ["$12,250|12250|USD|month||money|earnings by mayor"]),
    ("The driver, 36, was hurt.", ["36|36|year of age|||age"]),
    ("The total, 36, was low.", ["36|36||||count||total"]),
    ("The 46-year-old economist fell.", ["46|46|year of age|||age"]),
    ("The 46-year-old bridge fell.", ["46|46|year of age|||age|bridge"]),
    ("They live on the same four blocks.", ["four|4||||count|block"]),
    ("Rents rose in Lima ($40) and Cusco ($30).", ["$40|40|USD|||money|rent", "$30|30|USD|||money|rent"]),
    ("Rents ($40) rose in Lima.", ["$40|40|USD|||money|rent"]),
    ("John Smith gained 66 percent in the poll.", ["66 percent|66|percent|||percent"]),
    (
        "John Smith gained 6 percent to 40 yuan.",
        ["6 percent|6|percent|||percent|John Smith|increase", "40 yuan|40|CNY|||money|John Smith"],
    ),
    ("Sales gained 6 percent in May.", ["6 percent|6|percent|||percent|sale|increase|May"]),
]
RATES = [
    ("Before that 357 convicts were jailed each year.", ["357|357||year||rate|convict"]),
    ("Around 500 tonnes of garbage are produced in the city daily.", ["500|500|metric ton|day|about|rate|garbage"]),
    ("Each year 40 people die here.", ["40|40||year||rate|people"]),
    ("The 40 members meet each year.", ["40|40||||count|member"]),
    ("Two brothers meet daily.", ["Two|2||||count|brother"]),
    ("The 40 wells are cleaned each year.", ["40|40||||count|well"]),
]
TIMES = [
    ("In three weeks, dozens fled to Peru, home to nearly a million miners.", 2, ""),
    ("In 2019 dozens fled to Peru and 40 miners stayed.", 1, "2019"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NO_FIGURES + VALUES + WHAT + RATES)
def test_kinds_of_small_papers(told, text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", ["It cooled to 273 K in May.", "It needs 273 K."])
def test_a_letter_apart_multiplies_only_what_is_counted(read, text: str) -> None:
    assert read(text)[0].value == 273


@pytest.mark.parametrize(("text", "which", "period"), TIMES)
def test_what_a_place_is_has_no_time_of_what_happens_there(read, text: str, which: int, period: str) -> None:
    assert read(text)[which].period == period


@pytest.mark.parametrize(("text", "percent"), [ ("He saw France 24 and left.", 0)])
def test_a_share_behind_a_name_is_none_of_the_name(read, text: str, percent: int) -> None:
    assert len(read(text, {"France 24": ("media:france-24", "media")})) == percent


def test_a_number_with_a_space_too_many_has_an_end() -> None:
    groups = ", 012" * 3000
    longest = max(len(piece.text) for piece in lex(f"1{groups}", 0, len(groups) + 1))
    assert longest <= len("012" + ", 012" * 8)
