"""The record: one claim over many documents. What is said is joined to statements, and counted by who says it where.

    claims of all documents ─▶ points ─▶ candidates ─▶ features ─▶ same ─▶ join ─▶ statement of each claim
                                            └─ less those compared before: former
    claims as they go by    ─▶ book ─▶ statements, speakers ─▶ disagree ─▶ changes

The door is `open_record`, before the documents are arranged.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from pipeline.corpus.kept import decode_entities, decode_sayings
from pipeline.corpus.record.copies import find_copies
from pipeline.corpus.record.former import Former
from pipeline.corpus.record.join import Joined, Spoken, claim_of, join
from pipeline.corpus.record.sources import Origin
from pipeline.corpus.resolve import Resolution
from pipeline.corrections import Correction, Corrections

__all__ = ["Record", "open_record"]


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of all documents before they are arranged.

    Attributes:
        joined: which claim makes which statement.
        copies: doc_id → the document it nearly repeats.
        origins: doc_id → whose report it is.
    """

    joined: Joined = field(default_factory=Joined)
    copies: Mapping[str, str] = field(default_factory=dict)
    origins: Mapping[str, Origin] = field(default_factory=dict)


def open_record(
    kept: Iterable[tuple[str, bytes, bytes]],
    resolution: Resolution,
    corrections: Corrections,
    former: Former | None = None,
) -> Record:
    """Join what all documents say.

    Args:
        kept: (doc_id, entities, sayings) of each document, as the store keeps them, in order.
        resolution: who is who.
        corrections: the analyst's.
        former: what an earlier run compared.
    """
    sketches: list[tuple[str, str, bytes]] = []  # published, doc_id, sketch
    origins: dict[str, Origin] = {}

    def spoken() -> Iterator[Spoken]:
        for doc_id, entities, blob in kept:
            sayings = decode_sayings(blob)
            sketches.append((sayings.published or "9", doc_id, sayings.sketch))
            origins[doc_id] = Origin(sayings.outlet, sayings.wire, doc_id)
            yield doc_id, resolution.presumed_ids(doc_id, *decode_entities(entities)), sayings

    struck = {c.target for c in corrections.claims if c.action == "wrong_claim"}
    same, not_same = _pairs(corrections, "same_statement"), _pairs(corrections, "not_same")
    joined = join(spoken(), struck, same, not_same, former=former)
    first = sorted(sketches, key=lambda s: s[0])  # of a family the first that was published; a stable sort
    return Record(joined, find_copies((doc_id, sketch) for _, doc_id, sketch in first), origins)


def _pairs(corrections: Corrections, action: str) -> list[tuple[str, str]]:
    some: list[Correction] = [c for c in corrections.statements if c.action == action]
    return [(claim_of(c.target), claim_of(c.value)) for c in some]
