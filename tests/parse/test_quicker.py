"""The quicker components find what the stock ones of the same weights find."""

import re
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.attrs import DEP, HEAD
from spacy.tokens import Doc

from pipeline.article import parse
from pipeline.article.zones import find_zones

pytestmark = pytest.mark.filterwarnings("ignore:.*W095")
SEEDS = Path(__file__).resolve().parents[2] / "seeds"
WORDS = ["there", "'s", "is", "Let", "'s", "gon", "na", "Tom", "Roe", "of", "ICE", "\n\n", "  ", "said", "50", "%", ".",
         "March", "5", "United", "Nations", "'", "y'", "all", "I", "it", "have", "done", "”", "🙂"]  # fmt: skip


@pytest.fixture(scope="module")
def stock() -> spacy.Language:
    return spacy.load(parse.locate("en_core_web_md"), exclude=["senter", "ner"])


def _stock_parse(stock: spacy.Language, doc: Doc) -> Doc:
    """Run the stock components, the parser once for each stretch in which no sentence has to begin."""
    for name, component in stock.pipeline:
        if name != "parser":
            doc = component(doc)
            continue
        begins = [0, *(t.i for t in doc if t.i and t.sent_start == 1), len(doc)]
        parts = [doc[a:b].as_doc() for a, b in pairwise(begins) if a < b]
        if parts:
            doc.from_array([HEAD, DEP], np.concatenate([component(part).to_array([HEAD, DEP]) for part in parts]))
    return doc


def _seen(doc) -> list[tuple[object, ...]]:
    # the stock lemmatizer knows no contraction by a curly apostrophe
    lemmas = ["" if t.text.startswith("’") else t.lemma_ for t in doc]
    return [(t.text, t.tag_, t.pos_, m, t.dep_, t.head.i, t.is_sent_start) for t, m in zip(doc, lemmas, strict=True)]


@pytest.mark.parametrize(
    ("text", "lemmas"),
    [
        ("We’ve won and they’re late, and I’m ill.", ["have", "be", "be"]),
        ("We’ ve won. He’ ll go.", ["have", "will"]),
        ("He’d go.", ["would"]),
        ("It’s late in Rome’s port.", ["be", "'s"]),
        ("We've won. He'll go. It's late.", ["have", "will", "be"]),
        ("The workers’ port", ["’"]),
    ],
)
def test_a_contraction_has_the_lemma_of_its_verb_whatever_its_apostrophe(nlp, text, lemmas) -> None:
    assert [t.lemma_ for t in parse.parse(nlp, text) if t.text[0] in "'’"] == lemmas


def test_a_pipeline_with_a_component_of_its_own_is_left_as_it_is(tmp_path) -> None:
    stock = spacy.load(parse.locate("en_core_web_md"), exclude=["senter"])
    stock.add_pipe("entity_ruler", before="ner")
    stock.to_disk(tmp_path)
    assert {"entity_ruler", "lemmatizer"} <= set(parse.load(str(tmp_path)).pipe_names)


def test_stock_components_are_replaced(nlp) -> None:
    assert not {"parser", "ner", "attribute_ruler", "lemmatizer"} & set(nlp.pipe_names)


def test_names_are_the_encoders(nlp) -> None:
    doc = parse.parse(nlp, "Ada Roe met the board of Acme in Leeds on Monday.")
    assert [(e.text, e.label_) for e in doc.ents] == [
        ("Ada Roe", "PERSON"), ("Acme", "ORG"), ("Leeds", "GPE"), ("Monday", "DATE"),
    ]  # fmt: skip
    assert parse.reading_of(doc).table.text[:2] == ["Ada", "Roe"]


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.name)
def test_seeds(nlp, stock, path) -> None:
    text = path.read_text(encoding="utf-8")
    zones = find_zones(text)
    expected = _stock_parse(stock, parse.with_boundaries(stock, text, zones))
    assert _seen(parse.parse(nlp, text, zones)) == _seen(expected)


@pytest.mark.parametrize("first", ["He left:", "They lost.", "“It is over,” he said."])
def test_what_stands_in_the_next_paragraph_changes_nothing(nlp, first) -> None:
    """The stock parser looks ahead, and takes the mark that opens the next paragraph for a sentence."""

    def trees(text: str) -> list[tuple[str, int]]:
        doc = parse.parse(nlp, text)
        return [(t.dep_, t.head.i) for t in doc if t.idx < len(first)]

    alone = trees(first)
    assert all(trees(f"{first}\n\n{after}") == alone for after in ("''We're here,'' she said.", "Ada Roe\n\nSo."))


def test_many_parts_are_parsed_as_each_alone(nlp, stock) -> None:
    lines = [f"{who} {did} on Monday, she said." for who in ("Ships", "The mayor", "Two of them") for did in WORDS]
    text = "\n".join(lines)
    assert len(lines) > 64
    assert _seen(parse.parse(nlp, text)) == _seen(_stock_parse(stock, parse.with_boundaries(stock, text, ())))


def test_a_parser_that_reads_words_by_itself_is_left_as_it_is(tmp_path) -> None:
    stock = spacy.load(parse.locate("en_core_web_md"), exclude=["senter"])
    stock.replace_listeners("tok2vec", "parser", ["model.tok2vec"])
    stock.to_disk(tmp_path)
    assert "parser" in parse.load(str(tmp_path)).pipe_names


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_roles_no_parser_would_give(nlp, stock, data) -> None:
    """Patterns of several tokens, and words in odd roles, are where remembering could go wrong."""
    some = ["There", "is", "'s", "was", "gon", "na", "let", "do", "ships", "nothin'", "Ai", "n't", "that", "\n", "Cos"]
    words = data.draw(st.lists(st.sampled_from(some), max_size=9))
    tags = data.draw(
        st.lists(st.sampled_from(["EX", "VBZ", "VBD", "POS", "PRP", "NNS", "TO", "IN", "VB"]), min_size=9, max_size=9)
    )
    deps = data.draw(st.lists(st.sampled_from(["expl", "aux", "ROOT", "nsubj", "dobj"]), min_size=9, max_size=9))

    def made(pipeline: spacy.Language, names: tuple[str, ...]) -> list[tuple[object, ...]]:
        n = len(words)
        doc = Doc(pipeline.vocab, words=words, tags=tags[:n], deps=deps[:n], heads=list(range(n)))
        for name in names:
            doc = pipeline.get_pipe(name)(doc)
        return [(t.text, t.tag_, t.pos_, t.lemma_, t.dep_) for t in doc]

    # twice: the second time it is remembered
    made(nlp, ("onrecord_attributes",))
    assert made(nlp, ("onrecord_attributes",)) == made(stock, ("attribute_ruler", "lemmatizer"))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
def test_any_text(nlp, stock, text) -> None:
    text = re.sub(r"\n\s+", "\n\n", text)  # however paragraphs are parted, they are read so: test_broken_lines
    assert _seen(parse.parse(nlp, text)) == _seen(_stock_parse(stock, parse.with_boundaries(stock, text, ())))
