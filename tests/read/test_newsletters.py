"""What stands around the words of a message or of an entry of a feed, line by line, and what only looks like it."""

from __future__ import annotations

from email.message import EmailMessage

import pytest
from samples import FERRY

from pipeline.read import read_inputs
from pipeline.read.blocks import text_of_html
from pipeline.read.frame import without_frame, without_tail

BODY = f"{FERRY.text}\n\n“We knew of 14 faults,” she said."
SENDER = "Harbour Gazette Ltd, 1 Port Road, Hallmouth\nAll rights reserved"


@pytest.mark.parametrize(
    "head",
    [
        "",
        "View in browser\n\n",
        "View online | Unsubscribe\n\n",
        "View this email in your browser: https://x.example/v\n",
        "Read online »\n\n",
    ],
)
@pytest.mark.parametrize(
    "foot",
    [
        "",
        f"Unsubscribe: https://x.example/u\n{SENDER}",
        f"You received this email because you asked for it. To stop, write to us.\n{SENDER}",
        f"Manage preferences | Privacy policy | Unsubscribe\n\n{SENDER}",
        f"You’re receiving this newsletter as a reader.\nClick here to unsubscribe.\n{SENDER}",
        f"If you no longer wish to hear from us you can unsubscribe here.\n{SENDER}",
        f"This email was sent to ada@x.example\n{SENDER}",
        f"--\nAda Roe\nDesk of ships\n{SENDER}",
        "© 2024 Harbour Gazette\nContact us | Terms of service",
    ],
)
def test_the_frame_of_a_message(head: str, foot: str) -> None:
    assert without_frame(f"{head}{BODY}\n\n{foot}").strip() == BODY


@pytest.mark.parametrize(
    "last",
    [
        "“I tried to unsubscribe for a year,” Ada Roe said.",
        "Unsubscribe buttons must be seen, the court ruled.",
        "Readers have received this email with anger, he said.",
        "You are receiving too much, she told him.",
        "-----\n\nIn other news, two boats sank.",
        "More of it:\nhttps://gazette.example/ferry\n\nThe union denied it.",
        "Copyright law was broken.\n\nThe union denied it.",
        "--\nBo Lee said on Monday that ten ships had left.",
        "--\nTen ships left\n--\nA dam held",
        "You are receiving our help, whether you want it or not.",
        "This email was sent to the minister by Bo Lee in May.",
        "Forward this week: Ada Roe signs for Rovers",
        "Privacy policy concerns grow",
        "Copyright law must change, the minister wrote.",
    ],
)
def test_last_words_that_only_look_like_a_frame(last: str) -> None:
    assert without_frame(f"{BODY}\n\n{last}") == f"{BODY}\n\n{last}"


def test_how_to_leave_above_much_text_is_part_of_it() -> None:
    text = f"It began so.\n\nUnsubscribe here\n\n{BODY}\n\n{BODY}"
    assert without_frame(text) == text


@pytest.mark.parametrize(
    "tail",
    [
        "The post Ferry faults appeared first on The Gazette.",
        "The post Ferry faults first appeared on The Gazette.\n\nRead more",
        "This article was originally published on gazette.example.",
        "Continue reading…",
        "Read the full story here",
        "Read more at gazette.example »\n\n3 Comments\n\nShare this:",
        "Tags: ferries, faults\n\nFiled under: News",
        "No comments",
        "No comments yet.\n\nLeave a comment",
    ],
)
def test_the_tail_of_an_entry(tail: str) -> None:
    assert without_tail(f"{BODY}\n\n{tail}") == BODY


@pytest.mark.parametrize(
    "last",
    [
        "The post of harbour master is vacant.",
        "This article of the law was published by the ministry, and nobody had read it until the court asked for it a second time.",
        "Read more books, she said.",
        "Comment was sought from the yard.",
        "“No comment.”",
        "No comment.",
        "Share prices fell by 4 percent.",
        "Like it or not, the port shuts in May.",
        "“Click here to resign,” said the mail that Roe got.",
        "This page was published by Bo Lee, who was jailed for fraud, a court heard.",
        "Tags are sewn on by hand.",
    ],
)  # fmt: skip
def test_last_words_that_only_look_like_a_tail(last: str) -> None:
    assert without_tail(f"{BODY}\n\n{last}") == f"{BODY}\n\n{last}"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ('<p style="display:none">Faults at sea</p><p>It fell.</p>', "It fell."),
        ("<div style='color: red; DISPLAY : none !important'>Faults <b>at</b></div> It fell.", "It fell."),
        ('<span style="mso-hide:all">Faults</span><p>It fell.</p>', "It fell."),
        ("<p hidden>Faults</p><p>It fell.</p>", "It fell."),
        # counter-examples
        ('<p style="display:block">Faults</p><p>It fell.</p>', "Faults\n\nIt fell."),
        ('<p title="display:none">Faults</p><p>It fell.</p>', "Faults\n\nIt fell."),
        ('<p>It <i style="visibility:hidden">x</i>fell.</p>', "It fell."),
    ],
)
def test_what_is_not_shown_is_not_read(html: str, text: str) -> None:
    assert text_of_html(html) == text


def test_a_newsletter_in_html(tmp_path):
    mail = EmailMessage()
    mail["Subject"], mail["From"] = FERRY.title, f"{FERRY.outlet} <news@gazette.example>"
    body = "".join(f"<p>{p}</p>" for p in FERRY.paragraphs)
    mail.set_content(
        f'<div style="display:none">Faults at sea</div><a href="x">View in browser</a>{body}<p>Unsubscribe | Privacy policy</p>'
        "<p>You received this email because you signed up. The Gazette, 1 Port Road.</p>",
        subtype="html",
    )
    (tmp_path / "a.eml").write_bytes(mail.as_bytes())
    (article,) = read_inputs(tmp_path)
    assert article.text == FERRY.text


def test_of_two_halves_the_longer_is_the_message() -> None:
    text = f"Good morning.\n\nUnsubscribe\n\n{FERRY.paragraphs[0]}"
    assert without_frame(text) == text


def test_a_footer_in_columns_is_read_at_once() -> None:
    gap = " " * 40
    text = f"{BODY}\n\nPrivacy Policy{gap}|{gap}Terms{gap}|{gap}Contact us at news@gazette.example or write to 1 Harbour Road"
    assert without_frame(text).startswith(BODY)
