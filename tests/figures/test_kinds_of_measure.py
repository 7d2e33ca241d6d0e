"""What figures measure, by kinds of wording that were once read wrong: of each the case, variations and what it is not."""

from __future__ import annotations

import pytest

NAMES = [
    ("The S&P 500 rose 64 points.", ["S&P 500"]),
    ("West Texas Intermediate peaked at $76.", ["West Texas Intermediate"]),
    ("Some 19 MPs left.", ["MP"]),
    ("The deficit is 4% of GDP.", ["deficit of GDP"]),
    ("The highest bid was $40.", ["highest bid"]),
    ("The high bid was $40.", ["high bid"]),
    ("She got 40 fewer votes.", ["vote"]),
]
GROWTH = [
    ("The eight states will see 4.6% growth.", ["state", "growth"]),
    ("The bank forecast economic growth of 2.2%.", ["economic growth"]),
    ("The city may miss its 1.4% growth target.", ["growth"]),
    ("A 12% growth in rents worried tenants.", ["rent"]),
    ("It wants a 43% emissions reduction target.", ["emission"]),
]
SHARES = [
    ("They cut the budget deficit below 3% of output.", ["budget deficit of output"]),
    ("The pact limits debt to 60% of output.", ["debt of output"]),
    ("They sold the house to 3% of members.", ["member"]),
    ("Delmar holds 45%.", ["stake"]),
    ("Some 10% is held by the family.", ["stake"]),
]
SUMS = [
    ("Norbank spent $78m on roads.", ["road"]),
    ("Analysts had expected 34 cents.", [""]),
    ("A further $180,000 was approved.", ["funding"]),
    ("The $6bn which the bank lent came late.", ["loan by bank"]),
    ("The lender said prices rose 15% and fell 2%.", ["price", "price"]),
    ("The clerk demanded 18 months.", [""]),
    ("The trial lasted 18 months.", ["trial"]),
    ("Residents would receive $40.", ["payment"]),
    ("He had 600,000 yen ($4,353) in debts.", ["debt", "debt"]),
    ("Grain sales exceeded 563,440 quintals.", ["grain sale"]),
    ("It slapped a price tag in the region of £40m on him.", ["price tag"]),
    ("They raised the rate from 5 to 7 per cent.", ["rate"]),
]
LEVELS = [
    ("Consumer confidence rose to 104.4 from 103.3.", ["consumer confidence", "consumer confidence"]),
    ("The index closed at 6,327.80.", ["index"]),
    ("There is an investment which is 50000.", ["investment"]),
    ("Doe rose to 104.", [""]),
    ("The index will pass the 25,000 mark.", [""]),
    ("Doe got 930 votes while Smith managed to get only 665.", ["vote", "vote"]),
    ("Doe got 930 votes while Smith was 665.", ["vote", ""]),
]
OWN = [  # of the figure itself, wherever the parser hangs it
    ("Chinese firms shipped 76 per cent of all phones.", ["phone"]),
    ("It accounted for 50.6 per cent of the country's foreign investment.", ["foreign investment"]),
    ("They relied on it for as much as 40 per cent of their existing networks.", ["existing network"]),
    ("They shipped 76 per cent to Peru.", [""]),
    ("Samsung reaches 35% of the population.", ["population"]),
    ("Its debt reaches 35% of output.", ["debt of output"]),
    ("It was a market of 4 million people or 30 percent of the population.", ["people", "population"]),
    ("It lost 5 points, or 2%.", ["", ""]),
    ("Members' £42m windfall was paid.", ["member windfall"]),
    ("The lifts climb their 382m track.", ["track"]),
    ("It led to a 26% increase in the number of phones.", ["phone"]),
    ("The numbers of camera phones rose to 7.5 million.", ["camera phone"]),
    ("The US imported almost $20bn worth of goods from China.", ["good"]),
    ("He must raise $10bn a year in order to win.", ["funding"]),
    ("It was asked to pay $87 million in import taxes that it owed.", ["import tax"]),
    ("It pulled a five rupee coin out.", ["coin"]),
    ("It has two million pre-orders.", ["pre-order"]),
    ("It has 25 suites with no bar.", ["suite"]),
    ("It has 25 suites with bars.", ["suite with bar"]),
]
ENUMERATED = [  # each its own, or that of the one before it
    ("It spent $40 on food and $20 on rent.", ["food", "rent"]),
    ("It will spend $4 billion on roads, $2 billion on schools and $1 billion on trains.", ["road", "school", "train"]),
    ("It put a tax of $5 on cars.", ["tax"]),
    ("Peru leads with 83,938 tourists, Chile with 33,601 and Brazil with 31,636.", ["tourist", "tourist", "tourist"]),
    ("Peru leads with 83,938 tourists, Chile with 33,601 beds.", ["tourist", "bed"]),
    ("The line has two 160 feet tall towers.", ["tower", "tower"]),
]
TIMES = [
    ("A minimum incarceration of one year is set.", ["incarceration"]),
    ("Prosecutors asked for a sentence of 15 years.", ["sentence"]),
    ("It was the best film of the last 20 years.", [""]),
    ("She is tested within 15 days of her release.", [""]),
    ("Patients stayed there for an average of 12 days.", [""]),
    ("The trial lasted an average of 12 days.", ["trial"]),
    ("Four men aged between 16 and 21 were held.", ["man", ""]),
]
PAID = [
    ("It is to receive a payment from Chelsea of $24 million.", ["payment"]),
    ("It got a bid worth $24 million from Chelsea.", ["bid"]),
    ("In his statement, Bo Vik showed his movable and immovable properties to be worth $40 million.", [""]),
    ("Ada Roe was sold to Leeds for $40 million.", ["Ada Roe"]),
    ("Peru led the way with a 262% rise.", [""]),
    ("Peru closed the gap with a 262% rise.", ["gap"]),
    ("The owner has sued the state for $28 billion.", ["claim by owner"]),
    ("They fined the company for $5 million.", ["fine"]),
    ("It invested over R 50 million.", ["investment"]),
    ("It spent $5 million in damages.", ["damage"]),
    ("They bought the company for $5 million.", ["company"]),
]
TORN = [  # words that the parser cuts, sums that it hangs beside their noun
    ("It has 40 species of bees.", ["species"]),
    ("It has two white clothes.", ["white clothes"]),
    ("It used six sphinxes.", ["sphinx"]),
    ("It relies on one of its co-authors.", ["co-author"]),
    ("It counts for 60% of all e-mails sent.", ["e-mail"]),
    ("Under the terms of the $168m settlement - none left - it paid.", ["settlement"]),
    ("Norbank bosses in $168m homes.", ["home"]),
    ("The bank bought the unit for $9 billion.", ["unit"]),
    ("It lit up 2,406 units of streetlights.", ["streetlight"]),
    ("It sold 400 units.", ["unit"]),
    ("She lost her job as a nurse earning $40,000 monthly.", ["earnings"]),
    ("A chunk of users, 36%, left.", ["user"]),
    ("He is free on $1m (£535,000) bail.", ["bail", "bail"]),
    ("He offered $1m (£535,000) worth of bail.", ["offer", "offer"]),
    ("Carmakers fared well - Norbank sales jumped 11%.", ["Norbank sale"]),
    ("It holds 10 megabytes of data.", ["data"]),
]
ASIDE = [
    ("It took in 10 member states - Brunei, Laos and Peru.", ["member state"]),
    ("It rejected hundreds, even thousands, of firms.", ["firm", "firm"]),
    ("Of Peru's bondholders, 38% live in Lima.", ["bondholder"]),
    (
        "That triggered the second monthly fall in the CIPS employment index to 48.3 - its lowest level since June.",
        [""],
    ),
    ("The remaining 12% will be retained by the city.", ["stake"]),
    ("She is a mother of three.", ["child"]),
    ("She is a mother of three boys.", ["boy"]),
    ("Lima is a city of about 300,000.", ["people"]),
    ("The hall had a seating capacity of 56,000.", ["seating capacity"]),
    ("The goal is to reach 50,000 tons.", [""]),
    ("Leaders have an ambitious goal of 50,000 tons.", [""]),
    ("The price of nickel rose, hitting the unbelievable figure of $100,000.", ["price of nickel"]),
    ("The sales forecast of $3bn was cut.", ["sales"]),
    ("Norbank raised its forecast by $5.", ["forecast"]),
    ("The charity raised its goal to $5,000.", ["goal"]),
    ("Norbank raised its full-year estimate by $3 billion.", ["full-year estimate"]),
    ("Norbank lowered its sales forecast by $5 million.", ["sales"]),
    ("Norbank raised $5 million.", ["funding"]),
    ("The index fell below the 50 line.", [""]),
    ("One line was cut.", ["line"]),
    ("The largest makers were Peru (40 tons) and Chile (30 tons).", ["", ""]),
    ("It has the largest reserves with 5 tons, behind Peru (4 tons), Chile (3).", ["largest reserve"] * 3),
    ("Jujuy, 1,450 km from Lima, is cold.", [""]),
    ("The country has been in default on the $102.6bn for three years.", ["", ""]),
    ("In five years' time it will close.", [""]),
    ("The team has five months left.", [""]),
    ("Individuals will spend two years there.", [""]),
    ("The trial lasted two years.", ["trial"]),
]


