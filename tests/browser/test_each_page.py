"""Each page's main task in a real browser, as a person would do it and see that it is done; one server, its things used on."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import ROOT, Server, watch
from tests.browser.test_journey import begin, beside, ended, last, quiet, say, tried

pytestmark = [pytest.mark.browser, pytest.mark.timeout(400)]
ANSWER = "I led a night team of 12 people and cut picking errors from 4 % to 1 %, because I brought in a new routine."
OTHERS = {
    "ada.txt": "Ada Quill\nData analyst\nada@example.org\n\nExperience\nData analyst, Quille SA, Lyon\n2017 – present\n- Built dashboards in Power BI for 40 shops\n- Ran A/B tests in Python\n\nSkills\nSQL, Python, Power BI, PostgreSQL\n",
    "bo.txt": "Bo Rind\nGardener\nbo@example.org\n\nExperience\nGardener, Falk Parks, Aarhus\n2019 – present\n- Kept 12 parks in order\n\nSkills\nPruning, tractor licence\n",
}


@pytest.fixture(scope="module")
def server(tmp_path_factory) -> Iterator[Server]:
    running = Server(ROOT / "app.py", tmp_path_factory.mktemp("pages")).start()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def filled(server, browser) -> str:
    """The address of a talk with the sample person, a fit, an invitation and the questions for it; nobody sees the tour any more."""
    seen = watch(browser)
    page = tried(seen, server)
    say(page, "Lantern Ferries invited me for Tuesday at 10")
    address = page.url
    quiet(seen)
    page.context.close()
    return address


def to(page: Page, name: str, heading: str = "") -> None:
    """Goes to a page by its name beside the page."""
    page.get_by_test_id("stSidebarNav").get_by_role("link", name=name, exact=True).click()
    expect(page.get_by_role("heading", name=heading or name, exact=True, level=1)).to_be_visible()
    ended(page)


def choose(page: Page, name: str, words: str) -> None:
    """Chooses in a box of choices by typing; a page that is drawn in between closes the list, and it is typed again."""
    box, option = page.get_by_test_id("stMain").get_by_role("combobox", name=name), page.get_by_role("option", name=words).first
    for _ in range(20):
        box.fill("")
        box.fill(words)
        page.wait_for_timeout(300)
        if option.is_visible():
            break
    option.click()
    ended(page)


def by_keyboard(page: Page, name: str) -> None:
    """Goes on with the Tab key until what bears this name has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if name in str(page.evaluate("(document.activeElement.ariaLabel || document.activeElement.innerText || '')")):
            return
    raise AssertionError(name)


def test_the_first_screen_opens_at_its_top_and_the_tour_is_left_for_good(server, browser):
    seen = watch(browser, 390)
    page = begin(seen, server)
    tour = page.locator(".st-key-tour")
    expect(tour).to_contain_text("Step 1 of 3")
    page.wait_for_timeout(1500)
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport(ratio=1)
    tour.get_by_role("button", name="Next step").click()
    expect(tour).to_contain_text("Step 2 of 3")
    tour.get_by_role("button", name="Next step").click()
    expect(tour).to_contain_text("Step 3 of 3")
    tour.get_by_role("button", name="Step back").click()
    expect(tour).to_contain_text("Step 2 of 3")
    quiet(seen)
    page.context.close()


def test_the_pane_follows_the_talk_closes_and_opens_again_and_a_thumb_has_a_reason(filled, watched):
    page = watched.page
    page.goto(filled)
    expect(beside(page).get_by_role("heading", name="Lantern Ferries")).to_be_visible()
    say(page, "What will they ask me in the interview?")
    expect(beside(page).get_by_role("heading", name="Interview")).to_be_visible()
    page.get_by_test_id("stChatMessage").get_by_role("button", name="Application · ").click()
    expect(beside(page).get_by_role("button", name="Undo")).to_be_visible()
    beside(page).get_by_role("button", name="Show in the talk instead").click()
    expect(beside(page)).to_have_count(0)
    page.reload()
    expect(page.get_by_role("button", name="Show results beside the talk")).to_be_visible()
    expect(beside(page)).to_have_count(0)
    page.get_by_role("button", name="Show results beside the talk").click()
    expect(beside(page).get_by_role("heading", name="Interview")).to_be_visible()
    last(page).get_by_role("radio", name="Thumbs down").click()
    why = last(page).get_by_label("Why? (optional)")
    why.fill("Too many at once")
    why.press("Enter")
    ended(page)
    page.reload()
    expect(last(page).get_by_label("Why? (optional)")).to_have_value("Too many at once")
    quiet(watched)


