"""Carry a name on through its article: surnames, acronyms, repeated names, and lines in capitals.

"Ankush Khardori … Khardori wrote"             ─▶ Khardori is a person too, whatever the model says
"Terrorism Confinement Center (CECOT) … CECOT" ─▶ one facility
"CUTTITTA BACK FOR ITALY … Marcello Cuttitta"  ─▶ CUTTITTA is the man, ITALY the country
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from pipeline.article.recognise.acronyms import as_defined, find_acronyms
from pipeline.article.recognise.capitals import read_capitals
from pipeline.article.recognise.descriptions import (
    company_short_names,
    craft_short_names,
    read_nouns,
    read_short_names,
)
from pipeline.article.recognise.lexicon import type_words
from pipeline.article.recognise.listed import read_lists
from pipeline.article.recognise.names import (
    POSSESSIVE,
    Name,
    cover_of,
    drop_overlapping,
    is_title,
)
from pipeline.article.recognise.nobodies import drop_nobodies
from pipeline.article.recognise.one_type import behind_the
from pipeline.article.recognise.surroundings import read_context
from pipeline.article.recognise.teams import towns_that_play
from pipeline.article.recognise.tokens import Tokens, occurrences
from pipeline.article.recognise.undecided import drop_undecided
from pipeline.article.recognise.works import read_works
from pipeline.records import EntityType, FoundBy, Span
from pipeline.text.person_names import surname_forms

_MISTAKEN = frozenset(
    {"organisation", "product", "work", "facility", "group", "event"}
)  # what a given name is taken for
_BEFORE_PLACES = frozenset({"in", "at", "near", "from", "to", "into", "outside", "across"})
_GIVEN_AND_MORE = 2  # words
_LONG = 4  # words of a name that is rather one than several
_LETTERS = range(3, 5)  # how many letters a person may be called by
_BODIES: dict[str, EntityType] = {"administration": "agency", "campaign": "organisation"}  # that bear a person's name


@dataclass(slots=True)
class ArticleNames:
    """The names of an article, and which acronym or short name of a company or ship stands for which long name."""

    found: list[Name]
    acronyms: dict[str, Span] = field(default_factory=dict)  # → words of the long name
    companies: dict[str, Span] = field(default_factory=dict)  # short name → words of the long one


def propagate(tokens: Tokens, found: list[Name]) -> ArticleNames:
    """Return the names with those that a fuller name elsewhere in the article accounts for."""
    found = behind_the(tokens, found)
    acronyms, longs = find_acronyms(tokens, found)
    found = as_defined(tokens, drop_overlapping([*found, *longs], tokens) if longs else found, acronyms)
    found = _bodies_of_people(tokens, found)
    found = read_works(tokens, read_lists(tokens, read_nouns(tokens, found)))
    companies = company_short_names(tokens, found)
    crafts = craft_short_names(tokens, found)
    found = read_short_names(tokens, found, companies, crafts)
    found = towns_that_play(tokens, read_context(tokens, found))
    found, acronyms = drop_undecided(tokens, found, acronyms)
    found = _full_names(tokens, found)
    found = _surnames(tokens, found)
    found = _given_names(tokens, found)
    found = _called_by_letters(tokens, found, acronyms)
    found = _repeats(tokens, found, acronyms)
    found = drop_nobodies(tokens, read_capitals(tokens, found))
    return ArticleNames(found, acronyms, {**companies, **crafts})


def _bodies_of_people(tokens: Tokens, found: list[Name]) -> list[Name]:
    """Make `the Pritzker administration` an agency and `the Roe campaign` an organisation: never the man."""

    def heads_one(name: Name) -> bool:
        after = tokens.lower[name.end] if name.end < len(tokens.words) else ""
        if after not in _BODIES or name.end - name.start > 2 or name.type not in ("person", *_BODIES.values(), "place"):
            return False
        named = tokens.lower[name.start - 1] == "the" if name.start else False
        acts = tokens.dep[name.end] != "compound"  # not "the Roe campaign manager"
        return (name.type == "person" or not name.entry) and (after == "administration" or (named and acts))

    return [
        replace(n, end=n.end + 1, type=_BODIES[tokens.lower[n.end]], found_by="model", entry=None, surely=True)
        if heads_one(n)
        else n
        for n in found
    ]


def _full_names(tokens: Tokens, found: list[Name]) -> list[Name]:
    """Find the further places of people's full names, before a part of one is taken for a surname.

    Where the model takes the same words for something else, most of their places decide, or a part of the name that
    stands for a person alone: "Kublai Khan … Kublai".
    """
    types: defaultdict[tuple[str, ...], Counter[EntityType]] = defaultdict(Counter)
    for n in found:
        types[tuple(tokens.words[n.start : n.end])][n.type] += 1
    forms = {words for words, counts in types.items() if len(words) > 1 and counts["person"]}
    alone = {words[0] for words, counts in types.items() if len(words) == 1 and counts["person"]}
    forms |= {w for w, counts in types.items() if _reads_as_person(tokens, w, alone) and counts["organisation"]}
    plain = {w for w in forms if 2 * types[w]["person"] > types[w].total() or {w[0], w[-1]} & alone}
    cover = cover_of(tokens, found)
    extra: list[Name] = []
    mistaken: set[int] = set()
    for start, end in occurrences(tokens, forms):
        there = [n for n in cover[start:end] if n]
        if any((n.type == "person" and n.end - n.start > 1) or n.surely for n in there):
            continue
        if there and (there[0].start, there[0].end) == (start, end) and tuple(tokens.words[start:end]) in plain:
            mistaken.add(id(there[0]))
        extra.append(Name(start, end, "person", "propagated", label="PERSON"))
    return drop_overlapping([*(n for n in found if id(n) not in mistaken), *extra], tokens)


def _reads_as_person(tokens: Tokens, words: Sequence[str], alone: Set[str]) -> bool:
    """Say whether a body's name is a given name and what stands for a person elsewhere: "the Ana Kyte row … Kyte said"."""
    return len(words) == _GIVEN_AND_MORE and words[0] in tokens.gazetteer.genders and words[1] in alone


