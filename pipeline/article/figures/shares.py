"""What a share is of that is set against a whole, or of those asked: public debt hit 90 percent of output; 7% said no."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from pipeline.article.figures.measures import OBJECTS, child_of, subject_of
from pipeline.article.figures.phrases import Phrase
from pipeline.article.figures.sentence import NOUNS, Draft
from pipeline.article.figures.set_beside import of_draft

if TYPE_CHECKING:
    from spacy.tokens import Token

    from pipeline.article.figures.climb import Climb

_LEVELS = frozenset({"to", "at", "below", "above", "under", "over", "beyond"})
_ASKING = frozenset({"ask", "question", "survey", "poll", "interview", "quiz", "canvass", "consult"})
_POLLS = frozenset({"survey", "poll", "study", "census", "questionnaire", "sample", "interview"})
_WHO = frozenset({"ORG", "PERSON", "GPE", "NORP"})


def of_those_asked(draft: Draft, root: Token, earlier: list[Draft]) -> Phrase | None:
    """Return of whom a share is that answers: 5% of those questioned → people; a poll of 1,000 nurses found 7% had left → nurse."""
    for child in islice(root.rights, 3):
        those = next((c for c in child.rights if c.lower_ == "those"), None) if child.lower_ == "of" else None
        asked = next((c for c in those.rights if c.dep_ == "acl"), None) if those is not None else None
        if those is not None and asked is not None and asked.lemma_ in _ASKING:
            return Phrase("people", those.idx, asked.idx + len(asked))
    answers = (
        root.dep_ == "nsubj" and root.head.pos_ in {"VERB", "AUX"} and not any(c.dep_ == "prep" for c in root.rights)
    )
    asked_of = next((d for d in reversed(earlier) if d.kind == "count" and d.measures and d.noun is not None), None)
    if not answers or asked_of is None or asked_of.noun is None or asked_of.noun.dep_ != "pobj":
        return None
    poll = asked_of.noun.head.head
    if poll.lemma_.lower() not in _POLLS:
        return None
    draft.noun, draft.lent = asked_of.noun, True
    return of_draft(asked_of)


def set_against_whole(climb: Climb, root: Token, whole: Token) -> Phrase | None:
    """Return what is set against a whole: public debt hit 90 percent of output → debt of output."""
    verb = root.head.head if root.dep_ == "pobj" and root.head.lower_ in {"for", *_LEVELS} else root.head
    below = verb if verb.dep_ in OBJECTS and verb.pos_ == "NOUN" else None  # the parser hangs "below 3%" on "deficit"
    verb = verb.head if below is not None else verb
    word, words = verb.lemma_.lower(), climb.lexicon.words
    brought = root.dep_ == "pobj" and root.head.lower_ in _LEVELS and verb.pos_ == "VERB"
    brought = brought and word in words["bringing"] | {"cut", "reduce", "raise", "trim"}
    brought = brought and (below is not None or child_of(verb, OBJECTS) is not None)
    linking = word in words["linking_verbs"]
    if climb.draft.kind != "percent" or not (linking or brought) or root.dep_ not in {"dobj", "attr", "pobj"}:
        return None
    part = (
        below if below is not None else child_of(verb, OBJECTS) if brought else None
    )  # reduce its deficit below 3% of output
    part = part if part is not None else subject_of(verb)
    if part is None or part.pos_ not in NOUNS or part.ent_type_ in {"DATE", "TIME", *_WHO}:
        return None  # Norbank reaches 35% of the population
    if climb.sentence.is_taken(part) or (found := climb.noun(part)) is None:
        return None
    share = Phrase(f"{found.words} of {climb.phrase(whole).words}", found.start, found.end)
    climb.draft.noun = part
    return share
