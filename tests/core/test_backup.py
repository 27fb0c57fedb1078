"""Everything kept in one file while others write, and the way back: whole, refused, moved aside, brought up to date."""

import sqlite3
import stat
import threading
import zipfile
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from core.backup import INDEX, LIST, MAIN, MEMORY, SEALED, Contents, Kept
from core.database import SCHEMA, Database
from core.errors import StorageProblem

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
WRITERS, EACH = 20, 15
ADD = "INSERT INTO choices (owner, name, value) VALUES (:owner, :name, :value)"


def kept_in(folder) -> Kept:
    return Kept(f"sqlite:///{folder / MAIN}", folder)


def filled(folder) -> Kept:
    """An installation with a row, something remembered, a sealed choice and its key, and an index."""
    kept = kept_in(folder)
    database = Database(kept.url)
    database.migrate()
    with database.write() as connection:
        connection.execute(sa.text(ADD), {"owner": "anne", "name": "tongue", "value": "de"})
    database.close()
    with closing(sqlite3.connect(folder / MEMORY)) as memory:
        memory.execute("CREATE TABLE checkpoints (thread_id TEXT)")
        memory.execute("INSERT INTO checkpoints VALUES ('t')")
        memory.commit()
    (folder / SEALED).write_bytes(b"sealed")
    (folder / "model.key").write_bytes(b"opener-4711")
    (folder / INDEX).mkdir()
    return kept


def values(folder) -> list[tuple[str, ...]]:
    with closing(sqlite3.connect(folder / MAIN)) as connection:
        return connection.execute("SELECT owner, name, value FROM choices ORDER BY owner, name").fetchall()


@pytest.fixture
def here(tmp_path):
    folder = tmp_path / "here"
    folder.mkdir()
    return filled(folder)


@pytest.fixture
def made(here, tmp_path):
    here.back_up(tmp_path / "all.zip", NOW)
    return tmp_path / "all.zip"


def test_what_comes_back_is_what_was_kept_and_the_key_stays_where_it_was(made, tmp_path):
    there = kept_in(tmp_path / "there")
    contents, aside = there.restore(made, NOW)
    assert (aside, contents.made, contents.schema_of_data) == (None, NOW, SCHEMA)
    assert values(there.folder) == [("anne", "tongue", "de")]
    assert contents.rows[MEMORY] == {"checkpoints": 1}
    assert contents.rows[MAIN]["choices"] == 1
    assert contents.total >= 2
    assert (there.folder / SEALED).read_bytes() == b"sealed"
    assert {stat.S_IMODE(file.stat().st_mode) for file in (made, *there.files.values())} == {0o600}
    with zipfile.ZipFile(made) as archive:
        assert sorted(archive.namelist()) == sorted([LIST, MAIN, MEMORY, SEALED])
        assert b"opener-4711" not in b"".join(archive.read(name) for name in archive.namelist())
    assert list(there.folder.glob(".backup-*")) == list(tmp_path.glob(".backup-*")) == []
    again = there.back_up(tmp_path / "again.zip", NOW)
    assert again.rows == contents.rows


def test_twenty_write_while_it_is_made_none_fails_and_each_write_is_there_whole_or_not_at_all(here, tmp_path):
    database = Database(here.url)
    begun, failed = threading.Barrier(WRITERS + 1), []

    def work(number: int) -> None:
        begun.wait()
        for step in range(EACH):
            try:
                with database.write() as connection:
                    for half in "ab":
                        row = {"owner": f"w{number}", "name": f"{step:03}{half}", "value": "x" * 500}
                        connection.execute(sa.text(ADD), row)
            except StorageProblem as problem:
                failed.append(problem.message)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(WRITERS)]
    for thread in threads:
        thread.start()
    begun.wait()
    told = [here.back_up(tmp_path / f"{number}.zip", NOW) for number in range(3)]
    for thread in threads:
        thread.join()
    database.close()
    assert failed == []
    last = here.back_up(tmp_path / "last.zip", NOW)
    assert last.rows[MAIN]["choices"] == 1 + WRITERS * EACH * 2
    for number, contents in enumerate(told):
        there = kept_in(tmp_path / f"there{number}")
        assert there.restore(tmp_path / f"{number}.zip", NOW).contents == contents
        rows = values(there.folder)
        assert len(rows) == contents.rows[MAIN]["choices"]
        steps = [(owner, name[:3]) for owner, name, _ in rows if owner != "anne"]
        assert {steps.count(step) for step in steps} <= {2}, "no half of a write"
    whole = kept_in(tmp_path / "whole")
    assert whole.restore(tmp_path / "last.zip", NOW).contents.files == last.files
    assert values(whole.folder) == values(here.folder)


def test_data_that_are_there_are_replaced_when_told_to_and_kept_aside(here, made):
    with closing(sqlite3.connect(here.files[MAIN])) as connection:
        connection.execute("UPDATE choices SET value = 'fr'")
        connection.commit()
    with pytest.raises(StorageProblem, match="data here already") as refused:
        here.restore(made, NOW)
    assert "--force" in refused.value.what_to_do
    assert values(here.folder) == [("anne", "tongue", "fr")]
    _, aside = here.restore(made, NOW, force=True)
    assert values(here.folder) == [("anne", "tongue", "de")]
    assert aside is not None
    assert values(aside) == [("anne", "tongue", "fr")]
    assert sorted(file.name for file in aside.iterdir()) == sorted([MAIN, MEMORY, SEALED, INDEX])
    assert (here.folder / "model.key").exists()


