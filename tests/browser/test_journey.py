"""The whole journey in a real browser, offline, on an invented person and job; nothing is asked of any other host."""

import io
import json
import os
import signal
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Server, Watched, watch

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

CV = """Mara Lindqvist
Warehouse team lead
Leipzig · mara.lindqvist@example.org · +49 341 5550123

Experience

Shift lead, Nordhaven Logistics, Leipzig
March 2020 – present
- Lead a night team of 12 people
- Cut picking errors from 4 % to 1 % with a new scan routine
- Introduced SAP EWM in two halls

Warehouse clerk, Ridge & Sons, Halle
2016 – 2020
- Drove forklift and reach truck
- Trained 20 new colleagues

Education
Vocational training as a warehouse logistics operator, Halle, 2016

Skills
Forklift licence, SAP EWM, shift planning

Languages
German (native), English (B1)
"""
AD = """Warehouse Shift Lead (m/f/d)
Brightfield Logistics GmbH, Leipzig

We are looking for a shift lead for our night team.

Requirements
- At least two years of experience in a warehouse
- Forklift licence
- Good German, spoken and written

Nice to have
- Experience with SAP
"""
TAUGHT = ("crane operation", "cold storage", "customs papers", "lean methods", "Spanish", "Polish", "dangerous goods", "stocktaking", "Excel")  # fmt: skip


def say(page: Page, text: str, files: list[Path] | None = None) -> None:
    """Sends a message and waits for the end of its answer."""
    if files:
        page.get_by_test_id("stChatInput").locator("input[type=file]").set_input_files(files)
        expect(page.get_by_test_id("stChatInput").get_by_text(files[-1].name)).to_be_visible()
    answers = page.get_by_test_id("stChatMessage").count()
    box = page.get_by_test_id("stChatInputTextArea")
    box.fill(text)
    for _ in range(20):
        box.press("Enter")
        page.wait_for_timeout(500)
        if not box.input_value():
            break  # while a file is still on its way, Enter sends nothing
    expect(page.get_by_test_id("stChatMessage")).to_have_count(answers + 2)
    ended(page)


def arrived(page: Page) -> None:
    """Waits until the message can be sent: Enter before its files have arrived sends nothing."""
    expect(page.get_by_test_id("stFileChip")).to_have_count(1)
    expect(page.get_by_test_id("stChatInputSubmitButton")).to_be_enabled()
    page.wait_for_timeout(500)


def ended(page: Page) -> None:
    """Waits for the end of an answer: while the page is being drawn, its Stop is not there yet."""
    still = page.locator(".stApp[data-test-script-state='running']")
    expect(still).to_have_count(0)
    expect(page.get_by_role("button", name="Stop")).to_have_count(0, timeout=90_000)
    expect(still).to_have_count(0)


def beside(page: Page):
    """What the talk is about, beside it."""
    return page.locator(".st-key-pane")


def last(page: Page):
    return page.get_by_test_id("stChatMessage").last


@pytest.fixture(scope="module")
def cv(tmp_path_factory) -> Path:
    path: Path = tmp_path_factory.mktemp("cv") / "mara.txt"
    path.write_text(CV, encoding="utf-8")
    return path


def begin(seen: Watched, server: Server) -> Page:
    seen.page.goto(server.url)
    seen.page.get_by_test_id("stChatInputTextArea").wait_for()
    return seen.page


def tried(seen: Watched, server: Server) -> Page:
    """A first visit in which the sample person's fit was made: for what looks at pages with something on them."""
    page = begin(seen, server)
    page.get_by_role("button", name="Skip the tour").click()
    page.get_by_role("button", name="Try with sample data").click()
    expect(page.get_by_test_id("stMetricValue")).to_contain_text("/ 100", timeout=30_000)
    ended(page)
    return page


def quiet(seen: Watched) -> None:
    assert seen.hosts == {"127.0.0.1"}
    assert seen.complaints == []


def download(page: Page, label: str) -> bytes:
    with page.expect_download() as waiting:
        beside(page).get_by_test_id("stDownloadButton").filter(has_text=label).get_by_role("button").click()
    return Path(waiting.value.path()).read_bytes()


def test_sample_data_in_one_click(server, watched):
    page = begin(watched, server)
    page.get_by_role("button", name="Try with sample data").click()
    expect(page.get_by_test_id("stMetricValue")).to_contain_text("/ 100", timeout=30_000)
    ended(page)
    expect(last(page)).to_contain_text("steps")
    quiet(watched)


def test_cv_ad_fit_tailor_download(server, watched, cv):
    page = begin(watched, server)
    say(page, "Here is my CV", [cv])
    expect(beside(page)).to_contain_text("Where each field was read")
    say(page, AD)
    expect(beside(page)).to_contain_text("Must have")
    expect(beside(page)).to_contain_text("Forklift licence")
    say(page, "How well do I fit?")
    expect(beside(page).get_by_test_id("stMetricValue")).to_contain_text("/ 100")
    say(page, "Tailor my CV for this role")
    expect(beside(page).locator("[class*='st-key-pages-'] img").first).to_be_visible()
    assert download(page, "PDF").startswith(b"%PDF-")
    assert "word/document.xml" in zipfile.ZipFile(io.BytesIO(download(page, "Word"))).namelist()
    assert download(page, "Markdown").decode().strip()
    assert "basics" in json.loads(download(page, "JSON Resume"))
    quiet(watched)


