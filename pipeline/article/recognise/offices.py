"""Words of an office that the model takes for a body: `Internal Trade` in "Minister of Internal Trade", `Finance Minister`.

A department's business is no body by itself, and neither is whoever holds an office: such names are dropped, and of
"Nunavut Language" Commissioner the place is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pipeline.article.recognise.lexicon import (
    company_endings,
    initials,
    of_titles,
    role_heads,
    role_modifiers,
    type_words,
)
from pipeline.article.recognise.names import Name, heads_role
from pipeline.article.recognise.tokens import Tokens
from pipeline.text.person_names import honorifics, portfolios

OF_STATES = frozenset({"minister", "secretary", "commissioner", "mec", "ministry", "department"})
_CABINET = frozenset({"chancellor", "ministers", "secretaries"})
_AND = frozenset({"and", "&", ","})
_OF = frozenset({"of", "for"})
_THE = frozenset({"the"})
_STATES = frozenset({"republic", "nation", "state", "kingdom", "union", "federation", "board", "opposition", "house"})
_DOUBTFUL = frozenset({"organisation", "facility", "work", "place", "person"})
_SPEAKS = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_REACH = 8  # words back to the office whose business it is


def without_offices(tokens: Tokens, found: Iterable[Name]) -> Iterator[Name]:
    """Yield the names that are more than words of an office.

    Args:
        tokens: the article, its evidence of countries read.
        found: its names.
    """
    found = list(found)
    elsewhere = {tokens.slice(n.start, n.end): n.type for n in found}
    for n in found:
        end = None if n.entry or n.surely or n.type not in _DOUBTFUL else _business(tokens, n)
        if end is None:
            yield n
        elif end > n.start and _before_title(tokens, n) < n.end:
            text = tokens.slice(n.start, end)
            known = next(iter(tokens.gazetteer.lookup(text)), None)
            yield replace(n, end=end, type=known.entry.type if known else elsewhere.get(text, n.type))
        elif end > n.start:
            yield replace(n, end=end, type="place", label="GPE")


def _before_title(tokens: Tokens, n: Name) -> int:
    """Return where the words end of what is taken for a body, before a title in it: `Leeds MP`, `Acme Managing` Director."""
    last = tokens.lower[n.end - 1]
    if n.type != "organisation" or n.end - n.start == 1:
        return n.end
    office = last in initials() - company_endings() and tokens.words[n.end - 1].isupper()  # but: "Acme AG"
    if office or last in _SPEAKS:
        return n.end - 1
    end, titled = n.end, n.end < len(tokens.words) and tokens.words[n.end][0].isupper() and heads_role(tokens, n.end)
    while titled and end > n.start and tokens.lower[end - 1] in of_titles():
        end -= 1
    return n.start if end == n.start + 1 and tokens.lower[n.start] in type_words() else end  # "Group Managing" Director


def _business(tokens: Tokens, n: Name) -> int | None:
    """Return where the words of an office begin in a name that holds nothing else but a place; None for any other name."""
    words = tokens.lower[n.start : n.end]
    if n.type == "person" and len(words) == 1:
        return None
    if (end := _before_title(tokens, n)) < n.end:
        return end
    if n.type in ("organisation", "person") and (words[-1] in role_heads() or words[-1] in honorifics()):
        title = all(w in portfolios() or w in role_modifiers() or w in _AND | _OF | _THE for w in words[:-1])
        return n.start if title else None
    if n.type == "person":
        return None
    if len(words) == 1 and words[0] in _STATES:
        within = _office_before(tokens, n.start)
        return n.start if n.type != "place" and within else None
    if _is_title(tokens, n.start, n.end) and _state_office_after(tokens, n.end):
        return n.start
    cut = n.end
    while cut > n.start and (tokens.lower[cut - 1] in portfolios() or tokens.lower[cut - 1] in _AND):
        cut -= 1
    if cut == n.start and _office_before(tokens, n.start):
        return cut
    office = tokens.words[n.end] if n.end < len(tokens.words) else ""
    titled = office[:1].isupper() and office.lower() in OF_STATES and cut < n.end and n.type != "place"
    placed = all(w[0].isupper() and w.lower() not in role_modifiers() for w in tokens.words[n.start : cut])
    return cut if titled and placed else None


def _is_title(tokens: Tokens, start: int, end: int) -> bool:
    """Say whether some words are of titles alone: `Shadow`, `Work and Pensions`."""
    return all(w in portfolios() or w in role_modifiers() or w in _AND for w in tokens.lower[start:end])


def _state_office_after(tokens: Tokens, at: int) -> bool:
    """Say whether an office of a state follows, however its business is written: "home secretary", "Education Minister"."""
    end = at
    while end < min(at + _REACH, len(tokens.words)) and tokens.line[end] == tokens.line[at - 1]:
        if tokens.lower[end] in OF_STATES | _CABINET:
            return True
        if not _is_title(tokens, end, end + 1):
            return False
        end += 1
    return False


def _office_before(tokens: Tokens, at: int) -> bool:
    """Say whether a word is what an office before it is for: behind "Minister of", or behind "Minister of Supply and"."""
    first = at
    while first > 0 and at - first < _REACH and tokens.line[first - 1] == tokens.line[at]:
        first -= 1
        word = tokens.lower[first]
        if word in _OF:
            return first > 0 and heads_role(tokens, first - 1)
        if word not in _AND and word != "the" and word not in portfolios():
            return False
    return False
