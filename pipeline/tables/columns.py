"""Every table and column, once: the CSVs, the data dictionary and datapackage.json derive from here.

A table is a dataclass of cells; a column is a field with what it holds. New columns go to the right.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from pipeline import records
from pipeline.tables.column import Column, Number
from pipeline.tables.record_columns import ChangeRow, DisagreementRow, SpeakerByOutletRow, SpeakerRow, StatementRow


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One row per article read."""

    doc_id: Annotated[str, Column("Id of the document, derived from its text", key=True)]
    file: Annotated[
        str, Column("Path relative to the input folder, with #N for the N-th article of a file with several")
    ]
    format: Annotated[str, Column("Format of the file: txt, md, html, jsonl, csv …")]
    sha256: Annotated[str, Column("SHA-256 of the document's text in UTF-8, as in text/<doc_id>.txt")]
    title: Annotated[str, Column("Headline")]
    outlet: Annotated[str, Column("Who published it, where the evidence is sound")]
    byline: Annotated[str, Column("Who wrote it")]
    published: Annotated[str, Column("ISO date, as exact as it is known (2025, 2025-01 or 2025-01-26)", dated=True)]
    language: Annotated[str, Column("ISO 639 code, where known")]
    characters: Annotated[int, Column("Length of the text in Unicode code points")]
    words: Annotated[int, Column("Words between white space")]
    mentions: Annotated[int, Column("Rows of mentions.csv from this document")]
    figures: Annotated[int, Column("Rows of figures.csv from this document")]
    claims: Annotated[int, Column("Rows of claims.csv from this document")]
    duplicate_of: Annotated[str, Column("An earlier document with the same text", refers="documents.doc_id")]
    url: Annotated[str, Column("Address of the article, where known")]
    correction: Annotated[str, Column("The paper's own note of what it got wrong in this article")]
    wire: Annotated[str, Column("The news agency it says it comes from, wholly or in part")]
    copy_of: Annotated[str, Column("An earlier document that it nearly repeats", refers="documents.doc_id")]


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """One row per input that gave no document, and why; also what was given beside one and could not be used."""

    file: Annotated[str, Column("Path relative to the input folder")]
    stage: Annotated[str, Column("Stage of the pipeline that refused it")]
    reason: Annotated[str, Column("Why, in a few words")]
    detail: Annotated[str, Column("What exactly was met")]


@dataclass(frozen=True, slots=True)
class EntityRow:
    """One row per person, agency, outlet, organisation, place …, over all documents."""

    entity_id: Annotated[str, Column("Readable id, type and canonical name", key=True)]
    type: Annotated[str, Column("What it is", choices=records.ENTITY_TYPES)]
    name: Annotated[str, Column("Canonical name")]
    aliases: Annotated[str, Column("Surface forms met, most frequent first, joined by ' | '")]
    role: Annotated[str, Column("The most frequent title met, as full as the documents have it")]
    wikidata: Annotated[str, Column("Wikidata id, where the gazetteer has it")]
    parent: Annotated[str, Column("Canonical name of the organisation above it")]
    mentions: Annotated[int, Column("Rows of mentions.csv")]
    documents: Annotated[int, Column("Documents it is mentioned in")]
    claims: Annotated[int, Column("Claims it is the source of")]
    country: Annotated[str, Column("Whose a public body is, where the list or the text tells")]