@pytest.mark.parametrize(
    ("text", "measures"), [*NAMES, *GROWTH, *SHARES, *SUMS, *LEVELS, *OWN, *ENUMERATED, *TIMES, *PAID, *TORN, *ASIDE]
)
def test_what_each_figure_measures(read, text: str, measures: list[str]) -> None:
    assert [figure.measures for figure in read(text)] == measures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The 12 Euro zone countries met.", ["12|12"]),
        ("He paid 12 euros.", ["12 euros|12|EUR"]),
        ("The index will pass the 25,000 mark.", ["25,000|25000"]),
        ("He paid 25,000 marks.", ["25,000 marks|25000|mark"]),
        ("The flow was 1,050 m ³ per second.", ["1,050|1050|cubic metre|second"]),
        ("It lets out 850 to 1,000 cubic metres (m³) per second.", ["850 to 1,000|850..1000|cubic metre|second"]),
        ("It lets out 850 litres (on Monday) per second.", ["850|850|litre"]),
        ("South Africa offers a R 75 000 rebate.", ["R 75 000|75000|ZAR"]),
        ("Peru offers a R 75 000 rebate.", ["75 000|75000"]),
        ("The court ruled 10-to-1 against it.", ["10-to-1|10..1"]),
        ("They moved 10 to 1 place.", ["10|10", "1|1"]),
        ("My father is above 70 and ailing.", ["70|70..|year of age||more than"]),
        ("She was three when they fled.", ["three|3|year of age"]),
        ("Life expectancy rose to 73.", ["73|73|year of age"]),
        ("They raised the pension age to 65.", ["65|65|year of age"]),
        ("They lowered the voting age to 16.", ["16|16|year of age"]),
        ("They raised the price to 65.", ["65|65"]),
        ("It is for children as young as 12.", ["12|12|year of age"]),
        ("It is for children as many as 12.", ["12|..12|||at most"]),
        ("Tom Smith, now 56, left.", ["56|56|year of age"]),
        ("The driver, now 56, left.", ["56|56|year of age"]),
        ("Her mother (now 71) left.", ["71|71|year of age"]),
        ("Now 56, he lives in Leeds.", ["56|56|year of age"]),
        ("The death toll, now 34, is expected to rise.", ["34|34"]),
        ("Its share price, now 85, fell.", ["85|85"]),
        ("The squad (now 25) trains in Leeds.", ["25|25"]),
        ("The company, now 40, is based in Leeds.", ["40|40"]),
        ("Now 56, the toll is rising.", ["56|56"]),
        ("There are now 56 left.", ["56|56"]),
        ("Its sales rose 3.5% to 2.7 million units.", ["3.5%|3.5|percent", "2.7 million|2700000"]),
        ("Its sales rose 3% to 5%.", ["3%|3|percent", "5%|5|percent"]),
        ("It was the slowest in one-and-a-half years.", ["one-and-a-half|1.5|year"]),
        ("It came in one and a half weeks.", ["one and a half|1.5|week"]),
        ("They live under one roof.", ["one|1"]),
        ("People over the age of 45 voted.", ["45|45..|year of age||more than"]),
        ("Boys under the age of 15 voted.", ["15|..15|year of age||less than"]),
        ("He died at the age of 45.", ["45|45|year of age"]),
        ("They live under ten roofs.", ["ten|..10|||less than"]),
        ("He has power over the three regions.", ["three|3"]),
        ("It rose over the 300 mark.", ["300|300..|||more than"]),
        ("It averaged 4 viewers per episode - half of what it had.", ["4|4||episode", "half|0.5"]),
        ("The reading fell below the 50 threshold.", ["50|..50|||less than"]),
        ("The index rose above the 50 level.", ["50|50..|||more than"]),
        ("Speeds rose above the 30 limit in Leeds.", ["30|30..|||more than"]),
        ("They got millions of HK dollars.", ["millions of HK dollars|1000000..10000000|HKD"]),
        ("It runs a 5 G network.", []),
        ("They won their doubles rubber.", []),
        ("Jobs rose 32,000 to 1.41 million.", ["32,000|32000", "1.41 million|1410000"]),
        ("Jobs rose 3 to 4 million.", ["3 to 4 million|3000000..4000000"]),
        ("It cut jobs by 7,000 to 8,000.", ["7,000 to 8,000|7000..8000"]),
        ("They boosted pay by 400m euros to 2.5bn euros.", ["400m euros|400000000|EUR", "2.5bn euros|2500000000|EUR"]),
        ("They raised it by a third to $149.", ["a third|0.333333", "$149|149|USD"]),
        ("It rained for the last 3 to 4 weeks.", ["3 to 4|3..4|week"]),
        ("In the last two or three years it rained.", ["two or three|2..3|year"]),
        ("They met in the last 16 or so.", []),
        ("Of its 20 members, half are new.", ["20|20", "half|0.5"]),
        ("The second half were new.", []),
        ("Rent doubles each year.", ["doubles|2||year"]),
        ("My rent is above 70 and rising.", ["70|70..|||more than"]),
    ],
)
def test_readings(lines, text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "changes", "labels"),
    [
        ("Women make up at least 42% of the crew.", [""], [""]),
        ("Shares were up 42%.", ["up"], ["increase"]),
        ("Doe scored 14 goals in 20 games.", ["", ""], ["", ""]),
        ("A goal of 20 games was set.", [""], ["target"]),
        ("It fell to $92 from a $103 end.", ["", ""], ["", "change from"]),
        ("The bonus is $85, up from the previous $65.", ["", ""], ["", "change from"]),
        ("They made gains from the previous two sessions.", [""], [""]),
        ("The index fell to 51.8 from a revised 53.3.", ["", ""], ["", "change from"]),
        ("It fell to 51.8 from the low of 40.3.", ["", ""], ["", "change from"]),
        ("Norbank lost a $23bn contract.", [""], [""]),
        ("Norbank lost $23bn.", ["down"], ["decrease"]),
        ("The goal is to reach 50,000 tons.", [""], ["target"]),
        ("Output averaged 4 tons, and the goal was to reach 12 tons.", ["", ""], ["average", "target"]),
        ("Shares rose 56 pence, or 7%.", ["up", "up"], ["increase", "increase"]),
        ("Pay rose to $80 (£60).", ["", ""], ["", ""]),
        ("After a fall of more than $12 a barrel, oil is dear.", ["down"], ["decrease"]),
        ("A price of more than $12 a barrel is dear.", [""], [""]),
        ("They revised the rate of growth down from 6% to 3%.", ["down"], ["change, decrease"]),
        ("They revised the rate of growth from 3% to 6%.", ["up"], ["change, increase"]),
        ("They cut the rate to between 3% and 5%.", [""], [""]),
        ("They cut the rate by between 3% and 5%.", ["down"], ["decrease"]),
    ],
)
def test_change_and_labels(read, text: str, changes: list[str], labels: list[str]) -> None:
    figures = read(text)
    assert [f.change for f in figures] == changes
    assert [f.label for f in figures] == labels
