"""What was sent where, kept by owner and never with its words."""

from datetime import timedelta

import pytest

from core.acting import Acting, act_for, acting, on_behalf
from core.database import Database
from core.outgoing.models import Sent, Spent
from core.outgoing.notes import Notes
from core.outgoing.store import LOG, SentLog
from tests.agent.room import NOW

FULL = Sent(
    created=NOW,
    host="api.example",
    model="m1",
    purpose="document",
    kinds=("facts", "ad"),
    characters=1200,
    tokens=(300, 40),
    counted=True,
    cost=0.0125,
    masked=True,
    result="done",
    turn="t1",
)


@pytest.fixture
def log(tmp_path):
    database = Database(f"sqlite:///{tmp_path / 'x.db'}")
    database.migrate()
    yield SentLog(database)
    database.close()


def test_a_line_comes_back_as_it_was_and_only_to_its_owner(log):
    log.add("anne", FULL)
    assert log.lines("anne") == (FULL,)
    assert log.lines("bob") == ()


def test_lines_are_newest_first_and_as_many_as_wanted(log):
    for number in range(3):
        log.add("anne", FULL.model_copy(update={"characters": number}))
    assert [line.characters for line in log.lines("anne")] == [2, 1, 0]
    assert [line.characters for line in log.lines("anne", 2)] == [2, 1]


@pytest.mark.parametrize(
    ("since", "turn", "spent"),
    [
        (NOW, "", Spent(requests=2, tokens=(301, 41), cost=0.0125, unpriced=1)),
        (NOW - timedelta(days=2), "", Spent(requests=3, tokens=(601, 81), cost=0.025, unpriced=1)),
        (NOW, "t1", Spent(requests=1, tokens=(300, 40), cost=0.0125)),
        (NOW + timedelta(days=1), "", Spent()),
    ],
)
def test_what_a_time_or_a_turn_came_to(log, since, turn, spent):
    log.add("anne", FULL.model_copy(update={"created": NOW - timedelta(days=1)}))
    log.add("anne", FULL)
    log.add("anne", FULL.model_copy(update={"tokens": (1, 1), "cost": None, "turn": "t2"}))
    log.add("anne", Sent(created=NOW, host="jobs.example", purpose="ad", kinds=("link",)))
    log.add("bob", FULL)
    assert log.spent("anne", since, turn) == spent


def test_old_lines_go_and_the_rest_stays(log):
    log.add("anne", FULL.model_copy(update={"created": NOW - timedelta(days=9)}))
    log.add("anne", FULL)
    assert log.clear_out(NOW - timedelta(days=1)) == 1
    assert log.lines("anne") == (FULL,)


def test_erasing_takes_one_owner_s_lines(log):
    log.add("anne", FULL)
    log.add("bob", FULL)
    log.erase("anne")
    assert (log.lines("anne"), log.lines("bob")) == ((), (FULL,))


def test_no_column_holds_words():
    texts = {column.name for column in LOG.columns if str(column.type).startswith(("TEXT", "VARCHAR"))}
    assert texts == {"owner", "host", "model", "purpose", "kinds", "result", "turn"}


def test_what_is_fetched_is_noted_for_whom_it_is_done(log):
    notes = Notes(log, lambda: NOW)
    with on_behalf("anne", "t9"):
        notes.fetched("jobs.example", "ad", ("link",), "failed")
    notes.fetched("jobs.example", "ad", ("link",))
    (line,) = log.lines("anne")
    assert (line.host, line.purpose, line.kinds, line.result, line.turn) == ("jobs.example", "ad", ("link",), "failed", "t9")
    assert log.lines("") == ()


def test_a_search_is_noted_for_whom_it_names(log):
    Notes(log, lambda: NOW).searched("anne", "boards.example")
    (line,) = log.lines("anne")
    assert (line.host, line.purpose, line.kinds, line.masked) == ("boards.example", "search", ("search",), False)


def test_a_thread_works_for_whom_it_was_told():
    assert acting() == Acting()
    with on_behalf("anne", "t1"):
        assert acting() == Acting("anne", "t1")
        with on_behalf("bob"):
            assert acting() == Acting("bob")
        assert acting().owner == "anne"
    assert acting() == Acting()
    with on_behalf(""):
        act_for("carol")
        assert acting() == Acting("carol")
    assert acting() == Acting()
