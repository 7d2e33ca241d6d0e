"""What a plain number counts, read from the parse; what sums, shares and measures are of stands in `measured`.

12 of the 535 members           → member
a daily arrest quota of 3,000   → arrest
arrests rose to 3,000           → arrest
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from pipeline.article.figures.lexicon import FigureLexicon
from pipeline.article.figures.phrases import Phrase, describe, modifiers
from pipeline.article.figures.sentence import NOUNS, Draft, Sentence
from pipeline.text.roles import role_nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

_MODIFIES = frozenset({"nummod", "compound", "amod", "nmod", "quantmod", "npadvmod", "det", "poss", "appos"})
_NAMES = NOUNS | {"ADJ"}
_BOUNDS = frozenset({"over", "under", "above", "below", "around", "about"})
_PARTS = frozenset({"compound", "nmod", "npadvmod"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
OBJECTS = frozenset({"dobj", "attr", "obj"})
_VOTES = frozenset({"vote", "poll", "election", "ballot", "runoff"})
_CLIMB = 6
IN_PHRASES = frozenset({"order", "total", "return", "addition", "exchange", "line", "part", "turn", "advance", "case"})
_LONG_QUALIFIER = 3  # lexemes: such as have a noun of their own
_FARTHEST = 40  # lexemes from what a clause begins with to a figure


def counted_noun(draft: Draft, sentence: Sentence) -> Token | None:
    """Return the noun that a bare number counts: the 12 *people*, 20 of the 535 *members*, 3,000 *arrests*."""
    if not sentence.syntax:
        return _following_noun(draft, sentence)
    if sentence.word(draft.right + 1) in sentence.lexicon.words["strokes"]:
        return sentence.token(draft.right + 1)
    root = root_of(draft, sentence)
    head = root.head
    if root.dep_ in _MODIFIES and root.dep_ != "appos" and head.pos_ in NOUNS and head.i > root.i:
        passed = head.lower_ in sentence.lexicon.words["passed_marks"] and (draft.value or draft.low or draft.high) != 1
        if _is_time(head, sentence.lexicon) or passed or _is_apart(root):
            return None  # 39,000 last year; the 25,000 mark, but one line; fell to 48.3 - its lowest level
        while (sentence.is_taken(head) or head.pos_ == "ADJ") and head.head.pos_ in _NAMES and head.head.i > head.i:
            head = head.head  # two 160 feet tall towers
        while head.dep_ in _PARTS and head.head.i > head.i and head.head.pos_ in NOUNS and head.nbor(1).text == "-":
            if head.whitespace_:
                break  # 10 member states - Peru, Chile …
            head = head.head  # 12 million e-mails
        behind = head.doc[head.i + 1 : head.i + 3]
        if len(behind) == 2 and behind[0].text == "-" and not head.whitespace_ and behind[1].pos_ in NOUNS:
            head = behind[1]  # two million pre-orders
        if head.dep_ == "poss" and head.tag_ == "NN" and (draft.value or 0) > 1 and head.head.tag_ == "NNS":
            head = head.head  # two master's degrees
        return past_word_of_amount(head, sentence.lexicon)
    noun = after_of(root, sentence, also_in=True) if draft.scale >= 1e6 else None
    if noun is not None and not any(c.dep_ in {"det", "poss"} for c in islice(noun.lefts, 8)):
        return noun  # 22 billion in investment; not 2 million in the region
    if draft.form == "vague" and (noun := _behind_alternative(draft, sentence)) is not None:
        return noun
    return after_of(root, sentence) or _following_noun(draft, sentence)


def _behind_alternative(draft: Draft, sentence: Sentence) -> Token | None:
    """Return the noun that one of two loose numbers shares: hundreds, if not thousands, or even thousands, of *fans*."""
    i = draft.right + 1
    if [sentence.word(i + n) for n in range(3)] == [",", "if", "not"]:
        i += 3 + (sentence.word(i + 3) == "even") + 1
    elif [sentence.word(i + n) for n in range(2)] == [",", "even"]:
        i += 3
    if sentence.word(i) != "," or sentence.word(i + 1) != "of":
        return None
    return next(
        (t for t in (sentence.token(j) for j in range(i + 2, min(i + 6, len(sentence.row)))) if t.pos_ in NOUNS), None
    )


def related_noun(root: Token, lexicon: FigureLexicon) -> Token | None:
    """Return the noun a number belongs to by way of a preposition or a verb."""
    if root.dep_ == "pobj":
        preposition = root.head
        if preposition.head.pos_ in NOUNS and preposition.lower_ in {"of", "at", "by", "in", "to", "from", "under"}:
            return past_word_of_amount(preposition.head, lexicon)
        root = preposition
        while root.dep_ == "prep" and root.head.pos_ == "ADP":
            root = root.head
    verb = root.head
    if verb.pos_ not in {"VERB", "AUX"}:
        return None
    if root.dep_ == "nsubj" and root.pos_ == "NUM" and verb.lemma_ == "be":
        what = child_of(verb, frozenset({"attr"}))  # all three are mills
        return what if what is not None and what.tag_ == "NNS" else None
    if root.dep_ == "prep" and (thing := child_of(verb, OBJECTS)) is not None:
        return past_word_of_amount(thing, lexicon) if thing.pos_ in NOUNS else None
    word = verb.lemma_.lower()
    subject = subject_of(verb)
    if root.dep_ == "dobj" and word not in lexicon.words["linking_verbs"] and word not in lexicon.change:
        told = subject is not None and subject.lower_ in lexicon.words["carriers"] | lexicon.words["amounts"]
        if not (told and word in lexicon.words["reaching"]):
            return None  # the union invested $10 million; but: the number of sick passed 40
    if subject is not None and subject.pos_ == "PRON" and verb.dep_ == "relcl":
        return past_word_of_amount(verb.head, lexicon)  # the arrests they are making
    return past_word_of_amount(subject, lexicon) if subject is not None and subject.pos_ in NOUNS else None


def multiplied_noun(word: Token, lexicon: FigureLexicon) -> Token | None:
    """Return the sales of "it doubled its sales", of "sales doubled" and of "the doubling of sales"."""
    if word.tag_ == "NN" and (noun := of_what(word)) is not None:
        return past_word_of_amount(noun, lexicon)
    verb = word if word.pos_ == "VERB" else word.head
    noun = child_of(verb, OBJECTS) if verb.pos_ == "VERB" else None
    noun = noun if noun is not None else subject_of(verb)
    return past_word_of_amount(noun, lexicon) if noun is not None and noun.pos_ in NOUNS else None


def subject_of(verb: Token) -> Token | None:
    """Return the subject of a verb, its own or that of the verb it hangs on; for "which", the noun before it."""
    for _ in range(_CLIMB):
        subject = child_of(verb, SUBJECTS)
        if subject is not None:
            if subject.tag_ in {"WDT", "WP"} and verb.dep_ == "relcl":
                return verb.head
            return subject
        if verb.dep_ in {"acl", "relcl"}:
            return verb.head
        if verb.dep_ not in {"xcomp", "conj", "advcl", "pcomp", "prep"} or verb.head == verb:
            return None
        likely = verb.dep_ == "xcomp" and verb.head.dep_ == "acomp"  # growth is likely to peak
        verb = verb.head.head if likely else verb.head
    return None


def meant(pronoun: Token) -> Token | None:
    """Return the subject before an "it" or "they", in its sentence or the one before, if it is of that number and no person."""
    start = pronoun.sent.start
    before = [t for t in pronoun.doc[start : pronoun.i] if t.dep_ in SUBJECTS]
    if not before and start:
        last = pronoun.doc[start - 1].sent.root
        before = [t for t in last.lefts if t.dep_ in SUBJECTS]
    noun = before[-1] if before else pronoun
    many = noun.tag_ in {"NNS", "NNPS"}
    named = noun.pos_ in NOUNS and noun.ent_type_ not in {"PERSON", "DATE", "TIME"}
    named = named and noun.lemma_.lower() not in role_nouns()
    return noun if named and many == (pronoun.lower_ == "they") else None


def tells_of_votes(verb: Token) -> bool:
    """Say whether somebody gains or loses in a vote, of whom a share neither rises nor falls: Doe gained 6% in the poll."""
    subject = subject_of(verb) if verb.lemma_ in {"gain", "lose", "add"} else None
    if subject is None or subject.ent_type_ != "PERSON":
        return False
    return any(t.lemma_.lower() in _VOTES for t in verb.sent)


def noun_of_quota(noun: Token, lexicon: FigureLexicon) -> Phrase | None:
    """Return what a noun like "quota" is of: a migrant arrest quota → "migrant arrest"."""
    found = describe(noun, lexicon, companion=False)
    last = noun.nbor(-1) if noun.i else noun
    if not any(t.dep_ == "compound" for t in modifiers(noun)) or " " not in found.words:
        return None
    if last.lemma_.lower() in lexicon.words["times"]:
        return None  # a full-year estimate
    return Phrase(found.words.rsplit(" ", 1)[0], found.start, max(found.start, last.idx + len(last)))


def root_of(draft: Draft, sentence: Sentence) -> Token:
    """Return the token by which number, currency and unit hang on the rest of the sentence."""
    whole = draft.qualifier and draft.left - draft.outer >= _LONG_QUALIFIER
    first = draft.outer if whole else draft.left  # in the region of £40m
    start, end = sentence.row[first].start, sentence.row[draft.right].end
    token = sentence.last_token(draft.last if draft.kind == "count" else draft.right)
    token = sentence.last_token(draft.last) if token.pos_ == "ADV" else token  # earns $40 monthly
    for _ in range(_CLIMB):
        head = token.head
        if (
            head == token
            or not start <= head.idx < end
            or (head.idx < sentence.row[draft.left].start and head.pos_ == "VERB")
        ):
            break
        token = head
    return token


def after_of(root: Token, sentence: Sentence, also_in: bool = False) -> Token | None:
    """Return the noun behind a number's "of", or "in": 60 % of revenue, $5 million in damages, spent $4 and $2 on food."""
    also = {"in", "for", "on"} if root.dep_ in {"conj", "dobj"} else {"in", "for"}
    for child in islice(root.rights, 4):
        if child.dep_ == "prep" and (child.lower_ == "of" or (also_in and child.lower_ in also)):
            for noun in islice(child.rights, 3):
                if noun.dep_ != "pobj" or noun.pos_ not in NOUNS or noun.ent_type_ in {"DATE", "TIME"}:
                    continue
                if child.lower_ == "of" or not (noun.ent_type_ or noun.lower_ in IN_PHRASES):
                    return after_of(noun, sentence) if sentence.is_taken(noun) else noun
    return None


