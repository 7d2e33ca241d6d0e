"""A thousand articles stay pleasant: two seconds of script to open, a tenth of one to filter."""

from __future__ import annotations

import pytest
from synthetic import analyses

pytestmark = pytest.mark.browser

_FILTER = """
const [value, done] = arguments;
const rows = document.querySelector('#list .rows');
let begun = 0;
new MutationObserver((_, observer) => {
  observer.disconnect();
  void document.body.offsetHeight;
  done(performance.now() - begun);
}).observe(rows, {childList: true});
const form = document.getElementById('filter-form');
form.speaker.value = value;
const wait = window.setTimeout;
window.setTimeout = (action) => wait(() => { begun = performance.now(); action(); });
form.dispatchEvent(new Event('input', {bubbles: true}));
window.setTimeout = wait;
"""


def test_a_thousand_articles(page, make_report):
    path = make_report(list(analyses(1000, claims=20)))
    assert path.stat().st_size < 20_000_000
    page.driver.execute_cdp_cmd("Performance.enable", {"timeDomain": "threadTicks"})
    page.open(path)
    metrics = {m["name"]: m["value"] for m in page.driver.execute_cdp_cmd("Performance.getMetrics", {})["metrics"]}
    assert metrics["TaskDuration"] < 2  # script, layout and painting together
    page.driver.set_script_timeout(20)
    times = [page.driver.execute_async_script(_FILTER, value) for value in ("wen", "wen li", "o", "")]
    assert sorted(times)[1] < 100, times
