"""The command `python -m worker`: takes files from the queue until it is asked to end (SIGTERM, Ctrl-C), then ends what it is at."""

import argparse
import signal
import threading
from collections.abc import Sequence
from types import FrameType

from core.settings import Settings, prepare_environment


def main(argv: Sequence[str] | None = None, *, signals: bool = True) -> None:
    """Works until it is asked to end; without `signals` another program asks its processes."""
    parser = argparse.ArgumentParser(prog="python -m worker", description=__doc__)
    parser.add_argument("--at-once", type=int, default=1, help="files read at the same time (default 1)")
    parser.add_argument("--until-empty", action="store_true", help="end when nothing waits")
    args = parser.parse_args(argv)
    prepare_environment()
    from agent.bootstrap import now
    from agent.bulk.making import worker
    from core.database import Database
    from core.logs import logger
    from core.traces import begin
    from tools.cv.sandbox import rest

    settings = Settings.load()
    begin(settings.traces)
    database = Database(settings.database_url, settings.spare_bytes)
    database.migrate()
    made = worker(settings, database, now)

    def stop(_signal: int, _frame: FrameType | None) -> None:
        made.stop()

    if signals and threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, stop)
        signal.signal(signal.SIGINT, stop)
        logger("worker").info("begun", count=args.at_once)
    made.run(args.at_once, until_empty=args.until_empty)
    database.close()
    if signals:
        rest()
        logger("worker").info("ended")


if __name__ == "__main__":
    main()
