"""How exact a number is: roughly, nearly, at least, more than, up to … as the closed set of TABLES.md.

A bound leaves its mark on the number too: "more than 130" has no value, it has `low` 130.
"""

from __future__ import annotations

from pipeline.article.figures.sentence import POSSESSIVES, Draft, Sentence
from pipeline.records import Qualifier

_NEGATED: dict[Qualifier, Qualifier] = {"more than": "at most", "less than": "at least"}
_BOUNDS_BEHIND: dict[str, Qualifier] = {"more": "at least", "fewer": "at most", "less": "at most"}
_ADDING = frozenset({"add", "move", "nudge", "push", "sign", "step"})  # moving_up, or what one does to so many
_KNOWN = frozenset({"the", "these", "those", *POSSESSIVES})
_NOT = frozenset({"not", "never", "cannot", "n't", "without", "t"})


def qualify(draft: Draft, sentence: Sentence) -> None:
    """Set the qualifier from the words before the number, or else after it."""
    draft.outer = draft.left
    found = _qualifier_before(draft, sentence)
    after = sentence.lexicon.behind.after(sentence.row, draft.right + 1)
    added = sentence.word(draft.right + 1) == "+" and sentence.word(draft.right + 2).isdigit()  # 6 + 3
    if after and (added or _bounds_next_number(after[1], sentence)):
        after = None
    if found is None and after is None and (bound := _bound_behind_noun(draft, sentence)):
        draft.qualifier = bound
        return
    if draft.value is None and draft.low is not None and found and found[0] not in {"about", "nearly"}:
        found = None
    if after and after[0] in {"at least", "at most"} and (not found or found[0] in {"about", "more than", "less than"}):
        draft.qualifier, draft.right = after
    elif found:
        draft.qualifier, draft.outer = found
    elif after and not (sentence.word(draft.right + 1) in {"plus", "odd"} and not sentence.glued(draft.right + 1)):
        draft.qualifier, draft.right = after


def _bound_behind_noun(draft: Draft, sentence: Sentence) -> Qualifier:
    """Return the bound that stands behind what is counted: 40 shops or more, 12 new cases or fewer."""
    i = draft.right + 1
    while i < min(draft.right + 4, len(sentence.row)) and sentence.token(i).pos_ in {"NOUN", "PROPN", "ADJ"}:
        i += 1
    if draft.value is None or i == draft.right + 1 or sentence.word(i) != "or" or sentence.word(i + 2) == "than":
        return ""
    return _BOUNDS_BEHIND.get(sentence.word(i + 1), "")


def _bounds_next_number(i: int, sentence: Sentence) -> bool:
    """Say whether words that end at lexeme `i` bound the next number: 5,000 or less than 6,000."""
    if sentence.word(i + 1) == "than":
        return True
    return sentence.word(i) == "than" and i + 1 < len(sentence.row) and sentence.row[i + 1].is_number


def move_to_bound(draft: Draft) -> None:
    """Move the number of an open figure to the end that is known."""
    if draft.value is None:
        return
    if draft.qualifier in {"at least", "more than"}:
        draft.low, draft.value = draft.value, None
    elif draft.qualifier in {"at most", "less than"}:
        draft.high, draft.value = draft.value, None


def _qualifier_before(draft: Draft, sentence: Sentence) -> tuple[Qualifier, int] | None:
    i = draft.left - 1
    if sentence.word(i) == "of" and sentence.word(i - 1) == "age" and sentence.word(i - 2) == "the":
        i -= 3  # over the age of 21
    for _ in range(3):
        if i < 0:
            return None
        if sentence.word(i) == "-" and sentence.word(i - 1) == "sub":
            i -= 1
        if found := sentence.lexicon.before.before(sentence.row, i):
            found = (_NEGATED.get(found[0], found[0]), found[1]) if _is_negated(found[1], sentence) else found
            return found if _is_qualifier_here(found, draft, sentence) else None
        if sentence.word(i) not in sentence.lexicon.words["after_qualifiers"]:
            return None
        if sentence.word(i) == "the" and sentence.word(i - 1) == "than":
            return None  # less than the 4% seen a year ago
        i -= 1
    return None


def _is_negated(i: int, sentence: Sentence) -> bool:
    """Say whether a bound that begins at lexeme `i` is denied: must not exceed 5, may not be more than 10."""
    j = i - 1
    while sentence.word(j) in sentence.lexicon.words["after_not"]:
        j -= 1
    return j >= i - 4 and sentence.word(j) in _NOT


def _is_qualifier_here(found: tuple[Qualifier, int], draft: Draft, sentence: Sentence) -> bool:
    """Say whether the words are a qualifier here: "over four years" is a period, "take over 200 firms" a verb."""
    i = found[1]
    word, token = sentence.word(i), sentence.token(i)
    if word in {"over", "under", "about", "around", "above", "below", "up"} and token.dep_ == "prt":
        return False
    if word == "up" and i and sentence.token(i - 1).lemma_ in sentence.lexicon.words["moving_up"]:
        adds = sentence.token(i - 1).lemma_ in _ADDING and draft.kind == "count"  # it will add up to 40 jobs
        return adds or sentence.word(i - 2) == "most"  # it edged up to 40; but: it would at most edge up to 40
    of_what = token.dep_ == "prep" and token.head.lemma_ in sentence.lexicon.words["speaking"]
    if word == "about" and (of_what or sentence.word(i - 1) == "more"):
        return False
    if word == "c":
        return sentence.row[i].text == "c" and sentence.row[i].gap  # not of "Washington D.C. The six-member team"
    if word == "over" and draft.kind == "duration":
        if not i and sentence.word(draft.right + 1) in {"", ".", "!", "?"}:
            return True  # "How long? Over 50 years."
        if sentence.word(draft.right + 1) in {"along", "pregnant", "old", "late", "ago", "away"}:
            return True  # she's over 36 weeks along
        before = sentence.token(i - 1) if i else None
        return before is not None and (before.tag_ == "IN" or before.lemma_ in sentence.lexicon.words["lasting_verbs"])
    if word in {"under", "over"} and draft.form == "words" and draft.value == 1 and not draft.has_unit:
        return False  # under one roof
    known = (
        sentence.word(i + 1) in _KNOWN
        and sentence.word(i + 2) != "age"
        and sentence.word(draft.right + 1) not in sentence.lexicon.words["passed_marks"]
    )
    if known and word in {"over", "under", "above", "below"} and draft.bare:
        return False  # power over the three regions; but: over the 300 mark
    if word == "over" and draft.kind == "count" and _is_over_occasions(i, draft, sentence):
        return False
    if word == "some":
        return draft.value is None or draft.value >= 10 or draft.has_unit  # some five minutes; but some two men
    if word == "close" or sentence.slice(i, i + 1).lower() == "close to":
        return token.pos_ != "VERB"
    return True


def _is_over_occasions(i: int, draft: Draft, sentence: Sentence) -> bool:
    """Say whether the "over" at lexeme `i` means "in the course of": over 10 episodes, they travel; but made over 10 episodes."""
    over, noun = sentence.token(i), sentence.token(min(draft.right + 1, len(sentence.row) - 1))
    if noun.lemma_.lower() not in sentence.lexicon.words["occasions"] or noun.tag_ != "NNS":
        return False
    if not i or sentence.word(i - 1) in {",", "and", "spread"}:
        return sentence.word(draft.right + 2) == ","
    during = over.dep_ == "prep" and over.head.pos_ in {"VERB", "AUX"}
    return during and over.head.i < over.i - 1  # played out over ten rounds; but won over ten rounds
