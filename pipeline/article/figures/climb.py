"""The way up the parse from a number to the noun it belongs to, past what only says how much or how it changed.

the grid's frequency fell to 49.5 Hz  → grid frequency
sales were up 12%                     → sale
paid $40 for a ticket                 → ticket
the club invested $3 million          → investment by club
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from pipeline.article.figures.dealings import Dealings
from pipeline.article.figures.measures import (
    OBJECTS,
    SUBJECTS,
    child_of,
    is_bound,
    meant,
    noun_of_quota,
    of_what,
    past_word_of_amount,
    subject_of,
    tells_of_votes,
)
from pipeline.article.figures.phrases import Phrase, describe
from pipeline.article.figures.sentence import NOUNS, Draft, Sentence
from pipeline.article.figures.set_beside import latest, of_draft

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLIMB = 8
_WHERE = frozenset({"in", "across", "throughout", "within"})
_EARNS = frozenset({"gross", "make", "net", "take"})
_GIVEN_BY = frozenset({"from", "by"})
_IDLE = frozenset({"way", "place", "lead", "part"})  # led the way with a 4% rise
_SOMEBODYS = frozenset({"spend", "wait", "live", "serve", "work"})  # for a time
_WHO = frozenset({"ORG", "PERSON", "GPE", "NORP"})
_BESIDE_OBJECT = frozenset({"prep", "npadvmod", "advmod", "oprd"})  # raised it to 5, pulled it 5 % lower


class Climb(Dealings):
    """One figure's way up the parse. Each step returns a phrase, or None where the way ends."""

    def __init__(self, draft: Draft, earlier: list[Draft], sentence: Sentence) -> None:
        super().__init__(draft, earlier, sentence)
        self.steps = 0

    def noun(self, noun: Token, *, beside: bool = False) -> Phrase | None:
        """Take a noun, or go past it where it only says how much or how it changed; `beside` it, a "to" or "by" holds the figure."""
        self.steps += 1
        words = self.lexicon.words
        if self.steps > _CLIMB:
            return None
        if noun.lower_ in {"that", "those"} and of_what(noun) is not None:
            return latest(self.draft, self.earlier)  # profit rose 4%, that of Norbank 5%
        if noun.pos_ not in NOUNS:
            part = of_what(noun)  # each of the buildings
            return self.noun(part) if part is not None else None
        if self.sentence.is_taken(noun):
            return self.borrowed(noun) or self.up(noun)
        word = noun.lemma_.lower()
        if (thing := self.before_place(noun)) is not None:
            return self.noun(thing)
        if word == "record" and noun.dep_ in {"nmod", "compound", "amod"} and noun.head.i > noun.i:
            return self.noun(noun.head)  # a record 9% rise
        if self.draft.kind == "age" and word == "age":
            return self.up(noun)  # a camp for ages 5 to 12
        if noun.pos_ == "NOUN" and word in words["changes"]:
            if noun.dep_ in SUBJECTS or word == "growth":
                return self.inside(noun) or self.phrase(noun)  # growth slowed to 2 %
            return self.inside(noun) or self.up(noun) or latest(self.draft, self.earlier)
        if noun.pos_ == "NOUN" and word in words["placeholders"]:
            be = noun.head if noun.dep_ in SUBJECTS and noun.head.lemma_ == "be" else None
            value = child_of(be, frozenset({"attr"})) if be is not None else None
            if value is not None and self.own(value):
                return self.inside(noun) or noun_of_quota(noun, self.lexicon) or self.phrase(noun)  # the forecast is 4%
            if of := self.inside(noun) or self.changed(noun) or noun_of_quota(noun, self.lexicon):
                return of
            found = self.up(noun) if not beside else self.phrase(noun)  # raised its forecast by $5
            if found is not None and self.draft.noun is not None and self.draft.noun.lemma_ in words["people"]:
                found = None  # leaders have a goal of 40 tons
            self.draft.lent = True  # growth of 2%, below Smith's forecast of 3%
            return found or latest(self.draft, self.earlier)
        if noun.pos_ == "NOUN" and word in words["amounts"] | words["parts"]:
            found = self.inside(noun) or self.changed(noun)
            whole = describe(noun, self.lexicon, companion=False, kind_of=True).words.split()
            if found is None and set(whole[:-1]) - words["loose"]:
                changed = whole[-2] in words["changes"] and noun.dep_ not in SUBJECTS
                found = self.phrase(noun) if not changed else None
            if found is None and noun.dep_ == "dobj" and noun.head.lemma_ in words["bringing"]:
                return self.phrase(noun)  # it brings the amount raised to $40
            told = noun.dep_ in OBJECTS or (noun.dep_ in SUBJECTS and self.draft.kind != "count")
            if found is None and told and word in words["own_amounts"]:
                return self.phrase(noun)  # raised its rate to 7%; the rate is 7%
            return found or self.up(noun) or latest(self.draft, self.earlier)
        giver = noun.dep_ == "pobj" and noun.head.lower_ in _GIVEN_BY and noun.head.head.pos_ == "NOUN"
        if self.draft.kind == "money" and giver and self.does(noun):
            return self.noun(noun.head.head)  # a payment from Norbank of $40
        if noun.ent_type_ == "PERSON" and noun.dep_ == "pobj" and self.draft.kind != "age":
            return self.preposition(noun.head)  # a portrait of Vidal valued at $5 million
        return self.phrase(noun) if noun.ent_type_ not in {"DATE", "TIME"} or word == "day" else None

    def before_place(self, noun: Token) -> Token | None:
        """Return the growth of "growth in the region of 2%", where the parser hangs the "of" on the place."""
        where = noun.head
        if (
            self.draft.kind not in {"percent", "money"}
            or noun.dep_ != "pobj"
            or where.lower_ not in _WHERE
            or not where.i
        ):
            return None
        before = where.nbor(-1)
        return before if self.is_place(noun) and before.pos_ == "NOUN" and not self.sentence.is_taken(before) else None

    def is_place(self, noun: Token) -> bool:
        """Say whether a noun is where something is: Leeds, the region."""
        return noun.ent_type_ in {"GPE", "LOC"} or noun.lemma_.lower() in self.lexicon.words["regions"]

    def inside(self, noun: Token) -> Phrase | None:
        """Return what changed: a rise in sales, a price increase, a 3% fall for the index."""
        inner = {"in", "of", "for", "on"} if noun.lemma_ in self.lexicon.words["changes"] else {"of"}
        for child in islice(noun.rights, 4):
            if child.dep_ == "prep" and child.lower_ in inner:
                for other in islice(child.rights, 3):
                    if child.lower_ == "in" and self.is_place(other):
                        continue  # growth in Leeds
                    if child.lower_ == "on" and other.lemma_ in self.lexicon.words["compared"]:
                        continue  # a jump on 2003 figures
                    if other.dep_ == "pobj" and other.pos_ in NOUNS and not self.sentence.is_taken(other):
                        thing = past_word_of_amount(other, self.lexicon)  # a rise in the number of phones
                        return self.phrase(thing) if thing.ent_type_ not in {"DATE", "TIME"} else None
        for compound in noun.lefts if "in" in inner else ():
            if compound.dep_ == "compound" and compound.pos_ == "NOUN" and not self.sentence.is_taken(compound):
                return self.phrase(compound) if compound.lemma_.lower() not in self.lexicon.words["changes"] else None
        return None

    def changed(self, noun: Token) -> Phrase | None:
        """Return what a change is of that a target or a rate is named after: a 4% growth target, an emissions reduction goal."""
        for compound in islice(noun.lefts, 8):
            if compound.dep_ == "compound" and compound.lemma_.lower() in self.lexicon.words["changes"]:
                alone = self.phrase(compound) if compound.lemma_ == "growth" else None
                return self.inside(compound) or alone
        return None

    def up(self, token: Token) -> Phrase | None:
        """Go from a token to what it hangs on."""
        self.steps += 1
        head, word = token.head, token.lower_
        if self.steps > _CLIMB or head.i == token.i:
            return None
        if self.sentence.is_taken(head) and not self.own(head):
            return self.borrowed(head) or self.up(head)
        if token.dep_ in {"pobj", "pcomp"} and head.pos_ in {"ADP", "SCONJ", "ADV", "ADJ", "VERB"}:
            return self.preposition(head)
        if head.pos_ in NOUNS:
            apart = ";" in self.sentence.text[min(head.idx, token.idx) : max(head.idx, token.idx)]
            return self.noun(head) if not apart else None  # 12 people; $5 million
        if head.pos_ in {"VERB", "AUX"}:
            return self.verb(head, token)
        if head.lower_ in self.lexicon.words["carrying"] or head.pos_ in {"ADV", "ADJ", "NUM", "SYM", "ADP"}:
            return self.up(head)
        return self.up(head) if word in self.lexicon.words["carrying"] else None

    def preposition(self, preposition: Token) -> Phrase | None:
        """Go from a preposition to its noun, or to the object or subject of its verb."""
        head = preposition.head
        if self.draft.unit == "point" and preposition.lower_ in {"on", "with"}:
            return None  # bottom of the group with ten points
        while head.pos_ == "ADP" and head.head.i != head.i and head.dep_ in {"prep", "pcomp"}:
            preposition, head = head, head.head
        if head.i == preposition.i:
            return None
        if self.sentence.is_taken(head) and not self.own(head):
            return self.borrowed(head) or self.up(head)
        if head.pos_ in NOUNS:
            return self.noun(head)
        if head.pos_ in {"VERB", "AUX"}:
            return self.verb(head, preposition)
        return self.up(head) if head.pos_ in {"ADV", "ADJ"} else None

    def verb(self, verb: Token, token: Token) -> Phrase | None:
        """Say what a figure measures that hangs on a verb as its object, after a preposition, or as its subject."""
        word, words, draft = verb.lemma_.lower(), self.lexicon.words, self.draft
        if draft.kind == "age" and token.dep_ in OBJECTS and word not in {"be", "turn", "become", "age", "aged"}:
            return None  # the prize rewards 12-year-olds
        passive = any(c.dep_ in {"nsubjpass", "auxpass"} for c in islice(verb.lefts, 12)) or verb.dep_ == "acl"
        if token.dep_ in {"nsubj", "nsubjpass", "csubj"}:
            if draft.kind == "money" and token.dep_ == "nsubjpass" and word in self.lexicon.acts:
                return self.bought(verb) or self.act(verb)  # a further $40 was approved
            if word in words["holding"] and draft.kind == "percent":
                return self.held(verb)  # 10% is held by the family
            if word == "be":
                attribute = child_of(verb, frozenset({"attr"})) if draft.kind != "age" else None
                return self.noun(attribute) if attribute is not None else None  # a 75-year-old was a star
            return self.bought(verb) if draft.kind == "money" else None
        if self.lexicon.verb_labels.get(word) == "estimate" and token.dep_ in OBJECTS and not passive:
            return latest(draft, self.earlier)  # analysts had expected 34 cents
        if word in words["holding"] and draft.kind == "percent" and token.dep_ in OBJECTS:
            return self.held(verb)
        if word == "cost" and token.dep_ not in SUBJECTS:
            return self.subject(verb)  # the strike cost the airline $40
        if word in words["adding"] and token.dep_ in OBJECTS and (onto := self.after(verb, {"to", "off", "from"})):
            return onto
        if draft.kind == "age" and token.dep_ == "prep" and any(c.lower_.endswith("olds") for c in token.children):
            return None  # opened a school for 12-year-olds
        if word == "take" and any(c.dep_ in {"xcomp", "advcl"} and c.tag_ == "VB" for c in islice(verb.rights, 8)):
            return None  # it would take $40 to mend it
        moved = word in self.lexicon.acts and word not in self.lexicon.change
        if token.dep_ in _BESIDE_OBJECT and draft.kind != "age" and not is_bound(token, verb):
            thing = child_of(verb, OBJECTS)
            if thing is not None and thing.dep_ == "attr" and thing.i > token.i > verb.i:
                thing = None  # is up 15%, a good result
            if thing is not None and thing.lower_ in _IDLE and verb.lemma_ in {"lead", "take"}:
                return None
            if thing is not None and thing.lower_ in {"it", "them"} and verb.dep_ in {"advcl", "conj"}:
                thing = child_of(verb.head, OBJECTS)  # improved its storage, doubling it to 256GB
            if (
                self.draft.kind == "money"
                and token.lower_ == "for"
                and thing is not None
                and self.does(thing)
                and moved
            ):
                return self.act(verb)  # it sued the state for $40
            if thing is not None and thing.pos_ in NOUNS and not self.sentence.is_taken(thing):
                return self.noun(thing, beside=token.lower_ in {"by", "to"})
        elif draft.kind == "money" and word not in words["linking_verbs"]:
            moves = word in self.lexicon.acts and (word not in self.lexicon.change or token.dep_ in OBJECTS)
            moves = moves and (word not in _EARNS or self.earns(verb, token))
            if not passive or moves:
                if found := self.bought(verb):
                    return found
                if moves:
                    return self.act(verb)
        if word == "be" and token.dep_ == "prep" and (who := subject_of(verb)) is not None and self.does(who):
            return None  # the country is in default on the $40
        return self.subject(verb)

    def subject(self, verb: Token) -> Phrase | None:
        subject, word = subject_of(verb), verb.lemma_.lower()
        if subject is None or subject.ent_type_ in {"DATE", "TIME"}:
            return None
        if word in self.lexicon.words["speaking_verbs"]:
            return latest(self.draft, self.earlier)  # the lender said prices rose 15%, but by only 2% since
        lasts = word in self.lexicon.words["lasting_verbs"] - _SOMEBODYS or self.is_measured_of(verb)
        somebody = self.does(subject) or subject.lemma_.lower() in self.lexicon.words["people"]
        if self.draft.kind == "duration" and (not lasts or somebody):
            return None  # the prosecutor demanded 18 months, Smith served 40 days
        owner = subject.lemma_.lower() in self.lexicon.words["owners"]
        if self.draft.kind == "percent" and owner and not self.is_measured_of(verb):
            return latest(self.draft, self.earlier)  # the company saw a rise of 3%, less than the 4% of May
        if self.draft.kind in {"money", "measure"} and not self.is_measured_of(verb) and self.does(subject):
            return None  # the state earmarked 40 hectares, the adviser moved $40
        moves = word in self.lexicon.change or any(c.lower_ in self.lexicon.words["moved"] for c in verb.children)
        if self.draft.kind == "percent" and subject.lower_ in {"it", "they"} and subject.head.i == verb.i and moves:
            named = meant(subject)  # the dollar fell; it has lost 7% this year
            told = named is not None and named.head.lemma_.lower() in self.lexicon.words["telling_of"]
            return self.noun(named) if named is not None and not told else None  # but: Norbank said it would rise 3%
        if subject.pos_ == "PRON" and verb.dep_ == "relcl":
            return self.noun(verb.head)
        if self.draft.kind in {"percent", "money"} and subject.ent_type_ in _WHO and not self.is_measured_of(verb):
            return latest(self.draft, self.earlier)  # the agency of whom a share is told is not what it is a share of
        if self.draft.kind == "percent" and tells_of_votes(verb):
            return latest(self.draft, self.earlier)  # Doe gained 6% in the poll
        return self.noun(subject)

    def does(self, subject: Token) -> bool:
        """Say whether somebody does something with a figure, which so is none of theirs."""
        acts = (
            subject.lemma_.lower() in self.lexicon.words["owners"] | self.lexicon.words["persons"]
            or subject.ent_type_ in _WHO
        )
        return acts or subject.pos_ == "PRON"

    def is_measured_of(self, verb: Token) -> bool:
        """Say whether a verb tells a figure of its subject itself: Norbank rose 4%, the Lima line costs $40."""
        word, lexicon = verb.lemma_.lower(), self.lexicon
        return word in lexicon.change or word in lexicon.words["linking_verbs"] | lexicon.words["pricing"]

    def borrowed(self, token: Token) -> Phrase | None:
        """Return what an earlier figure measures that holds a token."""
        row = self.sentence.row
        for draft in self.earlier:
            if row[draft.left].start <= token.idx < row[draft.right].end and draft.measures:
                return of_draft(draft)
        return None
