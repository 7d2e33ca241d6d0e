"""What an article tells of somebody in a sentence of its own, where no title and no apposition does.

"He is a farmer in York."             ─▶ farmer in York
"Roe teaches at the university."      ─▶ an expert
"Roe, who lives nearby,"              ─▶ a resident
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from pipeline.article.claims.lookup import Lookup
from pipeline.records import Kind
from pipeline.text.spans import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

_MENTIONS = 30  # of one person that are looked at
_WORDS = 8  # of a role
_ENDS = frozenset({"relcl", "advcl", "punct", "cc", "conj", "acl"})
_OF_PEOPLE = frozenset({"expert", "official", "witness or resident", "company", "court or police", "spokesperson"})
_NO_ROLE = frozenset({"DT", "PRP$", "CD"})


def role_told(entity: str, lookup: Lookup) -> str:
    """Return the role that a sentence says somebody has: of "He is a farmer in York." farmer in York."""
    for verb, subject in _clauses(entity, lookup):
        if verb.lemma_ != "be" or subject.i > verb.i:
            continue
        for noun in verb.children:
            if noun.dep_ == "attr" and noun.tag_ in ("NN", "NNP") and _is_for_people(noun, lookup):
                return _words(noun, lookup)
    return ""


def kind_told(entity: str, lookup: Lookup) -> Kind:
    """Return the kind that a verb for what somebody does tells: "Roe teaches at the university"."""
    doing = lookup.knowledge.doing
    return next((kind for verb, _ in _clauses(entity, lookup) if (kind := doing.get(verb.lemma_))), "")


def _clauses(entity: str, lookup: Lookup) -> Iterator[tuple[Token, Token]]:
    """Yield the verbs that somebody is the subject of, with the subject; those of "who" behind the name too."""
    for m in islice(lookup.mentions_of(entity), _MENTIONS):
        if lookup.is_quoted((m.start, m.end)):
            continue
        for token in lookup.tokens((m.start, m.end))[-1:]:
            if token.dep_ == "nsubj" and not any(c.dep_ == "neg" for c in token.head.children):
                yield token.head, token
            for clause in token.children:
                subject = next((c for c in clause.children if c.dep_ == "nsubj"), None)
                if clause.dep_ == "relcl" and subject is not None and subject.lower_ == "who":
                    yield clause, subject


def _is_for_people(noun: Token, lookup: Lookup) -> bool:
    nouns, lemma = lookup.knowledge.nouns, noun.lemma_.lower()
    return lemma in nouns["person"] | nouns["office"] or lookup.knowledge.kinds.get(lemma, "") in _OF_PEOPLE


def _words(noun: Token, lookup: Lookup) -> str:
    """Return a predicate noun with what is before it and the place or body that it is of."""
    last = noun
    for child in noun.rights:
        if child.dep_ in _ENDS or child.tag_ != "IN":
            break
        objects = [c for c in child.children if c.dep_ == "pobj"]
        last = objects[-1] if objects and lookup.mention_of(objects[-1]) else last
    first = next((t for t in noun.subtree if t.tag_ not in _NO_ROLE), noun)
    name = lookup.mention_of(last) if last is not noun else None
    end = name.end if name else last.idx + len(last)
    span = (first.idx, end)
    return squeeze(lookup.text[slice(*span)]) if len(lookup.tokens(span)) <= _WORDS else noun.text
