"""Stage zones: what in the text is headline, byline, caption, body or boilerplate. Nothing is deleted.

A zone is a line (a whole paragraph where the text is hard-wrapped), or the dateline at the head of one. Lines above the first sentence of the story
are its furniture: kicker, headline, deck, byline, credit; a line further down is body unless it
is a known kind of boilerplate or a picture credit.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from pipeline.models import folder, read_list, read_toml
from pipeline.records import Zone, ZoneKind
from pipeline.text.address_lines import address_of
from pipeline.text.authors import given_names
from pipeline.text.bylines import names_of
from pipeline.text.datelines import Dateline, find_dateline, find_town
from pipeline.text.day_lines import find_day, first_part
from pipeline.text.front_matter import front_matter
from pipeline.text.notes import Note, find_notes
from pipeline.text.outlet_names import outlet_called
from pipeline.text.paragraphs import ends_like_a_sentence, paragraphs
from pipeline.text.spans import SpanIndex, squeeze, trim
from pipeline.text.turns import Turn, find_turns, is_stage_direction

_WORD = re.compile(r"\w+")
MARKDOWN_HEADING = re.compile(r"\s*#{1,6} ")
_RULE = re.compile(r"={5,}|_{5,}")
_SET_APART = re.compile(r"\S(?: {3,}|\t+)\S.*(?: {3,}|\t+)\d{1,4}\W*\Z")  # the number of a page, in a running head
_NAMES = re.compile(r"[A-ZÀ-Þ][\w.’'-]+(?: (?:and |& |de |van |al-)?[A-ZÀ-Þ][\w.’'-]*){1,5}")
_WIRES = frozenset({"PR Newswire", "Business Wire", "GlobeNewswire"})  # who is paid for a release sends it
_SIGNED = re.compile(r"(?:\[Signed\] )?[A-ZÀ-Þ][\w.’'-]*(?: (?:de |van |al-)?[A-ZÀ-Þ][\w.’'-]*){0,4}")
_SIGN_OFF, _SIGNATURE = 6, 6  # words of "With kind regards," and of the name below
_LIST_HEAD_WORDS = 6
HEAD_LINES = 12  # of a text: among them its date is looked for
BODY_WORDS = 12  # the first line this long that ends like a sentence opens the story
_FURNITURE_LINES = 15  # a story has begun by then, whatever its lines look like
_BOILERPLATE_WORDS = 30
_COMMENT_MARKS = 2  # fewer, and a story speaks of comments
_FIRST_COMMENT = 5  # lines below the heading at most, the first of the marks stands
_COMMENTS_SHARE = 0.75  # of the words of the body: more are the story itself, its count of comments under its lead


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str
    words: int


def find_zones(text: str, turns: Sequence[Turn] | None = None, notes: Sequence[Note] | None = None) -> tuple[Zone, ...]:
    r"""Return the zones of a text, in order; together they hold every visible character.

    Args:
        text: the article's text.
        turns: those of a transcript, if they have been looked for.
        notes: what the paper says about the article, if that has been looked for; all of it is boilerplate.

    >>> text = "Storm Shuts Port\n\nBy Ada Roe\n\nNEW YORK (AP) — The port closed on Monday after the storm hit.\nComments"
    >>> [(z.kind, text[z.start : z.end]) for z in find_zones(text)][:3]
    [('headline', 'Storm Shuts Port'), ('byline', 'By Ada Roe'), ('dateline', 'NEW YORK (AP) — ')]
    """
    _, begin = front_matter(text)
    lines = _lines(text, begin)
    noted = SpanIndex(find_notes(text) if notes is None else notes)
    opening = next((i for i, line in enumerate(lines[:_FURNITURE_LINES]) if _opens_story(line)), None)
    head = lines[: HEAD_LINES if opening is None else min(opening, HEAD_LINES)]
    dated = {i for i, line in enumerate(head) if find_day(line.text)}
    if opening is None and dated:
        opening = min(dated) + 1  # a story may open with a short sentence
    kinds: list[ZoneKind] = []
    for i, line in enumerate(lines):
        above = opening is not None and i < opening
        kind = _kind(line, above=above, headed="headline" in kinds)
        if noted.at(line.start):
            kind = "boilerplate"
        elif kind != "byline" and i in dated:
            signed = bool(names_of(first_part(line.text)))
            kind = "byline" if signed else "boilerplate" if _SET_APART.search(line.text) else "kicker"
            if (
                i > 1
                and not signed
                and "headline" in kinds[:-1]
                and kinds[-1] in ("headline", "kicker")
                and _is_name(lines[i - 1])
            ):
                kinds[-1] = "byline"  # a name alone, between headline and date
        kinds.append(kind)
    _mark_head(lines, kinds, opening or 0)
    _mark_labels(lines, kinds)
    _mark_lists(lines, kinds)
    _mark_release(lines, kinds)
    _mark_comments(lines, kinds)
    _mark_signature(lines, kinds)
    speakers = _speakers(find_turns(text) if turns is None else turns, text, lines)
    transcript = any(speakers)
    zones = [Zone(*trim(text, (0, begin)), "boilerplate")] if begin else []
    begun = transcript
    for line, kind, speaker in zip(lines, kinds, speakers, strict=True):
        body, zone = line.start, kind
        if speaker and kind in ("headline", "kicker"):
            zone = "body"
        elif transcript and is_stage_direction(line.text):
            zone = "boilerplate"
        if zone == "body" and (dateline := filed_at(line.text, first=not begun)) and dateline.length:
            body += dateline.length
            zones.append(Zone(line.start, body, "dateline"))
        elif zone == "headline" and (mark := MARKDOWN_HEADING.match(line.text)):
            body += mark.end()
            zones.append(Zone(line.start, body - 1, "boilerplate"))
        zones.append(Zone(body, line.end, zone, speaker if zone == "body" else ""))
        begun |= zone == "body"
    return tuple(zones)


def filed_at(line: str, *, first: bool) -> Dateline | None:
    """Return the dateline of a line of the story; the first may name its town in small letters."""
    return find_dateline(line) or (find_town(line, _towns()) if first else None)


def _speakers(turns: Sequence[Turn], text: str, lines: Sequence[_Line]) -> list[str]:
    """Return for each line whose turn it is part of, as a transcript's labels have it; all empty where it is none."""
    speakers = [""] * len(lines)
    starts = [line.start for line in lines]
    for turn in turns:
        for span in (turn.label, *turn.content):
            if number := bisect_right(starts, span[0]):
                speakers[number - 1] = text[slice(*turn.label)]
    return speakers


