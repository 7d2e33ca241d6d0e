"""What the words of a title tell of whoever bears it: which kind of source speaks.

"chairman of the finance committee" ─▶ of the kind of the body it is borne in
"director of the miniseries"        ─▶ arts
"secretary of energy"               ─▶ official

`models/claims/kinds.toml` says which word is of which kind.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.article.claims.bodies import (
    LONGEST,
    is_society,
    kind_of_body,
    kind_of_society,
    kind_of_words,
)
from pipeline.article.claims.lookup import Lookup
from pipeline.article.claims.titles import OF
from pipeline.records import Entity, Kind
from pipeline.text.person_names import portfolios

_OF_ANY_BODY = frozenset(
    {"administrator", "captain", "chief", "commander", "president", "secretary", "superintendent", "treasurer", "vice president"}
)  # fmt: skip
_OF_BODIES = frozenset(
    {"arts", "civil society", "company", "court or police", "expert", "official", "outlet", "party", "sport"}
)
_OF_FIRMS = frozenset({"chairman", "vice chairman", "deputy chairman", "co chairman", "partner", "vice president"})
_OF_WORK = 4  # words behind "of" among which a work is
_WITHIN = frozenset({"board", "committee", "council", "house"})  # what any body may have: the union's finance committee
_OF_CLUBS = frozenset(
    {"boss", "captain", "chairman", "chief", "chief executive", "director", "manager", "vice captain"}
)
_LINKS = frozenset({"the", "and", "&"})


def of_title(title: Sequence[str], rest: Sequence[str], body: Entity | None, lookup: Lookup) -> Kind:
    """Return the kind of the last title among some words that has one, the longest first.

    Args:
        title: the words before "of", in lower case: "chairman" of "chairman of the finance committee".
        rest: the words behind it.
        body: whom the title is of, where that is named.
        lookup: the article.
    """
    knowledge = lookup.knowledge
    if "shadow" in title:
        return "party"  # "shadow international development secretary"
    for end in range(len(title), 0, -1):
        for start in range(max(end - LONGEST, 0), end):
            phrase = " ".join(title[start:end])
            if phrase in knowledge.by_body:
                return _of_body(phrase, title[:start], rest, body, lookup)
            if (kind := knowledge.kinds.get(phrase)) and (phrase != "fellow" or end == len(title)):
                return kind  # "a fellow comedian" is no fellow
    return ""


def _of_body(title: str, before: Sequence[str], rest: Sequence[str], body: Entity | None, lookup: Lookup) -> Kind:
    """Return the kind of a title that says nothing by itself: director, president, official."""
    knowledge = lookup.knowledge
    before = [w for w in before if w != "local"]  # of "local officials" no kind of body
    if kind_of_words([*before, *title.split()], knowledge.public_office):
        return "official"
    if title == "secretary" and _is_business_of_state(before):
        return "official"  # "Trade and Industry Secretary"
    of_body = kind_of_body(body, lookup) if body else ""
    if body and (body.type == "agency" or of_body == "official"):
        return of_body
    beside = (knowledge.kinds.get(" ".join(before[at:])) for at in range(max(0, len(before) - LONGEST), len(before)))
    own: Kind = next((kind for kind in beside if kind), "")
    if own in {"party", "company", "court or police", "sport", "arts", "civil society"}:
        return own
    if title == "captain" and not body and not rest and _is_team(before[-1:], lookup):
        return "sport"
    usual = "company" if title == "officer" and "chief" in before else knowledge.kinds.get(title, "")
    if lookup.beat == "company" and usual == "witness or resident":
        usual = "company"  # who trades at an exchange, not at a market stall
    if lookup.beat == "sport" and not of_body and title in _OF_CLUBS and (body or not rest):
        return "sport"  # the boss of a club, the captain of a side; no manager of a hotel
    if usual == "witness or resident" and not body:
        return usual  # a trader in Lagos
    if body:
        firm = usual == "company" or title in _OF_FIRMS
        a_firm = firm and body.type == "organisation" and not is_society(body, lookup)
        told = of_body or ("company" if a_firm else "")
        if title == "representative" and of_body in {"", "company", "outlet"}:
            return usual  # of a firm one speaks for it, of a state or a union one is an official of it
        name = body.name.lower().split()
        return told or _of_rest(title, [word for word in rest if word not in name], lookup)
    if told := own or _of_rest(title, rest, lookup):
        return told
    of_society = knowledge.societies & {*before[-1:], *rest}  # "museum official", "founder of a charity"
    if of_society:
        return kind_of_society([*before[-1:], *rest], lookup)
    return "" if rest and title in _OF_ANY_BODY else usual


def _is_business_of_state(words: Sequence[str]) -> bool:
    return bool(set(words) - _LINKS) and set(words) <= portfolios() | _LINKS


def _is_team(word: Sequence[str], lookup: Lookup) -> bool:
    """Say whether a word before "captain" is a team's: of a country or a sport, not "former", "the", "ferry"."""
    nations = {w for e in lookup.entities.values() if e.type in {"place", "group"} for w in e.name.lower().split()}
    return bool(word) and (word[0] in nations or word[0] in lookup.knowledge.societies_by_name["sport"])


def _of_rest(title: str, rest: Sequence[str], lookup: Lookup) -> Kind:
    """Return the kind that the words behind "of" tell: "president of Peru", "secretary of energy", "executive at a firm"."""
    knowledge = lookup.knowledge
    places = {w for e in lookup.entities.values() if e.type == "place" for w in e.name.lower().split()}
    rest = [word for word, after in zip(rest, (*rest, "")[1:], strict=True) if after != "based"]  # "a Leeds-based firm"
    of = next((word for word in rest if word != "the" and word not in OF), "")
    if "director" in title and knowledge.works & set(rest[:_OF_WORK]):
        return "arts"  # "director of the miniseries"
    if of in knowledge.courts:
        return "court or police"  # "superintendent of police"
    if of in places or any(word in knowledge.public_business for word in rest):
        return "official"
    if "secretary" in title and _is_business_of_state(rest):
        return "official"
    kind = kind_of_words(rest, knowledge.kinds, without=_WITHIN)
    return kind if kind in _OF_BODIES else ""
