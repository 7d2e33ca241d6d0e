"""Whatever lies in the folder: nothing raises, nothing hangs, nothing is absent from both documents and skipped."""

from __future__ import annotations

import io
import json
import os
import zipfile
from pathlib import Path

import pytest
from docx import Document

import pipeline
from pipeline.article.limits import time_limit
from pipeline.engines import pool
from pipeline.run import extract
from pipeline.tables.cells import clean

WORDS = "The mayor said on Monday that 20 ships would leave."
BOMB = b"<!DOCTYPE x [<!ENTITY a0 'ha'>%s]>" % b"".join(
    b"<!ENTITY a%d '%s'>" % (k, b"&a%d;" % (k - 1) * 10) for k in range(1, 12)
)
W = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"


def docx(body: bytes) -> bytes:
    """Return a Word file with another document.xml."""
    whole, changed = io.BytesIO(), io.BytesIO()
    Document().save(whole)
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            new.writestr(item.filename, body if item.filename == "word/document.xml" else old.read(item))
    return changed.getvalue()


def lying(data: bytes, size: int) -> bytes:
    """Return an archive that says its members of a size are of one byte each."""
    return data.replace(size.to_bytes(4, "little"), (1).to_bytes(4, "little"))


def nested(tag: str, times: int) -> bytes:
    return (f"<html><body>{f'<{tag}>' * times}<p>{WORDS}</p>" + f"</{tag.split()[0]}>" * times).encode()


# name → (content, reason in skipped.csv or "" for an article)
FILES: dict[str, tuple[bytes, str]] = {
    "200 deep.html": (nested("div", 200), ""),
    "20,000 deep.html": (nested("div", 20_000), "nested too deeply"),
    "20,000 deep, hidden.html": (nested("b title='<'", 20_000), "*"),
    "20,000 deep, unclosed.html": (b"<p><li><td>" * 20_000 + WORDS.encode(), "*"),
    "entities.html": (BOMB + b"<html><body><p>&a11; " + WORDS.encode() + b"</p></body></html>", "*"),
    "a million marks.txt": (b'"' * 1_000_000, "empty"),
    "controls.txt": (bytes(range(1, 32)) * 3 + WORDS.encode() * 20, "*"),
    "nul.txt": (WORDS.encode().replace(b" ", b"\0"), "*"),
    "nul.csv": (b"text,title\nA\0 word.,\0\n", "*"),
    "never closed.csv": (b'text,title\n"' + b"word, " * 2_000, "sentence too long"),
    "no line end.jsonl": (b"{" * 1_000_000, "*"),
    "deep.jsonl": (b'{"text": ' + b"[" * 200_000, "*"),
    "huge number.jsonl": (b'{"text": "A word.", "published": ' + b"9" * 5000 + b"}", "*"),
    "infinite.jsonl": (b'{"text": "A word.", "published": 1e999, "title": NaN}', "date not understood"),
    "surrogates.jsonl": (
        json.dumps(dict.fromkeys(("text", "title", "byline", "url", "�"), "odd � � word")).encode(),
        "",
    ),
    "bomb.docx": (docx(b"0" * 210_000_000), "too large"),
    "lying bomb.docx": (lying(docx(b"0" * 210_000_000), 210_000_000), "damaged"),
    "entities.docx": (docx(BOMB + W + b"&a11;</w:document>"), "*"),
    "deep.docx": (docx(W + b"<w:p>" * 20_000), "damaged"),
    "no document.docx": (b"PK\x05\x06" + bytes(18), "damaged"),
    "cut off.pdf": (PDF, "damaged"),
    "circle.pdf": (
        PDF + b"2 0 obj<</Type/Pages/Count 9/Kids[2 0 R]>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF",
        "*",
    ),
    "many pages.pdf": (
        PDF + b"2 0 obj<</Type/Pages/Count 999999999/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF",
        "*",
    ),
    "brackets.pdf": (PDF + b"2 0 obj" + b"[" * 100_000 + b"\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF", "*"),
    "numbers.txt": (b"9" * 400 + b" people and $" + b"9" * 400 + b" million, he said.", ""),
    "..\\..\\up.txt": (b"Up.", ""),
    "%2e%2e%2fup.txt": (b"Up too.", ""),
    "~root.txt": (b"Home.", ""),
    "-rf.txt": (b"An option.", ""),
    "$(touch x);`y`|z.txt": (b"A command.", ""),
    "=cmd|' !A0.txt": (b"A formula.", ""),
    "con.txt": (b"A device.", ""),
    " .txt": (b"A space.", ""),
    'new\nline, quote" and \x1b[2J.txt': (b"A line.", ""),
    "\u202etxt.exe\u202c.txt": (b"Turned.", ""),
    "n" * 240 + ".txt": (b"Long.", ""),
}


