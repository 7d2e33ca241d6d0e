"""What bodies, events and places are called for short: `Land Guardians` of the Nuluujaat Land Guardians, `Rover` of MG Rover."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence

from pipeline.article.recognise.countries import evidence_at
from pipeline.article.recognise.lexicon import company_endings, craft_words, load_context, small_words, type_words
from pipeline.article.recognise.members import without_gaps
from pipeline.article.recognise.names import Name
from pipeline.article.recognise.tokens import Tokens

BODIES = frozenset({"agency", "organisation", "facility"})
DIVISIONS = frozenset(
    {"city", "county", "district", "governorate", "municipality", "prefecture", "province", "township"}
)
_WHOSE = 3  # words that say whose a body is
_ONE_NAME = frozenset({"organisation", "product"})  # whose bearers may go by one word of it
_LETTERS = 3  # of such a word


def short_names(tokens: Tokens, things: list[Name]) -> dict[str, str]:
    """Map short names to the long ones, both as `plain` writes them, where an article has one long name for the short one.

    "supreme court" ─▶ "ohio supreme court"; "rover" ─▶ "mg rover"; "penghu" ─▶ "penghu county"
    """
    longer: dict[str, set[str]] = {}
    for n in things:
        words = tuple(tokens.lower[n.start : n.end])
        for tail in tokens.elsewhere:
            if not n.entry and len(words) > len(tail) and words[-len(tail) :] == tail:
                longer.setdefault(plain(" ".join(tail)), set()).add(plain(" ".join(words)))
    for short, whole in (*_shortened(tokens, things), *_by_own_word(tokens, things), *_dated(tokens, things)):
        longer.setdefault(short, set()).add(whole)
    return {tail: names.pop() for tail, names in longer.items() if len(names) == 1} | _towns(tokens, things)


def _shortened(tokens: Tokens, things: list[Name]) -> Iterator[tuple[str, str]]:
    """Yield names of two words or more, with what they are in full elsewhere: of a town, or of a department.

    "wild bird society" ─▶ "wild bird society of keelung"; "economic affairs department" ─▶ "keelung economic …";
    "penal centers" ─▶ "directorate of penal centers"
    """
    open_ = {tuple(tokens.lower[n.start : n.end]): n for n in reversed(things) if n.type in BODIES and not n.entry}
    for words in sorted(open_):
        yield from _without_first(tokens, open_, words)
        for cut in (k for k in range(1, len(words)) if open_.keys() & {words[:k], words[k:], words[k + 1 :]}):
            first, last, behind = words[:cut], words[cut:], words[cut + 1 :]
            kind = first[-1] in type_words() or first[-1] in load_context().kinds  # no "Roe Telecom of South Korea"
            if len(first) > 1 and first in open_ and kind and last[0] == "of" and _is_place(tokens, behind):
                yield plain(" ".join(first)), plain(" ".join(words))
            if len(last) > 1 and last in open_ and last[0] in type_words() and _is_place(tokens, first):
                yield plain(" ".join(last)), plain(" ".join(words))
            of = last[0] == "of" and first[-1] in type_words()
            if of and len(behind) > 1 and behind in open_:
                yield plain(" ".join(behind)), plain(" ".join(words))


def _by_own_word(tokens: Tokens, things: list[Name]) -> Iterator[tuple[str, str]]:
    """Yield what firms and teams go by beside their full names: "rover" of "mg rover", "harbour steel" of "harbour steel works"."""
    first: dict[tuple[str, ...], Name] = {}
    types: dict[tuple[str, ...], Counter[bool]] = {}
    for n in sorted(things, key=lambda n: (tokens.title[n.start], n.start)):
        words = tuple(tokens.words[n.start : n.end])
        types.setdefault(words, Counter())[n.type in _ONE_NAME] += 1
        if n.type in _ONE_NAME and not tokens.caps[n.start]:
            first.setdefault(words, n)
    taken = {plain(" ".join(w)) for w in types if len(w) > 1}  # "Tarn" is Tarn Corp., and not Tarn Motors
    small = {w for w in tokens.words if w.islower()}
    own = {
        w: n
        for w, n in first.items()
        if not n.entry
        and 2 * types[w][True] > types[w].total()
        and _is_own(tokens, w, small)
        and (len(w) > 1 or w[0].lower() not in taken)
    }
    for words, long in first.items():
        for cut in range(1, len(words)):
            begins, ends = own.get(words[:cut]), own.get(words[cut:])
            linked = words[cut - 1].lower() in small_words().links
            if ends and not linked and (long.start < ends.start or not _tells_where(tokens, words[:cut])):
                yield plain(" ".join(words[cut:])), plain(" ".join(words))
            if begins and long.start < begins.start and not _tells_where(tokens, words[cut:]):
                yield plain(" ".join(words[:cut])), plain(" ".join(words))


def _is_own(tokens: Tokens, words: Sequence[str], small: Container[str]) -> bool:
    """Say whether words are a name by themselves: no list has them, and they are no `Union` or `Ana`, nor what the article writes small."""
    known = words[0] in tokens.gazetteer.genders or bool(tokens.gazetteer.lookup(" ".join(words)))
    known = known or (len(words) == 1 and words[0].lower() in small)  # "Harbour Profit … a profit"
    last, lower = words[-1].lower(), tuple(w.lower() for w in words)
    kind = last in type_words() or last in load_context().kinds | company_endings() or lower in craft_words()
    return len(last) >= _LETTERS and not known and not kind


def _tells_where(tokens: Tokens, words: Sequence[str]) -> bool:
    """Say whether words tell a branch, or a version: `USA` of "Yukos USA", `X` of "AirAsia X"."""
    lower = [w.lower() for w in words]
    known = any(f.entry.type in ("group", "place") for w in words for f in tokens.gazetteer.lookup(w))
    return known or any(not w.isalpha() or len(w) == 1 for w in lower)


def _dated(tokens: Tokens, things: list[Name]) -> Iterator[tuple[str, str]]:
    """Yield an event without its year, with the year: "asian games", "2022 asian games"."""
    events = {tuple(tokens.lower[n.start : n.end]) for n in things if n.type == "event" and not n.entry}
    for words in sorted(events):
        if words[0].isdigit() and words[1:] in events:
            yield plain(" ".join(words[1:])), plain(" ".join(words))


def _without_first(
    tokens: Tokens, open_: Mapping[tuple[str, ...], Name], words: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    """Yield what a body is called by once it has been named, without the words that say whose it is: "land guardians" of
    "nuluujaat land guardians".

    A ministry may be another country's: "the Syrian Foreign Ministry … Foreign Ministry spokesman", of Iran.
    """
    long = open_[words]
    own = evidence_at(tokens, long.start)
    for cut in range(1, min(len(words) - 1, _WHOSE + 1)):
        short = open_.get(words[cut:])
        if words[cut - 1] in small_words().links or short is None or short.start < long.end:
            continue
        if long.type != "agency" or (own and own.country == tokens.main_country):
            yield plain(" ".join(words[cut:])), plain(" ".join(words))


def _towns(tokens: Tokens, things: list[Name]) -> dict[str, str]:
    """Map "penghu" to "penghu county", where nothing else of the article is called so and no list has the shorter name."""
    open_ = {tuple(tokens.lower[n.start : n.end]) for n in things if n.type == "place" and not n.entry}
    longer: dict[str, set[str]] = {}
    for words in open_:
        if words[-1] in DIVISIONS and words[:-1] in open_:
            longer.setdefault(plain(" ".join(words[:-1])), set()).add(plain(" ".join(words)))
    return {short: names.pop() for short, names in longer.items() if len(names) == 1}


def _is_place(tokens: Tokens, words: Sequence[str]) -> bool:
    """Say whether words in small letters are a place of the list's."""
    return any(f.entry.type == "place" for f in tokens.gazetteer.lookup(" ".join(w.title() for w in words)))


def plain(words: str) -> str:
    """Return a name without what its writers differ in.

    >>> plain("The Harbour & Sons Ltd.")
    'harbour and sons'
    """
    folded = (
        without_gaps(words).lower().replace(".", "").replace("’", "'").replace("' s ", "'s ").replace(" 's ", "'s ")
    )
    folded = folded.removeprefix("the ").replace(" & ", " and ").strip()
    while (ending := folded.rpartition(" "))[0] and ending[2] in load_context().incorporated:
        folded = ending[0].rstrip(" ,")
    return folded
