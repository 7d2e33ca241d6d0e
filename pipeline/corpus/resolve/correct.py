"""Apply an analyst's corrections to the resolved entities, in the order of the file.

A correction that fits nothing is reported, never dropped. What an entity was called before a
correction, by id or by name, keeps working in the rows after it, however many corrections follow.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import cast

from pipeline.corrections import Correction
from pipeline.records import EntityType, slug


@dataclass(frozen=True, slots=True)
class CorpusEntity:
    """One person, agency, outlet, … of the whole corpus: one row of entities.csv, counts left out."""

    entity_id: str
    type: EntityType
    name: str
    wikidata: str = ""
    parent: str = ""
    role: str = ""
    country: str = ""


@dataclass(slots=True)
class Corrected:
    """The entities as corrected so far. A spot is an entity of one document; all of one first id move together.

    first id ─▶ present id, unless `local` says otherwise for a document that a correction names
    """

    entities: dict[str, CorpusEntity] = field(default_factory=dict)  # all that ever were
    spots: Counter[str] = field(default_factory=Counter)  # present id → how many spots have it
    applied: list[str] = field(default_factory=list)
    unmatched: list[str] = field(default_factory=list)
    _present: dict[str, str] = field(default_factory=dict)  # first id → present id, where it differs
    _local: dict[str, dict[str, str]] = field(default_factory=dict)  # doc_id → first id → present id there
    _held: dict[str, set[str]] = field(default_factory=dict)  # present id → first ids it has, where it differs
    _apart: Counter[str] = field(default_factory=Counter)  # first id → spots in `local`
    _first: Mapping[str, int] = field(default_factory=dict)  # first id → spots
    _moved: dict[str, str] = field(default_factory=dict)  # former id → its successor
    _named: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # see `_by_name`
    _former: dict[str, str] = field(default_factory=dict)  # former name, folded → id

    def now(self, doc_id: str, first: str) -> str:
        """Return the present id of what had the id `first` in a document; empty if it was struck out."""
        present = self._present.get(first, first)
        return self._local[doc_id].get(first, present) if doc_id in self._local else present

    def find(self, wanted: str) -> str:
        """Return the present id of an entity given by an id or a name; empty if there is none, or more than one."""
        wanted = self._follow(wanted)
        if wanted in self.entities:
            return wanted
        folded = wanted.casefold()
        named = [i for i in self._by_name().get(folded, ()) if self.spots[i] > 0]
        return named[0] if len(named) == 1 else self._follow(self._former.get(folded, ""))

    def bearers(self, name: str) -> int:
        """Return how many present entities have a name."""
        return sum(self.spots[i] > 0 for i in self._by_name().get(name.casefold(), ()))

    def rename(self, target: str, name: str) -> None:
        """Give an entity another name; the old one still finds it."""
        entity = self.entities[target]
        self._former[entity.name.casefold()] = target
        self._by_name()[entity.name.casefold()].discard(target)
        self._by_name()[name.casefold()].add(target)
        self.entities[target] = replace(entity, name=name)

    def retyped(self, target: str, kind: EntityType) -> str:
        """Return the id an entity has as one of another type, making that entity unless it is there."""
        entity = self.entities[target]
        goal = f"{kind}:{target.partition(':')[2] or slug(entity.name)}"
        if goal != target and not self.spots[goal]:
            self.entities[goal] = replace(entity, entity_id=goal, type=kind)
            self._by_name()[entity.name.casefold()].add(goal)
            self._moved.pop(goal, None)  # what it was once, it is again
        return goal

    def move(self, target: str, goal: str) -> None:
        """Make every spot of `target` one of `goal`, or of nothing."""
        for first in self._held.pop(target, set()) | ({target} - self._present.keys()):
            self._present[first] = goal
            self._held.setdefault(goal, set()).add(first)
            self._count(target, goal, self._first.get(first, 0) - self._apart[first])

    def move_in(self, doc_id: str, here: Mapping[str, int], target: str, goal: str) -> None:
        """Do so in one document, which holds these first ids so many times."""
        for first, number in here.items():
            if self.now(doc_id, first) == target:
                if first not in self._local.setdefault(doc_id, {}):
                    self._apart[first] += number
                self._local[doc_id][first] = goal
                self._count(target, goal, number)

    def succeed(self, target: str, goal: str) -> None:
        """Let what asks for `target` by id or name find `goal` from now on."""
        self._moved[target] = goal
        self._former[self.entities[target].name.casefold()] = goal

    def _by_name(self) -> defaultdict[str, set[str]]:
        """Return folded name → ids, made when it is first asked for: most runs correct nothing."""
        if not self._named:
            for entity in self.entities.values():
                self._named[entity.name.casefold()].add(entity.entity_id)
        return self._named

    def _count(self, target: str, goal: str, number: int) -> None:
        self.spots[target] -= number
        self.spots[goal] += number

    def _follow(self, wanted: str) -> str:
        while wanted in self._moved:
            wanted = self._moved[wanted]
        return wanted


def correct(
    entities: Mapping[str, CorpusEntity],
    spots: Mapping[str, int],
    inside: Mapping[str, Mapping[str, int]],
    corrections: Sequence[Correction],
    files: Mapping[str, str],
) -> Corrected:
    """Apply corrections of entities, one after the other.

    Args:
        entities: by entity_id.
        spots: entity_id → how many entities of single documents it stands for.
        inside: the same for each document that a correction names: doc_id → entity_id → number.
        corrections: in the order of the file.
        files: doc_id → file name, for those documents.
    """
    state = Corrected(dict(entities), Counter(spots), _first=spots)
    for c in corrections:
        why = _apply(state, c, {d: h for d, h in inside.items() if not c.document or c.document in (d, files.get(d))})
        (state.unmatched if why else state.applied).append(f"{c}: {why}" if why else str(c))
    return state


def _apply(state: Corrected, c: Correction, documents: Mapping[str, Mapping[str, int]]) -> str:
    """Apply one correction; return why it has no effect, empty if it has."""
    target = state.find(c.target)
    if not target or (not c.document and state.spots[target] <= 0):
        return _nobody(state, c.target)
    if c.document and not documents:
        return f"no article here is {c.document}"
    if c.document and not any(state.now(d, first) == target for d, here in documents.items() for first in here):
        return f"“{c.target}” is not named in {c.document}"
    if c.action == "rename":
        state.rename(target, c.value)
        return ""
    if c.action == "not_a_name":
        goal = ""
    elif c.action == "retype":
        goal = state.retyped(target, cast(EntityType, c.value))
    else:
        goal = state.find(c.value)
        if not goal:
            return _nobody(state, c.value)
        if goal == target:
            return "they are one already"
    if not c.document:
        state.move(target, goal)
    for doc_id, here in documents.items():
        state.move_in(doc_id, here, target, goal)
    if goal and goal != target and not c.document:
        state.succeed(target, goal)
    return ""


def _nobody(state: Corrected, wanted: str) -> str:
    if state.bearers(wanted) > 1:
        return f"several are called “{wanted}”; an entity_id tells them apart"
    return f"nobody here is called “{wanted}”"
