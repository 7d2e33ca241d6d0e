"""Files that are archives (workbooks, Word, EPUB, ZIP), opened with limits that no archive can lie about."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from pipeline.errors import ArticleError
from pipeline.read.discover import is_hidden
from pipeline.read.draft import damaged, too_large

MAX_UNPACKED = 200_000_000  # bytes, of all members
MAX_MEMBERS = 20_000


class Package:
    """An archive: its members by name, read within the limit."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive, self._left = archive, MAX_UNPACKED

    def names(self) -> list[str]:
        """Return the names of its files, sorted; what is hidden, as a Mac's additions are, is left out."""
        return sorted(
            item.filename for item in self._archive.infolist() if not item.is_dir() and not is_hidden(item.filename)
        )

    def read(self, name: str) -> bytes:
        """Return one file.

        Raises:
            ArticleError: it is damaged, encrypted, not there, or more than the archive may hold.
        """
        try:
            with self._archive.open(name) as file:
                data = file.read(self._left + 1)
        except KeyError as error:
            raise damaged("what it should be", f"{name} is not in it") from error
        except RuntimeError as error:  # so zipfile says that a password is wanted
            raise ArticleError(
                "read", "encrypted", f"{name}: it needs a password; unpack it into the folder"
            ) from error
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
            raise damaged("an archive", f"{name}: {error}") from error
        self._left -= len(data)
        if self._left < 0:
            raise _too_large()
        return data


@contextmanager
def open_package(data: bytes) -> Iterator[Package]:
    """Open an archive that is held whole.

    Raises:
        ArticleError: it is none, or unpacks to too much.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
        raise damaged("an archive", error) from error
    with archive:
        members = archive.infolist()
        if sum(member.file_size for member in members) > MAX_UNPACKED:
            raise _too_large()
        if len(members) > MAX_MEMBERS:
            raise too_large(f"{len(members):,} files", f"{MAX_MEMBERS:,}")
        yield Package(archive)


def _too_large() -> ArticleError:
    return too_large(f"more than {MAX_UNPACKED:,} bytes once it is unpacked", f"{MAX_UNPACKED:,}")
