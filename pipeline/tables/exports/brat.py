"""brat/: articles with their claims as brat reads them, to look at and to mend; or a sample without, to be coded afresh.

A claim is an event whose trigger is the cue; `onrecord evaluate` reads the folder back. Claims without a cue, and
the article's own, have no trigger and are left out. What a person has changed in the folder is never overwritten.
"""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

from pipeline.errors import OutputError
from pipeline.records import STANCES, Span
from pipeline.tables.exports.common import rows, text_of, written

BRAT_FOLDER, SAMPLE_FOLDER = "brat", "brat-sample"
SAMPLE = 20  # documents
_STATE = "written.json"  # file → hash of what was written there
_CLAIMS = """
    SELECT * FROM claims WHERE doc_id = ? AND cue IS NOT NULL AND source_type != 'article' ORDER BY rowid"""
_CONFIGURATION = f"""\
[entities]
Source
Content
Figure

[relations]

[events]
Claim\tSource?:Source, Content:Content

[attributes]
Stance\tArg:Claim, Value:{"|".join(s for s in STANCES if s)}
Quoted\tArg:Claim, Value:direct|indirect|mixed
"""


def write_brat(db: sqlite3.Connection, folder: Path) -> Path:
    """Write every article with the claims and figures found in it, and return the folder.

    Raises:
        OutputError: it cannot be written, or holds somebody's own annotations.
    """
    documents = [d["doc_id"] for d in rows(db, "SELECT doc_id FROM documents ORDER BY rowid")]
    return _write(db, folder, folder / BRAT_FOLDER, documents, coded=True)


def write_sample(db: sqlite3.Connection, folder: Path) -> Path:
    """Write some articles, the same whenever there are the same ones, without annotations, and return the folder.

    Raises:
        OutputError: see `write_brat`.
    """
    found = rows(db, "SELECT doc_id FROM documents WHERE duplicate_of IS NULL")
    chosen = sorted(found, key=lambda d: hashlib.sha256(f"sample {d['doc_id']}".encode()).digest())[:SAMPLE]
    return _write(db, folder, folder / SAMPLE_FOLDER, [d["doc_id"] for d in chosen], coded=False)


def _write(db: sqlite3.Connection, folder: Path, target: Path, documents: Sequence[str], *, coded: bool) -> Path:
    target.mkdir(exist_ok=True)
    _refuse_changed(target)
    state = {"annotation.conf": _put(target / "annotation.conf", _CONFIGURATION)}
    for doc_id in documents:
        text = text_of(folder, doc_id)
        state[f"{doc_id}.txt"] = _put(target / f"{doc_id}.txt", text)
        lines = "".join(f"{line}\n" for line in _annotations(db, doc_id, text)) if coded else ""
        state[f"{doc_id}.ann"] = _put(target / f"{doc_id}.ann", lines)
    for gone in _state(target).keys() - state.keys():
        (target / gone).unlink(missing_ok=True)
    _put(target / _STATE, json.dumps(state, indent=0, sort_keys=True))
    return target


def _annotations(db: sqlite3.Connection, doc_id: str, text: str) -> Iterator[str]:
    """Yield the lines of an .ann file: text-bound annotations (T), events (E) and their attributes (A)."""
    bound = 0

    def stretch(kind: str, spans: Sequence[Span]) -> str:
        nonlocal bound
        bound += 1
        pieces = [piece for span in spans for piece in _lines(text, span)]
        words = " ".join(text[a:b] for a, b in pieces)
        return f"T{bound}\t{kind} {';'.join(f'{a} {b}' for a, b in pieces)}\t{words}"

    for figure in rows(db, 'SELECT start, "end" FROM figures WHERE doc_id = ? ORDER BY rowid', doc_id):
        yield stretch("Figure", [(figure["start"], figure["end"])])
    found = rows(db, _CLAIMS, doc_id)
    attributes = 0
    for number, claim in enumerate(found, start=1):
        yield stretch("Claim", [(claim["cue_start"], claim["cue_end"])])
        event = f"E{number}\tClaim:T{bound}"
        if claim["source_start"] is not None:
            yield stretch("Source", [(claim["source_start"], claim["source_end"])])
            event += f" Source:T{bound}"
        pieces = [piece.split("-") for piece in claim["content_spans"].split(";")]
        yield stretch("Content", [(int(a), int(b)) for a, b in pieces])
        yield f"{event} Content:T{bound}"
        for name, value in (("Stance", claim["stance"]), ("Quoted", claim["quote_type"])):
            if value:
                attributes += 1
                yield f"A{attributes}\t{name} E{number} {value}"


def _lines(text: str, span: Span) -> Iterator[Span]:
    """Yield the pieces of a stretch that stand on one line each: brat's annotations hold no line break."""
    for line in re.finditer(r"[^\r\n]+", text[slice(*span)]):
        words = line.group().strip()
        if words:
            start = span[0] + line.start() + line.group().index(words)
            yield start, start + len(words)


def _refuse_changed(target: Path) -> None:
    known = _state(target)
    for path in sorted(target.glob("*.ann")):
        if known.get(path.name) != _digest(path.read_bytes()):
            raise OutputError(f"{path} holds annotations that were not written by this: move {target} elsewhere first")


def _state(target: Path) -> dict[str, str]:
    path = target / _STATE
    try:
        state = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    except ValueError:
        state = {}
    return {name: digest for name, digest in state.items() if "/" not in name} if isinstance(state, dict) else {}


def _put(path: Path, text: str) -> str:
    data = text.encode("utf-8")
    with written(path) as partial:
        partial.write_bytes(data)
    return _digest(data)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
