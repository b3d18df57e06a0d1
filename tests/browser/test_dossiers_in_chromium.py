"""Dossiers as people see them: loaded in a real Chromium, clicked, in both colour schemes, narrow and wide.

Skipped where no Chromium and ChromeDriver are found on the PATH.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from factcheck.settings import Target
from tests.conftest import runner

pytest.importorskip("selenium")
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
DRIVER = shutil.which("chromedriver")
pytestmark = pytest.mark.skipif(
    not (CHROMIUM and DRIVER), reason="no Chromium with its ChromeDriver on the PATH"
)

FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-dev-shm-usage",
)  # fmt: skip
HOSTILE = "</script><img src=x onerror='window.hacked=1'><script>window.hacked=1</script>"
TEXT = (
    "Steg gesperrt | Mara Winter. 21.10.2026.\n\nWir schreiben den Oktober 2025. Am Ufer fehlen 40 Bohlen, "
    f"hieß es. {HOSTILE} Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft.\n"
)


@pytest.fixture(scope="module")
def site(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of one article with a confirmed conflict, a rating and words that would like to run."""
    folder = tmp_path_factory.mktemp("site")
    database = folder / "desk.db"
    shutil.copy(sqlite_template, database)
    run = runner(Target(path=database))
    for words, text in (
        (["article", "add", "-", "--outlet", HOSTILE, "--language", "de"], TEXT),
        (["claim", "add", "A1", "--quote", "Oktober 2025", "--value", "steg", "tag", "2025-10"], None),
        (["claim", "add", "A1", "--quote", "40 Bohlen", "--value", "steg", "bohlen", "40"], None),
        (["claim", "add", "A1", "--quote", HOSTILE, "--value", "steg", "bohlen", "50"], None),
        (["flag", "C1", "C2", "--because", f"ein Jahr {HOSTILE}"], None),
        (["flag", "C3", "C4", "--because", "vierzig oder fünfzig"], None),
        (["rate", "C3", "false", "--because", HOSTILE], None),
        (["evidence", "add", "C3", "--url", "https://example.org/'\"><x", "--stance", "refutes"], None),
        (["evidence", "add", "C3", "--title", HOSTILE, "--stance", "context"], None),
        (["dossier", "--all", "-o", str(folder / "site")], None),
        (["dossier", "L1", "-o", str(folder / "site" / "l1.html")], None),
    ):
        result = run(*words, input=text)
        assert result.exit_code == 0, result.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    """One headless Chromium for all tests, with its console and requests kept."""
    options = webdriver.ChromeOptions()
    options.binary_location = str(CHROMIUM)
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options, webdriver.ChromeService(executable_path=str(DRIVER)))
    try:
        yield driver
    finally:
        driver.quit()


def open_page(browser: webdriver.Chrome, path: Path, *, width: int = 1400, scheme: str = "light") -> None:
    """Load a page at a width, in a colour scheme; what was logged before is dropped."""
    for log in ("browser", "performance"):
        browser.get_log(log)
    metrics = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
    browser.get(path.as_uri())


def requests(browser: webdriver.Chrome) -> list[str]:
    messages = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    return [
        message["params"]["request"]["url"]
        for message in messages
        if message["method"] == "Network.requestWillBeSent"
    ]


@pytest.mark.parametrize("name", ["index.html", "A1.html", "l1.html"])
def test_a_page_runs_nothing_of_a_text_asks_for_nothing_and_logs_nothing(
    browser: webdriver.Chrome, site: Path, name: str
) -> None:
    open_page(browser, site / name)

    assert browser.execute_script("return window.hacked") is None
    assert browser.find_elements(By.TAG_NAME, "img") == []
    assert requests(browser) == [(site / name).as_uri()]
    assert browser.get_log("browser") == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [400, 1400])
@pytest.mark.parametrize("name", ["index.html", "A1.html"])
def test_a_page_fits_and_can_be_read(
    browser: webdriver.Chrome, site: Path, name: str, width: int, scheme: str
) -> None:
    """No sideways scrolling, and text against its ground by WCAG 2.2, 1.4.3: at least 4.5 to 1."""
    open_page(browser, site / name, width=width, scheme=scheme)
    root = "document.documentElement"

    assert browser.execute_script(f"return {root}.scrollWidth <= {root}.clientWidth")
    assert min(browser.execute_script(CONTRASTS)) >= 4.5
    paper = browser.execute_script("return getComputedStyle(document.body).backgroundColor")
    assert (sum(map(int, paper[4:-1].split(","))) < 300) == (scheme == "dark")
    picture = browser.get_screenshot_as_png()
    assert len(picture) > 10_000


def test_a_marked_passage_leads_to_its_claim(browser: webdriver.Chrome, site: Path) -> None:
    open_page(browser, site / "A1.html")
    note: Any = browser.find_element(By.CSS_SELECTOR, ".text a.note[href='#C3']")
    browser.execute_script("arguments[0].scrollIntoView()", note)
    note.click()

    assert browser.current_url.endswith("#C3")
    assert browser.find_element(By.CSS_SELECTOR, ":target h3").text.startswith("C3")


def test_the_keyboard_reaches_the_contents_first(browser: webdriver.Chrome, site: Path) -> None:
    open_page(browser, site / "A1.html")
    browser.find_element(By.TAG_NAME, "body").send_keys(Keys.TAB)

    assert browser.switch_to.active_element.get_attribute("href").endswith("#main")


def test_the_index_is_filtered_by_words(browser: webdriver.Chrome, site: Path) -> None:
    open_page(browser, site / "index.html")
    field = browser.find_element(By.ID, "filter")
    assert len(shown(browser)) == 3
    field.send_keys("FUNFZIG vierz")
    assert len(shown(browser)) == 1 and "vierzig oder fünfzig" in shown(browser)[0]
    field.send_keys(" nirgends")

    assert shown(browser) == [] and browser.find_element(By.ID, "none").is_displayed()


def shown(browser: webdriver.Chrome) -> list[str]:
    items = browser.find_elements(By.CSS_SELECTOR, ".items > li")
    return [item.text for item in items if item.is_displayed()]


def test_every_mark_and_heading_can_be_read_out(browser: webdriver.Chrome, site: Path) -> None:
    """Headings go down one level at a time, and every id is there once."""
    open_page(browser, site / "A1.html")
    levels = [
        int(one.tag_name[1]) for one in browser.find_elements(By.CSS_SELECTOR, "h1, h2, h3, h4, h5, h6")
    ]
    ids = [one.get_attribute("id") for one in browser.find_elements(By.CSS_SELECTOR, "[id]")]

    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    assert len(ids) == len(set(ids))


CONTRASTS = """
const luminance = rgb => {
  const [r, g, b] = rgb.map(v => v / 255)
    .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const parse = colour => colour.match(/[\\d.]+/g).map(Number);
const ground = element => {
  for (let at = element; at; at = at.parentElement) {
    const found = parse(getComputedStyle(at).backgroundColor);
    if (found.length < 4 || found[3] > 0) return found.slice(0, 3);
  }
  return [255, 255, 255];
};
return [...document.querySelectorAll("body *")]
  .filter(one => [...one.childNodes].some(node => node.nodeType === 3 && node.textContent.trim()))
  .filter(one => one.tagName !== "SCRIPT" && one.checkVisibility())
  .map(one => {
    const [a, b] = [luminance(parse(getComputedStyle(one).color).slice(0, 3)), luminance(ground(one))];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  });
"""
