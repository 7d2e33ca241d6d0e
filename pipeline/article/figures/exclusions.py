"""Numbers that count nothing: dates, clock times, names, sections, addresses, phone numbers, idioms.

Section 287(g), Flight 370, the S&P 500, Boeing 737, 9/11, 18th century, 2012–13,
(555) 123-4567, 49 Zorro Ranch Road, 10:45 p.m., no one, one another
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import islice

from pipeline.article.figures.money import stands_before
from pipeline.article.figures.numbers import Numeral
from pipeline.article.figures.sentence import NOUNS, Sentence
from pipeline.article.figures.years import noun_follows
from pipeline.text.dates import CALENDAR, MONTH

_HOUR = r"\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_TO_DAY = rf"{_DAY}(?:,\s{_DAY}){{0,5}},?\s(?:to|and|or|until|till)\s"
_DAYS_OF_MONTH = (  # June 26 to 27; from 28 to 31 July; but July 4 and 40 men
    rf"{MONTH}\s{_TO_DAY}{_DAY}\b(?![:.,]?\d|\s[a-z]+s\b)|(?<![.,\d]){_TO_DAY}{_DAY}\s(?:of\s)?{MONTH}(?!\w)"
)
_PART_OF_DAY = r"(?:morning|afternoon|evening)"
_MASK = re.compile(
    rf"""
    (?=\b\w|[’'‘+(@\#hw])(?:  # where any of them may begin: most places are none
      {_DAYS_OF_MONTH}
    | {CALENDAR}
    | \b\d{{1,2}}(?:[:.]\d\d){{1,2}}(?:\.\d+)?\s?(?:[ap]\.?m\b\.?|GMT|EDT|EST|ET|PT|UTC|BST|h\b|hrs?\b)  # 10.45pm
    | \b\d{{1,2}}\s?[ap]\.?m\b\.?                                                 # 11 a.m.
    | \b\d{{1,2}}[.:]\s?\d\s?\d\s?[ap]\.?m\b\.?                                     # 7.4 5 pm, 1. 15pm: a space too many
    | \b(?:at|by|from|until|till|after|before|around|about|since)\s(?:[01]?\d|2[0-3]):\s[0-5]\d\b  # at 20: 08 on Sunday
    | \b(?:BA|BF|BQ|XBB|JN)\.\s?\d{{1,2}}(?:\.\d+)*\b                                # variants
    | \b\d{{1,2}}:\d\d(?:[:.]\d+)*\b                                              # 22:15, 1:36.6
    | \b(?:[01]?\d|2[0-3]):\s[0-5]\d(?=[.,;)]|\s(?:[ap]\.?m|\(|[–-]|to\b|hrs|GMT|today|tomorrow|daily|local|in\sthe\s))   # 16: 00 to 17: 00
    | \b(?:{_HOUR})\so[’']clock\b
    | \b(?:at|by|to|from|till|after|until|since|about|before|around)\s(?:{_HOUR})\s(?:in\sthe\s{_PART_OF_DAY}|at\snight)\b
    | \b\d{{4}}\s(?:GMT|UTC|EDT|EST|hrs|hours\slocal)\b
    | (?:\+\d{{1,3}}[\s.-]?)?(?:\(\d{{3}}\)\s?|\b\d{{3}}[.-])\d{{3}}[.-]\d{{4}}\b  # phone
    | \b1-8\d\d-[\w-]{{7,}}
    | (?<![\w.,:/-])(?<!\d\s)(?<!\d,\s)0\d{{2,}}(?![\d.,:/-]*\d)                                       # 007, and any number to ring
    | \b\d{{3}}-\d{{4}}\b(?!\s\w)
    | \b\d+(?:\.\d+){{2,}}\b                                                      # versions, IP addresses
    | (?:https?://|www\.)\S{{1,2000}}
    | \b[a-z]{{2,20}}\s=\s\d+(?=\s&) | (?<=&\s)\w{{1,20}}\s=\s\d+\b                        # np = 11 & mp = 2
    | \b[\w.+-]{{1,64}}@[\w.-]{{1,255}}
    | [@#]\w{{1,280}}
    | \b[A-Z]{{2}}\s\d{{5}}(?:-\d{{4}})?\b                                        # PA 23456
    | \b\d{{5}}\s(?:zip|ZIP)\b
    | \b(?:19|20)\d\d[-–/]\d\b(?![\d%])                                            # 2005-6
    | \b(?:9/11|7/7|24/7|50/50|20/20|1/6)\b
    | \b\d{{1,2}}-\d{{2}}-\d{{2,4}}\b
    | \b(?:A\.?D\.?|B\.?C\.?E?\.?)\s\d{{1,4}}(?:\s(?:and|to)\s\d{{1,4}})?\b
    | \b\d{{1,4}}\s(?:A\.?D\b|B\.?C\b|C\.?E\b|B\.?C\.?E\b)\.?
    )""",
    re.VERBOSE,
)
_LINE_OPENS = re.compile(r"(?:\A|\n)[ (“\"‘']*\Z")
_IS_NUMBER = re.compile(r"(?:[A-Z]{1,3}[$=]?)?\d[\d.,]{0,20}[A-Za-z°%]{0,3}")  # 5kW, USD115: taken for names
_TORN_BEHIND, _TORN_BEFORE = re.compile(r"\.\s\d{3}\b(?!,)"), re.compile(r"\d,\d{3}\.\s\Z")
_LONGEST_BARE = 9  # digits without a comma or a space
_ROUNDS, _LARGEST_ROUND = frozenset({"last", "final", "top", "bottom"}), 64
_NAME_TYPES = frozenset({"ORG", "PRODUCT", "LAW", "WORK_OF_ART", "EVENT", "FAC", "PERSON", "GPE", "NORP", "LOC"})


def masked_spans(sentence: Sentence) -> list[tuple[int, int]]:
    """Return the stretches whose numbers are dates, times, links, phone numbers and the like."""
    spans = [
        m.span() for m in _MASK.finditer(sentence.text, max(0, sentence.start - 5), sentence.end)
    ]  # "BA." ends one
    spans += [
        (m.start, m.end) for m in sentence.mentions if m.found_by != "coreference" and not _IS_NUMBER.fullmatch(m.text)
    ]
    return sorted(spans)


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
        if _is_torn(start, end, sentence.text) or _is_call_or_grade(numeral, sentence):
            return False
        return not (_is_glued_to_letters(sentence, first) or _is_part_of_name(numeral, sentence))
    if numeral.form == "words":
        return _number_word_counts(numeral, sentence) and not _is_part_of_name(numeral, sentence)
    return True


def _is_torn(start: int, end: int, text: str) -> bool:
    """Say whether a number is one of the pieces of a larger one: the 1,562 and the 967 of "1,562. 967 people"."""
    if _TORN_BEHIND.match(text, end) and "," in text[start:end]:
        return True
    return (
        end - start == 3
        and text[start:end].isdigit()
        and _TORN_BEFORE.search(text[max(0, start - 8) : start]) is not None
    )


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
    if spaced == "D" and row[i].text in {"2", "3", "4"}:
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
    if first == 0 or _is_all_of_line(numeral, sentence):
        return _marks_list(numeral, sentence) or _begins_address(numeral, sentence)
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
    if before.text == "(" and _is_subsection(numeral, sentence):
        return True
    if before.lower in _ROUNDS and numeral.form == "digits" and numeral.bare and numeral.value <= _LARGEST_ROUND:
        return not noun_follows(sentence, last)  # the last 16
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
    return _begins_address(numeral, sentence) or _marks_list(numeral, sentence)


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


def _is_all_of_line(numeral: Numeral, sentence: Sentence) -> bool:
    """Say whether a sentence is nothing but the number that a list begins with, in quotation marks or not."""
    return numeral.first <= 1 and not any(x.text.isalnum() for x in sentence.row[numeral.last + 1 :])


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
    return before.text[:1].isupper() and sentence.token(first - 1).pos_ in {"PROPN", "ADJ"} and first > 1


def _marks_list(numeral: Numeral, sentence: Sentence) -> bool:
    """Say whether the number opens a line as "1." or "2)"."""
    if numeral.form != "digits" or not numeral.bare or sentence.word(numeral.last + 1) not in {".", ")"}:
        return False
    if not sentence.glued(numeral.last + 1):
        return False
    start = sentence.row[numeral.first].start
    opens = _LINE_OPENS.search(sentence.text, max(0, start - 4), start) is not None
    return opens and (numeral.last + 2 < len(sentence.row) or _is_all_of_line(numeral, sentence))


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


def _number_word_counts(numeral: Numeral, sentence: Sentence) -> bool:
    """Tell a number word that counts from a pronoun, an idiom or half of a compound adjective."""
    lexicon = sentence.lexicon
    first, last = numeral.first, numeral.last
    before, after = sentence.word(first - 1), sentence.word(last + 1)
    if before == "-" and sentence.glued(first) and first > 1 and not sentence.row[first - 2].is_number:
        return sentence.word(first - 2) in {"minus", "to", "sub", "or", *lexicon.numbers}
    if after == "-" and sentence.glued(last + 1) and sentence.glued(last + 2):
        return sentence.word(last + 2) not in lexicon.words["hyphened"]
    if before in {"top", "bottom", "last", "final"} and not noun_follows(sentence, last):
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
        return noun_follows(sentence, last) and after not in {"tolerance", "sum"} and before not in {"net", "ground"}
    if after == "of":
        return _of_a_known_whole(sentence, last + 2)
    if (unit := lexicon.units.after(sentence.row, last + 1)) is not None and unit[0].kind == "percent":
        return True  # one per cent
    if after == "day" and before in {"only", "just", "about", "than"}:
        return True  # had only one day to test it
    if after in lexicon.words["one_idioms"]:
        return after == "more" and noun_follows(sentence, last + 1)
    if after in {"in", "out"}:
        return True  # one in five
    if after in {"to", "or"} and _number_at(sentence, last + 2):
        return True
    if before in lexicon.words["one_pronouns"]:
        return False
    return noun_follows(sentence, last)


def _of_a_known_whole(sentence: Sentence, i: int) -> bool:
    """Say whether "one of" picks one out of a group: one of the students, but not one of several, one of those."""
    if (
        sentence.word(i + 1) in sentence.lexicon.words["indefinite"]
        or sentence.word(i) in sentence.lexicon.words["indefinite"]
    ):
        return False
    opens = i < len(sentence.row) and sentence.token(i).tag_ in {"DT", "PRP$", "NNP", "NN", "CD"}
    return opens and noun_follows(sentence, i)


def _number_at(sentence: Sentence, i: int) -> bool:
    return i < len(sentence.row) and (sentence.row[i].is_number or sentence.word(i) in sentence.lexicon.numbers)
