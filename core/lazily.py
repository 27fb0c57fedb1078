"""What takes long to make, made when it is first needed, once, however many ask at the same time."""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Lazily(Generic[T]):
    """Call it for the thing. Where making fails, the next call tries again.

    Args:
        make: makes it.
    """

    def __init__(self, make: Callable[[], T]) -> None:
        self._make, self._lock = make, threading.Lock()
        self._held: list[T] = []

    def __call__(self) -> T:
        """The thing."""
        found = self.there
        if found is not None:
            return found
        with self._lock:
            if not self._held:
                self._held.append(self._make())
            return self._held[0]

    @property
    def there(self) -> T | None:
        """The thing where it was made already."""
        return next(iter(self._held), None)

    def let_go(self) -> T | None:
        """Takes it out, where it was made; who calls after that has another."""
        with self._lock:
            return self._held.pop() if self._held else None
