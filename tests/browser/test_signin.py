"""Signing in with a provider on this machine: nothing before, one's own things after, nobody else's ever, and the way out."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import ROOT, Server, watch
from tests.fake_oidc import FakeOidc

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def provider():
    with FakeOidc() as fake:
        yield fake


@pytest.fixture(scope="module")
def closed(provider, tmp_path_factory):
    """An app that asks people to sign in."""
    running = Server(ROOT / "app.py", tmp_path_factory.mktemp("signed"))
    folder = running.data / ".streamlit"
    folder.mkdir()
    (folder / "secrets.toml").write_text(provider.secrets(running.url))
    running.start()
    yield running
    running.stop()


def enter(page: Page, server: Server, provider: FakeOidc, person: str) -> None:
    provider.person = person
    page.goto(server.url)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_test_id("stSidebar")).to_contain_text(f"Signed in as {person.title()}.")


@pytest.mark.parametrize("path", ["", "/profile", "/privacy", "/settings"])
def test_nothing_is_shown_before(browser, closed, path):
    page = watch(browser).page
    page.goto(closed.url + path)
    expect(page.get_by_role("button", name="Sign in")).to_be_visible()
    expect(page.get_by_test_id("stSidebarNavLink")).to_have_count(0)
    expect(page.get_by_test_id("stChatInputTextArea")).to_have_count(0)
    page.context.close()


def test_each_sees_their_own_and_signs_out(browser, closed, provider):
    anne = watch(browser).page
    enter(anne, closed, provider, "anne")
    anne.get_by_test_id("stChatInputTextArea").fill("What can you do?")
    anne.get_by_test_id("stChatInputTextArea").press("Enter")
    expect(anne.get_by_test_id("stSidebar")).to_contain_text("What can you do?")
    bob = watch(browser).page
    enter(bob, closed, provider, "bob")
    expect(bob.get_by_test_id("stSidebar")).not_to_contain_text("What can you do?")
    bob.goto(anne.url)
    expect(bob.get_by_text("not here any more")).to_be_visible()
    again = watch(browser).page
    enter(again, closed, provider, "anne")
    expect(again.get_by_test_id("stSidebar")).to_contain_text("What can you do?")
    again.get_by_role("button", name="Sign out").click()
    expect(again.get_by_role("button", name="Sign in")).to_be_visible()
    for page in (anne, bob, again):
        page.context.close()
    kept = b"".join(file.read_bytes() for file in closed.data.glob("copilot.db*"))
    assert b"anne@example.org" not in kept
    assert b"id-of-anne" not in kept
