"""A message that somebody passed on is read as the one it was; a reply is not."""

from __future__ import annotations

from email.message import EmailMessage

import pytest
from samples import FERRY

from pipeline.read import read_inputs
from pipeline.read.forwarded import original_of

GMAIL = "---------- Forwarded message ---------\nFrom: Press Desk <press@yard.example>\nDate: Tue, May 2, 2023 at 9:02 AM\nSubject: {s}\nTo: Bo Vik <bo@x.example>\n\n"
APPLE = "Begin forwarded message:\n\n> From: Press Desk <press@yard.example>\n> Subject: {s}\n> Date: 2 May 2023 at 09:02:11 BST\n> To: Bo Vik\n\n"
OUTLOOK = "From: Press Desk <press@yard.example>\nSent: Tuesday, May 2, 2023 9:02 AM\nTo: Bo Vik <bo@x.example>; Cy Dee\n<cy@x.example>\nSubject: {s}\n\n"
ORIGINAL = (
    "-----Original Message-----\nFrom: Press Desk [press@yard.example]\nSent: 2 May 2023\nTo: Bo Vik\nSubject: {s}\n\n"
)
SIGNED = "\n\n--\nBo Vik\nDesk of ships"


def mail(text: str, subject: str) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = "Bo Vik <bo@x.example>", subject
    message["Date"] = "Fri, 05 May 2023 06:00:00 +0000"
    message.set_content(text)
    return message.as_bytes()


@pytest.mark.parametrize("above", ["", "FYI, see below.\n\n"])
@pytest.mark.parametrize("head", [GMAIL, APPLE, OUTLOOK, ORIGINAL])
def test_a_message_passed_on(tmp_path, head, above):
    text = above + head.format(s=FERRY.title) + FERRY.text + SIGNED
    (tmp_path / "a.eml").write_bytes(mail(text, f"Fwd: {FERRY.title}"))
    (article,) = read_inputs(tmp_path)
    assert (article.title, article.outlet, article.published) == (FERRY.title, "Press Desk", "2023-05-02")
    assert article.text == FERRY.text


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (f"{FERRY.text}\n\n{ORIGINAL.format(s='Ships')}When?", f"Re: {FERRY.title}"),
        (f"{FERRY.text}\n\n{FERRY.text}\n\n{GMAIL.format(s='Ships')}When?", f"Fwd: {FERRY.title}"),
        (f"{FERRY.text}\n\nFrom: the sea\nit came, he said.", f"Fwd: {FERRY.title}"),
        (f"---------- Forwarded message ---------\n\n{FERRY.text}", FERRY.title),
        (f"{FERRY.text}\n\n{GMAIL.format(s='Ships')}", FERRY.title),
    ],
)
def test_a_message_of_its_own(tmp_path, text, subject):
    assert original_of(text, subject) == {}
    (tmp_path / "a.eml").write_bytes(mail(text, subject))
    (article,) = read_inputs(tmp_path)
    assert (article.title, article.outlet, article.published) == (FERRY.title, "Bo Vik", "2023-05-05")
    assert FERRY.paragraphs[0] in article.text


def test_a_sender_without_a_name() -> None:
    text = "-- Forwarded message --\nFrom: press@yard.example\nDate: 2 May 2023\n\nFour left."
    assert original_of(text, "") == {"text": "Four left.", "published": "2 May 2023"}
