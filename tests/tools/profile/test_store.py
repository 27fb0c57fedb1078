import pytest

from core.errors import NotFound
from tests.tools.profile.people import reading
from tools.cv.models import Profile, Reading, Work
from tools.profile.facts import facts_of
from tools.profile.resume import profile_of
from tools.profile.store import LedgerStore

FACTS = facts_of(reading())
MORE = facts_of(
    Reading(
        file_name="b",
        document="b",
        profile=Profile(work=(Work(name="Acme Freight", position="Data Engineer", highlights=("Wrote the runbook",)),)),
    )
)


@pytest.fixture
def ledger(either):
    return LedgerStore(either)


def test_facts_come_back_whole_and_in_order(ledger):
    assert ledger.add("ann", FACTS) == FACTS
    assert ledger.facts("ann") == FACTS
    assert ledger.get("ann", FACTS[3].id) == FACTS[3]


def test_a_second_cv_adds_what_is_new_at_the_end(ledger):
    ledger.add("ann", FACTS)
    assert ledger.add("ann", FACTS) == ()
    (new,) = ledger.add("ann", MORE)
    assert ledger.facts("ann") == (*FACTS, new)
    assert "Wrote the runbook" in profile_of(ledger.facts("ann")).work[0].highlights


def test_owners_never_see_each_other(ledger):
    ledger.add("ann", FACTS)
    ledger.add("bob", FACTS[:2])
    assert ledger.facts("bob") == FACTS[:2]
    assert ledger.facts("eve") == ()
    assert ledger.owners() == ("ann", "bob")
    for call in (
        lambda: ledger.get("bob", FACTS[5].id),
        lambda: ledger.replace("bob", FACTS[5].id, FACTS[5]),
        lambda: ledger.forget("bob", FACTS[5].id),
        lambda: ledger.get("ann", "' OR 1=1 --"),
    ):
        with pytest.raises(NotFound, match="no such fact"):
            call()
    assert ledger.facts("ann") == FACTS


def test_replace_keeps_id_and_place(ledger):
    ledger.add("ann", FACTS)
    other = FACTS[5].model_copy(update={"id": "else", "text": "New words"})
    assert ledger.replace("ann", FACTS[5].id, other).id == FACTS[5].id
    assert [f.text for f in ledger.facts("ann")][5] == "New words"
    assert [f.id for f in ledger.facts("ann")] == [f.id for f in FACTS]


def test_replaced_words_of_a_role_change_its_title(ledger):
    ledger.add("ann", FACTS)
    role = next(f for f in FACTS if f.kind == "role")
    ledger.replace("ann", role.id, role.model_copy(update={"text": f"Lead Engineer, {role.employer}"}))
    assert profile_of(ledger.facts("ann")).work[0].position == "Lead Engineer"


def test_forget_takes_one_line_or_a_role_with_all_its_lines(ledger):
    ledger.add("ann", FACTS)
    line = next(f for f in FACTS if f.path == "work[0].highlights[0]")
    assert ledger.forget("ann", line.id) == line
    assert [f.id for f in ledger.facts("ann")] == [f.id for f in FACTS if f != line]
    role = next(f for f in FACTS if f.path == "work[0]")
    ledger.forget("ann", role.id)
    assert [f for f in ledger.facts("ann") if role.id in {f.id, f.scope}] == []
    with pytest.raises(NotFound):
        ledger.forget("ann", role.id)


def test_erase_takes_all_of_one_owner(ledger):
    ledger.add("ann", FACTS)
    ledger.add("bob", FACTS)
    ledger.erase("ann")
    assert ledger.facts("ann") == ()
    assert ledger.facts("bob") == FACTS
