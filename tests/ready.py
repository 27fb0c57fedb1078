"""What a test would do again and again with the same result is done once for all tests of a process."""

from contextlib import closing
from sqlite3 import connect
from typing import TYPE_CHECKING

from core.database import Database

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class Ready:
    """New databases begin as a copy of one that was migrated: the migrations themselves are tried in tests/core.

    Attributes:
        migrate: what a database does in the product.
        copies: how many began as a copy.
    """

    def __init__(self, folder: "Path") -> None:
        self.migrate: Callable[[Database], None] = Database.migrate
        self.copies = 0
        made = Database(f"sqlite:///{folder / 'ready.db'}")
        self.migrate(made)
        made.close()
        with closing(connect(folder / "ready.db")) as connection:
            self._whole = connection.serialize()

    def begin(self, database: Database) -> None:
        """In place of `Database.migrate`: a file without a word in it is filled first, then nothing is left to change."""
        if database.sqlite and not (database._file.exists() and database._file.stat().st_size):
            database._file.write_bytes(self._whole)
            self.copies += 1
        self.migrate(database)
