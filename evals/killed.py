"""What does `kill -9` in the middle of work cost? `python -m evals.killed [--kills N]`.

A process of the whole app (no model on a server) talks: CVs, ads, facts to keep and their approval, fits, documents. It is killed at an odd moment
after telling of some turns that they ended, and the next one opens the same folder, looks it over and goes on; fifty times by default. Prints what
was found broken, and one last line of figures: `lost` and `doubled` count turns, questions and facts that the person was told of, `broken` all else
that does not agree: databases, files, the agent's working copy, the index of vectors.
"""

import argparse
import multiprocessing
import sqlite3
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path

from agent.bootstrap import LOCAL, App, build, now
from core.settings import Settings
from evals.attacks.cases import AD, CV
from tools.context import Attachment
from tools.profile.neutral import telling

KILLS, SPAN, TURN_SECONDS = 50, 2.0, 300.0
GOLDEN = 0.618
"""Multiples of it, cut to their fraction, are spread evenly: moments of a turn at which it is killed."""
REMEMBERED = "Forklift licence number "
SAID = (
    "Here is my CV", "Remember that I also hold forklift licence number {}", "How well do I fit this job?", AD,
    "Tailor my CV for this role", "Write the cover letter",
)  # fmt: skip
NEAR = 0.999
OVER = {"done", "interrupted", "stopped", "failed", "waiting"}


@dataclass
class Tally:
    """What was told to the person over all kills, and what was found wrong: kind -> cases."""

    confirmed: dict[int, str] = field(default_factory=dict)
    wrong: dict[str, set[str]] = field(default_factory=lambda: {"lost": set(), "doubled": set(), "broken": set()})
    cut: int = 0
    """Turns that were cut in the middle."""

    def found(self, told: Sequence[tuple[str, str]]) -> None:
        """What one look over the folder found."""
        for kind, case in told:
            self.wrong[kind].add(case)


def words(number: int) -> str:
    """What is said in the turn of that number."""
    return SAID[number % len(SAID)].replace("{}", str(number))


def opened(folder: Path) -> App:
    """The app on a folder, as after a restart."""
    return build(Settings(environment="test", data_dir=folder, openai_api_key=None, openai_base_url=None))


def turn_of(app: App, thread: str, number: int) -> str:
    """One turn to its end; what it asks is approved."""
    files = app.services.files
    kept = [Attachment(files.save_file(LOCAL, "cv.txt", CV.encode(), now()), "cv.txt")] if number % len(SAID) == 0 else []
    turn = app.turns.start(LOCAL, thread, words(number), kept)
    app.turns.wait(turn, TURN_SECONDS)
    asked = [event for _, event in app.threads.events(LOCAL, turn) if event.type == "approval_asked"]
    if app.threads.turn(LOCAL, turn).state == "waiting" and asked:
        app.turns.decide(LOCAL, turn, asked[0].approval, approved=True)
        app.turns.wait(turn, TURN_SECONDS)
    return turn


def work(folder: Path, begin: int, confirmed: Mapping[int, str], pipe: Connection) -> None:
    """One life: looks the folder over, says so, and talks until it is killed."""
    damage = list(damaged(folder))
    app = opened(folder)
    found = app.threads.threads(LOCAL)
    thread = found[0].id if found else app.threads.new(LOCAL, now())
    cut = sum(turn.state == "interrupted" for turn in app.threads.turns(LOCAL, thread))
    pipe.send((damage + list(faults(app, thread, confirmed)), cut))
    pipe.recv()
    for number in count(begin):
        pipe.send((number, turn_of(app, thread, number)))


def damaged(folder: Path) -> Iterator[tuple[str, str]]:
    """Databases whose pages do not agree, looked at before the app opens them."""
    for file in folder.glob("*.db"):
        try:
            with closing(sqlite3.connect(file)) as connection:
                said = connection.execute("PRAGMA integrity_check").fetchone()
        except sqlite3.DatabaseError:
            said = ()
        if said != ("ok",):
            yield "broken", f"{file.name} is damaged"


def faults(app: App, thread: str, confirmed: Mapping[int, str]) -> Iterator[tuple[str, str]]:
    """What is not as the person was told, or does not agree with itself."""
    yield from told_faults(app, thread, confirmed)
    yield from memory_faults(app, thread)
    yield from index_faults(app)
    for file in app.services.files.files(LOCAL):
        if len(app.services.files.file(LOCAL, file.id).data) != file.size:
            yield "broken", f"file {file.name} is not whole"


def told_faults(app: App, thread: str, confirmed: Mapping[int, str]) -> Iterator[tuple[str, str]]:
    """Turns, questions and facts: what was confirmed is there once, what was cut says so."""
    said = {m.turn: m.text for m in app.threads.messages(LOCAL, thread) if m.role == "user"}
    states = {turn.id: turn.state for turn in app.threads.turns(LOCAL, thread)}
    facts = Counter(fact.text for fact in app.services.ledger.facts(LOCAL))
    for number, turn in confirmed.items():
        if states.get(turn) != "done" or said.get(turn) != words(number):
            yield "lost", f"turn {number} is {states.get(turn)}"
        if number % len(SAID) == 1 and not facts[REMEMBERED + str(number)]:
            yield "lost", f"the fact of turn {number}"
    yield from (("doubled", f"fact {text}") for text, times in facts.items() if times > 1)
    for turn, state in states.items():
        if turn not in said or state not in OVER:
            yield "lost", f"the question of turn {turn}, {state}"


