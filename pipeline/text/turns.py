r"""Who speaks in a transcript or an interview: the turns, each with the words that label it.

    "MR. HALE: Did you see it?\n\nTHE WITNESS: I did."   ─▶  Turn("MR. HALE", …, "Did you see it?") · Turn("THE WITNESS", …, "I did.")

How a label is written is told in `turn_labels`. One labelled line makes no transcript: there are at least three of a
style, and somebody speaks twice, or a label stands for a part ("THE COURT"). Whose part it is is told by the text: an
oath, who presides. An interview may do without labels: whole paragraphs of questions, with answers in the first
person between them, below a heading or lead that says whom one spoke to. Strings only; never raises.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from pipeline.records import Span
from pipeline.text.paragraphs import ends_like_a_sentence, paragraphs
from pipeline.text.spans import trim
from pipeline.text.turn_labels import Label, Style, Turn, label_alone, label_of, name_of, title_of
from pipeline.text.turn_parts import with_names

__all__ = ["Turn", "find_turns", "is_stage_direction", "says_i", "tells_of_interview"]

_FEWEST = 3  # labelled lines make a transcript
_SPOKEN = 0.5  # of its turns at least end like a sentence
_DENSE = 0.25  # of the lines from its first label on are labelled, or …
_MANY = 5  # … so many are and it begins among the first …
_EARLY = 8  # … of its lines: then a line without a label goes on with the turn before it
_SOLID = 0.7  # labelled lines, from which on no line without a label belongs to the last turn
_PROSE = 6  # words to a turn, on average, where the labels are mere names
_PERSONAL_TURNS = 0.25  # of the turns of a hearing in which nobody comes back tell of "I" or "we"
_DESCRIBED = 0.5  # of the turns that begin with "he" or "she": a list says so of whom it names
_FORMAL = 2  # labels that only a parliament's record has
_ASKED = 0.7  # of the turns of one who leads an interview are questions
_LONGEST_HEAD = 4000  # characters above the first question of an interview
_LONGEST_QUESTION = 150  # words
_PERSONAL = 0.5  # of the answers at least are told by "I" or "we"

_INTERVIEW = re.compile(
    r"\binterview(?:s|ed|ing)?\b(?! (?:room|process|panel))|\b(?:spoke|spoken|speaks|talked|talks|chatted|sat down|caught up) (?:\w+ )?(?:with|to)\b"
    r"|\bQ ?(?:&|and) ?A\b|\banswer(?:s|ed) (?:\w+ ){0,3}questions\b|\basked (?:\w+ ){0,4}(?:a few|some|several|\d+) questions\b",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|[Uu]s)\b")
_THIRD_PERSON = re.compile(r"(?:He|She|His|Her)\b")
_NOTE = re.compile(r"\W*(?:ed(?:itor|\.)?(?:[’']s)?(?: note)?|note|n\.b\.)\s*:", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“][^\"”]*[\"”]?")
_SILENT = re.compile(
    r"\W*[(\[][^()\[\]]{1,250}[)\]]\W*|(?:END|###|\* \* \*)\W*|By (?:M[rsx]{1,2}\.?|Miss|Dr\.?|The Court)[^:.\n]{0,40}:"
    r"|[^.:]{3,300}\bsworn\b[^.:]{0,80}\b(?:testified|examined)\b[^.:]{0,60}[:.]"
    r"|\d{1,2}:\d{2}(?::\d{2})? ?(?:[AP]\.?M\.?)?(?: [A-Z]{2,4})?\W*",
    re.IGNORECASE,
)
# what was handed in is no part of the turn before it: "[The prepared statement of Mr. Roe follows:]"
_INSERT = re.compile(
    r"(?=[\[(]|.{0,200}\b(?:statement|letter|report|material|document|information|article)s?\b|.{0,200}:\W*$)\W{0,3}(?:(?:The )?(?:\w+ ){0,3}statement of (?P<label>[A-Z][\w.’'-]*(?: (?:[a-z]{1,3} )?[A-Z][\w.’'-]*)*)(?=[ ,]))?"
    r"[^()\[\]]{0,200}?\bfollows?\W{0,4}"
)


@dataclass(frozen=True, slots=True)
class _Line:
    label: Label
    turn: Turn


def find_turns(text: str) -> tuple[Turn, ...]:
    r"""Return the turns of a transcript, in order; of any other text none.

    >>> [t.name for t in find_turns("ADA ROE: It rose.\n\nBO LEE: It fell.\n\nROE: It did not.")]
    ['ADA ROE', 'BO LEE', 'ROE']
    """
    lines = paragraphs(text)
    labelled = [(i, line) for i, span in enumerate(lines) if (line := _labelled(text, span))]
    labelled += [(i, line) for i, pair in enumerate(pairwise(lines), 1) if (line := _under_label(text, *pair))]
    labelled.sort(key=lambda x: x[1].turn.label)
    styles: dict[Style, list[_Line]] = {}
    for _, line in labelled:
        styles.setdefault(line.label.style, []).append(line)
    # "Q" stands beside "MR. HALE:", so capitals and letters count together
    spoken = [*styles.get("capitals", ()), *styles.get("letter", ())]
    names = styles.get("name", [])
    members = _members([*styles.get("member", ()), *names], text)
    groups = [spoken, members, styles.get("hearing", []), [] if members else names, styles.get("alone", [])]
    kept = [x for found in groups if _is_transcript(found, text) for x in found]
    chosen, asking = {id(x) for x in kept}, _who_only_asks(kept, text)
    places = [
        (i, replace(line.turn, asks=line.turn.asks or line.label.who in asking))
        for i, line in labelled
        if id(line) in chosen
    ]
    if not places:
        return tuple(_interview(lines, text))
    return with_names(_with_lines_between(places, lines, text), text)


def is_stage_direction(line: str) -> bool:
    """Say whether a line of a transcript is what nobody says: a time, "(CROSSTALK)".

    >>> is_stage_direction("[18:00:04]"), is_stage_direction("1:58 P.M. EST"), is_stage_direction("Yes.")
    (True, True, False)
    """
    return bool(_SILENT.fullmatch(line))


def tells_of_interview(words: str) -> bool:
    """Say whether words tell that somebody was interviewed.

    >>> tells_of_interview("The Post spoke with Ada Roe."), tells_of_interview("Ada Roe spoke in the hall.")
    (True, False)
    """
    return bool(_INTERVIEW.search(words))


def says_i(line: str) -> bool:
    """Say whether somebody speaks of "I" or "we" in a line, outside of quotation marks.

    >>> says_i("We sold my house."), says_i("“I left,” she said.")
    (True, False)
    """
    return bool(_FIRST_PERSON.search(_QUOTED.sub("", line)))


def _labelled(text: str, span: Span) -> _Line | None:
    """Return the label at the head of a line with the rest of the line as its turn, if there is one."""
    start, end = span
    label = label_of(text[start : min(end, start + 200)])
    return _line(label, start, trim(text, (start + label.said, end))) if label else None


def _under_label(text: str, above: Span, content: Span) -> _Line | None:
    """Return a paragraph as the turn of whom the line above it names, if that is nothing but a name."""
    label = label_alone(text[slice(*above)]) if above[1] - above[0] < 200 else None
    if not label or not ends_like_a_sentence(text[slice(*content)]) or _labelled(text, content):
        return None
    return _line(label, above[0], content)


def _line(label: Label, start: int, content: Span) -> _Line:
    at = (start + label.words[0], start + label.words[1])
    mark = (start + label.mark[0], start + label.mark[1]) if label.mark else None
    return _Line(label, Turn(at, label.name, label.part, mark, (content,), label.asks))


def _members(found: Sequence[_Line], text: str) -> list[_Line]:
    """Return the lines of a parliament's record: with constituency and party, and those whom these have named."""
    formal = [x for x in found if x.label.is_formal]
    if len(formal) < _FORMAL:
        return []
    named = {name for x in formal for name in (x.label.name, name_of(text[slice(*x.turn.label)]))}
    return [x for x in found if x.label.is_formal or x.label.part or name_of(text[slice(*x.turn.label)]) in named]


