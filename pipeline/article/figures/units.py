"""What a number is in: its currency before or after it, its percent sign, its unit, its age.

$1.2bn · US $76 · 12 million yen · 4.1 percent · 0.3 percentage points · 3-inch · 20 (kg) · 27-year-old
"""

from __future__ import annotations

from pipeline.article.figures import money
from pipeline.article.figures.numbers import Numeral
from pipeline.article.figures.phrases import is_acronym
from pipeline.article.figures.sentence import DETERMINERS, NOUNS, POSSESSIVES, Draft, Sentence

_MINUS = frozenset({"-", "−", "–"})
_BEFORE_MINUS = frozenset("(<>=\"'“‘«„")
_OPEN, _CLOSE = frozenset("([{<"), frozenset(")]}>")
_PARTS_OF_DECADE = {"early": (0, 3), "mid": (4, 6), "middle": (4, 6), "late": (7, 9)}
_BOUNDS_OF_AGE = frozenset({"ages", "between", "from", "over", "under", "above", "below"})
_AGE_UNITS = {"year": "year of age", "month": "month of age", "week": "week of age", "day": "day of age"}


def with_unit(numeral: Numeral, sentence: Sentence) -> Draft:
    """Return the draft of a figure: the number with its sign, its currency and its unit."""
    low = numeral.value if numeral.high is not None else None
    draft = Draft(
        first=numeral.first, last=numeral.last, value=None if low is not None else numeral.value, form=numeral.form,
        low=low, high=numeral.high, scale=numeral.scale, bare=numeral.bare, left=numeral.first, right=numeral.last,
    )  # fmt: skip
    money.read_sign(draft, sentence)
    _letter_magnitude(draft, sentence)
    _read_sign(draft, sentence)
    _unit_after(draft, sentence)
    unit = sentence.lexicon.units.of(sentence.word(numeral.first)) if numeral.form == "words" else None
    if unit is not None and unit.kind == "duration" and not draft.has_unit:
        draft.set_unit(unit)  # a decade-old law
    _read_age(draft, sentence)
    if draft.kind == "count" and numeral.form in {"fraction", "multiple"}:
        draft.kind = "ratio"
    if numeral.form == "multiple":
        draft.labels.append("increase" if numeral.value > 1 else "decrease")
    if numeral.form == "ordinal":
        draft.kind = "ordinal"
    return draft


def decade_of_life(numeral: Numeral, sentence: Sentence) -> Draft | None:
    """Read in her 60s, in their early 30s, in his mid-20s as the span of an age."""
    i, j, value = numeral.first - 1, numeral.last + 1, numeral.value
    j += sentence.word(j) in {"'", "’"} and sentence.glued(j)  # in her 20's
    if not numeral.bare or value % 10 or not 10 <= value <= 100 or sentence.word(j) != "s":
        return None
    if sentence.row[j].text != "s":
        return None  # her 50 S. Korean fans
    i -= sentence.word(i) in {"-", "‑"}
    part = sentence.word(i) if sentence.word(i) in _PARTS_OF_DECADE else ""
    i -= bool(part)
    i -= sentence.word(i) in {"-", "to"} and sentence.word(i - 1) in _PARTS_OF_DECADE
    if sentence.word(i) not in POSSESSIVES:
        return None
    low, high = _PARTS_OF_DECADE.get(part, (0, 9))
    around = part in {"mid", "middle"}
    return Draft(
        first=numeral.first, last=j, value=value + 5 if around else None, form="decade", kind="age", bare=False,
        low=None if around else value + low, high=None if around else value + high, left=i + 1, right=j, outer=i + 1,
        unit="year of age", qualifier="about" if around else "",
    )  # fmt: skip


def _letter_magnitude(draft: Draft, sentence: Sentence) -> None:
    """Read the m of $50m and of 2.7m sales as million; before anything else it is a metre."""
    i = draft.last + 1
    word = sentence.word(i)
    if draft.form != "digits" or word not in money.MAGNITUDES or draft.scale != 1:
        return
    if draft.currency:
        money.read_magnitude_behind(draft, sentence)
    elif word == "m" and sentence.glued(i) and (_counts_plural(sentence, i) or _is_money_after(sentence, i)):
        draft.multiply(1e6)
        draft.last = draft.right = i
    elif sentence.row[i].text == "B" and not sentence.glued(i) and _counts_plural(sentence, i):
        draft.multiply(1e9)  # 8 B people
        draft.last = draft.right = i


def _is_money_after(sentence: Sentence, i: int) -> bool:
    found = sentence.lexicon.units.after(sentence.row, i + 1)
    return found is not None and found[0].kind == "money"  # 417m yuan


def _counts_plural(sentence: Sentence, i: int) -> bool:
    for j in range(i + 1, min(i + 6, len(sentence.row))):
        word, tag = sentence.row[j].lower, sentence.token(j).tag_
        if word in {"of", "the", *POSSESSIVES} and j < i + 4:
            continue
        if tag == "NNS" and sentence.row[j].gap:
            return word not in sentence.lexicon.words["dimensions"]
        if word in sentence.lexicon.words["dimensions"] or not (tag.startswith(("JJ", "NN", "CC", "VB"))):
            return False
    return False


