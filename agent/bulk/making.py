"""The parts of bulk jobs put together: what doors ask, and what a worker runs. Words of candidates go to no server."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from agent.bulk.bell import bell_of
from agent.bulk.desk import Bulk, Here
from agent.bulk.store import BulkStore

if TYPE_CHECKING:
    from agent.bulk.work.worker import Worker
    from core.database import Database
    from core.settings import Settings

Clock = Callable[[], datetime]


def desk(settings: "Settings", database: "Database", now: Clock) -> Bulk:
    """What doors ask. With SQLite this process reads the files, unless the settings say otherwise."""
    from tools.jobs.screening.store import ScreeningLog

    given = settings.bulk_here
    at_once = int(database.sqlite) if given is None else given
    here = Here(lambda: worker(settings, database, now), at_once)
    return Bulk(BulkStore(database), ScreeningLog(database), now, bell_of(settings.redis_url, here))


def worker(settings: "Settings", database: "Database", now: Clock) -> "Worker":
    """What works jobs off, with the reader and the meanings of this machine alone."""
    from agent.bulk.work.store import Work
    from agent.bulk.work.worker import Maker, Worker
    from agent.model import choose_embedder
    from agent.running.process import here
    from tools.cv.reader import read_file
    from tools.jobs.rank import finders

    embedder = choose_embedder(settings.model_copy(update={"embeddings": "local"}))
    make = Maker(partial(read_file, ocr=settings.read_pictures), partial(finders, embedder=embedder))
    return Worker(Work(database, here()), BulkStore(database), make, now)
