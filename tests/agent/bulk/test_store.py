"""Jobs of many files: given once however often sent, told, taken out page by page, cancelled, erased, and nobody else's."""

import json
from datetime import timedelta

import pytest
import sqlalchemy as sa

from agent.bulk import store as bulk_store
from agent.bulk.store import BODIES, ITEMS, JOBS, BulkStore
from agent.bulk.work.store import Taken
from core.errors import CopilotError, NotFound
from tests.agent.bulk.conftest import AD, cv, files

ANN, BOB = "ann", "bob"


def count(room, table=ITEMS) -> int:
    with room.db.read() as connection:
        return connection.execute(sa.select(sa.func.count()).select_from(table)).scalar() or 0


def done(room, taken: Taken, score: float | None = None) -> bool:
    made: dict = {"reading": {"basics": {"name": taken.name}}} | ({"fit": {"score": score}} if score is not None else {})
    return bool(room.work().keep(taken, "d" * 16, made, room.now()))


def test_a_job_goes_from_open_to_done(room):
    desk = room.desk
    job = desk.begin(ANN)
    assert desk.status(ANN, job).state == "open"
    assert desk.add(ANN, job, files(3)) == 3
    first = room.taken(room.work())
    assert (first.place, first.name, first.data, first.tries, first.ad) == (1, "cv0.txt", cv(0), 1, "")
    assert done(room, first)
    assert desk.seal(ANN, job).state == "running"
    told = desk.status(ANN, job)
    assert (told.count, told.done, told.at_work, told.over) == (3, 1, 0, 1)
    while taken := room.work().take(room.now()):
        assert done(room, taken)
    assert BulkStore(room.db).end(room.now()) == 1
    told = desk.status(ANN, job)
    assert (told.state, told.done, told.seconds_left, told.ended) == ("done", 3, 0.0, room.now())
    assert BulkStore(room.db).end(room.now()) == 0


def test_the_same_file_is_one_person_and_a_call_sent_again_adds_nothing(room):
    desk = room.desk
    job = desk.begin(ANN)
    given = [("a.txt", cv(1)), ("b.txt", cv(1)), ("c.txt", cv(2))]
    assert desk.add(ANN, job, given) == 2
    assert desk.add(ANN, job, given) == 0
    assert [item.name for item in desk.result(ANN, job)] == ["a.txt", "c.txt"]
    assert desk.submit(BOB, given) != job
    assert count(room) == 4, "another job has them for itself"


@pytest.mark.parametrize("how", ["sealed", "cancelled", "full"])
def test_a_job_that_takes_no_more_says_so_and_nothing_is_added(small, how, monkeypatch):
    desk = small.desk
    job = desk.begin(ANN)
    desk.add(ANN, job, files(2))
    if how == "sealed":
        desk.seal(ANN, job)
    elif how == "cancelled":
        desk.cancel(ANN, job)
    else:
        monkeypatch.setattr(bulk_store, "MOST", 3)
    with pytest.raises(CopilotError, match="no more files"):
        desk.add(ANN, job, [("x.txt", cv(8)), ("y.txt", cv(9))])
    assert count(small) == 2


def test_nobody_sees_or_touches_the_job_of_another(room):
    desk = room.desk
    job = desk.submit(ANN, files(1))
    said = set()
    for wrong in (job, "0" * 32):
        for call in (
            lambda j: desk.status(BOB, j),
            lambda j: desk.result(BOB, j),
            lambda j: desk.cancel(BOB, j),
            lambda j: desk.remove(BOB, j),
            lambda j: desk.seal(BOB, j),
            lambda j: desk.add(BOB, j, files(1)),
        ):
            with pytest.raises(NotFound) as problem:
                call(wrong)
            said.add((problem.value.message, problem.value.what_to_do))
    assert len(said) == 1, "one that exists and one that does not are told alike"
    assert desk.jobs(BOB) == ()
    assert [j.id for j in desk.jobs(ANN)] == [job]
    assert desk.status(ANN, job).count == 1


def test_the_queue_in_numbers_is_told_of_one_or_of_all(room):
    desk = room.desk
    nothing = desk.figures()
    assert (set(nothing.jobs.values()), set(nothing.files.values()), nothing.oldest_seconds) == ({0}, {0}, 0)
    job = desk.submit(ANN, files(3))
    room.later(60)
    desk.cancel(BOB, desk.submit(BOB, files(2)))
    desk.begin(BOB)
    taken = room.taken(room.work())
    room.work().set_aside(taken, CopilotError("Damaged.", ""), "damaged", room.now())
    done(room, room.taken(room.work()))
    room.later(30)
    told = desk.figures()
    assert told.jobs == {"open": 1, "running": 1, "done": 0, "cancelled": 1}
    assert told.files == {"waiting": 1, "taken": 0, "done": 1, "aside": 1, "cancelled": 2}
    assert told.oldest_seconds == 90
    mine, other = desk.figures(ANN), desk.figures(BOB)
    assert (mine.jobs["running"], mine.files["cancelled"], mine.oldest_seconds) == (1, 0, 90)
    assert (other.jobs["running"], other.files["cancelled"], other.oldest_seconds) == (0, 2, 0)
    room.taken(room.work())
    assert (desk.figures().files["taken"], desk.figures().oldest_seconds) == (1, 0)
    desk.remove(ANN, job)


