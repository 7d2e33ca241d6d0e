"""The word lists of the stage, each read once: what is a role, a body, a member of a list, no name at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from pipeline import models
from pipeline.records import EntityType


@dataclass(frozen=True, slots=True)
class Context:
    """The lists of `models/name_context.toml`."""

    after_organisation: frozenset[str]
    before_organisation: frozenset[str]
    before_place: frozenset[str]
    of_place: frozenset[str]
    behind_the: frozenset[str]
    festive: frozenset[str]
    after_place: frozenset[str]
    after_agency: frozenset[str]
    not_names: frozenset[str]
    organisation_nouns: frozenset[str]
    media_nouns: frozenset[str]
    group_nouns: frozenset[str]
    group_behind: frozenset[str]
    party_behind: frozenset[str]
    media_behind: frozenset[str]
    surely_after_organisation: frozenset[str]
    product_nouns: frozenset[str]
    product_behind: frozenset[str]
    craft_behind: frozenset[str]
    work_nouns: frozenset[str]
    show_words: frozenset[str]
    kinds_of_music: frozenset[str]
    game_words: frozenset[str]
    music_words: frozenset[str]
    film_words: frozenset[str]
    before_work: frozenset[str]
    work_behind: frozenset[str]
    awarded: frozenset[str]
    makers_of_shows: frozenset[str]
    titled_nouns: frozenset[str]
    company_words: frozenset[str]
    incorporated: frozenset[str]
    after_hyphen: frozenset[str]
    many_people: frozenset[str]
    part_of_country: frozenset[str]
    matters_of_states: frozenset[str]
    names_by_themselves: frozenset[str]
    of_several_states: frozenset[str]
    kinds: frozenset[str]
    never_alone: frozenset[str]
    capitals: frozenset[str]
    family_words: frozenset[str]
    results: frozenset[str]
    players: frozenset[str]
    beating: frozenset[str]
    before_clubs: frozenset[str]
    club_endings: frozenset[str]
    town_endings: frozenset[str]
    lone_sports: frozenset[str]
    of_landscape: frozenset[str]
    where: frozenset[str]
    flight_words: frozenset[str]
    court_words: frozenset[str]
    match_words: frozenset[str]
    halves: frozenset[str]
    papers: frozenset[str]
    business: frozenset[str]
    languages: frozenset[str]
    languages_and_regions: frozenset[str]


@dataclass(frozen=True, slots=True)
class SmallWords:
    """The lists of `models/small_words.toml`."""

    leading: frozenset[str]
    links: frozenset[str]
    separators: frozenset[str]
    after_role: frozenset[str]


@cache
def load_context() -> Context:
    """Return the words that tell what a name is."""
    return Context(**_sets("name_context.toml"))


@cache
def company_endings() -> frozenset[str]:
    """Return the last words of companies' names, in lower case."""
    return load_context().company_words | load_context().incorporated


@cache
def called_so() -> frozenset[str]:
    """Return the nouns that may follow a body's name and still be that body: `union` of "the Nurses Guild union"."""
    return frozenset(models.read_toml(models.folder() / "claims/kinds.toml")["called_so"]["nouns"])


@cache
def small_words() -> SmallWords:
    """Return the small words and marks that begin, link or end a name or a role."""
    return SmallWords(**_sets("small_words.toml"))


@cache
def role_heads() -> frozenset[str]:
    """Return the last words of roles, in lower case."""
    return frozenset(_roles()["roles"]["heads"])


@cache
def ranks() -> frozenset[str]:
    """Return the titles that tell less than what else is said of their bearer: `brigadier`, `professor`."""
    return frozenset(_roles()["roles"]["ranks"])


@cache
def addressed() -> frozenset[str]:
    """Return the offices whose bearers are called by them, and by no name: `speaker` of "Mr Speaker"."""
    return frozenset(_roles()["roles"]["addressed"])


@cache
def before_ranks() -> frozenset[str]:
    """Return the last words of offices whose bearer's rank may follow: `minister` of "Prime Minister Gen. Ada Roe"."""
    return frozenset(_roles()["roles"]["before_ranks"])


@cache
def reigning() -> frozenset[str]:
    """Return the titles of those who reign, or minister to a faith, that are no part of a name: `king`, `rabbi`."""
    return frozenset(_roles()["roles"]["reigning"])


@cache
def of_titles() -> frozenset[str]:
    """Return the words that no body's name ends with before a title: `managing`, `deputy`."""
    return frozenset(_roles()["roles"]["of_titles"])


@cache
def styles() -> frozenset[str]:
    """Return the forms of address that are written in capitals before a name, without their last point: `h.e`."""
    return frozenset(_roles()["roles"]["styles"])


@cache
def role_modifiers() -> frozenset[str]:
    """Return the words that may stand before the last word of a role, in lower case."""
    return frozenset(_roles()["roles"]["modifiers"])


