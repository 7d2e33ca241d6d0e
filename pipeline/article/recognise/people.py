"""Which names of an article are one person's?

A full name joins the group of its surname whose given names can be its own (Tom ↔ Thomas, J. ↔ John, a nickname in
quotation marks, the middle name left out); two people of one surname stay apart. What is left of a name (surname,
given name, nickname) goes to whom the article has named in full, a "Mr." or "Mrs." deciding between husband and wife.

The article outranks the gazetteer: a bare surname is a famous bearer's only where nobody of that name is in the
article, or where the title before it is his ("President Roe" beside James Roe).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.article.recognise.countries import HOME
from pipeline.article.recognise.family import one_of_family
from pipeline.article.recognise.gazetteer import Entry, Gazetteer
from pipeline.article.recognise.lexicon import congress_words, load_context, role_heads, role_modifiers
from pipeline.article.recognise.members import Cluster, written
from pipeline.article.recognise.names import Name
from pipeline.article.recognise.tokens import Tokens
from pipeline.text.person_names import (
    PersonName,
    honorifics,
    is_given_behind,
    may_be_one,
    same_given,
    take_apart,
    without_honorifics,
)
from pipeline.text.slips import is_slip

_TITLE = 4  # words of a title that tell two people of one surname apart
_PAIR = 2  # words of a name that is no part of another by chance
_MANY = 50  # bearers of one name, beyond which nobody is told by it


def group_people(tokens: Tokens, names: list[Name]) -> list[Cluster]:
    """Return the people of an article; the order is no matter."""
    people = _People(tokens)
    parts = {id(n): _parts(tokens, n) for n in names}
    in_order = sorted(names, key=lambda n: (not parts[id(n)].full, n.start))
    people.alone = {parts[id(n)].last for n in names if not parts[id(n)].full}
    for n in in_order:
        people.place(n, parts[id(n)])
    return list(people.all())


def _parts(tokens: Tokens, name: Name) -> PersonName:
    """Return a name's parts; words in capitals for the line's sake in usual case, with the surname it shares."""
    words = [*(name.full or tokens.words[name.start : name.end]), *name.shared]
    if name.inverted:
        comma = words.index(",")
        words = [*words[comma + 1 :], *words[:comma]]
    if tokens.caps[name.start]:
        words = [w.title() if len(w) > 2 else w for w in words]
    return take_apart(without_honorifics(words))


@dataclass(slots=True)
class _People:
    tokens: Tokens
    by_surname: defaultdict[str, list[Cluster]] = field(default_factory=lambda: defaultdict(list))
    by_word: defaultdict[str, list[Cluster]] = field(
        default_factory=lambda: defaultdict(list)
    )  # of those named in full
    alone: set[str] = field(default_factory=set)  # surnames, or whatever stands alone in the article

    def all(self) -> Iterator[Cluster]:
        seen = {id(c): c for clusters in self.by_surname.values() for c in clusters}
        yield from seen.values()

    def place(self, name: Name, person: PersonName) -> None:
        """Add a name to the group that it fits best, or to a new one; full names have to come first."""
        told = _honorific(self.tokens, name)
        entry = self._entry(name, person, told)
        home = self._of_full(name, person, entry) if person.full else self._of_short(name, person, entry, told)
        if home is None:
            told_of = entry is not None and (name.end - name.start > 1 or _holds_office(self.tokens, name, entry))
            known = person.full or told_of
            home = Cluster("person", entry=entry, assumed=entry is not None and not known)
            for word in person.words if person.full else ():
                self.by_word[word].append(home)
        if not any(c is home for c in self.by_surname[person.last]) and (person.full or not home.names):
            self.by_surname[person.last].append(home)  # "Lam" is Lam Ting-kwok too, who is Paul Lam Ting-kwok
        _admit(home, name, person, written(self.tokens, name), told, self.tokens.gazetteer)
        if person.full and entry and (home.entry is None or home.assumed):
            home.entry, home.assumed = entry, False
            home.gender = home.gender or entry.gender

    def _entry(self, name: Name, person: PersonName, told: str) -> Entry | None:
        """Return the gazetteer's row of that name: of a full one or, where nobody contradicts it, of a surname."""
        gazetteer = self.tokens.gazetteer
        entry = name.entry if name.entry and name.entry.type == "person" else None
        if name.shared:
            forms = gazetteer.lookup(written(self.tokens, name))
            entry = next((f.entry for f in forms if f.entry.type == "person" and not f.risky), None)
        if entry and entry.source == "congress" and not any(w in congress_words() for w in self.tokens.lower):
            entry = None
        if not entry and person.full:
            entry = _known(person, gazetteer)
        if entry and not person.full and self._is_given_elsewhere(name):
            entry = None
        contradicted = entry and told and entry.gender and told != entry.gender
        suffix = take_apart(entry.name.split()).suffix if entry else ""
        return None if contradicted or (person.suffix and suffix and person.suffix != suffix) else entry

    def _is_given_elsewhere(self, name: Name) -> bool:
        """Say whether a famous surname is a given name too, in an article of a country whose public figures no list has: `Reagan`."""
        tokens = self.tokens
        foreign = tokens.main_country and HOME not in tokens.country_weights
        return bool(foreign) and tokens.words[name.start] in tokens.gazetteer.genders

    def _of_full(self, name: Name, person: PersonName, entry: Entry | None) -> Cluster | None:
        rivals = self.by_surname[person.last]
        kin = name.start > 0 and self.tokens.lower[name.start - 1] in load_context().family_words  # "her father Bo Roe"
        left_out = not (kin or _is_sons(person))
        fitting = [
            c for c in rivals if c.person and self._may_be_one(person, entry, c, rivals, first_left_out=left_out)
        ]
        if not fitting:
            same = self.by_word.get(person.given[0], [])
            if misspelt := [c for c in same[:_MANY] if c.person and self._one_slip(person, c.person)]:
                return misspelt[0]
            near = {id(c): c for w in sorted(person.words) for c in self.by_word.get(w, [])[:_MANY]}
            fitting = [c for c in near.values() if c.person and not kin and _longer_form(person, c.person)][:2]
            return fitting[0] if len(fitting) == 1 else None
        return max(fitting, key=lambda c: _nearness(c, name))

    def _one_slip(self, a: PersonName, b: PersonName) -> bool:
        """Say whether two names are one but for a slip of the pen: Ato Forson, and once Ato Forso.

        One letter for another makes another name: Larsen and Larson, Gomes and Gomez.
        """
        alike = a.given == b.given and len(a.surname) == len(b.surname) == 1 and is_slip(a.last, b.last)
        exchanged = len(a.last) == len(b.last) and sum(x != y for x, y in zip(a.last, b.last, strict=True)) == 1
        return alike and not exchanged and min(map(self.tokens.lower.count, (a.last, b.last))) == 1

    def _may_be_one(
        self, person: PersonName, entry: Entry | None, c: Cluster, rivals: list[Cluster], *, first_left_out: bool
    ) -> bool:
        other = c.person
        assert other is not None
        if entry and c.entry and not c.assumed and entry.kb_id != c.entry.kb_id:
            return False
        if not may_be_one(person, other, self.tokens.gazetteer.nicknames, first_left_out=first_left_out):
            return False
        if person.suffix == other.suffix:
            return True
        if person.suffix and other.suffix:
            return False
        if (entry if other.suffix else c.entry) is not None:
            return False  # the gazetteer knows who bears no "Jr."
        return not person.suffix and not any(r.person and not r.person.suffix for r in rivals if r is not c)

    def _of_short(self, name: Name, person: PersonName, entry: Entry | None, told: str) -> Cluster | None:
        fitting = [c for c in self.by_surname[person.last] if _allows(c, person, told)]
        if entry:
            known = [c for c in fitting if c.entry and c.entry.kb_id == entry.kb_id]
            if known:
                return known[0]
            if _holds_office(self.tokens, name, entry):
                return None
        if full := [c for c in fitting if c.person and c.person.full]:
            title = _title(self.tokens, name) if len(full) > 1 else ()
            titled = [c for c in full if title and any(_title(self.tokens, n) == title for n in c.names)]
            if len(titled) == 1:
                return titled[0]  # of two, "Prime Minister Han" is the one called so in full
            before = [c for c in full if c.first < name.start]
            meant = one_of_family(self.tokens, name, before) if len(before) > 1 else before
            return max(meant or full, key=lambda c: _nearness(c, name))
        if fitting:
            return max(fitting, key=lambda c: _nearness(c, name))
        return self._by_word(person, told) or (None if entry else self._misspelt(person, told))

    def _misspelt(self, person: PersonName, told: str) -> Cluster | None:
        """Return the only one whose surname a rare form of it may be a slip for: `Forso` where all else is Forson's."""
        word = person.last
        if len(self.by_surname) > _MANY or self.by_surname[word] or word.capitalize() in self.tokens.gazetteer.genders:
            return None
        near = [last for last in self.by_surname if is_slip(word, last)]
        bearers = [c for last in near for c in self.by_surname[last] if c.person and c.person.full]
        fits = len(bearers) == 1 and not (told and bearers[0].gender and told != bearers[0].gender)
        return bearers[0] if fits else None

    def _by_word(self, person: PersonName, told: str) -> Cluster | None:
        """Return the only one whom the article names in full with this word: `Karoline`, `Quispe`, `Mr Chaichan`, `Annie`."""
        word, nicknames = person.last, self.tokens.gazetteer.nicknames
        bearers = self.by_word.get(word, [])
        if not bearers:
            others = [c for n in sorted(nicknames.get(word, ())) for c in self.by_word.get(n, [])]
            named = {id(c): c for c in others if c.person and c.person.given[0] in nicknames[word]}
            bearers = list(named.values())
        bearers = [c for c in bearers[:_MANY] if not (told and c.gender and told != c.gender)]
        bearers = [c for c in bearers if not (c.person and c.person.fathers and word in c.person.surname)]
        if len(bearers) != 1 or bearers[0].person is None:
            return None
        # where people go by their surnames, "Mr. Thomas" is nobody's given name
        return None if told and bearers[0].person.last in self.alone else bearers[0]


