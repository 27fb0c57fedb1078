"""Whether this process was told to end: a server waits for open answers, and a stream that does not know of it keeps it waiting."""

import signal
import threading
from types import FrameType
from typing import Any

_SIGNALS = (signal.SIGTERM, signal.SIGINT)


class Ending:
    """Listens to the signals that end a process, before the server does, which ends as it would without this."""

    def __init__(self) -> None:
        self.told = False
        self._before: dict[int, Any] = {}

    def watch(self) -> None:
        """Begins to listen, or begins anew where a server put itself in this place; only the main thread hears signals."""
        if threading.current_thread() is not threading.main_thread():
            return
        for name in _SIGNALS:
            there = signal.getsignal(name)
            if there != self._heard:
                self._before[name] = there
                signal.signal(name, self._heard)

    def _heard(self, number: int, frame: FrameType | None) -> None:
        self.told = True
        before = self._before.get(number, signal.SIG_DFL)
        if callable(before):
            before(number, frame)
        elif before is signal.SIG_DFL:
            signal.signal(number, signal.SIG_DFL)
            signal.raise_signal(number)
