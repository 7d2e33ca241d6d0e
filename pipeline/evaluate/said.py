"""Rows of claims held against the gold: who says what, whether anybody says it, and what the article says itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.evaluate.gold import GoldArticle, Said
from pipeline.evaluate.pairing import SAME_CONTENT, Words, bare_name, touches
from pipeline.records import Analysis, Claim
from pipeline.text.spans import Stretch, overlap, squeeze

Count = tuple[str, int, int, int]  # metric, how many agree, how many found, how many in the gold

WHO_SAYS_WHAT = ("source", "words", "person", "stance")
NO_CLAIM, NOT_KEPT, MISSING = "not a claim", "not worth keeping", "missing"
_SAME_SOURCE = 0.5  # words two sources share, as F1
_SAME_WORDS = 0.8  # … two contents, for a reader to take them for the same


@dataclass(frozen=True, slots=True)
class Row:
    """One claim, found or missing; `neutral` where it fits nothing but what is optional."""

    wrong: tuple[str, ...]
    found: str = ""
    gold: str = ""
    voice: str = "attributed"  # or "article"
    neutral: bool = False


@dataclass(frozen=True, slots=True)
class _Found:
    """An attributed claim as found, in the terms of the gold."""

    said: Said
    claim: Claim
    kind: str


def compare(gold: GoldArticle, found: Analysis) -> Iterator[Count]:
    """Yield the counts of the metrics about claims."""
    judged = _Judged(gold, found)
    rows = [row for row in judged.attributed() if row.found]
    real = [row for row in rows if not row.neutral and row.wrong != (NO_CLAIM,)]
    wanted = len(gold.claims.wanted)
    asked = [row for row in rows if not row.neutral]

    yield "source_id", *judged.linked()
    yield "attributed", sum(not set(row.wrong) & set(WHO_SAYS_WHAT) for row in real), len(asked), wanted
    yield "every field", sum(not row.wrong for row in real), len(asked), wanted
    claims = sum(row.neutral for row in rows) + len(real)
    yield "a claim", claims, len(rows), len(rows)
    yield "found", sum(map(judged.is_found, gold.claims.wanted)), wanted, wanted
    if any(said.nesting for said in gold.claims.wanted):
        yield "nested", sum(map(judged.is_found, judged.nested)), len(judged.nested), len(judged.nested)
    own = [row for row in judged.own() if not row.neutral]
    kept = [row for row in own if not row.wrong]
    yield "article", len(kept), sum(row.found != "" for row in own), len(gold.sentences.wanted)
    all_rows = len(rows) + sum(row.found != "" for row in own)
    yield "worth a row", claims + len(kept), all_rows, all_rows


def judge(gold: GoldArticle, found: Analysis) -> Iterator[Row]:
    """Yield every row of claims with what is wrong with it, and those that are missing."""
    judged = _Judged(gold, found)
    yield from judged.attributed()
    yield from judged.own()


class _Judged:
    """The claims of one article, each found paired with at most one of the gold, the likest first."""

    def __init__(self, gold: GoldArticle, found: Analysis) -> None:
        self._gold = gold
        self._text = found.article.text
        self._words = Words(self._text)
        names = {e.key: e.name for e in found.entities}
        self._found = [_as_said(c, names) for c in found.claims if c.source_type != "article"]
        self._own = [c for c in found.claims if c.source_type == "article"]
        self._pairs = self._pair()  # index in found → claim of the gold
        self._of_claim = {self._found[i].claim.claim_id: said for i, said in self._pairs.items()}
        self.nested = [said for said in gold.claims.wanted if said.inside]

    def attributed(self) -> Iterator[Row]:
        """Yield the attributed rows, and the claims of the gold that have none."""
        for i, row in enumerate(self._found):
            shown, said = self._shown(row.said, row.said.source_name, row.kind), self._pairs.get(i)
            if said is not None:
                yield Row(self._wrong(said, row), shown, self._shown_gold(said))
            elif self._is_optional(row.said):
                yield Row((), shown, neutral=True)
            else:
                yield Row((NO_CLAIM,), shown)
        paired = {id(said) for said in self._pairs.values()}
        for said in self._gold.claims.wanted:
            if id(said) not in paired:
                yield Row((MISSING,), "", self._shown_gold(said))

    def own(self) -> Iterator[Row]:
        """Yield the rows in the article's voice, and the sentences worth keeping that have none."""
        sentences = self._gold.sentences
        optional, said = _contents(self._gold.claims.optional), _contents(self._gold.claims.wanted)
        stretches = [Stretch(c.content[0][0], c.content[-1][1]) for c in self._own]
        for row in stretches:
            shown = squeeze(self._text[row.start : row.end])
            if touches(row, sentences.wanted):
                yield Row((), shown, voice="article")
            elif touches(row, sentences.optional) or (touches(row, optional) and not touches(row, said)):
                yield Row((), shown, voice="article", neutral=True)
            else:
                yield Row((NOT_KEPT,), shown, voice="article")
        for sentence in sentences.wanted:
            if not touches(sentence, stretches):
                yield Row((MISSING,), "", squeeze(self._text[sentence.start : sentence.end]), voice="article")

    def _is_optional(self, row: Said) -> bool:
        optional = self._gold.claims.optional
        return any(self._alike(said, row) for said in optional) or (not row.cued and touches(row, optional))

    def linked(self) -> tuple[int, int, int]:
        """Return of the pairs whose speaker is annotated: how many links are right, are given, are due."""
        known = [(said, self._found[i]) for i, said in self._pairs.items() if said.source_name is not None]
        right = sum(said.source_name != "" and self._same_person(said, row) for said, row in known)
        return right, sum(row.said.source_name != "" for _, row in known), sum(s.source_name != "" for s, _ in known)

    def is_found(self, said: Said) -> bool:
        """Say whether a row has both the source and most of the content of a claim."""
        rows = (self._found[i].said for i, other in self._pairs.items() if other is said)
        return any(self._same_source(said, row) and self._content(said, row) >= SAME_CONTENT for row in rows)

    def _pair(self) -> dict[int, Said]:
        pairs: dict[int, Said] = {}
        options = [
            (-self._likeness(said, row.said), i, j, said)
            for i, row in enumerate(self._found)
            for j, said in enumerate(self._gold.claims.wanted)
            if self._alike(said, row.said)
        ]
        taken: set[int] = set()
        for _, i, j, said in sorted(options, key=lambda o: o[:3]):
            if i not in pairs and j not in taken:
                pairs[i] = said
                taken.add(j)
        return pairs

    def _alike(self, said: Said, row: Said) -> bool:
        """Say whether two are about one act of saying: one cue, or like words of one source."""
        both = said.cued and row.cued
        if both and overlap(said, row):
            return True
        return self._content(said, row) >= SAME_CONTENT and (not both or self._same_source(said, row))

    def _likeness(self, said: Said, row: Said) -> float:
        cue = said.cued == row.cued and overlap(said, row)
        return self._content(said, row) + cue + self._same_source(said, row)

    def _wrong(self, said: Said, row: _Found) -> tuple[str, ...]:
        checks = {
            "source": self._same_source(said, row.said) or self._named_within(said, row),
            "words": self._content(said, row.said) >= _SAME_WORDS,
            "person": self._same_person(said, row),
            "stance": said.stance is None or said.stance == row.said.stance,
            "cue": not said.cued or (row.said.cued and overlap(said, row.said)),
            "quote_type": said.quote_type == row.said.quote_type,
            "kind": said.kinds is None or row.kind in said.kinds,
            "parent": self._same_parent(said, row),
            "addressee": said.addressee is None
            or bare_name(row.said.addressee or "") in self._gold.called(said.addressee),
        }
        return tuple(name for name, fits in checks.items() if not fits)

    def _content(self, said: Said, row: Said) -> float:
        return self._words.agreement(said.content, row.content)

    def _same_source(self, said: Said, row: Said) -> bool:
        if said.source is None:
            return row.source is None or not said.cued  # what nothing leads may be given its label
        return row.source is not None and self._words.agreement([said.source], [row.source]) >= _SAME_SOURCE

    def _named_within(self, said: Said, row: _Found) -> bool:
        """Say whether a source is shorter than the gold's and still names who it is: a name without its titles."""
        inner, outer = row.said.source, said.source
        named = bool(said.source_name) and self._same_person(said, row)
        return named and inner is not None and outer is not None and outer[0] <= inner[0] and inner[1] <= outer[1]

    def _same_person(self, said: Said, row: _Found) -> bool:
        if said.source_name is None:
            return True
        name = row.said.source_name or ""
        return bare_name(name) in self._gold.called(said.source_name) if said.source_name else not name

    def _same_parent(self, said: Said, row: _Found) -> bool:
        if not said.nesting:
            return True
        if said.inside is None:
            return not row.claim.parent
        outer = self._of_claim.get(row.claim.parent)
        return outer is not None and (outer.start, outer.content) == (said.inside.start, said.inside.content)

    def _shown_gold(self, said: Said) -> str:
        return self._shown(said, said.source_name, "/".join(said.kinds or ()))

    def _shown(self, said: Said, name: str | None, kind: str) -> str:
        source = self._text[slice(*said.source)] if said.source else "—"
        cue = self._text[said.start : said.end] if said.cued else "—"
        content = " … ".join(self._text[start:end] for start, end in said.content)
        facts = ("?" if name is None else name or "nobody", said.stance or "?", said.quote_type or "?", kind or "?")
        return squeeze(f"{source} | {cue} | {content} [{', '.join(facts)}]")


def _as_said(claim: Claim, names: dict[str, str]) -> _Found:
    start, end = claim.cue or claim.content[0]
    said = Said(
        start=start,
        end=end,
        source=claim.source,
        content=claim.content,
        source_name=names.get(claim.source_entity, ""),
        stance=claim.stance,
        quote_type=claim.quote_type,
        cued=claim.cue is not None,
        addressee=names.get(claim.addressee_entity, ""),
    )
    return _Found(said, claim, claim.kind)


def _contents(claims: tuple[Said, ...]) -> list[Stretch]:
    return [Stretch(start, end) for said in claims for start, end in said.content]
