"""A worker from file to result: read, judged without a name, set aside with a reason, tried again, ended in good order."""

import threading
import time

import pytest

from agent.bulk.desk import Here
from agent.bulk.making import desk as made_desk
from agent.bulk.work.store import TRIES
from core.errors import PostingRefused, SomethingMissing, StorageProblem
from core.settings import Settings
from tests.agent.bulk.conftest import AD, cv, files, refuses
from tools.cv.jsonresume import profile_json
from tools.cv.reader import read_here

ANN = "ann"


def test_files_are_read_as_by_every_other_door(room):
    job = room.desk.submit(ANN, files(3))
    room.worker().run(2, until_empty=True)
    told = room.desk.status(ANN, job)
    assert (told.state, told.done) == ("done", 3)
    for number, item in enumerate(room.desk.result(ANN, job)):
        alone = profile_json(read_here(item.name, cv(number)))
        assert item.reading["basics"] == alone["basics"]
        assert item.reading["work"] == alone["work"]
        assert item.document == alone["meta"]["reading"]["document"]


def test_people_are_judged_for_the_ad_and_who_they_are_is_not_told(small):
    from agent.model import choose_embedder
    from tools.jobs.posting import read_posting
    from tools.jobs.rank import finders, rank
    from tools.profile.facts import facts_of

    job = small.desk.submit(ANN, files(2), AD, "Robin Reviewer")
    small.worker().run(until_empty=True)
    posting = read_posting(AD)
    people = [(name, facts_of(read_here(name, data))) for name, data in files(2)]
    finder_of = finders(posting, choose_embedder(Settings(environment="test")))
    ranked = {one.key: one for one in rank(posting, people, finder_of, small.now().astimezone().date())}
    for item in small.desk.result(ANN, job):
        assert item.score == ranked[item.name].fit.score
        assert item.fit == ranked[item.name].shown.model_dump(mode="json", include={"score", "low", "high", "parts"})
        assert "Person Number" not in str(item.fit)
    (line,) = small.log.lines(ANN)
    assert (line.reviewer, line.step) == ("Robin Reviewer", "compared")


@pytest.mark.parametrize(
    ("ad", "reviewer", "error"), [("Hello.", "Robin", PostingRefused), (AD, "", SomethingMissing), (AD, "  ", SomethingMissing)]
)
def test_no_job_begins_without_an_ad_that_is_one_and_a_name(small, ad, reviewer, error):
    with pytest.raises(error):
        small.desk.submit(ANN, files(1), ad, reviewer)
    assert small.desk.jobs(ANN) == ()
    assert small.log.lines(ANN) == ()


def test_a_file_that_cannot_be_read_is_set_aside_with_its_reason_at_once(room):
    job = room.desk.submit(ANN, files(2))
    room.worker(lambda name, data: refuses(name, data) if name == "cv0.txt" else read_here(name, data)).run(until_empty=True)
    aside, read = room.desk.result(ANN, job)
    assert (aside.state, aside.reason, aside.tries, aside.message) == ("aside", "damaged", 1, "This file is damaged.")
    assert (read.state, read.tries) == ("done", 1)
    assert room.desk.status(ANN, job).state == "done"


def test_an_error_of_ours_is_tried_again_and_then_set_aside_without_its_words(small, capsys):
    tried: list[str] = []

    def fails(name: str, data: bytes):
        tried.append(name)
        if name == "cv1.txt" and tried.count(name) > 1:
            return read_here(name, data)
        raise ValueError("secret words of a CV")

    job = small.desk.submit(ANN, files(2))
    small.worker(fails).run(until_empty=True)
    aside, read = small.desk.result(ANN, job)
    assert (aside.state, aside.reason, aside.tries) == ("aside", "failed", TRIES)
    assert (read.state, read.tries) == ("done", 2)
    assert tried.count("cv0.txt") == TRIES
    assert "secret" not in aside.message + capsys.readouterr().err


def test_a_database_that_is_away_for_a_moment_costs_no_file(small, monkeypatch):
    monkeypatch.setattr("agent.bulk.work.worker.POLL", 0.01)
    worker, kept = small.worker(), []
    keep = worker._work.keep

    def away(*given):
        kept.append(given)
        if len(kept) == 1:
            raise StorageProblem("The database is busy; this was not saved.")
        return keep(*given)

    monkeypatch.setattr(worker._work, "keep", away)
    job = small.desk.submit(ANN, files(2))
    worker.run(until_empty=True)
    assert small.desk.status(ANN, job).done == 1
    small.later(31)
    small.worker().run(until_empty=True)
    assert small.desk.status(ANN, job).state == "done"
    assert sorted(i.tries for i in small.desk.result(ANN, job)) == [1, 2]


def test_a_worker_that_waits_is_woken_and_one_that_is_stopped_ends_what_it_is_at(small):
    begun, go_on = threading.Event(), threading.Event()

    def slow(name: str, data: bytes):
        begun.set()
        go_on.wait(10)
        return read_here(name, data)

    worker = small.worker(slow)
    thread = threading.Thread(target=worker.run)
    thread.start()
    job = small.desk.submit(ANN, files(3))
    worker.ring()
    assert begun.wait(10)
    worker.stop()
    go_on.set()
    thread.join(15)
    assert not thread.is_alive()
    told = small.desk.status(ANN, job)
    assert (told.done, told.at_work, told.count) == (1, 0, 3)


def test_the_app_works_by_itself_where_no_worker_runs(tmp_path, db):
    from agent.bootstrap import now

    desk = made_desk(Settings(environment="test", data_dir=tmp_path / "data"), db, now)
    job = desk.submit(ANN, files(3))
    end = time.monotonic() + 20
    while desk.status(ANN, job).state != "done":
        assert time.monotonic() < end, "nobody reads"
        time.sleep(0.05)
    assert {i.state for i in desk.result(ANN, job)} == {"done"}
    desk.close()
    desk.submit(ANN, files(1))
    assert desk.jobs(ANN)[0].at_work == 0, "closed, it begins nothing"


def test_the_bell_rings_for_what_waits_and_again_for_what_was_left(small):
    desk = small.desk
    job = desk.submit(ANN, files(1))
    assert small.rung == ["rung"]
    desk.look()
    assert small.rung == ["rung", "rung"]
    small.worker().run(until_empty=True)
    desk.look()
    assert small.rung == ["rung", "rung"]
    assert desk.status(ANN, job).state == "done"
    desk.close()
    assert small.rung[-1] == "closed"


def test_where_others_work_nothing_begins_here():
    made: list[str] = []
    here = Here(lambda: made.append("made"), 0)  # type: ignore[arg-type,return-value]
    here.ring()
    here.close()
    assert made == []


class Ending:
    """A worker that has seen that nothing waits, and is told of something just before it ends."""

    here: Here

    def __init__(self) -> None:
        self.runs = 0

    def run(self, at_once: int, *, until_empty: bool) -> None:
        assert (at_once, until_empty) == (1, True)
        self.runs += 1
        if self.runs == 1:
            self.here.ring()

    def stop(self) -> None:
        raise AssertionError("it has ended by itself")


def ended(here: Here) -> bool:
    """Waits for the thread to end."""
    for _ in range(200):
        if here._thread is None:
            return True
        time.sleep(0.02)
    return False


def test_what_comes_while_the_last_worker_ends_is_worked_on_at_once():
    worker = Ending()
    worker.here = here = Here(lambda: worker, 1)  # type: ignore[arg-type,return-value]
    here.ring()
    assert ended(here)
    assert worker.runs == 2
    here.ring()
    assert ended(here)
    assert worker.runs == 3
