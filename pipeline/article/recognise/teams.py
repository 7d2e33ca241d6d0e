"""Towns that stand for their teams: "a 2-0 win over Barcelona", "the Porto striker".

A country's team is the country to whoever writes of it, and a town where something is stays one: "a 2-0 win in Barcelona".
"""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.article.cues import speech_verbs
from pipeline.article.recognise.lexicon import load_context
from pipeline.article.recognise.names import Name
from pipeline.article.recognise.tokens import Tokens

_SCORE = re.compile(r"\d{1,3}")
_ENOUGH = 2  # words of a match, or scores, before an article is about one
_OVER = frozenset({"over", "against", "by", "to", "with", "v", "vs"})
_BESIDE = frozenset({"by", "with"})  # "a win by Vancouver", not "a win after colliding with Roe"
_OTHERWISE = frozenset(
    {"coach", "defence", "fans", "forward"}
)  # what is no player's or not one team's in "the Sydney coach crash"
_BACK = 5  # words between a match and its preposition: "win on Saturday over", "losing 1-0 to"
_NO_TEAM = frozenset({"from", "of", "via"})  # … lead to a town here as well
_KINDS = frozenset({"city", "state"})


def towns_that_play(tokens: Tokens, found: list[Name]) -> list[Name]:
    """Return the names, towns as bodies where the article tells of their teams and not of where something is.

    Args:
        tokens: the article.
        found: its names.
    """
    if not is_of_matches(tokens):
        return found
    towns = [n for n in found if n.type == "place" and _may_play(tokens, n)]
    playing = {tokens.slice(n.start, n.end).lower() for n in towns if _plays(tokens, n)}
    return [
        replace(n, type="organisation", entry=None, surely=True)
        if n in towns and tokens.slice(n.start, n.end).lower() in playing and not _is_where(tokens, n)
        else n
        for n in found
    ]


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


def _plays(tokens: Tokens, name: Name) -> bool:
    """Say whether a place stands as a team does: whom one wins over or plays against, and whose striker somebody is."""
    context = load_context()
    at = name.start - 1 - (tokens.lower[name.start - 1 : name.start] == ["the"])
    if _has_player(tokens, name.end) and not _is_where(tokens, name):
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


def _is_where(tokens: Tokens, name: Name) -> bool:
    """Say whether a place is told to be where something is: "in Barcelona", "Leeds, England"; a club in brackets has its country behind."""
    before = tokens.lower[name.start - 1] if name.start else ""
    after = tokens.words[name.end] if name.end < len(tokens.words) else ""
    return before in load_context().where | _NO_TEAM or (after == "," and before != "(") or tokens.is_hyphen(name.end)
