"""Speech in quotation marks: which quotations are somebody's words, and each of them one attribution's whole content.

“The dam held.⏎⏎“It will hold,” [she] [said]  ─▶ both paragraphs are her content: typography decides that, no model
The plant is called “the lung of the city”.   ─▶ no speech: a name, not a statement
“No one came.” [Bo Lee] [nodded].             ─▶ whoever only nods has not said it
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.article.claims.acts import read_act
from pipeline.article.claims.led import leader
from pipeline.article.claims.lookup import Lookup
from pipeline.article.grammar import SUBJECTS, is_finite
from pipeline.records import Attribution, Quotation, Span
from pipeline.text.spans import cut, hull, merge, overlapping, trim, within
from pipeline.text.turns import Turn

_AGAINST = frozenset({"denies", "doubts", "declines"})
_FEWEST_WORDS = 3
_CLAUSE_WORDS = 5  # of a clause inside a sentence that is a statement, and no title or term
_LONG = 6  # words of a quotation that is more than a term
_CAPITALISED = 0.7  # of its longer words: a title
_STOPS = frozenset(".!?…")
_MARKS = "“”\"'‘’„‟«»`"
_BACK = 40  # characters before a quotation among which something ends
_OPENS = re.compile(r"(?:\A|[.!?…:”\"'’—–)]|--)\s*\Z")  # behind it a sentence may begin
_FINISHED = re.compile(rf"[.!?…][{_MARKS}]\s*\Z")
_ENDS = (*_STOPS, ",")
_TOUCHED = 2  # characters of a quotation that an attribution must hold to be its


@dataclass(frozen=True, slots=True)
class Speech:
    """One quotation that is somebody's words.

    Attributes:
        pieces: its spans, one a paragraph, the marks included.
        whole: whether it stands as a sentence of its own or more.
    """

    pieces: tuple[Span, ...]
    whole: bool

    @property
    def start(self) -> int:
        """Where its first mark stands."""
        return self.pieces[0][0]

    @property
    def end(self) -> int:
        """The character behind its last mark."""
        return self.pieces[-1][1]


def find_speech(quotations: Iterable[Quotation], lookup: Lookup) -> tuple[Speech, ...]:
    """Return the quotations that are somebody's words, in order."""
    found = []
    for q in quotations:
        pieces = q.pieces or ((q.start, q.end),)
        if q.level == 1 and not any(lookup.is_furniture(p) for p in pieces):
            whole = len(pieces) > 1 or _is_sentence(pieces[0], lookup)
            if whole or _is_clause(pieces[0], lookup):
                found.append(Speech(pieces, whole))
    return tuple(found)


def words_of_others(quotations: Iterable[Quotation], lookup: Lookup) -> list[Span]:
    """Return the quoted stretches too long to be a term and no title: whoever they are by, the article they are not."""
    pieces = (p for q in quotations if q.level == 1 for p in (q.pieces or ((q.start, q.end),)))
    return [
        p
        for p in pieces
        if len((words := lookup.text[slice(*p)].strip(_MARKS + " ")).split()) >= _LONG and not _is_title(words)
    ]


def outside(speech: Iterable[Speech], turns: Iterable[Turn]) -> list[Speech]:
    """Return the speech that touches no turn: in one it is quoted by whoever speaks there; around some, it is theirs."""
    taken = [hull(t.label, *t.content) for t in turns]
    return [s for s in speech if not any(overlapping((s.start, s.end), t) for t in taken)]


def _is_sentence(piece: Span, lookup: Lookup) -> bool:
    """Say whether a quotation begins and ends as a sentence does, outside any other."""
    text = lookup.text
    words = text[slice(*piece)].strip(_MARKS + " ")
    begins = words[:1].isupper() or words[:1].isdigit()
    whole = begins and words.endswith(_ENDS) and len(words.split()) >= _FEWEST_WORDS
    above = lookup.lines[lookup.line_at(piece[0])][0]
    return whole and not _is_title(words) and _OPENS.search(text[max(piece[0] - _BACK, above) : piece[0]]) is not None


def _before(position: int, text: str) -> str:
    """Return the characters before a position, as far as a rule looks back."""
    return text[max(position - _BACK, 0) : position]


def _is_clause(piece: Span, lookup: Lookup) -> bool:
    """Say whether a quotation holds a subject and its finite verb: a statement, wherever it stands."""
    tokens = [t for t in lookup.tokens(piece) if t.is_alpha or t.like_num]
    if len(tokens) < _CLAUSE_WORDS or _is_title(lookup.text[slice(*piece)].strip(_MARKS + " ")):
        return False
    inside = {t.i for t in tokens}
    return any(t.dep_ in SUBJECTS and t.head.i in inside and is_finite(t.head) for t in tokens)


def _is_title(words: str) -> bool:
    longer = [w for w in words.split() if len(w) > 3]
    return len(longer) > 1 and sum(w[:1].isupper() for w in longer) >= _CAPITALISED * len(longer)


def without_bystanders(attributions: Iterable[Attribution], lookup: Lookup) -> Iterator[Attribution]:
    """Yield the attributions but for those that give a finished quotation to whoever acts in the sentence after it."""
    for a in attributions:
        begin = hull(a.source, a.cue)[0]
        finished = _FINISHED.search(_before(begin, lookup.text)) and a.content[-1][1] <= begin
        if not finished or read_act(a, lookup).cue_class or a.source is None or a.source[0] > a.cue[0]:
            yield a


