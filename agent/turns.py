"""Turns run off the screen's thread: a refresh or a closed tab loses nothing, and Stop stops.

The person's message is on the disk before anything else happens; every event is, a moment after it happened.
"""

import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from time import monotonic
from typing import TYPE_CHECKING

from agent.asks import Ask, Decision
from agent.control import Control
from agent.events import ApprovalGiven, Event, Text, TurnFinished
from agent.running.store import Running
from agent.store import ThreadStore, TurnRow
from core.acting import chosen_by
from core.errors import ApprovalProblem
from core.traces import carried, span
from tools.context import Attachment

if TYPE_CHECKING:
    from agent.copilot import Copilot

TOGETHER = 0.08
"""Seconds for which pieces of text are gathered before they are written."""
_BEAT = 5.0
"""Seconds between two signs of life of the turns here."""
_ELSEWHERE = 5.0
"""Seconds for which turns that run elsewhere are waited for."""


class Turns:
    """All turns of this process.

    Args:
        copilot: gives the one who answers; the first turn waits where it is not there yet.
        threads: keeps messages, states and events.
        clock: gives the time.
        running: what other processes are told of these turns, and say of them.
        workers: how many turns run at the same time; few where they share this machine's cores, more where they wait for a server.
    """

    def __init__(
        self,
        copilot: "Callable[[], Copilot]",
        threads: ThreadStore,
        clock: Callable[[], datetime],
        running: Running,
        workers: int = 8,
    ) -> None:
        self._copilot, self._threads, self._clock, self._running = copilot, threads, clock, running
        self._shown = monotonic()
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="turns")
        self._controls: dict[str, Control] = {}
        self._futures: dict[str, Future[None]] = {}
        self._owners: dict[str, str] = {}
        self._lock = threading.Lock()

    def start(self, owner: str, thread: str, text: str, attachments: Iterable[Attachment] = (), *, offline: bool = False) -> str:
        """Keeps the message and begins to answer it. Returns the turn's id.

        An approval that still waits in this conversation counts as declined: the person went on. It is answered by the model
        that this person chose, where the calling thread works for them with one.

        Raises:
            NotFound: no such conversation of this owner.
            Conflict: an answer is still being written in it.
        """
        files = tuple(attachments)
        turn = self._threads.open_turn(owner, thread, text, files, self._clock())
        self._decline_waiting(owner, thread, turn)
        control = Control()
        ask = Ask(owner, thread, text, files, turn, offline, control, chosen_by(owner))
        self._run((owner, turn), control, self._asked(ask))
        return turn

    def decide(self, owner: str, turn: str, approval: str, approved: bool) -> None:
        """Goes on with a turn that waits for the person.

        Raises:
            NotFound: no such turn of this owner.
            ApprovalProblem: it does not wait (any more), or was asked too long ago.
        """
        row = self._threads.turn(owner, turn)
        control = Control()
        with self._lock:
            if self._threads.turn(owner, turn).state != "waiting":
                raise ApprovalProblem("This question was already decided.", "Ask for the change again.")
            try:
                decision = Decision(owner, row.thread, turn, approval, approved, control, chosen_by(owner))
                events = self._copilot().decide(decision)
            except ApprovalProblem:
                self._decline(row)
                raise
            self._threads.set_state(turn, "running", self._clock())
        self._run((owner, turn), control, events)

    def stop(self, owner: str, turn: str) -> None:
        """Stops a turn within two seconds, whichever process runs it; what was said is kept. Raises NotFound."""
        row = self._threads.turn(owner, turn)
        control = self._controls.get(turn)
        if control:
            control.stop.set()
        elif row.state == "running" and not self._running.ask_to_stop(row, self._clock()):
            self._threads.set_state(turn, "stopped", self._clock(), [TurnFinished(state="stopped", tokens=row.tokens)])

    def stop_all(self, owner: str) -> None:
        """Stops all turns of one person and waits until they have ended."""
        mine = [turn for turn, whose in list(self._owners.items()) if whose == owner]
        for turn in {*mine, *self._running.of(owner)}:
            self.stop(owner, turn)
        for turn in mine:
            self.wait(turn)
        end, pause = monotonic() + _ELSEWHERE, threading.Event()
        while self._running.of(owner) and monotonic() < end:
            pause.wait(0.1)

    def look(self) -> None:
        """Shows that the turns here live, and stops those that another process was asked to stop."""
        controls = dict(self._controls)
        if not controls:
            return
        for turn in self._running.to_stop(controls):
            controls[turn].stop.set()
        if monotonic() - self._shown > _BEAT:
            self._shown = monotonic()
            self._running.show(self._clock())

    @property
    def busy(self) -> int:
        """How many turns run, or wait for their place."""
        return len(self._futures)

    def wait(self, turn: str, seconds: float | None = None) -> None:
        """Waits until a turn of this process has ended or waits for the person."""
        future = self._futures.get(turn)
        if future:
            future.result(seconds)

    def close(self) -> None:
        """Stops all turns and waits for them."""
        for control in list(self._controls.values()):
            control.stop.set()
        self._pool.shutdown(wait=True)

    def _asked(self, ask: Ask) -> Iterator[Event]:
        yield from self._copilot().ask(ask)

    def _run(self, whose: tuple[str, str], control: Control, events: Iterator[Event]) -> None:
        owner, turn = whose
        with self._lock:
            self._controls[turn], self._owners[turn] = control, owner
            future = self._futures[turn] = self._pool.submit(carried(self._keep), turn, control, events)
        future.add_done_callback(lambda done: self._done(turn, done))

    def _done(self, turn: str, done: Future[None]) -> None:
        with self._lock:
            if self._futures.get(turn) is done:
                del self._futures[turn]

    def _keep(self, turn: str, control: Control, events: Iterator[Event]) -> None:
        """Writes events as they come, text in small heaps, and the state at the end."""
        with span("turn", turn=turn) as told:
            told.tell(state=self._kept(turn, control, events))

    def _kept(self, turn: str, control: Control, events: Iterator[Event]) -> str:
        ended = ""
        try:
            for heap in gathered(events):
                if state := next((e.state for e in heap if isinstance(e, TurnFinished)), None):
                    self._threads.set_state(turn, state, self._clock(), heap)
                    ended = state
                else:
                    self._threads.append(turn, heap)
        finally:
            if not ended:
                self._threads.set_state(turn, "interrupted", self._clock())
            with self._lock:
                if self._controls.get(turn) is control:  # the person may have decided since: then it runs again
                    del self._controls[turn], self._owners[turn]
        return ended or "interrupted"

    def _decline_waiting(self, owner: str, thread: str, turn: str) -> None:
        for row in self._threads.turns(owner, thread):
            if row.state == "waiting" and row.id != turn:
                self._decline(row)

    def _decline(self, row: TurnRow) -> None:
        """Closes a turn that waits: what it asked for was not done."""
        declined = [ApprovalGiven(approval=a, approved=False) for a in self._copilot().open_questions(row.thread)]
        self._threads.set_state(row.id, "done", self._clock(), [*declined, TurnFinished(state="done", tokens=row.tokens)])


def gathered(events: Iterable[Event], together: float = TOGETHER) -> Iterator[list[Event]]:
    """Events in heaps: pieces of text are joined for a moment, anything else goes out at once with what was gathered."""
    words, since = "", monotonic()
    for event in events:
        if isinstance(event, Text):
            words += event.text
            if monotonic() - since < together:
                continue
            yield [Text(text=words)]
        else:
            yield [*([Text(text=words)] if words else []), event]
        words, since = "", monotonic()
    if words:
        yield [Text(text=words)]