def test_a_conversation_is_found_by_its_words(server, filled, watched):
    assert filled
    page = begin(watched, server)
    for what in ("otters", "herons", "badgers"):
        page.get_by_role("button", name="New conversation").click()
        expect(page.get_by_test_id("stChatMessage")).to_have_count(0)
        ended(page)
        say(page, f"What do you know about {what}?")
    sidebar = page.get_by_test_id("stSidebar")
    box = sidebar.get_by_label("Search conversations")
    box.fill("herons")
    box.press("Enter")
    expect(sidebar.locator("[class*='st-key-open-'] button")).to_have_count(1)
    sidebar.locator("[class*='st-key-open-'] button").click()
    expect(page.get_by_test_id("stChatMessage").first).to_contain_text("herons")
    box.fill("zebras")
    box.press("Enter")
    expect(sidebar).to_contain_text("Nothing was found.")
    quiet(watched)


def test_questions_a_story_and_a_mock_interview_with_feedback(server, filled, watched):
    assert filled
    page = begin(watched, server)
    to(page, "Interview")
    main = page.get_by_test_id("stMain")
    main.get_by_text("What are you proudest of").click()
    expect(main.locator("details[open]").get_by_text("Situation").first).to_be_visible()
    main.get_by_role("radio", name="Practise").click()
    main.get_by_role("button", name="Begin").click()
    expect(main).to_contain_text("Question 1 of")
    box = main.get_by_label("Your answer")
    box.fill(ANSWER)
    box.press("Control+Enter")
    expect(page.locator(".stApp[data-test-script-state='running']")).to_have_count(0)
    main.get_by_role("button", name="Give this answer").click()
    expect(main).to_contain_text("On your last answer:")
    expect(main).to_contain_text("You name a figure")
    expect(main).to_contain_text("Question 2 of")
    main.get_by_role("button", name="Stop here").click()
    main.get_by_role("radio", name="Past rounds").click()
    expect(main.locator("summary").filter(has_text="1 of")).to_be_visible()
    quiet(watched)


def test_the_board_is_moved_by_keyboard_alone(server, filled, watched):
    assert filled
    page = begin(watched, server)
    to(page, "Applications")
    expect(page.get_by_role("heading", name="Interviewing · 1")).to_be_visible()
    expect(page.get_by_role("radio", name="Saved · 0")).to_be_hidden()
    by_keyboard(page, "Stage of ")
    page.keyboard.type("Offer")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Offer · 1")).to_be_visible()
    ended(page)
    page.get_by_role("heading", name="Applications").click()
    by_keyboard(page, "Undo")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Interviewing · 1")).to_be_visible()
    expect(page.get_by_text("Taken back.")).to_be_visible()
    quiet(watched)


def test_a_fact_is_put_right_and_the_language_is_changed(server, filled, watched):
    assert filled
    page = begin(watched, server)
    to(page, "Profile")
    main = page.get_by_test_id("stMain")
    main.get_by_role("combobox", name="Which fact?").fill("Robin Ashdown")
    page.keyboard.press("Enter")
    box = main.get_by_label("As it should be")
    expect(box).to_have_value("Robin Ashdown")
    box.fill("Robin E. Ashdown")
    box.press("Control+Enter")
    ended(page)
    main.get_by_role("button", name="Save").click()
    expect(main).to_contain_text("Changed to: Robin E. Ashdown")
    to(page, "Settings")
    main.get_by_role("radio", name="Deutsch").click()
    expect(page.get_by_role("heading", name="Einstellungen")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "de")
    to(page, "Profil")
    expect(main).to_contain_text("Robin E. Ashdown")
    to(page, "Einstellungen")
    main.get_by_role("radio", name="English").click()
    expect(page.get_by_role("heading", name="Settings", level=1)).to_be_visible()
    quiet(watched)


