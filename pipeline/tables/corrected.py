"""The analyst's corrections of claims, applied to the rows of each document as they go by."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from pipeline.corrections import Correction
from pipeline.records import SOURCE_TYPES, Analysis
from pipeline.tables.amended import OF_ARTICLES, OF_FIGURES, ArticleCorrections, mark, reason
from pipeline.tables.columns import ClaimEntityRow, ClaimRow
from pipeline.tables.rows import DocumentRows, with_speakers

_STRIKES = ("wrong_claim", "wrong_figure")
_NO_CLAIM = "no claim here has this id; its article has changed or is not among these"


class ClaimCorrections:
    """Amends articles, strikes claims and changes speakers; afterwards it tells which corrections took effect."""

    def __init__(
        self, corrections: Sequence[Correction], find: Callable[[str], str], name: Callable[[str], str]
    ) -> None:
        """Take the corrections.

        Args:
            corrections: those of claims, figures and articles, in the order of the file; of several that say
                different of one thing the last counts.
            find: entity_id or name as written → present entity_id, or empty.
            name: entity_id → canonical name.
        """
        self._all = corrections
        self._wrong = {c.target for c in corrections if c.action == "wrong_claim"}
        self._speakers = {c.target: e for c in corrections if c.action == "set_speaker" and (e := find(c.value))}
        self._roles = {c.target for c in corrections if c.action == "set_role"}
        self._name = name
        self._articles = ArticleCorrections(corrections, find)
        self._known = {c.value for c in corrections if find(c.value)}
        self._met: set[str] = set()
        lasting = (c for c in corrections if c.action != "set_speaker" or c.value in self._known)
        self._last = {_matter(c): c for c in lasting}
        self._struck = {c.target: c for c in corrections if c.action in _STRIKES}

    @property
    def met(self) -> set[str]:
        """Return claims they speak of that have gone by, and marks of corrections that took effect."""
        return self._met | self._articles.met

    @met.setter
    def met(self, value: set[str]) -> None:
        self._met = value

    def amend(self, analysis: Analysis, file: str) -> Analysis:
        """Return an article's analysis with the corrections in it that must come before its rows."""
        return self._articles.apply(analysis, file)

    def apply(self, rows: DocumentRows) -> DocumentRows:
        """Return the rows with the corrections in them; links of a struck claim go, claims inside it move up."""
        self._speakers |= self._articles.speakers
        touched = {c.claim_id for c in rows.claims} & (self._wrong | self._speakers.keys())
        if not touched:
            return rows
        self._met |= touched
        parents = {c.claim_id: c.parent_claim_id for c in rows.claims}
        claims = tuple(
            replace(
                self._spoken(c),
                parent_claim_id=self._parent(c.parent_claim_id, parents),
                denies="" if c.denies in self._wrong else c.denies,
            )
            for c in rows.claims
            if c.claim_id not in self._wrong
        )
        corrected = replace(
            rows,
            document=replace(rows.document, claims=len(claims)),
            claims=claims,
            claim_figures=tuple(link for link in rows.claim_figures if link.claim_id not in self._wrong),
            claim_entities=tuple(self._linked(rows)),
        )
        return with_speakers(corrected)

    def outcome(self) -> tuple[list[str], list[str]]:
        """Return which corrections took effect and which did not, and why, once every document has gone by."""
        applied: list[str] = []
        unmatched: list[str] = []
        met = self.met
        for c in self._all:
            why = self._why_not(c, met)
            (unmatched if why else applied).append(f"{c}: {why}" if why else str(c))
        return applied, unmatched

    def _why_not(self, c: Correction, met: set[str]) -> str:
        """Return why a correction had no effect; empty if it had."""
        if why := self._nobody(c):
            return why
        struck, last = self._struck.get(c.target), self._last[_matter(c)]
        if struck and c.action not in _STRIKES and not _missing(struck, met):
            return f"line {struck.line} strikes it out"
        missing = _missing(last, met)
        if last.value != c.value and (not missing or reason(last, met) or self._nobody(last)):
            return f"line {last.line} says otherwise"
        return missing

    def _nobody(self, c: Correction) -> str:
        speaks = c.action in ("set_speaker", "add_claim") and c.value
        if not speaks or c.value in self._known:
            return ""
        return f"nobody here is called “{c.value}”, or several are; an entity_id is plain"

    def _parent(self, parent: str, parents: Mapping[str, str]) -> str:
        while parent in self._wrong:
            parent = parents.get(parent, "")
        return parent

    def _spoken(self, claim: ClaimRow) -> ClaimRow:
        speaker = self._speakers.get(claim.claim_id)
        if speaker is None:
            return claim
        kind = speaker.partition(":")[0]
        kind = kind if kind in SOURCE_TYPES else claim.source_type
        changed = replace(
            claim, source_id=speaker, source_name=self._name(speaker), speaker=self._name(speaker), source_type=kind,
            anonymous=False, source_confidence=1.0,
        )  # fmt: skip
        if speaker == claim.source_id:
            return changed
        role = claim.speaker_role if claim.claim_id in self._roles else ""  # what was known of the one before is gone
        return replace(changed, speaker_role=role, speaks_for="", kind="", terms="", terms_reason="")

    def _linked(self, rows: DocumentRows) -> dict[ClaimEntityRow, None]:
        """Return the links without those of struck claims, the new speaker in the place of the old."""
        links: dict[ClaimEntityRow, None] = {}
        waiting = dict(self._speakers)
        for link in rows.claim_entities:
            if link.claim_id in self._wrong:
                continue
            speaker = self._speakers.get(link.claim_id) if link.role == "source" else None
            if speaker:
                waiting.pop(link.claim_id, None)
            links[replace(link, entity_id=speaker) if speaker else link] = None
        for claim in rows.claims:
            if claim.claim_id in waiting and claim.claim_id not in self._wrong:
                links[ClaimEntityRow(claim.claim_id, waiting[claim.claim_id], "", "source")] = None
        return links


def _matter(c: Correction) -> tuple[str, str, str]:
    """Return what a correction decides: of two that decide the same the later one counts."""
    return c.action, c.target, c.document if c.action == "add_claim" else ""


def _missing(c: Correction, met: set[str]) -> str:
    """Return why a correction did not find what it speaks of; empty if it did."""
    if c.action in ("wrong_claim", "set_speaker"):
        return "" if c.target in met else _NO_CLAIM
    if mark(c) in met:
        return ""
    if c.action in OF_FIGURES:
        return "no figure here has this id; its article has changed or is not among these"
    return reason(c, met) or ("no article here is this file" if c.action in OF_ARTICLES else _NO_CLAIM)
