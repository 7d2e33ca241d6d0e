"""Each guard of the rules for claims with its counter-example: a table of guards/ a rule.

The rows are those of test_fields; those of voices.txt give each source and
whom it stands for: an entity, or the words of somebody without a name.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from claims.marks import read
from rows import table

from pipeline.article.analyse import lay_out
from pipeline.article.claims import find_claims
from pipeline.article.recognise import load_gazetteer, recognise
from pipeline.records import Article

GUARDS = Path(__file__).parent / "guards"
TABLES = sorted(path for path in GUARDS.glob("*.txt") if path.stem != "voices")


@pytest.mark.parametrize(("text", "expected"), [row for path in TABLES for row in table(path)])
def test_a_guard_of_what_is_claimed(told, text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.fixture(scope="module")
def voices(nlp, knowledge):
    """Return a function: text marked as in marks.py → `source = whom it stands for`, a row a claim that has a source."""
    gazetteer = load_gazetteer()

    def run(marked: str) -> list[str]:
        text, attributions = read(marked)
        page = lay_out(nlp, Article("doc_1", "a.txt", "txt", "", text), zones=False)
        named = recognise(page, gazetteer)
        name = {e.key: e.name for e in named.entities}
        claims = [c for c in find_claims(page, named, (), attributions, knowledge) if c.source]
        who = [name.get(c.source_entity) or (text[slice(*c.stands_for)] if c.stands_for else "") for c in claims]
        return [f"{text[slice(*c.source)]} = {w}".rstrip(" =") for c, w in zip(claims, who, strict=True)]

    return run


@pytest.mark.parametrize(("text", "expected"), table(GUARDS / "voices.txt"))
def test_whom_a_source_stands_for(voices, text: str, expected: list[str]) -> None:
    assert voices(text) == expected


def _apart(first: str, between: int, then: str) -> str:
    """Return two sentences between whose beginnings some characters stand: as much rain as that takes."""
    rain = between - len(re.sub(r"[][{}<>]", "", first)) - 1
    words = "It rained. " * (rain // 11)
    return f"{first} {words[:-2]}{'.' * (rain % 11)}. {then}"


@pytest.mark.parametrize(
    ("first", "between", "pronoun", "stands_for"),
    [
        ("[Two guards] {said} <that it was late>.", 700, "They", "Two guards"),
        ("[Two guards] {said} <that it was late>.", 701, "They", ""),
        ("[A guard] {said} <that it was late>.", 700, "He", "A guard"),
        ("[A guard] {said} <that it was late>.", 701, "He", ""),
    ],
)
def test_how_far_a_voice_is_heard(voices, first: str, between: int, pronoun: str, stands_for: str) -> None:
    text = _apart(first, between, f"[{pronoun}] {{said}} <that it was dark>.")
    assert voices(text)[-1] == f"{pronoun} = {stands_for}".rstrip(" =")


@pytest.mark.parametrize(("between", "stands_for"), [(240, ""), (270, "A guard who kept the old red gate")])
def test_how_far_around_a_voice_nobody_is_named(voices, between: int, stands_for: str) -> None:
    then = "[A guard who kept the old red gate] {said} <that it was late>. It rained. It snowed. [He] {said} <that it was dark>."
    assert voices(_apart("Bill Vik left.", between, then))[-1] == f"He = {stands_for}".rstrip(" =")
