"""What an engine does for a run: read, analyse what is new, and say in which form the tables are published.

The run alone writes the store: it notes what is read, hands over what is new, and keeps the results.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from pipeline.corpus.form import Form
from pipeline.corpus.kept import Encoded
from pipeline.corpus.reading import Batch, Lacking, Reader
from pipeline.read import InputFile, Metadata
from pipeline.records import Analysis, Skipped

Result = tuple[str, Analysis | Encoded | Skipped]  # under the key of the analysis


class Engine(Protocol):
    """What reads and analyses; it is made from a number of workers and settings, and starts what it needs when it does."""

    @property
    def form(self) -> Form:
        """What it writes, and how."""

    def reader(self, changed: Iterable[InputFile], metadata: Metadata) -> Reader:
        """Return what reads a file, given which will surely be read, in this order.

        The articles it gives may lack their text, if this engine leaves all of them to `rest`.
        """

    def take(self, batch: Batch) -> Iterator[Sequence[Result]]:
        """Begin on articles that are new, or leave them to `rest`; yield the results that are ready.

        A bounded number of batches is in flight once all that is ready has been taken.
        """

    def rest(self, lacking: Iterable[Lacking]) -> Iterator[Sequence[Result]]:
        """Yield the results that are still to come, and those of all that lack their analysis then.

        `lacking` is asked for when nothing is in flight any more, and tells what lacks its analysis at that moment.
        """

    def close(self) -> None:
        """Let go of what was started."""
