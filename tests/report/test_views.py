"""Figures, people and pictures, and the state of the page in its address."""

from __future__ import annotations

import time
from dataclasses import replace
from types import SimpleNamespace

import pytest
from synthetic import analyses, hostile, tables_of

from pipeline.records import Figure

pytestmark = pytest.mark.browser

ROWS, ENTITIES, _ = tables_of(list(analyses(8)))
CLAIMS = [claim for rows in ROWS for claim in rows.claims]
LISTED = [claim for claim in CLAIMS if claim.source_type != "article"]
FIGURES = [figure for rows in ROWS for figure in rows.figures]


# --- figures ---------------------------------------------------------------------------------------------------------


def test_all_figures_are_listed_with_the_words_they_stand_in(page, report):
    page.open(report, "#?tab=figures")
    assert page.text("#figures-found") == f"{len(FIGURES)} figures"
    assert page.texts("#figures .amount")[:5] == [f.text for f in FIGURES[:5]]
    assert page.texts("#figures .measures")[:5] == [f.measures for f in FIGURES[:5]]


@pytest.mark.parametrize(
    ("order", "key"),
    [
        ("largest", lambda f: -(f.value or f.low)),
        ("smallest", lambda f: f.value or f.low),
        ("measures", lambda f: f.measures),
    ],
)
def test_figures_are_sorted(page, report, order, key):
    page.open(report, f"#?tab=figures&figure.order={order}")
    assert page.texts("#figures .amount")[:6] == [f.text for f in sorted(FIGURES, key=key)][:6]


def test_figures_are_filtered_and_lead_to_their_place(page, report):
    page.open(report, "#?tab=figures&figure.measures=well")
    wells = [f for f in FIGURES if f.measures == "well"]
    assert page.text("#figures-found") == f"{len(wells)} of {len(FIGURES)} figures"
    page.click("#figures .row:nth-child(2)")
    page.until("document.querySelector('#article .found-figure')")
    assert "".join(page.texts("#article .found-figure")) == wells[1].text
    assert page.run("return document.body.dataset.tab") == "figures"


def test_a_figure_that_no_claim_carries_is_found_by_its_sentence(page, make_report):
    text = "Nobody spoke. The yard built 40 boats."
    figure = Figure("fig_a", "40", 29, 31, "count", 40.0, measures="boat", sentence=(14, 38))
    page.open(make_report([replace(hostile("Yard", text), claims=(), figures=(figure,))]), "#?tab=figures&q=yard")
    assert page.text("#figures-found") == "1 figure · 0 measure it, 1 stand near it"
    assert page.text("#figures .what") == "The yard built 40 boats."
    page.click("#figures .row")
    page.until("document.querySelector('#article .found-figure')")
    assert page.run("return document.getElementById('card').hidden")
    assert page.errors() == []


def test_number_words_that_are_often_no_statistic_come_last_where_nothing_is_looked_for(page, make_report):
    text = "Two of the sheds and 40 boats burned, and ten of the boats sank."
    made = hostile("Yard", text)
    places = [(text.index(word), word) for word in ("Two", "40", "ten")]
    figures = tuple(Figure(f"fig_{w}", w, at, at + len(w), "count", 1.0) for at, w in places)
    path = make_report([replace(made, figures=figures)])
    page.open(path, "#?tab=figures")
    assert page.texts("#figures .amount") == ["40", "Two", "ten"]
    page.open(path, "#?tab=figures&figure.order=place")
    assert page.texts("#figures .amount") == ["Two", "40", "ten"]


# --- people ----------------------------------------------------------------------------------------------------------


def test_people_are_counted_and_sorted(page, report):
    page.open(report, "#?tab=people&people.order=denials")
    counts = {e.name: sum(c.source_name == e.name and c.stance == "denies" for c in CLAIMS) for e in ENTITIES}
    names = page.texts("#people .who b")
    assert [counts[n] for n in names] == sorted(counts.values(), reverse=True)[: len(names)]
    page.click("#types .chip")
    chosen = page.text("#types [aria-pressed=true]").split()[0]
    kinds = {e.name: e.type for e in ENTITIES}
    assert {kinds[n] for n in page.texts("#people .who b")} == {"person" if chosen == "People" else "agency"}


