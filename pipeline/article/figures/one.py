"""Whether "one" counts: one of the students, one in five; but not one of the best, one person wrote."""

from __future__ import annotations

from pipeline.article.figures.numbers import Numeral
from pipeline.article.figures.sentence import Sentence
from pipeline.article.figures.years import noun_follows

_LONGEST_PHRASE = 8  # lexemes from "one of" to its noun


def picks_from_known(numeral: Numeral, sentence: Sentence) -> bool:
    """Say whether "one of" picks one out of a group: one of the students, but not one of several, one of those."""
    i = numeral.last + 2
    if {sentence.word(i), sentence.word(i + 1)} & sentence.lexicon.words["indefinite"]:
        return False
    opens = i < len(sentence.row) and sentence.token(i).tag_ in {"DT", "PRP$", "NNP", "NN", "CD"}
    return opens and noun_follows(sentence, i) and not _only_praises(numeral, sentence)


def _only_praises(numeral: Numeral, sentence: Sentence) -> bool:
    """Say whether a superlative says what somebody is, not out of how many: it is one of the world's tallest towers.

    What is said of it, rather than what it is, tells of one: one of the tallest towers fell.
    """
    if not sentence.syntax or sentence.token(numeral.first).dep_ not in {"attr", "appos", "oprd"}:
        return False
    begin = numeral.last + 2
    for i in range(begin, min(begin + _LONGEST_PHRASE, len(sentence.row))):
        tag = sentence.token(i).tag_
        if tag in {"CD", "NNS"}:
            return False  # one of the four best
        if tag in {"JJS", "RBS"}:
            return not any(number_at(sentence, j) for j in range(i + 1, i + 3))
    return False


def is_somebody(numeral: Numeral, sentence: Sentence) -> bool:
    """Say whether "one" stands for "a" before whoever says something: one person wrote; but only one man said so."""
    if not sentence.syntax or sentence.word(numeral.first - 1) in sentence.lexicon.words["just_one"]:
        return False
    noun = sentence.token(numeral.first).head
    verb = noun.head
    said = verb.tag_ != "VB" and verb.lemma_.lower() in sentence.lexicon.words["remarking"]
    return said and noun.dep_ == "nsubj" and noun.tag_ == "NN" and noun.i > sentence.token(numeral.first).i


def number_at(sentence: Sentence, i: int) -> bool:
    """Say whether lexeme `i` is a number in digits or a number word."""
    return i < len(sentence.row) and (sentence.row[i].is_number or sentence.word(i) in sentence.lexicon.numbers)
