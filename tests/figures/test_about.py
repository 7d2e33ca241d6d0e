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
        # the name of what is counted is not whom it is about
        ("Thousands of Bolivians marched.", ""),
        ("Norbank shares fell 4%.", "norbank"),
        # the place of a share, but of no heads counted
        ("Unemployment in Lima fell to 4%.", "lima"),
        ("Some 300 prisoners in Lima were moved.", ""),
        # an age is of whoever is that old
        ("Doe, 40, left.", "doe"),
        ("Norbank’s 22-year-old founder left.", ""),
    ],
)
def test_about(read, text: str, about: str) -> None:
    figure = read(text, {form: entity for form, entity in NAMES.items() if form in text})[-1]
    assert figure.about == about


def test_the_country_of_a_dollar_is_not_whom_it_is_about(read) -> None:
    (figure,) = read("The railway has a cost of US $5 billion.", {"US": ("us", "place")})
    assert figure.about == ""
