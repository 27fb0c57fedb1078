"""Keys of programs from the command line."""

import json

import pytest

from agent.bootstrap import LOCAL, now
from agent.keys.store import Keys
from core.database import Database
from core.settings import Settings


def opened(secret: str):
    database = Database(Settings.load().database_url)
    key = Keys(database).opened(secret, now())
    database.close()
    return key


def test_a_key_is_made_shown_once_listed_and_taken_back(typed):
    code, out, err = typed("key-new", "careers page", "--days", "30")
    secret = out.strip()
    assert code == 0
    assert "not shown again" in err
    key = opened(secret)
    assert (key.owner, key.name, (key.expires - key.created).days) == (LOCAL, "careers page", 30)
    code, out, _ = typed("keys")
    assert code == 0
    assert key.id in out
    assert "careers page" in out
    assert " holds " in out
    assert secret not in out
    assert typed("key-revoke", key.id) == (0, f"{key.id}: revoked\n", "")
    assert opened(secret) is None
    assert " revoked " in typed("keys")[1]


def test_programs_get_the_list_as_json_without_hashes(typed):
    assert typed("keys", "--json") == (0, "[]\n", "")
    secret = typed("key-new", "site")[1].strip()
    (listed,) = json.loads(typed("keys", "--json")[1])
    assert listed["name"] == "site"
    assert set(listed) == {"id", "name", "prefix", "scopes", "created", "expires", "used", "revoked"}
    assert secret.startswith(listed["prefix"])
    assert secret not in str(listed)


def test_a_key_may_what_was_said_and_else_only_read(typed):
    assert opened(typed("key-new", "site")[1].strip()).scopes == ("read",)
    assert opened(typed("key-new", "site", "--may", "write", "chat", "write")[1].strip()).scopes == ("write", "chat")
    with pytest.raises(SystemExit):
        typed("key-new", "site", "--may", "everything")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("key-revoke", "none"), "There is no such key"),
        (("key-new", " "), "needs a name"),
        (("key-new", "site", "--days", "0"), "between 1 and"),
    ],
)
def test_what_cannot_be_done_is_said(typed, words, said):
    code, out, err = typed(*words)
    assert (code, out) == (2, "")
    assert said in err
