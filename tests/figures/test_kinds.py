"""Bounds that are denied, rates, ranges of ages, sizes, scores, and numbers that are no figures."""

from __future__ import annotations

import pytest

BOUNDS = [
    ("Waste must not exceed five percent.", ["five percent|..5|percent||at most"]),
    ("A visit cannot cost more than $20.", ["$20|..20|USD||at most"]),
    ("Fees may not be more than 10 percent.", ["10 percent|..10|percent||at most"]),
    ("Turnout should never fall below 40 percent.", ["40 percent|40..|percent||at least"]),
    ("Waste exceeds five percent.", ["five percent|5..|percent||more than"]),
    ("He did not say that it cost more than $20.", ["$20|20..|USD||more than"]),
]
RATES = [
    ("The rate was 4.2 per 100,000 residents.", ["4.2|4.2||100000 resident"]),
    ("It took 3 votes per 20 billion.", ["3|3||20000000000"]),
    ("It took 3 per 20 billion grains.", ["3|3||20000000000 grain"]),
    ("It took 3 per 2.5 million people.", ["3|3||2500000 person"]),
    ("The quota is 75/day.", ["75|75||day"]),
    ("The bid of C$6 (US$4.46) per share expired.", ["C$6|6|CAD|share", "US$4.46|4.46|USD|share"]),
    (
        "It is a 9 billion shekel ($2.4 billion) a year trade.",
        ["9 billion shekel|9000000000|ILS|year", "$2.4 billion|2400000000|USD|year"],
    ),
    ("Sales fell from $40 a year earlier.", ["$40|40|USD"]),
    ("Pay rose to 120 shekels (about $35) a month.", ["120 shekels|120|ILS|month", "$35|35|USD|month|about"]),
    ("Sales came to $40 a year.", ["$40|40|USD|year"]),
    ("It fell by the daily limit of 10 per cent.", ["10 per cent|10|percent"]),
    ("It has a daily budget of $10.", ["$10|10|USD|day"]),
    ("The bid of $6 (a record) per share lapses.", ["$6|6|USD"]),
]
CHANGES = [
    ("It lost 40 points, or 2%, to end at 300.", ["40|40|point", "2%|2|percent", "300|300|point"]),
    ("The top bid is 84 cents and the bidders are 74.", ["84 cents|84|cent", "74|74"]),
    ("It costs about 8 or $9.", ["8|8|USD||about", "$9|9|USD"]),
    ("Shares fell 12p to 348p.", ["12|12|penny", "348|348|penny"]),
    ("Oil climbed by $2 to $81.", ["$2|2|USD", "$81|81|USD"]),
    ("Prices rose 10 to 20 percent.", ["10 to 20 percent|10..20|percent"]),
    ("It costs $10 to $20.", ["$10 to $20|10..20|USD"]),
]
AGES = [
    ("Adults aged 30 to 59 years were asked.", ["30 to 59|30..59|year of age"]),
    ("She is a woman in her 60s.", ["60s|60..69|year of age"]),
    ("He was in his mid-20s.", ["20s|25|year of age||about"]),
    ("They were in their early thirties or late 40s.", []),
    ("Both men are in their late 40s.", ["40s|47..49|year of age"]),
    ("It was popular in the 60s.", []),
    ("She leads a camp for ages five to 12.", ["five to 12|5..12|year of age"]),
    ("The camp is open to ages 5 to 12.", ["5 to 12|5..12|year of age"]),
    ("It rose 64 points to 77.", ["64|64|point", "77|77|point"]),
    ("They moved when she was six so that she could be near him.", ["six|6|year of age"]),
    ("I am 61 now and still at work.", ["61|61|year of age"]),
    ("He stayed until he was eighteen.", ["eighteen|18|year of age"]),
    ("She turned forty on Monday.", ["forty|40|year of age"]),
    ("She was one of 40 there.", ["40|40"]),
    ("The score was six when they left.", ["six|6"]),
]
HALVES = [
    ("After nearly half an hour they left.", ["half|0.5|hour||nearly"]),
    ("It is half a mile away.", ["half|0.5|mile"]),
    ("She ran for over half an hour.", ["half|0.5..|hour||more than"]),
    ("Pay came to $40 an hour.", ["$40|40|USD|hour"]),
    ("Half an agency is gone.", ["Half|0.5"]),
]
ROUNDED = [
    ("Over 50 years.", ["50|50..|year||more than"]),
    ("Over 50 years, prices rose.", ["50|50|year"]),
    ("They met in Washington D.C. The six members left.", ["six|6"]),
    ("It was built c. 40 years ago.", ["40|40|year||about"]),
]
SIZES = [
    ("It is a 12-by-14-foot room.", ["12-by-14|12..14|foot"]),
    ("He is 6 feet 2 inches tall.", ["6 feet 2|74|inch"]),
    ("She ran it in 3 minutes 20 seconds.", ["3 minutes 20|200|second"]),
    ("She is 6ft 4in.", ["6ft 4|76|inch"]),
    ("It is 6 feet wide and 2 inches deep.", ["6|6|foot", "2|2|inch"]),
]
SCORES = [
    ("The council voted 102-97.", ["102-97|102..97"]),
    ("They won 9 to 2.", ["9 to 2|9..2"]),
    ("They won 9 to 12 medals.", ["9 to 12|9..12"]),
    ("Ruiz beat Osei 3-6 7-6.", ["3-6|3..6", "7-6|7..6"]),
    ("They were level at 8-8 by noon.", ["8-8|8..8"]),
    ("He works a 9-5 job.", ["9|9", "5|5"]),
]
NO_FIGURES = [
    "They built a 5G mast.",
    "He lives in apartment 4B.",
    "Please call 911.",
    "They rented a three-bed flat.",
    "It was shot in 3D.",
    "She played Iron Valley 2 at home.",
]
FIGURES = [
    ("She got 911 calls.", ["911|911"]),
    ("It weighs 5g.", ["5|5|gram"]),
    ("They rented three flats.", ["three|3"]),
    ("During the week 24,219 new cases were reported.", ["24,219|24219"]),
    ("In week 24 it rained.", []),
]