def without_denied_speech(
    attributions: Iterable[Attribution], speech: Iterable[Speech], lookup: Lookup
) -> Iterator[Attribution]:
    """Yield the attributions, those of denial and doubt without a quotation in a sentence of its own behind them.

    [Ada Roe] [denied] [it]. [“They all knew.”] ─▶ she denied "it"; what the quotation says she asserts
    """
    own = {s.start for s in speech if s.whole and _before(s.start, lookup.text).rstrip().endswith(tuple(_STOPS))}
    for a in attributions:
        behind = {p for p in a.content if p[0] > a.cue[1] and own & {p[0] - 1, p[0], p[0] + 1}}
        if behind and read_act(a, lookup).stance in _AGAINST:
            a = replace(a, content=tuple(p for p in a.content if p not in behind))  # noqa: PLW2901
        if a.content:
            yield a


def take_whole(speech: Sequence[Speech], attributions: Sequence[Attribution], lookup: Lookup) -> list[Attribution]:
    """Return the attributions with each speech whole in the content of one: who leads it, else who holds most of it.

    Another keeps its share of it only where one of the two reports the other ("…, she said, according to the paper").
    """
    where = _Where(speech, lookup.text)
    kept = [b for a in attributions if (b := _within_its_paragraph(a, where, lookup))]
    owner: dict[int, int] = {}
    for k, one in enumerate(speech):
        if lead := leader(one.pieces, lookup):
            n = next((n for n, a in enumerate(kept) if overlapping(a.cue, lead.cue)), len(kept))
            kept[n:] = kept[n:] or [lead]
            kept[n] = replace(kept[n], content=tuple(merge([*kept[n].content, *one.pieces])))
            owner[k] = n
    led = frozenset(owner)
    held = [where.held(a.content) for a in kept]
    for n, a in enumerate(kept):
        for k, letters in held[n].items():
            if k in led:
                continue
            outside = not any(where.in_speech(k, span) for span in (a.cue, a.source) if span)
            if outside and letters >= _TOUCHED and (k not in owner or letters > held[owner[k]][k]):
                owner[k] = n
    out = []
    for n, a in enumerate(kept):
        content = list(a.content)
        for k in held[n]:
            if owner.get(k, n) == n:
                content = merge([*content, *speech[k].pieces]) if owner.get(k) == n else content
            elif not _reports_other(a, kept[owner[k]]):
                content = [p for c in content for p in _left(c, speech[k].pieces, lookup.text)]
        if content:
            out.append(replace(a, content=tuple(content)))
    return out


def unclaimed(speech: Sequence[Speech], content: Iterable[Span], text: str) -> list[Speech]:
    """Return the speech of which no more than half stands in somebody's content."""
    held = _Where(speech, text).held(merge(content))
    return [s for k, s in enumerate(speech) if 2 * held[k] <= sum(_letters(text, p) for p in s.pieces)]


class _Where:
    """The speech of a text, asked by offset."""

    def __init__(self, speech: Sequence[Speech], text: str) -> None:
        self._speech, self._text = speech, text
        self._pieces = sorted((p, k) for k, s in enumerate(speech) for p in s.pieces)
        self._ends = [p[1] for p, _ in self._pieces]

    def held(self, spans: Iterable[Span]) -> Counter[int]:
        """Return the number of each speech that shares a character with the spans, and how many letters it shares."""
        found = Counter[int]()
        for span in spans:
            for i in range(bisect_right(self._ends, span[0]), len(self._pieces)):
                (start, end), k = self._pieces[i]
                if start >= span[1]:
                    break
                found[k] += _letters(self._text, (max(start, span[0]), min(end, span[1])))
        return found

    def in_speech(self, k: int, span: Span) -> bool:
        """Say whether a span shares a character with one speech."""
        return any(overlapping(piece, span) for piece in self._speech[k].pieces)

    def starts_at(self, position: int) -> bool:
        """Say whether a speech begins at a position, or its words right behind its mark."""
        i = bisect_right(self._ends, position)
        return i < len(self._pieces) and 0 <= position - self._pieces[i][0][0] <= 1


def _within_its_paragraph(a: Attribution, where: _Where, lookup: Lookup) -> Attribution | None:
    """Cut off speech of a later paragraph that begins with other words: who says it is told there, if anywhere."""
    kept = []
    for piece in a.content:
        begin = lookup.lines[lookup.line_at(piece[0])][0]
        before = lookup.text[begin : piece[0]]
        if not (begin >= a.cue[1] and any(c.isalnum() for c in before) and where.starts_at(piece[0])):
            kept.append(piece)
    return replace(a, content=tuple(kept)) if kept else None


def _reports_other(one: Attribution, other: Attribution) -> bool:
    """Say whether one of two attributions stands inside the other."""
    return within(one.cue, hull(*other.content)) or within(other.cue, hull(*one.content))


def _left(span: Span, pieces: Sequence[Span], text: str) -> list[Span]:
    """Return what is left of a span without the pieces, if it holds a word."""
    return [trim(text, p) for p in cut(span, pieces) if _letters(text, p)]


def _letters(text: str, span: Span) -> int:
    return sum(c.isalnum() for c in text[span[0] : span[1]])
