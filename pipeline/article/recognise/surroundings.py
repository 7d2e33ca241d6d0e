"""Names that their surroundings tell: after a title, in a list of people, in a dateline, beside "shares" or "club".

"President Ange-Felix Patasse"       ─▶ a person, whatever the model says
"Ann Roe, Bo Vik, Li Wei, Jo Kay"    ─▶ all four people, if the model knows most of them
"Hope Hicks"                         ─▶ a person for her given name, if nothing else explains the words
"TIGNES, France 1996-12-07"          ─▶ a place, as is "EL CENTRO, Calif. (Reuters) -"
"Norilsk … Norilsk shares"           ─▶ an organisation in both places
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from pipeline.article.recognise.beside import cues
from pipeline.article.recognise.filed import dated, datelines, outlets
from pipeline.article.recognise.lexicon import (
    company_endings,
    feasts,
    load_context,
    nobodys,
    role_heads,
    role_modifiers,
    small_words,
    type_words,
)
from pipeline.article.recognise.names import IN_OFFICE, Name, drop_overlapping
from pipeline.article.recognise.offices import without_offices
from pipeline.article.recognise.one_type import in_office, in_shares, of_one_type, that_speak
from pipeline.article.recognise.particles import is_particle
from pipeline.article.recognise.parties import with_parties
from pipeline.article.recognise.teams import is_of_matches
from pipeline.article.recognise.tokens import Tokens
from pipeline.records import EntityType
from pipeline.text.dates import months, weekdays
from pipeline.text.person_names import honorifics

_ALSO_NOUNS = frozenset({"king", "queen", "prince", "princess", "lord", "lady", "father", "brother", "sister", "count"})
_OFFICE = 6  # words
_TOLD_OF_LONGER: tuple[EntityType, ...] = ("group", "media")
_PLACE = 2  # votes, as many as a guess of the model's has
_SMALL = 3  # names in a list of people before its other members count as people too


def read_context(tokens: Tokens, found: list[Name]) -> list[Name]:
    """Return the names with those added, retyped or dropped that their surroundings speak of."""
    not_names = load_context().not_names
    found = list(with_parties(tokens, without_offices(tokens, found)))
    found = [n for n in found if n.end - n.start > 1 or n.entry or not _ordinary(tokens, n.start, not_names)]
    found = drop_overlapping([*_in_headlines(tokens, found), *datelines(tokens)], tokens)
    found = _after_titles(tokens, outlets(tokens, dated(tokens, found)))
    found = in_shares(tokens, in_office(tokens, of_one_type(tokens, found)))
    found = _lists(tokens, that_speak(tokens, found))
    found = _given_names(tokens, found)
    return _longer_names(tokens, _one_word_names(tokens, found))


def _longer_names(tokens: Tokens, found: list[Name]) -> list[Name]:
    """Make groups and outlets of the names of several words that are told to be: "the Nasha Niva newspaper"."""
    names = {n.start: n for n in found}
    open_ = {id(n): n for n in found if n.end - n.start > 1 and n.type == "organisation" and not (n.entry or n.surely)}
    told: dict[tuple[str, ...], EntityType] = {}
    for n in open_.values():
        votes = cues(tokens, n, names)
        type_ = max(_TOLD_OF_LONGER, key=lambda t: votes[t])
        words = {w.rstrip(".") for w in tokens.lower[n.start : n.end]}
        if votes[type_] and not words & (type_words().keys() | company_endings()):
            told[tuple(tokens.words[n.start : n.end])] = type_
    forms = {i: told.get(tuple(tokens.words[n.start : n.end])) for i, n in open_.items()} if told else {}
    return [replace(n, type=new) if (new := forms.get(id(n))) else n for n in found]


def _ordinary(tokens: Tokens, at: int, not_names: frozenset[str]) -> bool:
    """Say whether a word is no name for all its capital: `TV`, or `Border` in "Border czar"."""
    if tokens.words[at] in not_names:
        return True
    if tokens.lower[at] not in role_modifiers():
        return False
    end = at + 1
    while tokens.lower[at] in IN_OFFICE and end - at < _OFFICE and _is_capital(tokens, end):
        if tokens.lower[end] in role_heads():
            return True  # "Acting Homeland Security Secretary"
        end += 1
    after = tokens.lower[at + 1] if at + 1 < len(tokens.words) else ""
    return after in role_heads() or after.removesuffix("s") in role_heads()


def _is_capital(tokens: Tokens, at: int) -> bool:
    return at < len(tokens.words) and tokens.words[at][0].isupper()


def _in_headlines(tokens: Tokens, found: list[Name]) -> list[Name]:
    """Drop what the model takes for a name in a headline and the story writes small, or does not know as a name."""
    if not any(tokens.title):
        return found
    small = {w for w, title in zip(tokens.words, tokens.title, strict=True) if not title and w.islower()}
    body = {tuple(tokens.words[n.start : n.end]) for n in found if not tokens.title[n.start]}
    out = []
    for n in found:
        words = tuple(tokens.words[n.start : n.end])
        doubtful = tokens.title[n.start] and not n.entry and words not in body
        doubtful = doubtful and n.type != "place" and (n.type != "person" or len(words) == 1)
        if not doubtful or not any(
            w.lower() in small or tokens.pos[i] in ("VERB", "ADV", "ADJ") for i, w in enumerate(words, n.start)
        ):
            out.append(n)
    return out


def _after_titles(tokens: Tokens, found: list[Name]) -> list[Name]:
    """Make what follows a title a person: `President Patasse`, `Mrs. Vik`."""
    cover = {i: n for n in found for i in range(n.start, n.end)}
    people: list[Name] = []
    at = 0
    while at < len(tokens.words) - 1:
        at += 1
        title = tokens.lower[at - 1].rstrip(".")
        capital = tokens.words[at - 1][0].isupper()
        if not capital or tokens.silent[at] or tokens.caps[at] or tokens.title[at]:
            continue
        honorific = title in honorifics() and title not in _ALSO_NOUNS
        if not (honorific or (title in role_heads() and tokens.pos[at - 1] == "PROPN")) or at - 1 in cover:
            continue
        end = _capitalised(tokens, at)
        there = {id(cover[i]): cover[i] for i in range(at, end) if i in cover}
        if end == at or any(
            (n.surely and not _is_namesake(tokens, n, at, end)) or n.start < at or n.end > end for n in there.values()
        ):
            continue
        if tokens.lower[end - 1] in nobodys():
            continue  # "Dr. Ana Roe Hospital"
        if any(n.type == "person" for n in there.values()) or (not honorific and end - at < 2 and not there):
            continue
        people.append(Name(at, end, "person", label="PERSON", surely=True))
    return drop_overlapping([*found, *people], tokens)


def _is_namesake(tokens: Tokens, name: Name, start: int, end: int) -> bool:
    """Say whether a place that the list has is called like the person behind a title: President `Benito Juárez`."""
    whole = (name.start, name.end) == (start, end) and end - start > 1
    return whole and name.type == "place" and tokens.words[start] in tokens.gazetteer.genders


def _capitalised(tokens: Tokens, start: int) -> int:
    """Return the end of the capitalised proper nouns from `start` on, particles and initials among them."""
    end = start
    while end < len(tokens.words) and end - start < 4 and tokens.line[end] == tokens.line[max(start - 1, 0)]:
        word = tokens.words[end]
        joined = word in "-–" and end > start and tokens.starts[end] == tokens.ends[end - 1]
        if not (
            joined
            or (word[0].isupper() and tokens.pos[end] == "PROPN" and (end == start or word.lower() not in weekdays()))
            or (end > start and is_particle(tokens, end))
        ):
            break
        end += 1
    while end > start and not tokens.words[end - 1][0].isupper():
        end -= 1
    return end


def _given_names(tokens: Tokens, found: list[Name]) -> list[Name]:
    """Make a person of a given name and a capitalised word or two behind it that no name has claimed: `Hope Hicks`."""
    cover = {i for n in found for i in range(n.start, n.end)}
    known = {tokens.words[n.end - 1] for n in found if n.type == "person"}  # "Clinton Camp" is no Mr. Camp
    people: list[Name] = []
    end = 0
    for at, word in enumerate(tokens.words[:-1]):
        if (
            at < end
            or at in cover
            or word not in tokens.gazetteer.genders
            or word in known
            or tokens.pos[at] != "PROPN"
        ):
            continue
        end = _capitalised(tokens, at)
        plain = not (tokens.silent[at] or tokens.caps[at] or tokens.title[at])
        alone = not cover & {at - 1, *range(at, end + 1)} and (
            tokens.opens_sentence(at) or not tokens.words[at - 1][0].isupper()
        )
        spaced = not {"-", "–"} & set(tokens.words[at:end])  # "May-August"
        ordinary = tokens.lower[end - 1] in type_words() or tokens.gazetteer.lookup(tokens.slice(at, end))
        if 2 <= end - at <= 3 and plain and alone and spaced and not (ordinary or _is_no_given_name(tokens, at, end)):
            people.append(Name(at, end, "person", "propagated", label="PERSON"))
    return drop_overlapping([*found, *people], tokens)


def _is_no_given_name(tokens: Tokens, at: int, end: int) -> bool:
    """Say whether a word that is a given name too is none: `In` October, `June` CPI, `Merry` Christmas, `Said` Roe: “…”."""
    after = tokens.words[at + 1]
    dated = after.lower() in {*months(), *weekdays()} or after in feasts() | load_context().not_names
    if dated or (after.isupper() and len(after) > 1):
        return True
    told = end < len(tokens.words) and tokens.words[end] == ":"
    return tokens.lower[at] == "said" and told and tokens.opens_sentence(at)


def _lists(tokens: Tokens, found: list[Name]) -> list[Name]:
    """Make the unread members of a list of people people: two to four capitalised words between separators."""
    people = Counter(tokens.line[n.start] for n in found if n.type == "person" and n.end - n.start > 1)
    cover = {i: n for n in found for i in range(n.start, n.end)}
    extra: list[Name] = []
    at = 0
    while at < len(tokens.words):
        line = tokens.line[at]
        if people[line] < _SMALL or not _separated(tokens, at, at - 1) or tokens.caps[at]:
            at += 1
            continue
        end = at
        while end < len(tokens.words) and tokens.line[end] == line and _in_name(tokens, end, at):
            end += 1
        there = {id(cover[i]): cover[i] for i in range(at, end) if i in cover}
        fits = (
            2 <= end - at <= 5
            and sum(tokens.words[i][0].isupper() for i in range(at, end)) <= 4
            and _separated(tokens, end - 1, end)
            and not (tokens.lower[at] == "the" or tokens.lower[end - 1] in role_heads())  # "The Industry Secretary"
        )
        free = all(not n.surely and not n.entry and n.start >= at and n.end <= end for n in there.values())
        if fits and free and not any(n.type == "person" and n.end - n.start > 1 for n in there.values()):
            extra.append(Name(at, end, "person", "propagated", label="PERSON"))
        at = max(end, at + 1)
    return drop_overlapping([*found, *extra], tokens)


def _in_name(tokens: Tokens, at: int, start: int) -> bool:
    word = tokens.words[at]
    joined = (
        word in "-–" and at > start and tokens.starts[at] == tokens.ends[at - 1] and tokens.words[at - 1][0].isalpha()
    )
    return joined or (word[0].isupper() and not word.isupper()) or (at > start and is_particle(tokens, at))


def _separated(tokens: Tokens, at: int, beside: int) -> bool:
    """Say whether the word `beside` ends a member of a list: a separator, a number or another line."""
    if not 0 <= beside < len(tokens.words) or tokens.line[beside] != tokens.line[at]:
        return True
    word = tokens.words[beside]
    return tokens.lower[beside] in small_words().separators or word[0].isdigit()


def _one_word_names(tokens: Tokens, found: list[Name]) -> list[Name]:
    """Settle the type of one-word names that no fuller name explains, over all their places at once."""
    surnames = {tokens.words[n.end - 1] for n in found if n.type == "person" and n.end - n.start > 1}
    open_ = [
        n for n in found
        if n.end - n.start == 1 and not n.entry and not n.surely and n.type in ("person", "organisation", "place", "facility", "group")
        and tokens.words[n.start] not in surnames
    ]  # fmt: skip
    words = {tokens.words[n.start] for n in open_}
    names = {n.start: n for n in found}
    for _ in range(2):  # the second time with the groups that the first has found
        told = _elected(tokens, open_, names, words, surnames)
        names |= {n.start: replace(n, type=told[_singular(tokens.words[n.start], words)]) for n in open_}
    return [names[n.start] for n in found]


def _elected(
    tokens: Tokens, open_: Sequence[Name], names: Mapping[int, Name], words: Collection[str], surnames: Collection[str]
) -> dict[str, EntityType]:
    """Return the type of each word that is a name, by what the model takes it for and what stands beside it."""
    votes: defaultdict[str, Counter[EntityType]] = defaultdict(Counter)
    plays = is_of_matches(tokens)
    events = {tokens.words[n.start] for n in names.values() if n.type == "event"}
    for n in open_:
        word = _singular(tokens.words[n.start], words)
        votes[word][n.type] += 2
        votes[word].update(cues(tokens, n, names))
        votes[word]["place"] += _PLACE * (not plays and word not in events and _says_where_from(tokens, n))
    placed = [tokens.words[n.start] for n in names.values() if n.end - n.start == 1 and n.entry and n.type == "place"]
    for word in placed:  # "enable Jordan to grow", where the article speaks of Jordan
        if word in votes:
            votes[word]["place"] += 2
    for word, counts in votes.items():
        if word[-1] == "s" and word[:-1] in surnames:
            counts["group"] += 100  # "the Clintons"
        if counts["group"] and f"{word}s" in words:
            counts["group"] += 2 * counts["organisation"]  # the Hausa, whom the article names as Hausas too
        forms = tokens.gazetteer.lookup(word)
        listed = {f.entry.type for f in forms}
        given = word in tokens.gazetteer.genders and all(f.entry.kind != "country" for f in forms)
        if listed == {"place"} and word in placed and not given:
            counts["place"] += counts["person"]  # "a move that denied Kinshasa its royalties"
        if "place" in listed:
            counts["place"] += 2 + counts["group"] * (listed == {"place"})  # "anti-Pyongyang"
    return {word: counts.most_common(1)[0][0] for word, counts in votes.items()}


def _says_where_from(tokens: Tokens, name: Name) -> bool:
    """Say whether a town that a list has, and no body is called by, stands before what is of it: "`Leeds` band Zorb"."""
    end, context = name.end, load_context()
    plain = name.type == "organisation" and tokens.dep[name.start] == "compound" and not tokens.title[name.start]
    if not plain or end >= len(tokens.words):
        return False
    listed = {f.entry.type for f in tokens.gazetteer.lookup(tokens.words[name.start])}
    its = context.after_organisation | context.players | context.results | context.match_words
    return (
        listed == {"place"}
        and tokens.words[end].islower()
        and tokens.pos[end] == "NOUN"
        and tokens.lower[end] not in its
    )


def _singular(word: str, words: Collection[str]) -> str:
    """Return the word of which another is the plural, if both are names here: `Vokkaliga` of "Vokkaligas"."""
    return word[:-1] if word[-1] == "s" and word[:-1] in words else word
