"""The tables of the record: what is said over all documents, by whom, against what, and what is new."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pipeline import records
from pipeline.tables.column import Column, Number

WHYS = ("denial", "negation", "figure")
CHANGES = ("new", "repeated", "reversed", "gone")


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One row per thing said, over all documents: claims with the same truth conditions are one statement."""

    statement_id: Annotated[str, Column("Id of the statement: that of the claim that made it first", key=True)]
    text: Annotated[str, Column("Its clearest wording among the claims")]
    first_said: Annotated[str, Column("When it was first said, or else published, ISO")]
    last_said: Annotated[str, Column("When it was last said, or else published, ISO")]
    times: Annotated[int, Column("Claims that make it")]
    documents: Annotated[int, Column("Documents they stand in")]
    outlets: Annotated[int, Column("Outlets that published them")]
    speakers: Annotated[str, Column("Who says it, most often first, joined by ' | '")]
    independent_sources: Annotated[
        int, Column("Who says so of their own knowledge: a speaker counts once, copies and citations not again")
    ]
    single_source: Annotated[bool | None, Column("true where all that is said rests on one source")]
    stance: Annotated[str, Column("How it is said most often", choices=records.STANCES)]


@dataclass(frozen=True, slots=True)
class DisagreementRow:
    """One row per pair of statements that cannot both hold, or figures of one thing that differ."""

    disagreement_id: Annotated[str, Column("Id of the disagreement", key=True)]
    why: Annotated[str, Column("Why they cannot both hold", choices=WHYS)]
    statement_id: Annotated[str, Column("One side", refers="statements.statement_id")]
    other_statement_id: Annotated[str, Column("The other side", refers="statements.statement_id")]
    text: Annotated[str, Column("What one side says")]
    speaker: Annotated[str, Column("Who says so on one side")]
    document: Annotated[str, Column("File it stands in")]
    published: Annotated[str, Column("When that was published, ISO")]
    link: Annotated[str, Column("Its place in the report")]
    other_text: Annotated[str, Column("What the other side says")]
    other_speaker: Annotated[str, Column("Who says so on the other")]
    other_document: Annotated[str, Column("File it stands in")]
    other_published: Annotated[str, Column("When that was published, ISO")]
    other_link: Annotated[str, Column("Its place in the report")]
    group_id: Annotated[str, Column("Disagreements over one matter share it")]
    figures: Annotated[str, Column("The figures that differ, with what each counts or what kind of figure it is")]


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """One row per speaker that is known by name: how often, how and where it is heard."""

    entity_id: Annotated[str, Column("The speaker", refers="entities.entity_id")]
    name: Annotated[str, Column("Canonical name")]
    role: Annotated[str, Column("The role most often given")]
    kind: Annotated[str, Column("In what function it speaks most often", choices=records.KINDS)]
    speaks_for: Annotated[str, Column("For whom it speaks most often", refers="entities.entity_id")]
    claims: Annotated[int, Column("Claims it makes")]
    direct: Annotated[int, Column("… of them quoted word for word")]
    denials: Annotated[int, Column("… of them that deny")]
    figures: Annotated[int, Column("Figures in them")]
    documents: Annotated[int, Column("Documents they stand in")]
    outlets: Annotated[int, Column("Outlets that published them")]
    first_said: Annotated[str, Column("When the first was said, or else published, ISO")]
    last_said: Annotated[str, Column("When the last was said, or else published, ISO")]
    protagonist: Annotated[Number, Column("Share of its claims in documents that are mostly about itself, 0-1")]


@dataclass(frozen=True, slots=True)
class SpeakerByOutletRow:
    """One row per speaker, outlet and month."""

    entity_id: Annotated[str, Column("The speaker", refers="entities.entity_id")]
    name: Annotated[str, Column("Canonical name")]
    outlet: Annotated[str, Column("Who published it; empty where unknown")]
    month: Annotated[str, Column("ISO month of publication; empty where unknown")]
    claims: Annotated[int, Column("Claims it makes there")]
    direct: Annotated[int, Column("… of them quoted word for word")]
    denials: Annotated[int, Column("… of them that deny")]
    figures: Annotated[int, Column("Figures in them")]
    documents: Annotated[int, Column("Documents they stand in")]


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One row per statement that is not as it was before the last run that changed anything; empty on a first run and with `--limit`."""

    change: Annotated[str, Column("What became of it", choices=CHANGES)]
    statement_id: Annotated[str, Column("The statement; of one that is gone its former id")]
    text: Annotated[str, Column("What it says")]
    speaker: Annotated[str, Column("Who says it, or says it now too, joined by ' | '")]
    before: Annotated[str, Column("Of a reversal: what the same speaker said before")]
    said: Annotated[str, Column("When it was last said, ISO")]
    document: Annotated[str, Column("Where it was said last")]
    link: Annotated[str, Column("Its place in the report")]
