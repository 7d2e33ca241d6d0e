"""The per-article half, composed: one article in, one `Analysis` out. It needs nothing but that article.

Article ─▶ zones, quotations ─▶ parse ─▶ recognise ─▶ find_figures ─▶ find_claims ─▶ Analysis
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.article import parse
from pipeline.article.attribute import Attributor
from pipeline.article.claims import find_claims, load_knowledge, read_reports, tell_roles
from pipeline.article.encode import WEIGHTS
from pipeline.article.figures import BEARERS, find_figures, load_lexicon
from pipeline.article.invariants import BrokenError, mend
from pipeline.article.language import language_of, load_identifier
from pipeline.article.limits import TooSlowError, seconds_for, time_limit
from pipeline.article.masthead import describe
from pipeline.article.page import Page
from pipeline.article.ranker import Ranker
from pipeline.article.recognise import load_gazetteer, recognise
from pipeline.article.zones import find_zones
from pipeline.models import folder
from pipeline.records import Analysis, Article, Skipped
from pipeline.settings import Settings
from pipeline.text.notes import find_notes
from pipeline.text.sketch import sketch
from pipeline.text.spans import squeeze
from pipeline.text.turns import find_turns
from pipeline.text.wires import wire_of

if TYPE_CHECKING:
    from spacy.language import Language

_ENOUGH = 120  # characters, to tell a language for sure: of 2,465 English texts of 120 to 250 none was mistaken
_REASONS: dict[type[Exception], str] = {
    TooSlowError: "too slow",
    BrokenError: "analysis contradicts itself",
    MemoryError: "out of memory",
}


class Analyser:
    """All models, loaded once a process.

    Args:
        settings: which models.

    Raises:
        ModelError: a model, lexicon or gazetteer is missing or damaged.
    """

    def __init__(self, settings: Settings) -> None:
        with ThreadPoolExecutor(1) as beside:  # it loads outside the interpreter's lock, while spaCy loads inside
            attributor = beside.submit(Attributor.load, folder() / WEIGHTS)
            identifier = beside.submit(load_identifier)
            self._nlp = parse.load(settings.model)
        self._attributor = attributor.result()
        identifier.result()  # it is kept where it was loaded; what went wrong is said here
        self._gazetteer = load_gazetteer(extra=Path(settings.gazetteer) if settings.gazetteer else None)
        self._lexicon = load_lexicon()
        self._ranker = Ranker.load(folder() / BEARERS)
        self._knowledge = load_knowledge()

    def analyse(self, articles: Sequence[Article]) -> list[Analysis | Skipped]:
        """Return one result an article, in order. An article that fails is skipped with its reason, alone."""
        with self._nlp.memory_zone():
            return [self._guarded(article) for article in articles]

    def _guarded(self, article: Article) -> Analysis | Skipped:
        try:
            with time_limit(seconds_for(len(article.text))):
                if other := _other_language(article):
                    return Skipped(article.file, "analyse", "not in English", other)
                return mend(self._analyse(article))
        except Exception as error:  # whatever one article provokes must not harm the others
            reason = _REASONS.get(type(error), "failed")
            return Skipped(article.file, "analyse", reason, f"{type(error).__name__}: {error}"[:500])

    def _analyse(self, article: Article) -> Analysis:
        page = lay_out(self._nlp, article)
        named = recognise(page, self._gazetteer)
        figures = find_figures(page, named.mentions, self._lexicon, self._ranker)
        reports = read_reports(page, named, self._knowledge)
        attributions = self._attributor.attribute(page, reports)
        claims = find_claims(page, named, figures, attributions, self._knowledge, reports)
        return Analysis(
            page.article, page.zones, tell_roles(page, named, self._knowledge), named.mentions, figures, claims,
            sketch=sketch(article.text), wire=wire_of(article.text, page.article.byline),
        )  # fmt: skip


def _other_language(article: Article) -> str:
    """Return which language an article is in, as a sentence, if that is plainly not English."""
    if len(article.text) < _ENOUGH:
        return ""
    middle = article.text[len(article.text) // 2 :]  # a headline or a line of furniture may be in another language
    language = language_of(article.text)
    if language in ("", "en") or language_of(middle) != language:
        return ""
    return f"the article is in another language ({language}); onrecord reads English"


def lay_out(nlp: Language, article: Article, *, zones: bool = True) -> Page:
    """Return an article with its zones, quotation marks and parse, described as far as its own text tells.

    Args:
        nlp: from `parse.load`.
        article: as it was read.
        zones: whether to look for them; without, all is body.
    """
    turns, noted = find_turns(article.text), find_notes(article.text)
    found = find_zones(article.text, turns, noted) if zones else ()
    doc = parse.parse(nlp, article.text, found)
    body = " ".join(article.text[z.start : z.end] for z in found if z.kind == "body") or article.text
    notes = (article.text[n.start : n.end] for n in noted if n.is_correction)
    described = replace(
        describe(article, found),
        language=article.language or ("en" if language_of(article.text) == "en" else language_of(body)),
        correction=article.correction or " ".join(squeeze(n) for n in notes),
    )
    reading = parse.reading_of(doc)
    return Page(described, found, reading.quotations, doc, reading, turns)
