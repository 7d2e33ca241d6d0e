"""Whom a claim is addressed to: "told Fox News", "told the meeting", "reported to Congress", "in an interview with ABC"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from pipeline.article.claims.acts import Act
from pipeline.article.claims.lookup import Lookup
from pipeline.article.claims.sources import can_speak
from pipeline.article.grammar import NOMINAL, ends_of, infinitive_marker, is_passive, subjects_of
from pipeline.records import Span
from pipeline.text.spans import covers

if TYPE_CHECKING:
    from spacy.tokens import Token

_OBJECT = frozenset({"dobj", "dative", "iobj"})
_ADDRESSING = frozenset({"tell", "ask", "order"})  # in the passive, their subject is who was addressed
_ADVISING = frozenset({"encourage", "remind", "caution", "exhort"})  # … as of these, which order nobody
_COURTS = frozenset({"court", "tribunal", "jury", "inquest", "inquiry", "hearing"})
_ORDERING = frozenset({"tell", "order"})


def find_addressee(head: Token | None, source: Span | None, content: Sequence[Span], lookup: Lookup) -> Span | None:
    """Return the words that name the addressee of the act whose cue has this head.

    Args:
        head: the token of the cue that carries the act.
        source: the words of the source; "Homan, also speaking to CNN, …" names the addressee there.
        content: what is said; its objects are no addressees, except in orders and requests.
        lookup: the article.
    """
    if head is None:
        return None
    for candidate in _candidates(head, source, content, lookup):
        group = lookup.noun_group(_phrase(candidate, lookup))
        if not group:
            continue
        span = ends_of(group[0], group[-1])
        in_source = source is not None and covers([source], span[0])
        if can_speak(span, lookup) and not (in_source and candidate.head == head):
            return _with_others(span, candidate, content, lookup)
    return _told(head, content, lookup)


def _told(head: Token, content: Sequence[Span], lookup: Lookup) -> Span | None:
    """Return what stands right behind an active "told", whatever it is: "told the meeting that", "told his website"."""
    if head.lemma_.lower() != "tell" or is_passive(head):
        return None
    sentence = lookup.sentence(head.idx)
    behind = lookup.tokens((head.idx + len(head), sentence[1]))
    group = lookup.noun_group(list(takewhile(lambda t: not covers(content, t.idx), behind)))
    if not group or group[0].i != head.i + 1:
        return None
    if group[-1].lemma_.lower() in lookup.knowledge.nouns["partitive"]:  # "told a number of reporters"
        whom = next((c for of in group[-1].children if of.lower_ == "of" for c in of.children), group[-1])
        group = [*group, whom] if not covers(content, whom.idx) else group
    span = ends_of(group[0], group[-1])
    is_thing = group[-1].lemma_.lower() in lookup.knowledge.told or lookup.knowledge.cues.class_of_noun(
        group[-1].lemma_
    )
    return None if is_thing or span in lookup.dates_in(span) else span


def _with_others(span: Span, noun: Token, content: Sequence[Span], lookup: Lookup) -> Span:
    """Return the words of an addressee with those addressed beside it: "told Ada Roe and the board"."""
    for other in (c for c in noun.conjuncts if c.i > noun.i and covers(content, c.idx) == covers(content, noun.idx)):
        group = lookup.noun_group(_phrase(other, lookup))
        if not group or not can_speak(theirs := ends_of(group[0], group[-1]), lookup):
            break
        span = span[0], theirs[1]
    return span


def is_addressee(source: Span, act: Act, lookup: Lookup) -> bool:
    """Say whether whoever stands as the source of an act is whom it is addressed to: who did it is open then.

    "The officers were told that …" · "drivers are warned to" · "it was reported to the board" · "ICE Ordered to Raid Ports"
    "the council has heard that …"; a court that heard it has it from a witness, and stands for them.
    """
    head = act.head
    if head is None:
        return False
    if head.lemma_.lower() == "hear" and head.tag_ in {"VBD", "VBN"} and not is_passive(head):
        return _is_told_body(source, lookup)
    addresses = act.cue_class in _ADDRESSING or head.lemma_.lower() in lookup.knowledge.ordering | _ADVISING
    if addresses and any(c.dep_ == "nsubjpass" and source[0] <= c.idx < source[1] for c in subjects_of(head)):
        return True
    return is_addressed_in_passive(source, head, lookup) or _is_ordered_to(act, lookup)


def _is_told_body(source: Span, lookup: Lookup) -> bool:
    """Say whether a source is a body that others speak before, and no court: "the council", not "the jury"."""
    group = lookup.noun_group(lookup.tokens(source))
    if not group or _COURTS & {t.lower_ for t in group}:
        return False
    name, nouns = lookup.mention_of(group[-1]), lookup.knowledge.nouns
    if name:
        return name.type in {"agency", "organisation"}
    return group[-1].lemma_.lower() in nouns["agency"] | nouns["organisation"]


def _is_ordered_to(act: Act, lookup: Lookup) -> bool:
    """Say whether a verb that names whom it orders in its object has an infinitive right behind it instead."""
    head = act.head
    if head is None or act.cue_class not in _ORDERING or head.lemma_.lower() not in lookup.knowledge.addressed_objects:
        return False
    following = head.nbor(1) if head.i + 1 < len(head.doc) else None
    return head.tag_ in {"VBD", "VBN"} and following is not None and following.lower_ == "to"


def is_addressed_in_passive(source: Span, head: Token | None, lookup: Lookup) -> bool:
    """Say whether a passive cue has its source for an addressee: "must be reported to the board"."""
    if head is None or not is_passive(head):
        return False
    before = lookup.tokens((0, source[0]))[-1:]
    return bool(before) and head.lemma_.lower() in lookup.knowledge.addressed_through.get(before[0].lower_, ())


def what_is_asked(head: Token | None, addressee: Span, content: Sequence[Span]) -> tuple[Span, ...]:
    """Return the content of an order, with the clause that says what is asked where it stops short of that.

    "directed [prosecutors] nationwide, in a letter, to charge them" ─▶ [prosecutors] [to charge them]
    """
    for clause in head.rights if head is not None else ():
        marker = infinitive_marker(clause)
        if marker is None:
            continue
        if all(addressee[0] <= a and b <= marker.idx for a, b in content):
            last = clause.right_edge
            last = last.nbor(-1) if last.is_punct else last
            return (*content, (marker.idx, last.idx + len(last)))
    return tuple(content)


def _candidates(head: Token, source: Span | None, content: Sequence[Span], lookup: Lookup) -> Iterator[Token]:
    """Yield the head nouns of phrases that may name the addressee, the surest first."""
    lemma, knowledge = head.lemma_.lower(), lookup.knowledge
    if lemma in knowledge.addressed_objects:
        yield from _objects(head, content, lookup)
    verbs = [head]
    if source:
        verbs += [t for t in lookup.tokens(source) if t.pos_ == "VERB"]
    around = [head, *subjects_of(head), *([head.head] if head.dep_ == "conj" else [])]
    verbs += [c for t in around for c in t.children if c.dep_ in {"advcl", "acl", "conj"} and c.tag_ == "VBG"]
    for verb in verbs:
        for preposition in verb.children:
            if preposition.dep_ in {"prep", "dative"} and not covers(content, preposition.idx):
                if verb.lemma_.lower() in knowledge.addressed_through.get(preposition.lower_, ()):
                    yield from _people(preposition)
                if preposition.lower_ in {"in", "during", "on", "at"}:
                    yield from _occasion(preposition, content, lookup)


def _objects(head: Token, content: Sequence[Span], lookup: Lookup) -> Iterator[Token]:
    yield from (c for c in subjects_of(head) if c.dep_ == "nsubjpass")
    for child in head.children:
        if child.pos_ not in NOMINAL:
            continue
        if child.dep_ in _OBJECT and (not covers(content, child.idx) or _is_told_to(head)):
            yield child
    for clause in head.children:  # "ordered agents to leave": the parser sees agents as the subject of leave
        if clause.dep_ in {"ccomp", "xcomp"} and infinitive_marker(clause) is not None:
            yield from (c for c in clause.children if c.dep_ == "nsubj")
    following = [t for t in head.doc[head.i + 1 : head.i + 9] if t.sent_start != 1 and not covers(content, t.idx)]
    if following[:1] and following[0].i == head.i + 1 and following[0].pos_ in NOMINAL | {"DET", "ADJ"}:
        yield from lookup.noun_group(following)[-1:]  # whatever the parser made of what stands right after


def _is_told_to(head: Token) -> bool:
    clauses = (c for c in head.children if c.dep_ in {"xcomp", "ccomp", "advcl"})
    return any(infinitive_marker(c) is not None for c in clauses)


def _people(preposition: Token) -> Iterator[Token]:
    for child in preposition.children:
        if child.dep_ == "pobj" and child.pos_ in NOMINAL:
            yield child
        elif child.dep_ == "pcomp":  # "pleading with officers not to shoot"
            yield from (c for c in child.children if c.dep_ == "nsubj")


def _occasion(preposition: Token, content: Sequence[Span], lookup: Lookup) -> Iterator[Token]:
    """Yield who took part in an interview or was written to: "in a CNN interview", "in a letter to the judge"."""
    occasions = lookup.knowledge.occasions
    for noun in preposition.children:
        if noun.dep_ != "pobj" or covers(content, noun.idx):
            continue
        for inner in noun.children:
            if inner.dep_ == "prep" and noun.lemma_.lower() in occasions.get(inner.lower_, ()):
                yield from _people(inner)
        if noun.lemma_.lower() in occasions["compound"]:
            for inner in noun.children:
                name = lookup.mention_of(inner) if inner.dep_ in {"compound", "nmod", "poss"} else None
                if name and name.type in {"media", "organisation"}:
                    yield inner


def _phrase(noun: Token, lookup: Lookup) -> list[Token]:
    """Return the noun with what stands before it in its phrase, and the rest of its name."""
    name = lookup.mention_of(noun)
    end = max(noun.idx + len(noun), name.end if name else 0)
    return lookup.tokens((noun.left_edge.idx, end))
