"""Stretches whose numbers count nothing, told by their shape: dates, clock times, phone numbers, links, versions.

9/11, 18th century, 2012–13, (555) 123-4567, 10:45 p.m., 7.4 5 pm, https://a.org/view?id=7, BA. 2.75, 1,562. 967
"""

from __future__ import annotations

import re

from pipeline.article.figures.sentence import Sentence
from pipeline.records import Mention
from pipeline.text.dates import CALENDAR, MONTH

_HOUR = r"\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_TO_DAY = rf"{_DAY}(?:,\s{_DAY}){{0,5}},?\s(?:to|and|or|until|till)\s"
_DAYS_OF_MONTH = (  # June 26 to 27; from 28 to 31 July; but July 4 and 40 men
    rf"{MONTH}\s{_TO_DAY}{_DAY}\b(?![:.,]?\d|\s[a-z]+s\b)|(?<![.,\d]){_TO_DAY}{_DAY}\s(?:of\s)?{MONTH}(?!\w)"
)
_PART_OF_DAY = r"(?:morning|afternoon|evening)"
_NEXT_DIGIT = "(?:" + "|".join(f"{d}[-–/][{d + 1}-9]" for d in range(9)) + ")"
_MASK = re.compile(
    rf"""
    (?=\b\w|[’'‘+(@\#hw])(?:  # where any of them may begin: most places are none
      {_DAYS_OF_MONTH}
    | {CALENDAR}
    | {MONTH},\s{_DAY},\s(?:19|20)\d\d\b                                          # July, 26, 1999
    | \b\d{{1,2}}(?:[:.]\d\d){{1,2}}(?:\.\d+)?\s?(?:[ap]\.?m\b\.?|[AP]\.?M\b\.?|GMT|EDT|EST|ET|PT|UTC|BST|h\b|hrs?\b)  # 10.45pm
    | \b\d{{1,2}}\s?(?:[ap]\.?m|[AP]\.?M)\b\.?                                                 # 11 a.m.
    | \b\d{{1,2}}[.:]\s?\d\s?\d\s?[ap]\.?m\b\.?                                     # 7.4 5 pm, 1. 15pm: a space too many
    | \b(?:at|by|from|until|till|after|before|around|about|since)\s(?:[01]?\d|2[0-3]):\s[0-5]\d\b  # at 20: 08 on Sunday
    | \b(?:BA|BF|BQ|XBB|JN)\.\s?\d{{1,2}}(?:\.\d+)*\b                                # variants
    | \b\d{{1,2}}:\d\d(?:[:.]\d+)*\b                                              # 22:15, 1:36.6
    | \b(?:[01]?\d|2[0-3]):\s00\b                                                  # between 9: 00 and noon
    | \b(?:[01]?\d|2[0-3]):\s[0-5]\d(?=[.,;)]|\s(?:[ap]\.?m|\(|[–-]|to\b|hrs|GMT|today|tomorrow|daily|local|in\sthe\s))   # 16: 00 to 17: 00
    | \b(?:{_HOUR})\so[’']\s?clock\b
    | \b(?:at|by|to|from|till|after|until|since|about|before|around)\s(?:{_HOUR})\s(?:in\sthe\s{_PART_OF_DAY}|at\snight)\b
    | \b\d{{4}}\s(?:GMT|UTC|EDT|EST|hrs|hours\slocal)\b
    | (?:\+\d{{1,3}}[\s.-]?)?(?:\(\d{{3}}\)\s?|\b\d{{3}}[.-])\d{{3}}[.-]\d{{4}}\b  # phone
    | \b1-8\d\d-[\w-]{{7,}}
    | \b(?:[01]\d{{3}}\s\d{{3}}\s\d{{3}}|\d{{3}}\s\d{{3}}\s\d{{4}})\b                           # 1800 555 010
    | \b(?i:tel|telephone|phone|fax|whatsapp|hotline)\b[.:]{{0,2}}\s?\+?(?:[\s()./-]{{0,2}}\d){{7,15}}(?![\d,])  # tel +44-555-0123
    | \+[1-9](?=(?:[\s.()-]{{0,2}}\d){{7}})\d{{0,2}}(?:[\s.()-]{{1,2}}\d{{1,5}}){{2,5}}\b            # +44 20 5550 0123
    | \b0\d{{2,4}}(?:[\s-]\d{{3,4}}){{1,3}}\b                                           # 0800 555 0123
    | \b\d(?:\s?\+\s?\d){{2,8}}\b                                                    # the 6 + 3 + 1 talks
    | (?<![\d.,:]\s)\b\d\s\d\s\d\b(?![\d.,:%]|\s[\d%])                                # the 3 2 1 Museum
    | (?<![\w.,:/-])(?<!\d\s)(?<!\d,\s)0\d{{2,}}(?![\d.,:/-]*\d)                                       # 007, and any number to ring
    | \b\d{{3}}-\d{{4}}\b(?!\s\w)
    | ^https?://[^\n]{{1,400}}%\s?[\dA-F]\s?[\dA-F]\b\S{{0,400}}                          # an address torn by white space
    | (?<=\bthe\s)[1-9]0\ss\b(?:\s(?:to|and|or)\s(?:the\s)?[1-9]0\ss\b)?               # the 60 s to 70 s
    | \b4\s?[x×]\s?\d{{3}}\s?m(?:et(?:er|re)s?)?\b                                      # the 4x100m relay
    | (?i:\bone\scountry,?\stwo\ssystems\b)                                         # a policy by that name
    | \b50\sCent\b                                                                    # 50 Cent, who sings
    | \b\d+(?:\.\d+){{2,}}\b                                                      # versions, IP addresses
    | (?:https?://|www\.)\S{{1,2000}}
    | \b[a-z]{{2,20}}\s=\s\d+(?=\s&) | (?<=&\s)\w{{1,20}}\s=\s\d+\b                        # np = 11 & mp = 2
    | \b[\w.+-]{{1,64}}@[\w.-]{{1,255}}
    | [@#]\w{{1,280}}
    | \b[A-Z]{{2}}\s\d{{5}}(?:-\d{{4}})?\b                                        # PA 23456
    | \b\d{{5}}\s(?:zip|ZIP)\b
    | \b(?!\d\d00.1\b)(?:1\d|20)\d{_NEXT_DIGIT}\b(?![\d%])                          # 2005-6; but odds of 1000-1
    | (?:\b(?i:period|era|dynasty|reign)\s)?\(1\d{{3}}\s?[-–]\s?[12]\d{{3}}\)                 # (1482-1573)
    | \b(?i:period|era|dynasty|reign)\s\(\d{{3,4}}\s?[-–]\s?\d{{3,4}}\)
    | \b(?:9/11|7/7|24/7|50/50|20/20|1/6)\b
    | \b\d{{1,2}}-\d{{2}}-\d{{2,4}}\b
    | \b(?:A\.\s?D\.|AD|B\.?C\.?E?\.?)\s\d{{1,4}}(?:\s(?:and|to)\s\d{{1,4}})?\b
    | \b(?:\d{{1,3}}(?:,\d{{3}})?\s(?:and|to|-|–)\s)?\d{{1,4}}\s(?:A\.\s?D\b|AD\b|B\.\s?C\b|BC\b|C\.?E\b|B\.?C\.?E\b)\.?
    )""",
    re.VERBOSE | re.MULTILINE,
)
_IS_NUMBER = re.compile(r"(?:[A-Z]{1,3}[$=]?)?\d[\d.,]{0,20}[A-Za-z°%]{0,3}")  # 5kW, USD115: taken for names
_TORN_BEHIND, _TORN_BEFORE = re.compile(r"\.\s\d{3}\b(?!,)"), re.compile(r"\d,\d{3}\.\s\Z")
_OPENS_SENTENCE = re.compile(
    r"\d{3}(?:\s(?!who\b|that\b|which\b)\w+){1,4}?\s(?:are|was|were|is|has|have|had|will|would|can|could|may|died|left|came|live|lived)\b"
)
_PERCENT = re.compile(r"\s?(?:%|per\s?cent\b)")
_TORN_HOUR = re.compile(r"\b\d{1,2}[.:]\s?\d\s?\d\s?(?:[ap]\.?m|[AP]\.?M)\b")  # a sentence ends inside: at 1. 15pm
_TIME = 10  # characters
_BEFORE = 5  # characters before a sentence: the parser ends one behind the "BA." of BA. 2


