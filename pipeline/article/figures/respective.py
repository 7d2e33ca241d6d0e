"""Figures set against names one by one: Roe and Doe had ratings of 3 and 1 per cent respectively."""

from __future__ import annotations

from pipeline.article.figures.names import ACTORS
from pipeline.article.figures.sentence import Draft, Sentence
from pipeline.records import Mention

_JOINS = frozenset({"and", ",", "or"})
_NEAR = 7  # lexemes from the last figure to "respectively"


def owners_by_turn(drafts: list[Draft], sentence: Sentence) -> dict[int, str]:
    """Return, by the identity of a draft, whom it is about by its place in a row of as many names.

    Args:
        drafts: the figures of a sentence.
        sentence: where they stand.
    """
    words = [i for i in range(len(sentence.row)) if sentence.word(i) == "respectively"]
    found: dict[int, str] = {}
    for at in words:
        run = _run_of_figures([d for d in drafts if d.right < at], at, sentence)
        names = _run_of_names(run[0].left, len(run), sentence) if len(run) > 1 else []
        found.update({id(d): m.entity for d, m in zip(run, names, strict=False)})
    return found


def _run_of_figures(drafts: list[Draft], at: int, sentence: Sentence) -> list[Draft]:
    """Return the last figures before lexeme `at` that nothing but "and" and commas part."""
    if not drafts or at - drafts[-1].right > _NEAR:
        return []
    run = [drafts[-1]]
    for draft in reversed(drafts[:-1]):
        between = {sentence.word(i) for i in range(draft.right + 1, run[0].outer or run[0].left)}
        if not between <= _JOINS:
            break
        run.insert(0, draft)
    return run


def _run_of_names(before: int, number: int, sentence: Sentence) -> list[Mention]:
    """Return the names before lexeme `before` that stand in one row, if they are as many as the figures."""
    end = sentence.row[before].start
    names = [m for m in sentence.mentions if m.type in ACTORS and m.end <= end and m.found_by != "coreference"]
    run = names[-number:]
    if len(run) < number:
        return []
    outside = names[-number - 1] if len(names) > number else None
    joined = "and" in sentence.text[run[-2].end : run[-1].start].split()
    alone = outside is None or sentence.text[outside.end : run[0].start].strip() not in {",", "and"}
    return run if joined and alone else []
