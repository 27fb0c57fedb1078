"""What is known of a key once its secret was shown: nothing of the secret but how it begins."""

from datetime import datetime
from typing import Literal, get_args

from core.values import Value

Scope = Literal["read", "write", "chat", "metrics"]
"""read: engines that keep nothing, and one's own things; write: keep, change, erase them; chat: talk to the copilot; metrics: figures of the process."""
SCOPES: tuple[Scope, ...] = get_args(Scope)
BEGINS = "jck_"
"""How every key begins, so that a person or a scanner of secrets knows one when it lies where it should not."""


class Key(Value):
    """A key as its owner sees it."""

    id: str
    owner: str
    name: str
    prefix: str
    scopes: tuple[Scope, ...]
    created: datetime
    expires: datetime
    used: datetime | None = None
    revoked: datetime | None = None

    def holds(self, now: datetime) -> bool:
        """Whether it opens anything now."""
        return self.revoked is None and now < self.expires
