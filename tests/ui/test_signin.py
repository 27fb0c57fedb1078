"""Who is signed in, what is shown before, and what is said where it is not set up to the end."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.ui.conftest import shown
from ui import signin, state
from ui.signin import missing, owner_of, providers, sign_in_of
from ui.state import LOCAL

WHOLE = {"redirect_uri": "http://127.0.0.1:8501/oauth2callback", "cookie_secret": "x" * 40}
ONE = {"client_id": "c", "client_secret": "s", "server_metadata_url": "https://id.example/.well-known/openid-configuration"}
ANNE = {"is_logged_in": True, "iss": "https://id.example", "sub": "1", "name": "Anne", "email": "anne@example.org"}


def test_issuer_and_subject_name_a_person_and_nothing_of_them_can_be_read():
    owner = owner_of(ANNE)
    assert owner == owner_of({**ANNE, "name": "Anna", "email": "other@example.org"})
    assert owner.startswith("u-")
    assert len(owner) == 34
    assert "anne" not in owner


OTHERS = [
    {"sub": "2"},
    {"iss": "https://other.example"},
    {"iss": "https://id.example1", "sub": ""},
    {"iss": 'https://id.example", "1', "sub": "1"},
]


@pytest.mark.parametrize("other", OTHERS)
def test_another_is_another(other):
    assert owner_of({**ANNE, **other}) != owner_of(ANNE)


NOBODY = [
    {},
    {"is_logged_in": False, "iss": "https://id.example", "sub": "1"},
    {"is_logged_in": "yes", "iss": "https://id.example", "sub": "1"},
    {"is_logged_in": True, "sub": "1"},
    {"is_logged_in": True, "iss": "https://id.example"},
    {"is_logged_in": True, "iss": "https://id.example", "sub": ""},
    {"is_logged_in": True, "iss": "https://id.example", "sub": 1},
    {"email": "anne@example.org"},
]


@pytest.mark.parametrize("user", NOBODY)
def test_who_is_not_named_is_nobody(user):
    assert owner_of(user) == ""


@pytest.mark.parametrize(
    ("auth", "names", "lacking"),
    [
        ({**WHOLE, **ONE}, ("",), ()),
        ({**WHOLE, **ONE, "client_kwargs": {"prompt": "login"}}, ("",), ()),
        ({**WHOLE, "google": ONE, "acme": ONE}, ("google", "acme"), ()),
        ({**WHOLE, "google": {**ONE, "client_secret": ""}}, ("google",), ("auth.google.client_secret",)),
        ({**ONE, "redirect_uri": "http://x/oauth2callback"}, ("",), ("auth.cookie_secret",)),
        (WHOLE, ("",), ("auth.client_id", "auth.client_secret", "auth.server_metadata_url")),
    ],
)
def test_what_has_to_be_added(auth, names, lacking):
    assert (providers(auth), missing(auth)) == (names, lacking)


def test_without_its_package_that_is_said(monkeypatch):
    monkeypatch.setattr(signin, "find_spec", lambda _name: None)
    assert missing({**WHOLE, **ONE}) == ("authlib",)


@pytest.fixture
def closed(app, screen, monkeypatch):  # noqa: ARG001 - the app is there, and not shown
    monkeypatch.setattr(state, "auth", lambda: {**WHOLE, **ONE})
    return screen


@pytest.mark.parametrize("user", NOBODY[1:5])
def test_before_somebody_signed_in_nothing_is_shown(closed, user, app):
    closed.user.clear()
    closed.user.update(user)
    at = closed.run()
    assert "Sign in to see your own things" in shown(at)
    assert [b.key for b in at.button] == ["sign-in-"]
    assert len(at.chat_input) == 0
    assert app.threads.threads(LOCAL) == ()


def test_signed_in_one_has_a_space_of_ones_own(closed):
    closed.user.clear()
    closed.user.update(ANNE)
    at = closed.run()
    tab = at.session_state.session
    assert (tab.owner, tab.temporary) == (owner_of(ANNE), False)
    assert "Signed in as Anne." in shown(at)
    assert any(b.key == "sign-out" for b in at.button)


def test_when_another_signs_in_in_the_same_tab_nothing_of_the_first_is_left(closed):
    closed.user.clear()
    closed.user.update(ANNE)
    at = closed.run()
    at.session_state.session.receipt = "of Anne"
    at.user["sub"] = "2"
    at = at.run()
    assert at.session_state.session.owner == owner_of({**ANNE, "sub": "2"})
    assert at.session_state.session.receipt == ""


def enter(screen, **user):
    screen.user.clear()
    screen.user.update({**ANNE, **user})
    return screen.run()


def test_signed_out_elsewhere_the_next_click_shows_the_way_in_and_nothing_else(closed, app):
    at = enter(closed, nonce="n1")
    assert "Signed in as Anne." in shown(at)
    app.signed.end(owner_of(ANNE), state.clock())
    at = at.run()
    assert "You are signed out" in shown(at)
    assert [b.key for b in at.button] == ["sign-in-"]
    assert len(at.chat_input) == 0
    assert "You are signed out" in shown(enter(at, nonce="n1")), "the old cookie once more"
    assert "Signed in as Anne." in shown(enter(at, nonce="n2"))


def test_the_button_ends_it_for_all(closed, app):
    at = enter(closed, nonce="n3")
    out = next(b for b in at.button if b.key == "sign-out")
    try:
        out.click().run()
    finally:
        assert not app.signed.holds(owner_of(ANNE), sign_in_of({**ANNE, "nonce": "n3"}), state.clock())


@pytest.mark.parametrize("minutes", [31, 12 * 60 + 1])
def test_after_idle_time_one_signs_in_again(closed, minutes, monkeypatch):
    at = enter(closed, nonce=f"idle{minutes}")
    later = state.clock() + timedelta(minutes=minutes)
    monkeypatch.setattr(state, "clock", lambda: later)
    assert "You are signed out" in shown(at.run())


def test_each_signing_in_is_one_of_its_own():
    told = {**ANNE, "iat": 1_790_000_000, "exp": 1_790_000_600, "nonce": "a"}
    one = sign_in_of(told)
    assert one.issued == datetime.fromtimestamp(1_790_000_000, UTC)
    assert one.id == sign_in_of({**told, "name": "Anna", "email": "x@example.org", "tokens": {}}).id
    others: list[dict[str, object]] = [
        {"nonce": "b"},
        {"iat": 1_790_000_001},
        {"sub": "2"},
        {"iss": "https://other.example"},
        {"sid": "s"},
    ]
    assert len({one.id, *(sign_in_of({**told, **other}).id for other in others)}) == len(others) + 1
    assert sign_in_of(ANNE).issued is None
    assert "anne" not in one.id


def test_a_demo_without_storage_says_so_to_who_is_signed_in_too(closed, monkeypatch):
    monkeypatch.setenv("COPILOT_STORAGE_LASTS", "false")
    state.settings.clear()
    closed.user.clear()
    closed.user.update(ANNE)
    at = closed.run()
    assert at.session_state.session.temporary
    assert any("may be gone after your visit" in c.value for c in at.caption)


def test_not_set_up_to_the_end_it_is_closed_and_says_what_is_lacking(closed, monkeypatch):
    monkeypatch.setattr(state, "auth", lambda: {**WHOLE, "client_id": "c"})
    at = closed.run()
    assert "auth.client_secret" in shown(at)
    assert WHOLE["cookie_secret"] not in shown(at)
    assert list(at.button) == []


def test_a_name_of_an_account_is_words_and_nothing_else(closed):
    closed.user.clear()
    closed.user.update({**ANNE, "name": "![x](http://127.0.0.1/x)"})
    at = closed.run()
    assert "![x](" not in "".join(c.value for c in at.caption)
