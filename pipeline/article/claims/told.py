"""What an article tells of somebody in a sentence of its own, where no title and no apposition does.

"He is a farmer in York."             ─▶ farmer in York
"Roe teaches at the university."      ─▶ an expert
"Roe, who lives nearby,"              ─▶ a resident
"Roe, a mother of three from Leeds,"  ─▶ mother of three
"Roe, who runs a bakery in Leeds,"    ─▶ runs a bakery in Leeds
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from pipeline.article.claims.lookup import AT_PLAY, Lookup
from pipeline.article.cues import SUPPOSING
from pipeline.records import Kind, Mention, Span
from pipeline.text.roles import leaders, role_nouns
from pipeline.text.spans import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

_MENTIONS = 30  # of one person that are looked at
_WORDS = 8  # of a role
_LONGEST_NAME = 60  # characters
_APART = 12  # words between a name and what stands in apposition to it
_ENDS = frozenset({"relcl", "advcl", "punct", "cc", "conj", "acl"})
_AGE_BEHIND = re.compile(r" ?(?:,|\() ?\d{1,2} ?[,.;)]")  # "Roe, 34,", "Roe (34)"
_AGE_BEFORE = re.compile(r"\b\d{1,2}[ -]years?[ -]old \Z")
_AGE = 20  # characters of it
_MINE, _THEIRS = frozenset({"my"}), frozenset({"her", "his", "their"})
_ANYBODY = frozenset({"figure", "guest", "individual", "one", "other", "participant", "person"})  # what tells no role
_PLACES = frozenset({"city", "state", "county", "country"})  # which act as officials do, and are nobody
_EVERYBODY = frozenset({"man", "woman", "boy", "girl"})  # what tells nobody from others
_BODIES = frozenset({"agency", "organisation", "media"})
_HOMES = frozenset({"house", "home", "chamber"})
_FUNCTIONS = frozenset({"coach", "found", "play", "run"})
_WON = frozenset({"election", "presidency", "primary", "seat"})
_BIDS = frozenset({"bid", "campaign", "run"})
_ELECTIVE = frozenset(
    {"congressional", "electoral", "gubernatorial", "mayoral", "parliamentary", "presidential", "senate"}
)
_OFFICES = frozenset({"congress", "governor", "mayor", "office", "parliament", "presidency", "president", "senate"})
_RUNS = frozenset({"campaign", "run", "stand"})
_OF_PEOPLE = frozenset({"expert", "official", "witness or resident", "company", "court or police", "spokesperson"})
_PRESENT = frozenset({"VBP", "VBZ"})
_NO_ROLE = frozenset({"DT", "PRP$", "CD"})


def role_told(entity: str, lookup: Lookup) -> str:
    """Return the role that a sentence says somebody has: of "He is a farmer in York." farmer in York."""
    tellers = (_apposed, _noted, _predicate, _led)
    roles = (tell(entity, lookup) for tell in tellers)
    return next((role for role in roles if role and role.lower() not in _EVERYBODY), "")


def _noted(entity: str, lookup: Lookup) -> str:
    """Return the role that no mention has and the entity does, as several share it: of "MPs Ada Roe and Bo Vik" MP."""
    return lookup.entities[entity].role if entity in lookup.entities else ""


def _apposed(entity: str, lookup: Lookup) -> str:
    """Return what the parse has in apposition to a name, where that is somebody: "a mother of three"."""
    for m in islice(lookup.mentions_of(entity), _MENTIONS):
        if m.found_by == "coreference" or lookup.is_quoted((m.start, m.end)):
            continue
        for token in lookup.tokens((m.start, m.end))[-1:]:
            kin = token.dep_ == "appos" and lookup.knowledge.kinds.get(token.head.lemma_.lower())
            if kin == "witness or resident" and token.head.tag_ == "NN":
                return _before(token, m, lookup)  # "Roe's older brother, Bo"
            for noun in token.children:
                near = noun.dep_ == "appos" and noun.tag_ == "NN" and 0 < noun.i - token.i < _APART
                if near and _is_somebody(noun, lookup) and lookup.mention_of(noun) is None:
                    return _words(noun, lookup)
    return ""


def _before(token: Token, named: Mention, lookup: Lookup) -> str:
    """Return the words of a noun before a name that is in apposition to it, up to the comma between."""
    first = next((t for t in token.head.lefts if t.dep_ in ("compound", "amod")), token.head)
    words = squeeze(lookup.text[first.idx : named.start]).rstrip(", ")
    if " the " in words:
        return ""  # "coach Denis Roe, shepherd the enraged Bo": no apposition
    return words if len(words.split()) <= _WORDS and "," not in words else token.head.text


def _led(entity: str, lookup: Lookup) -> str:
    """Return what somebody leads: of "Roe, who chairs a charity," chair of a charity, of "Roe, who runs a bakery," runs a bakery."""
    verb, led = next(_led_by(entity, lookup), (None, None))
    if verb is None or led is None:
        return ""
    words, doer = _words(led, lookup, determined=True), leaders().get(verb.lemma_, "")
    return f"{doer} of {words}" if doer and verb.tag_ in _PRESENT else f"{verb.text} {words}"


def body_led(entity: str, lookup: Lookup) -> str:
    """Return the key of the body that somebody is said to lead today, or a part of it: of "Roe, who chairs the Harbour Trust," the trust."""
    today = ((verb, led) for verb, led in _led_by(entity, lookup) if verb.tag_ in _PRESENT)
    whose = ([lookup.mention_of(t) for t in (led, *(c for c in led.children if c.dep_ == "poss"))] for _, led in today)
    return next((m.entity for m in next(whose, []) if m and m.type in _BODIES), "")


def _led_by(entity: str, lookup: Lookup) -> Iterator[tuple[Token, Token]]:
    """Yield the verbs of leading behind somebody's "who", each with what is led."""
    for verb, _ in _clauses(entity, lookup):
        if verb.dep_ != "relcl" or verb.lemma_ not in lookup.knowledge.leading:
            continue
        led = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
        if led is not None and _may_be_led(led, lookup):
            yield verb, led


