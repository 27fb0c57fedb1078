"""A correction outlives reading the same file, a newer one, and the restart of the program; it can be seen and undone."""

from datetime import UTC, datetime

import pytest

from core.errors import NotFound
from tests.tools.profile.people import PROFILE, reading
from tools.cv.models import Basics, Profile, Reading, Skill, Work
from tools.profile.facts import facts_of
from tools.profile.merging import mark_of, merged
from tools.profile.models import SaidBy
from tools.profile.parts import parts_of, with_part
from tools.profile.resume import profile_of
from tools.profile.store import LedgerStore

NOW = datetime(2026, 11, 25, 19, 0, tzinfo=UTC)
FACTS = facts_of(reading())
BY_PATH = {fact.path: fact for fact in FACTS}
ANN = "ann"


@pytest.fixture
def ledger(either):
    made = LedgerStore(either)
    made.add(ANN, FACTS)
    return made


def newer(profile: Profile = PROFILE, document: str = "dddd"):
    """The facts of the same CV, or another, in another file."""
    return facts_of(Reading(file_name="new.pdf", document=document, profile=profile))


def correct(ledger: LedgerStore, path: str, name: str, value: str) -> str:
    """Corrects one part; returns the batch."""
    old = ledger.get(ANN, BY_PATH[path].id)
    ledger.replace(ANN, old.id, with_part(old, name, value, NOW), field=name)
    return ledger.changes(ANN)[-1].batch


@pytest.mark.parametrize(
    ("path", "name", "value"),
    [
        ("basics.name", "text", "Mira A. Okafor"),
        ("basics.email", "text", "mira@right.example"),
        ("work[0]", "position", "Senior Data Engineer"),
        ("work[0]", "name", "Acme Freight GmbH"),
        ("work[0]", "startDate", "2020"),
        ("work[0].highlights[1]", "text", "Led a team of five people"),
        ("education[0]", "studyType", "MSc"),
        ("skills[0].keywords[1]", "text", "C"),
        ("languages[0]", "fluency", "C2"),
        ("certificates[0]", "name", "Crane licence"),
        ("projects[0]", "name", "Tidewatch 2"),
    ],
)
def test_a_correction_outlives_the_same_file_and_a_newer_one(path, name, value, ledger):
    correct(ledger, path, name, value)
    assert ledger.add(ANN, FACTS) == ()
    assert ledger.add(ANN, newer()) == (), "the newer file still says what was corrected"
    assert parts_of(ledger.get(ANN, BY_PATH[path].id))[name] == value


def test_new_lines_of_a_newer_file_stand_under_the_corrected_role(ledger):
    correct(ledger, "work[0]", "name", "Acme Freight GmbH")
    work = PROFILE.work[0].model_copy(update={"highlights": (*PROFILE.work[0].highlights, "Wrote the runbook")})
    (line,) = ledger.add(ANN, newer(PROFILE.model_copy(update={"work": (work,)})))
    assert (line.text, line.scope) == ("Wrote the runbook", BY_PATH["work[0]"].id)
    assert profile_of(ledger.facts(ANN)).work[0].name == "Acme Freight GmbH"


def test_changing_the_subject_of_a_study_leaves_its_degree_alone(ledger):
    correct(ledger, "education[0]", "area", "Applied Statistics")
    study = profile_of(ledger.facts(ANN)).education[0]
    assert (study.study_type, study.area, study.institution) == ("BSc", "Applied Statistics", "TU Berlin")


def test_another_value_of_a_newer_file_does_not_stand_beside_a_corrected_one(ledger):
    correct(ledger, "basics.email", "text", "mira@right.example")
    given = newer(Profile(basics=Basics(email="mira@other.example", phone="+49 40 1")))
    assert [f.text for f in ledger.add(ANN, given)] == ["+49 40 1"], "the phone was never corrected"
    assert profile_of(ledger.facts(ANN)).basics.email == "mira@right.example"


@pytest.mark.parametrize(
    "path", ["work[0]", "work[0].highlights[1]", "skills[0].keywords[1]", "basics.phone", "languages[0]", "projects[0]"]
)
@pytest.mark.parametrize("way", ["take_out", "forget"])
def test_what_was_taken_out_stays_out(path, way, ledger):
    wrong = BY_PATH[path]
    gone = [f for f in FACTS if wrong.id in {f.id, f.scope}]
    ledger.take_out(ANN, wrong.id, NOW) if way == "take_out" else ledger.forget(ANN, wrong.id)
    assert ledger.add(ANN, FACTS) == ()
    assert ledger.add(ANN, newer()) == ()
    assert len(ledger.facts(ANN)) == len(FACTS) - len(gone)


def test_what_was_forgotten_may_be_said_again(ledger):
    skill = BY_PATH["skills[0].keywords[1]"]
    ledger.forget(ANN, skill.id)
    said = skill.model_copy(update={"id": "s1", "source": SaidBy(at=NOW, words="C++")})
    assert ledger.add(ANN, (said,)) == (said,)


def test_forgetting_leaves_no_word_of_it(ledger):
    correct(ledger, "work[0].highlights[1]", "text", "Led a team of five people")
    ledger.forget(ANN, BY_PATH["work[0].highlights[1]"].id)
    (mark,) = ledger.changes(ANN)
    assert (mark.deed, mark.before, mark.after) == ("forgotten", None, None)
    assert "team" not in mark.model_dump_json()


