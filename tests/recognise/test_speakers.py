"""Whoever speaks a quotation is not the "he" inside it: what counts as speaking."""

from __future__ import annotations

import pytest

from pipeline import models
from pipeline.article.cues import load_cues, speech_verbs


@pytest.mark.parametrize(
    "verb", ["said", "retorted", "shouted", "confirmed", "quipped", "snapped", "tweeted", "insisted", "admitted"]
)
def test_the_speaker_is_not_the_he_he_speaks_of(linked, verb):
    text = f"Peter Stone was asked about Mark Gray. “He is a fool,” Peter Stone {verb}."
    assert linked(text) == {"He": "Mark Gray"}


@pytest.mark.parametrize(
    ("led_in", "he"),
    [
        ("Stone told the crowd", "Mark Gray"),
        ("Stone warned the crowd", "Mark Gray"),
        ("Stone walked out as the crowd sang", "Peter Stone"),  # no speech of his
        ("Stone knew the crowd", "Peter Stone"),  # nor is what he thinks
        ("Stone heard the crowd", "Peter Stone"),  # nor what he hears
        ("Stone declined", "Peter Stone"),  # nor silence
    ],
)
def test_only_speech_makes_a_speaker(linked, led_in, he):
    assert linked(f"Mark Gray met Peter Stone. {led_in}: “He must go.”") == {"He": he}


def test_the_lists_of_speech_name_what_the_lexicon_has():
    cues, listed = load_cues(), models.read_toml(models.folder() / "speech.toml")
    classes = {c.name for phrases in cues.phrases.values() for *_, c in phrases}
    assert set(listed["classes"]) <= classes
    assert [v for v in listed["silent"] if cues.class_of(v) not in listed["classes"]] == []
    assert not speech_verbs() & set(listed["silent"])
