"""Two numbers that are a result: 2-0, 6–3, lost 1 to 4."""

from __future__ import annotations

from pipeline.article.figures.sentence import Draft, Sentence


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
    if (sentence.row[b.left].gap and not spoken) or not (
        a.value is not None and b.value is not None and max(a.value, b.value) < 200
    ):
        return False
    near = range(max(0, a.left - 4), min(len(sentence.row), b.right + 4))
    falls = (
        a.value >= b.value and not counts and sentence.word(b.right + 1) not in {"job", "jobs", "shift", "-"}
    )  # 8-8, 35-17
    if falls or _is_beside_pair(a, b, sentence) or _is_between_names(a, b, sentence):
        return True
    return any(sentence.word(i) in sentence.lexicon.words["scores"] for i in near)


def _is_beside_pair(a: Draft, b: Draft, sentence: Sentence) -> bool:
    """Say whether another pair stands beside this one: 3-6 7-6."""
    row = sentence.row
    for i, j, k in ((a.left - 3, a.left - 2, a.left - 1), (b.right + 1, b.right + 2, b.right + 3)):
        if i >= 0 and k < len(row) and row[i].is_number and row[j].text in "-–" and row[k].is_number:
            return not row[j].gap and not row[k].gap
    return False


def _is_between_names(a: Draft, b: Draft, sentence: Sentence) -> bool:
    """Say whether a pair of numbers stands between those who played: Peru 1-3 Chile."""
    if a.left < 1 or b.right + 1 >= len(sentence.row) or not sentence.row[b.right + 1].gap:
        return False
    return all(
        sentence.token(i).pos_ == "PROPN" and sentence.row[i].text[0].isupper() for i in (a.left - 1, b.right + 1)
    )
