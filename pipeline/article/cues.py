"""The cue lexicon: which words tell that somebody says, thinks or wants something, and what kind of act it is.

`models/claims/cues.toml` is the one list of them. Claims read the act of a cue from it, and recognise which verbs
name a speaker.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from pipeline import models
from pipeline.errors import ModelError
from pipeline.records import STANCES, Stance

_LISTS = (  # of cues.toml, beside its classes
    "light", "rejecting", "clausal", "provoking", "events", "contesting", "contested", "doing", "exonerating",
)  # fmt: skip

SUPPOSING = frozenset({"believe", "fear", "want"})  # classes of verbs by which something is so for somebody alone


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
    contesting: frozenset[str]  # verbs of answering that deny, if what they answer is one of the …
    contested: frozenset[str]  # … words for what others claim: "hit back at claims"
    doing: frozenset[str]  # verbs by which, with a mere phrase, something is done and nothing said
    exonerating: frozenset[str]  # what denies that anything was wrong: "nothing wrong"

    def verb(self, lemma: str) -> CueClass | None:
        """Return the class of a verb that is a cue by itself, if it is one."""
        return next((c for phrase, mark, c in self.phrases.get(lemma, ()) if phrase == (lemma,) and not mark), None)

    def class_of(self, lemma: str) -> str:
        """Return the name of the class of a verb that is a cue by itself, or ""."""
        found = self.verb(lemma)
        return found.name if found else ""

    def class_of_noun(self, lemma: str) -> str:
        """Return the name of the class of a noun that is a cue, as "statement" is, or ""."""
        found = (c.name for phrase, mark, c in self.phrases.get(lemma, ()) if phrase == (lemma,) and mark == "n")
        return next(found, "")

    def class_of_phrase(self, words: str) -> str:
        """Return the name of the class of a phrase of lemmas that is a cue, or ""."""
        lemmas = tuple(words.split())
        return next((c.name for phrase, _, c in self.phrases.get(lemmas[0], ()) if phrase == lemmas), "")


@cache
def load_cues(folder: Path | None = None) -> Cues:
    """Load the lexicon from a models folder, by default the one that comes with the program.

    Raises:
        ModelError: the file is missing or damaged, or an entry lacks something.
    """
    path = (folder or models.folder()) / "claims" / "cues.toml"
    tables = models.read_toml(path)
    try:
        return _cues(tables)
    except (KeyError, TypeError, AttributeError) as error:
        raise ModelError(f"{path} lacks or misspells an entry: {error}") from error


@cache
def speech_verbs() -> frozenset[str]:
    """Return the lemmas of the verbs whose subject speaks or writes, by `models/speech.toml`.

    >>> sorted({"retort", "tweet", "believe", "hear", "walk"} & speech_verbs())
    ['retort', 'tweet']
    """
    return _verbs_of("classes")


@cache
def telling_verbs() -> frozenset[str]:
    """Return the lemmas of the verbs whose subject speaks, or has in mind what is told.

    >>> sorted({"retort", "tweet", "believe", "hear", "walk"} & telling_verbs())
    ['believe', 'retort', 'tweet']
    """
    return _verbs_of("classes") | _verbs_of("of_the_mind")


def _verbs_of(classes: str) -> frozenset[str]:
    cues, listed = load_cues(), models.read_toml(models.folder() / "speech.toml")
    named, silent = frozenset(listed[classes]), frozenset(listed["silent"])
    return frozenset(lemma for lemma in cues.phrases if cues.class_of(lemma) in named) - silent


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
