"""Parts of speech and lemmas, worked out once for every word in every role: a tenth of the time.

spaCy's attribute ruler tries all its patterns on all tokens, and its lemmatizer follows. Both look at one
token (its form, tag and dependency), but for a handful of patterns such as "there" + "is". So what they
say of a token is remembered, and asked again only where a token may begin such a pattern. What the ruler
says of a word that none of its patterns names, it says of all words of that tag and dependency.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import numpy as np
from spacy.attrs import DEP, LEMMA, ORTH, POS, TAG
from spacy.lang.en.lemmatizer import EnglishLemmatizer
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

from pipeline.text.apostrophes import closed_up

_OF_THE_TOKEN = {"ORTH", "LOWER", "TAG", "DEP", "IS_SPACE"}
_NAME = "onrecord_attributes"
_CONTRACTED = re.compile(r"[’'] ?(?:ve|re|m|ll|d|s)", re.IGNORECASE)
_MOST = 100_000  # roles remembered, some 40 MB; then it begins anew

Role = tuple[int, ...]  # (orth, tag, dep)


class _Ruled(NamedTuple):
    """What the ruler says of a token, all as text."""

    tag: str
    dep: str
    pos: str
    morph: str
    lemma: str


class Attributes:
    """Sets `pos` and `lemma` as the attribute ruler and the rule lemmatizer of a pipeline do; no morphology."""

    def __init__(self, nlp: Language) -> None:
        ruler: Any = nlp.get_pipe("attribute_ruler")
        lemmatizer: Any = nlp.get_pipe("lemmatizer")
        self._vocab, self._ruler, self._lemmatizer = nlp.vocab, ruler, lemmatizer
        single = [p for p in ruler.patterns if _length(p) == 1]
        self._single = AttributeRuler(nlp.vocab)
        self._single.add_patterns(single)
        self._named = _words_named(tokens[0] for p in single for tokens in p["patterns"])
        self._first = Matcher(nlp.vocab)  # finds the tokens that may begin a pattern of several
        if firsts := [tokens[:1] for p in ruler.patterns if _length(p) > 1 for tokens in p["patterns"]]:
            self._first.add("first", firsts)
        self._longest = max(map(_length, ruler.patterns), default=1)
        index = lemmatizer.lookups.get_table("lemma_index")
        for part in list(index):
            index[part] = frozenset(index[part])  # it comes as a list of 60,000 words, searched for every form
        self._known: dict[Role, tuple[int, str]] = {}  # → (pos, lemma)
        self._moved: dict[Role, tuple[int, int]] = {}  # → (tag, dep), where the ruler changes them
        self._openers: set[Role] = set()
        self._ruled: dict[Role, _Ruled] = {}  # by (orth, or 0 for any word that no pattern names; tag, dep)

    @classmethod
    def replace(cls, nlp: Language) -> None:
        """Take the place of a pipeline's ruler and lemmatizer if they look at single tokens."""
        if cls._fits(nlp):
            nlp.add_pipe(_NAME, after="lemmatizer")
            nlp.remove_pipe("lemmatizer")
            nlp.remove_pipe("attribute_ruler")

    @staticmethod
    def _fits(nlp: Language) -> bool:
        if not {"tagger", "attribute_ruler", "lemmatizer"} <= set(nlp.pipe_names):
            return False
        lemmatizer: Any = nlp.get_pipe("lemmatizer")
        patterns = nlp.get_pipe("attribute_ruler").patterns  # type: ignore[attr-defined]
        keys = {key for p in patterns for alternative in p["patterns"] for token in alternative for key in token}
        return type(lemmatizer) is EnglishLemmatizer and lemmatizer.mode == "rule" and keys <= _OF_THE_TOKEN

    def __call__(self, doc: Doc) -> Doc:
        """Set both attributes on a tagged and parsed document."""
        roles = list(map(tuple, doc.to_array([ORTH, TAG, DEP]).tolist()))
        distinct = dict.fromkeys(roles)
        if len(self._known) > _MOST:
            for memory in (self._known, self._moved, self._openers, self._ruled, self._lemmatizer.cache):
                memory.clear()
        if new := [role for role in distinct if role not in self._known]:
            self._learn(new)
        add = self._vocab.strings.add  # a string lives as long as the memory zone: added for each text again
        values = {role: (pos, add(lemma)) for role in distinct for pos, lemma in [self._known[role]]}
        if len(doc):
            rows: Any = np.array([values[role] for role in roles], dtype=np.uint64)
            doc.from_array([POS, LEMMA], rows)
        for i, role in enumerate(roles) if self._moved.keys() & distinct.keys() else ():
            if role in self._moved:
                doc[i].tag, doc[i].dep = self._moved[role]
        openers = self._openers & distinct.keys()
        windows = [(i, min(i + self._longest, len(roles))) for i, role in enumerate(roles) if role in openers]
        for start, end in _joined(windows):
            stock = self._lemmatizer(self._ruler(self._in_roles(roles[start:end])))
            for token, found in zip(doc[start:end], stock, strict=True):
                token.pos, token.lemma_ = found.pos, found.lemma_
        return doc

    def _learn(self, roles: list[Role]) -> None:
        """Let the stock components say what they make of tokens in these roles."""
        kinds = [self._kind(role) for role in roles]
        unruled = {kind: role for kind, role in zip(kinds, roles, strict=True) if kind not in self._ruled}
        for kind, token in zip(unruled, self._single(self._in_roles(list(unruled.values()))), strict=True):
            self._ruled[kind] = _Ruled(token.tag_, token.dep_, token.pos_, str(token.morph), token.lemma_)
        learned = self._in_roles(roles, [self._ruled[kind] for kind in kinds])
        self._openers.update(roles[start] for _, start, _ in self._first(self._in_roles(roles)))
        for token, role in zip(self._lemmatizer(learned), roles, strict=True):
            if (token.tag, token.dep) != role[1:]:
                self._moved[role] = token.tag, token.dep
            self._known[role] = token.pos, token.lemma_  # last: a time limit may end this anywhere

    def _kind(self, role: Role) -> Role:
        """Return what of a role the ruler's patterns of one token can tell apart."""
        word = _straight(self._vocab.strings[role[0]])
        return (role[0] if word.isspace() or self._named.search(word.lower()) else 0, *role[1:])

    def _in_roles(self, roles: list[Role], ruled: Sequence[_Ruled] = ()) -> Doc:
        """Return a document of tokens in these roles, with what the ruler said of them."""
        text = self._vocab.strings
        words, tags, deps = ([text[role[k]] for role in roles] for k in range(3))
        words = list(map(_straight, words))
        heads = list(range(len(words)))
        if not ruled:
            return Doc(self._vocab, words=words, tags=tags, deps=deps, heads=heads)
        tags, deps, pos, morphs, lemmas = (list(column) for column in zip(*ruled, strict=True))
        return Doc(self._vocab, words=words, tags=tags, deps=deps, heads=heads, pos=pos, morphs=morphs, lemmas=lemmas)


