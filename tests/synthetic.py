"""Made-up analyses of any number, with every kind of claim, and documents that mean harm."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from pipeline.corpus.record.book import Book, statement_row
from pipeline.corpus.record.join import statement_id
from pipeline.corpus.record.sources import Origin, sayings
from pipeline.corrections import Corrections
from pipeline.records import Analysis, Article, Claim, Entity, Figure, Mention, Zone, make_id
from pipeline.tables.columns import TABLES, EntityRow, SeriesRow, SkippedRow
from pipeline.tables.database import SqliteTables
from pipeline.tables.report import ReportWriter
from pipeline.tables.rows import Context, DocumentRows, rows_of

PEOPLE = (
    "Amara Öztürk",
    "Jean-Luc Marchais",
    "Siobhán O’Neill",
    "Tomás Ferreira",
    "Wen Li",
    "Ruth Adeyemi",
    "Ivo Novák",
)
AGENCIES = ("Harbour Authority", "Ministry of Water", "National Rail Inspectorate")
OUTLETS = ("The Evening Ledger", "Radio North", "Die Abendzeitung")
ACTS = (
    ("said", "say", "asserts"), ("denied", "deny", "denies"), ("promised", "promise", "predicts"),
    ("wrote", "write", "asserts"), ("doubted", "believe", "doubts"), ("urged", "ask", "proposes"),
)  # fmt: skip
CONTENTS = (
    "the ferry carried {n} passengers on Monday, more than on any day since the bridge was closed",
    "“we will repair {n} wells before the rains,” and that no village would be left out",
    "the line between the port and the capital had not been inspected in years",
    "“nobody asked us,” though the plan had been on the table since the spring of last year",
    "inspectors counted {n} cracked sleepers within a single week",
)
_PER_DOCUMENT = ("mentions", "figures", "claims", "claim_figures", "claim_entities")
_KINDS = {"person": PEOPLE, "agency": AGENCIES}


def analyses(count: int, claims: int = 12, seed: int = 1) -> Iterator[Analysis]:
    """Yield made-up articles with so many claims each; the same seed gives the same ones."""
    chance = random.Random(seed)
    for number in range(count):
        yield _article(number, claims, chance)


def hostile(name: str, text: str, quote: str = "") -> Analysis:
    """Return an article of a given text, its whole text (or `quote`) one claim by a person named like the article."""
    start = text.index(quote) if quote else 0
    end = start + len(quote) if quote else len(text)
    doc_id = make_id("doc", name)
    entity = Entity("e0", "person", name)
    mention = Mention(make_id("men", doc_id), "e0", "person", text[start : start + 5], start, start + 5)
    claim = Claim(
        make_id("clm", doc_id), "person", ((start, end),), (start, end), source=(start, start + 1),
        cue=(start, start + 1), source_entity="e0", source_mention=mention.mention_id, confidence=0.9,
    )  # fmt: skip
    article = Article(
        doc_id,
        f"{name}.txt",
        "txt",
        "0" * 64,
        text,
        title=name,
        outlet=name,
        byline=name,
        url=f"javascript:alert('{name}')",
    )
    return Analysis(article, (), (entity,), (mention,), (), (claim,))


def tables_of(found: Sequence[Analysis]) -> tuple[list[DocumentRows], list[EntityRow], list[SeriesRow]]:
    """Return the rows of analyses, as publishing them would."""
    rows, names = [], {}
    for analysis in found:
        ids = {e.key: f"{e.type}:{e.name.replace(' ', '-').lower()}" for e in analysis.entities}
        names.update({ids[e.key]: e for e in analysis.entities})
        context = Context(
            analysis.article.file, "", lambda key, ids=ids: ids.get(key, ""), lambda i: names[i].name, statement_id
        )
        rows.append(rows_of(analysis, context))
    entities = [
        EntityRow(i, e.type, e.name, e.name, e.role, "", "", 3, 1, 2, e.country) for i, e in sorted(names.items())
    ]
    return rows, entities, list(_series(rows))


def all_rows(found: Sequence[Analysis]) -> dict[str, list[Any]]:
    """Return the rows of every table, one input among them that gave no document."""
    documents, entities, series = tables_of(found)
    rows = {name: [r for d in documents for r in getattr(d, name)] for name in _PER_DOCUMENT}
    skipped = [SkippedRow("empty.txt", "read", "empty", "0 bytes")]
    return rows | {
        "documents": [d.document for d in documents],
        "skipped": skipped,
        "entities": entities,
        "series": series,
        **_record(documents),
    }


def _record(documents: Sequence[DocumentRows]) -> dict[str, list[Any]]:
    book = Book()
    for rows in documents:
        book.add(sayings(rows, Origin(rows.document.outlet)))
    book.close()
    return {
        "statements": [statement_row(some) for some in book.statements()],
        "disagreements": [],
        "speakers": list(book.speakers(str)),
        "speakers_by_outlet": list(book.speakers_by_outlet(str)),
        "changes": [],
    }


def database(found: Sequence[Analysis]) -> sqlite3.Connection:
    """Return a database in memory with every table."""
    db = sqlite3.connect(":memory:")
    writer = SqliteTables(db)
    rows = all_rows(found)
    for table in TABLES:
        writer.write(table.name, rows[table.name])
    writer.finish()
    return db


def write_report(
    folder: Path, found: Sequence[Analysis], corrections: Corrections | None = None, *,
    without_effect: Sequence[str] = (), record: Mapping[str, Sequence[Any]] | None = None, **limits: int,
) -> Path:  # fmt: skip
    """Write the page of analyses and return its path."""
    rows, entities, series = tables_of(found)
    with ReportWriter(folder, corrections, **limits) as report:
        for analysis, document in zip(found, rows, strict=True):
            report.document(analysis, document)
        report.write("entities", entities)
        report.write("series", series)
        for table, some in (record or {}).items():
            report.write(table, some)
        report.corrected((), without_effect)
        report.finish()
    return folder / "report.html"


def _series(rows: Sequence[DocumentRows]) -> Iterator[SeriesRow]:
    for r in rows:
        carried = {link.figure_id: link.claim_id for link in r.claim_figures}
        who = {c.claim_id: c.source_name for c in r.claims}
        for f in r.figures:
            claim = carried.get(f.figure_id, "")
            yield SeriesRow(
                make_id("ser", f.measures), f.measures, f.unit, f.currency, f.per, f.figure_id, f.doc_id, f.document,
                r.document.outlet, r.document.published, f.value, f.low, f.high, f.qualifier, who.get(claim, ""), claim,
                f.measures, f.about, "", f.period,
            )  # fmt: skip


def _article(number: int, claims: int, chance: random.Random) -> Analysis:
    text = f"News of day {number}\n\n"
    zones = (Zone(0, len(text) - 2, "headline"),)
    doc_id = make_id("doc", number)
    entities: dict[tuple[str, str], Entity] = {}
    mentions, figures, found = [], [], []
    for _ in range(claims):
        kind = chance.choice(("person", "person", "agency"))
        name = chance.choice(_KINDS[kind])
        cue, act, stance = chance.choice(ACTS)
        own = chance.random() < 0.25
        amount = chance.randrange(100, 9000)
        content = chance.choice(CONTENTS).format(n=f"{amount:,}")
        start = len(text)
        sentence = f"{content[0].upper()}{content[1:]}." if own else f"{name} {cue} that {content}."
        entity = entities.setdefault((kind, name), Entity(f"e{len(entities)}", kind, name))
        begin = start if own else start + len(name) + len(cue) + 7
        end = start + len(sentence) - 1
        text += sentence + ("\n\n" if chance.random() < 0.4 else " ")
        inside = []
        if f"{amount:,}" in content:
            at = text.index(f"{amount:,}", begin)
            size = len(f"{amount:,}")
            figure = _figure(doc_id, text[at : at + size], at, amount, content, chance)
            figures.append(figure)
            inside.append(figure.figure_id)
        common = {"content": ((begin, end),), "sentence": (start, end + 1), "figures": tuple(inside)}
        claim_id = make_id("clm", doc_id, start)
        if own:
            found.append(Claim(claim_id, "article", checkworthy=chance.random(), confidence=chance.random(), **common))
            continue
        mention = Mention(make_id("men", doc_id, start), entity.key, kind, name, start, start + len(name))
        mentions.append(mention)
        spoken = start + len(name)
        quote = (
            ("direct" if content.startswith("“") and content.endswith("”") else "mixed")
            if "“" in content
            else "indirect"
        )
        found.append(Claim(
            claim_id, kind, source=(start, spoken), cue=(spoken + 1, spoken + 1 + len(cue)),
            source_entity=entity.key, source_mention=mention.mention_id, cue_class=act, stance=stance, quote_type=quote,
            checkworthy=chance.random(), confidence=chance.random(), **common,
        ))  # fmt: skip
    article = Article(
        doc_id, f"day-{number:04}.txt", "txt", make_id("sha", number), text, title=f"News of day {number}",
        outlet=chance.choice(OUTLETS), byline="A. Writer", published=f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}",
        url=f"https://example.org/{number}",
    )  # fmt: skip
    return Analysis(article, zones, tuple(entities.values()), tuple(mentions), tuple(figures), tuple(found))


def _figure(doc_id: str, words: str, at: int, amount: int, content: str, chance: random.Random) -> Figure:
    measures = "ferry crossing" if "passengers" in content else "well" if "wells" in content else "cracked sleeper"
    shape = chance.choice(("exact", "exact", "about", "range", "open"))
    value, low, high, qualifier = float(amount), None, None, ""
    if shape == "about":
        qualifier = "about"
    elif shape == "range":
        value, low, high = None, amount * 0.9, amount * 1.1
    elif shape == "open":
        value, low, qualifier = None, float(amount), "at least"
    kind, per = ("rate", "day") if measures == "ferry crossing" else ("count", "")
    return Figure(
        make_id("fig", doc_id, at), words, at, at + len(words), kind, value, low, high, qualifier, per=per, measures=measures,
    )  # fmt: skip
