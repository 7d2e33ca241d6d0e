"""Which claim a denial denies: the one of the same article that says what the denial says is not so.

The Gazette reported that the port would close.  ◀─ denies ─ Roe denied that it would close.
                                                 ◀─ denies ─ “The port will not close,” Roe said.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipeline.article.claims.lookup import Lookup
from pipeline.article.grammar import QUESTION_WORDS, SUBJECTS, is_inverted, roots_of
from pipeline.records import Claim
from pipeline.text.refusals import turns_down
from pipeline.text.spans import hull, overlapping

if TYPE_CHECKING:
    from spacy.tokens import Token

_SHARED = 0.6  # of a denial's words must be in what it denies …
_MOSTLY = 0.75  # … where it is only told that something is not so
_LONGER = 3  # times as long what is denied may be there
_FURTHER = frozenset({"acl", "relcl", "xcomp", "pcomp"})
_WHETHER = frozenset({"if", "whether"})
_VERBS = frozenset({"VERB", "AUX"})
_TOLD = frozenset({"asserts", "predicts"})  # stances
_MORE = frozenset({"longer", "more", "fewer", "less", "further", "again", "yet"})
_ELSE = _MORE | {"but", "except"}  # "has done nothing but complain"
_THINGS = frozenset({"dobj", "nsubj", "nsubjpass"})
_STEM = 4  # letters that "close" and "closure" share
_FEWEST = 2  # words, unless they are all a denial has
_MOST = 60  # words of a claim that are compared
_FURTHEST = 60  # claims between a denial and what it denies
_DENYING = frozenset({"deny", "say", "tell", "write", "argue", "describe"})
_FULL = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})


@dataclass(frozen=True, slots=True)
class _Read:
    claim: Claim
    words: frozenset[str]  # lemmas of what carries its sense
    core: frozenset[str]  # … of its predicate, without endings …
    predicates: frozenset[str]  # … of all it tells: what a denial denies has its predicate among them
    names: frozenset[str]  # … of whom and what it names
    negated: bool  # whether the words say that it is not so
    denied: bool  # whether it is against what its words say, negated or not


def with_denials(claims: Sequence[Claim], lookup: Lookup) -> list[Claim]:
    """Return the claims with what each denies; one that repeats its speaker's denial in other words denies too."""
    read = [_read(c, lookup) for c in claims]
    return [_denial(r, read[max(i - _FURTHEST, 0) : i + _FURTHEST], lookup) for i, r in enumerate(read)]


def _denial(one: _Read, near: Sequence[_Read], lookup: Lookup) -> Claim:
    claim = one.claim
    if not _may_deny(one, lookup):
        return claim
    if one.words <= lookup.knowledge.cues.rejecting:
        if other := _called_false(one, near, lookup):
            claim = replace(claim, denies=other.claim_id)
        return claim
    at = near.index(one)  # of two that say the same, the one said last before the denial
    best = max(enumerate(near), key=lambda x: (_likeness(one, x[1]), x[0] < at, -abs(x[0] - at)))[1]
    if _likeness(one, best) >= _SHARED:
        claim = replace(claim, denies=best.claim.claim_id)
    if one.negated and claim.stance in {"asserts", "predicts"} and any(_echoes(one, other, lookup) for other in near):
        claim = replace(claim, stance="denies")
    return claim


def _may_deny(one: _Read, lookup: Lookup) -> bool:
    """Say whether a claim is against what its words say, or tells that something is not so; in its own voice an article
    tells that of much that nobody said."""
    claim = one.claim
    if one.negated == one.denied or not one.words:  # "denied that it would not close" is open
        return False
    if one.denied:
        said = " ".join(lookup.text[slice(*c)] for c in claim.content)
        return not (claim.cue and turns_down(lookup.text[slice(*claim.cue)], said))
    return bool(claim.source) and claim.stance in _TOLD | {"denies"}


def _called_false(one: _Read, near: Sequence[_Read], lookup: Lookup) -> Claim | None:
    """Return which claim is denied by "called the claim false", where no word of it is repeated.

    It is the addressee's last ("told the Gazette that its story was false"), or what somebody else says in the same
    sentence or the one before, if that is a claim as the denial calls it; without either it is open.
    """
    claim = one.claim
    before = [o for o in reversed(near[: near.index(one)]) if o.claim.cue and _could_be_denied(one, o)]
    if claim.addressee_entity:
        return next((o.claim for o in before if o.claim.source_entity == claim.addressee_entity), None)
    named = any(t.lemma_.lower() in lookup.knowledge.cues.contested for c in claim.content for t in lookup.tokens(c))
    begin = lookup.sentence(max(lookup.sentence(hull(claim.source, claim.cue, *claim.content)[0])[0] - 2, 0))[0]
    return next((o.claim for o in before if o.claim.content[-1][1] > begin), None) if named else None


def _could_be_denied(denial: _Read, other: _Read) -> bool:
    """Say whether a claim is somebody else's, asserts what its words say, and stands outside the denial."""
    a, b = denial.claim, other.claim
    same = a.source_entity and a.source_entity == b.source_entity
    if other.negated or other.denied or a.claim_id == b.claim_id or same or b.stance not in _TOLD:
        return False
    return not (a.parent == b.claim_id or b.parent == a.claim_id or _inside(a, b))


