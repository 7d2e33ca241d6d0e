"""What is said to be needed: whoever says so asks for it.

Africa needs to grow its own food        ─▶ asked for
stressed [the need to mend the bridge]   ─▶ so is this
it is vital that they are on board       ─▶ and this
said [efforts needed to be joined]       ─▶ and this, told as of then
[let us join forces]                     ─▶ and this
[we have to join forces]                 ─▶ and this, as is "we've got to"
[I need to sleep] · [they may need to]   ─▶ nothing is asked for
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pipeline.article.grammar import SUBJECTS, helpers, infinitive_marker, is_negated, is_passive, roots_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_PRESENT = frozenset({"VBZ", "VBP"})
_TOLD = _PRESENT | {"VBD"}  # in speech told as of then
# what is "necessary" may be a rule, and what is "important" a mere opinion
_URGENT = frozenset({"crucial", "essential", "imperative", "vital"})
_WHAT_FOR = frozenset({"to", "for"})
_ANYBODYS = frozenset({"he", "it", "she", "they", "we"})  # "said he needed to sleep"
_US = frozenset({"us", "'s", "’s"})
_MERE_TALK = frozenset({"assume", "be", "face", "hope", "imagine", "say", "see"})
_ALL_OF_US = frozenset({"there", "we"})
_OWN = frozenset({"i", "you"})  # "I need to sleep", "to pay, you need to sign in"


def asks_for_it(content: Sequence[Token]) -> bool:
    """Say whether at least half of what a content states is that something needs to be done."""
    words = [t for t in content if t.is_alpha]
    if [t.lower_ for t in words[:2]] == ["the", "need"] and words[2:] and words[2].lower_ in _WHAT_FOR:
        return True
    roots = [t for t in roots_of(content) if t.pos_ in {"VERB", "AUX"}]
    quoted = any(t.is_quote for t in content)
    asked = sum(_is_needed(t, _PRESENT if quoted else _TOLD) or _is_call(t) for t in roots)
    return 2 * asked >= max(len(roots), 1)


def _is_call(verb: Token) -> bool:
    """Say whether a verb calls on those who listen: "let us join forces", and not "let's say"."""
    us = any(t.lower_ in _US for t in (*verb.children, *(g for c in verb.children for g in c.children)))
    called = [c for c in verb.children if c.dep_ in {"ccomp", "xcomp"}]
    if any(c.dep_ in SUBJECTS or c.dep_ == "neg" for c in verb.children):
        return False
    return verb.lower_ == "let" and verb.tag_ == "VB" and us and bool(called) and called[0].lemma_ not in _MERE_TALK


def _is_needed(verb: Token, tenses: frozenset[str]) -> bool:
    """Say whether a verb tells that something needs to be done: "they need to", "there is a need", "it is vital that"."""
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    own = _OWN if verb.tag_ in _PRESENT else _OWN | _ANYBODYS
    if subject is None or subject.i > verb.i:
        return False
    if verb.lower_ == "got" and subject.lower_ != "i":  # "you've got to mend it"
        have = any(c.lemma_ in {"have", "'s", "’s"} for c in helpers(verb)) and not is_negated(verb)
        return have and any(c.dep_ == "xcomp" and infinitive_marker(c) for c in verb.children)
    if verb.tag_ not in tenses or subject.lower_ in own:
        return False
    if any(c.dep_ in {"neg", "mark"} and c.lower_ != "that" for c in verb.children):
        return False
    done = next((c for c in verb.children if c.dep_ == "xcomp" and infinitive_marker(c)), None)
    if verb.lemma_ == "need":
        return done is not None
    if verb.lemma_ == "have" and done is not None:  # "they have to pay" may be how it is
        return subject.lower_ in _ALL_OF_US or is_passive(done)
    if verb.lemma_ != "be":
        return False
    if subject.lower_ == "there":
        needs = (c for c in verb.children if c.dep_ == "attr" and c.lower_ == "need")
        return any("no" not in {d.lower_ for d in need.children} for need in needs)
    urgent = any(c.dep_ == "acomp" and c.lower_ in _URGENT for c in verb.children)
    return urgent and subject.lower_ == "it" and any(c.dep_ in {"xcomp", "ccomp", "advcl"} for c in verb.children)
