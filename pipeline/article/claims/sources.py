"""Who the source is: a span of words → entity, mention, type, and whether the article withholds the name.

The head of the source decides, not any name inside it:

    Trump spokesman John Smith   ─▶ person, the entity of "John Smith"
    a spokesman for Trump        ─▶ unnamed, anonymous
    the agency's acting director ─▶ whom the coreference stage says it is, else person
    agency data                  ─▶ document
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.article.claims.behind import (
    at_an_end,
    behind_title,
    joint,
    role_and_body,
    titled,
    who_confidence,
)
from pipeline.article.claims.lookup import Lookup
from pipeline.article.claims.pronouns import Voices, told_of, who_quotes, who_writes
from pipeline.article.claims.resolved import Resolved
from pipeline.article.grammar import NOMINAL
from pipeline.records import Attribution, EntityType, Mention, SourceType, Span
from pipeline.text.person_names import addresses
from pipeline.text.spans import trim

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
_BODIES = frozenset({"agency", "organisation", "media"})
_NO_WHO = _BODIES | {"group", "facility", "place"}
_PAPERS = frozenset({"report", "research", "study", "letter", "statement", "document", "memo", "findings"})  # no body
_OWN_PEOPLE = frozenset({"team", "management", "leadership"})  # "the Premiership side" is a club of it
_BEFORE_WHO = 8  # tokens among which its antecedent stands
_APPOSED = 25  # tokens behind a role among which the name stands
_SPOKE_BEFORE = 0.85  # how sure it is that "they" are the two just named, and "I" the speaker
_ENDS = frozenset({",", "(", "—", "–", "-", "of", "and"})


def resolve(span: Span, lookup: Lookup) -> Resolved:
    """Return who a source span stands for.

    Args:
        span: the source in characters.
        lookup: the article.
    """
    tokens, nouns = _without_style(lookup.tokens(span)), lookup.knowledge.nouns
    span = (tokens[0].idx, span[1]) if tokens else span
    group = lookup.noun_group(tokens)
    if not group:
        name = next(iter(lookup.mentions_in(span)), None)
        return named(name) if name else Resolved()
    head = group[-1]
    if name := titled(span, head, lookup) or behind_title(span, lookup) or at_an_end(span, head, lookup):
        return replace(named(name), also=joint(span, name, lookup))
    if (name := lookup.mention_of(head)) and not (name.found_by == "coreference" and head.lower_ in _PAPERS):
        who = named(name)
        if name.type == "group":  # "some Republicans" withhold their names
            if _is_party(name, head, lookup):
                return replace(who, source_type="organisation", anonymous=_is_indefinite(group, lookup))
            if _is_indefinite(group, lookup) or any(t.pos_ == "NUM" for t in group):
                body = lookup.entities.get(name.entity)  # "three Republicans" are not their party
                return Resolved(speaks_for=name.entity if body and "nationality" not in body.nouns else "")
            return replace(who, source_type=_by_noun(group, lookup).source_type, anonymous=False)
        return replace(who, also=joint(span, name, lookup)) if name.found_by != "coreference" else who
    if name := _led_by(group, lookup):
        who = named(name)
        return replace(who, source_type="organisation") if name.type == "group" else who  # "the M5S party"
    rest = tokens[tokens.index(head) + 1 :]
    if head.tag_ in {"NN", "NNP", "CD"} and (name := _apposed(group, rest, lookup)):
        return named(name)
    partitive = head.lemma_.lower() in nouns["partitive"] or head.pos_ == "NUM"
    if rest and partitive and (rest[0].lower_ == "of" or (rest[0].lower_ == "in" and head.pos_ == "NUM")):
        return _some_of(rest, lookup)
    if head.tag_ in {"WP", "WDT"} and (antecedent := _antecedent(head, lookup)) is not None:
        words = trim(lookup.text, (antecedent.left_edge.idx, head.idx))
        words = words[0], words[0] + len(lookup.text[slice(*words)].rstrip(" ,—–-"))
        name = lookup.mention_of(antecedent) or _led_by(lookup.noun_group(lookup.tokens(words)), lookup)
        return named(name) if name else replace(_by_noun([antecedent], lookup), stands_for=words)
    if head.pos_ == "PRON":
        return _pronoun(head, lookup)
    if head.pos_ == "PROPN" and not any(_lemmas(group) & words for words in nouns.values()):
        return Resolved("person" if head.ent_type_ in {"", "PERSON"} else "organisation", anonymous=False)
    return _by_noun(group, lookup)


def _without_style(tokens: list[Token]) -> list[Token]:
    """Return the words without the form of address that leads them: `the Emir` of "His Royal Highness the Emir"."""
    style = next((i for i, t in enumerate(tokens[1:3], 1) if t.lower_ in addresses()), 0)
    return tokens[style + 1 :] if style and tokens[0].tag_ == "PRP$" and style + 1 < len(tokens) else tokens


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
    """Return whom the rules take for the speaker of each attribution; a pronoun that nothing resolves is whoever spoke just before.

    "Two diplomats named it. They worry …" leaves They without a name, so no coreference stage links it.
    """
    found: dict[Attribution, Resolved] = {}
    same: dict[Span, Resolved] = {}
    voices = Voices(lookup)
    for a in sorted(attributions, key=lambda a: (a.source or a.cue, a.cue)):
        if a.source is None:
            found[a] = Resolved()
            continue
        who = resolve(a.source, lookup)
        if who.pronoun in {"he", "they", "it"} and a.source in same:
            who = same[a.source]  # "it said …, adding …"
        elif who.pronoun in {"he", "they", "it"}:
            who = voices.behind(a, who.pronoun) or _subject_before(a.source, who, lookup)
        elif lookup.text[slice(*a.source)].lower() in lookup.knowledge.small.third_singular:
            who = voices.unnamed_before(a, who.entity) or who
        elif not who.entity:
            who = voices.again(a.source) or who
        found[a] = same[a.source] = who
        voices.add(a, who)
    for a in attributions:
        if found[a].pronoun == "first" and (speaker := who_quotes(a, found)):
            found[a] = replace(found[speaker], also=(), pronoun="first")
        elif found[a].pronoun == "first" and a.source and (author := who_writes(a.source, lookup)):
            found[a] = replace(named(author), pronoun="first")
    return {a: found[a] for a in attributions}


def _subject_before(source: Span, who: Resolved, lookup: Lookup) -> Resolved:
    """Return the body that "it" stands for as the subject before it, else who it was found to be."""
    body = told_of(source, lookup) if who.pronoun == "it" else None
    return replace(named(body), pronoun="it", stands_for=(body.start, body.end)) if body else who


def described(source: Span | None, who: Resolved, lookup: Lookup) -> Resolved:
    """Return a source with its role, the body it speaks for, and how sure it is who that is."""
    mention = lookup.mention(who.mention) if who.mention else None
    role, body = role_and_body(who.stands_for or source, mention, lookup)
    sure = who_confidence(mention, lookup)
    if who.pronoun:  # it is the one who spoke before, or within whose words this is
        sure = min(sure, _SPOKE_BEFORE)
    if who.confidence:
        sure = min(sure, who.confidence)
    return replace(who, role=role, speaks_for=body if body != who.entity else who.speaks_for, confidence=sure)


def named(mention: Mention) -> Resolved:
    """Return the entity that is named as a speaker."""
    return Resolved(_TYPE_OF[mention.type], False, mention.entity, mention.mention_id)


def _is_party(name: Mention, head: Token, lookup: Lookup) -> bool:
    """Say whether a group's own name is a body's: "the Harbour Party", "the EFF"; not "Republicans"."""
    if name.found_by == "coreference" or head.tag_ == "NNPS" or head.idx + len(head) != name.end:
        return False
    body = lookup.entities.get(name.entity)
    return body is not None and "nationality" not in body.nouns and (name.text.isupper() or head.lower_ == "party")


def _antecedent(relative: Token, lookup: Lookup) -> Token | None:
    """Return what "who" stands for: the noun its clause hangs on, else the last one before it that can be a "who"."""
    if relative.head.dep_ == "relcl" and relative.head.head.i < relative.i:
        return _owner_of(relative.head.head, lookup) if relative.lower_ == "who" else relative.head.head
    for token in reversed(relative.doc[max(relative.i - _BEFORE_WHO, 0) : relative.i]):
        name = lookup.mention_of(token)
        if token.pos_ in NOMINAL and (relative.lower_ == "which" or name is None or name.type in {"person", "group"}):
            return _owner_of(token, lookup) if relative.lower_ == "who" else token
    return None


def _owner_of(noun: Token, lookup: Lookup) -> Token:
    """Return whom a phrase is about that ends in a body's name: the lawmaker of `a lawmaker from the Harbour Party, who`."""
    name, of = lookup.mention_of(noun), noun.head
    if name is None or name.type not in _NO_WHO or noun.dep_ != "pobj" or of.dep_ != "prep":
        return noun
    head: Token = of.head
    own, nouns = lookup.mention_of(head), lookup.knowledge.nouns
    person = own.type == "person" if own else bool(_lemmas([head]) & (nouns["person"] | nouns["office"]))
    return head if person else noun