def test_what_of_a_long_fit_is_in_sight_is_chosen_by_keyboard_and_asks_nobody(server, watched, cv):
    sent: list[object] = []
    watched.page.on("websocket", lambda socket: socket.on("framesent", lambda frame: sent.append(frame)))  # noqa: PLW0108 - it marks what it is given
    page = begin(watched, server)
    say(page, "Here is my CV", [cv])
    say(page, AD.replace("- Good German", "".join(f"- Knowledge of {what}\n" for what in TAUGHT) + "- Good German"))
    say(page, "How well do I fit?")
    card = beside(page).locator(".jc-judged")
    rows, every = card.locator("tbody tr:not(.jc-group)"), card.locator("tbody tr:not(.jc-group):visible")
    expect(every).to_have_count(8)
    before = len(sent)
    card.get_by_role("radio").first.focus()
    page.keyboard.press("ArrowRight")
    expect(card.get_by_role("radio", name=f"All {rows.count()}")).to_be_checked()
    expect(every).to_have_count(rows.count())
    card.locator("input[value='met']").check()
    expect(every).to_have_count(card.locator("tbody .jc-sign.jc-met").count())
    assert sent[before:] == [], "neither the conversation nor anything else is drawn again"
    quiet(watched)


def test_a_fact_is_kept_when_approved_and_only_then(server, watched):
    page = begin(watched, server)
    say(page, "I also have a crane operator certificate")
    last(page).get_by_role("button", name="Decline").click()
    expect(last(page)).to_contain_text("Declined")
    say(page, "I also have a pilot licence")
    last(page).get_by_role("button", name="Remember it").click()
    expect(last(page)).to_contain_text("Approved")
    ended(page)
    page.get_by_test_id("stSidebarNavLink").filter(has_text="Profile").click()
    known = page.get_by_test_id("stMainBlockContainer")
    expect(known.get_by_text("pilot licence").first).to_be_visible()
    expect(known.get_by_text("crane operator")).to_have_count(0)
    quiet(watched)


def test_a_refresh_in_the_middle_loses_nothing(server, watched, cv):
    page = begin(watched, server)
    page.get_by_test_id("stChatInput").locator("input[type=file]").set_input_files(cv)
    page.get_by_test_id("stChatInputTextArea").fill("Read my CV")
    arrived(page)
    page.get_by_test_id("stChatInputTextArea").press("Enter")
    page.wait_for_url("**?t=*")
    page.reload()
    expect(beside(page)).to_contain_text("Where each field was read", timeout=30_000)
    expect(page.get_by_test_id("stChatMessage")).to_have_count(2)


def test_a_second_tab_sees_the_same_conversation(server, watched, browser):
    page = begin(watched, server)
    say(page, "What can you do?")
    other = watch(browser)
    other.page.goto(page.url)
    expect(other.page.get_by_test_id("stChatMessage")).to_have_count(2)
    other.page.context.close()


def test_a_restart_loses_nothing(server, watched):
    page = begin(watched, server)
    say(page, "What can you do for me?")
    answer = last(page).get_by_test_id("stMarkdownContainer").first.inner_text()
    server.restart()
    page.goto(page.url)
    expect(page.get_by_test_id("stChatMessage")).to_have_count(2)
    assert answer
    expect(last(page)).to_contain_text(answer)


def test_conversations_are_renamed_and_deleted(server, watched):
    page = begin(watched, server)
    say(page, "A conversation to be renamed")
    row = page.locator("[class*='st-key-more-']").first
    row.get_by_role("button").click()
    page.get_by_test_id("stMenuButtonBody").get_by_text("Rename").click()
    page.get_by_label("Title").fill("Renamed by test")
    page.get_by_role("dialog").get_by_role("button", name="Save").click()
    expect(page.get_by_role("button", name="Renamed by test", exact=True)).to_be_visible()
    page.locator("[class*='st-key-more-']").first.get_by_role("button").click()
    page.get_by_test_id("stMenuButtonBody").get_by_text("Delete").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    expect(page.get_by_role("button", name="Renamed by test", exact=True)).to_have_count(0)
    expect(page.get_by_role("button", name="Try with sample data")).to_be_visible()


def test_by_keyboard_alone(server, watched):
    page = begin(watched, server)
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset.testid") == "stChatInputTextArea":
            break
    page.keyboard.type("What can you do?")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("stChatMessage")).to_have_count(2)
    ended(page)


def test_what_a_keyboard_dictates_is_sent_as_typed_and_the_page_itself_may_not_listen(server, watched):
    page = begin(watched, server)
    box = page.get_by_test_id("stChatInputTextArea")
    box.focus()
    for spoken in ("What can you do", " for me?"):
        page.keyboard.insert_text(spoken)
    expect(box).to_have_value("What can you do for me?")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("stChatMessage").first).to_contain_text("What can you do for me?")
    ended(page)
    assert page.evaluate("document.featurePolicy.allowsFeature('microphone')") is False
    quiet(watched)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("path", ["", "reading", "profile", "jobs", "documents", "privacy", "settings"])
