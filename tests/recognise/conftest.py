"""One gazetteer for all tests of the stage, and a short way to run it on a text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from pipeline.article.analyse import lay_out
from pipeline.article.recognise import load_gazetteer, recognise
from pipeline.records import Article, Entity, Mention

Recognised = tuple[tuple[Mention, ...], tuple[Entity, ...]]


@pytest.fixture(scope="session")
def gazetteer():
    return load_gazetteer()


@pytest.fixture(scope="session")
def run(nlp, gazetteer) -> Callable[..., Recognised]:
    """Return a function: text, and facts of its article → its mentions and entities."""

    def recognised(text: str, **facts: str) -> Recognised:
        page = lay_out(nlp, Article("doc_t", "t.txt", "txt", "0", text, **facts), zones=False)
        found = recognise(page, gazetteer)
        return found.mentions, found.entities

    return recognised


@pytest.fixture(scope="session")
def named(run) -> Callable[[str], set[tuple[str, str, str]]]:
    """Return (text, type, canonical name) of each name in a text, coreference left out."""

    def names(text: str) -> set[tuple[str, str, str]]:
        mentions, entities = run(text)
        by_key = {e.key: e for e in entities}
        return {(m.text, m.type, by_key[m.entity].name) for m in mentions if m.found_by != "coreference"}

    return names


@pytest.fixture(scope="session")
def linked(run) -> Callable[[str], dict[str, str]]:
    """Return what each pronoun or phrase stands for; a second one of the same words is `him#2`."""

    def links(text: str) -> dict[str, str]:
        mentions, entities = run(text)
        by_key = {e.key: e.name for e in entities}
        out: dict[str, str] = {}
        for m in (m for m in mentions if m.found_by == "coreference"):
            number = 1 + sum(k.partition("#")[0] == m.text for k in out)
            out[m.text if number == 1 else f"{m.text}#{number}"] = by_key[m.entity]
        return out

    return links


def rows(found: Recognised) -> list[str]:
    """Return all that is found, a line a mention: `words|type|whose, where the words differ|role|body or country`.

    What stands for a name has the type "=". The last field is the body a person is of, or the country of a body in no list.
    """
    mentions, entities = found
    by_key = {e.key: e for e in entities}
    out = []
    for m in mentions:
        entity, named = by_key[m.entity], m.found_by != "coreference"
        of = entity.parent if m.type == "person" else "" if entity.kb_id or m.type != "agency" else entity.country
        whose = "" if entity.name == m.text else entity.name
        out.append("|".join((m.text, m.type if named else "=", whose, m.role, of if named else "")).rstrip("|"))
    return out


@pytest.fixture(scope="session")
def told(run) -> Callable[[str], list[str]]:
    """Return the rows of a text."""
    return lambda text: rows(run(text))


@pytest.fixture(scope="session")
def told_of(nlp, gazetteer) -> Callable[[str], list[str]]:
    """Return the rows of a text whose model's spans are marked in it, `{ORG Tarn Bank}`, whatever the model would say."""

    def found(marked: str) -> list[str]:
        text, spans = "", []
        for plain, label, name in re.findall(r"([^{]*)(?:\{(\w+) ([^}]*)\})?", marked):
            start = len(text) + len(plain)
            text += plain + name
            spans += [(start, len(text), label)] if label else []
        page = lay_out(nlp, Article("doc_t", "t.txt", "txt", "0", text), zones=False)
        doc = page.doc.copy()
        doc.ents = [doc.char_span(a, b, label, alignment_mode="expand") for a, b, label in spans]
        result = recognise(replace(page, doc=doc), gazetteer)
        return rows((result.mentions, result.entities))

    return found
