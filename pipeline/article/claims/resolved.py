"""Who a source is found to be: what the parts of this stage tell each other."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.records import SourceType, Span


@dataclass(frozen=True, slots=True)
class Resolved:
    """A source or addressee: its type, and the entity and mention that stand for it, where one does."""

    source_type: SourceType = "unnamed"
    anonymous: bool = True
    entity: str = ""
    mention: str = ""
    pronoun: str = ""  # of an unresolved one: "first", "they", "he", "it"
    also: tuple[str, ...] = ()  # mentions of those who speak with it
    role: str = ""  # as of here
    speaks_for: str = ""  # entity
    confidence: float = 0.0  # that it is this entity
    stands_for: Span | None = None  # the words that a pronoun repeats
