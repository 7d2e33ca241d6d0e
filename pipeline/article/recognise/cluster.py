"""Put the names of one article together: which of them name the same person, agency or outlet?

A name joins the group it fits best, fuller names first: a gazetteer's id decides, then for people
surname and given names (Tom ↔ Thomas, J. ↔ John, the middle name left out), for the rest the same
words or an acronym. Two people of one surname stay apart; a bare surname then goes to the one
named last before it, a "Mr." or "Mrs." deciding between husband and wife.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from dataclasses import dataclass, field

from pipeline.article.recognise.gazetteer import Entry, Gazetteer
from pipeline.article.recognise.lexicon import congress_words
from pipeline.article.recognise.names import Name
from pipeline.article.recognise.propagate import ArticleNames
from pipeline.article.recognise.tokens import Tokens
from pipeline.records import EntityType
from pipeline.text.person_names import (
    PersonName,
    called_by_middle_name,
    honorifics,
    same_given,
    take_apart,
    without_honorifics,
)


@dataclass(slots=True)
class Cluster:
    """The names of one entity within the article, in the order they were added."""

    type: EntityType
    names: list[Name] = field(default_factory=list)
    entry: Entry | None = None
    person: PersonName | None = None  # the fullest name met
    fullest: str = ""
    gender: str = ""
    roles: Counter[str] = field(default_factory=Counter)
    past: set[str] = field(default_factory=set)  # roles that somebody served under
    employer: str = ""  # name of the organisation a role links to
    starts: list[int] = field(default_factory=list)  # word indices of the names, in order

    @property
    def first(self) -> int:
        """Word index of the first name."""
        return self.starts[0]

    def add(self, name: Name) -> None:
        """Add a name."""
        self.names.append(name)
        insort(self.starts, name.start)

    @property
    def name(self) -> str:
        """The canonical name: the gazetteer's, else the fullest form met."""
        return self.entry.name if self.entry else self.fullest


def cluster(tokens: Tokens, names: ArticleNames) -> list[Cluster]:
    """Return the entities of an article, in order of their first name."""
    people = _people(tokens, [n for n in names.found if n.type == "person"])
    things = _things(tokens, names)
    return sorted([*people, *things], key=lambda c: c.first)


def _words(tokens: Tokens, name: Name) -> list[str]:
    """Return a name's words, those in capitals for the line's sake in usual case."""
    words = tokens.words[name.start : name.end]
    return [w.title() if tokens.caps[name.start] and len(w) > 2 else w for w in words]


def written(tokens: Tokens, name: Name) -> str:
    """Return a name as an entity may bear it: one line, no capitals that only the headline wanted."""
    text = " ".join(tokens.slice(name.start, name.end).split())
    return text.title() if tokens.caps[name.start] and len(text) > 4 else text


# People ----------------------------------------------------------------------------------------


def _people(tokens: Tokens, names: list[Name]) -> list[Cluster]:
    in_office = any(word in congress_words() for word in tokens.lower)
    by_surname: dict[str, list[Cluster]] = {}
    gazetteer = tokens.gazetteer
    taken = {id(n): take_apart(without_honorifics(_words(tokens, n))) for n in names}
    for n in sorted(names, key=lambda n: (not taken[id(n)].full, n.start)):
        person = taken[id(n)]
        key = person.last
        entry = n.entry if n.entry and (n.entry.source != "congress" or in_office) else _known(person, gazetteer)
        told = _honorific(tokens, n)
        rivals = by_surname.setdefault(key, [])
        home = _home(n, person, told, entry, rivals, gazetteer)
        if home is None and not person.full and not told:
            home = _by_given(person, by_surname)
        if home is None:
            home = Cluster("person", entry=entry)
            rivals.append(home)
        _admit(home, n, person, written(tokens, n), entry, told, gazetteer)
    return [c for clusters in by_surname.values() for c in clusters]


def _known(person: PersonName, gazetteer: Gazetteer) -> Entry | None:
    """Return the gazetteer's person of a rare surname, called by another form of the given name: `Jim Comey`."""
    for entry in gazetteer.bearers.get(person.last, ()):
        if person.full and _same_given(person, take_apart(entry.name.split()), gazetteer):
            return entry
    return None


def _same_given(a: PersonName, b: PersonName, gazetteer: Gazetteer) -> bool:
    """Say whether the given names of two people of one article may be one's; here it is enough to drop the first."""
    x, y = a.given, b.given
    return same_given(x, y, gazetteer.nicknames) or called_by_middle_name(x, y) or called_by_middle_name(y, x)


def _honorific(tokens: Tokens, name: Name) -> str:
    before = tokens.lower[name.start - 1].rstrip(".") if name.start else ""
    return honorifics().get(before, "")


