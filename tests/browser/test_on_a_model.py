"""The journey on a language model: a server on this machine that speaks the OpenAI protocol, and what a person sees when it fails."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import ROOT, Server
from tests.browser.test_journey import AD, begin, beside, ended, last, quiet, say
from tests.fake_openai import FakeOpenAI, Reply
from tests.scripted_model import journey

CV = ROOT / "ui" / "samples" / "sample-cv.docx"

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]


class Moody:
    """The model of the journey, until it is told a fault to answer with."""

    fault = ""

    def __call__(self, body: dict[str, Any]) -> Reply:
        return journey({**body, "model": f"fault:{self.fault}"} if self.fault else body)


@pytest.fixture(scope="module")
def mood() -> Moody:
    return Moody()


@pytest.fixture(scope="module")
def model(mood) -> Iterator[FakeOpenAI]:
    with FakeOpenAI(mood, hold=3) as running:
        yield running


@pytest.fixture(scope="module")
def server(model, tmp_path_factory) -> Iterator[Server]:
    settings = {"OPENAI_API_KEY": "sk-test-canary", "OPENAI_BASE_URL": model.url, "OPENAI_MODEL": "scripted"}
    running = Server(ROOT / "app.py", tmp_path_factory.mktemp("model"), settings=settings).start()
    yield running
    running.stop()


@pytest.fixture
def page(mood, server, watched) -> Page:
    """The first page, with a model that is well."""
    mood.fault = ""
    return begin(watched, server)


def test_the_journey_on_a_model(model, page, watched):
    expect(page.get_by_test_id("stSidebar")).to_contain_text("scripted")
    say(page, "Here is my CV", [CV])
    expect(beside(page)).to_contain_text("Where each field was read")
    expect(last(page)).to_contain_text("scripted model")
    say(page, AD + "\n" + "We look forward to your application. " * 8)
    expect(beside(page)).to_contain_text("Must have")
    say(page, "How well do I fit?")
    expect(beside(page).get_by_test_id("stMetricValue")).to_contain_text("/ 100")
    say(page, "Tailor my CV for this role and write the cover letter")
    expect(beside(page)).to_contain_text("each resting on your facts")
    expect(beside(page).locator("[class*='st-key-pages-'] img").first).to_be_visible()
    page.wait_for_function("() => [...document.images].every(i => i.complete && i.naturalWidth > 0)")
    say(page, "I also have a forklift licence")
    last(page).get_by_role("button", name="Remember it").click()
    expect(last(page)).to_contain_text("Approved")
    ended(page)
    quiet(watched)
    assert all("sk-test-canary" not in str(request) for request in model.requests)


@pytest.mark.parametrize("fault", ["401", "429", "500", "html", "notjson", "nochoices", "trunc", "midjson", "abort"])
def test_a_failing_model_is_said_to_fail_and_offline_is_offered(fault, mood, page):
    say(page, "What can you do?")  # answered, so that the faults of earlier cases are not counted against this one
    expect(last(page)).to_contain_text("compare and write")
    mood.fault = fault
    say(page, "What can you do?")
    expect(last(page).get_by_test_id("stAlert").last).to_be_visible()
    expect(last(page)).not_to_contain_text("sk-")
    expect(last(page)).not_to_contain_text("Traceback")
    page.get_by_role("button", name="Answer without the model").last.click()
    expect(last(page)).to_contain_text("CV", timeout=60_000)
    ended(page)
    expect(last(page).get_by_test_id("stAlert")).to_have_count(0)
