"""Kinds that reading fresh articles found, as test_fields writes them: the case, variations, and what must stay as it is."""

from __future__ import annotations

import pytest

NO_FIGURES = [
    ("Hiring is one of the toughest parts.", []),
    ("It is one of the town's most loved bakeries.", []),
    ("She spoke at the Dell, one of the largest farms in Leeds.", []),
    ("She owns one of the largest farms in Leeds.", ["one|1||||partitive|largest farm"]),
    ("One proposal asks the board to go.", ["One|1||||count|proposal"]),
    ("He met one of the three oldest farmers.", ["one|1||||partitive|oldest farmer", "three|3||||count|oldest farmer"]),
    ("He met one of the farmers.", ["one|1||||partitive|farmer"]),
    ("One person wrote that it was shut.", []),
    ("One baker said the oven was cold.", []),
    ('"It is shut," one visitor complained.', []),
    ("Only one person wrote.", ["one|1||||count|person"]),
    ("One baker died.", ["One|1||||count|baker"]),
    ("He was the neglected one in the family.", []),
    ("This is the cheap one out of habit.", []),
    ("One in five bakers left.", ["One in five|0.2||||ratio|baker"]),
    ("They backed the Zero Waste Plan.", []),
    ("They joined the Five Valley plan.", []),
    ("They have zero waste bins.", ["zero|0||||count|waste bin"]),
    ("He lived there from 1846 to 48.", []),
    ("They fought from 1914 to 18.", []),
    ("It fell from 1846 to 48.", ["1846 to 48|1846..48||||count||change"]),
    ("He ran from 40 to 48 miles.", ["40 to 48|40..48|mile|||measure||change"]),
]
MEASURES = [
    ("Traders bet on a rise of 3%.", ["3%|3|percent|||percent||increase"]),
    (
        "With analysts betting on a cut of 25 basis points, it closed.",
        ["25 basis points|25|basis point|||percent||decrease"],
    ),
    ("The rest was paid by the farmer (60 cents).", ["60 cents|60|cent|||money"]),
    ("Odhiambo was third with 24 percent.", ["24 percent|24|percent|||percent"]),
    ("Visitors rose 3%.", ["3%|3|percent|||percent|visitor|increase"]),
    ("Women earn 14% less.", ["14%|14|percent|||percent|woman"]),
    ("About 3% of voters left.", ["3%|3|percent||about|percent|voter"]),
    ("Inflation hit a 20-year high.", ["20|20|year|||duration"]),
    ("Sales fell to a ten-month low.", ["ten|10|month|||duration"]),
    ("They signed a 20-year lease.", ["20|20|year|||duration|lease"]),
    ("Kamau showed his flats to be worth $900.", ["$900|900|USD|||money|flat"]),
    ("The index ticked down to 98.8.", ["98.8|98.8||||count|index"]),
    ("It charges 10 or 15% on top.", ["10|10|percent|||percent", "15%|15|percent|||percent"]),
    (
        "Prices rose by 2, 3 and 4 percent.",
        ["2|2|percent|||percent|price|increase", "3|3|percent|||percent|price", "4 percent|4|percent|||percent|price"],
    ),
    ("They sell pipes of 5 and 10 metres.", ["5|5|metre|||measure|pipe", "10|10|metre|||measure|pipe"]),
    ("They sent 12 and sold 30 percent of it.", ["12|12||||count", "30 percent|30|percent|||percent"]),
    ("Peru 1-3 Chile", ["1-3|1..3||||score"]),
    ("It was Leeds 0-2 Hull.", ["0-2|0..2||||score"]),
    (
        "The beam held 40 tonnes, while ropes hold between 5 and 7.",
        ["40|40|metric ton|||measure|beam", "5 and 7|5..7|metric ton|||measure|rope"],
    ),
    (
        "The alloy scored 113 gigapascals, while plastics score between 50 and 70 on the scale.",
        ["113|113|gigapascal|||measure|alloy", "50 and 70|50..70|gigapascal|||measure"],
    ),
    (
        "The alloy scored 40 metres, while ropes hold 50 on the chart.",
        ["40|40|metre|||measure|alloy", "50|50||||count"],
    ),
    ("They sell 1-3 loaves.", ["1-3|1..3||||count|loaf"]),
    ("They picked the three best entries.", ["three|3||||count|best entry"]),
    ("The two strongest teams met.", ["two|2||||count|strongest team"]),
    ("The two most senior bakers left.", ["two|2||||count|most senior baker"]),
    ("The two strong teams met.", ["two|2||||count|strong team"]),
    (
        "She is one of the bakers who left. Over 40 others stayed.",
        ["one|1||||partitive|baker", "40|40..|||more than|count|baker"],
    ),
    ("He is among the nurses; 12 others left.", ["12|12||||count|nurse"]),
    ("Tom spoke. Over 40 others stayed.", ["40|40..|||more than|count"]),
    ("Experts see temperatures, averaging 35 degrees, rise.", ["35|35|degree|||measure|temperature"]),
    ("It needs water temperatures of 26 to 27°C.", ["26 to 27|26..27|degree Celsius|||temperature|water temperature"]),
    ("Heat the oven to 200°C.", ["200|200|degree Celsius|||temperature|oven"]),
    ("It made 50 per cent of the club's members ill.", ["50 per cent|50|percent|||percent|member"]),
    ("Women make up 40% of the members.", ["40%|40|percent|||percent|member"]),
    ("Exports make up 40% of output.", ["40%|40|percent|||percent|output"]),
    ("The 75-year-old was a star.", ["75|75|year of age|||age"]),
    ("The prize rewards 12-year-olds.", ["12|12|year of age|||age"]),
    ("The boy turned 12.", ["12|12|year of age|||age"]),
    (
        "Two men, aged 50 and 46, left.",
        ["Two|2||||count|man", "50|50|year of age|||age", "46|46|year of age|||age"],
    ),
]
RATES_AND_TIMES = [
    ("It gives a prize of $500 for each category.", ["$500|500|USD|category||money|prize"]),
    ("Two judges for every entry came.", ["Two|2||entry||rate|judge"]),
    ("They paid $5 for each other.", ["$5|5|USD|||money|payment"]),
    ("They shouted at each other at a distance of 20 metres.", ["20|20|metre|||measure|distance"]),
    ("Some 40 nurses work nights, half of whom are ill.", ["40|40|||about|count|nurse", "half|0.5||||ratio|nurse"]),
    (
        "Norbank expects sales to reach 40bn yen ($300m, £200m) by 2030.",
        [
            "40bn yen|40000000000|JPY|||money|sale|estimate|2030",
            "$300m|300000000|USD|||money|sale|estimate|2030",
            "£200m|200000000|GBP|||money|sale|estimate|2030",
        ],
    ),
    ("The jobless rate edged up to 4%.", ["4%|4|percent|||percent|jobless rate"]),
    ("The firm will add up to 40 jobs.", ["40|..40|||at most|count|job"]),
    ("It can sign up to 40 players.", ["40|..40|||at most|count|player"]),
    ("Lenders may sign up to a $4m plan.", ["$4m|4000000|USD|||money|plan"]),
    ("The fine is up to $4m.", ["$4m|..4000000|USD||at most|money|fine"]),
    ("She's over 36 weeks along.", ["36|36..|week||more than|duration"]),
    ("Over 36 weeks it grew.", ["36|36|week|||duration"]),
    ("It closed 40 shops before his death in 1976.", ["40|40||||count|shop"]),
    ("It closed 40 shops in 1976.", ["40|40||||count|shop||1976"]),
    ("It was the best since an 8% rise in 1999.", ["8%|8|percent|||percent||increase|1999"]),
    ("At a summit held last March, it spent $5 million.", ["$5 million|5000000|USD|||money|spending||last March"]),
    (
        "At talks with bakers that took place last March, it spent $5 million.",
        ["$5 million|5000000|USD|||money|spending||last March"],
    ),
    ("Officials who met last March spent $5 million.", ["$5 million|5000000|USD|||money|spending by official"]),
    ("A bank founded in 2014 by five brothers closed.", ["five|5||||count|brother"]),
    ("They probed a decade-old complaint.", ["decade|1|decade|||duration"]),
    ("It ended the century-long war.", ["century|1|century|||duration"]),
    ("It was more than a decade-long war.", ["a|1..|decade||more than|duration"]),
    ("They read decades-old letters.", []),
]
CHANGES = [
    ("The bank strengthened its capital by $7 million.", ["up"]),
    ("Its members should more than double to 330 million.", ["up"]),
    ("Sales are to double soon.", ["up"]),
    ("Its members stood at 330 million.", [""]),
    ("He is a double agent.", []),
    # by how much something moved, and what it moved to, past or with
    ("Growth is set to fall below 1% in Osk.", [""]),
    ("Tarvo may raise its stake beyond 49%.", [""]),
    ("The mayor would keep rent rises below 5%.", ["up"]),
    ("They would cut taxes through $35m savings.", [""]),
    ("They would cut taxes by $35m.", ["down"]),
    ("She dropped out after 23 miles.", [""]),
    ("Food takes up 22% of the budget.", [""]),
    ("The peso went down 3% and Norbank shares closed up 5%.", ["down", "up"]),
    ("Norbank shares opened up 5%.", ["up"]),
]


@pytest.mark.parametrize(("text", "expected"), [*NO_FIGURES, *MEASURES, *RATES_AND_TIMES])
def test_what_is_told(told, text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "changes"), CHANGES)
def test_the_way_something_changes(read, text: str, changes: list[str]) -> None:
    assert [f.change for f in read(text)] == changes
