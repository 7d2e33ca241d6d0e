"""Each guard of the reading with its counter-example: what it keeps out, and what it must let through.

Rows are written as in test_readings: `text|value|unit or currency|per|qualifier`.
"""

from __future__ import annotations

import pytest

YEARS = [
    ("They sold from 2000 copies to many more.", []),
    ("In 2000 cases the police did nothing.", ["2000|2000"]),
    ("In 1950 cases the police did nothing.", []),
    ("The army needs 1950 to 2050 men.", ["1950 to 2050|1950..2050"]),
    ("He served 1600 to 1900 meals.", ["1600 to 1900|1600..1900"]),
    ("An average of 1950 was seen.", ["1950|1950"]),
    ("The summer of 1950 was hot.", []),
    ("They arrested 2000 people.", ["2000|2000"]),
    ("1776 was a good year.", []),
    ("1848 saw revolts in many cities.", []),
    ("1848 were arrested in the revolts.", ["1848|1848"]),
    ("The firm has 1500 shops.", ["1500|1500"]),
]
NAMES = [
    ("They ran a sub-3 minute mile.", ["3|..3|minute||less than"]),
    ("The PS5 console sold well.", []),
    ("The speaker suspended 10 MPs on Tuesday.", ["10|10"]),
    ("The wind blew at 10 m/s.", ["10|10|metre|second"]),
    ("The hotline is 006328856444.", []),
    ("Agent 007 paid 0.5 percent.", ["0.5 percent|0.5|percent"]),
    ("He paid PS500 for it.", ["PS500|500|GBP"]),
    ("The Nasdaq 5 million shares were sold.", ["5 million|5000000"]),
    ("In the order 40 cases were listed.", ["40|40"]),
    ("On level 3 they wept.", []),
    ("Under Section 12 officers may act.", []),
    ("In London 5 percent of them left.", ["5 percent|5|percent"]),
    ("AROUND 40 of them came.", ["40|40|||about"]),
    ("Big Four firms met.", ["Four|4"]),
    ("He saw the Big Four meet.", []),
    ("Steps:\n1. Buy 3 apples.\n2. Eat them.", ["3|3"]),
    ("They sold 3 Drive units.", ["3|3"]),
]
WORDS = [
    ("The top ten songs were played.", ["ten|10"]),
    ("He is in the top ten.", []),
    ("The ten's place is here.", []),
    ("He lost, three, his temper.", []),
    ("There is one more question.", ["one|1"]),
    ("He drank one more.", []),
    ("There is zero tolerance.", []),
    ("At ground zero people wept.", []),
    ("They made zero arrests.", ["zero|0"]),
    ("It takes one or two.", ["one or two|1..2"]),
    ("Scores were hurt.", []),
    ("Scores of men were hurt.", ["Scores|20..100"]),
    ("He has 8/4 of it.", []),
    ("One thirds of it.", ["One|1"]),
    ("Five quarters of growth passed.", ["Five|5|quarter"]),
    ("He called twenty zero times.", ["twenty|20", "zero|0|times"]),
    ("Two and a third of the men left.", ["Two|2", "a third|0.333333"]),
    ("He ran a 5K.", ["5|5"]),
    ("They had 25K men.", ["25K|25000"]),
    ("A million millions came.", ["million|1000000", "millions|1000000..10000000"]),
]
RATES = [
    ("The arrests a day numbered 300.", ["300|300"]),
    ("He scored 40/day.", ["40|40||day"]),
    ("The car does 40 miles/day.", ["40|40|mile|day"]),
    ("They had 10 shares per cent.", ["10|10"]),
    ("They gave 5 shares per dollar.", ["5|5||dollar"]),
    ("It gives 12 every person.", ["12|12||person"]),
    ("The annual $40 million budget fell.", ["$40 million|40000000|USD|year"]),
    ("It saw a 5 percent annual rise.", ["5 percent|5|percent"]),
    ("Prices rise 5 percent annually.", ["5 percent|5|percent|year"]),
    ("They set a daily arrest quota of 3,000.", ["3,000|3000||day"]),
    ("They made 300 arrests of men a day.", ["300|300||day"]),
    ("They made 300 arrests of men who run a day camp.", ["300|300"]),
    ("They made 40 arrests of men, 5 a day.", ["40|40", "5|5||day"]),
]
RANGES = [
    ("He ranked 5 to tenth.", ["5|5"]),
    ("It costs 3 dollars 150 cents.", ["3 dollars|3|USD", "150 cents|150|cent"]),
    ("It costs $3 million 50 cents.", ["$3 million|3000000|USD", "50 cents|50|cent"]),
    ("They shot 5 in 2000 games.", ["5|5", "2000|2000"]),
    ("About 3 in 10,000 die.", ["3 in 10,000|0.0003|||about"]),
    ("He won 3 of 5.", ["3|3", "5|5"]),
    ("About 9 of 10 agree.", ["9 of 10|0.9|||about"]),
    ("They lost 2 in three games.", ["2|2", "three|3"]),
    ("They made 15-15 arrests.", ["15|15", "15|15"]),
    ("Prices rose from $5 to 40.", ["$5 to 40|5..40|USD"]),
    ("From 40 men, the force grew to 300.", ["40|40", "300|300"]),
    ("It rose from 40 men but fell to 30.", ["40|40", "30|30"]),
    ("More than 40 and less than 10 came.", ["40|40..|||more than", "10|..10|||less than"]),
    ("A child aged 5 to 1.5 million men.", ["5|5|year of age", "1.5 million|1500000"]),
    ("They hired 500 to 5 million men.", ["500 to 5 million|500..5000000"]),
    ("They sent 40 to 30 men.", ["40|40", "30|30"]),
]
QUALIFIERS = [
    ("It was 5,000 or less than 6,000.", ["5,000|5000", "6,000|..6000|||less than"]),
    ("At least 10 to 20 came.", ["10 to 20|10..20"]),
    ("About 10 to 20 came.", ["10 to 20|10..20|||about"]),
    ("They had 40 odd men.", ["40|40"]),
    ("It was sub-5 then.", ["5|..5|||less than"]),
    ("Some 5 people died.", ["5|5"]),
    ("Some 20 people died.", ["20|20|||about"]),
    ("Stores will close to 40 visitors.", ["40|40"]),
    ("Close to 40 people came.", ["40|40|||nearly"]),
]
UNITS = [
    ("She has 1 $10 bill.", ["1|1", "$10|10|USD"]),
    ("It took 40 (days of rain).", ["40|40"]),
    ("He ran 20 (km) a day.", ["20|20|kilometre|day"]),
    ("The $40 million year was good.", ["$40 million|40000000|USD"]),
    ("In 20 games 12 won.", ["20|20", "12|12"]),
    ("It costs 12 won.", ["12 won|12|KRW"]),
    ("TOP 10 songs.", ["10|10"]),
    ("He paid 10 TOP for it.", ["10 TOP|10|TOP"]),
    ("It sold for $40 T now.", ["$40|40|USD"]),
    ("It sold for $4T.", ["$4T|4000000000000|USD"]),
    ("He is age 200.", ["200|200"]),
    ("People over 40 beds slept.", ["40|40..|||more than"]),
    ("People over 40 slept.", ["40|40..|year of age||more than"]),
    ("He met Maria Lopez (66) there.", ["66|66|year of age"]),
    ("The price is 40.", ["40|40"]),
    ("He is 40.", ["40|40|year of age"]),
]
BESIDE = [
    ("It lost 40 tons of cargo to fall to 30.", ["40|40|ton", "30|30"]),
    ("It lost 40 points to fall to 30.", ["40|40|point", "30|30|point"]),
    ("They ran 5 miles and 40 fell.", ["5|5|mile", "40|40"]),
    ("Growth was 5%, up from 3.", ["5%|5|percent", "3|3"]),
]