def _home(
    name: Name, person: PersonName, told: str, entry: Entry | None, rivals: list[Cluster], gazetteer: Gazetteer
) -> Cluster | None:
    """Return the group a person's name belongs to, if any."""
    fitting = []
    for c in rivals:
        other = c.person
        if not other or (entry and c.entry and entry.kb_id != c.entry.kb_id and person.full):
            continue
        if person.full and other.full and not _same_given(person, other, gazetteer):
            continue
        if person.suffix and other.suffix != person.suffix and other.full:
            continue
        if (
            person.full
            and other.suffix
            and not person.suffix
            and any(not r.person or not r.person.suffix for r in rivals if r is not c)
        ):
            continue
        if told and c.gender and told != c.gender:
            continue
        fitting.append(c)
    if not fitting:
        return None
    if entry and not person.full:  # a bare "Trump" is the man whom the gazetteer means, if he is in the article
        for c in fitting:
            if c.entry and c.entry.kb_id == entry.kb_id:
                return c
    before = [c for c in fitting if c.first < name.start]
    return max(before or fitting, key=lambda c: _nearness(c, name, bool(before)))


def _nearness(c: Cluster, name: Name, before: bool) -> tuple[int, int]:
    """Rank groups for a bare surname: the one named most, then the one named last before it."""
    recent = c.starts[bisect_left(c.starts, name.start) - 1] if before else -c.first
    return (len(c.names) // 3, recent)


def _by_given(person: PersonName, by_surname: dict[str, list[Cluster]]) -> Cluster | None:
    """Return the only person of this given name: `Karoline` for Karoline Leavitt."""
    if len(person.surname) != 1:
        return None
    word = person.surname[0]
    bearers = [
        c for group in by_surname.values() for c in group if c.person and c.person.given and c.person.given[0] == word
    ]
    return bearers[0] if len(bearers) == 1 else None


def _admit(
    home: Cluster, name: Name, person: PersonName, text: str, entry: Entry | None, told: str, gazetteer: Gazetteer
) -> None:
    home.add(name)
    home.entry = home.entry or entry
    if home.person is None or len(person.given) > len(home.person.given) or (not home.person.full and person.full):
        home.person, home.fullest = person, text
    given = without_honorifics(text.split())[: len(person.given)]
    home.gender = home.gender or told or (home.entry.gender if home.entry else "") or gazetteer.gender(given)


# Everything else -------------------------------------------------------------------------------


def _things(tokens: Tokens, names: ArticleNames) -> list[Cluster]:
    things = [n for n in names.found if n.type != "person"]
    by_key: dict[str, Cluster] = {}
    acronyms, companies = (
        {short.lower(): " ".join(tokens.words[a:b]) for short, (a, b) in listed.items()}
        for listed in (names.acronyms, names.companies)
    )
    long_of = {**companies, **acronyms}
    entries = _entries(tokens, things)
    votes: dict[str, Counter[EntityType]] = {}
    for n in things:
        key = _normal(tokens, n, long_of if n.type == "organisation" else acronyms)
        votes.setdefault(key, Counter())[n.type] += 1 + 3 * (n.end - n.start > 1)
    for n in things:
        normal = _normal(tokens, n, long_of if n.type == "organisation" else acronyms)
        entry = entries.get(id(n)) or entries.get(normal)
        key = entry.kb_id if entry else normal
        if not key:
            continue
        home = by_key.get(key)
        if home is None:
            type_ = entry.type if entry else votes[key].most_common(1)[0][0]
            home = by_key[key] = Cluster(type_, entry=entry)
        home.add(n)
        text = written(tokens, n)
        if not home.fullest or (len(text) > len(home.fullest) and text.lower() in long_of.values()):
            home.fullest = text
    return list(by_key.values())


def _entries(tokens: Tokens, things: list[Name]) -> dict[int | str, Entry]:
    """Return the gazetteer's row for a name (by its id) or for every name of those words (by the words)."""
    out: dict[int | str, Entry] = {}
    for n in things:
        words = " ".join(tokens.words[n.start : n.end])
        entry = n.entry or _by_lookup(words, n, tokens.gazetteer)
        if entry:
            out[id(n)] = entry
            if n.surely:
                out.setdefault(_plain(words), entry)
    return out


def _by_lookup(words: str, name: Name, gazetteer: Gazetteer) -> Entry | None:
    """Return the row a model's name fits whole, if the types can be the same thing's."""
    forms = [f for f in gazetteer.lookup(words) if not f.risky or f.entry.type == "place"]
    public = {"agency", "organisation", "media", "facility", "group", "law", "work"}
    for form in forms:
        if form.entry.type == name.type or (form.entry.type in public and name.type in public and len(form.words) > 1):
            return form.entry
    return None


def _plain(words: str) -> str:
    folded = words.lower().replace(".", "").replace("’", "'")
    return folded.removeprefix("the ").removesuffix(" inc").removesuffix(" corp").removesuffix(" ltd").strip()


def _normal(tokens: Tokens, name: Name, long_of: dict[str, str]) -> str:
    words = " ".join(tokens.words[name.start : name.end])
    return _plain(long_of.get(words.lower(), words))
