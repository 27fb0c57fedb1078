"""A model that keeps failing is left alone for a while."""

import time

import pytest

from agent.breaker import FAILURES, REST, WITHIN, Breaker
from agent.failures import problem
from core.errors import ModelProblem
from tests.fake_openai import FakeOpenAI, Reply


class Seconds:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


def failing(kind: str, count: int, pause: float) -> tuple[Breaker, Seconds]:
    clock = Seconds()
    breaker = Breaker(clock)
    for _ in range(count):
        clock.now += pause
        breaker.failed(problem(kind))  # type: ignore[arg-type]
    return breaker, clock


OPEN = [
    ("unavailable", FAILURES, 1, True),
    ("rate", FAILURES, 1, True),
    ("timeout", FAILURES, 1, True),
    ("unavailable", FAILURES - 1, 1, False),
    ("unavailable", FAILURES, WITHIN, False),
    ("key", 20, 1, False),
    ("nonsense", 20, 1, False),
]


@pytest.mark.parametrize(("kind", "count", "pause", "open_"), OPEN)
def test_when_it_opens(kind, count, pause, open_):
    breaker, _ = failing(kind, count, pause)
    if not open_:
        breaker.check()
        return
    with pytest.raises(ModelProblem) as told:
        breaker.check()
    assert told.value.kind == "unavailable"
    assert 0 < (told.value.retry_after or 0) <= REST


def test_it_closes_after_a_rest():
    breaker, clock = failing("rate", FAILURES, 1)
    clock.now += REST + 0.1
    breaker.check()


def test_an_answer_forgets_the_failures():
    breaker, clock = failing("rate", FAILURES - 1, 1)
    breaker.answered()
    breaker.failed(problem("rate"))
    breaker.check()
    assert clock.now > 1000


def test_others_hear_it_at_once(make):
    with FakeOpenAI([Reply(status=500)]) as server:
        room = make(server=server)
        for _ in range(3):
            room.ask("Hello")
        asked, begun = len(server.requests), time.monotonic()
        turn = room.ask("Hello")
        assert time.monotonic() - begun < 1
        assert next(e for e in room.events(turn) if e.type == "turn_failed").code == "unavailable"
        assert len(server.requests) == asked >= FAILURES
