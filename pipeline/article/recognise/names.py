"""Find the names: the model's spans cleaned, the gazetteers' matches, and one of the two where they clash.

"… said Homan, whom the Washington Post …"
  model       [Homan]ORG          [the Washington Post]ORG
  gazetteer                           [Washington Post] media:washington-post
  ─▶ Name(Homan, organisation), Name(Washington Post, media, entry)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.article.recognise.gazetteer import Entry
from pipeline.article.recognise.lexicon import (
    initials,
    load_context,
    offices,
    role_heads,
    small_words,
    type_words,
)
from pipeline.article.recognise.name_types import type_by_words
from pipeline.article.recognise.particles import is_particle
from pipeline.article.recognise.tokens import Tokens
from pipeline.records import EntityType, FoundBy
from pipeline.text.dates import weekdays
from pipeline.text.person_names import honorifics
from pipeline.text.roles import small_nouns

LABELS: dict[str, EntityType] = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "facility", "NORP": "group",
    "LAW": "law", "EVENT": "event", "WORK_OF_ART": "work", "PRODUCT": "product", "MISC": "organisation",
}  # fmt: skip
UNDECIDED = "MISC"  # what the model takes for a name of no kind it knows: a body, until `undecided` takes back what nothing tells to be one
POSSESSIVE = frozenset({"'s", "’s", "'", "’", "'S", "’S", "`s", "' s", "’ s"})
_BELONGS = frozenset({"of", "from", "at"})
IN_OFFICE = frozenset({"acting", "former", "interim"})  # they say how an office is held and begin no body's name
_NUMBERED = frozenset({"article", "chapter", "clause", "paragraph", "rule", "section"})
_OWNED = frozenset({"event", "facility", "law", "work"})
_LETTERED = frozenset({"gate", "group", "lane", "phase", "pool", "section"})
_KINDS = {"place": {"city", "county", "province", "state", "town"}, "event": {"cup", "final", "game", "match"}}
_OF_EVENTS = frozenset({"olympic", "paralympic"})  # adjectives
_BUILT = frozenset({"facility", "organisation", "place"})
_LONGEST = 14  # words; no name is longer, a damaged span may be


@dataclass(frozen=True, slots=True)
class Name:
    """A name at the words `start:end`; `surely` says that no later step need doubt its type."""

    start: int
    end: int
    type: EntityType
    found_by: FoundBy = "model"
    entry: Entry | None = None
    label: str = ""
    surely: bool = False
    inverted: bool = False  # the surname stands first, with a comma: `Roe, Ada` in a list
    full: tuple[str, ...] = ()  # the person's name that the letters stand for: of `MBS`
    shared: tuple[str, ...] = ()  # the surname that follows later: of `Ada` in "Ada and Bo Roe"


def drop_overlapping(names: list[Name], tokens: Tokens) -> list[Name]:
    """Drop the names that overlap a better one: the longer wins, then one from a gazetteer."""
    taken: list[Name | None] = [None] * len(tokens.words)
    best = sorted(names, key=lambda n: (-_weight(n), n.start))
    kept = []
    for name in best:
        if not any(taken[name.start : name.end]):
            taken[name.start : name.end] = [name] * (name.end - name.start)
            kept.append(name)
    return sorted(kept, key=lambda n: n.start)


def _weight(name: Name) -> float:
    outlet = 3 * (name.surely and name.type == "media" and name.end - name.start > 1)  # "Enter The Washington Post"
    return name.end - name.start + (0.5 if name.entry else 0.0) + (0.25 if name.surely else 0.0) + outlet


def cover_of(tokens: Tokens, found: list[Name]) -> list[Name | None]:
    """Return for each word the name that it is part of."""
    cover: list[Name | None] = [None] * len(tokens.words)
    for name in found:
        cover[name.start : name.end] = [name] * (name.end - name.start)
    return cover


def names_in_span(tokens: Tokens, start: int, end: int, label: str) -> Iterator[Name]:
    """Yield what is a name in a span of the model's: without articles, titles, possessives, line ends and slashes."""
    type_ = LABELS.get(label)
    if type_ is None or end - start > _LONGEST or tokens.silent[start]:
        return
    if label == UNDECIDED and (tokens.title[start] or not {"(", ")", "[", "]"}.isdisjoint(tokens.words[start:end])):
        return  # "NSTF) Awards"
    for begin, stop in _pieces(tokens, start, end, type_):
        a, b = trim_name(tokens, begin, _before_figures(tokens, begin, stop, type_))
        b += b + 1 == stop and b - a > 1 and type_ in _BUILT and _names_building(tokens, b)
        b += 2 * (b + 2 == stop and type_ == "person" and _is_letter(tokens, b))
        first = _skip_nation(tokens, skip_titles(tokens, a, b), b) if type_ == "person" else a
        if first >= b:
            continue
        if type_ in ("person", "place"):
            b = _before_weekday(tokens, first, b)
        if stop < end and type_ != "place" and tokens.words[stop] in POSSESSIVE and _is_place(tokens, first, b):
            yield Name(first, b, "place", label="GPE")  # "London's" Science Museum
        elif first < b and _is_name(tokens, first, b, type_):
            yield Name(first, b, type_by_words(tokens, first, b, type_), label=label)


