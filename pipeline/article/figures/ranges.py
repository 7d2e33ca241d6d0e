"""Two numbers that are one figure: ranges, changes from one end to the other, and "one in five".

1,200 to 1,500 · between 3 and 4 million · 10-15 · from 310 last year to 3,000 · 3 in 10
"""

from __future__ import annotations

from itertools import pairwise

from pipeline.article.figures.scores import is_score
from pipeline.article.figures.sentence import Draft, Sentence
from pipeline.article.figures.years import noun_follows

_PARTS = {
    ("foot", "inch"): 12, ("lb", "ounce"): 16, ("stone", "lb"): 14, ("hour", "minute"): 60, ("minute", "second"): 60,
    ("yard", "foot"): 3, ("metre", "centimetre"): 100, ("kilogram", "gram"): 1000, ("year", "month"): 12, ("day", "hour"): 24,
    ("year", "week"): 52, ("year", "day"): 365, ("month", "day"): 30, ("week", "day"): 7,
}  # fmt: skip
_FAR_APART, _VERY_FAR_APART, _MANY = 4, 10, 1000
_DASHES, _FARTHEST = frozenset({"-", "–", "—", "‑"}), 9  # lexemes between "from 310" and "to 3,000"
_JOINS = frozenset({"to", "through", "-", "–", "—", "‑", "til", "till"})


def combine(drafts: list[Draft], sentence: Sentence) -> list[Draft]:
    """Return the drafts with those that make one figure put together, in order."""
    result: list[Draft] = []
    for a, b in pairwise(drafts):
        if b.currency and a.bare and a.kind == "count" and a.value is not None and _between(a, b, sentence) == ["or"]:
            a.currency, a.kind = b.currency, b.kind  # about 8 or $9
        if a.form == b.form == "vague" and not a.has_unit and _between(a, b, sentence)[-3:] == [",", "if", "not"]:
            a.unit, a.currency, a.kind = b.unit, b.currency, b.kind  # hundreds, if not thousands, of miles
    for a, b in reversed(list(pairwise(drafts))):
        _share_unit(a, b, sentence)
    for draft in drafts:
        if result and (joined := _joined_figure(result[-1], draft, sentence)):
            result[-1] = joined
        else:
            result.append(draft)
    return result


def _share_unit(a: Draft, b: Draft, sentence: Sentence) -> None:
    """Give a bare number the unit that is said once, behind the last of several: 2, 3 and 4 percent."""
    if a.has_unit or a.kind != "count" or not a.form == b.form == "digits" or not b.unit or b.first != b.left:
        return
    said = sentence.word(b.right) != sentence.word(b.first)  # and not taken over itself
    joins = [["and"], ["or"]] if said else [["and"], ["or"], [","]]
    if b.kind in {"percent", "measure", "temperature"} and _between(a, b, sentence) in joins:
        _share_scale(a, b)
        a.unit, a.kind, a.per = b.unit, b.kind, a.per or b.per


def _joined_figure(a: Draft, b: Draft, sentence: Sentence) -> Draft | None:
    if a.form in {"vague", "multiple"} or b.form in {"vague", "multiple"} or a.value is None or b.value is None:
        return None
    if (a.form == "ordinal") != (b.form == "ordinal"):
        return None
    return (
        _with_cents(a, b, sentence)
        or _with_inches(a, b, sentence)
        or _size(a, b, sentence)
        or _score(a, b, sentence)
        or _in_every(a, b, sentence)
        or _range(a, b, sentence)
        or _from_one_to_other(a, b, sentence)
    )


def _between(a: Draft, b: Draft, sentence: Sentence) -> list[str]:
    return [sentence.word(i) for i in range(a.right + 1, b.left)]


def _with_cents(a: Draft, b: Draft, sentence: Sentence) -> Draft | None:
    """Read three dollars fifty cents as one sum."""
    if not a.currency or b.unit not in {"cent", "penny"} or _between(a, b, sentence) not in ([], ["and"]):
        return None
    if a.value is None or b.value is None or b.value >= 100 or a.scale != 1:
        return None
    total = _merged(a, b)
    total.value, total.low, total.high, total.unit = a.value + b.value / 100, None, None, ""
    return total


