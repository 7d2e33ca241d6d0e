"""What each figure counts or measures: by the noun it stands at, or by the figure it is set beside.

12 people died and 40 were hurt  → people, people
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.article.figures import labels, measures, rates, set_beside
from pipeline.article.figures.climb import Climb
from pipeline.article.figures.lexicon import FigureLexicon
from pipeline.article.figures.measured import head_of_list, is_in_bracket_of_name, measured
from pipeline.article.figures.phrases import Phrase, describe
from pipeline.article.figures.sentence import Draft, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token


_MAKE_PERSONS = ("man", "woman", "ologist")
_DOING = frozenset({"VERB", "NOUN"})  # some verbs are parsed as nouns: while diamonds score 50
_PARENTS = frozenset({"mother", "father", "parent", "mum", "mom", "dad"})
_OLDEST = 125  # years of age
_EXTREMES = frozenset({"high", "low", "peak", "level"})
_NEAR = 20  # lexemes from "temperature" to its degrees


def find_what_it_counts(draft: Draft, earlier: list[Draft], sentence: Sentence) -> None:
    """Find what the figure counts or measures; a bare number takes that of the figure it is set beside.

    Args:
        draft: the figure; what is found is written into it.
        earlier: the figures of the sentence before it.
        sentence: where it stands.
    """
    lexicon = sentence.lexicon
    if draft.kind == "count" and not draft.bare and (magnitude := _magnitude(draft, sentence)) is not None:
        draft.kind, draft.noun = "measure", magnitude
        _set_phrase(draft, Phrase("magnitude", magnitude.idx, magnitude.idx + len(magnitude)))
    elif draft.form == "multiple":
        noun = measures.multiplied_noun(sentence.token(draft.first), lexicon) if sentence.syntax else None
        _set_noun(draft, noun, sentence)
    elif draft.kind in {"count", "ratio", "partitive"} and draft.unit == "":
        noun = measures.counted_noun(draft, sentence)
        if noun is not None and noun.lower_ == "others":
            if (before := _last_counted(earlier)) is not None:
                draft.measures, draft.measured, draft.noun = before.measures, before.measured, before.noun
                draft.lent = True  # two miners died and five others were hurt
            elif sentence.syntax and (whole := measures.group_of_others(noun)) is not None:
                _set_noun(draft, whole, sentence)
                draft.lent = True  # she is one of the nurses who left; 40 others …
            return
        if noun is not None and (unit := _unit_of_time(noun, lexicon)):
            draft.noun, draft.unit, draft.kind = noun, unit, "duration"
        elif noun is not None:
            _set_noun(draft, noun, sentence)
        elif sentence.syntax and (whole := measures.fronted_whole(draft, sentence)) is not None:
            _set_noun(draft, whole, sentence)
        else:
            _borrow_what_it_counts(draft, earlier, sentence)
    elif draft.kind == "age" and sentence.word(draft.outer - 1) == "to" and sentence.word(draft.outer - 2) == "age":
        _set_noun(draft, sentence.token(draft.outer - 2), sentence)  # extend the pension age to 65
    elif draft.kind not in {"score", "ordinal"}:
        _set_phrase(draft, measured(draft, earlier, sentence, came=labels.is_base_of_change(draft, sentence)))
        if draft.kind == "temperature" or draft.unit == "degree":
            _set_temperature(draft, sentence)
        if draft.kind == "age" and not _is_of_age(draft, sentence):
            draft.measures, draft.measured = "", None  # whose age it is, `about` tells
    rates.share_out(draft, earlier, sentence)
    rates.read_at_noun(draft, sentence)
    if draft.twin is not None and draft.currency and draft.twin.currency:
        draft.per = draft.per or draft.twin.per  # a monthly allowance of 3,000 rupees ($38)


def _magnitude(draft: Draft, sentence: Sentence) -> Token | None:
    """Return the word beside a number that gives the strength of an earthquake: a magnitude 6.1 quake, a magnitude of 6.1."""
    i, j = draft.left - 1, draft.right + 1
    i -= sentence.word(i) == "of"
    j += sentence.word(j) == "-"
    return next((sentence.token(n) for n in (i, j) if sentence.word(n) == "magnitude"), None)


def _is_of_age(draft: Draft, sentence: Sentence) -> bool:
    """Say whether an age is that of a thing or a bound of age: a 300-year-old church, but in schools from the age of 11."""
    noun = draft.noun
    if noun is None or _names_person(noun, sentence):
        return False
    token = sentence.last_token(draft.right)
    if noun.i > token.i:
        return token.dep_ != "poss"  # the 27-year-old's disappointment
    return noun.dep_ in measures.SUBJECTS or noun.lemma_.lower() in {"age", "expectancy"}


def _names_person(noun: Token, sentence: Sentence) -> bool:
    """Say whether a noun is a person or belongs to somebody's name: whom an age is about, and nothing measured."""
    word = noun.lemma_.lower()
    if word in sentence.lexicon.words["people"] or word.endswith(_MAKE_PERSONS):
        return True
    return noun.pos_ == "PROPN" or any(m.type == "person" and m.start <= noun.idx < m.end for m in sentence.mentions)


