"""The claims of a corpus as numbers: what they say in flat arrays, a claim a stretch, so that pairs are compared at once.

Who is named is a word too, by the readable part of the entity_id ("thomas-homan"): a name that one article resolves
and another does not may still meet.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pipeline.corpus.kept import Said
from pipeline.corpus.record.words import WordTable
from pipeline.records import Amount, Gist

MOODS = ("", "asked", "wanted", "open", "able")
TENSES = ("", "will", "did")
ROLES = {"s": 1, "o": 2, "v": 3, "x": 4}
MONEY, SHARE = 1, 2  # kinds of units
NO_DAY = -1
NEAR_DAYS = 45  # between two claims, or figures, of one time, where neither says which
_SHARES = frozenset(["percent", "cent", "percentage", "half", "third", "quarter", "majority", "minority"])
_SIGNS = "+-="  # of marks
_UNKNOWN, _NAME = 7.5, 6.0  # weights of a word that the table lacks, and of a name

Ints = NDArray[np.int32]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Flat:
    """Values of all claims in one array; those of claim i are `values[starts[i]:starts[i + 1]]`."""

    values: NDArray[Any]
    starts: NDArray[np.int64]

    def padded(self, rows: NDArray[np.int64], width: int, fill: float) -> NDArray[Any]:
        """Return the first `width` values of some claims, (rows, width), `fill` where there are fewer."""
        begin = self.starts[rows]
        at = begin[:, None] + np.arange(width)
        outside = at >= self.starts[rows + 1][:, None]
        at[outside] = 0
        found = self.values[at] if len(self.values) else np.zeros(at.shape, self.values.dtype)
        found[outside] = fill
        return found


@dataclass(frozen=True, slots=True)
class Points:
    """n claims over v words.

    Attributes:
        claim_ids: in the order in which they were added.
        document: (n,) number of the document.
        words: numbers of words; 0 is none.
        roles: as ROLES, one a word.
        negative, quoted: (n,).
        mood: (n,) as MOODS.
        tense: (n,) as TENSES.
        marks: (n, 3) what small words turn it, a bit a line: on the one side, on the other, or at all; see `Gist`.
        speaker: (n,) number of an entity; 0 is unknown.
        voice: (n,) number of who speaks, named or not ("officials"); 0 is nobody.
        day: (n,) ordinal of the day of publication, or NO_DAY.
        low, high, unit: of each amount; a missing bound is not a number.
        since, until: first and last day of each time.
        weights: (v,) how much a word tells.
        rows: (v,) the row of what it means in the word table, or -1.
        classes: (v,) number of the group of words it means much the same as.
        names: (v,) what is named by it: number of a type of entity; 0 is a common word.
        opposed: (v,) see `WordTable`.
        kinds: (u,) of units: MONEY, SHARE, or 0; never empty.
        vocabulary: word → its number.
        strings: what the numbers of `speaker`, `voice`, `unit` and `names` stand for, in order.
    """

    claim_ids: list[str]
    document: Ints
    words: Flat
    roles: Flat
    negative: Flags
    quoted: Flags
    mood: NDArray[np.int8]
    tense: NDArray[np.int8]
    marks: Ints
    speaker: Ints
    voice: Ints
    day: Ints
    low: Flat
    high: Flat
    unit: Flat
    since: Flat
    until: Flat
    weights: NDArray[np.float32]
    rows: Ints
    classes: Ints
    names: NDArray[np.int8]
    opposed: Ints
    kinds: NDArray[np.int8]
    vocabulary: dict[str, int]
    strings: Mapping[str, Sequence[str]]

    def __len__(self) -> int:
        return len(self.claim_ids)


class Gatherer:
    """Takes claims, document by document, and gives them as `Points`."""

    def __init__(self, table: WordTable) -> None:
        self._table = table
        self._claims: list[str] = []
        self._vocabulary: dict[str, int] = {"": 0}
        self._named: dict[int, int] = {}  # word → number of the type of what it names
        self._types: dict[str, int] = {"": 0}
        self._entities: dict[str, int] = {"": 0}
        self._units: dict[str, int] = {}
        self._document, self._speaker, self._day = array("i"), array("i"), array("i")
        self._voices, self._voice, self._tense = {"": 0}, array("i"), bytearray()
        self._marks = array("i")
        self._words, self._roles, self._word_starts = array("i"), bytearray(), array("q", [0])
        self._negative, self._quoted, self._mood = bytearray(), bytearray(), bytearray()
        self._low, self._high, self._unit, self._amount_starts = array("d"), array("d"), array("i"), array("q", [0])
        self._since, self._until, self._time_starts = array("i"), array("i"), array("q", [0])

    def add(self, document: int, said: Said, ids: Mapping[str, str], day: int) -> None:
        """Take a claim.

        Args:
            document: its number.
            said: the claim.
            ids: Entity.key → entity_id.
            day: of publication, as `day_of` gives it.
        """
        gist = said.gist
        self._claims.append(said.claim_id)
        self._document.append(document)
        entity = ids.get(said.speaker, "")
        self._speaker.append(self._entities.setdefault(entity, len(self._entities)))
        self._voice.append(self._voices.setdefault(entity or _voice(gist), len(self._voices)))
        self._day.append(day)
        self._negative.append(gist.negative)
        self._quoted.append(said.quoted)
        self._mood.append(MOODS.index(gist.mood))
        self._tense.append(TENSES.index(gist.tense))
        for sign in _SIGNS:
            self._marks.append(sum(1 << int(m[:-1]) for m in gist.marks if m[-1] == sign))
        self._add_words(gist, ids)
        for amount in gist.amounts:
            self._add_amount(amount)
        self._amount_starts.append(len(self._low))
        for time in gist.times:
            since, until = interval(time)
            self._since.append(since)
            self._until.append(until)
        self._time_starts.append(len(self._since))

    def _add_words(self, gist: Gist, ids: Mapping[str, str]) -> None:
        vocabulary, given = self._vocabulary, list[int]()
        for word, role in zip(gist.words, gist.roles, strict=True):
            if word[0] == "@":
                kind, _, named = ids.get(word[1:], "").partition(":")
                if not named:
                    continue
                number = vocabulary.setdefault(named, len(vocabulary))
                if number in given:  # "the port plans to sell its cranes": who acts is "its" too
                    continue
                given.append(number)
                self._named[number] = self._types.setdefault(kind, len(self._types))
            else:
                number = vocabulary.setdefault(word, len(vocabulary))
            self._words.append(number)
            self._roles.append(ROLES[role])
        self._word_starts.append(len(self._words))

    def _add_amount(self, a: Amount) -> None:
        self._low.append(float("nan") if a.low is None else a.low)
        self._high.append(float("nan") if a.high is None else a.high)
        self._unit.append(self._units.setdefault(a.unit, len(self._units)))

    def points(self) -> Points:
        """Return all that was added."""
        table, vocabulary = self._table, self._vocabulary
        rows = np.array([table.places.get(w, -1) for w in vocabulary], np.int32)
        names = np.zeros(len(vocabulary), np.int8)
        names[list(self._named)] = list(self._named.values())
        known = rows >= 0
        weights = np.where(known, table.weights[rows], _UNKNOWN).astype(np.float32)
        weights[(names > 0) & ~known] = _NAME
        weights[0] = 0.0
        rows[names > 0] = -1  # Austria is not nearly Hungary
        fresh = len(table.places) + np.arange(len(vocabulary))
        words, amounts = np.frombuffer(self._word_starts, np.int64), np.frombuffer(self._amount_starts, np.int64)
        times = np.frombuffer(self._time_starts, np.int64)
        return Points(
            claim_ids=self._claims, document=_array(self._document, np.int32),
            words=Flat(_array(self._words, np.int32), words), roles=Flat(_array(self._roles, np.uint8), words),
            negative=_array(self._negative, np.bool_), quoted=_array(self._quoted, np.bool_),
            mood=_array(self._mood, np.int8), tense=_array(self._tense, np.int8), voice=_array(self._voice, np.int32),
            marks=_array(self._marks, np.int32).reshape(-1, len(_SIGNS)), speaker=_array(self._speaker, np.int32), day=_array(self._day, np.int32),
            low=Flat(_array(self._low, np.float64), amounts), high=Flat(_array(self._high, np.float64), amounts),
            unit=Flat(_array(self._unit, np.int32), amounts), since=Flat(_array(self._since, np.int32), times),
            until=Flat(_array(self._until, np.int32), times), weights=weights, rows=rows,
            classes=np.where(known, table.classes[rows], fresh).astype(np.int32), names=names,
            opposed=np.array([table.opposed.get(w, 0) for w in vocabulary], np.int32),
            kinds=np.array([_kind(u) for u in self._units] or [0], np.int8), vocabulary=vocabulary,
            strings={
                "speaker": list(self._entities), "voice": list(self._voices), "unit": list(self._units),
                "names": list(self._types),
            },
        )  # fmt: skip


def _voice(gist: Gist) -> str:
    """Return who speaks where nobody is named; "32 percent" and "7 percent" are not the same people."""
    return "" if gist.voice in _SHARES else gist.voice


def _kind(unit: str) -> int:
    """Return what is told in a unit: a currency is written as its ISO code."""
    return SHARE if unit == "percent" else MONEY if len(unit) == 3 and unit.isupper() else 0


def _array(values: array[int] | array[float] | bytearray, kind: Any) -> NDArray[Any]:
    return np.frombuffer(values, kind) if len(values) else np.zeros(0, kind)


def day_of(published: str) -> int:
    """Return the ordinal of the first day of an ISO date, NO_DAY for an empty one."""
    return interval(published)[0] if published else NO_DAY


def interval(iso: str) -> tuple[int, int]:
    """Return the ordinals of the first and last day of an ISO date at its granularity.

    >>> first, last = interval("2024-02")
    >>> last - first
    28
    """
    try:
        parts = [int(p) for p in iso[:10].split("-")]
        if len(parts) == 3:
            day = date(*parts).toordinal()
            return day, day
        if len(parts) == 2:
            year, month = parts
            after = date(year + month // 12, month % 12 + 1, 1)
            return date(year, month, 1).toordinal(), after.toordinal() - 1
        return date(parts[0], 1, 1).toordinal(), date(parts[0], 12, 31).toordinal()
    except ValueError:
        return NO_DAY, NO_DAY
