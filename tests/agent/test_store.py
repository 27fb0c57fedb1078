import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from agent.events import EVENT, ApprovalAsked, StepFinished, StepStarted, Text, TurnFailed, TurnFinished, TurnStarted
from agent.running.store import LEASE, Running
from agent.store import ThreadStore
from core.errors import CopilotError, NotFound
from tools.context import Attachment

CV = Attachment(id="f1", name="CV {x}.pdf")
SAID = (
    TurnStarted(turn="t", model="offline"),
    StepStarted(call="c", tool="read_cv", label="Reading your CV", args={"a": [1, "{b}"]}),
    StepFinished(call="c", tool="read_cv", artifact={"kind": "reading", "lc": 1, "type": "secret", "id": ["OPENAI_API_KEY"]}),
    Text(text="Your CV "),
    Text(text="is read. 🙂"),
    TurnFinished(state="done", tokens=(10, 20)),
)


@pytest.fixture
def store(either):
    return ThreadStore(either)


@pytest.fixture
def thread(store, now):
    return store.new("ann", now)


def finish(store, turn, now, state="done"):
    store.append(turn, [TurnFinished(state=state)])
    store.set_state(turn, state, now)


def test_the_end_and_the_state_come_together(store, thread, now):
    turn = store.open_turn("ann", thread, "Hello", [], now)
    store.append(turn, SAID[:3])
    store.set_state(turn, "done", now, SAID[3:])
    assert [event for _, event in store.events("ann", turn)] == list(SAID)
    assert (store.turn("ann", turn).state, store.turn("ann", turn).tokens) == ("done", (10, 20))
    assert [m.text for m in store.messages("ann", thread)] == ["Hello", "Your CV is read. 🙂"]
    with pytest.raises(NotFound):
        store.set_state("gone", "done", now, SAID)


def test_a_turn_from_message_to_answer(store, thread, now):
    turn = store.open_turn("ann", thread, "Read {this}\x00", [CV], now)
    (message,) = store.messages("ann", thread)
    assert (message.role, message.text, message.attachments, message.turn, message.created) == (
        "user",
        "Read {this}",
        (CV,),
        turn,
        now,
    )
    running = store.running("ann", thread)
    assert running is not None
    assert (running.id, running.state, running.ended) == (turn, "running", None)
    assert store.append(turn, SAID[:4]) == 4
    assert store.append(turn, SAID[4:]) == 6
    store.set_state(turn, "done", now + timedelta(seconds=2))
    (row,) = store.turns("ann", thread)
    assert (row.state, row.model, row.tokens, row.started, row.ended) == (
        "done",
        "offline",
        (10, 20),
        now,
        now + timedelta(seconds=2),
    )
    assert store.running("ann", thread) is None
    assert [(m.role, m.text) for m in store.messages("ann", thread)] == [
        ("user", "Read {this}"),
        ("assistant", "Your CV is read. 🙂"),
    ]


def test_events_come_back_as_they_were_from_any_place(store, thread, now):
    turn = store.open_turn("ann", thread, "x", [], now)
    store.append(turn, SAID)
    assert store.events("ann", turn) == list(enumerate(SAID, 1))
    assert store.events("ann", turn, after=4) == [(5, SAID[4]), (6, SAID[5])]
    assert store.events("ann", turn, after=6) == []
    assert store.append(turn, []) == 6


def test_a_second_running_turn_is_refused_in_plain_words(store, thread, now):
    first = store.open_turn("ann", thread, "one", [], now)
    with pytest.raises(CopilotError, match="still being written") as error:
        store.open_turn("ann", thread, "two", [], now)
    assert error.value.what_to_do
    assert [m.text for m in store.messages("ann", thread)] == ["one"], "nothing of the refused turn is kept"
    finish(store, first, now)
    store.open_turn("ann", thread, "two", [], now)
    store.open_turn("ann", store.new("ann", now), "in another thread", [], now)


def test_of_many_at_once_one_begins(store, thread, now):
    def begin(i: int) -> bool:
        try:
            store.open_turn("ann", thread, f"message {i}", [], now)
        except CopilotError:
            return False
        return True

    with ThreadPoolExecutor(12) as pool:
        assert sum(pool.map(begin, range(12))) == 1
    assert len(store.messages("ann", thread)) == 1


def test_a_turn_that_waits_goes_on_and_its_answer_is_one_message(store, thread, now):
    turn = store.open_turn("ann", thread, "remember", [], now)
    store.append(turn, [Text(text="May I? "), ApprovalAsked(approval="a", action="remember_fact"), TurnFinished(state="waiting")])
    store.set_state(turn, "waiting", now)
    assert store.turns("ann", thread)[0].ended is None
    store.set_state(turn, "running", now)
    store.append(turn, [Text(text="Done.")])
    finish(store, turn, now)
    assert [m.text for m in store.messages("ann", thread) if m.role == "assistant"] == ["May I? Done."]


