"""Pair quotation marks: where does each quotation begin and end, and how deep is it?

    "We won," he said.      ─▶  Quotation(0, 9, level=1)
    “She said ‘no’ twice”   ─▶  level 1 around level 2
    “First paragraph.       ┐
    “Second one,” he said.  ┘─▶  one Quotation, two pieces; so too where the second is not opened again, or the line
                                 between them was lost: “First paragraph. “Second one,” he said.

A state machine walks once over the marks of a paragraph with a short stack of open ones. What a
mark is (opening, closing, either, an apostrophe) follows from its neighbours; an unbalanced mark
reaches at most to the end of its paragraph. Time is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.records import Quotation, Span
from pipeline.text.captions import is_captioned
from pipeline.text.paragraphs import paragraphs

MAX_DEPTH = 3  # deeper nesting is damage, not language
_REACH = 8  # paragraphs without a mark that a quotation may run through before it is closed
_MARK = re.compile(r"''+|``|[\"“”„‟«»‘’‚‛']")
_SWAPPED = re.compile(
    r', (")(?:he|she|they) (?:said|added|says|explained)[.,](?:(")(?= \w)| "(?=\w))'
)  # “No, "he said." But …
_TURNED = re.compile(r"” (?=[A-ZÀ-Þ(])")  # a closing mark apart from the sentence that begins behind it
_TURNED_END = re.compile(r"[,.!?](?:”| ?“)|\s“,")  # where such a quotation ends
_ENDS_NOTHING = re.compile(r"[,.!?] ?“(?=(?:he|she|they|said|added)\b)")
_PAIRED = re.compile("[“”«»]")
_ELISION = re.compile(r"(?:\d\ds?|em|im|til|till|tis|twas|bout|cause|cuz|n|round|nuff|ere|neath)(?!\w)", re.IGNORECASE)
_FEET = re.compile(r"\d['’′]\s?\d{1,2}(?:\.\d+)?\Z")
_SENTENCE_ENDS = frozenset(".!?…”\"’'")
_BLANKS = 4  # characters between two sentences
_OPENING_PUNCTUATION = frozenset("([{<—–-/:=…")
_DOUBLE_OPENERS, _DOUBLE_CLOSERS = frozenset("“„‟«"), frozenset("”»")


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    double: bool
    opens: bool
    closes: bool
    curly: bool = False
    follows: int | None = None  # where the sentence before ends, if one begins here


@dataclass(frozen=True, slots=True)
class _Open:
    """An open quotation: its latest opening mark, and its pieces in the paragraphs before (grows)."""

    mark: _Mark
    pieces: list[Span] = field(default_factory=list)
    heads_paragraph: bool = False


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of a text, in order of their start; never raises.

    >>> [(q.start, q.end, q.level) for q in find_quotations("“She said ‘no’ twice,” he said.")]
    [(0, 22, 1), (10, 14, 2)]
    """
    found: list[Quotation] = []
    carried: _Open | None = None
    spans = paragraphs(text)
    turned = _turned_pairs(text, spans)
    marked = [list(_marks(text, start, end, turned)) for start, end in spans]
    for i, (start, end) in enumerate(spans):
        marks = marked[i]
        if carried and not marks and is_captioned(text[start:end]):
            continue  # a picture stands between two paragraphs of one quotation
        if carried and not (marks and marks[0].start == start and marks[0].opens and _alike(marks[0], carried.mark)):
            if _is_closed_later(carried.mark, marked[i : i + _REACH]):
                marks = [_Mark(start, start, True, True, False, carried.mark.curly), *marks]
            else:
                _give_up(carried, found)
                carried = None
        carried = _walk(marks, (start, end), carried, found)
        if carried:
            piece = (carried.mark.start, end)
            heads = carried.heads_paragraph or (not carried.pieces and piece[0] == start)
            carried.pieces.append(piece)
            carried = _Open(carried.mark, carried.pieces, heads)
    if carried:
        _give_up(carried, found)
    return tuple(sorted(found, key=lambda q: (q.start, -q.end, q.level)))


def _is_closed_later(opened: _Mark, following: Sequence[list[_Mark]]) -> bool:
    """Say whether an open quotation is closed, and not opened again, in the paragraphs that follow it."""
    first = next((mark for marks in following for mark in marks if mark.double), None)
    return first is not None and first.closes and not first.opens and _alike(first, opened)