def _mark_head(lines: Sequence[_Line], kinds: list[ZoneKind], opening: int) -> None:
    """Mark what its place over the story tells: a heading over a rule or a byline, a name between headline and story."""
    for i in range(min(opening, len(lines) - 1)):
        if kinds[i] == "kicker" and _RULE.fullmatch(lines[i + 1].text):
            kinds[i] = "headline"
    if "headline" not in kinds[:opening]:
        signed = (
            i for i, (kind, below) in enumerate(pairwise(kinds[:opening])) if (kind, below) == ("kicker", "byline")
        )
        if (i := next(signed, -1)) >= 0 and _is_brief_headline(lines[i]):
            kinds[i] = "headline"
    last = opening - 1
    if last > 0 and kinds[last] in ("headline", "kicker") and kinds[last - 1] == "headline" and _is_name(lines[last]):
        kinds[last] = "byline"


def _mark_release(lines: Sequence[_Line], kinds: list[ZoneKind]) -> None:
    """Mark what stands below a press release on whoever sent it: "About …", and what the law wants said."""
    head = [line.text for line in lines[:HEAD_LINES]]
    if not any(_furniture("release").match(line) or _wire_of(line) in _WIRES for line in head):
        return
    begin = kinds.index("body") if "body" in kinds else len(lines)
    is_foot = _furniture("release_foot").fullmatch
    about = (i for i in range(begin, len(lines)) if is_foot(lines[i].text))
    for i in range(next(about, len(lines)), len(lines)):
        kinds[i] = "boilerplate"


def _mark_comments(lines: Sequence[_Line], kinds: list[ZoneKind]) -> None:
    """Mark what readers wrote below a story: under the last "Comments", with "Reply" or "2 days ago" at some of it."""
    begin = kinds.index("body") if "body" in kinds else len(lines)
    marks = [i for i in range(begin, len(lines)) if _furniture("comment_marks").fullmatch(lines[i].text)]
    heads = (i for i in range(begin + 1, len(lines)) if _furniture("comment_heads").fullmatch(lines[i].text))
    head = max((i for i in heads if any(0 < mark - i <= _FIRST_COMMENT for mark in marks)), default=len(lines))
    body = [(i, line.words) for i, (line, kind) in enumerate(zip(lines, kinds, strict=True)) if kind == "body"]
    gone = sum(words for i, words in body if i > head)
    if sum(mark > head for mark in marks) >= _COMMENT_MARKS and gone <= _COMMENTS_SHARE * sum(w for _, w in body):
        for i in range(head, len(lines)):
            kinds[i] = "boilerplate"


def _mark_signature(lines: Sequence[_Line], kinds: list[ZoneKind]) -> None:
    """Mark whose name stands below the "Yours," of a letter: who writes it. Of several letters nobody writes all."""
    ends = [
        i + 1
        for i, (line, name) in enumerate(pairwise(lines))
        if kinds[i] == "body"
        and line.words <= _SIGN_OFF
        and name.words <= _SIGNATURE
        and _furniture("sign_offs").fullmatch(line.text)
        and _SIGNED.fullmatch(name.text)
    ]
    if len(ends) == 1:
        kinds[ends[0]] = "byline"