CLOCKS = [
    ("They come after 10 in the morning and leave at 9 at night.", []),
    ("It is open from six in the morning to 5 in the afternoon.", []),
    ("They caught 10 in the morning and 12 in the afternoon.", ["10|10", "12|12"]),
    ("It took 9 at night.", ["9|9"]),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    BOUNDS
    + RATES
    + CHANGES
    + AGES
    + HALVES
    + ROUNDED
    + SIZES
    + SCORES
    + FIGURES
    + CLOCKS
    + [(t, []) for t in NO_FIGURES],
)
def test_kinds(lines, text: str, expected: list[str]) -> None:
    assert [line.replace("|||", "||") for line in lines(text)] == [line.replace("|||", "||") for line in expected]


def test_a_score_is_its_own_kind(read) -> None:
    assert [read(text)[0].kind for text in ("They won 9 to 2.", "They won 9 to 12 medals.")] == ["score", "count"]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Mora scored 40 goals.", [""]),
        ("They set a goal of 40 arrests.", ["target"]),
        ("Officers were told to make 40 arrests a day.", ["target"]),
        ("Officers told reporters of 40 arrests.", [""]),
        ("Waste must not exceed 40 tons.", ["limit"]),
        ("She lost weight and ate 5 pounds of rice.", [""]),
    ],
)
def test_label(read, text: str, labels: list[str]) -> None:
    assert [figure.label for figure in read(text)] == labels


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("It made 300 arrests in 2019 and 400 arrests in 2020.", ["2019", "2020"]),
        ("It made 12 arrests on Monday and 30 on Tuesday.", ["Monday", "Tuesday"]),
        ("In 2019 it made 300 arrests and 400 raids.", ["2019", "2019"]),
        ("On Monday it sold 3 cars and 4 vans.", ["Monday", "Monday"]),
    ],
)
def test_each_of_two_figures_has_its_own_period(read, text: str, periods: list[str]) -> None:
    assert [figure.period for figure in read(text)] == periods
