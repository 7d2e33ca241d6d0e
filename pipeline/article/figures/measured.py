"""What a sum, a share, a measure, a time span or an age is of, climbing from the number to the noun it belongs to.

a $500,000 bond                       → bond
the grid's frequency fell to 49.5 Hz  → grid frequency
sales were up 12%                     → sale
paid $40 for a ticket                 → ticket
$5 million (£4 million)               → what the figure before the bracket measures
the club invested $3 million          → investment by club
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from pipeline.article.figures.measures import OBJECTS, SUBJECTS, after_of, child_of, of_what, root_of, subject_of
from pipeline.article.figures.phrases import Phrase, describe
from pipeline.article.figures.sentence import DETERMINERS, NOUNS, Draft, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLIMB = 8
_BEFORE_NOUN = frozenset({"nummod", "compound", "amod", "nmod", "quantmod", "npadvmod", "det", "poss", "advmod"})
_BESIDE_OBJECT = frozenset({"prep", "npadvmod", "advmod", "oprd"})  # raised it to 5, pulled it 5 % lower


class _Climb:
    """One figure's way up the parse. Each step returns a phrase, or None where the way ends."""

    def __init__(self, draft: Draft, earlier: list[Draft], sentence: Sentence) -> None:
        self.draft, self.earlier, self.sentence, self.lexicon = draft, earlier, sentence, sentence.lexicon
        self.steps = 0

    def noun(self, noun: Token) -> Phrase | None:
        """Take a noun, or go past it where it only says how much or how it changed."""
        self.steps += 1
        words = self.lexicon.words
        if self.steps > _CLIMB:
            return None
        if noun.pos_ not in NOUNS:
            part = of_what(noun)  # each of the buildings
            return self.noun(part) if part is not None else None
        if self.sentence.is_taken(noun):
            return self.borrowed(noun) or self.up(noun)
        word = noun.lemma_.lower()
        if noun.pos_ == "NOUN" and word in words["changes"]:
            if noun.dep_ in SUBJECTS:
                return self.inside(noun) or self.phrase(noun)  # growth slowed to 2 %
            return self.inside(noun) or self.up(noun) or _latest(self.draft, self.earlier)
        if noun.pos_ == "NOUN" and word in words["amounts"] | words["parts"]:
            found = self.inside(noun)
            whole = describe(noun, self.lexicon, companion=False, kind_of=True).words.split()
            if found is None and set(whole[:-1]) - words["loose"]:
                changed = whole[-2] in words["changes"] and noun.dep_ not in SUBJECTS
                found = self.phrase(noun) if not changed else None
            return found or self.up(noun) or _latest(self.draft, self.earlier)
        if noun.ent_type_ == "PERSON" and noun.dep_ == "pobj" and self.draft.kind != "age":
            return self.preposition(noun.head)  # a portrait of Vidal valued at $5 million
        return self.phrase(noun) if noun.ent_type_ not in {"DATE", "TIME"} or word == "day" else None

    def inside(self, noun: Token) -> Phrase | None:
        """Return what changed: a rise in sales, a price increase, a 3% fall for the index."""
        inner = {"in", "of", "for", "on"} if noun.lemma_ in self.lexicon.words["changes"] else {"of"}
        for child in islice(noun.rights, 4):
            if child.dep_ == "prep" and child.lower_ in inner:
                for other in islice(child.rights, 3):
                    if other.dep_ == "pobj" and other.pos_ in NOUNS and not self.sentence.is_taken(other):
                        return self.phrase(other) if other.ent_type_ not in {"DATE", "TIME"} else None
        for compound in noun.lefts if "in" in inner else ():
            if compound.dep_ == "compound" and compound.pos_ == "NOUN" and not self.sentence.is_taken(compound):
                return self.phrase(compound) if compound.lemma_.lower() not in self.lexicon.words["changes"] else None
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
            return self.noun(head)
        if head.pos_ in {"VERB", "AUX"}:
            return self.verb(head, token)
        if head.lower_ in self.lexicon.words["carrying"] or head.pos_ in {"ADV", "ADJ", "NUM", "SYM", "ADP"}:
            return self.up(head)
        return self.up(head) if word in self.lexicon.words["carrying"] else None

    def own(self, token: Token) -> bool:
        row, draft = self.sentence.row, self.draft
        return row[draft.left].start <= token.idx < row[draft.right].end

    def preposition(self, preposition: Token) -> Phrase | None:
        """Go from a preposition to its noun, or to the object or subject of its verb."""
        head = preposition.head
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
        passive = any(c.dep_ in {"nsubjpass", "auxpass"} for c in islice(verb.lefts, 12)) or verb.dep_ == "acl"
        if token.dep_ in {"nsubj", "nsubjpass", "csubj"}:
            if word == "be":
                attribute = child_of(verb, frozenset({"attr"}))
                return self.noun(attribute) if attribute is not None else None
            return self.bought(verb) if draft.kind == "money" else None
        if word in words["adding"] and token.dep_ in OBJECTS and (onto := self.after(verb, {"to", "off", "from"})):
            return onto
        if token.dep_ in _BESIDE_OBJECT:
            if (
                (thing := child_of(verb, OBJECTS)) is not None
                and thing.pos_ in NOUNS
                and not self.sentence.is_taken(thing)
            ):
                return self.noun(thing)
        elif draft.kind == "money" and word not in words["linking_verbs"]:
            moves = word in self.lexicon.acts and (word not in self.lexicon.change or token.dep_ in OBJECTS)
            if not passive or moves:
                if found := self.bought(verb):
                    return found
                if moves:
                    return self.act(verb)
        return self.subject(verb)

    def bought(self, verb: Token) -> Phrase | None:
        """Return what money went for: paid $40 for a ticket, spent $3 million on roads."""
        return self.after(verb, {"for", "on"})

    def after(self, verb: Token, prepositions: set[str]) -> Phrase | None:
        for child in islice(verb.rights, 8):
            if child.dep_ in {"prep", "dative"} and child.lower_ in prepositions:
                for other in islice(child.rights, 3):
                    good = other.dep_ == "pobj" and other.pos_ in NOUNS and not self.sentence.is_taken(other)
                    if good and other.ent_type_ not in {"DATE", "TIME", "PERSON", "ORG", "GPE"}:
                        return self.phrase(other)
        return None

    def act(self, verb: Token) -> Phrase:
        """Name a sum after what is done with it: invested $3 million → investment by club."""
        name = self.lexicon.acts[verb.lemma_.lower()]
        subject = child_of(verb, frozenset({"nsubj"}))
        if subject is not None and self.sentence.is_taken(subject):
            subject = of_what(subject)
        if subject is not None and subject.pos_ == "NOUN":
            name += f" by {describe(subject, self.lexicon, companion=False).words}"
        return Phrase(name, verb.idx, verb.idx + len(verb))

    def share(self, root: Token, whole: Token) -> Phrase | None:
        """Return what is set against a whole: public debt hit 90 percent of output → debt of output."""
        verb = root.head.head if root.dep_ == "pobj" and root.head.lower_ in {"for", "to", "at"} else root.head
        linking = verb.lemma_.lower() in self.lexicon.words["linking_verbs"] | self.lexicon.words["making_up"]
        if self.draft.kind != "percent" or not linking or root.dep_ not in {"dobj", "attr", "pobj"}:
            return None
        part = subject_of(verb)
        if part is None or part.pos_ not in NOUNS or part.ent_type_ in {"DATE", "TIME", "PERSON"}:
            return None
        if self.sentence.is_taken(part) or (found := self.noun(part)) is None:
            return None
        share = Phrase(f"{found.words} of {self.phrase(whole).words}", found.start, found.end)
        self.draft.noun = part
        return share

    def subject(self, verb: Token) -> Phrase | None:
        subject = subject_of(verb)
        if subject is None or subject.ent_type_ in {"DATE", "TIME"}:
            return None
        if subject.pos_ == "PRON" and verb.dep_ == "relcl":
            return self.noun(verb.head)
        return self.noun(subject)

    def borrowed(self, token: Token) -> Phrase | None:
        """Return what an earlier figure measures that holds a token."""
        row = self.sentence.row
        for draft in self.earlier:
            if row[draft.left].start <= token.idx < row[draft.right].end and draft.measures and draft.measured:
                return Phrase(draft.measures, *draft.measured)
        return None

    def phrase(self, noun: Token) -> Phrase:
        self.draft.noun = noun
        return describe(noun, self.lexicon, companion=False, kind_of=True)


