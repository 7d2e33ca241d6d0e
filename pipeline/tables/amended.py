"""The analyst's corrections of what is written in one article, applied to its analysis before it becomes rows.

    set_content clm_… 13-40     ─▶ the claim's content ends elsewhere, and carries the figures within
    set_value   fig_… 1500      ─▶ the figure has that value, in the tables and in the series
    add_claim   120-180 Ann Roe ─▶ a claim that was missed
    set_outlet  a.txt   Ledger  ─▶ the article's outlet, wherever a table names it

What they speak of may be gone, as an article changes: such a correction has no effect, and is reported.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import cast

from pipeline.corrections import Correction
from pipeline.records import SOURCE_TYPES, Analysis, Claim, Figure, SourceType, Span, Stance, make_id
from pipeline.text.spans import squeeze

OF_CLAIMS = ("set_role", "set_stance", "set_content")
OF_FIGURES = ("wrong_figure", "set_value", "set_measures")
OF_ARTICLES = ("set_outlet", "set_published", "add_claim")


class ArticleCorrections:
    """Amends analyses; afterwards `met` tells which corrections found what they speak of."""

    def __init__(self, corrections: Sequence[Correction], find: Callable[[str], str]) -> None:
        """Take the corrections.

        Args:
            corrections: in the order of the file; of several that say different of one thing the last counts.
            find: entity_id or name as written → present entity_id, or empty.
        """
        self._all = [c for c in corrections if c.action in (*OF_CLAIMS, *OF_FIGURES, *OF_ARTICLES)]
        self._named: dict[str, dict[str, Correction]] = {}  # id of a claim or figure → action → correction
        self._inside: dict[str, dict[tuple[str, str], Correction]] = {}  # file or doc_id → action, span → correction
        for c in self._all:
            if c.action == "add_claim":
                self._inside.setdefault(c.document, {})[c.action, c.target] = c
            elif c.action in OF_ARTICLES:
                self._inside.setdefault(c.target, {})[c.action, ""] = c
            else:
                self._named.setdefault(c.target, {})[c.action] = c
        self._who = {c.value: find(c.value) for c in self._all if c.action == "add_claim" and c.value}
        self.met: set[str] = (
            set()
        )  # marks of those that took effect, see `mark`; of others with the reason, see `reason`
        self.speakers: dict[str, str] = {}  # id of an added claim → who says it

    def apply(self, analysis: Analysis, file: str) -> Analysis:
        """Return the analysis of an article, known by that file name, with the corrections in it."""
        if not self._all:
            return analysis
        text = analysis.article.text
        figures = tuple(changed for f in analysis.figures if (changed := self._figure(f)))
        left = {f.figure_id for f in figures}
        claims = [self._claim(c, text, figures) for c in analysis.claims]
        if len(left) < len(analysis.figures):
            claims = [replace(c, figures=tuple(f for f in c.figures if f in left)) for c in claims]
        analysis = replace(analysis, figures=figures, claims=tuple(claims))
        for name in dict.fromkeys((file, analysis.article.doc_id)):
            for c in self._inside.get(name, {}).values():
                analysis = self._amended(analysis, c)
        return analysis

    def _figure(self, figure: Figure) -> Figure | None:
        given = self._named.get(figure.figure_id, {})
        self._meet(*given.values())
        if "wrong_figure" in given:
            return None
        if c := given.get("set_value"):
            figure = replace(figure, value=float(c.value), low=None, high=None, qualifier="")
        if c := given.get("set_measures"):
            figure = replace(figure, measures=c.value)
        return figure

    def _claim(self, claim: Claim, text: str, figures: Sequence[Figure]) -> Claim:
        given = self._named.get(claim.claim_id, {})
        for c in given.values():
            if c.action == "set_content":
                spans = spans_of(c.value)
                if self._refuses(c, spans, text):
                    continue
                claim = replace(claim, content=spans, figures=_inside(figures, spans))
            elif c.action == "set_role":
                claim = replace(claim, speaker_role=c.value)
            else:
                claim = replace(claim, stance=cast(Stance, c.value))
            self._meet(c)
        return claim

    def _amended(self, analysis: Analysis, c: Correction) -> Analysis:
        article = analysis.article
        if c.action == "set_outlet":
            article = replace(article, outlet=c.value)
        elif c.action == "set_published":
            article = replace(article, published=c.value)
        else:
            return self._added(analysis, c)
        self._meet(c)
        return replace(analysis, article=article)

    def _added(self, analysis: Analysis, c: Correction) -> Analysis:
        """Return the analysis with a claim that was missed; who says it is put in when it has become a row."""
        spans, speaker = spans_of(c.target), self._who.get(c.value, "")
        if self._refuses(c, spans, analysis.article.text) or (c.value and not speaker):
            return analysis
        kind = speaker.partition(":")[0]
        claim = Claim(
            make_id("clm", analysis.article.doc_id, "added", c.target),
            cast(SourceType, kind if kind in SOURCE_TYPES else "unnamed"), spans, (spans[0][0], spans[-1][1]),
            anonymous=not speaker, figures=_inside(analysis.figures, spans),
        )  # fmt: skip
        if speaker:
            self.speakers[claim.claim_id] = speaker
        self._meet(c)
        return replace(analysis, claims=(*analysis.claims, claim))

    def _refuses(self, c: Correction, spans: Sequence[Span], text: str) -> bool:
        """Say whether what a correction speaks of cannot be meant, and keep the reason."""
        why = _misplaced(c, spans, text)
        if why:
            self.met.add(f"{mark(c)}: {why}")
        return bool(why)

    def _meet(self, *corrections: Correction) -> None:
        self.met |= {mark(c) for c in corrections}


def mark(correction: Correction) -> str:
    """Return by what a correction is known once it took effect."""
    return f"line {correction.line}"


def spans_of(value: str) -> tuple[Span, ...]:
    """Return the spans of a content as the tables write them; none where that is not how it is written.

    >>> spans_of("13-40;52-60"), spans_of("40-13"), spans_of("all of it")
    (((13, 40), (52, 60)), (), ())
    """
    pieces = [piece.strip().partition("-") for piece in value.split(";")]
    if not all(a.strip().isdecimal() and b.strip().isdecimal() for a, _, b in pieces):
        return ()
    spans = tuple((int(a), int(b)) for a, _, b in pieces)
    ends = [end for span in spans for end in span]
    return spans if ends == sorted(ends) and all(a < b for a, b in spans) else ()


def reason(correction: Correction, met: Iterable[str]) -> str:
    """Return why a correction that found its article or claim was not applied; empty if nothing says so."""
    begin = f"{mark(correction)}: "
    return next((told.removeprefix(begin) for told in met if told.startswith(begin)), "")


def _misplaced(c: Correction, spans: Sequence[Span], text: str) -> str:
    """Return why a correction cannot mean these stretches of a text; empty if it can."""
    if spans[-1][1] > len(text):
        return "the text does not reach so far: has the article changed since?"
    if not all(text[a:b].strip() for a, b in spans):
        return "no words stand there: has the article changed since?"
    if any(_cuts_a_word(text, at) for span in spans for at in span):
        return "it cuts a word in two: has the article changed since?"
    if c.words and squeeze(" ".join(text[a:b] for a, b in spans)) != squeeze(c.words):
        return "other words stand there: has the article changed since?"
    return ""


def _cuts_a_word(text: str, at: int) -> bool:
    return text[max(at - 1, 0) : at].isalnum() and text[at : at + 1].isalnum()


def _inside(figures: Sequence[Figure], spans: Sequence[Span]) -> tuple[str, ...]:
    return tuple(f.figure_id for f in figures if any(a <= f.start and f.end <= b for a, b in spans))