def _pieces(tokens: Tokens, start: int, end: int, type_: EntityType) -> Iterator[tuple[int, int]]:
    begin = start
    for i in range(start, end):
        possessive = (
            tokens.words[i] in POSSESSIVE and i > start and tokens.starts[i] == tokens.ends[i - 1] and i + 1 < end
        )
        many = possessive and (tokens.lower[i - 1] in load_context().many_people or tokens.words[i] in "'’")
        inside = possessive and tokens.words[i + 1][0].isupper()
        inside = inside and (many or (i - begin < 3 and not _is_place(tokens, begin, i)))
        inside = inside or (possessive and type_ == "person" and _is_letter(tokens, i))
        listed = tokens.words[i] == "," and type_ == "place" and begin < i < end - 1  # "Huntsville, Alabama" are two
        if (
            tokens.words[i] in "/|;"
            or listed
            or (type_ == "place" and _joins_places(tokens, begin, i, end))
            or (i > begin and tokens.line[i] != tokens.line[i - 1])
            or (possessive and not inside)
        ):
            yield begin, i
            begin = i if tokens.words[i] not in "/|;,-–" and not possessive else i + 1
    yield _behind_bracket(tokens, begin, end), end


def _behind_bracket(tokens: Tokens, start: int, end: int) -> int:
    """Return where a name begins that the end of a bracket stands in: `Security Council` of "(UN) Security Council"."""
    opened = {"(", "["} & set(tokens.words[start:end])
    return start if opened else next((i + 1 for i in range(end - 1, start, -1) if tokens.words[i] in ")]"), start)


def _is_letter(tokens: Tokens, at: int) -> bool:
    """Say whether an apostrophe is a letter of a name, set off from what follows: `Arnaq’ tuq`, not "the Roes’ house"."""
    after = tokens.words[at + 1]
    return tokens.words[at] in "'’" and after.islower() and len(after) > 2 and tokens.words[at - 1][-1] != "s"


def _joins_places(tokens: Tokens, start: int, hyphen: int, end: int) -> bool:
    """Say whether a hyphen joins two places, as in a route: `London`-`Bangkok`, not Guinea-Bissau."""
    if (
        not start < hyphen < end - 1
        or not tokens.is_hyphen(hyphen)
        or tokens.gazetteer.lookup(tokens.slice(start, end))
    ):
        return False
    return _is_place(tokens, start, hyphen) and _is_place(tokens, hyphen + 1, end)


def _is_place(tokens: Tokens, start: int, end: int) -> bool:
    """Say whether words are a place whose the rest of a name is: "Mecca's Grand Mosque", not "Lloyd's of London"."""
    forms = tokens.gazetteer.lookup(tokens.slice(start, end)) if start < end else ()
    return any(f.entry.type == "place" for f in forms) and all(f.entry.type in ("place", "group") for f in forms)


def _before_figures(tokens: Tokens, start: int, end: int, type_: EntityType) -> int:
    """Return where a span's name ends: before a bracket, and before figures that no name holds (`Eagles 37-10`)."""
    for i in range(start + 1, end):
        word = tokens.words[i]
        if type_ == "person" and i - start > 1 and word in _BELONGS:
            return i  # "Ada Roe of Leeds"; but Joan of Arc
        if word in "([" or (word[0].isdigit() and (type_ in ("person", "place") or not word.isdigit() or i + 1 < end)):
            return i
    return end


def _names_building(tokens: Tokens, at: int) -> bool:
    """Say whether the small last word of a span is what is named: `Marlow Territorial hospital`."""
    return tokens.words[at].islower() and type_words().get(tokens.words[at]) == "facility"


def _before_weekday(tokens: Tokens, start: int, end: int) -> int:
    """Return where a name ends that a day follows without a comma: "in Accra Wednesday"."""
    return end - 1 if end - start > 1 and tokens.lower[end - 1] in weekdays() else end


def trim_name(tokens: Tokens, start: int, end: int) -> tuple[int, int]:
    """Return the span without leading articles, small words and marks, and without a trailing possessive."""
    while start < end and (
        (_small(tokens, start) and not is_particle(tokens, start)) or not tokens.words[start][0].isalnum()
    ):
        start += 1
    while start < end and (
        tokens.words[end - 1] in POSSESSIVE
        or not any(c.isalnum() for c in tokens.words[end - 1])
        or _small(tokens, end - 1)
    ):
        end -= 1
    return start, end


