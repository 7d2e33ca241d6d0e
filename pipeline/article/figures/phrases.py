"""A noun written as figures.csv writes it: its lemma with the modifiers that say what kind it is.

113,431 total administrative arrests            → administrative arrest
670,000 immigrants with criminal convictions    → immigrant with criminal conviction
the price of a typical home                     → price of typical home
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from pipeline.article.figures.lexicon import FigureLexicon

if TYPE_CHECKING:
    from spacy.tokens import Token


_LONGEST_ACRONYM = 5
_PLURALS = frozenset(
    {
        "species",
        "clothes",
        "whereabouts",
        "headquarters",
        "premises",
        "barracks",
        "data",
        "remains",
        "belongings",
        "earnings",
        "takings",
        "winnings",
        "proceeds",
        "goods",
    }
)
_SHORT = 3  # letters: co-, ex-, pre-
_LONGEST_IE = 9  # letters: sweetie, prairie
_YEAR = 4  # digits
_TO_NUMBER = frozenset({"of", "above", "below", "over", "under", "between", "at", "up", "exceeding"})
_LONGEST_NAME = 8  # tokens
_ONE = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC"})
_NAMED = frozenset({"ORG", "PRODUCT", "FAC", "EVENT", "LAW", "MISC"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """What is counted, in words of its own and in those of the text, `start` to `end`."""

    words: str
    start: int
    end: int


def describe(noun: Token, lexicon: FigureLexicon, *, companion: bool = True, kind_of: bool = False) -> Phrase:
    """Return a noun with the modifiers that say what kind it is.

    Args:
        noun: its head.
        lexicon: for modifiers that say nothing.
        companion: whether "with criminal convictions" belongs to it.
        kind_of: whether "of a typical home" and "home's" do, which sums and shares need and counts do not.
    """
    if (name := _whole_name(noun) or _torn_word(noun)) is not None:
        return name
    empty = lexicon.words["empty_modifiers"]
    if noun.lemma_ in lexicon.words["with_minimum"]:
        empty = empty - {"minimum"}
    kept: list[tuple[str, Token]] = []
    for token in modifiers(noun):
        if token.dep_ == "compound" or token.pos_ == "PROPN":
            kept.append((token.text if token.pos_ == "PROPN" or is_acronym(token.text) else token.lower_, token))
        elif token.dep_ == "amod" and token.tag_ in {"VBN", "VBG"} and not token.is_sent_start:
            kept.append((f"{_degree(token)}{_participle(token)}", token))
        elif token.tag_ in {"JJ", "JJR", "JJS"}:
            named = token.text[:1].isupper() and not token.is_sent_start
            graded = token.lower_ if kind_of or token.tag_ == "JJS" else lemma(token)  # the highest bid is no high bid
            kept.append((token.text if named else f"{_degree(token)}{_tied(token)}{graded}", token))
    kept = [
        (w, t)
        for w, t in kept
        if w[0].isalnum()
        and w != "s"
        and w.lower() not in empty
        and t.lower_ not in empty
        and w.lower() not in lexicon.periodic
        and lexicon.numbers.get(w.lower(), (0, ""))[1] not in {"unit", "tens", "magnitude"}  # which the parser tags JJ
    ]
    if kind_of and (owner := _possessor(noun, lexicon)) is not None:
        kept.insert(0, (lemma(owner), owner))
    whole = kind_of and noun.pos_ == "PROPN" and noun.ent_type_ in _ONE  # 66% of Tata Sons; but six Democrats
    first = _first_part(noun)
    kept += [(first.lower_, first)] if first is not None and not any(t.i == first.i for _, t in kept) else []
    kept.append((noun.text if whole else lemma(noun), noun))
    dash = next((n for n in range(len(kept) - 1, 0, -1) if _parted(kept[n - 1][1], kept[n][1])), 0)
    kept = kept[dash:]
    words = [w for w, _ in kept]
    for n in range(len(kept) - 1, 0, -1):
        if kept[n - 1][1].i + 2 == kept[n][1].i and kept[n][1].nbor(-1).text == "-":  # pre-tax profit
            tied = words[n].startswith(f"{words[n - 1]}-")
            words[n - 1 : n + 1] = [words[n] if tied else f"{words[n - 1]}-{words[n]}"]
    start, end = min(t.idx for _, t in kept), noun.idx + len(noun)
    if companion and (other := _companion(noun)) is not None:
        more = describe(other, lexicon, companion=False)
        words, end = [*words, "with", more.words], more.end
    elif kind_of and (other := _whose(noun, lexicon)) is not None:
        more = describe(other, lexicon, companion=False)
        words, end = [*words, "of", more.words], more.end
    return Phrase(" ".join(words), start, end)


def _first_part(noun: Token) -> Token | None:
    """Return the e of "e-mails", the pre of "pre-orders", which the parser puts beside the noun rather than before it."""
    if noun.i < 2 or noun.nbor(-1).text != "-" or noun.nbor(-1).whitespace_ or noun.nbor(-2).whitespace_:
        return None
    first = noun.nbor(-2)
    return first if first.text.isalpha() and (first.dep_, first.head) == (noun.dep_, noun.head) else None


def _parted(word: Token, following: Token) -> bool:
    """Say whether a dash with white space around it stands between two words: fared well - Norbank sales rose."""
    dash = following.nbor(-1) if following.i > word.i else word
    return dash.text in {"-", "–", "—"} and bool(dash.whitespace_) and bool(dash.nbor(-1).whitespace_)


def _torn_word(noun: Token) -> Phrase | None:
    """Return the e-mails of which the parser takes the "e" for what is counted, the co-authors of "one of its co-authors"."""
    behind = noun.doc[noun.i + 1 : noun.i + 3]
    if len(noun) > _SHORT or not noun.text.islower() or len(behind) < 2 or behind[0].text != "-":
        return None
    last = behind[1]
    if noun.whitespace_ or behind[0].whitespace_ or last.tag_ not in {"NN", "NNS"}:
        return None
    return Phrase(f"{noun.lower_}-{lemma(last)}", noun.idx, last.idx + len(last))


def _whole_name(noun: Token) -> Phrase | None:
    """Return a name of several words that a noun is the last word of, numbers aside: the S&P 500, Samsung Galaxy Note 20."""
    if noun.tag_ != "NNP":
        return None
    doc, named = noun.doc, noun.ent_type_ in _NAMED
    first = last = noun.i
    while named and first > 0 and doc[first].ent_iob_ == "I" and noun.i - first < _LONGEST_NAME:
        first -= 1
    while named and last + 1 < len(doc) and doc[last + 1].ent_iob_ == "I" and last - noun.i < _LONGEST_NAME:
        last += 1
    following = doc[last + 1] if last + 1 < len(doc) else noun
    if following.dep_ == "nummod" and following.head.i == noun.i and following.text.isdigit():
        last += 1  # the S&P 500; a number that counts a noun stands before it
    goes_on = last > noun.i and doc[noun.i + 1].lower_ == "of"  # the National Bank of Peru
    if not goes_on and any(not any(c.isdigit() for c in t.text) for t in doc[noun.i + 1 : last + 1]):
        return None
    first += doc[first].lower_ == "the"
    if first >= last or doc[first].dep_ == "poss" or doc[first].pos_ == "NUM":
        return None
    start, end = doc[first].idx, doc[last].idx + len(doc[last])
    return Phrase(" ".join(doc.text[start:end].split()), start, end)


def is_acronym(word: str) -> bool:
    """Say whether a word is capitals that stay so: GDP, the MP of "MPs"; but no word of a headline in capitals."""
    return 2 <= len(word) <= _LONGEST_ACRONYM and word.isalpha() and word.isupper()


def lemma(token: Token) -> str:
    """Return a noun's singular; the names of groups too, which the lemmatiser leaves alone."""
    if token.pos_ == "PROPN":
        if token.tag_ != "NNPS" or not token.text.endswith("s"):
            return token.text
        return token.text[:-3] + "y" if token.text.endswith("ies") and len(token.text) > 4 else token.text[:-1]
    if is_acronym(token.text.removesuffix("s")):
        return token.text.removesuffix("s")
    word = token.lemma_.lower() or token.lower_
    if token.text.istitle() and not token.is_sent_start and token.ent_type_ == "NORP":
        word = word.capitalize()  # hundreds of Dominicans, which the parser takes for a common noun
    if token.lower_ in _PLURALS:
        return token.lower_
    if token.lower_.endswith("xes") and word.endswith("xis"):
        return token.lower_[:-2]  # the lemmatiser makes taxis of taxes
    if token.lower_.endswith("nges") and word.endswith("nx"):
        return token.lower_[:-1]  # … and syrinx of syringes
    if token.tag_ == "NNS" and token.lower_.endswith("ses") and word == token.lower_[:-2]:
        kept = len(word) > _SHORT - 1 and word[-2:] in {"ss", "us", "as"}
        return word if kept else token.lower_[:-1]  # dos of doses, us of uses
    if token.tag_ == "NNS" and word.endswith("ie") and len(word) > _LONGEST_IE:
        return f"{word[:-2]}y"  # the lemmatiser leaves cryptocurrencie
    if token.tag_ == "CD" and word == token.lower_ and word.endswith("s"):
        return word[:-2] if word.endswith("xes") else word[:-1]  # hit three fours
    if token.tag_ == "NNS" and word == token.lower_ and word.endswith("s"):
        return word[:-3] + "y" if word.endswith("ies") else word[:-1]
    return word


