"""Vectors in the database: exact, in step with the ledger, the owner's alone, and the same for every process."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
import sqlalchemy as sa

from core.database import Database
from core.settings import Settings
from tests.tools.profile.people import reading
from tests.tools.profile.test_index import FACTS, QUESTIONS, Letters, ids, nearest
from tools.profile.facts import facts_of
from tools.profile.index import FactIndex
from tools.profile.recall import IndexFinder, MemoryFinder
from tools.profile.vectors.choice import index_of
from tools.profile.vectors.store import VECTORS, SqlIndex


@pytest.fixture
def index(either):
    return SqlIndex(either)


def test_two_processes_see_the_same_at_once(either):
    """What an index in a folder cannot do: a fact added through one is found through the other."""
    one, other = SqlIndex(either), SqlIndex(either)
    one.match("ann", FACTS[:5], Letters())
    assert set(nearest(other, "ann", "x", 50)) == ids(FACTS[:5])
    other.match("ann", FACTS[:9], Letters())
    assert set(nearest(one, "ann", "x", 50)) == ids(FACTS[:9])


def test_many_that_match_at_once_make_one_set_of_rows(either):
    def work(_: int) -> bool:
        return SqlIndex(either).match("ann", FACTS, Letters())

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(work, range(16)))
    with either.read() as connection:
        assert connection.execute(sa.select(sa.func.count()).select_from(VECTORS)).scalar() == len(FACTS)


def test_finds_as_the_finder_in_memory_does(index):
    finder = IndexFinder("ann", FACTS, index, Letters())
    assert finder.by_meaning
    assert finder.find(QUESTIONS) == MemoryFinder(FACTS, Letters()).find(QUESTIONS)


def test_the_nearest_come_with_their_exact_cosine(index):
    index.match("ann", FACTS, Letters())
    rows = index.vectors("ann", [fact.id for fact in FACTS])
    asked = Letters().embed(["budget", "Spark"])
    for vector, found in zip(asked, index.find("ann", asked, 4), strict=True):
        every = {fact: float(vector @ row) for fact, row in rows.items()}
        assert sorted(found.values(), reverse=True) == pytest.approx(sorted(every.values(), reverse=True)[:4], abs=1e-6)
        assert all(found[fact] == pytest.approx(every[fact], abs=1e-6) for fact in found)


def test_vectors_come_back_to_the_last_digit(index):
    from tools.profile.neutral import telling

    index.match("ann", FACTS, Letters())
    kept = index.vectors("ann", [FACTS[3].id, FACTS[1].id])
    assert list(kept) == [FACTS[3].id, FACTS[1].id]
    assert np.array_equal(kept[FACTS[1].id], Letters().embed([telling(FACTS[1])])[0])
    assert index.vectors("ann", [FACTS[3].id, "unknown"]) is None
    assert index.vectors("bob", [FACTS[3].id]) is None


def test_only_what_is_new_or_changed_is_embedded_and_what_is_gone_goes(index):
    model = Letters()
    index.match("ann", FACTS[:10], model)
    index.match("ann", FACTS[:10], model)
    assert model.seen == 10
    changed = (FACTS[0].model_copy(update={"text": "zzzz zzzz"}), *FACTS[2:12])
    index.match("ann", changed, model)
    assert model.seen == 13
    assert nearest(index, "ann", "zzzz zzzz")[FACTS[0].id] == pytest.approx(1, abs=1e-4)
    assert FACTS[1].id not in nearest(index, "ann", "x", 50)


def test_another_embedder_means_new_vectors(index):
    index.match("ann", FACTS, Letters())
    other = Letters("letters-2", 40)
    assert index.match("ann", FACTS[:4], other)
    assert other.seen == 4
    assert set(index.find("ann", other.embed(["x"]), 50)[0]) == ids(FACTS[:4])


def test_owners_never_see_each_other_and_erasing_leaves_nothing(index, either):
    for owner, facts in (("ann", FACTS[:5]), ("bob", FACTS[3:9])):
        index.match(owner, facts, Letters())
    assert set(nearest(index, "bob", "x", 50)) == ids(FACTS[3:9])
    assert nearest(index, "stranger", "x", 50) == {}
    index.erase("ann")
    with either.read() as connection:
        assert set(connection.execute(sa.select(VECTORS.c.owner)).scalars()) == {"bob"}
    for call in (lambda: index.match("", FACTS, Letters()), lambda: index.erase(""), lambda: index.vectors("", [])):
        with pytest.raises(ValueError, match="names its owner"):
            call()


def test_check_puts_everybody_in_step_and_drops_strangers(index):
    index.match("gone", FACTS, Letters())
    assert index.check({"ann": FACTS[:3], "bob": FACTS[3:6]}, Letters())
    assert nearest(index, "gone", "x", 50) == {}
    assert set(nearest(index, "bob", "x", 50)) == ids(FACTS[3:6])


def test_no_word_is_kept(db, tmp_path):
    SqlIndex(db).match("ann", facts_of(reading()), Letters())
    kept = b"".join(f.read_bytes() for f in (tmp_path / "data").iterdir())
    assert b"fact_vectors" in kept
    assert b"Acme Freight" not in kept


def test_a_database_that_is_away_means_words_alone(capsys):
    away = SqlIndex(Database("postgresql://u@127.0.0.1:1/x"))
    finder = IndexFinder("ann", FACTS, away, Letters())
    assert not finder.by_meaning
    assert finder.find(["budget"]) == MemoryFinder(FACTS, None).find(["budget"])
    assert away.find("ann", Letters().embed(["x"]), 3) is None
    assert not away.check({"ann": FACTS}, Letters())
    assert "vectors_cannot_be_asked" in capsys.readouterr().err
    away.close()


@pytest.mark.parametrize(("given", "kind"), [(None, None), ("folder", FactIndex), ("database", SqlIndex)])
def test_where_they_lie_follows_the_database_unless_it_is_said(either, tmp_path, given, kind):
    settings = Settings(environment="test", data_dir=tmp_path / "x", vectors=given)
    expected = kind or (FactIndex if either.sqlite else SqlIndex)
    assert type(index_of(settings, either)) is expected
