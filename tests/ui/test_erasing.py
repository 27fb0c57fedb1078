"""One kind of thing erased at a time: all of it, beyond recovery, and nothing else."""

import pytest

from tests.ui.conftest import shown
from tests.ui.test_own_data import CANARY, OTHER, fill
from tools.jobs.weighing import Balance
from ui.privacy.erasing import ERASED_BY, erase
from ui.privacy.stored import stored
from ui.state import LOCAL, Session
from ui.tongue import later

KINDS = [
    *("facts", "changes", "files", "jobs", "documents", "copies", "photos"),
    *("applications", "interviews", "searches", "conversations", "choices", "opinions", "weights", "bulk"),
]
ALONG = {"facts": {"changes"}, "conversations": {"opinions", "remembered"}}
"""What goes with a kind because it belongs to it."""


def counts(app, owner: str = LOCAL) -> dict[str, int]:
    return {kind.key: kind.count for kind in stored(app, owner) if kind.count}


@pytest.fixture
def full(app):
    fill(app, LOCAL, CANARY)
    app.services.jobs.save_balance(LOCAL, Balance(own={"kind.must": 4.0}))
    fill(app, "v-other", OTHER)
    for owner in (LOCAL, "v-other"):
        app.bulk.begin(owner)  # without a file: nothing reads in the background of these tests
    return app


def test_each_kind_but_the_logs_can_be_erased_alone(full):
    assert set(ERASED_BY) == {kind.key for kind in stored(full, LOCAL)} - {"requests", "screening"}
    assert set(KINDS) == set(ERASED_BY) - {"remembered"}


@pytest.mark.parametrize("kind", KINDS)
def test_one_kind_goes_and_the_others_stay(full, kind):
    before, others = counts(full), counts(full, "v-other")
    assert before.get(kind), kind
    erase(full, Session(LOCAL), kind, later("Facts"))
    after = counts(full)
    assert {name for name in before if name not in after} - ALONG.get(kind, set()) == {kind}
    assert {name: n for name, n in after.items() if before[name] != n} == {}
    assert counts(full, "v-other") == others


def test_what_was_erased_is_nowhere(full, tmp_path):
    full.keys.erase(LOCAL)  # keys are no kind of their own there: they are revoked, or go with everything
    for kind in KINDS:
        erase(full, Session(LOCAL), kind, later("Facts"))
    left = counts(full)
    assert set(left) == {"requests"}
    full.services.sent.erase(LOCAL)
    assert [f.name for f in tmp_path.rglob("*") if f.is_file() and CANARY.encode() in f.read_bytes()] == []
    assert [f.name for f in tmp_path.rglob("*") if f.is_file() and OTHER.encode() in f.read_bytes()] != []


def test_the_working_copy_goes_and_the_talk_stays(full):
    thread = full.threads.threads(LOCAL)[0].id
    full.turns.wait(full.turns.start(LOCAL, thread, "What can you do?"))
    assert counts(full)["remembered"] == 1
    erase(full, Session(LOCAL), "remembered", later("Facts"))
    assert "remembered" not in counts(full)
    assert len(full.threads.messages(LOCAL, thread)) == 4


def test_what_a_model_answered_goes_with_any_kind_and_others_keep_theirs(full):
    keeper = full.services.answers.keeper
    for owner in (LOCAL, "v-other"):
        keeper.put(owner, "asked", CANARY)
    erase(full, Session(LOCAL), "choices", later("Choices"))
    assert [keeper.get(owner, "asked", str) for owner in (LOCAL, "v-other")] == [None, CANARY]


def test_the_tab_lets_go_of_what_it_held(full):
    tab = Session(LOCAL, thread="t")
    tab.keep_pictures("d", (b"x",))
    erase(full, tab, "documents", later("Documents"))
    assert (tab.thread, tab.pictures, tab.said) == (None, {}, "Erased: Documents.")


def test_the_page_asks_first_and_then_says_it(full, screen):
    screen.run()
    at = screen.switch_page("../pages/privacy.py").run()
    text = shown(at)
    assert "All of it, at once and for good: Documents, 1." in text
    assert "erase-requests" not in [b.key for b in at.button]
    at.button(key="erase-documents").click().run()
    assert "Erased: Documents." in shown(at)
    assert "documents" not in counts(full)
    assert counts(full)["copies"] == 1