def _with_inches(a: Draft, b: Draft, sentence: Sentence) -> Draft | None:
    """Read 6 feet 2 inches, 5 pounds 3 ounces, 3 hours 20 minutes as one measure, in the smaller unit."""
    inches = sentence.word(b.right + 1) in {"in", "ins"} and sentence.glued(b.right + 1)
    if a.unit == "foot" and not b.has_unit and inches:
        b.unit, b.kind, b.right = "inch", "measure", b.right + 1  # 6ft 4in
    if a.unit == "foot" and b.left == a.right + 1 and b.bare and not noun_follows(sentence, b.right):
        b.unit, b.kind = "inch", "measure"  # six feet two
    parts = _PARTS.get((a.unit, b.unit))
    if parts is None or a.value is None or b.value is None or not 0 <= b.value < parts:
        return None
    if _between(a, b, sentence) not in ([], [","], ["and"]) or a.per or b.per:
        return None
    whole = _merged(a, b)
    whole.value, whole.low, whole.high = a.value * parts + b.value, None, None
    whole.unit, whole.kind = b.unit, b.kind
    return whole


def _size(a: Draft, b: Draft, sentence: Sentence) -> Draft | None:
    """Read a 12-by-14-foot room, 3m x 4m, 8 by 10 inches: the two sides of one thing, as low and high."""
    words = [w for w in _between(a, b, sentence) if w not in {"-", "–"}]
    if words not in (["by"], ["x"], ["×"]) or b.kind != "measure" or a.kind not in {"count", "measure"}:
        return None
    return _merged(a, b) if a.unit in {"", b.unit} and a.value != b.value else None


def _words_to_second_end(a: Draft, b: Draft, sentence: Sentence) -> list[str]:
    """Return the words between two ends, without a qualifier of the second: 3 to more than 4 million."""
    found = sentence.lexicon.before.before(sentence.row, b.left - 1)
    end = found[1] if found and found[1] > a.right + 1 else b.left
    return [sentence.word(i) for i in range(a.right + 1, end)]


def _score(a: Draft, b: Draft, sentence: Sentence) -> Draft | None:
    """Read 2-0 or 6–3 beside a word of winning, losing or voting."""
    if not is_score(a, b, _between(a, b, sentence), sentence):
        return None
    score = _merged(a, b)
    score.kind, score.form = "score", "score"
    return score


def _in_every(a: Draft, b: Draft, sentence: Sentence) -> Draft | None:
    """Read one in five, 3 in 10, two out of three, nine of every ten."""
    if a.value is None or not b.value or not 0 < a.value < b.value <= 1_000_000 or a.unit or b.unit:
        return None
    words = _between(a, b, sentence)
    every = words in (["in", "every"], ["of", "every"], ["out", "of", "every"], ["in", "each"])  # $4 of every $5
    if a.currency != b.currency or not (every or (not a.has_unit and words in (["in"], ["out", "of"], ["of"]))):
        return None
    if words == ["of"] and b.value not in {10, 100}:
        return None
    ratio = _merged(a, b)
    ratio.value, ratio.low, ratio.high = a.value / b.value, None, None
    ratio.kind, ratio.form, ratio.currency = "ratio", "fraction", ""
    return ratio


def _range(a: Draft, b: Draft, sentence: Sentence) -> Draft | None:
    words = [w for w in _words_to_second_end(a, b, sentence) if w != "the"]
    before = _word_before(a, sentence)
    dash = len(words) == 1 and words[0] in _DASHES
    if words in (["to", "-"], ["-", "to", "-"]):
        words = ["to"]
    if words == ["and"]:
        if before != "between":
            return None
    elif words == ["or"]:
        if not (a.form == "words" and b.value == (a.value or 0) + 1) or a.has_unit:
            return None
    elif len(words) != 1 or words[0] not in _JOINS:
        return None
    if words == ["to"] and _is_change_and_level(a, b, sentence):
        return None
    _as_ages(a, b)
    if not _same_kind(a, b):
        return None
    unsaid = a.has_unit and not b.has_unit and a.kind != "age"
    if words == ["to"] and unsaid and before not in {"from", "between", "of"}:
        return None  # rose 64 points to 4,577
    _share_scale(a, b)
    assert a.value is not None and b.value is not None
    if dash and (a.value >= b.value or a.form == "fraction"):
        return None
    return _as_range(a, b, sentence)


