"""report.html, written as the documents go by: their texts at once, in parts; the index of claims at the end.

The page is complete or not there. Past a size it holds the first documents and says so: the tables hold all.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pipeline.records import Analysis, Corrections
from pipeline.tables.columns import ClaimRow, DocumentRow, EntityRow
from pipeline.tables.files import REPORT_FILE
from pipeline.tables.partial import PartialFile
from pipeline.tables.report.document import describe
from pipeline.tables.report.pack import squeeze_json, to_json
from pipeline.tables.report.page import shell
from pipeline.tables.rows import DocumentRows
from pipeline.tables.sink import Sink
from pipeline.version import __version__

MAX_CLAIMS, MAX_CHARACTERS = 50_000, 64_000_000
_PART = 200_000  # characters of text that the page unpacks at once
_LONGEST = 2_000  # characters of a content that the list shows and searches

_DOCUMENT = ("doc_id", "file", "title", "outlet", "byline", "published", "url")
_CLAIM = (
    "claim_id", "source", "source_name", "source_type", "anonymous", "cue", "cue_class", "stance", "quote_type",
    "addressee", "when", "parent_claim_id", "checkworthy", "confidence", "figures", "start", "end",
)  # fmt: skip
_ENTITY = ("entity_id", "type", "name", "role", "aliases", "mentions", "claims")
_SERIES = (
    "series_id", "label", "unit", "currency", "per", "figure_id", "doc_id", "document", "outlet", "published",
    "value", "low", "high", "qualifier", "source", "claim_id",
)  # fmt: skip

Columns = dict[str, list[object]]


class ReportWriter(PartialFile, Sink):
    """Writes the page, document by document."""

    def __init__(
        self, folder: Path, corrections: Corrections | None = None, *,
        claims: int = MAX_CLAIMS, characters: int = MAX_CHARACTERS,
    ) -> None:  # fmt: skip
        """Begin a page in `folder`.

        Args:
            folder: where the tables are.
            corrections: those of the analyst so far; the page exports them together with new ones.
            claims: the most claims it may hold.
            characters: the most characters its texts may have.
        """
        super().__init__(folder / REPORT_FILE)
        self._room = {"claims": claims, "characters": characters}
        self._full = False
        self._all = {"documents": 0, "claims": 0, "figures": 0}
        self._documents = _columns(_DOCUMENT, "part", "slot")
        self._claims = _columns(_CLAIM, "content", "doc", "entity", "agencies")
        self._entities: dict[str, int] = {}
        self._known: dict[int, EntityRow] = {}  # by their number in `_entities`
        self._present: set[str] = set()  # documents
        self._series = _columns(_SERIES)
        self._part: list[object] = []
        self._part_size = self._parts = 0
        given = (*corrections.entities, *corrections.claims) if corrections else ()
        self._corrections = [[c.action, c.target, c.value, c.document] for c in sorted(given, key=lambda c: c.line)]
        self._identity = hashlib.sha256()
        before, self._after = shell()
        self._file.write(before)

    def document(self, analysis: Analysis, rows: DocumentRows) -> None:
        """Put a document on the page, or only count it once the page is full: it holds the first ones, without gaps."""
        characters = len(analysis.article.text)
        self._all["documents"] += 1
        self._all["claims"] += len(rows.claims)
        self._all["figures"] += len(rows.figures)
        self._room["claims"] -= len(rows.claims)
        self._room["characters"] -= characters
        self._full = self._full or min(self._room.values()) < 0
        if self._full:
            return
        self._identity.update(rows.document.doc_id.encode())
        self._present.add(rows.document.doc_id)
        self._add_rows(rows)
        self._part.append(describe(analysis, rows, self._entity))
        self._part_size += characters
        if self._part_size >= _PART:
            self._flush()

    def write(self, table: str, rows: Sequence[Any]) -> None:
        """Take what the index says of entities and series, as far as they are on the page."""
        if table == "entities":
            self._known |= {self._entities[e.entity_id]: e for e in rows if e.entity_id in self._entities}
        elif table == "series":
            for row in rows:
                if row.doc_id in self._present:
                    _append(self._series, row, _SERIES)

    def finish(self) -> None:
        """Write the index: what is listed, searched and filtered."""
        self._flush()
        known = [self._known.get(number) for number in range(len(self._entities))]
        self._script("index", squeeze_json({
            "documents": self._documents,
            "claims": self._claims,
            "entities": {name: [getattr(e, name) if e else "" for e in known] for name in _ENTITY},
            "series": self._series,
        }))  # fmt: skip
        meta = {
            "version": __version__, "identity": self._identity.hexdigest()[:16], "all": self._all,
            "corrections": self._corrections,
        }  # fmt: skip
        self._file.write(f'<script type="application/json" id="meta">{to_json(meta)}</script>\n')
        self._file.write(self._after)

    def _add_rows(self, rows: DocumentRows) -> None:
        document: DocumentRow = rows.document
        number = len(self._documents["doc_id"])
        _append(self._documents, document, _DOCUMENT)
        self._documents["part"].append(self._parts)
        self._documents["slot"].append(len(self._part))
        agencies = _agencies(rows)
        for claim in rows.claims:
            _append(self._claims, claim, _CLAIM)
            self._claims["content"].append(_shorten(claim))
            self._claims["doc"].append(number)
            self._claims["entity"].append(self._entity(claim.source_id) if claim.source_id else -1)
            self._claims["agencies"].append([self._entity(a) for a in agencies.get(claim.claim_id, ())])

    def _entity(self, entity_id: str) -> int:
        return self._entities.setdefault(entity_id, len(self._entities))

    def _flush(self) -> None:
        if self._part:
            self._script(f"part-{self._parts}", squeeze_json(self._part))
            self._parts += 1
            self._part, self._part_size = [], 0

    def _script(self, name: str, data: str) -> None:
        self._file.write(f'<script type="application/json" id="{name}">"{data}"</script>\n')


def _agencies(rows: DocumentRows) -> dict[str, dict[str, None]]:
    """Return claim_id → agencies that speak, are spoken to or are named in it."""
    found: dict[str, dict[str, None]] = {}
    for link in rows.claim_entities:
        if link.entity_id.startswith("agency:"):
            found.setdefault(link.claim_id, {})[link.entity_id] = None
    return found


def _shorten(claim: ClaimRow) -> str:
    return claim.content if len(claim.content) <= _LONGEST else claim.content[:_LONGEST] + " …"


def _columns(names: Sequence[str], *more: str) -> Columns:
    return {name: [] for name in (*names, *more)}


def _append(columns: Columns, row: object, names: Sequence[str]) -> None:
    for name in names:
        columns[name].append(getattr(row, name))
