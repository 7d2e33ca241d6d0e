"""What the figures of a sentence are: one row a sentence, for a linguist to extend.

Each figure is written `text|value|unit or currency|per|qualifier`; a range as `low..high`, an open
figure as `low..` or `..high`. Fields at the end may be left out.
"""

from __future__ import annotations

import pytest

MONEY = [
    ("The fund holds $1.2bn in assets.", ["$1.2bn|1200000000|USD"]),
    ("Exports were worth USD34.6 million.", ["USD34.6 million|34600000|USD"]),
    ("The fine was €1,000.", ["€1,000|1000|EUR"]),
    ("They lost 12 million yen on the deal.", ["12 million yen|12000000|JPY"]),
    ("A stamp costs 73 cents.", ["73 cents|73|cent"]),
    ("Canada gave C$40 million, Australia A$12 million.", ["C$40 million|40000000|CAD", "A$12 million|12000000|AUD"]),
    ("It cost them US $76 million.", ["US $76 million|76000000|USD"]),
    ("The company owes 300 million Swiss francs.", ["300 million Swiss francs|300000000|CHF"]),
    ("The dispute cost taxpayers millions of dollars.", ["millions of dollars|1000000..10000000|USD"]),
    ("It costs three dollars fifty cents.", ["three dollars fifty cents|3.5|USD"]),
    ("The bond was set at a $500,000 minimum.", ["$500,000|500000|USD"]),
    ("She paid £2.5m for the house.", ["£2.5m|2500000|GBP"]),
]
RATES = [
    ("Officers made 310 arrests per day.", ["310|310||day"]),
    ("Each office should make 75 arrests every day.", ["75|75||day"]),
    ("The agency set a daily migrant arrest quota of 3,000.", ["3,000|3000||day"]),
    ("They process about 3,000 a day.", ["3,000|3000||day|about"]),
    ("Some 200 people a week cross there.", ["200|200||week|about"]),
    ("Drivers pay a $2-a-day toll.", ["$2|2|USD|day"]),
    ("The city has an annual budget of $40 million.", ["$40 million|40000000|USD|year"]),
    ("Milk costs $3.50 a gallon.", ["$3.50|3.5|USD|gallon"]),
    ("Winds reached 90 miles an hour.", ["90|90|mile|hour"]),
    ("The car does 120 mph.", ["120|120|mile|hour"]),
    ("Spending fell to $4,100 per capita.", ["$4,100|4100|USD|person"]),
    ("Per capita income is $5,270.", ["$5,270|5270|USD|person"]),
    ("Income per head is $5,270.", ["$5,270|5270|USD|person"]),
    ("The price per head of cattle is $5,270.", ["$5,270|5270|USD"]),
    ("The income of the head is $5,270.", ["$5,270|5270|USD"]),
    ("It has 72,000 members aged below 40.", ["72,000|72000", "40|..40|year of age||less than"]),
    ("It has 72,000 members, or below 40.", ["72,000|72000", "40|..40|||less than"]),
    ("Rent is $80 per square metre.", ["$80|80|USD|square metre"]),
    ("The field produces 52,000 barrels a day.", ["52,000|52000|barrel|day"]),
    ("They arrest 40 people daily.", ["40|40||day"]),
    ("Output is 34,500 tonnes of copper a year.", ["34,500|34500|metric ton|year"]),
    ("The heart beats 70 times a minute.", ["70|70|times|minute"]),
    ("She works 40 to 50 hours a week.", ["40 to 50|40..50|hour|week"]),
]
QUALIFIERS = [
    ("Roughly 670,000 immigrants were listed.", ["670,000|670000|||about"]),
    ("Nearly 1,000 people were held.", ["1,000|1000|||nearly"]),
    ("An estimated 11 million people live there.", ["11 million|11000000|||about"]),
    ("More than 130 men were deported.", ["130|130..|||more than"]),
    ("No fewer than 30 homes burned.", ["30|30..|||at least"]),
    ("At least 12 miners died.", ["12|12..|||at least"]),
    ("Up to 400 jobs may go.", ["400|..400|||at most"]),
    ("As many as 90 boats were seen.", ["90|..90|||at most"]),
    ("Fewer than 20 members objected.", ["20|..20|||less than"]),
    ("Over a hundred officers took part.", ["a hundred|100..|||more than"]),
    ("Five hundred or more marched.", ["Five hundred|500..|||at least"]),
    ("The bill gives the agency $37.5 billion over four years.", ["$37.5 billion|37500000000|USD", "four|4|year"]),
    ("He has been jobless for over two years.", ["two|2..|year||more than"]),
    ("The force wants to learn more about 40 cases.", ["40|40"]),
    ("The firm took over 200 shops.", ["200|200"]),
]
RANGES = [
    ("They were told to make 1,200 to 1,500 arrests.", ["1,200 to 1,500|1200..1500"]),
    ("Between 3 and 4 million voters stayed home.", ["3 and 4 million|3000000..4000000"]),
    ("He faces 10-15 years in prison.", ["10-15|10..15|year"]),
    ("The bridge will cost $1 to $2 billion.", ["$1 to $2 billion|1000000000..2000000000|USD"]),
    ("Arrests rose from 310 last year to 3,000.", ["310 last year to 3,000|310..3000"]),
    ("Prices fell from $75 to $45.", ["$75 to $45|75..45|USD"]),
    ("Three or four ships sank.", ["Three or four|3..4"]),
    ("Find those above 1,000 and below 1,500.", ["1,000 and below 1,500|1000..1500"]),
    ("The index rose 64 points to 4,577.", ["64|64|point", "4,577|4577|point"]),
    ("The rate climbed to 6.7% from 6.29%.", ["6.7%|6.7|percent", "6.29%|6.29|percent"]),
]
OTHERS = [
    ("At İİİİİİİİİİİİİİİİİİİİİİİİİİ they met two million people. They left.", ["two million|2000000"]),
    ("Shares fell 2.5% on Monday.", ["2.5%|2.5|percent"]),
    ("Inflation ran at 3 per cent.", ["3 per cent|3|percent"]),
    ("Rates rose by 5.5pc.", ["5.5pc|5.5|percent"]),
    ("The jobless rate rose 0.3 percentage points.", ["0.3 percentage points|0.3|percentage point"]),
    ("One in five households is poor.", ["One in five|0.2"]),
    ("About 3 in 10 voters agree.", ["3 in 10|0.3|||about"]),
    ("Two-thirds of the members left.", ["Two-thirds|0.666667"]),
    ("Less than half of the prisoners were tried.", ["half|..0.5|||less than"]),
    ("A 19-year-old student was hurt.", ["19|19|year of age"]),
    ("Maria Lopez, 66, was released.", ["66|66|year of age"]),
    ("It was minus 5 degrees Celsius.", ["minus 5|-5|degree Celsius"]),
    ("“-5 per cent is what we lost,” she said.", ["-5 per cent|-5|percent"]),
    ('"−3 per cent was less," she said.', ["−3 per cent|-3|percent"]),
    ("The senate voted 52-48 to confirm her.", ["52-48|52..48"]),
    ("Sales doubled in a year.", ["doubled|2"]),
    ("Water covered 3,923 sq m of the estate.", ["3,923|3923|square metre"]),
    ("A 2.7m-strong crowd watched; sales hit 2.7m copies.", ["2.7|2.7|metre", "2.7m|2700000"]),
    ("One officer was hurt.", ["One|1"]),
    ("One of the students was hurt.", ["One|1"]),
    ("They spent a decade or two decades there.", ["two|2|decade"]),
]
NOT_FIGURES = [
    "In 2021 most people worked from home.",
    "The 2012–13 season was his last.",
    "Officers act under Section 287(g) of the law.",
    "The castle dates back to the 18th century.",
    "She was born on May 8, 1945.",
    "The attacks of 9/11 changed the city.",
    "Call (555) 123-4567 or 555-867-5309.",
    "The hearing begins at 10:45 a.m. on Sept. 20.",
    "Flight 370 vanished; the Boeing 737 did not.",
    "Voters approved Proposition 8.",
    "The S&P 500 closed higher.",
    "He lives at 49 Zorro Ranch Road.",
    "One of the several lawyers declined to comment.",
    "No one knows which one is right.",
    "It was his first day in office.",
    "Shops opened in the 1990s.",
    "The 22nd amendment was ratified.",
    "He watched BBC One and Channel 4.",
    "See docket No. 21-1234.",
    "The iPhone 14 Pro and the Galaxy S23 are out.",
    "Covid-19 and the F-150 made news.",
    "They met one another one day.",
    "Visit www.example.com/2024/15 for 24/7 help.",
    "In the second half of the game they tired.",
    "The two-way street is one-sided.",
]


@pytest.mark.parametrize(("text", "expected"), MONEY + RATES + QUALIFIERS + RANGES + OTHERS)
def test_figures_of_a_sentence(lines, text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize("text", NOT_FIGURES)
def test_numbers_that_count_nothing(lines, text: str) -> None:
    assert lines(text) == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Twelve miners lost $5 and 3% in two years.", ["count", "money", "percent", "duration"]),
        ("Police made 300 arrests a day.", ["rate"]),
        ("One in five of the 12-year-olds ran 3 miles.", ["ratio", "age", "measure"]),
        ("He ranks between the tenth and the fifteenth.", ["ordinal"]),
        ("They won 3-1.", ["score"]),
        ("Set the oven to 200 degrees Celsius.", ["temperature"]),
        ("It is one of the 12 bridges in town.", ["partitive", "count"]),
        ("They have 40 men and two-thirds.", ["count", "ratio"]),
    ],
)
def test_kind(read, text: str, kinds: list[str]) -> None:
    assert [f.kind for f in read(text)] == kinds
