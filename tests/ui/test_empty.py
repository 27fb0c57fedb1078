"""A page with nothing in it yet says what it is for and leads on; nobody's facts are mixed with the invented person's."""

import pytest

from tests.ui import results
from tests.ui.conftest import shown
from ui.state import LOCAL, clock
from ui.tongue import translate

PAGES = {
    "profile": "Nothing is known about you yet.",
    "jobs": "No job ads yet.",
    "documents": "No documents yet.",
    "interview": "Here you practise for an interview",
}


def page(screen, name: str):
    screen.run()
    return screen.switch_page(f"../pages/{name}.py").run()


def links(at) -> list[str]:
    return [link.proto.label for link in at.get("page_link")]


@pytest.mark.parametrize(("name", "says"), PAGES.items())
def test_it_says_what_it_is_for_and_leads_to_the_chat(screen, name, says):
    at = page(screen, name)
    assert says in shown(at)
    assert "Go to the chat" in links(at)
    assert at.button(key="empty-sample").label == "Try with sample data"


@pytest.mark.parametrize("name", [name for name in PAGES if name != "profile"])
def test_who_has_facts_is_offered_no_invented_person(app, screen, name):
    app.services.ledger.add(LOCAL, (results.ROLE,))
    at = page(screen, name)
    assert PAGES[name] in shown(at)
    assert "Go to the chat" in links(at)
    assert [button for button in at.button if button.key == "empty-sample"] == []


def test_sample_data_begins_a_conversation_of_its_own(app, screen):
    before = app.threads.new(LOCAL, clock())
    screen.query_params["t"] = before
    at = page(screen, "profile")
    at.button(key="empty-sample").click().run()
    tab = at.session_state["session"]
    assert tab.thread != before
    assert [len(out.files) for out in tab.outbox] == [2] or tab.outbox == []


@pytest.mark.parametrize("language", ["de", "fr", "es"])
def test_it_speaks_the_language_of_the_screens(app, screen, language):
    app.visits.choose(LOCAL, "tongue", language)
    at = page(screen, "interview")
    assert translate("Go to the chat", language) in links(at)
    assert PAGES["interview"] not in shown(at)