def _small(tokens: Tokens, at: int) -> bool:
    small = small_words()
    return tokens.words[at].islower() or tokens.lower[at] in small.leading or tokens.lower[at] in small.links - {"de"}


def skip_titles(tokens: Tokens, start: int, end: int) -> int:
    """Return where the name itself begins: `Acting Director Tom Homan` → at `Tom`; `Dean Roe` is a name."""
    last = start - 1
    for i in range(start, end - 1):
        given = i == end - 2 and tokens.words[i] in tokens.gazetteer.genders
        if is_title(tokens, i) and not given:
            last = i
    first = last + 1
    return first + (start < first < end - 1 and tokens.words[first] in "'’")  # "Dato' Ada Roe"


def _skip_nation(tokens: Tokens, start: int, end: int) -> int:
    """Return where a person's name begins behind a nationality: `Uzbek Durbek Yuralov`; a given name stays."""
    word = tokens.words[start] if end - start > 2 else ""
    if not word or word in tokens.gazetteer.genders:
        return start
    return start + any(f.entry.kind == "nationality" and bool(f.entry.country) for f in tokens.gazetteer.lookup(word))


def is_title(tokens: Tokens, at: int) -> bool:
    """Say whether a word is a title or an occupation, such as may stand before a name: `Sen.-elect`, `DA`, `Commuter`."""
    if tokens.words[at] in ("Md", "Md."):
        return False  # a Mohammad, and no doctor
    return tokens.lower[at].removesuffix("-elect").rstrip(".") in honorifics() or heads_role(tokens, at)


def heads_role(tokens: Tokens, at: int) -> bool:
    """Say whether a word may be the last of a role: `director`, `Sen.`, `president-elect`."""
    word = tokens.lower[at].removesuffix("-elect")
    if word == "elect" and at > 1 and tokens.words[at - 1] == "-":
        return True
    if word in small_nouns() and tokens.words[at].islower():
        return True
    if word in ("lady", "member"):  # "First Lady", "Member of the Council", but "Lady Roe", "Member States"
        return tokens.lower[at - 1] == "first" if word == "lady" else tokens.lower[at + 1 : at + 2] == ["of"]
    if at > 1 and tokens.is_hyphen(at - 1):
        whole = f"{tokens.lower[at - 2]}-{word}"  # "co-ordinator", "passer-by", "runner-up"
        if whole in role_heads() or (whole in small_nouns() and tokens.words[at].islower()):
            return True
    return word.rstrip(".") in role_heads() or is_office(tokens, at)


def is_office(tokens: Tokens, at: int) -> bool:
    """Say whether a word is an abbreviated title: `Sgt`, `DA`; not the `Da` of "Ana Da Costa"."""
    word = tokens.lower[at].rstrip(".")
    if word in offices():
        return tokens.words[at][0].isupper()
    return word in initials() and tokens.words[at].isupper() and not tokens.caps[at]


def _is_name(tokens: Tokens, start: int, end: int, type_: EntityType) -> bool:
    """Say whether a span can be a name at all: it has a capital, and the line it stands in tells."""
    words = tokens.words[start:end]
    if not any(c.isupper() for w in words for c in w):
        return False
    if any(c.isdigit() for c in words[0]) and type_ in ("person", "organisation", "group"):
        return False
    if start > 1 and tokens.lower[start - 1] == "of" and tokens.lower[start - 2] in role_heads() and words == ["State"]:
        return False  # an office, "secretary of State", is no word on the department
    first = words[0].lower()
    if len(words) == 2 and first in _LETTERED and (len(words[1]) == 1 or words[1].isdigit()):
        return False  # "Group G"
    if len(words) == 1 and first in _NUMBERED and end < len(tokens.words) and tokens.words[end][0].isdigit():
        return False  # "Section 128"
    if type_ == "organisation" and first in role_heads() and tokens.lower[start + 1 : start + 2] in (["of"], ["for"]):
        return False  # "Undersecretary for Education" is an office
    if len(words) == 1 and first in _KINDS.get(type_, ()):
        return False  # "the State of Ohio", "the Match"
    if type_ == "event" and words[-1].lower() in _OF_EVENTS:
        return False  # "an Olympic medal"
    if tokens.caps[start]:
        return False  # capitals mislead the model; the names are told from the rest of the article
    return not (len(words) == 1 and (len(words[0]) == 1 or tokens.pos[start] in {"PRON", "DET", "ADP", "CCONJ"}))
