"""Apply an analyst's corrections to the resolved entities, in the order of the file.

A correction that fits nothing is reported, never dropped. Ids given before a correction keep working
in the rows after it: a merged or retyped entity still answers to its old id and name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, cast

from pipeline.corrections import Correction, Corrections
from pipeline.records import EntityType, slug

if TYPE_CHECKING:
    from pipeline.resolve import CorpusEntity


@dataclass(slots=True)
class State:
    """The entities and ids so far, and what became of each correction."""

    entities: dict[str, CorpusEntity]
    ids: dict[tuple[str, str], str]
    applied: list[str] = field(default_factory=list)
    unmatched: list[str] = field(default_factory=list)
    moved: dict[str, str] = field(default_factory=dict)  # former id → present id
    former: dict[str, str] = field(default_factory=dict)  # former name, folded → present id


def correct(
    entities: Mapping[str, CorpusEntity],
    ids: Mapping[tuple[str, str], str],
    corrections: Corrections,
    files: Mapping[str, str],
) -> State:
    """Return the entities and ids with all corrections of entities applied."""
    state = State(dict(entities), dict(ids), unmatched=list(corrections.faults))
    for correction in corrections.entities:
        done = _apply(state, correction, files)
        (state.applied if done else state.unmatched).append(str(correction))
    met = set(state.ids.values())
    state.entities = {i: e for i, e in sorted(state.entities.items()) if i in met}
    return state


def _apply(state: State, c: Correction, files: Mapping[str, str]) -> bool:
    target = _find(state, c.target)
    if not target:
        return False
    spots = [
        p for p, i in state.ids.items() if i == target and (not c.document or c.document in (p[0], files.get(p[0])))
    ]
    if not spots:
        return False
    entity = state.entities[target]
    if c.action == "not_a_name":
        for spot in spots:
            del state.ids[spot]
        return True
    if c.action == "rename":
        state.former[entity.name.casefold()] = target
        state.entities[target] = replace(entity, name=c.value)
        return True
    if c.action == "retype":
        name = target.partition(":")[2] or slug(entity.name)
        goal = f"{c.value}:{name}"
        state.entities.setdefault(goal, replace(entity, entity_id=goal, type=cast(EntityType, c.value)))
    else:
        goal = _find(state, c.value)
        if not goal or goal == target:
            return False
    for spot in spots:
        state.ids[spot] = goal
    if not c.document:
        state.moved[target] = goal
        state.former[entity.name.casefold()] = goal
    return True


def _find(state: State, wanted: str) -> str:
    """Return the present id of an entity given by id or by name; empty if there is none, or more than one."""
    seen = set()
    while wanted in state.moved and wanted not in seen:
        seen.add(wanted)
        wanted = state.moved[wanted]
    if wanted in state.entities:
        return wanted
    folded = wanted.casefold()
    met = set(state.ids.values())
    named = [i for i, e in state.entities.items() if i in met and e.name.casefold() == folded]
    return named[0] if len(named) == 1 else state.former.get(folded, "")
