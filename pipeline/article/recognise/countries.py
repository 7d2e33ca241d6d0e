"""Whose body is it? A name that bodies of several countries bear stands for the one of the country it is told of.

"ACCRA - … told Parliament …"                     ─▶ Parliament of Ghana
"Lawmakers in Washington … the Justice Department" ─▶ Department of Justice
"the Ohio Supreme Court", "the state health department" ─▶ nobody's whom a list knows
"Iran's … the Supreme Court"                       ─▶ nobody's, as no list has Iran's

Evidence are the places, nationalities, unmistakable bodies and leaders of countries that an article names. What stands beside the name
decides; else the country the article is about; else one that its own sentence or the one before speaks of.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from pipeline.article.recognise.gazetteer import Form, Match
from pipeline.article.recognise.lexicon import load_context
from pipeline.article.recognise.names import POSSESSIVE, Name, heads_role
from pipeline.article.recognise.tokens import Evidence, Tokens

HOME = "United States"  # whose bodies a text that tells no country means: the lists know those best
ELSEWHERE = "elsewhere"  # told of a part of a country, or of one that no list has
_DATELINE, _OPENING = 5.0, 2.0  # how much a town before the story counts, and what its first sentences name
_SURE, _OF_ALL = (
    3.0,
    0.61,
)  # the weight, and the share, from which on the country an article is about is its bodies' too
_NEAREST = 20  # pieces of evidence on either side
_LINES = 8  # among which the dateline is
_FIRST = 3  # sentences
_VISITOR = 0.5  # how much a leader counts, who may be one
_TOWN = 3  # words
_TELLING = 80  # words
_FEW = 3  # letters, which bodies of many countries go by
_OF_A_NATION = frozenset({"federal", "national"})
_ABROAD = (["Embassy"], ["Consulate"], ["High", "Commission"], ["Consulate", "General"])
_BEHIND = (["Embassy"], ["Consulate"], ["School"])
_RIVAL = 0.5  # of its weight, from which on another country that has such a body makes the name doubtful
_LEADS, _SHARE = 1.3, 0.4  # what a country an article is about has to have: over the next one, and of all


def read_evidence(tokens: Tokens, matches: Sequence[Match], modelled: Sequence[Name]) -> list[Evidence]:
    """Return where an article names a country, by a place, its people or a body that is only its own."""
    places = {(n.start, n.end) for n in modelled if n.type == "place"}
    out = list(_datelines(tokens))
    filed = {e.start for e in out}
    met: set[str] = set()  # people, who tell their country once each
    for match in matches:
        if tokens.silent[match.start] or match.start in filed:
            continue
        sure = tokens.caps[match.start] or (match.start, match.end) in places
        own = [f for f in match.forms if not (f.shared or _is_numbered(f))]
        told = [f for f in own if (not f.risky or sure) and f.entry.kind != "team"]
        countries = {f.entry.country for f in told}
        if len(countries) == 1 and (country := countries.pop()):
            leader = told[0].entry.type == "person"
            if leader:
                titled = match.start > 0 and heads_role(tokens, match.start - 1)  # "Imran Khan scored twice"
                if not titled or told[0].entry.name in met:
                    continue
                met.add(told[0].entry.name)
            part = any(f.entry.type == "place" and f.entry.kind in ("state", "city") for f in told)
            weight = 1.0 + (tokens.sentence[match.start] < _FIRST) * (_OPENING - 1)
            weight = _VISITOR if leader else weight
            weight *= not _is_abroad(tokens, match)
            people = all(f.entry.kind == "nationality" for f in told)
            out.append(Evidence(match.start, match.end, country, part, weight, people))
    return sorted(out, key=lambda e: e.start)


def _is_abroad(tokens: Tokens, match: Match) -> bool:
    """Say whether what names a country is a part of the name of what stands in another: `Embassy of India`, an `Indian School`."""
    before = match.start - 1 - (match.start > 0 and tokens.lower[match.start - 1] == "the")
    of = before > 0 and tokens.lower[before] == "of"
    of = of and any(tokens.words[max(before - len(w), 0) : before] == w for w in _ABROAD)
    return of or tokens.words[match.end : match.end + 1] in _BEHIND


def _datelines(tokens: Tokens) -> Iterator[Evidence]:
    """Yield the towns that the story is filed from, which the first lines begin with in capitals."""
    for filed in tokens.filed:
        if filed.line >= _LINES:
            break
        forms = tokens.gazetteer.lookup(filed.dateline.place)
        countries = {f.entry.country for f in forms if f.entry.type == "place"}
        if len(countries) == 1 and (country := countries.pop()):
            yield Evidence(filed.start, max(filed.end, filed.start + 1), country, True, _DATELINE)


def weigh(tokens: Tokens) -> None:
    """Note how much the evidence speaks for each country, and the one that the article is about."""
    total: dict[str, float] = {}
    for e in tokens.evidence:
        total[e.country] = total.get(e.country, 0.0) + e.weight
    tokens.country_weights, tokens.main_country = total, _leader(total)
    tokens.in_country = any(e.country == tokens.main_country and e.weight and not e.people for e in tokens.evidence)


def _leader(total: dict[str, float]) -> str:
    if not total:
        return ""
    (first, most), *rest = sorted(total.items(), key=lambda item: (-item[1], item[0]))
    second = rest[0][1] if rest else 0.0
    return first if most and most >= _LEADS * second and most >= _SHARE * sum(total.values()) else ""


def told_beside(tokens: Tokens, start: int, end: int) -> str:
    """Return the country that the words around a body's name tell; `elsewhere` for a part of one.

    "Ghana's Parliament", "the Indian Supreme Court", "Ministry of Health of Peru"; "the state senate", "Ohio's Senate"
    """
    if part_before(tokens, start):
        return ELSEWHERE
    if found := evidence_at(tokens, _owner(tokens, start)):
        return found.country
    if end + 1 < len(tokens.words) and tokens.lower[end] == "of":
        at = end + 1 + (tokens.lower[end + 1] == "the")
        if at < len(tokens.words) and (found := evidence_at(tokens, at)):
            return ELSEWHERE if found.part else found.country
    return ""


def part_before(tokens: Tokens, start: int) -> str:
    """Return the words for a part of a country whose body begins at a word: `state`, or the `Ohio` of "Ohio's Senate"."""
    before = _owner(tokens, start)
    if before < 0:
        return ""
    word = tokens.lower[before].strip("-")
    if word in load_context().part_of_country:
        return word
    found = evidence_at(tokens, before)
    return tokens.slice(found.start, found.end) if found and found.part and not _is_capital(tokens, found) else ""


def _owner(tokens: Tokens, start: int) -> int:
    """Return the word before a body's name that may say whose it is, on the same line; -1 if there is none."""
    before = start - 1
    while before >= 0 and tokens.lower[before] in _OF_A_NATION:
        before -= 1
    if before >= 0 and tokens.words[before] in POSSESSIVE:
        before -= 1
    return before if before >= 0 and tokens.line[before] == tokens.line[start] else -1