def measured(draft: Draft, earlier: list[Draft], sentence: Sentence, *, came: bool = False) -> Phrase | None:
    """Return what a figure that is no plain count measures, or None.

    Args:
        draft: the figure; its `noun` is set where one is found.
        earlier: the figures of the sentence before it, from which one set beside them may borrow.
        sentence: where it stands.
        came: whether an earlier one rose or fell from it.
    """
    if not sentence.syntax or draft.unit == "times":
        return None
    if came:
        return _alike(draft, earlier) or _latest(draft, earlier)
    twin = _twin(draft, earlier, sentence)
    if twin is not None:
        draft.noun = twin.noun
        return _of(twin)
    climb = _Climb(draft, earlier, sentence)
    root = root_of(draft, sentence)
    if (noun := _behind_bracket(draft, sentence)) is not None:
        return climb.phrase(noun)
    noun = after_of(root, sentence, also_in=draft.kind == "money") or _behind_of(draft, sentence)
    if noun is not None:
        return climb.share(root, noun) or climb.phrase(noun)
    if (
        root.dep_ in _BEFORE_NOUN
        and root.head.pos_ in NOUNS
        and root.head.i > root.i
        and not sentence.is_taken(root.head)
    ):
        return climb.noun(root.head)
    if draft.kind == "duration" and root.dep_ not in {"dobj", "attr"}:
        return climb.noun(root.head) if root.dep_ == "pobj" and root.head.lower_ == "of" else None
    return climb.up(root) or _alike(draft, earlier) or _right_before(draft, sentence)


