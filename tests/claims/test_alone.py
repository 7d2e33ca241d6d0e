"""Which sentences begin from what stands before them, and cannot be understood alone."""

import pytest
from claims.conftest import Marked

from pipeline.article.analyse import lay_out
from pipeline.article.claims.alone import points_back
from pipeline.article.claims.lookup import Lookup
from pipeline.article.claims.worth import likelihoods
from pipeline.records import Article


@pytest.fixture(scope="module")
def begins_before(nlp, knowledge):
    """Return a function: a sentence, its names marked → whether its subject points back."""

    def run(marked):
        read = Marked.read(marked)
        page = lay_out(nlp, Article("doc_1", "a.txt", "txt", "", read.text), zones=False)
        lookup = Lookup(page, read.named, knowledge)
        root = next(t for t in lookup.tokens((0, len(read.text))) if t.head == t)
        return points_back(root, lookup)

    return run


BACK = [
    "It carried 40 million cars last year.",
    "They were closed in May.",
    "In <place>Lima</place>, it closed three schools in 2019.",
    "This was the third closure of the year.",
    "Others were treated on the quay.",
    "Similar rises were seen in <place>Peru</place>.",
    "Other winners include <person=roe>Ada Roe</person>.",
    "Its old bridge fell in May.",
    "Their new leader, <person=roe>Ada Roe</person>, left the port.",
    "It is due to open in May.",
    "It was forced to close in May.",
    "These schools closed in <place>Lima</place> in 2019.",
]
ALONE = [
    "The bridge carried 40 million cars last year.",
    "<person=roe>Ada Roe</person> left the port in May.",
    # it is known who is meant …
    "<person=roe_>She</person> left the port in May.",
    "<person=roe_>Her</person> old ship sank in May.",
    # … or the sentence itself has said so
    "When <person=roe>Ada Roe</person> came to <place>Lima</place>, they closed the port.",
    "As the fares rose, they drew more complaints.",
    "Another sailor, <person=roe>Ada Roe</person>, left the port.",
    # nothing is meant by it, but what follows
    "It is a crime to sell the old bridge.",
    "It was <person=roe>Ada Roe</person> who sold the bridge.",
    "It was the first time that the bridge had been closed.",
    "It was reported that the bridge had been closed.",
    # which ones, the words behind tell
    "Those who sold the bridge left the port.",
    "This year, the bridge was closed.",
    "This year's fair was held in <place>Lima</place>.",
    "His Majesty opened the bridge in May.",
]


@pytest.mark.parametrize("sentence", BACK)
def test_a_subject_that_points_back(begins_before, sentence):
    assert begins_before(sentence)


@pytest.mark.parametrize("sentence", ALONE)
def test_a_subject_that_does_not(begins_before, sentence):
    assert not begins_before(sentence)


@pytest.mark.parametrize(
    ("alone", "back"),
    [
        ("The old bridge carried 40 million cars last year.", "It carried 40 million cars last year."),
        ("<agency>The Port Board</agency> closed three schools in May.", "They closed three schools in May."),
        ("Two firms from <place>Peru</place> won the prize.", "Other firms from <place>Peru</place> won the prize."),
    ],
)
def test_what_points_back_is_less_likely_worth_a_row(claims_of, alone, back):
    others = " The rain fell. The bridge is old."
    (sure,) = claims_of(alone + others)[1]
    assert sum(c.confidence for c in claims_of(back + others)[1]) < sure.confidence - 0.1


@pytest.mark.parametrize(
    ("feature", "others_too"),
    [
        ({"points_back": 1.0}, False),
        ({"points_back": 1.0, "figure": 0.0}, False),
        ({"judging": 1.0}, True),
    ],
)
def test_that_a_sentence_points_back_tells_nothing_of_the_others(knowledge, feature, others_too):
    plain = dict.fromkeys(knowledge.worth.weights, 0.0)
    before, after = likelihoods([plain] * 2, knowledge.worth), likelihoods([plain, plain | feature], knowledge.worth)
    assert after[1] < before[1]
    assert (after[0] < before[0]) == others_too
