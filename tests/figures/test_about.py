"""About whom a figure is: whom the grammar gives it to, and nobody where it gives it to nobody."""

from __future__ import annotations

import pytest

NAMES = {
    "Norbank": ("norbank", "organisation"),
    "Delmar": ("delmar", "organisation"),
    "Doe": ("doe", "person"),
    "Lima": ("lima", "place"),
    "the Statistics Office": ("office", "agency"),
    "Bolivians": ("bolivians", "group"),
    "Elm Park": ("park", "facility"),
}


@pytest.mark.parametrize(
    ("text", "about"),
    [
        # whom the noun belongs to
        ("Norbank’s 40 branches closed.", "norbank"),
        ("The budget of Norbank was cut by 4%.", "norbank"),
        ("A drop of 4% in Norbank’s sales hurt.", "norbank"),
        ("Doe lost two of his 40 paintings, the profit of Norbank rose 4%.", "norbank"),
        ("It completed its $4 million purchase of Norbank.", ""),
        ("The partnership of Norbank and Delmar earned $40.", ""),
        ("They thanked Doe and 40 volunteers.", ""),
        ("They spoke in favour of Doe and 40 clerks.", ""),
        # whom a verb says it of
        ("Norbank employs 300 people in Lima.", "norbank"),
        ("Norbank recorded 40 thefts and 12 fires.", "norbank"),
        ("Norbank is expected to earn $40.", "norbank"),
        ("They told Norbank to hire 300 people.", "norbank"),
        ("Doe scored 40 goals.", "doe"),
        ("Norbank won a majority of the 125 seats.", ""),
        ("Norbank won a majority of 125 seats.", "norbank"),
        ("Norbank interviewed 6,000 people.", ""),
        ("Doe praised 40 nurses.", ""),
        ("Norbank, which employs 300 people, left.", "norbank"),
        ("Norbank reported a profit of $40.", "norbank"),
        ("The Statistics Office expects growth of 2%.", ""),
        ("The agents of Norbank made 40 loans.", "norbank"),
        ("The agents of Doe made 40 loans.", ""),
        ("Norbank accused 40 firms.", ""),
        ("They fell, Norbank left, prompting a 4% rise in prices.", ""),
        ("Norbank said 40 trains were late.", ""),
        ("As many as 40 men were fired by Norbank.", "norbank"),
        ("Norbank became one of the 10 firms that left.", ""),
        ("Lima is the smaller of the two ports.", ""),
        ("Norbank forecasts growth of 2%.", ""),
        ("Norbank forecasts a profit of $2.", "norbank"),
        ("Norbank cut its growth forecast to 2%.", ""),
        ("Norbank cut its prices by 2%.", "norbank"),
        ("Doe climbed to the top of the 1,800-metre range.", ""),
        ("The list is led by Lima, with $25, and Norbank, with $21.", "norbank"),
        ("Doe was praised for his efforts to stop a $40 dam.", ""),
        ("Norbank's plan to build a $40 dam failed.", "norbank"),
        # whose thing somebody moves
        ("Doe would raise the budget to $4 million.", ""),
        ("Doe raised his offer to $4 million.", "doe"),
        ("Doe wants to increase Norbank's share by 4%.", "norbank"),
        ("Doe says his party can save $35.", ""),
        ("Doe, whose party wants a 6% tax, spoke.", ""),
        ("It is small, compared to Norbank's $17.8bn.", "norbank"),
        ("They mended Norbank's $4 roof.", "norbank"),
        # the name of what is counted is not whom it is about
        ("Thousands of Bolivians marched.", ""),
        ("Norbank shares fell 4%.", "norbank"),
        # the place of a share, but of no heads counted
        ("Unemployment in Lima fell to 4%.", "lima"),
        ("Some 300 prisoners in Lima were moved.", ""),
        ("In Lima, only 2 percent of the mills are open.", "lima"),
        ("In Lima, only 40 mills are open.", ""),
        ("Prices had more than doubled in Lima.", "lima"),
        ("Prices had more than doubled in Lima and Cusco.", ""),
        ("Bread costs $4 per loaf in Lima.", "lima"),
        ("They spent $4 in Lima.", ""),
        ("A Lima tycoon paid $40.", ""),
        ("It lasted a 40-day strike in Lima.", "lima"),
        ("It went on for the last 40 years in Lima.", ""),
        # how somebody does, what somebody has
        ("Doe won with 52 percent of the vote.", "doe"),
        ("Doe was elected with 66 percent of the vote.", "doe"),
        ("Doe has been re-elected with 66 percent of the vote.", "doe"),
        ("Doe came third, with a modest 6 percent of the vote.", "doe"),
        ("Roe leads while Doe follows closely at 45 percent.", "doe"),
        ("Doe came with 40 friends.", ""),
        ("Doe talked at 45 percent volume.", ""),
        ("Norbank, with 300 workers, is small.", "norbank"),
        ("Lima, a town of 4,000 people, voted.", "lima"),
        ("Lima is a town of 4,000 people.", "lima"),
        ("Lima is near a town of 4,000 people.", ""),
        ("Lima consists of 12 districts.", "lima"),
        ("Doe was convicted on 12 counts of theft.", "doe"),
        ("Doe talked on 12 evenings.", ""),
        ("Doe agreed to forfeit $40.", "doe"),
        ("Doe denounced $40 fares.", ""),
        ("Lima exported 431 tonnes of mangoes.", "lima"),
        ("Doe is survived by two sons, four daughters and a cat.", "doe"),
        ("Norbank, whose sales rose 4%, left.", "norbank"),
        ("The price of Norbank shares rose 4%.", "norbank"),
        ("Norbank bought 40% of Lima’s banks.", "norbank"),
        ("They bought 40% of Lima’s banks.", "lima"),
        ("They visited one of the 40 mills run by Norbank.", "norbank"),
        ("They visited 40 mills followed by Norbank.", ""),
        ("The poll shows Roe with 46% to Doe’s 36%.", "doe"),
        ("Norbank invested over R 50 million in the mill.", "norbank"),
        ("Doe looms over R 50 million.", ""),
        ("The 72-year-old Norbank closed.", "norbank"),
        ("The 72-year-old owner of Norbank left.", ""),
        ("Norbank was looking to buy a mill for $40.", "norbank"),
        ("Norbank was looking for a mill for $40.", ""),
        ("Norbank still dominates with a share of 90%.", "norbank"),
        ("Norbank is the largest lender in town, with a value of $40.", "norbank"),
        ("They know the largest lender in town, with a value of $40, and Norbank.", ""),
        # what somebody has or does for so many
        ("Norbank has placed an order for 40 planes.", "norbank"),
        ("Norbank took delivery of 40 planes.", "norbank"),
        ("Norbank postponed the delivery of 40 planes.", "norbank"),
        ("Norbank attended the meeting of seven leading firms.", ""),
        ("Norbank stressed the points of the 11-page call.", ""),
        ("Norbank read some of the points of an 11-page call.", ""),
        ("Lima is to invite bids for two licences.", "lima"),
        ("Norbank placed an order for the 40 planes.", ""),
        ("Doe opened the door for 40 people.", ""),
        ("Norbank announced jobs for 40 people.", ""),
        ("Lima could be producing up to 300 tons of tin.", "lima"),
        # what it had done, or did next
        ("Norbank hopes to grow, having sold 40 mills.", "norbank"),
        ("Norbank went on to make profits of $4 million.", "norbank"),
        ("Norbank left to make room for $4 million.", ""),
        # how somebody played
        ("Doe top scored with 59.", "doe"),
        ("Doe picked up 2-15.", "doe"),
        ("Lima responded with 123-2.", "lima"),
        ("Lima replied with 84 all out.", "lima"),
        ("Lima replied with a letter of 40 pages.", ""),
        ("Doe struck an unbeaten 56.", "doe"),
        ("Batting first at Elm Park, Trinidad and Tobago made 202-8.", ""),
        ("Their 2-0 win in Lima pleased fans.", ""),
        ("Doe has supervised 173 students.", "doe"),
        ("Lima beat Delmar by 186 runs.", "lima"),
        ("Delmar won by 40 votes.", "delmar"),
        ("Delmar was beaten by 40 votes.", ""),
        ("The 4-0 home defeat by Norbank hurt.", ""),
        ("Lima fell to a 4-0 home defeat by Norbank.", "lima"),
        ("The 4-0 home win by Norbank hurt.", "norbank"),
        # an age is of whoever is that old
        ("Doe, 40, left.", "doe"),
        ("The actress Doe, who sang in a play shown in Leeds, has died at the age of 92.", "doe"),
        ("The actress Doe has died at the age of 92.", "doe"),
        ("The actress said that her rival, Doe, died at the age of 92.", "doe"),
        ("The actress, a friend of Doe, has died at the age of 92.", ""),
        ("Norbank’s 22-year-old founder left.", ""),
    ],
)
def test_about(read, text: str, about: str) -> None:
    figure = read(text, {form: entity for form, entity in NAMES.items() if form in text})[-1]
    assert figure.about == about