def _degree(token: Token) -> str:
    """Return the "most" or "least" of a superlative: the two most senior officers."""
    return next((f"{c.lower_} " for c in islice(token.lefts, 3) if c.lower_ in {"most", "least"}), "")


def _tied(adjective: Token) -> str:
    """Return what belongs to an adjective before a noun: *medium-*sized reservoirs, *bona* fide aces."""
    for child in islice(adjective.lefts, 3):
        if child.dep_ == "amod" and child.tag_ == "JJ" and child.text.islower():
            if child.i == adjective.i - 1:
                return f"{child.lower_} "
            if child.i == adjective.i - 2 and adjective.nbor(-1).text == "-":
                return f"{child.lower_}-"
    return ""


def _participle(token: Token) -> str:
    """Return a participle with what a hyphen ties to it: registered voters, best-selling books."""
    if token.i > 1 and token.nbor(-1).text == "-" and token.nbor(-2).text.isalpha():
        return f"{token.nbor(-2).lower_}-{token.lower_}"
    return token.lower_


def modifiers(noun: Token) -> Iterator[Token]:
    """Yield adjectives and nouns before a noun, those joined by "and" too, in order."""
    number = next((c.i for c in noun.lefts if c.dep_ == "nummod" and len(c) != _YEAR), 0)
    for child in noun.lefts:
        if child.i < number and (child.dep_ == "compound" or child.pos_ == "PROPN"):
            continue  # the Dh of a Dh 5,000 fine; but the first 12 games
        if child.dep_ in {"amod", "compound", "nmod"} and child.pos_ != "NUM" and not _belongs_to_number(child):
            if child.dep_ == "compound":
                yield from _within(child)
            elif child.text.istitle() and (first := child.nbor(-1) if child.i else child).text.istitle():
                yield from (g for g in islice(child.lefts, 3) if g.i == first.i)  # Latin American states
            yield child
            yield from (g for g in islice(child.rights, 4) if g.dep_ == "conj")


