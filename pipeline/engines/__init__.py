"""Where the work of a run is done: in processes of this machine, or on a cluster."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pipeline.engines.local import Local
from pipeline.engines.protocol import Engine
from pipeline.errors import InputError, OutputError
from pipeline.settings import Settings

ENGINES = ("local", "ray")


def choose(name: str, exports: Sequence[str]) -> Callable[[int, Settings], Engine]:
    """Return what makes an engine, given how many workers and which settings.

    Raises:
        InputError: there is no such engine.
        OutputError: it cannot write these exports, or a library it needs is not installed.
    """
    if name == "local":
        return Local
    if name != "ray":
        raise InputError(f"no engine {name!r}; there are {' and '.join(ENGINES)}")
    if exports:
        raise OutputError("--engine ray writes Parquet alone; for other forms run again with --engine local")
    try:
        from pipeline.engines.ray import Cluster
    except ModuleNotFoundError as error:
        raise OutputError(
            f"--engine ray needs {error.name}; install it with: pip install 'ray[data]' pyarrow universal-pathlib"
        ) from error
    return Cluster
