"""Read the figures of a sentence in one call."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.article.analyse import lay_out
from pipeline.article.figures import find_figures, load_lexicon
from pipeline.records import Article, Figure, Mention

Read = Callable[..., tuple[Figure, ...]]


@pytest.fixture(scope="session")
def read(nlp) -> Read:
    lexicon = load_lexicon()

    def read(text: str, names: dict[str, tuple[str, str]] | None = None) -> tuple[Figure, ...]:
        """Return the figures of a text. `names`: surface form → (entity key, type)."""
        mentions = [
            Mention(f"men_{key}", key, kind, form, text.index(form), text.index(form) + len(form))
            for form, (key, kind) in (names or {}).items()
        ]
        article = Article(doc_id="doc_1", file="a.txt", format="txt", sha256="", text=text)
        return find_figures(lay_out(nlp, article, zones=False), mentions, lexicon)

    return read
