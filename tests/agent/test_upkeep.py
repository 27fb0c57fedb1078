"""What a process does by itself: each job when it is due, one that fails again, and nothing after the end."""

import threading
import time

from agent.upkeep import Upkeep
from core.errors import StorageProblem


def reached(what, seconds=10.0):
    end = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.005)


def test_each_job_comes_when_it_is_due():
    often: list[float] = []
    rarely: list[float] = []
    upkeep = Upkeep(tick=0.005)
    upkeep.start([(0, lambda: often.append(1)), (0.1, lambda: rarely.append(1)), (3600, lambda: rarely.extend([1] * 100))])
    reached(lambda: len(rarely) >= 2)
    upkeep.close()
    assert 2 <= len(rarely) < 50
    assert len(often) > len(rarely)


def test_one_that_fails_comes_again_and_keeps_no_other_from_coming():
    tried: list[str] = []

    def fails() -> None:
        tried.append("fails")
        raise StorageProblem("The database is busy; this was not saved.") if len(tried) % 2 else ValueError("x")

    done: list[str] = []
    upkeep = Upkeep(tick=0.005)
    upkeep.start([(0, fails), (0, lambda: done.append("done"))])
    reached(lambda: len(tried) > 3 and len(done) > 3)
    upkeep.close()


def test_after_the_end_nothing_comes_and_what_was_begun_is_ended():
    begun, ended = threading.Event(), []

    def slow() -> None:
        begun.set()
        time.sleep(0.1)
        ended.append(1)

    upkeep = Upkeep(tick=0.005)
    upkeep.start([(0, slow)])
    begun.wait(10)
    upkeep.close()
    count = len(ended)
    assert count >= 1
    time.sleep(0.15)
    assert len(ended) == count


def test_one_that_never_began_can_be_ended():
    Upkeep().close()
    assert not any(thread.name == "upkeep" and not thread.daemon for thread in threading.enumerate())
