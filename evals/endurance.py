"""Does a long conversation stay quick and small? `python -m evals.endurance [--turns N]`.

One conversation without a model: a CV, an ad, then N turns (default 200) of a person who asks, corrects, drafts and revises. For each turn the time
from the message to the first word of the answer and to its end; then what a language model would be sent after all of them. Prints the first and the last
twenty turns beside each other, and one last line of figures: milliseconds to the first word (p95) at the beginning and at the end, characters that
a model reads, megabytes on the disk. The aim is 300 ms to the first word, at any length.
"""

import argparse
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path
from typing import NamedTuple

from agent.bootstrap import App, build, now
from agent.reading import shortened
from core.settings import Settings
from evals.attacks.cases import AD, CV
from evals.reading_report import quantile
from tools.context import Attachment

OWNER = "long"
SAID = (
    "How well do I fit this job?", "What did I do at Globex?", "Why is the score what it is?", "What should I improve?",
    "Tailor my CV for this role", "Make it shorter", "In German, please", "Undo that", "Write the cover letter", "More formal",
    "What does the ad ask for?", "Which jobs have I saved?", "Show my profile", "Thanks!", "What can you do?", "Is my CV any good?",
    "flurb the wug", "Review my CV", "Make the letter warmer", "What is missing for this job?",
)  # fmt: skip
EDGE = 20
_LOOK = 0.002


class Timed(NamedTuple):
    """Seconds to the first word and to the end of an answer."""

    first: float
    whole: float


def talk(app: App, turns: int) -> Iterator[Timed]:
    """A CV and an ad, then so many turns in one conversation."""
    thread = app.threads.new(OWNER, now())
    file = Attachment(app.services.files.save_file(OWNER, "cv.txt", CV.encode(), now()), "cv.txt")
    timed(app, thread, "Here is my CV", (file,))
    timed(app, thread, AD)
    for text in islice(cycle(SAID), turns):
        yield timed(app, thread, text)


def timed(app: App, thread: str, text: str, files: Sequence[Attachment] = ()) -> Timed:
    """One turn, looked at as the screen does."""
    started, first, pause = time.perf_counter(), None, threading.Event()
    turn = app.turns.start(OWNER, thread, text, files)
    while first is None:
        found = [event.type for _, event in app.threads.events(OWNER, turn)]
        if "text" in found or "turn_finished" in found:
            first = time.perf_counter() - started
        pause.wait(_LOOK)
    app.turns.wait(turn)
    return Timed(first, time.perf_counter() - started)


def read_by_a_model(app: App) -> int:
    """Characters of earlier turns that a model would be sent with the next message."""
    thread = app.threads.threads(OWNER)[0].id
    return sum(len(message.text) for message in shortened(app.copilot.messages(thread)))


def report(times: Sequence[Timed], characters: int, megabytes: float) -> Iterator[str]:
    """The table and the last line."""
    first, last = times[:EDGE], times[-EDGE:]
    yield f"{'':12} {'first word p50':>15} {'p95':>6} {'end p95':>8}  (ms)"
    for name, part in (("beginning", first), ("end", last)):
        words, whole = [t.first * 1000 for t in part], [t.whole * 1000 for t in part]
        yield f"{name:12} {quantile(words, 0.5):15.0f} {quantile(words, 0.95):6.0f} {quantile(whole, 0.95):8.0f}"
    early, late = (quantile([t.first * 1000 for t in part], 0.95) for part in (first, last))
    yield f"turns={len(times)} first_word_begin={early:.0f} first_word_end={late:.0f} model_reads={characters} disk_mb={megabytes:.1f}"


def main(argv: Sequence[str] | None = None) -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--turns", type=int, default=200)
    turns = parser.parse_args(argv).turns
    with tempfile.TemporaryDirectory() as folder:
        app = build(Settings(environment="test", data_dir=Path(folder), openai_api_key=None, openai_base_url=None))
        try:
            app.load()
            times = list(talk(app, turns))
            size = sum(file.stat().st_size for file in Path(folder).rglob("*") if file.is_file()) / 1e6
            print("\n".join(report(times, read_by_a_model(app), size)))
        finally:
            app.close()


if __name__ == "__main__":
    main()
