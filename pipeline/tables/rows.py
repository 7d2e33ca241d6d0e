"""From one analysis to the rows it gives in every table."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.records import Analysis, Claim, Figure, Mention, Span
from pipeline.tables.columns import (
    ClaimEntityRow,
    ClaimFigureRow,
    ClaimRow,
    DocumentRow,
    FigureRow,
    MentionRow,
)
from pipeline.tables.fragments import PublishedText
from pipeline.text.spans import hull, squeeze

JOINT = " … "
OWN_VOICE = "the article"


@dataclass(frozen=True, slots=True)
class Context:
    """What the corpus knows that one article does not."""

    file: str
    duplicate_of: str
    entity_id: Callable[[str], str]  # Entity.key → entity_id, empty for one struck out by a correction
    entity_name: Callable[[str], str]  # entity_id → canonical name
    statement: Callable[[str], str] = lambda claim_id: ""  # claim_id → statement_id
    copy_of: str = ""


@dataclass(frozen=True, slots=True)
class DocumentRows:
    """All rows one document gives, table by table."""

    document: DocumentRow
    mentions: tuple[MentionRow, ...]
    figures: tuple[FigureRow, ...]
    claims: tuple[ClaimRow, ...]
    claim_figures: tuple[ClaimFigureRow, ...]
    claim_entities: tuple[ClaimEntityRow, ...]


def rows_of(analysis: Analysis, context: Context) -> DocumentRows:
    """Return the rows of one document."""
    text = analysis.article.text
    countries = {e.key: e.country for e in analysis.entities}
    mentions = tuple(
        _mention(m, analysis, entity, countries.get(m.entity, ""))
        for m in analysis.mentions
        if (entity := context.entity_id(m.entity))
    )
    published = PublishedText(analysis.article.url, text)
    figures = tuple(_figure(f, analysis, context, published) for f in analysis.figures)
    named = {f.figure_id: f for f in analysis.figures}
    in_order = sorted(analysis.claims, key=lambda c: hull(c.source, c.cue, *c.content))
    claims = tuple(_claim(c, analysis, context, named, published) for c in in_order)
    claim_figures = tuple(ClaimFigureRow(c.claim_id, f) for c in in_order for f in c.figures)
    links = tuple(dict.fromkeys(_links(analysis, in_order, context)))
    a = analysis.article
    document = DocumentRow(
        doc_id=a.doc_id, file=context.file, format=a.format, sha256=a.sha256, title=a.title, outlet=a.outlet,
        byline=a.byline, published=a.published, language=a.language, characters=len(text), words=len(text.split()),
        mentions=len(mentions), figures=len(figures), claims=len(claims), duplicate_of=context.duplicate_of, url=a.url, correction=a.correction,
        wire=analysis.wire, copy_of=context.copy_of,
    )  # fmt: skip
    return with_speakers(DocumentRows(document, mentions, figures, claims, claim_figures, links))


def with_speakers(rows: DocumentRows) -> DocumentRows:
    """Return the rows, each figure with who says it as the claims have it now.

    Of several claims that carry a figure, the one that reports nothing further says it: in "Roe wrote that officials
    counted 40" that is the officials; and somebody's words go before the article's own. What no claim carries keeps
    the speaker it has: the article, or nobody where it is quoted.
    """
    claims = {c.claim_id: c for c in rows.claims}
    carriers: dict[str, list[ClaimRow]] = {}
    for link in rows.claim_figures:
        carriers.setdefault(link.figure_id, []).append(claims[link.claim_id])
    said = {figure: max(those, key=lambda c: _depth(c, claims)) for figure, those in carriers.items()}
    figures = tuple(
        replace(f, speaker=c.speaker, claim_id=c.claim_id)
        if (c := said.get(f.figure_id))
        else replace(f, speaker="" if f.claim_id else f.speaker, claim_id="")
        for f in rows.figures
    )
    return replace(rows, figures=figures)


def _depth(claim: ClaimRow, claims: Mapping[str, ClaimRow]) -> int:
    """Return how many claims a claim stands in; -1 for the article's own."""
    depth = -1 if claim.source_type == "article" else 0
    met = {claim.claim_id}
    while (parent := claims.get(claim.parent_claim_id)) and parent.claim_id not in met:
        claim = parent
        met.add(claim.claim_id)
        depth += 1
    return depth


def claim_text(claim: Claim, text: str) -> str:
    """Return the content of a claim, its pieces joined."""
    return JOINT.join(squeeze(text[a:b]) for a, b in claim.content)


def _mention(m: Mention, analysis: Analysis, entity_id: str, country: str) -> MentionRow:
    return MentionRow(
        mention_id=m.mention_id, doc_id=analysis.article.doc_id, entity_id=entity_id, type=entity_id.partition(":")[0],
        text=squeeze(m.text), start=m.start, end=m.end, role=m.role, found_by=m.found_by, confidence=round(m.confidence, 3),
        country=country,
    )  # fmt: skip


