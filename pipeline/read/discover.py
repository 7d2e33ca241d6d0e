"""Which files there are: sorted, named relative to the input, never outside of it."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.errors import InputError


@dataclass(frozen=True, slots=True)
class InputFile:
    """One file of the input: its name in the tables, where it lies, and why it can't be read, if so."""

    name: str  # relative to the input folder, "/" between folders
    path: Path
    problem: tuple[str, str] | None = None  # (reason, detail)
    size: int = 0
    changed: tuple[int, int] = (0, 0)  # st_mtime_ns, st_ctime_ns


def base_of(sources: Sequence[Path]) -> Path:
    """Return the folder that the names of the files below `sources` are relative to."""
    folders = [s if s.is_dir() else s.parent for s in sources]
    return folders[0] if len(folders) == 1 else Path(os.path.commonpath([f.resolve() for f in folders]))


def discover(*sources: Path, without: Path | None = None) -> list[InputFile]:
    """List the files below `sources`, which are folders or files, sorted by name.

    Symbolic links are followed to files inside the folder only: a link that leaves it, is broken
    or turns in a circle, and a link to a folder, is listed with its problem. The folder `without`
    (where tables are written, texts among them) and other folders of tables are passed over.

    Raises:
        InputError: a source does not exist, cannot be listed or holds no file.
    """
    skip = without.resolve() if without else None
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
        subfolders[:] = sorted(s for s in subfolders if (here / s).resolve() != skip and not _is_output(here / s))
        for name in [*names, *(s for s in subfolders if (here / s).is_symlink())]:
            path = here / name
            found.append(_inspect(path.relative_to(source).as_posix(), path, root))
    if not found:
        raise InputError(f"{source}: no file in this folder; put articles (.txt, .md, .html, .jsonl, .csv) there")
    return sorted(found, key=lambda f: f.name)


def _is_output(folder: Path) -> bool:
    """Say whether a folder holds tables of an earlier run: what it has of texts is no input."""
    return (folder / "onrecord.sqlite").exists() and (folder / "documents.csv").exists()


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
