"""Workers woken over Redis, by Celery. A message says 'look' and nothing else: what waits stands in the database, whatever Redis loses."""

from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from agent.attempts import Failed, attempted
from core.logs import logger

if TYPE_CHECKING:
    from celery import Celery

    from agent.bulk.desk import Bell

LOOK = "bulk.look"
_SECONDS = 2.0
"""So long is waited for Redis; the workers look by themselves soon after."""
_KEPT = 60
"""Seconds after which a message that nobody heard is stale: somebody looked since."""


def bell_of(redis_url: str, here: "Bell") -> "Bell":
    """What rings: over Redis where there is one and Celery is installed, which is an extra (`requirements-worker.txt`)."""
    return RedisBell(redis_url, here) if redis_url and find_spec("celery") else here


def celery_of(redis_url: str) -> "Celery":
    """Celery on this Redis, without results: those are in the database."""
    from celery import Celery

    app = Celery("copilot", broker=redis_url)
    quick = {"socket_connect_timeout": _SECONDS, "socket_timeout": 4 * _SECONDS}
    app.conf.update(
        task_ignore_result=True,
        task_default_queue="copilot-bulk",
        worker_prefetch_multiplier=1,
        broker_connection_retry_on_startup=True,
        broker_transport_options=quick,
        worker_hijack_root_logger=False,
    )
    return app


def look_at_start(app: "Celery") -> None:
    """A worker that begins looks by itself: what it could have heard may have been told to one that is gone."""
    from celery.signals import worker_ready

    worker_ready.connect(lambda **_: app.send_task(LOOK, expires=_KEPT, retry=False), weak=False)


class RedisBell:
    """Rings for workers of other processes and machines, and for this one where it works too.

    Args:
        redis_url: where.
        here: the bell of this process.
    """

    def __init__(self, redis_url: str, here: "Bell") -> None:
        self._url, self._here = redis_url, here
        self._celery: Any = None

    def ring(self) -> None:
        """Something waits. Redis that is away is logged and costs nothing but time."""
        self._here.ring()
        rung = attempted(self._send)
        if isinstance(rung, Failed):
            logger("bulk").warning("redis_away", error=type(rung.error).__name__)

    def _send(self) -> None:
        self._celery = self._celery or celery_of(self._url)
        self._celery.send_task(LOOK, expires=_KEPT, retry=False)

    def close(self) -> None:
        """Nothing more is told."""
        self._here.close()
        if self._celery:
            self._celery.close()
