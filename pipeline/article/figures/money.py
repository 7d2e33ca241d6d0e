"""Sums of money: signs, codes and magnitudes around the number, and whose a dollar, a rupee or a pound is.

RM6.1 million · KD 890 · US $76 · MEUR 60 · 60 MEUR · $50m · Rs 500 in an article about Pakistan · a fine of 300 pounds
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from urllib.parse import urlsplit

from pipeline.article.figures.lexicon import FigureLexicon, Unit
from pipeline.article.figures.sentence import NOUNS, Draft, Sentence
from pipeline.records import Article

MAGNITUDES = {"k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12}
_BEFORE_SUM = frozenset({"at", "for", "of", "worth", "cost", "costs", "paid", "only", "just"})
_IN_ANY_CASE = frozenset({"USD", "EUR", "GBP", "RMB"})
_CLIMB = 4
_SIGN = re.compile(r"[^\s\d.,]+")


class Home:
    """The countries an article is about, asked whose a currency is that several countries name alike."""

    def __init__(self, article: Article, lexicon: FigureLexicon) -> None:
        self._article, self._lexicon = article, lexicon

    def of(self, word: str) -> str:
        """Return the ISO 4217 code of the "rupee" or "dollar" of the country most named, or nothing."""
        if word == "dollar":
            return self._own.get(word, "")  # most articles that name Canada mean the American one
        return self._own.get(word) or next((c[word] for c in self._named if word in c), "")

    @cached_property
    def _own(self) -> dict[str, str]:
        """The currencies of the country the article's address is in."""
        domain = (urlsplit(self._article.url).hostname or "").rpartition(".")[2] if self._article.url else ""
        return self._lexicon.money_of.get(domain, {}) if domain not in self._lexicon.words["domains_of_anybody"] else {}

    @cached_property
    def _named(self) -> list[dict[str, str]]:
        """The currencies of the countries named, of the most often named first."""
        found = Counter(m.group() for m in self._lexicon.countries.finditer(self._article.text))
        totals: Counter[str] = Counter()
        for name, times in found.items():
            totals[self._lexicon.country_of[name]] += times
        return [self._lexicon.money_of[c] for c, _ in totals.most_common()]


def read_sign(draft: Draft, sentence: Sentence) -> None:
    """Read the sign or code of money before a number into the draft."""
    lexicon = sentence.lexicon
    row, i = sentence.row, draft.first - 1
    if i < 0:
        return
    if letters := letters_before(draft.first, _exactness(draft), sentence):
        unit, left = letters
        _set(draft, unit, left)
        return
    if found := _sign_before(i, sentence):
        unit, left = found
        text = row[left].text
        if not text.isalpha() or text.isupper() or not row[draft.first].gap or left < i:
            _set(draft, unit, left)
            return
    if sentence.word(i).removesuffix("s") in lexicon.words["shared_money"] and sentence.word(i - 1) in _BEFORE_SUM:
        shared = lexicon.units.of(sentence.word(i))  # sold at rupee 40
        if shared is not None and lexicon.units.after(row, draft.last + 1) is None:
            _set(draft, shared, i)
            return
    if row[i].text not in lexicon.words["code_words"] and (code := _of_code(row[i].text, lexicon)):
        _set(draft, code[0], i)
        draft.multiply(code[1])


def _sign_before(i: int, sentence: Sentence) -> tuple[Unit, int] | None:
    """Return the sign that ends with lexeme `i`, and its first lexeme; in "a $5 fee" that is no Australian dollar's."""
    row, signs = sentence.row, sentence.lexicon.signs
    found = signs.before(row, i)
    text = row[found[1]].text if found else ""
    if not (len(text) == 1 and text.isalpha() and row[i].gap and text not in "cC"):
        return found
    alone = signs.before(row[i : i + 1], 0)
    return (alone[0], i) if alone else None


def read_code_behind(draft: Draft, i: int, sentence: Sentence) -> None:
    """Read the code at lexeme `i` behind a number into the draft: 60 EUR, 60 MEUR, 60 usd."""
    text = sentence.row[i].text
    if found := _of_code(text.upper() if text.upper() in _IN_ANY_CASE else text, sentence.lexicon):
        draft.set_unit(found[0])
        draft.multiply(found[1])
        draft.last = draft.right = i


def read_magnitude_behind(draft: Draft, sentence: Sentence) -> None:
    """Read the letter of $50m, $2 B as what multiplies a sum."""
    i = draft.last + 1
    word = sentence.word(i)
    if draft.currency and word in MAGNITUDES and (sentence.glued(i) or word != "t"):
        draft.multiply(MAGNITUDES[word])
        draft.last = draft.right = i


def _of_code(text: str, lexicon: FigureLexicon) -> tuple[Unit, float] | None:
    """Return the currency of an ISO 4217 code, and what a letter before it multiplies by: MEUR, as banks write it."""
    if text in lexicon.codes:
        return lexicon.codes[text], 1.0
    magnitude = text[:1] in "KMB" and len(text) == 4 and text[1:] in lexicon.codes
    return (lexicon.codes[text[1:]], MAGNITUDES[text[0].lower()]) if magnitude else None


