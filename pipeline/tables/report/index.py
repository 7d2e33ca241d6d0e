"""The index of the page: what is listed, searched and drawn, in columns. The texts lie beside it, in parts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pipeline.tables.columns import ClaimRow, EntityRow
from pipeline.tables.reading import NUMBER_WORDS
from pipeline.tables.report.aliases import known_aliases
from pipeline.tables.rows import DocumentRows

MAX_DISAGREEMENTS = 5_000
_LONGEST = 2_000  # characters of a content that the list shows and searches

# A column of these that a row does not have, as it came with a later table, is empty.
_DOCUMENT = ("doc_id", "file", "title", "outlet", "byline", "published", "url", "correction")
_CLAIM = (
    "claim_id", "source", "source_type", "anonymous", "cue", "cue_class", "stance", "quote_type",
    "addressee", "when", "parent_claim_id", "checkworthy", "confidence", "figures", "start", "end",
    "speaker_role", "kind", "terms", "terms_reason", "reply", "denies", "source_confidence", "statement_id",
    "public_link",
)  # fmt: skip
_FIGURE = (
    "figure_id", "text", "kind", "value", "low", "high", "qualifier", "unit", "currency", "per", "measures",
    "measures_text", "label", "period", "change", "public_link",
)  # fmt: skip
_ENTITY = ("entity_id", "type", "name", "role", "aliases", "mentions", "claims")
_CORPUS = {
    "series": (
        "series_id", "label", "unit", "currency", "per", "figure_id", "doc_id", "document", "outlet", "published",
        "value", "low", "high", "qualifier", "source", "claim_id", "place", "period",
    ),
    "statements": (
        "statement_id", "text", "first_said", "last_said", "times", "documents", "outlets", "speakers",
        "independent_sources", "single_source", "stance",
    ),
    "disagreements": (
        "disagreement_id", "why", "text", "speaker", "document", "published", "link", "other_text", "other_speaker",
        "other_document", "other_published", "other_link",
    ),
}  # fmt: skip

Columns = dict[str, list[object]]


class Index:
    """Takes rows as they go by. Documents, claims and entities refer to each other by their place in it."""

    def __init__(self) -> None:
        self._documents = _columns(_DOCUMENT, "part", "slot")
        self._claims = _columns(_CLAIM, "content", "doc", "entity", "joint", "unlinked", "names", "speaks_for")
        self._figures = _columns(_FIGURE, "doc", "about", "claim", "sentence", "small")
        self._entities: dict[str, int] = {}
        self._known: dict[int, EntityRow] = {}  # by their number in `_entities`
        self._present: set[str] = set()  # documents
        self._corpus = {name: _columns(columns) for name, columns in _CORPUS.items()}

    def entity(self, entity_id: str) -> int:
        """Return the number of an entity, -1 for nobody."""
        return self._entities.setdefault(entity_id, len(self._entities)) if entity_id else -1

    def add(self, rows: DocumentRows, part: int, slot: int) -> None:
        """Take a document, whose text is in that slot of that part."""
        number, first = len(self._documents["doc_id"]), len(self._claims["claim_id"])
        self._present.add(rows.document.doc_id)
        _append(self._documents, rows.document, _DOCUMENT, part=part, slot=slot)
        joint, names = self._linked(rows)
        for c in rows.claims:
            _append(
                self._claims, c, _CLAIM, content=_shorten(c), doc=number, entity=self.entity(c.source_id),
                joint=joint.get(c.claim_id, []), unlinked="" if c.source_id else c.speaker,
                names=names.get(c.claim_id, []), speaks_for=self.entity(c.speaks_for),
            )  # fmt: skip
        carriers = _carriers(rows)
        for f in rows.figures:
            claim = carriers.get(f.figure_id)
            _append(
                self._figures, f, _FIGURE, doc=number, about=self.entity(f.about),
                claim=-1 if claim is None else first + claim, sentence=f.sentence[:_LONGEST] if claim is None else "",
                small=int(f.text.lower() in NUMBER_WORDS),
            )  # fmt: skip

    def write(self, table: str, rows: Sequence[Any]) -> None:
        """Take what the corpus adds up to, as far as it is on the page."""
        if table == "entities":
            self._known |= {self._entities[e.entity_id]: e for e in rows if e.entity_id in self._entities}
        elif table in _CORPUS:
            for row in filter(self._wanted, rows):
                _append(self._corpus[table], row, _CORPUS[table])

    def json(self) -> dict[str, Columns]:
        """Return the columns of every table."""
        known = [self._known.get(number) for number in range(len(self._entities))]
        entities: Columns = {name: [getattr(e, name) if e else "" for e in known] for name in _ENTITY}
        entities["also"] = [" | ".join(known_aliases().get((e.type, e.name), ())) if e else "" for e in known]
        return {
            "documents": self._documents, "claims": self._claims, "figures": self._figures, "entities": entities,
            **self._corpus,
        }  # fmt: skip

    def _wanted(self, row: Any) -> bool:
        """Tell whether a row of the corpus is shown: of statements those that are repeated."""
        if hasattr(row, "disagreement_id"):
            return len(self._corpus["disagreements"]["why"]) < MAX_DISAGREEMENTS
        if hasattr(row, "statement_id"):
            return bool(row.times > 1)
        return getattr(row, "doc_id", "") in self._present

    def _linked(self, rows: DocumentRows) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
        """Return claim_id → those who say it together with its source, and claim_id → whom it names or is said to."""
        joint: dict[str, dict[int, None]] = {}
        names: dict[str, dict[int, None]] = {}
        source = {c.claim_id: c.source_id for c in rows.claims}
        for link in rows.claim_entities:
            if link.role != "source":
                names.setdefault(link.claim_id, {})[self.entity(link.entity_id)] = None
            elif link.entity_id != source.get(link.claim_id):
                joint.setdefault(link.claim_id, {})[self.entity(link.entity_id)] = None
        return {c: list(e) for c, e in joint.items()}, {c: list(e) for c, e in names.items()}


def _carriers(rows: DocumentRows) -> dict[str, int]:
    """Return figure_id → place of the claim that says it: the shortest attributed one, else the article's own."""
    place = {c.claim_id: k for k, c in enumerate(rows.claims)}
    weight = {c.claim_id: (c.source_type == "article", len(c.content)) for c in rows.claims}
    best: dict[str, str] = {}
    for link in rows.claim_figures:
        held = best.get(link.figure_id)
        if held is None or weight[link.claim_id] < weight[held]:
            best[link.figure_id] = link.claim_id
    return {figure: place[claim] for figure, claim in best.items()}


def _shorten(claim: ClaimRow) -> str:
    return claim.content if len(claim.content) <= _LONGEST else claim.content[:_LONGEST] + " …"


def _columns(names: Sequence[str], *more: str) -> Columns:
    return {name: [] for name in (*names, *more)}


def _append(columns: Columns, row: object, taken: Sequence[str], /, **more: object) -> None:
    for name in taken:
        columns[name].append(getattr(row, name, ""))
    for name, value in more.items():
        columns[name].append(value)
