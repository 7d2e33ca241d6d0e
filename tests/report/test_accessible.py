"""Every view of the page held against the rules of axe: names, roles, landmarks, contrast."""

from __future__ import annotations

import pytest
from synthetic import analyses, tables_of

pytestmark = pytest.mark.browser

_VIEWS = {
    "claims": ("", ""),
    "own": ("#?own=yes&q=ferry", "document.querySelector('#filters').open = true"),
    "figures": ("#?tab=figures&q=wells", ""),
    "series": ("#?tab=figures&figure.view=series", ""),
    "people": ("#?tab=people", "document.querySelector('#people .row').click()"),
    "pictures": ("#pictures", "document.querySelectorAll('.picture details').forEach((e) => { e.open = true })"),
    "dialog": (
        f"#{tables_of(list(analyses(1)))[0][0].claims[0].claim_id}",
        "document.querySelector('.correct-button').click()",
    ),
    "help": ("", "document.querySelector('#open-help').click()"),
}


@pytest.mark.parametrize(("width", "dark"), [(1400, False), (1400, True), (390, False)], ids=["light", "dark", "phone"])
@pytest.mark.parametrize("view", _VIEWS)
def test_axe_finds_nothing(page, report, axe, view, width, dark):
    address, action = _VIEWS[view]
    page.open(report, address, width=width, dark=dark)
    page.run(action)
    assert axe(page) == []