def _figure(f: Figure, analysis: Analysis, context: Context, published: PublishedText) -> FigureRow:
    return FigureRow(
        figure_id=f.figure_id, doc_id=analysis.article.doc_id, text=squeeze(f.text), start=f.start, end=f.end, kind=f.kind,
        value=f.value, low=f.low, high=f.high, qualifier=f.qualifier, unit=f.unit, currency=f.currency, per=f.per,
        measures=f.measures, about=context.entity_id(f.about) if f.about else "",
        sentence=squeeze(_slice(analysis, f.sentence)), label=f.label, period=f.period, document=context.file,
        measures_text=squeeze(_slice(analysis, f.measures_span)), measures_start=f.measures_span[0] if f.measures_span else None,
        measures_end=f.measures_span[1] if f.measures_span else None, change=f.change,
        speaker="" if f.spoken else OWN_VOICE, claim_id="", public_link=published.link(f.start, f.end),
    )  # fmt: skip


def _claim(
    c: Claim, analysis: Analysis, context: Context, figures: Mapping[str, Figure], published: PublishedText
) -> ClaimRow:
    start, end = hull(c.source, c.cue, *c.content)
    source_id = context.entity_id(c.source_entity) if c.source_entity else ""
    source = squeeze(_slice(analysis, c.source))
    nobody = OWN_VOICE if c.source_type == "article" else "not named"
    name = " and ".join(dict.fromkeys(_speakers(c, analysis, context)))
    return ClaimRow(
        claim_id=c.claim_id, doc_id=analysis.article.doc_id, document=context.file, outlet=analysis.article.outlet,
        source=source, source_id=source_id, source_type=c.source_type,
        anonymous=None if c.source_type == "article" else c.anonymous, cue=squeeze(_slice(analysis, c.cue)),
        cue_class=c.cue_class, stance=c.stance, quote_type=c.quote_type, content=claim_text(c, analysis.article.text),
        addressee=squeeze(_slice(analysis, c.addressee)),
        addressee_id=context.entity_id(c.addressee_entity) if c.addressee_entity else "", when=c.when,
        parent_claim_id=c.parent, checkworthy=round(c.checkworthy, 3), confidence=round(c.confidence, 3),
        sentence=squeeze(_slice(analysis, c.sentence)), start=start, end=end,
        source_start=c.source[0] if c.source else None, source_end=c.source[1] if c.source else None,
        cue_start=c.cue[0] if c.cue else None, cue_end=c.cue[1] if c.cue else None,
        content_start=c.content[0][0], content_end=c.content[-1][1],
        content_spans=";".join(f"{a}-{b}" for a, b in c.content),
        source_name=context.entity_name(source_id) if source_id else "",
        figures=" | ".join(figures[f].text for f in c.figures if f in figures), link=f"report.html#{c.claim_id}",
        when_text=squeeze(_slice(analysis, c.when_span)), speaker=name or c.writer or squeeze(_slice(analysis, c.stands_for or c.source)) or nobody, speaker_role=c.speaker_role,
        speaks_for=context.entity_id(c.speaks_for) if c.speaks_for else "",
        source_confidence=round(c.source_confidence, 3) if source_id else None,
        kind=c.kind, terms=c.terms,
        terms_reason=squeeze(_slice(analysis, c.terms_reason)), reply=c.reply, denies=c.denies,
        public_link=published.link(start, end),
        statement_id=context.statement(c.claim_id),
    )  # fmt: skip


def _speakers(c: Claim, analysis: Analysis, context: Context) -> Iterator[str]:
    """Yield the canonical names of the source and of those who say it together with it."""
    entities = [c.source_entity, *(m.entity for m in analysis.mentions if m.mention_id in c.joint_mentions)]
    for entity in entities:
        if entity and (entity_id := context.entity_id(entity)):
            yield context.entity_name(entity_id)


def _links(analysis: Analysis, claims: Sequence[Claim], context: Context) -> Iterator[ClaimEntityRow]:
    entity_ids = {m.mention_id: context.entity_id(m.entity) for m in analysis.mentions}
    starts = [m.start for m in analysis.mentions]
    for c in claims:
        told = {
            "source": (c.source_mention, *c.joint_mentions),
            "addressee": (c.addressee_mention, *c.joint_addressees),
        }
        for role, mention_ids in told.items():
            for mention_id in mention_ids:
                if entity_id := entity_ids.get(mention_id, ""):
                    yield ClaimEntityRow(c.claim_id, entity_id, mention_id, role)
        for start, end in c.content:
            for mention in analysis.mentions[bisect_left(starts, start) : bisect_left(starts, end)]:
                if mention.end <= end and (entity_id := entity_ids[mention.mention_id]):
                    yield ClaimEntityRow(c.claim_id, entity_id, mention.mention_id, "mentioned")


def _slice(analysis: Analysis, span: Span | None) -> str:
    return analysis.article.text[span[0] : span[1]] if span else ""