def memory_faults(app: App, thread: str) -> Iterator[tuple[str, str]]:
    """The agent's working copy: every call but those of the last answer has its answer, every question was asked, once."""
    messages = app.copilot.messages(thread)
    answered = {m.tool_call_id for m in messages if m.type == "tool"}
    answers = [m for m in messages if m.type == "ai"]
    if any(call["id"] not in answered for m in answers[:-1] for call in m.tool_calls):
        yield "broken", "a call of an earlier turn without its answer"
    known = {turn.id for turn in app.threads.turns(LOCAL, thread)}
    asked = Counter(str(m.additional_kwargs.get("turn")) for m in messages if m.type == "human")
    yield from (("broken", f"turn {turn} only the agent remembers") for turn in asked if turn not in known)
    yield from (("doubled", f"question of turn {turn}") for turn, times in asked.items() if times > 1)


def index_faults(app: App) -> Iterator[tuple[str, str]]:
    """The vectors are those of the ledger's facts, and of no others."""
    facts = app.services.ledger.facts(LOCAL)
    if not app.index.check({owner: app.services.ledger.facts(owner) for owner in app.services.ledger.owners()}, app.embedder):
        yield "broken", "the index cannot be used"
        return
    kept = app.index.vectors(LOCAL, [fact.id for fact in facts]) if facts else {}
    if kept is None:
        yield "broken", "facts without a vector"
        return
    fresh = app.embedder.embed([telling(fact) for fact in facts])
    if any(float(kept[fact.id] @ row) < NEAR for fact, row in zip(facts, fresh, strict=True)):
        yield "broken", "a vector is not that of its fact"


def killed(folder: Path, kill: int, tally: Tally) -> None:
    """One life and its end."""
    here, there = multiprocessing.Pipe()
    begin = max(tally.confirmed, default=-2) + 2
    child = multiprocessing.get_context("fork").Process(target=work, args=(folder, begin, dict(tally.confirmed), there))
    child.start()
    there.close()
    found, tally.cut = here.recv()
    tally.found(found)
    here.send("go")
    for _ in range(kill % 3):
        tally.confirmed.update([here.recv()])
    time.sleep(kill * GOLDEN % 1 * SPAN)
    child.kill()
    child.join()
    try:
        while True:
            tally.confirmed.update([here.recv()])
    except (EOFError, ConnectionResetError):
        here.close()


def last_look(folder: Path, tally: Tally, pipe: Connection) -> None:
    """After all kills: one more look, and whether the conversation goes on."""
    tally.found(list(damaged(folder)))
    app = opened(folder)
    thread = app.threads.threads(LOCAL)[0].id
    tally.found(list(faults(app, thread, tally.confirmed)))
    turns = app.threads.turns(LOCAL, thread)
    tally.cut = sum(turn.state == "interrupted" for turn in turns)
    if app.threads.turn(LOCAL, turn_of(app, thread, 2)).state != "done":
        tally.found([("broken", "the conversation does not go on")])
    app.close()
    pipe.send(tally)


def run(folder: Path, kills: int) -> Tally:
    """So many lives in one folder. What is heavy is loaded once here; each life is a process forked from this one."""
    ready(folder / "warm")
    tally, data = Tally(), folder / "data"
    for kill in range(kills):
        killed(data, kill, tally)
        print(f"kill {kill + 1}: {len(tally.confirmed)} turns confirmed, {tally.cut} cut", flush=True)
    here, there = multiprocessing.Pipe()
    child = multiprocessing.get_context("fork").Process(target=last_look, args=(data, tally, there))
    child.start()
    there.close()
    looked: Tally = here.recv()
    child.join()
    return looked


def ready(folder: Path) -> None:
    """Everything imported and the data of the model without a server loaded; nothing stays open."""
    from agent.planner.plan import warm

    app = opened(folder)
    app.copilot.warm()
    warm(app.embedder)
    app.embedder.embed(["warm"])
    app.close()


def report(tally: Tally, kills: int) -> Iterator[str]:
    """What was found, and the last line."""
    yield from (f"  {kind}: {case}" for kind, cases in tally.wrong.items() for case in sorted(cases))
    figures = " ".join(f"{kind}={len(cases)}" for kind, cases in tally.wrong.items())
    yield f"kills={kills} confirmed={len(tally.confirmed)} cut={tally.cut} {figures}"


def main(argv: Sequence[str] | None = None) -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=KILLS)
    kills = parser.parse_args(argv).kills
    with tempfile.TemporaryDirectory() as folder:
        print("\n".join(report(run(Path(folder), kills), kills)))


if __name__ == "__main__":
    main()
