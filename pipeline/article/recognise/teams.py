"""Towns that stand for their teams: "a 2-0 win over Barcelona", "the Porto striker", "Leeds were beaten".

So do what the model takes for people and peoples: "Hearts 2-1 Livingston". A country's team is the country to whoever writes of it, and a town where something is stays one: "a 2-0 win in Barcelona".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from pipeline.article.cues import speech_verbs
from pipeline.article.recognise.beside import is_demonym
from pipeline.article.recognise.lexicon import load_context
from pipeline.article.recognise.names import Name
from pipeline.article.recognise.tokens import Tokens, occurrences

_SCORE = re.compile(r"\d{1,3}")
_ENOUGH = 2  # words of a match, or scores, before an article is about one
_OVER = frozenset({"over", "against", "by", "to", "with", "v", "vs"})
_BESIDE = frozenset({"by", "with"})  # "a win by Vancouver", not "a win after colliding with Roe"
_OTHERWISE = frozenset(
    {"boss", "centre", "coach", "defence", "fans", "forward", "hooker", "lock", "manager", "prop", "wing"}
)  # what is no player's or not one team's in "the Sydney coach crash"
_BACK = 5  # words between a match and its preposition: "win on Saturday over", "losing 1-0 to"
_NO_TEAM = frozenset({"from", "of", "via"})  # … lead to a town here as well
_KINDS = frozenset({"city", "state"})
_PLURAL = frozenset({"are", "were", "have", "do"})
_AND = frozenset({"and", "or", ",", "&"})
_VERSUS = frozenset({"v", "vs"})
_A_SQUAD = 4  # players with what they play for in brackets


def towns_that_play(tokens: Tokens, found: list[Name]) -> list[Name]:
    """Return the names, towns as bodies where the article tells of their teams and not of where something is.

    Args:
        tokens: the article.
        found: its names.
    """
    if not is_of_matches(tokens):
        return found
    squads, larger = _squads(tokens, found), _larger_places(tokens, found)
    surnames = {tokens.words[n.end - 1] for n in found if n.type == "person" and n.end - n.start > 1}
    sides = [n for n in found if n.start in squads or _may_be_side(tokens, n, surnames)]
    nicknames = {tokens.words[n.end - 1] for n in found if n.type == "organisation" and n.end - n.start > 1}
    told = [
        n
        for n in sides
        if n.start in squads
        or _is_called_club(tokens, n, nicknames)
        or (n.type == "place" and _plays(tokens, n, larger))
    ]
    forms = {tuple(tokens.words[n.start : n.end]): n.type for n in sides}
    spans = [(n.start, n.end) for n in told]
    for start, end in occurrences(tokens, forms):
        group = forms[tuple(tokens.words[start:end])] == "group"  # peoples and parties are many
        if _is_side(tokens, start, end) or (not group and _acts_as_many(tokens, start, end)):
            spans.append((start, end))
    playing = {tokens.slice(*span).lower() for span in spans}
    return [
        replace(n, type="organisation", entry=None, surely=True)
        if n in sides and tokens.slice(n.start, n.end).lower() in playing and not _is_where(tokens, n, larger)
        else n
        for n in found
    ]


def _may_be_side(tokens: Tokens, name: Name, surnames: Collection[str]) -> bool:
    """Say whether a name may be a team's: a town's, or one of a word that the model takes for a man or a people."""
    if name.type == "place":
        return _may_play(tokens, name)
    text = tokens.slice(name.start, name.end)
    one = name.type in ("event", "group", "person") and " " not in text and not (name.entry or name.surely)
    teams = load_context().lone_sports.isdisjoint(tokens.lower)  # "Nadal 6-4 Federer"
    other = text.isupper() or text in surnames or text.removesuffix("s") in surnames or is_demonym(tokens, name)
    return one and teams and not other


def _is_called_club(tokens: Tokens, name: Name, nicknames: Collection[str]) -> bool:
    """Say whether words tell a club: "Lusatian side `Zorb Marn`", `Marn Rovers`, and the `Ospreys` of the Tarn Ospreys.

    `Marn County` may be where people live, so it is one only where it wins or loses.
    """
    last, before = tokens.words[name.end - 1], tokens.lower[name.start - 1] if name.start else ""
    short = name.end - name.start == 1 and name.type != "event" and last in nicknames and last.endswith("s")
    context = load_context()
    town = last in context.town_endings and _plays_itself(tokens, name)
    ends = name.end - name.start > 1 and (last in context.club_endings or town)
    listed = tokens.gazetteer.lookup(tokens.slice(name.start, name.end))  # "New York City"
    return before in context.before_clubs or short or (ends and not listed)


def _plays_itself(tokens: Tokens, name: Name) -> bool:
    """Say whether a name is the subject of a verb of a match: "`Marn Town` lost to Tarn"."""
    verb, context = tokens.head[name.end - 1], load_context()
    does = tokens.lemma[verb] in context.beating or tokens.lower[verb] in context.results
    return does and tokens.is_subject(name.end - 1) and tokens.pos[verb] == "VERB"


def _larger_places(tokens: Tokens, found: list[Name]) -> set[int]:
    """Return where the places begin that a town may be in: "Leeds, `England`"."""
    places = (n for n in found if n.type == "place")
    return {n.start for n in places if not _is_town(tokens, n)}


def _is_town(tokens: Tokens, name: Name) -> bool:
    forms = tokens.gazetteer.lookup(tokens.slice(name.start, name.end))
    return any(f.entry.kind == "city" for f in forms)


def _squads(tokens: Tokens, found: list[Name]) -> set[int]:
    """Return where what players play for stands behind their names: "J Roe (`Tarn`), B Vik (`Kestrel`, capt)"."""
    behind = {n.end for n in found if n.type == "person"}
    inside = {
        n.start
        for n in found
        if n.start - 1 in behind
        and tokens.words[n.start - 1] == "("
        and tokens.words[n.end : n.end + 1] in ([")"], [","])
    }
    return inside if len(inside) >= _A_SQUAD else set()


def _is_side(tokens: Tokens, start: int, end: int) -> bool:
    """Say whether a name is one side of a match: "Tarn 2-1 Vik", "Tarn v Vik"."""
    before, after = tokens.lower[max(start - 3, 0) : start], tokens.lower[end : end + 3]
    if (after and after[0] in _VERSUS) or (before and before[-1] in _VERSUS):
        return True
    return (_is_score(after) and _is_capital(tokens, end + 3)) or (_is_score(before) and _is_capital(tokens, start - 4))


def _acts_as_many(tokens: Tokens, start: int, end: int) -> bool:
    """Say whether a name is the subject of a plural: "Tarn were late", "Tarn face Vik"; not "Tarn and Vik were"."""
    after = tokens.lower[end : end + 1]
    joined = start > 0 and tokens.lower[start - 1] in _AND
    if joined or not after or not tokens.is_subject(end - 1) or tokens.line[end] != tokens.line[start]:
        return False
    verb = tokens.head[end - 1] == end and tokens.pos[end] == "VERB" and tokens.lower[end] == tokens.lemma[end]
    return verb or after[0] in _PLURAL


def _is_score(words: Sequence[str]) -> bool:
    return len(words) == 3 and words[1] in "-–" and all(_SCORE.fullmatch(words[k]) for k in (0, 2))


def _is_capital(tokens: Tokens, at: int) -> bool:
    return 0 <= at < len(tokens.words) and tokens.words[at][0].isupper()


def is_of_matches(tokens: Tokens) -> bool:
    """Say whether an article tells of matches: by its words and its scores."""
    hyphens = (i for i, word in enumerate(tokens.words) if word in "-–" and 0 < i < len(tokens.words) - 1)
    scores = sum(all(_SCORE.fullmatch(tokens.words[k]) for k in (i - 1, i + 1)) for i in hyphens)
    words = sum(word in load_context().match_words for word in tokens.lower)
    return words >= _ENOUGH and scores + words > _ENOUGH


def _may_play(tokens: Tokens, name: Name) -> bool:
    """Say whether a place may have a team of its name: a town, or a state, as far as a list knows it; no country."""
    forms = tokens.gazetteer.lookup(tokens.slice(name.start, name.end))
    return all(f.entry.type != "place" or f.entry.kind in _KINDS for f in forms)


def _plays(tokens: Tokens, name: Name, larger: Collection[int]) -> bool:
    """Say whether a place stands as a team does: whom one wins over or plays against, and whose striker somebody is."""
    context = load_context()
    at = name.start - 1 - (tokens.lower[name.start - 1 : name.start] == ["the"])
    if _has_player(tokens, name.end) and not _is_where(tokens, name, larger):
        return True
    if at > 0 and tokens.pos[at] == "VERB" and tokens.lemma[at] in context.beating:
        return True
    if at < 1 or tokens.lower[at] not in _OVER or tokens.line[at] != tokens.line[name.start]:
        return False
    if tokens.lower[at] == "to":
        return _is_lost(tokens, at)
    back = 1 if tokens.lower[at] in _BESIDE else _BACK
    return any(tokens.lower[k] in context.results for k in range(max(0, at - back), at))


def _has_player(tokens: Tokens, at: int) -> bool:
    """Say whether the word is what a team has: "striker"; "coach" and "fans" where a name, a comma or a verb of saying follows."""
    if at >= len(tokens.words) or tokens.lower[at] not in load_context().players:
        return False
    after = tokens.words[at + 1] if at + 1 < len(tokens.words) else ""
    said = bool(after) and tokens.lemma[at + 1] in speech_verbs()
    return tokens.lower[at] not in _OTHERWISE or after == "," or after[:1].isupper() or said


def _is_lost(tokens: Tokens, at: int) -> bool:
    """Say whether a match is lost "to" what follows, behind a score or a word of losing: not "the last match before a move to"."""
    scored = at > 1 and _SCORE.fullmatch(tokens.words[at - 1]) and tokens.words[at - 2] in "-–"
    return bool(scored)


def _is_where(tokens: Tokens, name: Name, larger: Collection[int]) -> bool:
    """Say whether a place is told to be where something is: "in Barcelona", "Leeds, England"; a club in brackets has its country behind."""
    before = tokens.lower[name.start - 1] if name.start else ""
    after = tokens.words[name.end] if name.end < len(tokens.words) else ""
    within = after == "," and before != "(" and name.end + 1 in larger
    return before in load_context().where | _NO_TEAM or within or tokens.is_hyphen(name.end)
