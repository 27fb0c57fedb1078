"""A document worked on in a real browser: by keyboard alone, on a phone, and asked about in the chat."""

from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import ROOT, Server, Watched, watch
from tests.browser.test_journey import begin, ended, last, quiet, say

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]
SAMPLES = ROOT / "ui" / "samples"
VIEWS = ("Changes", "Lines", "Look", "Versions", "Sent", "Machine check")


@pytest.fixture(scope="module")
def written(browser, server) -> Page:
    """A conversation with a CV written for the sample job."""
    seen = watch(browser)
    page = begin(seen, server)
    say(page, "Here is my CV", [Path(SAMPLES / "sample-cv.docx")])
    say(page, (SAMPLES / "sample-job.txt").read_text(encoding="utf-8"))
    say(page, "Tailor my CV for this role")
    return page


def documents(seen: Watched, server: Server) -> Page:
    seen.page.goto(f"{server.url}/documents")
    expect(seen.page.get_by_role("heading", name="Work on it")).to_be_visible()
    ended(seen.page)
    return seen.page


def press(page: Page, name: str) -> None:
    """Goes to a button and presses it, without a mouse."""
    page.get_by_role("button", name=name, exact=True).first.focus()
    page.keyboard.press("Enter")
    page.wait_for_timeout(400)
    ended(page)


def view(page: Page, name: str) -> None:
    chosen = page.get_by_test_id("stSegmentedControl").or_(page.get_by_test_id("stButtonGroup")).first
    chosen.get_by_text(name, exact=True).click()
    page.wait_for_timeout(400)
    ended(page)


@pytest.mark.usefixtures("written")
def test_a_change_is_taken_back_and_made_again_by_keyboard(server, watched):
    page = documents(watched, server)
    expect(page.get_by_text("0 taken back")).to_be_visible()
    press(page, "Undo")
    expect(page.get_by_text("1 taken back")).to_be_visible()
    press(page, "Make it again")
    expect(page.get_by_text("0 taken back")).to_be_visible()
    quiet(watched)


@pytest.mark.usefixtures("written")
def test_a_line_is_worded_by_keyboard_and_asked_about(server, watched):
    page = documents(watched, server)
    view(page, "Lines")
    line = page.locator("[class*='st-key-line-bullet'] button").first
    line.focus()
    page.keyboard.press("Enter")
    box = page.get_by_role("textbox", name="The line in your words")
    expect(box).to_be_visible()
    box.fill("Led 90 people and <b>built</b> 7 {rockets}")
    press(page, "Save")
    expect(page.get_by_text("No fact of yours backs this yet.")).to_be_visible()
    press(page, "Keep it, marked as not backed")
    expect(page.get_by_text("No fact of yours backs 1 line.")).to_be_visible()
    expect(page.get_by_role("button", name="PDF")).to_be_disabled()
    view(page, "Versions")
    expect(page.locator(".jc-versions ins").first).to_contain_text("Led 90 people")
    press(page, "Go back to version 1")
    expect(page.get_by_text("No fact of yours backs 1 line.")).to_have_count(0)
    quiet(watched)


@pytest.mark.usefixtures("written")
def test_a_look_is_chosen_and_taken_back_by_keyboard(server, watched):
    page = documents(watched, server)
    view(page, "Look")
    picture = page.locator("[class*='st-key-pages-page'] img").first
    before = picture.get_attribute("src")
    press(page, "Elegant")
    expect(page.get_by_role("status").get_by_text("Now: Look “Elegant”")).to_be_visible()
    expect(picture).not_to_have_attribute("src", before)
    press(page, "Undo the last step")
    expect(picture).to_have_attribute("src", before)
    paper = page.get_by_role("radiogroup", name="Paper")
    paper.get_by_role("radio", checked=True).focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.wait_for_timeout(400)
    ended(page)
    expect(page.get_by_role("status").get_by_text("Now: Paper “US Letter”")).to_be_visible()
    quiet(watched)


@pytest.mark.usefixtures("written")
def test_the_pages_are_opened_large_and_closed_by_keyboard(server, watched):
    page = documents(watched, server)
    press(page, "Open large")
    expect(page.get_by_role("dialog").get_by_text("Page 1 of")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    quiet(watched)


@pytest.mark.usefixtures("written")
def test_what_a_machine_reads_is_one_click_away(server, watched):
    page = documents(watched, server)
    view(page, "Machine check")
    expect(page.get_by_text("each read as written").first).to_be_visible()
    quiet(watched)


@pytest.mark.usefixtures("written")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_phone_nothing_is_wider_than_the_page(browser, server, scheme):
    seen = watch(browser, 390, scheme)
    page = documents(seen, server)
    expect(page.get_by_role("link", name="Changes, lines, look, versions")).to_be_visible()
    for name in VIEWS:
        view(page, name)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, name
        wide = page.evaluate(
            "[...document.querySelectorAll('[data-testid=stMain] button, .jc-table')].filter(e => e.getBoundingClientRect().right > 391).length"
        )
        assert wide == 0, name
    quiet(seen)
    page.context.close()


HEADINGS = "[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(h => [Number(h.tagName[1]), h.id])"
CHOSEN = """[...document.querySelectorAll("[role='radiogroup'] button[role='radio']")]
.map(b => [b.getAttribute('aria-checked') === 'true', getComputedStyle(b.querySelector('p') ?? b).color])"""

CAPTIONS = "[...document.querySelectorAll(\"[data-testid='stCaptionContainer']\")].map(c => getComputedStyle(c).opacity)"


def test_headings_stand_in_order_and_each_has_an_address_of_its_own(written, server, watched):
    for page in (written, documents(watched, server)):
        levels, names = zip(*page.evaluate(HEADINGS), strict=True)
        assert (levels[0], levels.count(1)) == (1, 1)
        assert [two for one, two in pairwise(levels) if two > one + 1] == []
        named = [name for name in names if name]
        assert len(named) == len(set(named))


@pytest.mark.usefixtures("written")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_chosen_of_a_row_is_as_readable_as_the_rest(browser, server, scheme):
    seen = watch(browser, 1280, scheme)
    page = documents(seen, server)
    view(page, "Look")
    page.mouse.move(2, 2)
    page.wait_for_timeout(500)
    found = page.evaluate(CHOSEN)
    assert sum(chosen for chosen, _ in found) >= 4
    assert len({colour for _, colour in found}) == 1
    press(page, "Open large")
    page.get_by_role("dialog").get_by_text("Page 1 of").wait_for()
    page.wait_for_timeout(500)
    assert len({colour for _, colour in page.evaluate(CHOSEN)}) == 1, "nor in what lies over the page"
    assert set(page.evaluate(CAPTIONS)) == {"1"}, "nothing grey is made paler still"
    seen.page.context.close()


def test_in_the_chat_a_line_without_a_fact_is_asked_about(written):
    say(written, 'change the second bullet to "Led 40 people at Nordhaven"')
    expect(last(written).get_by_text("No fact of yours backs this yet.")).to_be_visible()
    last(written).get_by_role("button", name="Take it back").click()
    expect(last(written).get_by_text("Not used: Led 40 people at Nordhaven")).to_be_visible()
    say(written, "what did you change?")
    expect(last(written).get_by_text("What changed last")).to_be_visible()
