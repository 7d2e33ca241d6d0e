"""The records that travel between stages: frozen, slotted, plain values, offsets into the text.

One article becomes one `Analysis`:

    Article ─▶ Zone*, Quotation* ─▶ Mention* + Entity*, Figure*, Claim* ─▶ Analysis

Every `start`/`end` counts Unicode code points into `Article.text`, end exclusive. Nothing here
knows spaCy, pandas or a file system.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from typing import Literal, get_args

EntityType = Literal[
    "person", "agency", "media", "organisation", "place", "law", "group", "event", "work", "facility", "product"
]
FoundBy = Literal["model", "gazetteer", "propagated", "coreference"]
ZoneKind = Literal["headline", "kicker", "dateline", "byline", "caption", "body", "boilerplate"]
FigureKind = Literal[
    "count",
    "money",
    "percent",
    "rate",
    "ratio",
    "measure",
    "duration",
    "age",
    "ordinal",
    "score",
    "temperature",
    "partitive",
]
Qualifier = Literal["", "about", "at least", "at most", "more than", "less than", "nearly"]
QuoteType = Literal["", "direct", "indirect", "mixed"]
Stance = Literal["", "asserts", "denies", "doubts", "proposes", "predicts", "declines"]
Kind = Literal[
    "",  # of two that share a word in models/claims/kinds.toml the first has it
    "spokesperson",
    "court or police",
    "expert",
    "party",
    "company",
    "official",
    "civil society",
    "sport",
    "arts",
    "witness or resident",
    "document",
    "data",
    "outlet",
    "unnamed",
    "article",
]
Terms = Literal["", "on record", "background", "anonymous"]
Reply = Literal["", "did not respond", "declined", "could not be reached"]
Mood = Literal["", "asked", "wanted", "open", "able"]  # said to be so, or …
Tense = Literal["", "will", "did"]  # said to be so now, or …
SourceType = Literal["person", "agency", "organisation", "media", "document", "unnamed", "article"]

ENTITY_TYPES: tuple[str, ...] = get_args(EntityType)
SOURCE_TYPES: tuple[str, ...] = get_args(SourceType)
STANCES: tuple[str, ...] = get_args(Stance)
KINDS: tuple[Kind, ...] = get_args(Kind)
TERMS: tuple[str, ...] = get_args(Terms)
REPLIES: tuple[str, ...] = get_args(Reply)

Span = tuple[int, int]

_DIGITS = 20  # 80 bits: among a thousand million ids, two alike are less likely than one in a million


def make_id(prefix: str, *parts: object) -> str:
    """Return an id that derives from content and that no spreadsheet takes for a number.

    >>> make_id("men", "doc_1", 10, 15)
    'men_f9825ab00d399bdf8c1f'
    """
    digest = hashlib.sha256("\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass")).hexdigest()
    return f"{prefix}_{digest[:_DIGITS]}"


def slug(name: str) -> str:
    """Return the readable part of an entity's id: letters and digits, no accents, no leading article.

    >>> slug("Kilmar Ábrego García"), slug("The New York Times"), slug("Коммерсантъ")
    ('kilmar-abrego-garcia', 'new-york-times', 'коммерсантъ')
    """
    folded = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    words = re.findall(r"[^\W_]+", re.sub(r"['’.]", "", folded))
    return "-".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


@dataclass(frozen=True, slots=True)
class Article:
    """One document as read: its text, untouched, and what is known about it."""

    doc_id: str
    file: str  # relative to the input, with "#N" for the N-th article of a file that holds several
    format: str  # txt, md, html, jsonl, csv …
    sha256: str  # of the text in UTF-8
    text: str
    title: str = ""
    outlet: str = ""
    byline: str = ""
    published: str = ""  # ISO 8601 date at its true granularity, or empty
    url: str = ""
    language: str = ""
    correction: str = ""  # the paper's own note of what it got wrong


# Reasons that are not the file's own: what was skipped for one of them is tried again on the next run.
PASSING_REASONS = frozenset({"crashed", "too slow", "changed", "not readable now", "out of memory"})


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input that gave no document, and why: one row of skipped.csv."""

    file: str
    stage: str
    reason: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of the text and what it is. Zones are in order, and cover every visible character."""

    start: int
    end: int
    kind: ZoneKind
    speaker: str = ""  # in a transcript: whose turn it is part of, as its label has it ("MS. STONE", "Q")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch between paired quotation marks, the marks included.

    A quotation that runs over paragraphs (mark reopened, closed only at the end) is one record
    with one piece a paragraph. `level` is 1 for an outer quotation, 2 for one inside it.
    """

    start: int
    end: int
    level: int = 1
    pieces: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something one article names; `key` is good inside that article only."""

    key: str  # "e0", "e1" … in order of first mention
    type: EntityType
    name: str  # the canonical name if a gazetteer knows it, else the fullest form met
    kb_id: str = ""  # readable id from a gazetteer, "agency:immigration-and-customs-enforcement"
    wikidata: str = ""
    parent: str = ""  # canonical name of the organisation above it
    role: str = ""  # the title most often met
    gender: str = ""  # "f", "m" or unknown
    country: str = ""  # of a public body, by its name in places.csv
    nouns: tuple[str, ...] = ()  # what lists and the article call it: ("airline",), of a person ("mayor",); lower case


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an entity is named or referred to."""

    mention_id: str
    entity: str  # Entity.key
    type: EntityType
    text: str
    start: int
    end: int
    role: str = ""
    found_by: FoundBy = "model"
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Recognised:
    """Who and what an article names: the places, in order of offset, and whom they name."""

    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """One quantity, in base units, with what it counts and about whom."""

    figure_id: str
    text: str
    start: int
    end: int
    kind: FigureKind
    value: float | None
    low: float | None = None
    high: float | None = None
    qualifier: Qualifier = ""
    unit: str = ""
    currency: str = ""
    per: str = ""
    measures: str = ""
    about: str = ""  # Entity.key
    sentence: Span = (0, 0)
    label: str = ""  # what kind of figure it is beside like ones: "target", "change from" …
    period: str = ""  # the figure's own time, as written or ISO: "last fiscal year", "2024"
    measures_span: Span | None = None  # the words of the text that say what is counted
    place: str = ""  # Entity.key of where, if the sentence says so
    change: str = ""  # "up" or "down", where the figure says by how much something rose or fell
    spoken: bool = False  # in a quotation, or in somebody's turn to speak


