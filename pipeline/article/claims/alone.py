"""Whether a sentence can be understood alone, or begins from what stands before it: "It fell", "Other rises followed"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pipeline.article.claims.lookup import Lookup
from pipeline.article.grammar import infinitive_marker, is_passive

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NARROWED = frozenset({"relcl", "acl", "prep"})  # "those who left", "both of the firms"
_CLAUSES = frozenset({"ccomp", "csubj", "csubjpass"})
_POINTERS = frozenset({"PRON", "DET", "NOUN", "ADJ"})  # "others" is a noun to the tagger
_TITLES = frozenset({"HE"})  # "HE the Minister": an excellency
_FIRST = 2  # words of a phrase among which a "similar" or "their" stands: "the same firm"


def points_back(verb: Token, lookup: Lookup) -> bool:
    """Say whether the subject of a sentence is something named before it, of which nobody knows what it is.

    "It fell", "In May, their firm fell"; not "Roe fell ill when she left", nor "It is known that Roe fell".

    Args:
        verb: the main verb.
        lookup: the article.
    """
    subject = _subject(verb)
    if subject is None:
        return False
    phrase = [t for t in subject.subtree if not t.is_space]
    pointer = _pointer(subject, phrase, lookup)
    if pointer is None or lookup.mention_of(pointer) is not None:
        return False
    return not _is_named_before(phrase[0], verb, lookup)


def _subject(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ in _SUBJECTS), None)


def _pointer(subject: Token, phrase: Sequence[Token], lookup: Lookup) -> Token | None:
    """Return the word of a subject that points back, if one does: "it", the "their" of "their firm"."""
    small = lookup.knowledge.small
    if subject.lower_ in small.pointing and subject.pos_ in _POINTERS:
        narrowed = any(c.dep_ in _NARROWED for c in subject.children)
        return None if narrowed or subject.text in _TITLES or _is_empty(subject) else subject
    pointer = next((t for t in phrase[:_FIRST] if t.lower_ in small.pointing_before), None)
    if pointer is None or lookup.dates_in((pointer.idx, pointer.idx + 1)):  # "this year's theme"
        return None
    told = any(lookup.mention_of(t) is not None for t in phrase)  # "another American, Ada Roe"; "both Roe and Lee"
    return None if subject.pos_ == "PROPN" or (told and pointer.tag_ != "PRP$") else pointer


def _is_empty(subject: Token) -> bool:
    """Say whether an "it" stands for a clause that follows: "it is a crime to steal", "it emerged that Roe left"."""
    if subject.lower_ != "it":
        return False
    verb = subject.head
    said_of = [c for c in verb.children if c.dep_ in {"acomp", "attr"}]
    if any(c.dep_ in _CLAUSES and c.i > verb.i for v in (verb, *said_of) for c in v.children):
        return verb.lemma_ == "be" or is_passive(verb)
    return verb.lemma_ == "be" and any(_leads_on(noun) for noun in said_of if noun.dep_ == "attr")


def _leads_on(noun: Token) -> bool:
    """Say whether what an "it was" is said of leads to what is meant: "Roe who left", "the first time Roe left", "a crime to steal"."""
    told = [c for c in noun.children if c.dep_ in {"relcl", "acl"}]
    cleft = noun.pos_ == "PROPN" or noun.lemma_ == "time"
    return any(cleft or infinitive_marker(c) is not None for c in told)


def _is_named_before(first: Token, verb: Token, lookup: Lookup) -> bool:
    """Say whether a sentence itself says before its subject whom that may be: "When Roe came, he left", "As fares rose, they …"."""
    before = [t for t in verb.subtree if t.i < first.i]
    if any(t.dep_ in _SUBJECTS and t.pos_ in {"NOUN", "PROPN"} for t in before):
        return True
    named = (lookup.mention_of(t) for t in before)
    return any(m is not None and m.type != "place" for m in named)
