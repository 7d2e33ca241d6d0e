"""Of which gender somebody is, by the pronouns that go on from a name: "Bao Yungang said … He added".

A list of given names is right for its own country only. Where it alone speaks for a gender, and the article's pronouns
speak against it wherever one speaks on behind that name alone, or nobody else is told of yet, the article is believed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from pipeline.article.recognise.discourse import Event, find_sayers
from pipeline.article.recognise.lexicon import people_nouns, role_heads
from pipeline.article.recognise.members import Cluster
from pipeline.article.recognise.own_words import own_words
from pipeline.article.recognise.tokens import GENDERS, Tokens
from pipeline.text.person_names import honorifics
from pipeline.text.roles import gender_told

_BACK = 12  # names before a pronoun that are looked at
_NEAR, _ELSEWHERE = 2, 6  # sentences from who speaks to the pronoun that speaks on; to one that it may be instead
_ENOUGH = 2  # pronouns
_MARKS = "”\"’'"
_OTHER = {"m": "f", "f": "m"}


def is_told(c: Cluster, tokens: Tokens) -> bool:
    """Say whether more than a list of given names tells somebody's gender: an entry, `Mrs.`, "spokesman"."""
    if c.entry and c.entry.gender:
        return True
    words = {tokens.lower[k].rstrip(".") for n in c.names for k in (max(n.start - 1, 0), n.start)}
    return any(honorifics().get(w) for w in words) or any(gender_told(w) for r in c.roles for w in r.lower().split())


def from_pronouns(
    tokens: Tokens, names: Sequence[Event], levels: Sequence[int], open_to: Mapping[int, str]
) -> dict[int, str]:
    """Return the genders that pronouns tell of people, other than the ones they were taken to be of.

    Args:
        tokens: the article.
        names: where people are named, in order.
        levels: in how many quotations each word stands.
        open_to: people whose gender a list tells, and which.
    """
    starts = [e.at for e in names]
    named: defaultdict[int, set[int]] = defaultdict(set)
    for e in names:
        named[e.person.key].add(e.at)
    sayers = find_sayers(tokens, levels) if open_to else set()
    votes: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for at, word in enumerate(tokens.lower):
        if not open_to or word not in GENDERS or tokens.silent[at] or levels[at]:
            continue
        gender, place = GENDERS[word], bisect_left(starts, at)
        near = [e for e in names[max(place - _BACK, 0) : place] if _apart(tokens, e, at) <= _ELSEWHERE]
        last = next((e for e in reversed(near) if not levels[e.at]), None)
        if last is None or last.person.key not in open_to:
            continue
        key = last.person.key
        speaks_on = at in sayers and last.end - 1 in sayers and 0 < _apart(tokens, last, at) <= _NEAR
        others = [e for e in near if e.person.key != key]
        if speaks_on and not any(_may_be(tokens, e, gender) for e in others):
            votes[key][gender] += 1 + (tokens.words[at - 1] in _MARKS)  # “…,” he added goes on from the speaker before
        elif not others and _is_alone(tokens, last, at) and named[key].isdisjoint(own_words(tokens, levels, at)):
            votes[key][gender] += 1
    return {k: _OTHER[g] for k, g in open_to.items() if votes[k][_OTHER[g]] >= _ENOUGH and not votes[k][g]}


def _is_alone(tokens: Tokens, event: Event, at: int) -> bool:
    """Say whether nobody is told of from a name to a pronoun that is near: "Ada Roe won with his book", not "met a judge in his car"."""
    between = range(event.end, at)
    return _apart(tokens, event, at) <= 1 and not any(
        tokens.pos[k] == "NOUN" and (tokens.lower[k] in people_nouns() or tokens.lower[k] in role_heads())
        for k in between
    )


def _may_be(tokens: Tokens, event: Event, gender: str) -> bool:
    return event.person.gender == gender or (not event.person.gender and tokens.is_subject(event.end - 1))


def _apart(tokens: Tokens, event: Event, at: int) -> int:
    return tokens.sentence[at] - tokens.sentence[event.at]
