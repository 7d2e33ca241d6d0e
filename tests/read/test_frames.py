"""What stands around a text in its export: the frame of a newsletter, the head of a Nexis article without a length."""

from __future__ import annotations

import pytest

from pipeline.read.layouts import nexis
from pipeline.read.mail import parse_eml

STORY = ["It fell on Monday, and all the boats in the port were lost.", "Nobody knew why."]
ABOVE, BELOW = "View this email in your browser", "Unsubscribe from this list"


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ([], []),
        ([ABOVE], []),
        ([ABOVE, ""], ["", BELOW]),
        ([ABOVE, "", "https://gazette.example/view"], [BELOW]),
        ([], [BELOW, "", "© 2023 Gazette"]),
    ],
)
def test_a_newsletter_without_its_frame(above: list[str], below: list[str]) -> None:
    body = "\n".join([*above, STORY[0], "", STORY[1], *below])
    mail = f"From: Ada Roe <a@b.example>\nSubject: Dam fell\nContent-Type: text/plain; charset=utf-8\n\n{body}\n"
    (draft,) = parse_eml(mail.encode())
    assert draft["text"].strip() == "\n\n".join(STORY)


def test_what_looks_like_a_frame_within_a_newsletter_stays() -> None:
    body = "\n".join([STORY[0], BELOW, *STORY * 6])
    (draft,) = parse_eml(f"From: a@b.example\nContent-Type: text/plain\n\n{body}\n".encode())
    assert BELOW in draft["text"]


@pytest.mark.parametrize(
    ("head", "title", "byline"),
    [
        (["Dam fell", "BYLINE: Ada Roe"], "Dam fell", "Ada Roe"),
        (["Dam fell"], "Dam fell", ""),
    ],
)
def test_a_nexis_article_without_a_length(head: list[str], title: str, byline: str) -> None:
    lines = ["1 of 1 DOCUMENTS", "Gazette", "May 2, 2023", *head, *STORY, "LOAD-DATE: May 2, 2023"]
    (draft,) = nexis.split("\n\n".join(lines) + "\n") or ()
    assert (draft["title"], draft["byline"]) == (title, byline)
    assert draft["text"] == "\n\n".join(STORY)
