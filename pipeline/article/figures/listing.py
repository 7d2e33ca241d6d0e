"""Numbers that only tell the items of a list apart: "1." and "2)" where a line opens, "1) his pay and 2) hers" inside one."""

from __future__ import annotations

import re

from pipeline.article.figures.numbers import Numeral
from pipeline.article.figures.sentence import Sentence

_LINE_OPENS = re.compile(r"(?:\A|\n)[ (“\"‘']*\Z")
_LONGEST = 20  # items inside a sentence


def marks_item(numeral: Numeral, sentence: Sentence) -> bool:
    """Say whether the number opens a line as "1." or "2)"."""
    if numeral.form != "digits" or not numeral.bare or sentence.word(numeral.last + 1) not in {".", ")"}:
        return False
    start = sentence.row[numeral.first].start
    opens = _LINE_OPENS.search(sentence.text, max(0, start - 4), start) is not None
    return opens and (numeral.last + 2 < len(sentence.row) or is_all_of_line(numeral, sentence))


def marks_inside(numeral: Numeral, sentence: Sentence) -> bool:
    """Say whether a bracket closes behind a number that none opens before: asked about 1) his pay and 2) hers."""
    row, after = sentence.row, numeral.last + 1
    if not numeral.bare or numeral.value > _LONGEST or sentence.word(after) != ")" or row[after].gap:
        return False
    opened = sum((x.text == "(") - (x.text == ")") for x in row[: numeral.first])
    return opened <= 0 and row[numeral.first].gap


def is_all_of_line(numeral: Numeral, sentence: Sentence) -> bool:
    """Say whether a sentence is nothing but the number that a list begins with, in quotation marks or not."""
    return numeral.first <= 1 and not any(x.text.isalnum() for x in sentence.row[numeral.last + 1 :])