def test_people_are_compared_after_the_notice_and_what_was_done_is_logged(server, filled, watched, tmp_path):
    assert filled
    page = begin(watched, server)
    expect(page.get_by_role("link", name="Compare people")).to_have_count(0)
    to(page, "Settings")
    main = page.get_by_test_id("stMain")
    main.get_by_text("For people who choose among applicants").click()
    expect(main.get_by_role("button", name="Switch it on")).to_be_disabled()
    name = main.get_by_label("Your name, for the log")
    name.fill("R. Viewer")
    name.press("Enter")
    ended(page)
    main.get_by_text("I have read this, and I decide myself.").click()
    main.get_by_role("button", name="Switch it on").click()
    expect(main).to_contain_text("is switched on for this visit")
    to(page, "Compare people")
    for file, words in OTHERS.items():
        (tmp_path / file).write_text(words, encoding="utf-8")
    main.locator("input[type=file]").set_input_files([tmp_path / file for file in OTHERS])
    expect(main.get_by_role("button", name="Compare", exact=True)).to_be_enabled()
    main.get_by_role("button", name="Compare", exact=True).click()
    people = main.locator(".jc-people thead th")
    expect(people).to_have_count(3)
    expect(people.nth(1)).to_have_text("Person A")
    main.get_by_text("Show file names").click()
    expect(main).to_contain_text("(ada.txt)")
    main.get_by_role("combobox", name="Order").fill("by score")
    page.keyboard.press("Enter")
    expect(people.nth(1)).to_contain_text("ada.txt")
    expect(main.get_by_role("button", name="Take the comparison along (CSV)")).to_be_disabled()
    ended(page)
    choose(page, "Open a person", "Person A (ada.txt)")
    expect(main.get_by_role("heading", name="Person A")).to_be_visible()
    ended(page)
    record = main.get_by_role("button", name="Record the decision")
    record.click()
    expect(main).to_contain_text("A decision needs a choice and a reason.")
    main.get_by_role("radiogroup", name="Your decision").get_by_text("Invite").click()
    main.get_by_role("textbox", name="Your reason").fill("Knows our tools")
    record.click()
    expect(main).to_contain_text("Recorded.")
    main.get_by_text("Log · ").click()
    expect(main.get_by_text("R. Viewer · invite · ")).to_contain_text("Knows our tools")
    expect(main.get_by_text("R. Viewer · opened · ")).to_be_visible()
    quiet(watched)


def test_settings_are_kept_and_one_kind_of_thing_is_erased(server, filled, watched):
    assert filled
    page = begin(watched, server)
    to(page, "Settings")
    main = page.get_by_test_id("stMain")
    main.get_by_role("radio", name="Brief").click()
    main.get_by_text("Hide my name and contact data").click()
    expect(main).to_contain_text("are sent as they are")
    choose(page, "Conversations and documents", "go after 365 days")
    main.get_by_role("button", name="Keep it so").click()
    expect(main.get_by_role("button", name="Keep it so")).to_have_count(0)
    main.get_by_text("Change what counts how much").click()
    main.get_by_role("slider", name="Must have").focus()
    page.keyboard.press("ArrowRight")
    expect(main).to_contain_text("1 weight is yours")
    page.reload()
    expect(main.get_by_role("radio", name="Brief")).to_be_checked()
    expect(main).to_contain_text("are sent as they are")
    expect(main.get_by_role("combobox", name="Conversations and documents")).to_have_value("go after 365 days")
    to(page, "Privacy")
    expect(main).to_contain_text("go 365 days after you last went on with them")
    page.locator(".st-key-stored-weights").get_by_role("button", name="Erase").click()
    page.get_by_role("button", name="Erase these").click()
    expect(main).to_contain_text("Erased: Your weights.")
    expect(page.locator(".st-key-stored-weights")).to_have_count(0)
    to(page, "Settings")
    expect(main.get_by_role("radio", name="Brief")).to_be_checked()
    main.get_by_role("radio", name="As usual").click()
    main.get_by_text("Hide my name and contact data").click()
    expect(main).not_to_contain_text("are sent as they are")
    choose(page, "Conversations and documents", "stay until I erase them")
    main.get_by_role("button", name="Keep it so").click()
    main.get_by_text("Change what counts how much").click()
    expect(main).to_contain_text("All weights are as published.")
    quiet(watched)
