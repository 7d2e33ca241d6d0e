"""Every error a user can meet, under one root.

    OnrecordError              anything onrecord raises on purpose; exit code 2 at the command line
    ├── InputError             the input folder or file cannot be used at all
    ├── OutputError            the output folder cannot be written, or another run holds it
    ├── ModelError             a model, lexicon or gazetteer is missing, damaged or not what it says
    ├── SetupError             a library that is needed is not installed
    └── ArticleError           one article cannot be used; becomes a row of skipped.csv

A message says what is wrong and what to do about it.
"""

# Reasons of rows of skipped.csv that tell of no article lost: a file that was put to use, and what could not be of one.
USED_REASON = "not an article"
UNAPPLIED_REASON = "metadata not applied"
NOTED_REASONS = frozenset(
    {
        "date not understood",
        "sentence too long",
        "no such article",
        "unknown column",
        UNAPPLIED_REASON,
        "corrections not applied",
    }
)


class OnrecordError(Exception):
    """Root of the errors raised on purpose."""


class InputError(OnrecordError):
    """The input as a whole cannot be used (no such folder, nothing in it)."""


class OutputError(OnrecordError):
    """The output folder cannot be written, or another run is writing it."""


class ModelError(OnrecordError):
    """A model, lexicon or gazetteer is missing, damaged or not what it says it is."""


class SetupError(OnrecordError):
    """A library that is needed is not installed, or cannot be loaded: no file's fault, so nothing is kept of it."""


class ArticleError(OnrecordError):
    """One article cannot be used; the run goes on without it.

    >>> error = ArticleError("read", "empty", "0 bytes")
    >>> error.stage, error.reason, str(error)
    ('read', 'empty', 'empty: 0 bytes')
    """

    def __init__(self, stage: str, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.stage, self.reason, self.detail = stage, reason, detail
        self.member = ""  # the name of the file in an archive that it is about
