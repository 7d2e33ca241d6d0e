"""The per-article half, composed: one article in, one `Analysis` out. It needs nothing but that article.

    Article ─▶ zones, quotations ─▶ parse ─▶ recognise ─▶ find_figures ─▶ find_claims ─▶ Analysis
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from pipeline import parse
from pipeline.claims import find_claims, load_knowledge
from pipeline.claims.attributor import Attributor
from pipeline.figures import find_figures, load_lexicon
from pipeline.limits import TooSlowError, seconds_for, time_limit
from pipeline.models import folder
from pipeline.quotes import find_quotations
from pipeline.recognise import load_gazetteer, recognise
from pipeline.records import Analysis, Article, Skipped
from pipeline.settings import Settings
from pipeline.zones import describe, find_zones

ATTRIBUTION = "attribution-v1"


class Analyser:
    """All models, loaded once a process.

    Raises:
        ModelError: a model, lexicon or gazetteer is missing or damaged.
    """

    def __init__(self, settings: Settings) -> None:
        self._nlp = parse.load(settings.model)
        self._gazetteer = load_gazetteer(extra=Path(settings.gazetteer) if settings.gazetteer else None)
        self._lexicon = load_lexicon()
        self._attributor = Attributor.load(folder() / ATTRIBUTION)
        self._knowledge = load_knowledge()

    def analyse(self, articles: Sequence[Article]) -> list[Analysis | Skipped]:
        """Return one result an article, in order. An article that fails is skipped with its reason, alone."""
        try:
            with time_limit(seconds_for(sum(len(a.text) for a in articles))):
                return list(self._batch(articles))
        except Exception as error:  # whatever one article provokes must not harm the others
            if len(articles) == 1:
                reason = "too slow" if isinstance(error, TooSlowError) else "failed"
                return [Skipped(articles[0].file, "analyse", reason, f"{type(error).__name__}: {error}"[:500])]
            return [result for article in articles for result in self.analyse([article])]

    def _batch(self, articles: Sequence[Article]) -> Iterator[Analysis]:
        zones = [find_zones(a.text) for a in articles]
        quotations = [find_quotations(a.text) for a in articles]
        with self._nlp.memory_zone():
            docs = list(parse.parse(self._nlp, zip((a.text for a in articles), zones, strict=True)))
            attributions = self._attributor.attribute(docs, quotations)
            for article, zs, qs, doc, said in zip(articles, zones, quotations, docs, attributions, strict=True):
                described = describe(article, zs)
                mentions, entities = recognise(described, zs, qs, doc, self._gazetteer)
                figures = find_figures(described, zs, doc, mentions, self._lexicon)
                claims = find_claims(described, zs, qs, doc, mentions, entities, figures, said, self._knowledge)
                yield Analysis(described, zs, entities, mentions, figures, claims)
