"""From numbers to spans: cues, labels, and what speaks for an attribution."""

import numpy as np
import pytest
import spacy

from pipeline.article.attribute.decode import Found, cue_spans, evidence, label_spans, source_and_content
from pipeline.article.encode.table import token_table
from pipeline.text.quotes import find_quotations

O, B, I = (0.9, 0.05, 0.05), (0.05, 0.9, 0.05), (0.05, 0.05, 0.9)  # noqa: E741 - the labels' usual names
CUES = [
    # probabilities of O, B and I for each token                       cues
    ([O, B, I, O], [(1, 3)]),
    ([O, B, B, O], [(1, 2), (2, 3)]),
    ([B, O, I], [(0, 1), (2, 3)]),  # a gap ends a cue
    ([B, (0.15, 0.45, 0.40)], [(0, 2)]),  # B is likelier than I, but no more likely than not
    ([B, (0.15, 0.55, 0.30)], [(0, 1), (1, 2)]),
]


@pytest.mark.parametrize(("probabilities", "spans"), CUES)
def test_cues(probabilities, spans):
    assert [span for span, _ in cue_spans(np.log(np.array(probabilities, dtype=np.float32)), 0.2)] == spans


def test_a_cue_is_as_likely_as_its_likeliest_token():
    (found,) = cue_spans(np.log(np.array([(0.4, 0.5, 0.1), (0.1, 0.1, 0.8)], dtype=np.float32)), 0.2)
    assert found[1] == pytest.approx(0.9)


@pytest.mark.parametrize(
    ("labels", "spans"), [([3, 4, 4], [(0, 3)]), ([3, 3], [(0, 1), (1, 2)]), ([4, 0, 4], [(0, 1), (2, 3)])]
)
def test_runs_of_labels(labels, spans):
    assert label_spans(np.array(labels), 3) == spans


# four tokens; columns O, source B, source I, content B, content I
SCORES = [(0.1, 0.6, 0.1, 0.1, 0.1), (0.2, 0.1, 0.1, 0.4, 0.2), (0.1, 0.7, 0.2, 0.0, 0.0), (0.2, 0.0, 0.0, 0.3, 0.5)]


@pytest.mark.parametrize(
    ("labels", "source", "sure"),
    [
        ([1, 3, 1, 4], (2, 3), 0.9 * (1 - 0.7)),  # of two sources the likelier, doubted for the other's sake
        ([1, 3, 0, 4], (0, 1), 0.7 * (1 - 0.9)),
        ([0, 3, 0, 4], None, 1 - 0.9),  # none, though there might be one
    ],
)
def test_source_and_how_sure(labels, source, sure):
    with np.errstate(divide="ignore"):
        found = source_and_content(np.log(np.array(SCORES, dtype=np.float32)), np.array(labels))
    assert found.source == source
    assert found.source_sure == pytest.approx(sure, abs=1e-6)
    assert found.content == ((1, 2), (3, 4))
    assert found.weakest == pytest.approx(0.6)
    inside, outside = 0.6 + 0.8, 0.2
    assert found.overlap == pytest.approx(2 * inside / (2 + inside + outside))


def test_what_speaks_for_an_attribution():
    text = "“We won,” he said. They sing."
    doc = spacy.blank("en")(text)
    for token in doc:
        token.is_sent_start = token.text in {"“", "They"}
    table = token_table(doc, find_quotations(text))  # “ We won , ” he said . They sing .

    def seen(found, cue=(6, 7), valid=1.5):
        return evidence(cue, 0.5, valid, found, table, 0).tolist()

    quoted = seen(Found((5, 6), ((0, 5),), 0.5, 0.5, 0.5))
    assert quoted == pytest.approx([0, 1.5, 0, 0, 0, 0, 1, 1, 0, 0, np.log(2), np.log(6)])  # 1 token between, 5 long
    behind = seen(Found(None, ((8, 10),), 0.5, 0.5, 0.5))
    assert behind == pytest.approx([0, 1.5, 0, 0, 0, 1, 0, 0, 1, 0, np.log(2), np.log(3)])
    inside = seen(Found((5, 6), ((1, 3), (8, 9)), 0.5, 0.5, 0.5))
    assert inside[6:10] == [1, 0, 0, 1]  # quoted, but not from the opening mark on; two pieces


@pytest.mark.parametrize(("valid", "kept"), [(9.0, 6.0), (-9.0, -6.0), (2.0, 2.0)])
def test_no_number_decides_alone(valid, kept):
    table = token_table(spacy.blank("en")("He said no."), [])
    seen = evidence((1, 2), 1.0, valid, Found(None, ((2, 3),), 0.0, 0.5, 1.0), table, 0)
    assert seen[1] == kept
    assert seen[[0, 2, 4]] == pytest.approx([5.9889, -5.9889, 5.9889], abs=1e-3)
