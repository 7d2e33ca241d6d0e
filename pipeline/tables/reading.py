"""Two tables for people to read, words first and ids last: views of the database, and files made of them.

They hold nothing that the tables of `columns.py` do not; the query is all there is to know of how they are made.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from pipeline.tables.column import Column, Number
from pipeline.tables.columns import Table, columns
from pipeline.tables.writer import CsvTables


@dataclass(frozen=True, slots=True)
class WhoSaidWhatRow:
    """One row per claim, to be read from left to right; the article's own have the kind `article`."""

    date: Annotated[str, Column("When the article was published", dated=True)]
    outlet: Annotated[str, Column("Who published it")]
    title: Annotated[str, Column("Its headline")]
    speaker: Annotated[str, Column("Who says it")]
    role: Annotated[str, Column("Their role as of this claim")]
    kind: Annotated[str, Column("In what function they speak: official, expert, company …")]
    says: Annotated[str, Column("The words that attribute: said, denied, according to …")]
    stance: Annotated[str, Column("asserts, denies, doubts, proposes, predicts, declines; empty for a question")]
    what: Annotated[str, Column("What is said, in the article's words; ' … ' where it was interrupted")]
    figures: Annotated[str, Column("The figures in it, joined by ' | '")]
    quoted: Annotated[str, Column("direct: all in quotation marks; mixed: some of it; indirect: none")]
    when: Annotated[str, Column("When it was said, where the article tells", dated=True)]
    sure: Annotated[Number, Column("How sure the attribution is, 0-1; read what is below 0.5 before you quote it")]
    link: Annotated[str, Column("Its place in the report")]
    public_link: Annotated[str, Column("Opens the published article at it")]
    url: Annotated[str, Column("Address of the article")]
    to: Annotated[str, Column("The words that name whom it is said to")]
    terms: Annotated[str, Column("On what terms the speaker is cited: on record, background, anonymous")]
    worth_checking: Annotated[Number, Column("How much it is a factual claim worth checking, 0-1")]
    claim_id: Annotated[str, Column("The claim", refers="claims.claim_id")]
    speaker_id: Annotated[str, Column("Who the speaker is", refers="entities.entity_id")]
    doc_id: Annotated[str, Column("The document", refers="documents.doc_id")]
    document: Annotated[str, Column("File of the document")]
    start: Annotated[int, Column("First character of speaker, cue and content")]
    end: Annotated[int, Column("Character after the last of them")]


@dataclass(frozen=True, slots=True)
class FigureInClaimRow:
    """One row per figure, with who says it; the article where no claim carries it, and nobody where it is quoted."""

    date: Annotated[str, Column("When the article was published", dated=True)]
    outlet: Annotated[str, Column("Who published it")]
    title: Annotated[str, Column("Its headline")]
    speaker: Annotated[str, Column("Who says it")]
    role: Annotated[str, Column("Their role as of this claim")]
    says: Annotated[str, Column("The words that attribute: said, denied, according to …")]
    stance: Annotated[str, Column("asserts, denies, doubts, proposes, predicts, declines")]
    figure: Annotated[str, Column("The figure as written")]
    amount: Annotated[Number, Column("The number to sort by; of a range or an open bound its lower or only end")]
    amount_unit: Annotated[str, Column("What it is an amount of: USD, %, arrests per day …")]
    exact: Annotated[str, Column("How exact it is said to be: about, at least, at most, more than, less than, nearly")]
    what: Annotated[str, Column("The sentence it stands in")]
    about: Annotated[str, Column("About whom it is, where the sentence says so")]
    label: Annotated[str, Column("What it is beside like figures: actual, target, estimate, change from …")]
    period: Annotated[str, Column("The figure's own time, as written")]
    small: Annotated[bool | None, Column("true for a number word from one to ten, which is often no statistic")]
    kind: Annotated[str, Column("count, money, percent, rate …")]
    sure: Annotated[Number, Column("How sure the attribution is, 0-1")]
    link: Annotated[str, Column("Its claim's place in the report")]
    public_link: Annotated[str, Column("Opens the published article at it")]
    url: Annotated[str, Column("Address of the article")]
    low: Annotated[Number, Column("Lower bound, or what a change began from")]
    high: Annotated[Number, Column("Upper bound, or what a change ended at")]
    figure_id: Annotated[str, Column("The figure", refers="figures.figure_id")]
    claim_id: Annotated[str, Column("The claim that carries it", refers="claims.claim_id")]
    doc_id: Annotated[str, Column("The document", refers="documents.doc_id")]
    document: Annotated[str, Column("File of the document")]
    start: Annotated[int, Column("First character in the document's text")]
    end: Annotated[int, Column("Character after the last")]


