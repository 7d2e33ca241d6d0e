"""An analysis as it is kept, in three parts, so that what joins documents need not read all of them.

MessagePack, which unlike a pickle can hold nothing but data.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass, replace
from typing import NamedTuple

import msgspec

from pipeline.records import Analysis, Entity, Gist, Mention


@dataclass(frozen=True, slots=True)
class Said:
    """A claim as claims are compared: what it says, and who says it."""

    claim_id: str
    speaker: str  # Entity.key
    quoted: bool  # all in quotation marks
    gist: Gist


@dataclass(frozen=True, slots=True)
class Sayings:
    """What joining the claims of all documents needs of one document."""

    published: str = ""
    outlet: str = ""
    wire: str = ""
    sketch: bytes = b""
    said: tuple[Said, ...] = ()


_ENCODE = msgspec.msgpack.Encoder().encode
_DECODE = msgspec.msgpack.Decoder(Analysis).decode
_DECODE_ENTITIES = msgspec.msgpack.Decoder(tuple[tuple[Entity, ...], tuple[Mention, ...]]).decode
_DECODE_SAYINGS = msgspec.msgpack.Decoder(Sayings).decode


class Encoded(NamedTuple):
    """An analysis as it is kept."""

    entities: bytes  # what resolving names needs: entities, and mentions that carry a role
    sayings: bytes  # what joining claims needs
    payload: bytes  # all the rest


def encode(analysis: Analysis) -> Encoded:
    """Return an analysis as it is kept."""
    named = (analysis.entities, tuple(m for m in analysis.mentions if m.role))
    said = tuple(
        Said(c.claim_id, c.source_entity, c.quote_type == "direct", c.gist)
        for c in analysis.claims
        if c.gist is not None
    )
    bare = replace(analysis, claims=tuple(replace(c, gist=None) for c in analysis.claims), sketch=b"")
    sayings = Sayings(analysis.article.published, analysis.article.outlet, analysis.wire, analysis.sketch, said)
    return Encoded(_ENCODE(named), _ENCODE(sayings), zlib.compress(_ENCODE(bare), 1))


def decode(payload: bytes) -> Analysis:
    """Return the analysis of a payload, without what claims are compared by."""
    return _DECODE(zlib.decompress(payload))


def decode_entities(entities: bytes) -> tuple[tuple[Entity, ...], tuple[Mention, ...]]:
    """Return the entities of a document, and its mentions that carry a role."""
    return _DECODE_ENTITIES(entities)


def decode_sayings(sayings: bytes) -> Sayings:
    """Return what a document says, as its claims are compared."""
    return _DECODE_SAYINGS(sayings)
