"""Read the figures of a sentence in one call."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline import models
from pipeline.article.analyse import lay_out
from pipeline.article.figures import BEARERS, find_figures, load_lexicon
from pipeline.article.ranker import Ranker
from pipeline.records import Article, Figure, Mention

Read = Callable[..., tuple[Figure, ...]]


@pytest.fixture(scope="session")
def read(nlp) -> Read:
    lexicon, ranker = load_lexicon(), Ranker.load(models.folder() / BEARERS)

    def read(text: str, names: dict[str, tuple[str, str]] | None = None) -> tuple[Figure, ...]:
        """Return the figures of a text. `names`: surface form → (entity key, type)."""
        mentions = [
            Mention(f"men_{key}", key, kind, form, text.index(form), text.index(form) + len(form))
            for form, (key, kind) in (names or {}).items()
        ]
        article = Article(doc_id="doc_1", file="a.txt", format="txt", sha256="", text=text)
        return find_figures(lay_out(nlp, article, zones=False), mentions, lexicon, ranker)

    return read


@pytest.fixture
def lines(read) -> Callable[[str], list[str]]:
    """Give a text's figures as `text|value|unit or currency|per|qualifier`; see test_readings."""
    return lambda text: [_line(figure) for figure in read(text)]


def _line(figure: Figure) -> str:
    value = _plain(figure.value) if figure.value is not None else f"{_plain(figure.low)}..{_plain(figure.high)}"
    fields = (figure.text, value, figure.currency or figure.unit, figure.per, figure.qualifier)
    return "|".join(fields).rstrip("|")


def _plain(number: float | None) -> str:
    return "" if number is None else f"{round(number, 6):f}".rstrip("0").rstrip(".")


@pytest.fixture
def told(read) -> Callable[[str], list[str]]:
    """Give all that is told of a text's figures; see test_fields."""
    return lambda text: [_fields(figure) for figure in read(text)]


def _fields(figure: Figure) -> str:
    value = f"{round(figure.value, 6):.12g}" if figure.value is not None else f"{_end(figure.low)}..{_end(figure.high)}"
    unit = figure.currency or figure.unit
    told = (figure.qualifier, figure.kind, figure.measures, figure.label, figure.period)
    return "|".join((figure.text, value, unit, figure.per, *told)).rstrip("|")


def _end(number: float | None) -> str:
    return "" if number is None else f"{round(number, 6):.12g}"