def _alike(one: _Mark, other: _Mark) -> bool:
    """Say whether two marks may belong to one quotation: both double, both curly or both straight."""
    return one.double and other.double and one.curly == other.curly


def _turned_pairs(text: str, spans: Sequence[Span]) -> dict[int, bool | None]:
    """Map the marks of quotations that are turned round whole to whether they open: ” We won, “he said.

    A paragraph begins so in no other way; once one does, pairs within the others are looked for, too. One that only ends so
    opens nothing either: It is late. “she said.
    """
    turned: dict[int, bool | None] = {}
    if not any(_TURNED.match(text, start, end) for start, end in spans):
        return turned
    for start, end in spans:
        at = start
        while found := _TURNED.search(text, at, end):
            at = found.end()
            closing = _PAIRED.search(text, at, end)
            begins = found.start() == start or text[found.start() - 1] in _SENTENCE_ENDS
            if begins and closing and _TURNED_END.search(text, closing.start() - 2, closing.end() + 1):
                turned |= {found.start(): True, closing.start(): False}
                at = closing.end()
        turned |= {m.end() - 1: None for m in _ENDS_NOTHING.finditer(text, start, end) if m.end() - 1 not in turned}
    return turned


def _marks(text: str, start: int, end: int, turned: Mapping[int, bool | None]) -> Iterator[_Mark]:
    """Yield the marks of one paragraph that can open or close; apostrophes and inches are left out."""
    swapped = {found.start(side) for found in _SWAPPED.finditer(text, start, end) for side in (1, 2)}
    for found in _MARK.finditer(text, start, end):
        mark, a, b = found[0], found.start(), found.end()
        before = text[a - 1] if a > start else " "
        after = text[b] if b < end else " "
        if a in turned:
            if (opens := turned[a]) is not None:
                yield _Mark(a, b, True, opens, not opens, True)
        elif mark[0] == "'" and len(mark) > 1:
            yield from _doubled(mark, a, before, after)
        elif mark == '"':
            if before.isdigit() and _FEET.search(text, max(start, a - 8), a):
                continue
            opens, closes = _direction(before, after)
            if a in swapped:
                opens, closes = closes, opens
            yield _Mark(a, b, True, opens, closes, follows=_end_before(text, start, a, after))
        elif mark in _DOUBLE_OPENERS or mark == "``":
            closes = mark == "“" and not after.isalnum() and (not before.isspace() or _is_turned(text, a, start, end))
            yield _Mark(a, b, True, True, closes, True, _end_before(text, start, a, after))
        elif mark in _DOUBLE_CLOSERS:
            opens = before.isspace() and (not after.isspace() or _is_turned(text, a, start, end))
            yield _Mark(a, b, True, opens, True, curly=True)
        elif (before.isalnum() and after.isalnum()) or _ELISION.match(text, b, end):
            continue
        elif mark in "‘‚‛":
            yield _Mark(a, b, False, not after.isspace(), False, curly=True)
        else:
            opens, closes = _direction(before, after)
            opens = opens and mark == "'" and not closes
            if opens or closes:
                yield _Mark(a, b, False, opens, closes and not opens)


def _is_turned(text: str, at: int, start: int, end: int) -> bool:
    """Say whether a mark that stands apart may be the other one of its pair: “Yes “, she said. » Yes, » she said.

    The next mark in the paragraph does not close what the first of “ “ would open, and closes what the first of » » does;
    a » opens where a sentence begins.
    """
    following = _PAIRED.search(text, at + 1, end)
    if text[at] == "“":
        return at > start and (following is None or following[0] == "“")
    begins = (
        text[max(start, at - _BLANKS) : at].rstrip()[-1:] in _SENTENCE_ENDS | {""} and text[at + 2 : at + 3].isupper()
    )
    return text[at] == "»" and begins and following is not None and following[0] == "»"


def _end_before(text: str, start: int, mark: int, after: str) -> int | None:
    """Return where the sentence before a mark ends, or the paragraph begins; None where no sentence begins at the mark."""
    before = text[max(start, mark - _BLANKS) : mark].rstrip()
    ended = not before or before[-1] in _SENTENCE_ENDS
    return max(start, mark - _BLANKS) + len(before) if ended and after.isupper() else None


