"""What a body is to those who speak for it: public, a court or the police, a party, a company, an outlet, a place of learning,
of sport, of the arts, of civil society.

Ministry of Fisheries                ─▶ official
Brightwell ("an airline in Leeds")   ─▶ company
Harbour Rowing Club                  ─▶ sport
Harbour Academy                      ─▶ nothing: no kind of source that is told apart

Its type decides where that tells; else its own words, what lists and the article call it, and the phrases for it
("the company"). `models/claims/kinds.toml` says which word is of which kind.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import islice, pairwise

from pipeline.article.claims.lookup import Lookup
from pipeline.records import Entity, Kind

LONGEST = 4  # words of a phrase in kinds.toml
_PHRASES = 12  # phrases for one body that are looked at
_STEM = 3  # letters before the end of a name in one word: of `Ahli` in "Ahlibank"
_TELL = frozenset(
    {"arts", "civil society", "company", "court or police", "data", "expert", "outlet", "party", "sport"}
)  # what the words of an organisation may tell
_BEHIND_HEADS = frozenset({"of", "for", "in", "against", "on"})
_REACH = frozenset({"gb", "global", "international", "uk", "us", "usa", "worldwide"})
_BESIDE = re.compile(r", (?:an?|the) ")
_NEAR = 100  # characters behind a name among which the noun in apposition is
_SOCIAL = frozenset({"arts", "civil society", "sport"})
_CENTRES, _ON = frozenset({"center", "centre"}), frozenset({"for", "on"})
_INSTITUTES = frozenset({"institute", "institutes"})
_LONGEST_NAME = 6  # words of a body of several states
_SCHOLARSHIP = frozenset({"research", "studies", "economics", "policy"})
_STATE_SCIENCE = frozenset({"health", "hydrology", "meteorology", "statistics"})  # what states keep an institute of


def kind_of_words(words: Sequence[str], kinds: Mapping[str, Kind], *, without: Container[str] = ()) -> Kind:
    """Return the kind of the last phrase of some words that has one, the longest first; of those `without` none.

    >>> kind_of_words(["former", "press", "secretary"], {"secretary": "official", "press secretary": "spokesperson"})
    'spokesperson'
    """
    for end in range(len(words), 0, -1):
        for start in range(max(end - LONGEST, 0), end):
            phrase = " ".join(words[start:end])
            if phrase not in without and (kind := kinds.get(phrase)):
                return kind
    return ""


def kind_of_body(body: Entity, lookup: Lookup) -> Kind:
    """Return in what function somebody speaks who speaks for a body; "" where its kind is none that is told apart."""
    knowledge = lookup.knowledge
    words = [w.strip(".,").removesuffix("'s").removesuffix("’s").strip("'’") for w in body.name.lower().split()]
    if body.type == "media":
        return "outlet"
    if body.type == "place":
        return "sport" if lookup.beat == "sport" else "official"  # "Wales have not lost since March"
    if body.type == "agency":
        return kind_of_words([*body.nouns, *words], knowledge.courts) or "official"
    if body.type == "group":
        return kind_of_words([*body.nouns, *words], knowledge.groups) if "nationality" not in body.nouns else ""
    if body.type not in {"organisation", "facility"}:
        return ""
    if body.kb_id and "team" in body.nouns:
        return "sport"  # a club as a list has it
    of_states = is_of_states(words, lookup) or body.parent.lower() in knowledge.intergovernmental
    if of_states or _is_of_a_state(words):
        return "official"
    society = is_society(body, lookup)
    if not society and (court := kind_of_words(words, knowledge.courts)):
        return court
    ends = {" ".join(words[-n:]) for n in range(1, LONGEST + 1)}
    if knowledge.public_endings & ends:
        return "official"
    kinds = {**({} if society else knowledge.names), **knowledge.kinds}
    own = (kind_of_words(words, kinds), _by_ending(words, kinds))
    called = (kind_of_words([noun], knowledge.kinds) for noun in (*body.nouns, *_phrases(body, lookup)))
    open_ = _TELL - _SOCIAL - ({"court or police"} if society else set())  # "Climate Justice Alliance"
    told: Kind = next((kind for kind in own if kind in open_), "")
    told = told or next((kind for kind in (*called, *_apposed(body, lookup)) if kind in _TELL), "")
    if told or body.type == "facility":  # "Union Station" is no union
        return told or kind_of_society(words[-1:], lookup)
    told = kind_of_society(words, lookup) or kind_of_society(sorted(body.nouns), lookup)
    studies = any(centre in _CENTRES and of in _ON for centre, of in pairwise(words))
    return told or ("expert" if studies else "")  # "Centre for Cities"


def kind_of_society(words: Sequence[str], lookup: Lookup) -> Kind:
    """Return the kind of a body that is no company: by a name or a game among its words, else by the last or that before "of".

    `football association` ─▶ sport; `harbour workers' association` ─▶ civil society; `harbour academy`, `credit union` ─▶ nothing
    """
    knowledge = lookup.knowledge
    if not words or knowledge.business & {*words}:
        return ""
    for kind, any_word in knowledge.societies_by_name.items():
        if any_word & {*words}:
            return kind
    while len(words) > 1 and (words[-1] in _REACH or words[-1] in lookup.places):
        words = words[:-1]  # "Migration Watch UK"
    last = "" if words[-1:] == ["council"] else "of"  # "Dandenong Council" may be a town's
    heads = [word for word, after in zip(words, [*words[1:], last], strict=True) if after in _BEHIND_HEADS]
    return next((kind for word in heads if (kind := knowledge.society_kinds.get(word, ""))), "")


def is_of_states(words: Sequence[str], lookup: Lookup) -> bool:
    """Say whether words in lower case begin with the name of a body of several states: `asian development bank chief`."""
    starts = (" ".join(words[:n]) for n in range(1, _LONGEST_NAME + 1))
    return any(start in lookup.knowledge.intergovernmental for start in starts)


def _is_of_a_state(words: Sequence[str]) -> bool:
    """Say whether an institute is one that states keep: the "National Institute of Statistics", not one of "Research"."""
    if words[-1] in _INSTITUTES:
        return "national" in words or "migration" in words or "tourism" in words
    if not _INSTITUTES & {*words[:-1]}:
        return False
    return words[-1] in _STATE_SCIENCE or (words[0] == "national" and words[-1] not in _SCHOLARSHIP)


def is_society(body: Entity, lookup: Lookup) -> bool:
    """Say whether a body's own words or what it is called say that it is no company: `Harbour Trust`, "a charity"."""
    return bool(lookup.knowledge.societies & {*body.name.lower().split(), *body.nouns})


