import os
import sqlite3
import stat
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone

import pytest
import sqlalchemy as sa

import agent.bulk.store
import agent.keys.store
import agent.people.store
import agent.repeats.store
import agent.signed.store
import agent.store
import agent.visit.store
import core.outgoing.store  # noqa: F401
import tools.applications.store
import tools.cv.store
import tools.discovery.store
import tools.documents.store
import tools.interview.store
import tools.jobs.screening.store
import tools.jobs.store
import tools.profile.store
import tools.profile.vectors.store  # noqa: F401 - each hangs its tables
from core.database import SCHEMA, Database, Moment, metadata
from core.errors import SettingsProblem, StorageProblem
from tests.postgres import emptied

THREADS = agent.store.THREADS
KILLS = 12
ROW = {"owner": "o", "title": "", "created": datetime(2026, 1, 1, tzinfo=UTC), "updated": datetime(2026, 1, 1, tzinfo=UTC)}


def count(db: Database) -> int:
    with db.read() as connection:
        return connection.execute(sa.select(sa.func.count()).select_from(THREADS)).scalar() or 0


def test_what_a_block_leaves_is_kept_and_what_it_breaks_is_not(either):
    with either.write() as connection:
        connection.execute(THREADS.insert().values(id="a", **ROW))
    with pytest.raises(StorageProblem), either.write() as connection:
        connection.execute(THREADS.insert(), [{"id": "b", **ROW}, {"id": "a", **ROW}])
    assert count(either) == 1


def test_fifty_threads_write_and_nothing_is_lost_or_refused(either):
    start = threading.Barrier(50, timeout=30)

    def work(worker: int) -> None:
        start.wait()
        for i in range(10):
            with either.write("same") as connection:
                seen = connection.execute(sa.select(sa.func.count()).select_from(THREADS)).scalar()
                connection.execute(THREADS.insert().values(id=f"{worker}-{i}", **{**ROW, "title": str(seen)}))

    with ThreadPoolExecutor(50) as pool:
        list(pool.map(work, range(50)))
    with either.read() as connection:
        seen = connection.execute(sa.select(THREADS.c.title)).scalars().all()
    assert sorted(map(int, seen)) == list(range(500)), "two writers saw the same state"


def test_readers_go_on_while_somebody_writes(db):
    with db.write() as connection:
        connection.execute(THREADS.insert().values(id="a", **ROW))
        with ThreadPoolExecutor(1) as pool:
            assert pool.submit(count, db).result(timeout=2) == 0
    assert count(db) == 1


def test_a_write_inside_a_write_is_a_bug_and_says_so(db):
    with db.write(), pytest.raises(RuntimeError, match="wait for itself"), db.write():
        raise AssertionError("two writes at once")


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("secure_delete", 1), ("busy_timeout", 5000)],
)
def test_pragmas_hold_on_every_connection(db, pragma, value):
    with db.read() as first, db.read() as second:
        for connection in (first, second):
            assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value


def test_the_folder_and_files_are_the_owners_alone(db, tmp_path):
    with db.write() as connection:
        connection.execute(THREADS.insert().values(id="a", **ROW))
    assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700
    files = list((tmp_path / "data").iterdir())
    assert {stat.S_IMODE(f.stat().st_mode) for f in files} == {0o600}
    assert len(files) == 3, "the file, its log and its index"


@pytest.mark.parametrize("held", [0.5, None])
def test_another_process_that_holds_the_file_is_waited_for_then_named(tmp_path, held):
    path = tmp_path / "d" / "copilot.db"
    db = Database(f"sqlite:///{path}")
    db.migrate()
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    if held:
        threading.Timer(held, other.execute, ["COMMIT"]).start()
        with db.write() as connection:
            connection.execute(THREADS.insert().values(id="a", **ROW))
        assert count(db) == 1
    else:
        with pytest.raises(StorageProblem, match="busy"), db.write():
            raise AssertionError("wrote past a lock")
        assert count(db) == 0
    other.close()
    db.close()


