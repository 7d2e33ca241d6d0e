"""A text parses alike, however its lines are broken: the parser learned from prose."""

from __future__ import annotations

import re
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


@pytest.mark.parametrize("between", ["\n   ", "\n\n    ", "\r\n\r\n", "\n\t", "\r\n"])
def test_the_parse_does_not_depend_on_how_paragraphs_are_parted(nlp, seeds, between):
    paragraphs = re.split(r"\n\s*\n", (seeds / "arrest-targets.txt").read_text(encoding="utf-8").strip())
    assert parsed(nlp, between.join(paragraphs)) == parsed(nlp, "\n\n".join(paragraphs))


def test_paragraphs_stay_apart(nlp):
    text = "Storm Shuts Port\n\nThe harbour was closed on Monday after the storm broke its gate, she said."
    assert [s.text.split()[0] for s in parse.parse(nlp, text, find_zones(text)).sents] == ["Storm", "The"]
