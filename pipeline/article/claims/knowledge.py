"""What the claims stage knows: lexicons under `models/claims/`, weights under `models/checkworthy-v1/`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import exp
from pathlib import Path
from typing import Any

from pipeline import models
from pipeline.article.claims.checkworthy import Scorer
from pipeline.article.cues import Cues, load_cues
from pipeline.article.ranker import Ranker
from pipeline.article.reports import REPORTS
from pipeline.article.reports import Weights as ReportWeights
from pipeline.errors import ModelError
from pipeline.records import KINDS, Kind, Reply, Terms

CHECKWORTHY = "checkworthy-v1"

_SOCIETIES: tuple[tuple[str, Kind], ...] = (  # list in kinds.toml, kind; of two that share a word the last has it
    ("civil_society", "civil society"),
    ("arts_bodies", "arts"),
)

ANTECEDENTS = "antecedents-v1"  # the folder in models/ of the weights that tell who speaks


@dataclass(frozen=True, slots=True)
class SmallWords:
    """Negations, pronouns and quantifiers in lower case, as in small_words.toml."""

    negations: frozenset[str]
    nobody: frozenset[str]  # sources that are none: "no one"
    indefinite: frozenset[str]  # what begins "a mayor", "some Republicans"
    withheld: frozenset[str]  # pronouns for people whose names are kept back: "others"
    first_singular: frozenset[str]
    first_person: frozenset[str]  # these and the plural
    third_singular: frozenset[str]
    third_plural: frozenset[str]
    light: frozenset[str]  # words that tell nothing of what a denial is about
    telling: frozenset[str]  # stop words that carry sense
    leading_on: frozenset[str]  # by which a sentence follows on the one before
    dangling: frozenset[str]  # what leads to a clause
    possible: frozenset[str]  # modals of what has not been said yet
    uttering: frozenset[str]  # verbs of "made a remark"
    hollow: frozenset[str]  # nouns that as a whole content tell nothing
    norms: frozenset[str]  # what one acts in line with
    funded: frozenset[str]  # what is "supported by" those who pay
    prominent: frozenset[str]  # before "figures" that are people
    receiving: frozenset[str]  # verbs whose subject others judge: "drew criticism"
    tried: frozenset[str]  # what courts and the police do to somebody
    conversing: frozenset[str]  # verbs of speaking about a mere topic
    won: frozenset[str]  # what one claims by winning
    held: frozenset[str]  # what one defends against others
    judging: frozenset[str]  # adjectives of praise and blame
    stressing: frozenset[str]  # adverbs of degree, of certainty and of what one thinks of it
    pointing: frozenset[str]  # subjects that stand for what was named before
    pointing_before: frozenset[str]  # what makes a noun stand for that: "the same"


@dataclass(frozen=True, slots=True)
class TermWords:
    """What says on what terms a source speaks, and what came of asking it; as in terms.toml."""

    terms: Mapping[Terms, re.Pattern[str]]
    reason: re.Pattern[str]
    not_allowed: re.Pattern[str]
    reply: Mapping[Reply, re.Pattern[str]]
    speaking: frozenset[str]  # classes of cues whose named source speaks on the record
    thinking: frozenset[str]  # … if it is a person, or words of it are quoted


@dataclass(frozen=True, slots=True)
class Worth:
    """From which features a sentence of the article's own is worth a row: `worth.py`."""

    bias: float
    least: float  # from which likelihood on it is kept
    weights: Mapping[str, float]
    around: float = 0.0  # weight of the mean of the article's others

    def of(self, features: Mapping[str, float]) -> float:
        """Return how likely what has these features is worth a row, 0 to 1."""
        return likelihood(self.odds(features))

    def odds(self, features: Mapping[str, float]) -> float:
        """Return the logarithm of the odds of that."""
        return self.bias + sum(self.weights[name] * value for name, value in features.items())


def likelihood(log_odds: float) -> float:
    """Return the likelihood of which these are the odds: 0 → 0.5."""
    return 1 / (1 + exp(-log_odds))


