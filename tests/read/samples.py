"""Two invented articles, and what tells where they come from: databases' exports are built of them."""

from __future__ import annotations

import textwrap
from typing import NamedTuple


class Story(NamedTuple):
    title: str
    outlet: str
    byline: str
    published: str
    day: str
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        return "\n\n".join(self.paragraphs)

    @property
    def known(self) -> tuple[str, str, str, str]:
        return self.title, self.outlet, self.byline, self.published


FERRY = Story(
    "Ferry company hid engine faults for a year",
    "The Harbour Gazette",
    "Ada Roe",
    "2023-05-02",
    "May 2, 2023",
    (
        "The ferry company knew for a year that the engines of its 14 ships were failing, according to a report seen "
        "by the Harbour Gazette on Monday evening.",
        "“We told the board again and again,” said Bo Vik, who ran the yard until March of this year.",
        "The company denied that passengers had been in danger and said that it would publish its own report.",
    ),
)
SCHOOL = Story(
    "Teachers vote to strike over class sizes",
    "Northern Post",
    "Jo Doe",
    "2023-05-03",
    "May 3, 2023",
    (
        "Teachers in 120 schools will strike on Friday after talks about the size of classes failed, their union said.",
        "Mina Sol, who leads the union, said that 31 children sat in the average class and that nobody could teach so many.",
        "The ministry said the union had turned down “a generous offer” and would not talk again before June.",
    ),
)
STORIES = (FERRY, SCHOOL)


def wrapped(story: Story, width: int = 72) -> str:
    return "\n\n".join(textwrap.fill(p, width, break_on_hyphens=False) for p in story.paragraphs)


def nexis() -> str:
    parts = [
        f"\n\n{f'{n} of 2 DOCUMENTS':^78}\n\n\n{s.outlet:^78}\n\n{f'{s.day} Tuesday':^78}\n\n{s.title}\n\nBYLINE: {s.byline}\n\n"
        f"SECTION: NEWS; Pg. 3\n\nLENGTH: 83 words\n\n\n{wrapped(s)}\n\n\nLOAD-DATE: {s.day}\n\nLANGUAGE: ENGLISH\n\n"
        f"{f'Copyright 2023 {s.outlet} Ltd':^78}\n{'All Rights Reserved':^78}\n"
        for n, s in enumerate(STORIES, 1)
    ]
    return "\nDownload Request: Select Items: 1-2\nTerms: (ferry)\n" + "".join(parts)


def nexis_uni() -> str:
    cover = f"Documents (2)\n\n1. {FERRY.title}\n\nClient/Matter: -None-\n\n| About LexisNexis | Privacy Policy\n\n"
    return cover + "".join(
        f"{s.title}\n\n{s.outlet}\n\n{s.day} Tuesday\n\nCopyright 2023 {s.outlet} All Rights Reserved\n\nSection: NEWS\n\n"
        f"Length: 83 words\n\nByline: {s.byline}\n\nBody\n\n{s.text}\n\nLoad-Date: {s.day}\n\nEnd of Document\n\n"
        for s in STORIES
    )


def factiva() -> str:
    return (
        "".join(
            f"News\n\n{s.title}\n\nBy {s.byline}\n\n83 words\n\n{int(s.published[-2:])} May 2023\n\n{s.outlet}\n\nHGAZ\n\nEnglish\n\n"
            f"(c) 2023 {s.outlet} Limited.\n\n{s.text}\n\n{s.outlet} Limited\n\nDocument HGAZ000020230502ej520000{n}\n\n"
            for n, s in enumerate(STORIES)
        )
        + "Search Summary\n\nText\tferry\n"
    )


def proquest() -> str:
    rule = "_" * 60
    return f"{rule}\n\nReport Information from ProQuest\n\n" + "".join(
        f"{rule}\n\nDocument {n} of 2\n\n{s.title}\n\nAuthor: {', '.join(reversed(s.byline.split()))}.\n\nAbstract: None.\n\n"
        f"Title: {s.title}\n\nPublication title: {s.outlet}; Port (UK)\n\nPublication date: {s.day}\n\n"
        f"Document URL: https://search.example/docview/{n}\n\nFull text: {s.text}\n\n"
        for n, s in enumerate(STORIES, 1)
    )


def europresse_text() -> str:
    return "Europresse\n\n" + "".join(
        f"{s.outlet}\n\n(Hallmouth)\n\nNEWS, Tuesday, {s.day}, p. 3\n\n{s.title}\n\n{s.byline}\n\n{s.text}\n\n© 2023 {s.outlet}. All rights "
        f"reserved.\n\nCertificate issued on May 8, 2023 to a library.\n\nnews·{s.published.replace('-', '')}·HG·00{n}\n\n"
        for n, s in enumerate(STORIES)
    )


def europresse() -> str:
    return (
        "<html><head><title>Europresse</title></head><body>"
        + "".join(
            f'<article><header><div><span class="DocPublicationName">{s.outlet}</span></div><span class="DocHeader">Tuesday, {s.day} '
            f'NEWS 83 words</span><div class="titreArticle"><p>{s.title}</p></div><div class="docAuthors">{s.byline}</div></header>'
            f'<section><div class="docOcurrContainer">{"".join(f"<p>{p}</p>" for p in s.paragraphs)}</div></section></article>'
            for s in STORIES
        )
        + "</body></html>"
    )


def page(story: Story, body: str = "") -> str:
    """A news page with all that surrounds an article on one."""
    words = body or "".join(f"<p>{p}</p>" for p in story.paragraphs)
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{story.title} | {story.outlet}</title>'
        f'<meta property="og:site_name" content="{story.outlet}"><meta name="author" content="{story.byline}">'
        f'<meta property="article:published_time" content="{story.published}T06:00:00Z"></head><body><nav><a href="/">Home</a>'
        f"</nav><main><article><h1>{story.title}</h1>{words}</article></main><footer>© 2019</footer></body></html>"
    )


def rtf(text: str) -> bytes:
    words = "".join(c if ord(c) < 128 else f"\\u{ord(c)}?" for c in text.replace("\n", "\\par\n"))
    return b"{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}\\f0\\fs20\n" + words.encode("ascii") + b"}"
