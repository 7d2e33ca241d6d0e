"""Where a cue ends and a content begins and ends, where the parse shows that a border runs through a phrase or past a clause.

[praised Thursday] ['s protests]                 ─▶ [praised], [Thursday's protests]
[noted published] [reports]                      ─▶ [noted], [published reports]
[expressed its condolences to] [the families]    ─▶ [expressed], [its condolences to the families]
[unveiled a list] [of backers]                   ─▶ [unveiled], [a list of backers]
[said on] Tuesday [it fell]                      ─▶ [said]: the day is when
[reported on Thursday evening] [it fell]         ─▶ [reported]
[But it fell], she said                          ─▶ [it fell]
[reported to] [the board that it fell]           ─▶ [reported to], [that it fell]
[signed an order shutting] [the port]            ─▶ [signed an order], [shutting the port]
[condemned] [in the strongest terms the raid]    ─▶ [the raid]
[said] [life was hard, as] · [even as] · [which]  ─▶ [life was hard]
[would argue —] [and does — that]            ─▶ [would argue], [that …]
By late May, [Roe] [said] [it will shut]         ─▶ [By late May] … [it will shut]
[allow it], provided they pay                    ─▶ [allow it, provided they pay]
[recorded] [a rise and the town has grown]       ─▶ [a rise]: the sentence has gone on by itself
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from pipeline.article.claims.acts import read_act
from pipeline.article.claims.clause_rests import with_rest_of_clause
from pipeline.article.claims.lookup import Lookup
from pipeline.article.claims.open_ends import without_open_ends
from pipeline.article.claims.phrase_rests import with_rest_of_phrase
from pipeline.article.grammar import FINITE, QUESTION_WORDS, SUBJECTS, WILL, is_finite
from pipeline.records import Attribution, Span
from pipeline.text.spans import trim

if TYPE_CHECKING:
    from spacy.tokens import Token

_BEFORE_NOUN = frozenset({"amod", "compound", "poss", "det", "nummod", "nmod"})
_SUBJECTS = frozenset({"nsubj", "csubj", "nsubjpass"})  # "said | sharing | it was hard"
_WITH_IT = frozenset({"even", "just", "only", "ever"})  # "life was hard, even as"
_WORDINGS = frozenset({"terms", "words", "language", "tones"})
_UTTERS = frozenset({"express", "voice", "convey", "extend", "offer"})
_GIVES = frozenset(
    {"announce", "write", "propose"}
)  # classes of verbs whose object is what is said: "unveiled a list of"
_FOLLOWS_ON = frozenset({"but", "and"})  # these need no comma
_HOURS = frozenset({"morning", "afternoon", "evening", "night"})
_GENITIVE = frozenset({"'s", "’s"})
_SHORTEST = 3  # words of a content that stay
_ADDING = ["and", "in", "addition"]
_DEADLINE = re.compile(r"(By (?:the (?:end|time|start|middle)|next|late|early|\d{4})\b[^,.“”\"]{0,60}), ")
_SUPPOSING = re.compile(r"((?:If|Unless)\b[^.;:!?“”\"]{3,120}), ")
_CONDITION = re.compile(
    r",? (?:provided|providing|as long as|so long as|on (?:the )?condition|unless)\b[^.;:!?()“”\"]*\w"
)
_DASHES = frozenset({"—", "–", "-", "--"})
_HEARER = 10  # tokens
_RULINGS = frozenset({"bill", "decree", "directive", "law", "order", "proclamation", "resolution", "ruling"})
_ASIDE = 12  # tokens between dashes


def with_borders(a: Attribution, lookup: Lookup) -> Attribution:
    """Return an attribution with cue and content parted where an analyst would part them."""
    for mend in (
        _without_aside,
        _without_day,
        _without_hearer,
        _with_participle,
        _with_whole_noun,
        _with_object,
        _without_lead,
        _without_wording,
        without_open_ends,
    ):
        a = mend(a, lookup)
    a = _with_deadline(a, lookup)
    a = _with_condition(_without_tail(_without_next_clause(a, lookup), lookup), lookup)
    return with_rest_of_phrase(with_rest_of_clause(a, lookup), lookup)


def _with_deadline(a: Attribution, lookup: Lookup) -> Attribution:
    """Return a content with the condition, or a forecast with the time, at the head of its sentence.

    "By the end of May, Roe said, [the port will close]"  ─▶ [By the end of May] … [the port will close]
    "If it rains, Roe said, [the port would close]"       ─▶ [If it rains] … [the port would close]
    "If it rains, Roe said, [the port closes]"            ─▶ as it is: nothing is ahead
    """
    if a.source is None or a.source[1] > a.cue[0] or a.content[0][0] < a.cue[1]:
        return a
    begin = lookup.sentence(a.cue[0])[0]
    supposing = _SUPPOSING.match(lookup.text, begin, a.source[0]) if lookup.speaks(a.cue) else None
    found = supposing or _DEADLINE.match(lookup.text, begin, a.source[0])
    if found is None or found.end() != a.source[0]:
        return a
    if supposing and not any(is_finite(t) for t in lookup.tokens(found.span(1))):
        return a  # "if anything"
    ahead = any(t.dep_ == "aux" and t.lower_ in WILL | {"would"} for t in lookup.tokens(a.content[0]))
    return replace(a, content=(found.span(1), *a.content)) if ahead else a


def _with_condition(a: Attribution, lookup: Lookup) -> Attribution:
    """Return a content with the condition that follows it to the end of its sentence: "…, provided they pay"."""
    *before, (start, end) = a.content
    found = _CONDITION.match(lookup.text, end, lookup.sentence(end - 1)[1])
    if start < a.cue[1] or found is None or (a.source and a.source[0] > end) or any(lookup.quoted_within(found.span())):
        return a
    return replace(a, content=(*before, (start, found.end())))


def _without_hearer(a: Attribution, lookup: Lookup) -> Attribution:
    """Return a content without the one it is told to: "reported to | the board last year that"."""
    (start, end), *others = a.content
    if lookup.tokens(a.cue)[-1].lower_ != "to" or not _is_joined(a, lookup):
        return a
    words = lookup.tokens((start, end))[:_HEARER]
    that = next((t for t in words if t.lower_ == "that" and t.dep_ == "mark"), None)
    if that is None or that is words[0] or any(t.pos_ in {"VERB", "AUX"} for t in words if t.i < that.i):
        return a
    return replace(a, content=((that.idx, end), *others))


def _with_participle(a: Attribution, lookup: Lookup) -> Attribution:
    """Return a content with what an order does: "signed an order shutting | the port"; who sends "a letter saying" says so."""
    last = lookup.tokens(a.cue)[-1]
    if last.tag_ != "VBG" or last.dep_ != "acl" or not a.cue[0] < last.head.idx < last.idx or not _is_joined(a, lookup):
        return a
    return _handed_over(a, last) if last.head.lemma_.lower() in _RULINGS else a


def _is_joined(a: Attribution, lookup: Lookup) -> bool:
    """Say whether a content begins right behind its cue."""
    return a.content[0][0] >= a.cue[1] and not lookup.text[a.cue[1] : a.content[0][0]].strip()


def _handed_over(a: Attribution, first: Token) -> Attribution:
    """Return an attribution whose content begins with a token that stands in its cue."""
    before = first.nbor(-1)
    (_, end), *others = a.content
    return replace(a, cue=(a.cue[0], before.idx + len(before)), content=((first.idx, end), *others))


def _without_aside(a: Attribution, lookup: Lookup) -> Attribution:
    """Return an attribution without what stands between dashes behind its verb: "would argue — and does — that"."""
    (start, end), *others = a.content
    words = lookup.tokens((start, end))
    dashed = lookup.tokens(a.cue)[-1].text in _DASHES and _is_joined(a, lookup)
    if not dashed or not words or words[0].pos_ != "CCONJ":
        return a
    closing = next((i for i, t in enumerate(words[:_ASIDE]) if t.text in _DASHES), len(words) - 1)
    if closing == len(words) - 1:
        return a
    cue = a.cue[0], a.cue[0] + len(lookup.text[slice(*a.cue)].rstrip(" —–-"))
    return replace(a, cue=cue, content=((words[closing + 1].idx, end), *others))


def _without_day(a: Attribution, lookup: Lookup) -> Attribution:
    """Return a cue without the day at its end, or its preposition, which is neither cue nor content."""
    a = replace(a, cue=_before_day(a.cue, lookup))
    cue = lookup.tokens(a.cue)
    if len(cue) < 2 or cue[-1].tag_ != "IN":
        return a
    days = lookup.dates_near(a.cue[1], (a.cue[1], lookup.sentence(a.cue[0])[1]))
    if not days or lookup.text[a.cue[1] : days[0][0]].strip():
        return a
    return replace(a, cue=(a.cue[0], cue[-2].idx + len(cue[-2])))


def _before_day(cue: Span, lookup: Lookup) -> Span:
    """Return a cue without the time expression that it ends in, or breaks off in: "reported on Thursday", "said four"."""
    for start, end in lookup.dates_near(cue[1], (cue[0], lookup.sentence(cue[0])[1])):
        rest = lookup.text[end : max(cue[1], end)].strip()  # a line may end within "Monday evening"
        if not cue[0] < start < cue[1] or (rest and rest not in _HOURS) or lookup.text[end : end + 2] in _GENITIVE:
            continue
        words = lookup.tokens((cue[0], start))
        while len(words) > 1 and words[-1].pos_ in {"ADP", "DET", "PUNCT"}:
            words.pop()
        if any(t.pos_ in {"VERB", "NOUN"} for t in words):
            return cue[0], words[-1].idx + len(words[-1])
    return cue


def _with_whole_noun(a: Attribution, lookup: Lookup) -> Attribution:
    """Return a content that begins within a noun phrase with the words of it that the cue holds."""
    cue = lookup.tokens(a.cue)
    head = read_act(a, lookup).head
    if not _is_joined(a, lookup) or head is None or head.pos_ != "VERB":
        return a
    (start, end), *_ = a.content
    first = cue[-1]
    for token in reversed(cue[1:]):
        inside = start <= token.head.idx < end or first.i <= token.head.i <= cue[-1].i
        if token.i <= head.i or token.dep_ not in _BEFORE_NOUN or token.head.i <= token.i or not inside:
            break
        first = token
    moved = first.dep_ in _BEFORE_NOUN | _SUBJECTS and start <= cue[-1].head.idx < end and cue[-1].head.i > cue[-1].i
    if not moved or first.i <= head.i:
        return a
    return _handed_over(a, first)


def _with_object(a: Attribution, lookup: Lookup) -> Attribution:
    """Return a content with the object that its first preposition hangs on, where that is no word for an act itself."""
    head = read_act(a, lookup).head
    cue = lookup.tokens(a.cue)
    if head is None or head.pos_ != "VERB" or not _is_joined(a, lookup):
        return a
    of = cue[-1] if cue[-1].tag_ in {"IN", "TO"} else next(iter(lookup.tokens(a.content[0])), None)
    if of is None or of.dep_ not in {"prep", "dative"}:
        return a
    noun = next((c for c in head.children if c.dep_ == "dobj" and c in {of.head, *of.head.children}), None)
    if noun is None:
        return a
    if noun.pos_ != "NOUN" or not head.i < noun.left_edge.i or not a.cue[0] <= noun.idx < a.cue[1]:
        return a
    if lookup.knowledge.cues.class_of_noun(noun.lemma_.lower()):
        return a
    uttered = head.lemma_.lower() in _UTTERS
    some = of.lower_ == "of" and noun.left_edge.tag_ != "PRP$" and lookup.cue_class(head) in _GIVES
    return _handed_over(a, noun.left_edge) if uttered or some else a


def _without_lead(a: Attribution, lookup: Lookup) -> Attribution:
    """Return a content without the word by which its sentence follows on the one before: "but", "however,"."""
    (start, end), *others = a.content
    words = lookup.tokens((start, end))
    adds = [t.lower_ for t in words[:3]] == _ADDING  # "according to the decree, and in addition to its work, …"
    if (
        len(words) <= _SHORTEST
        or words[0].lower_ not in lookup.knowledge.small.leading_on
        or not (adds or lookup.sentence(start)[0] == start)
    ):
        return a
    if words[0].lower_ not in _FOLLOWS_ON and words[1].text != ",":
        return a  # "however good it is"
    rest = words[2] if words[1].text == "," else words[1]
    return replace(a, content=((rest.idx, end), *others))


def _without_wording(a: Attribution, lookup: Lookup) -> Attribution:
    """Return a content without how it is put: "in the strongest terms"."""
    (start, end), *others = a.content
    words = lookup.tokens((start, end))
    lead = list(takewhile(lambda t: t.lower_ not in _WORDINGS, words[:5]))
    if len(words) < len(lead) + 2 or words[0].lower_ != "in" or not 1 < len(lead) < 5:
        return a
    if words[len(lead) + 1].lower_ == "of":
        return a  # "in the terms of the treaty"
    return replace(a, content=((words[len(lead) + 1].idx, end), *others))


def _without_tail(a: Attribution, lookup: Lookup) -> Attribution:
    """Return a content without a last word that leads to a clause it has not got: "life was hard, as"."""
    *before, (start, end) = a.content
    words = lookup.tokens((start, end))
    tail = next(
        (i for i in range(len(words) - 1, 0, -1) if words[i].lower_ in lookup.knowledge.small.dangling), len(words)
    )
    if tail <= _SHORTEST or tail == len(words) or lookup.is_quoted((words[tail].idx, end)):
        return a
    if tail < len(words) - 1 and not _lacks_verb(words[tail:]):
        return a
    if words[tail].tag_ in QUESTION_WORDS and lookup.cue_class(words[tail].head):
        return a  # "told the ministry, which | denied it": that is told too
    tail -= words[tail - 1].lower_ in _WITH_IT
    stop = start + len(lookup.text[start : words[tail].idx].rstrip(" ,;:—–-"))
    return replace(a, content=(*before, (start, stop)))


def _lacks_verb(clause: Sequence[Token]) -> bool:
    """Say whether a clause breaks off before its verb, which stands behind it: ", while its schools"."""
    verb = clause[0].head
    later = clause[0].dep_ in {"mark", "advmod"} and verb.i > clause[-1].i
    return later and not any(t.pos_ in {"VERB", "AUX"} for t in clause)


def _without_next_clause(a: Attribution, lookup: Lookup) -> Attribution:
    """Return a content that ends where another clause with a subject of its own is joined to its cue."""
    head = read_act(a, lookup).head
    *before, (start, end) = a.content
    if head is None or before or start < a.cue[1]:
        return a
    for verb in lookup.tokens((start, end)):
        if verb.dep_ != "conj" or verb.head != head or not is_finite(verb):
            continue
        subject = next((c for c in verb.children if c.dep_ in SUBJECTS and c.i < verb.i), None)
        if subject is None or subject.left_edge.idx <= start or lookup.is_quoted((subject.left_edge.idx, verb.idx)):
            return a
        joint = subject.left_edge.nbor(-1)
        if joint.pos_ != "CCONJ":
            return a
        cut = trim(lookup.text, (start, start + len(lookup.text[start : joint.idx].rstrip(" ,;:—–-"))))
        spares = cut[0] < cut[1] and not any(t.tag_ in FINITE for t in lookup.tokens(cut))
        return replace(a, content=(cut,)) if spares else a
    return a
