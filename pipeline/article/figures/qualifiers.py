"""How exact a number is: roughly, nearly, at least, more than, up to … as the closed set of TABLES.md.

A bound leaves its mark on the number too: "more than 130" has no value, it has `low` 130.
"""

from __future__ import annotations

from pipeline.article.figures.sentence import POSSESSIVES, Draft, Sentence
from pipeline.records import Qualifier

_NEGATED: dict[Qualifier, Qualifier] = {"more than": "at most", "less than": "at least"}
_BOUNDS_BEHIND: dict[str, Qualifier] = {"more": "at least", "fewer": "at most", "less": "at most"}
_KNOWN = frozenset({"the", "these", "those", *POSSESSIVES})
_NOT = frozenset({"not", "never", "cannot", "n't", "without", "t"})


def qualify(draft: Draft, sentence: Sentence) -> None:
    """Set the qualifier from the words before the number, or else after it."""
    draft.outer = draft.left
    found = _qualifier_before(draft, sentence)
    after = sentence.lexicon.behind.after(sentence.row, draft.right + 1)
    added = sentence.word(draft.right + 1) == "+" and sentence.word(draft.right + 2).isdigit()  # 6 + 3
    if after and added:
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
    if word in {"over", "under", "about", "around", "above", "below"} and token.dep_ == "prt":
        return False
    of_what = token.dep_ == "prep" and token.head.lemma_ in sentence.lexicon.words["speaking"]
    if word == "about" and of_what:
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
    if word == "some":
        return draft.value is None or draft.value >= 10 or draft.has_unit  # some five minutes; but some two men
    if word == "close":
        return token.pos_ != "VERB"
    return True
