"""A real Chromium, if there is one, on pages made of synthetic articles."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from synthetic import analyses, write_report

from pipeline.run import extract

_FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking",    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
)  # fmt: skip
# axe.min.js is that of the wheel in `.ci/axe.lock`, which is not imported; AXE=…/axe.min.js tries another.
_WHEEL = find_spec("axe_playwright_python")
_AXE = os.environ.get("AXE") or (_WHEEL and str(Path(_WHEEL.origin).with_name("axe.min.js")))
_RULES = """
const done = arguments[0];
axe.run(document, {resultTypes: ['violations']}).then((found) => done(found.violations.flatMap(
  (rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 120)}: ${node.any.map((a) => a.message).join('; ')}`))));
"""


class Page:
    """One browser window and what the tests ask of it."""

    def __init__(self, driver, downloads: Path) -> None:
        self.driver, self.downloads = driver, downloads

    def open(self, path: Path, fragment: str = "", *, width: int = 1400, height: int = 900, dark: bool = False) -> Page:
        """Open a page from disk at a window size and wait until it is ready."""
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        still = {"name": "prefers-reduced-motion", "value": "reduce"}
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": [scheme, still]})
        self.driver.get("about:blank")
        self.driver.get_log("browser")
        self.driver.get(path.as_uri() + fragment)
        self.until("document.documentElement.dataset.ready")
        return self

    def run(self, script: str, *arguments: object):
        """Run a script and return what it returns."""
        return self.driver.execute_script(script, *arguments)

    def until(self, condition: str, seconds: float = 20) -> None:
        """Wait until a condition holds in the page."""
        deadline = time.monotonic() + seconds
        while not self.run(f"return Boolean({condition})"):
            assert time.monotonic() < deadline, f"never true: {condition}; {self.errors()}"
            time.sleep(0.02)

    def text(self, selector: str) -> str:
        """Return the text of an element."""
        return self.run("return document.querySelector(arguments[0]).textContent", selector)

    def texts(self, selector: str) -> list[str]:
        """Return the texts of all elements that fit."""
        return self.run("return [...document.querySelectorAll(arguments[0])].map((e) => e.textContent)", selector)

    def click(self, selector: str) -> None:
        """Click an element, visible or not."""
        self.run("document.querySelector(arguments[0]).click()", selector)

    def press(self, *keys: str) -> None:
        """Press keys, one after the other, wherever the focus is."""
        from selenium.webdriver import ActionChains

        ActionChains(self.driver).send_keys(*keys).perform()

    def enter(self, selector: str, value: str) -> None:
        """Fill a field of the search or the filters and wait for the list."""
        self.run(
            "const f = document.querySelector(arguments[0]); f.value = arguments[1];"
            "f.dispatchEvent(new Event('input', {bubbles: true}))", selector, value,
        )  # fmt: skip
        time.sleep(0.15)

    def wait_for(self, file: Path, seconds: float = 10) -> None:
        """Wait until a file has been downloaded: the browser holds its name with an empty file until then."""
        deadline = time.monotonic() + seconds
        while not (file.exists() and file.stat().st_size) or list(file.parent.glob("*.crdownload")):
            assert time.monotonic() < deadline, f"not downloaded: {file.name}"
            time.sleep(0.05)

    def errors(self) -> list[str]:
        """Return what the browser complained of since the page was opened."""
        return [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]


class Reader:
    """Somebody with a question, who acts and looks; every act counts."""

    def __init__(self, page) -> None:
        self.page, self.acts = page, 0

    def click(self, selector: str, containing: str = "") -> None:
        """Click the first visible element that fits."""
        self.acts += 1
        script = (
            "const fits = [...document.querySelectorAll(arguments[0])].find((e) => e.offsetParent !== null"
            " && e.textContent.includes(arguments[1])); if (fits) fits.click(); return Boolean(fits)"
        )
        assert self.page.run(script, selector, containing), f"nothing to click: {selector} {containing}"

    def type(self, selector: str, text: str) -> None:
        """Type into a field."""
        self.acts += 1
        self.page.enter(selector, text)

    def sees(self, selector: str) -> list[str]:
        """Return the texts of what fits; looking is no act."""
        return self.page.texts(selector)


@pytest.fixture(scope="session")
def axe() -> Callable[[Page], list[str]]:
    """Return a function from a page to what axe has against it as it is shown."""
    if not _AXE:
        pytest.skip("no axe: pip install --no-deps -r .ci/axe.lock")
    source = Path(_AXE).read_text("utf-8")

    def violations(page: Page) -> list[str]:
        page.run(source)
        page.driver.set_script_timeout(60)
        return page.driver.execute_async_script(_RULES)

    return violations


@pytest.fixture
def ask(page: Page) -> Callable[[Path], Reader]:
    """Return a function from a page to somebody who has just opened it."""
    return lambda path, **window: Reader(page.open(path, **window))


@pytest.fixture(scope="session")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not (chromium and driver):
        pytest.skip("no Chromium: apt-get install chromium chromium-driver")
    webdriver = pytest.importorskip("selenium.webdriver")
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for flag in (*_FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('chromium')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    downloads = tmp_path_factory.mktemp("downloads")
    browser = webdriver.Chrome(options=options, service=Service(driver))
    browser.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(downloads)})
    yield Page(browser, downloads)
    browser.quit()


@pytest.fixture(scope="session")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Eight synthetic articles with twelve claims each."""
    return write_report(tmp_path_factory.mktemp("report"), list(analyses(8)))


@pytest.fixture(scope="session")
def make_report(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Return a function that writes the page of given analyses."""
    return lambda *arguments, **limits: write_report(tmp_path_factory.mktemp("report"), *arguments, **limits)


@pytest.fixture(scope="session")
def seeds_output(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Everything that the sample articles give."""
    folder = tmp_path_factory.mktemp("outputs")
    extract(seeds, folder)
    return folder


@pytest.fixture(scope="session")
def seeds_page(seeds_output: Path) -> Path:
    return seeds_output / "report.html"
