"""Whose marks a share is, in a report on an examination: Ada Roe got 96%, Tom Smith 94%; 96% by Ada Roe."""

from __future__ import annotations

import re

from pipeline.article.figures.sentence import Draft, Sentence
from pipeline.records import Mention

_EXAMINATION = re.compile(r"\b(?:exams?|examinations?|toppers?)\b", re.IGNORECASE)
_FARTHEST = 80  # characters between a name and its marks
_BY = re.compile(r"\s?(?:\(|by\s|for\s|-\s?|–\s?)?")


def whose(draft: Draft, sentence: Sentence) -> str | None:
    """Return the person whose marks a share is, "" where several share them; None where it is no one's mark.

    A name before the share has it; where none stands before the first of a list, that behind each has it.
    """
    if draft.kind != "percent" or not sentence.syntax:
        return None
    persons = [m for m in sentence.mentions if m.type == "person" and m.found_by != "coreference"]
    if not persons or _EXAMINATION.search(sentence.text) is None:
        return None
    start, end = sentence.row[draft.left].start, sentence.row[draft.right].end
    first = min(a for a, _ in sentence.taken)
    if not any(m.end <= first for m in persons):
        behind = next((m for m in persons if m.start >= end), None)
        found = behind is not None and _BY.fullmatch(sentence.text, end, behind.start)
        return behind.entity if behind is not None and found else None
    n = sum(m.end <= start for m in persons) - 1
    if n < 0 or start - persons[n].end > _FARTHEST or any(persons[n].end <= a < start for a, _ in sentence.taken):
        return None
    return _entity(persons, n) if _gets(draft, persons[n], sentence) else None


def _gets(draft: Draft, person: Mention, sentence: Sentence) -> bool:
    """Say whether somebody named before a share gets it: secured 96%, second with 94%, Tom Smith 94%."""
    i, begin = (draft.outer or draft.left) - 1, sentence.lexeme_at(person.end)
    if begin > i + 1 or {sentence.token(j).lemma_ for j in range(begin, i)} & sentence.lexicon.words["telling_of"]:
        return False
    i -= sentence.word(i) in {"a", "an"}
    adjoins = all(sentence.row[j].text in ",(:–-" for j in range(begin, i + 1))
    return adjoins or sentence.word(i) == "with" or sentence.token(i).lemma_ in sentence.lexicon.words["attaining"]


def _entity(persons: list[Mention], n: int) -> str:
    """Return the entity of person `n`, unless "and" joins another who has the same marks."""
    text_between = persons[n].start - persons[n - 1].end if n else 0
    return "" if n and text_between == len(" and ") else persons[n].entity


def words_for(draft: Draft, sentence: Sentence) -> tuple[int, int] | None:
    """Return where "marks" stands behind a share: 92% marks."""
    i = draft.right + 1
    return (sentence.row[i].start, sentence.row[i].end) if sentence.word(i) in {"mark", "marks"} else None
