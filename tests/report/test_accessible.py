"""Every view of the page held against the rules of axe: names, roles, landmarks, contrast.

axe.min.js is that of the wheel in `.ci/axe.lock`, which is not imported; AXE=…/axe.min.js tries another.
"""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path

import pytest
from synthetic import analyses, tables_of

pytestmark = pytest.mark.browser

_WHEEL = find_spec("axe_playwright_python")
_AXE = os.environ.get("AXE") or (_WHEEL and str(Path(_WHEEL.origin).with_name("axe.min.js")))
_RULES = """
const done = arguments[0];
axe.run(document, {resultTypes: ['violations']}).then((found) => done(found.violations.flatMap(
  (rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 120)}: ${node.any.map((a) => a.message).join('; ')}`))));
"""
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
def test_axe_finds_nothing(page, report, view, width, dark):
    if not _AXE:
        pytest.skip("no axe: pip install --no-deps -r .ci/axe.lock")
    address, action = _VIEWS[view]
    page.open(report, address, width=width, dark=dark)
    page.run(action)
    page.run(Path(_AXE).read_text("utf-8"))
    page.driver.set_script_timeout(60)
    assert page.driver.execute_async_script(_RULES) == []