def of_parts(tokens: Tokens, names: Sequence[Name]) -> set[tuple[str, ...]]:
    """Return the ends of names that begin with a part of a country: `supreme court` of "Ohio Supreme Court", in small letters."""
    out: set[tuple[str, ...]] = set()
    for n in names:
        found = evidence_at(tokens, n.start) if n.type in ("agency", "organisation") else None
        if found and found.start == n.start and found.part and found.end < n.end:
            out.add(tuple(tokens.lower[found.end : n.end]))
    return out


def own_country(tokens: Tokens, name: Name) -> str:
    """Return the country that a body's own name or the words beside it tell, if they tell one."""
    first = bisect_left(tokens.evidence, name.start, key=lambda e: e.start)
    last = bisect_left(tokens.evidence, name.end, key=lambda e: e.start)
    own = (e for e in tokens.evidence[first:last] if e.end <= name.end)
    inside = {e.country for e in own if not tokens.is_hyphen(e.start - 1)}  # an Inter-American Court is several states'
    told = told_beside(tokens, name.start, name.end)
    if len(inside) == 1:
        return inside.pop()
    return (told if told != ELSEWHERE else "") or _of_town(tokens, name) if not inside else ""


def _of_town(tokens: Tokens, name: Name) -> str:
    """Return the country of the town that a body's name begins with: `Dubai Police`, where the article names that country or none."""
    countries = _begins_with(tokens, name)
    told = not tokens.country_weights or countries <= tokens.country_weights.keys()
    return next(iter(countries)) if told and len(countries) == 1 else ""


def _begins_with(tokens: Tokens, name: Name) -> set[str]:
    """Return the countries of the place that a body's name begins with."""
    for end in range(min(name.start + _TOWN, name.end - 1), name.start, -1):
        forms = tokens.gazetteer.lookup(tokens.slice(name.start, end))
        if countries := {f.entry.country for f in forms if f.entry.type == "place"}:
            return countries
    return set()


