"""Articles analysed by Ray actors, each with the models loaded once; none is lost with a worker that dies.

Ray starts a dead worker anew and hands it the same articles again, for ever. Which articles were begun
and not ended is therefore kept where no worker dies with it: begun a second time they are taken one by
one, and the one that was begun alone twice and never ended is skipped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import msgspec
import pyarrow as pa
import ray
import ray.data

from pipeline.corpus.kept import Encoded, encode
from pipeline.engines.ray.dataset import ANALYSING, Row, actors, ray_data, read_files
from pipeline.records import Analysis, Article, Skipped
from pipeline.settings import Settings

if TYPE_CHECKING:
    from pipeline.article.analyse import Analyser
    from pipeline.corpus.reading import Lacking
    from pipeline.engines.protocol import Result

_BATCH_ARTICLES, _BLOCK = 32, 250_000  # bytes of text
_TIMES_ALONE = 2  # once may be a machine that went away, or the first death of all in its batch
_ENCODE = msgspec.msgpack.Encoder().encode
_ARTICLE = msgspec.msgpack.Decoder(Article).decode
_SKIPPED = msgspec.msgpack.Decoder(Skipped).decode
_SCHEMA = pa.schema([(name, pa.binary()) for name in ("key", "entities", "sayings", "payload", "skipped")])


def analyse_all(lacking: Sequence[Lacking], workers: int, settings: Settings) -> Iterator[Sequence[Result]]:
    """Yield the analysis of every article of these files that lacks one, block by block, in any order."""
    begun = ray.remote(num_cpus=0, max_restarts=-1, max_task_retries=-1)(Begun).remote()
    with ray_data(block=_BLOCK):
        articles = read_files([{"lacking": file} for file in lacking], _read, workers)
        analysed = articles.map_batches(
            Worker,
            fn_constructor_args=(settings, begun),
            batch_size=_BATCH_ARTICLES,
            batch_format="pyarrow",
            num_cpus=ANALYSING,
            # A thread of its own, the default, could not be stopped by the time limit on an article.
            compute=ray.data.ActorPoolStrategy(size=actors(workers), enable_true_multi_threading=True),
        )
        try:
            for block in analysed.iter_batches(batch_size=None, batch_format="pyarrow"):
                yield [_result(row) for row in block.to_pylist()]
        except ray.exceptions.RayActorError:
            _load(settings)  # a model that cannot be loaded is said in one line
            raise


def _read(row: Row) -> Iterator[Row]:
    lacking: Lacking = row["lacking"]
    return ({"key": key, "article": _ENCODE(article)} for key, article in lacking.read())


class Worker:
    """One process with all models.

    Args:
        settings: which models.
        begun: the `Begun` of this run.
    """

    def __init__(self, settings: Settings, begun: Any) -> None:
        self._analyser, self._begun = _load(settings), begun

    def __call__(self, batch: pa.Table) -> pa.Table:
        """Return a row an article: key, and either the analysis, encoded, or why there is none."""
        keys = batch["key"].to_pylist()
        articles = [_ARTICLE(blob) for blob in batch["article"].to_pylist()]
        if ray.get(self._begun.begin.remote(keys)) == 1:
            results = self._analyser.analyse(articles)
        else:
            results = [self._alone(key, article) for key, article in zip(keys, articles, strict=True)]
        self._begun.end.remote(keys)
        rows = [_row(key, result) for key, result in zip(keys, results, strict=True)]
        return pa.Table.from_pylist(rows, schema=_SCHEMA)

    def _alone(self, key: str, article: Article) -> Analysis | Skipped:
        alone = f"{key} alone"
        if ray.get(self._begun.begin.remote([alone])) > _TIMES_ALONE:
            return Skipped(article.file, "analyse", "crashed", "the worker process died over this article")
        (result,) = self._analyser.analyse([article])
        ray.get(self._begun.end.remote([alone]))
        return result


class Begun:
    """What was begun, and how often, and was not ended."""

    def __init__(self) -> None:
        self._times: Counter[str] = Counter()

    def begin(self, keys: Sequence[str]) -> int:
        """Note that these are begun and return how often that was, at most, of any of them."""
        self._times.update(keys)
        return max(self._times[key] for key in keys)

    def end(self, keys: Sequence[str]) -> None:
        """Forget these."""
        for key in keys:
            self._times.pop(key, None)


def _load(settings: Settings) -> Analyser:
    from pipeline.article.analyse import Analyser  # loads spaCy, which the driver does without

    return Analyser(settings)


def _row(key: str, result: Analysis | Skipped) -> Row:
    if isinstance(result, Skipped):
        return {"key": key.encode(), "skipped": _ENCODE(result)}
    return {"key": key.encode(), **encode(result)._asdict()}


def _result(row: Row) -> Result:
    if row["skipped"]:
        return row["key"].decode(), _SKIPPED(row["skipped"])
    return row["key"].decode(), Encoded(row["entities"], row["sayings"], row["payload"])
