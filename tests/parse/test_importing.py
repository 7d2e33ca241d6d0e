"""spaCy comes without its command line, and keeps it for whoever asks."""

import subprocess
import sys

import pytest

LOADED = "import sys; from pipeline.article import parse; nlp = parse.load(); "


@pytest.mark.parametrize(
    "code",
    [
        "assert not {'spacy.cli', 'requests', 'httpx', 'weasel'} & set(sys.modules)",
        "import spacy.cli; assert spacy.cli.download and 'requests' in sys.modules",
        "import spacy; assert spacy.info(silent=True)['spacy_version'] == spacy.__version__",
        "import spacy; assert spacy.load(nlp.path, exclude=['ner']).pipe_names",
    ],
)
def test_after_loading(code: str) -> None:
    subprocess.run([sys.executable, "-W", "error::ImportWarning", "-c", LOADED + code], check=True)


def test_a_spacy_already_imported_is_left_alone() -> None:
    subprocess.run(
        [sys.executable, "-c", "import spacy; before = spacy.cli; " + LOADED + "assert spacy.cli is before"], check=True
    )
