"""What documents add up to: counts of every entity, which one repeats another, figures that can be compared.

A stretch of the corpus adds up to its `Totals`, and those of all stretches to the whole's: so it is
all one which process sees which document.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from pipeline.corpus.resolve import CorpusEntity
from pipeline.corpus.series import SeriesItem, SideBySide, series_key
from pipeline.corpus.store import Input
from pipeline.records import Analysis
from pipeline.tables.columns import EntityRow, SeriesRow, SkippedRow
from pipeline.tables.rows import DocumentRows
from pipeline.text.spans import squeeze


@dataclass(slots=True)
class Totals:
    """Counts taken while the rows of documents go by; they grow with the names of the corpus."""

    mentions: Counter[str] = field(default_factory=Counter)  # all by entity_id
    documents: Counter[str] = field(default_factory=Counter)
    claims: Counter[str] = field(default_factory=Counter)
    forms: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    attributed: int = 0  # claims that are not the article's own
    left_out: dict[str, list[str]] = field(default_factory=dict)  # file → what could not be, and was left out
    failed: list[SkippedRow] = field(default_factory=list)  # documents that gave no rows

    def add(self, rows: DocumentRows) -> None:
        """Count the rows of one document."""
        for mention in rows.mentions:
            self.mentions[mention.entity_id] += 1
            if mention.found_by != "coreference":
                self.forms[mention.entity_id][squeeze(mention.text)] += 1
        self.documents.update({m.entity_id for m in rows.mentions})
        self.claims.update(c.source_id for c in rows.claims if c.source_id)
        self.attributed += sum(1 for c in rows.claims if c.source_type != "article")

    def merge(self, other: Totals) -> None:
        """Add the totals of other documents."""
        self.mentions.update(other.mentions)
        self.documents.update(other.documents)
        self.claims.update(other.claims)
        for entity_id, forms in other.forms.items():
            self.forms[entity_id].update(forms)
        self.attributed += other.attributed
        self.left_out |= other.left_out
        self.failed += other.failed

    def entities(self, known: Mapping[str, CorpusEntity]) -> Iterator[EntityRow]:
        """Yield a row for each entity met, most often mentioned first."""
        for entity_id in sorted(self.mentions, key=lambda e: (-self.mentions[e], e)):
            entity = known[entity_id]
            forms = sorted(self.forms[entity_id].items(), key=lambda form: (-form[1], form[0]))
            yield EntityRow(
                entity_id=entity_id, type=entity.type, name=entity.name, aliases=" | ".join(f for f, _ in forms),
                role=entity.role, wikidata=entity.wikidata, parent=entity.parent, mentions=self.mentions[entity_id],
                documents=self.documents[entity_id], claims=self.claims[entity_id],
                country=entity.country,
            )  # fmt: skip


class Originals:
    """Which earlier document each one repeats; where the original has no row, the first of its twins stands in."""

    def __init__(self, orphaned: Iterable[str]) -> None:
        """Take the ids that duplicates refer to and no document has."""
        self._heirs = dict.fromkeys(orphaned, "")

    def redirect(self, entry: Input) -> Input:
        """Return an input, the next in order, with `duplicate_of` leading to a document that is there, or empty."""
        heir = self._heirs.get(entry.duplicate_of)
        if heir is None:
            return entry
        if not heir:
            self._heirs[entry.duplicate_of] = entry.doc_id
        return replace(entry, duplicate_of=heir)


def comparable(analysis: Analysis, rows: DocumentRows) -> Iterator[SeriesItem]:
    """Yield the figures of a document that may be in a series; duplicates of a document have none.

    Who denies a number does not say that it is so: it compares with nothing. About whom a figure is, is told by the corpus's id, so that documents agree.
    """
    document = rows.document
    if document.duplicate_of:
        return
    about = {row.figure_id: row.about for row in rows.figures}
    sentences = {row.figure_id: row.sentence for row in rows.figures}
    named = {row.mention_id: row.entity_id for row in rows.mentions}
    ids = {m.entity: named[m.mention_id] for m in analysis.mentions if m.mention_id in named}
    claims = {c.claim_id: c for c in rows.claims}
    denied = {row.figure_id for row in rows.figures if (c := claims.get(row.claim_id)) and c.stance == "denies"}
    said = {
        row.figure_id: (claim.source_name or claim.source or claim.outlet, claim.claim_id)
        for row in rows.figures
        if (claim := claims.get(row.claim_id))
    }
    figures = (replace(f, about=about[f.figure_id], place=ids.get(f.place, "")) for f in analysis.figures)
    # Of figures with one id the last counts, in the place of the first, as rows keyed by their id would have it.
    for f in {f.figure_id: f for f in figures if f.figure_id not in denied and series_key(f) is not None}.values():
        place = (document.doc_id, document.file, document.outlet, document.published)
        source, claim_id = said.get(f.figure_id, ("", ""))
        yield SeriesItem(f, *place, source, claim_id, sentences[f.figure_id])


def series_rows(series: SideBySide) -> Iterator[SeriesRow]:
    """Yield the rows of series.csv."""
    for row in series.rows():
        i, f = row.item, row.item.figure
        yield SeriesRow(
            series_id=row.series_id, label=row.label, unit=f.unit, currency=f.currency, per=f.per,
            figure_id=f.figure_id, doc_id=i.doc_id, document=i.file, outlet=i.outlet, published=i.published,
            value=f.value, low=f.low, high=f.high, qualifier=f.qualifier, source=i.source, claim_id=i.claim_id,
            measures=f.measures, about=f.about, place=f.place, period=f.period,
        )  # fmt: skip