@cache
def relational() -> frozenset[str]:
    """Return the adjectives that tell what a role is for, in lower case: the `mayoral` of "mayoral candidate"."""
    return frozenset(_roles()["roles"]["relational"])


@cache
def noun_endings() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return how nouns for people end, and those of them that are nouns for things."""
    listed = _roles()["roles"]
    return tuple(listed["people_endings"]), tuple(listed["thing_endings"])


@cache
def offices() -> frozenset[str]:
    """Return the abbreviated titles that are a role of their own, without their points: `sen`."""
    return frozenset(_roles()["roles"]["offices"])


@cache
def initials() -> frozenset[str]:
    """Return the offices that are written in capitals alone, in lower case: `ag`."""
    return frozenset(_roles()["roles"]["initials"])


@cache
def abbreviated_titles() -> frozenset[str]:
    """Return the titles that are no name by themselves, for a sentence may seem to end behind them: `sgt`, `mr`."""
    return offices() | {"mr", "mrs", "ms", *_roles()["honorifics"]["abbreviated"]}


@cache
def long_titles() -> Mapping[str, Sequence[str]]:
    """Map an abbreviated title to what its bearer is called: `gov` to governor."""
    return {short: tuple(longs) for short, longs in _roles()["abbreviations"].items()}


@cache
def describing() -> frozenset[str]:
    """Return the words that make no other office of a role: `four-term`, `longtime`, `Republican`."""
    return frozenset(_roles()["roles"]["describing"])


@cache
def congress_words() -> frozenset[str]:
    """Return the words without which a lawmaker's name is not taken for the lawmaker's."""
    return frozenset(_roles()["congress"]["told_by"])


@cache
def people_nouns() -> Mapping[str, str]:
    """Map a noun for somebody without a name (`his mother`) to the gender it tells, or to nothing."""
    listed = _roles()["people"]
    return {word: ("" if gender == "any" else gender) for gender, words in listed.items() for word in words}


@cache
def type_words() -> Mapping[str, EntityType]:
    """Return the words at the end of a name that tell its type."""
    listed = _name_types()["last_word"]
    told = {word: type_ for type_, words in listed.items() if type_ != "buildings" for word in words}
    return {**dict.fromkeys(listed["buildings"], "organisation"), **told}


@cache
def buildings() -> frozenset[str]:
    """Return the last words of bodies that are buildings too: `center`."""
    return frozenset(_name_types()["last_word"]["buildings"])


@cache
def beginnings() -> Mapping[str, EntityType]:
    """Return the words at the beginning of a name that tell its type where no other word does: `radio`."""
    return {word: type_ for type_, words in _name_types()["begins"].items() for word in words}


@cache
def anywhere() -> Mapping[str, EntityType]:
    """Return the words that tell a name's type wherever they stand in it: `radio`."""
    return {word: type_ for type_, words in _name_types()["anywhere"].items() for word in words}


@cache
def bodies_alone() -> frozenset[str]:
    """Return the names of one word that are public bodies: `Cabinet`."""
    return frozenset(_name_types()["alone"]["agency"])


@cache
def feasts() -> frozenset[str]:
    """Return the names of one word that are feasts and pilgrimages: `Ramadan`."""
    return frozenset(_name_types()["alone"]["event"])


@cache
def nobodys() -> frozenset[str]:
    """Return the last words of names that no person bears: `university`."""
    return frozenset(_name_types()["nobodys"]["words"])


@cache
def party_congress(what: str) -> frozenset[str]:
    """Return the `countries` where a Congress is a party, or the `words` that make a party of one anywhere."""
    listed = _name_types()["congress"]
    return frozenset(listed["party_in"] if what == "countries" else listed["party_words"])


@cache
def craft_words() -> frozenset[tuple[str, ...]]:
    """Return the words that the names of ships and other craft begin with, in lower case: `uss`, `space shuttle`."""
    return frozenset(tuple(words.split()) for words in _name_types()["first_words"]["product"])


@cache
def no_craft() -> frozenset[str]:
    """Return the words that make no name of those before them: the `program` of "Space Shuttle Program"."""
    return frozenset(_name_types()["first_words"]["not_followed_by"])


@cache
def before_form() -> frozenset[str]:
    """Return the words before the form of a state in a country's formal name: the `united` of "United Republic of"."""
    return frozenset(_name_types()["formal"]["before"])


@cache
def called_by_form() -> Mapping[str, Sequence[str]]:
    """Map a form of state to the countries that news calls by it alone: `kingdom` to Jordan and others."""
    return {form: tuple(countries) for form, countries in _name_types()["formal"]["called"].items()}


@cache
def _name_types() -> dict[str, Any]:
    return models.read_toml(models.folder() / "name_types.toml")


@cache
def _roles() -> dict[str, Any]:
    return models.read_toml(models.folder() / "roles.toml")


def _sets(file: str) -> dict[str, frozenset[str]]:
    return {key: frozenset(words) for key, words in models.read_toml(models.folder() / file).items()}