def test_a_person_has_an_address_and_the_back_button_leads_back(page, report):
    page.open(report)
    first = page.run("return location.hash")
    page.click("#card .who .entity")
    page.until("!document.querySelector('#entity').hidden")
    assert page.run("return location.hash").startswith(("#person:", "#agency:"))
    address = page.run("return location.hash")
    page.driver.back()
    page.until("document.querySelector('#entity').hidden")
    assert page.run("return location.hash") == first
    page.open(report, address)
    assert page.run("return document.querySelector('#entity').hidden") is False


def test_who_speaks_about_whom(page, tmp_path, make_report):
    page.open(make_report([hostile("Ann Roe", "Ann Roe said so.", "Ann Roe")]), "#person:ann-roe")
    assert page.text("#entity h2") == "Ann Roe"
    assert page.texts("#entity [data-part=about]") == []  # nobody speaks about her but herself


def _record() -> dict[str, list[SimpleNamespace]]:
    """Return what a corpus says twice and what it disagrees about: rows of two tables of the record."""
    first, second = [c for c in LISTED if c.source_name == "Wen Li"][:2]
    sides = {
        "text": first.content, "speaker": "Wen Li", "document": first.document, "published": "2025-01-01",
        "link": f"report.html#{first.claim_id}", "other_text": "they carried none", "other_speaker": "Ruth Adeyemi",
        "other_document": "elsewhere.txt", "other_published": "2025-02-03", "other_link": "",
    }  # fmt: skip
    said = {
        "first_said": "2025-01-01", "last_said": "2025-02-03", "documents": 2, "outlets": 2, "speakers": "Wen Li",
        "independent_sources": 1, "single_source": True, "stance": "asserts",
    }  # fmt: skip
    return {
        "statements": [
            SimpleNamespace(statement_id="stm_1", text=second.content, times=2, **said),
            SimpleNamespace(statement_id="stm_2", text="said once", times=1, **said),
        ],
        "disagreements": [SimpleNamespace(disagreement_id="dis_1", why="negation", statement_id="", **sides)],
    }


def test_repeats_and_disagreements_are_shown_where_the_tables_have_them(page, make_report):
    page.open(make_report(list(analyses(8)), record=_record()), "#person:wen-li")
    assert page.texts("#entity [data-part=disagreements] .side b") == ["Wen Li", "Ruth Adeyemi"]
    assert page.texts("#entity [data-part=disagreements] .side .what")[1] == "they carried none"
    repeats = page.texts("#entity [data-part=repeats] .where")
    assert repeats == ["2 times · 1 Jan 2025 · 3 Feb 2025"]  # what is said once is none
    page.click("#entity [data-part=disagreements] a.side")
    page.until("location.hash.startsWith('#clm_')")
    page.press("p")
    assert page.texts("[data-picture=pairs] .bar-name") == ["Ruth Adeyemi", "Wen Li"]
    page.click("#overview .pair .undo")  # both can hold
    assert page.texts("[data-picture=pairs]") == page.texts("#overview .pair") == []
    page.run("localStorage.clear()")


# --- pictures --------------------------------------------------------------------------------------------------------


def test_pictures_say_in_a_table_what_they_show(page, report):
    page.open(report, "#pictures")
    assert page.run("return [...document.querySelectorAll('.picture')].map((e) => e.dataset.picture)") == [
        "speakers",
        "time",
        "figures",
    ]
    page.run("document.querySelectorAll('.picture details').forEach((e) => { e.open = true; })")
    page.until("document.querySelectorAll('.picture table').length === 3")
    rows = page.run(
        "return [...document.querySelectorAll('[data-picture=speakers] tbody tr')].map((r) => [...r.cells].map((c) => c.textContent))"
    )
    said = [c.source_name for c in LISTED]
    assert {r[0]: int(r[1]) for r in rows} == {name: said.count(name) for name in set(said)}
    assert all(int(r[1]) == sum(map(int, r[2:])) for r in rows)
    drawn = page.run("return document.querySelectorAll('[data-picture=speakers] .bar-row .bar').length")
    assert drawn == sum(cell != "0" for r in rows for cell in r[2:])


