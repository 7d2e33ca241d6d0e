"""What a figure counts or measures, read from the parse: the head noun with its distinguishing modifiers.

ICE's 113,431 total administrative arrests      → administrative arrest
a daily migrant arrest quota of 3,000           → migrant arrest
670,000 immigrants with criminal convictions    → immigrant with criminal conviction
raised the budget of the agency to $37 billion  → budget
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from pipeline.article.figures.lexicon import FigureLexicon
from pipeline.article.figures.sentence import NOUNS, Draft, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

_MODIFIES = frozenset({"nummod", "compound", "amod", "nmod", "quantmod", "npadvmod", "det", "poss", "appos"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_OBJECTS = frozenset({"dobj", "attr", "obj"})
_CLIMB = 6


def counted_noun(draft: Draft, sentence: Sentence) -> Token | None:
    """Return the noun that a bare number counts: the 12 *people*, 20 of the 535 *members*, 3,000 *arrests*."""
    if not sentence.syntax:
        return _following_noun(draft, sentence)
    root = root_of(draft, sentence)
    head = root.head
    if root.dep_ in _MODIFIES and root.dep_ != "appos" and head.pos_ in NOUNS and head.i > root.i:
        return _past_word_of_amount(head, sentence.lexicon) if not _is_time(head, sentence.lexicon) else None
    return _after_of(root) or _following_noun(draft, sentence)


def measured_noun(draft: Draft, sentence: Sentence) -> Token | None:
    """Return the noun a sum, a share or a measure is of: a $500,000 *bond*, 60 % of *revenue*, *shares* fell 2 %."""
    if not sentence.syntax:
        return None
    root = root_of(draft, sentence)
    head = root.head
    noun = _after_of(root, also_in=draft.kind == "money")
    if noun is not None and noun.idx < sentence.row[draft.right].end:  # millions of tons of coal
        noun = _after_of(noun, also_in=draft.kind == "money")
    if noun is not None:
        return noun
    if root.dep_ in _MODIFIES and head.pos_ in NOUNS and head.i > root.i:
        return head
    noun = related_noun(root, sentence.lexicon)
    return noun if noun is not None and noun.i != root.i and noun.lower_ not in {"percent", "%"} else None


def related_noun(root: Token, lexicon: FigureLexicon) -> Token | None:
    """Return the noun a number belongs to by way of a preposition or a verb."""
    if root.dep_ == "pobj":
        preposition = root.head
        if preposition.head.pos_ in NOUNS and preposition.lower_ in {"of", "at", "by", "in", "to", "from", "under"}:
            return _past_word_of_amount(preposition.head, lexicon)
        root = preposition
        while root.dep_ == "prep" and root.head.pos_ == "ADP":
            root = root.head
    verb = root.head
    if verb.pos_ not in {"VERB", "AUX"}:
        return None
    if root.dep_ == "prep" and (thing := _child(verb, _OBJECTS)) is not None:
        return _past_word_of_amount(thing, lexicon) if thing.pos_ in NOUNS else None
    word = verb.lemma_.lower()
    if root.dep_ == "dobj" and word not in lexicon.words["linking_verbs"] and word not in lexicon.change:
        return None  # the union invested $10 million
    subject = subject_of(verb)
    if subject is not None and subject.pos_ == "PRON" and verb.dep_ == "relcl":
        return _past_word_of_amount(verb.head, lexicon)  # the arrests they are making
    return _past_word_of_amount(subject, lexicon) if subject is not None and subject.pos_ in NOUNS else None


def multiplied_noun(word: Token, lexicon: FigureLexicon) -> Token | None:
    """Return the sales of "it doubled its sales" and of "sales doubled"."""
    verb = word if word.pos_ == "VERB" else word.head
    noun = _child(verb, _OBJECTS) if verb.pos_ == "VERB" else None
    noun = noun if noun is not None else subject_of(verb)
    return _past_word_of_amount(noun, lexicon) if noun is not None and noun.pos_ in NOUNS else None


def subject_of(verb: Token) -> Token | None:
    """Return the subject of a verb, its own or that of the verb it hangs on; for "which", the noun before it."""
    for _ in range(_CLIMB):
        subject = _child(verb, _SUBJECTS)
        if subject is not None:
            if subject.tag_ in {"WDT", "WP"} and verb.dep_ == "relcl":
                return verb.head
            return subject
        if verb.dep_ in {"acl", "relcl"}:
            return verb.head
        if verb.dep_ not in {"xcomp", "conj", "advcl", "ccomp", "pcomp", "prep"} or verb.head == verb:
            return None
        verb = verb.head
    return None


def phrase(noun: Token, lexicon: FigureLexicon, long: bool = True) -> str:
    """Return a noun's lemma with the modifiers that say what kind it is: "administrative arrest"."""
    empty = lexicon.words["empty_modifiers"]
    words: list[str] = []
    for token in _modifiers(noun):
        if token.dep_ == "compound" or token.pos_ == "PROPN":
            words.append(token.text if token.pos_ == "PROPN" else token.lower_)
        elif token.tag_ in {"JJ", "JJR", "JJS"}:
            words.append(token.text if token.text[:1].isupper() and not token.is_sent_start else lemma(token))
    words = [w for w in words if w.lower() not in empty and w.lower() not in lexicon.periodic]
    words.append(lemma(noun))
    if long and (companion := _companion(noun)) is not None:
        words += ["with", phrase(companion, lexicon, long=False)]
    return " ".join(words)


