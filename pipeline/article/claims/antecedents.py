"""Whom the words for a speaker stand for where they are no name: the names of the article compete, and "nobody" with them.

Ada Roe chairs Delmar. “It fell,” the chairwoman said   → Ada Roe
Delmar sold a mine in May. The company said …           → Delmar
A spokesman for Delmar said …                           → nobody

Each name is described by what it is, how it fits the words, where it stands, and who has spoken so far; `ranker` says how
likely each is. What rules find (`sources.resolve`) is told to it too. Its weights, in `models/antecedents-v1`, come from
speakers of news that readers named one by one: `training/antecedents.py`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log1p
from typing import TYPE_CHECKING, NamedTuple

from pipeline.article.claims.lookup import Lookup
from pipeline.article.claims.resolved import Resolved
from pipeline.article.grammar import QUESTION_WORDS, SUBJECTS
from pipeline.article.page import Page
from pipeline.article.ranker import Candidate, Features
from pipeline.records import Mention, Span
from pipeline.text.roles import gender_told

if TYPE_CHECKING:
    from spacy.tokens import Token

_TYPES = frozenset({"person", "agency", "organisation", "media", "place", "group", "facility"})
_BODIES = frozenset({"agency", "organisation", "media"})
_NEAREST, _FREQUENT, _OFTEN = 24, 8, 3  # candidates: those last named, and some of those named three times or more
_FAR = 8  # sentences; further back is as far
_AFTER = 4
_AROUND = (40, 60)  # characters before and behind a name whose nouns may tell what it is
_MODIFIES = frozenset({"NOUN", "PROPN", "ADJ"})
_RELATIVE = frozenset({"who", "which", "that"})
_I = frozenset({"i", "we", "my", "our"})
_THE = frozenset({"the", "this", "that", "these", "those"})
_GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
_SMALL = frozenset({"the", "of", "a", "and", "for", "in", "at"})


@dataclass(frozen=True, slots=True)
class Speaking:
    """Somebody who says something: by which words, and whom the rules take these for."""

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    who: Resolved

    @property
    def at(self) -> int:
        """Return where it is asked who speaks."""
        return self.source[0] if self.source else self.content[0][0]


class _Known(NamedTuple):
    """What the article tells of an entity, apart from any place."""

    kind: str  # its type
    group: str  # type, bodies taken together
    names: frozenset[str]  # its words
    told: frozenset[str]  # words of its roles, and of what it is called
    near: frozenset[str]  # lemmas of the nouns around its name
    named: list[Mention]
    mentions: list[Mention]  # those by a pronoun or description too
    starts: list[int]  # of these
    fixed: list[tuple[str, float]]  # features that are the same wherever it is asked


class _Asked(NamedTuple):
    """The words for a speaker, taken apart."""

    head: Token | None
    form: str  # "he", "they", "it", "relative", "the noun", "a plural", "unled" …
    lemma: str
    forms: frozenset[str]  # lemma and word
    kinds: list[str]  # which kinds of nouns for a source the head is of
    modifiers: frozenset[str]
    gender: str
    cue: Token | None


class Antecedents:
    """An article, asked whom words for a speaker may stand for.

    Args:
        page: the article.
        lookup: the article, indexed.
        speaking: all that speak in it.

    Attributes:
        found: the entity of each; changed as more is found out.
    """

    def __init__(self, page: Page, lookup: Lookup, speaking: Iterable[Speaking]) -> None:
        self._lookup, self._page = lookup, page
        self._headlines = [z for z in page.zones if z.kind == "headline"]
        self._furniture = [z for z in page.zones if z.kind not in ("body", "headline")]
        self._speaking = sorted(speaking, key=lambda s: (s.at, s.source is None))
        self._places = [s.at for s in self._speaking]
        self.found = {s: s.who.entity for s in self._speaking}
        self._heard: list[str] = []  # who has spoken, in order, somebody only, up to what was asked last …
        self._times: Counter[str] = Counter()  # … how often each
        self._words: dict[str, set[str]] = defaultdict(set)  # … and whom words stood for; "" is nobody
        self._upto = 0

    def open(self) -> Iterator[Speaking]:
        """Yield, in order, those whose own words name nobody."""
        yield from (s for s in self._speaking if self._is_open(s))

    def _is_open(self, s: Speaking) -> bool:
        if s.source is None:
            return s.cue is None
        head = self._head(s.source)
        if head is None or head.lower_ in _I:
            return False
        name = self._lookup.mention_of(head)
        if name is not None and name.found_by != "coreference":
            return False
        told = self._lookup.mention(s.who.mention) if s.who.mention else None
        return not (told and told.found_by != "coreference" and s.source[0] <= told.start and told.end <= s.source[1])

    def _head(self, source: Span) -> Token | None:
        tokens = self._lookup.tokens(source)
        group = self._lookup.noun_group(tokens)
        return group[-1] if group else (tokens[0] if tokens else None)

    @cached_property
    def _known(self) -> dict[str, _Known]:
        """Return who may be meant: each entity that is named and may speak."""
        lookup = self._lookup
        out: dict[str, _Known] = {}
        by_group: dict[str, list[str]] = defaultdict(list)
        for key, entity in lookup.entities.items():
            mentions = lookup.mentions_of(key)
            named = [m for m in mentions if m.found_by != "coreference"]
            if entity.type not in _TYPES or not named:
                continue
            told = _words([entity.role, *entity.nouns, *(m.role for m in named)])
            names = _words([entity.name, *(m.text for m in named)])
            group = "body" if entity.type in _BODIES else entity.type
            by_group[group].append(key)
            starts = [m.start for m in mentions]
            out[key] = _Known(entity.type, group, names, told, self._nouns_near(named), named, mentions, starts, [])
        for keys in by_group.values():
            for rank, key in enumerate(sorted(keys, key=lambda k: -len(out[k].named))):
                named = out[key].named
                fixed = [("count", log1p(len(named))), (f"rank={min(rank, 3)}", 1.0), ("sole", float(len(keys) == 1))]
                fixed.append(
                    ("headline", float(any(z.start <= m.start < z.end for m in named for z in self._headlines)))
                )
                stands = all(any(z.start <= m.start < z.end for z in self._furniture) for m in named)
                fixed.append(("furniture", float(stands)))
                out[key].fixed.extend(f for f in fixed if f[1])
        return out

    def _nouns_near(self, named: Sequence[Mention]) -> frozenset[str]:
        before, behind = _AROUND
        out: set[str] = set()
        for m in named:
            a, b = self._lookup.sentence(m.start)
            near = self._lookup.tokens((max(a, m.start - before), min(b, m.end + behind)))
            out.update(t.lemma_.lower() for t in near if t.pos_ == "NOUN")
        return frozenset(out)

    @cached_property
    def _first_speakers(self) -> Counter[str]:
        """Return how often each entity speaks, as the rules have it."""
        return Counter(s.who.entity for s in self._speaking if s.who.entity)

    def _listen(self, upto: int) -> None:
        """Note who has spoken up to a place in the list."""
        for s in self._speaking[self._upto : upto]:
            who = self.found[s]
            if who:
                self._heard.append(who)
                self._times[who] += 1
            if s.source:
                self._words[self._lookup.text[slice(*s.source)].lower()].add(who)
        self._upto = max(self._upto, upto)

    def candidates(self, s: Speaking) -> list[Candidate]:
        """Return nobody, and each name that may be meant. To be asked in order, once `found` holds those before."""
        asked, at = self._asked(s), s.at
        i = bisect_left(self._places, at)
        self._listen(i)
        last = self._heard[-1] if self._heard else ""
        behind = (self._speaking[k] for k in range(bisect_right(self._places, at), len(self._speaking)))
        places = self._places_of(s)
        latest = self._latest(places)
        around = _Around(
            spoke=self._times,
            last=last,
            second=next((x for x in reversed(self._heard) if x != last), ""),
            previous=self.found[self._speaking[i - 1]] if i else None,
            following=next((x.who.entity for x in behind if x.who.entity), ""),
            same_words=self._same_words(s, asked),
            inside={m.entity for m in self._lookup.mentions_in(s.source) if m.found_by != "coreference"}
            if s.source
            else set(),
            latest={entity for _, entity in latest.values()},
            last_named=max(latest.values(), default=(0, ""))[1],
            quoted=self._lookup.is_quoted((at, at + 1)),
            line=self._lookup.line_at(at),
        )
        out = [
            Candidate(
                "",
                (at, s.source[1] if s.source else at),
                self._of_nobody(s, asked, around),
                self._page.vectors.get(asked.head.idx) if asked.head is not None else None,
                self._page.vectors.get(asked.cue.idx) if asked.cue is not None else None,
            )
        ]
        for key, prior, after in self._nearest(places, s.who.entity):
            known = self._known[key]
            if known.kind == "person" and asked.form.endswith("plural") and key != s.who.entity:
                continue  # "the two leaders" are not one
            named = [m for m in prior if m.found_by != "coreference"]
            place = named[-1] if named else known.named[0] if prior else after[0] if after else known.named[0]
            root = self._root(place)
            features = self._of_name(key, s, asked, around, prior, named, after)
            vector = self._page.vectors.get(root.idx) if root is not None else None
            out.append(Candidate(key, (place.start, place.end), features, vector))
        return out

    def _asked(self, s: Speaking) -> _Asked:
        lookup = self._lookup
        head = self._head(s.source) if s.source else None
        cue = None
        if s.cue:
            words = lookup.tokens(s.cue)
            cue = next((t for t in words if t.pos_ == "VERB"), words[0] if words else None)
        if head is None or s.source is None:
            return _Asked(None, "unled", "", frozenset(), ["-"], frozenset(), "", cue)
        lemma, lower = head.lemma_.lower(), head.lower_
        gender = _GENDERS.get(lower, gender_told(lemma))
        forms = frozenset({lemma, lower})
        if head.tag_ in QUESTION_WORDS or lower in _RELATIVE:
            return _Asked(head, "relative", lemma, forms, ["-"], frozenset(), gender, cue)
        if head.pos_ == "PRON":
            form = "he" if lower in _GENDERS else lower if lower in ("they", "it") else "pronoun"
            return _Asked(head, form, lemma, forms, ["-"], frozenset(), gender, cue)
        group = lookup.noun_group(lookup.tokens(s.source)) or [head]
        kinds = [k for k, words in lookup.knowledge.nouns.items() if k != "partitive" and forms & words]
        number = "plural" if head.tag_ in ("NNS", "NNPS") else "noun"
        modifiers = frozenset(t.lower_ for t in group[:-1] if t.pos_ in _MODIFIES)
        return _Asked(head, f"{_article(group[0])} {number}", lemma, forms, kinds or ["-"], modifiers, gender, cue)

    def _places_of(self, s: Speaking) -> list[tuple[str, list[Mention], list[Mention]]]:
        """Return each entity with its mentions before the words, and its names behind them."""
        at, end = s.at, s.source[1] if s.source else s.at
        out = []
        for key, known in self._known.items():
            prior = known.mentions[: bisect_left(known.starts, at)]
            if prior and prior[-1].end > at:
                prior = prior[:-1]
            out.append((key, prior, known.named[bisect_left(known.named, end, key=_start) :]))
        return out

    def _latest(self, places: Iterable[tuple[str, list[Mention], list[Mention]]]) -> dict[str, tuple[int, str]]:
        """Return where each group of entities was last mentioned, and which of it."""
        out: dict[str, tuple[int, str]] = {}
        for key, prior, _ in places:
            group = self._known[key].group
            if prior and prior[-1].start > out.get(group, (-1, ""))[0]:
                out[group] = prior[-1].start, key
        return out

    def _nearest(
        self, places: list[tuple[str, list[Mention], list[Mention]]], rule: str
    ) -> list[tuple[str, list[Mention], list[Mention]]]:
        places = sorted(places, key=lambda p: -(p[1][-1].start if p[1] else -1))
        further = [p for p in places[_NEAREST:] if len(self._known[p[0]].named) >= _OFTEN and p[0] != rule]
        found = [p for p in places[_NEAREST:] if p[0] == rule]
        return places[:_NEAREST] + further[:_FREQUENT] + found

    def _same_words(self, s: Speaking, asked: _Asked) -> set[str]:
        """Return whom the same words stood for before; "" is nobody."""
        if s.source is None or not asked.form.endswith(("noun", "plural")):
            return set()
        return self._words.get(self._lookup.text[slice(*s.source)].lower(), set())

    def _of_nobody(self, s: Speaking, asked: _Asked, around: _Around) -> Features:
        form, rule = asked.form, float(bool(s.who.entity))
        features: Features = {f"none {form}": 1.0, "none rule": rule, f"none rule {form}": rule}
        features |= {f"none head={asked.lemma}": 1.0, "none inside": float(bool(around.inside))}
        features[f"none cue={asked.cue.lemma_.lower() if asked.cue is not None else ''}"] = 1.0
        features["none words"] = log1p(len(self._lookup.tokens(s.source))) if s.source else 0.0
        features |= {"none modifiers": float(len(asked.modifiers)), "none spoke": log1p(around.spoke.total())}
        for kind in asked.kinds:
            features |= {f"none kind={kind}": 1.0, f"none kind={kind} {form}": 1.0}
        features |= {"none last": float(bool(around.last)), "none quoted": float(around.quoted)}
        features |= {"none previous": float(around.previous == ""), "none same words": float("" in around.same_words)}
        return features

    def _of_name(
        self,
        key: str,
        s: Speaking,
        asked: _Asked,
        around: _Around,
        prior: Sequence[Mention],
        named: Sequence[Mention],
        after: Sequence[Mention],
    ) -> Features:
        """Return the features of a candidate; those that mean something else for each form of words stand for each, too."""
        known, form = self._known[key], asked.form
        plain: Features = {
            f"type={known.kind}": 1.0,
            f"{form}|{known.kind}": 1.0,
            f"head={asked.lemma}|{known.kind}": 1.0,
        }
        plain |= {f"kind={kind}|{known.kind}": 1.0 for kind in asked.kinds}
        crossed: dict[str, float] = dict(known.fixed)
        if key == s.who.entity:
            plain["rule sure"] = s.who.confidence
            crossed["rule"] = 1.0
        elif s.who.entity:
            crossed["other rule"] = 1.0
        crossed |= self._fits(key, asked)
        if key in around.inside:
            crossed["inside"] = 1.0
        if any(a <= m.start < b for m in known.named for a, b in s.content):
            crossed["in content"] = 1.0
        if prior:
            crossed |= self._stands(prior[-1], s.at, around)
        else:
            crossed["only after"] = 1.0
        if named:
            plain[f"named back={min(self._lookup.sentences_between(named[-1].start, s.at), _FAR)}"] = 1.0
        if after:
            name = f"after={min(self._lookup.sentences_between(s.at, after[0].start), _AFTER)}"
            (plain if prior else crossed)[name] = 1.0
        crossed |= self._spoke(key, s, around)
        return plain | {n: v for n, v in crossed.items() if v} | {f"{form}: {n}": v for n, v in crossed.items() if v}

    def _fits(self, key: str, asked: _Asked) -> Features:
        """Return how what an entity is fits the words."""
        known, entity = self._known[key], self._lookup.entities[key]
        f: Features = {}
        if asked.gender and known.kind == "person":
            same = "unknown" if not entity.gender else "same" if entity.gender == asked.gender else "other"
            f[f"gender {same}"] = 1.0
        if asked.head is not None:
            f["head in role"] = float(bool(asked.forms & known.told))
            f["head in name"] = float(bool(asked.forms & known.names))
            f["head near"] = float(asked.lemma in known.near)
        if asked.modifiers:
            f["modifiers in role"] = float(len(asked.modifiers & known.told))
            f["modifiers in name"] = float(len(asked.modifiers & known.names))
            f["modifiers near"] = float(len(asked.modifiers & known.near))
            f["modifiers left"] = float(len(asked.modifiers - known.told - known.names - known.near))
        return f

    def _stands(self, m: Mention, at: int, around: _Around) -> Features:
        """Return where the last mention of an entity stands."""
        lookup, root = self._lookup, self._root(m)
        subject = root is not None and root.dep_ in SUBJECTS
        return {
            f"back={min(lookup.sentences_between(m.start, at), _FAR)}": 1.0,
            "distance": log1p(at - m.end),
            "was subject": float(subject),
            "was root subject": float(root is not None and subject and root.head.dep_ == "ROOT"),
            "was coreference": float(m.found_by == "coreference"),
            "lines back": log1p(around.line - lookup.line_at(m.start)),
            "quoted apart": float(not around.quoted and lookup.is_quoted((m.start, m.end))),
        }

    def _spoke(self, key: str, s: Speaking, around: _Around) -> Features:
        """Return how an entity speaks in the article, and when it was last mentioned among its like."""
        speaks = self._first_speakers[key] - (s.who.entity == key)
        return {
            "latest of group": float(key in around.latest),
            "latest": float(key == around.last_named),
            "last speaker": float(key == around.last),
            "speaker before": float(key == around.second),
            "previous": float(key == around.previous),
            "previous unnamed": float(around.previous == ""),
            "next speaker": float(key == around.following),
            "same words": float(key in around.same_words),
            "spoke": log1p(around.spoke[key]),
            "speaks": log1p(speaks),
            "never speaks": float(not speaks),
        }

    def _root(self, m: Mention) -> Token | None:
        tokens = self._lookup.tokens((m.start, m.end))
        return max(tokens, key=lambda t: (t.head not in tokens, t.i)) if tokens else None


@dataclass(frozen=True, slots=True)
class _Around:
    """Who speaks around the words, and who is mentioned."""

    spoke: Counter[str]  # how often each entity has spoken so far
    last: str  # who spoke last of those who are somebody
    second: str  # … and before that
    previous: str | None  # who spoke last, "" being somebody unnamed
    following: str
    same_words: set[str]
    inside: set[str]  # who is named in the words themselves
    latest: set[str]  # of each group of entities the last mentioned
    last_named: str
    quoted: bool
    line: int


def _words(texts: Iterable[str]) -> frozenset[str]:
    words = (w.strip(".,'’") for text in texts for w in text.lower().replace("-", " ").split())
    return frozenset(words) - _SMALL


def _article(first: Token) -> str:
    """Return how a noun group begins: "the", "a", "poss", "some" or "bare"."""
    if first.lower_ in _THE:
        return "the"
    if first.lower_ in ("a", "an", "one", "another"):
        return "a"
    if first.tag_ == "PRP$":
        return "poss"
    return "some" if first.tag_ in ("DT", "CD", "PDT") else "bare"


def _start(mention: Mention) -> int:
    return mention.start
