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

from pipeline.article.figures.climb import Climb, latest, of_draft
from pipeline.article.figures.measures import OBJECTS, after_of, child_of, fronted_whole, root_of
from pipeline.article.figures.phrases import Phrase, describe
from pipeline.article.figures.sentence import DETERMINERS, NOUNS, Draft, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLIMB = 8
_EXTREMES = frozenset({"high", "low", "peak", "record", "best", "worst"})  # reached after a time, not lasting it
_PARTS_OF_NOUN = frozenset({"compound", "nmod", "amod", "npadvmod"})
_BEFORE_NOUN = frozenset({"nummod", "compound", "amod", "nmod", "quantmod", "npadvmod", "det", "poss", "advmod"})


def measured(draft: Draft, earlier: list[Draft], sentence: Sentence, *, came: bool = False) -> Phrase | None:
    """Return what a figure that is no plain count measures, or None: never who only has to do with it.

    traders bet on a rise of 3%  → nothing
    visitors rose 3%             → visitor

    Args:
        draft: the figure; its `noun` is set where one is found.
        earlier: the figures of the sentence before it, from which one set beside them may borrow.
        sentence: where it stands.
        came: whether an earlier one rose or fell from it.
    """
    if not sentence.syntax or draft.unit == "times":
        return None
    found = _measured(draft, earlier, sentence, came=came)
    if found is None or not any(map(str.isalpha, found.words)):
        return None  # (No. 13, $3.3 billion)
    return None if _is_bystander(draft, sentence) else found


def _is_bystander(draft: Draft, sentence: Sentence) -> bool:
    """Say whether the noun found is somebody who does something with a figure, rather than what it is of."""
    noun, words = draft.noun, sentence.lexicon.words
    if draft.lent or noun is None or draft.kind not in {"percent", "money", "measure"}:
        return False
    if noun.i >= sentence.token(draft.first).i:
        return False  # 60% of voters
    moved = sentence.word(draft.right + 1) in words["carrying"] or sentence.row[draft.left].text in "+-−–"
    if draft.kind == "percent" and (moved or sentence.word((draft.outer or draft.left) - 1) == "("):
        return False  # women earn 14% less, Doe +2%, most adults live in Lima (29%)
    named = draft.kind == "percent" and noun.ent_type_ in {"PERSON", "GPE"}
    if not named and noun.lemma_.lower() not in words["people"]:
        return False
    verb = next((t for t in root_of(draft, sentence).ancestors if t.pos_ in {"VERB", "AUX"}), None)
    if verb is None or noun.dep_ == "agent":
        return True
    if named:
        return verb.lemma_.lower() not in sentence.lexicon.change  # Doe had 24%, Peru 30%: a share of something else
    told = words["linking_verbs"] | words["pricing"] | words["making_up"] | sentence.lexicon.change.keys()
    return verb.lemma_.lower() not in told  # women make up 60%


def _measured(draft: Draft, earlier: list[Draft], sentence: Sentence, *, came: bool) -> Phrase | None:
    if came and (found := _alike(draft, earlier) or latest(draft, earlier)) is not None:
        draft.lent = False  # what rose from it is of the same
        return found
    twin = _twin(draft, earlier, sentence)
    if twin is not None:
        draft.noun = twin.noun
        draft.twin = twin if sentence.word((draft.outer or draft.left) - 1) in {"(", "[", "or"} else None
        return of_draft(twin)
    if _is_in_bracket_of_name(draft, sentence):
        return head_of_list(draft, earlier, sentence)
    climb = Climb(draft, earlier, sentence)
    root = root_of(draft, sentence)
    if draft.kind == "money" and (act := _moved(root, climb)) is not None:
        return act
    if (noun := _before_worth(draft, sentence)) is not None:
        return climb.noun(noun)
    if (noun := _before_move(draft, sentence)) is not None:
        return climb.noun(noun)
    if (noun := _behind_bracket(draft, sentence)) is not None:
        phrase = climb.phrase(noun)
        words = phrase.words.removeprefix(f"{draft.per} ") if draft.per else phrase.words
        return phrase if words == phrase.words else Phrase(words, noun.idx, phrase.end)
    noun = after_of(root, sentence, also_in=draft.kind == "money") or _behind_of(draft, sentence)
    if noun is not None:
        return climb.share(root, noun) or climb.phrase(noun)
    if (
        root.dep_ in _BEFORE_NOUN
        and root.head.pos_ in NOUNS
        and root.head.i > root.i
        and not sentence.is_taken(root.head)
    ):
        head = root.head
        while head.dep_ in _PARTS_OF_NOUN and head.head.pos_ in NOUNS and head.head.i > head.i:
            head = head.head  # an 80-acre information-technology park
        if draft.kind == "duration" and head.lemma_.lower() in _EXTREMES:
            return None  # inflation hit a 20-year high
        return climb.noun(head)
    lasts = (
        root.dep_ == "npadvmod" and root.head.lemma_ in sentence.lexicon.words["lasting_verbs"]
    )  # the trial lasted a year
    if draft.kind == "duration" and root.dep_ not in {"dobj", "attr"} and not lasts:
        if (right := _granted(draft, sentence)) is not None:
            return climb.noun(right)
        return climb.noun(root.head) if root.dep_ == "pobj" and root.head.lower_ == "of" else None
    if draft.kind == "percent" and (whole := fronted_whole(draft, sentence)) is not None:
        return climb.phrase(whole)
    if sentence.row[draft.left].text in "+-−–" and (found := _right_before(draft, sentence)) is not None:
        return found  # Acme +0.2% Norbank -0.3%
    return climb.up(root) or _alike(draft, earlier) or _right_before(draft, sentence)