def fronted_whole(draft: Draft, sentence: Sentence) -> Token | None:
    """Return the noun that a clause begins with, of which a figure is a part: of the 400 *companies*, it took 62."""
    if root_of(draft, sentence).head.lemma_.lower() in sentence.lexicon.change:
        return None  # of the three banks, profit rose 5 % at one
    for i in range(draft.left - 1, max(-1, draft.left - _FARTHEST), -1):
        if sentence.word(i) in {";", ":"}:
            return None
        out = sentence.word(i - 1) == "out" and (i == 1 or sentence.row[i - 1].text == "out")
        k = i - 1 - out  # out of the 400 companies, 62 left
        fronted = sentence.word(k) in {"", ",", "that", "and", "but", "“", '"'}
        if sentence.word(i) != "of" or not fronted or sentence.word(i + 1) in {"which", "whom", "course", "them"}:
            continue
        for j in range(i + 1, draft.left):
            token = sentence.token(j)
            owner = token.dep_ == "poss" and token.head.i > token.i  # of Peru's bondholders
            if token.pos_ in NOUNS and not (sentence.is_taken(token) or owner or sentence.token(j + 1).pos_ in NOUNS):
                return token
            if sentence.word(j) in {",", "that", "who"}:
                break
        return None
    return None


def _following_noun(draft: Draft, sentence: Sentence) -> Token | None:
    """Return the last noun of the words that directly follow, where the parse gives none."""
    found: Token | None = None
    if _is_apart(sentence.last_token(draft.right)):
        return None
    for j in range(draft.right + 1, min(draft.right + 7, len(sentence.row))):
        token = sentence.token(j)
        if token.pos_ in NOUNS:
            found = token
            if token.tag_ == "NNS":
                break
            if _is_time(token, sentence.lexicon):
                return None
        elif found is not None or token.tag_ not in {"JJ", "JJR", "JJS", "VBN", "HYPH", "NN"}:
            break
    return found