def _doubled(mark: str, a: int, before: str, after: str) -> Iterator[_Mark]:
    """Two or three straight single marks in a row: two of them stand for one double mark."""
    if len(mark) > 4:
        return
    b = a + len(mark)
    opens, closes = _direction(before, after)
    if len(mark) != 3:
        for k in range(a, b, 2):
            yield _Mark(k, k + 2, True, opens, closes)
    elif opens and not closes:
        yield from (_Mark(a, a + 2, True, True, False), _Mark(a + 2, b, False, True, False))
    else:
        yield from (_Mark(a, a + 1, False, False, True), _Mark(a + 1, b, True, False, True))


def _direction(before: str, after: str) -> tuple[bool, bool]:
    """Say whether a straight mark between two characters can open, and whether it can close.

    >>> _direction(" ", "W"), _direction(",", " "), _direction(" ", " ")
    ((True, False), (False, True), (True, True))
    """
    left = before.isspace() or before in _OPENING_PUNCTUATION or before in "\"“‘'"
    right = after.isalnum() or after in "$€£#@(["
    if left and (right or (before.isspace() and not after.isspace())):
        return True, False
    if not before.isspace() and not right:
        return False, True
    return True, True


def _walk(marks: list[_Mark], paragraph: Span, carried: _Open | None, found: list[Quotation]) -> _Open | None:
    """Pair the marks of one paragraph into `found`; return the outer quotation left open, if any."""
    stack: list[_Open] = []
    if carried:
        stack.append(_Open(marks[0], carried.pieces, carried.heads_paragraph))
        marks = marks[1:]
    left_double, left_single = _balance(marks)
    for k, mark in enumerate(marks):
        depth = next((d for d in range(len(stack) - 1, -1, -1) if stack[d].mark.double == mark.double), None)
        if depth is None:
            if mark.opens and (mark.double or left_single[k] > 0) and len(stack) < MAX_DEPTH:
                stack.append(_Open(mark))
        elif mark.closes and (mark.double or not left_single[k]):  # else it is a plural's apostrophe
            opened = stack[depth]
            del stack[depth:]
            opened.pieces.append((opened.mark.start, mark.end))
            found.append(Quotation(opened.pieces[0][0], mark.end, depth + 1, tuple(opened.pieces)))
        elif mark.opens and not mark.closes:
            nested = (left_double if mark.double else left_single)[k] >= 2 and len(stack) < MAX_DEPTH
            if depth == 0 and not nested and (piece := _paragraph_between(stack[0].mark, mark)):
                stack = [_Open(mark, [*stack[0].pieces, piece], stack[0].heads_paragraph)]
                continue
            if not nested and not (depth == 0 and stack[0].pieces):
                del stack[depth:]
            stack.append(_Open(mark))
    if not stack or not stack[0].mark.double:
        return None
    return stack[0]


def _paragraph_between(opened: _Mark, reopened: _Mark) -> Span | None:
    """Return the paragraph of a quotation that two opening marks begin and end, if a sentence begins at each."""
    if not _alike(opened, reopened) or opened.follows is None or reopened.follows is None:
        return None
    return opened.start, reopened.follows


def _balance(marks: list[_Mark]) -> tuple[list[int], list[int]]:
    """For each mark: closing marks minus opening ones among those after it, double and single.

    Marks that may be either count for neither. Where a single mark follows, the count never falls
    below 1 at a mark that some later one can close.
    """
    double, single = [0] * len(marks), [0] * len(marks)
    doubles = singles = 0
    for k in range(len(marks) - 1, -1, -1):
        double[k], single[k] = doubles, singles
        mark = marks[k]
        step = int(mark.closes and not mark.opens) - int(mark.opens and not mark.closes)
        if mark.double:
            doubles += step
        else:
            singles = max(singles + step, 0)
    return double, single


def _give_up(opened: _Open, found: list[Quotation]) -> None:
    """Keep what an unclosed quotation surely covers: its pieces, if the mark was no stray one."""
    if len(opened.pieces) > 1 or opened.mark.curly or opened.heads_paragraph:
        found.append(Quotation(opened.pieces[0][0], opened.pieces[-1][1], 1, tuple(opened.pieces)))
