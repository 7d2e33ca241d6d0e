"""Kinds met in an audit, each with what looks like it and is another: certain persons, occasions, parts, marks."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a certain person
        ("The claim was filed by one Ada Roe of Leeds.", []),
        ("Police held one Tom Smith over the theft.", []),
        ("She was seen with one Ivo Brandt.", []),
        ("Police held one American over the theft.", ["one"]),
        ("Police held one Roe supporter over the theft.", ["one"]),
        # what matters
        ("One of the key causes of that is the drought.", []),
        ("The drought is one of the main causes.", []),
        ("One of the leading reasons was the cold.", []),
        ("One of the main pipes burst.", ["One"]),
        # a person is half of a pair
        ("Roe is one half of folk duo The Larks.", []),
        ("He was one half of the couple.", []),
        ("It costs one half of the couple's pay.", ["one half"]),
        # names in two words
        ("They call it two-eyed seeing.", []),
        ("It has two eyes.", ["two"]),
        # a time that a sentence ends inside
        ("He wrote on Friday 15 July at 12. 14pm was the time.", []),
        ("He left at 9. 40am was too late.", []),
        ("They stopped at 12. 14 pm tools were sold.", []),
        ("They stopped at 12. 14 tools were sold.", ["12", "14"]),
        # what kind it is
        ("We need this zero emissions technology.", []),
        ("They want a zero waste policy.", []),
        ("It had zero deaths in May.", ["zero"]),
        # somebody
        ("One user posted a comment on the site.", []),
        ("One man countered that it was late.", []),
        ("One user left the site.", ["One"]),
    ],
)
def test_no_figures(read, text: str, expected: list[str]) -> None:
    assert [figure.text for figure in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "value", "low"),
    [
        ("Over 10 episodes, the two cooks travel by river.", 10, None),
        ("Over three races, he took the lead.", 3, None),
        ("He scored often over two seasons.", 2, None),
        ("It has made over 10 episodes so far.", None, 10),
        ("Over 10 matches were cancelled.", None, 10),
    ],
)
def test_over_occasions(read, text: str, value: float | None, low: float | None) -> None:
    figure = next(f for f in read(text) if f.text != "two" or "cooks" not in text)
    assert (figure.value, figure.low, figure.qualifier) == (value, low, "" if low is None else "more than")


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("It lost on zero growth by 2050 and a 35 per cent reduction in waste by 2030.", ["2030"]),
        ("They vowed to be clean by 2045 and promised a cut of 20 per cent in coal by 2028.", ["2028"]),
        ("By 2030 it will sell 40 ships and by 2040 leave.", ["2030"]),
        ("It has sold dozens of toys since last summer.", ["since last summer"]),
        ("They have made 40 films since 2009.", ["since 2009"]),
        ("They made 40 films last summer.", ["last summer"]),
        ("A staff report to the board this week noted the planned sale of 504 plots.", [""]),
        ("The council on Monday confirmed the loss of 40 jobs.", [""]),
        ("The board last week sold 504 plots.", ["last week"]),
    ],
)
def test_period(read, text: str, periods: list[str]) -> None:
    assert [figure.period for figure in read(text) if figure.text != "zero"] == periods


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "It issued a total of 244 cards, including 169 to nurses, 48 for research and 27 for gifts.",
            ["card|total", "card|", "card|", "card|"],
        ),
        ("A total of 90 men were held, including 12 in Leeds.", ["man|total", "man|"]),
        ("It hired a total of 300 clerks and a total of 40 cooks.", ["clerk|total", "cook|total"]),
    ],
)
def test_parts_of_a_total(read, text: str, rows: list[str]) -> None:
    assert [f"{figure.measures}|{figure.label}" for figure in read(text)] == rows


_PUPILS = {"Ada Roe": ("e0", "person"), "Tom Smith": ("e1", "person"), "Ivo Brandt": ("e2", "person")}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("In the exam Ada Roe secured 96.6%, followed by Tom Smith with 94.8%.", ["mark|e0", "mark|e1"]),
        ("Exam results: Ada Roe 96%, Tom Smith 94% and Ivo Brandt 91%.", ["mark|e0", "mark|e1", "mark|e2"]),
        ("Toppers of the exam are at 96% Ada Roe, 94% Tom Smith.", ["mark|e0", "mark|e1"]),
        ("In the exam Ada Roe came first with 92% marks.", ["mark|e0"]),
        ("In the exam Ada Roe and Tom Smith came first with 92%.", ["mark|"]),
        ("Ada Roe said of the exam that girls scored 92%.", ["girl|"]),
        ("Ada Roe won the poll with 52%.", ["poll|e0"]),
    ],
)
def test_marks(read, text: str, rows: list[str]) -> None:
    figures = read(text, {name: who for name, who in _PUPILS.items() if name in text})
    assert [f"{figure.measures}|{figure.about}" for figure in figures] == rows


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("It sold 504 pieces of stewardship land.", "stewardship land"),
        ("They found 12 items of clothing.", "clothing"),
        ("She bought three plots of land.", "land"),
        ("He cut it into 12 pieces.", "piece"),
        ("They can be granted residency for up to 10 years.", "residency"),
        ("It gave a permit for five years.", "permit"),
        ("She gave a talk for two hours.", ""),
    ],
)
def test_measures(read, text: str, measures: str) -> None:
    assert [figure.measures for figure in read(text)] == [measures]