def _known(person: PersonName, gazetteer: Gazetteer) -> Entry | None:
    """Return the gazetteer's person of a rare surname, called by another form of the given name: `Jim Comey`."""
    for entry in gazetteer.bearers.get(person.last, ()):
        known = take_apart(entry.name.split())
        if len(person.given[0]) > 1 and same_given(person.given, known.given, gazetteer.nicknames):
            return entry
    return None


def _longer_form(a: PersonName, b: PersonName) -> bool:
    """Say whether one name is the other with a name more: José Gutiérrez and José Luis Gutiérrez Salas, Lam Ting-kwok and Paul
    Lam Ting-kwok; Salman bin Ali is no son of his.
    """
    short, long = sorted((a, b), key=lambda p: len(p.words))
    if len(short.words) < _PAIR or not short.words < long.words or not long.given or not short.given:
        return False
    if short.given[0] == long.given[0] and short.last in long.given:
        return True
    mine, whole = _row(short), _row(long)
    at = next((k for k in range(len(whole) - len(mine) + 1) if whole[k : k + len(mine)] == mine), -1)
    return at == 0 or (at > 0 and not _is_sons(short))


def _is_sons(person: PersonName) -> bool:
    """Say whether the names behind the first are a father's, as Arabic ones are: Ahmad Nawaf Al-Sabah is the son of Nawaf Al-Sabah."""
    return person.fathers or "".join(person.surname[:1]).split("-")[0] in ("al", "el")


