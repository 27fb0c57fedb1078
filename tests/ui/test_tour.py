"""The tour of three steps: shown once, walked by buttons, left for good."""

import pytest

from tests.ui.conftest import shown
from ui.state import LOCAL
from ui.tour import NAME, SEEN, STEPS


def press(at, key):
    return at.button(key=key).click().run()


def test_three_steps_there_and_back_and_then_never_again(screen, app):
    at = screen.run()
    for number, (_, title, text) in enumerate(STEPS, start=1):
        assert f"Step {number} of 3" in shown(at)
        assert str(title) in shown(at)
        assert str(text) in shown(at)
        if number < len(STEPS):
            at = press(at, "tour-next")
    at = press(at, "tour-back")
    assert "Step 2 of 3" in shown(at)
    at = press(press(at, "tour-next"), "tour-leave")
    assert "of 3" not in shown(at)
    assert app.visits.choices(LOCAL)[NAME] == SEEN


@pytest.mark.parametrize("steps", [0, 1])
def test_it_is_left_from_any_step(screen, steps):
    at = screen.run()
    for _ in range(steps):
        at = press(at, "tour-next")
    assert "Skip the tour" in shown(at)
    at = press(at, "tour-leave")
    assert "of 3" not in shown(at)
    assert "Try with sample data" in shown(at), "the first screen stays"


def test_who_has_seen_it_is_not_shown_it(screen, app):
    app.visits.choose(LOCAL, NAME, SEEN)
    assert "of 3" not in shown(screen.run())


def test_the_first_and_the_last_step_offer_what_can_be_done_there(screen):
    at = screen.run()
    keys = {b.key for b in at.button if str(b.key).startswith("tour")}
    assert keys == {"tour-next", "tour-leave"}
    at = press(press(at, "tour-next"), "tour-next")
    keys = {b.key for b in at.button if str(b.key).startswith("tour")}
    assert keys == {"tour-back", "tour-leave"}
    assert "Got it" in shown(at)


def test_it_gives_way_to_a_conversation(screen):
    at = screen.run()
    assert "Step 1 of 3" in shown(at)
    at = at.chat_input(key="composer").set_value("Hello").run()
    assert "Step 1 of 3" not in shown(at)


@pytest.mark.parametrize(
    ("language", "title", "leave"), [("de", "Lebenslauf", "Rundgang"), ("fr", "CV", "visite"), ("es", "currículum", "visita")]
)
def test_it_speaks_the_language_of_the_screens(screen, app, language, title, leave):
    app.visits.choose(LOCAL, "tongue", language)
    words = shown(screen.run())
    assert title in words
    assert leave in words
    assert "Step 1" not in words
