"""Numbers that only tell the items of a list apart: "1.", "Two:" and "3 Ada Roe" where a line opens, "1) his pay and 2) hers"."""

from __future__ import annotations

import re

from pipeline.article.figures.numbers import Numeral
from pipeline.article.figures.sentence import Sentence

_LINE_OPENS = re.compile(r"(?:\A|\n)[ (“\"‘']*\Z")
_NEXT_ITEM = re.compile(r"[^\n]*\n\s*(\d{1,3})[\s-]")
_ITEM_BEFORE = re.compile(r"(?:\A|\n)[^\S\n]*(\d{1,3})[\s-][^\n]*\n\s*\Z")
_LONGEST_LINE = 120  # characters
_LONGEST = 20  # items inside a sentence


def marks_item(numeral: Numeral, sentence: Sentence) -> bool:
    """Say whether a number marks an item: it opens a line, or a bracket closes behind it that none opens."""
    row, after = sentence.row, numeral.last + 1
    sign = sentence.word(after) if sentence.glued(after) else ""
    if not numeral.bare or numeral.form not in {"digits", "words"}:
        return False
    if sign == ")" and numeral.first and row[numeral.first].gap:
        opened = sum((x.text == "(") - (x.text == ")") for x in row[: numeral.first])
        return numeral.value <= _LONGEST and opened <= 0
    start = row[numeral.first].start
    if numeral.first > 1 or _LINE_OPENS.search(sentence.text, max(0, start - 4), start) is None:
        return False
    named = sign == ":" and numeral.value <= _LONGEST
    if named or (numeral.form == "digits" and sign in {".", ")"}):
        return after + 1 < len(row) or is_all_of_line(numeral, sentence)
    after += sign == "-" and sentence.glued(after + 1)  # 1-Raising taxes
    return (
        numeral.form == "digits"
        and after < len(row)
        and row[after].text.istitle()
        and _is_one_of_many(numeral, sentence)
    )


def _is_one_of_many(numeral: Numeral, sentence: Sentence) -> bool:
    """Say whether the line before or behind begins with the number before or behind: 1 Ada Roe, 2 Ben Doe."""
    start = sentence.row[numeral.first].start
    before = _ITEM_BEFORE.search(sentence.text, max(0, start - _LONGEST_LINE), start)
    behind = _NEXT_ITEM.match(sentence.text, start, start + _LONGEST_LINE)
    near = {int(m[1]) - way for m, way in ((before, -1), (behind, 1)) if m is not None}
    return numeral.value in near


def is_all_of_line(numeral: Numeral, sentence: Sentence) -> bool:
    """Say whether a sentence is nothing but the number that a list begins with, in quotation marks or not."""
    return numeral.first <= 1 and not any(x.text.isalnum() for x in sentence.row[numeral.last + 1 :])
