"""Who is on the scene: people mentioned, people without a name, and who speaks a quotation."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from pipeline.article.cues import speech_verbs, telling_verbs
from pipeline.article.recognise.lexicon import people_nouns, role_heads
from pipeline.article.recognise.tokens import Tokens

_LEAD = 6  # words from "for" to the name of whom a sentence is told to be about; or from "a" to its noun
_A = frozenset({"a", "an", "another", "one"})
_ASKING = frozenset({"ask", "question", "quiz", "interview", "grill", "accuse"})
_LEADING = frozenset({"ADV", "CCONJ"})  # "But he added", "However, she said"
_ANSWERING = frozenset(
    {"answer", "reply", "respond", "retort", "deny", "reject", "refuse", "decline", "admit", "agree"}
)


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


def is_subject(tokens: Tokens, event: Event) -> bool:
    """Say whether somebody is a subject, be it in apposition right behind one: `Ana Roe` of "Vik's colleague Ana Roe"."""
    head = event.end - 1
    beside = tokens.dep[head] == "appos" and tokens.head[head] == event.at - 1
    return tokens.is_subject(event.at - 1 if beside else head)


def find_tellers(tokens: Tokens, levels: Sequence[int]) -> dict[int, list[int]]:
    """Map each sentence to the subjects of what is said, thought or hoped in it, outside quotations and what others tell.

    `MP Ada Roe prayed that Bo Vik said yes.` ─▶ Roe
    """
    told = telling_verbs()
    verbs: dict[int, int] = {}
    for at in range(len(tokens.words)):
        if not levels[at] and tokens.is_subject(at) and tokens.lemma[tokens.head[at]] in told:
            verbs.setdefault(tokens.head[at], at)
    out: dict[int, list[int]] = {}
    for verb, at in verbs.items():
        above, k = False, verb
        while tokens.head[k] != k and not above:
            above = tokens.head[k] in verbs and tokens.dep[k] != "conj"
            k = tokens.head[k]
        if not above:
            out.setdefault(tokens.sentence[at], []).append(at)
    return out


def who_stands_for(tokens: Tokens, at: int) -> int:
    """Return the noun that "who" stands for, the subject of its clause: `Roe` of "Roe, who said so"; else the word itself."""
    noun = tokens.head[tokens.head[at]]
    relates = tokens.lower[at] == "who" and tokens.dep[tokens.head[at]] == "relcl" and noun < at
    return noun if relates else at


def leads(tokens: Tokens, at: int) -> bool:
    """Say whether a subject opens its sentence, or only a word that leads on stands before it: "But he added"."""
    first = at
    while first > 0 and tokens.sentence[first - 1] == tokens.sentence[at]:
        first -= 1
    before = range(first, at)
    return tokens.head[at] > at and all(tokens.pos[k] in _LEADING or not tokens.words[k][0].isalnum() for k in before)


def answers(tokens: Tokens, told: Sequence[int], at: int) -> bool:
    """Say whether a subject answers who spoke before rather than goes on: "Roe asked Vik to stay. He refused"."""
    before = {tokens.lemma[tokens.head[k]] for k in told}
    return bool(before & _ASKING) or tokens.lemma[tokens.head[at]] in _ANSWERING


def find_unnamed_sayers(
    tokens: Tokens, levels: Sequence[int], taken: Sequence[int] | bytearray
) -> dict[str, list[int]]:
    """Return where somebody without a name is brought in as one who speaks, by the word for them: `a spokesman for Acme said`."""
    found: dict[str, list[int]] = {}
    for at in sorted(find_sayers(tokens, levels)):
        first = range(max(at - _LEAD, 0), at)
        if not taken[at] and any(tokens.lower[k] in _A and tokens.head[k] == at for k in first):
            found.setdefault(tokens.lower[at], []).append(at)
    return found


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


def is_topic(tokens: Tokens, event: Event, at: int) -> bool:
    """Say whether a sentence is told to be about somebody before its subject: `As for Ana Roe, she said …`, `For Roe, his …`.

    Not where "she said" only stands between: "For Ana Roe, she said, it was late".
    """
    verb = tokens.head[tokens.head[at]] if tokens.dep[at] == "poss" else tokens.head[at]
    subject = tokens.is_subject(tokens.head[at] if tokens.dep[at] == "poss" else at)
    if tokens.words[at - 1] != "," or not subject or tokens.words[verb + 1 : verb + 2] == [","]:
        return False
    first = event.at
    while first > 0 and event.at - first < _LEAD and tokens.sentence[first - 1] == tokens.sentence[at]:
        first -= 1
        if tokens.pos[first] == "ADP":
            break
    first -= tokens.lower[first - 1 : first] == ["as"]
    opens = tokens.lower[first : first + 2] == ["as", "for"] or tokens.lower[first] == "for"
    quoted = first > 0 and not tokens.words[first - 1][0].isalnum()
    return opens and (tokens.opens_sentence(first) or (quoted and tokens.opens_sentence(first - 1)))


def find_openings(tokens: Tokens, levels: Sequence[int]) -> list[int]:
    """Return for each word where its sentence begins, with the sentences before it of a quotation in its line."""
    begins: list[int] = []
    quoted = 0  # where the quotation began that the word before stands in, if its line is the same
    first = 0
    for at in range(len(tokens.words)):
        new_line = at > 0 and tokens.line[at] != tokens.line[at - 1]
        if not at or new_line or not levels[at - 1]:
            quoted = at
        if not at or tokens.sentence[at] != tokens.sentence[at - 1]:
            first = quoted
        begins.append(first)
    return begins
