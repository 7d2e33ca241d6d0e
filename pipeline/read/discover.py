"""Which files there are: sorted, named relative to the input, never outside of it."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast

from pipeline.errors import InputError

_PAGES = frozenset({".html", ".htm", ".xhtml"})
_HIDDEN = re.compile(r"\.(?=[^.])|~\$|__MACOSX\Z")  # two dots are the folder above
_BESIDE = (
    "_files",
    ".files",
    "_fichiers",
    "-Dateien",
    "_archivos",
    "_bestanden",
    "_file",
    "_arquivos",
)  # by the browser's language


@dataclass(frozen=True, slots=True)
class InputFile:
    """One file of the input: its name in the tables, where it lies, and why it can't be read, if so."""

    name: str  # relative to the input folder, "/" between folders
    path: Path
    problem: tuple[str, str] | None = None  # (reason, detail)
    size: int = 0
    changed: tuple[int, int] = (0, 0)  # st_mtime_ns, st_ctime_ns


def is_hidden(name: str) -> bool:
    """Say whether a file is one that tools hide and nobody wrote: what begins with a dot, a lock of an office, a Mac's copy.

    Args:
        name: relative to what is read, "/" between folders.

    >>> [is_hidden(name) for name in (".DS_Store", "a/.git/x.txt", "__MACOSX/._a.txt", "b/~$a.docx", "./a.b/~tmp/$c.txt")]
    [True, True, True, True, False]
    """
    return any(_HIDDEN.match(part) for part in name.split("/"))


def base_of(sources: Sequence[Path]) -> Path:
    """Return the folder that the names of the files below `sources` are relative to."""
    folders = [s if s.is_dir() else s.parent for s in sources]
    return folders[0] if len(folders) == 1 else Path(os.path.commonpath([f.resolve() for f in folders]))


def locate(source: Path | str) -> Path:
    """Return the path of an input; a URL with `://`, such as `s3://bucket/news`, gives one that fsspec opens.

    Raises:
        InputError: the library for such a URL is not installed, or there is none.
    """
    if "://" not in str(source):
        return Path(source)
    try:
        from upath import UPath

        path = UPath(source)
        path.fs  # noqa: B018 — loads the library for its kind of place, or says which is wanted
    except (ImportError, ValueError) as error:
        hint = "install what reads it, with: pip install universal-pathlib and, for s3://, s3fs; for gs://, gcsfs"
        raise InputError(f"{source}: cannot open this URL ({error}); {hint}") from error
    if path.protocol in ("file", "local"):
        return Path(path.path)
    return cast(Path, path)  # it has the methods of a Path that are used here


def is_url(path: Path) -> bool:
    """Say whether a path is a place that fsspec opens."""
    return hasattr(path, "fs")


def discover(*sources: Path, without: Path | None = None) -> list[InputFile]:
    """List the files below `sources`, which are folders or files, sorted by name.

    Symbolic links are followed to files inside the folder only: a link that leaves it, is broken
    or turns in a circle, and a link to a folder, is listed with its problem. The folder `without`
    (where tables are written, texts among them), other folders of tables and what `is_hidden` are passed over.

    Raises:
        InputError: a source does not exist, cannot be listed or holds no file.
    """
    skip = without.resolve() if without else None
    if any(is_url(s) for s in sources):
        if len(sources) > 1:
            raise InputError(f"{sources[0]}: of several inputs none can be a URL; name the folder above them")
        return _listed(sources[0])
    if len(sources) == 1:
        return _below(sources[0], skip)
    base, found = base_of(sources), dict[str, InputFile]()
    for source in sources:
        folder = (source if source.is_dir() else source.parent).resolve().relative_to(base)
        for file in _below(source, skip):
            name = (folder / file.name).as_posix()
            found[name] = replace(file, name=name)
    return [found[name] for name in sorted(found)]


