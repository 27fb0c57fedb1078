"""Two tabs on one document: each change is a version after the one that its tab showed, and none is overwritten."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.tools.documents.benches import ANN, work
from tools.documents.hand import word
from tools.documents.versions import back

TIMES = 20


@pytest.fixture
def nora(db, now):
    return work(db, now)


def test_two_tabs_that_change_the_same_version_lose_neither(nora):
    mine = word(nora.bench, nora.cv, "bullet:b2", "")
    theirs = nora.bench.undo(nora.cv, ["moved:b1"])
    history = {saved.id: saved for saved in nora.bench.drafts.history(ANN, nora.cv)}
    assert list(history) == [nora.cv, mine, theirs]
    assert {history[made].parent for made in (mine, theirs)} == {nora.cv}
    assert nora.draft(mine) != nora.draft(theirs)
    assert nora.draft(back(nora.bench, theirs, mine)) == nora.draft(mine)


def test_changes_of_two_tabs_at_the_same_time_are_all_kept(nora):
    def tab(line: str) -> list[str]:
        return [word(nora.bench, nora.cv, line, "") for _ in range(TIMES)]

    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(tab, ["bullet:b2", "bullet:b3"])
    kept = [saved.id for saved in nora.bench.drafts.history(ANN, nora.cv)]
    assert sorted(kept) == sorted([nora.cv, *first, *second])
    assert len(set(kept)) == 2 * TIMES + 1
    assert {nora.draft(made).model_dump_json() for made in first} != {nora.draft(made).model_dump_json() for made in second}