def _row(person: PersonName) -> tuple[str, ...]:
    """Return the words of a name in their order."""
    first, last = (person.surname, person.given) if person.family_first else (person.given, person.surname)
    return (*first, *last)


def _honorific(tokens: Tokens, name: Name) -> str:
    before = tokens.lower[name.start - 1].rstrip(".") if name.start else ""
    return honorifics().get(before, "")


def _holds_office(tokens: Tokens, name: Name, entry: Entry) -> bool:
    """Say whether the title before a surname is one of those by which the gazetteer knows its bearer."""
    before = tokens.lower[name.start - 1] if name.start else ""
    return before in role_heads() and any(before in role.lower().split() for role in entry.roles)


def _title(tokens: Tokens, name: Name) -> tuple[str, ...]:
    """Return the title that ends before a name: `prime`, `minister`; nothing where its last word is no role."""
    at, heads, modifiers = name.start, role_heads(), role_modifiers()
    if at == 0 or tokens.lower[at - 1] not in heads:
        return ()
    while at > 0 and name.start - at < _TITLE and (tokens.lower[at - 1] in heads or tokens.lower[at - 1] in modifiers):
        at -= 1
    return tuple(tokens.lower[at : name.start])


def _allows(c: Cluster, person: PersonName, told: str) -> bool:
    """Say whether a surname may be a group's: no other title, and no "Jr." that the full name lacks."""
    if told and c.gender and told != c.gender:
        return False
    if c.person and c.person.full and c.person.fathers and len(person.surname) == 1:
        return False  # King Salman beside Mohammed bin Salman
    return not (person.suffix and c.person and c.person.full and c.person.suffix != person.suffix)


def _nearness(c: Cluster, name: Name) -> tuple[int, int]:
    """Rank groups for a name: the one named most, then the one named last before it."""
    at = bisect_left(c.starts, name.start) - 1
    return (len(c.names) // 3, c.starts[at] if at >= 0 else -c.first)


def _admit(home: Cluster, name: Name, person: PersonName, text: str, told: str, gazetteer: Gazetteer) -> None:
    home.add(name)
    if home.person and home.person.full and home.person.last != person.last:
        pass  # the form met first is the name: a longer one may be the model's slip
    elif home.person is None or len(person.given) > len(home.person.given) or (not home.person.full and person.full):
        home.person, home.fullest = person, text
    words = [w for w in without_honorifics(text.split()) if w[0].isalpha()]
    given = words[1:] if person.family_first else words[: len(person.given)]
    given = [] if is_given_behind(words) else given  # Kim Young-Jin is no Kim, and no syllable tells
    home.gender = home.gender or told or (home.entry.gender if home.entry else "") or gazetteer.gender(given)