def _may_be_led(noun: Token, lookup: Lookup) -> bool:
    """Say whether a noun is of what one may head or own: a body that is named, "a bakery"; no race."""
    name, nouns, lemma = lookup.mention_of(noun), lookup.knowledge.nouns, noun.lemma_.lower()
    if name is not None and name.found_by != "coreference":
        return name.type in _BODIES
    return lemma in lookup.knowledge.led or (lemma in nouns["organisation"] | nouns["agency"] and lemma not in _HOMES)


def _is_somebody(noun: Token, lookup: Lookup) -> bool:
    lemma, nouns = noun.lemma_.lower(), lookup.knowledge.nouns["person"] | lookup.knowledge.nouns["office"]
    return lemma in nouns or lemma in role_nouns() or lookup.knowledge.kinds.get(lemma) == "witness or resident"


def _predicate(entity: str, lookup: Lookup) -> str:
    for verb, subject in _clauses(entity, lookup):
        if verb.lemma_ != "be" or subject.i > verb.i or _is_supposed(verb, lookup):
            continue
        for noun in verb.children:
            if noun.dep_ == "attr" and noun.tag_ in ("NN", "NNP") and _is_for_people(noun, lookup):
                return "" if noun.lemma_.lower() in _ANYBODY else _words(noun, lookup)
            if noun.dep_ == "attr" and noun.lower_ == "one" and (role := _one_of(noun, lookup)):
                return role
    return ""


def _one_of(one: Token, lookup: Lookup) -> str:
    """Return what somebody is who is one of several: of "one of the organisers of the march" organiser of the march."""
    several = (c for of in one.children if of.lower_ == "of" for c in of.children if c.dep_ == "pobj")
    noun = next((n for n in several if n.tag_ == "NNS" and _is_for_people(n, lookup)), None)
    if noun is None or noun.lemma_.lower() in _ANYBODY or lookup.mention_of(noun):
        return ""
    if any(c.tag_ in ("JJS", "RBS") for c in noun.children):
        return ""  # "one of the oldest children" says how old, and not who
    return _words(noun, lookup).replace(noun.text, noun.lemma_, 1)


def _is_supposed(verb: Token, lookup: Lookup) -> bool:
    """Say whether somebody merely takes it to be so: "assuming she was a cleaner"."""
    return verb.dep_ == "ccomp" and lookup.cue_class(verb.head) in SUPPOSING


def kind_told(entity: str, lookup: Lookup) -> Kind:
    """Return the kind that a verb for what somebody does tells: "Roe teaches at the university"."""
    doing, business = lookup.knowledge.doing, lookup.knowledge.business_led
    if any(led.lemma_.lower() in business for _, led in _led_by(entity, lookup)):
        return "company"  # "who runs a bakery"
    return next((kind for verb, _ in _clauses(entity, lookup) if (kind := doing.get(verb.lemma_))), "")


def is_private(entity: str, said: Sequence[Span], lookup: Lookup) -> bool:
    """Say whether somebody without a function is one of the people: by an age, or by the life that they tell of in what is `said`, or the article.

    What somebody says who bears a title is none: then there is nothing `said`.
    """
    return _is_of_the_people(entity, lookup) or bool(said and _tells_own_life(entity, said, lookup))


