"""annotations.jsonld: every claim as a W3C Web Annotation, in the text as read and, by its words, on the page."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pipeline.tables.exports.common import filled, rows, text_of, written
from pipeline.tables.files import ANNOTATIONS_FILE, REPORT_FILE, TEXT_FOLDER
from pipeline.tables.fragments import web_address
from pipeline.version import __version__

_AROUND = 32  # characters of prefix and suffix
_QUERY = """
    SELECT c.*, d.url, e.wikidata FROM claims c JOIN documents d USING (doc_id)
    LEFT JOIN entities e ON e.entity_id = c.source_id ORDER BY c.rowid"""


def write_annotations(db: sqlite3.Connection, folder: Path) -> Path:
    """Write one collection of one page and return its file.

    Raises:
        OutputError: it cannot be written, or a text is missing.
    """
    path = folder / ANNOTATIONS_FILE
    (total,) = db.execute("SELECT count(*) FROM claims").fetchone()
    head = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": ANNOTATIONS_FILE,
        "type": "AnnotationCollection",
        "label": "Who said what",
        "total": total,
    }
    page = {"id": f"{ANNOTATIONS_FILE}#page", "type": "AnnotationPage", "startIndex": 0}
    with written(path) as partial, partial.open("w", encoding="utf-8", newline="") as file:
        file.write(f'{json.dumps(head)[:-1]}, "first": {json.dumps(page)[:-1]}, "items": [')
        for number, annotation in enumerate(_annotations(db, folder)):
            file.write((",\n" if number else "\n") + json.dumps(filled(annotation), ensure_ascii=False))
        file.write("\n]}}\n")
    return path


def _annotations(db: sqlite3.Connection, folder: Path) -> Iterator[dict[str, Any]]:
    doc_id = text = ""
    for claim in rows(db, _QUERY):
        if claim["doc_id"] != doc_id:
            doc_id = claim["doc_id"]
            text = text_of(folder, doc_id)
        start, end = claim["content_start"], claim["content_end"]
        quote = {
            "type": "TextQuoteSelector",
            "exact": text[start:end],
            "prefix": text[max(start - _AROUND, 0) : start],
            "suffix": text[end : end + _AROUND],
        }
        place = {"type": "TextPositionSelector", "start": start, "end": end}  # in code points, as the model has it
        targets = [{"source": f"{TEXT_FOLDER}/{doc_id}.txt", "selector": [place, quote]}]
        if page := web_address(claim["url"] or ""):
            targets.append({"source": page, "selector": [quote]})
        speaker = f"https://www.wikidata.org/entity/{claim['wikidata']}" if claim["wikidata"] else ""
        yield {
            "id": f"{REPORT_FILE}#{claim['claim_id']}",
            "type": "Annotation",
            "motivation": "describing",
            "creator": {"type": "Software", "name": f"onrecord {__version__}"},
            "body": [
                {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": _says(claim)},
                {"type": "TextualBody", "purpose": "tagging", "value": claim["stance"] or "asks"},
                {"type": "SpecificResource", "purpose": "identifying", "source": speaker} if speaker else {},
            ],
            "target": targets,
        }


def _says(claim: sqlite3.Row) -> str:
    return " · ".join(part for part in (claim["speaker"], claim["speaker_role"], claim["cue"]) if part)
