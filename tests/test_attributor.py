"""The attribution model as shipped: plain sentences, and that nothing makes it raise."""

from __future__ import annotations

import shutil
from itertools import pairwise, product
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from pipeline.article import parse
from pipeline.article.analyse import lay_out
from pipeline.article.attribute import Attributor
from pipeline.article.attribute.attributor import MOST_CUES
from pipeline.article.attribute.decode import viterbi
from pipeline.errors import ModelError
from pipeline.models import folder
from pipeline.records import Article, Attribution

WEIGHTS = folder() / "encoder-v1"

# (text, who, cue, words of the content)
CASES = [
    ("“We won the vote,” the mayor said.", "the mayor", "said", "We won the vote"),
    ('"Prices will rise," Anna Lee told reporters on Monday.', "Anna Lee", "told", "Prices will rise"),
    ("The agency said that 40 people were hurt in the storm.", "The agency", "said", "40 people were hurt"),
    ("''We will not go,'' Mr. Hale wrote.", "Mr. Hale", "wrote", "We will not go"),
    ("According to the police, two men fled the building.", "the police", "According to", "two men fled"),
    ("Senator Brown argued the bill would cost too much.", "Senator Brown", "argued", "the bill would cost"),
]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return parse.load()


@pytest.fixture(scope="module")
def attributor() -> Attributor:
    return Attributor.load(WEIGHTS)


def _attribute(nlp: Language, attributor: Attributor, text: str) -> list[Attribution]:
    return attributor.attribute(lay_out(nlp, Article("doc_1", "a.txt", "txt", "", text), zones=False))


@pytest.mark.parametrize(("text", "who", "cue", "words"), CASES)
def test_plain_sentences(nlp: Language, attributor: Attributor, text: str, who: str, cue: str, words: str) -> None:
    found = _attribute(nlp, attributor, text)
    assert len(found) == 1
    [a] = found
    assert a.source is not None
    assert who in text[slice(*a.source)]
    assert cue in text[slice(*a.cue)]
    assert words in " ".join(text[slice(*span)] for span in a.content)
    assert a.confidence > 0.5


def test_content_in_two_pieces(nlp: Language, attributor: Attributor) -> None:
    text = "“We won the vote,” the mayor said. “Now we have to govern this city.”"
    [a] = _attribute(nlp, attributor, text)
    assert [text[slice(*span)] for span in a.content] == ["“We won the vote,”", "“Now we have to govern this city.”"]


def test_no_attribution(nlp: Language, attributor: Attributor) -> None:
    assert _attribute(nlp, attributor, "The train leaves at noon from the old station.") == []


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n\n", "x", "“", "said", "a" * 20_000, "said " * 3_000, "“ " * 2_000, "\U0001f600" * 700, "\x00 said"],
    ids=lambda text: repr(text[:8]),
)
def test_odd_texts(nlp: Language, attributor: Attributor, text: str) -> None:
    _attribute(nlp, attributor, text)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=st.text(alphabet=st.sampled_from("“”\"'’ aHes.,:\n—é\u2028he said "), max_size=200))
def test_any_text(nlp: Language, attributor: Attributor, text: str) -> None:
    found = _attribute(nlp, attributor, text)
    for a in found:
        spans = [a.cue, *a.content, *([a.source] if a.source else [])]
        assert all(0 <= x < y <= len(text) for x, y in spans)
        assert 0 <= a.confidence <= 1


def test_damage_is_told(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="incomplete"):
        Attributor.load(tmp_path)
    copy = tmp_path / "copy"
    shutil.copytree(WEIGHTS, copy)
    (copy / "config.json").write_text("{}", encoding="utf-8")
    with pytest.raises(ModelError, match="damaged"):
        Attributor.load(copy)


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10**6), lengths=st.lists(st.integers(1, 5), min_size=1, max_size=4))
def test_labels_are_the_best_of_all_well_formed_ones(seed, lengths):
    """Sequences are decoded together; each must come out as it would alone: here, by trying all labels."""
    random = np.random.default_rng(seed)
    scores = [np.log(random.dirichlet(np.ones(5), n)).astype(np.float32) for n in lengths]
    starts = {2: {1, 2}, 4: {3, 4}}  # inside a source, inside content: only after such a label
    for own, found in zip(scores, viterbi(scores), strict=True):
        ways = [
            w
            for w in product(range(5), repeat=len(own))
            if all(b not in starts or a in starts[b] for a, b in pairwise((0, *w)))
        ]
        assert tuple(found) == max(ways, key=lambda w: sum(own[t, label] for t, label in enumerate(w)))


def test_many_cues_are_read_as_few_are(nlp: Language, attributor: Attributor) -> None:
    paragraph = "“We won the vote,” the mayor said. Anna Lee told reporters that prices will rise. " * 6
    one, many = ([a.cue for a in _attribute(nlp, attributor, text)] for text in (paragraph, f"{paragraph}\n\n" * 9))
    step = len(paragraph) + 2
    assert len(many) > 2 * MOST_CUES
    assert many == [(a + k * step, b + k * step) for k in range(9) for a, b in one]
