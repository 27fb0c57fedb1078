"""Each page, with something on it, looked at by axe-core in both themes: nothing serious or critical."""

import os
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import ROOT, Server, watch
from tests.browser.test_journey import begin, ended, say, tried

pytestmark = [pytest.mark.browser, pytest.mark.timeout(400)]
PAGES = ("Chat", "Your CV", "Profile", "Jobs", "Documents", "Applications", "Interview", "Privacy", "Settings", "Compare people")
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


def found(page: Page, axe: str) -> list[str]:
    """What axe-core finds serious or critical: rule, how often, and the first place."""
    ended(page)
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0)
    page.wait_for_timeout(300)
    page.evaluate(axe)
    told = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
    assert told["passes"], "it looked at something"
    return [
        f"{one['id']} x{len(one['nodes'])}: {one['nodes'][0]['html'][:200]}"
        for one in told["violations"]
        if one["impact"] in {"serious", "critical"}
    ]


def switch_on(page: Page) -> None:
    """The page of several people, for this visit."""
    main = page.get_by_test_id("stMain")
    page.get_by_test_id("stSidebarNav").get_by_role("link", name="Settings").click()
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


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_has_a_serious_finding(scheme, server, talk, axe, browser):
    page = begin(watch(browser, scheme=scheme), server)
    told = {"first": found(page, axe)}
    page.goto(talk)
    expect(page.get_by_test_id("stChatMessage").last).to_be_visible()
    told["talk"] = found(page, axe)
    switch_on(page)
    for name in PAGES[1:]:
        page.get_by_test_id("stSidebarNav").get_by_role("link", name=name, exact=True).click()
        page.wait_for_timeout(400)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        told[name] = found(page, axe)
    page.get_by_test_id("stSidebarNav").get_by_role("link", name="Applications", exact=True).click()
    page.locator("[class*='st-key-tile-open-'] button").first.click()
    expect(page.get_by_role("button", name="All applications")).to_be_visible()
    told["one application"] = found(page, axe)
    page.context.close()
    assert {name: lines for name, lines in told.items() if lines} == {}
