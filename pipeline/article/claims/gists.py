"""What a claim says, in the form in which claims of different articles are compared.

“We will not raise the fare,” Roe said.  ─▶ words raise fare · roles v o · negative
Roe denied that the fare would rise in May.  ─▶ fare rise · s v · negative · 2025-05

Names stand as what they name, pronouns as whom they mean; figures and times stand apart, as they decide by themselves.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipeline.article.claims.denials import is_negated
from pipeline.article.claims.lookup import Lookup
from pipeline.article.grammar import WILL
from pipeline.records import Amount, Claim, Figure, Gist, Mention, Mood, Span, Tense
from pipeline.text.dates import resolve_date

if TYPE_CHECKING:
    from spacy.tokens import Token

_UNITS = {"ton": "metric ton"}  # what is as good as the same
_PAST = frozenset({"had", "has", "have", "'ve", "’ve", "was", "were", "been"})
_BESIDE = 9  # characters from a figure: “or more”
_MOST = 40  # tokens that are read of a claim
_SENSE = frozenset({"NOUN", "VERB", "ADJ", "ADV", "PROPN"})
_SUBJECT, _OBJECT = (
    frozenset({"nsubj", "csubj"}),
    frozenset({"dobj", "nsubjpass", "attr", "oprd", "dative", "csubjpass"}),
)
_THEY = frozenset({"they", "we"})
_I, _IT = frozenset({"i", "me", "my", "myself"}), frozenset({"it", "its", "itself"})
_INHERITS = frozenset({"compound", "conj", "appos", "nummod"})  # its role is that of its head
_PARTICLES = frozenset({"back", "out", "down", "up", "off", "away"})
_WILL = WILL | {"would"}
_ORDINALS = frozenset(["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"])
_OUGHT, _MAYBE = frozenset({"should", "must", "ought"}), frozenset({"might", "perhaps", "possibly"})
_ABLE = frozenset({"may", "could"})


def with_gists(claims: Sequence[Claim], figures: Sequence[Figure], lookup: Lookup) -> tuple[Claim, ...]:
    """Return the claims, each with its gist."""
    in_order = sorted(figures, key=lambda f: f.start)
    starts = [f.start for f in in_order]

    def inside(span: Span) -> Iterator[Figure]:
        return (f for f in in_order[bisect_left(starts, span[0]) : bisect_left(starts, span[1])] if f.end <= span[1])

    return tuple(replace(c, gist=_gist(c, [f for s in c.content for f in inside(s)], lookup)) for c in claims)


def _gist(claim: Claim, figures: Sequence[Figure], lookup: Lookup) -> Gist:
    tokens = [t for span in claim.content for t in lookup.tokens(span)][:_MOST]
    dates = [date for span in claim.content for date in lookup.dates_in(span)]
    units = {f.unit for f in figures}  # "weeks" is told by the figure
    words = list(_words(claim, tokens, [*dates, *((f.start, f.end) for f in figures)], lookup))
    words = [w for w in words if w.text not in units]
    if claim.source_entity and tokens and _lacks_subject(tokens):
        words.insert(0, _Word("@" + claim.source_entity, "s"))
    times = (resolve_date(lookup.text[a:b], lookup.article.published) for a, b in dates)
    return Gist(
        words=tuple(w.text for w in words),
        roles="".join(w.role for w in words),
        negative=_is_negative(claim, tokens, lookup),
        mood=_mood(claim, tokens),
        tense=_tense(tokens),
        marks=tuple(sorted(_marks(tokens, figures, lookup))),
        voice=_voice(claim, lookup),
        amounts=tuple(_amount(f) for f in figures),
        times=tuple(dict.fromkeys(t for t in times if t)),
    )


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    role: str


def _words(claim: Claim, tokens: Sequence[Token], apart: Sequence[Span], lookup: Lookup) -> Iterator[_Word]:
    """Yield what carries the sense of some words, once each: lemmas, and "@" with the key of whoever is named."""
    names, speakers = _names(claim, lookup), _pronouns(claim, lookup)
    inside, given = {t.i for t in tokens}, set[str]()
    for token in tokens:
        if any(a <= token.idx < b for a, b in apart):
            continue
        mention = names.get(token.i)
        if mention:
            text = f"@{mention.entity}"
        elif token.lower_ in speakers:
            text = f"@{claim.source_entity}"
        elif _is_title(token, names):
            continue
        elif (token.pos_ in _SENSE and token.is_alpha and not _is_light(token, lookup)) or token.lower_ in _ORDINALS:
            text = _lemma(token)
        elif token.dep_ == "nsubj" and token.lower_ in _THEY:
            yield from (_Word(w, "s") for w in _speaker_words(claim, lookup) if w not in given)
            continue
        else:
            continue
        if text not in given:
            given.add(text)
            yield _Word(text, _role(token, inside))


def _is_title(token: Token, names: Mapping[int, Mention]) -> bool:
    """Say whether a word only tells who a name is of, in front of it: "opposition leader Pavel Orlik"."""
    while token.dep_ == "compound" and token.head.i > token.i:
        token = token.head
        if token.i in names:
            return True
    return False


def _lemma(token: Token) -> str:
    """Return a word's lemma; with its particle that of a verb that has one: "stepped down" → step_down."""
    particle = _particle(token) if token.pos_ == "VERB" else ""
    return f"{token.lemma_}_{particle}".lower() if particle else token.lemma_.lower()