def _set_temperature(draft: Draft, sentence: Sentence) -> None:
    """Let degrees be of the temperature named before them: experts see temperatures, now 35 degrees, rise by 3."""
    if not sentence.syntax or "temperature" in draft.measures:
        return
    for i in range(draft.left - 1, max(-1, draft.left - _NEAR), -1):
        if (token := sentence.token(i)).lemma_ == "temperature":
            draft.noun = token
            _set_phrase(draft, describe(token, sentence.lexicon, companion=False, kind_of=True))
            return


def _last_counted(earlier: list[Draft]) -> Draft | None:
    last = earlier[-1] if earlier else None
    return last if last is not None and last.kind == "count" and last.measures else None


def _last_known(earlier: list[Draft]) -> Draft | None:
    return next((d for d in reversed(earlier) if d.kind == "count" and d.measures), None)


def _set_noun(draft: Draft, noun: Token | None, sentence: Sentence) -> None:
    draft.noun = noun
    _set_phrase(draft, describe(noun, sentence.lexicon) if noun is not None else None)


def _set_phrase(draft: Draft, phrase: Phrase | None) -> None:
    if phrase is not None:
        if draft.kind == "age" and phrase.words.startswith("old "):  # a 14-year old boy
            phrase = Phrase(phrase.words.removeprefix("old "), phrase.start, phrase.end)
        draft.measures, draft.measured = phrase.words, (phrase.start, phrase.end)


def _unit_of_time(noun: Token, lexicon: FigureLexicon) -> str:
    """Return the unit of time a counted noun is: 50 previous *years*."""
    unit = lexicon.units.of(noun.lower_)
    return unit.name if unit is not None and unit.kind == "duration" else ""