def _is_of_the_people(entity: str, lookup: Lookup) -> bool:
    """Say whether an article gives somebody an age ("Roe, 34,"), where it tells no function, either.

    Not so one about games or the stage, which tells the ages of all, nor who stands for an office, wins it or leads something.
    """
    named = (m for m in islice(lookup.mentions_of(entity), _MENTIONS) if m.found_by != "coreference")
    if not any(_AGE_BEHIND.match(lookup.text, m.end) or _ends_with_age(m.start, lookup) for m in named):
        return False
    if lookup.beat in AT_PLAY:
        return False
    verbs = [verb for verb, _ in _clauses(entity, lookup)]
    won = any(c.dep_ == "dobj" and c.lemma_ in _WON for verb in verbs for c in verb.children)
    return not won and not any(verb.lemma_ in _FUNCTIONS or verb.lemma_ in leaders() for verb in verbs)


def _ends_with_age(at: int, lookup: Lookup) -> bool:
    return bool(_AGE_BEFORE.search(lookup.text[max(0, at - _AGE) : at]))


def _tells_own_life(entity: str, said: Sequence[Span], lookup: Lookup) -> bool:
    """Say whether somebody speaks of a family as theirs, or is told of with it: "“My crops died,” Roe said", "Roe buried her son"."""
    known = lookup.entities[entity].kb_id
    quoted = (t for span in said for part in lookup.quoted_within(span) for t in lookup.tokens(part))
    done = ((verb, subject) for verb, subject in _clauses(entity, lookup) if not lookup.cue_class(verb))
    told = (t for verb, subject in done for t in verb.subtree if t.i > subject.i)
    mine = any(_is_own(t, _MINE, lookup) for t in quoted) or any(_is_own(t, _THEIRS, lookup) for t in told)
    return mine and not known and lookup.beat not in AT_PLAY


def _is_own(noun: Token, whose: frozenset[str], lookup: Lookup) -> bool:
    life = noun.lemma_.lower() in lookup.knowledge.own_life
    return life and any(c.dep_ == "poss" and c.lower_ in whose for c in noun.children)


def stands_for_office(entity: str, lookup: Lookup) -> bool:
    """Say whether somebody is told to run for an office: "Roe launched his presidential bid", "Roe is running for mayor"."""
    for verb, _ in _clauses(entity, lookup):
        for child in verb.children:
            bid = child.dep_ == "dobj" and child.lemma_ in _BIDS and _elective(child)
            race = verb.lemma_ in _RUNS and child.lower_ == "for" and any(c.lemma_ in _OFFICES for c in child.children)
            if bid or race:
                return True
    return False


def _elective(bid: Token) -> bool:
    return any(c.lower_ in _ELECTIVE for c in bid.children)


def is_told_of(entity: str, lookup: Lookup) -> bool:
    """Say whether an article tells something of somebody by "who": "Roe, who voted for the ban,"."""
    return any(verb.dep_ == "relcl" for verb, _ in _clauses(entity, lookup))


def _clauses(entity: str, lookup: Lookup) -> Iterator[tuple[Token, Token]]:
    """Yield the verbs that somebody is the subject of, with the subject; those of "who" behind the name too."""
    for m in islice(lookup.mentions_of(entity), _MENTIONS):
        if lookup.is_quoted((m.start, m.end)):
            continue
        for token in lookup.tokens((m.start, m.end))[-1:]:
            if token.dep_ == "nsubj" and not any(c.dep_ == "neg" for c in token.head.children):
                yield token.head, token
            for clause in token.children:
                subject = next((c for c in clause.children if c.dep_ == "nsubj"), None)
                if clause.dep_ == "relcl" and subject is not None and subject.lower_ == "who":
                    yield clause, subject


def _is_for_people(noun: Token, lookup: Lookup) -> bool:
    lemma = noun.lemma_.lower()
    listed = lemma in lookup.knowledge.nouns["person"] | lookup.knowledge.nouns["office"] or lemma in role_nouns()
    return listed or (lemma not in _PLACES and lookup.knowledge.kinds.get(lemma, "") in _OF_PEOPLE)


def _is_of_age(token: Token) -> bool:
    """Say whether a word is of an age: of "49-year-old"."""
    return token.lower_ in {"old", "-", "year", "years"} or token.like_num


def _words(noun: Token, lookup: Lookup, *, determined: bool = False) -> str:
    """Return a noun with what is before it and the place or body that it is of; with its article, if `determined`."""
    last = noun
    for child in noun.rights:
        if child.dep_ in _ENDS or child.tag_ != "IN":
            break
        objects = [c for c in child.children if c.dep_ == "pobj"]
        plain = child.lower_ == "of" and objects and objects[-1] == child.right_edge  # "mother of three"
        last = objects[-1] if objects and (plain or lookup.mention_of(objects[-1])) else last
    first = next((t for t in noun.subtree if determined or not (t.tag_ in _NO_ROLE or _is_of_age(t))), noun)
    name = lookup.mention_of(last) if last is not noun else None
    span = (first.idx, name.end if name else last.idx + len(last))
    return squeeze(lookup.text[slice(*span)]) if len(lookup.tokens(span)) <= _WORDS else noun.text