def _particle(verb: Token) -> str:
    found = (c for c in verb.rights if c.dep_ == "prt" or (c.i == verb.i + 1 and c.lower_ in _PARTICLES))
    particle = next(found, None)
    return particle.lower_ if particle else ""


def _is_light(token: Token, lookup: Lookup) -> bool:
    """Say whether a word says little: "fewer than", "made"; not "called off", "moved"."""
    lemma = token.lemma_.lower()
    if lemma in lookup.knowledge.small.telling or (token.pos_ == "VERB" and _particle(token)):
        return False
    return token.is_stop or token.vocab[lemma].is_stop


def _pronouns(claim: Claim, lookup: Lookup) -> frozenset[str]:
    """Return the pronouns that stand for whoever makes a claim, where nothing else is known of them."""
    source = lookup.entities.get(claim.source_entity)
    if source is None:
        return frozenset()
    said = _I if claim.quote_type != "indirect" else frozenset[str]()
    return said if source.type == "person" else said | _IT


def _speaker_words(claim: Claim, lookup: Lookup) -> list[str]:
    """Return the nouns of a source that is not named: whom "they" means where doctors say that they are tired."""
    if claim.source_entity or not claim.source:
        return []
    return [t.lemma_.lower() for t in lookup.tokens(claim.source) if t.pos_ in {"NOUN", "PROPN"}]


def _marks(tokens: Sequence[Token], figures: Sequence[Figure], lookup: Lookup) -> set[str]:
    """Return what small words turn what is said, by their line in the list: "fewer rooms" → 0-.

    Not what belongs to a figure, "at least 110", or to a verb, "step down": both are told by these.
    """
    kinds, beside = lookup.knowledge.contrasts, [(f.start - _BESIDE, f.end + _BESIDE) for f in figures]
    own = (t for t in tokens if not any(a <= t.idx < b for a, b in beside))
    return {
        kind
        for t in own
        if t.lower_ not in _PARTICLES or (t.head.pos_ in {"VERB", "AUX"} and _is_light(t.head, lookup))
        for word in {t.lower_, t.lemma_.lower()}
        for kind in kinds.get(word, ())
    }


def _voice(claim: Claim, lookup: Lookup) -> str:
    """Return the noun for who says it, where nobody is named: "four officials who know of the orders" → official."""
    if claim.source_entity or not claim.source:
        return ""
    tokens = lookup.tokens(claim.source)
    inside = {t.i for t in tokens}
    heads = (t.lemma_.lower() for t in tokens if t.head.i not in inside or t.head is t)
    return next(heads, "")


