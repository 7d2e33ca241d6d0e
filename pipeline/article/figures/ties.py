"""How the grammar ties a name to a figure, as features by name.

Roe *scored* 12 goals            → the subject of the verb that the figure is an object of
profit *at Delmar* rose to $4m   → "at" the subject of the verb that "to" the figure stands with
*its* 40 shops                   → the possessor of the noun that is counted
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from pipeline.article.ranker import Features
from pipeline.records import Mention

if TYPE_CHECKING:
    from spacy.tokens import Token

_HIGH = 14  # steps up a parse that are looked at
_CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "relcl", "acl", "pcomp", "conj", "parataxis", "appos"})
_VERBS = frozenset({"VERB", "AUX"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_ABOVE = 2  # clauses above a figure that are looked at
_LEFTS = 12
_PRONOUNS = frozenset({"it", "they", "he", "she", "i", "we", "you", "his", "her", "its", "their", "my", "our"})
# The word lists of `models/figures/words.toml` by which verbs and nouns are told apart.
_OF_VERBS = (
    "having", "linking_verbs", "telling_of", "reporting", "speaking_verbs", "attaining", "trading", "paying", "holding",
    "winning", "ranking", "standing", "own_doings", "arising", "sentencing", "granting", "reaching", "receiving",
    "making_up", "moving", "telling", "adding",
)  # fmt: skip
_OF_TOPS = (
    "having", "linking_verbs", "telling_of", "reporting", "speaking_verbs", "attaining", "trading", "paying", "holding",
)  # fmt: skip
_OF_NOUNS = (
    "people", "results", "sums", "amounts", "changes", "populations", "fates", "kin", "persons", "settlements", "parts",
    "companies", "owners", "occasions", "times", "rights", "scores", "carriers", "dealt",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class View:
    """A figure, as its names are looked at from it.

    Attributes:
        kind: that of the figure.
        noun: the last word of what it counts.
        anchor: the token of that noun, or its number.
        clauses: the verbs above it, the nearest first.
        subjects: who does what each of these says.
        whose: the possessor of the noun.
        names: the name that a token belongs to, by the token's number.
        words: the word lists.
    """

    kind: str
    noun: str
    anchor: Token
    clauses: Sequence[Token]
    subjects: Sequence[Token | None]
    whose: Token | None
    names: Mapping[int, Mention]
    words: Mapping[str, frozenset[str]]

    def is_of(self, token: Token | None, mention: Mention) -> bool:
        """Say whether a token is of the one whom a mention names."""
        found = self.names.get(token.i) if token is not None else None
        return found is not None and found.entity == mention.entity

    def what(self, token: Token | None) -> str:
        """Return what a subject or possessor is: a name, a pronoun, people, a thing."""
        if token is None:
            return "nothing"
        if (mention := self.names.get(token.i)) is not None:
            return "coreference" if mention.found_by == "coreference" else "name"
        if token.pos_ == "PRON":
            return token.lower_ if token.lower_ in _PRONOUNS else "pronoun"
        lemma = token.lemma_.lower()
        if lemma in self.words["companies"]:
            return "company"
        if token.pos_ == "PROPN":
            return "proper"
        return "people" if lemma in self.words["people"] else "noun"

    def groups(self, word: str, among: Sequence[str]) -> list[str]:
        """Return the word lists that hold a word."""
        return [group for group in among if word in self.words[group]]


def of_nobody(view: View, *, one: bool) -> Features:
    """Return what tells that a figure is about nobody who is named; `one` says that it is a plain "one"."""
    found: Features = {
        "none": 1.0,
        f"none kind={view.kind}": 1.0,
        "none people": float(view.noun in view.words["people"]),
        "none measures": float(bool(view.noun)),
        f"none dep={view.anchor.dep_}": 1.0,
        "none one": float(one),
        f"none whose={view.what(view.whose)}": 1.0,
        f"none noun={view.noun}": 1.0,
    }
    for n, (verb, subject) in enumerate(zip(view.clauses, view.subjects, strict=True)):
        what = view.what(subject)
        found[f"none subject{n}={what}"] = 1.0
        found[f"none subject{n}={what} kind={view.kind}"] = 1.0
        found[f"none passive{n}"] = float(subject is not None and subject.dep_ == "nsubjpass")
        if not n:
            lemma = verb.lemma_.lower()
            found[f"none verb={lemma}"] = 1.0
            found.update(dict.fromkeys((f"none verb in {g}" for g in view.groups(lemma, _OF_VERBS)), 1.0))
    article = next((c.lower_ for c in islice(view.anchor.lefts, _LEFTS) if c.dep_ == "det"), "")
    found[f"none det={article}"] = 1.0
    found.update(dict.fromkeys((f"none noun in {g}" for g in view.groups(view.noun, _OF_NOUNS)), 1.0))
    return found


def of_name(mention: Mention, token: Token, view: View) -> Features:
    """Return how a name of its own sentence is tied to a figure; `token` is the one on which the name's others hang."""
    found, own, kind = _way(token, view), _own(token), view.kind
    for n, (verb, subject) in enumerate(zip(view.clauses, view.subjects, strict=True)):
        if subject is None or not view.is_of(subject, mention):
            continue
        lemma = verb.lemma_.lower()
        does = f"subject{n}"
        found |= {does: 1.0, f"{does} kind={kind}": 1.0, f"{does} type={mention.type}": 1.0}
        found |= {f"{does} dep={view.anchor.dep_}": 1.0, f"{does} verb={lemma}": 1.0}
        found[f"{does} passive"] = float(subject.dep_ == "nsubjpass")
        found.update(dict.fromkeys((f"{does} verb in {g}" for g in view.groups(lemma, _OF_VERBS)), 1.0))
        if not n:
            found.update(dict.fromkeys((f"subject noun in {g}" for g in view.groups(view.noun, _OF_NOUNS)), 1.0))
    if view.whose is not None and view.names.get(view.whose.i) is mention:
        found |= {"whose": 1.0, f"whose kind={kind}": 1.0}
    for group in view.groups(view.noun, _OF_NOUNS):
        found |= {f"noun in {group} type={mention.type}": 1.0, f"noun in {group} own={own}": 1.0}
    return found


