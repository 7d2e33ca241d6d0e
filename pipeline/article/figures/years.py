"""Bare numbers that are years: in 1999, the class of 2005, the 2018 season; but 2,000 people, 1900 men."""

from __future__ import annotations

import re

from pipeline.article.figures.numbers import Numeral
from pipeline.article.figures.sentence import NOUNS, Sentence

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_OLD_YEAR = re.compile(r"1[0-4]\d\d")
_ONE_DOES = frozenset({"was", "is", "has", "saw"})
_MAY_BE_RANGE = frozenset({"from", "between", "to"})


def ends_span_of_years(numeral: Numeral, sentence: Sentence) -> bool:
    """Say whether a number is the short end of a span of years: from 1846 to *48*; but it fell from 1846 to 48."""
    i = numeral.first - 2
    if sentence.word(i + 1) not in {"to", "-", "–"} or i < 0 or not _is_short_end(i, sentence):
        return False
    return _opens_span(Numeral(i, i, 0.0, "digits"), sentence)


def _opens_span(numeral: Numeral, sentence: Sentence) -> bool:
    """Say whether a year opens a span that ends in two digits: from *1846* to 48."""
    if not _looks_like_year(numeral, sentence) or not _is_short_end(numeral.last, sentence):
        return False
    if sentence.word(numeral.last + 1) not in {"to", "-", "–"} or sentence.word(numeral.first - 1) != "from":
        return False
    preposition = sentence.token(numeral.first - 1)
    return preposition.head.lemma_.lower() not in sentence.lexicon.change


def _is_short_end(i: int, sentence: Sentence) -> bool:
    """Say whether two digits that no noun follows go on counting from the year at lexeme `i`."""
    end = sentence.word(i + 2)
    later = len(end) == 2 and end.isdecimal() and sentence.word(i)[-2:] < end
    return later and not noun_follows(sentence, i + 2)


def _looks_like_year(numeral: Numeral, sentence: Sentence) -> bool:
    return numeral.bare and _YEAR.fullmatch(sentence.slice(numeral.first, numeral.last)) is not None


def is_name_of_year(numeral: Numeral, sentence: Sentence) -> bool:
    """Say whether a number is that of a year, a season or a cup's day: the 2005 year, but 2,000 years, a 2000-year-old."""
    i = numeral.last + 1
    if not _looks_like_year(numeral, sentence) or i >= len(sentence.row) or not sentence.row[i].gap:
        return False
    if sentence.slice(numeral.first, numeral.last).endswith("00"):
        return False  # a 2000 year old tree
    return sentence.word(i) in sentence.lexicon.words["times"] and sentence.token(i).tag_ != "NNS"


def is_year(numeral: Numeral, sentence: Sentence) -> bool:
    """Say whether a bare number without a unit is a year."""
    if not _looks_like_year(numeral, sentence):
        return _is_old_year(numeral, sentence)
    text = sentence.slice(numeral.first, numeral.last)
    row, after = sentence.row, numeral.last + 1
    if sentence.word(numeral.first - 1) in sentence.lexicon.words["before_years"] - _MAY_BE_RANGE:
        return not (after < len(row) and sentence.token(after).tag_ == "NNS" and int(text) % 100 == 0)
    if _opens_span(numeral, sentence):
        return True
    if sentence.word(after) in {"-", "–", "—", "to"} and after + 1 < len(row) and row[after + 1].is_number:
        return bool(_YEAR.fullmatch(row[after + 1].text)) and not noun_follows(sentence, after + 1)
    if sentence.word(numeral.first - 1) in {"to", "-", "–"} and numeral.first > 1 and row[numeral.first - 2].is_number:
        return bool(_YEAR.fullmatch(row[numeral.first - 2].text)) and not noun_follows(sentence, after - 1)
    if sentence.word(numeral.first - 1) == "of":
        return 1900 <= int(text) <= 2050
    if sentence.word(numeral.first - 1) in sentence.lexicon.words["before_years"]:
        return True
    counts = after < len(row) and sentence.token(after).tag_ == "NNS" and int(text) % 100 == 0
    if sentence.word(after) in _ONE_DOES:
        return True
    return not counts and (sentence.token(numeral.first).ent_type_ == "DATE" or int(text) > 1900)


def _is_old_year(numeral: Numeral, sentence: Sentence) -> bool:
    """Say whether a number is a year before 1500, of which counts are commoner: in 1274, born around 1470."""
    if not numeral.bare or _OLD_YEAR.fullmatch(sentence.slice(numeral.first, numeral.last)) is None:
        return False
    before = sentence.word(numeral.first - 1)
    dated = sentence.token(numeral.first).ent_type_ == "DATE" and before in {"around", "about", "circa", "by", "from"}
    season = before == "of" and sentence.word(numeral.first - 2) in sentence.lexicon.words["before_years"]
    told = dated or season or before in {"in", "since", "until", "till"}
    return told and not noun_follows(sentence, numeral.last)


def noun_follows(sentence: Sentence, i: int) -> bool:
    """Say whether a noun, after adjectives at most, follows lexeme `i`."""
    for j in range(i + 1, min(i + 6, len(sentence.row))):
        token = sentence.token(j)
        if token.pos_ in NOUNS or sentence.row[j].is_number:
            return True
        if token.pos_ not in {"ADJ", "ADV", "PUNCT", "NUM", "VERB"} or sentence.row[j].text in ",.;:)(":
            return False
    return False
