"""The keys of an issuer: asked for seldom, by one at a time, and good for a day while it is away."""

import threading

import pytest

from agent.issued.ring import AGAIN, FRESH, KEPT, OFTEN, Away, Ring

ISSUER = "https://id.example/tenant/"


class Far:
    """An issuer that can go away and change its keys, and a clock that stands still."""

    def __init__(self):
        self.names, self.asked, self.away, self.time = ["one"], 0, False, 0.0
        self.about = {"issuer": ISSUER, "jwks_uri": "https://keys.example/"}
        self.ring = Ring(ISSUER, self.document, lambda: self.time)

    def document(self, address):
        self.asked += 1
        if self.away:
            raise ConnectionError
        if address != "https://keys.example/":
            assert address == "https://id.example/tenant/.well-known/openid-configuration"
            return self.about
        return {"keys": [{"kid": name, "kty": "RSA"} for name in self.names]}

    def looks(self):
        """How often it was looked at since this was asked last."""
        asked, self.asked = self.asked, 0
        return asked


@pytest.fixture
def far():
    return Far()


def test_keys_are_asked_for_when_first_needed_and_once(far):
    assert far.looks() == 0
    assert [far.ring.find("one")["kid"] for _ in range(5)] == ["one"] * 5
    assert far.looks() == 2


def test_without_a_name_the_only_key_is_meant(far):
    assert far.ring.find("")["kid"] == "one"
    far.names, far.time = ["one", "two"], FRESH + 1
    assert far.ring.find("") is None


def test_a_new_key_is_found_and_one_taken_back_counts_for_an_hour_at_most(far):
    far.ring.find("one")
    far.names, far.time = ["two"], OFTEN + 1
    assert far.ring.find("two")["kid"] == "two"
    assert far.ring.find("one") is None
    far.names, far.time = ["three"], far.time + FRESH + 1
    assert far.ring.find("two") is None


def test_a_storm_of_unknown_names_asks_once_a_minute(far):
    far.ring.find("one")
    far.looks()
    for second in range(121):
        far.time = float(second)
        assert far.ring.find(f"unknown-{second}") is None
    assert far.looks() == 2 * 2
    assert far.ring.find("one")["kid"] == "one"


def test_while_it_is_away_its_keys_count_for_a_day_and_it_is_asked_now_and_then(far):
    far.ring.find("one")
    far.away, far.time = True, FRESH + 1
    far.looks()
    assert far.ring.find("one")["kid"] == "one"
    assert far.ring.find("one")["kid"] == "one"
    assert far.looks() == 1
    with pytest.raises(Away):
        far.ring.find("unknown")
    far.time += AGAIN + 1
    far.ring.find("one")
    assert far.looks() == 1
    far.time = KEPT + 2
    with pytest.raises(Away):
        far.ring.find("one")
    far.away, far.time = False, far.time + AGAIN + 1
    assert far.ring.find("one")["kid"] == "one"
    assert far.ring.find("unknown") is None


def test_that_was_never_there_is_away_and_found_once_it_is(far):
    far.away = True
    for _ in range(3):
        with pytest.raises(Away):
            far.ring.find("one")
    assert far.looks() == 1
    far.away, far.time = False, AGAIN + 1
    assert far.ring.find("one")["kid"] == "one"


@pytest.mark.parametrize(
    "about",
    [
        {},
        {"issuer": "https://other.example", "jwks_uri": "https://keys.example/"},
        {"issuer": ISSUER},
        {"issuer": ISSUER, "jwks_uri": 7},
    ],
)
def test_who_does_not_name_itself_so_is_not_it(far, about):
    far.about = about
    with pytest.raises(Away):
        far.ring.find("one")


@pytest.mark.parametrize("told", [{}, {"keys": "one"}, {"keys": {}}])
def test_keys_that_are_none(far, told):
    ring = Ring(ISSUER, lambda address: told if address == "https://keys.example/" else far.about, lambda: 0.0)
    with pytest.raises(Away):
        ring.find("one")


def test_keys_for_something_else_and_odd_entries_are_passed_over(far):
    listed = ["odd", None, {"kid": "lock", "use": "enc"}, {"kid": "one", "use": "sig"}, *({"kid": f"k{n}"} for n in range(90))]
    ring = Ring(ISSUER, lambda address: {"keys": listed} if address == "https://keys.example/" else far.about, lambda: 0.0)
    assert ring.find("one") == {"kid": "one", "use": "sig"}
    assert (ring.find("lock"), ring.find("k89")) == (None, None)


def test_one_waits_for_the_issuer_and_others_are_told_to_come_again(far):
    inside, go_on = threading.Event(), threading.Event()

    def slow(address):
        inside.set()
        assert go_on.wait(10)
        return far.document(address)

    ring = Ring(ISSUER, slow, lambda: far.time)
    waiting = threading.Thread(target=ring.find, args=("one",))
    waiting.start()
    assert inside.wait(10)
    with pytest.raises(Away):
        ring.find("one")
    go_on.set()
    waiting.join(10)
    assert ring.find("one") == {"kid": "one", "kty": "RSA"}