def masked_spans(sentence: Sentence) -> list[tuple[int, int]]:
    """Return the stretches whose numbers are dates, times, links, phone numbers and the like."""
    start = max(0, sentence.start - _BEFORE)
    spans = [m.span() for m in _MASK.finditer(sentence.text, start, sentence.end)]
    spans += [
        m.span() for m in _TORN_HOUR.finditer(sentence.text, max(start, sentence.end - _TIME), sentence.end + _TIME)
    ]
    spans += [
        (m.start, m.end)
        for m in sentence.mentions
        if m.found_by != "coreference" and not _IS_NUMBER.fullmatch(m.text) and not _is_share(m, sentence.text)
    ]
    return sorted(spans)


def _is_share(name: Mention, text: str) -> bool:
    """Say whether the number that a name ends with is its share: Peru 40 percent, France 24 percent; but France 24."""
    return name.text[-1:].isdigit() and _PERCENT.match(text, name.end) is not None


def is_torn(start: int, end: int, text: str) -> bool:
    """Say whether a number is one of the pieces of a larger one: the 1,562 and the 967 of "1,562. 967 people".

    What goes on as a sentence is none: the toll reached 1,562. 967 people were hurt.
    """
    if _TORN_BEHIND.match(text, end) and "," in text[start:end]:
        return not _OPENS_SENTENCE.match(text, end + 2)
    torn = text[start:end].isdigit() and _TORN_BEFORE.search(text[max(0, start - 8) : start]) is not None
    return torn and end - start == 3 and not _OPENS_SENTENCE.match(text, start)