def _borrow_what_it_counts(draft: Draft, earlier: list[Draft], sentence: Sentence) -> None:
    """Give a bare number what it counts: the figure's it is set beside, or that of a noun farther off."""
    strokes = sentence.lexicon.words["strokes"]
    earlier = [d for d in earlier if sentence.word(d.right + 1) not in strokes]  # three fours, while Doe made 31
    before = next((d for d in reversed(earlier) if d.measures or d.kind in {"measure", "temperature"}), None)
    came = labels.is_base_of_change(draft, sentence)
    if sentence.word(draft.outer - 1) in {"to", "at"}:
        before = next(
            (d for d in reversed(earlier) if d.unit == "point"), before
        )  # lost 40 points, or 2%, to end at 300
    if _set_fate(draft, sentence):
        return
    if _is_next_age(draft, earlier, sentence):
        draft.unit, draft.kind, draft.noun = earlier[-1].unit, "age", earlier[-1].noun
        return
    if earlier and earlier[-1].kind == "duration" and set_beside.is_of_them(draft, sentence):
        draft.unit, draft.kind = earlier[-1].unit, "duration"  # for 37 years, and for 25 of those
        draft.measures, draft.measured = earlier[-1].measures, earlier[-1].measured
        return
    if sentence.syntax and sentence.word(draft.left - 1) == "(" and sentence.word(draft.right + 1) == ")":
        last = earlier[-1] if earlier else draft
        if last.has_unit and is_in_bracket_of_name(draft, sentence) and is_in_bracket_of_name(last, sentence):
            draft.unit, draft.currency, draft.kind = last.unit, last.currency, last.kind  # Peru (40 tons), Chile (30)
            draft.measures, draft.measured, draft.noun, draft.lent = last.measures, last.measured, last.noun, True
            return
        _set_phrase(draft, head_of_list(draft, earlier, sentence))
    elif sentence.syntax and (other := _by_same_verb(draft, earlier, sentence)) is not None:
        draft.unit, draft.currency, draft.kind, draft.per = other.unit, other.currency, other.kind, other.per
        if other.kind != "count" and _verb_of(draft, sentence).pos_ == "NOUN":
            return  # whose score, the parse does not tell
        if other.kind != "count":
            _set_phrase(draft, measured(draft, earlier, sentence))
        else:
            draft.measures, draft.measured, draft.noun = other.measures, other.measured, other.noun
            draft.lent = True
    elif (known := _last_known(earlier)) is not None and set_beside.is_of_those(draft, known, sentence):
        draft.measures, draft.measured, draft.noun, draft.lent = known.measures, known.measured, known.noun, True
    elif before is not None and (
        came
        or (
            before.kind == "count"
            and (set_beside.is_set_beside(draft, sentence) or set_beside.goes_on(draft, before, sentence))
        )
    ):
        draft.measures, draft.measured, draft.noun = before.measures, before.measured, before.noun
        draft.lent = not came
        draft.per = draft.per or before.per
        if not draft.has_unit and draft.kind != "ratio" and before.kind not in {"percent", "ratio"}:
            draft.unit, draft.currency, draft.kind = before.unit, before.currency, before.kind
    elif (
        before is not None
        and before.kind in {"measure", "temperature"}
        and set_beside.is_where_it_moved(draft, before, sentence)
    ):
        draft.unit, draft.kind, draft.per = before.unit, before.kind, before.per
        draft.measures, draft.measured = before.measures, before.measured
    elif before is not None and set_beside.is_level_of_share(draft, before, sentence):
        draft.measures, draft.measured, draft.noun = before.measures, before.measured, before.noun
    else:
        _count_through_noun(draft, earlier, sentence)


def _is_next_age(draft: Draft, earlier: list[Draft], sentence: Sentence) -> bool:
    """Say whether a bare number goes on with an age: two men aged 50 and 46."""
    if not earlier or earlier[-1].kind != "age" or earlier[-1].right != draft.left - 2 or not draft.bare:
        return False
    return sentence.word(draft.left - 1) in {"and", "or", ","} and (draft.value or _OLDEST) < _OLDEST


def _verb_of(draft: Draft, sentence: Sentence) -> Token:
    """Return the verb that a number hangs on: of "score between 50 and 70" score."""
    root = measures.root_of(draft, sentence)
    return root.head.head if root.dep_ == "pobj" else root.head


def _by_same_verb(draft: Draft, earlier: list[Draft], sentence: Sentence) -> Draft | None:
    """Return a figure that hangs on the same verb: one employs 300 people and another employs 40."""
    root, verb = measures.root_of(draft, sentence), _verb_of(draft, sentence)
    for other in earlier:
        if other.has_unit and not draft.bare and verb.lemma_ == "be" and root.dep_ == "attr":
            its = measures.root_of(other, sentence)
            if its.dep_ == "attr" and its.head.lemma_ == "be":
                return other  # the highest bid is 84.75 cents, the lowest is 74.07
        elif (other.kind == "measure" or (other.kind == "count" and other.measures)) and verb.pos_ in _DOING:
            its = measures.root_of(other, sentence)
            its = its.head if its.dep_ == "nummod" else its
            if its.dep_ == "dobj" and its.head.lemma_ == verb.lemma_ and its.head.i != verb.i:
                return other
    return None


def _set_fate(draft: Draft, sentence: Sentence) -> bool:
    """Say what persons are who are left out: it killed 107 and left 238 injured."""
    if not sentence.syntax:
        return False
    root = measures.root_of(draft, sentence)
    verb, after = root.head, sentence.word(draft.right + 1)
    if after in sentence.lexicon.words["fates"]:
        token = sentence.token(draft.right + 1)
        _set_phrase(draft, Phrase(after, token.idx, token.idx + len(token)))
    elif root.dep_ == "dobj" and (fate := sentence.lexicon.fates.get(verb.lemma_.lower())):
        _set_phrase(draft, Phrase(fate, verb.idx, verb.idx + len(verb)))
    return bool(draft.measures)


