"""What the words around a figure say of it: about whom it is, its own time, and what kind of figure it is.

Labels keep unlike figures apart when they stand side by side: `target`, `estimate`, `average`,
`per field office`, `change from`, `increase` … An actual, plain figure has none.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING

from pipeline.figures.lexicon import FigureLexicon
from pipeline.figures.measures import lemma, phrase, subject_of
from pipeline.figures.sentence import NOUNS, Draft, Sentence
from pipeline.records import Mention

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLIMB = 8
_FROM = (("up", "from"), ("down", "from"), ("compared", "with"), ("compared", "to"), ("against",), ("versus",), ("from",))
_ACTORS = frozenset({"person", "agency", "media", "organisation", "group", "place", "facility"})


class Names:
    """The names of a sentence, asked which one a token belongs to."""

    __slots__ = ("_mentions", "_starts")

    def __init__(self, mentions: list[Mention]) -> None:
        self._mentions = mentions
        self._starts = [m.start for m in mentions]

    def at(self, token: Token) -> Mention | None:
        """Return the mention that holds a token."""
        i = bisect_left(self._starts, token.idx + len(token))
        for mention in reversed(self._mentions[max(0, i - 3) : i]):
            if mention.start < token.idx + len(token) and token.idx < mention.end:
                return mention
        return None


def about(anchor: Token, names: Names) -> str:
    """Return the entity a figure is about: its noun's possessor, else the "of", else the subject, else the place."""
    noun, place = anchor, ""
    for _ in range(_CLIMB):
        if noun.pos_ in NOUNS:
            for child in islice(noun.children, 30):
                if child.dep_ == "poss" and (found := names.at(child)):
                    return found.entity
                if child.dep_ == "prep":
                    for thing in islice(child.rights, 2):
                        found = names.at(thing) if thing.dep_ == "pobj" else None
                        if found and child.lower_ in {"of", "by", "for"} and found.type in _ACTORS:
                            return found.entity
                        if found and child.lower_ in {"in", "at"} and found.type in {"place", "facility"}:
                            place = place or found.entity
        elif noun.pos_ in {"VERB", "AUX"}:
            if entity := _agent(noun, names):
                return entity
        if noun.head is noun:
            break
        noun = noun.head
    return place


def _agent(verb: Token, names: Names) -> str:
    """Return the entity that does what the verb says: its passive agent, its subject or its subject's possessor."""
    for child in islice(verb.children, 40):
        if child.dep_ == "agent":
            for thing in islice(child.rights, 2):
                if found := names.at(thing):
                    return found.entity
    subject = subject_of(verb)
    if subject is None:
        return ""
    if found := names.at(subject):
        return found.entity
    for child in islice(subject.children, 20):
        if child.dep_ in {"poss", "compound", "nmod"} and (found := names.at(child)):
            return found.entity
        if child.dep_ == "prep" and child.lower_ == "of":
            for thing in islice(child.rights, 2):
                owner = next((names.at(c) for c in islice(thing.children, 10) if c.dep_ == "poss"), None)
                if found := owner or names.at(thing):
                    return found.entity
    return ""


def label(draft: Draft, anchor: Token | None, sentence: Sentence, lexicon: FigureLexicon) -> list[str]:
    """Return what kind of figure it is, beside the labels the draft has already."""
    labels = [*draft.labels]
    if came_from(draft, sentence):
        labels.append("change from")
    for word in sentence.row[max(0, draft.left - 3) : draft.left]:
        if word.lower in {"estimated", "estimates", "projected", "forecast"}:
            labels.append("estimate")
        elif word.lower in {"record", "average", "total"}:
            labels.append(word.lower)
    if anchor is not None and sentence.syntax:
        labels += _from_syntax(draft, anchor, lexicon)
    return list(dict.fromkeys(labels))


def came_from(draft: Draft, sentence: Sentence) -> bool:
    """Say whether the figure is what another rose or fell from: up from 300, compared with 39,000."""
    i = (draft.outer or draft.left) - 1
    words = tuple(sentence.word(j) for j in range(max(0, i - 1), i + 1))
    if "change" in draft.labels or not words:
        return False
    return any(words[-len(f) :] == f for f in _FROM[:-1]) or (words[-1] == "from" and _of_change(sentence.token(i)))


def _of_change(preposition: Token) -> bool:
    return preposition.head.pos_ in {"VERB", "ADV"} and preposition.dep_ == "prep" and preposition.head.lemma_ != "range"


def _from_syntax(draft: Draft, anchor: Token, lexicon: FigureLexicon) -> list[str]:
    labels: list[str] = []
    token = anchor
    for step in range(_CLIMB):
        word = token.lemma_.lower()
        if token.pos_ in NOUNS or step == 0:
            if word in lexicon.labels:
                labels.append(lexicon.labels[word])
            labels += [lexicon.change[word]] if word in lexicon.change and draft.kind == "percent" else []
            labels += [lexicon.labels[c.lower_] for c in islice(token.lefts, 8) if c.lower_ in lexicon.labels]
        elif token.pos_ in {"VERB", "AUX"}:
            labels += _from_verb(draft, token, lexicon)
            if token.dep_ not in {"xcomp", "ccomp", "conj", "advcl"}:
                break
        if token.head is token:
            break
        token = token.head
    return labels


def _from_verb(draft: Draft, verb: Token, lexicon: FigureLexicon) -> list[str]:
    labels: list[str] = []
    word = verb.lemma_.lower()
    if word in lexicon.labels and verb.tag_ != "VBG":
        labels.append(lexicon.labels[word])
    if word in lexicon.change and draft.kind in {"percent", "money", "measure"}:
        labels.append(lexicon.change[word])
    for child in islice(verb.children, 20):
        if child.dep_ == "aux" and child.lower_ in {"should", "must", "shall"}:
            labels.append("target")
        elif child.dep_ == "aux" and child.lower_ in {"could", "may", "might", "would"}:
            labels.append("estimate")
        elif child.dep_ in {"nsubj", "nsubjpass"} and child.lower_ == "each":
            things = (t for p in islice(child.rights, 3) if p.lower_ == "of" for t in islice(p.rights, 2))
            thing = next((t for t in things if t.dep_ == "pobj"), None)
            labels += [f"per {phrase(thing, lexicon, long=False)}"] if thing is not None else []
        elif child.dep_ in {"nsubj", "nsubjpass"}:
            determiner = next((c for c in islice(child.lefts, 4) if c.lower_ in {"each", "every"}), None)
            labels += [f"per {lemma(child)}"] if determiner is not None and child.pos_ == "NOUN" else []
    return labels


def period(draft: Draft, sentence: Sentence, dates: list[tuple[int, int]]) -> str:
    """Return the time expression nearest to the figure in its clause, as written."""
    start, end = sentence.row[draft.left].start, sentence.row[draft.right].end
    best, nearest = "", 80
    for a, b in dates:
        gap = a - end if a >= end else start - b
        between = sentence.text[end:a] if a >= end else sentence.text[b:start]
        if 0 <= gap < nearest and not any(mark in between for mark in ";:—–\n"):
            best, nearest = " ".join(sentence.text[a:b].split()), gap
    return best
