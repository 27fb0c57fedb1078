"""Made when first needed, once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from core.lazily import Lazily


def test_many_who_ask_at_once_get_the_same():
    made, start = [], Barrier(8)

    def make():
        made.append(1)
        return object()

    thing = Lazily(make)

    def ask(_):
        start.wait()
        return thing()

    assert thing.there is None
    with ThreadPoolExecutor(8) as hands:
        got = list(hands.map(ask, range(8)))
    assert (len({id(one) for one in got}), made) == (1, [1])
    assert thing.there is got[0]


def test_what_was_let_go_is_made_anew():
    thing = Lazily(lambda: [1])
    assert thing.let_go() is None
    first = thing()
    assert thing.let_go() is first
    assert thing() is not first


def test_after_a_failure_the_next_one_tries_again():
    tries = []

    def make():
        tries.append(1)
        if len(tries) == 1:
            raise OSError("disk")
        return "made"

    thing = Lazily(make)
    with pytest.raises(OSError, match="disk"):
        thing()
    assert thing() == "made"
