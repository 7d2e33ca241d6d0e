"""When a denial and a claim cannot both hold; figures that are held against each other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.corpus.kept import Said, Sayings
from pipeline.corpus.record.denied import denies, holds, is_of_will
from pipeline.corpus.record.join import join
from pipeline.records import Amount, Gist

DENIED, SAID = ("denied", "deny", "denies"), ("said", "say", "asserts")
NOT_SO = ("said", "say", "denies")  # "said that it would not"
TURNED_DOWN, RULED_OUT = ("has rejected", "deny", "denies"), ("has ruled out", "deny", "denies")

AGAINST = [
    # a denial, how it is said, what it is said to deny, how that is said, whether both cannot hold
    ("that the port would close", DENIED, "the port will close in May", SAID, True),
    ("closing the port", DENIED, "closing of the port had begun", SAID, True),
    ("the port would not close", NOT_SO, "the port is to close", SAID, True),
    ("the port would not close", DENIED, "the port will not close", NOT_SO, True),
    ("that the port would close", DENIED, "the port will not close", NOT_SO, False),  # they agree
    ("there was no plan to close the port", NOT_SO, "the port would never close under this plan", NOT_SO, False),
    ("the port’s closing isn’t planned", NOT_SO, "closing of the port isn't planned yet", NOT_SO, False),
    # an offer is not so or not
    ("the offer", TURNED_DOWN, "the offer was worth three billion", SAID, False),
    ("a takeover bid", TURNED_DOWN, "it had made a takeover bid", SAID, False),
    ("the plan to close the port", ("opposed", "oppose", "denies"), "the plan is to close the port", SAID, False),
    ("claims that the port would close", TURNED_DOWN, "there are claims that the port would close", SAID, True),
    ("that the port would close", TURNED_DOWN, "the port would close", SAID, True),
    ("free travel on the ferry", RULED_OUT, "they would pay for free travel on the ferry", SAID, False),
    ("closing the port", RULED_OUT, "closing the port would save a million", SAID, False),
    ("that the port would close", RULED_OUT, "the port would close", SAID, True),
    # what ought to be
    ("the port should not close", NOT_SO, "the port will close", SAID, False),
    ("there might be no room in the port", NOT_SO, "there is room in the port", SAID, False),
    # of other things
    ("that the port would close", DENIED, "the school will open", SAID, False),
    ("murder", DENIED, "he had committed murder", SAID, True),
    ("murder", DENIED, "the trial for murder had to be put off until the autumn because a witness had fallen ill at sea", SAID, False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "how", "other", "how_other", "against"), AGAINST)
def test_denies(saying, text, how, other, how_other, against):
    def of(words, facts):
        return saying("clm_1", text=words, cue=facts[0], cue_class=facts[1], stance=facts[2])

    assert denies(of(text, how), of(other, how_other)) is against


def test_who_speaks_of_themselves_denies_nothing(saying):
    never = saying("clm_1", text="they never vote", cue="said", cue_class="say", stance="denies")
    always = replace(never, text="they always vote", stance="asserts")
    assert denies(never, always)
    for many in ("14 per cent of the young", "More than half of those asked", "A majority"):
        assert not denies(replace(never, speaker=many), always)


def test_what_one_turns_down_is_no_denial(saying):
    down = saying("clm_1", text="the offer", cue="turned down", cue_class="deny", stance="denies")
    assert is_of_will(down) and not is_of_will(replace(down, cue="denied"))
    assert holds(replace(down, stance="asserts", cue="said", cue_class="say")) and not holds(down)


BOATS = Gist(("ferry", "sink", "harbour", "storm"), "svxx", tense="did", amounts=(Amount(6.0, 6.0, "count"),))
FIGURES = [
    # day published, times in each, whether figures of each, of two speakers, are held against each other
    ("2024-04-01", "2024-04-20", (), (), True),
    ("2024-04-01", "2024-08-20", (), (), False),  # of other days
    ("", "", (), (), False),  # nobody knows
    ("", "", ("2024-03",), ("2024-03",), True),
    ("2024-04-01", "2024-04-01", ("2024-03",), ("2024",), False),  # of a month, of a year
    ("2024-04-01", "2024-04-01", ("2024-03",), (), False),
]


@pytest.mark.parametrize(("day", "other_day", "times", "other_times", "against"), FIGURES)
def test_figures_of_one_time(day, other_day, times, other_times, against):
    gists = replace(BOATS, times=times), replace(NINE, times=other_times)
    assert _against(*gists, days=(day, other_day)) == (["figure"] if against else [])


def _against(*gists: Gist, days: tuple[str, str] = ("2024-04-01", "2024-04-02"), speakers: str = "ab") -> list[str]:
    """Return why two claims of two articles cannot both hold."""
    ids = {"a": "person:ada-roe", "b": "person:ben-lee"}
    said = (Said(f"clm_{n}", key, False, gist) for n, (key, gist) in enumerate(zip(speakers, gists, strict=True)))
    documents = [(s.claim_id, ids, Sayings(day, said=(s,))) for s, day in zip(said, days, strict=True)]
    return [a.why for a in join(documents).against]


NINE = replace(BOATS, amounts=(Amount(9.0, 9.0, "count"),))
MARCH, CLOSE = ("2024-03",), Gist(("ferry", "terminal", "close", "winter"), "ssvx", tense="will")


def _trial(verb: str) -> Gist:
    return Gist(("court", verb, "senator", "drug", "charge", "winter"), "svooox", tense="did")


PAIRS = {
    "one sank six boats, the other nine": (BOATS, NINE, {}, "figure"),
    "undated, what is so tells of the day it is written": (
        replace(BOATS, times=MARCH, tense=""), replace(NINE, times=MARCH), {"days": ("", "")}, ""
    ),
    "… and dated": (replace(BOATS, times=MARCH, tense=""), replace(NINE, times=MARCH), {}, "figure"),
    "two wishes": (replace(BOATS, mood="wanted"), replace(NINE, mood="wanted"), {}, ""),
    "two guesses": (replace(BOATS, mood="open"), NINE, {}, ""),
    "one speaker, on one day": (BOATS, NINE, {"speakers": "aa"}, "figure"),
    "one speaker, who knows more by then": (BOATS, NINE, {"speakers": "aa", "days": ("2024-04-01", "2024-04-09")}, ""),
    "not so": (CLOSE, replace(CLOSE, negative=True), {}, "negation"),
    "not so, told in fewer words": (CLOSE, Gist(("ferry", "terminal", "close"), "ssv", negative=True), {}, "negation"),
    "not so of what is not told": (
        CLOSE, Gist(("ferry", "terminal", "close", "winter", "tunnel"), "ssvxo", negative=True), {}, ""
    ),
    "perhaps not so": (CLOSE, replace(CLOSE, negative=True, mood="open"), {}, ""),
    "not so of another thing": (
        CLOSE, Gist(("school", "kitchen", "close", "winter"), "ssvx", negative=True), {}, ""
    ),
    "the contrary": (_trial("acquit"), _trial("convict"), {}, "negation"),
    "what can be one after the other": (_trial("free"), _trial("jail"), {}, ""),
}  # fmt: skip


@pytest.mark.parametrize(("one", "other", "facts", "why"), PAIRS.values(), ids=PAIRS)
def test_what_cannot_both_be_so(one, other, facts, why):
    assert _against(one, other, **facts) == ([why] if why else [])
