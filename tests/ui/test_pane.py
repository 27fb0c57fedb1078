"""What the talk is about, beside it: the last result, or the chosen one; closed it is as if it were not there."""

import pytest

from agent.events import StepFinished, Text, TurnFinished, TurnStarted
from tests.ui import results
from tests.ui.conftest import shown
from ui import pane
from ui.cards.kinds import NAMES
from ui.cards.table import CARDS
from ui.state import LOCAL, Session
from ui.tongue import languages, translate
from ui.turn import Card

NOW = results.AT


def talked(app, *kinds: str, thread: str = "", state: str = "done") -> str:
    """A conversation with a turn for each of these results."""
    thread = thread or app.threads.new(LOCAL, NOW)
    for kind in kinds:
        turn = app.threads.open_turn(LOCAL, thread, f"Show {kind}", (), NOW)
        made = (
            [StepFinished(call="c", tool="x", artifact=results.ALL[kind].model_dump(mode="json"))] if kind in results.ALL else []
        )
        app.threads.append(turn, [TurnStarted(turn="t", model="offline"), *made, Text(text=f"About {kind}.")])
        if state != "running":
            app.threads.append(turn, [TurnFinished(state=state)])
            app.threads.set_state(turn, state, NOW)
    return thread


def opened(screen, thread: str):
    screen.query_params["t"] = thread
    return screen.run()


def lines(at) -> list[str]:
    """What stands in the talk in place of results."""
    return [button.label.replace("\\", "") for button in at.button if str(button.key).startswith("beside-")]


def tab(thread: str | None, **more) -> Session:
    return Session(LOCAL, thread=thread, pane=True, **more)


def test_each_kind_shown_beside_is_drawn_by_a_card():
    assert set(pane.FACES) <= set(CARDS)


@pytest.mark.parametrize(
    ("kinds", "kind"),
    [
        (("reading",), "reading"),
        (("reading", "posting", "fit"), "fit"),
        (("fit", "reading"), "reading"),
        (("fit", "words"), "fit"),
        (("fit", "improvements"), "fit"),
        (("words",), None),
        ((), None),
    ],
)
def test_the_last_result_is_what_it_is_about(kinds, kind, app):
    found = pane.subject(app, tab(talked(app, *kinds)))
    assert (found.artifact["kind"] if found else None) == kind


def test_it_is_of_the_last_turn_or_not(app):
    assert getattr(pane.subject(app, tab(talked(app, "reading", "fit"))), "last", None) is True
    assert getattr(pane.subject(app, tab(talked(app, "fit", "words"))), "last", None) is False


def test_nothing_is_beside_a_new_talk_or_when_closed(app):
    thread = talked(app, "fit")
    assert pane.subject(app, tab(None)) is None
    assert pane.subject(app, Session(LOCAL, thread=thread)) is None


def test_what_a_running_turn_makes_waits_for_its_end(app):
    thread = talked(app, "reading")
    talked(app, "fit", thread=thread, state="running")
    found = pane.subject(app, tab(thread))
    assert found is not None
    assert found.artifact["kind"] == "reading"


def test_nobody_sees_what_another_talks_about(app):
    from core.errors import NotFound

    thread = talked(app, "fit")
    other = Session("v-other", thread=thread, pane=True)
    try:
        found = pane.subject(app, other)
    except NotFound:
        found = None
    assert found is None


@pytest.mark.parametrize(("kind", "opened_", "beside"), [("fit", True, True), ("fit", False, False), ("exported", True, False)])
def test_what_goes_beside(kind, opened_, beside):
    block = Card(results.ALL[kind].model_dump(mode="json"))
    assert pane.goes_beside(block, Session(LOCAL, pane=opened_)) is beside


def test_the_talk_has_a_line_and_the_card_stands_beside_it(app, screen):
    at = opened(screen, talked(app, "reading", "fit"))
    assert [label.split(" · ")[0] for label in lines(at)] == ["Your CV", "Fit"]
    text = shown(at)
    assert text.count("72 / 100") == 1
    assert "Check what I read" not in text
    assert "What this is about" in text


def test_an_earlier_one_is_chosen_and_the_next_message_goes_on(app, screen):
    at = opened(screen, talked(app, "reading", "fit"))
    first = next(button for button in at.button if str(button.key).startswith("beside-"))
    at = first.click().run()
    assert "Check what I read" in shown(at)
    assert "72 / 100" not in shown(at)
    assert at.session_state["session"].shows == 1
    at.session_state["session"].open(None)
    assert at.session_state["session"].shown_beside == ""


def test_closed_it_stays_closed_and_opens_again(app, screen):
    thread = talked(app, "reading", "fit")
    at = opened(screen, thread)
    at = at.button(key="pane-close").click().run()
    assert lines(at) == []
    assert "Check what I read" in shown(at)
    assert app.visits.choices(LOCAL) == {pane.NAME: pane.CLOSED}
    at = at.button(key="pane-open").click().run()
    assert len(lines(at)) == 2
    assert app.visits.choices(LOCAL) == {pane.NAME: ""}


def test_a_visit_begins_as_the_last_one_was_left(app, screen):
    app.visits.choose(LOCAL, pane.NAME, pane.CLOSED)
    at = opened(screen, talked(app, "fit"))
    assert "What this is about" not in shown(at)
    assert at.session_state["session"].pane is False


def test_another_result_brings_the_end_of_the_talk_into_sight_once(app, screen):
    at = opened(screen, talked(app, "fit"))
    assert at.session_state["session"].changes == 1
    assert at.run().session_state["session"].changes == 1


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("kind", sorted(pane.FACES))
def test_a_line_names_the_result_in_each_language(kind, language):
    artifact = results.ALL[kind].model_dump(mode="json")
    icon, name = pane._face(artifact)
    called = NAMES[artifact["document"]][0] if kind == "draft" else pane.FACES[kind][1]
    assert name.startswith(str(called))
    assert translate(called.text, language)
    assert icon


def test_the_name_of_a_result_is_plain_words():
    _, name = pane._face({"kind": "fit", "title": "**Cook** [x](http://127.0.0.1) {braces}"})
    assert "**" not in name.replace(r"\*\*", "")
    assert r"\{braces\}" in name
