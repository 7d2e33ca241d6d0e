"""The per-article half, composed: one article in, one `Analysis` out. It needs nothing but that article.

Article ─▶ zones, quotations ─▶ parse ─▶ recognise ─▶ find_figures ─▶ find_claims ─▶ Analysis
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from pipeline import parse
from pipeline.claims import find_claims, load_knowledge
from pipeline.claims.attributor import Attributor
from pipeline.claims.features import token_table
from pipeline.figures import find_figures, load_lexicon
from pipeline.limits import TooSlowError, seconds_for, time_limit
from pipeline.models import folder
from pipeline.quotes import find_quotations
from pipeline.recognise import load_gazetteer, recognise
from pipeline.records import Analysis, Article, Attribution, Quotation, Skipped, Zone
from pipeline.settings import Settings
from pipeline.zones import describe, find_zones

if TYPE_CHECKING:
    from spacy.tokens import Doc

P = ParamSpec("P")
A = TypeVar("A")
T = TypeVar("T")
ATTRIBUTION = "attribution-v1"
_AHEAD = 4  # articles parsed while the attribution model is still at an earlier one


@dataclass(frozen=True, slots=True)
class _Read:
    """An article that is parsed, and whose attributions are being found."""

    article: Article
    zones: tuple[Zone, ...]
    quotations: tuple[Quotation, ...]
    doc: Doc
    attributions: Future[list[Attribution]]


class Analyser:
    """All models, loaded once a process.

    Args:
        settings: which models.
        overlap: let the attribution model, which leaves the interpreter free, read one article while the next
            is parsed: a process that has the machine to itself is half as fast again. The results are the same.

    Raises:
        ModelError: a model, lexicon or gazetteer is missing or damaged.
    """

    def __init__(self, settings: Settings, *, overlap: bool = False) -> None:
        self._nlp = parse.load(settings.model)
        self._gazetteer = load_gazetteer(extra=Path(settings.gazetteer) if settings.gazetteer else None)
        self._lexicon = load_lexicon()
        self._attributor = Attributor.load(folder() / ATTRIBUTION)
        self._knowledge = load_knowledge()
        self._executor: Executor = ThreadPoolExecutor(1) if overlap else _AtOnce()

    def analyse(self, articles: Sequence[Article]) -> list[Analysis | Skipped]:
        """Return one result an article, in order. An article that fails is skipped with its reason, alone."""
        results: list[Analysis | Skipped] = []
        reading: deque[_Read | Skipped] = deque()
        with self._nlp.memory_zone():
            for article in articles:
                reading.append(_guard(article, self._read, article))
                if len(reading) > _AHEAD:
                    results.append(self._finish(reading.popleft()))
            results += map(self._finish, reading)
        return results

    def _finish(self, reading: _Read | Skipped) -> Analysis | Skipped:
        return reading if isinstance(reading, Skipped) else _guard(reading.article, self._complete, reading)

    def _read(self, article: Article) -> _Read:
        zones, quotations = find_zones(article.text), find_quotations(article.text)
        doc = parse.parse(self._nlp, article.text, zones)
        table = token_table(doc, quotations)
        attributions = self._executor.submit(self._attributor.attribute_table, table, article.text)
        return _Read(describe(article, zones), zones, quotations, doc, attributions)

    def _complete(self, read: _Read) -> Analysis:
        article, zones, quotations, doc = read.article, read.zones, read.quotations, read.doc
        mentions, entities = recognise(article, zones, quotations, doc, self._gazetteer)
        figures = find_figures(article, zones, doc, mentions, self._lexicon)
        attributions = read.attributions.result()
        claims = find_claims(
            article, zones, quotations, doc, mentions, entities, figures, attributions, self._knowledge
        )
        return Analysis(article, zones, entities, mentions, figures, claims)


class _AtOnce(Executor):
    """Does in the calling thread, at once, what it is given."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Call `fn` and return its result as a future."""
        future: Future[T] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


def _guard(article: Article, work: Callable[[A], T], argument: A) -> T | Skipped:
    """Do some of the work on an article; a failure or too long a wait skips the article."""
    try:
        with time_limit(seconds_for(len(article.text))):
            return work(argument)
    except Exception as error:  # whatever one article provokes must not harm the others
        reason = "too slow" if isinstance(error, TooSlowError) else "failed"
        return Skipped(article.file, "analyse", reason, f"{type(error).__name__}: {error}"[:500])