def _apposed(group: Sequence[Token], rest: Sequence[Token], lookup: Lookup) -> Mention | None:
    """Return who is named beside a noun group: "his top aide, Ada Roe, …", "a lawyer for the city, Ada Roe", "the bank, Roe Ltd"."""
    nouns = lookup.knowledge.nouns
    named = {"person"} if _lemmas(group) & (nouns["person"] | nouns["office"]) else {"person", *_BODIES}
    for i, token in enumerate(rest[:_APPOSED]):
        bound = token.dep_ == "amod" or (
            i > 0 and rest[i - 1].pos_ == "DET"
        )  # "the so-called Four", "the working party"
        tells = token.pos_ in {"VERB", "AUX"} and not bound
        if token.tag_ in {"WP", "WDT", "WP$"} or tells:
            return None  # from here on it is told what the source did
        if token.text != "," and (token.pos_ != "CCONJ" or i):
            continue
        group = lookup.noun_group(rest[i + 1 :])
        if group and rest[i + 1].pos_ in NOMINAL | {"DET", "ADJ"} and (name := lookup.mention_of(group[-1])):
            after = rest[i + 1 + len(group) :]
            if name.type in named and name.found_by != "coreference" and (not after or after[0].text in _ENDS):
                return name
    return None


def _led_by(group: Sequence[Token], lookup: Lookup) -> Mention | None:
    """Return the body that speaks where its people do, or a noun for it follows: of `the ABC team`, `the Harbour Watch rights group`."""
    if len(group) < 3 or group[0].lower_ != "the" or any(t.tag_ in {"POS", "JJS"} for t in group):
        return None  # "the Harbour Party's website", "the largest Orthodox group"
    name, head = lookup.mention_of(group[-2]), group[-1].lower_
    plain = name is None and group[-2].is_lower  # "the AFP news agency", "the Harbour Watch rights group"
    name = lookup.mention_of(group[-3]) if plain else name
    if name is None or name.found_by == "coreference" or name.type not in _BODIES | {"group"}:
        return None
    agency = plain and head == "agency" and name.type == "media"
    if head in lookup.knowledge.called_so or agency:
        body = lookup.entities.get(name.entity)
        if body is None or "nationality" in body.nouns:
            return None
        return name
    own = head in _OWN_PEOPLE and not plain and name.type in _BODIES
    return name if own and name.start == group[1].idx else None


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
    if head.lower_ == "it" and head.dep_ != "expl":
        return Resolved("unnamed", anonymous=False, pronoun="it")
    return Resolved("unnamed", anonymous=head.lower_ in small.withheld)


def _by_noun(group: Sequence[Token], lookup: Lookup) -> Resolved:
    head, nouns = group[-1], lookup.knowledge.nouns
    indefinite = _is_indefinite(group, lookup) or head.tag_ in {"NNS", "NNPS"}
    if head.lower_ == "figures" and not {t.lower_ for t in group[:-1]} & lookup.knowledge.small.prominent:
        return Resolved("document", anonymous=False)
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
