"""How a line of a transcript names who speaks in it: the label, the name in it, and what tells one speaker from another.

MR. HALE: Did you see it?             ─▶ MR. HALE · Hale
Ms. JACKSON LEE. I yield.             ─▶ Ms. JACKSON LEE · JACKSON LEE
The Prime Minister (Ada Roe)          ─▶ a line of its own · Ada Roe
Q.   Did you see it?                  ─▶ Q, who asks
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from pipeline import models
from pipeline.records import Span

Style = Literal["capitals", "name", "hearing", "letter", "alone", "member"]

_PEERS = frozenset({"lord", "lady", "baroness"})  # "Lord Roe (Con)"
_WORDS = 7  # in a label
_LONGEST_LINE = 120  # characters, of a label that has the line to itself
_BRACKETS = r"(?: ?[(\[][^()\[\]\n]{1,60}[)\]])"
_CAPITALS = re.compile(
    r"\W{0,3}(?P<label>[A-ZÀ-Þ][A-ZÀ-Þ0-9.,'’&/-]*(?: [A-ZÀ-Þ0-9(][A-ZÀ-Þ0-9.,'’&/-]*){0,7}"
    rf"{_BRACKETS}?(?:, [^:.\n]{{1,60}})?)(?P<mark>:)\W{{0,4}}(?=\S)"
)
_ALONE = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?: [A-ZÀ-Þ(][A-ZÀ-Þ.'’()-]*){0,4}:?")
_WORD = r"[A-ZÀ-Þ][\w.'’-]*"
_NAME = re.compile(
    rf"\W{{0,3}}(?P<label>{_WORD}(?: (?:[a-z]{{1,3}} )?{_WORD}){{0,4}}{_BRACKETS}{{0,2}})(?P<mark>:)\W{{0,4}}(?=\s\S)"
)
# "Mrs. McMORRIS RODGERS", "Mr. ROE of New York", "The CHAIRMAN", "Mr. Lee [presiding]"
_HEARING = re.compile(
    rf"(?P<label>(?:The )?[A-Z][A-Za-z]+\.?(?: (?:[a-z]{{1,3}} |St\. |[A-Z]\. )?[A-ZÀ-Þ][\w'’-]*){{0,4}}"
    rf"(?: of(?: [A-Z][a-z]+){{1,2}}| pro tempore)?{_BRACKETS}?)(?P<mark>\.)\s+(?=[A-Z0-9“\"'‘(\[$—])"
)
_LETTER = re.compile(r"\W{0,3}(?P<label>[QA])(?P<mark>[.:]| ?[-–—])?(?P<gap>\W{0,4}\s+)(?=\S)")
# as a parliament prints it: "Ada Roe (Leeds) (Lab)", "The Minister for Roads (Bo Lee)", "Mr Speaker"
_MEMBER = re.compile(
    rf"(?P<who>{_WORD}(?: (?:[a-z]{{1,3}} )?{_WORD}|,? (?:and|of|for|to|the)\b){{0,14}})(?P<brackets>{_BRACKETS}{{0,2}}):?"
)
_BRACKET = re.compile(r" ?[(\[][^()\[\]]*[)\]]")
_IN_BRACKET = re.compile(rf"\((?P<name>{_WORD}(?: {_WORD}){{1,4}})\)")
_STYLES: tuple[tuple[Style, re.Pattern[str]], ...] = (
    ("letter", _LETTER),
    ("capitals", _CAPITALS),
    ("hearing", _HEARING),
    ("name", _NAME),
)


@dataclass(frozen=True, slots=True)
class Label:
    """The words that say who speaks in a line, by their place in it.

    Attributes:
        style: how it is written.
        words: the label, without the mark behind it; mark: the colon or dash behind it, if one is written.
        said: where in the line begins what is said.
        name: the name in the label, without title and brackets; "" where it names a part only.
        who: what a speaker's turns share: the last word of the name, or the part.
        part: the part, if that is all the label names before a bracket: "court", "prime minister".
        asks: whether the speaker's part is to ask.
        is_formal: whether a parliament's record alone names a speaker so.
    """

    style: Style
    words: Span
    mark: Span | None
    said: int
    name: str
    who: str
    part: str
    asks: bool
    is_formal: bool = False


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a transcript.

    Attributes:
        label: the words that say who speaks, without the mark behind them; empty in an interview without labels.
        name: whom they name, without title and brackets, or whose part it is; "" where the text does not tell.
        part: the part they name before a bracket: "court", "chairman"; "" for none.
        mark: the colon or dash behind the label, if one is written.
        content: what is said, one span a paragraph; asks: whether the speaker's part is to ask, whatever else is said.
    """

    label: Span
    name: str
    part: str
    mark: Span | None
    content: tuple[Span, ...]
    asks: bool

    @property
    def is_labelled(self) -> bool:
        """Whether words say who speaks."""
        return self.label[0] < self.label[1]


