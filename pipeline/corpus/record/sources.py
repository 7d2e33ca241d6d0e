"""Where what is said comes from: what counts as one source when it is asked how many say so.

Roe, quoted by three outlets          ─▶ Roe, once
officials, in the Post                ─▶ the Post
officials, as the Post reports, in us ─▶ the Post, again
our own voice, a wire story           ─▶ the agency
our own voice, a near copy of another ─▶ whoever had it first
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pipeline.records import slug
from pipeline.tables.columns import ClaimRow, MentionRow
from pipeline.tables.rows import DocumentRows

_MOST_PARENTS = 12  # claims above a claim that are looked through


@dataclass(frozen=True, slots=True)
class Origin:
    """Whose report a document is."""

    outlet: str
    wire: str = ""
    doc_id: str = ""

    @property
    def key(self) -> str:
        """What is equal for reports of one house."""
        name = self.wire or self.outlet
        return f"outlet {slug(name)}" if name else self.doc_id


@dataclass(frozen=True, slots=True)
class Saying:
    """One claim as the tables over all documents count it."""

    statement_id: str
    claim_id: str
    doc_id: str
    document: str
    outlet: str
    published: str
    said: str  # when, ISO, or when it was published
    speaker: str
    speaker_id: str
    origin: str  # as what source it counts
    stance: str
    text: str
    link: str
    role: str
    kind: str
    speaks_for: str
    direct: bool
    figures: int
    confidence: float
    denies: str  # claim_id
    parent: str  # claim_id of the claim inside which it is reported
    protagonist: bool  # whether it is said by whom the document is about
    cue: str = ""
    cue_class: str = ""


def sayings(rows: DocumentRows, origin: Origin) -> Iterator[Saying]:
    """Yield the claims of a document.

    Args:
        rows: its rows.
        origin: whose report it is, near copies led back to the first.
    """
    claims = {c.claim_id: c for c in rows.claims}
    counted = Counter(link.claim_id for link in rows.claim_figures)
    hero = _protagonist(rows.mentions)
    for c in rows.claims:
        yield Saying(
            statement_id=c.statement_id, claim_id=c.claim_id, doc_id=c.doc_id, document=c.document, outlet=c.outlet,
            published=rows.document.published, said=c.when or rows.document.published, speaker=c.speaker,
            speaker_id=c.source_id, origin=_origin(c, claims, origin), stance=c.stance, text=c.content, link=c.link,
            role=c.speaker_role, kind=c.kind, speaks_for=c.speaks_for, direct=c.quote_type == "direct",
            figures=counted[c.claim_id], confidence=float(c.confidence or 0.0), denies=c.denies,
            parent=c.parent_claim_id,
            protagonist=bool(c.source_id) and c.source_id == hero, cue=c.cue, cue_class=c.cue_class,
        )  # fmt: skip


def _origin(claim: ClaimRow, claims: Mapping[str, ClaimRow], of_document: Origin) -> str:
    if claim.source_type == "media" and claim.source_name:
        return f"outlet {slug(claim.source_name)}"
    if claim.source_id:
        return claim.source_id
    outlet = of_document.key
    for _ in range(_MOST_PARENTS):  # "officials", as told by another outlet, are that outlet's
        above = claims.get(claim.parent_claim_id)
        if above is None:
            break
        claim = above
        if claim.source_type == "media" and claim.source_name:
            outlet = f"outlet {slug(claim.source_name)}"
    return outlet


def _protagonist(mentions: Sequence[MentionRow]) -> str:
    """Return the person a document names most often, the first of several; empty if it names none."""
    named = Counter(m.entity_id for m in mentions if m.type == "person").most_common(1)
    return named[0][0] if named else ""
