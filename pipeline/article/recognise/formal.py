"""Countries by the names that stand on treaties: `United Republic of Tanzania`, `Kingdom of Saudi Arabia`.

"the Hashemite Kingdom of Jordan … Jordan … the Kingdom"  ─▶ Jordan, three times
"the Republic of Korea"                                    ─▶ South Korea
"the Kingdom of Kush", "the Republic of Texas"             ─▶ no country of today
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.article.recognise.gazetteer import Entry
from pipeline.article.recognise.lexicon import before_form, called_by_form
from pipeline.article.recognise.names import Name
from pipeline.article.recognise.tokens import Tokens, occurrences

_FORMS = frozenset(
    {"republic", "kingdom", "state", "sultanate", "emirate", "principality", "commonwealth", "federation", "duchy"}
)
_ALONE = frozenset({"republic", "kingdom", "sultanate", "emirate", "principality"})
_LONGEST = 5  # words in a country's name
# What two countries share, or what is called otherwise: the words before, and the name behind.
_OTHERWISE = {"korea": {True: "North Korea", False: "South Korea"}, "china": {True: "China", False: "Taiwan"}}


def formal_countries(tokens: Tokens) -> list[Name]:
    """Return the places where a country bears its formal name, and those of its short form behind it: `the Kingdom`."""
    found = list(_in_full(tokens))
    named: dict[str, set[Entry]] = {}
    for name, form in found:
        if name.entry and form in _ALONE:
            named.setdefault(form, set()).add(name.entry)
    for form, countries in called_by_form().items():  # by the name without the form, where only one of them is named
        if form not in named and (entry := _only(tokens, countries)):
            named[form] = {entry}
    first = {form: min((n.start for n, f in found if f == form), default=0) for form in named}
    inside = {i for n, _ in found for i in range(n.start, n.end)}
    alone = [
        Name(at, at + 1, "place", "coreference", next(iter(named[form])), surely=True)
        for at, form in enumerate(tokens.lower)
        if len(named.get(form, ())) == 1 and at > first[form] and at not in inside and _stands_alone(tokens, at)
    ]
    return [*(n for n, _ in found), *alone]


def _in_full(tokens: Tokens) -> Iterator[tuple[Name, str]]:
    for at in range(len(tokens.words) - 2):
        form = tokens.lower[at]
        if form not in _FORMS or tokens.words[at + 1] != "of" or not tokens.words[at][0].isupper() or tokens.silent[at]:
            continue
        begin = at + 2 + (tokens.lower[at + 2] == "the")
        start = at
        while start and _goes_before(tokens, start - 1, at):
            start -= 1
        people = any(w in ("people", "peoples") for w in tokens.lower[start:at])
        if entry_end := _country(tokens, begin, people):
            entry, end = entry_end
            yield Name(start, end, "place", "gazetteer", entry, surely=True), form


def _only(tokens: Tokens, countries: Sequence[str]) -> Entry | None:
    """Return the one of some countries that the article names, if it names only one."""
    at = {tuple(name.split()): name for name in countries}
    names = {at[tuple(tokens.words[a:b])] for a, b in occurrences(tokens, at)}
    forms = tokens.gazetteer.lookup(names.pop()) if len(names) == 1 else ()
    return next((f.entry for f in forms if f.entry.kind == "country"), None)


def _goes_before(tokens: Tokens, at: int, form: int) -> bool:
    word = tokens.lower[at]
    return tokens.line[at] == tokens.line[form] and (
        (word in before_form() and tokens.words[at][0].isupper()) or (word in ("'s", "’s") and at > 0)
    )


def _country(tokens: Tokens, begin: int, people: bool) -> tuple[Entry, int] | None:
    """Return the country whose name begins at a word, and where it ends."""
    for end in range(min(begin + _LONGEST, len(tokens.words)), begin, -1):
        text = tokens.slice(begin, end)
        if other := _OTHERWISE.get(text.lower()):
            text = other[people]
        for form in tokens.gazetteer.lookup(text):
            if form.entry.type == "place" and form.entry.kind == "country":
                return form.entry, end
    return None


def _stands_alone(tokens: Tokens, at: int) -> bool:
    """Say whether a word is `the Kingdom`, and no part of more: `the United Kingdom`, `the Kingdom Tower`."""
    if not tokens.words[at][0].isupper() or tokens.title[at] or tokens.caps[at] or tokens.silent[at]:
        return False
    after = tokens.words[at + 1] if at + 1 < len(tokens.words) else ""
    return tokens.lower[at - 1] == "the" and after != "of" and not after[:1].isupper()
