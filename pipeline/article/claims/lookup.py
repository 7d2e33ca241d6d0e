"""What every part of this stage is handed: one article's parse and records, asked by offset, and the lexicons."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from pipeline.article.claims.checkworthy import read_words
from pipeline.article.claims.knowledge import ClaimKnowledge
from pipeline.article.cues import speech_verbs
from pipeline.article.grammar import NOMINAL, SUBJECTS, is_finite, roots_of
from pipeline.article.page import Page
from pipeline.records import Kind, Mention, Recognised, Span
from pipeline.text.captions import is_captioned
from pipeline.text.dates import find_dates
from pipeline.text.paragraphs import paragraphs
from pipeline.text.spans import SpanIndex, Stretch, trim

if TYPE_CHECKING:
    from spacy.tokens import Token

_IN_GROUP = NOMINAL | {"DET", "ADJ"}
_FURNITURE = frozenset({"kicker", "byline", "caption", "boilerplate"})
_NEAR = 500  # characters: further from its cue no time expression belongs to it
_BODIES = frozenset({"agency", "organisation", "media"})
_TIMES = frozenset({"DATE", "TIME"})  # "Ada Roe Monday morning" is Ada Roe
_STARTS_PHRASE = frozenset({"WP", "WDT", "WP$", "PRP", "PRP$"})
_APOSTROPHES = frozenset({"’", "'"})
_JOINERS = frozenset({"-", "–", "/", "&"})
_OFTEN = 3  # words of a beat that an article has at least
AT_PLAY = frozenset({"sport", "arts"})  # beats of players and performers
_SOME = 1  # words of other news that an article of these may have
_PARTICIPLES = frozenset({"VBN", "VBD", "VBG"})  # "a Lima-based bank", "the prize-winning author"


class Lookup:
    """One article, indexed, and what the stage knows: who is handed a Lookup needs nothing else.

    Attributes:
        knowledge: lexicons and weights, from `load_knowledge`.
        article: its record.
        text: its text.
        words: what the check-worthiness model reads of the parse.
        lines: its paragraphs.
        has_turns: whether it is a transcript, whose turns are labelled.
    """

    def __init__(self, page: Page, named: Recognised, knowledge: ClaimKnowledge) -> None:
        doc = page.doc
        self.knowledge = knowledge
        self.article = page.article
        self.text = page.text
        self._zones = SpanIndex(page.zones)
        self.has_turns = bool(page.turns)
        self._has_body = any(z.kind == "body" for z in page.zones)
        self.entities = {e.key: e for e in named.entities}
        self._mentions = sorted(named.mentions, key=lambda m: (m.start, -m.end))
        self._by_id = {m.mention_id: m for m in self._mentions}
        self._of: dict[str, list[Mention]] = {}
        self._titled: dict[str, list[Mention]] = {}
        for m in self._mentions:
            self._of.setdefault(m.entity, []).append(m)
            if m.role:
                self._titled.setdefault(m.entity, []).append(m)
        self._quoted = sorted(p for q in page.quotations if q.level == 1 for p in (q.pieces or ((q.start, q.end),)))
        self._quoted_ends = [b for _, b in self._quoted]
        self._mention_starts = [m.start for m in self._mentions]
        self._tokens = [t for t in doc if not t.is_space]
        self._starts = [t.idx for t in self._tokens]
        self._ends = [t.idx + len(t) for t in self._tokens]
        self._sentences = [(s.start_char, s.end_char) for s in doc.sents]
        self._sentence_starts = [a for a, _ in self._sentences]
        self.words = read_words(doc)
        self.lines = paragraphs(page.text)
        self._line_starts = [a for a, _ in self.lines]
        self._captions = SpanIndex(Stretch(*x) for x in self.lines if is_captioned(self.text[slice(*x)]))
        self._dates = find_dates(self.text)
        self.beside: dict[str, str] = {}  # what `behind.role_and_body` found beside the names of somebody
        self.country: str | None = None  # the one it is about, once `nation.about` has counted
        self.acts: dict[tuple[Span, tuple[Span, ...]], Any] = {}  # what `acts.read_act` said of a cue and its content

    def tokens(self, span: Span) -> list[Token]:
        """Return the tokens that share a character with a span, white space left out."""
        return self._tokens[slice(*self.token_range(span))]

    def token_range(self, span: Span) -> Span:
        """Return first and last index, end exclusive, of a span's tokens among those of `words`."""
        return bisect_right(self._ends, span[0]), bisect_left(self._starts, span[1])

    def sentence(self, position: int) -> Span:
        """Return the sentence that holds a position, white space at its ends left out."""
        i = bisect_right(self._sentence_starts, position) - 1
        return trim(self.text, self._sentences[i]) if i >= 0 else (position, position)

    def sentences_between(self, first: int, second: int) -> int:
        """Return how many sentences further on a second position is than a first: 0 in the same one."""
        return bisect_right(self._sentence_starts, second) - bisect_right(self._sentence_starts, first)

    @property
    def sentences(self) -> Iterator[Span]:
        """Yield the sentences that hold more than white space."""
        for span in self._sentences:
            start, end = trim(self.text, span)
            if start < end:
                yield start, end

    def sentences_in(self, span: Span) -> Iterator[Span]:
        """Yield the sentences that begin within a span."""
        first = bisect_left(self._sentence_starts, span[0])
        for sentence in self._sentences[first : bisect_left(self._sentence_starts, span[1])]:
            start, end = trim(self.text, sentence)
            if start < end:
                yield start, end

    def is_statement(self, span: Span) -> bool:
        """Say whether a sentence that begins in a span has a verb or a subject: the words under a picture mostly have none."""
        roots = (r for s in self.sentences_in(span) for r in roots_of(self.tokens(s)))
        return any(r.tag_ == "VB" or is_finite(r) or any(c.dep_ in SUBJECTS for c in r.children) for r in roots)

    def line_at(self, position: int) -> int:
        """Return which of the lines holds a position, or is the last before it."""
        return max(bisect_right(self._line_starts, position) - 1, 0)

    def checkworthy(self, span: Span) -> float:
        """Return how likely a span states a checkable fact, 0 to 1."""
        return self.knowledge.scorer.score(self.words, *self.token_range(span))

    def in_body(self, position: int) -> bool:
        """Say whether a position is in the running text; where no zone is body, all but furniture is."""
        zone = self._zones.at(position)
        if self._captions.at(position):
            return False
        if zone and self._has_body:
            return zone.kind == "body"
        return not self._has_body and (zone is None or zone.kind not in _FURNITURE)

    def is_furniture(self, span: Span) -> bool:
        """Say whether a span touches what is no part of the story: a byline, a caption, boilerplate."""
        ends = (self._zones.at(span[0]), self._zones.at(span[1] - 1))
        return any(z is not None and z.kind in _FURNITURE for z in ends) or self._captions.at(span[0]) is not None

    @cached_property
    def authors(self) -> Mapping[str, Mention]:
        """Return the people whose names stand in the byline, by entity."""
        signed = (
            m
            for m in self._mentions
            if m.type == "person" and (zone := self._zones.at(m.start)) and zone.kind == "byline"
        )
        return {m.entity: m for m in signed}

    @cached_property
    def places(self) -> frozenset[str]:
        """Return the names of the places of the article, in small letters."""
        return frozenset(e.name.lower() for e in self.entities.values() if e.type == "place")

    @cached_property
    def bodies_called(self) -> Mapping[str, frozenset[str]]:
        """Return the bodies of the article by how they are called, and by the initials of names of several words."""
        called: dict[str, set[str]] = {}
        for m in self._mentions:
            if m.type in _BODIES and m.found_by != "coreference":
                letters = "".join(w[0] for w in m.text.split() if w[0].isupper())
                for name in {m.text, letters if len(letters) > 1 else m.text}:
                    called.setdefault(name, set()).add(m.entity)
        return {name: frozenset(keys) for name, keys in called.items()}

    @cached_property
    def beat(self) -> Kind:
        """Return what kind of news the article is, where the share of its words says so: `sport`, `arts` or, for business, `company`."""
        words = [t for t in self.tokens((0, len(self.text))) if t.is_alpha]
        shares: dict[Kind, float] = {"": 1.0}  # as a multiple of what makes a beat
        others = sum(not {t.lemma_.lower(), t.lower_}.isdisjoint(self.knowledge.beats_not) for t in words)
        for kind, beat in self.knowledge.beats.items():
            if kind in AT_PLAY and others > _SOME:
                continue
            found = [w for t in words if (w := t.lemma_.lower()) in beat.words or (w := t.lower_) in beat.words]
            if len(found) >= _OFTEN and len({*found}) > 1:
                shares[kind] = len(found) / len(words) / beat.least
        return max(shares, key=lambda kind: shares[kind])

    def dates_near(self, position: int, within: Span) -> list[Span]:
        """Return the time expressions of a span that lie near a position."""
        return self.dates_in((max(within[0], position - _NEAR), min(within[1], position + _NEAR)))

    def dates_in(self, span: Span) -> list[Span]:
        """Return the time expressions that begin in a span."""
        (low, high), dates = span, self._dates
        return dates[bisect_left(dates, (low, low)) : bisect_left(dates, (high, high))]

    def without_time(self, span: Span) -> Span:
        """Return a noun phrase without the time expression at its end: "Ada Roe Monday morning", "Ada Roe on Monday" → Ada Roe.

        "relatives of those killed in 2020" stays whole: the time is that of another verb.
        """
        for start, end in self.dates_near(span[1], span):
            if end >= span[1] and start > span[0]:
                left = trim(self.text, (span[0], start))
                last = next(iter(self.tokens((left[1] - 1, left[1]))), None)
                if last is None or last.tag_ != "IN":
                    return left
                is_other = last.head.pos_ in {"VERB", "AUX"} and span[0] <= last.head.idx < span[1]
                return span if is_other else trim(self.text, (span[0], last.idx))
        return span

    def mention_of(self, token: Token) -> Mention | None:
        """Return the longest mention that holds a token, if any does."""
        start, end = token.idx, token.idx + len(token)
        holding = [m for m in self._mentions_before(start) if m.start <= start and end <= m.end]
        return max(holding, key=lambda m: m.end - m.start, default=None)

    def noun_group(self, tokens: Sequence[Token]) -> list[Token]:
        """Return the first noun group among tokens: what stands before a comma, preposition, "and" or verb.

        Its last word is its head: "Illinois Governor JB Pritzker, whose state …" → Pritzker; "a spokesman for
        the mayor" → spokesman; a name is one word: "Department of Justice officials" → officials. A linear
        rule, since long strings of names and titles are where parsers err.
        """
        group: list[Token] = []
        name_end, complete = 0, False
        for token in tokens:
            inside_name = token.idx < name_end
            starts_phrase = token.pos_ in {"DET", "CCONJ"} or token.tag_ in _STARTS_PHRASE or token.ent_type_ in _TIMES
            hyphened = (
                bool(group) and group[-1].text in _JOINERS and not group[-1].whitespace_ and token.tag_ in _PARTICIPLES
            )
            joins = hyphened or (token.pos_ in _IN_GROUP and not (complete and starts_phrase))
            genitive = _is_genitive(token)
            compound = (
                bool(group) and group[-1].text == "-" and not group[-1].whitespace_
            )  # "Lima-based", "state-owned"
            if joins or inside_name or genitive or compound or token.text in _JOINERS:
                group.append(token)
                if not inside_name and (name := self.mention_of(token)) and name.found_by != "coreference":
                    name_end = name.end
            elif complete:
                break
            complete = (complete or token.pos_ in NOMINAL) and not genitive and token.tag_ != "PRP$"
        while group and group[-1].pos_ not in NOMINAL:
            group.pop()
        return group

    def quoted_within(self, span: Span) -> Iterator[Span]:
        """Yield the parts of a span that stand in quotation marks."""
        return ((max(a, span[0]), min(b, span[1])) for a, b in self.quotations_at(span))

    def quotations_at(self, span: Span) -> Iterator[Span]:
        """Yield the outer quotations that share a character with a span, whole, the marks included."""
        for i in range(bisect_right(self._quoted_ends, span[0]), len(self._quoted)):
            if self._quoted[i][0] >= span[1]:
                break
            yield self._quoted[i]

    def is_quoted(self, span: Span) -> bool:
        """Say whether any of a span stands in quotation marks."""
        return any(True for _ in self.quoted_within(span))

    def cue_class(self, verb: Token) -> str:
        """Return the class of a verb that is a cue by itself, or ""."""
        return self.knowledge.cues.class_of(verb.lemma_.lower())

    def speaks(self, cue: Span) -> bool:
        """Say whether a cue holds a verb whose subject speaks or writes: "told", "replied"; not "knew", "nodded"."""
        return any(t.lemma_.lower() in speech_verbs() for t in self.tokens(cue))

    def mentions_in(self, span: Span) -> list[Mention]:
        """Return the mentions that lie within a span, in order."""
        first, last = bisect_left(self._mention_starts, span[0]), bisect_left(self._mention_starts, span[1])
        return [m for m in self._mentions[first:last] if m.end <= span[1]]

    def mentions_of(self, entity: str) -> list[Mention]:
        """Return the mentions of an entity, in order."""
        return self._of.get(entity, [])

    def titled_mentions_of(self, entity: str) -> list[Mention]:
        """Return the mentions of an entity that tell a role, in order."""
        return self._titled.get(entity, [])

    def mention(self, mention_id: str) -> Mention | None:
        """Return a mention by its id."""
        return self._by_id.get(mention_id)

    def _mentions_before(self, position: int) -> list[Mention]:
        last = bisect_right(self._mention_starts, position)
        return self._mentions[max(last - 12, 0) : last]  # mentions are short: one that covers begins nearby


def _is_genitive(token: Token) -> bool:
    """Say whether a token is of an "’s"; a scanner or a converter may have set a blank in it: "Peru’ s minister"."""
    if token.tag_ == "POS":
        return True
    return token.text in _APOSTROPHES and token.i + 1 < len(token.doc) and token.nbor(1).text == "s"
