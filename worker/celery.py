"""`celery -A worker.celery worker`: workers as Celery runs them, woken over Redis.

A message begins a look that ends when nothing waits, and so does the beginning of a worker. What a killed worker had is found in the database by the next look; the app rings again each ten
seconds while something waits (`Bulk.look`), so that no message need ever be kept.
"""

from agent.bulk.bell import LOOK, celery_of, look_at_start
from core.settings import Settings, prepare_environment
from worker.__main__ import main

prepare_environment()
app = celery_of(Settings.load().redis_url)


def look() -> None:
    """Works until nothing waits."""
    main(["--until-empty"], signals=False)


app.task(name=LOOK)(look)
look_at_start(app)
