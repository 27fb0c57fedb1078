"""One process put together for real: no network, no key, every engine."""

import gc
import re
import subprocess
import sys
import time
from datetime import UTC, timedelta

import pytest

from agent.bootstrap import LOCAL, PRIVATE, build, new_id, now, today
from agent.once import ask_once
from agent.running.process import here
from agent.signed.store import SignIn
from agent.store import ThreadStore
from core.acting import on_behalf
from core.settings import Settings
from tests.agent.room import AD, CV, reading
from tests.postgres import emptied
from tests.test_architecture import ROOT
from tools.context import Attachment
from tools.jobs.screening.store import Logged
from tools.profile.facts import facts_of


@pytest.fixture
def app(tmp_path):
    made = build(Settings(environment="test", data_dir=tmp_path / "data", single_user=True))
    yield made
    made.close()


def talk(app, thread, text, *files):
    kept = [Attachment(app.services.files.save_file(LOCAL, name, data, now()), name) for name, data in files]
    turn = app.turns.start(LOCAL, thread, text, kept)
    app.turns.wait(turn, 60)
    return [e for _, e in app.threads.events(LOCAL, turn)]


def artifacts(events):
    return [e.artifact["kind"] for e in events if e.type == "step_finished" and e.artifact]


JOURNEY = [
    ("Here is my CV.", [("cv.txt", CV)], ["reading"]),
    (f"How well do I fit this job?\n\n{AD}", [], ["posting", "fit"]),
    ("Write both the CV and the cover letter.", [], ["draft", "draft"]),
    ("What should I improve?", [], ["improvements"]),
    ("What did I do at Globex?", [], ["recalled"]),
    ("Make the letter shorter.", [], ["draft"]),
    ("Export it as markdown and text.", [], ["exported"]),
]


def test_the_whole_journey_with_no_key_and_no_network(app):
    thread = app.threads.new(LOCAL, now())
    for text, files, kinds in JOURNEY:
        events = talk(app, thread, text, *files)
        assert artifacts(events) == kinds, (text, [e for e in events if e.type in ("text", "step_finished")])
        assert (events[0].model, events[-1].state, events[-1].cost) == ("offline", "done", 0.0)
    assert not app.answering().online
    assert app.answering().model == "offline"
    assert app.threads.threads(LOCAL)[0].title == "Here is my CV."


def test_a_link_into_the_network_is_refused_in_the_chat_and_leaves_no_trace(app, capsys):
    thread = app.threads.new(LOCAL, now())
    events = talk(app, thread, "Here is the job: http://127.0.0.1:8501/ad?token=s3cret")
    said = "".join(e.text for e in events if e.type == "text")
    assert "address inside a network" in said
    assert "Paste" in said or "paste" in said
    assert "s3cret" not in "".join(map(str, events)) + capsys.readouterr().err
    assert app.services.jobs.jobs(LOCAL) == ()
    assert events[-1].state == "done"


def test_links_are_opened_unless_that_is_switched_off(tmp_path):
    for opened in (True, False):
        made = build(Settings(environment="test", data_dir=tmp_path / str(opened), open_links=opened))
        assert (made.services.ads.policy is not None) is opened
        assert made.services.ads.policy is None or made.services.ads.policy.exempt == frozenset()
        made.close()


def test_a_fact_said_in_the_chat_is_asked_about_and_kept(app):
    thread = app.threads.new(LOCAL, now())
    turn = app.turns.start(LOCAL, thread, "I also have a forklift licence", ())
    app.turns.wait(turn, 30)
    asked = next(e for _, e in app.threads.events(LOCAL, turn) if e.type == "approval_asked")
    assert asked.after == "Forklift licence"
    app.turns.decide(LOCAL, turn, asked.approval, True)
    app.turns.wait(turn, 30)
    assert [f.text for f in app.services.ledger.facts(LOCAL)] == ["Forklift licence"]


def test_nothing_is_lost_when_the_process_starts_again(tmp_path):
    settings = Settings(environment="test", data_dir=tmp_path / "data")
    first = build(settings)
    thread = first.threads.new(LOCAL, now())
    talk(first, thread, "Here is my CV.", ("cv.txt", CV))
    first.close()
    second = build(settings)
    assert [m.role for m in second.threads.messages(LOCAL, thread)] == ["user", "assistant"]
    assert artifacts(talk(second, thread, "What do you know about me?")) == ["ledger"]
    second.close()


def test_old_lines_about_people_compared_are_gone_when_it_starts_again(tmp_path):
    settings = Settings(environment="test", data_dir=tmp_path / "data", single_user=True, screening_days=200)
    app = build(settings)
    for days in (201, 199):
        old = Logged(created=now() - timedelta(days=days), reviewer="R. Viewer", step="compared", job=f"{days}")
        app.screenings.add(LOCAL, old)
    app.close()
    for alone, left in ((False, ["201", "199"]), (True, ["199"])):
        again = build(settings, alone=alone)
        assert [line.job for line in again.screenings.lines(LOCAL)] == left
        again.close()


def test_an_answer_is_quick_once_warm(app):
    app.load()
    thread = app.threads.new(LOCAL, now())
    talk(app, thread, "Hello")
    begun = time.monotonic()
    talk(app, thread, "What can you do?")
    assert time.monotonic() - begun < 2


def test_loading_starts_the_reader_and_mends_the_index(app, monkeypatch):
    from tools.cv import sandbox

    hosts = sandbox._Hosts()
    monkeypatch.setattr(sandbox, "_hosts", hosts)
    app.services.ledger.add("v-somebody", facts_of(reading("cv.txt", CV)))
    app.load()
    assert [host.process.poll() for host in hosts.idle] == [None]
    rows = app.index.find("v-somebody", app.embedder.embed(["dashboards"]), 3)
    assert rows[0]
    assert set(rows[0]) <= {f.id for f in app.services.ledger.facts("v-somebody")}
    app.load()
    assert len(hosts.idle) == 1, "one host is enough, however often it is loaded"
    hosts.close()


