"""News about an application in a real browser: told in the chat, on a card that takes it back."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import watch
from tests.browser.test_journey import begin, beside, say

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]


@pytest.fixture(scope="module")
def told(browser, server) -> Iterator[Page]:
    """News told in the chat: an interview at an invented employer."""
    seen = watch(browser)
    page = begin(seen, server)
    say(page, "Orrin Mills invited me for Tuesday at 10")
    yield page
    page.context.close()


def test_news_are_a_card_with_undo(told):
    card = beside(told).locator("[class*='st-key-card-']").first
    expect(card.get_by_role("heading", name="Orrin Mills")).to_be_visible()
    expect(card.get_by_role("button", name="Undo")).to_be_visible()
    expect(card.get_by_role("button", name="Open the board")).to_be_visible()