def _read_sign(draft: Draft, sentence: Sentence) -> None:
    i = draft.left - 1
    if draft.value is None or i < 0:
        return
    word, row = sentence.word(i), sentence.row
    if word == "minus" or (word == "-" and sentence.word(i - 1) == "minus"):
        i -= word == "-"
    elif not (
        word in _MINUS and sentence.glued(draft.left) and (row[i].gap or i == 0 or row[i - 1].text in _BEFORE_MINUS)
    ):
        if word == "+" and sentence.glued(draft.left):
            draft.first = draft.left = i
            draft.labels.append("increase")
        return
    draft.value = -draft.value
    draft.first = draft.left = i


def _unit_after(draft: Draft, sentence: Sentence) -> None:
    row, i = sentence.row, draft.last + 1
    if i >= len(row):
        return
    bracket = row[i].text in _OPEN
    hyphen = row[i].text == "-" and sentence.glued(i) and sentence.glued(i + 1)
    i += bracket or hyphen
    if draft.currency and (last := sentence.american(i)):  # $76 US a barrel
        draft.right = last
        return
    if draft.form == "vague":  # millions of dollars; hundreds, if not thousands, of miles
        apart = sentence.word(i) == "," and sentence.word(i - 2) in {"not", "even"} and sentence.word(i + 1) == "of"
        i += 2 if apart else sentence.word(i) == "of"
    if draft.form == "fraction" and sentence.word(i) in {"a", "an"}:  # half an hour
        i += 1
    found = sentence.lexicon.units.after(row, i)
    if found and found[0].kind == "money" and _begins_another(found[1] + 1, sentence):
        found = None
    if found and found[0].kind == "money" and _is_name_of_money(found[1], draft, sentence):
        found = None
    if found and bracket and sentence.word(found[1] + 1) not in _CLOSE:
        found = None
    if found and _is_unit_here(i, found[1], sentence, draft.scale >= 1e6):
        unit, right = found
        if draft.currency and unit.kind != "money":
            return
        draft.set_unit(unit)
        draft.right = right + bracket
        if unit.kind in {"percent", "money"}:
            draft.last = right
        return
    if not draft.currency and i < len(row):
        _letter_or_code(draft, sentence, i, bracket)


def _letter_or_code(draft: Draft, sentence: Sentence, i: int, bracket: bool) -> None:
    lexicon = sentence.lexicon
    text = sentence.row[i].text
    big = text.isupper() and (text != "A" or sentence.word(i + 1) == "/")
    unit_sign = sentence.glued(i) or text in "mgl" or big
    numbered = _begins_another(i + 1, sentence)
    if draft.form == "digits" and text in lexicon.letters and unit_sign and not numbered:
        draft.set_unit(lexicon.letters[text])
        draft.right = i
    elif not numbered and not (bracket and text in lexicon.codes):
        money.read_code_behind(draft, i, sentence)


def _begins_another(i: int, sentence: Sentence) -> bool:
    """Say whether what stands before lexeme `i` is the currency of the next number: 3 USD50 cards, 1 $10 bill."""
    return sentence.glued(i) and sentence.row[i].is_number


def _is_name_of_money(i: int, draft: Draft, sentence: Sentence) -> bool:
    """Say whether a word of money at lexeme `i` is none here: the 12 euro zone countries, passed the 25,000 mark."""
    following = sentence.token(i + 1) if i + 1 < len(sentence.row) else None
    if sentence.word(i) == "bitcoin" and following is not None:
        return following.tag_ in {"NNS", "NNPS"} or is_acronym(following.text.removesuffix("s"))  # 882 Bitcoin ATMs
    if sentence.word(i) in {"euro", "euros"}:
        return sentence.word(i + 1) in {"zone", "area"}
    return sentence.word(i) == "mark" and sentence.word(draft.left - 1) in DETERMINERS


def _is_unit_here(first: int, last: int, sentence: Sentence, magnitude: bool) -> bool:
    """Say whether the words of a unit are that unit here: "won" may be a verb, "second" an ordinal."""
    text = sentence.row[last].text
    if first != last or not text.isalpha() or len(text) < 2:
        return True
    token = sentence.token(last)
    if sentence.word(first - 2) in {"hr", "hrs", "h", "hour", "hours"}:
        return True  # 7 hr 20 min
    if magnitude and text.lower() == "won":
        return True  # 340 billion won
    if token.idx != sentence.row[last].start:
        return True  # glued to its number
    return text.lower() not in sentence.lexicon.words["also_verbs"] or token.pos_ in NOUNS


