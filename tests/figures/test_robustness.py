"""The stage reads any text in linear time, and its offsets slice right."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc
from steps import lines_run

from pipeline.article.figures import find_figures, load_lexicon, sentence
from pipeline.article.page import Page
from pipeline.errors import ModelError
from pipeline.records import Article, Zone
from pipeline.text.spans import squeeze

LEXICON = load_lexicon()
WORDS = """12 3.5 1,200 $ € % - – / to and of from between in one five half a third million hundreds dozen per day each
every 2019 May , . ; ( ) “ ” people arrests more than about up 's 9/11 US iPhone No. years old km m percent"""
PIECES = st.sampled_from(WORDS.split())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PIECES, max_size=25).map(" ".join) | st.lists(PIECES, max_size=25).map("".join) | st.text(max_size=60))
def test_offsets_slice_right_on_any_text(read, text: str) -> None:
    text = text.encode("utf-8", "ignore").decode("utf-8")
    last = -1
    for figure in read(text) if text else ():
        assert squeeze(text[figure.start : figure.end]) == figure.text
        assert figure.start > last
        assert figure.sentence[0] <= figure.start and figure.end <= figure.sentence[1]
        assert figure.value is not None or figure.low is not None or figure.high is not None
        last = figure.start


def one_sentence(text: str) -> Page:
    """Lay out a text as one sentence that no parser has read: spaCy's own time is not what is asked."""
    words = text.split()
    more = len(words) - 1
    vocab = spacy.blank("en").vocab
    doc = Doc(vocab, words=words, spaces=[True] * more + [False], sent_starts=[True] + [False] * more)
    return Page(Article(doc_id="doc_1", file="a", format="txt", sha256="", text=doc.text), (), (), doc)


@pytest.mark.parametrize(
    "text",
    [
        "1" * 100_000,
        "1.1" * 20_000,
        "$" * 100_000,
        "www." * 30_000,
        "@" * 100_000,
        "".join(map(chr, range(1, 300))) * 30 + " 5",
    ],
    ids=range(6),
)
def test_hostile_text(text: str) -> None:
    page = one_sentence(text)
    for f in find_figures(page, (), LEXICON):  # ends, and soon: none of these is to take minutes
        assert 0 <= f.start < f.end <= len(page.article.text)


@pytest.mark.parametrize(
    "piece",
    [
        "1 ",
        "11,",
        "1.1",
        "3-",
        "one hundred ",
        "from 1 to ",
        "a million ",
        "May 5 ",
        "hundreds of ",
        "2 of the ",
        "up ",
    ],
)
def test_work_grows_as_the_text_does(piece: str, monkeypatch) -> None:
    monkeypatch.setattr(
        sentence, "LONGEST", 0
    )  # as a sentence too long for its syntax is read, at a tenth of its length
    few, many = (lines_run(find_figures, one_sentence(piece * n + "7"), (), LEXICON) for n in (40, 160))
    assert many < 5 * few


def test_boilerplate_and_captions_are_not_read(nlp) -> None:
    text = "The town has 40 shops.\nSubscribe for $5 a month.\n"
    doc = nlp(text)
    article = Article(doc_id="doc_1", file="a", format="txt", sha256="", text=text)
    zones = (Zone(0, 22, "body"), Zone(23, 48, "boilerplate"))
    assert [f.text for f in find_figures(Page(article, zones, (), doc), (), LEXICON)] == ["40"]


def test_a_damaged_lexicon_says_so(tmp_path) -> None:
    with pytest.raises(ModelError, match=r"numbers\.csv"):
        load_lexicon(tmp_path)
    (tmp_path / "numbers.csv").write_text("word,value,kind\none,wat,unit\n", encoding="utf-8")
    with pytest.raises(ModelError, match="damaged"):
        load_lexicon(tmp_path)