def test_undo_takes_back_the_last_change_and_only_that(ledger):
    first = correct(ledger, "work[0]", "position", "Lead")
    second = correct(ledger, "work[0]", "position", "Head")
    with pytest.raises(NotFound, match="changed again"):
        ledger.undo(ANN, first)
    ledger.undo(ANN, second)
    assert ledger.get(ANN, BY_PATH["work[0]"].id).title == "Lead"
    ledger.undo(ANN, first)
    assert ledger.facts(ANN) == FACTS
    assert ledger.changes(ANN) == ()
    with pytest.raises(NotFound):
        ledger.undo(ANN, first)


def test_undo_puts_a_role_back_with_its_lines_in_their_places(ledger):
    ledger.take_out(ANN, BY_PATH["work[0]"].id, NOW)
    batch = ledger.changes(ANN)[-1].batch
    assert len({c.batch for c in ledger.changes(ANN)}) == 1
    ledger.undo(ANN, batch)
    assert ledger.facts(ANN) == FACTS


def test_a_line_does_not_come_back_without_its_role(ledger):
    ledger.take_out(ANN, BY_PATH["work[0].highlights[0]"].id, NOW)
    batch = ledger.changes(ANN)[-1].batch
    ledger.take_out(ANN, BY_PATH["work[0]"].id, NOW)
    with pytest.raises(NotFound):
        ledger.undo(ANN, batch)
    assert not [f for f in ledger.facts(ANN) if f.path.startswith("work[0]")]


def test_undo_takes_back_what_was_said_and_what_was_confirmed(ledger):
    said = BY_PATH["skills[2].keywords[0]"].model_copy(update={"id": "s1", "text": "Welding", "source": SaidBy(at=NOW)})
    ledger.add(ANN, (said,))
    ledger.undo(ANN, ledger.changes(ANN)[-1].batch)
    assert ledger.facts(ANN) == FACTS
    ledger.confirm(ANN, BY_PATH["basics.name"].id, "text", NOW)
    assert ledger.get(ANN, BY_PATH["basics.name"].id).confidence == 1.0
    ledger.undo(ANN, ledger.changes(ANN)[-1].batch)
    assert ledger.facts(ANN) == FACTS


def test_a_value_turned_down_is_not_asked_about_again(ledger):
    mine = ledger.get(ANN, BY_PATH["work[1]"].id)
    other = with_part(mine, "endDate", "2022", NOW)
    ledger.confirm(ANN, mine.id, "endDate", NOW, instead_of=other)
    change = ledger.changes(ANN)[-1]
    assert (change.deed, change.before.end, change.after.end) == ("kept", "2022", "2021-02")
    ledger.undo(ANN, change.batch)
    assert ledger.get(ANN, mine.id).end == "2021-02"


@pytest.mark.parametrize("way", ["take_out", "forget"])
def test_what_the_file_says_is_brought_back_whole(way, ledger):
    role = BY_PATH["work[0]"]
    ledger.take_out(ANN, role.id, NOW) if way == "take_out" else ledger.forget(ANN, role.id)
    given = [f for f in FACTS if role.id in {f.id, f.scope}]
    assert ledger.bring_back(ANN, given) == tuple(given)
    assert ledger.changes(ANN) == ()
    assert ledger.add(ANN, FACTS) == ()


def test_what_one_person_changed_is_nothing_to_another(ledger):
    ledger.add("bob", FACTS)
    batch = correct(ledger, "basics.name", "text", "Else")
    assert ledger.changes("bob") == ()
    for call in (
        lambda: ledger.undo("bob", batch),
        lambda: ledger.confirm("eve", FACTS[0].id, "text", NOW),
        lambda: ledger.take_out("eve", FACTS[0].id, NOW),
    ):
        with pytest.raises(NotFound):
            call()
    ledger.erase(ANN)
    assert (ledger.changes(ANN), ledger.facts("bob")) == ((), FACTS)


def test_a_mark_tells_the_same_thing_again_and_nothing_else():
    marks = [mark_of(f) for f in FACTS]
    assert len(set(marks)) == len(FACTS)
    assert mark_of(next(f for f in newer() if f.path == "work[0]")) == mark_of(BY_PATH["work[0]"])
    assert all(len(mark) == 64 and not set(mark) - set("0123456789abcdef") for mark in marks)


def test_two_groups_of_a_newer_file_meet_the_ledger_one_by_one(ledger):
    ledger.take_out(ANN, BY_PATH["skills[0].keywords[2]"].id, NOW)
    given = newer(Profile(skills=(Skill(name="Other", keywords=("SQL", "Python", "Go")),)))
    met = merged(ledger.facts(ANN), given, ledger.changes(ANN))
    assert [f.text for f in met.new] == ["Go"]
    assert list(met.gone.values()) == [BY_PATH["skills[0].keywords[2]"].id]
    assert list(met.known.values()) == [BY_PATH["skills[0].keywords[0]"].id]


def test_a_role_of_another_time_is_another_role(ledger):
    ledger.take_out(ANN, BY_PATH["work[1]"].id, NOW)
    again = newer(Profile(work=(Work(name="Bolt Foods", position="Analyst", start_date="2025"),)))
    assert [f.text for f in ledger.add(ANN, again)] == ["Analyst, Bolt Foods"]
