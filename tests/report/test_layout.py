"""Nothing that matters is cut off, on a phone, a tablet or a desk."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest
from synthetic import analyses

pytestmark = pytest.mark.browser

_PAIRS = {
    "disagreements": [
        SimpleNamespace(
            disagreement_id="dis_1", why="negation", statement_id="", text="they carried none", speaker="Wen Li",
            document="a.txt", published="2025-01-01", link="", other_text="they carried many",
            other_speaker="The transcript of the hearing published by the Harbour Authority", other_document="b.txt",
            other_published="2025-02-03", other_link="",
        )
    ]
}  # fmt: skip


@pytest.mark.parametrize("width", [320, 390, 1400])
def test_nothing_of_a_picture_is_cut(page, make_report, width):
    page.open(make_report(list(analyses(8)), record=_PAIRS), "#pictures", width=width)
    assert page.run("return document.documentElement.scrollWidth <= innerWidth")
    cut = """return [...document.querySelectorAll('#overview .pair-row span, #overview .picture figcaption *')]
        .filter((e) => e.getBoundingClientRect().left < 0 || e.getBoundingClientRect().right > innerWidth
                       || e.scrollWidth > e.clientWidth + 1 && e.clientWidth).map((e) => e.textContent)"""
    assert page.run(cut) == []
    page.run("localStorage.clear()")


@pytest.mark.parametrize("width", [320, 390, 1400])
def test_no_label_of_a_time_line_is_cut(page, make_report, width):
    made = list(analyses(8))
    dated = [
        replace(a, article=replace(a.article, published=f"2018-01-{n % 3 + 2:02}"), claims=tuple(replace(c, when="") for c in a.claims))
        for n, a in enumerate(made)
    ]  # fmt: skip
    page.open(make_report(dated), "#person:wen-li", width=width)
    labels = page.run("""return [...document.querySelectorAll('[data-picture=time] svg.drawing text')].map((e) => {
        const {left, right} = e.getBoundingClientRect(); return [e.textContent, left, innerWidth - right]; })""")
    assert {"2 Jan 2018", "4 Jan"} <= {text for text, *_ in labels}
    assert [text for text, left, right in labels if left < 0 or right < 0] == []


@pytest.mark.parametrize("width", [390, 800, 1400])
def test_the_stance_is_never_cut(page, make_report, width):
    (made,) = analyses(1)
    role = "acting deputy undersecretary for the inspection of harbours and inland waterways"
    made = replace(made, claims=tuple(replace(c, speaker_role=role) for c in made.claims))
    page.open(make_report([made]), width=width)
    spare = """return [...document.querySelectorAll('.row .stance')].map(
        (e) => e.parentElement.getBoundingClientRect().right - e.getBoundingClientRect().right)"""
    assert min(page.run(spare)) >= 0


def test_a_long_role_gives_way_before_the_name_and_the_cue(page, make_report):
    (made,) = analyses(1)
    made = replace(made, claims=tuple(replace(c, speaker_role="acting deputy undersecretary") for c in made.claims))
    page.open(make_report([made]), width=1400)
    cut = "return [...document.querySelectorAll(arguments[0])].filter((e) => e.scrollWidth > e.clientWidth).length"
    assert page.run(cut, ".row .role") > 0
    assert page.run(cut, ".row .who b") == page.run(cut, ".row .who i") == 0
