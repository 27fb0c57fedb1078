"""What is known of a key once its secret was shown: nothing of the secret but how it begins."""

from datetime import datetime
from typing import Literal, get_args

from core.values import Value

Scope = Literal["read", "write", "chat"]
"""read: engines that keep nothing. The others are kept for what is to come."""
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
