"""The analyst's corrections of claims, applied to the rows of each document as they go by."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from pipeline.records import SOURCE_TYPES, Correction
from pipeline.tables.columns import ClaimEntityRow, ClaimRow
from pipeline.tables.rows import DocumentRows, with_speakers


class ClaimCorrections:
    """Strikes claims and changes speakers; afterwards it tells which corrections found their claim."""

    def __init__(
        self, corrections: Sequence[Correction], find: Callable[[str], str], name: Callable[[str], str]
    ) -> None:
        """Take the corrections.

        Args:
            corrections: those of claims, in the order of the file; of several for one claim the last counts.
            find: entity_id or name as written → present entity_id, or empty.
            name: entity_id → canonical name.
        """
        self._all = corrections
        self._wrong = {c.target for c in corrections if c.action == "wrong_claim"}
        self._speakers = {c.target: e for c in corrections if c.action == "set_speaker" and (e := find(c.value))}
        self._name = name
        self.met: set[str] = set()  # claims they speak of that have gone by

    def apply(self, rows: DocumentRows) -> DocumentRows:
        """Return the rows with the corrections in them; links of a struck claim go, claims inside it move up."""
        touched = {c.claim_id for c in rows.claims} & (self._wrong | self._speakers.keys())
        if not touched:
            return rows
        self.met |= touched
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
        """Return which corrections took effect and which did not, once every document has gone by."""
        applied: list[str] = []
        unmatched: list[str] = []
        for c in self._all:
            fits = c.target in self.met and (c.action == "wrong_claim" or c.target in self._speakers)
            (applied if fits else unmatched).append(str(c))
        return applied, unmatched

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
        name = self._name(speaker)
        return replace(
            claim, source_id=speaker, source_name=name, speaker=name, source_type=kind, anonymous=False,
            speaker_role="", speaks_for="", source_confidence=1.0,  # those of whom it was before
        )  # fmt: skip

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
