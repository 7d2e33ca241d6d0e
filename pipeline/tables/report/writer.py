"""report.html, written as the documents go by: their texts at once, in parts; the index of claims at the end.

The page is complete or not there. Past a size it holds the first documents and says so: the tables hold all.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pipeline.corrections import Corrections
from pipeline.records import Analysis
from pipeline.tables.files import REPORT_FILE
from pipeline.tables.partial import PartialFile
from pipeline.tables.report.document import describe
from pipeline.tables.report.index import Index
from pipeline.tables.report.pack import squeeze_json, to_json
from pipeline.tables.report.page import shell
from pipeline.tables.rows import DocumentRows
from pipeline.tables.sink import Sink
from pipeline.version import __version__

MAX_CLAIMS, MAX_CHARACTERS = 50_000, 64_000_000
_PART = 200_000  # characters of text that the page unpacks at once


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
        self._index = Index()
        self._part: list[object] = []
        self._part_size = self._parts = 0
        given = corrections.all if corrections else ()
        self._corrections = [[c.action, c.target, c.value, c.document, *filter(None, [c.words])] for c in given]
        self._without_effect: Sequence[str] = ()
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
        self._index.add(rows, self._parts, len(self._part))
        self._part.append(describe(analysis, rows, self._index.entity))
        self._part_size += characters
        if self._part_size >= _PART:
            self._flush()

    def write(self, table: str, rows: Sequence[Any]) -> None:
        """Take what the index says of entities and of what the corpus adds up to."""
        self._index.write(table, rows)

    def corrected(self, applied: Sequence[str], unmatched: Sequence[str]) -> None:
        """Take what became of the corrections; the page tells which had no effect, and why."""
        self._without_effect = unmatched

    def finish(self) -> None:
        """Write the index: what is listed, searched and filtered."""
        self._flush()
        self._script("index", squeeze_json(self._index.json()))
        meta = {
            "version": __version__, "identity": self._identity.hexdigest()[:16], "all": self._all,
            "corrections": self._corrections, "without_effect": list(self._without_effect),
        }  # fmt: skip
        self._file.write(f'<script type="application/json" id="meta">{to_json(meta)}</script>\n')
        self._file.write(self._after)

    def _flush(self) -> None:
        if self._part:
            self._script(f"part-{self._parts}", squeeze_json(self._part))
            self._parts += 1
            self._part, self._part_size = [], 0

    def _script(self, name: str, data: str) -> None:
        self._file.write(f'<script type="application/json" id="{name}">"{data}"</script>\n')
