"""Works that stand without quotation marks, in articles on films, songs, shows and books.

"won the Oscar for The Aviator"          ─▶ a work: its "The" has a capital within the sentence
"starred in Zorblax", "the Zorblax film" ─▶ a work: nobody stars in a man or a town
"Zorblax and Old Kestrel"                ─▶ both, where one of them is told to be one
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from pipeline.article.recognise.lexicon import company_endings, load_context, type_words
from pipeline.article.recognise.names import POSSESSIVE, Name
from pipeline.article.recognise.tokens import Tokens

Form = tuple[str, ...]  # the words of a name

_OPEN = frozenset({"facility", "group", "organisation", "person", "place", "product"})
_ENOUGH, _SHARE = 4, 80  # words of shows in an article that is about them, and of how many each is one at least
_AWARDED = 8  # words from an award to the work that it is for
_AND = frozenset({"and", "or", ","})
_APART = 4  # words between two names of a list: ", and the"
_FIGURES = 2
_ARTICLE = frozenset({"the", "a"})


def read_works(tokens: Tokens, found: list[Name]) -> list[Name]:
    """Return the names, those that an article on shows uses as works use theirs retyped, with the article they begin with.

    Args:
        tokens: the article.
        found: its names.

    "She won an Oscar for The Aviator." ─▶ Name("The Aviator", work)
    """
    if not is_of_shows(tokens):
        return found
    people = _people(tokens, found)
    open_ = [n for n in found if _may_be_work(tokens, n, people)]
    told = {_form(tokens, n) for n in open_ if _is_used_as_work(tokens, n)}
    works = [n for n in found if n.type == "work"]
    for _ in range(2):  # down a list and up again
        endings = _endings(told)
        told |= {f for n in open_ if (f := _form(tokens, n)) in endings}
        works += [n for n in open_ if _form(tokens, n) in told]
        starts, ends = {n.start for n in works}, {n.end for n in works}
        told |= {_form(tokens, n) for n in open_ if _is_beside_work(tokens, n, starts, ends)}
    marked = {id(n) for n in open_ if _form(tokens, n) in told}
    return [_titled(tokens, n) if id(n) in marked else n for n in found]


def is_of_shows(tokens: Tokens) -> bool:
    """Say whether an article is on films, songs, books or what is on television, by its words."""
    words = sum(word in load_context().show_words for word in tokens.lower)
    return words >= _ENOUGH and words * _SHARE >= len(tokens.words)


def _form(tokens: Tokens, name: Name) -> Form:
    return tuple(tokens.words[name.start : name.end])


def _endings(titles: Collection[Form]) -> set[Form]:
    """Return the ends of titles that are titles of two words or more: `Big Kestrel` of "Celebrity Big Kestrel"."""
    return {title[k:] for title in titles for k in range(1, len(title) - 1)}


def _titled(tokens: Tokens, name: Name) -> Name:
    """Return a name as a work, with the capital article before it: `The Aviator`."""
    start = name.start - _has_own_article(tokens, name)
    return replace(name, start=start, type="work", label="WORK_OF_ART", surely=True)


def _has_own_article(tokens: Tokens, name: Name) -> bool:
    """Say whether "The" stands before a name, with a capital within a sentence: in The Aviator, not in "The Aviator set burnt"."""
    at = name.start - 1
    capital = at > 0 and tokens.words[at] == "The" and tokens.line[at] == tokens.line[name.start]
    return capital and not tokens.opens_sentence(at)


def _people(tokens: Tokens, found: Sequence[Name]) -> set[str]:
    """Return the words of the names of people that begin with a given name."""
    full = (n for n in found if n.type == "person" and n.end - n.start > 1)
    return {w for n in full if tokens.words[n.start] in tokens.gazetteer.genders for w in _form(tokens, n)}


def _may_be_work(tokens: Tokens, name: Name, people: Collection[str]) -> bool:
    """Say whether a name may be a work's: no list has it, no given name begins it, and it does not end as bodies' names do."""
    if name.type not in _OPEN or name.entry or name.surely or tokens.title[name.start] or tokens.caps[name.start]:
        return False
    last = tokens.lower[name.end - 1].rstrip(".")
    if last in type_words() or last in company_endings() or last in load_context().makers_of_shows:
        return False
    first = tokens.words[name.start]
    return first not in tokens.gazetteer.genders and first not in people and not first.isupper()


def _is_used_as_work(tokens: Tokens, name: Name) -> bool:
    """Say whether a name stands where works' do: what one stars in, wins for, or that has its own "The" within a sentence."""
    behind = tokens.lower[name.end] if name.end < len(tokens.words) else ""
    if (
        name.type != "person"
        and name.end - name.start > 1
        and (behind in load_context().work_behind or _is_numbered_game(tokens, name))
    ):
        return True
    at = name.start - 1
    capital = _has_own_article(tokens, name)
    at -= at >= 0 and tokens.lower[at] in _ARTICLE
    if capital and name.type != "place" and not _is_of_music(tokens) and not _is_beaten(tokens, name):
        return True  # "The Hague" is a town
    if at < 1 or name.type == "group" or tokens.line[at] != tokens.line[name.start] or _is_owner(tokens, name):
        return False
    pair = tokens.lemma[at - 1].lower(), tokens.lower[at]
    if " ".join(pair) in load_context().before_work:
        return True
    if name.type == "person" and name.end - name.start > 1:
        return False  # "best actor for Jamie Roe"
    return tokens.lower[at] == "for" and any(
        tokens.lower[k] in load_context().awarded for k in _back(tokens, at, _AWARDED)
    )