@dataclass(frozen=True, slots=True)
class Beat:
    """The words that one kind of news is full of, and how large a share of all words they are there."""

    words: frozenset[str]
    least: float


@dataclass(frozen=True, slots=True)
class ClaimKnowledge:
    """Everything `find_claims` needs beside the article; load once, share freely."""

    cues: Cues
    small: SmallWords
    nouns: Mapping[str, frozenset[str]]  # kind of unnamed source → head lemmas
    contrasts: Mapping[str, tuple[str, ...]]  # small word → the lines it is in, as in contrasts.toml
    inner: Mapping[str, frozenset[str]]  # what makes a claim inside a claim, as in inner.toml
    addressed_objects: frozenset[str]  # verbs whose object is the addressee
    ordering: frozenset[str]  # … and whose infinitive or clause makes an order or a briefing
    told: frozenset[str]  # nouns for what is told, and not told to
    addressed_through: Mapping[str, frozenset[str]]  # preposition → verbs whose addressee it introduces
    occasions: Mapping[str, frozenset[str]]  # preposition or "compound" → nouns like "interview"
    kinds: Mapping[str, Kind]  # noun or phrase for whoever speaks → in what function
    public_office: Mapping[str, Kind]  # what only officials are called
    of_places: frozenset[str]  # offices of a country, a state or a town
    of_teams: frozenset[str]  # what one is in a team
    nationalities: Mapping[str, str]  # a people → its country, by their names in the lists
    countries_of_people: Mapping[str, str]  # somebody whom a list has → the country, by their names there
    public_business: frozenset[str]  # what only a state has a director of
    works: frozenset[str]  # what has a director who is an artist
    courts: Mapping[str, Kind]  # what courts and police forces are called
    names: Mapping[str, Kind]  # what is a company's in its name, besides what it may be called
    public_endings: frozenset[str]  # last words of the names of public bodies
    shares: frozenset[str]  # what only counts people: "a majority of"
    groups: Mapping[str, Kind]  # what parties and governments are called
    by_body: frozenset[str]  # titles that are of the kind of the body they are borne in
    societies: frozenset[str]  # words of bodies that are no companies
    societies_by_name: Mapping[Kind, frozenset[str]]  # by any word of their names
    business: frozenset[str]  # words of bodies that are none of these, whatever their other words
    society_kinds: Mapping[str, Kind]  # … and of which kind those are that have one
    own_voice: frozenset[str]  # what one may be of a body without speaking for it
    of_company: frozenset[str]  # titles that one bears in a company alone
    called_so: frozenset[str]  # nouns for a body that may follow its name
    leading: frozenset[str]  # verbs of having a business or a body to lead
    led: frozenset[str]  # … and what one has then, besides the bodies that speak
    business_led: frozenset[str]  # … of which it is a business
    own_life: frozenset[str]  # whom and what people of no function speak of as theirs
    doing: Mapping[str, Kind]  # verb of what somebody does for a living → in what function that is
    beats: Mapping[Kind, Beat]  # what an article may be about that tells in what function people speak in it
    beats_not: frozenset[str]  # words of other news, in which it does not
    intergovernmental: frozenset[str]  # bodies of several states, lower case
    data: frozenset[str]  # nouns for documents that count or measure
    terms: TermWords
    scorer: Scorer
    worth: Worth
    reports: ReportWeights
    antecedents: Ranker


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
    kinds = models.read_toml(folder / "claims" / "kinds.toml")
    terms = models.read_toml(folder / "claims" / "terms.toml")
    try:
        return ClaimKnowledge(
            cues=load_cues(folder),
            small=SmallWords(**{kind: frozenset(words) for kind, words in small.items()}),
            nouns={kind: frozenset(words) for kind, words in nouns.items()},
            contrasts=_contrasts(models.read_toml(folder / "claims" / "contrasts.toml")),
            inner={kind: frozenset(words) for kind, words in inner.items()},
            addressed_objects=frozenset(addressee["object"]),
            ordering=frozenset(addressee["ordering"]),
            told=frozenset(addressee["told"]),
            addressed_through={p: frozenset(verbs) for p, verbs in addressee["preposition"].items()},
            occasions={p: frozenset(words) for p, words in addressee["occasion"].items()},
            kinds={word: kind for kind in reversed(KINDS) for word in kinds.get(kind, ())},
            data=frozenset(kinds["document_data"]),
            public_office=dict.fromkeys(kinds["public_office"], "official"),
            of_places=frozenset(kinds["of_places"]),
            of_teams=frozenset(kinds["of_teams"]),
            nationalities={
                row["name"]: row["country"]
                for row in models.read_csv(folder / "organisations.csv")
                if row["kind"] == "nationality"
            },
            countries_of_people={
                row["name"]: row["country"] for row in models.read_csv(folder / "people.csv") if row["country"]
            },
            public_business=frozenset(kinds["public_business"]),
            works=frozenset(kinds["works"]),
            courts=dict.fromkeys(kinds["courts"], "court or police"),
            names={word: kind for kind in KINDS for word in kinds["names"].get(kind, ()) if kind != "official"},
            public_endings=frozenset(kinds["names"]["official"]),
            shares=frozenset(kinds["shares"]["words"]),
            groups={word: kind for kind in KINDS for word in kinds["groups"].get(kind, ())},
            by_body=frozenset(kinds["by_body"]),
            societies=frozenset(kinds["societies"]),
            societies_by_name={"sport": frozenset(kinds["sports"]), "civil society": frozenset(kinds["charities"])},
            business=frozenset(kinds["business"]),
            society_kinds={word: kind for name, kind in _SOCIETIES for word in kinds[name]},
            own_voice=frozenset(kinds["own_voice"]),
            of_company=frozenset(kinds["of_company"]),
            called_so=frozenset(kinds["called_so"]["nouns"]),
            leading=frozenset(kinds["leading"]["verbs"]),
            led=frozenset(kinds["leading"]["nouns"] + kinds["leading"]["businesses"]),
            business_led=frozenset(kinds["leading"]["businesses"]),
            own_life=frozenset(kinds["own_life"]["nouns"]),
            doing={verb: kind for kind in KINDS for verb in kinds["doing"].get(kind, ())},
            beats={kind: Beat(frozenset(beat["words"]), beat["least"]) for kind, beat in kinds["beats"].items()},
            beats_not=frozenset(kinds["beats_not"]["words"]),
            intergovernmental=frozenset(
                n for name in kinds["intergovernmental"] for n in (name, name.replace("-", " "))
            ),
            terms=_term_words(terms),
            scorer=Scorer.load(folder / CHECKWORTHY),
            worth=Worth(**models.read_toml(folder / "claims" / "worth.toml")),
            reports=ReportWeights.load(folder / REPORTS),
            antecedents=Ranker.load(folder / ANTECEDENTS),
        )
    except (KeyError, TypeError, AttributeError, re.error) as error:
        raise ModelError(f"a lexicon in {folder / 'claims'} lacks or misspells an entry: {error}") from error


def _contrasts(lists: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    """Return word → lines, "3+" before the bar, "3-" beyond it, "3=" where there is none."""
    found: dict[str, tuple[str, ...]] = {}
    for number, line in enumerate(lists["contrast"]):
        for sign, side in zip("+-", line.split("|"), strict=True):
            found |= {word: (*found.get(word, ()), f"{number}{sign}") for word in side.split()}
    for number, line in enumerate(lists["turning"]):
        found |= {word: (*found.get(word, ()), f"{number}=") for word in line.split()}
    return found


def _term_words(tables: Mapping[str, Any]) -> TermWords:
    return TermWords(
        terms={
            "anonymous": _any(tables["anonymous"]),
            "background": _any(tables["background"]),
            "on record": _any(tables["on record"]),
        },
        reason=_any(tables["reason"]),
        not_allowed=re.compile(tables["not_allowed"], re.IGNORECASE),
        reply={
            "could not be reached": _any(tables["reply"]["could not be reached"]),
            "did not respond": _any(tables["reply"]["did not respond"]),
            "declined": _any(tables["reply"]["declined"]),
        },
        speaking=frozenset(tables["speaking"]),
        thinking=frozenset(tables["thinking"]),
    )


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE)
