"""Whose a result is that somebody reports: the case, variations, and what is nobody's."""

from __future__ import annotations

import pytest

WHOSE = [
    ("Norbank said quarterly sales rose 2% to $11 million.", ["norbank", "norbank"]),
    ("Norbank said it made a net profit of $4 million.", ["norbank"]),
    ("Norbank reported that its profits fell 3%.", ["norbank"]),
    ("Norbank beat forecasts, posting a 52% rise in profits.", ["norbank"]),
    ("Norbank said it lost $4 million.", ["norbank"]),
    ("Norbank said it earned $4 million.", ["norbank"]),
    ("Norbank said the pound was weak and that it fell 3%.", [""]),
    ("Norbank said guards were cheated and they earned $4.", [""]),
    ("Norbank said it would rise 3% next year.", [""]),
    ("Norbank said rain cost $4 million.", [""]),
    ("Shares in Norbank were up 12%.", ["norbank"]),
    ("Shares in towns near Norbank were up 12%.", [""]),
    ("Analysts at Norbank said profits fell 3%.", [""]),
    ("Norbank said sales in Europe fell 3%.", [""]),
    ("Norbank said Delmar's sales fell 3%.", ["delmar"]),
    ("Norbank said inflation rose 3%.", [""]),
    ("Norbank said it expects growth of 3%.", [""]),
    ("Norbank said their rival's sales fell 3%.", [""]),
    ("Shops fell behind, while Norbank cheered, dragging the index down 5%.", [""]),
]


@pytest.mark.parametrize(("text", "about"), WHOSE)
def test_whose_a_reported_result_is(read, text: str, about: list[str]) -> None:
    names = {n: (n.lower(), "organisation") for n in ("Norbank", "Delmar") if n in text}
    assert [f.about for f in read(text, names)] == about


def test_what_a_public_body_counts_is_none_of_its_own(read) -> None:
    office = {"Census Office": ("census", "agency")}
    assert read("The Census Office said retail sales rose 2%.", office)[0].about == ""
    assert read("The Census Office said it lost $2 million.", office)[0].about == "census"


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("Bo Lund, aged 40, runs the port.", False),
        ("“We have 40 berths,” it read on the wall.", True),
        ("The sign read “Port”. It has 40 berths.", False),
        ("ANN ROE: It has 40 berths.\n\nBO LUND: It fell.\n\nROE: It did not.", True),
    ],
)
def test_whether_a_figure_is_spoken(read, text, spoken):
    assert [f.spoken for f in read(text)] == [spoken]
