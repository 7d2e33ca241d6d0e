"""How likely a word reports what somebody says, thinks or wants: told by the word, its clause, and the encoder.

The mayor [said] it rained          ─▶ likely
The mayor [said] farewell           ─▶ hardly
They heard [claims] that it rained  ─▶ likely
Prices [tell] us little             ─▶ hardly

A logistic regression. It says which attributions of the tagger's report nothing, and which words the tagger overlooked. Its
weights, in `models/reports-v1`, come from words of news that readers judged one by one: `training/reports.py`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import exp, log, log1p
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from pipeline.article.cues import Cues, speech_verbs
from pipeline.article.encode.names import Floats
from pipeline.article.grammar import (
    QUESTION_WORDS,
    SUBJECTS,
    is_clause,
    is_finite,
    is_negated,
    is_supposed,
    is_told,
)
from pipeline.article.page import Page
from pipeline.models import load_weights
from pipeline.records import Mention, Span

if TYPE_CHECKING:
    from spacy.tokens import Span as TokenSpan
    from spacy.tokens import Token

REPORTS = "reports-v1"  # the folder in models/
FILES = ("weights.json",)
OVERLOOKED = 0.5  # likelihood from which on a word is a cue that the tagger has not found …
_ASKED = 0.02  # … of those that it held for one this likely
_HEADS = frozenset({"VERB", "NOUN", "ADJ"})
_VERBS = frozenset({"VERB", "AUX"})
_TELLING = frozenset(  # dependents of which it tells that they are there
    [
        "xcomp",
        "dobj",
        "dative",
        "prt",
        "acomp",
        "attr",
        "oprd",
        "agent",
        "acl",
        "relcl",
        "advcl",
        "neg",
        "auxpass",
        "expl",
        "poss",
        "parataxis",
        "advmod",
    ]
)
_LEAST = 0.0025  # of a likelihood, before its odds are taken
_ANCESTORS = 6
_BEHIND_QUOTATION = 25  # characters: `“…,” the mayor of Lima said`
_GAP = 3
_BESIDE = 2  # tokens

Features = dict[str, float]


@dataclass(frozen=True, slots=True)
class Weights:
    """The trained weights: of features by name, and of the encoder's vector of the word."""

    features: Mapping[str, float] = field(repr=False)
    vector: Floats = field(repr=False)  # (160,)
    bias: float

    @classmethod
    def load(cls, folder: Path) -> Weights:
        """Load the weights of a folder, once they are what SHA256SUMS says.

        Raises:
            ModelError: a file is missing, damaged, or of another version.
        """
        return load_weights(folder, FILES, cls._read)

    @classmethod
    def _read(cls, folder: Path) -> Weights:
        stored = json.loads((folder / FILES[0]).read_text(encoding="utf-8"))
        return cls(stored["features"], np.array(stored["vector"], np.float32), float(stored["bias"]))

    def of(self, features: Features, vector: Floats | None) -> float:
        """Return the likelihood of a word."""
        odds = self.bias + sum(self.features.get(name, 0.0) * value for name, value in features.items())
        if vector is not None:
            odds += float(vector @ self.vector)
        return 1 / (1 + exp(-max(-30.0, min(30.0, odds))))


