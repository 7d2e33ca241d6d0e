"""Which body an "it" is of which a figure is told: the one that did something before it, and nobody where two may be meant."""

from __future__ import annotations

import pytest

NAMES = {
    "Norbank": ("norbank", "organisation"),
    "Delmar": ("delmar", "organisation"),
    "Peru": ("peru", "place"),
    "Doe": ("doe", "person"),
}


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Norbank is small. It has 40 shops.", "norbank"),
        ("Norbank was founded in Leeds. It was ordered to pay a fine of $4m.", "norbank"),
        ("Peru is poor. It spent $40m on roads.", "peru"),
        ("Norbank is small. It is old. It employs 300 people.", "norbank"),
        ("Norbank says it has 40 shops.", "norbank"),
        ("The chairman of the lender met Norbank. It has 40 shops.", ""),  # no subject
        ("Norbank beat Delmar when it had 40 shops.", "norbank"),
        ("Norbank is small. The Swedish firm has 40 shops.", "norbank"),
        ("Norbank is small. The Swedish lender said it employs 300 people.", "norbank"),
        ("Norbank is small. It is old. The old chain runs 40 shops.", "norbank"),
        ("Norbank is small. The rival firm has 40 shops.", ""),
        ("Norbank is small. A Swedish firm has 40 shops.", ""),
        ("Norbank is small. The search team raided 40 shops.", ""),
        ("Norbank is small. The US food giant has 40 shops.", "norbank"),
        ("Norbank is small. The parent company has 40 shops.", ""),
        ("Peru is small. The Swedish firm has 40 shops.", ""),
        # what something is done to may be meant
        ("Peru signed the treaty. It has 40 articles.", ""),
        ("Norbank bought the tower. It has 40 floors.", ""),
        ("Norbank published its report. It has 300 pages.", ""),
        ("Norbank is old. It bought the tower. It has 40 floors.", ""),
        ("Norbank opened shops in Leeds. It has 40 shops.", "norbank"),
        ("Norbank made a loss. It has 40 shops.", "norbank"),
        ("Norbank bought the tower. It plans to cut 40 jobs.", "norbank"),
        ("Norbank tried in vain to sell the tower. It has 40 shops.", "norbank"),
        ("Norbank said it had bought the tower. It has 40 floors.", ""),
        ("Norbank bought the tower. The Swedish firm has 40 shops.", "norbank"),
        # two may be meant
        ("Norbank left when Delmar came. It has 40 shops.", ""),
        ("Norbank said the fund was full and it had 40 members.", ""),
        ("A lender said it has 40 shops. Norbank left.", ""),
        ("Norbank left. A rival said it has 40 shops.", ""),
        # what it does is seldom a body's
        ("Norbank said it would rise 3% next year.", ""),
        ("Norbank said it would cost $40.", ""),
        ("Doe left. It has 40 shops.", ""),
        # words of somebody else
        ("Norbank is small. “It has 40 shops,” she said.", ""),
        ("“Norbank is small. It has 40 shops,” she said.", "norbank"),
    ],
)
def test_antecedents(read, text: str, about: str) -> None:
    figure = read(text, {form: entity for form, entity in NAMES.items() if form in text})[-1]
    assert figure.about == about