def noun_of_quota(noun: Token, lexicon: FigureLexicon) -> str:
    """Return what a noun like "quota" is of: a migrant arrest quota → "migrant arrest"."""
    words = phrase(noun, lexicon, long=False).split(" ")[:-1]
    return " ".join(words) if any(t.dep_ == "compound" for t in _modifiers(noun)) else ""


def lemma(token: Token) -> str:
    """Return a noun's singular; the names of groups too, which the lemmatiser leaves alone."""
    if token.pos_ == "PROPN":
        return token.text[:-1] if token.tag_ == "NNPS" and token.text.endswith("s") else token.text
    word = token.lemma_.lower() or token.lower_
    if token.lower_.endswith("xes") and word.endswith("xis"):
        return token.lower_[:-2]  # the lemmatiser makes taxis of taxes
    if token.tag_ == "NNS" and word == token.lower_ and word.endswith("s"):
        return word[:-3] + "y" if word.endswith("ies") else word[:-1]
    return word


def root_of(draft: Draft, sentence: Sentence) -> Token:
    """Return the token by which number, currency and unit hang on the rest of the sentence."""
    start, end = sentence.row[draft.left].start, sentence.row[draft.right].end
    token = sentence.last_token(draft.last if draft.kind == "count" else draft.right)
    for _ in range(_CLIMB):
        head = token.head
        if head == token or not start <= head.idx < end:
            break
        token = head
    return token


def _after_of(root: Token, also_in: bool = False) -> Token | None:
    for child in islice(root.rights, 4):
        if child.dep_ == "prep" and (child.lower_ == "of" or (also_in and child.lower_ in {"in", "for"})):
            for noun in islice(child.rights, 3):
                if noun.dep_ == "pobj" and noun.pos_ in NOUNS and (child.lower_ == "of" or noun.ent_type_ != "DATE"):
                    return noun
    return None


def _following_noun(draft: Draft, sentence: Sentence) -> Token | None:
    """Return the last noun of the words that directly follow, where the parse gives none."""
    found: Token | None = None
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


def _is_time(noun: Token, lexicon: FigureLexicon) -> bool:
    """Say whether a noun says when: 39,000 last year."""
    return noun.ent_type_ == "DATE" and any(c.lower_ in lexicon.words["which_time"] for c in islice(noun.lefts, 6))


def _past_word_of_amount(noun: Token, lexicon: FigureLexicon) -> Token:
    """Return the arrests of "the number of arrests"."""
    if noun.lower_ in lexicon.words["amounts"]:
        return _after_of(noun) or noun
    return noun


def _child(verb: Token, relations: frozenset[str]) -> Token | None:
    return next((c for c in islice(verb.children, 40) if c.dep_ in relations), None)


def _modifiers(noun: Token) -> Iterator[Token]:
    """Yield adjectives and nouns before a noun, those joined by "and" too, in order."""
    for child in noun.lefts:
        if child.dep_ in {"amod", "compound", "nmod"} and not _belongs_to_number(child):
            if child.dep_ == "compound":
                yield from (g for g in islice(child.lefts, 4) if g.dep_ in {"compound", "amod"})
            yield child
            yield from (g for g in islice(child.rights, 4) if g.dep_ == "conj")


def _belongs_to_number(token: Token) -> bool:
    """Say whether a word belongs to a number: the ton of "three-ton satellites", "250ml"."""
    if any(c.isdigit() for c in token.text) or any(c.dep_ == "nummod" for c in islice(token.lefts, 4)):
        return True
    return token.i > 1 and token.nbor(-1).text == "-" and token.nbor(-2).pos_ == "NUM"


def _companion(noun: Token) -> Token | None:
    """Return the convictions of "immigrants with criminal convictions"."""
    for child in islice(noun.rights, 3):
        if child.dep_ == "prep" and child.lower_ == "with":
            return next((n for n in islice(child.rights, 3) if n.dep_ == "pobj" and n.pos_ == "NOUN"), None)
    return None