@dataclass(frozen=True, slots=True)
class MentionRow:
    """One row per place where an entity is named or referred to."""

    mention_id: Annotated[str, Column("Id of the mention", key=True)]
    doc_id: Annotated[str, Column("The document", refers="documents.doc_id")]
    entity_id: Annotated[str, Column("Who or what is meant", refers="entities.entity_id")]
    type: Annotated[str, Column("What it is", choices=records.ENTITY_TYPES)]
    text: Annotated[str, Column("The words used")]
    start: Annotated[int, Column("First character in the document's text")]
    end: Annotated[int, Column("Character after the last")]
    role: Annotated[str, Column("The title given here")]
    found_by: Annotated[str, Column("How it was found", choices=("model", "gazetteer", "propagated", "coreference"))]
    confidence: Annotated[Number, Column("How sure the link to the entity is, 0-1")]
    country: Annotated[str, Column("Whose a public body is, where the list or the text tells")]


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One row per quantity."""

    figure_id: Annotated[str, Column("Id of the figure", key=True)]
    doc_id: Annotated[str, Column("The document", refers="documents.doc_id")]
    text: Annotated[str, Column("The words used")]
    start: Annotated[int, Column("First character in the document's text")]
    end: Annotated[int, Column("Character after the last")]
    kind: Annotated[
        str, Column("count, money, percent, rate, ratio, measure, duration, age, partitive ('one of the …') …")
    ]
    value: Annotated[Number, Column("The number in base units; empty for a range or an open bound")]
    low: Annotated[
        Number, Column("Lower bound of a range or of an open one ('more than 130'); what a change began from")
    ]
    high: Annotated[Number, Column("Upper bound of a range or of an open one ('up to 20'); what a change ended at")]
    qualifier: Annotated[
        str,
        Column(
            "How exact it is said to be", choices=("about", "at least", "at most", "more than", "less than", "nearly")
        ),
    ]
    unit: Annotated[str, Column("Standard symbol or lemma of the unit")]
    currency: Annotated[str, Column("ISO 4217 code")]
    per: Annotated[str, Column("Denominator of a rate: day, year, field office …")]
    measures: Annotated[str, Column("Lemma of what is counted")]
    about: Annotated[str, Column("About whom it is, where the sentence says so", refers="entities.entity_id")]
    sentence: Annotated[str, Column("The sentence it stands in")]
    label: Annotated[str, Column("What it is beside like figures: actual, target, estimate, change from …")]
    period: Annotated[str, Column("The figure's own time, as written")]
    document: Annotated[str, Column("File of the document")]
    measures_text: Annotated[str, Column("The words of the text that say what is counted")]
    measures_start: Annotated[int | None, Column("First character of measures_text")]
    measures_end: Annotated[int | None, Column("Character after its last")]
    change: Annotated[str, Column("Whether it says by how much something rose or fell", choices=("up", "down"))]
    speaker: Annotated[str, Column("Who says it, as in claims.csv; else `the article`, or empty where it is quoted")]
    claim_id: Annotated[
        str, Column("The claim that carries it, the innermost one of a report in a report", refers="claims.claim_id")
    ]
    public_link: Annotated[str, Column("Opens the published article at it, where its address is known")]


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One row per claim: who says what, and where it is written."""

    claim_id: Annotated[str, Column("Id of the claim", key=True)]
    doc_id: Annotated[str, Column("The document", refers="documents.doc_id")]
    document: Annotated[str, Column("File of the document")]
    outlet: Annotated[str, Column("Who published it")]
    source: Annotated[str, Column("The words that name who says it")]
    source_id: Annotated[str, Column("Who that is", refers="entities.entity_id")]
    source_type: Annotated[
        str, Column("What kind of source it is; `article` for its own voice", choices=records.SOURCE_TYPES)
    ]
    anonymous: Annotated[bool | None, Column("true where the article withholds the name")]
    cue: Annotated[str, Column("The words that attribute")]
    cue_class: Annotated[str, Column("What kind of act it is: say, write, deny, promise, order, ask, believe, show …")]
    stance: Annotated[str, Column("asserts, denies, doubts, proposes, predicts, declines; empty for a question")]
    quote_type: Annotated[str, Column("How it is quoted", choices=("direct", "indirect", "mixed"))]
    content: Annotated[str, Column("What is said; pieces of an interrupted content joined by ' … '")]
    addressee: Annotated[str, Column("The words that name whom it is said to")]
    addressee_id: Annotated[str, Column("Who that is", refers="entities.entity_id")]
    when: Annotated[str, Column("When it was said, ISO, as exact as it is known", dated=True)]
    parent_claim_id: Annotated[str, Column("The claim inside which this one is reported", refers="claims.claim_id")]
    checkworthy: Annotated[Number, Column("How much the content is a factual claim worth checking, 0-1")]
    confidence: Annotated[
        Number, Column("How sure the attribution is, 0-1; of the article's own claims, how likely they are worth a row")
    ]
    sentence: Annotated[str, Column("The sentence it stands in")]
    start: Annotated[int, Column("First character of source, cue and content")]
    end: Annotated[int, Column("Character after the last of them")]
    source_start: Annotated[int | None, Column("First character of the source")]
    source_end: Annotated[int | None, Column("Character after the source")]
    cue_start: Annotated[int | None, Column("First character of the cue")]
    cue_end: Annotated[int | None, Column("Character after the cue")]
    content_start: Annotated[int, Column("First character of the content")]
    content_end: Annotated[int, Column("Character after the content's last")]
    content_spans: Annotated[str, Column("The content's pieces, start-end;start-end")]
    source_name: Annotated[str, Column("Canonical name of the source")]
    figures: Annotated[str, Column("The figures in it, as written, joined by ' | '")]
    link: Annotated[str, Column("Its place in the report")]
    when_text: Annotated[str, Column("The words that say when")]
    speaker: Annotated[str, Column("Who says it: the best name there is, else the words, else `the article`")]
    speaker_role: Annotated[str, Column("Their role as of this claim")]
    speaks_for: Annotated[str, Column("The body they speak for", refers="entities.entity_id")]
    source_confidence: Annotated[
        Number, Column("How sure it is that the source is this entity, 0-1; empty without source_id")
    ]
    kind: Annotated[
        str, Column("In what function the source speaks: official, expert, company …", choices=records.KINDS)
    ]
    terms: Annotated[
        str, Column("On what terms the source speaks, where the article says so or names it", choices=records.TERMS)
    ]
    terms_reason: Annotated[str, Column("The words that say why the source is not named")]
    reply: Annotated[str, Column("What came of asking the source", choices=records.REPLIES)]
    denies: Annotated[str, Column("The claim of the same article that this one denies", refers="claims.claim_id")]
    public_link: Annotated[str, Column("Opens the published article at it, where its address is known")]
    statement_id: Annotated[str, Column("What it says, over all documents", refers="statements.statement_id")]


