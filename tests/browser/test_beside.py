"""The file beside what was read, in a real browser: a value lights up its place, is corrected there, and stays corrected."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Server, Watched, watch
from tests.browser.test_journey import begin, beside, quiet, say
from tests.tools.cv.files import pdf_of, text

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

ROWS = [
    "Nora Falk",
    "nora.falk@example.org | +49 341 5550199 | Leipzig",
    "Experience",
    "Shift lead, Nordhaven Logistics, March 2020 - present",
    "- Led a night team of 12 people <script>alert(1)</script> {braces}",
    "Warehouse clerk, Ridge & Sons, 2016 - 2020",
    "- Drove forklift and reach truck",
    "Education",
    "Apprenticeship as a warehouse operator, Vocational School Halle, 2013 - 2016",
    "Skills",
    "SAP EWM, shift planning, forklift",
]
LEFT, TOP, STEP, WIDTH, HEIGHT = 60, 60, 22, 600, 800


def made(rows: list[str], pages: int = 1) -> bytes:
    """The CV as a PDF: each row where we know it to be."""
    page = "".join(text(LEFT, TOP + STEP * at, row) for at, row in enumerate(rows))
    return pdf_of(page, *[text(LEFT, TOP, f"Page {number}") for number in range(2, pages + 1)])


@pytest.fixture(scope="module")
def cv(tmp_path_factory) -> Path:
    path: Path = tmp_path_factory.mktemp("cv") / "nora.pdf"
    path.write_bytes(made(ROWS))
    return path


def drop(page: Page, server: Server, file: Path) -> None:
    """Gives a CV on the page itself."""
    page.goto(f"{server.url}/reading")
    page.get_by_role("link", name="Back to the chat").wait_for()
    expect(page.locator(".stApp[data-test-script-state='running']")).to_have_count(0)
    page.locator("input[type=file]").first.set_input_files(file)
    expect(page.locator(".bar strong")).to_have_text(file.name)
    expect(page.locator(".stApp[data-test-script-state='running']")).to_have_count(0)


def field(page: Page, words: str) -> Locator:
    """A value in its section (not in the list of those to check)."""
    return page.locator(".section .field").filter(has_text=words).first


def lit_over(page: Page, row: int) -> None:
    """Asserts that what is lit lies over that row of the page."""
    lit = page.locator(".mark.selected").first
    expect(lit).to_be_visible()
    sheet, mark = page.locator(".sheet").first.bounding_box(), lit.bounding_box()
    assert sheet
    assert mark
    scale = sheet["width"] / WIDTH
    base = sheet["y"] + (TOP + STEP * row) * scale
    assert mark["y"] < base - 4 * scale
    assert mark["y"] + mark["height"] > base
    assert mark["height"] < 2 * STEP * scale
    assert mark["x"] >= sheet["x"] + (LEFT - 2) * scale


def correct(page: Page, row: Locator, value: str) -> None:
    """By keyboard: Enter edits, Enter keeps."""
    row.locator("button.value").focus()
    page.keyboard.press("Enter")
    page.locator(".form input, .form textarea").fill(value)
    page.keyboard.press("Enter")
    expect(page.locator(".status.on")).to_contain_text("Changed to")


def test_a_link_pressed_while_pages_are_asked_for_leads_where_it_says(server, watched, cv):
    page = begin(watched, server)
    say(page, "Here is my CV", [cv])
    for _ in range(8):
        beside(page).get_by_role("button", name="Check what I read").click()
        expect(field(page, "Shift lead")).to_be_visible()
        page.reload()
        expect(field(page, "Shift lead")).to_be_visible()
        page.get_by_role("link", name="Back to the chat").click()  # at once: the page still asks for its pictures
        expect(page.get_by_test_id("stChatMessage")).to_have_count(2)
    quiet(watched)


def test_a_value_lights_up_is_corrected_and_stays_corrected(server, watched, cv, tmp_path):
    page = begin(watched, server)
    say(page, "Here is my CV", [cv])
    beside(page).get_by_role("button", name="Check what I read").click()
    expect(page.locator(".sheet img")).to_be_visible()
    for words, row in (
        ("Nora Falk", 0),
        ("nora.falk@example.org", 1),
        ("Shift lead", 3),
        ("Ridge & Sons", 5),
        ("Drove forklift", 6),
    ):
        field(page, words).locator("button.value").click()
        lit_over(page, row)
    correct(page, field(page, "Ridge & Sons"), "Ridge and Sons Ltd")
    expect(field(page, "Ridge and Sons Ltd")).to_contain_text("corrected by you")
    page.reload()
    expect(field(page, "Ridge and Sons Ltd")).to_contain_text("corrected by you")
    page.get_by_role("link", name="Back to the chat").click()
    expect(page.get_by_test_id("stChatMessage")).to_have_count(2)
    drop(page, server, cv)
    expect(field(page, "Ridge and Sons Ltd")).to_contain_text("corrected by you")
    newer = tmp_path / "nora-2.pdf"
    newer.write_bytes(made([*ROWS[:6], "- Drove forklift, reach truck and crane", *ROWS[7:]]))
    drop(page, server, newer)
    expect(field(page, "Ridge and Sons Ltd")).to_contain_text("corrected by you")
    expect(field(page, "reach truck and crane")).to_be_visible()
    quiet(watched)


def test_the_page_and_the_fields_point_at_each_other(server, watched, cv):
    drop(watched.page, server, cv)
    page = watched.page
    expect(page.locator(".sheet img")).to_be_visible()
    field(page, "Drove forklift").locator("button.value").focus()
    expect(page.locator(".field.selected")).to_have_count(1)
    mark = page.locator(".mark").nth(0)
    key = mark.get_attribute("data-key")
    mark.click(force=True)
    expect(page.locator(".field.selected").first).to_have_attribute("data-key", key or "")
    page.keyboard.press("Escape")
    expect(page.locator(".mark.selected")).to_have_count(0)
    before = page.evaluate(
        "document.querySelector('[data-testid=stBidiComponentRegular], [data-testid=stBidiComponentIsolated]') !== null"
    )
    assert before


def test_by_keyboard_alone(server, watched, cv):
    drop(watched.page, server, cv)
    page = watched.page
    first = page.locator("button.value").first
    first.focus()
    words = []
    for _ in range(4):
        page.keyboard.press("ArrowDown")
        words.append(page.locator(".field.selected .words").first.inner_text())
    assert len(set(words)) == 4
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    page.locator(".form input, .form textarea").fill("nothing of this is kept")
    page.keyboard.press("Escape")
    expect(page.locator(".form")).to_have_count(0)
    expect(page.get_by_text("nothing of this is kept")).to_have_count(0)
    assert (
        page.evaluate(
            "() => { let at = document.activeElement; while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement; return at.className; }"
        )
        == "value"
    )
    quiet(watched)


def test_undo_taking_out_putting_back_and_adding(server, watched, cv):
    drop(watched.page, server, cv)
    page = watched.page
    row = field(page, "SAP EWM")
    row.locator("button.value").click()
    row.get_by_role("button", name="Take out").click()
    expect(field(page, "SAP EWM")).to_contain_text("taken out")
    page.locator(".status").get_by_role("button", name="Undo").click()
    expect(field(page, "SAP EWM")).not_to_contain_text("taken out")
    page.locator(".section[aria-label=Skills]").get_by_role("button", name="+ Add a skill").click()
    page.get_by_label("Skill", exact=True).fill("Crane licence {x} <b>")
    page.keyboard.press("Enter")
    expect(field(page, "Crane licence {x} <b>")).to_contain_text("added by you")
    job = page.locator(".entry").first
    job.get_by_role("button", name="Take out this entry").click()
    expect(page.locator(".entry.removed")).to_have_count(1)
    page.locator(".entry.removed").get_by_role("button", name="Put back").click()
    expect(page.locator(".entry.removed")).to_have_count(0)
    quiet(watched)


def test_what_is_no_date_is_told_and_what_was_typed_stays(server, watched, cv):
    drop(watched.page, server, cv)
    page = watched.page
    page.locator(".section[aria-label=Work] .field").filter(has_text="From").first.locator("button.value").focus()
    page.keyboard.press("Enter")
    page.locator(".form input").fill("one day")
    page.keyboard.press("Enter")
    expect(page.locator(".status.problem")).to_contain_text("not a date I can keep")
    expect(page.locator(".form input")).to_have_value("one day")
    quiet(watched)


def test_a_long_cv_draws_only_the_pages_in_sight(server, watched, tmp_path):
    path = tmp_path / "long.pdf"
    path.write_bytes(made(ROWS, pages=50))
    drop(watched.page, server, path)
    page = watched.page
    expect(page.locator(".sheet")).to_have_count(50)
    expect(page.locator(".sheet img").first).to_be_visible()
    page.wait_for_timeout(1500)
    assert page.locator(".sheet img:not([hidden])").count() < 8
    page.locator(".sheet").nth(40).scroll_into_view_if_needed()
    expect(page.locator(".sheet").nth(40).locator("img")).to_be_visible()
    assert page.locator(".sheet img:not([hidden])").count() < 16
    quiet(watched)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_both_sides_fit_the_screen(width, scheme, server, browser, cv):
    seen: Watched = watch(browser, width, scheme)
    drop(seen.page, server, cv)
    page = seen.page
    field(page, "Nora Falk").locator("button.value").click()
    lit_over(page, 0)
    wide = page.evaluate("document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth")
    inner = page.locator(".list").evaluate("list => list.scrollWidth - list.clientWidth")
    file, list_ = page.locator(".pane.file").bounding_box(), page.locator(".pane.fields").bounding_box()
    assert file
    assert list_
    stacked = list_["y"] >= file["y"] + file["height"]
    page.context.close()
    assert (wide <= 0, inner <= 0, stacked) == (True, True, width == 390)
    quiet(seen)


def test_a_text_file_lights_up_in_its_lines(server, watched, tmp_path):
    path = tmp_path / "nora.txt"
    path.write_text("\n".join(ROWS), encoding="utf-8")
    drop(watched.page, server, path)
    page = watched.page
    field(page, "Drove forklift").locator("button.value").click()
    expect(page.locator(".paper .mark.selected")).to_have_text("Drove forklift and reach truck")
    expect(page.locator(".paper")).to_contain_text("<script>alert(1)</script> {braces}")
    quiet(watched)
