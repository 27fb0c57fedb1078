"""Do many people at once get along? `python -m evals.crowd [--people N] [--think SECONDS] [--turns N]`.

N people (default 50) in front of one server without a model, each with a space of their own and a name that is nobody else's: they open the page, give a
CV as text, an ad, ask, and think between (default 10 s). They speak the protocol of the screens, so no browser takes processor from the server, and follow a running
answer as a browser does. Counts runs of the page and their milliseconds, errors, and names of others in anything that was sent.
Prints a table and one last line of figures; the aim is a p95 of 600 ms for a run of the page, no error, no foreign word.
"""

import argparse
import re
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import cycle, islice
from typing import Any, Protocol

from evals.attacks.cases import AD, CV
from evals.journey import answers, free_port, server
from evals.reading_report import quantile

SAID = ("How well do I fit this job?", "What did I do at Globex?", "What should I improve?", "Why is the score what it is?")
_PATIENCE = 60.0
_NAME = re.compile(rb"Kanari(\d{3})")


class Link(Protocol):
    """A connection to the screens."""

    def send(self, message: bytes, /) -> None:
        """Sends one message."""

    def recv(self, timeout: float | None, /) -> str | bytes:
        """Waits for one message."""


@dataclass
class Seen:
    """What all people saw."""

    runs: list[float] = field(default_factory=list)
    opened: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def note(self, kind: str, value: Any) -> None:
        """Adds to one of the lists."""
        with self.lock:
            getattr(self, kind).append(value)


@dataclass
class Person:
    """One visitor: a connection, where the box of the chat is, and which parts of the page draw themselves again."""

    number: int
    link: Link
    seen: Seen
    box: str = ""
    page: str = ""
    tails: dict[str, float] = field(default_factory=dict)
    known: bool = False
    """Whether the own name came back: the page knows who is there."""

    @property
    def name(self) -> str:
        """A name that nobody else has."""
        return f"Kanari{self.number:03}"

    def run(self, said: str = "", fragment: str = "") -> float:
        """One run of the page, or of a part of it; returns its seconds. Looks for words of others in all that comes."""
        from streamlit.proto.BackMsg_pb2 import BackMsg
        from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

        asked = BackMsg()
        asked.rerun_script.query_string = ""
        asked.rerun_script.page_script_hash = self.page
        asked.rerun_script.fragment_id = fragment
        asked.rerun_script.is_auto_rerun = bool(fragment)
        if said:
            state = asked.rerun_script.widget_states.widgets.add()
            state.id, state.chat_input_value.data = self.box, said
        if not fragment:
            self.tails.clear()
        started = time.perf_counter()
        self.link.send(asked.SerializeToString())
        while True:
            data = self.link.recv(_PATIENCE)
            told = ForwardMsg.FromString(data if isinstance(data, bytes) else data.encode())
            self._listen(told)
            if told.WhichOneof("type") == "script_finished" and told.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                return time.perf_counter() - started

    def _listen(self, told: Any) -> None:
        kind, names = told.WhichOneof("type"), {int(found) for found in _NAME.findall(told.SerializeToString())}
        self.known = self.known or self.number in names
        if others := names - {self.number}:
            self.seen.note("foreign", f"{self.name} saw {sorted(others)}")
        new = told.delta.new_element if kind == "delta" else None
        if kind == "new_session":
            self.page = told.new_session.page_script_hash
        if kind == "auto_rerun":
            self.tails[told.auto_rerun.fragment_id] = told.auto_rerun.interval
        if kind == "stop_auto_rerun" or (kind == "script_finished" and told.script_finished == told.FINISHED_EARLY_FOR_RERUN):
            self.tails.clear()
        if new and new.HasField("chat_input"):
            self.box = new.chat_input.id
        if new and new.HasField("exception"):
            self.seen.note("errors", new.exception.message[:80])

    def say(self, text: str) -> None:
        """Sends a message and follows the answer to its end."""
        self.seen.note("runs", self.run(text))
        end = time.monotonic() + _PATIENCE
        while self.tails and time.monotonic() < end:
            fragment, interval = next(iter(self.tails.items()))
            time.sleep(interval)
            self.seen.note("runs", self.run(fragment=fragment))
        if self.tails:
            self.seen.note("errors", f"{self.name}: an answer did not end")


def visit(port: int, number: int, turns: int, think: float, seen: Seen) -> None:
    """One person's whole visit; what breaks it off is noted."""
    from websockets.exceptions import WebSocketException
    from websockets.sync.client import connect
    from websockets.typing import Subprotocol

    where, cookie = f"ws://127.0.0.1:{port}/_stcore/stream", {"Cookie": f"visitor={number:032x}"}
    time.sleep(think * spread(number, 0))
    try:
        with connect(
            where, subprotocols=[Subprotocol("streamlit")], additional_headers=cookie, max_size=None, open_timeout=_PATIENCE
        ) as link:
            converse(Person(number, link, seen), turns, think)
    except (OSError, TimeoutError, WebSocketException) as error:
        seen.note("errors", f"{number}: {type(error).__name__}")


def spread(number: int, turn: int) -> float:
    """From 0 to 1, all over the range for neighbours, the same in each run."""
    return (number * 0.618 + turn * 0.377) % 1


def converse(person: Person, turns: int, think: float) -> None:
    """Opens the page, gives CV and ad, asks."""
    person.seen.note("opened", person.run())
    own = CV.replace("Jane Muster", f"Jane {person.name}")
    for turn, text in enumerate(islice(cycle((f"Here is my CV:\n\n{own}", AD, *SAID)), turns), start=1):
        time.sleep(think * (0.5 + spread(person.number, turn)))
        person.say(text)
    if turns and not person.known:
        person.seen.note("errors", f"{person.number}: the own words never came back")


def report(seen: Seen, people: int) -> Iterator[str]:
    """The table and the last line."""
    for name, times in (("first page", seen.opened), ("a run", seen.runs)):
        found = [t * 1000 for t in times]
        yield f"{name:12} n={len(found):5}  p50 {quantile(found, 0.5):6.0f}  p95 {quantile(found, 0.95):6.0f}  max {max(found, default=0):6.0f}  ms"
    yield from (f"  {line}" for line in (*seen.errors[:10], *seen.foreign[:10]))
    p95 = quantile([t * 1000 for t in seen.runs], 0.95)
    yield f"people={people} runs={len(seen.runs)} run_p95={p95:.0f} errors={len(seen.errors)} foreign={len(seen.foreign)}"


def crowd(people: int, turns: int, think: float) -> Seen:
    """All of them at once on a server of their own."""
    seen = Seen()
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        with server(port, folder, {"COPILOT_SINGLE_USER": "false"}):
            answers(port)
            visit(port, 999, 2, 0.0, Seen())  # the engines are built for the first visitor
            with ThreadPoolExecutor(people) as pool:
                list(pool.map(lambda number: visit(port, number, turns, think, seen), range(people)))
    return seen


def main(argv: Sequence[str] | None = None) -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=50)
    parser.add_argument("--turns", type=int, default=6)
    parser.add_argument(
        "--think",
        type=float,
        default=10.0,
        help="seconds between an answer and the next message, half as long to half as long again",
    )
    chosen = parser.parse_args(argv)
    print("\n".join(report(crowd(chosen.people, chosen.turns, chosen.think), chosen.people)))


if __name__ == "__main__":
    main()
