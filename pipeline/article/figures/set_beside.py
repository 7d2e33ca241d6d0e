"""Whether a figure is of what the one before it is of: 12 people died and 40 were hurt, and 120 of them left."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from pipeline.article.figures import measures
from pipeline.article.figures.phrases import Phrase
from pipeline.article.figures.sentence import Draft, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_where_it_moved(draft: Draft, before: Draft, sentence: Sentence) -> bool:
    """Say whether a bare number is where a measure went to: lost 162 points to fall to 7,425."""
    if sentence.word(draft.outer - 1) not in {"to", "at"}:
        return False
    return before.unit == "point" or before.right + 2 == draft.outer


def _is_item(draft: Draft, sentence: Sentence) -> bool:
    """Say whether a bare number is one item of what was counted: of which 40 were new, 20 on foot, (30 by boat)."""
    before, at = sentence.word(draft.outer - 2), sentence.word(draft.outer - 1)
    if at == "which" and before == "of":
        return True
    listed = at in {",", "(", ";"} or (at == "and" and before == ",")
    return listed and sentence.word(draft.right + 1) in {"on", "in", "from", "at", "by", "for"}


def is_of_them(draft: Draft, sentence: Sentence) -> bool:
    """Say whether a bare number is a part of what was counted before: 120 of them."""
    what = {"them", "those", "these", "whom", "which"}
    return sentence.word(draft.right + 1) == "of" and sentence.word(draft.right + 2) in what


def goes_on(draft: Draft, before: Draft, sentence: Sentence) -> bool:
    """Say whether a bare number goes on with a list of who has how many: Peru with 40 tourists, Chile *with 30*."""
    alone = sentence.word(draft.right + 1) in {"", ".", ",", ";", "and"}
    return (
        alone
        and sentence.word((draft.outer or draft.left) - 1) == sentence.word((before.outer or before.left) - 1) == "with"
    )


def _begins_with(clause: Token, words: set[str]) -> bool:
    return any(c.dep_ == "mark" and c.lower_ in words for c in islice(clause.lefts, 4))


def is_set_beside(draft: Draft, sentence: Sentence) -> bool:
    """Say whether a bare number is set against the figure before it: and 40, 120 of them, 31 more, and lost 45,000."""
    if sentence.word(draft.right + 1) in {"more", "fewer", "less"}:
        return True
    if is_of_them(draft, sentence):
        return True
    if _is_item(draft, sentence):
        return True
    if sentence.syntax and draft.form != "fraction":
        root = measures.root_of(draft, sentence)
        verb = root.head.head if root.head.dep_ == "xcomp" else root.head
        joined = sentence.word(draft.outer - 2) in {"and", "or", "but"} and verb.dep_ == "conj"
        if root.dep_ == "attr" and any(c.dep_ == "expl" for c in islice(verb.lefts, 6)):
            return True  # there were 800 schools, there are 480 now
        if root.dep_ == "dobj" and (joined or _begins_with(verb, {"while", "whereas"})):
            return True  # got 930 votes, while Doe managed to get only 665
    return sentence.word(draft.outer - 1) in sentence.lexicon.words["set_beside"] and draft.form != "fraction"


def of_draft(other: Draft) -> Phrase | None:
    """Return what another figure measures, if that is known."""
    return Phrase(other.measures, *other.measured) if other.measures and other.measured else None


def latest(draft: Draft, earlier: list[Draft]) -> Phrase | None:
    """Return what the figure before this one measures: sales grew from 20 to 31 million, an increase of 55%."""
    other = next((d for d in reversed(earlier) if d.measures), None)
    if other is None:
        return None
    draft.noun, draft.lent = other.noun, True
    return of_draft(other)
