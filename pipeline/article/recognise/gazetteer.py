"""The gazetteers: rows an analyst edits, and a trie that finds their forms in a row of words.

    models/agencies.csv, media.csv, organisations.csv, people.csv, places.csv, --gazetteer FILE
        ─▶ Entry (one row) ─▶ Form (one way to write it) ─▶ trie by word

A form is matched as loosely as is safe. Names of two words and more match in any case ("ICE WANTS",
"the US justice department"; all in small letters agencies only), single words only as written, and
`risky` ones ("Post", "State", "Ice") are returned as such: the article has to bear them out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from pipeline import models
from pipeline.errors import ModelError
from pipeline.records import ENTITY_TYPES, EntityType, slug
from pipeline.text.person_names import Nicknames, load_nicknames, take_apart

FILES = ("agencies.csv", "media.csv", "organisations.csv", "people.csv", "places.csv")
_WORD = re.compile(r"[^\W_]+(?:[.&'’][^\W_]+)*\.?|\S")
_ABBREVIATED = re.compile(r"(?:U\.? ?|United )([NS])(?:\.|ations|tates)?(?= )")
_SPELLINGS = {"N": ("UN", "U. N.", "United Nations"), "S": ("US", "U. S.", "United States")}
_DOTTED = re.compile(r"(?:\w\.)+")


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: somebody or something news writes about."""

    kb_id: str  # "agency:immigration-and-customs-enforcement"
    name: str
    type: EntityType
    kind: str = ""  # what a type noun phrase calls it: department, network, newspaper, court …
    parent: str = ""
    roles: tuple[str, ...] = ()
    gender: str = ""
    wikidata: str = ""
    acronym: str = ""
    source: str = ""
    country: str = ""  # whose body, people or place it is


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write an entry.

    `exact`: only in this case; `risky`: only where the context bears it out; `shared`: where its country is told of.
    """

    words: tuple[str, ...]
    entry: Entry
    exact: bool
    risky: bool
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """A form found at words `start:end`; several entries may share it."""

    start: int
    end: int
    forms: tuple[Form, ...]


@dataclass(slots=True)
class _Node:
    children: dict[str, _Node] = field(default_factory=dict)
    forms: list[Form] = field(default_factory=list)


@dataclass(slots=True)
class Gazetteer:
    """Entries by id and by form; given names with gender and nicknames beside them."""

    entries: dict[str, Entry] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)
    nicknames: Nicknames = field(default_factory=dict)
    bearers: dict[str, list[Entry]] = field(default_factory=dict)  # surname that means one person by itself → who
    _root: _Node = field(default_factory=_Node)

    def add(self, entry: Entry, forms: Sequence[str], risky: Sequence[str], shared: Sequence[str] = ()) -> None:
        """Add an entry; a form in `risky` is risky even if it is among `forms` too; `*` in `shared` is all of them."""
        if entry.kb_id in self.entries:
            return
        self.entries[entry.kb_id] = entry
        if entry.type == "person":
            for surname in risky:
                self.bearers.setdefault(take_apart(surname.split()).last, []).append(entry)
        for form in dict.fromkeys((*risky, *forms)):
            words = tuple(split(form))
            if words:
                content = [w for w in words if w.lower() not in _ARTICLES]
                loose = len(content) > 1 and sum(map(len, content)) >= 8
                self._insert(
                    Form(words, entry, exact=not loose, risky=form in risky, shared="*" in shared or form in shared)
                )

    def _insert(self, form: Form) -> None:
        node = self._root
        for word in form.words:
            node = node.children.setdefault(key(word), _Node())
        if not any(f.entry.kb_id == form.entry.kb_id and f.words == form.words for f in node.forms):
            node.forms.append(form)

    def gender(self, given: Sequence[str]) -> str:
        """Return the gender that one of the first two given names usually has: `f`, `m` or nothing."""
        names = [part.replace(".", "") for name in given[:2] for part in name.split("-")]
        return next((g for name in names[:2] if (g := self.genders.get(name.capitalize(), ""))), "")

    def lookup(self, name: str) -> tuple[Form, ...]:
        """Return the forms that a whole name fits.

        >>> load_gazetteer().lookup("the u.s. justice department")[0].entry.name
        'Department of Justice'
        """
        keys = [key(w) for w in split(name)]
        for first in (0, 1) if keys and keys[0] in _ARTICLES else (0,):
            node: _Node | None = self._root
            for word in keys[first:]:
                node = node.children.get(word) if node else None
            if node and node.forms:
                return tuple(node.forms)
        return ()

    def scan(self, words: Sequence[str]) -> Iterator[Match]:
        """Yield the longest match at each word, left to right, without overlap.

        One dictionary look-up a word where nothing begins, so the cost is linear in the text.
        """
        keys = [key(w) for w in words]
        at, top = 0, self._root.children
        while at < len(keys):
            node = top.get(keys[at])
            best: Match | None = None
            end = at
            while node:
                end += 1
                if node.forms and (fit := tuple(f for f in node.forms if _fits(f, words[at:end]))):
                    best = Match(at, end, fit)
                node = node.children.get(keys[end]) if end < len(keys) else None
            if best:
                yield best
            at = best.end if best else at + 1


_ARTICLES = frozenset({"the", "a", "an"})


def split(name: str) -> list[str]:
    """Split a name as the tokenizer splits text.

    >>> split("Bureau of Alcohol, Tobacco"), split("Wal-Mart"), split("People's Daily")
    (['Bureau', 'of', 'Alcohol', ',', 'Tobacco'], ['Wal', '-', 'Mart'], ['People', "'s", 'Daily'])
    """
    out: list[str] = []
    for word in _WORD.findall(name):
        stem, mark, tail = word.rpartition("'") if "'" in word else word.rpartition("’")
        if mark and tail == "s" and stem:
            out += [stem, mark + tail]
        elif word.endswith(".") and not _DOTTED.fullmatch(word) and len(word) > 5:
            out += [word[:-1], "."]
        else:
            out.append(word)
    return out


def key(word: str) -> str:
    """Return what two spellings of one word share: case, points and the kind of apostrophe do not count.

    >>> key("U.S."), key("Children’s")
    ('us', "children's")
    """
    folded = word.lower().replace("’", "'")
    return folded.replace(".", "") or folded


def _fits(form: Form, words: Sequence[str]) -> bool:
    """Say whether words whose keys are the form's may stand for it in the case they are written in."""
    if form.entry.type == "place" and form.words[-1].endswith(".") and not words[-1].isupper() and words[-1][-1] != ".":
        return False  # "La Guardia" stands in no Louisiana
    if form.exact:
        return all(a == b or a.replace(".", "") == b.replace(".", "") for a, b in zip(form.words, words, strict=True))
    return form.entry.type == "agency" or not all(w.islower() or not w[0].isalpha() for w in words)


