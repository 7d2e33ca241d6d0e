"""Names of several words, which are one thing wherever an article names them.

"Alford Hughes has …", a body three times and once a man  ─▶ a body
"Shares in Alford Hughes fell. Alford Hughes said …"       ─▶ a body
"Chaotian Temple said the statue would …"                  ─▶ a body, for all that it is a building
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace

from pipeline.article.recognise.lexicon import company_endings, load_context, type_words
from pipeline.article.recognise.names import Name, heads_role
from pipeline.article.recognise.tokens import Tokens
from pipeline.records import EntityType

_ALONE = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})  # how a name stands that is no part of a larger phrase
_WORD = 3  # letters
_PAIR = 2  # words
SAID = frozenset({"add", "announce", "confirm", "declare", "explain", "note", "report", "say", "state", "tell"})
_OWNED = frozenset({"shares", "stake", "stakes", "shareholders", "shareholding"})


def of_one_type(tokens: Tokens, found: list[Name]) -> list[Name]:
    """Give the names of several words one type wherever they stand: the one that most of their places have."""
    counts: defaultdict[tuple[str, ...], Counter[EntityType]] = defaultdict(Counter)
    open_ = {
        id(n): tuple(tokens.words[n.start : n.end]) for n in found if n.end - n.start > 1 and not (n.entry or n.surely)
    }
    for n in found:
        if id(n) in open_:
            counts[open_[id(n)]][n.type] += 1
    alone = {tokens.words[n.start] for n in found if n.type == "person" and n.end - n.start == 1}
    people = [tuple(tokens.words[n.start : n.end]) for n in found if n.type == "person" and n.end - n.start > _PAIR]
    surnames = {words[k:] for words in people for k in range(1, len(words) - 1)}  # "Damian D’ Silva … D’ Silva"
    told: dict[tuple[str, ...], EntityType] = {}
    for words, votes in counts.items():
        (first, most), *rest = sorted(votes.items(), key=lambda v: (-v[1], v[0] == "person"))
        called = "person" in votes and {words[0], words[-1]} & alone  # "Kublai Khan … Kublai"
        plain = bool(rest) and rest[0][0] == "person" and words[0] not in tokens.gazetteer.genders
        plain = plain and words not in surnames
        if rest and most + plain > rest[0][1] and first != "person" and not called:
            told[words] = first  # people are found by their full names later
    return [replace(n, type=told[words]) if (words := open_.get(id(n), ())) in told else n for n in found]


def behind_the(tokens: Tokens, found: list[Name]) -> list[Name]:
    """Retype people's names of several words that an article stands before: "the Euskadiko Ezkerra said", "the Ram Navami festival".

    No given name may begin them, and no verb be what they only go with: "the Ortega Murillo regime" leaves it open.
    """
    told: dict[tuple[str, ...], EntityType] = {}
    parts = {tokens.words[n.start] for n in found if n.type == "person" and n.end - n.start == 1}
    for n in found:
        first = tokens.words[n.start]
        open_ = n.type == "person" and n.end - n.start > 1 and not (n.entry or n.surely) and first[0].isupper()
        initials = len(first) < _WORD or "." in first
        if (
            not open_
            or not n.start
            or tokens.lower[n.start - 1] != "the"
            or initials
            or first in tokens.gazetteer.genders
        ):
            continue
        form, after = tuple(tokens.words[n.start : n.end]), tokens.lower[n.end : n.end + 1]
        if after and after[0] in load_context().festive:
            told[form] = "event"
        elif (
            tokens.dep[n.end - 1] in _ALONE
            and not tokens.is_hyphen(n.end)
            and after != ["’s"]
            and first.lower() not in load_context().behind_the
            and form[-1] not in parts
        ):
            told.setdefault(form, "organisation")
    return [
        replace(n, type=told[form])
        if told and n.type == "person" and not n.surely and (form := tuple(tokens.words[n.start : n.end])) in told
        else n
        for n in found
    ]


def in_office(tokens: Tokens, found: list[Name]) -> list[Name]:
    """Make people of the bodies behind whose name an office in capitals stands: `Bo Vik, OC of …`, `Ada Roe, CEO of Acme`."""
    seen = {tuple(tokens.words[n.start : n.end]) for n in found if _is_held(tokens, n)}
    return [
        replace(n, type="person", label="PERSON", surely=True)
        if seen and not n.entry and tuple(tokens.words[n.start : n.end]) in seen
        else n
        for n in found
    ]


def _is_held(tokens: Tokens, name: Name) -> bool:
    """Say whether a body's name may be a person's, with a comma, initials that are an office, and "of" behind it."""
    comma, office, of = (tokens.words[k] if k < len(tokens.words) else "" for k in range(name.end, name.end + 3))
    held = comma == "," and of == "of" and office.isupper() and heads_role(tokens, name.end + 1)
    words = {w.rstrip(".") for w in tokens.lower[name.start : name.end]}
    open_ = name.type == "organisation" and name.end - name.start > 1 and not (name.entry or name.surely)
    return held and open_ and not words & (type_words().keys() | company_endings())


def in_shares(tokens: Tokens, found: list[Name]) -> list[Name]:
    """Make bodies of the people, and places of no list, that somebody has shares in: nobody has any in a person.

    A place of one word is left one where something else is told to be in it: "Shares in Ostwick fell … at a hotel in Ostwick".
    """
    owned = {tuple(tokens.words[n.start : n.end]) for n in found if _is_owned(tokens, n)}
    if owned:
        owned -= {tuple(tokens.words[n.start : n.end]) for n in found if _is_where(tokens, n)}
    return [
        replace(n, type="organisation", label="ORG")
        if owned and _may_be_owned(n) and tuple(tokens.words[n.start : n.end]) in owned
        else n
        for n in found
    ]


def _may_be_owned(name: Name) -> bool:
    return not name.entry and name.type in ("person", "place")


def _is_where(tokens: Tokens, name: Name) -> bool:
    behind = name.start > 0 and tokens.lower[name.start - 1] in load_context().where
    return behind and name.type == "place" and name.end - name.start == 1 and not _is_owned(tokens, name)


def _is_owned(tokens: Tokens, name: Name) -> bool:
    if not _may_be_owned(name) or not name.start > 1:
        return False
    at = name.start - 1 - (tokens.lower[name.start - 1] == "the")
    owned = tokens.lower[at] == "in" and tokens.lower[at - 1] in _OWNED
    return owned and tokens.lower[name.end : name.end + 1] not in (["'s"], ["’s"], ["'"], ["’"])


def that_speak(tokens: Tokens, found: list[Name]) -> list[Name]:
    """Make bodies of the buildings that are told to say something."""
    seen = {tuple(tokens.words[n.start : n.end]) for n in found if _may_speak(tokens, n) and _speaks(tokens, n)}
    return [
        replace(n, type="organisation", label="ORG")
        if seen and _may_speak(tokens, n) and tuple(tokens.words[n.start : n.end]) in seen
        else n
        for n in found
    ]


def _may_speak(tokens: Tokens, name: Name) -> bool:
    open_ = not (name.entry or name.surely) and name.type == "facility" and not tokens.caps[name.start]
    return open_ and name.end - name.start > 1 and tokens.lower[name.end - 1] not in load_context().of_landscape


def _speaks(tokens: Tokens, name: Name) -> bool:
    """Say whether a name is the subject of a verb of saying, or what somebody goes by: "according to the Pilotage Center"."""
    at = name.start - (name.start > 0 and tokens.lower[name.start - 1] == "the")
    if tokens.lower[max(at - 2, 0) : at] == ["according", "to"]:
        return True
    heads = (tokens.head[i] for i in range(name.start, name.end) if tokens.is_subject(i))
    return any(tokens.lemma[h] in SAID for h in heads)
