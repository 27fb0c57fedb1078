"""What is kept of somebody's looking: by owner, with an end, gone when it is erased."""

from datetime import timedelta

import pytest

from core.errors import NotFound
from tools.discovery.models import Board, Found, Query
from tools.discovery.store import MOST_KEPT, MOST_SEARCHES, MOST_SEEN, Choice, FoundStore

JOB = Found(source="Lever", title="Data Analyst", employer="Tidewell", text="<p>Words of it</p>")
QUERY = Query(role="data analyst", place="Leeds", assumed=("place",))


@pytest.fixture
def store(either) -> FoundStore:
    return FoundStore(either)


def test_a_search_is_kept_once_under_its_name(store, now):
    first = store.save("anne", "Analyst in Leeds", QUERY, now)
    assert store.save("anne", "Again", QUERY.model_copy(update={"assumed": ()}), now) == first
    assert store.save("bob", "Analyst", QUERY, now) != first
    (kept,) = store.searches("anne")
    assert (kept.id, kept.name, kept.query.role, kept.query.assumed, kept.ran) == (
        first,
        "Analyst in Leeds",
        "data analyst",
        (),
        None,
    )


def test_searches_are_nobody_elses(store, now):
    search = store.save("anne", "Mine", QUERY, now)
    assert store.searches("bob") == ()
    for deed in (store.search, store.remove, lambda o, s: store.rename(o, s, "x"), lambda o, s: store.ran(o, s, ("k",), now)):
        with pytest.raises(NotFound):
            deed("bob", search)
    assert store.search("anne", search).name == "Mine"


def test_a_search_is_renamed_and_never_nameless(store, now):
    search = store.save("anne", "Mine", QUERY, now)
    for said, name in ((" Leeds\n jobs ", "Leeds jobs"), ("   ", "Leeds jobs"), ("x" * 200, "x" * 80)):
        store.rename("anne", search, said)
        assert store.search("anne", search).name == name


def test_what_a_search_gave_is_remembered_up_to_an_end(store, now):
    search = store.save("anne", "Mine", QUERY, now)
    store.ran("anne", search, ("a", "b"), now)
    store.ran("anne", search, ("b", "c"), now + timedelta(days=1))
    kept = store.search("anne", search)
    assert (set(kept.seen), kept.ran) == ({"a", "b", "c"}, now + timedelta(days=1))
    store.ran("anne", search, map(str, range(MOST_SEEN + 5)), now)
    assert len(store.search("anne", search).seen) == MOST_SEEN


def test_a_removed_search_can_be_put_back_as_it_was(store, now):
    ids = [store.save("anne", name, Query(role=name), now + timedelta(minutes=n)) for n, name in enumerate("abc")]
    store.ran("anne", ids[1], ("k",), now)
    before = store.searches("anne")
    gone = store.remove("anne", ids[1])
    assert [s.name for s in store.searches("anne")] == ["a", "c"]
    store.put_back("anne", gone)
    assert store.searches("anne") == before


def test_there_is_an_end_to_searches(store, now):
    for n in range(MOST_SEARCHES + 2):
        store.save("anne", str(n), Query(role=str(n)), now + timedelta(minutes=n))
    names = [s.name for s in store.searches("anne")]
    assert len(names) == MOST_SEARCHES
    assert names[-1] == str(MOST_SEARCHES + 1)


def test_jobs_found_are_kept_and_nobody_elses(store, now):
    store.keep("anne", {"k": JOB}, now)
    assert store.found("anne", "k") == JOB
    for deed in (store.found, lambda o, k: store.hide(o, k, hidden=True)):
        with pytest.raises(NotFound, match="not kept any more"):
            deed("bob", "k")


def test_a_job_put_away_stays_away_when_it_is_found_again(store, now):
    store.keep("anne", {"k": JOB, "l": JOB}, now)
    store.hide("anne", "k", hidden=True)
    store.keep("anne", {"k": JOB, "m": JOB}, now)
    assert store.hidden("anne") == {"k"}
    assert {ad.key: ad.hidden for ad in store.ads("anne")} == {"k": True, "l": False, "m": False}
    store.hide("anne", "k", hidden=False)
    assert store.hidden("anne") == frozenset()
    assert store.hidden("bob") == frozenset()


def test_only_so_many_jobs_are_kept_beside_those_put_away(store, now):
    store.keep("anne", {"away": JOB}, now)
    store.hide("anne", "away", hidden=True)
    store.keep("anne", {f"k{n}": JOB for n in range(MOST_KEPT + 7)}, now)
    keys = [ad.key for ad in store.ads("anne")]
    assert len(keys) == MOST_KEPT + 1
    assert "away" in keys
    assert "k0" not in keys


def test_boards_are_chosen_by_each_for_themselves(store):
    choice = Choice(off=("remotive",), added=(Board(kind="lever", name="falkner"),))
    store.choose("anne", choice)
    store.choose("anne", choice)
    assert store.choice("anne") == choice
    assert store.choice("bob") == Choice()


def test_erased_is_gone_and_others_stay(store, now):
    for owner in ("anne", "bob"):
        store.save(owner, "Mine", QUERY, now)
        store.keep(owner, {"k": JOB}, now)
        store.choose(owner, Choice(off=("remotive",)))
    store.erase("anne")
    assert (store.searches("anne"), store.ads("anne"), store.choice("anne")) == ((), (), Choice())
    assert (len(store.searches("bob")), len(store.ads("bob")), store.choice("bob").off) == (1, 1, ("remotive",))
