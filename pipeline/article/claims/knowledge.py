"""What the claims stage knows: lexicons under `models/claims/`, weights under `models/checkworthy-v1/`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline import models
from pipeline.article.claims.checkworthy import Scorer
from pipeline.errors import ModelError
from pipeline.records import STANCES, Stance

CHECKWORTHY = "checkworthy-v1"
_LISTS = ("light", "rejecting", "clausal", "provoking", "events")  # of cues.toml, beside its classes


@dataclass(frozen=True, slots=True)
class CueClass:
    """One kind of act: its name and the source's stance, affirmed and negated."""

    name: str
    stance: Stance
    negated: Stance


@dataclass(frozen=True, slots=True)
class Cues:
    """Cue lexicon: phrases of lemmas by their first lemma; the longest first, of equals one bound to a word class."""

    phrases: Mapping[str, tuple[tuple[tuple[str, ...], str, CueClass], ...]]
    light: frozenset[str]  # verbs that only lead to another: "went on to say"
    rejecting: frozenset[str]  # what is said of a statement to deny it: "false"
    clausal: frozenset[str]  # verbs that take a clause or a quotation, never a mere phrase: "said in a row over" pay
    provoking: frozenset[str]  # verbs whose subject brings about what others voice: "drew concerns"
    events: frozenset[str]  # … and such subjects, which say nothing themselves: "raid"

    def verb(self, lemma: str) -> CueClass | None:
        """Return the class of a verb that is a cue by itself, if it is one."""
        return next((c for phrase, mark, c in self.phrases.get(lemma, ()) if phrase == (lemma,) and not mark), None)

    def class_of(self, lemma: str) -> str:
        """Return the name of the class of a verb that is a cue by itself, or ""."""
        found = self.verb(lemma)
        return found.name if found else ""


@dataclass(frozen=True, slots=True)
class SmallWords:
    """Negations, pronouns and quantifiers in lower case, as in small_words.toml."""

    negations: frozenset[str]
    nobody: frozenset[str]  # sources that are none: "no one"
    indefinite: frozenset[str]  # what begins "a mayor", "some Republicans"
    withheld: frozenset[str]  # pronouns for people whose names are kept back: "others"
    first_person: frozenset[str]
    third_singular: frozenset[str]
    third_plural: frozenset[str]


@dataclass(frozen=True, slots=True)
class ClaimKnowledge:
    """Everything `find_claims` needs beside the article; load once, share freely."""

    cues: Cues
    small: SmallWords
    nouns: Mapping[str, frozenset[str]]  # kind of unnamed source → head lemmas
    inner: Mapping[str, frozenset[str]]  # what makes a claim inside a claim, as in inner.toml
    addressed_objects: frozenset[str]  # verbs whose object is the addressee
    addressed_through: Mapping[str, frozenset[str]]  # preposition → verbs whose addressee it introduces
    occasions: Mapping[str, frozenset[str]]  # preposition or "compound" → nouns like "interview"
    scorer: Scorer


def load_knowledge(folder: Path | None = None) -> ClaimKnowledge:
    """Load lexicons and weights from a models folder, by default the one that comes with the program.

    Raises:
        ModelError: a file is missing, damaged or not what it says it is.
    """
    folder = folder or models.folder()
    addressee = models.read_toml(folder / "claims" / "addressee.toml")
    nouns = models.read_toml(folder / "claims" / "sources.toml")
    inner = models.read_toml(folder / "claims" / "inner.toml")
    small = models.read_toml(folder / "claims" / "small_words.toml")
    try:
        return ClaimKnowledge(
            cues=_cues(models.read_toml(folder / "claims" / "cues.toml")),
            small=SmallWords(**{kind: frozenset(words) for kind, words in small.items()}),
            nouns={kind: frozenset(words) for kind, words in nouns.items()},
            inner={kind: frozenset(words) for kind, words in inner.items()},
            addressed_objects=frozenset(addressee["object"]),
            addressed_through={p: frozenset(verbs) for p, verbs in addressee["preposition"].items()},
            occasions={p: frozenset(words) for p, words in addressee["occasion"].items()},
            scorer=Scorer.load(folder / CHECKWORTHY),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ModelError(f"a lexicon in {folder / 'claims'} lacks or misspells an entry: {error}") from error


def _cues(tables: Mapping[str, Any]) -> Cues:
    phrases: dict[str, list[tuple[tuple[str, ...], str, CueClass]]] = {}
    for name, table in tables.items():
        if name in _LISTS:
            continue
        for stance in (table["stance"], table["negated"]):
            if stance not in STANCES:
                raise ModelError(f"cues.toml: class {name!r} has the unknown stance {stance!r}")
        cue_class = CueClass(name, table["stance"], table["negated"])
        for entry in table["cues"]:
            mark, _, words = entry.rpartition(":")
            lemmas = tuple(words.split())
            phrases.setdefault(lemmas[0], []).append((lemmas, mark, cue_class))
    return Cues(
        {first: tuple(sorted(p, key=lambda x: (-len(x[0]), x[1] == ""))) for first, p in phrases.items()},
        *(frozenset(tables[name]) for name in _LISTS),
    )
