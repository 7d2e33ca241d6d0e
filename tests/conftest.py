"""Shared by all tests: one spaCy pipeline, one analyser."""

from __future__ import annotations

import os
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import pytest

from pipeline.article import parse

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def nlp():
    return parse.load()


@pytest.fixture(scope="session")
def seeds() -> Path:
    return ROOT / "seeds"


@pytest.fixture(scope="session")
def analyser():
    from pipeline.article.analyse import Analyser
    from pipeline.settings import Settings

    return Analyser(Settings())


def pytest_collection_modifyitems(items):
    """Begin with the files that take longest, so that no process is left alone with one at the end."""
    longest = ("test_cluster.py", "test_resume.py")
    items.sort(key=lambda item: longest.index(item.path.name) if item.path.name in longest else len(longest))
