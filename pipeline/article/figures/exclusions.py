"""Numbers that count nothing: those of names, sections and addresses, and idioms; dates and the like are in `masks`.

Section 287(g), Flight 370, the S&P 500, Boeing 737, patient 7, 49 Zorro Ranch Road, no one, one another
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import islice

from pipeline.article.figures import listing, one
from pipeline.article.figures.masks import is_torn
from pipeline.article.figures.money import stands_before
from pipeline.article.figures.numbers import Numeral
from pipeline.article.figures.sentence import NOUNS, Sentence
from pipeline.article.figures.years import noun_follows

_AROUND, _LONG_WORD = 10, 5  # lexemes around a capitalised number; letters, which small words of a headline have not
_LONGEST_BARE = 9  # digits without a comma or a space
_ROUNDS, _LARGEST_ROUND = frozenset({"last", "final", "top", "bottom"}), 64
_LARGEST_TOP = 1000  # of the world's top 500
_NAME_TYPES = frozenset({"ORG", "PRODUCT", "LAW", "WORK_OF_ART", "EVENT", "FAC", "PERSON", "GPE", "NORP", "LOC"})


def is_figure(numeral: Numeral, sentence: Sentence, mask: list[tuple[int, int]]) -> bool:
    """Say whether a number states a quantity, before its unit is known."""
    row, first, last = sentence.row, numeral.first, numeral.last
    start, end = row[first].start, row[last].end
    i = bisect_right(mask, (start, 1 << 60))
    if any(a < end and start < b for a, b in mask[max(0, i - 3) : i + 1]):
        return False
    if numeral.form == "digits":
        if numeral.bare and len(row[first].text) > _LONGEST_BARE:
            return False  # a serial number
        if is_torn(start, end, sentence.text) or _is_call_or_grade(numeral, sentence):
            return False
        return not (_is_glued_to_letters(sentence, first) or _is_part_of_name(numeral, sentence))
    if numeral.form == "words":
        return _number_word_counts(numeral, sentence) and not _is_part_of_name(numeral, sentence)
    return True


def _is_call_or_grade(numeral: Numeral, sentence: Sentence) -> bool:
    """Say whether a number is dialled or names a make: call 911, 5G, 3D, Apt. 4B, a bond rated 2A."""
    row, i = sentence.row, numeral.first
    if not row[numeral.first].text.isdigit():
        return False
    if sentence.word(i - 1) in sentence.lexicon.words["calling"] and not noun_follows(sentence, numeral.last):
        return numeral.bare and len(row[i].text) >= 3
    after = row[i + 1].text if i + 1 < len(row) and sentence.glued(i + 1) else ""
    if after == "G" and len(row[i].text) == 1:
        return True
    spaced = row[i + 1].text if i + 1 < len(row) else ""  # a 3 D scanner
    if spaced in {"D", "G"} and row[i].text in {"2", "3", "4", "5", "6"}:
        return True
    if after.isupper() and len(after) <= 2 and sentence.glued(i + 2) and row[i + 2].is_number:
        return True  # the 7E7
    if i and len(row[i - 1].text) == 1 and "A" <= row[i - 1].text <= "Z" and row[i].gap and len(row[i].text) <= 2:
        return not (stands_before(i, sentence) or noun_follows(sentence, i))  # a form C 3, Q 2:
    word = sentence.word(i - 1 - (sentence.word(i - 1) == "."))
    if (
        after == "/"
        and sentence.glued(i + 2)
        and row[i + 2].is_number
        and numeral.form == "digits"
        and numeral.last == i
    ):
        return True  # odds of 14/1, a pressure of 120/80
    designated = word in sentence.lexicon.words["designators"] or word in {"rated", "rating"}
    return designated and len(after) == 1 and after.isupper()


def _is_glued_to_letters(sentence: Sentence, i: int) -> bool:
    """Say whether letters stand directly before the number: S23, F-150, COVID-19, cac40."""
    if not sentence.glued(i):
        return False
    before = sentence.row[i - 1]
    if before.text.isalpha():
        return not stands_before(i, sentence)
    if before.text in "-–" and i > 1 and sentence.glued(i - 1):
        word = sentence.row[i - 2]
        return word.text.isalpha() and word.lower not in sentence.lexicon.words["before_hyphened"]
    return before.text in "._/#" and i > 1 and sentence.glued(i - 1)


def _is_part_of_name(numeral: Numeral, sentence: Sentence) -> bool:
    """Say whether the number is part of a name or an address, or numbers a section, a page, a flight."""
    lexicon = sentence.lexicon
    first, last = numeral.first, numeral.last
    if first == 0 or listing.is_all_of_line(numeral, sentence):
        return listing.marks_item(numeral, sentence) or _begins_address(numeral, sentence)
    before = sentence.row[first - 1]
    if numeral.scale == 1 and numeral.form == "digits" and lexicon.series.before(sentence.row, first - 1):
        return True
    sign = before.text.isupper() and len(before.text) > 1 and stands_before(first, sentence)  # RM 20,000; but Rm 12
    sign = sign or before.text == "hr"  # 7 hr 20 min; but H.R. 20
    if before.lower in lexicon.words["designators"] and numeral.scale == 1 and not sign:
        if "," in sentence.slice(first, last) and noun_follows(sentence, last):
            return False  # during the week 24,219 new cases
        return not _counted_after(sentence, last) or before.lower in {"no", "no.", "section", "title", "#", "§"}
    if before.text == "." and sentence.word(first - 2) in lexicon.words["short_designators"]:
        return True
    head = _head_of_numbers(first - 1, sentence)
    several = len(sentence.word(head)) > 4 and sentence.word(head).endswith("s") and sentence.token(head).tag_ == "NNS"
    if several and sentence.word(head)[:-1] in lexicon.words["designators"] and numeral.bare:
        counts = noun_follows(sentence, last) or sentence.word(last + 1) == "by"  # measures 20 by 30 metres
        return numeral.form == "digits" and not counts  # at stages 4 and higher
    if _says_which(numeral, sentence):
        return True
    if (before.text == "(" and _is_subsection(numeral, sentence)) or listing.marks_item(numeral, sentence):
        return True
    largest = _LARGEST_TOP if before.lower == "top" else _LARGEST_ROUND
    if before.lower in _ROUNDS and numeral.form == "digits" and numeral.bare and numeral.value <= largest:
        return not _noun_behind(last, sentence) or _is_chart(last + 1, sentence)  # the last 16
    if numeral.form == "words":
        return _capitalised_in_name(numeral, sentence)
    token = sentence.token(first)
    apart = sentence.row[first].gap and not stands_before(first, sentence)
    if numeral.scale == 1 and _capitalised(before.text) and apart:
        previous = sentence.token(first - 1)
        name = token.ent_type_ in _NAME_TYPES and previous.ent_type_ == token.ent_type_
        proper = previous.pos_ == "PROPN" and before.lower not in lexicon.words["not_names"]
        if lexicon.units.after(sentence.row, last + 1) or _counted_after(sentence, last):
            return False
        if _is_one_of_pair(last, sentence):
            return False  # beat Osei 3-6
        if before.lower in lexicon.words["not_names"]:
            return name  # Over 30,000 Russian citizens left
        proper = proper or _ends_title(first, sentence)
        return name or proper or (_capitalised(sentence.row[last + 1].text) if last + 1 < len(sentence.row) else False)
    return _begins_address(numeral, sentence)


def _says_which(numeral: Numeral, sentence: Sentence) -> bool:
    """Say whether a bare number behind a noun says which one it is: patient 7, reinsurers 1 and 2."""
    if numeral.form != "digits" or not numeral.bare or not sentence.syntax or len(sentence.row[numeral.first].text) > 2:
        return False
    if sentence.lexicon.units.after(sentence.row, numeral.last + 1) is not None:
        return False
    token = sentence.token(numeral.first)
    if token.dep_ == "conj" and token.head.pos_ == "NUM" and token.head.i == token.i - 2:
        token = token.head
    noun, words = token.head, sentence.lexicon.words
    if token.dep_ not in {"nummod", "appos"} or noun.i != token.i - 1 or noun.tag_ not in {"NN", "NNP"}:
        return False
    known = any(c.dep_ in {"det", "poss"} for c in islice(noun.lefts, 4)) or noun.is_sent_start  # the club 30
    said = noun.lemma_.lower()
    if noun.pos_ != "NOUN" or known or not noun.text.isalpha() or sentence.lexicon.units.of(noun.lower_) is not None:
        return False
    return said not in words["amounts"] | words["carriers"] | words["scored"]


def _head_of_numbers(i: int, sentence: Sentence) -> int:
    """Return the lexeme before the first of several numbers, whose last ends before lexeme `i`: seats 36, 39 and 40."""
    while i > 1 and sentence.word(i) in {",", "and", "or", "to", "&"} and sentence.row[i - 1].is_number:
        i -= 2
    return max(i, 0)


def _is_subsection(numeral: Numeral, sentence: Sentence) -> bool:
    """Say whether a number in brackets is part of a section: Section 30 (7) of the Act."""
    i = numeral.first - 2
    if sentence.word(numeral.last + 1) != ")" or i < 1 or not sentence.row[i].is_number:
        return False
    return sentence.word(i - 1).removesuffix("s") in sentence.lexicon.words["designators"]


def _is_one_of_pair(i: int, sentence: Sentence) -> bool:
    row = sentence.row
    if i + 2 >= len(row) or row[i + 1].text not in "-–" or not row[i + 2].is_number:
        return False
    return not (row[i + 1].gap or row[i + 2].gap) and max(len(row[i].text), len(row[i + 2].text)) <= 2


def _ends_title(i: int, sentence: Sentence) -> bool:
    """Say whether a number ends a name of several words that no noun follows: in Iron Valley 2 he …"""
    word, token = sentence.word(i - 2), sentence.token(i - 1)
    if i < 3 or token.pos_ not in NOUNS or not sentence.row[i].text.isdigit() or len(sentence.row[i].text) > 2:
        return False
    before = sentence.row[i - 3 if word in {"-", "‑"} else i - 2].text
    return _capitalised(before) and word not in sentence.lexicon.words["not_names"] and not noun_follows(sentence, i)


def _capitalised(word: str) -> bool:
    """Say whether a word has a capital letter: Boeing, iPhone."""
    return word.isalpha() and not word.islower()


def _counted_after(sentence: Sentence, last: int) -> bool:
    """Say whether a unit-like sign or a plural noun follows directly."""
    if last + 1 >= len(sentence.row):
        return False
    following = sentence.row[last + 1]
    if not following.gap and following.text in "%°":
        return True
    return following.gap and sentence.token(last + 1).tag_ == "NNS"


def _capitalised_in_name(numeral: Numeral, sentence: Sentence) -> bool:
    """Say whether a capitalised number word is part of a name: BBC One, the Big Four."""
    word, first = sentence.row[numeral.first].text, numeral.first
    if not word[:1].isupper() or word.isupper():
        return False
    before = sentence.row[first - 1]
    if before.text.islower() and numeral.last + 1 < len(sentence.row) and sentence.row[numeral.last + 1].gap:
        if before.text == "the" and _is_in_capitals(numeral.last + 1, sentence):
            return True  # the Two Holy Mosques
        begun = sentence.row[numeral.last + 1].text.istitle() and sentence.token(numeral.last + 1).tag_ in {"NN", "NNP"}
        return begun and sentence.token(first).dep_ != "nummod"  # the Zero Waste Plan
    return before.text[:1].isupper() and sentence.token(first - 1).pos_ in {"PROPN", "ADJ"} and first > 1


def _is_chart(i: int, sentence: Sentence) -> bool:
    """Say whether lexeme `i` is what a number before it ranks, and so names: a top 30 single, a top ten hit."""
    return sentence.word(i) in sentence.lexicon.words["charts"]


def _is_in_capitals(i: int, sentence: Sentence) -> bool:
    """Say whether the word at lexeme `i` has a capital letter in a line that is no headline, whose words all have one."""
    near = sentence.row[max(0, i - _AROUND) : i + _AROUND]
    return sentence.row[i].text.istitle() and any(x.text.islower() and len(x.text) >= _LONG_WORD for x in near)


def _begins_address(numeral: Numeral, sentence: Sentence) -> bool:
    """Say whether capitalised words that end in "Street", "Ave" or the like follow."""
    if not numeral.bare or numeral.form != "digits":
        return False
    for i in range(numeral.last + 1, min(numeral.last + 8, len(sentence.row))):
        lexeme = sentence.row[i]
        if lexeme.lower in sentence.lexicon.words["streets"] and lexeme.text[0].isupper():
            return i > numeral.last + 1 or (i + 1 < len(sentence.row) and sentence.row[i + 1].text[0].isupper())
        if not (lexeme.text[0].isupper() or lexeme.is_number or lexeme.text in "-–" or lexeme.lower in {"st", "th"}):
            return False
    return False


def _noun_behind(last: int, sentence: Sentence) -> bool:
    """Say whether a noun follows a number, or another number that ends a range: the last two or three *years*."""
    ranges = sentence.word(last + 1) in {"to", "or"} and one.number_at(sentence, last + 2)
    return noun_follows(sentence, last + 2 * ranges)


def _number_word_counts(numeral: Numeral, sentence: Sentence) -> bool:
    """Tell a number word that counts from a pronoun, an idiom or half of a compound adjective."""
    lexicon = sentence.lexicon
    first, last = numeral.first, numeral.last
    before, after = sentence.word(first - 1), sentence.word(last + 1)
    if before == "-" and sentence.glued(first) and first > 1 and not sentence.row[first - 2].is_number:
        return sentence.word(first - 2) in {"minus", "to", "sub", "or", *lexicon.numbers}
    if after == "-" and sentence.glued(last + 1) and sentence.glued(last + 2):
        return numeral.value != 0 and sentence.word(last + 2) not in lexicon.words["hyphened"]  # zero-Covid rules
    if before in {"top", "bottom", "last", "final", "front", "back", "tight"} and (
        not _noun_behind(last, sentence) or _is_chart(last + 1, sentence)
    ):
        return False
    if after.endswith(("illionth", "illionths", "thousandth", "hundredth")):
        return False
    if after in {"’", "'"} and sentence.glued(last + 1):
        return False
    if after == "," and before in {",", "and"} and numeral.value <= 10:
        return False  # is, one, his temper, and two, his manners
    if numeral.first != numeral.last or numeral.value not in {0, 1, 2}:
        return True
    if numeral.value == 2:
        return not (before in {"the", "these", "those"} and not noun_follows(sentence, last))
    if numeral.value == 0:
        told = after not in {"tolerance", "sum"} and before not in {"net", "ground"}
        return told and noun_follows(sentence, last) and not one.is_quality(last + 1, sentence)
    if after == "of":
        return one.picks_from_known(numeral, sentence)
    if (unit := lexicon.units.after(sentence.row, last + 1)) is not None and unit[0].kind == "percent":
        return True  # one per cent
    if after == "day" and before in {"only", "just", "about", "than"}:
        return True  # had only one day to test it
    if after in lexicon.words["one_idioms"]:
        return after == "more" and noun_follows(sentence, last + 1)
    if after in {"in", "out"}:
        return any(one.number_at(sentence, i) for i in range(last + 2, last + 5))  # one in five, one out of every ten
    if after in {"to", "or"} and one.number_at(sentence, last + 2):
        return True
    if before in lexicon.words["one_pronouns"] or one.is_somebody(numeral, sentence):
        return False
    return noun_follows(sentence, last) and not one.is_certain_person(numeral, sentence)
