"""Import spaCy without its command line, which takes a fifth of the start and brings HTTP clients along.

`import spacy` imports every command of its command line to offer `spacy.info()`. A run reads none of them
and must not use the network. Whoever imports `spacy.cli` later gets the real one; a thread must not do so meanwhile.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

_COMMANDS, _INFO = "spacy.cli", "spacy.cli.info"


def import_spacy() -> None:
    """Import spaCy if nobody has; `spacy.cli` is not imported with it."""
    if "spacy" in sys.modules:
        return
    commands: Any = ModuleType(_COMMANDS)
    info: Any = ModuleType(_INFO)
    commands.__path__, info.info = [], _info
    sys.modules |= {_COMMANDS: commands, _INFO: info}
    try:
        import spacy  # noqa: F401
    finally:
        del sys.modules[_COMMANDS], sys.modules[_INFO]


def _info(*args: Any, **options: Any) -> Any:
    """Stand in for `spacy.info`."""
    from spacy.cli.info import info

    return info(*args, **options)