def _read_age(draft: Draft, sentence: Sentence) -> None:
    """Turn years into years of age: 27-year-old, 10 months old, aged 19, 87 yo, over the age of 21."""
    i = draft.right + 1
    if sentence.word(i) == "-":
        i += 1
    word = sentence.word(i)
    if draft.unit in _AGE_UNITS and draft.kind == "duration":
        if word in {"old", "olds"} or (word == "of" and sentence.word(i + 1) == "age"):
            draft.unit, draft.kind, draft.right = _AGE_UNITS[draft.unit], "age", i + (word == "of")
    elif not draft.has_unit and draft.form in {"digits", "words"} and draft.value is not None and 0 < draft.value < 125:
        if word == "yo" or (word == "y" and sentence.word(i + 1) in {"/", "."} and sentence.word(i + 2) == "o"):
            draft.unit, draft.kind, draft.right = "year of age", "age", i + 2 * (word == "y")
        elif draft.scale == 1 and _says_age(draft, sentence):
            draft.unit, draft.kind = "year of age", "age"


def _says_age(draft: Draft, sentence: Sentence) -> bool:
    row, i, j = sentence.row, draft.first - 1, draft.last + 1
    before = sentence.word(i)
    if before in {"aged", "age", "ages"} or (before == "of" and sentence.word(i - 1) in {"age", "ages"}):
        return True
    if before == "at" and not i and draft.bare and _goes_on_with_person(j, sentence):
        return True  # At 34, she became a judge
    if before == "at" and sentence.word(i - 1) == "," and sentence.word(j) == "," and draft.bare and i > 1:
        return sentence.word(i - 2) == "who" or _is_person(i - 2, sentence)  # Ada Roe, at 34, became a judge
    if before in {"under", "over"} and sentence.word(i - 1) in sentence.lexicon.words["persons"] and draft.bare:
        return j >= len(row) or sentence.token(j).pos_ not in NOUNS | {"ADJ"}
    if before in _BOUNDS_OF_AGE and sentence.word(i - 1) in {"aged", "ages", "age"}:
        return True  # aged between 16 and 21, aged below 40
    if not draft.bare or draft.value is None or draft.value < 1:
        return False
    if (before == "as" and sentence.word(i - 1) in {"young", "old"}) or (
        before == "to" and sentence.word(i - 1) == "age"
    ):
        return True  # children as young as 12, lower the voting age to 16
    closes = j >= len(row) or row[j].text in {",", ".", ";", ")", "—", "–"}
    if draft.form != "digits":
        return draft.value > 1 and _is_his_age(draft, sentence, closes=closes)  # "she was six", not "she was one"
    if before == "now" and closes:
        if not i:
            return _goes_on_with_person(j, sentence)  # Now 56, he left
        behind = sentence.word(i - 1) in {",", "("} and i > 1
        return behind and (_is_person(i - 2, sentence) or _is_somebody(i - 2, sentence))  # Smith, now 56, left
    if before in {",", "("} and closes and i > 0:
        if sentence.token(i - 1).ent_type_ == "DATE":
            return False  # on July, 26, 1999
        between = before == "," and sentence.word(j) == ","
        noun = sentence.token(i - 1).pos_ == "PROPN" or _is_somebody(i - 1, sentence)  # the driver, 36, left
        return _is_person(i - 1, sentence) or (noun and between)
    return _is_his_age(draft, sentence, closes=closes)


def _is_person(i: int, sentence: Sentence) -> bool:
    """Say whether the lexeme at `i` ends a person's name."""
    return sentence.token(i).ent_type_ == "PERSON" or sentence.person_ends(sentence.row[i].end)


def _is_somebody(i: int, sentence: Sentence) -> bool:
    """Say whether the lexeme at `i` is a noun for one person: the driver, his mother."""
    token, words = sentence.token(i), sentence.lexicon.words
    return token.tag_ == "NN" and token.lemma_.lower() in words["people"] | words["kin"]


def _goes_on_with_person(i: int, sentence: Sentence) -> bool:
    i += sentence.word(i) == ","
    if sentence.word(i) in {"the", "his", "her"} and i + 1 < len(sentence.row) and _is_somebody(i + 1, sentence):
        return True  # Now 70, the patriarch rests
    return sentence.word(i) in {"he", "she", "i"} or (i < len(sentence.row) and sentence.token(i).ent_type_ == "PERSON")


def _is_his_age(draft: Draft, sentence: Sentence, *, closes: bool) -> bool:
    """Say whether somebody is said to be a number, or to turn it: when he was 12, as I am 61 now."""
    token = sentence.token(draft.first)
    if closes or sentence.word(draft.last + 1) in sentence.lexicon.words["after_ages"]:
        verb = token.head
        bounded = token.dep_ == "pobj" and verb.lower_ in {"above", "over", "under", "around", "about", "below"}
        verb = verb.head if bounded else verb  # she is over 70
        said = bounded or token.dep_ in {"attr", "acomp", "oprd", "dobj"}
        if sentence.syntax and said and verb.lemma_ in {"be", "turn"}:
            subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
            kin = subject is not None and subject.lemma_.lower() in sentence.lexicon.words["kin"]
            return subject is not None and (
                kin or subject.lower_ in {"he", "she", "i", "who"} or subject.ent_type_ == "PERSON"
            )
    return False
