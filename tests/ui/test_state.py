"""Whose things a visit sees, and what a tab remembers."""

import pytest

from ui.state import LOCAL, VISITOR, Outgoing, Session, whose

HOME = {"Host": "localhost:8501", "Origin": "http://localhost:8501"}


@pytest.mark.parametrize(
    ("headers", "url"),
    [
        (HOME, "http://localhost:8501/"),
        ({"Host": "127.0.0.1:8501"}, "http://127.0.0.1:8501/chat?t=1"),
        ({"Host": "[::1]:8501"}, "http://[::1]:8501/"),
        (HOME, None),
        ({}, None),
    ],
)
def test_on_the_machine_itself_one_sees_ones_own_things(headers, url):
    assert whose(headers, url, {}, single=True) == (LOCAL, False)


@pytest.mark.parametrize(
    ("headers", "url"),
    [
        ({"Host": "demo.example.org"}, "https://demo.example.org/"),
        ({"Host": "localhost:8501"}, "https://demo.example.org/"),
        ({"Host": "demo.example.org"}, "http://localhost:8501/"),
        ({"Host": "localhost:8501", "Origin": "http://evil.example"}, "http://localhost:8501/"),
        ({**HOME, "X-Forwarded-For": "203.0.113.9"}, "http://localhost:8501/"),
        ({**HOME, "Forwarded": "for=203.0.113.9"}, None),
        ({"Host": "192.168.1.20:8501"}, "http://192.168.1.20:8501/"),
        ({"Host": "localhost.evil.example"}, None),
    ],
)
def test_anybody_else_gets_a_space_of_their_own(headers, url):
    first = whose(headers, url, {VISITOR: "abc"}, single=True)
    assert first[0].startswith("v-")
    assert first[1]
    assert whose(headers, url, {VISITOR: "abc"}, single=True) == first
    assert whose(headers, url, {VISITOR: "abd"}, single=True) != first


def test_a_shared_deployment_has_no_local_person():
    assert whose(HOME, None, {VISITOR: "abc"}, single=False)[0] != LOCAL


def test_the_cookie_itself_is_never_the_owner():
    owner, _ = whose({"Host": "demo.example.org"}, None, {VISITOR: "local"}, single=True)
    assert "local" not in owner


def test_pictures_looked_at_last_are_kept_while_there_is_room():
    session = Session("local")
    for key in "abcde":
        session.keep_pictures(key, (b"x" * 900_000, b"y" * 400_000))
    assert list(session.pictures) == ["c", "d", "e"]
    session.keep_pictures("c", session.pictures["c"])
    assert list(session.pictures) == ["d", "e", "c"], "looked at again, it is among the last"
    for small in "fgh":
        session.keep_pictures(small, (b"z" * 20_000,))
    assert list(session.pictures) == ["d", "e", "c", "f", "g", "h"]
    session.keep_pictures("huge", (b"x" * 9_000_000,))
    assert list(session.pictures) == ["huge"], "what is shown now is kept, whatever its size"


def test_opening_a_conversation_empties_the_outbox():
    session = Session("local")
    session.say("hello")
    assert session.outbox == [Outgoing("hello")]
    session.open("t1")
    assert session.thread == "t1"
    assert session.outbox == []
