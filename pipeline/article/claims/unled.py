"""Who speaks a quotation that no cue leads in or out: whom words name before a colon, or in the sentence before.

And from the treasurer, Ada Roe:⏎⏎“It paid …”         ─▶ the treasurer, Ada Roe
Ada Roe denied any wrongdoing. “It paid …”            ─▶ Ada Roe, who has just been speaking
Ada Roe was furious. “It paid …”                      ─▶ Ada Roe, the sentence's subject
Ada Roe said no. “It fell.”⏎⏎“It paid …”              ─▶ Ada Roe, who goes on
“It paid for itself.” Bo Lee nodded.                  ─▶ nobody tells: no source
“It paid for itself.” (Laughter)                      ─▶ nor here
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from pipeline.article.claims.lookup import Lookup
from pipeline.article.claims.sources import can_speak
from pipeline.article.claims.speech import Speech
from pipeline.article.claims.spoken import Spoken
from pipeline.article.grammar import FINITE, NOMINAL, ends_of, roots_of, subjects_of
from pipeline.records import Attribution, Span
from pipeline.text.spans import hull, trim, within

if TYPE_CHECKING:
    from spacy.tokens import Token

_SPEAKING = frozenset({"person", "group", "organisation", "agency"})
_LONGEST_LABEL = 30  # words of a line that ends with a colon and only says who speaks
_OPENING_WORDS = 9  # of a sentence that begins with "For": among them stands whom it is about

# how sure the speaker is, by what tells; without anything it is as sure as `Spoken` has it
_BY_MARK, _BY_ATTRIBUTION, _BY_SUBJECT, _BY_PARAGRAPH = 0.85, 0.8, 0.65, 0.55


def find_speakers(speech: Sequence[Speech], attributions: Sequence[Attribution], lookup: Lookup) -> Iterator[Spoken]:
    """Yield each speech with its speaker; without one where the text does not tell.

    Args:
        speech: quotations that no attribution holds, in order.
        attributions: those of the article; their sources speak in the sentences around them.
        lookup: the article.
    """
    around = _Around(attributions, lookup)
    spoken: dict[int, list[Span]] = {}  # end of what is said → who says it
    for a in attributions:
        if a.source:
            spoken.setdefault(a.content[-1][1], []).append(a.source)
    for s in speech:
        found = _before_colon(s, lookup) or around.before(s) or _more_of(spoken, s, lookup) or Spoken(s.pieces)
        if found.source:
            spoken.setdefault(s.end, []).append(found.source)
        yield found


def _more_of(spoken: Mapping[int, Sequence[Span]], s: Speech, lookup: Lookup) -> Spoken | None:
    """Return a speech that has its line for itself as that of whose words end right before it: "“It fell.”⏎⏎“It will rise.”"."""
    at = lookup.line_at(s.start)
    if not at or lookup.text[lookup.lines[at][0] : s.start].strip() or not (s.whole and _ends_line(s, lookup)):
        return None
    before = lookup.lines[at - 1][1]
    if lookup.text.startswith("?", before - 2) or not lookup.is_quoted((before - 1, before)):
        return None
    source = next((who for who in spoken.get(before, ()) if _is_somebody(who, lookup)), None)
    return Spoken(s.pieces, source, None, _BY_PARAGRAPH) if source else None


def _before_colon(s: Speech, lookup: Lookup) -> Spoken | None:
    """Return a speech by whom the words name that end with a colon before it, in its line or in the one above."""
    at = lookup.line_at(s.start)
    begin = lookup.lines[at][0]
    if begin >= s.start and at:
        begin = lookup.lines[at - 1][0]
    start, end = trim(lookup.text, (begin, s.start))
    words = lookup.text[start:end]
    if not words.endswith(":") or len(words.split()) > _LONGEST_LABEL:
        return None
    start = max(start, lookup.sentence(end - 1)[0])
    tokens = lookup.tokens((start, end - 1))
    speaking = [t for t in tokens if t.tag_ in FINITE and lookup.cue_class(t)]
    subject = next((c for v in reversed(speaking) for c in subjects_of(v) if c in tokens), None)
    named = _phrase(subject, lookup) if subject is not None else _first_named(tokens, lookup)
    return Spoken(s.pieces, named, (end - 1, end), _BY_MARK) if named else None


class _Around:
    """Who speaks in the sentences around a speech."""

    def __init__(self, attributions: Sequence[Attribution], lookup: Lookup) -> None:
        self._lookup = lookup
        self._cues = sorted(((a.cue, a.source, hull(*a.content)) for a in attributions if a.source), key=lambda x: x[0])
        self._cue_starts = [cue[0] for cue, _, _ in self._cues]

    def before(self, s: Speech) -> Spoken | None:
        """Who speaks in the sentence before, or is its subject; before a line of its own, who spoke last in the one above."""
        lookup, text = self._lookup, self._lookup.text
        at = lookup.line_at(s.start)
        begin, end = trim(text, (lookup.lines[at][0], s.start))
        if begin < end:
            sentence = lookup.sentence(end - 1)
            sentence = max(sentence[0], begin), end
            if text[sentence[0] : end].rstrip('"”’)').endswith("?"):
                return None
            if source := self._speaking_in(sentence):
                return Spoken(s.pieces, source, None, _BY_ATTRIBUTION)
            if source := _subject_of(sentence, lookup):
                return Spoken(s.pieces, source, None, _BY_SUBJECT)
            return None
        if not at:
            return None
        above = lookup.lines[at - 1]
        if at > 1 and _ends_line(s, self._lookup) and self._names_nobody(above):
            above = lookup.lines[at - 2]
        last = lookup.sentence(above[1] - 1)
        source = self._speaking_in((max(last[0], above[0]), above[1]))
        if source is None or not self._goes_on(s, source):
            return None
        return Spoken(s.pieces, source, None, _BY_PARAGRAPH)

    def _names_nobody(self, line: Span) -> bool:
        """Say whether a line is one sentence of the article that is about nobody and in which nobody speaks."""
        lookup = self._lookup
        is_sentence = lookup.text[line[1] - 1] == "." and lookup.sentence(line[0])[1] >= line[1]
        named = any(m.type in _SPEAKING for m in lookup.mentions_in(line))
        return is_sentence and not (named or self._speaking_in(line) or _subject_of(line, lookup))

    def _goes_on(self, s: Speech, source: Span) -> bool:
        """Say whether a speech that opens a line may go on from its source, who said what the line above ends with.

        It may where it has the line for itself, or what follows it there is not about somebody else, or tells that one's
        own words: `“It fell.” Bo Lee said that it rained.`
        """
        lookup = self._lookup
        if _ends_line(s, lookup):
            return True
        start, _ = trim(lookup.text, (s.end, lookup.lines[lookup.line_at(s.end - 1)][1]))
        after = start, lookup.sentence(start)[1]
        subject = _subject_of(after, lookup)
        named = {m.entity for m in lookup.mentions_in(source)}
        same = subject is None or bool(named & {m.entity for m in lookup.mentions_in(subject)})
        other = self._speaking_in(after)
        return same or (subject is not None and other is not None and within(subject, other))

    def _speaking_in(self, sentence: Span) -> Span | None:
        """Return the source of the outermost attribution of a sentence, if it can speak."""
        first, last = (bisect_left(self._cue_starts, end) for end in sentence)
        found = [
            (end - start, source)
            for cue, source, (start, end) in self._cues[first:last]
            if (self._lookup.speaks(cue) or self._cites(cue, source)) and _is_somebody(source, self._lookup)
        ]
        return max(found)[1] if found else None

    def _cites(self, cue: Span, source: Span) -> bool:
        """Say whether somebody by name is cited: "according to Ada Roe"."""
        cited = self._lookup.text[slice(*cue)].lower().startswith("according to")
        return cited and any(m.type == "person" for m in self._lookup.mentions_in(source))


def _ends_line(s: Speech, lookup: Lookup) -> bool:
    return not any(c.isalnum() for c in lookup.text[s.end : lookup.lines[lookup.line_at(s.end - 1)][1]])


def _subject_of(sentence: Span, lookup: Lookup) -> Span | None:
    """Return the subject of a sentence's main verb, or whom it opens with ("For Ada Roe, …"), if that is somebody."""
    tokens = lookup.tokens(sentence)
    first = next((t for t in tokens if not t.is_punct), None)
    if first is not None and first.lower_ == "for":
        named = next(iter(_named(tokens[1:_OPENING_WORDS], lookup)), None)
        return named if named and lookup.mentions_in(named) else None
    for root in roots_of(tokens):
        for subject in (c for c in root.children if c.dep_ == "nsubj" and c in tokens):
            if (span := _phrase(subject, lookup)) and _is_human(span, lookup):
                return span
    return None