@pytest.fixture
def loaded(analyser, monkeypatch):
    """Let runs use the models that are loaded already."""
    monkeypatch.setattr(pool, "Analyser", lambda settings, **_: analyser)


def tables(folder: Path, out: Path) -> tuple[set[str], dict[str, set[str]]]:
    """Run and return the files of documents.csv, and file → reasons of skipped.csv."""
    with time_limit(120):
        extract(folder, out, exports=["xlsx"])
    found = pipeline.read_tables(out)
    reasons: dict[str, set[str]] = {}
    for row in found["skipped"].itertuples():
        reasons.setdefault(row.file.partition("#")[0], set()).add(row.reason)
    return {name.partition("#")[0] for name in found["documents"].file}, reasons


@pytest.mark.parametrize("name", FILES, ids=lambda name: ascii(name)[:40])
def test_a_nasty_file(tmp_path, loaded, name):
    folder = tmp_path / "in"
    folder.mkdir()
    data, reason = FILES[name]
    (folder / name).write_bytes(data)
    (folder / "good.txt").write_text(WORDS, encoding="utf-8")
    documents, skipped = tables(folder, tmp_path / "out")
    assert "good.txt" in documents
    assert clean(name) in documents | skipped.keys()
    if reason != "*":
        assert skipped.get(clean(name), {""}) == {reason}
    assert sorted(p.name for p in tmp_path.iterdir()) == ["in", "out"]
    assert sorted(p.name for p in folder.iterdir()) == sorted([name, "good.txt"])


def test_links_and_pipes(tmp_path, loaded):
    folder, secret = tmp_path / "in", tmp_path / "secret"
    folder.mkdir()
    secret.mkdir()
    (secret / "secret.txt").write_text("A secret.", encoding="utf-8")
    (folder / "good.txt").write_text(WORDS, encoding="utf-8")
    (folder / "file.txt").symlink_to(secret / "secret.txt")
    (folder / "folder").symlink_to(secret, target_is_directory=True)
    (folder / "up.txt").symlink_to("../secret/secret.txt")
    (folder / "loop.txt").symlink_to("loop.txt")
    os.mkfifo(folder / "pipe.txt")
    (folder / "metadata.csv").write_text("file,title\n../secret/secret.txt,Mine\n/etc/passwd,Mine\n", encoding="utf-8")
    documents, skipped = tables(folder, tmp_path / "out")
    assert documents == {"good.txt"}
    assert skipped.keys() == {"file.txt", "folder", "up.txt", "loop.txt", "pipe.txt", "metadata.csv"}
    assert "no such article" in skipped["metadata.csv"]
    assert not any("secret." in p.read_text(encoding="utf-8") for p in (tmp_path / "out/text").iterdir())


def test_many_one_word_files(tmp_path, loaded):
    """Batch after batch; more of them, with time and memory: benchmarks/many_files.py."""
    folder, names = tmp_path / "in", {f"{k:04}.txt" for k in range(0, 2000, 17)}
    folder.mkdir()
    for name in names:
        word = "".join("abcdefghijklmnopqrst"[int(d)] for d in name.removesuffix(".txt").lstrip("0") or "0")
        (folder / name).write_text(word.capitalize() if int(name[3]) % 2 else word, encoding="utf-8")
    documents, skipped = tables(folder, tmp_path / "out")
    assert documents == names and not skipped
