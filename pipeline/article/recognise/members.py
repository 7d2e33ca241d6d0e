"""What the names of one article add up to: the names of one person, agency or outlet, and what is known of it."""

from __future__ import annotations

import re
from bisect import insort
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline.article.recognise.gazetteer import Entry
from pipeline.article.recognise.names import Name
from pipeline.article.recognise.tokens import Tokens
from pipeline.records import EntityType
from pipeline.text.person_names import PersonName

_SPACED = re.compile(r"(?<=\w) - (?=[^\W\d_])")  # the hyphen of a double name
_MACRON = re.compile(r"(?<=\w) ([āēīōū])(?: (?=[a-zāēīōū])|(?= [A-ZĀĒĪŌŪ]))")  # set off from its word: "M ā ori"


@dataclass(slots=True)
class Cluster:
    """The names of one entity within the article, in the order they were added."""

    type: EntityType
    names: list[Name] = field(default_factory=list)
    entry: Entry | None = None
    assumed: bool = False  # the entry is known from a bare surname alone
    person: PersonName | None = None  # the fullest name met
    fullest: str = ""
    gender: str = ""
    roles: Counter[str] = field(default_factory=Counter)
    past: set[str] = field(default_factory=set)  # roles that somebody served under
    country: str = ""  # of a public body
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


def spoken_of(tokens: Tokens, clusters: Sequence[Cluster]) -> list[tuple[int, Name]]:
    """Return the names of the people an article speaks of, each with the number of its cluster: nobody in the byline."""
    people = ((i, n) for i, c in enumerate(clusters) if c.type == "person" for n in c.names)
    return [(i, n) for i, n in people if not tokens.signed[n.start]]


def without_gaps(text: str) -> str:
    """Return text with the letters joined to their words that a macron has set off.

    >>> without_gaps("Ng ā P ō tiki"), without_gaps("M ā ori")
    ('Ngā Pōtiki', 'Māori')
    """
    return _MACRON.sub(r"\1", text)


def written(tokens: Tokens, name: Name) -> str:
    """Return a name as an entity may bear it: one line, no capitals that only the headline wanted, with the surname it shares."""
    text = " ".join((*(name.full or tokens.slice(name.start, name.end).split()), *name.shared))
    text = without_gaps(text)
    if name.type == "person":
        text = _SPACED.sub("-", text)  # "Ana Roe - Vik"
    if name.inverted:
        surname, _, given = text.partition(", ")
        text = f"{given} {surname}"
    if text[0] in "“\"‘'[":  # “Rick” Roe is Rick Roe, as is [Rick] Roe
        text = re.sub("[”\"’'\\]]", "", text[1:], count=1)
    return text.title() if tokens.caps[name.start] and len(text) > 4 else text
