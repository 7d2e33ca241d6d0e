"""What is said to be needed: whoever says so asks for it.

Africa needs to grow its own food        ─▶ asked for
stressed [the need to mend the bridge]   ─▶ so is this
it is vital that they are on board       ─▶ and this
[I need to sleep] · [they may need to]   ─▶ nothing is asked for
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pipeline.article.claims.grammar import SUBJECTS, infinitive_marker, roots_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_PRESENT = frozenset({"VBZ", "VBP"})
# what is "necessary" may be a rule, and what is "important" a mere opinion
_URGENT = frozenset({"crucial", "essential", "imperative", "vital"})
_WHAT_FOR = frozenset({"to", "for"})
_OWN = frozenset({"i", "you"})  # "I need to sleep", "to pay, you need to sign in"


def asks_for_it(content: Sequence[Token]) -> bool:
    """Say whether at least half of what a content states is that something needs to be done."""
    words = [t for t in content if t.is_alpha]
    if [t.lower_ for t in words[:2]] == ["the", "need"] and words[2:] and words[2].lower_ in _WHAT_FOR:
        return True
    roots = [t for t in roots_of(content) if t.pos_ in {"VERB", "AUX"}]
    return 2 * sum(_is_needed(t) for t in roots) >= max(len(roots), 1)


def _is_needed(verb: Token) -> bool:
    """Say whether a verb tells that something needs to be done: "they need to", "there is a need", "it is vital that"."""
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    if verb.tag_ not in _PRESENT or subject is None or subject.i > verb.i or subject.lower_ in _OWN:
        return False
    if any(c.dep_ in {"neg", "mark"} and c.lower_ != "that" for c in verb.children):
        return False
    if verb.lemma_ == "need":
        return any(c.dep_ == "xcomp" and infinitive_marker(c) for c in verb.children)
    if verb.lemma_ != "be":
        return False
    if subject.lower_ == "there":
        return any(c.dep_ == "attr" and c.lower_ == "need" for c in verb.children)
    urgent = any(c.dep_ == "acomp" and c.lower_ in _URGENT for c in verb.children)
    return urgent and subject.lower_ == "it" and any(c.dep_ in {"xcomp", "ccomp", "advcl"} for c in verb.children)
