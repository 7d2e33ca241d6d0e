"""Two numbers that are a result, and numbers that name a race: 2-0, 6–3, lost 1 to 4; the 100m, the women's 5,000 metres."""

from __future__ import annotations

from pipeline.article.figures.sentence import NOUNS, Draft, Sentence

_MOST_GOALS, _MOST_POINTS, _MOST_VOTES = 30, 199, 999
_WICKETS = 10
_BEFORE_RACES = frozenset({"in", "at", "over", "win", "wins", "won", "winning"})
_RACES = frozenset({60, 100, 110, 200, 400, 500, 600, 800, 1000, 1500, 3000, 5000, 10000})  # metres


def is_score(a: Draft, b: Draft, words: list[str], sentence: Sentence) -> bool:
    """Say whether two numbers are a score: they won 2-0, Peru 1-3 Chile; but 9-12 medals.

    Args:
        a: the first number.
        b: the second.
        words: what stands between them.
        sentence: where they stand.
    """
    counts = b.right + 1 < len(sentence.row) and sentence.token(b.right + 1).tag_ == "NNS"  # won 9 to 12 medals
    spoken = (
        words in (["to"], ["-", "to", "-"])
        and not counts
        and sentence.word(a.left - 1) in sentence.lexicon.words["won_by"]
    )
    if a.has_unit or b.has_unit or not (a.bare and b.bare) or not (words in (["-"], ["–"]) or spoken):
        return False
    many = sentence.word(a.left - 1) in sentence.lexicon.words["won_by"] or (b.value or _MOST_VOTES) <= _WICKETS
    most = _MOST_VOTES if many else _MOST_POINTS  # made 202-8
    if (sentence.row[b.left].gap and not spoken) or a.value is None or b.value is None or max(a.value, b.value) > most:
        return False
    near = range(max(0, a.left - 4), min(len(sentence.row), b.right + 4))
    falls = (
        a.value >= b.value and not counts and sentence.word(b.right + 1) not in {"job", "jobs", "shift", "-"}
    )  # 8-8, 35-17
    falls = falls or (b.value == 0 and a.value < _MOST_GOALS)  # made it 2-0 moments later
    if falls or _is_beside_pair(a, b, sentence) or _is_between_names(a, b, sentence) or _is_bowled(a, b, sentence):
        return True
    return any(sentence.word(i) in sentence.lexicon.words["scores"] for i in near)


def is_race(draft: Draft, sentence: Sentence) -> bool:
    """Say whether a length names a race: gold in the 200m, the 100m hurdles; but ran the 200m in 21 seconds, the last 200m."""
    if draft.unit != "metre" or draft.value not in _RACES or draft.per:
        return False
    after, word = sentence.word(draft.right + 1), sentence.word(draft.left - 1)
    if after in sentence.lexicon.words["races"]:
        return True
    goes_on = draft.right + 1 < len(sentence.row) and sentence.token(draft.right + 1).pos_ in NOUNS | {"ADJ"}
    if goes_on or after in sentence.lexicon.words["from_where"] | {"of", "to", "above", "below", "-"}:
        return False
    whose = word == "s" and sentence.word(draft.left - 3) in {"men", "women"}
    told = word == "the" and sentence.word(draft.left - 2) in _BEFORE_RACES
    return told or whose or word in {"men's", "women's", "men’s", "women’s"}


def _is_beside_pair(a: Draft, b: Draft, sentence: Sentence) -> bool:
    """Say whether another pair stands beside this one: 3-6 7-6 (9-7)."""
    row = sentence.row
    before = a.left - 1 - (sentence.word(a.left - 1) in {"(", ")"})
    after = b.right + 1 + (sentence.word(b.right + 1) in {"(", ")"})
    for i, j, k in ((before - 2, before - 1, before), (after, after + 1, after + 2)):
        if i >= 0 and k < len(row) and row[i].is_number and row[j].text in "-–" and row[k].is_number:
            return not row[j].gap and not row[k].gap
    return False


def _is_bowled(a: Draft, b: Draft, sentence: Sentence) -> bool:
    """Say whether a pair of numbers is of wickets and runs: Doe took 2-26, and Roe 1-28; but took 2-3 pills."""
    goes_on = b.right + 1 < len(sentence.row) and sentence.token(b.right + 1).pos_ in NOUNS | {"ADJ"}
    if a.value is None or a.value > _WICKETS or goes_on or not a.left:
        return False
    bowling = sentence.lexicon.words["bowling"]
    named = sentence.token(a.left - 1).pos_ == "PROPN" and any(sentence.word(i) in bowling for i in range(a.left))
    return named or sentence.word(a.left - 1) in bowling


def _is_between_names(a: Draft, b: Draft, sentence: Sentence) -> bool:
    """Say whether a pair of numbers stands between those who played: Peru 1-3 Chile."""
    if a.left < 1 or b.right + 1 >= len(sentence.row) or not sentence.row[b.right + 1].gap:
        return False
    return all(
        sentence.token(i).pos_ == "PROPN" and sentence.row[i].text[0].isupper() for i in (a.left - 1, b.right + 1)
    )
