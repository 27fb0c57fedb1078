"""Connections to a server: one that died while idle is replaced, a look begins nothing, a change is whole or none."""

import pytest
import sqlalchemy as sa

from core import server
from core.database import Database
from core.errors import StorageProblem

pytestmark = pytest.mark.postgres
MINE = sa.select(sa.func.pg_backend_pid())


@pytest.fixture
def database(tables):
    made = Database(tables)
    yield made
    made.close()


def ended_from_elsewhere(database, tables):
    """Opens a connection, has the server end it, and returns the number that it had."""
    with database.read() as connection:
        mine = connection.execute(MINE).scalar_one()
    other = Database(tables)
    with other.read() as connection:
        connection.execute(sa.select(sa.func.pg_terminate_backend(mine, 2000)))
    other.close()
    return mine


def test_a_connection_that_died_while_idle_is_replaced_unseen(database, tables, monkeypatch):
    monkeypatch.setattr(server, "_IDLE_SECONDS", 0.0)
    gone = ended_from_elsewhere(database, tables)
    with database.write() as connection:
        assert connection.execute(MINE).scalar_one() != gone


def test_one_that_dies_between_two_uses_is_an_error_that_says_what_to_do_and_the_next_use_works(database, tables):
    gone = ended_from_elsewhere(database, tables)
    with pytest.raises(StorageProblem, match="refused"), database.read() as connection:
        connection.execute(MINE)
    with database.read() as connection:
        assert connection.execute(MINE).scalar_one() != gone


def test_a_look_begins_no_transaction_and_a_change_after_it_still_does(database):
    with database.read() as connection:
        connection.execute(MINE)
        idle = connection.connection.dbapi_connection.info.transaction_status.name
    assert idle == "IDLE"
    with pytest.raises(KeyError, match="INTRANS"):
        _half(database)
    with database.read() as connection:
        assert connection.execute(sa.text("SELECT to_regclass('half')")).scalar() is None


def _half(database):
    with database.write() as connection:
        connection.execute(sa.text("CREATE TABLE half (n int)"))
        raise KeyError(connection.connection.dbapi_connection.info.transaction_status.name)
