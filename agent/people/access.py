"""What the HTTP interface keeps of those who use it, in one place: people with a password, and requests sent again."""

from dataclasses import dataclass
from datetime import datetime
from typing import Self

from pydantic import SecretStr

from agent.people.store import People
from agent.repeats.store import Repeats
from core.database import Database


@dataclass(frozen=True)
class Access:
    """Of all people."""

    people: People
    repeats: Repeats

    @classmethod
    def on(cls, database: Database, secret: SecretStr | None = None) -> Self:
        """Kept in this database, what was answered sealed with this secret of the host."""
        return cls(People(database), Repeats(database, secret.get_secret_value() if secret else ""))

    def clear_out(self, now: datetime) -> int:
        """Removes what is good no longer. Returns how many."""
        return self.people.clear_out(now) + self.repeats.clear_out(now)

    def erase(self, owner: str) -> None:
        """Forgets all of one person."""
        self.repeats.erase(owner)
        self.people.erase(owner)