def _is_apart(token: Token) -> bool:
    """Say whether a dash with white space around it stands behind a number."""
    after = token.nbor(1) if token.i + 1 < len(token.doc) else token
    return bool(token.whitespace_ and after.whitespace_) and after.text in {"-", "–", "—"}


def _is_time(noun: Token, lexicon: FigureLexicon) -> bool:
    """Say whether a noun says when: 39,000 last year."""
    return (
        noun.ent_type_ == "DATE"
        and noun.tag_ != "NNS"
        and any(c.lower_ in lexicon.words["which_time"] for c in islice(noun.lefts, 6))
    )


def past_word_of_amount(noun: Token, lexicon: FigureLexicon) -> Token:
    """Return the arrests of "the number of arrests", the land of "40 pieces of land"."""
    if noun.lower_ in lexicon.words["amounts"] or noun.lemma_.lower() in lexicon.words["classifiers"]:
        return of_what(noun) or noun
    return noun


def of_what(noun: Token) -> Token | None:
    """Return the noun in the "of" of another, or of a pronoun: each of the houses."""
    for child in islice(noun.rights, 4):
        if child.dep_ == "prep" and child.lower_ == "of":
            return next((n for n in islice(child.rights, 3) if n.dep_ == "pobj" and n.pos_ in NOUNS), None)
    return None


def group_of_others(others: Token) -> Token | None:
    """Return the noun that "others" stands for, where a group is named before it: one of the *nurses* … 40 others."""
    doc = others.doc
    start = others.sent.start
    start = doc[start - 1].sent.start if start else start
    for i in range(others.i - 1, start + 1, -1):
        token = doc[i]
        if token.tag_ != "NNS" or token.dep_ != "pobj":
            continue
        if token.head.lower_ == "among" or (token.head.lower_ == "of" and token.head.head.lower_ == "one"):
            return token
    return None


def is_bound(preposition: Token, verb: Token) -> bool:
    """Say whether the parser takes a bound for a preposition: it invested *over* R50 million."""
    bounds = preposition.lower_ in _BOUNDS and preposition.i == verb.i + 1
    bounds |= preposition.lower_ == "to" and preposition.i == verb.i + 2 and preposition.nbor(-1).lower_ == "up"
    numbers = (t for c in islice(preposition.rights, 2) for t in (c, *islice(c.children, 4)))
    return bounds and child_of(verb, OBJECTS) is None and any(t.pos_ == "NUM" for t in numbers)


def child_of(verb: Token, relations: frozenset[str]) -> Token | None:
    """Return the first of a verb's dependants that stand in one of some relations."""
    return next((c for c in islice(verb.children, 40) if c.dep_ in relations), None)
