"""What a sum or a share is of by what somebody does with it, on the way up the parse from its number.

paid $40 for a ticket         → ticket
the club invested $3 million  → investment by club
holds 45 %                    → stake
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from pipeline.article.figures.measures import child_of, of_what
from pipeline.article.figures.phrases import Phrase, describe
from pipeline.article.figures.sentence import NOUNS, Draft, Sentence
from pipeline.article.figures.set_beside import latest

if TYPE_CHECKING:
    from spacy.tokens import Token

_WHERE_TAKEN = frozenset({"at", "in", "on", "over", "during", "across", "from"})


class Dealings:
    """What one figure is of that a verb of dealing has: what was bought for it, or the name of the deed."""

    def __init__(self, draft: Draft, earlier: list[Draft], sentence: Sentence) -> None:
        self.draft, self.earlier, self.sentence, self.lexicon = draft, earlier, sentence, sentence.lexicon

    def own(self, token: Token) -> bool:
        row, draft = self.sentence.row, self.draft
        return row[draft.left].start <= token.idx < row[draft.right].end

    def held(self, verb: Token) -> Phrase | None:
        """Return what a share is that somebody holds: a stake, unless it is a share of what the figure before it is."""
        other = self.earlier[-1] if self.earlier else None
        if other is not None and other.kind == "percent" and other.measures:
            return latest(self.draft, self.earlier)
        return Phrase("stake", verb.idx, verb.idx + len(verb))

    def bought(self, verb: Token) -> Phrase | None:
        """Return what money went for: paid $40 for a ticket, spent $3 million on roads."""
        return self.after(verb, {"for", "on"})

    def after(self, verb: Token, prepositions: set[str]) -> Phrase | None:
        for child in islice(verb.rights, 8):
            if child.dep_ in {"prep", "dative"} and child.lower_ in prepositions:
                for other in islice(child.rights, 3):
                    good = other.dep_ == "pobj" and other.pos_ in NOUNS and not self.sentence.is_taken(other)
                    named = other.ent_type_ in {"DATE", "TIME", "PERSON", "ORG", "GPE"}
                    if good and not named and not self.has_sum(other):
                        return self.phrase(other)
        return None

    def has_sum(self, noun: Token) -> bool:
        """Say whether a noun has a sum of its own: earned $4 million on sales *of $40 million*."""
        of = (c for c in islice(noun.rights, 4) if c.dep_ == "prep" and c.lower_ == "of")
        return any(self.sentence.is_taken(thing) for prep in of for thing in islice(prep.rights, 2))

    def act(self, verb: Token) -> Phrase:
        """Name a sum after what is done with it: invested $3 million → investment by club."""
        name = self.lexicon.acts[verb.lemma_.lower()]
        subject = child_of(verb, frozenset({"nsubj"}))
        if subject is not None and (subject.tag_ in {"WDT", "WP"} or verb.lemma_ in self.lexicon.words["receiving"]):
            subject = None
        if subject is not None and self.sentence.is_taken(subject):
            subject = of_what(subject)
        if subject is not None and subject.pos_ == "NOUN":
            name += f" by {describe(subject, self.lexicon, companion=False).words}"
        return Phrase(name, verb.idx, verb.idx + len(verb))

    def earns(self, verb: Token, token: Token) -> bool:
        """Say whether a sum is what is made, and taken somewhere: not "made cuts of $4", "the repairs took $4"."""
        somewhere = any(c.dep_ == "prep" and c.lower_ in _WHERE_TAKEN for c in islice(verb.rights, 6))
        return self.own(token) and (verb.lemma_ != "take" or somewhere)

    def phrase(self, noun: Token) -> Phrase:
        self.draft.noun = noun
        found = describe(noun, self.lexicon, companion=False, kind_of=True)
        first = self.sentence.token_at(found.start)
        if self.own(first) and first.i < noun.i and " " in found.words:  # a five rupee coin
            return Phrase(found.words.split(" ", 1)[1], first.nbor(1).idx, found.end)
        return found
