"""The noun right beside a sum or a share, told by the words that stand there.

December sales down 2%     → sale
flats worth $5             → flat
46 per cent of all adults  → adult
members' £42m windfall     → windfall
a 300 euro ($320) fine     → fine
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from pipeline.article.figures.measures import IN_PHRASES, OBJECTS, SUBJECTS, child_of, root_of
from pipeline.article.figures.sentence import DETERMINERS, NOUNS, POSSESSIVES, Draft, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

_WHICH = frozenset({"which", "whom"})
_BESIDE = frozenset({"appos", "pobj", "dobj"})
_OF_SOMEBODY = frozenset({"'", "’", "s"})  # a possessive as the lexer cuts it


def before_move(draft: Draft, sentence: Sentence) -> Token | None:
    """Return the noun of which "up" or "down" says how it moved: with December sales down 2%."""
    i = (draft.outer or draft.left) - 1
    i -= sentence.word(i) == "by"
    if draft.kind not in {"percent", "money"} or i < 1 or sentence.word(i) not in {"up", "down"}:
        return None
    noun = sentence.token(i - 1)
    if noun.dep_ == "pobj" and noun.head.lower_ in {"in", "of"} and noun.head.i and noun.head.nbor(-1).pos_ in NOUNS:
        noun = noun.head.nbor(-1)  # shares in Norbank up 8p
    named = noun.ent_type_ in {"DATE", "TIME", "PERSON", "GPE"}
    return noun if noun.pos_ in NOUNS and not named and not sentence.is_taken(noun) else None


def before_worth(draft: Draft, sentence: Sentence) -> Token | None:
    """Return what is worth a sum, or of a sum whose currency the parser takes for a word of its own: a payment of US $5."""
    i = (draft.outer or draft.left) - 1
    if draft.kind != "money" or i < 1 or sentence.word(draft.right + 1) == "worth":
        return None  # but: claims of $40 worth of savings
    before, word = sentence.token(i - 1), sentence.word(i)
    if word == "of" and before.pos_ in NOUNS and root_of(draft, sentence).head.i != sentence.token(i).i:
        says_how_much = before.lemma_.lower() in sentence.lexicon.words["amounts"] | sentence.lexicon.words["carriers"]
        return before if not (says_how_much or sentence.is_taken(before)) else None
    if word != "worth":
        return None
    worth = sentence.token(i)
    noun = next((c for c in islice(worth.lefts, 4) if c.dep_ == "nsubj"), worth.head)
    if noun.lemma_ == "be":
        owner, be = next((c for c in islice(noun.lefts, 6) if c.dep_ == "nsubj"), None), noun
        owner = owner or (child_of(be.head, OBJECTS) if be.dep_ == "xcomp" else None)
        noun = owner or be  # showed his flats to be worth $5
    if noun.pos_ not in NOUNS:
        noun = sentence.token(i - 2) if before.text == "," and i > 1 else before
    return noun if noun.pos_ in NOUNS and not noun.ent_type_ and not sentence.is_taken(noun) else None


def behind_of(draft: Draft, sentence: Sentence) -> Token | None:
    """Return the noun directly behind "of" where the parse does not: 46 per cent of all adults."""
    i = _past_bracket(draft.right + 1, sentence)
    i += sentence.word(i) == "worth" and draft.kind == "money"
    if sentence.word(i) not in ({"of", "in"} if draft.kind == "money" else {"of"}):
        return None
    if sentence.word(i) == "in" and (
        i + 1 >= len(sentence.row) or sentence.token(i + 1).tag_ not in {"JJ", "NN", "NNS"}
    ):
        return None  # $5 million in the quarter
    if sentence.word(i + 1) in IN_PHRASES | {"all", "value"}:
        return None
    found: Token | None = None
    for j in range(i + 1, min(i + 6, len(sentence.row))):
        token = sentence.token(j)
        if token.dep_ == "poss" and token.pos_ == "NOUN" and token.head.i > token.i:
            continue  # of the programme's participants
        if token.pos_ in NOUNS and not sentence.is_taken(token) and token.ent_type_ not in {"DATE", "TIME"}:
            found = token
        elif found is not None or token.pos_ not in {"DET", "ADJ", "PRON", "PART"}:
            break
    return found


def before_which(draft: Draft, sentence: Sentence) -> Token | None:
    """Return the noun that "of which" stands for beside a share: 900 firms, of which 90% …; voters, 83% of whom …"""
    i, j = (draft.outer or draft.left) - 1, draft.right + 2
    at = i if sentence.word(i) in _WHICH else j if sentence.word(j) in _WHICH else 0
    if not at or sentence.word(at - 1) != "of":
        return None
    first = at - 1 if at == i else (draft.outer or draft.left)
    noun = sentence.token(first - 2) if first > 1 and sentence.word(first - 1) == "," else None
    clause = next((t for t in sentence.token(at).ancestors if t.dep_ == "relcl"), None)
    if clause is not None and clause.head.pos_ in NOUNS:
        noun = clause.head
    return noun if noun is not None and noun.pos_ in NOUNS and not sentence.is_taken(noun) else None


def right_behind(draft: Draft, sentence: Sentence) -> Token | None:
    """Return the noun right behind a sum that the parser hangs beside it: under the terms of the $168m *settlement*."""
    i = draft.right + 1
    if draft.kind != "money" or draft.per or i >= len(sentence.row) or not sentence.row[i].gap:
        return None
    noun, root = sentence.token(i), root_of(draft, sentence)
    beside = noun.dep_ in _BESIDE and noun.head.i in {root.i, root.head.i} and noun.head.i < noun.i
    return noun if beside and noun.pos_ == "NOUN" and noun.tag_ == "NN" and not noun.ent_type_ else None


def behind_owned(draft: Draft, sentence: Sentence) -> Token | None:
    """Return the noun right behind a sum or measure that belongs to somebody: members' £42m *windfall*, their 3 km *track*."""
    before = sentence.word((draft.outer or draft.left) - 1)
    if draft.kind not in {"money", "measure"} or not (before in POSSESSIVES or before in _OF_SOMEBODY):
        return None
    found: Token | None = None
    for i in range(draft.right + 1, min(draft.right + 5, len(sentence.row))):
        token = sentence.token(i)
        if token.pos_ == "NOUN" and not (sentence.is_taken(token) or token.ent_type_ in {"DATE", "TIME"}):
            found = token
        elif found is not None or token.pos_ != "ADJ":
            break
    return found


