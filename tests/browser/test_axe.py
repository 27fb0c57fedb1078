"""Each page, with something on it, looked at by axe-core in both themes, wide and as on a phone: nothing serious or critical."""

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Error, Page, expect

from tests.browser.conftest import ROOT, Server, watch
from tests.browser.test_journey import begin, ended, say, tried

pytestmark = [pytest.mark.browser, pytest.mark.timeout(400)]
PAGES = ("Chat", "Your CV", "Profile", "Jobs", "Documents", "Applications", "Interview", "Privacy", "Settings", "Compare people")
LOOKS: tuple[tuple[int, Literal["light", "dark"], str], ...] = (
    (1280, "light", ""),
    (1280, "dark", "color-contrast"),
    (390, "dark", ""),
)
"""Width, theme, and the one rule that is asked where not all are."""
BEHIND = {"light": "rgb(255, 255, 255)", "dark": "rgb(16, 23, 22)"}
RULES = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.fixture(scope="module")
def axe() -> str:
    """The script of axe-core; skips where it is not installed, and fails where it must be (CI)."""
    found = find_spec("axe_playwright_python")
    if found is None or found.origin is None:
        if os.environ.get("CI") == "true":
            pytest.fail("axe-core is not installed, and in CI it must be: requirements-dev.txt brings it")
        pytest.skip("axe-core is not installed: requirements-dev.txt brings it")
    return Path(found.origin).with_name("axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def server(tmp_path_factory) -> Iterator[Server]:
    running = Server(ROOT / "app.py", tmp_path_factory.mktemp("axe")).start()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def talk(server, browser) -> str:
    """The address of a talk with results of most kinds."""
    page = tried(watch(browser), server)
    say(page, "Tailor my CV for this role")
    say(page, "Lantern Ferries invited me for Tuesday at 10")
    address = page.url
    page.context.close()
    return address


def found(page: Page, axe: str, only: str = "") -> list[str]:
    """What axe-core finds serious or critical: rule, how often, and the first place."""
    ended(page)
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0)
    page.wait_for_timeout(250)
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(axe)
    rules = {"type": "rule", "values": [only]} if only else RULES
    told = page.evaluate("asked => axe.run(document, asked)", {"runOnly": rules, "resultTypes": ["violations"], "preload": False})
    assert told["passes"], "it looked at something"
    return [
        f"{one['id']} x{len(one['nodes'])}: {one['nodes'][0]['html'][:200]}"
        for one in told["violations"]
        if one["impact"] in {"serious", "critical"}
    ]


def looked_at(page: Page, axe: str) -> list[str]:
    """A page as it stands: all rules wide and light, and narrow and dark; between them what a theme alone can break."""
    told = []
    for width, scheme, only in LOOKS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        expect(page.get_by_test_id("stApp")).to_have_css("background-color", BEHIND[scheme])
        told += [f"{width} {scheme}: {line}" for line in found(page, axe, only)]
    return told


def to(page: Page, name: str) -> None:
    """Goes to a page by its name beside the page, which a narrow screen had folded away."""
    page.set_viewport_size({"width": 1280, "height": 900})
    link = page.get_by_test_id("stSidebarNav").get_by_role("link", name=name, exact=True)
    folded = page.get_by_test_id("stExpandSidebarButton")
    if folded.is_visible():
        with suppress(Error):  # a page that has become wide may unfold it itself meanwhile
            folded.click(timeout=3000)
    link.click()
    expect(page).to_have_title(re.compile(rf"^{name}"))
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def switch_on(page: Page) -> None:
    """The page of several people, for this visit."""
    main = page.get_by_test_id("stMain")
    to(page, "Settings")
    main.get_by_text("For people who choose among applicants").click()
    main.get_by_label("Your name, for the log").fill("R. Viewer")
    main.get_by_label("Your name, for the log").press("Enter")
    ended(page)
    main.get_by_text("I have read this, and I decide myself.").click()
    main.get_by_role("button", name="Switch it on").click()
    expect(main).to_contain_text("is switched on for this visit")


def test_what_axe_finds_is_told(axe, browser):
    page = browser.new_page()
    page.set_content("<html lang='en'><title>x</title><img src='data:,'><button></button>")
    assert {line.split()[0] for line in found(page, axe)} == {"image-alt", "button-name"}
    page.close()


def test_no_page_has_a_serious_finding(server, talk, axe, browser):
    page = begin(watch(browser), server)
    told = {"first": looked_at(page, axe)}
    page.goto(talk)
    expect(page.get_by_test_id("stChatMessage").last).to_be_visible()
    told["talk"] = looked_at(page, axe)
    switch_on(page)
    for name in PAGES[1:]:
        to(page, name)
        told[name] = looked_at(page, axe)
    to(page, "Applications")
    page.locator("[class*='st-key-tile-open-'] button").first.click()
    expect(page.get_by_role("button", name="All applications")).to_be_visible()
    told["one application"] = looked_at(page, axe)
    page.context.close()
    assert {name: lines for name, lines in told.items() if lines} == {}