def _within(compound: Token, depth: int = 3) -> Iterator[Token]:
    """Yield the words that a compound itself begins with: West, Texas of "West Texas Intermediate"."""
    for token in islice(compound.lefts, 4):
        if token.dep_ in {"compound", "amod"} and not _belongs_to_number(token):
            if depth:
                yield from _within(token, depth - 1)
            yield token


def _belongs_to_number(token: Token) -> bool:
    """Say whether a word belongs to a number: the ton of "three-ton satellites", "250ml"."""
    if any(c.isdigit() for c in token.text) or any(c.dep_ in {"nummod", "npadvmod"} for c in islice(token.lefts, 4)):
        return True
    if token.i and token.nbor(-1).pos_ == "NUM" and len(token) == 1:
        return True  # 8 B people
    return token.i > 1 and token.nbor(-1).text == "-" and token.nbor(-2).pos_ == "NUM"


def _companion(noun: Token) -> Token | None:
    """Return the convictions of "immigrants with criminal convictions"."""
    for child in islice(noun.rights, 3):
        if child.dep_ == "prep" and child.lower_ == "with":
            found = next((n for n in islice(child.rights, 3) if n.dep_ == "pobj" and n.pos_ == "NOUN"), None)
            without = found is not None and any(c.lower_ == "no" for c in islice(found.lefts, 6))
            return found if found is not None and not (without or _has_number(found)) else None  # suites with no bar
    return None


def _has_number(noun: Token) -> bool:
    """Say whether a noun has a figure of its own: with a cost of $4m, with 40 beds; but with convictions in 40 states."""
    doc = noun.doc
    behind = doc[noun.i + 1 : noun.i + 6] if noun.i + 1 < len(doc) and doc[noun.i + 1].lower_ in _TO_NUMBER else ()
    return any(t.pos_ == "NUM" or t.text[0].isdigit() for t in (*islice(noun.lefts, 6), *behind))


def _possessor(noun: Token, lexicon: FigureLexicon) -> Token | None:
    """Return the grid of "the grid's frequency"; a name is whom the figure is about, no kind."""
    for child in islice(noun.lefts, 8):
        if child.dep_ == "poss" and child.pos_ == "NOUN" and not child.ent_type_:
            return child if child.lemma_ not in lexicon.words["owners"] else None
    return None


def _whose(noun: Token, lexicon: FigureLexicon) -> Token | None:
    """Return the home of "the price of a home", but no owner: the budget of the agency."""
    for child in islice(noun.rights, 3):
        if child.dep_ == "prep" and child.lower_ == "of":
            for other in islice(child.rights, 3):
                if other.dep_ == "pobj" and other.pos_ == "NOUN" and not other.ent_type_ and other.text.isalpha():
                    numbered = any(c.pos_ == "NUM" for c in islice(other.children, 8))
                    unit = lexicon.units.of(other.lower_)
                    numbered = numbered or (unit is not None and unit.kind == "money")  # a loss of 40m euros
                    numbered = numbered or other.lower_ in lexicon.numbers or len(other) == 1  # billions; the C of 26°C
                    return None if numbered or other.lemma_ in lexicon.words["owners"] else other
    return None
