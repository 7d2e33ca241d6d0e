"""Which language an article is in, as far as its words leave no doubt."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from pipeline.errors import ModelError

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_SAMPLE = 1000  # characters: enough to tell languages apart, and the time grows with them
_SURE = 0.9  # of all probability; a headline of names alone stays below


@cache
def load_identifier() -> LanguageIdentifier:
    """Load the identifier that comes with py3langid (langid.py's naive Bayes over byte sequences), once a process.

    Raises:
        ModelError: it is not installed, or damaged.
    """
    try:
        from py3langid.langid import MODEL_FILE, LanguageIdentifier

        return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    except Exception as error:  # each layer of its file has errors of its own
        raise ModelError(f"cannot load the language identifier: {error}; pip install py3langid") from error


def language_of(text: str) -> str:
    """Return the ISO 639 code of a text's language, or nothing where that is in doubt.

    >>> language_of("The mayor said that twenty ships would leave the harbour on Monday morning.")
    'en'
    >>> language_of("5 8 9 10")
    ''
    """
    return _language_of(text[:_SAMPLE])


@lru_cache(maxsize=2)
def _language_of(sample: str) -> str:
    language, probability = load_identifier().classify(sample)
    return str(language) if probability >= _SURE else ""