def test_no_page_is_wider_than_the_screen(path, width, scheme, server, browser):
    seen = watch(browser, width, scheme)
    seen.page.goto(f"{server.url}/{path}")
    seen.page.get_by_test_id("stMainBlockContainer").first.wait_for()
    seen.page.wait_for_timeout(800)
    wide = seen.page.evaluate("document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth")
    seen.page.context.close()
    assert wide <= 0
    quiet(seen)


def test_on_a_phone_the_conversation_chosen_is_what_one_sees(server, browser):
    seen = watch(browser, 390)
    page = begin(seen, server)
    say(page, "What can you do on a phone?")
    sidebar = page.get_by_test_id("stSidebar")
    for name in ("New conversation", "What can you do on a phone?"):
        page.get_by_test_id("stExpandSidebarButton").click()
        expect(sidebar).to_have_attribute("data-collapsed", "false")
        sidebar.get_by_role("button", name=name, exact=True).click()
        expect(sidebar).to_have_attribute("data-collapsed", "true")
    expect(page.get_by_test_id("stChatMessage")).to_have_count(2)
    seen.page.context.close()
    quiet(seen)


def test_what_is_said_while_the_page_is_being_drawn_is_never_lost(server, browser):
    for number in range(6):
        page = browser.new_page()
        page.goto(server.url)
        box = page.get_by_test_id("stChatInputTextArea")
        for words in (f"Good morning {number}", f"And good evening {number}"):
            box.fill(words)
            box.press("Enter")
            expect(box).to_have_value("")
        expect(page.get_by_test_id("stChatMessage").get_by_text(f"And good evening {number}", exact=True)).to_be_visible()
        expect(page.get_by_test_id("stChatMessage")).to_have_count(4)
        page.close()


def test_what_is_said_while_the_server_is_held_up_leaves_one_by_one(server, browser):
    page = browser.new_page()
    page.goto(server.url)
    box = page.get_by_test_id("stChatInputTextArea")
    expect(box).to_be_visible()
    os.kill(server.process.pid, signal.SIGSTOP)
    try:
        box.fill("Good morning")
        box.press("Enter")
        expect(box).to_have_value("")
        box.fill("Good day")
        box.press("Enter")
        page.get_by_test_id("stChatInputSubmitButton").click()
        page.wait_for_timeout(300)
        expect(box).to_have_value("Good day")
    finally:
        os.kill(server.process.pid, signal.SIGCONT)
    expect(box).to_have_value("")
    box.fill("Good evening")
    page.get_by_test_id("stChatInputSubmitButton").click()
    for words in ("Good morning", "Good day", "Good evening"):
        expect(page.get_by_test_id("stChatMessage").get_by_text(words, exact=True)).to_be_visible()
    expect(page.get_by_test_id("stChatMessage")).to_have_count(6)
    page.close()


def test_a_message_sent_from_further_up_is_in_sight_and_the_sample_stays_apart_from_ones_own(server, watched, cv):
    page = begin(watched, server)
    say(page, "Here is my CV", [cv])
    page.get_by_role("button", name="New conversation").click()
    page.get_by_role("button", name="Try with sample data").click()
    expect(page.get_by_test_id("stMetricValue")).to_contain_text("/ 100", timeout=30_000)
    ended(page)
    page.get_by_test_id("stAppScrollToBottomContainer").evaluate("main => main.scrollTo({top: 0})")
    say(page, "What can you do?")
    expect(last(page).get_by_test_id("stMarkdownContainer").last).to_be_in_viewport()
    sidebar = page.get_by_test_id("stSidebar")
    expect(sidebar).to_contain_text("Private session")
    sidebar.get_by_role("button", name="End it and erase").click()
    expect(page.get_by_text("your own things stay as they are")).to_be_visible()
    expect(sidebar).not_to_contain_text("Private session")
    quiet(watched)


def test_everything_is_taken_along_and_then_erased(server, watched, cv):
    page = begin(watched, server)
    say(page, "Here is my CV", [cv])
    page.goto(f"{server.url}/privacy")
    with page.expect_download() as waiting:
        page.get_by_test_id("stDownloadButton").get_by_role("button").click()
    packed = zipfile.ZipFile(waiting.value.path())
    assert b"Mara Lindqvist" in next(packed.read(name) for name in packed.namelist() if name.endswith("mara.txt"))
    page.get_by_label("confirm").fill("erase")
    page.get_by_label("confirm").press("Enter")
    page.get_by_role("button", name="Erase everything").click()
    expect(page.get_by_test_id("stMainBlockContainer")).to_contain_text("Erased at")
    expect(page.get_by_test_id("stMainBlockContainer")).to_contain_text("0 facts, 0 files")
    assert [f.name for f in server.data.rglob("*") if f.is_file() and b"Lindqvist" in f.read_bytes()] == []
    quiet(watched)
