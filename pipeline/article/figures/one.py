"""Whether "one" counts: one of the students; but not one of the best."""

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
    if _is_of_weight(i, numeral, sentence):
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


def _is_of_weight(i: int, numeral: Numeral, sentence: Sentence) -> bool:
    """Say whether "one of" says how much something matters: one of the key reasons is …; but one of the key men left."""
    i += sentence.word(i) in {"the", "its", "their", "his", "her", "our"}
    if not sentence.syntax or sentence.word(i) not in sentence.lexicon.words["weighty"]:
        return False
    token = sentence.token(numeral.first)
    return token.head.lemma_ == "be" or token.dep_ in {"attr", "appos"}


def is_certain_person(numeral: Numeral, sentence: Sentence) -> bool:
    """Say whether "one" means "a certain": one Ada Roe; but one Roe supporter, one American."""
    if numeral.last + 2 >= len(sentence.row) or not sentence.syntax or not sentence.row[numeral.last + 1].gap:
        return False
    first = sentence.row[numeral.last + 1]
    named = next((m for m in sentence.mentions if m.start == first.start and m.type == "person"), None)
    end = named.end if named is not None else sentence.row[numeral.last + 2].end
    words = sentence.text[first.start : end].split()
    last = sentence.token_at(end - 1)
    person = named is not None or (last.ent_type_ == "PERSON" and last.i > sentence.token(numeral.last + 1).i)
    if not person or last.tag_ == "NNS" or not all(w[:1].isupper() for w in (words[0], words[-1])):
        return False
    return not (last.dep_ in {"compound", "nmod", "amod", "poss"} and last.head.i > last.i)


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