def head_of_list(draft: Draft, earlier: list[Draft], sentence: Sentence) -> Phrase | None:
    """Return what the numbers behind the items of a list count: cases were found in Lima (40) and Cusco (30)."""
    i = draft.left - 2
    if i < 0:
        return None
    item = sentence.token(i)
    for _ in range(_CLIMB):
        if item.dep_ != "conj":
            break
        item = item.head
    climb = _Climb(draft, earlier, sentence)
    return climb.up(item) or _latest(draft, earlier)


def _behind_of(draft: Draft, sentence: Sentence) -> Token | None:
    """Return the noun directly behind "of" where the parse does not: 46 per cent of all adults."""
    i = draft.right + 1
    if sentence.word(i) not in ({"of", "in"} if draft.kind == "money" else {"of"}):
        return None
    if sentence.word(i) == "in" and (
        i + 1 >= len(sentence.row) or sentence.token(i + 1).tag_ not in {"JJ", "NN", "NNS"}
    ):
        return None  # $5 million in the quarter
    if sentence.word(i + 1) in {"total", "all", "value", "return", "addition", "exchange"}:
        return None
    found: Token | None = None
    for j in range(i + 1, min(i + 6, len(sentence.row))):
        token = sentence.token(j)
        if token.pos_ in NOUNS and not sentence.is_taken(token) and token.ent_type_ not in {"DATE", "TIME"}:
            found = token
        elif found is not None or token.pos_ not in {"DET", "ADJ", "PRON", "PART"}:
            break
    return found


def _behind_bracket(draft: Draft, sentence: Sentence) -> Token | None:
    """Return the noun behind the bracket that says the figure again: a 300 euro ($320) fine."""
    i = draft.right + 1
    if sentence.word(i) not in {"(", "["}:
        return None
    end = next((j for j in range(i + 1, min(i + 9, len(sentence.row))) if sentence.row[j].text in ")]"), 0)
    if not end or sentence.word((draft.outer or draft.left) - 1) not in DETERMINERS:
        return None
    found: Token | None = None
    for j in range(end + 1, min(end + 5, len(sentence.row))):
        token = sentence.token(j)
        if token.pos_ in NOUNS and not sentence.is_taken(token):
            found = token
        elif found is not None or token.pos_ != "ADJ":
            break
    return found


def _right_before(draft: Draft, sentence: Sentence) -> Phrase | None:
    """Return the noun right before a figure that hangs on nothing: Total cost: $40, Acme +2%."""
    i = draft.left - 1
    i -= sentence.word(i) in {":", "(", "–", "—", "="}
    token = sentence.token(i) if i >= 0 else None
    if token is None or token.pos_ not in NOUNS or sentence.is_taken(token) or token.ent_type_ in {"DATE", "TIME"}:
        return None
    draft.noun = token
    return describe(token, sentence.lexicon, companion=False)


def _of(other: Draft) -> Phrase | None:
    return Phrase(other.measures, *other.measured) if other.measures and other.measured else None


def _twin(draft: Draft, earlier: list[Draft], sentence: Sentence) -> Draft | None:
    """Return the figure that this one says again or what became of it: 80 km (50 miles), 5 points, or 2%, $3, up 4%."""
    if not earlier or not (last := earlier[-1]).measures:
        return None
    at = (draft.outer or draft.left) - 1
    gap = at - last.right
    word, before = sentence.word(at), sentence.word(at - 1)
    if word in {"(", "["} and gap <= 2:
        return last
    if word == "or" and gap <= 2:
        return last
    moved = word in {"up", "down"} or (word == "by" and before in {"up", "down"})
    return last if moved and gap <= 4 and sentence.word(at - 1 - (word == "by")) in {",", "(", "-", "–"} else None


def _latest(draft: Draft, earlier: list[Draft]) -> Phrase | None:
    """Return what the figure before this one measures: sales grew from 20 to 31 million, an increase of 55%."""
    other = next((d for d in reversed(earlier) if d.measures), None)
    if other is None:
        return None
    draft.noun = other.noun
    return _of(other)


def _alike(draft: Draft, earlier: list[Draft]) -> Phrase | None:
    """Return what the nearest figure of the same kind and unit measures: 5% in May and, in June, 6%."""
    for other in reversed(earlier):
        if other.measures and (other.kind, other.unit, other.currency) == (draft.kind, draft.unit, draft.currency):
            draft.noun = other.noun
            return _of(other)
    return None
