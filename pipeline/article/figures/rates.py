"""For each of what a figure holds: per day, a gallon, every year, daily, $2-a-day, per capita, km/h."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import TYPE_CHECKING

from pipeline.article.figures.numbers import read_numerals
from pipeline.article.figures.sentence import NOUNS, Draft, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

_LIMITS = frozenset({"limit", "move", "change", "high", "low"})  # the daily limit of 10 per cent is no rate
_MANY = 10  # so many are no known few, who do something each year
_IN_PHRASE = frozenset({"nummod", "quantmod", "compound", "amod", "nmod"})
_KNOWN = frozenset({"the", "these", "those", "both"})
_FARTHEST = 6  # lexemes of an "of" phrase between the noun and its rate


def read_after_number(draft: Draft, sentence: Sentence) -> None:
    """Read the rate that follows number and unit at once, and take it into the draft."""
    i = _past_unit_again(draft.right + 1, sentence) if draft.unit else draft.right + 1
    if not draft.per and (found := _rate_at(i, draft, sentence, loose=draft.kind == "money")):
        draft.per, draft.right = found


def _past_unit_again(i: int, sentence: Sentence) -> int:
    """Return the lexeme after a unit said again in brackets: 1,000 cubic metres (m³) per second."""
    found = sentence.lexicon.units.after(sentence.row, i + 1) if sentence.word(i) == "(" else None
    return found[1] + 2 if found and sentence.word(found[1] + 1) == ")" else i


def share_with_twin(drafts: list[Draft], sentence: Sentence) -> None:
    """Give a sum the rate of the same sum in brackets: $6 (€5.50) per share, 9 billion rand ($0.5 billion) a year."""
    for a, b in pairwise(drafts):
        if (
            a.per
            or a.kind != b.kind
            or a.kind not in {"money", "measure"}
            or (a.currency, a.unit) == (b.currency, b.unit)
        ):
            continue
        opened = (b.outer or b.left) - 1
        if sentence.word(opened) not in {"(", "["} or opened - 1 != a.right:
            continue
        if not b.per and sentence.word(b.right + 1) in {")", "]"}:
            b.per = (_rate_at(b.right + 2, b, sentence, loose=True) or ("", 0))[0]
        a.per = b.per


def share_out(draft: Draft, earlier: list[Draft], sentence: Sentence) -> None:
    """Read "each" behind a sum as for each of those counted before it: gave 40 families $5 each."""
    if draft.per or not draft.currency or sentence.word(draft.right + 1) not in {"each", "apiece"}:
        return
    counted = next((d for d in reversed(earlier) if d.kind == "count" and d.measures), None)
    if counted is not None:
        draft.per = counted.measures


def read_at_noun(draft: Draft, sentence: Sentence) -> None:
    """Read the rate that follows the counted noun, or stands before it as an adjective."""
    if draft.per:
        return
    if each := _for_each(draft.right + 1, sentence):
        draft.per = each
        return
    noun = draft.noun
    if noun is not None:
        i = sentence.lexeme_at(noun.idx)
        if draft.kind != "count" and _is_per_head(i, sentence):
            draft.per = "person"
            return
        if i >= draft.right and (each := _for_each(i + 1, sentence)):
            draft.per = each
            return
        if i >= draft.right and (found := _rate_behind_noun(i + 1, draft, sentence)):
            draft.per, draft.rate = found[0], found[1]
            return
    draft.per = _rate_from_adjective(draft, sentence) or _rate_of_clause(draft, sentence)


def _is_per_head(i: int, sentence: Sentence) -> bool:
    """Say whether the noun at lexeme `i` is one for each person: per capita income, output per head."""
    if sentence.word(i + 1) == "per" and sentence.word(i + 2) in {"capita", "head", "person"}:
        return sentence.word(i + 3) != "of"  # the price per head of cattle
    before = range(max(0, i - _FARTHEST), i - 1)
    return any(sentence.word(j) == "per" and sentence.word(j + 1) == "capita" for j in before)


def _rate_of_clause(draft: Draft, sentence: Sentence) -> str:
    """Read how often happens what a clause says: 357 men were jailed each year, 40 tons are thrown away daily.

    Only of what is done to many, or arises: the 12 members meet each year.
    """
    few = not draft.has_unit and (draft.value or draft.low or 0) < _MANY
    if not sentence.syntax or few or draft.kind not in {"count", "measure"} or draft.form in {"fraction", "multiple"}:
        return ""
    thing = sentence.last_token(draft.right)
    while thing.dep_ in _IN_PHRASE and thing.head.i != thing.i:
        thing = thing.head
    verb = thing.head
    done = thing.dep_ in {"nsubjpass", "dobj"} or (
        thing.dep_ == "nsubj" and verb.lemma_ in sentence.lexicon.words["arising"]
    )
    if not done or verb.pos_ != "VERB" or any(c.dep_ == "poss" or c.lower_ in _KNOWN for c in islice(thing.lefts, 8)):
        return ""
    for child in islice(verb.children, 20):
        if child.dep_ == "advmod" and child.lower_ in sentence.lexicon.periodic:
            return sentence.lexicon.periodic[child.lower_]
        each = child.dep_ == "npadvmod" and any(c.lower_ in {"each", "every"} for c in islice(child.lefts, 2))
        if each and child.lower_ in sentence.lexicon.words["times"]:
            return child.lower_
    return ""


def _for_each(i: int, sentence: Sentence) -> str:
    """Read "for each category" at lexeme `i`; but not "for each of them", "for each other"."""
    if sentence.word(i) != "for" or sentence.word(i + 1) not in {"each", "every"} or i + 2 >= len(sentence.row):
        return ""
    return _singular(sentence, i + 2) if sentence.token(i + 2).tag_ == "NN" else ""


def _rate_behind_noun(i: int, draft: Draft, sentence: Sentence) -> tuple[str, int] | None:
    return _rate_at(i, draft, sentence, loose=False)


def _rate_at(i: int, draft: Draft, sentence: Sentence, loose: bool) -> tuple[str, int] | None:
    """Read a rate that begins at lexeme `i`: its denominator and its last lexeme. `loose`: "a gallon" counts too."""
    lexicon = sentence.lexicon
    row = sentence.row
    if i < len(row) and row[i].text == "-":
        i += 1
    if i >= len(row):
        return None
    word = row[i].lower
    if word in lexicon.periodic and sentence.token(i).pos_ == "ADV":
        return lexicon.periodic[word], i
    j = i + 1
    if j < len(row) and row[j].text == "-":
        j += 1
    if j >= len(row) or word not in {"per", "/", "a", "an", "each", "every"}:
        return None
    if word == "/" and not (draft.unit or draft.currency or _singular(sentence, j) in lexicon.words["times"]):
        return None
    if word in {"per", "/"}:
        return _denominator(j, sentence)
    lemma = _singular(sentence, j)
    if word in {"a", "an"} and sentence.word(j + 1) in {"earlier", "ago", "later", "before", "after", "on", "old"}:
        return None  # from 6 billion a year earlier
    loose = loose or draft.kind == "measure" or word in {"each", "every"}
    if lemma in lexicon.words["times"] or (loose and lemma in lexicon.each):
        return lemma, j
    return None


def _denominator(i: int, sentence: Sentence) -> tuple[str, int] | None:
    lexicon = sentence.lexicon
    word = sentence.word(i)
    if (found := lexicon.units.after(sentence.row, i)) and found[0].kind not in {"percent", "money"}:
        return found[0].name, found[1]
    if word in lexicon.denominator:
        return lexicon.denominator[word], i
    if (thousands := _thousands_of(i, sentence)) is not None:
        return thousands
    words: list[str] = []
    last = i
    for j in range(i, min(i + 4, len(sentence.row))):
        token = sentence.token(j)
        if not sentence.row[j].text.isalpha() or token.pos_ not in NOUNS | {"ADJ", "NUM"}:
            break
        words.append(sentence.row[j].lower)
        last = j
        if token.tag_ == "NNS":
            break
    if not words:
        return None
    return " ".join([*words[:-1], _singular(sentence, last)]), last


def _thousands_of(i: int, sentence: Sentence) -> tuple[str, int] | None:
    """Read the 100,000 residents of "4.2 per 100,000 residents"."""
    row = sentence.row
    if not row[i].is_number and row[i].lower not in sentence.lexicon.numbers:
        return None
    numerals = read_numerals(row[i : i + 4], sentence.lexicon)
    if not numerals or numerals[0].first or numerals[0].high is not None:
        return None
    last = i + numerals[0].last
    number = f"{numerals[0].value:f}".rstrip("0").rstrip(".")
    words: list[str] = []
    for j in range(last + 1, min(last + 4, len(row))):
        if not row[j].text.isalpha() or sentence.token(j).pos_ not in NOUNS | {"ADJ"}:
            break
        words.append(row[j].lower)
        last = j
        if sentence.token(j).tag_ == "NNS" or row[j].lower == "people":
            break
    if words:
        words[-1] = _singular(sentence, last)
        words[-1] = "person" if words[-1] == "people" else words[-1]
    return " ".join([number, *words]), last


def _singular(sentence: Sentence, i: int) -> str:
    token = sentence.token(i)
    return token.lemma_.lower() if token.idx == sentence.row[i].start and token.lemma_.isalpha() else sentence.word(i)


def _rate_from_adjective(draft: Draft, sentence: Sentence) -> str:
    """Read "a daily arrest quota of 3,000", "annual budget of $2 million", "1,000 daily arrests"."""
    if not sentence.syntax:
        return ""
    tokens: list[Token] = [draft.noun] if draft.noun is not None and draft.kind == "count" else []
    root = sentence.last_token(draft.right)
    for _ in range(4):
        head = root.head
        if head == root:
            break
        if root.dep_ == "pobj" and head.lower_ == "of" and head.head.pos_ in NOUNS:
            tokens.append(head.head)
            break
        if head.pos_ in NOUNS and root.dep_ in {"nummod", "nmod", "compound", "amod", "quantmod"}:
            tokens += [head] if draft.kind == "money" else []
        elif head.pos_ != "NUM":
            break
        root = head
    for token in tokens:
        for child in token.lefts:
            for word in (child, *child.lefts):  # the parser hangs "daily" on "quota" or, in a compound, on "arrest"
                if word.dep_ in {"amod", "compound", "nmod"} and (per := sentence.lexicon.periodic.get(word.lower_)):
                    return per if token.lemma_ not in _LIMITS or draft.kind == "count" else ""
    return ""
