"""A text parses alike, however its lines are broken: the parser learned from prose."""

from __future__ import annotations

import textwrap

import pytest

from pipeline.article import parse
from pipeline.article.zones import find_zones

STORY = (
    "The harbour of New York was closed on Monday after the storm broke its gate, and officials said in a statement that it "
    "would not open again for weeks. Mayor John Smith of Port Hallmouth said on Tuesday that 14 ships would leave."
)


def parsed(nlp, text):
    doc = parse.parse(nlp, text, find_zones(text))
    assert all(text[t.idx : t.idx + len(t)].split() == t.text.split() for t in doc)
    words = [t for t in doc if not t.is_space]
    place = {t.i: n for n, t in enumerate(words)}
    entities = [(" ".join(e.text.split()), e.label_) for e in doc.ents]
    sentences = [" ".join(s.text.split()) for s in doc.sents]
    return [(t.text, t.tag_, t.pos_, t.lemma_, t.dep_, place[t.head.i]) for t in words], entities, sentences


@pytest.mark.parametrize("width", [40, 65])
@pytest.mark.parametrize("between", ["\n", "\r\n", "\n    ", "\r\n\t"])
def test_the_parse_does_not_depend_on_where_lines_end(nlp, width, between):
    broken = textwrap.fill(STORY, width).replace("\n", between)
    assert parsed(nlp, broken) == parsed(nlp, STORY)


PARTED = [
    ("Ada Roe saw Lima’ s port on Monday.", "Ada Roe saw Lima’s port on Monday."),
    ("Ada Roe doesn’ t see Lima' s port.", "Ada Roe doesn’t see Lima's port."),
    ("“It’ s Lima’ s port,” she said.", "“It’s Lima’s port,” she said."),
]


@pytest.mark.parametrize(("parted", "whole"), PARTED)
def test_an_ending_parted_from_its_mark_is_read_as_one(nlp, parted, whole):
    doc = parse.parse(nlp, parted, find_zones(parted))
    read = [(t.text, t.tag_, t.dep_, t.head.i) for t in parse.parse(nlp, whole, find_zones(whole))]
    assert [(t.text, t.tag_, t.dep_, t.head.i) for t in doc] == read
    assert len(doc.text) == len(parted)


@pytest.mark.parametrize("text", ["He said ‘ s was a letter’ twice.", "The boys’ tent fell.", "Rock ‘ n’ roll."])
def test_other_marks_are_left(nlp, text):
    assert parse.parse(nlp, text, find_zones(text)).text == text


def test_paragraphs_stay_apart(nlp):
    text = "Storm Shuts Port\n\nThe harbour was closed on Monday after the storm broke its gate, she said."
    assert [s.text.split()[0] for s in parse.parse(nlp, text, find_zones(text)).sents] == ["Storm", "The"]
