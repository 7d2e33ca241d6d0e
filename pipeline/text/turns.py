r"""Who speaks in a transcript or an interview: the turns, each with the words that label it.

    "MR. HALE: Did you see it?\n\nTHE WITNESS: I did."   ─▶  Turn("MR. HALE", …, "Did you see it?") · Turn("THE WITNESS", …, "I did.")

Labels are a line's first words, in one of four styles: `NAME:` in capitals, `Name Surname:`, `Mr. HALE.` of printed
hearings, `Q.`/`A.`; or a name in capitals has the line above to itself. One labelled line makes no transcript: there are at least three, and somebody speaks twice, or a
label stands for a part ("THE COURT"). An interview may do without labels: whole paragraphs of questions, with answers
in the first person between them, below a heading or lead that says whom one spoke to. Strings only; never raises.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise, takewhile
from typing import Literal

from pipeline import models
from pipeline.records import Span
from pipeline.text.paragraphs import ends_like_a_sentence, paragraphs
from pipeline.text.spans import trim

Style = Literal["capitals", "name", "hearing", "letter", "alone"]

_FEWEST = 3  # labelled lines make a transcript
_SPOKEN = 0.5  # of its turns at least end like a sentence
_DENSE = 0.25  # of the lines from its first label on are labelled, or …
_MANY = 5  # … so many are and it begins among the first …
_EARLY = 8  # … of its lines: then a line without a label goes on with the turn before it
_SOLID = 0.7  # labelled lines, from which on no line without a label belongs to the last turn
_WORDS = 7  # in a label
_PROSE = 6  # words to a turn, on average, where the labels are mere names
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
_NOTE = re.compile(r"\W*(?:ed(?:itor|\.)?(?:[’']s)?(?: note)?|note|n\.b\.)\s*:", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“][^\"”]*[\"”]?")
_CAPITALS = re.compile(
    r"\W{0,3}(?P<label>[A-ZÀ-Þ][A-ZÀ-Þ0-9.,'’&/-]*(?: [A-ZÀ-Þ0-9(][A-ZÀ-Þ0-9.,'’&/-]*){0,7}"
    r"(?: ?[(\[][^()\[\]\n]{1,60}[)\]])?(?:, [^:.\n]{1,60})?)(?P<mark>:)\W{0,4}(?=\S)"
)
_ALONE = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?: [A-ZÀ-Þ(][A-ZÀ-Þ.'’()-]*){0,4}:?")
_NAME = re.compile(
    r"\W{0,3}(?P<label>[A-ZÀ-Þ][\w.'’-]*(?: (?:[a-z]{1,3} )?[A-ZÀ-Þ][\w.'’-]*){0,4}(?: ?\([^()\n]{1,40}\))?)(?P<mark>:)\W{0,4}(?=\s\S)"
)
_HEARING = re.compile(
    r"(?P<label>(?:The )?(?:[A-Z][a-z]+\.? )?[A-ZÀ-Þ][A-ZÀ-Þ'’-]{2,}(?: of [A-Z][a-z]+)?|[A-Z][a-z]{1,9}\. [A-ZÀ-Þ][\w'’-]+)(?P<mark>\.) +(?=[A-Z“\"])"
)
_LETTER = re.compile(r"\W{0,3}(?P<label>[QA])(?P<mark>[.:]| ?[-–—])?(?P<gap>\W{0,4}\s+)(?=\S)")
_SILENT = re.compile(
    r"\W*[(\[][^()\[\]]{1,80}[)\]]\W*|(?:END|###|\* \* \*)\W*"
    r"|\d{1,2}:\d{2}(?::\d{2})? ?(?:[AP]\.?M\.?)?(?: [A-Z]{2,4})?\W*",
    re.IGNORECASE,
)
_BRACKET = re.compile(r" ?[(\[][^()\[\]]*[)\]]")


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a transcript.

    Attributes:
        label: the words that say who speaks, without the mark behind them; empty in an interview without labels.
        name: the name in the label, without title and brackets; "" where it names a part only.
        mark: the colon or stop behind the label, if one is written.
        content: what is said, one span a paragraph; asks: whether the speaker's part is to ask, whatever else is said.
    """

    label: Span
    name: str
    mark: Span | None
    content: tuple[Span, ...]
    asks: bool

    @property
    def is_labelled(self) -> bool:
        """Whether words say who speaks."""
        return self.label[0] < self.label[1]