def of_name_before(mention: Mention, token: Token, back: int, view: View) -> Features:
    """Return how a name of the sentence that is `back` sentences before is tied to a figure."""
    own = _own(token)
    found: Features = {f"back own={own}": 1.0, f"back own={own} back={back}": 1.0}
    for n, subject in enumerate(view.subjects):
        what = view.what(subject)
        found[f"back subject{n}={what}"] = 1.0
        if not n:
            found |= {f"back subject={what} type={mention.type}": 1.0, f"back subject={what} own={own}": 1.0}
    found[f"back whose={view.what(view.whose)} own={own}"] = 1.0
    return found


def clauses_above(token: Token) -> list[Token]:
    """Return the nearest verbs above a token."""
    return [t for t in islice(token.ancestors, _HIGH) if t.pos_ in _VERBS][:_ABOVE]


def _way(token: Token, view: View) -> Features:
    """Return the features of the way through the parse from a name to a figure."""
    up_from, down_to = [view.anchor, *islice(view.anchor.ancestors, _HIGH)], [token, *islice(token.ancestors, _HIGH)]
    at = {t.i: n for n, t in enumerate(up_from)}
    down = next((n for n, t in enumerate(down_to) if t.i in at), None)
    if down is None:
        return {"apart": 1.0}
    top = down_to[down]
    up = at[top.i]
    name, figure, own, kind = _link(down_to, down), _link(up_from, up), _own(token), view.kind
    what = "noun" if top.pos_ in _NOUNS else "verb" if top.pos_ in _VERBS else "other"
    found = {
        f"{what} name={name}": 1.0,
        f"{what} figure={figure}": 1.0,
        f"name={name} figure={figure}": 1.0,
        f"own={own}": 1.0,
        f"own={own} kind={kind}": 1.0,
        f"down={min(down, 4)}": 1.0,
        f"up={min(up, 5)}": 1.0,
        f"anchor={view.anchor.dep_} name={name}": 1.0,
    }
    for dep in {t.dep_ for t in up_from[:up] if t.dep_ in _CLAUSES and t.pos_ in _VERBS}:
        found |= {f"crossed={dep}": 1.0, f"crossed={dep} name={name}": 1.0}
    found.update(dict.fromkeys((f"aside={t.dep_}" for t in down_to[:down] if t.dep_ in _CLAUSES), 1.0))
    people = view.noun in view.words["people"]
    if what == "verb":
        for group in view.groups(top.lemma_.lower(), _OF_TOPS):
            found |= {f"{group} name={name}": 1.0, f"{group} name={name} kind={kind}": 1.0}
    if people:
        found |= {f"people name={name}": 1.0, f"people own={own}": 1.0}
    return found


def _link(way: Sequence[Token], to: int) -> str:
    """Return the relation in which a way up a parse meets its top; of a preposition, with its word."""
    if not to:
        return "self"
    token = way[to - 1]
    return f"{token.dep_}:{token.lower_}" if token.dep_ in {"prep", "agent"} else token.dep_


def _own(token: Token) -> str:
    """Return the relation of a name itself, or the preposition before it."""
    behind = token.dep_ == "pobj" and token.head.dep_ in {"prep", "agent"}
    return token.head.lower_ if behind else token.dep_
