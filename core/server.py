"""Connections to a database server: kept open, and asked whether they still live when they were idle, not before every use."""

import time
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import URL, Engine

_IDLE_SECONDS = 1.0
_USED = "used"


def server_engine(url: URL, patience: int) -> Engine:
    """An engine for a server; `patience` is how many seconds it may take to open a connection."""
    engine = sa.create_engine(url, connect_args={"connect_timeout": patience})

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
