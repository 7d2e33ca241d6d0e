"""Who is spoken of where in an article: who was named before a word, who is how old, whom the last sentence was about."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence

from pipeline.article.cues import Cues, load_cues
from pipeline.article.recognise.called import age_beside
from pipeline.article.recognise.members import Cluster, spoken_of
from pipeline.article.recognise.tokens import GENDERS, Tokens

_SENTENCES = 4  # back to the one spoken of
_LINES = 8  # as paragraphs are counted, an empty one between two
_LAST = 20  # names of one sentence that are looked at

_Named = tuple[int, int, int]  # first word, the one behind the last, cluster


class Scene:
    """The people of one article in the order in which it speaks of them; phrases for them are added as they are found.

    Args:
        tokens: the article.
        clusters: its entities.
        levels: in how many quotations each word stands.
        phrases: first word, end and cluster of the phrases that stand for people.
    """

    def __init__(
        self, tokens: Tokens, clusters: Sequence[Cluster], levels: Sequence[int], phrases: Sequence[_Named]
    ) -> None:
        self._tokens, self._levels = tokens, levels
        cues = load_cues()
        self._aloud = sorted({tokens.sentence[k] for k in range(len(tokens.words)) if not levels[k]})
        self._sayers = {
            k
            for k in range(len(tokens.words))
            if not levels[k] and (tokens.is_subject(k) or self._follows(k)) and _gives(tokens, k, cues)
        }
        people = sorted([*((n.start, n.end, i) for i, n in spoken_of(tokens, clusters)), *phrases])
        self._told = [p for p in people if self._is_told(p)]
        self.first: dict[int, int] = {}  # person → first word of the first mention
        for start, _, who in people:
            self.first.setdefault(who, start)
        self._people = people
        self._ages: list[tuple[int, int, int]] | None = None  # first word, age, person

    def add(self, start: int, end: int, who: int) -> None:
        """Note a phrase that stands for a person."""
        insort(self._people, (start, end, who))
        if self._is_told((start, end, who)):
            insort(self._told, (start, end, who))

    def says(self, at: int) -> bool:
        """Say whether a word is the head of one who speaks: the subject of a verb of saying, or behind "according to"."""
        if at in self._sayers:
            return True
        to = self._tokens.head[at]
        return self._tokens.lower[to] == "to" and to > 0 and self._tokens.lower[to - 1] == "according"

    def _follows(self, at: int) -> bool:
        """Say whether a word follows a verb that follows a quotation: `“…,” wrote the president`, taken for its object."""
        verb = self._tokens.head[at]
        return self._tokens.dep[at] == "dobj" and 0 < verb < at and self._levels[verb - 1] > 0

    def sentence_before(self, at: int, sentence: int) -> list[int]:
        """Return the people whom a sentence names before a word, in order, each once."""
        place, found = bisect_left(self._people, (at, -1, -1)), []
        while place > 0 and self._tokens.sentence[self._people[place - 1][0]] >= sentence:
            place -= 1
            if self._tokens.sentence[self._people[place][0]] == sentence:
                found.append(self._people[place][2])
        return list(dict.fromkeys(reversed(found)))

    def latter(self, at: int) -> int | None:
        """Return `the latter` as whom the sentence before, or this one, names last; `the former` as the first of two."""
        tokens = self._tokens
        if tokens.lower[at] not in ("latter", "former") or tokens.lower[at - 1] != "the" or not at:
            return None
        for sentence in (tokens.sentence[at], tokens.sentence[at] - 1):
            named = self.sentence_before(at, sentence)
            if len(named) > 1:
                return named[-1] if tokens.lower[at] == "latter" else named[-2]
        return None

    def ages_before(self, at: int) -> list[tuple[int, int]]:
        """Return the ages told of people before a word, each with whose it is."""
        if self._ages is None:
            told = ((s, age_beside(self._tokens, s, end), who) for s, end, who in self._people)
            self._ages = [t for t in told if t[1]]
        return [(years, who) for _, years, who in self._ages[: bisect_left(self._ages, (at, -1, -1))]]

    def last_named(self, start: int) -> list[int]:
        """Return the people whom the last sentence before a word that names any tells of, if it is near, each once."""
        return list(dict.fromkeys(p[2] for p in self._last_told(start)))

    def has_just_spoken(self, start: int) -> bool:
        """Say whether who was named last, or a "he" or "she" behind that name, says something in the sentence before a word's own."""
        tokens, here = self._tokens, self._last_told(start)
        place = bisect_left(self._aloud, tokens.sentence[start])
        before = self._aloud[place - 1] if place else -1
        named = {k for first, end, _ in here for k in range(first, end)}
        return bool(here) and any(
            k in self._sayers and tokens.sentence[k] == before and (k in named or tokens.lower[k] in GENDERS)
            for k in range(here[0][0], start)
        )

    def last_spoken_of(self, start: int) -> int | None:
        """Return the one person whom the last sentence before a word that names people is about; None where that is not plain.

        Who is named in a quotation is not who speaks it, and who is named in the word's own sentence is another.
        """
        tokens, told, here = self._tokens, self._told, self._last_told(start)
        if not here:
            return None
        named = {p[2] for p in here}
        if len(named) > 1:
            named = {p[2] for p in here if self._acts(p[0], p[1])}
        elif not self._acts(here[0][0], here[0][1]) and self._has_pronoun(here[0][0], start):
            return None  # "He blamed Roe. The activist …"
        if len(named) != 1:
            return None
        who = named.pop()
        place = bisect_left(told, (start, -1, -1))
        while place < len(told) and tokens.sentence[told[place][0]] == tokens.sentence[start]:
            if told[place][2] == who:
                return None
            place += 1
        return who

    def _last_told(self, start: int) -> list[_Named]:
        tokens, told = self._tokens, self._told
        place = bisect_left(told, (start, -1, -1))
        if place == 0:
            return []
        sentence = tokens.sentence[told[place - 1][0]]
        here = [p for p in told[max(place - _LAST, 0) : place] if tokens.sentence[p[0]] == sentence]
        apart = bisect_left(self._aloud, tokens.sentence[start]) - bisect_left(self._aloud, sentence)
        near = 0 < apart <= _SENTENCES and tokens.line[start] - tokens.line[here[0][0]] <= _LINES
        return here if near else []

    def _is_told(self, named: _Named) -> bool:
        return not self._levels[named[0]] and not self._tokens.title[named[0]]

    def _acts(self, start: int, end: int) -> bool:
        """Say whether the name or phrase at some words is a subject, or is who something is said according to."""
        tokens = self._tokens
        joined = (tokens.head[k] for k in range(start, end) if tokens.dep[k] == "conj")  # "Roe and Lee met"
        return any(tokens.is_subject(k) or self.says(k) for k in (*range(start, end), *joined))

    def _has_pronoun(self, start: int, end: int) -> bool:
        """Say whether a sentence or what follows it has a "he" or "she" for its subject."""
        tokens = self._tokens
        first = start
        while first > 0 and tokens.sentence[first - 1] == tokens.sentence[start]:
            first -= 1
        return any(tokens.lower[k] in GENDERS and tokens.is_subject(k) for k in range(first, end))


def _gives(tokens: Tokens, at: int, cues: Cues) -> bool:
    """Say whether the verb of a subject tells what somebody says, thinks or wants: `said`, `went on to say`, `pointed to`."""
    verb = tokens.head[at]
    lemma, after = tokens.lemma[verb].lower(), tokens.lower[verb + 1] if verb + 1 < len(tokens.words) else ""
    if cues.class_of(lemma) or cues.class_of_phrase(f"{lemma} {after}"):
        return True
    reach = range(verb + 1, min(verb + 5, len(tokens.words)))
    return any(
        tokens.head[k] == verb and tokens.dep[k] in ("xcomp", "advcl") and cues.class_of(tokens.lemma[k].lower())
        for k in reach
    )