def _surnames(tokens: Tokens, found: list[Name]) -> list[Name]:
    """Find the surnames of people named in full; where the model calls one something else, the full name wins."""
    full = [n for n in found if n.type == "person" and n.end - n.start > 1 and not n.inverted]
    forms = {f for n in full for f in surname_forms(tokens.words[n.start : n.end])}
    # "CASTRO said" of Ana Castro, "Castro" of ANA CASTRO
    forms |= {(w.upper() if w.istitle() else w.title(),) for (w, *more) in forms if not more and len(w) > 3}
    cover = cover_of(tokens, found)
    extra: list[Name] = []
    replaced: set[int] = set()
    people = _never_places(tokens, forms, cover)
    for start, end in occurrences(tokens, forms):
        there = {id(n): n for n in cover[start:end] if n}
        rivals = list(there.values())
        if any(n.start < start or n.end > end for n in rivals) or any(n.surely and n.type != "person" for n in rivals):
            continue
        placed = any(n.entry and n.type == "place" for n in rivals) and not any(n.label == "PERSON" for n in rivals)
        if placed and tuple(tokens.words[start:end]) not in people:
            continue
        if not rivals and (
            tokens.pos[start] not in ("PROPN", "NOUN", "ADJ", "VERB") or _part_of_more(tokens, start, end)
        ):
            continue
        if not rivals and tokens.pos[end - 1] != "PROPN" and tokens.opens_sentence(start):
            continue
        known = next((n for n in rivals if n.type == "person" and n.entry), None)
        by: FoundBy = "model" if any(n.type == "person" and n.label for n in rivals) else "propagated"
        replaced.update(there)
        extra.append(known or Name(start, end, "person", by, label="PERSON"))
    return sorted([*(n for n in found if id(n) not in replaced), *extra], key=lambda n: n.start)


def _never_places(tokens: Tokens, forms: set[tuple[str, ...]], cover: Sequence[Name | None]) -> set[tuple[str, ...]]:
    """Return the surnames that the article never uses as a place's name: `Paris` of Ana Paris, unless "in Paris"."""
    places: set[tuple[str, ...]] = set()
    acting: set[tuple[str, ...]] = set()
    for start, end in occurrences(tokens, forms):
        form, name = tuple(tokens.words[start:end]), cover[start]
        if name and (name.start < start or name.end > end):
            if name.type != "person":
                places.add(form)  # "Paris Match", "Greater London"
            continue
        if (start and tokens.lower[start - 1] in _BEFORE_PLACES) or (
            end < len(tokens.words) and tokens.words[end] == "," and cover[min(end + 1, len(cover) - 1)] is not None
        ):
            places.add(form)
        elif tokens.is_subject(end - 1):
            acting.add(form)
    return acting - places


def _given_names(tokens: Tokens, found: list[Name]) -> list[Name]:
    """Find people called by another part of the name than the last: `Fahmi` for Fahmi Fadzil, `Buddy` for Ed “Buddy” Roe.

    What the model takes for something else is retyped; what it has not seen counts where it is the subject of a verb.
    """
    bearers: Counter[str] = Counter()
    for words in {tuple(tokens.words[n.start : n.end]) for n in found if n.type == "person" and n.end - n.start > 1}:
        called = words[:1] if len(words) < 4 else words[:-1]  # the last is the surname
        bearers.update({w for w in called if w[0].isupper() and len(w) > 2 and w.isalpha() and not w.isupper()})
    forms: set[tuple[str, ...]] = {
        (word,) for word, count in bearers.items() if count == 1 and word.lower() not in type_words()
    }
    cover = cover_of(tokens, found)
    extra: list[Name] = []
    never_places = _never_places(tokens, set[tuple[str, ...]](forms), cover)
    for at, end in occurrences(tokens, forms):
        there = cover[at]
        plain = not (tokens.caps[at] or tokens.title[at] or is_title(tokens, at))
        if there is None:
            subject = tokens.is_subject(at) and tokens.pos[at] == "PROPN" and not _part_of_more(tokens, at, end)
            alone = at == 0 or not tokens.words[at - 1][0].isupper() or tokens.opens_sentence(at)
            if subject and alone and plain and not tokens.gazetteer.lookup(tokens.words[at]):
                extra.append(Name(at, end, "person", "propagated", label="PERSON"))
        elif there.end - there.start == 1 and plain and _is_mistaken(there, (tokens.words[at],) in never_places):
            cover[at] = None
            extra.append(replace(there, type="person", label="PERSON"))
    kept = [n for n in found if cover[n.start] is n]
    return sorted([*kept, *extra], key=lambda n: n.start)


