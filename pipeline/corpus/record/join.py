"""Claims that say the same thing made into statements: which claim is of which, over all documents.

Pairs are joined from the likeliest down. Two groups become one only if most of their pairs that were found alike speak
for it and none against it, so that no chain of likenesses leads from one fact to another. A statement bears the id of
the claim that said it first: one more article that says it later changes no id.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from pipeline.corpus.kept import Sayings
from pipeline.corpus.record.facts import differing
from pipeline.corpus.record.former import Former, Found
from pipeline.corpus.record.points import NO_DAY, Gatherer, Points, day_of
from pipeline.corpus.record.same import Weights, find_pairs, load_same
from pipeline.corpus.record.words import load_words

_ENOUGH = 12  # links between two groups that are enough, however large they are
_SHARE = 0.5  # of the pairs of two groups that must be linked

Spoken = tuple[str, Mapping[str, str], Sayings]  # doc_id, Entity.key → entity_id, what the document says


@dataclass(frozen=True, slots=True)
class Against:
    """Two statements that cannot both hold, by the claims that say so."""

    why: str  # "figure" or "negation"
    claim_id: str
    other_claim_id: str
    figures: str = ""  # those that differ, with what each counts


@dataclass(slots=True)
class Joined:
    """The statements of a corpus."""

    statements: dict[str, dict[str, str]] = field(default_factory=dict)  # doc_id → claim_id → statement_id …
    against: list[Against] = field(default_factory=list)  # … of claims that are not alone
    met: set[str] = field(default_factory=set)  # claims that an analyst speaks of
    compared: Former | None = None  # what the next run need not compare again

    def statement_of(self, doc_id: str, claim_id: str) -> str:
        """Return the statement a claim makes."""
        return self.statements.get(doc_id, {}).get(claim_id) or statement_id(claim_id)


def statement_id(claim_id: str) -> str:
    """Return the id of the statement that a claim is the first to make.

    >>> statement_id("clm_0123456789abcdef0123")
    'stm_0123456789abcdef0123'
    """
    return f"stm_{claim_id.partition('_')[2]}"


def claim_of(target: str) -> str:
    """Return the claim that made a statement first, given the id of either.

    >>> claim_of("stm_0123456789abcdef0123")
    'clm_0123456789abcdef0123'
    """
    return f"clm_{target.partition('_')[2]}" if target.startswith("stm_") else target


def join(
    documents: Iterable[Spoken],
    struck: Collection[str] = (),
    together: Sequence[tuple[str, str]] = (),
    apart: Sequence[tuple[str, str]] = (),
    weights: Weights | None = None,
    former: Former | None = None,
) -> Joined:
    """Join the claims of all documents.

    Args:
        documents: in the order of the tables.
        struck: claims that count for nothing.
        together: pairs of claims that an analyst says are one statement.
        apart: pairs that are not.
        weights: when two claims are one; default: those that come with the program.
        former: what an earlier run compared by the same weights.
    """
    table = load_words()
    gatherer, doc_ids = Gatherer(table), list[str]()
    for number, (doc_id, ids, sayings) in enumerate(documents):
        doc_ids.append(doc_id)
        day = day_of(sayings.published)
        for said in sayings.said:
            if said.claim_id not in struck:
                gatherer.add(number, said, ids, day)
    points = gatherer.points()
    compared = find_pairs(points, table, weights or load_same(), former)
    places = {c: i for i, c in enumerate(points.claim_ids)} if together or apart else {}
    groups = _Groups(points, compared.found)
    for pairs, do in ((apart, groups.part), (together, groups.unite)):
        for a, b in pairs:
            if a in places and b in places:
                do(places[a], places[b])
    groups.join()
    met = {c for pair in (*together, *apart) for c in pair if c in places}
    joined = Joined(against=list(groups.against()), met=met, compared=compared)
    for claim, statement in groups.statements():
        doc_id = doc_ids[int(points.document[claim])]
        joined.statements.setdefault(doc_id, {})[points.claim_ids[claim]] = statement
    return joined


class _Groups:
    """Claims that grow together to statements."""

    def __init__(self, points: Points, found: Found) -> None:
        self._points, self._found = points, found
        self._above: dict[int, int] = {}
        self._members: dict[int, list[int]] = {}
        self._linked: dict[int, set[int]] = {}
        self._parted: dict[int, set[int]] = {}
        for a, b in zip(found.same.left.tolist(), found.same.right.tolist(), strict=True):
            self._linked.setdefault(a, set()).add(b)
            self._linked.setdefault(b, set()).add(a)
        for pairs in (found.apart, found.figure, found.negation):
            for a, b in zip(pairs.left.tolist(), pairs.right.tolist(), strict=True):
                if a in self._linked and b in self._linked:
                    self.part(a, b)

    def part(self, a: int, b: int) -> None:
        """Let two claims never be one statement."""
        self._parted.setdefault(a, set()).add(b)
        self._parted.setdefault(b, set()).add(a)

    def unite(self, a: int, b: int) -> None:
        """Make two claims, and what is one with them, one statement."""
        a, b = self.root(a), self.root(b)
        if a != b:
            first, other = min(a, b), max(a, b)
            self._above[other] = first
            self._members[first] = self.members(first) + self._members.pop(other, [other])

    def join(self) -> None:
        """Unite what belongs together, the likeliest pairs first."""
        same = self._found.same
        for k in np.lexsort((same.right, same.left, -np.round(same.score, 4))).tolist():
            a, b = self.root(int(same.left[k])), self.root(int(same.right[k]))
            if a != b and self._belong(self.members(a), self.members(b)):
                self.unite(a, b)

    def root(self, claim: int) -> int:
        """Return the number of the group a claim is in."""
        while claim in self._above:
            claim = self._above[claim]
        return claim

    def members(self, root: int) -> list[int]:
        """Return the claims of a group."""
        return self._members.get(root, [root])

    def statements(self) -> Iterator[tuple[int, str]]:
        """Yield (claim, statement_id) of the claims that are not alone."""
        ids, days = self._points.claim_ids, self._points.day.tolist()
        for members in self._members.values():
            first = min(members, key=lambda m: (days[m] == NO_DAY, days[m], m))
            yield from ((m, statement_id(ids[first])) for m in members)

    def against(self) -> Iterator[Against]:
        """Yield which claims contradict each other, the first of each two statements and reason."""
        met: set[tuple[str, int, int]] = set()
        ids, document = self._points.claim_ids, self._points.document
        for why, pairs in (("negation", self._found.negation), ("figure", self._found.figure)):
            for a, b in zip(pairs.left.tolist(), pairs.right.tolist(), strict=True):
                one, other = sorted((self.root(a), self.root(b)))
                if why == "negation" and document[a] == document[b]:
                    continue  # what an article denies of itself is known already
                if one != other and (why, one, other) not in met:
                    met.add((why, one, other))
                    yield Against(why, ids[a], ids[b], differing(self._points, a, b) if why == "figure" else "")

    def _belong(self, one: Sequence[int], other: Sequence[int]) -> bool:
        few, many = (one, set(other)) if len(one) <= len(other) else (other, set(one))
        if any(not self._parted.get(m, set()).isdisjoint(many) for m in few):
            return False
        links = sum(len(self._linked.get(m, set()) & many) for m in few)
        return links >= min(_SHARE * len(one) * len(other), _ENOUGH)