def test_a_paper_has_figures_of_its_own(read) -> None:
    names = {"The Herald": ("herald", "media")}
    assert read("The Herald cut its prices by 4%.", names)[0].about == "herald"
    assert read("The Herald counted prices of 4%.", names)[0].about == ""


def test_a_name_of_two_words_joined_is_one(read) -> None:
    names = {"Roe & Sons": ("sons", "organisation")}
    assert read("Roe & Sons has cut prices by 24%.", names)[0].about == "sons"


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Doe and Norbank had shares of 3 percent and 1 percent respectively.", ["doe", "norbank"]),
        ("Doe and Norbank have 12 and 11 boats respectively.", ["doe", "norbank"]),
        ("Doe and Norbank have 12 and 11 boats.", ["", ""]),
        ("Doe, Lima and Norbank have 12 and 11 boats respectively.", ["", ""]),
        ("Norbank had sales of $40 in May, before falling to $30 in June.", ["norbank", "norbank"]),
        ("Norbank made a profit of $40, compared to profits of $30 last year.", ["norbank", "norbank"]),
        ("Norbank spent $52 on roads and $75 for Delmar.", ["norbank", ""]),
        ("Lima hosts 40 species, and about eight species live in the dry north.", ["lima", ""]),
        ("Lima hosts 40 species of fish in the lake and eight of birds.", ["lima", "lima"]),
        ("Norbank leads with 83,938 tourists, Lima with 33,601 and Delmar with 31,636.", ["norbank", "lima", "delmar"]),
    ],
)
def test_about_by_turn(read, text: str, about: list[str]) -> None:
    figures = read(text, {form: entity for form, entity in NAMES.items() if form in text})
    assert [figure.about for figure in figures] == about


def test_the_country_of_a_dollar_is_not_whom_it_is_about(read) -> None:
    (figure,) = read("The railway has a cost of US $5 billion.", {"US": ("us", "place")})
    assert figure.about == ""
