"""What was compared before is not compared again, and what comes out is what a fresh run gives, to the bit."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.corpus.kept import Said, Sayings
from pipeline.corpus.record import former as module
from pipeline.corpus.record import same
from pipeline.corpus.record.features import compare
from pipeline.corpus.record.former import KINDS, Former, digests
from pipeline.corpus.record.join import Joined, join
from pipeline.corpus.record.points import Gatherer, Points, day_of
from pipeline.corpus.record.same import load_same
from pipeline.corpus.record.words import load_words
from pipeline.records import Amount, Gist

IDS = {"e1": "person:ada-roe", "e2": "person:ben-lee", "e3": "place:dalton", "e4": "agency:turbine"}
WORDS = ("turbine", "lagoon", "ferry", "close", "open", "harbour", "climb", "rise", "zzyzx", "@e1", "@e3", "@e4")

AMOUNTS = st.builds(lambda a, unit: Amount(a, a, unit), st.sampled_from([6.0, 9.0]), st.sampled_from(["week", "usd"]))
GISTS = st.builds(
    lambda words, roles, **facts: Gist(tuple(words), "".join(roles[: len(words)]), **facts),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=9, unique=True),
    st.lists(st.sampled_from("sovx"), min_size=9, max_size=9),
    amounts=st.lists(AMOUNTS, max_size=2).map(tuple),
    times=st.lists(st.sampled_from(["2024-05", "2024-05-03", "2024-07"]), max_size=1).map(tuple),
    negative=st.booleans(),
    mood=st.sampled_from(["", "", "asked"]),
    marks=st.sampled_from([(), ("0+",), ("3=",)]),
    voice=st.sampled_from(["", "union"]),
)
SAID = st.tuples(st.sampled_from(["", "e1", "e2"]), st.booleans(), GISTS)
DOCUMENT = st.tuples(st.sampled_from(["", "2024-04-01", "2024-04-09"]), st.lists(SAID, max_size=3))
CHANGES = st.lists(st.tuples(st.integers(0, 5), st.none() | DOCUMENT), min_size=1, max_size=12)

Document = tuple[str, list[tuple[str, bool, Gist]]]


def spoken(corpus: dict[int, Document]):
    for n, (published, some) in sorted(corpus.items()):
        said = tuple(Said(f"clm_{n}_{k}", *facts) for k, facts in enumerate(some))
        yield f"doc_{n}", IDS, Sayings(published, said=said)


def points(corpus: dict[int, Document]) -> Points:
    gatherer = Gatherer(load_words())
    for number, (_, ids, sayings) in enumerate(spoken(corpus)):
        for said in sayings.said:
            gatherer.add(number, said, ids, day_of(sayings.published))
    return gatherer.points()


def told(joined: Joined):
    """Return all that a run gives, what it keeps for the next to the bit."""
    assert joined.compared
    return joined.statements, list(joined.statements), joined.against, joined.compared.encode("1")


@given(CHANGES)
@settings(max_examples=80, deadline=None)
def test_whatever_changes_a_fresh_run_gives_the_same(changes):
    corpus, former = dict[int, Document](), None
    for number, document in changes:
        if document is None:
            corpus.pop(number, None)
        else:
            corpus[number] = document
        joined = join(spoken(corpus), former=former)
        assert told(joined) == told(join(spoken(corpus)))
        assert joined.compared
        former = Former.decode(joined.compared.encode("1"), "1")
        assert former is not None


@given(st.lists(GISTS, min_size=2, max_size=6))
@settings(max_examples=40, deadline=None)
def test_what_a_pair_is_hangs_on_no_other(gists):
    some = points({0: ("2024-04-01", [("e1", False, g) for g in gists])})
    table, weights = load_words(), load_same()
    left, right = (np.array(side) for side in zip(*combinations(range(len(gists)), 2), strict=True))
    for rows, together in compare(some, table, left, right):
        odds = weights.probability(together.features)
        for k, row in enumerate(rows):
            ((_, alone),) = compare(some, table, left[[row]], right[[row]])
            assert alone.features.tobytes() == together.features[k].tobytes()
            assert weights.probability(alone.features).tobytes() == odds[k].tobytes()
            assert alone.vetoed[0] == together.vetoed[k]


def ferry(*more: str, said: str = "2024-04-01") -> Document:
    words = ("ferry", "harbour", "close", *more)
    return said, [("e1", False, Gist(words, "sov" + "x" * len(more)))]


@pytest.fixture
def looked_at(monkeypatch):
    """Return a list that fills with the claims of the pairs that are compared."""
    pairs = list[tuple[str, str]]()

    def looking(some: Points, table, left, right):
        pairs.extend((some.claim_ids[a], some.claim_ids[b]) for a, b in zip(left.tolist(), right.tolist(), strict=True))
        return compare(some, table, left, right)

    monkeypatch.setattr(same, "compare", looking)
    return pairs


HELD = {1: ferry(), 2: ferry("lagoon"), 4: ferry("turbine")}
ONE_MORE = [
    ({}, set()),  # nothing changed
    ({3: ferry("rise")}, {(1, 3), (2, 3), (3, 4)}),  # one is new
    ({0: ferry("rise")}, {(0, 1), (0, 2), (0, 4)}),  # … before all others
    ({2: None}, set()),  # one is gone
    ({2: ferry("lagoon", "rise")}, {(1, 2), (2, 4)}),  # one says something else
    ({2: ferry("lagoon", said="2024-06-01")}, {(1, 2), (2, 4)}),  # … or at another time
    ({3: ("2024-04-01", [("e2", False, Gist(("@e4",), "s"))])}, {(1, 4), (2, 4)}),  # the word of one is now a name's
]


@pytest.mark.parametrize(("change", "wanted"), ONE_MORE)
def test_only_what_is_new_is_compared(looked_at, change, wanted):
    former = join(spoken(HELD)).compared
    looked_at.clear()
    corpus = {n: document for n, document in {**HELD, **change}.items() if document}
    again = join(spoken(corpus), former=former)
    assert {tuple(int(c.split("_")[1]) for c in pair) for pair in looked_at} == wanted
    assert told(again) == told(join(spoken(corpus)))


def test_documents_in_another_order_are_compared_again(looked_at):
    first = join(spoken({1: ferry(), 2: ferry("lagoon")})).compared
    documents = list(spoken({1: ferry(), 2: ferry("lagoon")}))[::-1]
    looked_at.clear()
    assert told(join(documents, former=first)) == told(join(documents))
    assert looked_at


OTHERWISE: Sequence[dict] = [
    {"words": ("ferry", "harbour", "open")},
    {"words": ("harbour", "ferry", "close")},
    {"roles": "sxv"},
    {"negative": True},
    {"mood": "asked"},
    {"tense": "did"},
    {"marks": ("0+",)},
    {"voice": "union"},
    {"amounts": (Amount(6.0, 6.0, "week"),)},
    {"amounts": (Amount(6.0, None, "week"),)},
    {"amounts": (Amount(6.0, 6.0, "usd"),)},
    {"times": ("2024-05",)},
    {"times": ("2024-05-01",)},
]


def test_a_digest_tells_whatever_is_compared():
    plain = {"words": ("ferry", "harbour", "close"), "roles": "sov"}
    some = [("", False, Gist(**plain | facts)) for facts in ({}, *OTHERWISE)]
    some += [("e1", False, Gist(**plain)), ("", True, Gist(**plain))]
    contents = digests(points({0: ("2024-04-01", some)}))[:, 1].tolist()
    assert len(set(contents)) == len(contents)
    again = digests(points({3: ("2024-04-01", [("e2", False, Gist(("lagoon",), "s"))]), 5: ("2024-04-01", some[::-1])}))
    assert again[:0:-1, 1].tolist() == contents, "however a corpus numbers its words"


def test_what_is_kept_comes_back():
    former = join(spoken(HELD)).compared
    assert former
    back = Former.decode(former.encode("1"), "1")
    assert back
    for name in ("claims", "left", "right"):
        assert getattr(back, name).tolist() == getattr(former, name).tolist()
    for kind in KINDS:
        one, other = getattr(back.found, kind), getattr(former.found, kind)
        assert one.left.tolist() == other.left.tolist() and one.score.tobytes() == other.score.tobytes()


@given(st.lists(DOCUMENT, min_size=2, max_size=6), st.integers(0, 12), DOCUMENT)
@settings(max_examples=60, deadline=None)
def test_what_is_kept_has_a_bound_and_changes_nothing(documents, most, one_more):
    corpus = dict(enumerate(documents))
    whole = join(spoken(corpus)).compared
    assert whole
    former = Former.decode(whole.encode("1", most), "1")
    assert former and len(former.left) == min(most, len(whole.left))
    assert len(former.claims) <= 2 * most
    assert all(len(getattr(former.found, kind).left) <= most for kind in KINDS)
    corpus[len(corpus)] = one_more
    assert told(join(spoken(corpus), former=former)) == told(join(spoken(corpus)))


def test_of_more_pairs_than_are_kept_only_the_others_are_compared_again(looked_at):
    corpus = {n: ferry() for n in range(4)}
    compared = join(spoken(corpus)).compared
    assert compared
    former = Former.decode(compared.encode("1", 2), "1")
    looked_at.clear()
    join(spoken(corpus), former=former)
    assert len(looked_at) == len(compared.left) - 2


def test_what_is_damaged_or_of_other_code_is_nothing(monkeypatch):
    former = join(spoken(HELD)).compared
    assert former
    blob = former.encode("1")
    assert Former.decode(blob, "2") is None
    assert Former.decode(b"", "1") is None
    for cut in range(0, len(blob), 7):
        assert Former.decode(blob[:cut], "1") is None
    monkeypatch.setattr(Former, "bounded", lambda former, most: former)
    beyond = module.Former(former.claims[:1], former.left, former.right, former.found)
    assert Former.decode(beyond.encode("1"), "1") is None
