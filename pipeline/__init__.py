"""onrecord: who said what, how many, and where is it written.

import pipeline
pipeline.extract("articles", "outputs")     # read, analyse, write every table
tables = pipeline.read_tables("outputs")    # typed DataFrames by table name
for analysis in pipeline.analyses("a.txt"): # records of one article, nothing written
    ...
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pipeline.version import __version__

__all__ = ["Settings", "__version__", "analyses", "extract", "read_tables"]

if TYPE_CHECKING:
    from pipeline.api import analyses, read_tables
    from pipeline.run import extract
    from pipeline.settings import Settings

_HOME = {"analyses": "api", "read_tables": "api", "extract": "run", "Settings": "settings"}


def __getattr__(name: str) -> Any:
    """Import the public names when they are asked for, so that importing the package costs nothing."""
    if name not in _HOME:
        raise AttributeError(f"module 'pipeline' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"pipeline.{_HOME[name]}"), name)
