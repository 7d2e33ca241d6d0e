"""What must hold of every analysis before it leaves its article's guard, so that no article can end a run later on.

    two mentions with one id                  ─▶ the better stays, and a note says so
    a claim about a figure that is not there  ─▶ the link goes, and a note says so
    a claim whose content is empty            ─▶ it is left out, and a note says so
    a span outside the text                   ─▶ BrokenError: that article is skipped, and only that one

What is mended is what stays true when a row or a link is left out. Anything else casts doubt on the rest.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cache
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from pipeline.records import Analysis, Claim, Entity, Figure, Mention, Span, Zone
from pipeline.text.spans import squeeze

Record = Zone | Entity | Mention | Figure | Claim
R = TypeVar("R", Mention, Figure, Claim)
_JOINT = ("joint_mentions", "joint_addressees")


class BrokenError(Exception):
    """An analysis says something that cannot be, and leaving a row out would not mend it."""


def mend(analysis: Analysis) -> Analysis:
    """Return an analysis of which all invariants hold; `notes` says what was left out for it.

    Raises:
        BrokenError: a span lies outside the text, is empty, or is not what its row says; two entities share a key;
            a word stands where only those of a closed set may.
    """
    for record in _records(analysis):
        _check_words(record)
    analysis = _without_empty_pieces(analysis)
    _check_places(analysis)
    return _Mending(analysis).result()


def _without_empty_pieces(analysis: Analysis) -> Analysis:
    """Return an analysis whose claims have no piece of content without a letter; one that had no other has none left."""
    if all(a < b for c in analysis.claims for a, b in c.content):
        return analysis
    kept = tuple(replace(c, content=tuple((a, b) for a, b in c.content if a != b)) for c in analysis.claims)
    short = (c for c, before in zip(kept, analysis.claims, strict=True) if c.content and c.content != before.content)
    notes = tuple(f"{_place(c)}: a piece of its content is empty" for c in short)
    return replace(analysis, claims=kept, notes=(*analysis.notes, *notes))


@dataclass(slots=True)
class _Mending:
    analysis: Analysis
    notes: list[str] = field(default_factory=list)

    def result(self) -> Analysis:
        a = self.analysis
        entities = {e.key for e in a.entities}
        if len(entities) < len(a.entities):
            raise BrokenError("two entities share a key")
        mentions = self._once([m for m in a.mentions if self._knows(m, entities)], lambda m: m.mention_id, _named_first)
        entities = {m.entity for m in mentions}  # one without a mention has no row that a reference could find
        figures = self._once([f for f in a.figures if self._counts(f)], lambda f: f.figure_id)
        claims = self._once([c for c in a.claims if self._says(c)], lambda c: c.claim_id, lambda c: -c.confidence)
        lost = {m.mention_id: m.entity for m in mentions} if len(mentions) < len(a.mentions) else {}
        claims = [self._of_whom(c, lost) for c in claims]
        known = {
            "entity": entities,
            "mention": {m.mention_id for m in mentions},
            "figure": {f.figure_id for f in figures},
        }
        return replace(
            a,
            mentions=tuple(self._finite(m, "confidence") for m in mentions),
            figures=tuple(self._answered(f, {"about": known["entity"]}) for f in figures),
            claims=tuple(self._claims(claims, known)),
            notes=(*a.notes, *self.notes),
        )

    def _knows(self, m: Mention, entities: Collection[str]) -> bool:
        return m.entity in entities or self._leave_out(m, "names nobody there is")

    def _counts(self, f: Figure) -> bool:
        numbers = [n for n in (f.value, f.low, f.high) if n is not None]
        return (bool(numbers) and all(map(math.isfinite, numbers))) or self._leave_out(f, "has no finite number")

    def _says(self, c: Claim) -> bool:
        return bool(c.content) or self._leave_out(c, "has no content")

    def _leave_out(self, row: R, why: str) -> Literal[False]:
        self.notes.append(f"left out {_place(row)}: {why}")
        return False

    def _once(self, rows: Iterable[R], key: Callable[[R], str], rank: Callable[[R], Any] = lambda _: 0) -> list[R]:
        """Return the rows in their order, of those with one id the first by rank."""
        rows, best = list(rows), dict[str, int]()
        for at in sorted(range(len(rows)), key=lambda at: rank(rows[at])):
            best.setdefault(key(rows[at]), at)
        kept = set(best.values())  # places, not rows: the same row may stand there twice
        self.notes += [f"left out {_place(r)}: another has its id" for at, r in enumerate(rows) if at not in kept]
        return [row for at, row in enumerate(rows) if at in kept]

    def _claims(self, claims: Collection[Claim], known: Mapping[str, Collection[str]]) -> Iterator[Claim]:
        parents = {c.claim_id: c.parent for c in claims}
        circles = set(_where_circles_close(parents))
        for claim in claims:
            c = self._answered(
                self._finite(claim, "checkworthy", "confidence", "source_confidence"),
                {
                    "source_entity": known["entity"], "addressee_entity": known["entity"],
                    "source_mention": known["mention"], "addressee_mention": known["mention"], "parent": parents,
                    "speaks_for": known["entity"], "denies": parents,
                },
            )  # fmt: skip
            if c.claim_id in circles:
                c = self._without(c, "parent")
            if set(c.joint_mentions + c.joint_addressees) - set(known["mention"]):
                self.notes.append(f"{_place(c)}: some who say it too, or hear it too, are not there")
                there: dict[str, Any] = {f: tuple(m for m in getattr(c, f) if m in known["mention"]) for f in _JOINT}
                c = replace(c, **there)
            if lost := [f for f in c.figures if f not in known["figure"]]:
                self.notes.append(f"{_place(c)}: {len(lost)} of its figures are not there")
                c = replace(c, figures=tuple(f for f in c.figures if f in known["figure"]))
            yield c

    def _of_whom(self, claim: Claim, named: Mapping[str, str]) -> Claim:
        """Let go of mentions that now name somebody else than the claim does: another had their id."""
        for role in ("source", "addressee"):
            mention, entity = getattr(claim, f"{role}_mention"), getattr(claim, f"{role}_entity")
            if named.get(mention, entity) != entity:
                claim = self._without(claim, f"{role}_mention")
        return claim

    def _answered(self, row: R, wanted: Mapping[str, Collection[str]]) -> R:
        for name, known in wanted.items():
            reference = getattr(row, name)
            if reference and reference not in known:
                row = self._without(row, name)
        return row

    def _without(self, row: R, name: str) -> R:
        self.notes.append(f"{_place(row)}: its {name} is not there")
        nothing: dict[str, Any] = {name: ""}
        return replace(row, **nothing)

    def _finite(self, row: R, *names: str) -> R:
        wrong = [name for name in names if not 0 <= getattr(row, name) <= 1]  # not a number is no less wrong
        if wrong:
            self.notes.append(f"{_place(row)}: its {wrong[0]} is no share of one")
        unsure: dict[str, Any] = dict.fromkeys(wrong, 0.0)
        return replace(row, **unsure) if wrong else row


def _named_first(m: Mention) -> tuple[bool, float]:
    """Rank a name before what only stands for one, and the surer before the less sure."""
    return m.found_by == "coreference", -m.confidence


def _where_circles_close(parents: Mapping[str, str]) -> Iterator[str]:
    """Yield one claim of each circle of parents: the one that closes it, as the claims stand."""
    done = set[str]()
    for claim_id in parents:
        path = dict[str, None]()
        at = claim_id
        while at in parents and at not in done and at not in path:
            path[at] = None
            at = parents[at]
        if at in path:
            yield at
        done.update(path)


def _check_places(analysis: Analysis) -> None:
    """Hold every span against the text."""
    text = analysis.article.text
    for row in _records(analysis):
        for start, end in _spans(row):
            if not 0 <= start < end <= len(text):
                raise BrokenError(f"{type(row).__name__} at {start}–{end} lies outside the text, or is empty")
        if isinstance(row, Figure | Claim) and not 0 <= row.sentence[0] <= row.sentence[1] <= len(text):
            raise BrokenError(f"the sentence of a {type(row).__name__} lies outside the text")
        if isinstance(row, Mention | Figure) and squeeze(text[row.start : row.end]) != squeeze(row.text):
            raise BrokenError(f"{type(row).__name__} {row.text!r} is not what stands at {row.start}–{row.end}")


def _spans(row: Record) -> Iterator[Span]:
    if isinstance(row, Claim):
        yield from row.content
        yield from (s for s in (row.source, row.cue, row.addressee, row.when_span, row.terms_reason) if s)
    elif not isinstance(row, Entity):
        yield row.start, row.end


def _place(row: Mention | Figure | Claim) -> str:
    start, end = next(_spans(row), (0, 0))
    return f"{type(row).__name__.lower()} at {start}–{end}"


def _records(analysis: Analysis) -> Iterator[Record]:
    yield from analysis.zones
    yield from analysis.entities
    yield from analysis.mentions
    yield from analysis.figures
    yield from analysis.claims


def _check_words(record: Record) -> None:
    kind: Any = type(record)
    for name, words in _closed_sets(kind):
        if getattr(record, name) not in words:
            raise BrokenError(f"{type(record).__name__}.{name} is {getattr(record, name)!r}, which nothing reads")


@cache
def _closed_sets(kind: Any) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return the fields of a record that hold one of a few words, and which."""
    hints = get_type_hints(kind)
    named = ((f.name, hints[f.name]) for f in fields(kind))
    return tuple((name, frozenset(get_args(hint))) for name, hint in named if get_origin(hint) is Literal)
