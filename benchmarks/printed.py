"""What is left of an article's claims once it is printed or its lines are broken: `python benchmarks/printed.py TEXTS`.

TEXTS is a folder of .txt, a headline on the first line and an empty line between paragraphs. Each is printed to PDF by
Chromium in one column and in two, and written hard-wrapped at several widths, indented, and quoted as in e-mail. Prints the
F1 of the claims (who says it, the cue, the content) of each against those of the same text as .txt. Needs Chromium.
"""

from __future__ import annotations

import argparse
import html
import shutil
import subprocess
import sys
import tempfile
import textwrap
from collections import Counter
from pathlib import Path

import pipeline
from pipeline.text.spans import squeeze

STYLE = "body {{ font: 11pt serif; columns: {columns}; column-gap: 8mm; text-align: justify; hyphens: auto }} h1 {{ font-size: 18pt }}"
WIDTHS = (40, 52, 65, 72)


def printed(text: str, columns: int, path: Path) -> None:
    head, *blocks = text.split("\n\n")
    body = "".join(f"<p>{html.escape(b)}</p>" for b in blocks)
    page = path.with_suffix(".html")
    page.write_text(
        f'<!DOCTYPE html><html lang="en"><meta charset="utf-8"><style>{STYLE.format(columns=columns)}</style>'
        f"<body><h1>{html.escape(head)}</h1>{body}</body></html>",
        encoding="utf-8",
    )
    chromium = shutil.which("chromium") or shutil.which("google-chrome") or "chromium"
    command = [
        chromium,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-pdf-header-footer",
        f"--print-to-pdf={path}",
    ]
    subprocess.run([*command, page.as_uri()], check=True, capture_output=True)
    page.unlink()


def filled(paragraph: str, width: int, **more: str) -> str:
    return textwrap.fill(paragraph, width, break_long_words=False, break_on_hyphens=False, **more)


def variants(texts: dict[str, str], work: Path) -> list[Path]:
    """Write every text in every form; returns a folder a form, the plain one first."""
    broken = {"plain": lambda p: p, **{f"wrapped at {w}": lambda p, w=w: filled(p, w) for w in WIDTHS}}
    broken["indented"] = lambda p: filled(p, 65, initial_indent="   ")
    broken["quoted"] = lambda p: "\n".join(f"> {line}" for line in filled(p, 68).splitlines())
    for name, change in broken.items():
        (work / name).mkdir(parents=True)
        gap = {"indented": "\n", "quoted": "\n>\n"}.get(name, "\n\n")
        for stem, text in texts.items():
            (work / name / f"{stem}.txt").write_text(gap.join(map(change, text.split("\n\n"))) + "\n", encoding="utf-8")
    for columns, name in ((1, "PDF"), (2, "PDF in two columns")):
        (work / name).mkdir()
        for stem, text in texts.items():
            printed(text, columns, work / name / f"{stem}.pdf")
    return [work / name for name in (*broken, "PDF", "PDF in two columns")]


def claims(folder: Path, out: Path) -> Counter[tuple[str, ...]]:
    subprocess.run([sys.executable, "-P", "-m", "pipeline", "extract", folder, "--output", out, "--quiet"], check=True)
    table = pipeline.read_tables(out)["claims"]
    rows = zip(table["document"], table["source"], table["cue"], table["content"], strict=True)
    return Counter((Path(doc).stem, *(squeeze(str(cell)) for cell in cells)) for doc, *cells in rows)


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("texts", type=Path)
    ap.add_argument("--form", default="", help="only forms whose names begin with this: wrapped, indented, quoted, PDF")
    a = ap.parse_args()
    texts = {p.stem: p.read_text(encoding="utf-8").strip() for p in sorted(a.texts.glob("*.txt"))}
    with tempfile.TemporaryDirectory() as work:
        plain, *others = variants(texts, Path(work, "in"))
        gold = claims(plain, Path(work, "out", plain.name))
        print(f"{len(texts)} articles, {gold.total()} claims")
        for folder in (f for f in others if f.name.startswith(a.form)):
            found = claims(folder, Path(work, "out", folder.name))
            both = (gold & found).total()
            print(
                f"{folder.name:20} F1 {200 * both / (gold.total() + found.total()):5.1f}   kept {both}, gained {found.total() - both}"
            )


if __name__ == "__main__":
    main()
