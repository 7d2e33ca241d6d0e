"""Put attributions inside attributions: articles in which somebody reports a sentence that reports somebody.

PolNeAR has no claim inside a claim. Here some of its sentences are given to a further speaker, so that the model sees a cue
inside another's content:

    "The mayor said the road is closed."  ─▶  "A spokesman for the county added that the mayor said the road is closed."
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.records import Span

SHARE = 0.3  # of the sentences that allow it
SPEAKERS = (
    "the minister", "a spokeswoman", "the senator", "police", "the company", "a government official", "her lawyer",
    "the report", "two people familiar with the matter", "the newspaper", "analysts", "a former aide", "the union",
    "residents", "the prosecutor", "its chief executive", "one witness", "the agency", "critics", "the president",
    "Amara Okafor", "Li Wenbo", "Ravi Menon", "Sofia Marques", "Mr. Haddad", "Ms. Lindqvist", "Jacob Ferreira",
    "Reuters", "local media", "he", "she", "they", "opposition leaders", "a judge", "the mayor", "the ministry",
)  # fmt: skip
VERBS = (
    "said", "said", "said", "added", "claimed", "argued", "wrote", "noted", "insisted", "alleged", "believes", "reported",
    "told reporters", "suggested", "acknowledged", "complained", "testified", "recalled", "warned", "says", "thinks",
)  # fmt: skip
OPENERS = frozenset(  # they lose their capital where a sentence becomes a clause; any other word may be a name
    [
        "the",
        "a",
        "an",
        "he",
        "she",
        "they",
        "it",
        "we",
        "in",
        "on",
        "at",
        "but",
        "and",
        "this",
        "that",
        "these",
        "those",
        "his",
        "her",
        "their",
        "its",
        "some",
        "many",
        "most",
        "as",
        "for",
        "while",
        "when",
        "one",
        "two",
        "other",
        "both",
        "our",
        "there",
        "after",
        "before",
        "last",
        "even",
        "if",
        "so",
        "now",
        "also",
        "earlier",
        "later",
        "still",
    ]
)
ROLES = ("cue", "source", "content")
_QUOTED = frozenset('“”"')
Attributed = dict[str, list[Span]]  # role ─▶ spans of characters


@dataclass(frozen=True, slots=True)
class Report:
    """A sentence of the old text, put into a further speaker's mouth."""

    start: int  # of the sentence in the old text
    end: int
    text: str  # what stands there now
    body: int  # where in it the sentence begins
    spans: Attributed  # of the new attribution, in it

    @property
    def growth(self) -> int:
        """By how many characters the text grew."""
        return len(self.text) - (self.end - self.start)


def nested(
    text: str, gold: Sequence[Attributed], sentences: Sequence[Span], rng: random.Random
) -> tuple[str, list[Attributed]]:
    """Return an article with further speakers, and its attributions: the old ones moved, the new ones added.

    Args:
        text: the article.
        gold: its attributions.
        sentences: its sentences, in order, without white space at their ends.
        rng: what chooses.
    """
    reports = [_reported(text, span, rng) for span in sentences if _fits(text, span, gold) and rng.random() <= SHARE]
    out, done, grown, added = [], 0, 0, []
    for r in reports:
        out += [text[done : r.start], r.text]
        at, done = r.start + grown, r.end
        grown += r.growth
        added.append({role: [(at + a, at + b) for a, b in r.spans[role]] for role in ROLES})
    moved = [
        {role: [(_moved(a, reports), _moved(b - 1, reports) + 1) for a, b in g[role]] for role in ROLES} for g in gold
    ]
    return "".join([*out, text[done:]]), moved + added


def _fits(text: str, sentence: Span, gold: Sequence[Attributed]) -> bool:
    """Say whether a sentence can be reported: it holds one whole attribution and no part of another, and no quotation."""
    start, end = sentence
    whole = text[start:end]
    if not (40 < len(whole) < 350 and whole[-1] in ".!?" and "\n" not in whole and not _QUOTED & set(whole)):
        return False
    touching = [g for g in gold if any(a < end and start < b for role in ROLES for a, b in g[role])]
    return len(touching) == 1 and all(start <= a and b <= end for role in ROLES for a, b in touching[0][role])


def _moved(at: int, reports: Sequence[Report]) -> int:
    """Return where a character of the old text stands in the new one."""
    before = sum(r.growth for r in reports if r.end <= at)
    return at + before + next((r.body for r in reports if r.start <= at < r.end), 0)


def _reported(text: str, sentence: Span, rng: random.Random) -> Report:
    who, verb, shape = rng.choice(SPEAKERS), rng.choice(VERBS), rng.random()
    start, end = sentence
    body, mark = text[start : end - 1], text[end - 1]
    clause = body[0].lower() + body[1:] if body.split(" ", 1)[0].lower() in OPENERS else body
    capital = who[0].upper() + who[1:]
    if shape < 0.45:
        link = "that " if rng.random() < 0.7 else ""
        parts = [("source", capital), ("", " "), ("cue", verb), ("", " "), ("content", link + clause), ("", mark)]
    elif shape < 0.65:
        parts = [("content", body), ("", ", "), ("source", who), ("", " "), ("cue", verb), ("", mark)]
    elif shape < 0.85:
        parts = [("content", f"“{body},”"), ("", " "), ("source", who), ("", " "), ("cue", verb), ("", mark)]
    elif shape < 0.9:
        parts = [("source", capital), ("", " "), ("cue", verb), ("", ", "), ("content", f"“{body}{mark}”")]
    else:
        parts = [("cue", "According to"), ("", " "), ("source", who), ("", ", "), ("content", clause), ("", mark)]
    made, at, spans = "", 0, {}
    for role, part in parts:
        if role:
            spans[role] = [(len(made), len(made) + len(part))]
        if role == "content":
            at = len(made) + part.index(clause if clause in part else body)
        made += part
    return Report(start, end, made, at, spans)
