"""What the encoder sees of a text: a row a token, chunks of whole paragraphs, word pieces; and labels read back."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc

from pipeline import models
from pipeline.article.attribute.decode import log_softmax, viterbi
from pipeline.article.encode.names import NAME_LABELS, name_spans
from pipeline.article.encode.pieces import CLS, LONGEST, SEP, Pieces, chunk_arrays, pad
from pipeline.article.encode.table import DEPS, TAGS, Chunk, chunks, rows_of, token_table
from pipeline.text.quotes import find_quotations

BLANK = spacy.blank("en")


def parsed(words: str, heads: list[int], deps: list[str]) -> Doc:
    return Doc(BLANK.vocab, words=words.split(), heads=heads, deps=deps, tags=["NN"] * len(heads))


def of_paragraphs(*lengths: int, ends: str = ".") -> Doc:
    """Return a text of paragraphs of so many tokens, the last of them a mark; each paragraph is a sentence."""
    doc = BLANK("\n\n".join(" ".join(["we"] * (n - 1) + [ends]) for n in lengths))
    for k, token in enumerate(doc):
        token.is_sent_start = k == 0 or doc[k - 1].is_space
    return doc


@pytest.mark.parametrize(
    ("word", "shape"),
    [("we", 0), ("é", 0), ("Ada", 1), ("FBI", 2), ("iPhone", 3), ("McX", 3), ("12", 4), ("3.5", 4), ("—", 5), ("B2", 6), ("U.S.", 6), ("A", 7)],
)  # fmt: skip
def test_how_a_token_is_written(word, shape):
    assert token_table(Doc(BLANK.vocab, words=[word]), []).features[0, 0] == shape


@pytest.mark.parametrize(
    ("text", "state", "number", "opened"),
    [
        ("He said: “No.” So", [0, 0, 0, 1, 2, 2, 3, 0], [-1, -1, -1, 0, 0, 0, 0, -1], [0, 0, 0, 1, 1, 1, 1, 1]),
        ("“A ‘b c d’ e” f “g”", [1, 2, 4, 5, 5, 5, 6, 2, 3, 0, 1, 2, 3], [0] * 9 + [-1, 1, 1, 1], [1] * 10 + [2] * 3),
        ("“A b.\n\n“C d e,” f", [1, 2, 3, 1, 7, 7, 7, 7, 3, 0], [0] * 9 + [-1], [1] * 10),
        ("A b", [0, 0], [-1, -1], [0, 0]),
    ],
)
def test_where_a_token_stands_in_a_quotation(text, state, number, opened):
    table = token_table(BLANK(text), find_quotations(text))
    assert table.features[:, 1].tolist() == state
    assert table.quotation.tolist() == number
    assert table.opened.tolist() == opened


def test_where_a_token_stands_in_its_paragraph():
    doc = BLANK("We won . They left\n\nSo it is\n\nNo")
    for token in doc:
        token.is_sent_start = token.text in ("We", "They", "So", "No")
    table = token_table(doc, [])
    assert table.features[:, 2].tolist() == [1, 0, 0, 2, 3, 1, 0, 3, 1]  # first, inside, a sentence's first, last
    assert table.paragraph.tolist() == [0, 0, 0, 0, 0, 1, 1, 1, 2]
    assert table.sentence.tolist() == [1, 1, 1, 2, 2, 3, 3, 3, 4]
    assert table.text == ["We", "won", ".", "They", "left", "So", "it", "is", "No"]


def test_what_the_parse_tells():
    doc = parsed("a b c d e f g", [1, 6, 1, 4, 2, 6, 6], ["det", "nsubj", "prep", "odd", "pobj", "advmod", "ROOT"])
    table = token_table(doc, [])
    assert table.head.tolist() == [1, 6, 1, 4, 2, 6, 6]
    assert table.features[:, 5].tolist() == [5, 8, 3, 5, 2, 5, 4]  # four is the token itself; no more than four away
    assert table.left.tolist() == [0, 0, 2, 3, 3, 5, 0]
    assert table.right.tolist() == [0, 4, 4, 3, 4, 5, 6]
    assert table.dep.tolist() == [DEPS.index(d) if d in DEPS else 0 for d in ("det", "nsubj", "prep", "odd", "pobj", "advmod", "ROOT")]  # fmt: skip
    assert set(table.features[:, 3].tolist()) == {TAGS.index("NN")}


def test_white_space_has_no_row():
    doc = Doc(BLANK.vocab, words=["a", "\n", "b"], spaces=[False] * 3, heads=[1, 1, 1], deps=["det", "ROOT", "dobj"])
    table = token_table(doc, [])
    assert (table.text, table.start.tolist(), table.end.tolist()) == (["a", "b"], [0, 2], [1, 3])
    assert table.head.tolist() == [0, 1]  # of a blank, a token is its own head
    assert len(token_table(BLANK(""), []).features) == 0


@pytest.mark.parametrize(
    ("lengths", "options", "expected"),
    [
        ((4, 4, 4), {"limit": 8, "context": 4}, [(0, 0, 8), (4, 8, 12)]),
        ((4, 4, 4), {"limit": 7, "context": 3}, [(0, 0, 4), (4, 4, 8), (8, 8, 12)]),  # no whole sentence fits
        ((4, 4, 4), {"limit": 8, "context": 8, "first": 4}, [(0, 0, 4), (0, 4, 12)]),
        ((2, 3, 4), {"limit": 4, "context": 5}, [(0, 0, 2), (0, 2, 5), (0, 5, 9)]),
        ((2, 3, 4), {"limit": 4, "context": 4}, [(0, 0, 2), (0, 2, 5), (2, 5, 9)]),
        ((12,), {"limit": 8, "context": 4}, [(0, 0, 12)]),  # half as much again may be
        ((13,), {"limit": 8, "context": 4}, [(0, 0, 8), (8, 8, 13)]),
        ((8,), {"limit": 8, "context": 4}, [(0, 0, 8)]),
        ((), {}, []),
    ],
)
def test_chunks(lengths, options, expected):
    table = token_table(of_paragraphs(*lengths), [])
    assert [(c.begin, c.own, c.end) for c in chunks(table, **options)] == expected


def test_a_long_paragraph_is_cut_at_the_end_of_a_sentence():
    doc = BLANK(" ".join(["we"] * 20))
    for k, token in enumerate(doc):
        token.is_sent_start = k in (0, 3, 7, 9, 16)
    table = token_table(doc, [])
    assert [(c.own, c.end) for c in chunks(table, limit=8, context=0)] == [(0, 7), (7, 15), (15, 20)]
    assert [(c.own, c.end) for c in chunks(table, limit=9, context=0)] == [(0, 9), (9, 16), (16, 20)]


def test_what_follows_a_colon_stays_with_it():
    table = token_table(of_paragraphs(4, 4, ends=":"), [])
    assert [(c.own, c.end) for c in chunks(table, limit=6, context=0)] == [(0, 8)]
    table = token_table(of_paragraphs(4, 4), [])
    assert [(c.own, c.end) for c in chunks(table, limit=6, context=0)] == [(0, 4), (4, 8)]


@pytest.mark.parametrize(("span", "rows"), [((3, 10), (1, 3)), ((2, 3), (1, 1)), ((0, 1), (0, 1)), ((1, 4), (0, 2))])
def test_the_rows_of_a_span(span, rows):
    assert rows_of(token_table(BLANK("He said no."), []), span) == rows


@pytest.fixture(scope="module")
def pieces() -> Pieces:
    return Pieces(models.folder() / "encoder-v1" / "tokenizer.json")


def test_the_arrays_of_a_chunk(pieces):
    table = token_table(BLANK("We saw Khardori leave"), [])
    ids, features, first = chunk_arrays(table, Chunk(1, 1, 4), pieces)
    cut = [pieces(word) for word in ("saw", "Khardori", "leave")]
    assert ids.tolist() == [CLS, *itertools.chain(*cut), SEP]
    assert first.tolist() == [1, 1 + len(cut[0]), 1 + len(cut[0]) + len(cut[1])]
    assert features[0].tolist() == features[-1].tolist() == [0] * 6
    assert features[1:-1].tolist() == [row for row, ids in zip(table.features[1:4].tolist(), cut, strict=True) for _ in ids]  # fmt: skip


@pytest.mark.parametrize(("count", "each"), [(170, 3), (171, 2), (255, 2), (256, 1)])
def test_a_chunk_has_no_more_pieces_than_there_are_places(pieces, count, each):
    table = token_table(Doc(BLANK.vocab, words=["Khardori"] * count), [])
    ids, _, first = chunk_arrays(table, Chunk(0, 0, count), pieces)
    assert len(ids) == count * each + 2 <= LONGEST
    assert np.diff(first).tolist() == [each] * (count - 1)


def test_a_token_has_eight_pieces_at_most(pieces):
    assert len(pieces("x" * 7 + "zqzqzqzqzqzqzqzqzqzqzqzqzq")) == 8
    assert pieces("\u200b") == pieces("\u200b")
    assert len(pieces("")) == 1


def test_arrays_of_different_lengths_are_padded():
    assert pad([np.array([1]), np.array([2, 3])], fill=7).tolist() == [[1, 7], [2, 3]]
    assert pad([np.ones((1, 2), dtype=np.int64), np.ones((2, 2), dtype=np.int64)]).shape == (2, 2, 2)


def _scores(*labels: str) -> np.ndarray:
    out = np.zeros((len(labels), len(NAME_LABELS)), dtype=np.float32)
    for t, label in enumerate(labels):
        out[t, NAME_LABELS.index(label)] = 9
    return out


@pytest.mark.parametrize(
    ("labels", "spans"),
    [
        ("O B-ORG I-ORG O", [((1, 3), "ORG")]),
        ("B-ORG B-ORG", [((0, 1), "ORG"), ((1, 2), "ORG")]),
        ("I-ORG O I-GPE", [((0, 1), "ORG"), ((2, 3), "GPE")]),
        ("B-ORG I-GPE I-GPE", [((0, 3), "GPE")]),  # one token of another mind
        ("O O", []),
    ],
)
def test_names(labels, spans):
    assert name_spans(_scores(*labels.split())) == spans


def test_whether_there_is_a_name_is_told_by_all_kinds_together():
    scores = np.full((1, len(NAME_LABELS)), -9, dtype=np.float32)
    scores[0, 0], scores[0, NAME_LABELS.index("B-ORG")], scores[0, NAME_LABELS.index("B-GPE")] = 1.0, 0.6, 0.7
    assert name_spans(scores) == [((0, 1), "GPE")]


@pytest.mark.parametrize(
    ("things", "kind"),
    [
        ({"MISC": 0.2}, "MISC"),
        ({"PRODUCT": 0.1, "WORK_OF_ART": 0.1}, "MISC"),  # together
        ({"EVENT": 0.1}, "ORG"),  # too little
        ({"PERSON": 0.3}, "ORG"),  # a man is no thing
        ({"PERSON": 0.7, "MISC": 0.3}, "PERSON"),  # only of bodies
    ],
)
def test_a_body_that_may_well_be_a_thing_is_of_no_kind(things, kind):
    scores = np.full((1, len(NAME_LABELS)), -9, dtype=np.float32)
    scores[0, NAME_LABELS.index("B-ORG")] = np.log(0.5)
    for other, share in things.items():
        scores[0, NAME_LABELS.index(f"B-{other}")] = np.log(share)
    assert name_spans(scores) == [((0, 1), kind)]


def _likeliest(scores: np.ndarray) -> float:
    """Return the score of the best labels of all that are well-formed, by trying each."""
    best = -np.inf
    for labels in itertools.product(range(5), repeat=len(scores)):
        before = (0, *labels)
        if all((b != 2 or a in (1, 2)) and (b != 4 or a in (3, 4)) for a, b in itertools.pairwise(before)):
            best = max(best, sum(scores[t, label] for t, label in enumerate(labels)))
    return best


def test_the_best_labels_are_well_formed_and_the_best():
    rng = np.random.default_rng(5)
    several = [log_softmax(rng.normal(0, 3, (t, 5)).astype(np.float32)) for t in (1, 2, 3, 4, 4, 3, 2, 1, 4)]
    for scores, labels in zip(several, viterbi(several), strict=True):
        assert len(labels) == len(scores)
        assert sum(scores[t, label] for t, label in enumerate(labels)) == pytest.approx(_likeliest(scores), abs=1e-4)
        assert np.exp(scores).sum(1) == pytest.approx(1, abs=1e-5)