class Reports:
    """The words of an article, asked whether they report.

    Args:
        page: the article, read by the encoder.
        mentions: who is named where.
        cues: the lexicon of cues.
        nouns: kind of unnamed source → its nouns.
        weights: the trained weights.
    """

    def __init__(
        self,
        page: Page,
        mentions: Sequence[Mention],
        cues: Cues,
        nouns: Mapping[str, frozenset[str]],
        weights: Weights,
    ) -> None:
        self._doc, self._cues, self._nouns, self._weights = page.doc, cues, nouns, weights
        self._found: dict[int, float] = {}
        self._tagged: dict[int, list[float]] = {}  # by the start of a sentence
        self._mentions = mentions
        self._reading = page.reading
        self._quoted = [
            p for q in page.quotations if q.level == 1 for p in (q.pieces or ((q.start, q.end),))
        ]  # in order
        self._headlines = [z for z in page.zones if z.kind == "headline"]

    @cached_property
    def _rows(self) -> dict[int, int]:
        """Return the row of each visible token, by where it starts."""
        return {start: row for row, start in enumerate(self._reading.table.start.tolist())} if self._reading else {}

    @cached_property
    def _vectors(self) -> Floats:
        chunks = self._reading.chunks if self._reading else ()
        return np.concatenate([c.vectors[0] for c in chunks]) if chunks else np.zeros((0, 160), np.float32)

    @cached_property
    def _as_cue(self) -> list[float]:
        """Return how likely the tagger holds each row for part of a cue."""
        chunks = self._reading.chunks if self._reading else ()
        return [p for c in chunks for p in _any_but_first(c.cue_logits).tolist()]

    @cached_property
    def _named(self) -> dict[int, str]:
        """Return the type of the name that a token is part of."""
        out: dict[int, str] = {}
        for m in self._mentions:
            span = self._doc.char_span(m.start, m.end, alignment_mode="expand")
            out.update((t.i, m.type) for t in span or ())
        return out

    @cached_property
    def _dense(self) -> float:
        """Return how many cues the tagger sees, for the length of the article."""
        return log1p(sum(p > 0.5 for p in self._as_cue)) - log1p(len(self._as_cue) / 50)

    @cached_property
    def _sentence_of(self) -> dict[int, int]:
        return {s.start: n for n, s in enumerate(self._doc.sents)}

    def candidates(self) -> Iterator[Token]:
        """Yield the words of the article that may report something by themselves."""
        for token in self._doc:
            if (token.pos_ in _HEADS or token.lower_ == "according") and self._likely_cue(token) >= _ASKED:
                yield token

    def likely(self, token: Token) -> float:
        """Return how likely a word reports what somebody says, 0 to 1."""
        if token.i not in self._found:
            self._found[token.i] = self._weights.of(self.features(token), self.vector(token))
        return self._found[token.i]

    def vector(self, token: Token) -> Floats | None:
        """Return what the encoder says of a word, if it saw it."""
        row = self._rows.get(token.idx)
        return self._vectors[row] if row is not None else None

    def features(self, t: Token) -> Features:
        """Return what is told of a word: it, what hangs on it, its subject, what it hangs on, and quotations around it."""
        f: Features = {f"lemma={t.lemma_.lower()}": 1.0, f"class={self._class(t)}": 1.0}
        f |= {f"tag={t.tag_}": 1.0, f"dep={t.dep_}": 1.0, f"pos={t.pos_}": 1.0}
        lemma = t.lemma_.lower()
        f["speaks"] = float(lemma in speech_verbs())
        f |= {name: float(lemma in getattr(self._cues, name)) for name in ("doing", "clausal", "light")}
        f |= {"told": float(is_told(t)), "negated": float(is_negated(t)), "finite": float(is_finite(t))}
        f["supposed"] = float(is_supposed(t))
        f |= self._below(t)
        f |= self._of_subject(t)
        f |= self._above(t)
        f |= self._of_quotations(t)
        f |= self._of_tagger(t)
        return f

    def _class(self, t: Token) -> str:
        lemma = t.lemma_.lower()
        return self._cues.class_of(lemma) if t.pos_ in _VERBS else self._cues.class_of_noun(lemma)

    def _below(self, t: Token) -> Features:
        f: Features = {}
        clauses = [c for c in t.children if c.dep_ == "ccomp"]
        finite = [c for c in clauses if is_clause(c)]
        f["clause"] = float(bool(finite))
        f["clause cut"] = float(bool(clauses) and not finite)
        f["clause before"] = float(any(c.i < t.i for c in clauses))
        f["clause asks"] = float(
            any(c.left_edge.tag_ in QUESTION_WORDS or c.left_edge.lower_ in ("whether", "if") for c in clauses)
        )
        f["that"] = float(any(g.dep_ == "mark" and g.lower_ == "that" for c in t.children for g in c.children))
        for c in t.children:
            if c.dep_ in _TELLING:
                f[f"has {c.dep_}"] = 1.0
            if c.dep_ in ("prep", "aux", "mark"):
                f[f"{c.dep_} {c.lemma_.lower()}"] = 1.0
            if c.dep_ in ("acl", "xcomp"):
                f[f"{c.dep_} {c.tag_}"] = 1.0
        thing = next((c for c in t.children if c.dep_ in ("dobj", "nsubjpass")), None)
        if thing is not None:
            f |= {f"object {thing.pos_}": 1.0, f"object {self._named.get(thing.i, 'unnamed')}": 1.0}
        return f

    def _of_subject(self, t: Token) -> Features:
        subject = subject_of(t)
        if subject is None:
            return {"subject none": 1.0}
        f: Features = {f"subject {subject.pos_}": 1.0, f"subject {self._named.get(subject.i, 'unnamed')}": 1.0}
        f["subject behind"] = float(subject.i > t.i)
        if subject.pos_ == "PRON":
            f[f"subject {subject.lower_}"] = 1.0
        if subject.pos_ == "NOUN":
            f |= {f"subject a {kind}": 1.0 for kind, words in self._nouns.items() if subject.lemma_.lower() in words}
        return f

    def _above(self, t: Token) -> Features:
        head = t.head
        if head == t:
            return {}
        f: Features = {
            f"head {head.pos_}": 1.0,
            f"head {head.lemma_.lower()}": 1.0,
            f"head class {self._class(head)}": 1.0,
        }
        f["head may"] = float(any(c.tag_ == "MD" for c in head.children))
        return f

    def _of_quotations(self, t: Token) -> Features:
        sentence, end = t.sent, t.idx + len(t)
        near = [(a, b) for a, b in self._quoted if a < sentence.end_char and b > sentence.start_char]
        inside = any(a < t.idx < b for a, b in near)
        behind = self._doc[t.i + 1 : t.i + 3]
        return {
            "quoted": float(inside),
            "quotation": float(bool(near)),
            "quotation next": float(any(0 <= a - end <= _GAP for a, _ in near)),
            "quotation behind": float(not inside and any(a > end for a, _ in near)),
            "quotation before": float(any(b <= t.idx for _, b in near)),
            "quotation just before": float(any(0 <= t.idx - b <= _BEHIND_QUOTATION for _, b in self._quoted)),
            "colon": float(any(x.text == ":" for x in behind)),
            "question": float(sentence.text.rstrip(" \"”'’").endswith("?")),
            "headline": float(any(z.start <= t.idx < z.end for z in self._headlines)),
        }

    def _of_tagger(self, t: Token) -> Features:
        """Return how likely the tagger holds the word, and others of its sentence, for a cue."""
        sentence = t.sent
        along, beside = self._tagged_in(sentence), t.i - sentence.start
        first = max(0, beside - _BESIDE)
        left = max(along[:first], default=0.0)
        right = max(along[beside + _BESIDE + 1 :], default=0.0)
        near = max(along[first : beside + _BESIDE + 1])
        above = list(t.ancestors)[:_ANCESTORS]
        return {
            "tagged": _odds(self._likely_cue(t)),
            "tagged left": _odds(left),
            "tagged right": _odds(right),
            "tagged near": _odds(near),
            "tagged above": _odds(max((self._likely_cue(u) for u in above), default=0.0)),
            "under a cue": float(any(u.pos_ == "VERB" and self._class(u) for u in above)),
            "dense": self._dense,
            "words": log1p(len(sentence)),
            "along": (t.i - sentence.start) / max(1, len(sentence)),
            "root": float(t.dep_ == "ROOT"),
            "sentence": log1p(self._sentence_of.get(sentence.start, 0)),
        }

    def _tagged_in(self, sentence: TokenSpan) -> list[float]:
        """Return how likely the tagger holds each token of a sentence for part of a cue."""
        if sentence.start not in self._tagged:
            self._tagged[sentence.start] = [self._likely_cue(u) for u in sentence]
        return self._tagged[sentence.start]

    def _likely_cue(self, t: Token) -> float:
        row = self._rows.get(t.idx)
        return self._as_cue[row] if row is not None else 0.0


