"""A message that somebody passed on is read as the one it was; a reply is not."""

from __future__ import annotations

import time
from email.message import EmailMessage

import pytest
from samples import FERRY, SCHOOL

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
    assert original_of(text, "") == {"text": "Four left.", "title": "", "outlet": "", "published": "2 May 2023"}


@pytest.mark.parametrize("lines", ["It fell.\n" * 100_000, "\n" * 100_000, "From: a\n" * 100_000, ">\n\n" * 100_000])
def test_a_long_text_takes_no_longer_than_its_lines(lines):
    begun = time.process_time()
    assert original_of(lines + "It rose.", "Fwd: ships") == {}
    assert time.process_time() - begun < 2


def test_below_empty_lines_stands_what_is_passed_on():
    text = "\n" * 10_000 + "From: Ada Roe\n\n\nDate: 2 May 2023\n\nFour left."
    assert original_of(text, "Fwd: ships")["text"] == "Four left."


@pytest.mark.parametrize(
    ("head", "known"),
    [
        ("From: press@yard.example\nDate: 2 May 2023\n\n", ("", "2023-05-02")),
        ("From: Press Desk\n\n", ("Press Desk", "")),
        ("From: Press Desk\nDate: mardi 2 mai\n\n", ("Press Desk", "")),
    ],
)
def test_nothing_stays_of_whoever_passed_it_on(tmp_path, head, known):
    (tmp_path / "a.eml").write_bytes(mail(f"-- Forwarded message --\n{head}{FERRY.text}", f"Fwd: {FERRY.title}"))
    article = next(iter(read_inputs(tmp_path)))
    assert (article.outlet, article.published, article.text) == (*known, FERRY.text)


WHO = "Press Desk &lt;<a href='mailto:p@x.example'>p@x.example</a>&gt;"
PAGES = {
    "Gmail": f"<div>FYI<br><br><div><div>---------- Forwarded message ---------<br>From: <strong>Press Desk</strong> <span>&lt;p@x.example&gt;</span><br>Date: Tue, May 2, 2023 at 9:02 AM<br>Subject: {FERRY.title}<br>To: {WHO}<br></div><br>",
    "Outlook": f"<p>See.</p><p>&nbsp;</p><div><p><b>From:</b> {WHO}<br><b>Sent:</b> Tuesday, May 2, 2023 9:02 AM<br><b>To:</b> Bo Vik<br><b>Subject:</b> {FERRY.title}</p></div>",
    "Outlook, German": f"<p><b>Von:</b> {WHO}<br><b>Gesendet:</b> 2. Mai 2023 09:02<br><b>An:</b> Bo Vik<br><b>Betreff:</b> {FERRY.title}</p>",
    "Outlook, French": f"<p><b>De :</b> {WHO}<br><b>Envoyé :</b> 2 mai 2023<br><b>À :</b> Bo Vik<br><b>Objet :</b> {FERRY.title}</p>",
    "Apple": f"<div>Begin forwarded message:</div><br><div><b>From: </b><span>{WHO}<br></span></div><div><b>Subject: </b>{FERRY.title}</div><div><b>Date: </b>2 May 2023 at 09:02:11 BST</div><div><b>To: </b>Bo Vik</div><br>",
    "Thunderbird": f"<div>-------- Forwarded Message --------<table><tr><th>Subject: </th><td>{FERRY.title}</td></tr><tr><th>Date: </th><td>Tue, 2 May 2023 09:02:11 +0100</td></tr><tr><th>From: </th><td>{WHO}</td></tr></table></div>",
}  # fmt: skip


@pytest.mark.parametrize("program", PAGES)
def test_a_page_passed_on(tmp_path, program):
    message = EmailMessage()
    message["From"], message["Subject"] = "Bo Vik <bo@x.example>", f"Fwd: {FERRY.title}"
    message["Date"] = "Fri, 05 May 2023 06:00:00 +0000"
    message.set_content(PAGES[program] + "".join(f"<p>{p}</p>" for p in FERRY.paragraphs), subtype="html")
    (tmp_path / "a.eml").write_bytes(message.as_bytes())
    article = next(iter(read_inputs(tmp_path)))
    day = "" if program in ("Outlook, French", "Outlook, German") else "2023-05-02"
    assert (article.title, article.outlet, article.published) == (FERRY.title, "Press Desk", day)
    assert article.text == FERRY.text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("Subject: to a vote, it was shut.", "Subject: to a vote, it was shut."),  # the header was at an end
        ("To: all\n\nFour left.", "To: all\n\nFour left."),
        ("From: afar\n\nFour left.", "From: afar\n\nFour left."),
    ],
)
def test_where_the_header_of_a_message_passed_on_ends(body, text):
    head = "-- Forwarded message --\nFrom: Ada Roe\nDate: 2 May 2023\n\n"
    assert original_of(head + body, "")["text"] == text


def passed_on_whole(cover: str, *files: tuple[str, bytes], subject: str = "Fwd: ships") -> bytes:
    outer, inner = EmailMessage(), EmailMessage()
    inner["From"], inner["Subject"], inner["Date"] = (
        "Press Desk <p@x.example>",
        FERRY.title,
        "Tue, 2 May 2023 09:02:11 +0100",
    )
    inner.set_content(FERRY.text)
    outer["From"], outer["Subject"], outer["Date"] = (
        "Bo Vik <b@x.example>",
        subject,
        "Fri, 5 May 2023 06:00:00 +0000",
    )
    outer.set_content(cover)
    outer.add_attachment(inner)
    for name, data in files:
        outer.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return outer.as_bytes()


@pytest.mark.parametrize(("cover", "subject"), [("FYI", "ships"), ("See what they say.", "Fwd: ships"), ("", "")])
def test_a_message_attached_to_the_one_that_passes_it_on(tmp_path, cover, subject):
    (tmp_path / "a.eml").write_bytes(passed_on_whole(cover, subject=subject))
    (article,) = read_inputs(tmp_path)
    assert (article.file, article.title, article.outlet) == ("a.eml", FERRY.title, "Press Desk")
    assert article.published == "2023-05-02" and article.text.strip() == FERRY.text


@pytest.mark.parametrize(("cover", "subject"), [(SCHOOL.text, "ships"), (SCHOOL.text * 2, "Fwd: ships")])
def test_a_message_attached_to_a_story_is_read_beside_it(tmp_path, cover, subject):
    (tmp_path / "a.eml").write_bytes(passed_on_whole(cover, subject=subject))
    own, attached = read_inputs(tmp_path)
    assert (own.title, own.outlet) == ("ships", "Bo Vik") and SCHOOL.paragraphs[0] in own.text
    assert (attached.title, attached.text.strip()) == (FERRY.title, FERRY.text)


def test_what_else_is_attached_is_a_row(tmp_path):
    (tmp_path / "a.eml").write_bytes(passed_on_whole("FYI", ("ships.pdf", b"x"), ("logo.png", b"x")))
    row, article = read_inputs(tmp_path)
    assert (row.file, row.reason, article.file) == ("a.eml", "attachment not read", "a.eml")
    assert row.detail.endswith(": ships.pdf")