def test_a_waiting_turn_does_not_run_beside_another(store, thread, now):
    waiting = store.open_turn("ann", thread, "remember", [], now)
    store.set_state(waiting, "waiting", now)
    store.open_turn("ann", thread, "something else", [], now)
    with pytest.raises(CopilotError, match="still being written"):
        store.set_state(waiting, "running", now)


def test_turns_cut_off_by_the_end_of_the_process_are_interrupted_and_keep_what_they_said(either, store, thread, now):
    cut = store.open_turn("ann", thread, "question", [], now)
    store.append(cut, [TurnStarted(turn=cut, model="m"), Text(text="Half an ans")])
    waiting = store.open_turn("bob", store.new("bob", now), "w", [], now)
    store.set_state(waiting, "waiting", now)
    running = Running(either, store, "another 1 2")
    assert (running.reap(now), running.reap(now + 2 * LEASE), running.reap(now + 2 * LEASE)) == (0, 1, 0)
    assert store.turns("ann", thread)[0].state == "interrupted"
    assert store.events("ann", cut)[-1] == (3, TurnFinished(state="interrupted"))
    assert [m.text for m in store.messages("ann", thread)] == ["question", "Half an ans"]
    store.open_turn("ann", thread, "go on", [], now)


@pytest.mark.parametrize(
    ("text", "files", "title"),
    [
        ("How well do I fit?", [], "How well do I fit?"),
        ("\n\n  First line \nsecond", [], "First line"),
        ("", [CV], "CV {x}.pdf"),
        ("", [], ""),
        ("word " * 40, [], "word word word word word word word word word word word word …"),
        ("x" * 100, [], "x" * 60 + " …"),
    ],
)
def test_the_first_message_gives_the_title(store, now, text, files, title):
    thread = store.new("ann", now)
    turn = store.open_turn("ann", thread, text, files, now)
    assert store.threads("ann")[0].title == title
    finish(store, turn, now)
    store.open_turn("ann", thread, "the second message", [], now)
    assert store.threads("ann")[0].title == (title or "the second message")


def test_threads_are_listed_by_last_use_and_renamed(store, now):
    old, new = store.new("ann", now), store.new("ann", now)
    assert [t.id for t in store.threads("ann")] == [new, old]
    store.open_turn("ann", old, "hello", [], now + timedelta(minutes=1))
    assert [t.id for t in store.threads("ann")] == [old, new]
    store.rename("ann", new, "Ärzte {1}")
    assert store.threads("ann")[1].title == "Ärzte {1}"


def test_deleting_takes_messages_turns_and_events(store, thread, now):
    turn = store.open_turn("ann", thread, "hello", [], now)
    store.append(turn, SAID)
    store.delete("ann", thread)
    assert store.threads("ann") == ()
    for call in (lambda: store.messages("ann", thread), lambda: store.events("ann", turn), lambda: store.append(turn, SAID)):
        with pytest.raises(NotFound):
            call()


def test_owners_never_see_each_other(store, thread, now):
    turn = store.open_turn("ann", thread, "mine", [], now)
    store.append(turn, SAID)
    for call in (
        lambda: store.messages("bob", thread),
        lambda: store.turns("bob", thread),
        lambda: store.events("bob", turn),
        lambda: store.rename("bob", thread, "x"),
        lambda: store.delete("bob", thread),
        lambda: store.open_turn("bob", thread, "x", [], now),
    ):
        with pytest.raises(NotFound):
            call()
    assert store.threads("bob") == ()
    assert store.running("bob", thread) is None


def test_erase_takes_one_owner_only(store, thread, now):
    other = store.new("bob", now)
    turn = store.open_turn("bob", other, "hello", [], now)
    store.append(store.open_turn("ann", thread, "x", [], now), SAID)
    store.append(turn, SAID)
    store.erase("ann")
    assert store.threads("ann") == ()
    assert len(store.events("bob", turn)) == 6


def test_every_event_survives_storage(store, thread, now):
    turn = store.open_turn("ann", thread, "x", [], now)
    events = [
        EVENT.validate_python(e.model_dump(mode="json")) for e in (*SAID, TurnFailed(code="c", message="{m}", what_to_do="w"))
    ]
    store.append(turn, events)
    assert [event for _, event in store.events("ann", turn)] == events


def test_events_are_cheap(db, now):
    store = ThreadStore(db)
    turn = store.open_turn("ann", store.new("ann", now), "x", [], now)
    started = time.perf_counter()
    for _ in range(100):
        store.append(turn, [Text(text="word ")] * 10)
    assert time.perf_counter() - started < 6, "100 batches of 10, each on the disk"
    assert len(store.events("ann", turn, after=990)) == 10