def test_a_full_disk_is_named_and_reading_goes_on(db):
    with db.write() as connection:
        connection.execute(THREADS.insert().values(id="a", **ROW))
    with db.write() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    rows = [{"id": f"x{i}", **ROW, "title": "y" * 500} for i in range(2000)]
    with pytest.raises(StorageProblem, match="full"), db.write() as connection:
        connection.execute(THREADS.insert(), rows)
    assert count(db) == 1


def test_a_damaged_file_is_named(tmp_path):
    (tmp_path / "x.db").write_bytes(os.urandom(20_000))
    db = Database(f"sqlite:///{tmp_path / 'x.db'}")
    with pytest.raises(StorageProblem, match="damaged"):
        db.migrate()
    db.close()


def test_a_refusal_keeps_the_values_inside(either):
    with either.write() as connection:
        connection.execute(THREADS.insert().values(id="a", **ROW))
    with pytest.raises(StorageProblem) as problem, either.write() as connection:
        connection.execute(THREADS.insert().values(id="a", **{**ROW, "title": "CANARY"}))
    assert "CANARY" not in problem.value.message + problem.value.what_to_do


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:", "mysql://a/b", "no address", ""])
def test_other_addresses_are_refused(url):
    with pytest.raises(SettingsProblem, match="DATABASE_URL"):
        Database(url)


@pytest.mark.parametrize(
    "url", ["postgresql://u@127.0.0.1:1/x", "postgres://u@127.0.0.1:1/x", "postgresql+psycopg://u@127.0.0.1:1/x"]
)
def test_a_server_that_is_not_there_is_named(url):
    db = Database(url)
    with pytest.raises(StorageProblem, match="refused"):
        db.migrate()


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(StorageProblem, match="data folder"):
        Database(f"sqlite:///{tmp_path / 'file' / 'x.db'}")


def test_moments_come_back_with_their_zone(either):
    there = datetime(2026, 11, 22, 1, 2, 3, 456789, tzinfo=timezone(timedelta(hours=9)))
    with either.write() as connection:
        connection.execute(THREADS.insert().values(id="a", **{**ROW, "created": there}))
    with either.read() as connection:
        back = connection.execute(sa.select(THREADS.c.created)).scalar()
    assert back == there
    assert back.tzinfo is UTC or back.utcoffset() == timedelta(0)


def test_a_moment_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="zone"):
        Moment().process_bind_param(datetime(2026, 1, 1), None)  # type: ignore[arg-type]  # noqa: DTZ001


def test_the_migrations_make_what_the_stores_expect(either):
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    with either.read() as connection:
        context = MigrationContext.configure(connection, opts={"target_metadata": metadata, "compare_type": True})
        assert compare_metadata(context, metadata) == []
        indexes = {i["name"] for t in metadata.tables for i in sa.inspect(connection).get_indexes(t)}
    assert {i.name for t in metadata.tables.values() for i in t.indexes} <= indexes


def test_the_newest_migration_is_the_schema_we_name():
    from alembic.script import ScriptDirectory

    from core.database import _MIGRATIONS

    assert ScriptDirectory(str(_MIGRATIONS)).get_current_head() == SCHEMA


@pytest.mark.parametrize("kind", ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def test_many_that_migrate_at_once_make_one_schema(kind, request, tmp_path):
    url = f"sqlite:///{tmp_path / 'x.db'}" if kind == "sqlite" else emptied(request.getfixturevalue("postgres"))
    databases = [Database(url) for _ in range(4)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(Database.migrate, databases))
    for db in databases:
        assert count(db) == 0
        db.close()


def test_data_of_a_newer_program_are_refused_and_left_alone(either):
    with either.write() as connection:
        connection.execute(THREADS.insert().values(id="a", **ROW))
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StorageProblem, match="newer version") as problem:
        either.migrate()
    assert "9999" in problem.value.message
    assert count(either) == 1


def test_scrub_leaves_no_deleted_byte(db, tmp_path):
    canary = "CANARY-" + "7f3a9" * 4
    with db.write() as connection:
        connection.execute(THREADS.insert().values(id="a", **{**ROW, "title": canary}))
    with db.write() as connection:
        connection.execute(THREADS.delete())
    db.scrub()
    assert [f.name for f in (tmp_path / "data").iterdir() if canary.encode() in f.read_bytes()] == []


