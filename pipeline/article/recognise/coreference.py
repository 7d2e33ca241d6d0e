"""Who is "he"? Each person named so far is scored by a few named features; a doubtful pronoun stays unlinked.

    "Ana Roe met Bo Vik. She told him to leave." ─▶ She = Ana Roe, him = Bo Vik

The score is a weighted sum, the weights in `models/coreference.toml`; a softmax over the candidates
turns it into the mention's confidence. People without a name ("his mother", "a judge") are
candidates too: a pronoun that they win is linked to nobody. Pronouns outside quotations come first,
as they may be the speaker whom a "he" inside cannot be.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from pipeline import models
from pipeline.article.recognise.discourse import (
    Event,
    Person,
    answers,
    find_openings,
    find_sayers,
    find_speakers,
    find_tellers,
    is_subject,
    is_topic,
    leads,
    unnamed_people,
    who_stands_for,
)
from pipeline.article.recognise.own_words import is_put_behind, own_words
from pipeline.article.recognise.tokens import GENDERS, Tokens
from pipeline.text.person_names import addresses

_REFLEXIVE = frozenset({"himself", "herself"})
_WINDOW = 30  # mentions looked back upon
_REACH = 12  # sentences
_BESIDE = 8  # words from one to the name beside it
_SPEAKS_ON = 0.9  # how sure it is that who said the sentence before a quotation says that too


@dataclass(frozen=True, slots=True)
class Link:
    """A pronoun and the person it stands for, with the probability given by the model."""

    at: int
    key: int
    confidence: float


@dataclass(frozen=True, slots=True)
class Choice:
    """A pronoun with its candidates and their features; what training sees too."""

    at: int
    candidates: tuple[tuple[Person, Mapping[str, float]], ...]


@dataclass(slots=True)
class _State:
    recent: deque[Event] = field(default_factory=lambda: deque(maxlen=_WINDOW))
    counts: dict[int, int] = field(default_factory=dict)
    last_by_gender: dict[str, int] = field(default_factory=dict)
    speaker: int | None = None  # who spoke last
    genders: dict[int, dict[str, int]] = field(default_factory=dict)  # key → gender → pronouns linked so far


@cache
def load_weights() -> tuple[Mapping[str, float], float]:
    """Return the weights by feature, and the least probability for a link."""
    table = models.read_toml(models.folder() / "coreference.toml")
    return dict(table["weights"]), float(table["threshold"]["probability"])


class Resolver:
    """Links the pronouns of one article, in two passes over its words."""

    def __init__(
        self,
        tokens: Tokens,
        names: Sequence[Event],
        levels: Sequence[int],
        weights: Mapping[str, float],
        threshold: float,
        roles: Collection[int] = (),
    ) -> None:
        self.tokens, self.levels, self.weights, self.threshold = tokens, levels, weights, threshold
        self.names = sorted([*names, *unnamed_people(tokens, names, roles)], key=lambda e: e.at)
        self.sayers = find_sayers(tokens, levels)
        self.speakers = find_speakers(tokens, levels, self.sayers)
        self.tellers = find_tellers(tokens, levels)
        self.subjects = {tokens.sentence[e.at]: e for e in reversed(self.names) if tokens.is_subject(e.end - 1)}
        self.key_at = {k: e.person.key for e in reversed(self.names) for k in range(e.at, e.end)}
        self.name_at = {e.at: e.person.key for e in self.names if tokens.pos[e.end - 1] == "PROPN"}
        self.opening = find_openings(tokens, levels)
        self.links: dict[int, Link] = {}
        self.choices: list[Choice] = []
        self.chosen: dict[int, Person] = {}

    def resolve(self) -> list[Link]:
        """Return the links, in order; `choices` then holds what there was to choose from."""
        self._pass(inside=False)
        self._pass(inside=True)
        return sorted(self.links.values(), key=lambda link: link.at)

    def decide(self, choice: Choice) -> tuple[Person | None, float]:
        """Return the winner and its probability; nobody if there is no candidate."""
        if not choice.candidates:
            return None, 0.0
        scores = [sum(self.weights.get(k, 0.0) * v for k, v in features.items()) for _, features in choice.candidates]
        top = max(scores)
        parts = [math.exp(s - top) for s in scores]
        best = max(range(len(parts)), key=lambda i: parts[i])
        return choice.candidates[best][0], parts[best] / (sum(parts) + math.exp(self.weights.get("nobody", -2.0) - top))

    def _pass(self, inside: bool) -> None:
        state = _State()
        events = iter(self.names)
        event = next(events, None)
        for at, word in enumerate(self.tokens.lower):
            while event and event.at <= at:
                state.recent.append(event)
                state.counts[event.person.key] = state.counts.get(event.person.key, 0) + 1
                if not self.sayers.isdisjoint(range(event.at, event.end)):
                    state.speaker = event.person.key
                event = next(events, None)
            if word not in GENDERS or self.tokens.silent[at] or self._is_style(at):
                continue
            if at not in self.chosen and (self.levels[at] > 0) == inside:
                choice = Choice(at, tuple(self._candidates(at, state)))
                self.choices.append(choice)
                person, probability = self.decide(choice)
                if again := self._speaks_on(at, choice):
                    person, probability = again, max(probability if again is person else 0.0, _SPEAKS_ON)
                if person and person.key >= 0 and probability >= self.threshold:
                    self.links[at] = Link(at, person.key, probability)
                if person:
                    self.chosen[at] = person
            if person := self.chosen.get(at):
                state.recent.append(Event(at, at + 1, person))
                state.counts[person.key] = state.counts.get(person.key, 0) + 1
                state.last_by_gender[GENDERS[word]] = person.key
                if at in self.sayers:
                    state.speaker = person.key
                told = state.genders.setdefault(person.key, {})
                told[GENDERS[word]] = told.get(GENDERS[word], 0) + 1

    def _is_style(self, at: int) -> bool:
        """Say whether a word is the first of a form of address: `His` Excellency."""
        return (
            at + 1 < len(self.tokens.words)
            and self.tokens.words[at + 1].istitle()
            and self.tokens.lower[at + 1] in addresses()
        )

    def _speaks_on(self, at: int, choice: Choice) -> Person | None:
        """Return who said the sentence before: `Roe said … “…,” he said.`, `Roe hopes that Vik stays. He added …`"""
        tokens, first = self.tokens, self.opening[at]
        told = self.tellers.get(tokens.sentence[first - 1], ()) if first else ()
        if not told or at not in self.tellers.get(tokens.sentence[at], ()) or answers(tokens, told, at):
            return None
        if tokens.words[at - 1] not in "”\"’'»" and not is_put_behind(tokens, at) and not leads(tokens, at):
            return None
        keys = {self._key_of(k) for k in told}
        return next((p for p, _ in choice.candidates if keys == {p.key}), None)

    def _key_of(self, at: int) -> int | None:
        """Return the person whom a word names, stands for as "he" or "who", or has beside it: `her lawyer, Ada Roe`."""
        if (chosen := self.chosen.get(at)) is not None:
            return chosen.key
        at = who_stands_for(self.tokens, at)
        head, dep, near = self.tokens.head, self.tokens.dep, range(at, min(at + _BESIDE, len(self.tokens.words)))
        beside = (k for k in near if k == at or (head[k], dep[k]) == (at, "appos"))
        return next((self.key_at[k] for k in beside if k in self.key_at), None)

    def _candidates(self, at: int, state: _State) -> Iterator[tuple[Person, Mapping[str, float]]]:
        tokens = self.tokens
        wanted = GENDERS[tokens.lower[at]]
        seen: set[int] = set()
        total = sum(state.counts.values()) or 1
        verbs = self._governors(at)
        others = {self.name_at[k] for k in own_words(tokens, self.levels, at) if k in self.name_at}
        rank = 0
        ahead = self.subjects.get(tokens.sentence[at])
        if (
            ahead
            and ahead.at > at
            and ahead.person.key not in others
            and (not ahead.person.gender or ahead.person.gender == wanted)
            and self._leads_in(at)
        ):
            seen.add(ahead.person.key)
            features = self._features(at, ahead, 0, 0, state, total, verbs)
            yield ahead.person, {**features, "other_level": 0.0, "cataphora": 1.0}
        for event in reversed(state.recent):
            person = event.person
            if person.key in seen or (person.gender and person.gender != wanted) or event.end > at:
                continue
            if person.key in others or self._bound(at, event):
                seen.add(person.key)
                continue
            seen.add(person.key)
            apart = tokens.sentence[at] - tokens.sentence[event.at]
            if apart > _REACH:
                break
            yield person, self._features(at, event, apart, rank, state, total, verbs)
            rank += 1

    def _features(
        self, at: int, event: Event, apart: int, rank: int, state: _State, total: int, verbs: set[int]
    ) -> dict[str, float]:
        tokens, person = self.tokens, event.person
        wanted = GENDERS[tokens.lower[at]]
        told = state.genders.get(person.key, {})
        head = event.end - 1
        subject = is_subject(tokens, event)
        pronoun_subject = tokens.is_subject(at)
        features = {
            "same_sentence": float(apart == 0),
            "previous_sentence": float(apart == 1),
            "two_sentences": float(apart == 2),
            "sentences_apart": float(min(apart, 6)),
            "subject": float(subject),
            "parallel": float(subject and pronoun_subject),
            "salience": state.counts.get(person.key, 0) / total,
            "chain": float(state.last_by_gender.get(wanted) == person.key),
            "gender_known": float(bool(person.gender)),
            "other_level": float(self.levels[at] != self.levels[event.at]),
            "same_line": float(tokens.line[at] == tokens.line[event.at]),
            "nominal": float(person.key < 0),
            "rank": float(min(rank, 4)),
            "main": person.total,
            "speaks_again": float(at in self.sayers and state.speaker == person.key),
            "modifier": float(tokens.dep[head] in ("compound", "nmod", "amod")),
            "governs": float(subject and apart == 0 and tokens.head[head] in verbs),
            "quoted": float(at in self.sayers and self.levels[event.at] > 0),
            "other_gender": float(sum(n for g, n in told.items() if g != wanted) > told.get(wanted, 0)),
            "before_quotation": float(self._is_before_quotation(at, event)),
            "fronted": float(apart == 0 and event.end == at - 1 and is_topic(tokens, event, at)),
        }
        if self.levels[at] and (speaker := self.speakers.get(at)) is not None:
            spoken = self.chosen.get(speaker)
            features["speaker"] = float(
                event.at <= speaker < event.end
                or (spoken is not None and spoken.key == person.key)
                or self.key_at.get(speaker) == person.key
            )
        return features

    def _is_before_quotation(self, at: int, event: Event) -> bool:
        """Say whether somebody is who the sentence is about before the quotation that "he said" closes: `Roe was glad. “…,” he said.`"""
        tokens, first = self.tokens, self.opening[at]
        if at not in self.sayers or not first or tokens.words[at - 1] not in "”\"’'»":
            return False
        if tokens.sentence[event.at] != tokens.sentence[first - 1] or not is_subject(tokens, event):
            return False
        head = event.end - 1
        while tokens.dep[head] == "appos":
            head = tokens.head[head]
        verb = tokens.head[head]
        return tokens.head[verb] == verb

    def _leads_in(self, at: int) -> bool:
        """Say whether a pronoun stands in the phrase that leads into its sentence: `In his youth, Roe …`."""
        tokens = self.tokens
        first = at
        while first > 0 and tokens.sentence[first - 1] == tokens.sentence[at] and at - first < 12:
            first -= 1
        while first < at and not tokens.words[first][0].isalnum():
            first += 1
        return tokens.pos[first] in ("ADP", "SCONJ", "PART") and not any(tokens.is_subject(k) for k in range(first, at))

    def _governors(self, at: int) -> set[int]:
        """Return the verbs above the pronoun's own clause: the subject of `said` in `said that he …`."""
        tokens, out = self.tokens, set()
        clause = tokens.head[at]
        for _ in range(8):
            if tokens.head[clause] == clause:
                break
            if tokens.dep[clause] in ("ccomp", "advcl", "xcomp", "relcl", "acl", "pcomp", "conj", "parataxis"):
                out.add(tokens.head[clause])
            clause = tokens.head[clause]
        return out

    def _bound(self, at: int, event: Event) -> bool:
        """Say whether grammar keeps the two apart: subject and object of one verb, unless reflexive."""
        tokens = self.tokens
        if (
            tokens.sentence[at] != tokens.sentence[event.at]
            or tokens.lower[at] in _REFLEXIVE
            or tokens.dep[at] == "poss"
        ):
            return False
        verb, other = tokens.head[at], tokens.head[event.end - 1]
        if tokens.dep[at] in ("pobj", "dative") and tokens.pos[verb] == "ADP":
            verb = tokens.head[verb]
        if self._relates(verb, at, event):
            return True
        return (
            verb == other
            and tokens.is_subject(at) != tokens.is_subject(event.end - 1)
            and tokens.dep[event.end - 1] in ("nsubj", "nsubjpass", "dobj", "dative", "pobj")
        )

    def _relates(self, verb: int, at: int, event: Event) -> bool:
        """Say whether the subject of the pronoun's relative clause is the one named: `Doe, a lawyer who defended him`."""
        tokens = self.tokens
        noun = tokens.head[verb]
        if tokens.dep[verb] != "relcl" or tokens.is_subject(at) or not noun < verb:
            return False
        if not any(
            tokens.head[k] == verb and tokens.is_subject(k) and tokens.lower[k] in ("who", "that", "which")
            for k in range(noun + 1, verb)
        ):
            return False
        if tokens.dep[noun] == "appos":
            noun = tokens.head[noun]
        return event.at <= noun < event.end
