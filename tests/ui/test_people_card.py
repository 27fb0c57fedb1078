"""People compared in the chat: the evidence as long as the visit lasts, the same comparison on the page, and off means off."""

import gc
import time
from datetime import UTC, datetime

import pytest

from tests.tools.recruiting.test_panel import FILES, POSTING, read
from tests.ui.conftest import drawn_words, shown
from tests.ui.test_screening import REVIEWER, opened, settings_page
from tools.recruiting.tool import told
from ui.screening import switch
from ui.screening.desk import Screening
from ui.screening.page import taken_over
from ui.state import LOCAL, Session

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def compared(app):
    app.services.panel.open(LOCAL, REVIEWER)
    return app.services.panel.compare(LOCAL, POSTING, FILES, read, NOW)


def talk_with(app, screen, artifact, mine: Session):
    """The chat with this result in its last turn."""
    from agent.events import StepFinished, Text, TurnFinished, TurnStarted
    from ui import pane

    app.visits.choose(LOCAL, pane.NAME, pane.CLOSED)
    thread = app.threads.new(LOCAL, NOW)
    turn = app.threads.open_turn(LOCAL, thread, "Rank them", (), NOW)
    done = StepFinished(call="c", tool="rank_candidates", artifact=artifact.model_dump(mode="json"))
    app.threads.append(turn, [TurnStarted(turn="t", model="offline"), done, Text(text="There."), TurnFinished(state="done")])
    app.threads.set_state(turn, "done", NOW)
    mine.thread, mine.settled = thread, True
    screen.session_state["session"] = mine
    return screen.run()


def test_the_card_shows_the_evidence_first_without_names(app, screen):
    found = compared(app)
    at = talk_with(app, screen, told(found), Session(LOCAL, screening=Screening(reviewer=REVIEWER)))
    text = shown(at)
    assert "2 people compared" in text
    assert "What in each CV speaks for each requirement" in drawn_words(at) or "Musts met" in drawn_words(at)
    assert "**Person A**" in text
    assert "decides nothing" in text
    for word in ("Ada", "Quill", "ada-quill", "bo-rind"):
        assert word not in text


@pytest.mark.parametrize("why", ["gone", "off", "other"])
def test_the_evidence_is_there_only_for_this_visit(app, screen, why):
    found = told(compared(app))
    mine = Session(LOCAL, screening=Screening(reviewer="" if why == "off" else REVIEWER))
    if why == "gone":
        app.services.panel.drop(LOCAL)
    if why == "other":
        found = found.model_copy(update={"mark": "0" * 16})
    text = shown(talk_with(app, screen, found, mine))
    assert "The CVs are not kept" in text
    assert "Musts met" not in text
    assert "**Person A**" in text


def test_switched_off_the_card_leads_to_the_notice(app, screen):
    from tools.recruiting.models import People

    at = talk_with(app, screen, People(on=False), Session(LOCAL))
    assert "no CV was read" in shown(at)
    assert "Read the notice in the settings" in [link.proto.label for link in at.get("page_link")]


def test_the_page_goes_on_with_what_was_compared_in_the_chat(app, screen):
    compared(app)
    at = opened(screen, Session(LOCAL, screening=Screening(reviewer=REVIEWER)))
    assert "Open a person · 0 of 2 looked at" in "\n".join(box.label for box in at.selectbox)
    at.button(key="remove").click().run()
    assert app.services.panel.held(LOCAL) is None
    assert at.session_state["session"].screening.people == []


def test_it_is_taken_over_once_and_does_not_come_back(app):
    mine = Session(LOCAL, screening=Screening(reviewer=REVIEWER))
    found = compared(app)
    taken_over(app, mine)
    assert mine.screening.documents == ["bo", "ada"]
    mine.screening.people.clear()
    taken_over(app, mine)
    assert (mine.screening.people, mine.screening.taken) == ([], found.mark)


def test_the_switch_opens_and_closes_it_for_the_chat_too(app, screen):
    at = settings_page(screen)
    at.text_input(key="screening-name").set_value(REVIEWER).run()
    at.checkbox(key="screening-agreed").check().run()
    at.button(key="screening-on").click().run()
    assert app.services.panel.reviewer(LOCAL) == REVIEWER
    at.button(key="screening-off").click().run()
    assert app.services.panel.reviewer(LOCAL) == ""


def test_a_closed_tab_and_erasing_leave_nobody(app):
    tab = Session(LOCAL, screening=Screening(reviewer=REVIEWER))
    switch.begin(app, tab)
    assert app.services.panel.reviewer(LOCAL) == REVIEWER
    del tab
    gc.collect()
    until = time.monotonic() + 10
    while app.services.panel.reviewer(LOCAL) and time.monotonic() < until:
        time.sleep(0.05)
    assert app.services.panel.reviewer(LOCAL) == ""
    compared(app)
    app.erase(LOCAL)
    assert (app.services.panel.held(LOCAL), app.services.panel.reviewer(LOCAL)) == (None, "")
