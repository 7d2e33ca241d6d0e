"""Who is on the scene: people mentioned, people without a name, and who speaks a quotation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.recognise.names import role_heads
from pipeline.recognise.reading import Reading

_PEOPLE = {
    "man": "m", "boy": "m", "father": "m", "son": "m", "brother": "m", "husband": "m", "uncle": "m", "grandfather": "m", "nephew": "m", "boyfriend": "m",
    "woman": "f", "girl": "f", "mother": "f", "daughter": "f", "sister": "f", "wife": "f", "aunt": "f", "grandmother": "f", "niece": "f", "girlfriend": "f",
    "friend": "", "colleague": "", "neighbor": "", "neighbour": "", "person": "", "child": "", "cousin": "", "victim": "", "suspect": "", "immigrant": "", "soldier": "",
}  # fmt: skip


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


def unnamed_people(reading: Reading, names: Sequence[Event]) -> Iterator[Event]:
    """Yield people without a name: `his mother`, `a federal judge`; each is a person of its own."""
    taken = {i for e in names for i in range(e.at, e.end)}
    for at, word in enumerate(reading.lower):
        if at in taken or reading.pos[at] != "NOUN" or reading.dep[at] in ("compound", "appos", "attr"):
            continue
        gender = _PEOPLE.get(word)
        if gender is None and word not in role_heads():
            continue
        if at + 1 in taken and reading.line[at + 1] == reading.line[at]:
            continue
        yield Event(at, at + 1, Person(-1 - at, gender or ""))


_SAY = frozenset(
    [
        "accuse",
        "acknowledge",
        "add",
        "admit",
        "agree",
        "announce",
        "answer",
        "argue",
        "ask",
        "assert",
        "believe",
        "call",
        "charge",
        "claim",
        "comment",
        "complain",
        "concede",
        "contend",
        "continue",
        "criticize",
        "criticise",
        "declare",
        "decline",
        "demand",
        "deny",
        "describe",
        "dismiss",
        "emphasize",
        "estimate",
        "explain",
        "hail",
        "hope",
        "insist",
        "joke",
        "know",
        "lament",
        "maintain",
        "mention",
        "note",
        "offer",
        "order",
        "pledge",
        "praise",
        "predict",
        "promise",
        "quip",
        "read",
        "recall",
        "reiterate",
        "reject",
        "remark",
        "repeat",
        "reply",
        "report",
        "respond",
        "reveal",
        "say",
        "speak",
        "state",
        "stress",
        "suggest",
        "tell",
        "testify",
        "think",
        "tweet",
        "urge",
        "vow",
        "warn",
        "wonder",
        "write",
    ]
)


def find_sayers(reading: Reading, levels: Sequence[int]) -> set[int]:
    """Return the words that are the subject of a verb of saying, outside quotations."""
    return {
        at
        for at in range(len(reading.words))
        if levels[at] == 0 and reading.is_subject(at) and reading.lemma[reading.head[at]] in _SAY
    }


def find_speakers(reading: Reading, levels: Sequence[int], sayers: set[int]) -> dict[int, int]:
    """Map each quoted word to the subject of the verb of saying that stands outside, in its sentence or its line."""
    by_line: dict[int, int] = {}
    by_sentence: dict[int, int] = {}
    for at in sorted(sayers):
        by_line.setdefault(reading.line[at], at)
        by_sentence.setdefault(reading.sentence[at], at)
    out = {}
    for at, level in enumerate(levels):
        if level:
            speaker = by_sentence.get(reading.sentence[at], by_line.get(reading.line[at]))
            if speaker is not None:
                out[at] = speaker
    return out
