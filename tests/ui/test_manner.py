"""The settings of one person: what each box keeps, what it changes, and that nothing goes without having been asked."""

from datetime import timedelta

import pytest

from agent.bootstrap import now
from agent.manner import KEPT, LANGUAGE, LANGUAGES, MASKING, TONE, tones
from tests.ui import results
from tests.ui.conftest import shown
from tests.ui.test_own_data import CANARY, fill
from ui.manner import NAMES, TONES
from ui.settings import own
from ui.state import LOCAL, Session


@pytest.fixture
def settings(screen):
    screen.run()
    return screen.switch_page("../pages/settings.py").run()


def test_each_language_and_tone_has_a_name():
    assert set(NAMES) == set(LANGUAGES)
    assert set(TONES) == {"", *tones()}


def test_nothing_is_chosen_at_first(app, settings):
    assert settings.selectbox(key=LANGUAGE).value == ""
    assert settings.toggle(key=MASKING).value is True
    assert settings.selectbox(key=KEPT).value == 0
    assert "whatever stands here" in shown(settings)
    assert app.visits.choices(LOCAL) == {}


@pytest.mark.parametrize(("box", "value", "kept"), [(LANGUAGE, "fr", "fr"), (LANGUAGE, "", "")])
def test_the_language_of_answers_is_kept(app, settings, box, value, kept):
    settings.selectbox(key=box).set_value("de").run()
    settings.selectbox(key=box).set_value(value).run()
    assert app.visits.choices(LOCAL)[box] == kept
    assert not settings.exception


def test_the_tone_is_kept(app, settings):
    settings.segmented_control(key=TONE).set_value("brief").run()
    assert app.services.chosen(LOCAL) == {TONE: "brief"}


@pytest.mark.parametrize(("on", "word"), [(False, "off"), (True, "on")])
def test_the_switch_of_masking_warns_and_is_kept(app, settings, on, word):
    settings.toggle(key=MASKING).set_value(False).run()
    settings.toggle(key=MASKING).set_value(on).run()
    assert app.visits.choices(LOCAL)[MASKING] == word
    assert ("are sent as they are" in shown(settings)) is not on


def test_settings_hold_as_the_person_chose(app):
    assert own(app, Session(LOCAL)).mask_identity is True
    app.visits.choose(LOCAL, MASKING, "off")
    assert own(app, Session(LOCAL)).mask_identity is False
    assert own(app, Session("v-other")).mask_identity is True


def test_what_would_go_is_said_before_it_goes(app, settings):
    fill(app, LOCAL, CANARY)
    settings.selectbox(key=KEPT).set_value(30).run()
    text = shown(settings)
    assert "gone for good at once: 1 conversation, 1 document." in text
    assert len(app.threads.threads(LOCAL)) == 1
    assert KEPT not in {name for name, value in app.visits.choices(LOCAL).items() if value == "30"}
    settings.button(key="keep-so").click().run()
    assert app.visits.choices(LOCAL)[KEPT] == "30"
    assert (app.threads.threads(LOCAL), app.services.drafts.every(LOCAL)) == ((), ())
    assert len(app.services.drafts.sent.all(LOCAL)) == 1
    assert "gone for good" not in shown(settings)


def test_staying_for_ever_removes_nothing(app, settings):
    app.visits.choose(LOCAL, KEPT, "90")
    fill(app, LOCAL, CANARY)
    settings.selectbox(key=KEPT).set_value(0).run()
    settings.button(key="keep-so").click().run()
    assert app.visits.choices(LOCAL)[KEPT] == ""
    assert len(app.threads.threads(LOCAL)) == 1


def test_what_is_young_is_not_warned_about(app, settings):
    app.threads.new(LOCAL, now())
    settings.selectbox(key=KEPT).set_value(30).run()
    assert "gone for good" not in shown(settings)
    settings.button(key="keep-so").click().run()
    assert len(app.threads.threads(LOCAL)) == 1


@pytest.mark.parametrize(
    ("days", "said"),
    [("", "stays until you erase it, or for as long as you choose"), ("90", "go 90 days after you last went on with them")],
)
def test_the_page_of_privacy_says_how_long_things_stay(app, screen, days, said):
    app.visits.choose(LOCAL, KEPT, days)
    screen.run()
    assert said in shown(screen.switch_page("../pages/privacy.py").run())


def test_the_start_of_the_process_clears_out_what_is_old(app):
    fill(app, LOCAL, CANARY)
    assert app.retention.older(LOCAL, 365, results.AT + timedelta(days=366)) == (1, 1)
    app.clear_out()
    assert len(app.threads.threads(LOCAL)) == 1
    app.visits.choose(LOCAL, KEPT, "30")
    assert app.clear_out() == 2
    assert (app.threads.threads(LOCAL), app.services.drafts.every(LOCAL)) == ((), ())
