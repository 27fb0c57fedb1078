"""Looking for jobs in a real browser, with boards on this machine: in the chat, on the page, saved, put away and back."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import ROOT, Server, watch
from tests.browser.test_journey import say
from tests.tools.discovery.test_asking import pages
from tests.tools.jobs.sources.site import Site, site

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]


@pytest.fixture(scope="module")
def boards() -> Iterator[Site]:
    with site(pages()) as running:
        yield running


@pytest.fixture(scope="module")
def server(tmp_path_factory, boards) -> Iterator[Server]:
    asked = {"COPILOT_ENVIRONMENT": "test", "COPILOT_BOARDS_AT": f"http://127.0.0.1:{boards.port}"}
    running = Server(ROOT / "app.py", tmp_path_factory.mktemp("finding"), settings=asked).start()
    yield running
    running.stop()


def opened(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/jobs")
    expect(page.get_by_role("heading", name="Jobs", exact=True)).to_be_visible()
    page.get_by_role("tab", name="Find jobs").click()
    expect(page.get_by_label("Role or skill")).to_be_visible()


def test_jobs_are_found_saved_and_put_away_on_the_page(server, boards, browser):
    seen = watch(browser)
    page = seen.page
    opened(page, server)
    assert boards.asked == [], "nothing is asked before the button is pressed"
    page.get_by_label("Role or skill").fill("data analyst")
    page.get_by_label("Role or skill").press("Tab")
    page.get_by_role("button", name="Find jobs", exact=True).click()
    expect(page.get_by_role("heading", name="1 job found")).to_be_visible()
    expect(page.get_by_text("Remotive (data analyst)")).to_be_visible()
    expect(page.get_by_role("link", name="Open the ad")).to_have_attribute(
        "href", "https://remotive.com/remote-jobs/data/data-analyst-1001"
    )
    page.get_by_role("button", name="Not for me").click()
    expect(page.get_by_text("Put away:")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    page.get_by_role("button", name="Save as job").click()
    expect(page.get_by_text("Saved under Jobs")).to_be_visible()
    page.get_by_role("button", name="Keep this search").click()
    expect(page.get_by_text("1 kept search")).to_be_visible()
    page.get_by_role("tab", name="Saved jobs").click()
    expect(page.get_by_role("button", name="Talk about this job")).to_be_visible()
    assert seen.hosts <= {"127.0.0.1"}
    assert seen.complaints == []
    page.context.close()


def test_jobs_are_found_in_the_chat(server, browser):
    seen = watch(browser)
    page = seen.page
    page.goto(server.url)
    say(page, "find me data analyst jobs in Leeds")
    expect(page.get_by_role("heading", name="1 job found")).to_be_visible()
    expect(page.get_by_text("I looked on Remotive, Arbeitnow")).to_be_visible()
    expect(page.get_by_role("button", name="Keep this search")).to_be_visible()
    assert seen.hosts <= {"127.0.0.1"}
    assert seen.complaints == []
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_phone_nothing_is_wider_than_the_page(server, browser, scheme):
    seen = watch(browser, 390, scheme)
    opened(seen.page, server)
    seen.page.get_by_label("Role or skill").fill("data")
    seen.page.get_by_label("Role or skill").press("Enter")
    expect(seen.page.get_by_role("heading", name="found")).to_be_visible()
    assert seen.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    seen.page.context.close()