def _below(source: Path, skip: Path | None) -> list[InputFile]:
    if source.is_file():
        return [_inspect(source.name, source, source.resolve().parent)]
    if not source.is_dir():
        raise InputError(f"{source}: no such file or folder")
    root = source.resolve()
    found: list[InputFile] = []
    for folder, subfolders, names in os.walk(source, onerror=lambda e: found.append(_unlistable(source, e))):
        here = Path(folder)
        pages = {Path(name).stem for name in names if Path(name).suffix.lower() in _PAGES}
        subfolders[:] = sorted(
            s
            for s in subfolders
            if not is_hidden(s)
            and (here / s).resolve() != skip
            and not _is_output(here / s)
            and not _belongs_to_page(s, pages)
        )
        shown = (name for name in names if not is_hidden(name))
        for name in [*shown, *(s for s in subfolders if (here / s).is_symlink())]:
            path = here / name
            found.append(_inspect(path.relative_to(source).as_posix(), path, root))
    if not found:
        raise InputError(
            f"{source}: no file in this folder; put articles (.txt, .html, .pdf, .docx, .csv and many more) there"
        )
    return sorted(found, key=lambda f: f.name)


def _listed(source: Any) -> list[InputFile]:
    """List the files at a URL, of which one call tells name, size and time."""
    try:
        found = source.fs.find(source.path, detail=True)
    except Exception as error:  # each kind of place has errors of its own
        raise InputError(f"{source}: cannot list what is there ({type(error).__name__}: {error})") from error
    root, files = source.path.rstrip("/"), []
    for key, facts in found.items():
        single = key.rstrip("/") == root
        name = key[len(root) + 1 :] if not single else source.name
        stamp = repr([facts.get(k) for k in ("ETag", "etag", "mtime", "LastModified", "created", "updated")])
        changed = int(hashlib.sha256(stamp.encode("utf-8", "backslashreplace")).hexdigest()[:15], 16)
        path = source if single else source / name
        if single or not is_hidden(name):
            files.append(InputFile(name, path, None, int(facts.get("size") or 0), (changed, 0)))
    if not files:
        raise InputError(f"{source}: no file there")
    return sorted(files, key=lambda f: f.name)


def _belongs_to_page(folder: str, pages: set[str]) -> bool:
    """Say whether a folder holds the pictures and scripts of a page that a browser saved beside it.

    >>> _belongs_to_page("Port shut_files", {"Port shut"}), _belongs_to_page("my_files", {"Port shut"})
    (True, False)
    """
    return any(folder == f"{page}{ending}" for page in pages for ending in _BESIDE)


def _is_output(folder: Path) -> bool:
    """Say whether a folder holds tables of an earlier run: what it has of texts is no input."""
    written = (folder / "documents.csv", folder / "parquet" / "documents.parquet")
    return (folder / "onrecord.sqlite").exists() and any(path.exists() for path in written)


def _inspect(name: str, path: Path, root: Path) -> InputFile:
    # Names that are not UTF-8 come as lone surrogates, which no table can hold.
    name = name.encode("utf-8", "backslashreplace").decode("utf-8")
    try:
        if path.is_symlink():
            target = path.resolve(strict=True)
            if not target.is_relative_to(root):
                return InputFile(name, path, ("link leaves the folder", "symbolic link to a place outside the input"))
        status = path.stat()
    except RuntimeError:
        return InputFile(name, path, ("broken link", "symbolic link that leads back to itself"))
    except OSError as error:
        reason = "broken link" if path.is_symlink() else "unreadable"
        return InputFile(name, path, (reason, error.strerror or str(error)))
    if stat.S_ISDIR(status.st_mode):
        return InputFile(name, path, ("link to a folder", "folders are read where they lie, not through links"))
    if not stat.S_ISREG(status.st_mode):
        return InputFile(name, path, ("not a file", "a pipe, socket or device"))
    return InputFile(name, path, None, status.st_size, (status.st_mtime_ns, status.st_ctime_ns))


def _unlistable(source: Path, error: OSError) -> InputFile:
    path = Path(error.filename or source)
    if path == source:
        raise InputError(f"{source}: cannot list this folder ({error.strerror})") from error
    name = path.relative_to(source).as_posix().encode("utf-8", "backslashreplace").decode("utf-8")
    return InputFile(name, path, ("unreadable folder", error.strerror or str(error)))