@dataclass(frozen=True, slots=True)
class Attribution:
    """What the tagger found in the words: a cue, the content it attributes, and the source if there is one."""

    cue: Span
    source: Span | None
    content: tuple[Span, ...]
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure of a claim as it is compared: between what bounds, in what."""

    low: float | None
    high: float | None
    unit: str  # currency, unit or kind


@dataclass(frozen=True, slots=True)
class Gist:
    """What a claim says, in the form in which claims of different articles are compared."""

    words: tuple[str, ...] = ()  # lemmas that carry its sense, and "@" with the Entity.key of whoever is named
    roles: str = ""  # of each word: s whoever acts, o whom or what it is done to, v what is done, x the rest
    negative: bool = False  # whether it says that something is not so
    mood: Mood = ""
    tense: Tense = ""
    marks: tuple[str, ...] = ()  # small words that turn it, by line of models/claims/contrasts.toml: "0-" is "fewer"
    voice: str = ""  # lemma of the noun for who says it, where nobody is named: "official"
    amounts: tuple[Amount, ...] = ()
    times: tuple[str, ...] = ()  # ISO dates


@dataclass(frozen=True, slots=True)
class Claim:
    """Who says what: an attribution, or a checkable sentence in the article's own voice."""

    claim_id: str
    source_type: SourceType
    content: tuple[Span, ...]
    sentence: Span
    source: Span | None = None
    cue: Span | None = None
    source_entity: str = ""  # Entity.key
    source_mention: str = ""  # Mention.mention_id
    anonymous: bool = False
    cue_class: str = ""
    stance: Stance = "asserts"
    quote_type: QuoteType = ""
    addressee: Span | None = None
    addressee_entity: str = ""
    addressee_mention: str = ""
    when: str = ""  # ISO 8601 at its true granularity, or empty
    when_span: Span | None = None  # the words of it
    parent: str = ""  # claim_id of the claim inside which this one is reported
    checkworthy: float = 0.0
    confidence: float = 1.0
    figures: tuple[str, ...] = ()  # figure_ids
    speaker_role: str = ""  # the source's, as of this claim
    speaks_for: str = ""  # Entity.key of the body behind it
    source_confidence: float = 0.0  # that the source is this entity; 0 without one
    joint_mentions: tuple[str, ...] = ()  # mention_ids of those who say it together with the source
    stands_for: Span | None = None  # the words that a pronoun for its source repeats: "two diplomats" behind "They"
    joint_addressees: tuple[str, ...] = ()  # mention_ids of those it is said to together with the addressee
    kind: Kind = ""  # in what function the source speaks
    terms: Terms = ""  # on what terms it does, where the article says so or names it
    terms_reason: Span | None = None  # the words that say why it is not named
    reply: Reply = ""  # what came of asking it
    denies: str = ""  # claim_id of the claim of the same article that this one denies
    writer: str = ""  # who says it as "I", where that is whoever writes and only the article's record names them
    gist: Gist | None = None  # what it says, to be compared with others


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that one article gave. It depends on nothing but that article, the models and the settings."""

    article: Article
    zones: tuple[Zone, ...] = ()
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    figures: tuple[Figure, ...] = ()
    claims: tuple[Claim, ...] = ()
    notes: tuple[str, ...] = ()  # what was left out of it, as it could not be; see article/invariants.py
    sketch: bytes = b""  # by which near copies of the article are found; see text/sketch.py
    wire: str = ""  # the news agency the article says it comes from, wholly or in part