@dataclass(frozen=True, slots=True)
class ClaimFigureRow:
    """Which figures a claim carries."""

    claim_id: Annotated[str, Column("The claim", refers="claims.claim_id")]
    figure_id: Annotated[str, Column("The figure", refers="figures.figure_id")]


@dataclass(frozen=True, slots=True)
class ClaimEntityRow:
    """Which entities stand in a claim, and as what."""

    claim_id: Annotated[str, Column("The claim", refers="claims.claim_id")]
    entity_id: Annotated[str, Column("The entity", refers="entities.entity_id")]
    mention_id: Annotated[str, Column("Where it is named", refers="mentions.mention_id")]
    role: Annotated[str, Column("As what", choices=("source", "addressee", "mentioned"))]


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """One row per figure in a group that measures the same thing in at least two places: counts of the nouns in `models/figures/comparable.txt`; other rates, sums and shares only of one owner."""

    series_id: Annotated[str, Column("Id of the group")]
    label: Annotated[str, Column("What the group measures, and what this figure is in it")]
    unit: Annotated[str, Column("Standard symbol or lemma of the unit")]
    currency: Annotated[str, Column("ISO 4217 code")]
    per: Annotated[str, Column("Denominator of a rate")]
    figure_id: Annotated[str, Column("The figure", refers="figures.figure_id")]
    doc_id: Annotated[str, Column("The document", refers="documents.doc_id")]
    document: Annotated[str, Column("File of the document")]
    outlet: Annotated[str, Column("Who published it")]
    published: Annotated[str, Column("When, ISO", dated=True)]
    value: Annotated[Number, Column("The number in base units")]
    low: Annotated[Number, Column("Lower bound, or what a change began from")]
    high: Annotated[Number, Column("Upper bound, or what a change ended at")]
    qualifier: Annotated[str, Column("How exact it is said to be")]
    source: Annotated[str, Column("Canonical name, or else the words, of who says so")]
    claim_id: Annotated[str, Column("The claim that carries it", refers="claims.claim_id")]
    measures: Annotated[str, Column("Lemma of what is counted, in the figure's own words")]
    about: Annotated[str, Column("About whom it is", refers="entities.entity_id")]
    place: Annotated[str, Column("Where, if its sentence says so", refers="entities.entity_id")]
    period: Annotated[str, Column("The figure's own time, as written")]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, the record its rows are, and whether it is one of the contract's CSVs."""

    name: str
    row: type

    @property
    def columns(self) -> tuple[str, ...]:
        """Names of the columns, in order."""
        return tuple(f.name for f in fields(self.row))

    @property
    def description(self) -> str:
        """What a row is."""
        return (self.row.__doc__ or "").strip()


TABLES = (
    Table("documents", DocumentRow),
    Table("skipped", SkippedRow),
    Table("entities", EntityRow),
    Table("mentions", MentionRow),
    Table("figures", FigureRow),
    Table("claims", ClaimRow),
    Table("claim_figures", ClaimFigureRow),
    Table("claim_entities", ClaimEntityRow),
    Table("series", SeriesRow),
    Table("statements", StatementRow),
    Table("disagreements", DisagreementRow),
    Table("speakers", SpeakerRow),
    Table("speakers_by_outlet", SpeakerByOutletRow),
    Table("changes", ChangeRow),
)


@cache
def columns(row: type) -> dict[str, tuple[str, Column]]:
    """Return name → (type, Column) of a table's columns; types are string, integer, number and boolean.

    >>> columns(ClaimFigureRow)["claim_id"][0]
    'string'
    """
    return {name: (_kind(hint), _column(hint)) for name, hint in get_type_hints(row, include_extras=True).items()}


def _column(hint: Any) -> Column:
    column = next(a for a in get_args(hint) if isinstance(a, Column))
    assert isinstance(column, Column)
    return column


def _kind(hint: Any) -> str:
    base = get_args(hint)[0] if get_origin(hint) is Annotated else hint
    kinds = set(get_args(base)) or {base}
    if float in kinds:
        return "number"
    if bool in kinds:
        return "boolean"
    return "integer" if int in kinds else "string"