def test_results_come_best_first_page_by_page_and_letters_stand_for_people(room):
    desk = room.desk
    job = desk.submit(ANN, files(4), AD, "Robin Reviewer")
    for score in (10.0, 80.5, None, 40.0):
        taken = room.taken(room.work())
        assert taken.ad == AD
        done(room, taken, score)
    pages = [desk.result(ANN, job, after, 2) for after in (0, 2, 4)]
    assert [(i.score, i.name, i.label) for page in pages for i in page] == [
        (80.5, "cv1.txt", "Person B"),
        (40.0, "cv3.txt", "Person D"),
        (10.0, "cv0.txt", "Person A"),
        (None, "cv2.txt", "Person C"),
    ]
    assert pages[0][0].fit == {"score": 80.5}
    assert pages[0][0].reading == {"basics": {"name": "cv1.txt"}}
    assert desk.status(ANN, job).kind == "rank"


def test_progress_tells_how_many_a_second_and_how_long_yet(room):
    desk = room.desk
    job = desk.submit(ANN, files(6))
    assert (desk.status(ANN, job).per_second, desk.status(ANN, job).seconds_left) == (0.0, None)
    for _ in range(3):
        taken = room.taken(room.work())
        room.later(2)
        done(room, taken)
    told = desk.status(ANN, job)
    assert (told.per_second, told.seconds_left) == (0.5, 6.0)
    room.later(120)
    assert desk.status(ANN, job).per_second == 0.0, "only the last minute counts"


def test_cancelled_nothing_more_is_read_and_what_was_read_stays(room):
    desk = room.desk
    job = desk.submit(ANN, files(3))
    done(room, room.taken(room.work()))
    held = room.taken(room.work())
    told = desk.cancel(ANN, job)
    assert (told.state, told.done, told.cancelled, told.at_work) == ("cancelled", 1, 2, 0)
    assert room.work().take(room.now()) is None
    assert not done(room, held), "what is finished after that is not kept"
    assert [i.reading is not None for i in desk.result(ANN, job)] == [True, False, False]
    with room.db.read() as connection:
        assert set(connection.execute(sa.select(BODIES.c.data)).scalars()) == {None}
    assert desk.cancel(ANN, job) == told


def test_one_that_is_over_is_not_cancelled_any_more(small):
    job = small.desk.submit(ANN, [])
    assert small.desk.status(ANN, job).state == "done"
    assert small.desk.cancel(ANN, job).state == "done"


def test_removed_and_erased_beyond_recovery(small, tmp_path):
    desk = small.desk
    first, second = desk.submit(ANN, files(2)), desk.submit(ANN, files(2))
    done(small, small.taken(small.work()))
    other = desk.submit(BOB, [("bob.txt", b"Bob's words")])
    desk.remove(ANN, first)
    assert [j.id for j in desk.jobs(ANN)] == [second]
    desk.erase(ANN)
    assert (desk.jobs(ANN), count(small), count(small, BODIES), count(small, JOBS)) == ((), 1, 1, 1)
    assert desk.status(BOB, other).count == 1
    left = b"".join(f.read_bytes() for f in (tmp_path / "data").iterdir())
    assert b"pallets" not in left
    assert b"Bob's words" in left


def test_old_jobs_go_with_all_that_was_read(small):
    desk = small.desk
    old = desk.submit(ANN, files(1))
    small.later(timedelta(days=10).total_seconds())
    new = desk.submit(ANN, files(1))
    assert desk.clear_out(30) == 0
    small.later(timedelta(days=25).total_seconds())
    assert desk.clear_out(30) == 1
    assert [j.id for j in desk.jobs(ANN)] == [new]
    with pytest.raises(NotFound):
        desk.status(ANN, old)


def test_names_of_files_with_odd_characters_come_back_as_they_can_be_kept(small):
    job = small.desk.submit(ANN, [("a\x00b{c}\ud800.txt", b"x")])
    (item,) = small.desk.result(ANN, job)
    assert "{c}" in item.name
    assert json.dumps(item.model_dump(mode="json")).isprintable()
