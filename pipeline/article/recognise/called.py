"""What people are called for, beside their names: heads that stand for one another, ages, genders."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from pipeline import models
from pipeline.article.recognise.lexicon import long_titles, people_nouns, role_heads
from pipeline.article.recognise.members import Cluster
from pipeline.article.recognise.roles import Role
from pipeline.article.recognise.terms import offices_at
from pipeline.article.recognise.tokens import Tokens
from pipeline.text.roles import gender_told

_AGED = r"(\d{1,3})\s?-\s?years?\s?-\s?old"
_IN = re.compile(_AGED + r"$", re.IGNORECASE)
_BEFORE = re.compile(_AGED + r"\W+(?:[\w’'-]+\W+){0,3}$", re.IGNORECASE)
_AFTER = re.compile(r"(?:,| \(|, aged|, who is) ?(\d{1,3})[,.)]")
_PLAIN = frozenset({"of", "the", "republic", "country", "nation", "current", "incumbent"})
_REACH = 60  # characters before a name
_UNDER = frozenset({"deputy", "vice", "assistant", "shadow"})
_ALIKE = frozenset({"minister", "spokesman", "spokesperson", "spokeswoman"})
_NEAR = 8  # words before a name that may tell its bearer's office


@dataclass(frozen=True, slots=True)
class Words:
    """The lists of `models/epithets.toml`."""

    families: Mapping[str, frozenset[str]]
    offices: frozenset[str]
    people: frozenset[str]
    others: frozenset[str]
    goes_on: frozenset[str]
    phrases: Mapping[tuple[str, ...], tuple[str, ...]]


@cache
def load_words() -> Words:
    """Return the lists of `models/epithets.toml`."""
    table = models.read_toml(models.folder() / "epithets.toml")
    return Words(
        families={family: frozenset(heads) for family, heads in table["families"].items()},
        offices=frozenset(table["offices"]["heads"]),
        people=frozenset(table["people"]["heads"]),
        others=frozenset(table["others"]["words"]),
        goes_on=frozenset(table["goes_on"]["words"]),
        phrases={tuple(phrase.split()): tuple(calls) for phrase, calls in table["phrases"].items()},
    )


@cache
def family_of(head: str) -> frozenset[str]:
    """Return the heads that may stand for one: `chief` for "director"; itself among them, if it is in a family."""
    return frozenset().union(*(heads for heads in load_words().families.values() if head in heads))


def is_plural(word: str) -> bool:
    """Say whether the name of a people is one for many: `russians`, not `swiss`."""
    return word.endswith("s") and not word.endswith("ss")


def is_under(role: Collection[str], words: Collection[str]) -> bool:
    """Say whether a role is only next to the office that some words name: a deputy prime minister to "the prime minister".

    A deputy minister is called the minister, too, and a deputy spokesman the spokesman.
    """
    return bool(_UNDER.intersection(role).difference(words)) and not (len(words) == 1 and _ALIKE.issuperset(words))


@cache
def people_words() -> frozenset[str]:
    """Return the last words of all that a person may be called."""
    words = load_words()
    return (
        role_heads()
        | people_nouns().keys()
        | words.people
        | {phrase[-1] for phrase in words.phrases if "of" not in phrase}
    )


def age_in(phrase: str) -> int:
    """Return the age that a phrase ends with: `the 34-year-old` → 34; 0 for none."""
    found = _IN.search(phrase)
    return int(found[1]) if found else 0


def age_beside(tokens: Tokens, start: int, end: int) -> int:
    """Return the age that stands beside the name at some words: `Ada Roe, 34,`, `34-year-old singer Ada Roe`; 0 for none."""
    first = tokens.starts[start]
    found = _AFTER.match(tokens.text, tokens.ends[end - 1]) or _BEFORE.search(
        tokens.text[max(first - _REACH, 0) : first]
    )
    return int(found[1]) if found else 0


class Known:
    """What an article says its people are, by their clusters: of which bodies, and what they are called."""

    def __init__(
        self, tokens: Tokens, clusters: Sequence[Cluster], cover: Mapping[int, int], roles: Sequence[tuple[int, Role]]
    ) -> None:
        self._tokens, self._clusters = tokens, clusters
        self._heads: dict[int, frozenset[str]] = {}
        self.bodies: dict[int, set[int]] = {}  # person → bodies of its roles
        for person, r in roles:
            self.bodies.setdefault(person, set()).update(cover[k] for k in range(r.start, r.end) if k in cover)

    def heads(self, person: int) -> frozenset[str]:
        """Return the heads of all that the article or the gazetteer calls a person."""
        if person not in self._heads:
            self._heads[person] = self._read_heads(person)
        return self._heads[person]

    def _read_heads(self, person: int) -> frozenset[str]:
        c = self._clusters[person]
        roles = [*c.roles, *(offices_at(c.entry, self._tokens.published) if c.entry else ())]
        words = {w.strip(",.") for role in roles for w in role.lower().replace("-", " ").split()}
        words |= {long for w in words for whole in long_titles().get(w, ()) for long in whole.split()}
        return frozenset(w for w in words if w in role_heads() or family_of(w))

    def has_role(self, person: int, words: Collection[str]) -> bool:
        """Say whether some words stand in one role of a person, as the article gives it."""
        return any(set(words) <= set(role.lower().split()) for role in self._clusters[person].roles)

    def has_business(self, person: int, heads: frozenset[str], business: str) -> bool:
        """Say whether a role of a person has one of some heads and ends alike: `of penal centers`."""
        roles = (role.lower() for role in self._clusters[person].roles)
        return any(role.endswith(f" {business}") and heads.intersection(role.split()) for role in roles)

    def is_next_to(self, person: int, words: Collection[str]) -> bool:
        """Say whether somebody is only the deputy of the office that some words name."""
        held = [role.lower().replace("-", " ").split() for role in self._clusters[person].roles]
        return any(set(words) <= set(role) and is_under(role, words) for role in held)

    def is_listed_as(self, person: int, words: Collection[str]) -> bool:
        """Say whether some words stand in one role of a person, as the gazetteer gives it."""
        entry = self._clusters[person].entry
        offices = offices_at(entry, self._tokens.published) if entry else ()
        return any(set(words) <= set(role.lower().split()) for role in offices)

    def holds_plainly(self, person: int, head: str) -> bool:
        """Say whether the article gives somebody an office without saying of what: `President`, `President of the Republic`."""
        roles = [" ".join(w for w in r.lower().split() if w not in _PLAIN) for r in self._clusters[person].roles]
        return any(role == head or role.endswith(f"prime {head}") for role in roles)

    def is_called(self, person: int, calls: Collection[str]) -> bool:
        """Say whether a role of a person, or the words before the name, are one of some offices."""
        c, tokens = self._clusters[person], self._tokens
        before = [tokens.slice(self._title_before(n.start), n.start) for n in c.names]
        return any(f" {call} " in f" {told} ".lower() for told in (*c.roles, *before) for call in calls)

    def _title_before(self, at: int) -> int:
        """Return where the nouns begin that stand right before a name."""
        tokens, first = self._tokens, at
        while first > 0 and at - first < _NEAR and tokens.pos[first - 1] in ("NOUN", "PROPN", "ADJ"):
            first -= 1
        return first

    def allows(self, person: int, head: str) -> bool:
        """Say whether what the article calls a person allows for a head; nothing at all does, but for an office."""
        heads = self.heads(person)
        if head == "official" and self._is_public(person):
            return True
        if head in load_words().offices:
            return head in heads
        return not heads or bool(heads & ({head} | family_of(head)))

    def _is_public(self, person: int) -> bool:
        """Say whether somebody holds an office, or a role in a public body: "the official" may be a minister."""
        heads, words = self.heads(person), load_words()
        private = heads & (words.families["trades"] | words.families["trains"] | words.families["writes"])
        of_state = any(self._clusters[i].type == "agency" for i in self.bodies.get(person, ()))
        return not private and bool(heads & words.offices or (heads and of_state))

    def is_of(self, person: int, bodies: Collection[int]) -> bool:
        """Say whether a person is of one of some bodies."""
        own = self.bodies.get(person, set())
        short = ((self._clusters[i].name, self._clusters[k].name) for i in bodies for k in own)
        return bool(own.intersection(bodies)) or any(_is_short_for(*names) for names in short)

    def gender_allows(self, person: int, head: str) -> bool:
        """Say whether gender allows a person to be called so: no man is an actress."""
        told, gender = gender_told(head), self._clusters[person].gender
        return not (told and gender and told != gender)


def country_of(clusters: Sequence[Cluster], at: int) -> str:
    """Return the country of a body, place or nation, "" where none is known."""
    c = clusters[at]
    return c.country or (c.entry.country if c.entry else "")


def _is_short_for(short: str, name: str) -> bool:
    """Say whether capitals are the first letters of a name: `CDP` of "Constitutional Democratic Party of Japan"."""
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    return len(short) > 1 and initials.startswith(short)
