"""The things of the person at this machine, for the doors that look into them."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from agent.bootstrap import LOCAL, build
from core.acting import on_behalf
from core.settings import Settings

if TYPE_CHECKING:
    from agent.bootstrap import App


@contextmanager
def at_home() -> Iterator["App"]:
    """The application beside whatever else runs on these data: turns of others are left alone, and it is closed in the end."""
    app = build(Settings.load(), alone=False)
    try:
        with on_behalf(LOCAL):
            yield app
    finally:
        app.close()
