"""Rounds in both databases: whose they are, what is kept, what goes."""

from datetime import timedelta

import pytest

from core.errors import NotFound
from tests.tools.interview.people import NOW, prepared
from tools.interview.models import Answered, Round
from tools.interview.store import InterviewStore

ANN, BOB = "ann", "bob"
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def store(either):
    return InterviewStore(either)


def new(job="j1", **more):
    return Round(job=job, questions=prepared().questions, started=NOW, **more)


def test_a_round_comes_back_whole_under_an_id_of_its_own(store):
    kept = store.keep(ANN, new(title="100 % {sure} 'quoted'"), NOW)
    assert kept.id
    assert store.get(ANN, kept.id) == kept
    assert store.keep(ANN, new(), NOW).id != kept.id


def test_a_round_is_kept_in_its_place(store):
    kept = store.keep(ANN, new(), NOW)
    changed = kept.model_copy(update={"answers": (Answered(question="q1", text="half {a} character"),)})
    store.keep(ANN, changed, LATER)
    assert len(store.all(ANN)) == 1
    assert store.get(ANN, kept.id).answers[0].text.startswith("half")


def test_the_one_worked_on_last_is_first(store):
    first, second = store.keep(ANN, new(), NOW), store.keep(ANN, new(), NOW)
    assert [one.id for one in store.all(ANN)] == [second.id, first.id]
    store.keep(ANN, first, LATER)
    assert [one.id for one in store.all(ANN)] == [first.id, second.id]


def test_nobody_sees_or_removes_what_is_anothers(store):
    kept = store.keep(ANN, new(), NOW)
    assert store.all(BOB) == ()
    with pytest.raises(NotFound):
        store.get(BOB, kept.id)
    store.delete(BOB, kept.id)
    assert store.get(ANN, kept.id) == kept


def test_one_round_or_all_of_them_go(store):
    first, second = store.keep(ANN, new(), NOW), store.keep(ANN, new(), NOW)
    other = store.keep(BOB, new(), NOW)
    store.delete(ANN, first.id)
    assert store.all(ANN) == (second,)
    store.erase(ANN)
    assert store.all(ANN) == ()
    assert store.all(BOB) == (other,)
