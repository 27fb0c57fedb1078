"""A lying model in a real browser: its answer is marked, announced, there again after a reload, and what is true becomes a fact; an honest one is not marked."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import ROOT, Server
from tests.browser.test_journey import begin, ended, last, quiet, say
from tests.fake_openai import FakeOpenAI, Reply

CV = ROOT / "ui" / "samples" / "sample-cv.docx"
HONEST = "You speak French at level B2. You could mention that early. Shall I write the letter?"
LYING = "You speak French at level B2. You also repaired church organs for 12 years."

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]


def answers(body) -> Reply:
    """Reads the CV, then lies or not, as the person asks."""
    message = next(str(one["content"]) for one in reversed(body["messages"]) if one["role"] == "user")
    if body["messages"][-1]["role"] == "tool":
        return Reply("Read.")
    return Reply(calls=[("read_cv", {})]) if "my CV" in message else Reply(LYING if "lie" in message else HONEST)


def test_a_lie_is_marked_announced_and_there_again(watched, tmp_path):
    with FakeOpenAI(answers, hold=3) as model:
        settings = {"OPENAI_API_KEY": "sk-test-canary", "OPENAI_BASE_URL": model.url, "OPENAI_MODEL": "scripted"}
        server = Server(ROOT / "app.py", tmp_path, settings=settings).start()
        page = begin(watched, server)
        say(page, "Here is my CV", [CV])
        say(page, "Who am I?")
        expect(last(page)).to_contain_text("level B2")
        ended(page)
        expect(last(page).get_by_role("alert")).to_have_count(0)
        expect(last(page)).not_to_contain_text("not backed")
        say(page, "And now a lie")
        alert = last(page).get_by_role("alert")
        expect(alert).to_contain_text("1 sentence of this answer is not backed by your facts")
        expect(last(page)).to_contain_text(re.compile(r"church organs for 12 years\.\s*.*not backed \(1\)"))
        page.reload()
        ended(page)
        expect(last(page).get_by_role("alert")).to_contain_text("not backed by your facts")
        last(page).get_by_text("Is 1 true all the same?").click()
        last(page).get_by_label("Say it in your own words").fill("I repaired church organs for 12 years")
        last(page).get_by_role("button", name="Keep it as a fact of mine").click()
        expect(last(page)).to_contain_text("yours by now (1)")
        expect(last(page).get_by_role("alert")).to_have_count(0)
        quiet(watched)
        server.stop()
