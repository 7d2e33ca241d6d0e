"""A figure's own time: the time expression of its clause that stands nearest, unless it is what a change began from.

"In 2024 arrests rose 12% from 2019" tells of 2024; "5,000 arrests, compared with 4,000 in 2019" has 2019 for the
4,000 alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING

from pipeline.article.figures.measures import subject_of
from pipeline.article.figures.sentence import Draft, Sentence
from pipeline.article.figures.time_spans import in_full, joined
from pipeline.text.dates import months

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLIMB = 8
_HOLDING = frozenset({"take", "hold", "convene", "occur", "happen"})  # a meeting that took place then
_OTHER_TIME = frozenset({"after", "before", "until", "till", "since"})
_MOST = 20  # time expressions of a sentence that are looked at

_OFFSET = frozenset({"after", "before", "later", "earlier", "ago", "into"})
_FROM = frozenset({"from", "since"})  # from 2019: of a change its beginning, of all else its time
_ON = frozenset({"on", "over"})  # the same, where they can't mean "in the course of": over 2019, on last year
_LONG_TIME = re.compile(r"(?:\b(?:year|quarter|month|earlier|ago)s?|\d{4})$")
_JOINS = re.compile(r"[,;]|\b(?:and|but|with)\b")
_TO_NEXT = re.compile(r"\bto\b|, ")
_LONG_SPANS = frozenset({"week", "month", "year", "decade", "century"})
_NEAR_SCORE = 20  # characters
_ONE_DAY = re.compile(r"day\b|tonight|tomorrow|^(?:the )?\d{1,2}(?:st|nd|rd|th)?\b|\s\d{1,2}(?:st|nd|rd|th)?$")
_KNOWN, _NEW = frozenset({"the", "these", "those", "all"}), frozenset({"first", "last", "next", "other", "further"})


def period_of(
    draft: Draft,
    anchor: Token,
    sentence: Sentence,
    dates: Sequence[tuple[int, int]],
    bases: Sequence[Draft],
    others: Sequence[tuple[int, int]] = (),
) -> str:
    """Return the figure's own time as written, or nothing.

    Args:
        draft: the figure.
        anchor: its token.
        sentence: where it stands.
        dates: the time expressions of the sentence, as offsets.
        bases: the figures of the sentence that others rose or fell from.
        others: what the figures of the sentence take up: 300 in 2019 and 400 in 2020 have a time each.
    """
    if draft.kind == "age" or (draft.kind == "duration" and sentence.word(draft.right + 1) in _OFFSET):
        return ""  # nobody is twelve in the course of a year; "73 seconds after liftoff" is when, not how long
    tied = sentence.word(draft.last + 1) == "-" and sentence.glued(draft.last + 1)
    if tied and (draft.kind == "count" or draft.unit in _LONG_SPANS):
        return ""  # in May the 27-member bloc met; a ten-year plan was agreed last month
    if draft.noun is not None and draft.noun.head.dep_ == "agent" and draft.noun.head.head.dep_ == "acl":
        return ""  # a bank founded in 2014 by five brothers
    start, end = sentence.row[draft.left].start, sentence.row[draft.right].end
    clause = _clauses(anchor)
    heads = [v.head.i for v in (sentence.doc[clause[0]],) if v.dep_ == "relcl"]  # the year when arrests averaged 310
    is_base = any(b is draft for b in bases)
    in_bracket = sentence.word((draft.outer or draft.left) - 1) == "("  # in 2020 they were: Peru (40 tons), Chile (30)
    aside = (_aside(anchor) if not in_bracket else None) or _known_group(draft, anchor, sentence)
    best: tuple[int, int] | None = None
    above: tuple[int, int] | None = None
    nearest = 1 << 60
    for a, b in dates[:_MOST]:
        if a < end and start < b:
            continue  # "two" of "the past two years"
        if draft.unit in _LONG_SPANS and _ONE_DAY.search(sentence.text[a:b]):
            continue  # on Monday, of three years in jail
        token = sentence.token_at(b - 1)
        if a <= token.head.idx < b:
            token = token.head  # the parser takes the year of "March 2022" for a number of it
        gap = a - end if a >= end else start - b
        if draft.kind == "score" and gap > _NEAR_SCORE and a < end:
            continue  # what a match day begins with is not said again of each match; but Sunday's 2-2
        aside_of_noun = token.dep_ in {"nummod", "compound", "nmod"} and not _dates_own_noun(token, draft, sentence)
        if aside_of_noun or _dates_an_event(a, start, sentence):
            continue  # below 2005 levels, before his death in 1876
        if _is_since_the_like(a, sentence):
            continue
        if is_base:
            if a < end or any(end <= s < a and _TO_NEXT.search(sentence.text[end:s]) for s, _ in others):
                continue  # in 2024 it had 300, up from 200; from 200 to 300 by 2030
        elif token.i not in heads and (_is_time_of_base(a, sentence, bases) or _is_compared_with(a, b, sentence)):
            continue
        if a < end and (_is_target_before_next(b, start, a, dates, sentence) or _is_when_told(a, start, sentence)):
            continue
        if 0 <= gap < nearest and _is_another_ones(a, b, start, dates, others):
            continue
        if not 0 <= gap < nearest:
            continue
        if aside is not None and not (token.i == aside.i or aside.is_ancestor(token)):
            continue  # in three weeks dozens fled to Peru, home to nearly 40,000
        own = _clauses(token)[0]
        if own in clause or token.i in heads or _held_then(sentence.doc[own], a) in clause:
            best, nearest = (a, b), gap
        elif best is None and _opens_clause_above(token, a, sentence.doc[clause[-1]], sentence):
            above = a, b
    best = best or above
    if best is None:
        return ""
    a, b = in_full(*joined(best, dates[:_MOST], sentence.text), sentence)
    return " ".join(sentence.text[a:b].split()) if b <= start or end <= a else ""  # "three" of "three months to May"


def _known_group(draft: Draft, anchor: Token, sentence: Sentence) -> Token | None:
    """Return the noun of a group that is known by its number, whose time is none of what it does: the 12 members met in May."""
    noun = draft.noun if draft.kind == "count" and not (draft.lent or draft.per or draft.qualifier) else None
    if noun is None or anchor.head.i != noun.i or sentence.word(draft.left - 1) in _NEW:
        return None
    before = {c.lower_ for c in islice(noun.lefts, 6)}
    return noun if before & _KNOWN and not before & _NEW else None


def _aside(anchor: Token) -> Token | None:
    """Return the noun that says what a name before it is, in which a figure stands: Peru, *home* to nearly 40,000."""
    for _ in range(_CLIMB):
        if anchor.dep_ == "appos" and anchor.pos_ == "NOUN" and anchor.head.pos_ == "PROPN":
            return anchor
        if anchor.lower_ == "home" and anchor.dep_ == "advmod" and anchor.i and anchor.nbor(-1).text == ",":
            return anchor
        if anchor.pos_ in {"VERB", "AUX"} or anchor.head.i == anchor.i:
            return None
        anchor = anchor.head
    return None


def _dates_own_noun(time: Token, draft: Draft, sentence: Sentence) -> bool:
    """Say whether a time is that of the very noun a figure is of: *fourth quarter* profits of $3; but below 2005 levels."""
    noun = draft.noun
    if noun is None or draft.lent or draft.kind not in {"money", "percent"} or time.head.i != noun.i:
        return False
    return noun.lemma_.lower() not in sentence.lexicon.words["carriers"] | sentence.lexicon.words["amounts"]


def _dates_an_event(time: int, at: int, sentence: Sentence) -> bool:
    """Say whether a time is that of an event before or after which something was: before his *death in 1876*.

    Args:
        time: where it begins.
        at: where the figure begins; one of the event itself has its time: since the 8% rise in 1999.
        sentence: where both stand.
    """
    i = sentence.lexeme_at(time) - 1
    if i < 2 or sentence.word(i) not in {"in", "on"} or sentence.token(i - 1).pos_ != "NOUN":
        return False
    for j in range(i - 2, max(-1, i - 7), -1):
        if sentence.word(j) in _OTHER_TIME:
            return not sentence.row[j].start < at < time
        if sentence.token(j).pos_ not in {"DET", "PRON", "ADJ", "NOUN", "PROPN", "PART", "NUM"}:
            return False
    return False


def _is_since_the_like(time: int, sentence: Sentence) -> bool:
    """Say whether a time is how long nothing was so large: its lowest level since 2019, the first time since May."""
    i = sentence.lexeme_at(time) - 1
    if sentence.word(i) != "since":
        return False
    for j in range(i - 1, max(-1, i - 5), -1):
        if sentence.token(j).tag_ in {"JJS", "RBS"} or sentence.word(j) == "first":
            return True
        if sentence.token(j).pos_ not in {"NOUN", "PROPN", "ADJ"}:
            return False
    return False


def _held_then(verb: Token, at: int) -> int:
    """Return the verb of a clause that begins with a meeting, held at a time: at a summit held last March it spent $5."""
    meeting = verb.head
    if verb.dep_ not in {"relcl", "acl"} or verb.lemma_ not in _HOLDING or meeting.dep_ != "pobj":
        return -1
    main = meeting.head.head
    if main.dep_ == "pobj" and main.pos_ == "NOUN":
        main = main.head.head  # at a meeting with members that took place last March
    return main.i if main.pos_ in {"VERB", "AUX"} and at < main.idx else -1


def _opens_clause_above(time: Token, at: int, verb: Token, sentence: Sentence) -> bool:
    """Say whether a time begins what a clause goes on: since 2019 it has closed 40 shops and *hired 12 cooks*."""
    own = _clauses(time)[0]
    for _ in range(_CLIMB):
        said = verb.dep_ == "ccomp" and _LONG_TIME.search(sentence.text[at : time.idx + len(time)]) is not None
        if verb.head.i == verb.i or not (said or verb.dep_ == "conj"):
            return False
        verb = verb.head
        if verb.i == own:
            subject = subject_of(verb)
            return subject is not None and time.i < subject.i < verb.i
    return False


def _is_another_ones(
    a: int, b: int, start: int, dates: Sequence[tuple[int, int]], others: Sequence[tuple[int, int]]
) -> bool:
    """Say whether a time before a figure is that of a figure before it, as each is followed by one: 3 in May, 4 in June."""
    if a > start:
        return False
    earlier = any(end <= a for _, end in others)
    return earlier and any(start <= c for c, _ in dates) and not any(b <= s < start for s, _ in others)


def _is_target_before_next(b: int, start: int, a: int, dates: Sequence[tuple[int, int]], sentence: Sentence) -> bool:
    """Say whether a time from `a` to `b` is of another target than a figure behind it: zero by 2050 and a 35% cut by 2030."""
    if sentence.word(sentence.lexeme_at(a) - 1) != "by" or not _JOINS.search(sentence.text[b:start]):
        return False
    return any(start <= c and sentence.word(sentence.lexeme_at(c) - 1) == "by" for c, _ in dates)


def _is_when_told(time: int, start: int, sentence: Sentence) -> bool:
    """Say whether a time is when something was told that holds a figure: a report this week noted the sale of 40 plots."""
    token = sentence.token_at(time)
    i = token.i + 1
    while i < sentence.last and (sentence.doc[i].ent_type_ in {"DATE", "TIME"} or sentence.doc[i].tag_ == "RB"):
        i += 1
    verb = sentence.doc[min(i, sentence.last - 1)]
    if verb.tag_ != "VBD" or verb.lemma_ not in sentence.lexicon.words["noting"] or not verb.idx < start:
        return False
    subject = subject_of(verb)
    return subject is not None and subject.i < token.i


def _is_time_of_base(at: int, sentence: Sentence, bases: Sequence[Draft]) -> bool:
    """Say whether a time is that of the figure a change began from: up from 25,000 last year."""
    for base in bases:
        end = sentence.row[base.right].end
        if end <= at and not re.search(r"[,;\d]", sentence.text[end:at]):
            return True
    return False


def _is_compared_with(start: int, end: int, sentence: Sentence) -> bool:
    """Say whether a time is what something is compared with: than in 2019, up 12% from last year."""
    long = _LONG_TIME.search(sentence.text[start:end])
    i = sentence.lexeme_at(start) - 1
    while True:
        before, word = sentence.word(i - 1), sentence.word(i)
        if {word, f"{before} {word}"} & sentence.lexicon.words["comparing"]:
            return True
        if (word in _FROM or (word in _ON and long)) and _belongs_to_change(i, sentence):
            return True
        if word not in sentence.lexicon.words["before_compared_times"] and word not in months():
            return False  # than in June of last year
        i -= 1


def _belongs_to_change(i: int, sentence: Sentence) -> bool:
    """Say whether the preposition at lexeme `i` belongs to a word of change: rose 12% from, up 12% on."""
    if sentence.lexicon.words["moved"] & {sentence.word(j) for j in range(i - 5, i)}:
        return True
    token = sentence.token(i)
    for _ in range(3):
        token = token.head
        if token.lemma_.lower() in sentence.lexicon.change:
            return True
    return False


def _is_before_or_after(verb: Token) -> bool:
    """Say whether a clause tells of another time than the one it hangs on: it waited for a week, after 26 had left."""
    return verb.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in _OTHER_TIME for c in islice(verb.lefts, 6))


def _clauses(token: Token) -> list[int]:
    """Return the verb a token depends on, then the verbs that verb completes: to deport, of "used … to deport"."""
    verbs: list[int] = []
    for _ in range(_CLIMB):
        if token.pos_ in {"VERB", "AUX"} or token.head == token:
            verbs.append(token.i)
            if token.dep_ not in {"xcomp", "advcl", "aux"} or _is_before_or_after(token):
                break
        token = token.head
    return verbs or [token.i]
