"""What the words around a figure say of it: about whom it is, its own time, and what kind of figure it is.

Labels keep unlike figures apart when they stand side by side: `target`, `estimate`, `average`,
`per field office`, `change from`, `increase` … An actual, plain figure has none.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING

from pipeline.article.figures.lexicon import FigureLexicon
from pipeline.article.figures.measures import phrase, subject_of
from pipeline.article.figures.sentence import NOUNS, Draft, Sentence
from pipeline.records import Mention

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLIMB = 8
_MOVES = {"up": "increase", "higher": "increase", "down": "decrease", "lower": "decrease"}
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
    for step in range(_CLIMB):
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
                            if step == 0:
                                return found.entity
                            place = place or found.entity
        elif noun.pos_ in {"VERB", "AUX"}:
            if entity := _agent(noun, names):
                return entity
            if noun.dep_ == "ccomp" and any(c.dep_ in {"nsubj", "nsubjpass"} for c in islice(noun.lefts, 20)):
                break  # who says so is not whom it is about
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
        return found.entity if found.type != "media" else ""
    for child in islice(subject.children, 20):
        if child.dep_ in {"poss", "compound", "nmod"} and (found := names.at(child)):
            return found.entity
        if child.dep_ == "prep" and child.lower_ == "of":
            for thing in islice(child.rights, 2):
                owner = next((names.at(c) for c in islice(thing.children, 10) if c.dep_ == "poss"), None)
                if found := owner or names.at(thing):
                    return found.entity
    return ""


def label(draft: Draft, anchor: Token | None, sentence: Sentence) -> list[str]:
    """Return what kind of figure it is, beside the labels the draft has already."""
    labels = [*draft.labels]
    if draft.kind in {"duration", "age", "partitive", "score"}:
        return labels
    came = came_from(draft, sentence)
    if came:
        labels.append("change from")
    for word in sentence.row[max(0, draft.left - 3) : draft.left]:
        if word.lower in {"estimated", "estimates", "projected", "forecast"}:
            labels.append("estimate")
        elif word.lower in {"record", "average", "total"}:
            labels.append(word.lower)
    i = (draft.outer or draft.left) - 1
    i -= sentence.word(i) == "by"
    if draft.kind != "count" and sentence.word(i) in _MOVES:  # shares were up 2.8%
        labels.append(_MOVES[sentence.word(i)])
    labels += _each(draft, sentence)
    if anchor is not None and sentence.syntax:
        labels += _from_syntax(draft, anchor, sentence.lexicon)
        if draft.noun is not None and draft.noun.i < anchor.i:
            labels += _from_syntax(draft, draft.noun, sentence.lexicon)
    return [x for x in dict.fromkeys(labels) if not (came and x in {"target", "increase", "decrease"})]


def came_from(draft: Draft, sentence: Sentence) -> bool:
    """Say whether the figure is what another rose or fell from: up from 300, compared with 39,000."""
    i = (draft.outer or draft.left) - 1
    if "change" in draft.labels or i < 0:
        return False
    word = sentence.word(i)
    if {word, f"{sentence.word(i - 1)} {word}"} & sentence.lexicon.words["before_bases"]:
        return True
    return word == "from" and _of_change(sentence.token(i), sentence.lexicon)


def _of_change(preposition: Token, lexicon: FigureLexicon) -> bool:
    return preposition.dep_ == "prep" and preposition.head.lemma_.lower() in lexicon.change


def _from_syntax(draft: Draft, anchor: Token, lexicon: FigureLexicon) -> list[str]:
    labels: list[str] = []
    token = below = anchor
    for step in range(_CLIMB):
        word = token.lemma_.lower()
        if token.pos_ in NOUNS or step == 0:
            if word in lexicon.labels:
                labels.append(lexicon.labels[word])
            labels += [lexicon.change[word]] if word in lexicon.change and draft.kind == "percent" else []
            labels += [lexicon.labels[c.lower_] for c in islice(token.lefts, 8) if c.lower_ in lexicon.labels]
        elif token.pos_ in {"VERB", "AUX"}:
            labels += _from_verb(draft, token, below, anchor, lexicon)
            if token.dep_ not in {"xcomp", "ccomp", "conj", "advcl"}:
                break
        if token.head is token or token.dep_ in {"nsubj", "nsubjpass", "appos"}:
            break
        below, token = token, token.head
    return labels


def _from_verb(draft: Draft, verb: Token, below: Token, anchor: Token, lexicon: FigureLexicon) -> list[str]:
    labels: list[str] = []
    word = verb.lemma_.lower()
    if word in lexicon.verb_labels and verb.tag_ != "VBG":
        labels.append(lexicon.verb_labels[word])
    raised = word == "raise" and draft.kind == "money"  # raised money is no rise
    refused = word == "decline" and _refuses(verb, below, anchor, lexicon)
    if word in lexicon.change and draft.kind in {"percent", "money", "measure"} and not (raised or refused):
        labels.append(lexicon.change[word])
    for child in islice(verb.children, 20):
        if child.dep_ == "aux" and child.lower_ in {"should", "must", "shall"}:
            labels.append("target")
    return labels


def _refuses(decline: Token, below: Token, anchor: Token, lexicon: FigureLexicon) -> bool:
    """Say whether somebody declined to say or do something, or an offer, rather than that an amount declined."""
    if below.dep_ == "xcomp":
        return below.lemma_.lower() not in lexicon.words["ends_of_trade"]
    return any(c.dep_ == "dobj" and c.i != anchor.i for c in islice(decline.children, 20))


def _each(draft: Draft, sentence: Sentence) -> list[str]:
    """Read whose share the figure is: each of the agency's field offices should be making 75 arrests."""
    for i in range(draft.left - 1, max(-1, draft.left - 14), -1):
        word = sentence.word(i)
        if word in {",", ";", ":", "."} or sentence.row[i].is_number:
            break
        if word not in {"each", "every"}:
            continue
        for j in range(i + 1, min(i + 9, draft.left)):
            token = sentence.token(j)
            if token.pos_ in {"VERB", "AUX"} or sentence.row[j].text in ",;":
                break
            if token.pos_ == "NOUN" and token.dep_ not in {"compound", "poss", "nmod"}:
                is_time = token.lower_ in sentence.lexicon.words["times"]
                return [f"per {phrase(token, sentence.lexicon, long=False)}"] if not is_time else []
    return []
