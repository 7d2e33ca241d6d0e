"""Who speaks a quotation that no cue leads in or out: the name behind a dash, before a colon, or of the sentence before.

“It paid for itself.” — Ada Roe, treasurer            ─▶ Ada Roe, treasurer
And from the treasurer, Ada Roe:⏎⏎“It paid …”         ─▶ the treasurer, Ada Roe
Ada Roe denied any wrongdoing. “It paid …”            ─▶ Ada Roe, who has just been speaking
Ada Roe was furious. “It paid …”                      ─▶ Ada Roe, the sentence's subject
“It paid for itself.” Bo Lee nodded.                  ─▶ nobody tells: no source
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipeline.article.claims.lookup import NOMINAL, Lookup, subjects_of
from pipeline.article.claims.sources import can_speak
from pipeline.article.claims.speech import Speech
from pipeline.records import Attribution, Span
from pipeline.text.paragraphs import paragraphs
from pipeline.text.spans import hull, overlapping, trim

if TYPE_CHECKING:
    from spacy.tokens import Token

_DASH = re.compile(r"[ \t]*(?:\r?\n[ \t]*){0,2}(?P<mark>[—–―]|--?)[ \t]*(?=[A-ZÀ-Þ@])")
_BRACKET = re.compile(r"[ \t]*\((?P<name>[^()\n]{3,90})\)")
_POST = re.compile(r"(?P<mark>[—–―]|--?)[ \t]*(?P<name>[^\n—–―()]{2,60}?)[ \t]*\(@\w{1,20}\)[^\n]{0,40}\Z")
_LONGEST_LABEL = 30  # words of a line that ends with a colon and only says who speaks
_LONGEST_NAME = 200  # characters behind a dash
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NOT_SPEAKERS = frozenset({"it", "this", "that", "there", "these", "those", "which", "what", "you", "i", "we"})

# how sure the speaker is, by what tells
_BY_MARK, _BY_ATTRIBUTION, _BY_SUBJECT, _BY_PARAGRAPH, _UNKNOWN = 0.85, 0.8, 0.65, 0.55, 0.5


@dataclass(frozen=True, slots=True)
class Unled:
    """A speech and who speaks it, as far as anything tells.

    Attributes:
        content: the speech's pieces.
        source: the words that name the speaker, if any do.
        cue: the mark that attributes: a dash or a colon.
        confidence: how sure it is.
    """

    content: tuple[Span, ...]
    source: Span | None = None
    cue: Span | None = None
    confidence: float = _UNKNOWN


def find_speakers(speech: Sequence[Speech], attributions: Sequence[Attribution], lookup: Lookup) -> Iterator[Unled]:
    """Yield each speech with its speaker; without one where the text does not tell.

    Args:
        speech: quotations that no attribution holds, in order.
        attributions: those of the article; their sources speak in the sentences around them.
        lookup: the article.
    """
    around = _Around(attributions, lookup)
    for s in speech:
        yield around.before_colon(s) or around.before(s) or Unled(s.pieces)


def find_signed(speech: Iterable[Speech], attributions: Sequence[Attribution], lookup: Lookup) -> list[Unled]:
    """Return the speech with a name behind it, but for what is attributed to that name anyway.

    Args:
        speech: all quotations of the article.
        attributions: what attributes them so far; a signature is surer than these.
        lookup: the article.
    """
    around, sources = _Around((), lookup), [a.source for a in attributions if a.source]
    signed = (around.behind(s) for s in speech if s.whole)
    return [u for u in signed if u and u.source and not any(overlapping(u.source, s) for s in sources)]


def without_signed(attributions: Iterable[Attribution], signed: Sequence[Unled]) -> Iterator[Attribution]:
    """Yield the attributions without what another has signed."""
    theirs = [p for u in signed for p in u.content]
    for a in attributions:
        content = tuple(c for c in a.content if not any(overlapping(c, p) for p in theirs))
        if content:
            yield a if len(content) == len(a.content) else replace(a, content=content)


def find_posts(text: str, speech: Sequence[Speech]) -> Iterator[Unled]:
    """Yield the posts of a network that stand in a text with their author: `No deal. — Ada Roe (@adaroe) March 3, 2024`.

    Args:
        text: the article's text.
        speech: its quotations; a post in quotation marks is one of them.
    """
    lines = paragraphs(text)
    for i, (start, end) in enumerate(lines):
        found = _POST.search(text, max(start, end - _LONGEST_NAME), end)
        if not found:
            continue
        content = trim(text, (start, found.start()))
        if content[0] >= content[1] and i:
            content = lines[i - 1]
        if any(c.isalnum() for c in text[slice(*content)]) and not any(
            s.start < content[1] and content[0] < s.end for s in speech
        ):
            yield Unled((content,), found.span("name"), found.span("mark"), _BY_MARK)


class _Around:
    """What stands around a speech."""

    def __init__(self, attributions: Sequence[Attribution], lookup: Lookup) -> None:
        self._lookup = lookup
        self._text = lookup.text
        self._lines = paragraphs(lookup.text)
        self._starts = [a for a, _ in self._lines]
        self._cues = sorted(((a.cue, a.source, hull(*a.content)) for a in attributions if a.source), key=lambda x: x[0])
        self._cue_starts = [cue[0] for cue, _, _ in self._cues]

    def behind(self, s: Speech) -> Unled | None:
        """The name behind a dash or in brackets."""
        line = self._lines[max(bisect_right(self._starts, s.end - 1) - 1, 0)]
        if dash := _DASH.match(self._text, s.end):
            start = dash.end()
            end = self._lines[max(bisect_right(self._starts, start) - 1, 0)][1]
            words = self._text[start : min(end, start + _LONGEST_NAME)]
            stop = start + len(re.split(r"[(\n]", words)[0].rstrip(" ,.;—–-"))
            if end - start <= _LONGEST_NAME and self._is_name((start, stop)):
                return Unled(s.pieces, (start, stop), (dash.start("mark"), dash.end("mark")), _BY_MARK)
        if (bracket := _BRACKET.match(self._text, s.end, line[1])) and self._is_name(bracket.span("name")):
            return Unled(s.pieces, trim(self._text, bracket.span("name")), None, _BY_MARK)
        return None

    def before_colon(self, s: Speech) -> Unled | None:
        """Whom the words name that end with a colon before it, in its line or in the one above."""
        at = max(bisect_right(self._starts, s.start) - 1, 0)
        begin = self._lines[at][0]
        if begin >= s.start and at:
            begin = self._lines[at - 1][0]
        start, end = trim(self._text, (begin, s.start))
        words = self._text[start:end]
        if not words.endswith(":") or len(words.split()) > _LONGEST_LABEL:
            return None
        start = max(start, self._lookup.sentence(end - 1)[0])
        tokens = self._lookup.tokens((start, end - 1))
        speaking = [t for t in tokens if t.tag_ in _FINITE and self._lookup.knowledge.cues.class_of(t.lemma_.lower())]
        subject = next((c for v in reversed(speaking) for c in subjects_of(v) if c in tokens), None)
        named = self._phrase(subject) if subject is not None else self._first_named(tokens)
        return Unled(s.pieces, named, (end - 1, end), _BY_MARK) if named else None

    def before(self, s: Speech) -> Unled | None:
        """Who speaks in the sentence before, or is its subject; before a line of its own, who spoke last in the one above."""
        at = max(bisect_right(self._starts, s.start) - 1, 0)
        begin, end = trim(self._text, (self._lines[at][0], s.start))
        if begin < end:
            sentence = self._lookup.sentence(end - 1)
            sentence = max(sentence[0], begin), end
            if self._text[sentence[0] : end].rstrip('"”’)').endswith("?"):
                return None
            if source := self._speaking_in(sentence):
                return Unled(s.pieces, source, None, _BY_ATTRIBUTION)
            if source := self._subject_of(sentence):
                return Unled(s.pieces, source, None, _BY_SUBJECT)
            return None
        alone = not any(c.isalnum() for c in self._text[s.end : self._lines[self._line_of(s.end - 1)][1]])
        if not alone or not at:
            return None
        above = self._lines[at - 1]
        last = self._lookup.sentence(above[1] - 1)
        if (source := self._speaking_in((max(last[0], above[0]), above[1]))) is not None:
            return Unled(s.pieces, source, None, _BY_PARAGRAPH)
        return None

    def _line_of(self, position: int) -> int:
        return max(bisect_right(self._starts, position) - 1, 0)

    def _speaking_in(self, sentence: Span) -> Span | None:
        """Return the source of the outermost attribution of a sentence, if it can speak."""
        found = []
        for i in range(bisect_right(self._cue_starts, sentence[0] - 1), len(self._cues)):
            cue, source, content = self._cues[i]
            if cue[0] >= sentence[1]:
                break
            speaks = any(self._lookup.knowledge.cues.class_of(t.lemma_.lower()) for t in self._lookup.tokens(cue))
            if speaks and source and self._is_somebody(source):
                found.append((content[1] - content[0], source))
        return max(found)[1] if found else None

    def _subject_of(self, sentence: Span) -> Span | None:
        """Return the subject of a sentence's main verb, or whom it opens with ("For Ada Roe, …"), if that is somebody."""
        tokens = self._lookup.tokens(sentence)
        inside = {t.i for t in tokens}
        roots = [t for t in tokens if t.head == t or t.head.i not in inside]
        first = next((t for t in tokens if not t.is_punct), None)
        if first is not None and first.lower_ == "for":
            named = next(iter(self._named(tokens[1:9])), None)
            return named if named and self._lookup.mentions_in(named) else None
        for root in roots:
            for subject in (c for c in root.children if c.dep_ == "nsubj" and c.i in inside):
                if subject.lower_ not in _NOT_SPEAKERS and (span := self._phrase(subject)) and self._is_human(span):
                    return span
        return None

    def _phrase(self, noun: Token) -> Span | None:
        start = noun.left_edge.idx
        name = self._lookup.mention_of(noun)
        end = max(noun.idx + len(noun), name.end if name else 0)
        group = self._lookup.noun_group(self._lookup.tokens((start, end)))
        return (group[0].idx, group[-1].idx + len(group[-1])) if group and noun.lower_ not in _NOT_SPEAKERS else None

    def _first_named(self, tokens: Sequence[Token]) -> Span | None:
        """Return the first phrase among tokens that names a person, else the first that names somebody."""
        phrases = list(self._named(tokens))
        people = [p for p in phrases if any(m.type == "person" for m in self._lookup.mentions_in(p))]
        return next(iter(people or [p for p in phrases if any(c.isupper() for c in self._text[slice(*p)])]), None)

    def _named(self, tokens: Sequence[Token]) -> Iterator[Span]:
        """Yield the noun groups among tokens that can speak."""
        rest = list(tokens)
        while rest:
            while rest and rest[0].pos_ not in NOMINAL | {"DET", "ADJ"}:
                rest.pop(0)
            group = self._lookup.noun_group(rest)
            if not group:
                return
            rest = [t for t in rest if t.i > group[-1].i]
            span = group[0].idx, group[-1].idx + len(group[-1])
            if self._is_somebody(span):
                yield span

    def _is_name(self, span: Span) -> bool:
        """Say whether words are a name with what goes with it, and no sentence."""
        tokens = self._lookup.tokens(span)
        if not tokens or any(t.dep_ == "ROOT" and t.tag_ in _FINITE and t.i > tokens[0].i for t in tokens):
            return False
        group = self._lookup.noun_group(tokens)
        if not group or group[0].i > tokens[0].i + 1:
            return False
        named = any(m.type not in {"place", "law", "work", "event"} for m in self._lookup.mentions_in(span))
        return named or all(t.text[:1].isupper() for t in group if t.pos_ != "DET") or can_speak(span, self._lookup)

    def _is_somebody(self, span: Span) -> bool:
        words = self._text[slice(*span)].lower()
        return words not in _NOT_SPEAKERS and can_speak(span, self._lookup)

    def _is_human(self, span: Span) -> bool:
        group = self._lookup.noun_group(self._lookup.tokens(span))
        if not group or not self._is_somebody(span):
            return False
        name = self._lookup.mention_of(group[-1])
        return name.type in {"person", "group"} if name else group[-1].tag_ in {"PRP", "NN", "NNS", "NNP"}
