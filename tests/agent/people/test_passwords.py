"""Passwords: whole however long, refused when they are tried first, and as slow for a name that is not known."""

import pytest

from agent.people import passwords
from agent.people.passwords import Passwords, weak
from tests.test_architecture import ROOT

PASSWORDS = Passwords()
GOOD = "four words nobody guesses"


@pytest.fixture(scope="module")
def kept():
    return PASSWORDS.hash(GOOD)


def test_what_is_kept_is_argon2id_at_the_cost_we_promise(kept):
    assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert GOOD not in kept
    assert PASSWORDS.hash(GOOD) != kept


@pytest.mark.parametrize("typed", ["", GOOD[:-1], GOOD + " ", GOOD.upper(), "\x00"])
def test_only_the_same_opens(kept, typed):
    assert PASSWORDS.check(GOOD, kept) == (True, None)
    assert PASSWORDS.check(typed, kept) == (False, None)


def test_a_name_that_is_not_known_is_refused_with_any_password():
    assert PASSWORDS.check("a password that nobody has", None) == (False, None)
    assert PASSWORDS.check(GOOD, None) == (False, None)


@pytest.mark.parametrize("long", ["x1" * 50, "x" * 99 + "y", "🐈🔑🌲🎻" * 10, "a" * 1000])
def test_no_end_of_it_is_cut_off(long):
    made = PASSWORDS.hash(long)
    assert PASSWORDS.check(long, made)[0]
    assert not PASSWORDS.check(long[:-1], made)[0]


def test_an_umlaut_is_one_however_it_is_typed():
    assert PASSWORDS.check("mu\u0308nchen und wien", PASSWORDS.hash("m\u00fcnchen und wien"))[0]


def test_a_hash_of_older_settings_is_made_anew():
    from pwdlib import PasswordHash
    from pwdlib.hashers.argon2 import Argon2Hasher

    old = PasswordHash((Argon2Hasher(time_cost=1, memory_cost=8192, parallelism=1),)).hash(GOOD)
    right, newer = PASSWORDS.check(GOOD, old)
    assert right
    assert newer is not None
    assert PASSWORDS.check(GOOD, newer) == (True, None)


@pytest.mark.parametrize(
    ("password", "is_weak"),
    [
        ("password", True),
        ("Password123!", True),
        ("P@ssw0rd2024", True),
        ("passwort1", True),
        ("qwertzuiop", True),
        ("qwerty12345", True),
        ("12345678", True),
        ("87654321", True),
        ("aaaaaaaaaa", True),
        ("abababab", True),
        ("abcdefgh", True),
        ("iloveyou2", True),
        ("Summer2026", True),
        ("jane.miller", True),
        ("Jane.Miller1", True),
        ("jane.miller@example.org", True),
        ("1qaz2wsx", True),
        ("Trustno1", True),
        ("baseball77", True),
        ("!!m0untain!!", True),
        ("qazwsxedc", True),
        (GOOD, False),
        ("baseball mountain", False),
        ("vq8-kelpjx", False),
        ("correct horse battery", False),
        ("Tr0ub4dor&3xq", False),
        ("münchen und wien", False),
        ("🐈🔑🌲🎻☂️🚲🪴🧵", False),
        ("password of my grandmother", False),
    ],
)
def test_what_is_tried_first_is_refused(password, is_weak):
    assert weak(password, "jane.miller@example.org") is is_weak


def test_the_list_of_those_tried_first_is_whole_and_says_whose_it_is():
    lines = passwords._TRIED.read_text(encoding="utf-8").splitlines()
    told = [line for line in lines if not line.startswith("#")]
    assert len(set(told)) == len(told) == 3000
    assert all(len(line) == passwords._DIGITS and set(line) <= set("0123456789abcdef") for line in told)
    assert "MIT licence" in lines[1]
    assert "tried.txt" in (ROOT / "NOTICE").read_text(encoding="utf-8")


def test_it_lies_there_as_hashes_that_few_others_share():
    some = [f"{first} {second} {n}" for first in "abcdefgh" for second in ("sea", "oak", "fen") for n in range(200)]
    assert sum(weak(one, "jane@example.org") for one in some) == 0
    assert "baseball" not in passwords._TRIED.read_text(encoding="utf-8")