def _from_one_to_other(a: Draft, b: Draft, sentence: Sentence) -> Draft | None:
    """Read "from 310 last year to 3,000", where words stand between the ends."""
    words = _words_to_second_end(a, b, sentence)
    if _word_before(a, sentence) != "from" or not 1 < len(words) <= _FARTHEST or not _same_kind(a, b):
        return None
    if words[-1] != "to" or any(w in {",", ";", ":", "and", "but"} for w in words):
        return None
    _share_scale(a, b)
    return _as_range(a, b, sentence)


def _is_change_and_level(a: Draft, b: Draft, sentence: Sentence) -> bool:
    """Say whether two numbers are by how much something moved and where to: fell 12p to 348p, climbed $2 to $81."""
    i = (sentence.lexicon.before.before(sentence.row, a.left - 1) or ("", a.left))[1] - 1
    i -= sentence.word(i) in {"by", "another", "a", "an", "further"}
    if i < 0 or sentence.word(b.left - 1) != "to" or a.value is None or b.value is None:
        return False
    if a.form == "fraction" and b.currency:
        return True  # raised it by a third to $149
    if a.has_unit or b.has_unit:
        if not (a.has_unit and b.has_unit):
            return False
        if sentence.word(i + 1) == "by" and b.value >= _FAR_APART * a.value:
            return True  # boosted income by $400m to $2.5bn
    elif a.value < _MANY or b.value < _VERY_FAR_APART * a.value:
        return False  # rose 32,000 to 1.4 million; but rose 2 to 10
    token = sentence.token(i)
    return token.lemma_.lower() in sentence.lexicon.change or sentence.word(i) in sentence.lexicon.words["moved"]


def _word_before(draft: Draft, sentence: Sentence) -> str:
    """Return the word before a draft, loose words like "about" passed over."""
    i = draft.left - 1
    while sentence.word(i) in sentence.lexicon.words["before_ends"]:
        i -= 1
    return sentence.word(i)


def _same_kind(a: Draft, b: Draft) -> bool:
    """Say whether two ends can belong to one range: the same unit, or one of them without."""
    if a.currency and b.currency:
        return a.currency == b.currency
    if a.has_unit and b.has_unit:
        return a.unit == b.unit and not a.currency and not b.currency
    return not (a.kind == "age" and not b.has_unit and not b.bare)


def _as_ages(a: Draft, b: Draft) -> None:
    """Make ages of the years in "aged 30 to 59 years"."""
    if a.kind == "age" and a.unit == "year of age" and b.unit == "year":
        b.unit, b.kind = a.unit, a.kind


def _share_scale(a: Draft, b: Draft) -> None:
    """Give the first end the magnitude said once: between 3 and 4 million."""
    if a.scale != 1 or b.scale == 1 or a.value is None or b.value is None or a.form == "words" != b.form:
        return
    if a.value < 1000 and a.value / (b.value / b.scale) <= 20:
        a.value = float(f"{a.value * b.scale:.15g}")
        a.scale = b.scale


def _as_range(a: Draft, b: Draft, sentence: Sentence) -> Draft | None:
    joined = _merged(a, b)
    falls = joined.low is not None and joined.high is not None and joined.low > joined.high
    if _word_before(a, sentence) == "from" and _has_verb_of_change(a, sentence):
        joined.labels.append("change")
    elif falls and _word_before(a, sentence) not in {"from", "of"}:
        return None
    return joined


def _has_verb_of_change(a: Draft, sentence: Sentence) -> bool:
    i = a.left - 1
    while i > 0 and sentence.word(i) != "from":
        i -= 1
    token = sentence.token(i)
    return sentence.syntax and token.head.pos_ in {"VERB", "NOUN"} and token.head.lemma_ not in {"range", "vary", "be"}


def _merged(a: Draft, b: Draft) -> Draft:
    has = b if b.has_unit else a
    return Draft(
        first=a.first, last=b.last, value=None, form=b.form, kind=has.kind if has.has_unit else b.kind,
        low=a.value, high=b.value, scale=b.scale, bare=a.bare and b.bare, left=a.left, right=b.right,
        unit=has.unit, currency=a.currency or b.currency, per=b.per or a.per, labels=[*a.labels, *b.labels],
    )  # fmt: skip