def _phrase(noun: Token, lookup: Lookup) -> Span | None:
    name = lookup.mention_of(noun)
    end = max(noun.idx + len(noun), name.end if name else 0)
    group = lookup.noun_group(lookup.tokens((noun.left_edge.idx, end)))
    return ends_of(group[0], group[-1]) if group and not _is_nobody(noun.lower_, lookup) else None


def _first_named(tokens: Sequence[Token], lookup: Lookup) -> Span | None:
    """Return the first phrase among tokens that names a person, else the first that names somebody."""
    phrases = list(_named(tokens, lookup))
    people = [p for p in phrases if any(m.type == "person" for m in lookup.mentions_in(p))]
    return next(iter(people or [p for p in phrases if any(c.isupper() for c in lookup.text[slice(*p)])]), None)


def _named(tokens: Sequence[Token], lookup: Lookup) -> Iterator[Span]:
    """Yield the noun groups among tokens that can speak."""
    rest = list(tokens)
    while rest:
        while rest and rest[0].pos_ not in NOMINAL | {"DET", "ADJ"}:
            rest.pop(0)
        group = lookup.noun_group(rest)
        if not group:
            return
        rest = [t for t in rest if t.i > group[-1].i]
        if _is_somebody(span := ends_of(group[0], group[-1]), lookup):
            yield span


def _is_nobody(words: str, lookup: Lookup) -> bool:
    return words in lookup.knowledge.inner["nobody"]


def _is_somebody(span: Span, lookup: Lookup) -> bool:
    return not _is_nobody(lookup.text[slice(*span)].lower(), lookup) and can_speak(span, lookup)


def _is_human(span: Span, lookup: Lookup) -> bool:
    group = lookup.noun_group(lookup.tokens(span))
    if not group or not _is_somebody(span, lookup):
        return False
    name = lookup.mention_of(group[-1])
    return name.type in {"person", "group"} if name else group[-1].tag_ in {"PRP", "NN", "NNS", "NNP"}