@pytest.mark.parametrize(("text", "expected"), YEARS + NAMES + WORDS + RATES + RANGES + QUALIFIERS + UNITS + BESIDE)
def test_a_guard_and_its_counter_example(lines, text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("They won 190-188 in the vote.", "score"),
        ("They lost 210-250 in the vote.", "score"),
        ("It won two-thirds of it.", "ratio"),
    ],
)
def test_kind(read, text: str, kind: str) -> None:
    assert [figure.kind for figure in read(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("They ship millions of tons of coal.", "coal"),
        ("They spent $5 million in aid.", "aid"),
        ("The $40 million in the first quarter was lost.", "loss"),
        ("The deaths they numbered at 300 were many.", "death"),
        ("The percent rose to 5%.", ""),
        ("They face 12 taxes.", "tax"),
        ("They own 40 taxis.", "taxi"),
        ("They ran 40 biweekly flights.", "flight"),
        ("The prison population stood at 200,000.", "prison population"),
        ("The staff stood at 500.", "staff"),
        ("The force invested $5 million in 40 towns.", "investment by force"),
    ],
)
def test_measures(read, text: str, measures: str) -> None:
    assert read(text)[0].measures == measures


def test_an_event_owns_nothing(read) -> None:
    (figure,) = read("They saw 40 matches of the Games.", {"the Games": ("e7", "event")})
    assert figure.about == ""


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("He was locked up for a record three years.", [""]),
        ("Shares were up by 2.8 percent.", ["increase"]),
        ("Smith limited visits to 40 men.", ["limit"]),
        ("He said he is limiting visits to 40 men.", [""]),
        ("The firm raised $5 million.", [""]),
        ("The firm raised fees by 5%.", ["increase"]),
        ("Sales fell to $30, down from $40.", ["", "change from"]),
        ("Arrests rose from 310 last year to 3,000.", ["change"]),
        ("Each day officers make 75 arrests.", [""]),
        ("Each office makes 75 arrests.", ["per office"]),
        ("Prices range from 5 to 40 dollars.", [""]),
    ],
)
def test_label(read, text: str, labels: list[str]) -> None:
    assert [figure.label for figure in read(text)] == labels


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("It rose to 40 arrests from 30, with 20 in May.", ["May", "", "May"]),
        ("Costs rose at a pace of 12% from last year.", [""]),
        ("In the last fiscal year 300 arrests in May were made.", ["last fiscal year"]),
    ],
)
def test_period(read, text: str, periods: list[str]) -> None:
    assert [figure.period for figure in read(text)] == periods
