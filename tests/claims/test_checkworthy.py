"""The check-worthiness model: sane at its ends, and loaded with care."""

import json

import numpy as np
import pytest

from pipeline import models
from pipeline.claims.checkworthy import BUCKETS, Scorer, read_words
from pipeline.errors import ModelError

FACTS = [
    "Unemployment fell to 4.1 percent last year.",
    "We spent $300 million on schools in Ohio.",
    "He voted against the bill three times.",
]
NONE = ["Thank you very much.", "Well, let me say this.", "What would you do about it?"]


@pytest.fixture(scope="module")
def score(nlp, knowledge):
    def run(text: str) -> float:
        words = read_words(nlp(text))
        return knowledge.scorer.score(words, 0, len(words.hashes))

    return run


@pytest.mark.parametrize("fact", FACTS)
@pytest.mark.parametrize("other", NONE)
def test_facts_score_above_phrases(score, fact, other):
    assert score(fact) > 0.5 > score(other)


def test_nothing_scores_nothing(score):
    assert score("") == score(" \n ") == 0.0


def test_cross_validated_precision_is_on_the_card():
    card = json.loads((models.folder() / "checkworthy-v1" / "card.json").read_text(encoding="utf-8"))
    assert card["cross_validation"]["average_precision"] >= 86


def test_a_damaged_folder_is_a_model_error(tmp_path):
    with pytest.raises(ModelError, match="cannot read the weights"):
        Scorer.load(tmp_path)
    (tmp_path / "card.json").write_text('{"bias": 0}', encoding="utf-8")
    np.savez(
        tmp_path / "weights.npz",
        weights=np.zeros((3, 8)),
        scale=np.ones((3, 1)),
        rarity=np.zeros((3, 8)),
        vector=np.zeros(300),
    )
    with pytest.raises(ModelError, match=r"another shape"):
        Scorer.load(tmp_path)


def test_the_weights_are_small():
    assert (models.folder() / "checkworthy-v1" / "weights.npz").stat().st_size < 3_000_000
    assert BUCKETS == 65536