@dataclass(frozen=True, slots=True)
class View:
    """A table for reading: its columns, how wide a sheet shows its first ones, and the query that gives its rows."""

    table: Table
    widths: Mapping[
        str, int
    ]  # column → characters; all up to the words fit a screen of 1,440 pixels (docs/spreadsheet.png)
    query: str

    def rows(self, db: sqlite3.Connection) -> sqlite3.Cursor:
        """Return the rows from a database that has the view, in the order of the articles."""
        return db.execute(f"SELECT * FROM {self.table.name}")


# SQLite has neither plurals nor capitals to take away: the words of the text have the one, the lemma tells the other.
_COUNTED = """
    CASE WHEN substr(f.measures, 1, 1) = lower(substr(f.measures, 1, 1))
         THEN lower(substr(f.measures_text, 1, 1)) || substr(f.measures_text, 2) ELSE f.measures_text END"""
_UNIT = f"""coalesce(f.currency, CASE WHEN f.kind = 'percent' THEN '%' WHEN f.kind = 'count' THEN {_COUNTED} END,
                 f.unit, {_COUNTED}, f.measures)"""
NUMBER_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

VIEWS = (
    View(
        Table("who_said_what", WhoSaidWhatRow),
        {"date": 10, "outlet": 11, "title": 10, "speaker": 17, "role": 12, "kind": 12, "says": 10, "stance": 9,
         "what": 50, "figures": 16},
        """
        SELECT d.published AS date, d.outlet, d.title, c.speaker, c.speaker_role AS role, c.kind, c.cue AS says, c.stance,
               c.content AS what, c.figures, c.quote_type AS quoted, c."when", c.confidence AS sure, c.link, c.public_link,
               d.url, c.addressee AS "to", c.terms, c.checkworthy AS worth_checking, c.claim_id,
               c.source_id AS speaker_id, c.doc_id, c.document, c.start, c."end"
        FROM claims c JOIN documents d USING (doc_id) ORDER BY c.rowid""",
    ),
    View(
        Table("figures_in_claims", FigureInClaimRow),
        {"date": 10, "outlet": 10, "title": 12, "speaker": 16, "role": 9, "says": 9, "stance": 9, "figure": 12,
         "amount": 12, "amount_unit": 16, "exact": 9, "what": 50},
        f"""
        SELECT d.published AS date, d.outlet, d.title, f.speaker, c.speaker_role AS role, c.cue AS says, c.stance,
               f.text AS figure, coalesce(f.value, f.low, f.high) AS amount,
               nullif(coalesce({_UNIT}, '') || coalesce(' per ' || f.per, ''), '') AS amount_unit, f.qualifier AS exact,
               f.sentence AS what, e.name AS about, f.label, f.period, lower(f.text) IN {NUMBER_WORDS} AS small, f.kind,
               c.confidence AS sure, c.link, f.public_link, d.url, f.low, f.high, f.figure_id, f.claim_id, f.doc_id,
               f.document, f.start, f."end"
        FROM figures f JOIN documents d USING (doc_id) LEFT JOIN claims c USING (claim_id)
             LEFT JOIN entities e ON e.entity_id = f.about
        ORDER BY f.rowid""",
    ),
)  # fmt: skip

READING = tuple(view.table for view in VIEWS)


class ReadingTables(CsvTables):
    """Writes the tables for reading out of the finished database, a CSV each."""

    def __init__(self, db: sqlite3.Connection, folder: Path) -> None:
        super().__init__(folder, READING)
        self._db = db

    def write(self, table: str, rows: Sequence[Any]) -> None:
        """Take nothing: the database does, and `finish` reads it."""

    def finish(self) -> None:
        """See `Sink`; the database is to be finished before."""
        for view in VIEWS:
            kinds = [kind for kind, _ in columns(view.table.row).values()]
            booleans = [place for place, kind in enumerate(kinds) if kind == "boolean"]
            self._files[view.table.name].write_cells(_typed(row, booleans) for row in view.rows(self._db))


def _typed(cells: Sequence[Any], booleans: Sequence[int]) -> Sequence[Any]:
    """Return a row of a database, in which booleans are 0 and 1."""
    typed = list(cells)
    for place in booleans:
        typed[place] = None if cells[place] is None else bool(cells[place])
    return typed
