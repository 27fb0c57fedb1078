"""The rod for bulk jobs: thirty CVs and two kills, and that it sees what is lost, doubled or another's."""

from collections import deque
from hashlib import sha256

import pytest

from agent.bootstrap import now
from agent.bulk.making import desk
from agent.bulk.models import BulkItem
from core.settings import Settings
from evals.bulk import DAMAGED, Crew, Ran, command, cvs, figures, look, report, run


@pytest.fixture(scope="module")
def given():
    return list(cvs(DAMAGED))


def test_no_two_files_are_alike_and_one_in_a_hundred_is_damaged(given):
    assert len({data for _, data in given}) == len({name for name, _ in given}) == DAMAGED
    assert {name.rpartition(".")[2] for name, _ in given} == {"pdf", "html", "txt", "rtf"}
    assert [name for name, data in given if len(data) < 20] == ["99.pdf"]


def test_killed_twice_thirty_are_read_once_each_and_none_is_lost(given, db, tmp_path):
    settings = Settings(environment="test", data_dir=tmp_path / "data", bulk_here=0)
    kills = deque((6, 16))

    def due(over: int, _: float) -> bool:
        return bool(kills) and over >= kills[0] and bool(kills.popleft())

    ran = run(desk(settings, db, now), given[71:], Crew(2, command(settings), tmp_path), due)
    assert (ran.done, ran.aside, ran.kills, ran.workers) == (28, 1, 2, 2)
    assert (ran.lost, ran.wrong) == (set(), set())
    assert ran.again <= 2, "what the killed had in hand, and nothing else"
    assert desk(settings, db, now).jobs("recruiter") == (), "nothing is left of it"


def item(name: str, data: bytes, **changed) -> BulkItem:
    plain = {"place": 1, "name": name, "label": "Person A", "state": "done", "tries": 1, "reading": {"basics": {}}}
    return BulkItem(**{**plain, "document": sha256(data).hexdigest()[:16], **changed})


FILE = ("a.txt", b"Words of a CV that are long enough to be one")
SHORT = ("b.pdf", b"%PDF-1.7\n99")


@pytest.mark.parametrize(
    ("items", "lost", "wrong"),
    [
        ([item(*FILE), item(*SHORT, state="aside", reason="damaged", reading=None)], set(), set()),
        ([item(*FILE)], {"b.pdf"}, set()),
        ([item(*FILE), item(*FILE)], {"b.pdf"}, {"a.txt"}),
        ([item(*FILE, reading=None)], {"a.txt", "b.pdf"}, {"a.txt"}),
        ([item(FILE[0], b"another's")], {"b.pdf"}, {"a.txt"}),
        ([item(*FILE, state="aside", reason="failed", reading=None)], {"b.pdf"}, {"a.txt"}),
        ([item(*SHORT)], {"a.txt"}, {"b.pdf"}),
    ],
    ids=["all well", "lost", "twice", "without its reading", "of another file", "set aside for nothing", "read though damaged"],
)
def test_it_sees_what_is_not_as_it_should_be(items, lost, wrong):
    ran = Ran(1, 1.0, 0)
    look(ran, [FILE, SHORT], iter(items), judged=False)
    assert (ran.lost, ran.wrong) == (lost, wrong)


def test_a_person_who_was_to_be_judged_and_was_not_counts_as_lost():
    ran = Ran(1, 1.0, 0)
    look(ran, [FILE], iter([item(*FILE, tries=3)]), judged=True)
    assert (ran.lost, ran.again) == ({"a.txt"}, 2)


def test_figures_of_all_runs_stand_in_one_line():
    runs = [Ran(1, 10.0, 2, done=19, aside=1, again=2), Ran(2, 5.0, 1, done=19, aside=1, lost={"x"})]
    assert figures(runs) == (
        "files=40 kills=3 lost=1 wrong=0 again=2 per_worker_1=2.00 per_second_1=2.00 per_worker_2=2.00 per_second_2=4.00"
    )
    assert report(runs[1]).startswith("2 workers: 19 read, 1 set aside in 5 s, 1 kills, 4.00 a second, 2.00 each")


@pytest.mark.parametrize(("redis", "program"), [("", "worker"), ("redis://127.0.0.1:1/0", "celery")])
def test_workers_are_celerys_where_there_is_redis(redis, program):
    assert program in command(Settings(environment="test", redis_url=redis))
