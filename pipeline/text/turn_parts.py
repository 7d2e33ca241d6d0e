"""Whose part it is that a label names without a name: who took the oath, who presides, whose office was named before.

ANN LEE, having been duly sworn, …  ─▶ THE WITNESS and A. behind it are Ann Lee
BY MR. HALE:                        ─▶ Q. behind it is Hale
Hon. Bo Vik [chairman] presiding    ─▶ The CHAIRMAN is Bo Vik
The Prime Minister (Ada Roe)        ─▶ The Prime Minister is Ada Roe
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.records import Span
from pipeline.text.turn_labels import Turn, name_of

_WORD = r"(?:(?<![\w’'-])[A-ZÀ-Þ](?:[\w’'-]{1,40}|\.))"
_FULL = rf"{_WORD}(?:\s(?:[a-z]{{1,3}} )?{_WORD}){{1,4}}"
_SHORT = rf"{_WORD}(?: {_WORD}){{0,3}}"
_OATH = re.compile(
    rf"^[^\S\n]*\(?(?:(?:[Tt]he witness|Whereupon),? )?(?P<name>{_FULL}),\s[^.:]{{0,250}}?\b(?i:sworn|affirmed)\b(?! in\b)",
    re.MULTILINE,
)
_EXAMINES = re.compile(r"^[^\S\n]*(?:BY|By) (?P<name>(?i:MR|MS|MRS|MISS|DR)\.? [A-ZÀ-Þ][\w.’' -]*):", re.MULTILINE)
_CHAIR = r"(?i:chair(?:man|woman|person)?)\b"
_PRESIDES = re.compile(rf"(?P<name>{_FULL}),?\s[\[(]?(?:the )?{_CHAIR}[^.\[\]()]{{0,60}}[\])]?,?\s*presid(?P<other>)")
_CHAIRS = re.compile(
    rf"(?<![Vv]ice )(?<![Mm]adam )(?<!Mr\. )\b{_CHAIR} (?P<name>{_SHORT})|(?P<other>{_FULL}),?\s[\[(]?(?:the )?{_CHAIR}"
)
_WITNESS = frozenset({"a", "answer", "witness", "respondent"})
_EXAMINER = frozenset({"q", "question"})
_LEADS = frozenset({"chair", "chairman", "chairwoman", "chairperson"})
_Placed = tuple[int, str]  # a name, and where in the text it is told


def with_names(turns: Iterable[Turn], text: str) -> tuple[Turn, ...]:
    """Return the turns with the name of whose part the text tells.

    Args:
        turns: in order.
        text: the transcript, with what stands above and between the turns.
    """
    found = list(turns)
    lacking = {t.part for t in found if not t.name}
    offices = _offices(found, text)
    witnesses = _by_place(_OATH, text) if lacking & _WITNESS else []
    examiners = _by_place(_EXAMINES, text) if lacking & _EXAMINER else []
    chair = _chair(text) if lacking & _LEADS else ""
    named: list[Turn] = []
    for turn in found:
        name = _last(offices.get(text[slice(*turn.label)], []), turn.label) or turn.name
        if not name and turn.part in _WITNESS:
            name = _last(witnesses, turn.label)
        elif not name and turn.part in _EXAMINER:
            name = _last(examiners, turn.label)
        elif not name and turn.part in _LEADS:
            name = chair
        named.append(replace(turn, name=name))
    return tuple(named)


def _offices(turns: Iterable[Turn], text: str) -> dict[str, list[_Placed]]:
    """Return who has an office from which place on, as a label with it tells: `The Prime Minister (Ada Roe)`."""
    found: dict[str, list[_Placed]] = {}
    for turn in turns:
        words = text[slice(*turn.label)]
        if turn.name and words.endswith(f" ({turn.name})"):
            found.setdefault(words.partition(" (")[0], []).append((turn.label[0], turn.name))
    return found


def _by_place(pattern: re.Pattern[str], text: str) -> list[_Placed]:
    return [(m.end(), name_of(" ".join(m["name"].split()))) for m in pattern.finditer(text)]


def _last(names: Sequence[_Placed], label: Span) -> str:
    """Return the name that stands last before a label."""
    at = bisect_right(names, label[0], key=lambda placed: placed[0])
    return names[at - 1][1] if at else ""


def _chair(text: str) -> str:
    """Return who presides, or the one person that the text calls the chair; "" where it calls two so."""
    for pattern in (_PRESIDES, _CHAIRS):
        names = [" ".join((m["name"] or m["other"]).split()) for m in pattern.finditer(text)]
        if names:
            return max(names, key=len) if len({n.split()[-1].casefold() for n in names}) == 1 else ""
    return ""
