"""From files to the store: what changed is read, and what it holds is noted there; so it is known what is to be done.

files ─ read ─▶ inputs in the store ─▶ new articles, handed on at once, their text still at hand
                                   └─▶ articles that lack their analysis after all, read once more
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from pipeline.corpus.fingerprint import of_reading
from pipeline.corpus.store import Input, Store, analysis_key
from pipeline.read import InputFile, Metadata, read_file
from pipeline.records import Article, Skipped, make_id

_BATCH_ARTICLES, _BATCH_CHARACTERS, _PENDING_WRITES = 32, 60_000, 1000

_TOLD = 20  # articles of one file after which it is told how many there were
Batch = list[tuple[str, Article]]  # (key of the analysis, article)
Reader = Callable[[InputFile, Metadata], Iterable[Article | Skipped]]
Progress = Callable[[str, int, int], None]  # (what is being done, done, of how many; 0 if that is not known)


@dataclass(frozen=True, slots=True)
class Lacking:
    """A file, and which of its articles lack their analysis; any process that sees the file can read them."""

    file: InputFile
    metadata: Metadata
    articles: dict[int, tuple[str, str]]  # number in the file → (key of the analysis, doc_id)
    fingerprint: str

    def read(self) -> Iterator[tuple[str, Article]]:
        """Yield (key, article) of those that are still what they were when they were noted."""
        left = dict(self.articles)
        for item in read_file(self.file, self.metadata):
            number = _number(item, self.file)
            if isinstance(item, Article) and number in left:
                key, doc_id = left.pop(number)
                article = replace(item, doc_id=doc_id)
                if analysis_key(article, self.fingerprint) == key:
                    yield key, article
            if not left:
                return


class Reading:
    """The files of a run, read into its store."""

    def __init__(self, store: Store, files: Sequence[InputFile], fingerprint: str, limit: int = 0) -> None:
        """Take what there is to read.

        Args:
            store: where what was read is noted.
            files: all files, in order.
            fingerprint: of the analysis.
            limit: the first so many articles only; 0 for all.
        """
        self._store, self._files, self._fingerprint, self._limit = store, files, fingerprint, limit
        self._metadata = Metadata.beside(files)
        self._versions = (of_reading(), fingerprint, self._metadata.state_of_pages())

    def note(
        self,
        reader: Callable[[Iterable[InputFile], Metadata], Reader],
        new: Callable[[Batch], None],
        progress: Progress = lambda *_: None,
    ) -> None:
        """Read the files that changed, in order, and note what each holds.

        Args:
            reader: gives what reads a file, told which files will surely be read; see `Engine.reader`.
            new: takes articles that no analysis is kept of, once the store knows their inputs.
            progress: called as the work goes on.
        """
        read = read_file if self._limit else reader(self._changed(), self._metadata)
        notes, taken = _Notes(self._store, self._fingerprint, new), 0
        for done, file in enumerate(self._files):
            progress("Reading and analysing", done, len(self._files))
            state = self._state(file)
            kept = self._store.keep_file(file.name, state, self._limit - taken if self._limit else None)
            if kept is not None:
                taken += kept
            else:
                notes.begin(file)
                for number, item in enumerate(read(file, self._metadata), start=1):
                    taken += isinstance(item, Article)
                    if number % _TOLD == 0:
                        progress(f"Articles of {file.name}", number, 0)
                    notes.add(item)
                    if self._limit and taken >= self._limit:
                        break  # the file is not done with: the next run reads it again
                else:
                    notes.end(state)
            if self._limit and taken >= self._limit:
                break
        notes.flush()

    def lacking(self) -> Iterator[Lacking]:
        """Yield the files with articles that lack their analysis when it is asked for the next, in order."""
        files: dict[str, InputFile] = {}
        for name, entries in groupby(self._store.missing(), key=lambda entry: entry.file):
            files = files or {f.name: f for f in self._files}
            articles = {entry.number: (entry.key, entry.doc_id) for entry in entries}
            yield Lacking(files[name], self._metadata.only(files[name]), articles, self._fingerprint)

    def _changed(self) -> Iterator[InputFile]:
        return (f for f in self._files if self._store.must_read(f.name, self._state(f)))

    def _state(self, file: InputFile) -> str:
        """Return what must be unchanged for a file not to be read again."""
        facts = (
            file.size,
            file.changed,
            file.problem,
            sorted(self._metadata.of(file).items()),
            sorted((part, sorted(row.items())) for part, row in self._metadata.of_parts(file).items()),
            self._metadata.problems.get(file.name),
            self._versions,
        )
        return hashlib.sha256(repr(facts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


class Gathering:
    """Articles that come together until they make a batch."""

    def __init__(self) -> None:
        self._batch: Batch = []
        self._size = 0

    def __bool__(self) -> bool:
        return bool(self._batch)

    @property
    def full(self) -> bool:
        """Whether there is enough for a batch."""
        return len(self._batch) >= _BATCH_ARTICLES or self._size >= _BATCH_CHARACTERS

    def add(self, key: str, article: Article) -> None:
        """Take an article."""
        self._batch.append((key, article))
        self._size += len(article.text)

    def take(self) -> Batch:
        """Return what came together, and begin anew."""
        batch, self._batch, self._size = self._batch, [], 0
        return batch


class _Notes:
    """Inputs that wait to be written to the store in one transaction, and the articles among them that are new."""

    def __init__(self, store: Store, fingerprint: str, new: Callable[[Batch], None]) -> None:
        self._store, self._fingerprint, self._new = store, fingerprint, new
        self._writes: list[Callable[[], None]] = []
        self._batch = Gathering()

    def begin(self, file: InputFile) -> None:
        self._file, self._ordinal = file, 0
        self._writes.append(lambda: self._store.begin_file(file.name))

    def add(self, item: Article | Skipped) -> None:
        """Take an article of the file, or a refusal, and hand on a batch if it is full."""
        self._ordinal += 1
        place = (self._file.name, _number(item, self._file), self._ordinal, item.file)
        if isinstance(item, Skipped):
            entry = Input(*place, "", "", "", item.stage, item.reason, item.detail)
        else:
            original = item.doc_id
            if not self._store.claim_doc_id(original):
                item = replace(item, doc_id=make_id("doc", item.sha256, item.file))
            key = analysis_key(item, self._fingerprint)
            entry = Input(*place, item.doc_id, original if item.doc_id != original else "", key)
            if not self._store.has(key):
                self._batch.add(key, item)
        self._writes.append(lambda: self._store.add_inputs([entry]))
        if self._batch.full or (len(self._writes) >= _PENDING_WRITES and not self._batch):
            self.flush()

    def end(self, state: str) -> None:
        """Note that a file was read to its end."""
        file = self._file.name
        self._writes.append(lambda: self._store.end_file(file, state))

    def flush(self) -> None:
        """Write what waits, and hand on what is new."""
        with self._store.transaction():
            for write in self._writes:
                write()
        self._writes = []
        if self._batch:
            self._new(self._batch.take())


def _number(item: Article | Skipped, file: InputFile) -> int:
    """Return which article of its file an item is; 0 for the only one."""
    return int(item.file[len(file.name) + 1 :] or 0)