def stands_before(i: int, sentence: Sentence) -> bool:
    """Say whether what stands before the number at lexeme `i` makes money of it: RM6.1, USD115, MEUR60."""
    row, text = sentence.row, sentence.row[i - 1].text
    magnitude = sentence.lexicon.numbers.get(sentence.word(i + 1), (0.0, ""))[1] in {"magnitude", "suffix"}
    if letters_before(i, 2 if magnitude else int(not row[i].text.isdigit()), sentence):
        return True
    if _of_code(text, sentence.lexicon):
        return True
    if text == "PS":  # £, garbled on the wires; but PS5 is a console
        return len(row[i].text) > 2 or (sentence.glued(i + 1) and row[i + 1].text.isalpha())
    return text.isupper() and sentence.lexicon.signs.before(row, i - 1) is not None


def _exactness(draft: Draft) -> int:
    return 2 if draft.scale > 1 else int(not draft.bare)


def letters_before(first: int, exactness: int, sentence: Sentence) -> tuple[Unit, int] | None:
    """Return the sign made of letters before lexeme `first`, and its first lexeme.

    Args:
        first: where the number begins.
        exactness: 2 if it has a magnitude, 1 if decimals or commas, 0 if neither.
        sentence: where it stands.
    """
    row, last = sentence.row, first - 1
    for left in range(max(0, last - 2), last + 1):
        text = "".join(x.text for x in row[left : last + 1])
        unit = sentence.lexicon.letter_signs.get(text)
        if unit is None or any(x.gap and x.text not in "$/" for x in row[left + 1 : last + 1]):
            continue
        if left and not row[left].gap and (row[left - 1].text.isalnum() or row[left - 1].text in ".-&"):
            continue
        if "$" in text and row[last].gap and text[0] not in "NSRCJ":
            continue  # N $15, but no "A $5"
        gap = row[first].gap and text not in sentence.lexicon.apart
        needed = 1 + gap if len(text) == 1 else int(gap and len(text) == 2 and text.isalpha())
        if exactness < needed and not (exactness == needed - 1 and _is_at_home(text, unit, sentence)):
            continue
        return unit, left
    return None


def _is_at_home(sign: str, unit: Unit, sentence: Sentence) -> bool:
    """Say whether a weak sign is that of the article's country: R 75 000 in an article about South Africa."""
    family = sentence.lexicon.weak_signs.get(sign)
    return family is not None and bool(unit.currency) and sentence.home.of(family) == unit.currency


def settle(draft: Draft, sentence: Sentence) -> None:
    """Say whose a rupee, a peso or a dollar is, and whether pounds are money."""
    lexicon = sentence.lexicon
    if draft.unit == "lb" and _are_money(draft, sentence):
        draft.unit, draft.currency, draft.kind = "", sentence.home.of("pound") or "GBP", "money"
        draft.last = _word_behind(draft, sentence)
    elif draft.kind == "money" and not draft.currency and draft.unit in lexicon.shared_money:
        draft.currency = sentence.home.of(draft.unit)
        draft.unit = "" if draft.currency else draft.unit
    elif draft.currency and draft.unit == "":
        sign = _SIGN.match(sentence.slice(draft.left, draft.last))  # all of "R$ 500": R alone is a rand
        if sign and (family := lexicon.weak_signs.get(sign.group())) is not None:
            draft.currency = sentence.home.of(family) or draft.currency


def _word_behind(draft: Draft, sentence: Sentence) -> int:
    """Return the lexeme behind a number, past a hyphen or the "of" of "thousands of pounds"."""
    i = draft.last + 1
    return i + (sentence.word(i) == "-" or (draft.form == "vague" and sentence.word(i) == "of"))


def _are_money(draft: Draft, sentence: Sentence) -> bool:
    """Say whether pounds are money: what is paid, owed or fined, or millions of them."""
    words = sentence.lexicon.words
    i = _word_behind(draft, sentence)
    if sentence.word(i) not in {"pound", "pounds"} or sentence.word(i + 1) == "of" or not sentence.syntax:
        return False
    if draft.scale >= 1e6 or draft.per in words["times"]:
        return True
    token = sentence.last_token(i)
    for _ in range(_CLIMB):
        if token.pos_ in NOUNS and token.lemma_.lower() in words["sums"]:
            return True
        if token.pos_ in {"VERB", "AUX"}:
            if token.lemma_.lower() in words["paying"]:
                return True
            subject = next((c for c in token.lefts if c.dep_ in {"nsubj", "nsubjpass"}), None)
            return subject is not None and subject.lemma_.lower() in words["sums"]
        if token.head.i == token.i:
            return False
        token = token.head
    return False


def _set(draft: Draft, unit: Unit, left: int) -> None:
    draft.unit, draft.currency, draft.kind = unit.name, unit.currency, unit.kind
    draft.first = draft.left = left
