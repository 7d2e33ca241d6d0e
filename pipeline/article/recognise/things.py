"""Put the names of bodies, places and other things together: by the gazetteer's id, the same words, or an acronym."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from pipeline.article.recognise.countries import choose, country_around, evidence_at, own_country, part_before
from pipeline.article.recognise.gazetteer import Entry
from pipeline.article.recognise.lexicon import load_context, small_words, type_words
from pipeline.article.recognise.members import Cluster, written
from pipeline.article.recognise.names import POSSESSIVE, Name
from pipeline.article.recognise.propagate import ArticleNames
from pipeline.article.recognise.shortened import BODIES, DIVISIONS, plain, short_names
from pipeline.article.recognise.tokens import Tokens
from pipeline.records import EntityType
from pipeline.text.slips import is_slip

_SHORTENED = frozenset({"organisation", "product"})
_KINDLESS = frozenset({"agency", "facility", "organisation", "place"})
_MISSPELT = frozenset({"agency", "media", "organisation", "product"})
_SINGULAR = frozenset({"agency", "event", "organisation"})
_WHOLE_PARTS = frozenset({"prefecture", "province"})  # what the name of such a part of a country may end with
_STYLED = frozenset(
    {"co", "company", "corporation", "group", "holding", "holdings", "technologies", "technology"}
)  # that make no other company
_LONG_WORD = 8  # letters
_PUBLIC = frozenset({"agency", "organisation"})


def group_things(tokens: Tokens, names: ArticleNames) -> list[Cluster]:
    """Return the entities of an article that are no people."""
    things = [n for n in names.found if n.type != "person"]
    by_key: dict[str, Cluster] = {}
    acronyms, companies = (
        {short.lower(): " ".join(tokens.words[a:b]) for short, (a, b) in listed.items()}
        for listed in (names.acronyms, names.companies)
    )
    long_of = {**companies, **acronyms}
    longs = {long.lower() for long in long_of.values()}
    entries = _entries(tokens, things, acronyms)
    votes: dict[str, Counter[EntityType]] = {}
    plurals = _plurals(tokens, things, acronyms)
    tails = short_names(tokens, things) | plurals
    longs |= set(tails.values())
    wholes = _wholes(tokens, things)
    for n in things:
        key = _normal(tokens, n, long_of if n.type in _SHORTENED else acronyms)
        votes.setdefault(key, Counter())[n.type] += 1 + 3 * (n.end - n.start > 1)
    for n in things:
        normal = _normal(tokens, n, long_of if n.type in _SHORTENED else acronyms)
        party = normal in entries and entries[normal].type == "group"  # "the state Congress president", of India
        part = part_before(tokens, n.start) if n.type == "agency" and id(n) not in entries and not party else ""
        entry = entries.get(id(n)) or (entries.get(normal) if not part else None)
        key, admitted = entry.kb_id if entry else normal, n
        if not key:
            continue
        if not entry and (whole := wholes.get(normal)) and n.start and tokens.lower[n.start - 1] == "the":
            entry, key = entries.get(id(whole)), _normal(tokens, whole, acronyms)
            key = entry.kb_id if entry else key
            admitted = replace(n, found_by="coreference")  # "the Court" is a phrase that stands for it
        elif not entry:
            key = tails.get(key) or (plain(f"{part} {key}") if part else key)
            entry = entries.get(key) if key != normal else None  # "the Rams" of the Los Angeles Rams, whom a list has
            key = entry.kb_id if entry else key
        home = by_key.get(key)
        if home is None:
            type_ = entry.type if entry else (votes.get(key) or votes[normal]).most_common(1)[0][0]
            home = by_key[key] = Cluster(type_, entry=entry)
        home.add(admitted)
        if home.type == "agency" and not home.country:
            known = entry.country if entry else ""
            home.country = known or own_country(tokens, n) or ("" if entry else country_around(tokens, n))
        text = f"{part} {written(tokens, n)}" if part else written(tokens, n)
        if not home.fullest or (len(text) > len(home.fullest) and text.lower() in longs):
            home.fullest = text
    for key in {*plurals.values()} & by_key.keys():
        forms = Counter(written(tokens, n) for n in by_key[key].names)
        if by_key[key].type != "group":
            by_key[key].fullest = forms.most_common(1)[0][0]  # "Alfa Romeos" are made by Alfa Romeo
    clusters = _without_slips(tokens, _national(by_key))
    return [c for c in clusters if c.entry or not all(_is_kind_alone(tokens, n) for n in c.names)]


def _national(by_key: dict[str, Cluster]) -> dict[str, Cluster]:
    """Return the clusters, "the Assembly" put with the one national legislature of its country that is called so."""
    listed = [c for c in by_key.values() if c.entry and c.entry.kind == "legislature"]
    for key, c in list(by_key.items()) if listed else ():
        if c.entry or c.type != "agency" or not c.country or key not in load_context().names_by_themselves:
            continue
        homes = [o for o in listed if o.entry and o.entry.country == c.country and key in o.name.lower().split()]
        if len(homes) == 1:
            for n in c.names:
                homes[0].add(n)
            del by_key[key]
    return by_key


def _without_slips(tokens: Tokens, by_key: dict[str, Cluster]) -> list[Cluster]:
    """Return the clusters, those of a name misspelt or written in one word put with the one that is named oftener: `Chrylser`, once."""
    words = {key: c for key, c in by_key.items() if c.type in _MISSPELT}
    alike: dict[str, list[str]] = {}
    for key in words:
        for shape in _shapes(key):
            alike.setdefault(shape, []).append(key)
    for key, c in sorted(words.items(), key=lambda kc: len(kc[1].names)):
        if c.entry:
            continue
        near = {k for shape in _shapes(key) for k in alike[shape] if k != key and k in by_key}
        homes = [k for k in near if _is_respelt(tokens, key, c, k, words[k])]
        if len(homes) == 1:
            for n in c.names:
                words[homes[0]].add(n)
            del by_key[key]
    return list(by_key.values())


def _shapes(key: str) -> tuple[str, str]:
    """Return what a space, and what a slip in one of its words, leaves of a name as it is."""
    return key.replace(" ", ""), " ".join(w[0] for w in key.split())


def _is_respelt(tokens: Tokens, key: str, c: Cluster, other: str, o: Cluster) -> bool:
    """Say whether a name is another one but for a space, `Power Page` and PowerPage, or but for a slip, where it stands less often."""
    if key.replace(" ", "") == other.replace(" ", ""):
        return len(key) >= _LONG_WORD and len(o.names) >= len(c.names)
    mine, others = key.split(), other.split()
    if len(mine) != len(others) or len(c.names) > len(mine) or len(c.names) >= len(o.names):
        return False
    differing = [(a, b) for a, b in zip(mine, others, strict=True) if a != b]
    long = len(mine) > 1 or (len(key) >= _LONG_WORD and key.isalpha() and len(o.names) > 1)
    slips = len(differing) == 1 and is_slip(*differing[0])
    # the Asian Council is not the Asean Council
    known = slips and any(tokens.gazetteer.lookup(form(differing[0][0])) for form in (str.title, str.upper))
    return long and slips and not known and key.removesuffix("s") != other.removesuffix("s")


def _is_kind_alone(tokens: Tokens, name: Name) -> bool:
    """Say whether a name is a word for a kind of body and nothing else: `the Council`, `our Embassy`."""
    word = tokens.lower[name.start]
    if name.end - name.start > 1 or name.type not in _KINDLESS or not name.start:
        return False
    if word in load_context().never_alone:
        return True  # "new Board members"
    kind = type_words().get(word, "media") != "media" or word in load_context().kinds  # papers are called "The Gazette"
    before = tokens.lower[name.start - 1]
    alone = before in small_words().leading or before[0].isdigit() or before in POSSESSIVE
    return kind and alone and word not in load_context().names_by_themselves


def _entries(tokens: Tokens, things: list[Name], acronyms: Mapping[str, str]) -> dict[int | str, Entry]:
    """Return the gazetteer's row for a name (by its id) or for every name of those words (by the words).

    An acronym that the article spells out is looked up by what it stands for.
    """
    out: dict[int | str, Entry] = {}
    for n in things:
        words = " ".join(tokens.words[n.start : n.end])
        entry = n.entry or (None if words.lower() in acronyms else _by_lookup(words, n, tokens))
        if entry:
            out[id(n)] = entry
            if n.surely:
                out.setdefault(plain(words), entry)
    return out


def _wholes(tokens: Tokens, things: list[Name]) -> dict[str, Name]:
    """Map "court" to the name `Kwale High Court`, where no other name of the article is that of a court."""
    named: dict[str, dict[str, Name]] = {}
    for n in things:
        words = tokens.lower[n.start : n.end]
        if n.type not in BODIES or len(words) < 2:
            continue
        for word in {words[-1], words[0] if words[1] in ("of", "for", "on") else words[-1]}:
            if word in type_words() and word not in load_context().names_by_themselves:
                named.setdefault(word, {}).setdefault(plain(" ".join(words)), n)
    return {word: next(iter(names.values())) for word, names in named.items() if len(names) == 1}


def _by_lookup(words: str, name: Name, tokens: Tokens) -> Entry | None:
    """Return the row a model's name fits whole, if the types can be the same thing's."""
    found = choose(tokens, name.start, name.end, tokens.gazetteer.lookup(words))
    own = evidence_at(tokens, name.start)
    if not found and own and own.start == name.start and own.end < name.end and not own.part:  # "Thai Health Ministry"
        rest = tokens.gazetteer.lookup(" ".join(tokens.words[own.end : name.end]))
        found = [f for f in rest if f.shared and f.entry.country == own.country]
    stem = words.split()
    while len(stem) > 1 and stem[-1].lower().rstrip(".") in _STYLED | load_context().incorporated:
        stem.pop()
    if not found and name.type == "organisation" and len(stem) == 1 < name.end - name.start:
        found = [f for f in tokens.gazetteer.lookup(" ".join(stem)) if f.entry.kind == "company"]  # "Tencent Holdings"
    first, _, last = words.rpartition(" ")
    if not found and name.type == "place" and last.lower() in _WHOLE_PARTS:
        found = [f for f in tokens.gazetteer.lookup(first) if f.entry.kind in ("state", "region")]  # "Hunan Province"
    kind, _, whose = words.partition(" of ")
    if not found and name.type == "place" and kind.lower() in DIVISIONS:
        found = [f for f in tokens.gazetteer.lookup(whose) if f.entry.type == "place"]  # "the City of Leeds"
    forms = [f for f in found if not f.risky or f.entry.type == "place"]
    public = {"agency", "organisation", "media", "facility", "group", "law", "work"}
    for form in forms:
        if form.entry.type == name.type or (form.entry.type in public and name.type in public and len(form.words) > 1):
            return form.entry
    return None


def _normal(tokens: Tokens, name: Name, long_of: dict[str, str]) -> str:
    words = " ".join(tokens.words[name.start : name.end])
    return plain(long_of.get(words.lower(), words))


def _plurals(tokens: Tokens, things: list[Name], long_of: dict[str, str]) -> dict[str, str]:
    """Map "vokkaligas" to "vokkaliga" and "dana airlines" to "dana airline", where the article has a name in both numbers."""
    keys = {
        _normal(tokens, n, long_of)
        for n in things
        if not n.entry and (n.type == "group" or (n.type in _SINGULAR and n.end - n.start > 1))
    }
    return {key: key[:-1] for key in keys if key.endswith("s") and key[:-1] in keys}
