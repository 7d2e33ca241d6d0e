"""Blanks behind an apostrophe: the parser reads "Peru’ s" as "Peru’s", and every character keeps its place."""

from __future__ import annotations

import pytest

from pipeline.article import parse
from pipeline.text.apostrophes import broken_apostrophes, closed_up


@pytest.mark.parametrize(
    ("text", "token", "tag"),
    [
        ("The council’ s plan failed.", "’ s", "POS"),
        ("Peru' s minister resigned.", "' s", "POS"),
        ("Ana’ s brother and Ivo’ s sister met.", "’ s", "POS"),
        ("We don’ t know.", "n’ t", "RB"),
        ("They wouldn’ t say.", "n’ t", "RB"),
        ("He said they’ ll go.", "’ ll", "MD"),
    ],
)
def test_a_blank_behind_an_apostrophe_is_closed_up_for_the_parser(nlp, text, token, tag):
    doc = parse.parse(nlp, text)
    assert (token, tag) in {(t.text, t.tag_) for t in doc}
    assert doc.text == text
    assert len(list(doc.sents)) == 1 + text.count(". ")


@pytest.mark.parametrize(
    "text",
    [
        "The workers’ sons left.",  # a word that only begins so
        "The ‘best’ s-bend in town.",
        "It cost 5’ s worth.",  # feet
        "The cot’ t was odd.",  # no form of "not"
    ],
)
def test_other_apostrophes_stay(nlp, text):
    assert [t.text for t in parse.parse(nlp, text)] == [t.text for t in nlp.make_doc(text)]


@pytest.mark.parametrize("text", ["Ann’ s", "don’ t", "’ s", "a' s b’ t c’ ll’ d", "x’ \ns"])
def test_no_character_is_lost(nlp, text):
    doc = parse.parse(nlp, text)
    assert doc.text == text
    assert closed_up(closed_up(text)) == closed_up(text)
    assert all(text[at] in "'’" for at in broken_apostrophes(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Durban Magistrate’ s Court sat on Monday.", "Durban Magistrate’ s Court"),
        ("Soldiers of the Laotian People’ s Army marched.", "Laotian People’ s Army"),
    ],
)
def test_a_name_goes_on_behind_it(analyser, text, expected):
    from pipeline.records import Article

    (analysis,) = analyser.analyse([Article("doc_t", "t.txt", "txt", "0", text)])
    assert expected in {m.text for m in analysis.mentions}
