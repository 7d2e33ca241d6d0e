"""The number grammar: digits, number words, magnitudes, fractions and loose plurals, over a row of lexemes.

37.5 billion        → 37500000000
a hundred and seven → 107
half a million      → 500000
two and a half      → 2.5
two-thirds          → 0.6667
tens of thousands   → 10000 to 100000
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from pipeline.article.figures.lexer import Lexeme, to_number
from pipeline.article.figures.lexicon import FigureLexicon

Form = Literal["digits", "words", "fraction", "vague", "ordinal", "multiple"]
_DENOMINATORS = frozenset({2, 3, 4, 5, 8, 10, 16, 32})
_FEWEST_K = 11  # thousands: 5K and "a 10 K" are runs
_LARGE = 1e18  # what is larger is a serial number or noise


@dataclass(slots=True)
class Numeral:
    """A number as read from lexemes `first` to `last`."""

    first: int
    last: int
    value: float
    form: Form
    high: float | None = None  # the upper end of a loose number ("hundreds")
    scale: float = 1.0  # the magnitude word's part of the value
    bare: bool = True  # no magnitude, separators or decimals: "1999", "12"


def read_numerals(row: Sequence[Lexeme], lexicon: FigureLexicon) -> list[Numeral]:
    """Return the numbers of a sentence from left to right; they do not overlap, and each is finite."""
    found: list[Numeral] = []
    reader = _Reader(row, lexicon)
    i = 0
    while i < len(row):
        numeral = reader.read(i)
        if numeral is not None and numeral.value <= _LARGE:
            found.append(numeral)
        i = i + 1 if numeral is None else numeral.last + 1
    return found


class _Reader:
    __slots__ = ("lexicon", "row")

    def __init__(self, row: Sequence[Lexeme], lexicon: FigureLexicon) -> None:
        self.row, self.lexicon = row, lexicon

    def kind(self, i: int) -> str:
        return self.lexicon.numbers.get(self.row[i].lower, (0.0, ""))[1] if 0 <= i < len(self.row) else ""

    def value(self, i: int) -> float:
        return self.lexicon.numbers[self.row[i].lower][0]

    def word(self, i: int) -> str:
        return self.row[i].lower if 0 <= i < len(self.row) else ""

    def glued(self, i: int) -> bool:
        """Say whether lexeme `i` follows the one before it without white space."""
        return 0 < i < len(self.row) and not self.row[i].gap

    def past_hyphen(self, i: int) -> int:
        """Return the index after a hyphen at `i`, or `i`."""
        return i + 1 if self.word(i) == "-" and self.glued(i) else i

    def read(self, i: int) -> Numeral | None:
        if self.row[i].is_number:
            return self.digits(i)
        word, kind = self.row[i].lower, self.kind(i)
        if word in {"a", "an", "several", "few", "couple"}:
            return self.after_article(i)
        if word in self.lexicon.ordinals:
            return Numeral(i, i, self.lexicon.ordinals[word], "ordinal")
        if not kind or kind == "suffix":
            return None
        if word in {"half", "quarter"} and (numeral := self.part_of_magnitude(i)):
            return numeral
        if kind in {"unit", "tens", "magnitude"}:
            return self.words(i)
        if kind == "vague":
            return self.vague(i)
        if word == "half":
            return Numeral(i, i, 0.5, "fraction")
        if kind == "multiple":
            return Numeral(i, i, self.value(i), "multiple")
        return None

    def digits(self, i: int) -> Numeral | None:
        text = self.row[i].text
        value, last = to_number(text), i
        bare = text.isdigit()
        if bare and self.word(i + 1) in {"st", "nd", "rd", "th"} and self.glued(i + 1):
            return Numeral(i, i + 1, value, "ordinal")
        if (part := self.simple_fraction(i)) is not None:
            return Numeral(i, i + 2, part, "fraction", bare=False)
        if bare and i + 1 < len(self.row) and self.row[i + 1].is_number:
            if (part := self.simple_fraction(i + 1)) is not None and part < 1:
                value, last, bare = value + part, i + 3, False
            elif not self.row[i + 1].text[0].isdigit() and self.glued(i + 1):
                value, last, bare = value + to_number(self.row[i + 1].text), i + 1, False
        scale, last = self.magnitudes(last, digits=True)
        numeral = Numeral(i, last, _scaled(value, scale), "digits", scale=scale, bare=bare and scale == 1)
        return self.and_a_half(numeral) if scale == 1 else numeral

    def simple_fraction(self, i: int) -> float | None:
        """Read 1/2 or 3/4, but no 9/11, 24/7 or 1/6/2021."""
        if i + 2 >= len(self.row) or self.word(i + 1) != "/" or not self.row[i + 2].is_number:
            return None
        if self.row[i + 1].gap or self.row[i + 2].gap or self.word(i + 3) == "/" or (i and self.word(i - 1) == "/"):
            return None
        upper, lower = to_number(self.row[i].text), to_number(self.row[i + 2].text)
        return upper / lower if upper < lower and lower in _DENOMINATORS else None

    def magnitudes(self, last: int, digits: bool) -> tuple[float, int]:
        """Multiply the magnitude words after `last`: "billion", "hundred million", "bn"."""
        scale = 1.0
        while (j := self.past_hyphen(last + 1)) < len(self.row) and scale < _LARGE:
            kind = self.kind(j)
            if kind == "magnitude" or (kind == "suffix" and digits and scale == 1 and self.suffix(j)):
                scale, last = scale * self.value(j), j
            else:
                break
        return scale, last

    def suffix(self, j: int) -> bool:
        """Say whether the letters after a number multiply it. Letters that are units too are left to `units`."""
        word, text = self.row[j].lower, self.row[j].text
        if word in self.lexicon.words["spaced_suffixes"]:
            return True
        if not self.glued(j) or self.word(j + 1) == "/":
            near = (self.word(j + n) for n in (1, 2))
            many = any(len(w) > 3 and w.endswith("s") and w not in {"runs", "races", "walks", "weeks"} for w in near)
            before = self.row[j - 1].text
            counted = self.word(j + 1).isalpha() and ("." in before or to_number(before) >= _FEWEST_K)
            return text == "K" and counted and many and self.word(j - 2) not in {"a", "the"}
        return text in {"k", "M", "B", "K"} and not (text == "K" and to_number(self.row[j - 1].text) < _FEWEST_K)

    def words(self, i: int) -> Numeral | None:
        """Read a number written in words: two hundred and fifty thousand, thirty-one."""
        total = current = 0.0
        j, last, top, scale = i, i - 1, float("inf"), 1.0
        while j < len(self.row) and total < _LARGE:
            kind = self.kind(j)
            value = self.value(j) if kind else 0.0
            joined = j > i and self.word(j - 1) == "-"
            if (kind == "unit" and (last < i or self.takes_unit(last, value))) or (
                kind == "tens" and (last < i or self.kind(last) == "magnitude")
            ):
                current += value
            elif kind == "magnitude" and not (joined and last < i):
                if value == 100 and 0 < current < 100:
                    current *= 100
                elif value < top or last == j - 1:
                    total += max(current, 1) * value if current or last < i else 0
                    if not current and last >= i:
                        total *= value
                    current, top = 0.0, value
                else:
                    break
                scale = value
            else:
                break
            last = j
            j = self.past_hyphen(j + 1)
            if self.word(j) == "and" and self.kind(last) == "magnitude" and self.kind(j + 1) in {"unit", "tens"}:
                j += 1
        if last < i:
            return None
        numeral = Numeral(i, last, total + current, "words", scale=scale)
        return self.over(numeral) or self.and_a_half(numeral)

    def takes_unit(self, last: int, value: float) -> bool:
        kind = self.kind(last)
        return (kind == "tens" and 0 < value < 10) or kind == "magnitude"

    def over(self, numeral: Numeral) -> Numeral | None:
        """Read a fraction in words, two-thirds or one fourth, whose upper number is read already."""
        j = numeral.last + 1
        j += self.word(j) == "-"
        if self.kind(j) == "fraction" and numeral.value < 20 and self.value(j) > numeral.value:
            plural = self.word(j).endswith(("s", "halves"))
            if plural != (numeral.value == 1):
                if self.word(j + 1) == "of" and self.word(j + 2) in {"a", "an"} and self.kind(j + 3) == "magnitude":
                    scale, last = self.magnitudes(j + 2, digits=False)  # three quarters of a million
                    value = _scaled(numeral.value / self.value(j), scale)
                    return Numeral(numeral.first, last, value, "words", scale=scale)
                return Numeral(numeral.first, j, numeral.value / self.value(j), "fraction")
        return None

    def and_a_half(self, numeral: Numeral) -> Numeral:
        """Add what follows in "two and a half million", "two-and-a-half"."""
        j = self.past_hyphen(numeral.last + 1)
        i = self.past_hyphen(j + 1)
        if self.word(j) == "and" and self.word(i) in {"a", "one"}:
            k = self.past_hyphen(i + 1)
            if self.word(k) in {"half", "quarter", "third"} and self.word(k + 1) != "of":
                scale, last = self.magnitudes(k, digits=False)
                part = numeral.scale if numeral.scale >= 1000 and scale == 1 else 1.0  # a million and a half
                value = (numeral.value + part / self.value(k)) * scale
                return Numeral(numeral.first, last, value, numeral.form, scale=scale, bare=False)
        return numeral

    def part_of_magnitude(self, i: int) -> Numeral | None:
        """Read half a million, half-million, quarter of a million."""
        j = self.past_hyphen(i + 1)
        j += self.word(j) == "of"
        j += self.word(j) in {"a", "an"}
        if self.kind(j) != "magnitude":
            return None
        scale, last = self.magnitudes(j - 1, digits=False)
        return Numeral(i, last, scale / self.value(i), "words", scale=scale)

    def after_article(self, i: int) -> Numeral | None:
        """Read what an article or a vague numeral word opens: a hundred, a third, a few thousand."""
        j = i + 1
        if self.row[i].lower not in {"a", "an"} or self.word(j) in {"few", "couple", "several"}:
            j += self.row[i].lower in {"a", "an"}
            j += self.word(j) == "of"
            if self.kind(j) == "magnitude":
                scale, last = self.magnitudes(j - 1, digits=False)
                return Numeral(i, last, scale, "vague", high=scale * 10, scale=scale)
            return None
        if self.word(j) in {"decade", "century"} and self.word(i - 1) in self.lexicon.words["before_a_decade"]:
            return Numeral(i, i, 1.0, "words")
        if self.kind(j) == "magnitude":
            numeral = self.words(j)
            if numeral is not None:
                numeral.first = i
            return numeral
        if self.word(j) in {"half", "quarter"} and (numeral := self.part_of_magnitude(j)):
            numeral.first = i
            return numeral
        if self.kind(j) == "fraction":
            return Numeral(i, j, 1 / self.value(j), "fraction")
        return None

    def vague(self, i: int) -> Numeral | None:
        """Read dozens, hundreds of thousands, tens of millions."""
        value, last = self.value(i), i
        while self.word(last + 1) == "of" and self.kind(last + 2) == "vague" and value < _LARGE:
            last += 2
            value *= self.value(last)
        if self.word(last + 1) == "of" and self.word(last + 2) in {"crore", "crores", "lakh", "lakhs"}:
            last += 2
            value *= self.value(last)
        if last == i and (self.word(i) == "tens" or (self.word(i) == "scores" and self.word(i + 1) != "of")):
            return None
        high = 100.0 if value in {12, 20} else value * 10
        return Numeral(i, last, value, "vague", high=high, scale=value)


def _scaled(value: float, scale: float) -> float:
    """Multiply without the dust of binary fractions: 2.3 × 1000000 is 2300000.

    >>> _scaled(1.15, 100)
    115.0
    """
    return float(f"{value * scale:.15g}")