@dataclass(frozen=True, slots=True)
class _Line:
    style: Style
    turn: Turn
    who: str  # what a speaker's turns share: the last word of the name, or the part


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(models.read_toml(models.folder() / "claims" / "turns.toml")[kind])


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
        styles.setdefault(line.style, []).append(line)
    # "Q" stands beside "MR. HALE:", so capitals and letters count together
    spoken = [*styles.get("capitals", ()), *styles.get("letter", ())]
    kept = [*(spoken if _is_transcript(spoken, text) else ())]
    kept += [
        x
        for style in ("hearing", "name", "alone")
        if _is_transcript(found := styles.get(style, []), text)
        for x in found
    ]
    chosen, asking = {id(x) for x in kept}, _who_only_asks(kept, text)
    places = [
        (i, replace(line.turn, asks=line.turn.asks or line.who in asking)) for i, line in labelled if id(line) in chosen
    ]
    return tuple(_with_lines_between(places, lines, text) if places else _interview(lines, text))


def is_stage_direction(line: str) -> bool:
    """Say whether a line of a transcript is what nobody says: a time, "(CROSSTALK)".

    >>> is_stage_direction("[18:00:04]"), is_stage_direction("1:58 P.M. EST"), is_stage_direction("Yes.")
    (True, True, False)
    """
    return bool(_SILENT.fullmatch(line))


def is_aside(words: str) -> bool:
    """Say whether words name what is heard and nobody says.

    >>> is_aside("Laughter."), is_aside("CROSSTALK"), is_aside("Ada Roe")
    (True, True, False)
    """
    return words.strip(" .:()[]").casefold() in _words("asides")


def tells_of_interview(words: str) -> bool:
    """Say whether words tell that somebody was interviewed.

    >>> tells_of_interview("The Post spoke with Ada Roe."), tells_of_interview("Ada Roe spoke in the hall.")
    (True, False)
    """
    return bool(_INTERVIEW.search(words))


def _labelled(text: str, span: Span) -> _Line | None:
    """Return the label at the head of a line with the rest of the line as its turn, if there is one."""
    start, end = span
    line = text[start : min(end, start + 200)]
    for style, pattern in _STYLES:
        found = pattern.match(line)
        if not found:
            continue
        label = trim(text, (start + found.start("label"), start + found.end("label")))
        content = trim(text, (start + found.end(), end))
        if style == "letter" and not (found["mark"] or "\t" in found["gap"] or len(found["gap"]) > 1):
            continue  # "A man" is no label
        words = text[slice(*label)]
        who, part = _who(words)
        if content[0] >= content[1] or not who or len(words.split()) > _WORDS + 5 * ("," in words):
            continue
        if style == "hearing" and not part and words.split()[0].lower().rstrip(".") not in _words("titles"):
            continue
        mark = (start + found.start("mark"), start + found.end("mark")) if found["mark"] else None
        asks = part in _words("interviewers") or bool(set(re.split(r"\W+", words.lower())) & _words("asking"))
        return _Line(style, Turn(label, "" if part else _name(words), mark, (content,), asks), who)
    return None


def _under_label(text: str, label: Span, content: Span) -> _Line | None:
    """Return a paragraph as the turn of whom the line above it names, if that is nothing but a name in capitals."""
    words = text[slice(*label)]
    who, part = _who(words.rstrip(":")) if _ALONE.fullmatch(words) and not words.endswith(".") else ("", "")
    if not who or not ends_like_a_sentence(text[slice(*content)]) or _labelled(text, content):
        return None
    bare, name = (label[0], label[1] - words.endswith(":")), "" if part else _name(words.rstrip(":"))
    return _Line("alone", Turn(bare, name, None, (content,), part in _words("interviewers")), who)


_STYLES: tuple[tuple[Style, re.Pattern[str]], ...] = (
    ("letter", _LETTER),
    ("capitals", _CAPITALS),
    ("hearing", _HEARING),
    ("name", _NAME),
)