def _is_numbered_game(tokens: Tokens, name: Name) -> bool:
    """Say whether a name ends with a number, in an article on games: `Kestrel 2`."""
    number = tokens.words[name.end - 1]
    return number.isdigit() and len(number) <= _FIGURES and not load_context().game_words.isdisjoint(tokens.lower)


def _back(tokens: Tokens, at: int, reach: int) -> Iterator[int]:
    """Yield the words of a sentence before one, the nearest first."""
    for k in range(at - 1, max(-1, at - 1 - reach), -1):
        if tokens.sentence[k] != tokens.sentence[at]:
            return
        yield k


def _is_owner(tokens: Tokens, name: Name) -> bool:
    """Say whether something of a name's is meant, a maker's or an author's: "in `Kestrel`'s video", "of `Kestrel` classics"."""
    return name.end < len(tokens.words) and (
        tokens.words[name.end] in POSSESSIVE or tokens.pos[name.end] in ("ADJ", "NOUN", "PROPN")
    )


def _is_of_music(tokens: Tokens) -> bool:
    """Say whether an article tells of bands, which have their own "The" too: it names songs rather than films."""
    return sum(w in load_context().music_words for w in tokens.lower) > sum(
        w in load_context().film_words for w in tokens.lower
    )


def _is_beaten(tokens: Tokens, name: Name) -> bool:
    """Say whether a name is of those that another beats, as bands do as well as films: "beat Kestrel and The `Old Tarn` to the award"."""
    small = _AND | _ARTICLE
    words = (k for k in _back(tokens, name.start, _AWARDED) if tokens.words[k].islower())
    nearest = islice((k for k in words if tokens.lower[k] not in small), 1)
    return any(tokens.pos[k] == "VERB" and tokens.lemma[k] in load_context().beating for k in nearest)


def _is_beside_work(tokens: Tokens, name: Name, starts: Collection[int], ends: Collection[int]) -> bool:
    """Say whether nothing but "and", a comma and an article stands between a name and a work, and nothing beats it.

    Args:
        tokens: the article.
        name: the name.
        starts: the first words of works.
        ends: the words behind them.
    """
    if _is_beaten(tokens, name):
        return False
    before = any(k in ends and _is_joined(tokens, k, name.start) for k in range(name.start - _APART, name.start))
    behind = range(name.end + 1, name.end + _APART + 1)
    return before or any(k in starts and _is_joined(tokens, name.end, k) for k in behind)


def _is_joined(tokens: Tokens, start: int, end: int) -> bool:
    """Say whether the words from one to another join two names of a list: `and the`."""
    between = [w for w in tokens.lower[start:end] if w not in _ARTICLE]
    return 0 < len(between) < 3 and all(w in _AND for w in between) and tokens.line[start] == tokens.line[end]
