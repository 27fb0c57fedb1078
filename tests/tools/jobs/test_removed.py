"""A saved ad that is removed."""

import pytest

from core.errors import NotFound
from tests.agent.room import AD
from tools.jobs.posting import read_posting
from tools.jobs.store import JobStore


def test_it_goes_with_its_use_and_leaves_those_of_others(either, now):
    store = JobStore(either)
    mine, theirs = (store.save(owner, "t1", read_posting(AD), now) for owner in ("u-ann", "u-bob"))
    with pytest.raises(NotFound):
        store.remove("u-ann", theirs)
    store.remove("u-ann", mine)
    assert store.jobs("u-ann") == ()
    assert store.active("u-ann", "t1") is None
    assert [job.id for job in store.jobs("u-bob")] == [theirs]
    with pytest.raises(NotFound):
        store.remove("u-ann", mine)
    assert store.save("u-ann", "t1", read_posting(AD), now) != mine
