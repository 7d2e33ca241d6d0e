"""What tells whether two claims say the same thing, for many pairs at once.

Words are set beside each other: each finds the word of the other claim that means most nearly what it does, the same
word best of all (the greedy alignment of Sultan et al. 2014, with static vectors); what finds none weighs by how rare
it is. Names, figures, times and negation are compared by themselves, because they decide by themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pipeline.corpus.record.facts import compare_amounts, compare_marks, compare_times, tell_shares
from pipeline.corpus.record.points import MOODS, NEAR_DAYS, NO_DAY, ROLES, Ints, Points
from pipeline.corpus.record.words import APART, CONTRARY, WordTable

WIDTH = 16  # words of a claim that are compared
CHUNK, _STEP = 2048, 4  # pairs at once, of claims of up to 4, 8, 12 … words
_THINGS = (ROLES["s"], ROLES["o"])
_NEAR, _SAME = 0.4, 0.8  # cosine of two words from which on they have to do with each other, and mean the same
_MATCHED = 0.6  # likeness, between the two, from which on they stand for each other
_TELLING = 3.0  # weight of a word that matters by itself
_LATER = 3  # days
_SHORT = 3.3  # logarithm of the weight of some four rare words: in a longer claim more than the share is told
ASKED, WANTED, OPEN = (MOODS.index(mood) for mood in ("asked", "wanted", "open"))
# verbs of to what something comes, until the next time it is told
_LEVELS = ("rise", "climb", "jump", "grow", "fall", "drop", "slip", "decline", "reach", "stand")
_WITHIN, _FEWEST = 0.95, 3  # share and number of the words of a quotation that make it part of another

Floats = NDArray[np.float32]
Rows = NDArray[np.int64]

NAMES = (
    "covered_less", "covered_more", "shared", "left_more", "left_less", "left_words_more", "left_words_less",
    "subject", "object", "verb", "roles_differ", "names_shared",
    "names_left_more", "names_left_both", "clash_subject", "clash_object", "clash_verb", "amounts_shared", "amounts_left",
    "times_shared", "times_left", "mood_differs",
    "same_speaker", "other_speaker", "days", "size",
    "clash_rest", "tense_differs", "contrast", "turned", "one_voice",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Compared:
    """p pairs compared.

    Attributes:
        features: (p, len(NAMES)).
        amounts, times: (p,) whether figures, or times, contradict each other.
        contrary, apart: (p,) whether two words do that do not go together, as `WordTable.opposition` says.
        swapped: (p,) whether who does it in one is whom it is done to in the other, and the reverse.
        others: (p,) whether each names somebody, or some place, where the other names another one.
        own: (p,) whether two speakers may be telling of themselves, as nobody else does anything in it, nor is anything
            done: "pleaded guilty to fraud".
        part: (p,) whether one has a figure more in a unit that both have, "seven of the nine", or no figure is in both.
        negated: (p,) whether one says that it is so and the other that it is not.
        asked: (p,) whether one alone asks.
        shortened: (p,) whether both are words of one speaker, and one's are all in the other.
        matched: (p,) how many telling words of one find a match in the other, in the claim with fewer of them.
        verbs: (p,) whether both say that something is done, or is so.
        timed: (p,) whether both tell of one time; of none, if they were published at one, and on one day where both tell
            to what something rose or fell: a week later that is news.
        implied: (p,) whether all that the one says which says that it is not so is in the other: who will not close it
            speaks against closing it in May, and who will not close it in May does not speak against closing it.
        moody: (p,) whether one is a wish, or leaves open whether it is so.
        updated: (p,) whether one speaker says both, some days apart: the second tells how things are by then.
        hedged: (p,) whether one alone leaves open whether it is so.
        unlike: (p,) whether each tells, in few words, a share of something of which the other does not speak.
    """

    features: Floats
    amounts: NDArray[np.bool_]
    times: NDArray[np.bool_]
    contrary: NDArray[np.bool_]
    apart: NDArray[np.bool_]
    swapped: NDArray[np.bool_]
    others: NDArray[np.bool_]
    own: NDArray[np.bool_]
    part: NDArray[np.bool_]
    negated: NDArray[np.bool_]
    asked: NDArray[np.bool_]
    shortened: NDArray[np.bool_]
    matched: NDArray[np.int64]
    verbs: NDArray[np.bool_]
    timed: NDArray[np.bool_]
    implied: NDArray[np.bool_]
    moody: NDArray[np.bool_]
    updated: NDArray[np.bool_]
    hedged: NDArray[np.bool_]
    unlike: NDArray[np.bool_]

    @property
    def vetoed(self) -> NDArray[np.bool_]:
        """(p,) whether the two cannot say the same, whatever their words."""
        things = self.apart | self.swapped | self.others | self.own | self.part | self.unlike
        return self.amounts | self.times | self.contrary | self.negated | self.asked | self.hedged | things


def compare(points: Points, table: WordTable, left: Rows, right: Rows) -> Iterator[tuple[Rows, Compared]]:
    """Yield which pairs, and how they compare, chunk by chunk.

    Args:
        points: the claims.
        table: the word table.
        left: (p,) numbers of claims.
        right: (p,) the claims they are compared with.
    """
    meanings = _meanings(points, table)
    for some, width in chunks(points, left, right):
        yield some, _compare(points, table, meanings, left[some], right[some], width)


def chunks(points: Points, left: Rows, right: Rows) -> Iterator[tuple[Rows, int]]:
    """Yield which pairs, and how many words their longer claim has at most: short claims together, as most are short."""
    length = np.diff(points.words.starts)
    longer = np.maximum(length[left], length[right])
    least = -1
    for width in (*range(_STEP, WIDTH, _STEP), WIDTH):
        most = width if width < WIDTH else np.iinfo(np.int64).max
        rows = np.flatnonzero((longer > least) & (longer <= most))
        for begin in range(0, len(rows), CHUNK):
            yield rows[begin : begin + CHUNK], width
        least = width


def _compare(points: Points, table: WordTable, meanings: Floats, i: Rows, j: Rows, width: int) -> Compared:
    words = _Words(points, table, meanings, i, j, width)
    shared, left, left_alike, amounts_differ = compare_amounts(points, i, j)
    times_shared, times_left, times_differ, timed = compare_times(points, i, j)
    known = (points.speaker[i] > 0) & (points.speaker[j] > 0)
    same_speaker = known & (points.speaker[i] == points.speaker[j])
    dated = (points.day[i] != NO_DAY) & (points.day[j] != NO_DAY)
    between = np.abs(points.day[i] - points.day[j])
    days = np.where(dated, np.log1p(between), 1.0)
    own = known & ~same_speaker & ~words.of_something
    quoted = points.quoted[i] & points.quoted[j] & same_speaker
    shortened = quoted & (words.within >= _WITHIN) & words.telling
    tense_differs = (points.tense[i] != points.tense[j]) & (points.tense[i] > 0) & (points.tense[j] > 0)
    one_voice = (points.voice[i] == points.voice[j]) & (points.voice[i] > 0)
    rest = words.clash("x")
    columns = [
        *words.features(), shared, left, times_shared, times_left,
        points.mood[i] != points.mood[j], same_speaker, known & ~same_speaker, days,
        words.size, rest, tense_differs, *compare_marks(points, i, j), one_voice,
    ]  # fmt: skip
    moods = points.mood[i], points.mood[j]
    moody = np.isin(moods[0], (WANTED, OPEN)) | np.isin(moods[1], (WANTED, OPEN))
    asked = (moods[0] == ASKED) != (moods[1] == ASKED)
    near = dated & (between <= NEAR_DAYS)
    past = (points.tense[i] > 0) & (
        points.tense[j] > 0
    )  # "crude is dearer than in 2004" tells of the day it is written
    untimed = (times_shared + times_left == 0) & near & ~(words.levels & (between > 0))
    unlike = (shared > 0) & (rest >= _TELLING) & (words.size < _SHORT)
    unlike[unlike] = tell_shares(points, i[unlike])
    return Compared(
        np.stack(columns, axis=1).astype(np.float32), amounts_differ, times_differ, words.contrary, words.apart,
        words.swapped, words.others, own, left_alike, points.negative[i] != points.negative[j], asked, shortened,
        words.matched, words.verbs, (timed & (past | near)) | untimed, words.are_met(points.negative[i], points.negative[j]),
        moody,
        (same_speaker | one_voice) & dated & (between >= _LATER), (moods[0] == OPEN) != (moods[1] == OPEN), unlike,
    )  # fmt: skip


class _Words:
    """The words of p pairs set beside each other.

    Arrays are (words, p), and (words, words, p) where each word of one meets each of the other: what runs over the words
    of a claim is then done for all pairs at once, which is three times as fast as (p, words, words).
    """

    def __init__(self, points: Points, table: WordTable, meanings: Floats, i: Rows, j: Rows, width: int) -> None:
        a, b = (np.ascontiguousarray(points.words.padded(k, width, 0).T) for k in (i, j))
        self._role_a, self._role_b = (np.ascontiguousarray(points.roles.padded(k, width, 0).T) for k in (i, j))
        self._weight_a, self._weight_b = points.weights[a], points.weights[b]
        self._name_a, self._name_b = points.names[a], points.names[b]
        present = (a > 0)[:, None] & (b > 0)[None]
        equal = (a[:, None] == b[None]) & present
        cosine = meanings[a.T] @ meanings[b.T].swapaxes(1, 2)
        cosine = np.ascontiguousarray(np.moveaxis(cosine, 0, -1))
        alike = np.clip((cosine - _NEAR) / (_SAME - _NEAR), 0.0, 1.0) * present
        alike[equal] = 1.0
        self._equal, self._alike = equal, alike
        self._met_a, self._met_b = equal.any(1), equal.any(0)
        self.contrary, self.apart = self._oppose(table, points.opposed[a], points.opposed[b])
        self._best_a, self._best_b = self._alike.max(1), self._alike.max(0)
        self._sum_a, self._sum_b = _total(self._weight_a) + 1e-6, _total(self._weight_b) + 1e-6
        exact_a, exact_b = _total(self._weight_a * self._met_a), _total(self._weight_b * self._met_b)
        self._shared = exact_a / (self._sum_a + self._sum_b - exact_b)
        self.within = np.maximum(exact_a / self._sum_a, exact_b / self._sum_b)
        self.matched = np.minimum(
            ((self._weight_a >= _TELLING) & (self._best_a >= _MATCHED)).sum(0),
            ((self._weight_b >= _TELLING) & (self._best_b >= _MATCHED)).sum(0),
        )
        self.verbs = (self._role_a == ROLES["v"]).any(0) & (self._role_b == ROLES["v"]).any(0)
        levels = [points.vocabulary[word] for word in _LEVELS if word in points.vocabulary]
        self.levels = self._do(a, self._role_a, levels) & self._do(b, self._role_b, levels)
        self.of_something = np.isin(self._role_a, _THINGS).any(0) & np.isin(self._role_b, _THINGS).any(0)
        self.telling = np.minimum((a > 0).sum(0), (b > 0).sum(0)) >= _FEWEST
        self.size = np.log1p(np.minimum(self._sum_a, self._sum_b))
        self._roles_differ, self.swapped = self._compare_roles()
        self._lone_a = np.where(self._met_a, 0, self._name_a)
        self._lone_b = np.where(self._met_b, 0, self._name_b)
        lone = (self._lone_a[:, None] == self._lone_b[None]) & (self._lone_a > 0)[:, None]
        self.others = lone.any((0, 1))

    @staticmethod
    def _do(words: Ints, roles: Ints, wanted: Sequence[int]) -> NDArray[np.bool_]:
        """Return whether something is done, (p,), that one of the wanted words says."""
        done: NDArray[np.bool_] = (np.isin(words, wanted) & (roles == ROLES["v"])).any(0)
        return done

    def features(self) -> list[NDArray[Any]]:
        """Return the columns that come first in NAMES, up to the names."""
        covered_a = _total(self._weight_a * self._best_a) / self._sum_a
        covered_b = _total(self._weight_b * self._best_b) / self._sum_b
        left_a = (self._weight_a * (1 - self._best_a)).max(0)
        left_b = (self._weight_b * (1 - self._best_b)).max(0)
        named_a, named_b = (self._lone_a > 0).sum(0), (self._lone_b > 0).sum(0)
        return [
            np.minimum(covered_a, covered_b), np.maximum(covered_a, covered_b), self._shared,
            np.maximum(left_a, left_b), np.minimum(left_a, left_b), *self._left_words(),
            *(self._covered(role) for role in "sov"), self._roles_differ,
            np.minimum(((self._name_a > 0) & self._met_a).sum(0), 3), np.minimum(np.maximum(named_a, named_b), 3),
            np.minimum(np.minimum(named_a, named_b), 2), *(self.clash(role) for role in "sov"),
        ]  # fmt: skip

    def _oppose(self, table: WordTable, a: Ints, b: Ints) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        """Return whether two words are contrary, or apart; such words stand for each other no more."""
        contrary, apart = np.zeros(a.shape[1], np.bool_), np.zeros(a.shape[1], np.bool_)
        a, b = np.where(self._met_a, 0, a), np.where(self._met_b, 0, b)
        some = np.flatnonzero((a > 0).any(0) & (b > 0).any(0))  # few have any
        against = table.opposition[a[:, some][:, None], b[:, some][None]]
        contrary[some], apart[some] = (against == CONTRARY).any((0, 1)), (against == APART).any((0, 1))
        self._alike[:, :, some] = np.where(against > 0, 0.0, self._alike[:, :, some])
        return contrary, apart

    def are_met(self, one: NDArray[np.bool_], other: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Return whether all telling words of some claims find a match, given which claims of each side."""
        a, b = self.left
        met: NDArray[np.bool_] = (np.where(one, a, 0) + np.where(other, b, 0)) == 0
        return met

    def clash(self, role: str) -> Floats:
        """Return how much is left over in both claims of the words that play a role: one does what another does."""
        left = (
            np.where(roles == ROLES[role], weights * (1 - best), 0.0).max(0)
            for roles, weights, best in (
                (self._role_a, self._weight_a, self._best_a),
                (self._role_b, self._weight_b, self._best_b),
            )
        )
        clash: Floats = np.minimum(*left)
        return clash

    def _covered(self, role: str) -> Floats:
        """Return how much of the words that play a role in one claim is in the other, of the claim of which it is less."""
        shares = []
        for roles, weights, best in (
            (self._role_a, self._weight_a, self._best_a),
            (self._role_b, self._weight_b, self._best_b),
        ):
            own = np.where(roles == ROLES[role], weights, 0.0)
            total = _total(own)
            shares.append(np.where(total > 0, _total(own * best) / np.maximum(total, 1e-6), 0.8))
        covered: Floats = np.minimum(*shares)
        return covered

    def _left_words(self) -> tuple[NDArray[Any], NDArray[Any]]:
        """Return how many telling words find no match, in the claim with more of them and in the other."""
        a, b = self.left
        return np.maximum(a, b), np.minimum(a, b)

    @cached_property
    def left(self) -> tuple[NDArray[Any], NDArray[Any]]:
        """How many telling words find no match, of each claim."""
        a, b = (
            np.minimum(((weights >= _TELLING) & (best < _MATCHED)).sum(0), 4)
            for weights, best in ((self._weight_a, self._best_a), (self._weight_b, self._best_b))
        )
        return a, b

    def _compare_roles(self) -> tuple[Floats, NDArray[np.bool_]]:
        """Return what share of the words that stand for each other play another role, and whether two change places."""
        s, o, v = ROLES["s"], ROLES["o"], ROLES["v"]
        free = ~self._met_a[:, None] & ~self._met_b[None]  # what has its equal is met by nothing else
        matched = self._equal | (self._alike >= _MATCHED) & free
        a, b = self._role_a[:, None], self._role_b[None]
        forth = (matched & (a == s) & (b == o)).any((0, 1))
        back = (matched & (a == o) & (b == s)).any((0, 1))
        equal = self._equal
        crossed = (equal & (a == s) & (b != s)).any((0, 1)) & (equal & (a != s) & (b == s)).any((0, 1))
        crossed |= (equal & (a == o) & (b != o)).any((0, 1)) & (equal & (a != o) & (b == o)).any((0, 1))
        crossed &= (equal & (a == v) & (b == v)).any((0, 1))  # "people died in the storm", "it killed people"
        told = matched & ((a == s) | (a == o)) & ((b == s) | (b == o))
        differ = (told & (a != b)).sum((0, 1)) / np.maximum(told.sum((0, 1)), 1)
        return differ.astype(np.float32), (forth & back) | crossed


def _total(values: Floats) -> Floats:
    """Return the sums of columns, added up row by row: `sum` adds up the column of one pair alone in another order."""
    return reduce(np.add, values)


def _meanings(points: Points, table: WordTable) -> Floats:
    """Return (v, 64): what each word of the claims means, nothing where that is not known."""
    found: Floats = table.vectors[points.rows]
    found[points.rows < 0] = 0.0
    return found
