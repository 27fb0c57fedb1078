"""Connections to a database server: kept open, and asked whether they still live when they were idle, not before every use."""

import time
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import URL, Engine

_IDLE_SECONDS = 1.0
_USED = "used"
_KEPT, _MORE = 20, 10
"""Connections that stay open, and those opened beside them for a rush: opening one takes the server longer than a question."""


def server_engine(url: URL, patience: int) -> Engine:
    """An engine for a server; `patience` is how many seconds it may take to open a connection."""
    engine = sa.create_engine(url, pool_size=_KEPT, max_overflow=_MORE, connect_args={"connect_timeout": patience})

    def used(_connection: Any, record: Any) -> None:
        record.info[_USED] = time.monotonic()

    def asked(connection: Any, record: Any, _proxy: Any) -> None:
        if time.monotonic() - record.info.get(_USED, time.monotonic()) < _IDLE_SECONDS:
            return
        try:
            engine.dialect.do_ping(connection)
        except engine.dialect.loaded_dbapi.Error as error:
            raise sa.exc.DisconnectionError from error

    sa.event.listen(engine, "checkin", used)
    sa.event.listen(engine, "checkout", asked)
    return engine