def test_one_turn_from_the_command_line(tmp_path):
    settings = Settings(environment="test", data_dir=tmp_path / "data")
    events = list(ask_once(settings, "Here is my CV.", [("cv.txt", CV)], None))
    assert (events[0].type, events[-1].type, artifacts(events)) == ("turn_started", "turn_finished", ["reading"])
    app = build(settings)
    thread = app.threads.threads(LOCAL)[0].id
    app.close()
    again = list(ask_once(settings, "What do you know about me?", [], thread))
    assert artifacts(again) == ["ledger"]


def test_the_command_line_leaves_turns_of_another_process_alone(app):
    thread = app.threads.new(LOCAL, now())
    turn = app.threads.open_turn(LOCAL, thread, "Still at it", (), now())
    list(ask_once(app.settings, "Hello", [], None))
    assert app.threads.turn(LOCAL, turn).state == "running"
    build(app.settings).close()
    assert app.threads.turn(LOCAL, turn).state == "running", "its process lives"


def test_a_turn_whose_process_is_gone_is_ended_at_the_start(app):
    place, number, begun = here().split(" ")
    dead = ThreadStore(app.database, f"{place} {number} {int(begun) - 1}")
    turn = dead.open_turn(LOCAL, dead.new(LOCAL, now()), "Still at it", (), now())
    build(app.settings).close()
    assert app.threads.turn(LOCAL, turn).state == "interrupted"


def test_what_is_too_old_goes_while_the_process_runs(app, monkeypatch):
    monkeypatch.setattr("agent.upkeep.DAY", 0.1)
    running = build(app.settings)
    running.signed.holds("u-ann", SignIn("long ago", None), now() - timedelta(days=9))
    end = time.monotonic() + 20
    while running.database.owners("u-") and time.monotonic() < end:
        time.sleep(0.05)
    assert running.database.owners("u-") == ()
    running.close()


@pytest.mark.postgres
def test_on_a_database_server_all_the_same(postgres, tmp_path):
    app = build(Settings(environment="test", data_dir=tmp_path / "data", DATABASE_URL=emptied(postgres)))
    thread = app.threads.new(LOCAL, now())
    assert artifacts(talk(app, thread, "Here is my CV.", ("cv.txt", CV))) == ["reading"]
    asked = next(e for e in talk(app, thread, "I also have a forklift licence") if e.type == "approval_asked")
    turn = app.threads.turns(LOCAL, thread)[-1].id
    app.turns.decide(LOCAL, turn, asked.approval, True)
    app.turns.wait(turn, 30)
    assert "Forklift licence" in [f.text for f in app.services.ledger.facts(LOCAL)]
    app.close()


def test_the_clock_and_ids():
    assert now().tzinfo == UTC
    assert abs((today() - now().date()).days) <= 1
    assert re.fullmatch(r"[0-9a-f]{32}", new_id())
    assert new_id() != new_id()


def test_nothing_heavy_is_imported_before_it_is_needed():
    code = "import sys, agent.bootstrap; print([m for m in ('langchain', 'langgraph', 'chromadb', 'onnxruntime', 'openai', 'numpy') if m in sys.modules])"
    out = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"


def remembering(*words: str) -> list[str]:
    """The functions of this process whose kept answers hold one of the words, in what they were asked or answered."""
    ours = [module for name, module in sorted(sys.modules.items()) if name.split(".")[0] in {"agent", "core", "tools", "ui"}]
    kept = {id(one): one for module in ours for one in vars(module).values() if type(one).__name__ == "_lru_cache_wrapper"}
    return [
        f"{one.__module__}.{one.__qualname__}"
        for one in kept.values()
        if any(word in repr(gc.get_referents(one)) for word in words)
    ]


def test_what_is_erased_is_remembered_by_no_function(app):
    thread = app.threads.new(LOCAL, now())
    talk(app, thread, "Here is my CV.", ("cv.txt", CV))
    talk(app, thread, f"How well do I fit this job?\n\n{AD}")
    talk(app, thread, "Write both the CV and the cover letter.")
    assert remembering("Globex", "globex"), "the functions do remember, else this shows nothing"
    app.erase(LOCAL)
    assert remembering("Globex", "globex") == []


def test_what_is_erased_is_gone_from_every_file(app, tmp_path):
    thread = app.threads.new(LOCAL, now())
    talk(app, thread, "Here is my CV.", ("cv.txt", CV))
    talk(app, thread, "What did I do at Globex?")
    app.load()
    with on_behalf(LOCAL):
        assert app.services.answers.given(("asked",), lambda: "of Globex", str) == "of Globex"
    aside = tmp_path / "data" / "before-restore-20260101-000000-0"
    aside.mkdir()
    (aside / "copilot.db").write_bytes(b"Globex before a restore")
    app.erase(f"{PRIVATE}somebody")
    assert aside.exists(), "the end of a private session takes nothing of others"
    app.erase(LOCAL)
    with on_behalf(LOCAL):
        assert app.services.answers.given(("asked",), lambda: "anew", str) == "anew"
    assert app.services.ledger.facts(LOCAL) == ()
    assert app.threads.threads(LOCAL) == ()
    files = [f for f in (tmp_path / "data").rglob("*") if f.is_file()]
    assert files
    assert [f.name for f in files if b"Globex" in f.read_bytes() or b"dashboards" in f.read_bytes()] == []
