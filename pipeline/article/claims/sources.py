"""Who the source is: a span of words → entity, mention, type, and whether the article withholds the name.

The head of the source decides, not any name inside it:

    Trump spokesman John Smith   ─▶ person, the entity of "John Smith"
    a spokesman for Trump        ─▶ unnamed, anonymous
    the agency's acting director ─▶ whom the coreference stage says it is, else person
    agency data                  ─▶ document
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipeline.article.claims.behind import (
    behind_title,
    joint,
    role_and_body,
    titled,
    who_confidence,
)
from pipeline.article.claims.grammar import NOMINAL
from pipeline.article.claims.lookup import Lookup
from pipeline.records import Attribution, EntityType, Mention, SourceType, Span
from pipeline.text.spans import within

if TYPE_CHECKING:
    from spacy.tokens import Token

_TYPE_OF: Mapping[EntityType, SourceType] = {
    "person": "person",
    "agency": "agency",
    "media": "media",
    "organisation": "organisation",
    "place": "agency",  # a country, state or city that speaks is its government
    "facility": "organisation",
    "law": "document",
    "work": "document",
    "product": "document",
    "event": "document",
    "group": "unnamed",
}
_KINDS: tuple[tuple[str, SourceType, bool], ...] = (
    # kind of noun in sources.toml, source_type, anonymous; the first that knows the noun decides
    ("office", "person", False),
    ("person", "unnamed", True),
    ("collective", "unnamed", False),
    ("media", "media", False),
    ("agency", "agency", False),
    ("organisation", "organisation", False),
    ("document", "document", False),
)
_MEMORY = 700  # characters: as far as a pronoun reaches back for somebody unnamed
_AROUND = 250
_FIRST_WORDS = 5  # of a source, among which a plural makes it "they"
_BEFORE_WHO = 8  # tokens among which its antecedent stands
_APPOSED = 25  # tokens behind a role among which the name stands
_SPOKE_BEFORE = 0.85  # how sure it is that "they" are the two just named, and "I" the speaker
_ENDS = frozenset({",", "(", "—", "–", "-", "of", "and"})


@dataclass(frozen=True, slots=True)
class Resolved:
    """A source or addressee: its type, and the entity and mention that stand for it, where one does."""

    source_type: SourceType = "unnamed"
    anonymous: bool = True
    entity: str = ""
    mention: str = ""
    pronoun: str = ""  # of an unresolved one: "first", "they", "he"
    also: tuple[str, ...] = ()  # mentions of those who speak with it
    role: str = ""  # as of here
    speaks_for: str = ""  # entity
    confidence: float = 0.0  # that it is this entity


def resolve(span: Span, lookup: Lookup) -> Resolved:
    """Return who a source span stands for.

    Args:
        span: the source in characters.
        lookup: the article.
    """
    tokens, nouns = lookup.tokens(span), lookup.knowledge.nouns
    group = lookup.noun_group(tokens)
    if not group:
        name = next(iter(lookup.mentions_in(span)), None) or behind_title(span, lookup)
        return _named(name) if name else Resolved()
    head = group[-1]
    if name := titled(span, head, lookup) or behind_title(span, lookup):
        return replace(_named(name), also=joint(span, name, lookup))
    if name := lookup.mention_of(head):
        who = _named(name)
        if name.type == "group":  # "the Trump administration" is an agency, "some Republicans" withhold their names
            source_type = _by_noun(group, lookup).source_type
            return replace(who, source_type=source_type, anonymous=_is_indefinite(group, lookup))
        return replace(who, also=joint(span, name, lookup)) if name.found_by != "coreference" else who
    rest = tokens[tokens.index(head) + 1 :]
    if head.tag_ in {"NN", "NNP", "CD"} and (name := _apposed(rest, lookup)):
        return _named(name)
    partitive = head.lemma_.lower() in nouns["partitive"] or head.pos_ == "NUM"
    if rest and partitive and (rest[0].lower_ == "of" or (rest[0].lower_ == "in" and head.pos_ == "NUM")):
        return _some_of(rest, lookup)
    if head.tag_ in {"WP", "WDT"} and (antecedent := _antecedent(head, lookup)) is not None:
        name = lookup.mention_of(antecedent)
        return _named(name) if name else _by_noun([antecedent], lookup)
    if head.pos_ == "PRON":
        return _pronoun(head, lookup)
    if head.pos_ == "PROPN" and not any(_lemmas(group) & words for words in nouns.values()):
        return Resolved("person" if head.ent_type_ in {"", "PERSON"} else "organisation", anonymous=False)
    return _by_noun(group, lookup)


def can_speak(span: Span, lookup: Lookup) -> bool:
    """Say whether a noun phrase stands for somebody: a name or a noun for people or a body of them.

    "a request", "low growth" and "Tuesday" do not.
    """
    group = lookup.noun_group(lookup.tokens(span))
    if not group:
        return False
    if name := lookup.mention_of(group[-1]):
        return name.type not in {"law", "work", "product", "event"}
    if group[-1].ent_type_ in {"DATE", "TIME"}:
        return False  # "warned Monday that …"
    kinds = [words for kind, words in lookup.knowledge.nouns.items() if kind not in {"document", "partitive"}]
    return group[-1].tag_ in {"PRP", "NNP", "NNPS"} or any(_lemmas(group) & words for words in kinds)


def read_sources(attributions: Sequence[Attribution], lookup: Lookup) -> dict[Attribution, Resolved]:
    """Return who says each attribution; "they" and "he" that nothing resolves are the unnamed of just before.

    "Two diplomats named it. They worry …" leaves They without a name, so no coreference stage links it.
    """
    found: dict[Attribution, Resolved] = {}
    together: tuple[int, Resolved] | None = None  # those who spoke with one voice, whom "they" stands for
    unnamed: tuple[int, Resolved, str] | None = None  # where, who, and the pronoun that may stand for them
    for a in sorted(attributions, key=lambda a: (a.source or a.cue, a.cue)):
        if a.source is None:
            found[a] = Resolved()
            continue
        who = resolve(a.source, lookup)
        if who.also:
            together = (a.source[0], who)
        elif who.pronoun == "they" and together and a.source[0] - together[0] <= _MEMORY:
            who = replace(together[1], pronoun="joint")
        if unnamed and unnamed[2] == who.pronoun and _reaches(unnamed[0], a.source[0], who.pronoun, lookup):
            who = unnamed[1]
        elif who.source_type == "unnamed" and not who.pronoun:
            plural = any(t.tag_ in {"NNS", "NNPS"} for t in lookup.tokens(a.source)[:_FIRST_WORDS])
            unnamed = (a.source[0], who, "they" if plural else "he")
        elif who.entity and who.source_type == "person" and unnamed and unnamed[2] == "he":
            unnamed = None
        found[a] = who
    for a in attributions:
        if found[a].pronoun == "first" and (speaker := _who_quotes(a, found)):
            found[a] = replace(found[speaker], also=(), pronoun="first")
    return {a: described(a.source, found[a], lookup) for a in attributions}


def _who_quotes(a: Attribution, found: Mapping[Attribution, Resolved]) -> Attribution | None:
    """Return the attribution in whose content another stands that says "I": its speaker is who says so."""
    around = [b for b in found if a.source and found[b].entity and any(within(a.source, c) for c in b.content)]
    return min(around, key=lambda b: (sum(e - s for s, e in b.content), b.cue), default=None)


def described(source: Span | None, who: Resolved, lookup: Lookup) -> Resolved:
    """Return a source with its role, the body it speaks for, and how sure it is who that is."""
    mention = lookup.mention(who.mention) if who.mention else None
    role, body = role_and_body(source, mention, lookup)
    sure = who_confidence(mention, lookup)
    if who.pronoun:  # it is the one who spoke before, or within whose words this is
        sure = min(sure, _SPOKE_BEFORE)
    return replace(who, role=role, speaks_for=body if body != who.entity else "", confidence=sure)


def _named(mention: Mention) -> Resolved:
    return Resolved(_TYPE_OF[mention.type], False, mention.entity, mention.mention_id)


def _reaches(before: int, here: int, pronoun: str, lookup: Lookup) -> bool:
    """Say whether a pronoun can stand for somebody unnamed before it: near, and no person named around them."""
    if here - before > _MEMORY:
        return False
    around = lookup.mentions_in((before - _AROUND, here))
    return pronoun == "they" or not any(m.type == "person" and m.found_by != "coreference" for m in around)


def _antecedent(relative: Token, lookup: Lookup) -> Token | None:
    """Return what "who" stands for: the noun its clause hangs on, else the last one before it that can be a "who"."""
    if relative.head.dep_ == "relcl" and relative.head.head.i < relative.i:
        noun: Token = relative.head.head
        return noun
    for token in reversed(relative.doc[max(relative.i - _BEFORE_WHO, 0) : relative.i]):
        name = lookup.mention_of(token)
        if token.pos_ in NOMINAL and (relative.lower_ == "which" or name is None or name.type in {"person", "group"}):
            return token
    return None


def _apposed(rest: Sequence[Token], lookup: Lookup) -> Mention | None:
    """Return the person named beside a role: "his top aide, Ada Roe, …", "a lawyer for the city, Ada Roe"."""
    for i, token in enumerate(rest[:_APPOSED]):
        if token.tag_ in {"WP", "WDT", "WP$"} or token.pos_ in {"VERB", "AUX"}:
            return None  # from here on it is told what the source did
        if token.text != "," and (token.pos_ != "CCONJ" or i):
            continue
        group = lookup.noun_group(rest[i + 1 :])
        if group and rest[i + 1].pos_ in NOMINAL | {"DET", "ADJ"} and (name := lookup.mention_of(group[-1])):
            after = rest[i + 1 + len(group) :]
            if name.type == "person" and name.found_by != "coreference" and (not after or after[0].text in _ENDS):
                return name
    return None


def _some_of(rest: Sequence[Token], lookup: Lookup) -> Resolved:
    """Resolve "some of his aides", "62 percent of voters": unnamed, of the kind that follows "of"."""
    group = lookup.noun_group(rest[1:])
    if not group:
        return Resolved()
    named, masses = lookup.mention_of(group[-1]), lookup.knowledge.nouns["collective"]
    public = _lemmas(group) & masses or group[-1].pos_ == "NUM" or (named and named.type == "group")
    kind = _by_noun(group, lookup)
    return kind if kind.source_type == "document" else Resolved("unnamed", anonymous=not public)


def _pronoun(head: Token, lookup: Lookup) -> Resolved:
    small = lookup.knowledge.small
    if head.lower_ in small.first_person:
        return Resolved("person", anonymous=False, pronoun="first")
    if head.lower_ in small.third_singular:
        return Resolved("person", anonymous=False, pronoun="he")
    if head.lower_ in small.third_plural:
        return Resolved("unnamed", anonymous=False, pronoun="they")
    return Resolved("unnamed", anonymous=head.lower_ in small.withheld)


def _by_noun(group: Sequence[Token], lookup: Lookup) -> Resolved:
    head, nouns = group[-1], lookup.knowledge.nouns
    indefinite = _is_indefinite(group, lookup) or head.tag_ in {"NNS", "NNPS"}
    for kind, source_type, anonymous in _KINDS:
        if _lemmas(group) & nouns[kind]:
            if kind == "office" and indefinite:
                return Resolved("unnamed", anonymous=True)
            one_of_many = indefinite and head.tag_ == "NN" and not _lemmas(group) & nouns["partitive"]
            if kind == "collective" and one_of_many:  # "one voter", not "a majority"
                return Resolved("unnamed", anonymous=True)
            return Resolved(source_type, anonymous)
    return Resolved("unnamed", anonymous=indefinite and head.tag_ != "NN")


def _is_indefinite(group: Sequence[Token], lookup: Lookup) -> bool:
    return group[0].lower_ in lookup.knowledge.small.indefinite


def _lemmas(group: Sequence[Token]) -> set[str]:
    word = group[-1].lower_  # a name-like plural ("Black Lawmakers") keeps its ending as lemma
    return {group[-1].lemma_.lower(), word, word.removesuffix("s"), " ".join(t.lower_ for t in group[-2:])}