def load_gazetteer(folder: Path | None = None, extra: Path | None = None) -> Gazetteer:
    """Load the gazetteers of a folder (default: `models/`) and the user's own file, whose rows win.

    Raises:
        ModelError: a file is missing or damaged, or a row has no name or an unknown type.
    """
    folder = folder or models.folder()
    gazetteer = Gazetteer()
    for path in ([extra] if extra else []) + [folder / file for file in FILES]:
        for number, row in enumerate(models.read_csv(path), 1):
            _add_row(gazetteer, row, f"{path.name}, row {number}")
    for line in models.read_list(folder / "given_names.csv")[1:]:  # the longest file, and a plain one
        name, _, gender = line.partition(",")
        gazetteer.genders[name] = gender
    gazetteer.nicknames = load_nicknames(folder)
    return gazetteer


def _add_row(gazetteer: Gazetteer, row: dict[str, str], where: str) -> None:
    name, type_ = row.get("name", ""), row.get("type", "")
    if not name:
        raise ModelError(f"{where}: a row of a gazetteer needs a name")
    if type_ not in ENTITY_TYPES:
        raise ModelError(f"{where}: {type_!r} is no type; use one of {', '.join(ENTITY_TYPES)}")
    entry = Entry(
        kb_id=f"{type_}:{slug(name)}",
        name=name,
        type=cast(EntityType, type_),
        kind=row.get("kind", ""),
        parent=row.get("parent", ""),
        roles=_values(row, "role"),
        gender=row.get("gender", ""),
        wikidata=row.get("wikidata", ""),
        acronym=row.get("acronym", ""),
        source=row.get("source", ""),
        country=row.get("country", ""),
    )
    risky = list(_values(row, "risky"))
    forms = [s for f in (name, *_values(row, "acronym"), *_values(row, "aliases")) for s in _spellings(f)]
    acronym = entry.acronym
    if len(acronym) > 2 and acronym.isupper() and acronym.isalpha() and acronym.capitalize() not in forms:
        risky.append(acronym.capitalize())  # British house style: Ice, Nasa, Fema; safe is what the row itself lists
    gazetteer.add(entry, forms, risky, _values(row, "shared"))


def _spellings(form: str) -> tuple[str, ...]:
    """Return a form with what it begins with in short and in full; points do not count, see `key`.

    >>> _spellings("U.N. Women"), _spellings("Senate")
    (('UN Women', 'U. N. Women', 'United Nations Women'), ('Senate',))
    """
    first = _ABBREVIATED.match(form)
    return tuple(form.replace(first[0], x, 1) for x in _SPELLINGS[first[1]]) if first else (form,)


def _values(row: dict[str, str], column: str) -> tuple[str, ...]:
    return tuple(v for part in row.get(column, "").split("|") if (v := part.strip()))
