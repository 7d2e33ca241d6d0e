"""Front matter: fields over a text, which stay where they are and are no words of the story."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.article.zones import find_zones
from pipeline.read import read_inputs
from pipeline.text.front_matter import front_matter

STORY = "The harbour was closed on Monday after the storm broke its gate, officials said in a statement.\n"
HEADS = [
    "---\ntitle: Port shut\nauthor: Ada Roe\npublication: The Harbour Gazette\ndate: 2023-05-02\n---\n\n",
    "---\r\ntitle: 'Port shut'\r\nauthor: \"Ada Roe\"\r\nsource: The Harbour Gazette\r\ndate: May 2, 2023\r\n---\r\n",
    "---\ntitle: Port shut\nauthors:\n  - Ada Roe\npublication: The Harbour Gazette\ndate: 2023-05-02\ntags: [port, storm]\n# mine\n...\n",
]


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_front_matter_is_taken_for_what_it_says_and_left_where_it_is(tmp_path, head, name):
    (tmp_path / name).write_text(head + STORY, encoding="utf-8", newline="")
    (article,) = read_inputs(tmp_path)
    assert (article.title, article.byline, article.outlet, article.published) == (
        "Port shut", "Ada Roe", "The Harbour Gazette", "2023-05-02",
    )  # fmt: skip
    assert article.text == head + STORY
    assert [z.kind for z in find_zones(article.text)] == ["boilerplate", "body"]


OTHERS = [
    f"---\n{STORY}---\n{STORY}",
    f"---\ntitle: Port shut\n\n{STORY}",
    f"{STORY}\n---\ntitle: Port shut\n---\n",
    f"---\n---\n{STORY}",
    f"title: Port shut\n---\n{STORY}",
]


@pytest.mark.parametrize("text", OTHERS)
def test_what_is_none(text):
    assert front_matter(text) == ({}, 0)


@given(st.lists(st.sampled_from(["---\n", "...\n", "a: b\n", "a:\n", " - c\n", "d\n", "\r\n", "#\n", "[x]"])))
def test_it_ends_within_the_text_and_every_character_is_in_a_zone(pieces):
    text = "".join(pieces)
    assert front_matter(text)[1] <= len(text)
    covered = "".join(text[z.start : z.end] for z in find_zones(text))
    assert "".join(covered.split()) == "".join(text.split())