def _wire_of(line: str) -> str:
    dateline = find_dateline(line)
    return agencies().get(dateline.agency, "") if dateline else ""


def _mark_labels(lines: Sequence[_Line], kinds: list[ZoneKind]) -> None:
    """Mark the lines that a neighbour tells: the words under a picture by its credit, a crosshead by the prose around."""
    for i in range(len(lines) - 1):
        # the alternative text of a picture stands on the line above its credit
        if kinds[i + 1] == "caption" and lines[i + 1].start - lines[i].end <= 2 and _is_label(lines[i], 15):
            kinds[i] = "caption"
        # a crosshead stands between two paragraphs; in a list or a table its like stand beside it
        if (
            i > 0
            and kinds[i] == "body"
            and _is_label(lines[i], 8)
            and _is_prose(lines[i - 1])
            and _is_prose(lines[i + 1])
        ):
            kinds[i] = "headline"


def _mark_lists(lines: Sequence[_Line], kinds: list[ZoneKind]) -> None:
    """Mark the headlines of other stories that follow "Recommended" or "Most read" on a line of its own."""
    inside = False
    for i, line in enumerate(lines):
        if line.words <= _LIST_HEAD_WORDS and kinds[i] != "byline" and _furniture("list_heads").fullmatch(line.text):
            kinds[i], inside = "boilerplate", True
        elif inside and kinds[i] == "boilerplate":
            continue
        elif inside and kinds[i] in ("body", "headline") and not ends_like_a_sentence(line.text) and line.words <= 20:
            kinds[i] = "boilerplate"
        else:
            inside = False


def _lines(text: str, begin: int) -> list[_Line]:
    """Return the visible lines from a place on; the lines of a hard-wrapped paragraph are one."""
    spans = ((begin + a, begin + b) for a, b in paragraphs(text[begin:]))
    return [_Line(a, b, text[a:b], count_words(text[a:b])) for a, b in spans]


def count_words(line: str) -> int:
    """Return how many words a line has, as far as that matters."""
    return sum(1 for _ in _WORD.finditer(line[:2000]))


def _opens_story(line: _Line) -> bool:
    return _is_prose(line) and not _is_credit(line)


def _kind(line: _Line, *, above: bool, headed: bool) -> ZoneKind:
    if address_of(line.text) or (line.words <= _BOILERPLATE_WORDS and _boilerplate().fullmatch(squeeze(line.text))):
        return "boilerplate"
    if MARKDOWN_HEADING.match(line.text):
        return "headline"
    if line.words <= 25 and names_of(line.text):
        return "byline"
    if _is_credit(line):
        return "caption"
    if above and not ends_like_a_sentence(line.text):
        short = line.words <= 2 or (line.words <= 4 and line.text.isupper())
        return "kicker" if short else "headline"
    if above and headed and line.words < 5:
        return "kicker"
    return "body"


def _is_brief_headline(line: _Line) -> bool:
    """Say whether a short line over a byline is a headline: no date, nobody's name, no outlet's, no word for a section."""
    return line.words > 1 and not (find_day(line.text) or _is_name(line) or outlet_called(line.text))


def _is_name(line: _Line) -> bool:
    """Say whether a line is the name of somebody, told by a given name at its head."""
    names = re.split(r",? and |, | & ", line.text)
    short = all(len(name.split()) <= 4 for name in names)
    return bool(_NAMES.fullmatch(line.text)) and short and line.text.split()[0] in given_names()


def _is_credit(line: _Line) -> bool:
    return line.words <= 40 and len(line.text) <= 300 and bool(_furniture("credits").fullmatch(squeeze(line.text)))


def _is_label(line: _Line, words: int) -> bool:
    return line.words <= words and not ends_like_a_sentence(line.text)


def _is_prose(line: _Line) -> bool:
    return line.words >= BODY_WORDS and ends_like_a_sentence(line.text)


@cache
def _towns() -> frozenset[str]:
    rows = (line.split(",") for line in read_list(folder() / "places.csv"))
    return frozenset(row[0] for row in rows if row[2:3] in (["city"], ["country"]))


@cache
def _furniture(kind: str) -> re.Pattern[str]:
    listed = read_toml(folder() / "furniture.toml")[kind]
    return re.compile("|".join(f"(?:{p})" for p in listed), re.IGNORECASE)


@cache
def agencies() -> dict[str, str]:
    """Return the agencies of datelines, and whose stories theirs are."""
    return dict(read_toml(folder() / "furniture.toml")["agencies"])


@cache
def _boilerplate() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in read_list(folder() / "boilerplate.txt")), re.IGNORECASE)
