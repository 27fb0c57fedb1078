"""Keys of one's own on the page Privacy: shown once, listed, taken back, and only where they make sense."""

from datetime import timedelta

import pytest

from tests.ui.conftest import shown
from tests.ui.test_privacy import privacy
from ui.privacy import keys
from ui.privacy.keys import make_sense
from ui.render import words
from ui.state import LOCAL, Session, clock


def make(at, name="careers page"):
    at.text_input(key="key-name").set_value(name)
    return next(button for button in at.button if button.label == "Make a key").click().run()


def secrets(at):
    return [block.value for block in at.code if block.value.startswith("jck_")]


def test_a_key_is_made_shown_once_opens_what_it_may_and_is_taken_back(app, screen):
    at = make(privacy(screen))
    (secret,) = secrets(at)
    key = app.keys.opened(secret, clock())
    assert (key.owner, key.name, key.scopes) == (LOCAL, "careers page", ("read",))
    assert timedelta(days=89) < key.expires - clock() < timedelta(days=91)
    at = at.run()
    assert secrets(at) == []
    assert secret not in shown(at)
    assert "careers page" in shown(at)
    assert key.prefix in shown(at)
    at = at.button(key=f"key-back-{key.id}").click().run()
    assert app.keys.opened(secret, clock()) is None
    assert "taken back on" in shown(at)
    assert [button for button in at.button if str(button.key).startswith("key-back")] == []


@pytest.mark.parametrize("name", ["", "   ", "tab\u202e"])
def test_without_a_name_none_is_made_and_that_is_said(app, screen, name):
    at = make(privacy(screen), name)
    assert "A key needs a name" in shown(at)
    assert app.keys.of(LOCAL) == ()


def test_there_is_an_end_of_keys(app, screen, monkeypatch):
    monkeypatch.setattr(keys, "MANY", 1)
    app.keys.make(LOCAL, "first", clock())
    at = make(privacy(screen))
    assert "There are 1 keys already." in shown(at)
    assert len(app.keys.of(LOCAL)) == 1


def test_another_persons_are_not_there_and_old_ones_are_named_a_few(app, screen):
    app.keys.make("u-other", "foreign", clock())
    for n in range(5):
        app.keys.make(LOCAL, f"old-{n}", clock() - timedelta(days=20 + n), days=1)
    text = shown(privacy(screen))
    assert "foreign" not in text
    assert [n for n in range(5) if f"old-{n}" in text] == [0, 1, 2]
    assert "over since" in text


@pytest.mark.parametrize(
    ("tab", "sense"),
    [
        (Session(LOCAL), True),
        (Session("u-ann", signed="u-ann"), True),
        (Session("v-visitor", temporary=True), False),
        (Session("p-private", usual=LOCAL), False),
        (Session("p-private", signed="u-ann", usual="u-ann"), False),
    ],
)
def test_they_are_for_those_who_come_back(tab, sense):
    assert make_sense(tab) is sense


def test_in_a_private_session_there_is_no_word_of_them(screen):
    at = privacy(screen)
    assert "Keys for programs" in shown(at)
    assert "Keys for programs" not in shown(at.button(key="private-begin").click().run())


def test_a_name_with_signs_of_markup_stays_words(app, screen):
    name = "**bold** [x](http://evil.example)"
    app.keys.make(LOCAL, name, clock())
    (line,) = [one.value for one in privacy(screen).markdown if "evil" in one.value]
    assert words(name) in line
    assert name not in line
