"""What a figure counts, about whom it is, when, and what kind of figure it is beside others."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "number", "measures"),
    [
        ("The agency's 113,431 total administrative arrests were a record.", "113,431", "administrative arrest"),
        ("They set a daily migrant arrest quota of 3,000.", "3,000", "migrant arrest"),
        ("There are 670,000 immigrants with criminal convictions.", "670,000", "immigrant with criminal conviction"),
        ("Courts face a 7.8 million caseload.", "7.8 million", "caseload"),
        ("Over a hundred law enforcement officers came.", "a hundred", "law enforcement officer"),
        ("Fewer than 20 of the 535 members objected.", "20", "member"),
        ("At least 12 people were killed and more than 40 were wounded.", "40", "people"),
        ("It runs 41,500 beds, compared with 39,000 last year.", "39,000", "bed"),
        ("The number of arrests rose to 3,000.", "3,000", "arrest"),
        ("A 27-year-old man was held on a $500,000 bond.", "$500,000", "bond"),
        ("Gasoline costs $3.50 a gallon.", "$3.50", "gasoline"),
        ("Congress raised the budget of the agency to $37.5 billion.", "$37.5 billion", "budget"),
        ("The jobless rate rose 0.3 percentage points.", "0.3 percentage points", "jobless rate"),
        ("They keep 60 percent of their revenue.", "60 percent", "revenue"),
        ("The union invested $10 million.", "$10 million", "investment by union"),
        ("Hundreds of thousands of refugees fled.", "Hundreds of thousands", "refugee"),
        ("Only 16% of women agree, compared with 30% of men.", "30%", "man"),
        ("All three are steel mills.", "three", "steel mill"),
        ("Peru are bottom of the group with ten points.", "ten", ""),
        ("The index lost ten points.", "ten", "index"),
        ("With an IQ of 142, he was first.", "142", "IQ"),
        # of what a clause begins with
        ("Of the 400 companies, the state took only 62.", "62", "company"),
        ("Of the old mills along the river, they closed 62.", "62", "old mill"),
        ("They said that, of the loans that came, the bank blocked 90%.", "90%", "loan"),
        ("Of the three banks, profit rose 5% at one.", "5%", "profit"),
        ("Of course they closed 62.", "62", ""),
        ("Of the 22 billion in investment, little came.", "22 billion", "investment"),
        ("They hold 6 million homes, 2 million in the region.", "2 million", "home"),
        ("It is a 9 billion euro ($10 billion) a year industry.", "9 billion euro", "industry"),
        ("The camp is for girls; they paid $40.", "$40", "payment"),
        ("They saw 12 people; three quarters of a million pounds.", "three quarters of a million pounds", ""),
    ],
)
def test_measures(read, text: str, number: str, measures: str) -> None:
    (figure,) = (f for f in read(text) if f.text == number)
    assert figure.measures == measures


NAMES = {"ICE": ("e0", "agency"), "Smith": ("e1", "person"), "Chicago": ("e2", "place"), "the Post": ("e3", "media")}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Group of 20 met.", "Group of 20"),
        ("They spoke to Fox 5.", "Fox 5"),
        ("Blink 182 songs played.", "Blink 182"),
    ],
)
def test_a_number_in_a_name_is_no_figure(read, text: str, name: str) -> None:
    assert read(text, {name: ("e0", "organisation")}) == ()


@pytest.mark.parametrize(
    ("text", "number", "label"),
    [
        ("They set a daily arrest quota of 3,000.", "3,000", "target"),
        ("Smith vowed to send 100 officers.", "100", "target"),
        ("There are an estimated 11 million migrants.", "11 million", "estimate"),
        ("Arrests averaged 310 a day.", "310", ""),  # which any count a day is
        ("They made an average of 310 arrests a day.", "310", ""),
        ("Sales averaged 310 cars.", "310", "average"),
        ("The average fee was $310 a visit.", "$310", "average"),
        ("They made 310 arrests, compared with 400 in 2019.", "400", "change from"),
        ("She is up against 40 rivals.", "40", ""),
        ("They made 31 arrests a head versus 40 for the others.", "40", ""),
        ("Each of the agency's field offices should be making 75 arrests every day.", "75", "per field office, target"),
        ("It runs 41,500 beds, up from 39,000.", "39,000", "change from"),
        ("Shares fell 2.5% on Monday.", "2.5%", "decrease"),
        ("Shares were up 2.8 percent.", "2.8 percent", "increase"),
        ("The firm declined to say whether it would pay $5 million.", "$5 million", ""),
        ("He declined comment on the $5 million deal.", "$5 million", ""),
        ("Sales declined 5 percent to end at $4 million.", "5 percent", "decrease"),
        ("Shares declined to end at $4.20.", "$4.20", ""),
        ("It saw a 20 percent increase in traffic.", "20 percent", "increase"),
        ("The force hired 40 officers.", "40", ""),
    ],
)
def test_label(read, text: str, number: str, label: str) -> None:
    (figure,) = (f for f in read(text) if f.text == number)
    assert figure.label == label


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("In 2024 the agency made 5,000 arrests.", "2024"),
        ("That is up from the last fiscal year, when it made 5,000 arrests.", "last fiscal year"),
        ("Police arrested 40 people on Sunday.", "Sunday"),
        ("Police arrested 40 people.", ""),
        ("In 1995, at age 17, she left.", ""),
        ("It broke up 73 seconds after liftoff on January 28, 1986.", ""),
        ("On Sunday they waited 73 seconds.", "Sunday"),
        ("The mill was sold in June 2004 for $800m.", "June 2004"),
        ("About 40 seats are up for grabs on July 10.", "July 10"),
        ("On Nov. 15, four people died in Tarvo.", "Nov. 15"),
        ("The yard took 40 orders from December 2004 to April 2005.", "from December 2004 to April 2005"),
        ("Between June 2015 and July 2016, 300 miners left Osk.", "Between June 2015 and July 2016"),
        ("The fair drew 40 firms from May 3 to 7, 2021 in Lima.", "from May 3 to 7, 2021"),
        ("Sales fell from to June by 40 tons.", "June"),
        ("The 12 envoys met on Monday.", ""),
        ("The first 12 envoys met on Monday.", "Monday"),
        ("Police held 12 envoys on Monday the 25 July 2022.", "Monday the 25 July 2022"),
        ("Police held 12 envoys on April 1 this year.", "April 1 this year"),
        ("Unemployment fell to 5.2%, its lowest level since March 2003.", ""),
        ("It was the first loss since 1912 and cost $40.", ""),
        ("Norbank has closed 40 branches since 1912.", "since 1912"),
        # the time of the very noun
        ("Its third-quarter loss of $5 million hurt.", "third-quarter"),
        ("The lender saw fourth quarter profits fall by 40%.", "fourth quarter"),
        ("Its 2004 profit was $5 million.", "2004"),
        ("Emissions were 4% below 2005 levels.", ""),
        (
            "It made $8 million in the period from January to the end of March 2022.",
            "from January to the end of March 2022",
        ),
        ("During the first semester of 2022, sales fell by 60%.", "the first semester of 2022"),
        ("In 2020 the main grower of rice was Peru (760 tons).", "2020"),
        ("In 2020 they fled to Peru, home to nearly 40,000.", ""),
    ],
)
def test_period(read, text: str, period: str) -> None:
    (figure,) = read(text)
    assert figure.period == period


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Sales were up 12% from last year.", [""]),
        ("In 2024, arrests rose 12% from 2019.", ["2024"]),
        ("In May, exports dropped 8 percent from a year ago.", ["May"]),
        ("Sales rose 5% in May from April.", ["May"]),
        ("Sales rose 5% from April to May.", ["from April to May"]),
        ("Arrests increased 40 percent over last year.", [""]),
        ("Profit was $5 million, up 12% on last year.", ["", ""]),
        ("Shares were up 12% on Monday.", ["Monday"]),
        ("Crime is down 12% since 2019.", [""]),
        ("The rate was 12%, unchanged from last year.", [""]),
        ("Homicides fell 12% compared with 2019.", [""]),
        ("Arrests fell 12% relative to the same period of 2019.", [""]),
        ("The budget grew by $3 billion versus 2019.", [""]),
        ("That is 30 percent higher than in 2019.", [""]),
        ("It was 30 percent more than last year's total.", [""]),
        ("The agency made 500 more arrests in 2024 than in 2019.", ["2024"]),
        ("Traffic is still 20% below 2019.", [""]),
        ("Traffic was 20% below its level in 2019.", [""]),
        ("Twice as many people, 4,000, came as in 2019.", [""]),
        ("The agency made 5,000 arrests in 2024, compared with 4,000 in 2019.", ["2024", "2019"]),
        ("It held 39,000 people, up from 25,000 last year.", ["", "last year"]),
        ("In 2024 it held 39,000 people, up from 25,000.", ["2024", ""]),
        ("The number fell to 300 from 500 in 2020.", ["", "2020"]),
        ("Unemployment was 4.1%, against 3.9% in January.", ["", "January"]),
        ("Police have made 5,000 arrests since January.", ["since January"]),
        ("From 2019, the tax was 12%.", ["2019"]),
    ],
)
def test_a_period_is_not_what_the_figure_is_compared_with(read, text: str, periods: list[str]) -> None:
    assert [figure.period for figure in read(text)] == periods


def test_a_rate_reaches_the_figure_set_beside_it(read) -> None:
    told, before = read("Agents were told to make 1,200 to 1,500 arrests per day, up from hundreds.")
    assert (told.per, before.per) == ("day", "day")
    assert (told.measures, before.measures) == ("arrest", "arrest")
    assert (before.low, before.high, before.label) == (100, 1000, "change from")