def _is_transcript(found: Sequence[_Line], text: str) -> bool:
    if len(found) < _FEWEST:
        return False
    speakers = Counter(x.label.who for x in found)
    if len(speakers) < 2:
        return False
    style, formal = found[0].label.style, any(x.label.is_formal for x in found)
    parts = formal or any(not x.turn.name for x in found)
    twice = sum(n > 1 for n in speakers.values())
    sentences = sum(ends_like_a_sentence(text[slice(*x.turn.content[-1])]) for x in found)
    if style == "hearing":
        if _describe_people(found, text):
            return False
        parts = parts or _are_personal(found, text)
    if style == "name" and not formal:  # a list of places or dishes looks the same, but nothing in it comes back
        words = sum(len(text[slice(*x.turn.content[-1])].split()) for x in found)
        parts, twice = False, twice - 1 if words >= _PROSE * len(found) else 0
    return (parts or twice > 0) and sentences >= _SPOKEN * len(found)


def _describe_people(found: Sequence[_Line], text: str) -> bool:
    """Say whether lines that begin like turns tell of those whom they name: "Dr. Roe. She leads our clinic."."""
    told = sum(bool(_THIRD_PERSON.match(text, x.turn.content[-1][0])) for x in found)
    return told >= _DESCRIBED * len(found)