def _granted(draft: Draft, sentence: Sentence) -> Token | None:
    """Return what is given for a time: granted *residency* for up to 10 years; but gave a talk for two hours."""
    i = (draft.outer or draft.left) - 1
    noun = sentence.token(i - 1) if i and sentence.word(i) == "for" else None
    if noun is None or noun.pos_ != "NOUN" or noun.lemma_ not in sentence.lexicon.words["rights"]:
        return None
    return noun if noun.head.lemma_ in sentence.lexicon.words["granting"] else None


def _moved(root: Token, climb: Climb) -> Phrase | None:
    """Return what is said to be done with a sum behind it: the $6bn which the bank lent, $40 donated by Doe."""
    for verb in islice(root.rights, 4):
        if (
            verb.dep_ in {"relcl", "acl"}
            and verb.tag_ not in {"VB", "VBG"}
            and verb.lemma_.lower() in climb.lexicon.acts
        ):
            return climb.act(verb)
    return None


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
    climb = Climb(draft, earlier, sentence)
    return climb.up(item) or latest(draft, earlier)


def _before_move(draft: Draft, sentence: Sentence) -> Token | None:
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


def _before_worth(draft: Draft, sentence: Sentence) -> Token | None:
    """Return what is worth a sum, or of a sum whose currency the parser takes for a word of its own: a payment of US $5."""
    i = (draft.outer or draft.left) - 1
    if draft.kind != "money" or i < 1:
        return None
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


def _is_in_bracket_of_name(draft: Draft, sentence: Sentence) -> bool:
    """Say whether a share or sum stands alone in the bracket behind a place: live in Lima (29%), rents in Cusco ($40)."""
    i = (draft.outer or draft.left) - 1
    if (
        draft.kind not in {"percent", "money"}
        or i < 1
        or sentence.word(i) != "("
        or sentence.word(draft.right + 1) != ")"
    ):
        return False
    return sentence.token(i - 1).ent_type_ in {"GPE", "LOC", "NORP"}


def _behind_of(draft: Draft, sentence: Sentence) -> Token | None:
    """Return the noun directly behind "of" where the parse does not: 46 per cent of all adults."""
    i = _past_bracket(draft.right + 1, sentence)
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
        if token.dep_ == "poss" and token.pos_ == "NOUN" and token.head.i > token.i:
            continue  # of the programme's participants
        if token.pos_ in NOUNS and not sentence.is_taken(token) and token.ent_type_ not in {"DATE", "TIME"}:
            found = token
        elif found is not None or token.pos_ not in {"DET", "ADJ", "PRON", "PART"}:
            break
    return found


def _past_bracket(i: int, sentence: Sentence) -> int:
    """Return the lexeme after a short bracket that begins at lexeme `i`, or `i`: 600,000 yen ($4,353) in debts."""
    if sentence.word(i) != "(":
        return i
    return next((j + 1 for j in range(i + 1, min(i + 9, len(sentence.row))) if sentence.word(j) == ")"), i)


def _behind_bracket(draft: Draft, sentence: Sentence) -> Token | None:
    """Return the noun behind the bracket that says the figure again: a 300 euro ($320) fine."""
    i = draft.right + 1
    if sentence.word(i) not in {"(", "["}:
        return None
    end = next((j for j in range(i + 1, min(i + 9, len(sentence.row))) if sentence.row[j].text in ")]"), 0)
    if not end or sentence.word((draft.outer or draft.left) - 1) not in DETERMINERS:
        return None
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


def _right_before(draft: Draft, sentence: Sentence) -> Phrase | None:
    """Return the noun right before a figure that hangs on nothing: Total cost: $40, Acme +2%."""
    i = draft.left - 1
    i -= sentence.word(i) in {":", "(", "–", "—", "="}
    token = sentence.token(i) if i >= 0 else None
    if token is None or token.pos_ not in NOUNS or sentence.is_taken(token) or token.ent_type_ in {"DATE", "TIME"}:
        return None
    draft.noun = token
    return describe(token, sentence.lexicon, companion=False)


def _twin(draft: Draft, earlier: list[Draft], sentence: Sentence) -> Draft | None:
    """Return the figure that this one says again or what became of it: 80 km (50 miles), 5 points, or 2%, $3, up 4%."""
    if not earlier:
        return None
    last, at = earlier[-1], (draft.outer or draft.left) - 1
    gap = at - last.right
    word, before = sentence.word(at), sentence.word(at - 1)
    again = bool(draft.currency and last.currency) or draft.kind == last.kind == "measure"
    if word in {"(", "["} and gap <= 2 and (last.measures or again):
        return last
    if not last.measures:
        return None
    if word == "or" and gap <= 2:
        return last
    moved = word in {"up", "down"} or (word == "by" and before in {"up", "down"})
    return last if moved and gap <= 4 and sentence.word(at - 1 - (word == "by")) in {",", "(", "-", "–"} else None


def _alike(draft: Draft, earlier: list[Draft]) -> Phrase | None:
    """Return what the nearest figure of the same kind and unit measures: 5% in May and, in June, 6%."""
    for other in reversed(earlier):
        if other.measures and (other.kind, other.unit, other.currency) == (draft.kind, draft.unit, draft.currency):
            draft.noun, draft.lent = other.noun, True
            return of_draft(other)
    return None
