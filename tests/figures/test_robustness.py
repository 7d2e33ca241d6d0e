"""The stage reads any text in linear time, and its offsets slice right."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from pipeline.article.figures import find_figures, load_lexicon
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


@pytest.mark.parametrize(
    "text",
    [
        "1" * 100_000,
        "1 " * 5_000,
        "11," * 5_000,
        "1.1" * 50_000,
        "$" * 100_000,
        "one hundred " * 10_000,
        "from 1 to " * 5_000,
        "a million " * 5_000,
        "3-" * 5_000,
        "May 5 " * 10_000,
        "www." * 30_000,
        "@" * 100_000,
        "hundreds of " * 10_000,
        "".join(map(chr, range(1, 300))) * 30 + " 5",
    ],
    ids=range(14),
)
def test_hostile_text(text: str) -> None:
    nlp = spacy.blank("en")
    words = text.split()
    more = len(words) - 1
    doc = Doc(nlp.vocab, words=words, spaces=[True] * more + [False], sent_starts=[True] + [False] * more)
    article = Article(doc_id="doc_1", file="a", format="txt", sha256="", text=doc.text)
    for f in find_figures(Page(article, (), (), doc), (), LEXICON):  # ends, and soon: none of these is to take minutes
        assert 0 <= f.start < f.end <= len(doc.text)


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
