"""What a reader gives: the words of one article and what its file says of it, or why there is none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from pipeline.errors import ArticleError

# `text` and any of title, outlet, byline, published, url; `format` where the layout is not the file's own; `member`:
# the name of the file in an archive.
Draft = Mapping[str, str] | ArticleError
Parser = Callable[[bytes], Iterator[Draft]]  # of a file that is held whole
Reader = Callable[[Path], Iterator[tuple[int, Draft]]]  # number 0: the file is one article

NO_ARTICLE = "no article"


class BesideError(ArticleError):
    """What a file holds beside its articles and is none: a row tells of it, and it is not counted among them."""


def nothing(detail: str = "there is no article in this file, its headings perhaps or nothing at all") -> ArticleError:
    """Return what is said of a file, or a part of one, that holds no article."""
    return ArticleError("read", NO_ARTICLE, detail)


def too_large(size: str, limit: str) -> ArticleError:
    """Return what is said of what has more than is read.

    >>> str(too_large("401 pages", "400"))
    'too large: it has 401 pages, and at most 400 are read: split it'
    """
    return ArticleError("read", "too large", f"it has {size}, and at most {limit} are read: split it")


def damaged(what: str, error: Exception | str) -> ArticleError:
    """Return what is said of a file that is not what its name says, or no longer.

    Args:
        what: it should be, with its article.
        error: what the library says that reads such files.
    """
    why = error if isinstance(error, str) else f"{type(error).__name__}: {error}"
    return ArticleError(
        "read", "damaged", f"it is damaged, or is not {what} in spite of its name: save it once more ({why})"
    )


def unreadable(error: Exception) -> ArticleError:
    """Return what is said of what a reader failed at in a way that nobody foresaw."""
    return ArticleError("read", "unreadable", f"what reads such files failed at it ({type(error).__name__}: {error})")


def limited(parser: Parser, limit: int) -> Parser:
    """Return a parser that refuses more than `limit` bytes, wherever they come from."""

    def parse(data: bytes) -> Iterator[Draft]:
        check_size(len(data), limit)
        yield from parser(data)

    return parse


def check_size(size: int, limit: int) -> None:
    """Refuse what has too many bytes.

    Raises:
        ArticleError: it has.
    """
    if size > limit:
        raise too_large(f"{size:,} bytes", f"{limit:,}")


def apart(make: Callable[[], Iterable[Draft]], name: str = "") -> Iterator[Draft]:
    """Yield the drafts of one part of a file, so that whatever is wrong with it costs the other parts nothing.

    Args:
        make: gives the drafts; what it raises is a draft that says so, and so is it that there are none.
        name: of the part, which the details begin with and the drafts have as `member`.

    Raises:
        MemoryError, ImportError: they are no fault of the part.
    """
    given = False
    try:
        for draft in make():
            given = True
            if isinstance(draft, ArticleError):
                yield of_part(draft, name)
            else:
                yield {**draft, "member": name} if name else draft
        if not given:
            yield of_part(nothing(), name)
    except (MemoryError, ImportError):
        raise
    except ArticleError as error:
        yield of_part(error, name)
    except Exception as error:  # whatever a parser makes of something hostile
        yield of_part(unreadable(error), name)


def of_part(error: ArticleError, name: str) -> ArticleError:
    """Return what is said of a part with its name before it, if it has one."""
    if not name:
        return error
    told = type(error)(error.stage, error.reason, f"{name}: {error.detail}")
    told.member = name
    return told