def country_around(tokens: Tokens, name: Name) -> str:
    """Return the country that an article is about for a body in it of which nothing else is told; "" for one of several states.

    It may name that country once, if it names no other. Where its sentence or the one before speaks of another country, or
    the body's name begins with a town of one, it is left open; so it is where the article names only the country's people,
    as one on South Korea may name North Korean guards.
    """
    words = tokens.lower[name.start : name.end]
    weights = tokens.country_weights
    weight = weights.get(tokens.main_country, 0.0)
    only = weights.keys() == {tokens.main_country}
    if (
        not tokens.in_country
        or (not only and weight < max(_SURE, _OF_ALL * sum(weights.values())))
        or any(w.rstrip(".") in load_context().of_several_states for w in words)
        or _begins_with(tokens, name) - {tokens.main_country}
    ):
        return ""
    near = _spoken_of(tokens, name.start, tokens.sentence[name.start])
    return tokens.main_country if near <= {tokens.main_country} else ""


def _is_capital(tokens: Tokens, evidence: Evidence) -> bool:
    return tokens.slice(evidence.start, evidence.end) in load_context().capitals


def evidence_at(tokens: Tokens, at: int) -> Evidence | None:
    i = bisect_left(tokens.evidence, at + 1, key=lambda e: e.start) - 1
    found = tokens.evidence[i] if i >= 0 else None
    return found if found and found.start <= at < found.end else None


def choose(tokens: Tokens, start: int, end: int, forms: Sequence[Form]) -> list[Form]:
    """Return the forms of a name that fit where it stands: those that are nobody else's, or those of one country.

    Args:
        tokens: the article, its evidence read.
        start, end: the name's words.
        forms: what the gazetteer has for them.
    """
    forms = [f for f in forms if not _is_channel_abroad(tokens, f)]
    shared = [f for f in forms if f.shared]
    if not shared:
        return forms
    country = told_beside(tokens, start, end)
    if not country and tuple(tokens.lower[start:end]) in tokens.elsewhere:
        country = ELSEWHERE  # the article has spoken of the "Ohio Supreme Court"
    if not country and _is_matter_of_parts(tokens, start, end):
        country = ELSEWHERE  # "the health department": a state's or a city's, unless it says more
    country = country or _by_context(tokens, start, end, {f.entry.country for f in shared})
    own = [f for f in shared if f.entry.country == country]
    if not own and shared[0].entry.type == "place":  # "Korea", where nothing speaks of the other one
        own = [f for f in shared if f.entry.country in tokens.country_weights]
        own = own if len(own) == 1 else []
    return own or [f for f in forms if not f.shared]


def _is_channel_abroad(tokens: Tokens, form: Form) -> bool:
    """Say whether a numbered channel is rather another country's: Channel 4 in an article on Nicaragua alone."""
    country = form.entry.country if _is_numbered(form) else ""
    return bool(country and tokens.evidence) and country not in tokens.country_weights


def _is_numbered(form: Form) -> bool:
    """Say whether a form is a channel's number, as channels of many countries bear it."""
    return form.entry.type == "media" and form.words[-1].isdigit()


def _is_matter_of_parts(tokens: Tokens, start: int, end: int) -> bool:
    matters = load_context().matters_of_states
    small = all(w.islower() for w in tokens.words[start:end])
    return tokens.lower[end - 1] == "department" and any(
        w in matters and (small or w == "health") for w in tokens.lower[start : end - 1]
    )


def _by_context(tokens: Tokens, start: int, end: int, offered: set[str]) -> str:
    """Return the country among those offered that the article is about, or that is spoken of here."""
    if not tokens.evidence:
        few = end - start == 1 and tokens.words[start].isupper() and len(tokens.words[start]) <= _FEW
        silent = few and len(tokens.words) > _TELLING  # so long a text on a body of the US would name a place there
        return HOME if HOME in offered and not silent else ""
    sentence, main = tokens.sentence[start], tokens.main_country
    near = _spoken_of(tokens, start, sentence)
    if main in offered:
        total = tokens.country_weights
        rivals = {c for c in offered if total.get(c, 0.0) >= _RIVAL * total[main]}
        here = rivals & near
        return main if len(rivals) == 1 else here.pop() if len(here) == 1 else ""
    fitting = near & offered
    return fitting.pop() if len(fitting) == 1 and near <= {*fitting, main} else ""


def _spoken_of(tokens: Tokens, start: int, sentence: int) -> set[str]:
    """Return the countries that a word's sentence and the one before name; of a very long one, those nearest."""
    i = bisect_left(tokens.evidence, start, key=lambda e: e.start)
    around = tokens.evidence[max(0, i - _NEAREST) : i + _NEAREST]
    return {e.country for e in around if e.weight and 0 <= sentence - tokens.sentence[e.start] <= 1}