@cache
def known(kind: str) -> frozenset[str]:
    """Return a list of `models/turns.toml`."""
    return frozenset(models.read_toml(models.folder() / "turns.toml")[kind])


def label_of(line: str) -> Label | None:
    """Return the label at the head of a line, if there is one.

    >>> [(x.style, x.name) for x in map(label_of, ("MR. ROE: No.", "Ms. VAN LEE. I yield.", "Q. Why?", "He left.")) if x]
    [('capitals', 'ROE'), ('hearing', 'VAN LEE'), ('letter', '')]
    """
    for style, pattern in _STYLES:
        found = pattern.match(line)
        if not found:
            continue
        if style == "letter" and not (found["mark"] or "\t" in found["gap"] or len(found["gap"]) > 1):
            continue  # "A man" is no label
        words = found["label"].strip()
        who, part = who_of(words)
        if not who or not line[found.end() :].strip() or len(words.split()) > _WORDS + 5 * ("," in words):
            continue
        if style == "hearing" and not part and not title_of(words):
            continue
        start = found.start("label")
        is_mark = found["mark"] and found["mark"] != "."  # a full stop attributes nothing
        return _label(style, (start, start + len(words)), words, found.span("mark") if is_mark else None, found.end())
    return None


def label_alone(line: str) -> Label | None:
    """Return a line as the label of what stands below it, if it is nothing but a name or a part.

    >>> [(x.style, x.name) for x in map(label_alone, ("ADA ROE", "The Minister for Roads (Bo Lee)", "Mr Speaker")) if x]
    [('alone', 'ADA ROE'), ('member', 'Bo Lee'), ('member', '')]
    """
    if len(line) > _LONGEST_LINE or line.endswith("."):
        return None
    capitals = _ALONE.fullmatch(line)
    if not capitals and not _MEMBER.fullmatch(line):
        return None
    words = line.rstrip(":")
    return (
        _label("alone" if capitals else "member", (0, len(words)), words, None, len(line)) if who_of(words)[0] else None
    )


def _label(style: Style, at: Span, words: str, mark: Span | None, said: int) -> Label:
    who, part = who_of(words)
    name = "" if part else name_of(words)
    brackets = _BRACKET.findall(words)
    of_office = _IN_BRACKET.search(words) if part or words.startswith("The ") else None
    if of_office and len(brackets) == 1:
        name = of_office["name"]
    asks = part in known("interviewers") or bool(set(re.split(r"\W+", words.lower())) & known("asking"))
    is_formal = style in ("member", "name") and (
        len(brackets) == 2 or bool(of_office) or (bool(brackets) and title_of(words) in _PEERS)
    )
    return Label(style, at, mark, said, name, who, part, asks, is_formal)


def who_of(label: str) -> tuple[str, str]:
    """Return what tells a speaker from others, and the part if the label names only that; "" for a heading.

    >>> who_of("SEN. ADA ROE (R-OH)"), who_of("THE COURT"), who_of("EDITOR'S NOTE")
    (('roe', ''), ('court', 'court'), ('', ''))
    """
    bare = _BRACKET.sub("", label).partition(",")[0].strip().lower().rstrip(".")
    if {bare, bare.removeprefix("the ")} & known("headings") or is_aside(bare):
        return "", ""
    bare = bare.partition(" of ")[0] if title_of(label) else bare  # "Mr. ROE of Ohio"
    whole = bare.removeprefix("the ").rstrip("0123456789 ")
    for found in (whole, whole.rstrip("s"), whole.partition(" ")[2] if title_of(label) else ""):  # "Mr Speaker"
        if found in known("roles") or found in known("interviewers"):
            return bare.removeprefix("the "), found  # one "SPEAKER 2" is not the other
    last = re.split(r"[\s.]+", bare)[-1]
    return (last if any(c.isalpha() for c in last) else ""), ""


def title_of(label: str) -> str:
    """Return the title at the head of a label: `Ranking Member ROE` ─▶ ranking member."""
    words = label.lower().replace(".", "").removeprefix("the ").split()[:-1]
    heads = (" ".join(words[:n]) for n in range(min(3, len(words)), 0, -1))
    return next((head for head in heads if head in known("titles")), "")


def name_of(label: str) -> str:
    """Return the name in a label: `SEN. ADA ROE (R-OH)` ─▶ ADA ROE, `Mr. VAN LEE of New York` ─▶ VAN LEE."""
    bare = _BRACKET.sub("", label).partition(",")[0].removeprefix("The ").removeprefix("THE ")
    bare = re.split(r" of (?=[A-Z])", bare)[0]
    while title := title_of(bare):
        bare = " ".join(bare.split()[len(title.split()) :])
    return bare


def is_aside(words: str) -> bool:
    """Say whether words name what is heard and nobody says.

    >>> is_aside("Laughter."), is_aside("CROSSTALK"), is_aside("Ada Roe")
    (True, True, False)
    """
    return words.strip(" .:()[]").casefold() in known("asides")