def _are_personal(found: Sequence[_Line], text: str) -> bool:
    """Say whether enough of those who speak say "I" or "we"; nobody does in the cast of a play."""
    return sum(says_i(text[slice(*x.turn.content[-1])]) for x in found) >= _PERSONAL_TURNS * len(found)


def _who_only_asks(found: Iterable[_Line], text: str) -> set[str]:
    """Return the speakers whose turns are nearly all questions: in an interview, who leads it."""
    asked, turns = Counter[str](), Counter[str]()
    for x in found:
        turns[x.label.who] += 1
        asked[x.label.who] += text[slice(*x.turn.content[-1])].rstrip('"”’*_ ').endswith("?")
    return {who for who, n in turns.items() if n >= _FEWEST and asked[who] >= _ASKED * n}


def _with_lines_between(places: Sequence[tuple[int, Turn]], lines: Sequence[Span], text: str) -> Iterator[Turn]:
    """Give each turn the lines without a label that go on with it; asides in brackets are nobody's."""
    if not places:
        return
    first, last = places[0][0], places[-1][0]
    share = len(places) / (last - first + 1)
    goes_on = share >= _DENSE or (len(places) >= _MANY and first < _EARLY)
    ends = [i for i, _ in places[1:]] + [last + 1 if share >= _SOLID or not goes_on else len(lines)]
    for (i, turn), end in zip(places, ends, strict=True):
        current: Turn | None = turn
        for line in lines[i + 1 : end] if goes_on else ():
            words = text[slice(*line)]
            if inserted := _INSERT.fullmatch(words):
                yield from [current] if current and current.content else []
                current = _of_insert(inserted, line[0])
            elif not current or is_stage_direction(words):
                continue
            elif ends_like_a_sentence(words) and words[-1] != ":":  # not a heading
                current = replace(current, content=(*current.content, line))
        yield from [current] if current and current.content else []


def _of_insert(found: re.Match[str], start: int) -> Turn | None:
    """Return the turn, empty as yet, of whoever handed in the statement that a line announces, if one person did."""
    words = found["label"] or ""
    if not words or " and " in words or not (title_of(words) or " " in words):
        return None
    label = start + found.start("label"), start + found.end("label")
    return Turn(label, name_of(words), "", None, (), asks=False)


def _interview(lines: Sequence[Span], text: str) -> Iterator[Turn]:
    """Yield questions and answers of an interview without labels, if a text is one."""
    asked = [i for i, line in enumerate(lines) if i and _asks(text[slice(*line)])]  # a headline may ask as well
    if len(asked) < _FEWEST or not tells_of_interview(text[: lines[asked[0]][0]][:_LONGEST_HEAD]):
        return
    ends = [*asked[1:], len(lines)]
    answers = [_answer(lines[i + 1 : end], text, last=end == len(lines)) for i, end in zip(asked, ends, strict=True)]
    given = [answer for answer in answers if answer]
    personal = sum(any(says_i(text[slice(*s)]) for s in answer) for answer in given)
    if len(given) < _FEWEST or personal < _PERSONAL * len(given):
        return
    for i, answer in zip(asked, answers, strict=True):
        yield _without_label((lines[i],), asks=True)
        if answer:
            yield _without_label(answer, asks=False)


def _without_label(content: tuple[Span, ...], *, asks: bool) -> Turn:
    return Turn((content[0][0], content[0][0]), "", "", None, content, asks)


def _answer(lines: Sequence[Span], text: str, *, last: bool) -> tuple[Span, ...]:
    """Return the paragraphs behind a question that answer it; behind the last one the story may go on by itself."""
    said = [s for s in lines if not _NOTE.match(text, *s)]
    first, more = said[:1], [s for s in said[1:] if ends_like_a_sentence(text[slice(*s)])]
    return (*first, *(takewhile(lambda s: says_i(text[slice(*s)]), more) if last else more))


def _asks(line: str) -> bool:
    """Say whether a paragraph asks somebody something: it is not in quotation marks, and not too long."""
    bare = line.strip("*_ ")
    return bare.endswith("?") and bare[0] not in "\"“‘'" and len(bare.split()) <= _LONGEST_QUESTION
