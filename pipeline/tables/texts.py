"""text/<doc_id>.txt: what the offsets of all tables count in, one file a document."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from pipeline.records import Analysis
from pipeline.tables.files import TEXT_FOLDER
from pipeline.tables.rows import DocumentRows
from pipeline.tables.sink import Sink


class TextFolder(Sink):
    """Writes the texts that are new or changed, and removes those of documents that are gone."""

    def __init__(self, folder: Path, known: Callable[[str], bool]) -> None:
        """Make the folder.

        Args:
            folder: where the tables are.
            known: whether a document is in the tables, asked when all of them are.
        """
        self._folder, self._known = folder / TEXT_FOLDER, known
        self._folder.mkdir(exist_ok=True)

    def document(self, analysis: Analysis, rows: DocumentRows) -> None:
        """See `Sink`."""
        path = self._folder / f"{rows.document.doc_id}.txt"
        data = analysis.article.text.encode("utf-8")
        if not path.exists() or path.read_bytes() != data:
            path.write_bytes(data)

    def finish(self) -> None:
        """See `Sink`."""
        with os.scandir(self._folder) as found:
            for text in found:
                if not self._known(text.name.removesuffix(".txt")):
                    Path(text).unlink()
