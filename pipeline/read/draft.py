"""What a reader gives: the words of one article and what its file says of it, or why there is none."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from pipeline.errors import ArticleError

# `text` and any of title, outlet, byline, published, url; `format` where the layout is not the file's own.
Draft = Mapping[str, str] | ArticleError
Parser = Callable[[bytes], Iterator[Draft]]  # of a file that is held whole
Reader = Callable[[Path], Iterator[tuple[int, Draft]]]  # number 0: the file is one article