def test_pronouns_that_nobody_could_link_are_one_bar(page, make_report):
    found = []
    for name in ("They", "they", "He", "Ann Roe"):
        made = hostile(f"Page of {name} {len(found)}", f"{name} said so.")
        (claim,) = made.claims
        source = (0, len(name))
        found.append(replace(made, entities=(), mentions=(), claims=(
            replace(claim, source=source, source_entity="", source_mention="", content=((len(name), len(name) + 5),)),
        )))  # fmt: skip
    page.open(make_report(found), "#pictures")
    assert page.texts("[data-picture=speakers] .bar-name") == ["he, she, they … (not linked)", "Ann Roe"]
    assert page.texts("[data-picture=speakers] .bar-row > span:last-child") == ["3", "1"]


def test_pictures_are_of_what_is_listed(page, report):
    page.open(report, "#pictures?stance=denies")
    denied = [c for c in LISTED if c.stance == "denies"]
    assert f"Of the {len(denied)} claims listed" in page.text("#overview .about")
    page.run("document.querySelector('.picture details').open = true")
    page.until("document.querySelector('.picture table')")
    assert sum(map(int, page.texts("[data-picture=speakers] tbody td:nth-child(3)"))) == len(denied)


# --- the address -----------------------------------------------------------------------------------------------------


def test_the_address_holds_what_is_shown(page, report):
    page.open(report)
    page.enter("#search", '"before the rains"')
    page.enter("#filter-form [name=sort]", "sure")
    page.click("#quick .chip:nth-child(3)")
    time.sleep(0.15)
    found, address, first = page.text("#found"), page.run("return location.hash"), page.texts(".row .what")[0]
    page.open(report, address)
    assert (page.text("#found"), page.texts(".row .what")[0]) == (found, first)
    assert page.run("return document.getElementById('search').value") == '"before the rains"'
    assert page.text("#quick [aria-pressed=true]").startswith("With a figure")


@pytest.mark.parametrize(
    "address", ["#?sort=nonsense&stance=%00&tab=evil&own=maybe", "#?q=%3Cimg%20src%3Dx%3E", "#__proto__?constructor=x"]
)
def test_an_address_that_means_harm_is_only_text(page, report, address):
    page.open(report, address)
    assert page.errors() == []
    assert page.run("return document.querySelectorAll('img').length") == 0
    assert page.run("return document.body.dataset.tab") == "claims"


# --- nothing to show ------------------------------------------------------------------------------------------------


_NOTHING = {
    "": "No claim fits", "#?q=x": "No claim fits", "#?tab=figures": "There are no figures in these articles",
    "#?tab=figures&figure.view=series": "No two figures here measure the same thing", "#?tab=people": "Nobody fits",
    "#pictures": "Nobody says anything in what is listed",
}  # fmt: skip


@pytest.mark.parametrize("address", _NOTHING)
@pytest.mark.parametrize(
    "found", [[], [replace(hostile("Yard", "Nobody spoke."), claims=())]], ids=["no article", "no claim"]
)
def test_a_page_with_nothing_on_it_says_so(page, make_report, found, address):
    page.open(make_report(found), address)
    assert page.errors() == []
    assert _NOTHING[address] in page.run("return document.body.innerText")


# --- nothing of an article is trusted --------------------------------------------------------------------------------

EVIL = (
    '</script><script>window.hacked = 1</script><img src=x onerror="window.hacked = 1"><svg onload="window.hacked = 1">'
)


@pytest.mark.parametrize("address", ["", "#?tab=figures", "#?tab=people", "#pictures", "#?q=hacked"])
def test_hostile_names_and_texts_are_shown_as_they_are(page, make_report, address):
    page.open(make_report([hostile(EVIL, f"{EVIL} said {EVIL}", "img")]), address)
    if "people" in address:
        page.click("#people .row")
        assert page.text("#entity h2") == EVIL
    assert page.errors() == []
    assert page.run("return window.hacked") is None
    assert page.run("return document.querySelectorAll('img, iframe, [onerror], [onload]').length") == 0
