"""One turn from the command line, beside whatever else runs on these data."""

import threading
from collections.abc import Iterator

from agent.bootstrap import LOCAL, App, build, now
from agent.events import Event
from core.settings import Settings
from tools.context import Attachment


def ask_once(settings: Settings, text: str, files: list[tuple[str, bytes]], thread: str | None) -> Iterator[Event]:
    """One turn from the command line, its events as they happen."""
    app = build(settings, alone=False)
    try:
        thread = thread or app.threads.new(LOCAL, now())
        kept = [Attachment(app.services.files.save_file(LOCAL, name, data, now()), name) for name, data in files]
        yield from tail(app, thread, text, kept)
    finally:
        app.close()


def tail(app: App, thread: str, text: str, attachments: list[Attachment]) -> Iterator[Event]:
    """Starts a turn and follows its events to the end."""
    turn = app.turns.start(LOCAL, thread, text, attachments)
    seen = 0
    pause = threading.Event()
    while True:
        for seen, event in app.threads.events(LOCAL, turn, seen):  # noqa: B007, B020 - goes on after the last one seen
            yield event
            if event.type == "turn_finished":
                return
        pause.wait(0.03)
