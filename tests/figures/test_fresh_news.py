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

COUNTED = [
    ("They used a 3 D scanner for 12 dots.", ["12|12||||count|dot"]),
    ("It is one millionth of one billionth of a second.", []),
    ("He ate one tenth of it.", ["one tenth|0.1||||ratio"]),
    ("The average was 9.9 degC.", ["9.9|9.9|degree Celsius|||temperature||average"]),
    ("The sun shone for 147 8 hours in 2015.", ["147 8|1478|hour|||duration|||2015"]),
    ("In 2015 8 hours were lost.", ["8|8|hour|||duration"]),
    ("There were 800 schools, there are now 480.", ["800|800||||count|school", "480|480||||count|school"]),
    (
        "It needs 100 terawatts (a trillion watts) per square centimetre.",
        ["100|100|terawatt|square centimetre||rate", "a trillion|1e+12|watt|square centimetre||rate"],
    ),
    ("They met two un-named men.", ["two|2||||count|un-named man"]),
    ("They are known as reinsurer 1 and 2.", []),
    ("He told of witness 3 in the hall.", []),
    ("The town has a population 40 miles wide.", ["40|40|mile|||measure|population"]),
    ("The next two rallies were large.", ["two|2||||count|next rally"]),
    ("A rally of two points was seen.", ["two|2|point|||measure|rally|increase"]),
    ("Thousands of crores were lost.", ["Thousands of crores|10000000000..100000000000||||count"]),
    ("Thousands of cows were lost.", ["Thousands|1000..10000||||count|cow"]),
    ("Over 30,000 Russian citizens left.", ["30,000|30000..|||more than|count|Russian citizen"]),
    ("Boeing 737 American jets flew.", []),
    ("He paid a fine of RM 20,000.", ["RM 20,000|20000|MYR|||money|fine"]),
    ("He waits in Rm 20.", []),
    ("One per cent of women voted.", ["One per cent|1|percent|||percent|woman"]),
    ("One of the women voted.", ["One|1||||partitive|woman"]),
    ("They sat in seats 36, 39 and 40.", []),
    ("They sold seats, 36 chairs and 40 beds.", ["36|36||||count|chair", "40|40||||count|bed"]),
    ("The horse ran at odds of 14/1 here.", []),
    ("He ate 3/4 of the cake.", ["3/4|0.75||||ratio|cake"]),
    ("See https://a.org/view & np = 11 & mp = 2 for it.", []),
    ("He finished in 7 hr 20 min 43.9 sec.", ["7 hr 20 min 43.9|26443.9|second|||duration"]),
    ("It is at least 20 min.", ["20|20..|minute||at least|duration"]),
    ("At 34, she left; at 12 shops she stopped.", ["34|34|year of age|||age", "12|12||||count|shop"]),
]
MEASURED = [
    ("Norco saw a 3% rise in sales, less than the 4.3% rise of May.", ["3%|3|percent|||percent|sale|increase|May", "4.3%|4.3|percent|||percent|sale|increase|May"]),
    ("Prices rose less than 4%.", ["4%|..4|percent||less than|percent|price|increase"]),
    ("Sales were 5% higher, compared to a 6% rise last year.", ["5%|5|percent|||percent|sale|increase", "6%|6|percent|||percent|sale|change from|last year"]),
    ("Zale felt little cheer with December sales down 0.7% on the same month last year.", ["0.7%|0.7|percent|||percent|December sale|decrease"]),
    ("The news sent shares in Norbank up 8%.", ["8%|8|percent|||percent|share|increase"]),
    ("Output contracted 0.5%.", ["0.5%|0.5|percent|||percent|output|decrease"]),
    ("Two men contracted the flu.", ["Two|2||||count|man"]),
    ("There are 40 registered voters and 12 best-selling books.", ["40|40||||count|registered voter", "12|12||||count|best-selling book"]),
    ("A growing number of 12 men left.", ["12|12||||count|man"]),
    ("He had only one day to test it.", ["one|1|day|||duration"]),
    ("One day he left.", []),
    ("Peel a dozen cooked pears.", ["a dozen|12||||count|cooked pear"]),
    ("The first 12 games were lost.", ["12|12||||count|first game"]),
    ("A Dh 5,000 temporary allowance is paid.", ["Dh 5,000|5000|AED|||money|temporary allowance"]),
    ("The town has 100 visitors to its parks annually.", ["100|100||year||rate|visitor"]),
    ("It has 100 visitors in May, and weekly fairs.", ["100|100||||count|visitor||May"]),
    ("Two Israelis died and five others left.", ["Two|2||||count|Israeli", "five|5||||count|Israeli"]),
    ("Five others left.", ["Five|5||||count|other"]),
    ("A trio which began making music from the age of 17.", ["17|17|year of age|||age|trio"]),
    ("The rate would be about 900 rupees ($20) per tonne.", ["900 rupees|900|rupee|metric ton|about|money|rate", "$20|20|USD|metric ton||money|rate"]),
    ("Growth in Leeds was 5%.", ["5%|5|percent|||percent|growth|increase"]),
    ("Growth in sales was 5%.", ["5%|5|percent|||percent|sale|increase"]),
    ("Growth is likely to peak at 2%.", ["2%|2|percent|||percent|growth"]),
    ("The state has earmarked 40 hectares.", ["40|40|hectare|||measure"]),
    ("The site covers 40 hectares.", ["40|40|hectare|||measure|site"]),
    ("They live in Leeds (12%), Hull (9%) and York (7%).", ["12%|12|percent|||percent", "9%|9|percent|||percent", "7%|7|percent|||percent"]),
    ("Unemployment is highest in Leeds (12%) and Hull (9%).", ["12%|12|percent|||percent|unemployment", "9%|9|percent|||percent|unemployment"]),
    ("A monthly allowance of 3,000 euros ($38) is paid.", ["3,000 euros|3000|EUR|month||money|allowance", "$38|38|USD|month||money|allowance"]),
    ("It rose $2 a share, or 5%.", ["$2|2|USD|share||money||increase", "5%|5|percent|||percent||increase"]),
    ("I ran for 37 years, and for 25 of those I won.", ["37|37|year|||duration", "25|25|year|||duration"]),
    ("Arrests rose 5 per cent to 13,176.", ["5 per cent|5|percent|||percent|arrest|increase", "13,176|13176||||count|arrest"]),
    ("The Dax fell 0.4 per cent to 13,176.", ["0.4 per cent|0.4|percent|||percent|Dax|decrease", "13,176|13176||||count|Dax"]),
    ("Norco improved the base storage, doubling it to 256GB.", ["256|256|gigabyte|||measure|base storage"]),
    ("The car has a range of 400 kilometres.", ["400|400|kilometre|||measure|range"]),
    ("Dow +0.2% Nasdaq -0.8%.", ["+0.2%|0.2|percent|||percent|Dow|increase", "-0.8%|-0.8|percent|||percent|Nasdaq"]),
    ("He asked for a payment of US $500.", ["US $500|500|USD|||money|payment"]),
    ("The stake, worth almost $30 billion, was sold.", ["$30 billion|30000000000|USD||nearly|money|stake"]),
    ("It paid a worthy sum of $40.", ["$40|40|USD|||money|worthy sum"]),
    ("It built an 80-acre information-technology park.", ["80|80|acre|||measure|information-technology park"]),
    ("Norco's profit rose 40%, while that of Delco fell 12%.", ["40%|40|percent|||percent|profit|increase", "12%|12|percent|||percent|profit|decrease"]),
    ("They own 66% of Tata Sons.", ["66%|66|percent|||percent|Tata Sons"]),
    ("They met 66 Democrats.", ["66|66||||count|Democrat"]),
    ("Smith served 40 days in jail.", ["40|40|day|||duration"]),
    ("The trial lasted 40 days.", ["40|40|day|||duration|trial"]),
    ("Its share rose from 27 percent in the years before he was elected by all in May to 42 percent.", ["27 percent|27|percent|||percent|share|change from", "42 percent|42|percent|||percent|share"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NO_FIGURES + ONE_NUMBER + BOUNDS + COUNTED + MEASURED)
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
        ("They built 40 mills between 2010 and 2019 in Leeds.", ["between 2010 and 2019"]),
        ("From January to March it sold 40 ships.", ["From January to March"]),
        ("It had 40 shops at the end of 2019.", ["the end of 2019"]),
        ("Leeds drew Sunday's match 2-2.", ["Sunday"]),
        ("Yesterday, day five of the cup in the north of the land, Leeds drew 2-2.", [""]),
        ("A judge on Thursday demanded 18 months in jail.", [""]),
        ("The train was 40 minutes late on Monday.", ["Monday"]),
        ("It has had no mayor in the past month, after 26 men left.", [""]),
        ("They made 300 arrests in 2019 and 400 in 2020.", ["2019", "2020"]),
    ],
)
def test_period(read, text: str, periods: list[str]) -> None:
    assert [figure.period for figure in read(text)] == periods


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Her brother Tom Smith, 40, left.", "e0"),
        ("Her brother met Tom Smith, 40 men said.", ""),
        ("Tom Smith was jailed for three years.", "e0"),
        ("The court banned Tom Smith for three years.", "e0"),
        ("Tom Smith worked for three years.", ""),
        ("Police near Leeds held Tom Smith for three years.", ""),
        ("Tom Smith's record of 40 seconds stood.", "e0"),
        ("Of the six centres, Leeds was the warmest.", ""),
        ("Sales rose 28% at Norbank in May.", "e2"),
        ("Sales rose 28% at Leeds in May.", ""),
    ],
)
def test_about(read, text: str, about: str) -> None:
    names = {"Tom Smith": ("e0", "person"), "Leeds": ("e1", "place"), "Norbank": ("e2", "organisation")}
    (figure,) = read(text, {form: entity for form, entity in names.items() if form in text})
    assert figure.about == about
