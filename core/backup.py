"""Everything that is kept in one file, made while others write, and the way back.

In it: each SQLite file as SQLite itself copies it (one consistent state, no writer waits), the chosen model as it lies
sealed, never the key that opens it, and a list with the hash of each file and the rows of each table. Not in it: the index
of meanings, which is rebuilt out of the facts at the next start.
"""

import hashlib
import shutil
import sqlite3
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from pydantic import ValidationError

from core.database import SCHEMA, Database
from core.errors import StorageProblem
from core.values import Value

LIST = "backup.json"
MAIN, MEMORY, SEALED, INDEX = "copilot.db", "checkpoints.db", "model.sealed", "index"
ASIDE = "before-restore-"
"""How the folder of what was there before a restore begins."""
_BESIDE = ("-wal", "-shm")
_OWN = 0o600


class Contents(Value):
    """What a backup holds: when it was made, the schema of its data, each file's SHA-256, each table's rows."""

    made: datetime
    schema_of_data: str
    files: dict[str, str]
    rows: dict[str, dict[str, int]]

    @property
    def total(self) -> int:
        """All rows together."""
        return sum(sum(tables.values()) for tables in self.rows.values())


class Restored(NamedTuple):
    """What was put back, and where lies what was there before; None where nothing was."""

    contents: Contents
    aside: Path | None


class Kept:
    """What one installation keeps.

    Args:
        database_url: the address of the database.
        folder: the data folder.

    Raises:
        StorageProblem: the data are on a server, which has tools of its own for this.
    """

    def __init__(self, database_url: str, folder: Path) -> None:
        if not database_url.startswith("sqlite:///"):
            raise StorageProblem(
                "These data are on a PostgreSQL server, which makes backups itself.",
                "Use pg_dump --format=custom for a copy, pg_restore --clean for the way back.",
            )
        self.url, self.folder = database_url, folder
        self.files = {
            MEMORY: folder / MEMORY,
            MAIN: Path(database_url.removeprefix("sqlite:///")),
            SEALED: folder / SEALED,
        }

    def back_up(self, target: Path, now: datetime) -> Contents:
        """Copies all into one new file, which is read back before it bears its name.

        Raises:
            StorageProblem: nothing is kept here, the file is there already, or the copy is not whole.
        """
        if not self.files[MAIN].exists():
            raise StorageProblem("There is nothing here to back up.", "Check COPILOT_DATA_DIR and DATABASE_URL.")
        if target.exists():
            raise StorageProblem("There is a file of this name already; nothing was written.", "Give the backup another name.")
        with _work(target.absolute().parent) as work:
            copies = {name: _copied(file, work / name) for name, file in self.files.items() if file.exists()}
            contents = _told(copies, now)
            whole = work / "whole"
            with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
                archive.writestr(LIST, contents.model_dump_json(indent=1))
                for name, copy in copies.items():
                    archive.write(copy, name)
            whole.chmod(_OWN)
            (work / "again").mkdir()
            _unpacked(whole, work / "again")
            whole.rename(target)
        return contents

    def restore(self, source: Path, now: datetime, *, force: bool = False) -> Restored:
        """Puts a backup where the data lie, and brings older ones up to date.

        Nothing is lost on the way: what is there is moved aside before anything is put in its place.

        Raises:
            StorageProblem: no backup, or damaged; of a newer program; data are there and `force` is not given; the app runs.
        """
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with _work(self.folder) as work:
            contents = _unpacked(source, work)
            if contents.schema_of_data > SCHEMA:
                raise StorageProblem("This backup was made by a newer version of the program.", "Restore it with that version.")
            aside = self._moved_aside(now) if self._made_free(force=force) else None
            for name in contents.files:
                shutil.move(work / name, self.files[name])
                self.files[name].chmod(_OWN)
        database = Database(self.url)
        database.migrate()
        database.close()
        return Restored(contents, aside)

    def _made_free(self, *, force: bool) -> bool:
        """Whether something is there that has to be moved; none of it is in use."""
        there = [file for file in self.files.values() if file.exists()]
        if there and not force:
            raise StorageProblem(
                "There are data here already; nothing was restored.",
                "Give --force to put the backup in their place: what is there is moved aside, not deleted.",
            )
        for file in there:
            if file.suffix == ".db":
                _refuse_in_use(file)
        return bool(there)

    def _moved_aside(self, now: datetime) -> Path:
        aside = self.folder / f"{ASIDE}{now:%Y%m%d-%H%M%S-%f}"
        aside.mkdir(mode=0o700)
        beside = [file.with_name(file.name + end) for file in self.files.values() for end in _BESIDE]
        for file in (*self.files.values(), *beside, self.folder / INDEX):
            if file.exists():
                shutil.move(file, aside / file.name)
        return aside


def forget_aside(folder: Path) -> None:
    """When a person's things are erased: what an earlier restore moved aside may hold them as well."""
    for aside in folder.glob(f"{ASIDE}*"):
        shutil.rmtree(aside)


@contextmanager
def _work(folder: Path) -> Iterator[Path]:
    """A folder for the time of the work, for its owner's eyes alone."""
    with TemporaryDirectory(dir=folder, prefix=".backup-") as place:
        yield Path(place)


def _copied(file: Path, copy: Path) -> Path:
    """A file as it is now; a SQLite file in one consistent state."""
    if file.suffix != ".db":
        shutil.copyfile(file, copy)
        return copy
    with closing(sqlite3.connect(file, timeout=30)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
        target.execute("PRAGMA journal_mode=DELETE")
    return copy


def _told(copies: Mapping[str, Path], now: datetime) -> Contents:
    rows = {name: _rows(copy) for name, copy in copies.items() if copy.suffix == ".db"}
    with closing(sqlite3.connect(copies[MAIN])) as connection:
        (schema,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return Contents(made=now, schema_of_data=schema, files={name: _hash(copy) for name, copy in copies.items()}, rows=rows)


def _rows(file: Path) -> dict[str, int]:
    """How many rows each table has, once SQLite has found the file whole."""
    with closing(sqlite3.connect(file)) as connection:
        if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            raise _damaged()
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in tables}  # noqa: S608 - names of tables


def _hash(file: Path) -> str:
    with file.open("rb") as data:
        return hashlib.file_digest(data, "sha256").hexdigest()


def _unpacked(source: Path, folder: Path) -> Contents:
    """The files of a backup, compared with its list. Raises StorageProblem."""
    try:
        with zipfile.ZipFile(source) as archive:
            contents = Contents.model_validate_json(archive.read(LIST))
            if not set(contents.files) <= {MAIN, MEMORY, SEALED} or MAIN not in contents.files:
                raise _damaged()
            for name in contents.files:
                archive.extract(name, folder)
        rows = {name: _rows(folder / name) for name in contents.rows}
    except (zipfile.BadZipFile, zipfile.LargeZipFile, KeyError, ValidationError, EOFError, sqlite3.DatabaseError):
        raise _damaged() from None
    if rows != contents.rows or contents.files != {name: _hash(folder / name) for name in contents.files}:
        raise _damaged()
    return contents


def _refuse_in_use(file: Path) -> None:
    """Raises when somebody else has the file open: what is written after would go where nobody looks."""
    try:
        with closing(sqlite3.connect(file, timeout=1)) as connection:
            connection.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise StorageProblem("The app runs on these data; nothing was restored.", "Stop it, then restore.") from None
    except sqlite3.DatabaseError:
        return  # damaged: that is why somebody restores


def _damaged() -> StorageProblem:
    return StorageProblem("This file is no backup, or it is damaged.", "Give a file that `python cli.py backup` made.")
