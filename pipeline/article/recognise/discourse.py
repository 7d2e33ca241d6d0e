"""Who is on the scene: people mentioned, people without a name, and who speaks a quotation."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from pipeline.article.cues import speech_verbs
from pipeline.article.recognise.lexicon import people_nouns, role_heads
from pipeline.article.recognise.tokens import Tokens


@dataclass(slots=True)
class Person:
    """One candidate: a person of the article, or somebody without a name (`key` below 0)."""

    key: int
    gender: str = ""
    total: float = 0.0  # share of all the article's person names


@dataclass(frozen=True, slots=True)
class Event:
    """One place where a person is mentioned: the words `at:end`."""

    at: int
    end: int
    person: Person


def unnamed_people(tokens: Tokens, names: Sequence[Event], roles: Collection[int] = ()) -> Iterator[Event]:
    """Yield people without a name: `his mother`, `a federal judge`; each is a person of its own.

    The words of a role beside a name are none: "the director of the school, Ada Roe".
    """
    taken = {i for e in names for i in range(e.at, e.end)}.union(roles)
    for at, word in enumerate(tokens.lower):
        if at in taken or tokens.pos[at] != "NOUN" or tokens.dep[at] in ("compound", "appos", "attr"):
            continue
        gender = people_nouns().get(word)
        if gender is None and word not in role_heads():
            continue
        if at + 1 in taken and tokens.line[at + 1] == tokens.line[at]:
            continue
        yield Event(at, at + 1, Person(-1 - at, gender or ""))


def find_sayers(tokens: Tokens, levels: Sequence[int]) -> set[int]:
    """Return the words that are the subject of a verb of saying, outside quotations."""
    said = speech_verbs()
    return {
        at
        for at in range(len(tokens.words))
        if levels[at] == 0 and tokens.is_subject(at) and tokens.lemma[tokens.head[at]] in said
    }


def find_speakers(tokens: Tokens, levels: Sequence[int], sayers: set[int]) -> dict[int, int]:
    """Map each quoted word to the subject of the verb of saying that stands outside, in its sentence or its line."""
    by_line: dict[int, int] = {}
    by_sentence: dict[int, int] = {}
    for at in sorted(sayers):
        by_line.setdefault(tokens.line[at], at)
        by_sentence.setdefault(tokens.sentence[at], at)
    out = {}
    for at, level in enumerate(levels):
        if level:
            speaker = by_sentence.get(tokens.sentence[at], by_line.get(tokens.line[at]))
            if speaker is not None:
                out[at] = speaker
    return out
