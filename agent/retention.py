"""What stays no longer than its person wants: conversations and documents that nobody went on with for so many days.

Copies of what was sent, applications, facts and job ads stay: they are what the person goes back to after months.
"""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from agent.manner import KEPT, kept_days

if TYPE_CHECKING:
    from agent.memory import Conversations
    from agent.visit.store import VisitStore
    from tools.documents.store import DraftStore


class Old(NamedTuple):
    """How many conversations and documents are older than somebody wants."""

    conversations: int = 0
    documents: int = 0


class Retention:
    """Looks for what is old, and removes it beyond recovery.

    Args:
        threads: the conversations.
        drafts: the documents.
        visits: what people chose.
    """

    def __init__(self, threads: "Conversations", drafts: "DraftStore", visits: "VisitStore") -> None:
        self._threads, self._drafts, self._visits = threads, drafts, visits

    def older(self, owner: str, days: int, now: datetime) -> Old:
        """What would go if it stayed for so many days."""
        before = now - timedelta(days=days)
        return Old(len(self._talks(owner, before)), len(self._drafts.untouched(owner, before)))

    def clear_out(self, owner: str, now: datetime) -> Old:
        """Removes what this person wants kept no longer; nothing where they chose nothing."""
        days = kept_days(self._visits.choices(owner))
        if days is None:
            return Old()
        before, found = now - timedelta(days=days), self.older(owner, days, now)
        for thread in self._talks(owner, before):
            self._threads.delete(owner, thread)
        for draft in self._drafts.untouched(owner, before):
            self._drafts.remove(owner, draft)
        return found

    def clear_out_all(self, now: datetime) -> int:
        """The same for everybody who chose something. Returns how many things went."""
        return sum(sum(self.clear_out(owner, now)) for owner in self._visits.who_chose(KEPT))

    def _talks(self, owner: str, before: datetime) -> list[str]:
        return [row.id for row in self._threads.threads(owner) if row.updated < before]
