"""The check-worthiness model: sane at its ends, and loaded with care."""

import json
import shutil

import numpy as np
import pytest

from pipeline import models
from pipeline.article.claims.checkworthy import BUCKETS, FILES, Scorer, read_words
from pipeline.errors import ModelError
from pipeline.models import sign

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
    with pytest.raises(ModelError, match="incomplete"):
        Scorer.load(tmp_path)
    (tmp_path / "card.json").write_text('{"bias": 0}', encoding="utf-8")
    np.savez(
        tmp_path / "weights.npz",
        weights=np.zeros((3, 8)),
        scale=np.ones((3, 1)),
        rarity=np.zeros((3, 8)),
        vector=np.zeros(300),
    )
    sign(tmp_path, FILES)
    with pytest.raises(ModelError, match=r"another shape"):
        Scorer.load(tmp_path)
    (tmp_path / "weights.npz").write_bytes(b"no weights")
    sign(tmp_path, FILES)
    with pytest.raises(ModelError, match="cannot load the weights"):
        Scorer.load(tmp_path)


@pytest.mark.parametrize("name", FILES)
def test_weights_that_are_not_those_published_are_refused(tmp_path, name):
    copy = tmp_path / "copy"
    shutil.copytree(models.folder() / "checkworthy-v1", copy)
    (copy / name).write_bytes((copy / name).read_bytes() + b" ")
    with pytest.raises(ModelError, match="damaged"):
        Scorer.load(copy)


def test_a_list_that_leaves_out_a_file_is_refused(tmp_path):
    for name in FILES:
        (tmp_path / name).write_text(name, encoding="utf-8")
    sign(tmp_path, FILES[:1])
    with pytest.raises(ModelError, match=r"does not list weights\.npz"):
        Scorer.load(tmp_path)


def test_the_weights_are_small():
    assert (models.folder() / "checkworthy-v1" / "weights.npz").stat().st_size < 3_000_000
    assert BUCKETS == 65536
