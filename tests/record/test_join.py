"""When gists are one statement and what keeps them apart; without any model that reads."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.corpus.kept import Said, Sayings
from pipeline.corpus.record.join import claim_of, join, statement_id
from pipeline.records import Amount, Gist

IDS = {"e1": "person:ada-roe", "e2": "person:ben-lee", "e3": "place:dalton", "e4": "place:norwich"}


def gist(text: str, amounts: tuple[float, ...] = (), **facts) -> Gist:
    """Return the gist of "ferry/s terminal/s @e3/x close/v"."""
    words, roles = zip(*(part.split("/") for part in text.split()), strict=True)
    return Gist(words, "".join(roles), amounts=tuple(Amount(a, a, "week") for a in amounts), **facts)


BASE = gist("ferry/s terminal/s @e3/x close/v repair/x", (6.0,), times=("2024-05",), tense="did", marks=("0+",))


def documents(*gists: Gist, speakers: tuple[str, ...] = (), quoted: bool = False, days: tuple[str, ...] = ()):
    for n, one in enumerate(gists):
        said = Said(f"clm_{n}", speakers[n] if speakers else "e1", quoted, one)
        yield f"doc_{n}", IDS, Sayings(days[n] if days else "2024-04-01", said=(said,))


def same(*gists: Gist, **facts) -> bool:
    joined = join(documents(*gists, **facts))
    return len({joined.statement_of(f"doc_{n}", f"clm_{n}") for n in range(len(gists))}) == 1


SAME = [
    BASE,
    gist("@e3/x ferry/s terminal/s shut/v repair/x", (6.0,), times=("2024-05",)),  # another word for it
    gist("ferry/s terminal/s @e3/x close/v repair/x", (6.0,), times=("2024-05-03",)),  # a day of that month
    gist("ferry/o terminal/o @e3/x close/v repair/x", (6.0,), times=("2024-05",)),  # in the passive
]


@pytest.mark.parametrize("other", SAME)
def test_the_same(other):
    assert same(BASE, other)
    assert same(other, BASE)


APART = {
    "figure": gist("ferry/s terminal/s @e3/x close/v repair/x", (9.0,), times=("2024-05",)),
    "one more figure": gist("ferry/s terminal/s @e3/x close/v repair/x", (6.0, 9.0), times=("2024-05",)),
    "time": gist("ferry/s terminal/s @e3/x close/v repair/x", (6.0,), times=("2024-07",)),
    "place": gist("ferry/s terminal/s @e4/x close/v repair/x", (6.0,), times=("2024-05",)),
    "contrary": gist("ferry/s terminal/s @e3/x open/v repair/x", (6.0,), times=("2024-05",)),
    "negation": replace(BASE, negative=True),
    "question": replace(BASE, mood="asked"),
    "a guess": replace(BASE, mood="open"),
    "a small word": replace(BASE, marks=("0-",)),
    "another matter": gist("school/s roof/s @e3/x leak/v teacher/x", (6.0,), times=("2024-05",)),
}


@pytest.mark.parametrize("other", APART.values(), ids=APART)
def test_apart(other):
    assert not same(BASE, other)


def test_one_of_a_row():
    fifth, sixth = (gist(f"ferry/s terminal/s {n}/x series/x close/v repair/x winter/x") for n in ("fifth", "sixth"))
    assert same(fifth, fifth) and same(sixth, sixth) and not same(fifth, sixth)


SUM = Gist(("@e1", "buy", "ferry", "terminal"), "svoo", amounts=(Amount(68.0, 68.0, "EUR"),), tense="did")


def test_a_sum_in_another_currency_is_no_other_sum():
    both = replace(SUM, amounts=(*SUM.amounts, Amount(89.0, 89.0, "USD"), Amount(47.0, 47.0, "GBP")))
    assert same(SUM, both, speakers=("", "")) and same(both, SUM, speakers=("", ""))
    assert same(replace(both, amounts=both.amounts[:2]), replace(both, amounts=both.amounts[::2]), speakers=("", ""))
    assert not same(SUM, replace(SUM, amounts=(*SUM.amounts, Amount(89.0, 89.0, "EUR"))), speakers=("", ""))
    assert not same(SUM, replace(SUM, amounts=(Amount(89.0, 89.0, "USD"),)), speakers=("", ""))


RANGES = [  # low and high of an amount, of another, whether both may be one
    ((1500.0, 5000.0), (1500.0, 5000.0), True),
    ((1500.0, 5000.0), (1500.0, 1500.0), False),
    ((1500.0, 5000.0), (5000.0, 5000.0), False),
    ((1500.0, None), (1500.0, 1500.0), True),  # "at least"
    ((None, 5000.0), (5000.0, 5000.0), True),
    ((1500.0, None), (1500.0, 5000.0), True),
]


@pytest.mark.parametrize(("one", "other", "may"), RANGES)
def test_a_range_is_not_its_bound(one, other, may):
    a, b = (replace(SUM, amounts=(Amount(*bounds, "EUR"),)) for bounds in (one, other))
    assert same(a, b, speakers=("", "")) is same(b, a, speakers=("", "")) is may
    assert not join(documents(a, b)).against, "one lies in the other"


def test_shares_of_those_asked_are_not_one_voice():
    few = [gist("ferry/s close/v winter/x", voice=voice) for voice in ("union", "percent")]
    more = [gist("ferry/s shut/v winter/x tide/x", voice=voice) for voice in ("union", "percent")]
    assert same(few[0], more[0], speakers=("", "")) and not same(few[1], more[1], speakers=("", ""))


def test_who_acts_may_be_its_too():
    twice = gist("@e1/s sell/v ferry/o terminal/o @e1/x winter/x")
    assert same(twice, twice)
    others = gist("@e2/s sell/v ferry/o terminal/o @e1/x winter/x")
    assert not same(twice, replace(others, words=("@e2", "sell", "ferry", "terminal", "@e2", "winter")))


def test_a_share_of_another_thing():
    share = (Amount(2.0, 2.0, "percent"),)
    one = replace(gist("agency/s audit/v dentist/x winter/x", tense="did"), amounts=share)
    assert same(one, one)
    assert not same(one, replace(gist("agency/s audit/v orchard/x winter/x", tense="did"), amounts=share))


def test_who_does_it_to_whom():
    one, other = gist("@e1/s accuse/v @e2/o theft/x"), gist("@e2/s accuse/v @e1/o theft/x")
    assert same(one, one, speakers=("e1", "e1")) and not same(one, other, speakers=("e1", "e1"))


def test_what_has_its_equal_changes_no_place_with_what_is_like_it():
    one = gist("water/s company/s dump/v sewage/o river/x beach/x")
    other = gist("sewage/o discharge/v river/x beach/x water/s company/s")
    assert same(one, other)
    swapped = gist("sewage/s company/s dump/v water/o river/x beach/x")
    assert not same(one, swapped)


def test_who_is_in_the_place_of_whom():
    one, other = (
        gist("general/o @e1/o replace/v commander/x @e2/x"),
        gist("general/o @e1/x replace/v commander/x @e2/o"),
    )
    assert same(one, one) and not same(one, other)


def test_one_voice_without_a_name():
    few = [gist("ferry/s close/v winter/x", voice="union"), gist("ferry/s shut/v winter/x tide/x", voice="union")]
    assert same(*few, speakers=("", ""))
    assert not same(few[0], replace(few[1], voice="operator"), speakers=("", "")), "too little to go by"


def test_a_quotation_that_lies_in_another_is_the_same_words():
    long = gist("board/o death/x letter/s write/v hospital/x nobody/s answer/v winter/x surgeon/s warn/v")
    short = gist("nobody/s answer/v letter/s")
    assert same(long, short, quoted=True)
    assert not same(long, short, quoted=True, speakers=("e1", "e2")), "of another speaker"
    assert not same(long, short), "not word for word"


AGAINST = {"figure": "figure", "negation": "negation", "contrary": "", "time": "", "place": "", "question": ""}


@pytest.mark.parametrize(("kind", "why"), AGAINST.items())
def test_what_contradicts(kind, why):
    found = [a.why for a in join(documents(BASE, APART[kind])).against]
    assert found == ([why] if why else [])


def test_the_id_is_that_of_who_said_it_first():
    joined = join(documents(BASE, BASE, days=("2024-04-05", "2024-04-02")))
    assert joined.statement_of("doc_0", "clm_0") == statement_id("clm_1") == "stm_1"
    assert claim_of("stm_1") == "clm_1" and claim_of("clm_1") == "clm_1"
    undated = join(documents(BASE, BASE, days=("", "2024-04-02")))
    assert undated.statement_of("doc_0", "clm_0") == "stm_1", "what has no date is first by no date"


def test_what_an_analyst_says_goes_before():
    other = APART["another matter"]
    assert join(documents(BASE, other), together=[("clm_0", "clm_1")]).statement_of("doc_1", "clm_1") == "stm_0"
    assert join(documents(BASE, BASE), apart=[("clm_0", "clm_1")]).statements == {}
    assert join(documents(BASE, BASE), struck={"clm_1"}).statements == {}
    assert join(documents(BASE), apart=[("clm_0", "gone")]).met == {"clm_0"}


def test_nothing_to_join():
    assert join([]).statements == {}
    assert join(documents(Gist())).statements == {} and join(documents(Gist(), Gist())).statements == {}


def test_many_that_say_the_same_are_one():
    assert same(*[BASE] * 60, speakers=("e1",) * 60, days=("2024-04-01",) * 60)


def test_what_two_speakers_do_themselves_is_not_one():
    own = gist("plead/v guilty/x fraud/x embezzlement/x", (6.0,), times=("2024-05",))
    assert same(own, own)
    assert not same(own, own, speakers=("e1", "e2"))
    assert same(own, own, speakers=("e1", "")), "who is not known may be the same"
    assert same(BASE, BASE, speakers=("e1", "e2")), "of something else"


# what one denies, what another says, whether that is against it
DONE = [
    ("rider/s fake/v crash/o road/x @e3/x", "rider/s survive/v crash/o road/x @e3/x", False),
    ("rider/s fake/v crash/o road/x @e3/x", "rider/s fake/v crash/o road/x @e3/x", True),
    ("ferry/s close/v terminal/o @e3/x", "ferry/s shut/v terminal/o @e3/x", True),
]


@pytest.mark.parametrize(("denied", "said", "against"), DONE)
def test_what_is_denied_is_what_is_done(denied, said, against):
    found = join(documents(replace(gist(denied), negative=True), gist(said), speakers=("e1", "e2"))).against
    assert [a.why for a in found] == ["negation"] * against
