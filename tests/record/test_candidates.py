"""Which claims are compared: those that share telling words, however many claims there are."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.corpus.kept import Said
from pipeline.corpus.record import candidates as module
from pipeline.corpus.record.candidates import TELLING, WINDOW, candidates
from pipeline.corpus.record.points import Gatherer, Points
from pipeline.corpus.record.words import load_words
from pipeline.records import Amount, Gist

RARE = 9.0  # what two words must weigh together where claims are few
COMMON = ("people", "year", "say", "government")  # any two of them weigh less
WORDS = (*COMMON, "turbine", "lagoon", "ferry", "noise", "harbour", "climb", "rise", "mushroom", "zzyzx")


def points(claims: Sequence[Sequence[str]], amounts: Sequence[float] = (), days: Sequence[int] = ()) -> Points:
    """Return claims of these words, each published a day after the one before it."""
    gatherer = Gatherer(load_words())
    for n, words in enumerate(claims):
        figures = (Amount(amounts[n], amounts[n], "count"),) if amounts else ()
        said = Said(f"clm_{n}", "", False, Gist(tuple(words), "x" * len(words), amounts=figures))
        gatherer.add(n, said, {}, days[n] if days else 700_000 + n)
    return gatherer.points()


def met(claims: Sequence[Sequence[str]], **facts) -> set[tuple[int, int]]:
    return set(zip(*(side.tolist() for side in candidates(points(claims, **facts))), strict=True))


MET = [
    ("turbine lagoon", "lagoon turbine", True),  # two telling words
    ("turbine lagoon ferry", "turbine people ferry", True),  # two of three
    ("turbine lagoon", "turbine people", False),  # one
    ("turbine people", "people turbine", True),  # the best two, whatever they weigh
    ("people year", "year people", True),
    ("turbine people year", "people year lagoon", False),  # a common pair that is not the best of either
    ("turbine climb people government", "lagoon climb government people", True),  # … and a third word with two such
    ("turbine climb people year", "lagoon climb people say", False),  # … which does not tell enough
    ("turbine climb", "turbine rise", True),  # words that mean much the same are one
    ("", "", False),
]


@pytest.mark.parametrize(("one", "other", "compared"), MET)
def test_what_is_compared(one, other, compared):
    assert met([one.split(), other.split()]) == ({(0, 1)} if compared else set())


def test_a_figure_is_a_word():
    claims = [["ferry", "people"], ["people", "ferry"]]
    assert met([["ferry"], ["ferry"]], amounts=[470.0, 470.0]) == {(0, 1)}
    assert met([["ferry"], ["ferry"]], amounts=[470.0, 471.0]) == set()
    assert met(claims, amounts=[470.0, 471.0]) == {(0, 1)}


def by_two(some: Points) -> set[tuple[int, int]]:
    """Return the pairs that share two telling words which together weigh enough, found by looking at all pairs."""
    telling, weights = module._telling(some, np.arange(len(some)))
    held = [
        {frozenset((int(t[i]), int(t[j]))) for i, j in combinations(range(TELLING), 2) if t[j] and w[i] + w[j] >= RARE}
        for t, w in zip(telling, weights, strict=True)
    ]
    plausible = {
        pair
        for pair in combinations(range(len(held)), 2)
        if module.plausible(some, np.array([pair[0]]), np.array([pair[1]]))[0]
    }
    return {(i, j) for i, j in plausible if held[i] & held[j]}


CLAIMS = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8, unique=True), min_size=2, max_size=WINDOW)


@given(CLAIMS)
@settings(max_examples=60, deadline=None)
def test_nothing_that_two_words_find_is_missed(claims):
    some = points(claims)
    assert by_two(some) <= set(zip(*(side.tolist() for side in candidates(some)), strict=True))


@given(CLAIMS, st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_the_order_of_claims_changes_nothing(claims, chance):
    order = list(range(len(claims)))
    chance.shuffle(order)
    again = met([claims[n] for n in order], days=[700_000 + n for n in order])
    assert {tuple(sorted((order[a], order[b]))) for a, b in again} == met(claims)


@pytest.mark.parametrize("at_once", [1, 7, 1000])
def test_how_many_keys_are_sorted_at_once_changes_nothing(monkeypatch, at_once):
    chance = np.random.Generator(np.random.PCG64(3))
    claims = [chance.choice(WORDS, 4, replace=False).tolist() for _ in range(60)]
    whole = met(claims)
    assert whole, "some are compared"
    monkeypatch.setattr(module, "_KEYS", at_once)
    assert met(claims) == whole
    monkeypatch.setattr(module, "_MOST_WAITING", 5)
    assert met(claims) == whole


def test_what_everybody_speaks_of_costs_no_more_than_another():
    number = 400
    found = met([["turbine", "lagoon", f"zz{n}"] for n in range(number)])
    keys = 3  # the words all claims share make one, the others are of one claim
    assert number <= len(found) <= number * WINDOW * keys
    assert all(b - a <= WINDOW for a, b in found), "each meets its neighbours in time"


def test_where_claims_are_many_two_words_ask_for_a_third(monkeypatch):
    two, three = (
        ["ferry noise turbine", "ferry noise lagoon"],
        ["ferry noise people turbine", "lagoon people noise ferry"],
    )
    assert met([c.split() for c in two]) == met([c.split() for c in three]) == {(0, 1)}
    monkeypatch.setattr(module, "_bar", lambda claims: 15.0)
    assert met([c.split() for c in two]) == set()
    assert met([c.split() for c in three]) == {(0, 1)}


@pytest.mark.parametrize(("claims", "bar"), [(0, 9.0), (1, 9.0), (90_000, 9.0), (1_000_000, 11.32)])
def test_the_bar_rises_with_the_number_of_claims(claims, bar):
    assert module._bar(claims) == pytest.approx(bar, abs=0.01)


def test_a_word_is_not_counted_twice(monkeypatch):
    """Two words of one class are one: with a third they are two words, not three."""
    table = load_words()
    assert table.classes[table.places["climb"]] == table.classes[table.places["rise"]]
    telling, _ = module._telling(points([["climb", "rise", "turbine", "climb"]]), np.array([0]))
    numbers = [n for n in telling[0].tolist() if n]
    assert len(numbers) == len(set(numbers)) == 2
    monkeypatch.setattr(module, "_bar", lambda claims: 11.0)  # which "climb", "rise" and "people" would reach as three
    assert met([["climb", "rise", "people", "turbine"], ["rise", "climb", "people", "lagoon"]]) == set()
