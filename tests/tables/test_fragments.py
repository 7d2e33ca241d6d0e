"""Text fragments: each opens its page at the words it was made for, as the draft has a browser look for them."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.tables.fragments import PublishedText, web_address

URL = "https://gazette.example/a"
TEXT = (
    "Port shut again\n\n"
    "The harbour master, Ann Roe, said that 40 ships were held. “We need more, not less,” she said.\n\n"
    "A clerk-typist said that 40 ships had left; 400 waited & 40 ships sank. The mayor denied it, and denied it "
    "again: no quota for tugs had ever been set by anybody in his office, he said, not in spring\n"
    "and not in summer.\n\n"
    "The Café was shut. The cafe stayed open."
)


def span(words: str, nth: int = 0) -> tuple[int, int]:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return start, start + len(words)


def directive(words: str, nth: int = 0, url: str = URL) -> str:
    return PublishedText(url, TEXT).link(*span(words, nth)).partition(":~:text=")[2]


@pytest.mark.parametrize(
    ("words", "nth", "expected"),
    [
        ("Ann Roe", 0, "Ann%20Roe"),
        ("Port shut again", 0, "Port%20shut%20again"),
        ("40 ships", 0, "40%20ships,-were"),  # "that" stands before the second too
        ("40 ships", 1, "40%20ships,-had"),
        ("40 ships", 2, "%26-,40%20ships"),
        ("400", 0, "400"),  # no other number begins with it
        ("“We need more, not less,”", 0, "We%20need%20more%2C%20not%20less"),  # marks at the ends vary from page to page
        ("clerk-typist", 0, "clerk%2Dtypist"),
        ("less,” she said", 0, "less%2C%E2%80%9D%20she%20said"),
        ("denied it", 0, "mayor-,denied%20it"),
        ("denied it", 1, "and-,denied%20it"),
        ("Café", 0, "Caf%C3%A9,-was"),  # a browser takes no account of the accent
        ("no quota for tugs had ever been set by anybody in his office, he said, not in spring\nand not in summer", 0,
         "no%20quota%20for%20tugs,and%20not%20in%20summer"),
        ("40 ships had left; 400 waited & 40 ships sank. The mayor denied it, and denied it again: no quota for tugs", 0,
         "40%20ships%20had%20left%3B,no%20quota%20for%20tugs"),
        ("spring\nand", 0, "spring,and"),
        ("ips had", 0, "ships%20had"),  # never within a word
        ("said", 1, "she-,said"),
        ("that 40", 0, "Roe%2C%20said-,that%2040"),
    ],
)  # fmt: skip
def test_directive(words, nth, expected):
    assert directive(words, nth) == expected


def test_what_stands_twice_with_the_same_words_around_it_has_no_one_place():
    text = "One of them said no to all of it. " * 3
    assert PublishedText(URL, text.strip()).link(80, 82) == URL


@pytest.mark.parametrize(
    ("nth", "expected"),
    [
        (0, "shut.-,%E2%80%9CNo%20ship%20leaves"),  # the mark too: nothing may stand between
        (1, "open.-,%E2%80%9CNo%20ship%20leaves"),
        (2, "again%20%E2%80%9C-,No%20ship%20leaves"),  # no paragraph begins with it
    ],
)
def test_a_paragraph_that_begins_as_another_does_is_told_by_the_one_above(nth, expected):
    text = "The port was shut.\n\n“No ship leaves”\n\nIt was open.\n\n“No ship leaves”\n\nAnd again “No ship leaves”"
    start = -1
    for _ in range(nth + 1):
        start = text.index("“No", start + 1)
    assert PublishedText(URL, text).link(start, start + 16) == f"{URL}#:~:text={expected}"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/x?y=1&z=2", "https://a.example/x?y=1&z=2#:~:text=Ann%20Roe"),
        ("http://a.example", "http://a.example#:~:text=Ann%20Roe"),
        ("https://a.example/x#top", "https://a.example/x#top:~:text=Ann%20Roe"),
        ("https://a.example/x#:~:text=other", "https://a.example/x#:~:text=Ann%20Roe"),
        ('https://a.example/"><script>', "https://a.example/%22%3E%3Cscript%3E#:~:text=Ann%20Roe"),
        ("", ""),
        ("ftp://a.example/x", ""),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("file:///etc/passwd", ""),
        ("https://", ""),
        ("https://[broken", ""),
        ("https://a.example/x y", ""),
        ("https://a.example/x\ny", ""),
    ],
)
def test_address(url, expected):
    assert PublishedText(url, TEXT).link(*span("Ann Roe")) == expected


def test_no_word_gives_the_page():
    assert PublishedText(URL, "He said: “…” — and left.").link(9, 15) == URL
    assert PublishedText(URL, "").link(0, 5) == URL


WORDS = st.sampled_from(["Roe", "roe", "40", "ships", "ship", "said,", "“no,”", "a-b", "&", "(Röe)", "…", "$5", "10%"])
LINES = st.lists(st.lists(WORDS, min_size=1, max_size=8).map(" ".join), min_size=1, max_size=4)


@given(LINES.map("\n".join), st.data())
def test_the_first_match_is_the_stretch_itself(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    link = PublishedText(URL, text).link(start, end)
    if link != URL:
        found = first_match(text, link.partition(":~:text=")[2])
        assert found is not None, link
        inside = [n for n in range(start, end) if text[n].isalnum()]
        assert found[0] <= inside[0] and inside[-1] < found[1], (link, found)
        # And it takes in no further word.
        assert not re.search(r"\w\s", text[found[0] : start]), (link, found)
        assert not re.search(r"\s\w", text[end : found[1]]), (link, found)


@given(st.text(), st.text(max_size=80), st.integers(0, 80), st.integers(0, 80))
@example("", "\x1eShut since May.", 0, 16)  # a mark that parts records ends a line and is no word
@example("", "Shut\x1e", 0, 5)
@example("", "0\x1e0", 1, 3)
def test_never_raises_and_is_ascii_behind_the_address(url, text, start, end):
    for address in (url, URL):
        link = PublishedText(address, text).link(start, end)
        assert link.startswith(web_address(address)) and link.partition(":~:")[2].isascii()


def first_match(text: str, directive: str) -> tuple[int, int] | None:
    """Find the first match of a directive as section 3.5 of the draft does, on one line a block."""
    parts = directive.split(",")
    prefix = unquote(parts.pop(0)[:-1]) if parts[0].endswith("-") else ""
    suffix = unquote(parts.pop()[1:]) if parts[-1].startswith("-") else ""
    begin, finish = unquote(parts[0]), unquote(parts[1]) if len(parts) > 1 else ""
    assert "," not in directive.replace(",", "", 3) and "\n" not in prefix + begin + finish + suffix
    # The words may stand in the block behind that of the prefix.
    before = rf"(?<!\w){_loose(prefix)}\s*" if prefix else r"(?<!\w)"
    after = rf"(?=\s*{_loose(suffix)}(?!\w))" if suffix else r"(?!\w)"
    if not finish:
        match = re.search(f"{before}(?P<it>{_loose(begin)}){after}", _plain(text))
        return match.span("it") if match else None
    for match in re.finditer(rf"{before}(?P<it>{_loose(begin)})(?!\w)", _plain(text)):
        last = re.compile(rf"(?<!\w){_loose(finish)}{after}").search(_plain(text), match.end())
        if last:
            return match.start("it"), last.end()
    return None


def _loose(words: str) -> str:
    return r"[^\S\n]+".join(map(re.escape, _plain(words).split()))


def _plain(text: str) -> str:
    return text.casefold().replace("ö", "o").translate(str.maketrans("“”", '""'))
