"""Match the gazetteers, and put what they find beside what the model found.

"The Washington Post … told the Post"   ─▶ both media:washington-post: "Post" is borne out by the full name
"State Department officials … State"    ─▶ the department, and a word that may be anything
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Set
from dataclasses import replace

from pipeline.article.recognise.cases import read_cases
from pipeline.article.recognise.countries import choose, evidence_at, of_parts, read_evidence, weigh
from pipeline.article.recognise.edges import settle_edges
from pipeline.article.recognise.formal import formal_countries
from pipeline.article.recognise.gazetteer import Form, Match
from pipeline.article.recognise.lexicon import load_context, role_heads, role_modifiers, type_words
from pipeline.article.recognise.named_after import with_titles
from pipeline.article.recognise.names import Name, drop_overlapping, heads_role, names_in_span
from pipeline.article.recognise.nobodies import drop_nobodies, is_money
from pipeline.article.recognise.particles import with_particles
from pipeline.article.recognise.tokens import Tokens, occurrences
from pipeline.article.recognise.told import (
    craft,
    inverted,
    makers_models,
    quoted_works,
    satellites,
    told_names,
    with_office,
)
from pipeline.article.recognise.whole import make_whole, share_surnames

_BEFORE_PLACES = frozenset({"from", "in", "near", "to", "visit", "visited"})
_BODIES = frozenset({"agency", "organisation", "media", "group"})
_CURRENCY, _LARGE = (
    3,
    frozenset({"million", "billion", "trillion"}),
)  # letters of a currency's code; what follows its sum


def find_names(tokens: Tokens) -> list[Name]:
    """Return the names of an article, in order, none overlapping another."""
    modelled = [name for span in with_particles(tokens) for name in names_in_span(tokens, *span)]
    told = [*told_names(tokens), *quoted_works(tokens), *craft(tokens), *satellites(tokens), *inverted(tokens)]
    modelled = with_titles(tokens, settle_edges(tokens, modelled))
    modelled = make_whole(tokens, [*(with_office(tokens, n) for n in modelled), *told, *formal_countries(tokens)])
    matched, risky = _match(tokens, modelled)
    surnames = {tokens.words[n.end - 1] for n in modelled if n.type == "person" and n.end - n.start > 1}
    people = {n.start for n in modelled if n.type == "person" and n.end - n.start == 1}
    matched = [m for m in matched if not _is_surname(tokens, m, surnames, people)]
    single = [
        _before_acronym(tokens, name, matched, surnames)
        for name in modelled
        if not _joins_two(tokens, name, matched) and not _runs_into_office(tokens, name, matched)
    ]
    single = drop_nobodies(tokens, single)
    names = read_cases(tokens, drop_overlapping([*makers_models(tokens, [*matched, *risky]), *single], tokens))
    return share_surnames(tokens, _borne_out(tokens, names))


def _borne_out(tokens: Tokens, names: list[Name]) -> list[Name]:
    """Give a word at the head of a sentence the row that the lists have for it, where the article bears it out elsewhere.

    "Shares in Oracle fell. Oracle said …"  ─▶ the firm twice; not where the article names an Ann Oracle
    """
    known = {tokens.words[n.start]: n for n in names if n.entry and n.type == "organisation" and n.end - n.start == 1}
    people = {tokens.words[n.end - 1] for n in names if n.type == "person" and n.end - n.start > 1}

    def settled(name: Name) -> Name:
        word = tokens.words[name.start]
        if name.entry or name.end - name.start > 1 or word not in known or word in people:
            return name
        return replace(known[word], start=name.start, end=name.end) if tokens.opens_sentence(name.start) else name

    return [settled(name) for name in names]


def _is_surname(tokens: Tokens, match: Name, surnames: Set[str], people: Set[int]) -> bool:
    """Say whether a body's name of one word is the surname of whom the article names in full: `Duma` beside Ada Duma."""
    word = tokens.words[match.start]
    alone = match.end - match.start == 1 and match.start in people and match.type in _BODIES
    return alone and word in surnames and tokens.lower[match.start - 1 : match.start] != ["the"]


def _joins_two(tokens: Tokens, name: Name, matched: list[Name]) -> bool:
    """Say whether a span of the model's runs over two names of the gazetteers: `Washington Post-ABC News`."""
    inside = matched[
        bisect_left(matched, name.start, key=lambda m: m.start) : bisect_left(matched, name.end, key=lambda m: m.start)
    ]
    inside = [m for m in inside if m.type not in ("group", "place")]  # "Indonesian Mines and Energy Ministry" is one
    return len(inside) > 1 and any(w in "-–/," or w == "and" for w in tokens.words[inside[0].end : inside[-1].start])


