"""A second verb by which a speaker goes on, taken for a part of what the first one says.

[Roe] [said] [prices rose and blamed the drought]      ─▶ [said], [prices rose]; [blamed], [the drought]
[Roe] [said] [the mayor fell and accused him of lying] ─▶ [said], [the mayor fell]; [accused], [him of lying]
[Roe] [said] [the minister came and promised aid]      ─▶ as it is: the minister may have promised it
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.article.claims.acts import read_act
from pipeline.article.claims.lookup import Lookup
from pipeline.article.claims.sources import can_speak
from pipeline.article.grammar import (
    FINITE,
    PAST_OR_PRESENT,
    SUBJECTS,
    ends_of,
    helpers,
    subjects_of,
)
from pipeline.records import Attribution, Span
from pipeline.text.spans import SpanIndex, Stretch, merge, trim

if TYPE_CHECKING:
    from spacy.tokens import Token

_CONFIDENCE = 0.7
_CLOSING = "”\"’'»"
_THEM = {"him": "he", "her": "she", "them": "they"}
_PLURAL = frozenset({"NNS", "NNPS"})
_THINGS = frozenset({"it", "this", "that", "which", "there", "these", "those"})
_JOINTS = frozenset({"and", "but"})


def with_second_verbs(attributions: Iterable[Attribution], lookup: Lookup) -> Iterator[Attribution]:
    """Yield attributions, each content parted before the verb by which its source goes on."""
    found = list(attributions)
    taken = SpanIndex(Stretch(*s) for s in merge(a.cue for a in found if a.source))
    verbs = {a: verb for a in found if (verb := _second_verb(a, lookup))}
    parted = {a: verb for a, verb in verbs.items() if not taken.at(verb.idx) or _is_found(a, verb, found)}
    begun = {verb.idx for verb in parted.values()}
    for a in found:
        if a not in parted:
            if a.source or a.cue[0] not in begun:
                yield a
            continue
        verb = parted[a]
        *before, (start, end) = a.content
        cue = ends_of(_first_of(verb), _last_of_cue(verb, lookup))
        first = trim(lookup.text, (start, _joint(verb).idx))
        second = trim(lookup.text, (cue[1], end))
        bare = not _has_word(second, lookup) and not taken.at(verb.idx)
        if bare and not helpers(verb):
            yield a
            continue
        left = start + len(lookup.text[start : first[1]].rstrip(" ,;:—–-"))
        yield replace(a, content=(*before, (start, left)))
        if bare or taken.at(verb.idx):
            continue  # "… but did not elaborate"
        yield Attribution(cue, a.source, (second,), min(a.confidence, _CONFIDENCE))


def _is_found(a: Attribution, verb: Token, found: Iterable[Attribution]) -> bool:
    """Say whether what a source says by its second verb is attributed to it already."""
    return any(b.source == a.source and b.cue[0] <= verb.idx < b.cue[1] <= b.content[0][0] for b in found)


def _second_verb(a: Attribution, lookup: Lookup) -> Token | None:
    """Return the first verb in a content by which rather its source than its subject goes on."""
    head = read_act(a, lookup).head
    start, end = a.content[-1]
    if a.source is None or head is None or start < a.cue[1] or head.tag_ not in PAST_OR_PRESENT:
        return None
    for verb in lookup.tokens((start, end)):
        if verb.pos_ != "VERB" or not _is_joined(verb, head, lookup):
            continue
        if not (_goes_on(verb, lookup) or lookup.speaks(ends_of(verb, verb))) or lookup.is_quoted(ends_of(verb, verb)):
            continue
        if _is_open(lookup.text[start : verb.idx]):
            return None
        if _joint(verb).idx > start and _is_of_source(verb, head, a.source, lookup):
            return verb
    return None


def _is_open(words: str) -> bool:
    """Say whether a quotation has begun in some words and not ended: its second mark may be missing."""
    return words.count('"') % 2 == 1 or words.count("“") > words.count("”")


def _joint(verb: Token) -> Token:
    """Return the conjunction before a verb, an adverb between them passed over: "and also warned"."""
    before = _first_of(verb).nbor(-1)
    return before.nbor(-1) if before.pos_ == "ADV" and before.i else before


def _first_of(verb: Token) -> Token:
    """Return the first word of a verb: "did" of "did not respond"."""
    return min([*helpers(verb), verb], key=lambda t: t.i)


def _is_joined(verb: Token, head: Token, lookup: Lookup) -> bool:
    """Say whether a verb is joined by "and" or "but" to one before it, in the form of the cue, without a subject."""
    if verb.dep_ not in {"conj", "ccomp"} or _first_of(verb).i < 2 or _joint(verb).lower_ not in _JOINTS:
        return False
    tense = _tense(verb)
    if tense not in PAST_OR_PRESENT or any(c.dep_ in SUBJECTS for c in verb.children):
        return False
    silent = any(c.dep_ == "neg" for c in verb.children) and verb.lemma_.lower() in lookup.knowledge.inner["answering"]
    return (tense == "VBD") == (head.tag_ == "VBD") and (silent or not helpers(verb))


def _goes_on(verb: Token, lookup: Lookup) -> bool:
    lemma = verb.lemma_.lower()
    if helpers(verb):
        return True  # "did not respond"
    return not {lemma, f"{lemma} {verb.nbor().lower_}"}.isdisjoint(lookup.knowledge.inner["going_on"])


def _last_of_cue(verb: Token, lookup: Lookup) -> Token:
    phrase = f"{verb.lemma_.lower()} {verb.nbor().lower_}"
    return verb.nbor() if phrase in lookup.knowledge.inner["going_on"] else verb


def _is_of_source(verb: Token, head: Token, source: Span, lookup: Lookup) -> bool:
    """Say whether a verb goes on from the cue rather than from the verb it is joined to."""
    first = verb.head
    if first == head:
        return True
    subject = next(iter(subjects_of(first)), None)
    if verb.dep_ != "conj":  # the parser took "said … and estimated" for a clause of "was"
        subject = next((c for c in first.children if c.dep_ in SUBJECTS), None)
    if subject is None or not source[1] <= subject.idx < verb.idx:
        return False
    past = any(
        t.tag_ == "VBD" for t in verb.doc[first.i + 1 : verb.i]
    )  # "it would show if they flouted it and pretended"
    if verb.tag_ == "VBD" and _tense(first) not in {"VBD", ""} and not past:
        return True  # "said towns support it and stressed"
    if not _goes_on(verb, lookup):
        return False
    if _is_thing(subject, lookup) or _is_about(verb, subject, source, lookup):
        return True
    befalls = first.lemma_.lower() in lookup.knowledge.inner["befalling"]
    return not _is_person(subject, lookup) and (befalls or _joint(verb).nbor(-1).text in _CLOSING)


def _tense(verb: Token) -> str:
    """Return the tag of the first finite word of a verb: MD of "would have left"."""
    return next((t.tag_ for t in (*helpers(verb), verb) if t.tag_ in FINITE), "")


def _is_thing(subject: Token, lookup: Lookup) -> bool:
    """Say whether a subject is nobody: "prices", "it", not "the board"; a report may warn as well."""
    if subject.pos_ == "PRON" or subject.tag_ in {"DT", "EX"}:
        return subject.lower_ in _THINGS
    nouns = lookup.knowledge.nouns
    if subject.pos_ not in {"NOUN", "PROPN"} or subject.lemma_.lower() in nouns["document"] | nouns["partitive"]:
        return False
    return not can_speak(ends_of(subject, subject), lookup)


def _is_person(subject: Token, lookup: Lookup) -> bool:
    name = lookup.mention_of(subject)
    if name is not None:
        return name.type == "person"
    nouns, lemma = lookup.knowledge.nouns, subject.lemma_.lower()
    return subject.pos_ == "PRON" or subject.tag_ in _PLURAL or lemma in nouns["person"] | nouns["office"]


def _is_about(verb: Token, subject: Token, source: Span, lookup: Lookup) -> bool:
    """Say whether the object of a verb is the subject of the one before: "said he failed and accused him"."""
    whom = next((c for c in verb.children if c.dep_ == "dobj" and c.lower_ in _THEM), None)
    if whom is None:
        return False
    if subject.pos_ == "PRON":
        return subject.lower_ == _THEM[whom.lower_]
    plural = subject.tag_ in _PLURAL
    others = [m for m in lookup.mentions_in((subject.idx + len(subject), verb.idx)) if m.type == "person"]
    return not others and plural == (whom.lower_ == "them")


def _has_word(span: Span, lookup: Lookup) -> bool:
    return any(t.is_alpha for t in lookup.tokens(span))