def _likeness(denial: _Read, other: _Read) -> float:
    """Return the share of a denial's words that another claim asserts; 0 where it cannot be what is denied."""
    if not _could_be_denied(denial, other):
        return 0.0
    if not (denial.words - denial.names) & other.words:
        return 0.0  # of one person much is said
    shared, all_words = len(denial.words & other.words), len(denial.words)
    told = bool(denial.core & other.predicates)  # not "denied that the old port would close", "the old port is grey"
    if not denial.denied:
        enough = told and shared >= max(_MOSTLY * all_words, _FEWEST) and denial.names <= other.words
        enough &= len(other.words) <= _LONGER * all_words
        return shared / all_words if enough else 0.0
    if denial.core and not told:  # "breaches" may be taken for a noun
        named = bool(denial.core & {w[:_STEM] for w in other.words})
        return shared / all_words if named and shared >= max(_MOSTLY * all_words, _FEWEST) else 0.0
    return shared / all_words if shared >= min(_FEWEST, all_words) else 0.0


def _inside(one: Claim, other: Claim) -> bool:
    return overlapping(hull(*one.content), hull(*other.content))


def _echoes(one: _Read, other: _Read, lookup: Lookup) -> bool:
    """Say whether a negated statement repeats what the same speaker denies elsewhere."""
    same = bool(one.claim.source_entity) and one.claim.source_entity == other.claim.source_entity
    return (
        same
        and other.denied
        and not other.negated
        and bool(other.words)
        and other.words <= one.words | lookup.knowledge.small.light
    )


def _read(claim: Claim, lookup: Lookup) -> _Read:
    tokens = [t for c in claim.content for t in lookup.tokens(c)][:_MOST]
    words = {
        t.lemma_.lower() for t in tokens if t.pos_ in _FULL and t.lemma_.lower() not in lookup.knowledge.small.light
    }
    if len(told := words - _lead(tokens)) >= _FEWEST:
        words = told
    denied = claim.stance == "denies" and claim.cue_class in _DENYING
    names = frozenset(t.lemma_.lower() for t in tokens if t.pos_ == "PROPN") & words
    negated = is_negated(tokens, lookup)
    return _Read(claim, frozenset(words), _core(tokens, words), _predicates(tokens, words), names, negated, denied)


def _lead(tokens: Sequence[Token]) -> set[str]:
    """Return the noun that only leads up to what is not so: "there is no [plan] to close it"."""
    return {
        t.lemma_.lower()
        for t in tokens
        if t.dep_ == "attr"
        and any(c.dep_ == "expl" for c in t.head.children)
        and any(c.dep_ in _FURTHER for c in t.children)
    }


def _core(tokens: Sequence[Token], words: Container[str]) -> frozenset[str]:
    """Return the stems of the predicate of some words: of "would close" clos, of "was a fraud" frau."""
    root = next((t for t in roots_of(tokens) if not t.is_punct), None)
    return _carried(root, words) if root is not None else frozenset()


def _predicates(tokens: Sequence[Token], words: Container[str]) -> frozenset[str]:
    """Return the stems of all predicates of some words, those aside that are asked: "how to close it"."""
    heads = [t for t in tokens if t.pos_ in _VERBS and not any(_asks(c) for c in t.children)]
    return frozenset().union(*(_carried(t, words) for t in (*heads, *roots_of(tokens))))


def _asks(word: Token) -> bool:
    return (word.tag_ in QUESTION_WORDS and word.dep_ == "advmod") or (word.dep_ == "mark" and word.lower_ in _WHETHER)


def _carried(head: Token, words: Container[str]) -> frozenset[str]:
    """Return the stems of a predicate: of "would close" clos, of "was a fraud" frau, of "is behind the sale" sale."""
    carried = [head]
    if head.lemma_.lower() not in words:  # "there is no plan to close it"
        carried += [t for c in head.children for t in (c, *(g for g in c.children if g.dep_ in _FURTHER))]
    stems = _stems(carried, words)
    return stems or _stems([g for c in head.children if c.dep_ == "prep" for g in c.children], words)


def _stems(tokens: Iterable[Token], words: Container[str]) -> frozenset[str]:
    return frozenset(t.lemma_.lower()[:_STEM] for t in tokens if t.lemma_.lower() in words and t.dep_ not in SUBJECTS)


def is_negated(tokens: Sequence[Token], lookup: Lookup) -> bool:
    """Say whether the main clause of some words is negated: "There is no quota", "It will not close".

    Its verb tells, even where its subject is parsed as what somebody finds: "found | the case could not be brought".
    """
    roots = [t for t in roots_of(tokens) if not t.is_punct]
    first = [r for r in roots if r.i < roots[0].sent.end]
    return any(_negates(r, lookup) for r in ([r for r in first if r.pos_ in _VERBS] or first)[:1])


def _negates(root: Token, lookup: Lookup) -> bool:
    """Say whether a clause is negated: by a "not", by a "no longer", or because it is of nobody and nothing.

    What only measures is none: "no fewer than 40 boats sank", "sank not far from the port".
    """
    small = lookup.knowledge.small
    told = [c for c in root.children if c.dep_ == "acomp"]  # "was no longer open"
    return is_inverted(root) or any(
        c.dep_ == "neg"
        or (c.dep_ == "advmod" and (c.lower_ in small.negations or (c.lower_ in _MORE and _has_negation(c, lookup))))
        or (c.dep_ in _THINGS and c.lower_ in small.nobody and c.nbor().lower_ not in _ELSE)
        or (c.dep_ in _THINGS | {"attr"} and _has_negation(c, lookup))
        for c in (*root.children, *(g for t in told for g in t.children))
    )


def _has_negation(token: Token, lookup: Lookup) -> bool:
    """Say whether a negation stands at a word: "no boats", "no longer"; not "no fewer than forty boats"."""
    some = (c for c in token.children if c.lower_ in lookup.knowledge.small.negations)
    return any(c.nbor().lower_ not in _MORE or c.nbor() == token for c in some)