def _runs_into_office(tokens: Tokens, name: Name, matched: list[Name]) -> bool:
    """Say whether a span of the model's is a body and the first words of an office in it: `White House Press` Secretary."""
    if name.type != "organisation" or name.end >= len(tokens.words) or not heads_role(tokens, name.end):
        return False
    at = bisect_left(matched, name.start, key=lambda m: m.start)
    body = matched[at] if at < len(matched) else None
    if body is None or body.start != name.start or body.end >= name.end or body.type not in _BODIES:
        return False
    return all(tokens.lower[i] in role_modifiers() for i in range(body.end, name.end))


def _before_acronym(tokens: Tokens, name: Name, matched: list[Name], surnames: set[str]) -> Name:
    """Return a person's name as far as the acronym of a body that it runs into: "Trump ICE Chief Wants …".

    What is no person to the model is one where its first word is the surname of somebody in the article, or of
    somebody known by it alone.
    """
    first = tokens.words[name.start]
    surname = name.end - name.start == 2 and (first in surnames or (first.lower() in tokens.gazetteer.bearers))
    if name.type != "person" and not (name.type == "organisation" and surname):
        return name
    at = bisect_left(matched, name.start + 1, key=lambda m: m.start)
    for m in matched[at : bisect_left(matched, name.end, key=lambda m: m.start)]:
        if m.type in ("agency", "organisation", "media") and m.end - m.start == 1 and tokens.words[m.start].isupper():
            return replace(name, end=m.start, type="person")
    return name


def _is_unit(tokens: Tokens, match: Match) -> bool:
    """Say whether an acronym stands before a number, as a currency does: "GHS 6.2 billion" names no health service."""
    end = match.end
    if end < len(tokens.words) and is_money(tokens, match.start, end):
        return True
    acronym = (
        end - match.start == 1 and len(tokens.words[match.start]) == _CURRENCY and tokens.words[match.start].isupper()
    )
    if not acronym or end >= len(tokens.words) or not tokens.words[end][0].isdigit():
        return False
    return not tokens.words[end].isdigit() or (end + 1 < len(tokens.words) and tokens.lower[end + 1] in _LARGE)


def _match(tokens: Tokens, modelled: list[Name]) -> tuple[list[Name], list[Name]]:
    """Return the gazetteers' names: those that speak for themselves, and the risky ones borne out."""
    sure: list[Name] = []
    doubtful: list[Match] = []
    matches = list(tokens.gazetteer.scan(tokens.words))
    tokens.evidence = read_evidence(tokens, matches, modelled)
    weigh(tokens)
    tokens.elsewhere = of_parts(tokens, modelled)
    for match in (_without_article(tokens, m) for m in matches):
        if tokens.silent[match.start] or _is_unit(tokens, match):
            continue
        forms = choose(tokens, match.start, match.end, match.forms)
        plain = [f for f in forms if not f.risky]
        if plain:
            sure.append(_from_form(tokens, match, plain[0]))
        elif forms:
            doubtful.append(replace(match, forms=tuple(forms)))
        elif unknown := _unknown_body(tokens, match):
            sure.append(unknown)
    seen: dict[str, int] = {}
    for name in sure:
        if name.entry:
            seen[name.entry.kb_id] = seen.get(name.entry.kb_id, 0) + 1
    spans = {(n.start, n.end): n for n in modelled}
    risky = [borne for m in doubtful if (borne := _bear_out(tokens, m, seen, spans))]
    return sure, risky


def _without_article(tokens: Tokens, match: Match) -> Match:
    """Return the people alone where "the" and their adjective look like an outlet: "the Australian government"."""
    at = match.end - 1
    behind = tokens.words[match.end] if match.end < len(tokens.words) else ""
    adjective = match.start == at - 1 and tokens.dep[at] == "amod" and behind.islower()
    if not adjective or match.forms[0].entry.type != "media" or behind in load_context().after_agency:
        return match
    people = tuple(f for f in tokens.gazetteer.lookup(tokens.words[at]) if f.entry.type == "group")
    return Match(at, match.end, people) if people else match


def _unknown_body(tokens: Tokens, match: Match) -> Name | None:
    """Return a body whose name the gazetteer has for other countries only: of its type, and nobody's row."""
    words = tokens.words[match.start : match.end]
    plain = [f for f in match.forms if not f.risky]
    capitals = all(w[0].isupper() for w in words if len(w) > 3)
    if not plain or len(words) < 2 or not capitals or plain[0].entry.type != "agency":
        return None
    start = match.start + (tokens.lower[match.start] == "the")
    return Name(start, match.end, "agency", "gazetteer") if match.end - start > 1 else None


