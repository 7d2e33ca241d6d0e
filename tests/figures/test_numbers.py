"""What value a number has, however it is written."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.article.figures import load_lexicon
from pipeline.article.figures.lexer import lex
from pipeline.article.figures.numbers import read_numerals

LEXICON = load_lexicon()


def numbers(text: str) -> list[float]:
    return [n.value for n in read_numerals(lex(text, 0, len(text)), LEXICON)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,234,567", 1234567),
        ("12 345 678", 12345678),
        ("12\u202f345", 12345),
        ("10,00,000", 1000000),
        (".500", 0.5),
        ("3.75", 3.75),
        ("37.5 billion", 37.5e9),
        ("1.2bn", 1.2e9),
        ("25k", 25000),
        ("2.3 million", 2300000),
        ("35 lakh", 3500000),
        ("4 hundred million", 4e8),
        ("three hundred and twelve", 312),
        ("two thousand five hundred", 2500),
        ("one million, two", 1000000),
        ("twenty-one", 21),
        ("a hundred", 100),
        ("half a million", 500000),
        ("half-million", 500000),
        ("a quarter of a million", 250000),
        ("two and a half", 2.5),
        ("two and a half million", 2500000),
        ("two dozen", 24),
        ("half a dozen", 6),
        ("a third", 1 / 3),
        ("two-thirds", 2 / 3),
        ("three quarters", 0.75),
        ("3/4", 0.75),
        ("10 1/2", 10.5),
        ("10½", 10.5),
        ("½", 0.5),
        ("sixfold", 6),
        ("1,000,000,000,000,000,000", 1e18),
    ],
)
def test_value(text: str, expected: float) -> None:
    assert numbers(text)[0] == pytest.approx(expected, rel=1e-9)
    assert len(numbers(text)) == 1 or text == "one million, two"


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("hundreds", 100, 1000),
        ("tens of thousands", 10_000, 100_000),
        ("hundreds of millions", 1e8, 1e9),
        ("several hundred", 100, 1000),
        ("a few thousand", 1000, 10_000),
        ("dozens", 12, 100),
    ],
)
def test_loose_number(text: str, low: float, high: float) -> None:
    (numeral,) = read_numerals(lex(text, 0, len(text)), LEXICON)
    assert (numeral.value, numeral.high) == (low, high)


STYLES = {
    "plain": str,
    "us": lambda n: f"{n:,}",
    "space": lambda n: f"{n:,}".replace(",", "\u00a0"),
    "thin space": lambda n: f"{n:,}".replace(",", "\u202f"),
}


@given(st.integers(0, 10**15), st.sampled_from(sorted(STYLES)))
def test_a_formatted_number_is_read_back(n: int, style: str) -> None:
    assert numbers(STYLES[style](n)) == [n]


SCALES = {"thousand": 1e3, "million": 1e6, "mn": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12}


@given(st.integers(1, 9999), st.integers(0, 99), st.sampled_from(sorted(SCALES)))
def test_a_magnitude_is_read_back(whole: int, cents: int, word: str) -> None:
    assert numbers(f"{whole}.{cents:02d} {word}") == [pytest.approx((whole + cents / 100) * SCALES[word])]


WORDS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen"""
UNITS = WORDS.split()
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_words(n: int) -> str:
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= size:
            rest = f" {in_words(n % size)}" if n % size else ""
            return f"{in_words(n // size)} {name}" + (f" and{rest}" if size == 100 and rest else rest)
    if n < 20:
        return UNITS[n]
    return TENS[n // 10] + (f"-{UNITS[n % 10]}" if n % 10 else "")


@given(st.integers(0, 10**12 - 1))
def test_a_number_in_words_is_read_back(n: int) -> None:
    assert numbers(in_words(n)) == [n]


HUGE = "9" * 400


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HUGE, []),
        (f"{HUGE} million", []),
        (f"{HUGE} million trillion", []),
        (f"{HUGE}½", []),
        (f"{HUGE}th", []),
        (f"3 to {HUGE} billion", [3]),
        (f"1/{HUGE}", [1]),
    ],
    ids=lambda x: str(x)[-20:],
)
def test_a_number_too_large_is_none_and_leaves_no_rest(text: str, expected: list[float]) -> None:
    assert numbers(text) == expected


@settings(max_examples=300)
@given(st.text(alphabet=st.characters(exclude_categories=()), max_size=80))
def test_never_raises_on_any_text(text: str) -> None:
    for lexeme in lex(text, 0, len(text)):
        assert text[lexeme.start : lexeme.end] == lexeme.text
    for value in numbers(text):
        assert value < 1e18
