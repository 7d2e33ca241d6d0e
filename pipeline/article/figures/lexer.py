"""Cut a sentence into numbers, words and signs, independently of how the parser cut it into tokens.

`$1.2bn`, `USD115`, `2,000km` and `£24 a-year` come apart where a reader takes them apart:

    >>> [x.text for x in lex("$1.2bn a-year, 2,000km", 0, 22)]
    ['$', '1.2', 'bn', 'a', '-', 'year', ',', '2,000', 'km']
"""

from __future__ import annotations

import re
import unicodedata

_SPACE = "\u00a0\u2009\u202f "
_FRACTIONS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"
_SCALED = (
    r"(?:%|per[ ]?cent\b|[mb]illion\b|trillion\b|km\b|kg\b)"  # a number before these is whole or has a decimal part
)
_PIECE = re.compile(
    rf"""
      (?P<number>
          (?<![\d.,]) \d{{1,3}} (?: [{_SPACE}] \d{{3}} ){{1,8}} (?![\d,]) (?: \.\d+ )?   # 12 000 and 1 234 567.8
        | \d{{1,3}} (?: ,\d{{3}} ){{1,8}} (?!\d) (?: \.\d+ )?                             # 1,234,567.8
        | \d{{1,2}} (?: ,\d{{2}} ){{1,6}} ,\d{{3}} (?!\d) (?: \.\d+ )?                    # 12,34,567
        | (?<![\d.,]) \d{{1,3}} (?: ,[ ]0\d\d ){{1,8}} (?![\d,])                            # 12, 000: a space too many
        | (?<![\d.,]) \d{{1,3}} (?: ,\d{{1,2}} | \.[ ]\d{{1,2}} ) (?=[ ]?{_SCALED})        # 21,6% and 21. 6%
        | (?<![\d.,]) (?<! \d[ ]) [1-9]\d{{0,2}}[ ]\d (?= [ ](?:hours|minutes|days|years|people)\b | [ ]?(?:%|per[ ]?cent) )  # 4 8 hours
        | \d+ (?: \.\d+ )?
        | (?<![\w.]) \.\d+
        | [{_FRACTIONS}]
      )
    | (?P<word> (?: (?![{_FRACTIONS}]) [^\W\d_] )+ )
    | [^\s]
    """,
    re.VERBOSE,
)


_DECIMAL_COMMA = re.compile(r",(?=\d{1,2}\Z)")


class Lexeme:
    """A number, a word or a sign, and where it stands in the article's text."""

    __slots__ = ("end", "gap", "is_number", "lower", "start", "text")

    def __init__(self, text: str, start: int, end: int, is_number: bool, gap: bool) -> None:
        self.text, self.start, self.end, self.is_number = text, start, end, is_number
        self.gap = gap  # white space stands before it
        self.lower = text.lower()

    def __repr__(self) -> str:
        return f"Lexeme({self.text!r}, {self.start}, {self.end})"


def lex(text: str, start: int, end: int) -> list[Lexeme]:
    """Return the pieces of `text[start:end]`, with offsets into `text`."""
    pieces: list[Lexeme] = []
    before = start - 1
    for match in _PIECE.finditer(text, start, end):
        i, j = match.span()
        pieces.append(Lexeme(match.group(), i, j, match.lastgroup == "number", i != before))
        before = j
    return pieces


def to_number(text: str) -> float:
    """Read a number written in digits; one that no float holds is infinite, and the grammar refuses it.

    >>> to_number("1,234.5"), to_number("12 000"), to_number("21,6"), to_number("½"), to_number("9" * 400)
    (1234.5, 12000.0, 21.6, 0.5, inf)
    """
    if text in _FRACTIONS:
        return unicodedata.numeric(text)
    text = _DECIMAL_COMMA.sub(".", text)
    try:
        return float(re.sub(rf"[,{_SPACE}]", "", text))
    except ValueError:  # digits of a script that float does not read
        return float("inf")
