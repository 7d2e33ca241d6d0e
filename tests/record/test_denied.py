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
TURNED_DOWN = ("has rejected", "deny", "denies")

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


BOATS = Gist(("ferry", "sink", "harbour", "storm"), "svxx", amounts=(Amount(6.0, 6.0, "count"),))
FIGURES = [
    # day published, times in each, whether figures of each are held against each other
    ("2024-04-01", "2024-04-20", (), (), True),
    ("2024-04-01", "2024-08-20", (), (), False),  # of other days
    ("", "", (), (), False),  # nobody knows
    ("", "", ("2024-03",), ("2024-03",), True),
    ("2024-04-01", "2024-04-01", ("2024-03",), ("2024",), False),  # of a month, of a year
    ("2024-04-01", "2024-04-01", ("2024-03",), (), False),
]


@pytest.mark.parametrize(("day", "other_day", "times", "other_times", "against"), FIGURES)
def test_figures_of_one_time(day, other_day, times, other_times, against):
    more = replace(BOATS, amounts=(Amount(9.0, 9.0, "count"),), times=other_times)
    documents = [
        (f"doc_{n}", {"e1": "person:ada-roe"}, Sayings(published, said=(Said(f"clm_{n}", "e1", False, gist),)))
        for n, (published, gist) in enumerate([(day, replace(BOATS, times=times)), (other_day, more)])
    ]
    assert [a.why for a in join(documents).against] == (["figure"] if against else [])