def _any_but_first(logits: Floats) -> Floats:
    """Return how likely each row is of any label but the first."""
    p = np.exp(logits - logits.max(-1, keepdims=True))
    rest: Floats = 1 - p[:, 0] / p.sum(-1)
    return rest


def head_of(cue: Span, tokens: Sequence[Token]) -> Token | None:
    """Return the word of a cue that reports: the one the others hang on, a verb or noun before others.

    Args:
        cue: its characters.
        tokens: those that share a character with it.
    """
    inside = {t.i for t in tokens}
    roots = [t for t in tokens if t.head.i not in inside or t.head == t]
    return next((t for t in roots if t.pos_ in ("VERB", "NOUN")), roots[0] if roots else None)


def subject_of(t: Token) -> Token | None:
    """Return who does what a verb says, or whose a noun is; of one joined to another, that one's; of "who", what it stands for."""
    subject = next((c for c in t.children if c.dep_ in SUBJECTS), None)
    while subject is None and t.dep_ in ("conj", "xcomp") and t.head.pos_ in _VERBS:
        t = t.head
        subject = next((c for c in t.children if c.dep_ in SUBJECTS), None)
    if subject is None and t.pos_ == "NOUN":
        subject = next((c for c in t.children if c.dep_ == "poss"), None)
    if subject is None and t.dep_ == "acl":
        subject = t.head
    if subject is None:
        by = next((c for c in t.children if c.dep_ == "agent"), None)
        subject = next((c for c in by.children if c.dep_ == "pobj"), None) if by is not None else None
    if subject is not None and subject.lower_ in ("who", "which", "that") and t.dep_ == "relcl":
        return t.head
    return subject


def _odds(p: float) -> float:
    p = min(max(p, _LEAST), 1 - _LEAST)
    return log(p / (1 - p))