def test_while_the_app_runs_nothing_is_put_in_its_place(here, made):
    database = Database(here.url)
    with database.read() as connection:
        connection.execute(sa.text("SELECT 1"))
        with pytest.raises(StorageProblem, match="app runs"):
            here.restore(made, NOW, force=True)
    database.close()
    assert here.restore(made, NOW, force=True).aside


def test_damaged_data_give_way_and_lie_aside(here, made):
    here.files[MAIN].write_bytes(b"no database at all" * 100)
    aside = here.restore(made, NOW, force=True).aside
    assert aside is not None
    assert (aside / MAIN).read_bytes().startswith(b"no database")
    assert values(here.folder) == [("anne", "tongue", "de")]


def test_an_older_schema_is_brought_up_to_date(tmp_path, monkeypatch, first_database):
    older, there = kept_in(tmp_path / "older"), kept_in(tmp_path / "there")
    with monkeypatch.context() as then:
        then.setattr("core.database.SCHEMA", "0009")
        database = Database(older.url)
        first_database.migrate(database)
    with database.write() as connection:
        connection.execute(sa.text("CREATE TABLE by_hand AS SELECT 'otter' AS word"))
    database.close()
    assert older.back_up(tmp_path / "older.zip", NOW).schema_of_data == "0009"
    there.restore(tmp_path / "older.zip", NOW)
    with closing(sqlite3.connect(there.files[MAIN])) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == (SCHEMA,)
        assert connection.execute("SELECT word FROM by_hand").fetchone() == ("otter",)
        assert connection.execute("SELECT count(*) FROM sent_log").fetchone() == (0,)


def changed(archive, target, **files: bytes | None) -> None:
    """The backup once more, with other bytes for some files, or without them."""
    with zipfile.ZipFile(archive) as source, zipfile.ZipFile(target, "w") as copy:
        for name in source.namelist():
            data = files.get(name.replace(".", "_"), source.read(name))
            if data is not None:
                copy.writestr(name, data)


def listed(archive, **values: object) -> bytes:
    with zipfile.ZipFile(archive) as source:
        return Contents.model_validate_json(source.read(LIST)).model_copy(update=values).model_dump_json().encode()


WRONG: dict[str, Callable[[Path], dict[str, bytes | None]]] = {
    "another file": lambda made: {"model_sealed": b"changed"},  # noqa: ARG005
    "no list": lambda made: {"backup_json": None},  # noqa: ARG005
    "a list of something else": lambda made: {"backup_json": b"{}"},  # noqa: ARG005
    "a file that is missing": lambda made: {"checkpoints_db": None},  # noqa: ARG005
    "no database": lambda made: {"copilot_db": b"words" * 1000},  # noqa: ARG005
    "a way out": lambda made: {"backup_json": listed(made, files={MAIN: "", "../out": ""})},
    "other rows": lambda made: {"backup_json": listed(made, rows={MAIN: {"choices": 7}})},
}


@pytest.mark.parametrize("what", WRONG)
def test_what_is_no_whole_backup_changes_nothing(what, here, made, tmp_path):
    changed(made, tmp_path / "wrong.zip", **WRONG[what](made))
    with pytest.raises(StorageProblem, match="no backup, or it is damaged"):
        here.restore(tmp_path / "wrong.zip", NOW, force=True)
    assert values(here.folder) == [("anne", "tongue", "de")]
    assert not list(here.folder.glob("before-restore-*"))
    assert not (tmp_path / "out").exists()


def test_words_are_no_backup(here, tmp_path):
    (tmp_path / "notes.txt").write_text("Otters eat fish.")
    with pytest.raises(StorageProblem, match="no backup"):
        here.restore(tmp_path / "notes.txt", NOW, force=True)


def test_a_backup_of_a_newer_program_is_refused(here, made, tmp_path):
    changed(made, tmp_path / "newer.zip", backup_json=listed(made, schema_of_data="9999"))
    with pytest.raises(StorageProblem, match="newer version"):
        here.restore(tmp_path / "newer.zip", NOW, force=True)
    assert values(here.folder) == [("anne", "tongue", "de")]


def test_no_file_is_written_over_and_nothing_is_no_backup(here, made, tmp_path):
    before = made.read_bytes()
    with pytest.raises(StorageProblem, match="of this name already"):
        here.back_up(made, NOW)
    assert made.read_bytes() == before
    with pytest.raises(StorageProblem, match="nothing here"):
        kept_in(tmp_path / "empty").back_up(tmp_path / "x.zip", NOW)
    assert not (tmp_path / "x.zip").exists()


def test_a_damaged_database_gives_no_backup(here, tmp_path):
    with here.files[MAIN].open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 8192)
    with pytest.raises((StorageProblem, sqlite3.DatabaseError)):
        here.back_up(tmp_path / "x.zip", NOW)
    assert not (tmp_path / "x.zip").exists()


@pytest.mark.parametrize("url", ["postgresql://u:p@127.0.0.1/x", "postgres://127.0.0.1/x"])
def test_a_server_makes_its_own(url, tmp_path):
    with pytest.raises(StorageProblem, match="PostgreSQL") as told:
        Kept(url, tmp_path)
    assert "pg_dump" in told.value.what_to_do
    assert "u:p" not in told.value.message + told.value.what_to_do