def _count_through_noun(draft: Draft, earlier: list[Draft], sentence: Sentence) -> None:
    """Find what a bare number counts by way of a noun or verb: a quota of 3,000, arrests rose to 3,000."""
    lexicon = sentence.lexicon
    if not sentence.syntax:
        return
    noun = measures.related_noun(measures.root_of(draft, sentence), lexicon)
    if noun is not None and noun.lemma_ == "majority" and sentence.word(draft.outer - 1) == "of":
        _set_noun(draft, noun, sentence)
        return
    if noun is not None and noun.lemma_ in _EXTREMES and sentence.word(draft.outer - 1) == "of":
        _set_phrase(draft, Climb(draft, earlier, sentence).up(noun))  # rose to a high of 5,000
        return
    if noun is not None and noun.lemma_.lower() in lexicon.words["changes"]:
        _set_phrase(draft, measured(draft, earlier, sentence))  # a rise from 6,000 to 8,000
        return
    if noun is None or sentence.is_taken(noun):
        return
    known = _last_known(earlier) if noun.lower_ == "figure" and measures.of_what(noun) is None else None
    if known is not None:  # over 500 are ill, although clerks put the figure at 700
        draft.measures, draft.measured, draft.noun, draft.lent = known.measures, known.measured, known.noun, True
        return
    if noun.lower_ in lexicon.words["carriers"]:
        of = measures.noun_of_quota(noun, lexicon)
        found = of or (measured(draft, earlier, sentence) if not draft.bare else None)
        acts = draft.noun is not None and draft.noun.ent_type_ in {"ORG", "PERSON", "GPE"}
        _set_phrase(draft, found if not acts else None)  # Norbank invests a total of 200 million
        return
    if noun.lemma_.lower() in {"expectancy", "age"} and not draft.has_unit and (draft.value or _OLDEST) < _OLDEST:
        draft.unit, draft.kind = "year of age", "age"  # life expectancy rose to 73, raise the pension age to 65
        _set_phrase(draft, describe(noun, lexicon))
        return
    if sentence.word(draft.outer - 1) == "of" and (those := _those_of(noun, lexicon)):
        draft.noun = noun
        _set_phrase(draft, Phrase(those, noun.idx, noun.idx + len(noun)))
        return
    many = noun.tag_ in {"NNS", "NNPS"} or noun.lower_ in lexicon.words["populations"]
    scored = sentence.word(draft.outer - 1) == "of" and noun.lemma_.lower() in lexicon.words["scored"]  # an IQ of 142
    if many or draft.per or scored or _is_level(draft, noun, sentence):
        _set_noun(draft, noun, sentence)


def _those_of(noun: Token, lexicon: FigureLexicon) -> str:
    """Say who is meant by a number behind a noun's "of": a mother of three → child, a town of 40,000 → people."""
    if noun.lemma_.lower() in _PARENTS:
        return "child"
    return "people" if noun.lemma_.lower() in lexicon.words["settlements"] else ""


def _is_level(draft: Draft, noun: Token, sentence: Sentence) -> bool:
    """Say whether a number is where something stands: confidence rose to 104.4, an investment which is 50,000."""
    root, words = measures.root_of(draft, sentence), sentence.lexicon.words
    verb = root.head.head if root.dep_ == "pobj" else root.head
    if noun.ent_type_ in {"PERSON", "GPE", "NORP", "DATE"} or verb.pos_ not in {"VERB", "AUX"}:
        return False
    word = verb.lemma_.lower()
    if word == "be":
        return root.dep_ == "attr" and (not draft.bare or (draft.value or 0) > _OLDEST)  # the man is 40
    where = root.dep_ == "pobj" and root.head.lower_ in {"to", "at", "from", "above", "below"}
    return where and (word in sentence.lexicon.change or word in words["pricing"] | words["linking_verbs"])