def _is_mistaken(name: Name, never_place: bool) -> bool:
    """Say whether a given name was taken for something else: a town, if the article never uses the word as one."""
    if name.type == "place":
        return never_place
    return name.type in _MISTAKEN and not (name.entry or name.surely)


def _called_by_letters(tokens: Tokens, found: list[Name], acronyms: Mapping[str, Span]) -> list[Name]:
    """Find people called by the letters their name begins with: `MBS` for Mohammed bin Salman."""
    bearers: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for n in found:
        words = tuple(tokens.words[n.start : n.end])
        letters = "".join(w[0].upper() for w in words if w[0].isalpha())
        if n.type == "person" and len(letters) in _LETTERS and not tokens.caps[n.start]:
            bearers[letters].add(words)
    known = {(s,): w for s, w in bearers.items() if s not in acronyms and not tokens.gazetteer.lookup(s)}
    cover = cover_of(tokens, found)
    extra: list[Name] = []
    for at, end in occurrences(tokens, known):
        there = cover[at]
        if (
            len(known[tokens.words[at],]) > 1
            or tokens.caps[at]
            or (there and (there.end - there.start > 1 or there.entry))
        ):
            continue
        cover[at] = None
        (full,) = known[tokens.words[at],]
        extra.append(Name(at, end, "person", "propagated", label="PERSON", surely=True, full=full))
    kept = [n for n in found if cover[n.start] is n]
    return sorted([*kept, *extra], key=lambda n: n.start) if extra else found


def _part_of_more(tokens: Tokens, start: int, end: int) -> bool:
    """Say whether a capitalised neighbour makes the words part of another name: `Homan Street`."""
    after = end < len(tokens.words) and tokens.pos[end] == "PROPN" and tokens.words[end][0].isupper()
    joined = after and tokens.starts[end] > tokens.ends[end - 1] and tokens.line[end] == tokens.line[start]
    return joined and not tokens.title[start]


def _repeats(tokens: Tokens, found: list[Name], acronyms: Mapping[str, Span]) -> list[Name]:
    """Find the further places of names of several words, of acronyms, and of names met under one type only."""
    cover = cover_of(tokens, found)
    types: dict[tuple[str, ...], Counter[EntityType]] = defaultdict(Counter)
    for n in found:
        types[tuple(tokens.words[n.start : n.end])][n.type] += 1 + 5 * n.surely
    by_span = {(n.start, n.end): n for n in found}
    templates: dict[tuple[str, ...], EntityType] = {
        form: counts.most_common(1)[0][0] for form, counts in types.items() if _carries(form, counts)
    }
    for short, span in acronyms.items():
        templates[(short,)] = by_span[span].type if span in by_span else "organisation"
    found = [
        replace(n, type=templates[(tokens.words[n.start],)])
        if n.end - n.start == 1 and tokens.words[n.start] in acronyms and not (n.entry or n.surely)
        else n
        for n in found
    ]
    extra: list[Name] = []
    for start, end in occurrences(tokens, templates):
        if tokens.caps[start] or any(cover[start:end]):
            type_ = templates[tuple(tokens.words[start:end])]
            if type_ != "person" and not tokens.caps[start] and _is_taken_apart(tokens.words, cover, start, end):
                extra.append(Name(start, end, type_, "propagated"))
            continue
        told = tokens.words[start].isupper() and tokens.words[start] in acronyms  # by the article itself
        if end - start == 1 and not told and (tokens.pos[start] != "PROPN" or _part_of_more(tokens, start, end)):
            continue
        extra.append(Name(start, end, templates[tuple(tokens.words[start:end])], "propagated"))
    return drop_overlapping([*found, *extra], tokens)


def _is_taken_apart(words: Sequence[str], cover: Sequence[Name | None], start: int, end: int) -> bool:
    """Say whether a long name that the article has elsewhere was read as several here: all of them within it, none a row's."""
    inside = [n for n in cover[start:end] if n]
    within = all(start <= n.start and n.end <= end and n.end - n.start < end - start for n in inside)
    whole = within and not any(n.surely or n.entry or n.type == "person" for n in inside)
    return (
        whole and end - start >= _LONG and POSSESSIVE.isdisjoint(words[start:end])
    )  # "Mecca's Grand Mosque" may be two


def _carries(form: tuple[str, ...], counts: Counter[EntityType]) -> bool:
    """Say whether a name may be looked for elsewhere: it is long, or short but odd and of one type."""
    if form[0][:1].islower() or not any(w[0].isupper() for w in form):
        return False
    return len(form) > 1 or (len(counts) == 1 and len(form[0]) > 2)
