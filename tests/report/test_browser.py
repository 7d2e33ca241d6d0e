"""The page as an editor uses it, in a real browser."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from synthetic import analyses, hostile, tables_of

from pipeline.records import Zone

pytestmark = pytest.mark.browser

ROWS = tables_of(list(analyses(8)))[0]
CLAIMS = [claim for rows in ROWS for claim in rows.claims]
LISTED = [claim for claim in CLAIMS if claim.source_type != "article"]  # the articles' own are behind a switch
LIT = "#article .lit.content"
_PRINTED = (".left", "#article", "#card", ".actions")


def _naming(word: str) -> int:
    return sum(word in c.content for c in LISTED)


def _listed(page) -> int:
    return int(page.text("#found").split()[0].replace(",", ""))


def test_opens_without_complaint_and_shows_the_first_claim(page, report):
    page.open(report)
    assert page.errors() == []
    assert page.text("#counts") == f"8 articles · {len(CLAIMS)} claims · {sum(len(r.figures) for r in ROWS)} figures"
    assert "".join(page.texts(LIT)) == LISTED[0].content


@pytest.mark.parametrize("number", [0, 17, 95])
def test_deep_link_lights_the_claim_in_sight(page, report, number):
    claim = CLAIMS[number]
    page.open(report, f"#{claim.claim_id}")
    assert "".join(page.texts(LIT)) == claim.content
    assert "".join(page.texts("#article .lit.source")) == claim.source
    assert "".join(page.texts("#article .lit.cue")) == claim.cue
    top, bottom = page.run(
        f"const r = document.querySelector('{LIT}').getBoundingClientRect(); return [r.top, r.bottom]"
    )
    assert 0 < top < bottom < 900
    assert page.text("#card .ids").startswith(claim.claim_id)
    assert page.run("return document.querySelector('.row[aria-selected=true]').dataset.claim") == str(number)


def test_unknown_link_is_told(page, report):
    page.open(report, "#clm_00000000000000000000")
    assert "clm_00000000000000000000 is not on this page" in page.text("#notice")


@pytest.mark.parametrize(
    ("field", "value", "fits"),
    [
        ("#search", "FERRY monday", lambda c: "ferry" in c.content.lower() and "Monday" in c.content),
        ("#search", "ozturk", lambda c: c.source_name == "Amara Öztürk"),
        ("#search", "o'neill", lambda c: c.source_name == "Siobhán O’Neill"),
        ("#filter-form [name=speaker]", "marchais", lambda c: c.source_name == "Jean-Luc Marchais"),
        ("#filter-form [name=agency]", "Ministry of Water", lambda c: c.source_name == "Ministry of Water"),
        ("#filter-form [name=outlet]", "Radio North", lambda c: c.outlet == "Radio North"),
        ("#filter-form [name=figure]", "with", lambda c: c.figures != ""),
        ("#filter-form [name=figure]", "without", lambda c: c.figures == ""),
        ("#filter-form [name=stance]", "denies", lambda c: c.stance == "denies"),
        ("#filter-form [name=source]", "article", lambda c: c.source_type == "article"),
        ("#filter-form [name=quote]", "mixed", lambda c: c.quote_type == "mixed"),
        ("#filter-form [name=confidence]", "low", lambda c: c.confidence < 0.5),
        ("#filter-form [name=confidence]", "high", lambda c: c.confidence >= 0.8),
    ],
)
def test_search_and_filters(page, report, field, value, fits):
    page.open(report)
    page.enter(field, value)
    wanted = [c for c in (CLAIMS if value == "article" else LISTED) if fits(c)]
    assert 0 < len(wanted) < len(CLAIMS)
    assert _listed(page) == len(wanted)
    assert page.text(".row .what") == wanted[0].content


def test_found_words_are_marked_in_list_card_and_article(page, report):
    page.open(report)
    page.enter("#search", "wells villages")  # neither is written so: "wells", "village"
    page.click("#list .row")
    page.until("document.querySelector('#card mark')")
    assert set(page.texts("#list .what mark")) == set(page.texts("#card mark")) == {"wells", "village"}
    found = "return [...CSS.highlights.get('found')].map((range) => range.toString())"
    text = next(iter(page.texts("#article")))
    assert sorted(page.run(found)) == sorted(re.findall(r"wells|village", text))
    page.enter("#search", "")
    assert page.texts("#list mark") == page.run(found) == []


def test_filters_are_cleared(page, report):
    page.open(report)
    page.enter("#filter-form [name=stance]", "denies")
    assert page.text("#filter-count") == "1"
    page.click("#clear")
    page.until(f"document.querySelector('#found').textContent.startsWith('{len(LISTED)} of {len(CLAIMS)} claims')")


def test_the_articles_own_claims_are_behind_a_switch(page, report):
    page.open(report)
    assert _listed(page) == len(LISTED)
    page.click("#filter-form [name=own]")
    page.until(f"document.querySelector('#found').textContent === '{len(CLAIMS)} claims'")
    own = next(c for c in CLAIMS if c.source_type == "article")
    page.open(report, f"#{own.claim_id}")  # a link to one turns it on
    assert page.text("#card .ids").startswith(own.claim_id)
    assert page.run("return document.querySelector('#filter-form').own.checked")


@pytest.mark.parametrize(
    ("order", "key"),
    [
        ("sure", lambda c: -c.confidence),
        ("unsure", lambda c: c.confidence),
        ("check", lambda c: -c.checkworthy),
    ],
)
def test_sorted(page, report, order, key):
    page.open(report)
    page.enter("#filter-form [name=sort]", order)
    assert page.texts(".row .what")[:5] == [c.content for c in sorted(LISTED, key=key)][:5]


def test_a_claim_that_is_not_listed_has_no_card(page, report):
    page.open(report)
    assert page.run("return document.getElementById('card').hidden") is False
    page.enter("#filter-form [name=outlet]", "Nowhere")
    assert page.run("return document.getElementById('card').hidden")
    assert page.texts(".lit") == []
    assert page.run("return location.hash") == "#?outlet=Nowhere"


def test_nothing_fits(page, report):
    page.open(report)
    page.enter("#search", "zzz")
    assert page.text(".empty").startswith("No claim fits")


def test_keyboard(page, report):
    from selenium.webdriver import Keys

    page.open(report)
    page.press("j", "j", Keys.ARROW_DOWN, "k")
    page.until(f"location.hash === '#{LISTED[2].claim_id}'")
    page.press("/")
    assert page.run("return document.activeElement.id") == "search"
    page.press("w", "e", "n", Keys.ENTER)
    assert page.run("return document.activeElement.id") == "list"
    page.press(Keys.ENTER)
    assert page.run("return document.activeElement.id") == "article-view"
    page.press(Keys.ESCAPE)
    assert page.run("return document.activeElement.id") == "list"
    page.press("?")
    assert page.run("return document.getElementById('dialog').open")


def test_every_control_has_a_name_and_shows_its_focus(page, report):
    page.open(report)
    nameless = page.run(
        "return [...document.querySelectorAll('button, input:not([type=hidden]), select, [role=listbox], [tabindex]')]"
        ".filter((e) => !(e.textContent.trim() || e.getAttribute('aria-label') || (e.labels && e.labels.length)))"
        ".map((e) => e.outerHTML)"
    )
    assert nameless == []
    page.press("\ue004")
    assert page.run("return getComputedStyle(document.activeElement).outlineStyle") != "none"


def test_figures_stand_side_by_side_and_lead_to_their_place(page, report):
    page.open(report)
    page.click("#tab-figures")
    page.enter("#figure-form [name=view]", "series")
    assert page.texts(".group summary b") != []
    assert "may be comparable" in page.text("#series-found")
    drawn = page.run("return document.querySelectorAll('.point').length")
    assert drawn == page.run("return document.querySelectorAll('.point .track').length") > 10
    figure = page.run("return document.querySelectorAll('.point')[3].dataset.figureId")
    page.run("document.querySelectorAll('.point')[3].click()")
    page.until("document.querySelector('#article .found-figure')")
    words = next(f.text for r in ROWS for f in r.figures if f.figure_id == figure)
    assert "".join(page.texts("#article .found-figure")) == words
    page.enter("#search", "sleeper")
    assert all("sleeper" in title for title in page.texts(".group summary b"))


def test_phone_shows_one_thing_at_a_time(page, report):
    page.open(report, width=360, height=740)
    visible = "return [...document.querySelectorAll('.left, .right')].map((e) => e.offsetWidth)"
    assert page.run(visible) == [360, 0]
    page.click(".row:nth-child(3)")
    page.until(f"document.querySelector('{LIT}')")
    assert page.run(visible) == [0, 360]
    assert page.run("return document.documentElement.scrollWidth") == 360
    assert page.run("return document.querySelector('.page').scrollWidth") <= 360
    page.driver.back()
    page.until("document.body.dataset.view === 'list'")
    page.click("#tab-people")
    page.click("#people .row")
    assert page.run(visible) == [0, 360]
    page.driver.back()
    page.until("document.body.dataset.view === 'list'")
    assert page.run("return location.hash.includes('person:')") is False


def test_a_page_pasted_into_the_search_is_no_trouble(page, report):
    page.open(report)
    page.enter("#search", "ferry " * 20_000)
    page.until("document.querySelector('#found').textContent.startsWith('" + str(_naming("ferry")) + " of')")


def test_light_and_dark_are_legible(page, report):
    """Every piece of text stands out from what is behind it: a contrast of 4.5 to 1, as WCAG AA asks."""
    for dark in (False, True):
        page.open(report, f"#{CLAIMS[1].claim_id}", dark=dark)
        assert page.run(_CONTRAST) == []


_CONTRAST = """
const channel = (v) => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
const rgb = (text) => text.match(/[\\d.]+/g).map(Number);
const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
const behind = (node) => {
  const c = node ? rgb(getComputedStyle(node).backgroundColor) : [255, 255, 255];
  return c.length < 4 || c[3] === 1 ? c : behind(node.parentElement);
};
const weak = [];
for (const node of document.querySelectorAll('.top *, .tabs *, .row *, #article *, #card *, .legend *')) {
  if (![...node.childNodes].some((c) => c.nodeType === 3 && c.data.trim()) || !node.offsetWidth) continue;
  const [a, b] = [light(rgb(getComputedStyle(node).color)), light(behind(node))].sort((x, y) => y - x);
  if ((a + 0.05) / (b + 0.05) < 4.5) weak.push(node.className + ': ' + node.textContent.slice(0, 30));
}
return weak;
"""


@pytest.mark.parametrize(
    ("zones", "kinds"),
    [
        ((Zone(0, 12, "dateline"),), ["body", "body"]),  # the lead goes on behind it
        ((Zone(0, 10, "dateline"),), ["body", "body"]),
        ((Zone(0, 31, "dateline"),), ["dateline", "body"]),
        ((Zone(32, 46, "caption"),), ["body", "caption"]),
        ((Zone(40, 45, "caption"),), ["body", "body"]),
        ((), ["body", "body"]),
    ],
)
def test_a_paragraph_is_what_all_of_it_is(page, make_report, zones, kinds):
    text = "OSTWICK (R) — The port is shut.\nBoats at rest."
    assert (text[:12], text[31:32], len(text)) == ("OSTWICK (R) ", "\n", 46)
    page.open(make_report([replace(hostile("Port", text, "Boats"), zones=zones)]))
    assert page.run("return [...document.querySelectorAll('#article > p')].map((p) => p.className)") == kinds


def test_print_shows_the_article_alone(page, report):
    page.open(report, f"#{CLAIMS[1].claim_id}")
    page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    heights = {name: page.run("return document.querySelector(arguments[0]).offsetHeight", name) for name in _PRINTED}
    assert {name for name, height in heights.items() if height} == {"#article", "#card"}


def test_a_cut_page_says_so(page, make_report):
    page.open(make_report(list(analyses(8)), claims=30))
    assert page.text("#notice").startswith("This page holds the first 2 of 8 articles, with 24 of 96 claims.")
    assert page.text("#found").split(" · ")[0].endswith(" of 24 claims")
