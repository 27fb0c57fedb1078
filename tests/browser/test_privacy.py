"""The page of privacy as a person uses it: take everything along, leave nothing of a private visit, erase with a receipt."""

import re
import zipfile

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import ROOT, Server
from tests.browser.test_journey import begin, beside, quiet, say

CV = ROOT / "ui" / "samples" / "sample-cv.docx"

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    running = Server(ROOT / "app.py", tmp_path_factory.mktemp("privacy")).start()
    yield running
    running.stop()


def to_privacy(page) -> None:
    page.get_by_role("link", name="Privacy").click()
    expect(page.get_by_role("heading", name="What is stored")).to_be_visible()


def test_export_private_session_and_erasing(own, watched, tmp_path):
    page = begin(watched, own)
    say(page, "Here is my CV", [CV])
    expect(beside(page)).to_contain_text("Where each field was read")
    to_privacy(page)
    main = page.get_by_test_id("stMain")
    expect(main).to_contain_text("1 file")
    expect(main).to_contain_text("No word of yours has left this machine")

    with page.expect_download() as taken:
        page.get_by_role("button", name="Download everything (ZIP)").click()
    taken.value.save_as(tmp_path / "all.zip")
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        assert {"README.txt", "facts.json", "requests.json", "conversations.json"} <= set(archive.namelist())
        assert archive.read("files/01-sample-cv.docx") == CV.read_bytes()

    page.get_by_role("button", name="Begin a private session").click()
    expect(main).to_contain_text("0 facts, 0 files")
    expect(page.get_by_test_id("stSidebar")).to_contain_text("Private session")
    page.get_by_role("link", name="Profile").click()
    expect(main).to_contain_text("Nothing is known about you yet")
    to_privacy(page)
    main.get_by_role("button", name="End it and erase").click()
    expect(main).to_contain_text("over and erased")
    expect(main).to_contain_text("1 file")

    page.get_by_label("Type “erase” to confirm").fill("erase")
    page.get_by_label("Type “erase” to confirm").press("Enter")
    expect(page.get_by_role("button", name="Erase everything")).to_be_enabled()
    page.get_by_role("button", name="Erase everything").click()
    expect(main).to_contain_text("nothing is left")
    expect(main).to_contain_text("0 facts, 0 files")
    with page.expect_download() as kept:
        page.get_by_role("button", name="Keep the receipt").click()
    kept.value.save_as(tmp_path / "receipt.txt")
    said = (tmp_path / "receipt.txt").read_text(encoding="utf-8")
    assert re.search(r"Files: 1 erased, 0 left", said)
    assert re.search(r"Conversations: 1 erased, 0 left", said)
    quiet(watched)