def _who(label: str) -> tuple[str, str]:
    """Return what tells a speaker from others, and the part if the label names only that; "" for a heading.

    >>> _who("SEN. ADA ROE (R-OH)"), _who("THE COURT"), _who("EDITOR'S NOTE")
    (('roe', ''), ('court', 'court'), ('', ''))
    """
    bare = _BRACKET.sub("", label).partition(",")[0].strip().lower().rstrip(".")
    part = bare.removeprefix("the ").rstrip("s0123456789 ")
    if {bare, bare.removeprefix("the ")} & _words("headings") or is_aside(bare):
        return "", ""
    for known in (bare.removeprefix("the "), part):
        if known in _words("roles") or known in _words("interviewers"):
            return known, known
    last = re.split(r"[\s.]+", bare)[-1]
    return (last if any(c.isalpha() for c in last) else ""), ""


def _name(label: str) -> str:
    """Return the name in a label: "SEN. ADA ROE (R-OH)" → "ADA ROE"."""
    words = _BRACKET.sub("", label).partition(",")[0].split()
    while len(words) > 1 and words[0].lower().rstrip(".") in _words("titles") | {"the"}:
        words.pop(0)
    return " ".join(words)


def _is_transcript(found: Sequence[_Line], text: str) -> bool:
    if len(found) < _FEWEST:
        return False
    speakers = Counter(x.who for x in found)
    if len(speakers) < 2:
        return False
    parts = any(not x.turn.name for x in found)
    twice = sum(n > 1 for n in speakers.values())
    sentences = sum(ends_like_a_sentence(text[slice(*x.turn.content[-1])]) for x in found)
    if found[0].style == "name":  # a list of places or dishes looks the same, but nothing in it comes back
        words = sum(len(text[slice(*x.turn.content[-1])].split()) for x in found)
        parts, twice = False, twice - 1 if words >= _PROSE * len(found) else 0
    return (parts or twice > 0) and sentences >= _SPOKEN * len(found)


def _who_only_asks(found: Iterable[_Line], text: str) -> set[str]:
    """Return the speakers whose turns are nearly all questions: in an interview, who leads it."""
    asked, turns = Counter[str](), Counter[str]()
    for x in found:
        turns[x.who] += 1
        asked[x.who] += text[slice(*x.turn.content[-1])].rstrip('"”’*_ ').endswith("?")
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
        more = [s for s in lines[i + 1 : end] if not is_stage_direction(text[slice(*s)])] if goes_on else []
        more = [s for s in more if ends_like_a_sentence(text[slice(*s)]) and text[s[1] - 1] != ":"]  # not a heading
        yield replace(turn, content=(*turn.content, *more))


def _interview(lines: Sequence[Span], text: str) -> Iterator[Turn]:
    """Yield questions and answers of an interview without labels, if a text is one."""
    asked = [i for i, line in enumerate(lines) if i and _asks(text[slice(*line)])]  # a headline may ask as well
    if len(asked) < _FEWEST or not tells_of_interview(text[: lines[asked[0]][0]][:_LONGEST_HEAD]):
        return
    ends = [*asked[1:], len(lines)]
    answers = [_answer(lines[i + 1 : end], text, last=end == len(lines)) for i, end in zip(asked, ends, strict=True)]
    given = [answer for answer in answers if answer]
    personal = sum(any(_says_i(text[slice(*s)]) for s in answer) for answer in given)
    if len(given) < _FEWEST or personal < _PERSONAL * len(given):
        return
    for i, answer in zip(asked, answers, strict=True):
        yield _without_label((lines[i],), asks=True)
        if answer:
            yield _without_label(answer, asks=False)


def _without_label(content: tuple[Span, ...], *, asks: bool) -> Turn:
    return Turn((content[0][0], content[0][0]), "", None, content, asks)


def _answer(lines: Sequence[Span], text: str, *, last: bool) -> tuple[Span, ...]:
    """Return the paragraphs behind a question that answer it; behind the last one the story may go on by itself."""
    said = [s for s in lines if not _NOTE.match(text, *s)]
    first, more = said[:1], [s for s in said[1:] if ends_like_a_sentence(text[slice(*s)])]
    return (*first, *(takewhile(lambda s: _says_i(text[slice(*s)]), more) if last else more))


def _asks(line: str) -> bool:
    """Say whether a paragraph asks somebody something: it is not in quotation marks, and not too long."""
    bare = line.strip("*_ ")
    return bare.endswith("?") and bare[0] not in "\"“‘'" and len(bare.split()) <= _LONGEST_QUESTION


def _says_i(line: str) -> bool:
    return bool(_FIRST_PERSON.search(_QUOTED.sub("", line)))
