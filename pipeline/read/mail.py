"""E-mail and what is built like it: single messages, mailboxes, and pages that a browser saved in one file (MHTML)."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator
from email.message import EmailMessage
from functools import partial
from pathlib import PurePosixPath

from pipeline.errors import ArticleError
from pipeline.read import layouts
from pipeline.read.blocks import quiet_endings, text_of_html
from pipeline.read.decode import decode
from pipeline.read.draft import NO_ARTICLE, BesideError, Draft, apart, check_size, damaged, too_large
from pipeline.read.forwarded import original_of, passes_on_attached
from pipeline.read.frame import without_frame
from pipeline.read.pages import parse_html

_MOST = 50_000_000  # bytes of a message
_MOST_PARTS = 1000
_MOST_NAMED = 5
_MESSAGE = "message/rfc822"
_FROM = re.compile(rb"(?:\A|\r?\n\r?\n)From [^\r\n]*\d{4}[^\r\n]*\r?\n")
_PREFIX = re.compile(r"\A(?:(?:re|fwd?|aw|wg|tr|rv):\s*)+", re.IGNORECASE)  # of a subject
_SHARE = 0.6  # of the words in HTML that its plain twin must have, or it is a stub


def parse_eml(data: bytes) -> Iterator[Draft]:
    """Read a message: its words, its subject as title, who sent it as outlet.

    Raises:
        ArticleError: it is too large, or has no text.
    """
    yield from _drafts(_message(data))


def _drafts(message: EmailMessage) -> Iterator[Draft]:
    """Yield what is in a message, unless it only passes on those attached to it, and in those; what else is attached is a row."""
    parts, text = list(_parts(message)), _text(message)
    attached = [part for part in parts if part.get_content_type() == _MESSAGE]
    files = [name for part in parts if (name := part.get_filename()) and part.get_content_disposition() == "attachment"]
    if shown := [name for name in files if PurePosixPath(name).suffix.lower() not in quiet_endings()]:
        yield BesideError(
            "read", "attachment not read", f"save it in the folder and it is: {', '.join(shown[:_MOST_NAMED])}"
        )
    passes_on = attached and passes_on_attached(text, str(message["Subject"] or ""))
    if text.strip() and not passes_on:
        yield from _own(message, text)
    for inner in (inside for part in attached for inside in part.iter_parts()):
        if isinstance(inner, EmailMessage):
            yield from apart(partial(_drafts, inner))
    if not text.strip() and not attached:
        raise ArticleError(
            "read", NO_ARTICLE, "the message has no text, pictures of it perhaps; save its page from the browser"
        )


def _own(message: EmailMessage, text: str) -> Iterator[Draft]:
    if found := layouts.split(text):
        yield from found
        return
    subject = str(message["Subject"] or "")
    passed_on = original_of(text, subject)
    sender = message["From"]
    names = [a.display_name for a in sender.addresses if a.display_name] if sender is not None else []
    yield {
        "outlet": names[0] if names else "",
        "published": str(message["Date"] or ""),
        **passed_on,  # of whoever passed it on nothing stays, a day least of all
        "title": _PREFIX.sub("", passed_on.get("title") or subject, count=1),
        "text": without_frame(passed_on.get("text") or text),
    }


def parse_mbox(data: bytes) -> Iterator[Draft]:
    """Read a mailbox, one article a message."""
    starts = [found.end() for found in _FROM.finditer(data)]
    ends = [found.start() for found in _FROM.finditer(data)][1:]
    if not starts:
        raise damaged("a mailbox", "no line says where a message begins")
    for begin, end in zip(starts, [*ends, len(data)], strict=True):
        yield from apart(partial(parse_eml, data[begin:end]))


def parse_mhtml(data: bytes) -> Iterator[Draft]:
    """Read a page that a browser saved with all that belongs to it in one file.

    Raises:
        ArticleError: there is no page in it, or no article.
    """
    message = _message(data)
    for part in _shown(message):
        if part.get_content_type() == "text/html":
            url = str(part["Content-Location"] or message["Snapshot-Content-Location"] or "")
            yield from parse_html(_bytes(part), url if url.startswith("http") else "")
            return
    raise ArticleError("read", "no article", "there is no web page in this file; save the page once more")


def _message(data: bytes) -> EmailMessage:
    check_size(len(data), _MOST)
    return email.message_from_bytes(data, policy=email.policy.default)


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    """Yield the parts of a message, messages in it whole."""
    stack, number = [message], 0
    while stack:
        part = stack.pop()
        number += 1
        if number > _MOST_PARTS:
            raise too_large(f"more than {_MOST_PARTS:,} parts in one message", f"{_MOST_PARTS:,}")
        if part.is_multipart() and part.get_content_type() != _MESSAGE:
            stack.extend(reversed([inner for inner in part.iter_parts() if isinstance(inner, EmailMessage)]))
        else:
            yield part


def _shown(message: EmailMessage) -> Iterator[EmailMessage]:
    return (part for part in _parts(message) if part.get_content_disposition() != "attachment")


def _text(message: EmailMessage) -> str:
    plain = page = ""
    for part in _shown(message):
        if part.get_content_type() == "text/plain":
            plain = plain or _words(part)
        elif part.get_content_type() == "text/html":
            page = page or text_of_html(_words(part))
    return plain if len(plain.split()) >= _SHARE * len(page.split()) else page


def _words(part: EmailMessage) -> str:
    charset, data = part.get_content_charset(), _bytes(part)
    try:
        return data.decode(charset) if charset else decode(data)
    except (LookupError, UnicodeDecodeError, ArticleError):  # it says a wrong encoding, or one nobody knows
        return data.decode("utf-8", "replace")


def _bytes(part: EmailMessage) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""
