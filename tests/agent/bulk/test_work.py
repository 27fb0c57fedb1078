"""The queue under workers: each file in one pair of hands, given back when they are gone, set aside when it ends them all."""

import os
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from agent.bulk.store import BulkStore
from agent.bulk.work.store import LEASE, TRIES
from agent.running.process import here
from core.errors import FileRefused
from tests.agent.bulk.conftest import cv, files

ANN = "ann"
MADE: dict = {"reading": {"basics": {}}}


def test_many_workers_never_have_the_same_file(room):
    job = room.desk.submit(ANN, files(40))

    def one(number: int) -> list[int]:
        work, places = room.work(f"elsewhere {number} 1"), []
        while taken := work.take(room.now()):
            places.append(taken.place)
            assert work.keep(taken, "d", MADE, room.now())
        return places

    with ThreadPoolExecutor(8) as pool:
        found = Counter(place for places in pool.map(one, range(8)) for place in places)
    assert found == dict.fromkeys(range(1, 41), 1)
    assert room.desk.status(ANN, job).done == 40
    assert {item.tries for item in room.desk.result(ANN, job)} == {1}


def test_small_jobs_do_not_wait_for_large_ones(room):
    jobs = {room.desk.submit(ANN, files(5)), room.desk.submit("bob", files(2))}
    last, seen = "", []
    for _ in range(4):
        taken = room.work().take(room.now(), last)
        last = taken.job
        seen.append(last)
    assert set(seen[:2]) == set(seen[2:]) == jobs


def test_a_result_of_one_that_lost_the_file_is_not_kept(room):
    job = room.desk.submit(ANN, files(1))
    slow, quick = room.work("elsewhere 1 1"), room.work("elsewhere 2 1")
    old = room.taken(slow)
    room.later(LEASE.total_seconds() + 1)
    assert quick.recover(room.now()) == 1
    new = room.taken(quick)
    assert new.tries == 2
    assert not slow.keep(old, "old", {"reading": {"basics": {"name": "old"}}}, room.now())
    assert not slow.set_aside(old, FileRefused("damaged", "No.", ""), "damaged", room.now())
    assert not slow.give_back(old)
    assert quick.keep(new, "new", {"reading": {"basics": {"name": "new"}}}, room.now())
    assert not quick.keep(new, "again", MADE, room.now()), "one result and no other"
    (item,) = room.desk.result(ANN, job)
    assert (item.document, item.reading) == ("new", {"basics": {"name": "new"}})


def test_signs_of_life_hold_what_is_in_hand_and_nothing_else(room):
    room.desk.submit(ANN, files(2))
    work = room.work("elsewhere 1 1")
    held, dropped = room.taken(work), room.taken(work)
    for _ in range(3):
        room.later(LEASE.total_seconds() - 1)
        work.show([held], room.now())
    work.show([], room.now())
    assert room.work("elsewhere 2 1").recover(room.now()) == 1
    assert room.taken(room.work("elsewhere 2 1")).place == dropped.place
    assert work.keep(held, "d", MADE, room.now())


def test_what_a_killed_worker_of_this_machine_had_is_given_back_at_once(room):
    script = "from agent.running.process import here; print(here(), flush=True); input()"
    room.desk.submit(ANN, files(1))
    with subprocess.Popen([sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout
        name = child.stdout.readline().strip()
        room.taken(room.work(name))
        assert room.work(here()).recover(room.now()) == 0, "it lives"
        child.kill()
        child.wait()
    assert room.work(here()).recover(room.now()) == 1
    assert room.taken(room.work(here())).tries == 2


def test_a_file_that_ends_every_worker_comes_last_and_is_set_aside(room):
    job = room.desk.submit(ANN, files(3))
    for attempt in range(1, TRIES + 1):
        taken = room.taken(room.work("elsewhere 1 1"))
        assert taken.tries == attempt
        if attempt == 1:
            others = [room.taken(room.work("elsewhere 2 1")) for _ in range(2)]
            assert [o.place for o in others] == [2, 3], "begun once, it lets the others go first"
            for other in others:
                room.work("elsewhere 2 1").keep(other, "d", MADE, room.now())
        room.later(LEASE.total_seconds() + 1)
        assert room.work("elsewhere 3 1").recover(room.now()) == 1
    assert room.work().take(room.now()) is None
    BulkStore(room.db).end(room.now())
    told = room.desk.status(ANN, job)
    assert (told.state, told.done, told.aside) == ("done", 2, 1)
    aside = next(i for i in room.desk.result(ANN, job) if i.state == "aside")
    assert (aside.reason, aside.tries, aside.place) == ("crashed", TRIES, 1)
    assert aside.message
    assert aside.what_to_do


def test_given_back_by_one_that_ends_it_counts_as_never_begun(room):
    room.desk.submit(ANN, files(1))
    work = room.work()
    for counted, tries in ((False, 1), (True, 2)):
        assert work.give_back(room.taken(work), counted=counted)
        taken = room.taken(work)
        assert taken.tries == tries
        assert taken.data == cv(0)
        work.give_back(taken, counted=False)


@pytest.mark.parametrize("seconds", [-1, 1])
def test_of_another_machine_silence_alone_counts(room, seconds):
    room.desk.submit(ANN, files(1))
    room.taken(room.work("elsewhere 1 1"))
    room.time += LEASE + timedelta(seconds=seconds)
    assert room.work(f"machine {os.getpid()} 1").recover(room.now()) == int(seconds > 0)
