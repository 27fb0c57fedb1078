"""`rank_candidates` in a conversation: off it reads nothing, on it keeps nothing but figures, and the person's own facts stay theirs."""

import json
from dataclasses import replace

import pytest

from agent.offline import OfflineModel
from core.errors import SomethingMissing
from tests.agent.room import AD, ANNE, CV, NOW, call, say
from tests.agent.room import room as furnished
from tests.tools.recruiting.test_panel import read
from tools.cv.tool import given
from tools.jobs.screening.store import ScreeningLog
from tools.profile.recall import MemoryFinder
from tools.recruiting.models import People
from tools.recruiting.panel import MOST, Panel

REVIEWER = "R. Viewer"
PILE = (("quill-ada.txt", b"ada"), ("rind-bo.txt", b"bo"))


@pytest.fixture
def room(tmp_path):
    """A recruiter's room: comparing is there, not yet switched on."""
    made = furnished(tmp_path, [call("rank_candidates"), say("Compared.")])
    panel = Panel(ScreeningLog(made.database), lambda _posting: lambda facts: MemoryFinder(facts, None))
    services = replace(made.services, panel=panel, read_cv=read)
    made.services = made.copilot._services = services
    yield made
    made.close()


def steps(room, turn) -> list:
    return [e for e in room.events(turn) if e.type == "step_finished"]


def on(room):
    room.services.panel.open(ANNE, REVIEWER)
    return room


def test_switched_off_no_cv_is_read_and_it_is_said_how_to_switch_it_on(room):
    room.read_job()
    (done,) = steps(room, room.ask("Who of them fits best?", *PILE))
    assert (done.state, People.model_validate(done.artifact)) == ("done", People(on=False))
    told = room.model.seen[-1][-1].text
    assert "switched off" in told
    assert "Comparing several people for one job" in told
    assert (room.facts(), room.services.panel.log.lines(ANNE)) == ([], ())


def test_switched_on_people_are_compared_in_the_order_given_and_logged(room):
    on(room).read_job()
    (done,) = steps(room, room.ask("Who of them fits best?", *PILE))
    found = People.model_validate(done.artifact)
    assert [p.label for p in found.people] == ["Person A", "Person B"]
    assert found.company == "Acme Analytics GmbH"
    assert all(0 <= p.met <= p.asked and p.low <= p.high for p in found.people)
    assert [line.step for line in room.services.panel.log.lines(ANNE)] == ["compared"]
    assert room.services.panel.held(ANNE).mark == found.mark


def test_nothing_of_the_people_stays_or_goes_to_the_model(room, tmp_path):
    on(room).read_job()
    turn = room.ask("Who of them fits best?", *PILE)
    assert room.services.files.files(ANNE) == ()
    assert (room.facts(), room.services.files.readings(ANNE)) == ([], ())
    kept = json.dumps([e.model_dump(mode="json") for e in room.events(turn) if e.type != "turn_started"])
    told = room.model.seen[-1][-1].text
    for word in ("Ada", "Quill", "quill", "Kubernetes", "Fennel"):
        assert word not in kept + told
    assert "Recommend nobody" in told
    room.database.close()
    assert [f.name for f in tmp_path.rglob("*") if f.is_file() and b"Kubernetes" in f.read_bytes()] == []


def test_for_another_job_the_people_need_not_be_given_again(room):
    on(room).read_job()
    room.ask("Who of them fits best?", *PILE)
    room.read_job(AD.replace("Acme Analytics GmbH", "Globe Ltd"))
    room.model.seen.clear()
    (done,) = steps(room, room.ask("And for the other job?"))
    found = People.model_validate(done.artifact)
    assert (found.company, len(found.people)) == ("Globe Ltd", 2)


@pytest.mark.parametrize(
    ("files", "said"),
    [((), "2 to 40 people"), (PILE[:1], "2 to 40 people"), ((("x.txt", b"?"), ("y.txt", b"!")), "None of these files")],
)
def test_too_few_people_or_none_that_can_be_read(room, files, said):
    on(room).read_job()
    (done,) = steps(room, room.ask("Who of them fits best?", *files))
    assert (done.state, room.services.panel.held(ANNE)) == ("failed", None)
    assert said in done.note
    assert MOST == 40


def test_without_an_ad_one_is_asked_for(room):
    (done,) = steps(on(room), room.ask("Who of them fits best?", *PILE))
    assert done.state == "failed"
    assert "ad" in done.note


def test_the_cvs_of_several_people_never_become_ones_own(room):
    from agent.situation import recognised
    from tests.agent.test_situation import context

    files = tuple(recognised(room.services, ANNE, a) for a in room.attach(("a.txt", CV), ("b.txt", CV + b"x")))
    asked = context(room, "Here are the CVs", attachments=files)
    assert len(given(asked)) == 2
    on(room)
    with pytest.raises(SomethingMissing) as refused:
        given(asked)
    assert "none was read into your own profile" in refused.value.message
    one = context(room, "Here is my CV", attachments=files[:1])
    assert len(given(one)) == 1


@pytest.mark.parametrize(
    ("text", "switched", "said"),
    [
        ("Rank the candidates for this job", True, "2 people compared for Data Analyst"),
        ("Vergleiche die Bewerber für die Stelle", True, "2 Personen für Data Analyst"),
        ("Classe les candidats pour ce poste", True, "2 personnes comparées pour Data Analyst"),
        ("Rank the candidates for this job", False, "only once that is switched on"),
    ],
)
def test_without_a_model_the_tool_is_used_and_told_in_the_person_s_language(room, text, switched, said):
    room.copilot._models["offline"] = OfflineModel
    room.copilot._agents.clear()
    room.read_job()
    if switched:
        on(room)
    turn = room.ask(text, *PILE, offline=True)
    assert [(e.tool, e.state) for e in steps(room, turn)] == [("rank_candidates", "done")]
    assert said in room.said(turn)
    assert room.facts() == []
    assert room.clock() == NOW
