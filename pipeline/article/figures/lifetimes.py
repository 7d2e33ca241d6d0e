"""Whose age or time it is: Smith, 40, was hurt; Smith was jailed for three years; after 30 years of existence it closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.article.figures.measures import SUBJECTS, child_of, subject_of
from pipeline.article.figures.names import INSTITUTIONS
from pipeline.article.figures.sentence import NOUNS, POSSESSIVES

if TYPE_CHECKING:
    from spacy.tokens import Token

    from pipeline.article.figures.lexicon import FigureLexicon
    from pipeline.article.figures.names import Names
    from pipeline.article.figures.sentence import Draft, Sentence
    from pipeline.records import Mention

_CLIMB = 8
_NOUNS_BEFORE = 5  # lexemes between an age and a name
_TO_AGE = frozenset(
    {"pobj", "prep", "nummod", "npadvmod", "acomp", "attr", "advmod", "appos", "oprd"}
)  # died at age 40


def named_beside(draft: Draft, sentence: Sentence, names: Names) -> Mention | None:
    """Return who or what it is whose name stands beside an age: Tom Smith, 40; Smith, in his 70s; the 40-year-old tailor Smith."""
    i = draft.left - 1
    if sentence.word(i) in POSSESSIVES and sentence.word(i - 1) == "in":
        i -= 2  # in his 70s
    if sentence.word(i) == "," and i > 0:
        found = names.at(sentence.token(i - 1))
        return found if found is not None and found.type == "person" else None
    if sentence.word(draft.right) not in {"old", "olds"}:
        return None
    for j in range(draft.right + 1, min(draft.right + _NOUNS_BEFORE, len(sentence.row))):
        found = names.at(sentence.token(j))
        own = {"person"} if j > draft.right + 1 else {"person", "organisation", "facility"}  # 72-year-old Norbank
        if found is not None and found.type in own and found.found_by != "coreference":
            return found
        if sentence.token(j).pos_ not in NOUNS | {"ADJ"}:
            return None
    return None


def aged(anchor: Token, names: Names) -> str:
    """Return whose age it is: Smith, 40, was hurt."""
    found = names.beside(anchor) if anchor.pos_ in NOUNS else names.at(anchor)
    if found is None and anchor.dep_ in {"appos", "nummod", "attr"}:
        found = names.at(anchor.head)
    token = anchor
    for _ in range(_CLIMB if found is None else 0):
        if token.pos_ in {"VERB", "AUX"} or token.head.i == token.i:
            subject = child_of(token, SUBJECTS)
            if subject is not None and subject.tag_ == "WP" and token.dep_ == "relcl":
                subject = token.head  # Roe, who at 12 left
            found = names.beside(subject) if subject is not None else None
            break
        other = token.pos_ in NOUNS and token.lemma_.lower() not in {"age", "year", "month"}
        if token.dep_ not in _TO_AGE or other or (token.dep_ == "prep" and token.lower_ not in {"at", "of"}):
            break
        token = token.head
    return found.entity if found is not None and found.type == "person" else ""


def sentenced(verb: Token, names: Names, lexicon: FigureLexicon) -> Mention | None:
    """Return who is jailed or banned for a time: Smith was jailed for three years, they banned Smith for two."""
    if verb.lemma_.lower() not in lexicon.words["sentencing"]:
        return None
    passive = next((c for c in verb.lefts if c.dep_ == "nsubjpass"), None)
    if passive is None and any(c.dep_ == "auxpass" for c in verb.lefts):
        passive = subject_of(verb)  # Smith pleaded guilty and was jailed for three years
    whom = passive if passive is not None else child_of(verb, frozenset({"dobj"}))
    found = names.beside(whom) if whom is not None else None
    told = found is not None and (
        passive is not None or found.found_by != "coreference"
    )  # she was jailed for two years
    return found if found is not None and told and found.type == "person" else None


def existing(existence: Token, names: Names) -> str:
    """Return what has existed for a time: after 30 years of existence, the *Herald* closed."""
    years = existence.head.head
    preposition = years.head if years.dep_ == "pobj" else years
    subject = child_of(preposition.head, SUBJECTS) if preposition.dep_ == "prep" else None
    found = names.actor(subject) if subject is not None else None
    return found.entity if found is not None and found.type in INSTITUTIONS else ""
