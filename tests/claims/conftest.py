"""Sentences with their spans marked: `<source>She</source> <cue>said</cue> <content>it rained</content>.`

A tag is source, cue, content, figure or a type of entity; `<person=roe>` names the entity, so that two
mentions may share it; `<person=roe_>` says that only coreference found it. One text may hold several attributions: `<source1>…`, `<cue1>…`, `<content1>…`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

import numpy as np
import pytest
from claims.marks import read

from pipeline.article.analyse import lay_out
from pipeline.article.claims import find_claims, load_knowledge
from pipeline.article.figures import find_figures, load_lexicon
from pipeline.article.recognise import load_gazetteer, recognise
from pipeline.article.reports import Weights
from pipeline.records import ENTITY_TYPES, Article, Attribution, Claim, Entity, Figure, Mention, Recognised, make_id

_TAG = re.compile(r"<(/?)([a-z]+)(\d*)(?:=([\w-]+))?>")


@dataclass
class Marked:
    """A text without its tags, and what they said."""

    text: str = ""
    spans: list[tuple[str, str, str, int, int]] = field(default_factory=list)  # tag, number, name, start, end

    @classmethod
    def read(cls, marked: str) -> Marked:
        out, opened, at = cls(), [], 0
        for tag in _TAG.finditer(marked):
            out.text += marked[at : tag.start()]
            at = tag.end()
            if not tag[1]:
                opened.append((tag[2], tag[3], tag[4] or "", len(out.text)))
            else:
                k = max(i for i, o in enumerate(opened) if (o[0], o[1]) == (tag[2], tag[3]))
                kind, number, name, start = opened.pop(k)
                out.spans.append((kind, number, name, start, len(out.text)))
        out.text += marked[at:]
        return out

    @property
    def attributions(self) -> list[Attribution]:
        found = []
        for number in sorted({n for kind, n, *_ in self.spans if kind == "cue"}):
            part = {k: sorted((a, b) for kind, n, _, a, b in self.spans if kind == k and n == number) for k in
                    ("source", "cue", "content")}  # fmt: skip
            found.append(Attribution(part["cue"][0], next(iter(part["source"]), None), tuple(part["content"]), 0.9))
        return found

    @property
    def named(self) -> Recognised:
        mentions, entities = [], {}
        for kind, _, name, a, b in self.spans:
            if kind in ENTITY_TYPES:
                key = (name or self.text[a:b]).removesuffix("_")
                entities.setdefault(key, Entity(key, kind, key))
                found_by = "coreference" if name.endswith("_") else "model"
                mentions.append(Mention(make_id("men", a, b), key, kind, self.text[a:b], a, b, found_by=found_by))
        return Recognised(tuple(mentions), tuple(entities.values()))

    @property
    def figures(self) -> list[Figure]:
        return [
            Figure(make_id("fig", a, b), self.text[a:b], a, b, "count", 1.0)
            for k, _, _, a, b in self.spans
            if k == "figure"
        ]


class Agreeing:
    """A ranker that finds whom the rules found."""

    def shares(self, candidates):
        return {next((c.entity for c in candidates if "rule" in c.features), ""): 1.0}


@pytest.fixture(scope="session")
def learned():
    """Return lexicons and weights as they are."""
    return load_knowledge()


@pytest.fixture(scope="session")
def knowledge(learned):
    """Return lexicons and weights of which what is learned leaves the rules alone: each attribution is likely, and whoever they found speaks."""
    anything = Weights({}, np.zeros(160, np.float32), 20.0)
    return replace(learned, reports=anything, antecedents=Agreeing())


@pytest.fixture(scope="session")
def claims_of(nlp, knowledge):
    """Return a function: marked text (and date and author of its record) → (text, claims)."""

    def run(marked: str, published: str = "", byline: str = "") -> tuple[str, tuple[Claim, ...]]:
        read = Marked.read(marked)
        article = Article("doc_1", "a.txt", "txt", "", read.text, published=published, byline=byline)
        claims = find_claims(lay_out(nlp, article), read.named, read.figures, read.attributions, knowledge)
        return read.text, claims

    return run


@pytest.fixture(scope="session")
def attributed(claims_of):
    """Return a function: marked text → (text, its first attributed claim)."""

    def run(marked: str, published: str = "") -> tuple[str, Claim]:
        text, claims = claims_of(marked, published)
        return text, next(c for c in claims if c.source_type != "article")

    return run


@pytest.fixture(scope="session")
def spoken(nlp, knowledge):
    """Return a function: text marked as in marks.py → (claims, names of entities, who each mention is)."""
    gazetteer = load_gazetteer()

    def run(marked: str) -> tuple[list[Claim], dict[str, str], dict[str, str]]:
        text, attributions = read(marked)
        page = lay_out(nlp, Article("doc_1", "a.txt", "txt", "", text), zones=False)
        named = recognise(page, gazetteer)
        claims = [c for c in find_claims(page, named, (), attributions, knowledge) if c.source_type != "article"]
        return claims, {e.key: e.name for e in named.entities}, {m.mention_id: m.entity for m in named.mentions}

    return run


@pytest.fixture(scope="session")
def told(nlp, knowledge):
    """Return a function: text marked as in marks.py → a row a claim, all that is told of it; see test_fields."""
    gazetteer, lexicon = load_gazetteer(), load_lexicon()

    def run(marked: str) -> list[str]:
        text, attributions = read(marked)
        page = lay_out(nlp, Article("doc_1", "a.txt", "txt", "", text, published="2024-03-06"), zones=False)
        named = recognise(page, gazetteer)
        figures = find_figures(page, named.mentions, lexicon)
        claims = find_claims(page, named, figures, attributions, knowledge)
        name = {e.key: e.name for e in named.entities}
        place = {c.claim_id: str(i) for i, c in enumerate(claims)}

        def words(span):
            return text[slice(*span)] if span else ""

        def row(c):
            more = {
                "to": words(c.addressee), "when": c.when, "role": c.speaker_role, "for": name.get(c.speaks_for), "kind": c.kind,
                "terms": c.terms, "why": words(c.terms_reason), "reply": c.reply, "in": place.get(c.parent), "denies": place.get(c.denies),
                "joint": len(c.joint_mentions), "sure": f"{c.source_confidence:g}" if c.source_confidence else "",
            }  # fmt: skip
            kind = " ".join(filter(None, (c.cue_class, c.stance, c.quote_type)))
            fields = (words(c.source), words(c.cue), " … ".join(map(words, c.content)), kind)
            return "|".join((*fields, *(f"{key}={value}" for key, value in more.items() if value)))

        return [row(c) for c in claims]

    return run


@pytest.fixture(scope="session")
def last(nlp, knowledge):
    """Return a function: text marked as in marks.py → its last attributed claim, and the names of its entities by key."""
    gazetteer = load_gazetteer()

    def run(marked: str) -> tuple[Claim, dict[str, str]]:
        text, attributions = read(marked)
        page = lay_out(nlp, Article("doc_1", "a.txt", "txt", "", text), zones=False)
        named = recognise(page, gazetteer)
        claims = [c for c in find_claims(page, named, (), attributions, knowledge) if c.source_type != "article"]
        return claims[-1], {e.key: e.name for e in named.entities}

    return run