def _from_form(tokens: Tokens, match: Match, form: Form) -> Name:
    words = match.end - match.start
    start = match.start + (words > 2 and tokens.lower[match.start] == "the")
    return Name(start, match.end, form.entry.type, "gazetteer", form.entry, surely=True)


def _state_of(tokens: Tokens, match: Match) -> Form | None:
    """Return the state, where a city shares its name and the article tells it: `Seattle, Washington`, `Washington state`."""
    states = [f for f in match.forms if f.entry.kind == "state"]
    if not states or len(states) == len(match.forms):
        return None
    told = False
    for start, end in occurrences(tokens, {tuple(tokens.words[match.start : match.end])}):
        after = tokens.lower[end] if end < len(tokens.words) else ""
        before = tokens.lower[start - 2 : start] if start > 1 else [""]
        city = before[-1] == "," and evidence_at(tokens, start - 2)
        governed = before[-1] == "of" and before[0] in ("governor", "state")
        told |= after == "state" or governed or bool(city and city.part and city.country == states[0].entry.country)
    return states[0] if told else None


def _bear_out(tokens: Tokens, match: Match, seen: dict[str, int], spans: dict[tuple[int, int], Name]) -> Name | None:
    """Decide on a risky form: the article names its owner in full, or the words around it tell.

    "the Post" is The Washington Post where that has been named, "State" a department before
    "officials", "Trump" the man where no other Trump is meant.
    """
    start, end = match.start, match.end
    text = tokens.slice(start, end)
    span = spans.get((start, end))
    named = [f for f in match.forms if f.entry.kb_id in seen]
    first = named[0] if named else match.forms[0]
    type_ = first.entry.type
    common = first.shared and type_ == "agency" and end - start == 1 and text.istitle()
    if common and tokens.opens_sentence(start):
        return None  # "State officials said": whatever it is, the first word of a sentence has a capital
    if type_ == "person":
        return (
            _from_form(tokens, match, first)
            if named or (tokens.pos[start] == "PROPN" and len(match.forms) == 1)
            else None
        )
    if type_ == "group" and first.shared and tokens.evidence and tokens.pos[start] == "PROPN":
        own = span or not tokens.opens_sentence(start)  # a party's short name, in the country of the party
        return _from_form(tokens, match, first) if own and not tokens.title[start] and not tokens.caps[start] else None
    if type_ == "place":
        first = _state_of(tokens, match) or first
        if (span and span.type == "place") or tokens.caps[start]:
            return Name(start, end, "place", "gazetteer", first.entry)
        return None
    if tokens.caps[start] or (tokens.title[start] and not named):
        return None
    of = start - 1 - (tokens.lower[start - 1] == "the") if start else 0
    if of > 0 and tokens.lower[of] == "of" and tokens.lower[of - 1] in role_heads() and not named:
        return (
            None  # "Secretary of State", "President of the Republic" are offices, and no word on a department or paper
        )
    if type_ == "media" and text.istitle() and start and tokens.lower[start - 1] in _BEFORE_PLACES:
        return None  # "visitors to Petra", also where the agency of that name tells of them
    office = end < len(tokens.words) and tokens.lower[end] in load_context().after_agency
    article = start > 0 and tokens.lower[start - 1] == "the"
    foreign = bool(first.entry.country and tokens.evidence) and first.entry.country not in tokens.country_weights
    abroad = foreign or (
        type_ != "media" and tokens.main_country and first.entry.country not in ("", tokens.main_country)
    )
    if text.isupper() and not named and abroad:
        return None  # Kerala's LDF is no American fund
    if first.entry.kind == "team" and foreign and not named:
        return None  # New Zealand's Warriors are not those of San Francisco
    kind = text.lower() in type_words() or text.lower() in load_context().kinds
    if named and (span or article or not text.istitle() or not tokens.opens_sentence(start)):
        if (
            text.istitle()
            and first.entry.type == "agency"
            and not (span or article or office or first.entry.acronym == text.upper())
        ):
            return None
        return _from_form(tokens, match, first)
    if (
        span
        and span.label == "ORG"
        and not (kind and (foreign or type_ == "media"))  # "the Republic", Oman's Treasury
        and len({f.entry.kb_id for f in match.forms}) == 1
        and (text.isupper() or not tokens.opens_sentence(start))
    ):
        return replace(_from_form(tokens, match, first), surely=False)
    if office and type_ == "agency" and text[0].isupper() and not foreign:
        return _from_form(tokens, match, first)
    if span and (article or text.isupper()) and {f.entry.type for f in match.forms} == {"media"}:
        return Name(start, end, "media", "model")  # some outlet, but which?
    return None