@Language.factory(_NAME)
def _make(nlp: Language, name: str) -> Attributes:
    return Attributes(nlp)


def _straight(word: str) -> str:
    """Return a contraction as the lemmatizer knows it: of "’ve", or a torn "’ ve", it would make no "have"."""
    return closed_up(word).replace("’", "'") if _CONTRACTED.fullmatch(word) else word


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return spans that share no token, those that do made one."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if out and start < out[-1][1]:
            start, end = out[-1][0], max(end, out.pop()[1])  # noqa: PLW2901
        out.append((start, end))
    return out


def _length(pattern: dict[str, Any]) -> int:
    return max(len(alternative) for alternative in pattern["patterns"])


def _words_named(tokens: Iterable[dict[str, Any]]) -> re.Pattern[str]:
    """Return what finds the words, in small letters, that patterns of these tokens may tell from other words."""
    named: set[str] = set()
    others: set[str] = set()
    for token in tokens:
        for value in (token[key] for key in ("ORTH", "LOWER") if key in token):
            for operator, words in (value if isinstance(value, dict) else {"IN": [value]}).items():
                if operator in ("IN", "NOT_IN"):
                    named.update(re.escape(word.lower()) for word in words)
                else:
                    plain = operator == "REGEX" and str(words).islower()
                    others.add(str(words) if plain else "")  # "" finds every word
    return re.compile("|".join([rf"^(?:{'|'.join(sorted(named))})$", *sorted(others)]))
