"""Which acronym stands for which long name: `Long Name (LN)`, `LN (Long Name)`.

"Terrorism Confinement Center (CECOT)" ─▶ CECOT is the Terrorism Confinement Center
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from pipeline.article.recognise.gazetteer import Entry
from pipeline.article.recognise.lexicon import load_context, type_words
from pipeline.article.recognise.name_types import type_by_words
from pipeline.article.recognise.names import POSSESSIVE, Name, trim_name
from pipeline.article.recognise.tokens import Tokens
from pipeline.records import Span

_NAMED_BY_ACRONYM = frozenset({"organisation", "agency", "media", "law", "facility", "group", "event"})
_ACRONYM_WORDS = 10
_SHORTEST = 2  # words of a name that acronyms shorten
_OF_OTHERS, _LETTERS = 3, range(3, 7)  # words of a name, and letters of what shortens it in another language
_PUBLIC = frozenset({"agency", "organisation"})
_CALLED = frozenset({"agency", "media", "organisation"})
_WHERE = frozenset({"in", "near", "from"})
_LINKS = frozenset({"of", "and", "for", "the", "in", "on", "to", "&", "-"})
_KNOWN = frozenset({",", "(", "also", "better", "commonly", "formerly", "locally", "popularly", "widely"})
_ADVERBS = 3  # words and marks before "known as"
_STEM = 5  # letters: Agriculture, Agricultural


def find_acronyms(tokens: Tokens, found: list[Name]) -> tuple[dict[str, Span], list[Name]]:
    """Find `Long Name (LN)` and `LN (Long Name)`; return the acronyms and the long names nobody had found."""
    ends = {n.end: n for n in found}
    starts = {n.start for n in found if n.type in _PUBLIC}
    alone = {n.start for n in found if n.end - n.start == 1}
    people = {tokens.words[n.end - 1] for n in found if n.type == "person" and n.end - n.start > 1}
    acronyms = {**_called_otherwise(tokens, found), **_before_long_names(tokens, found)}
    longs: list[Name] = []
    for at, word in enumerate(tokens.words[:-2]):
        if word not in "([" or tokens.words[at + 2] not in ")]" or not at or tokens.silent[at]:
            continue
        short = tokens.words[at + 1]
        if short in load_context().not_names or not (1 < len(short) <= 10 and short[0].isupper()):
            continue
        name = ends.get(at - (tokens.words[at - 1] in POSSESSIVE))
        if (
            name
            and name.type == "place"
            and short.isupper()
            and _is_body(tokens, _spelled_out(tokens, short, at), starts)
        ):
            name = None  # the last word of "Chamber of Commerce in Korea (CCK)"
        if name and name.type in _NAMED_BY_ACRONYM:
            words = tokens.words[name.start : name.end]
            known = short in people or bool(tokens.gazetteer.lookup(short))
            own = not known and (_shares_initials(short, words) or _is_called(tokens, short, name, alone))
            if _stands_for(short, words) or own or _is_in_other_order(short, words):
                acronyms[short] = name.start, name.end
        elif not name and short.isupper() and len(short) > 2 and (span := _spelled_out(tokens, short, at)):
            acronyms[short] = span
            longs.append(Name(*span, type_by_words(tokens, *span, "organisation"), "propagated"))
    return {**_by_initials(tokens, found, acronyms), **acronyms}, longs


def as_defined(tokens: Tokens, found: list[Name], acronyms: Mapping[str, Span]) -> list[Name]:
    """Return the names, acronyms as the article defines them: "Northern Coal and Allied Alloys (NCAA)" is no league of a list's.

    Args:
        tokens: the article.
        found: its names.
        acronyms: from `find_acronyms`.
    """
    by_span = {(n.start, n.end): n for n in found}
    own: dict[str, Name] = {}
    listed: dict[str, Entry] = {}  # by the long name, where it is written otherwise than in the list
    for short, span in acronyms.items():
        if (long := by_span.get(span)) is None:
            continue
        forms = tokens.gazetteer.lookup(short)
        entries = {f.entry.kb_id: f.entry for f in forms}
        if not any(_is_one(tokens, long, entry) for entry in entries.values()):
            own[short] = long
        elif not long.entry and len(entries) == 1 and any(not (f.shared or f.risky) for f in forms):
            (listed[tokens.slice(*span)],) = entries.values()
    found = [
        replace(n, entry=entry, type=entry.type)
        if not n.entry and listed and (entry := listed.get(tokens.slice(n.start, n.end)))
        else n
        for n in found
    ]
    return [
        replace(n, entry=own[word].entry, type=own[word].type, found_by="propagated", surely=False)
        if n.end - n.start == 1 and n.entry and (word := tokens.words[n.start]) in own
        else n
        for n in found
    ]


def _is_one(tokens: Tokens, long: Name, entry: Entry) -> bool:
    """Say whether a long name may be that of a row: it has been taken for it, or shares half of the words of its name.

    Those that only say what kind of body it is count for nothing: a Department of Fisheries is no Department of Commerce.
    """
    words = {w[:_STEM] for w in tokens.lower[long.start : long.end]}
    named = [w.lower() for w in entry.name.split() if w[0].isupper()]
    telling = [w[:_STEM] for w in named if w not in type_words()] or [w[:_STEM] for w in named]  # of what, or whose
    return long.entry == entry or (len(named) >= _SHORTEST and 2 * sum(w in words for w in telling) >= len(telling))


def _before_long_names(tokens: Tokens, found: list[Name]) -> dict[str, Span]:
    """Return the acronyms whose long name follows in brackets: `LN (Long Name)`."""
    acronyms: dict[str, Span] = {}
    for n in found:
        at, end = n.start - 1, n.end
        at -= at > 1 and tokens.words[at] in ("the", "The")
        if at < 1 or end >= len(tokens.words) or tokens.words[at] not in "([" or tokens.words[end] not in ")]":
            continue
        short, words = tokens.words[at - 1], tokens.words[n.start : n.end]
        if n.type not in _NAMED_BY_ACRONYM or len(words) < 2 or not short.isupper() or not 2 < len(short) < 8:
            continue
        if _stands_for(short, words) or (_shares_initials(short, words) and not tokens.gazetteer.lookup(short)):
            acronyms[short] = (n.start, n.end)
    return acronyms


def _stands_for(short: str, words: list[str]) -> bool:
    """Say whether an acronym's letters are found, in order, in the words, the first at a word's beginning."""
    letters = [c for c in short.lower() if c.isalnum()]
    at = 0
    text = " ".join(words).lower()
    if not any(w.lower().startswith(letters[0]) for w in words):
        return False
    for letter in letters:
        at = text.find(letter, at) + 1
        if not at:
            return False
    return True


def _shares_initials(short: str, words: list[str]) -> bool:
    """Say whether most letters are initials of the words, in whatever order: `Brazilian … Surgery Society (SBCP)`."""
    shared = Counter(short.lower()) & Counter(w[0].lower() for w in words)
    return 2 < len(short) < 7 and short.isupper() and 4 * shared.total() >= 3 * len(short)


def _is_in_other_order(short: str, words: list[str]) -> bool:
    """Say whether letters are the initials of all the words with a capital: `National Civil Police (PNC)`."""
    initials = [w[0] for w in words if w[0].isupper()]
    return len(initials) in _LETTERS and sorted(short) == sorted(initials)


def _is_called(tokens: Tokens, short: str, name: Name, alone: Collection[int]) -> bool:
    """Say whether a word in brackets is what a body is called, in whatever language: `Development Bank of the Andes (CAF)`.

    It stands by itself elsewhere too, or the letters are those of a longer name: no ticker, town, player or word behind it.
    """
    long, capitals = name.end - name.start >= _OF_OTHERS, short.isupper()
    if name.type not in _CALLED or not (long or capitals) or short.lower() in tokens.words:
        return False
    places = [at for at, word in enumerate(tokens.words) if word == short]
    if not any(at in alone for at in places) or any(tokens.lower[at - 1] in _WHERE for at in places):
        return False
    return len(places) > 1 or (capitals and long and len(short) >= _LETTERS.start)


def _is_body(tokens: Tokens, span: Span | None, starts: Collection[int]) -> bool:
    """Say whether words hold one that tells a body: `Board of Control for Cricket in India`, not "Latin America and the Caribbean".

    So do those with which a body's name begins, wherever the model lets it end: "United Nations Support Mission" in Libya.
    """
    listed = type_words().keys() | load_context().kinds
    return span is not None and (span[0] in starts or any(tokens.lower[i] in listed for i in range(*span)))


def _by_initials(tokens: Tokens, found: Sequence[Name], defined: Mapping[str, Span]) -> dict[str, Span]:
    """Return the acronyms that nobody defines and that are the initials of one body: `PBI`, of "Police Bureau of Investigation"."""
    short = {
        word
        for n in found
        if n.end - n.start == 1 and (word := tokens.words[n.start]).isupper() and len(word) in _LETTERS
        if not n.entry or any(f.shared for f in tokens.gazetteer.lookup(word))
    }
    short -= defined.keys() | load_context().not_names
    longs: dict[str, dict[tuple[str, ...], Span]] = {}
    for n in found if short else ():
        if n.type in _PUBLIC and n.end - n.start >= _OF_OTHERS:
            words = tokens.words[n.start : n.end]
            for letters in {
                "".join(w[0] for w in words if w[0].isupper()),
                "".join(w[0].upper() for w in words),
            } & short:
                longs.setdefault(letters, {}).setdefault(tuple(words), (n.start, n.end))
    return {letters: next(iter(spans.values())) for letters, spans in longs.items() if len(spans) == 1}


def _called_otherwise(tokens: Tokens, found: Sequence[Name]) -> dict[str, Span]:
    """Return what a body is better known as, with the words of its name: `Telefones do Roe, better known as Teleroe`."""
    begins = {n.start: n for n in found if n.end - n.start == 1 and not n.entry and n.type in _PUBLIC | {"product"}}
    ends = {n.end: n for n in found if n.end - n.start > 1 and n.type in _PUBLIC}
    out: dict[str, Span] = {}
    for at in range(2, len(tokens.words) - 2) if begins and ends else ():
        if tuple(tokens.lower[at : at + 2]) != ("known", "as") or (name := begins.get(at + 2)) is None:
            continue
        first = at
        while first > 0 and at - first < _ADVERBS and tokens.lower[first - 1] in _KNOWN:
            first -= 1
        long = ends.get(first)
        short = tokens.words[name.start]
        words = tokens.words[long.start : long.end] if long else []
        letters = short.isupper() and (_shares_initials(short, words) or _is_in_other_order(short, words))
        if long and (letters or tokens.words.count(short) > 1):
            out[short] = long.start, long.end
    return out


def _spelled_out(tokens: Tokens, short: str, end: int) -> tuple[int, int] | None:
    """Return the words before `end` whose initials are the acronym's letters."""
    letters = [c for c in short.lower() if c.isalpha()]
    at, left = end, len(letters)
    while left and at > max(0, end - _ACRONYM_WORDS) and tokens.line[at - 1] == tokens.line[end]:
        at -= 1
        word = tokens.words[at]
        if word[0].isupper() and word[0].lower() == letters[left - 1]:
            left -= 1
        elif word[0].isupper() or tokens.lower[at] not in _LINKS:
            return None
        elif left > 1 and word[0] == letters[left - 1] and not tokens.lower[at - 1].startswith(letters[left - 1]):
            left -= 1  # the "in" of UNSMIL
    start, stop = trim_name(tokens, at, end)
    return (start, stop) if not left and stop - start > 1 else None