def _names(claim: Claim, lookup: Lookup) -> Mapping[int, Mention]:
    """Return index of a token → the name it is part of; of names inside each other the outer one."""
    found: dict[int, Mention] = {}
    for span in claim.content:
        for mention in lookup.mentions_in(span):
            for token in lookup.tokens((mention.start, mention.end)):
                found.setdefault(token.i, mention)
    return found


def _role(token: Token, inside: set[int]) -> str:
    """Return s for whoever acts, o for whom or what it is done to, v for what is done, x for the rest."""
    if token.pos_ == "VERB":
        return "v"
    for _ in range(8):
        if token.dep_ in _SUBJECT:
            return "s"
        if token.dep_ in _OBJECT:
            return "o"
        if token.dep_ == "pobj":
            return "s" if token.head.dep_ == "agent" else "x"
        if token.dep_ not in _INHERITS or token.head.i not in inside:
            return "x"
        token = token.head
    return "x"


def _lacks_subject(tokens: Sequence[Token]) -> bool:
    """Say whether it is the speaker who does what is said: "denied cutting beds", "vowed to leave"."""
    first = next((t for t in tokens if not t.is_punct), tokens[0])
    return first.tag_ == "VBG" or (first.tag_ == "TO" and first.head.pos_ in {"VERB", "AUX"})


def _is_negative(claim: Claim, tokens: Sequence[Token], lookup: Lookup) -> bool:
    negated, denied = is_negated(tokens, lookup), claim.cue_class == "deny"
    return negated != denied or (claim.stance == "denies" and not denied)


def _mood(claim: Claim, tokens: Sequence[Token]) -> Mood:
    if not claim.stance or (tokens and claim.cue_class == "ask" and tokens[0].lower_ == "whether"):
        return "asked"
    if claim.stance in {"doubts", "declines"}:
        return "open"
    words = {t.lower_ for t in tokens if t.tag_ in {"MD", "RB"}}  # "on May 5" leaves nothing open
    if _OUGHT & words or claim.stance == "proposes":
        return "wanted"
    if _MAYBE & words or (_ABLE & words and any(t.lower_ == "have" and t.dep_ == "aux" for t in tokens)):
        return "open"
    return "able" if _ABLE & words else ""  # "could" tells of what is allowed, or can be done, as often as of a chance


def _tense(tokens: Sequence[Token]) -> Tense:
    """Return whether what is said is yet to come, or over: "would pay", "is to pay"; "had paid", "paid"."""
    inside = {t.i for t in tokens}
    root = next((t for t in tokens if t.pos_ in {"VERB", "AUX"} and (t.head is t or t.head.i not in inside)), None)
    if root is None:
        return ""
    helpers = {c.lower_ for c in root.children if c.dep_ in {"aux", "auxpass"}}
    ahead = root.lemma_ == "be" or (root.lemma_ == "go" and root.tag_ == "VBG")
    if helpers & _WILL or (ahead and any(c.dep_ == "xcomp" and c.tag_ == "VB" for c in root.children)):
        return "will"
    return "did" if root.tag_ == "VBD" or helpers & _PAST else ""


def _amount(f: Figure) -> Amount:
    low, high = (f.value, f.value) if f.value is not None else (f.low, f.high)
    if f.kind == "ratio":
        low, high = (None if x is None else _percent(x) for x in (low, high))
        return Amount(low, high, "percent")
    unit = f.currency or f.unit or ("count" if f.kind == "rate" else f.kind)
    return Amount(low, high, _UNITS.get(unit, unit))


def _percent(ratio: float) -> float:
    """Return a share as it is told in per cent: a quarter is 25, a third is 33.

    >>> _percent(0.25), _percent(1 / 3), _percent(0.125)
    (25.0, 33.0, 12.5)
    """
    percent = 100 * ratio
    return round(percent, 1) if abs(percent - round(percent, 1)) < 1e-9 else float(round(percent))