def _by_ending(words: Sequence[str], kinds: Mapping[str, Kind]) -> Kind:
    """Return the kind that the end of a name in one word tells: of `bank` in "Ahlibank"."""
    last = words[-1]
    ends = (last[at:] for at in range(_STEM, len(last) - _STEM))
    return next((kind for end in ends if (kind := kinds.get(end)) == "company"), "")


def _apposed(body: Entity, lookup: Lookup) -> Iterator[Kind]:
    """Yield the kinds of what stands beside a body's name: of "Harbour Council, a Leeds-based citizen action group"."""
    knowledge = lookup.knowledge
    nouns = knowledge.nouns["organisation"] | knowledge.nouns["media"] | knowledge.called_so
    for m in islice(lookup.mentions_of(body.key), _PHRASES):
        if m.found_by == "coreference" or not (beside := _BESIDE.match(lookup.text, m.end)):
            continue
        group = lookup.noun_group(lookup.tokens((beside.end(), beside.end() + _NEAR)))
        if not group or any(lookup.mention_of(t) == m for t in group):
            continue
        words = lookup.text[group[0].idx : group[-1].idx + len(group[-1])].lower().replace("-", " ").split()
        ends = [" ".join(words[-n:]) for n in range(LONGEST, 0, -1)]
        if words[-1] in nouns or {end.replace(" ", "-") for end in ends} & nouns:
            yield next((kind for end in ends if (kind := knowledge.kinds.get(end))), "")


def _phrases(body: Entity, lookup: Lookup) -> Iterator[str]:
    """Yield the nouns that stand for a body: of "the company", "the bank"."""
    found = (m.text for m in lookup.mentions_of(body.key) if m.found_by == "coreference" and " " in m.text)
    yield from (text.lower().split()[-1] for text in islice(found, _PHRASES))