def older(path, stamp="0001"):
    """A file with one conversation, as a program of that schema left it."""
    from alembic import command
    from alembic.config import Config

    from core.database import _MIGRATIONS

    db = Database(f"sqlite:///{path}")
    with db.write() as connection:
        config = Config()
        config.set_main_option("script_location", str(_MIGRATIONS))
        config.attributes["connection"] = connection
        command.upgrade(config, stamp)
    with db.write() as connection:
        connection.execute(THREADS.insert().values(id="a", **ROW))
    return db


def copies(path):
    return sorted(file.name for file in path.parent.glob("*before-*"))


def stamp(path):
    with sqlite3.connect(path) as connection:
        return connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]


def test_an_older_file_is_copied_before_it_is_changed(tmp_path):
    path = tmp_path / "data" / "x.db"
    db = older(path)
    db.migrate()
    db.migrate()
    assert stamp(path) == SCHEMA
    assert count(db) == 1
    assert copies(path) == ["x.db.before-0001"]
    assert stamp(path.parent / "x.db.before-0001") == "0001"
    assert stat.S_IMODE((path.parent / "x.db.before-0001").stat().st_mode) == 0o600
    db.scrub()
    assert copies(path) == [], "erasing reaches the copy as well"
    db.close()


def test_a_new_file_and_one_that_is_up_to_date_have_no_copy(tmp_path):
    path = tmp_path / "data" / "x.db"
    for _ in range(2):
        db = Database(f"sqlite:///{path}")
        db.migrate()
        db.close()
    assert copies(path) == []


def test_an_empty_file_gets_what_the_copies_of_other_tests_have(tmp_path, first_database):
    made = {}
    for name, migrate in (("real", first_database.migrate), ("copied", Database.migrate)):
        path = tmp_path / name / "x.db"
        db = Database(f"sqlite:///{path}")
        migrate(db)
        db.close()
        assert stamp(path) == SCHEMA
        with sqlite3.connect(path) as connection:
            made[name] = (
                set(connection.execute("SELECT type, name, sql FROM sqlite_master")),
                *connection.execute("PRAGMA journal_mode"),
            )
    assert made["real"] == made["copied"]
    assert len(made["real"][0]) > 30
    assert first_database.copies


def test_a_change_that_fails_leaves_the_data_as_they_were(tmp_path, monkeypatch):
    path = tmp_path / "data" / "x.db"
    db = older(path)
    with sqlite3.connect(path) as connection:
        names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    monkeypatch.setattr("core.database.SCHEMA", "7777")
    with pytest.raises(StorageProblem):
        db.migrate()
    with sqlite3.connect(path) as connection:
        assert {row[0] for row in connection.execute("SELECT name FROM sqlite_master")} == names
    assert stamp(path) == "0001"
    assert count(db) == 1
    db.close()


KILLED = """
import sys
from pathlib import Path
from core.database import Database
db = Database("sqlite:///" + sys.argv[1])
print("ready", flush=True)
sys.stdin.readline()
db.migrate()
print("done", flush=True)
"""


def test_killed_in_the_middle_of_a_change_the_data_are_old_or_new(tmp_path):
    from tests.core.killing import killed_after

    seen = set()
    for turn in range(KILLS):
        path = tmp_path / str(turn) / "x.db"
        older(path).close()
        killed_after(KILLED, str(path), seconds=turn * 0.5 / KILLS)
        seen.add(stamp(path))
        db = Database(f"sqlite:///{path}")
        db.migrate()
        assert stamp(path) == SCHEMA
        assert count(db) == 1
        db.close()
    assert seen <= {"0001", SCHEMA}, "never half of it"


def test_no_file_is_taken_when_the_disk_is_nearly_full(tmp_path):
    import shutil

    free = shutil.disk_usage(tmp_path).free
    roomy, tight = Database(f"sqlite:///{tmp_path / 'a.db'}", 1), Database(f"sqlite:///{tmp_path / 'b.db'}", free * 2)
    roomy.make_room(10)
    with pytest.raises(StorageProblem, match="nearly full"):
        tight.make_room(10)
    with pytest.raises(StorageProblem, match="nearly full"):
        roomy.make_room(free * 2)
    for db in (roomy, tight):
        db.close()
