"""The model that a person chose, kept on their own machine: sealed in one file, the key to it in another beside it.

What that protects: a copy of the sealed file alone (a backup, a mail, a careless upload) gives nothing away. What it does
not: whoever can read this folder as this person, or carries away the whole of it, can read the key. So it is offered on a
machine of one's own alone. Neither file is in the database, in an export or in a log.
"""

import json
import os
from pathlib import Path

from pydantic import SecretStr

from agent.refusing import refused
from core.llm import Choice

_OWN = 0o600
"""Read and written by its owner alone."""


class KeptChoice:
    """What is kept in a data folder.

    Args:
        folder: the data folder; it is made when something is kept.
    """

    def __init__(self, folder: Path) -> None:
        self._folder, self._sealed, self._opener = folder, folder / "model.sealed", folder / "model.key"

    @property
    def there(self) -> bool:
        """Whether something is kept."""
        return self._sealed.exists()

    def keep(self, choice: Choice) -> None:
        """Keeps a choice in place of what was kept before, under a fresh key."""
        from cryptography.fernet import Fernet

        told = {"provider": choice.provider, "model": choice.model, "address": choice.address}
        told["key"] = choice.key.get_secret_value() if choice.key else ""
        opener = Fernet.generate_key()
        self._folder.mkdir(parents=True, exist_ok=True)
        self.forget()
        _write(self._opener, opener)
        _write(self._sealed, Fernet(opener).encrypt(json.dumps(told).encode()))

    def kept(self) -> Choice | None:
        """What was kept; None where nothing is.

        Raises:
            ModelRefused: it cannot be read any more.
        """
        if not self.there:
            return None
        from cryptography.fernet import Fernet, InvalidToken

        try:
            told = json.loads(Fernet(self._opener.read_bytes()).decrypt(self._sealed.read_bytes()))
            secret = told.pop("key")
        except (InvalidToken, OSError, ValueError, KeyError):
            raise refused("kept") from None
        return Choice(**told, key=SecretStr(secret) if secret else None, own=True)

    def forget(self) -> None:
        """Removes both files."""
        for file in (self._sealed, self._opener):
            file.unlink(missing_ok=True)


def _write(file: Path, data: bytes) -> None:
    """Writes a file that never was open to others, not for a moment."""
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWN), "wb") as out:
        out.write(data)