def _past_bracket(i: int, sentence: Sentence) -> int:
    """Return the lexeme after a short bracket that begins at lexeme `i`, or `i`: 600,000 yen ($4,353) in debts."""
    if sentence.word(i) != "(":
        return i
    return next((j + 1 for j in range(i + 1, min(i + 9, len(sentence.row))) if sentence.word(j) == ")"), i)


def behind_bracket(draft: Draft, sentence: Sentence) -> Token | None:
    """Return the noun behind the bracket that says the figure again: a 300 euro ($320) fine."""
    i = draft.right + 1
    if sentence.word(i) not in {"(", "["}:
        return None
    end = next((j for j in range(i + 1, min(i + 9, len(sentence.row))) if sentence.row[j].text in ")]"), 0)
    if not end:
        return None
    if sentence.word((draft.outer or draft.left) - 1) not in DETERMINERS:
        alone = sentence.token(end + 1) if end + 1 < len(sentence.row) else sentence.token(i)
        bare = alone.pos_ == "NOUN" and alone.tag_ == "NN" and not alone.ent_type_
        bare &= alone.lower_ not in sentence.lexicon.words["carrying"]  # $1m (£535,000) worth of shares
        return alone if bare and not sentence.is_taken(alone) else None  # free on $1m (£535,000) bail
    found: Token | None = None
    while (
        sentence.word(end + 1) in {"a", "an", "per", "each", "-"}
        or sentence.word(end + 1) in sentence.lexicon.words["times"]
    ):
        end += 1  # a 9 billion euro ($10 billion) a year industry
    for j in range(end + 1, min(end + 5, len(sentence.row))):
        token = sentence.token(j)
        if token.pos_ in NOUNS and not sentence.is_taken(token):
            found = token
        elif found is not None or token.pos_ != "ADJ":
            break
    return found


def goes_on_for(root: Token, sentence: Sentence) -> Token | None:
    """Return the verb's own subject that goes on for a time: *the hunt* will take place over five weeks."""
    if root.dep_ != "pobj" or root.head.lower_ not in {"for", "over"}:
        return None
    verb = root.head.head
    subject = child_of(verb, SUBJECTS)
    if subject is None or any(c.dep_ == "conj" for c in islice(subject.rights, 6)):
        return None  # met to hear the case and talks went on for a day, where the parser may join case and talks
    return subject if verb.lemma_ in sentence.lexicon.words["lasting_verbs"] - {"be", "wait"} else None


def is_item(draft: Draft, earlier: list[Draft], sentence: Sentence) -> bool:
    """Say whether a figure goes on with a list set apart by semicolons: mills last 70 days; shops, 99 days."""
    last = next((d for d in reversed(earlier) if d.unit == draft.unit), None)
    return last is not None and ";" in {sentence.word(i) for i in range(last.right + 1, draft.left)}
