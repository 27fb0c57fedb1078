"""What is known of the makers of models: their names, addresses, packages, and the words they use."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any


@cache
def _told() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def known(provider: str) -> Mapping[str, Any]:
    """What is known of a provider: `label`, `host`, `address`, `key`, `example`, and how its package is called."""
    found: Mapping[str, Any] = _told()[provider]
    return found


def there(provider: str) -> bool:
    """Whether what speaks to this provider is installed."""
    package = known(provider).get("package")
    return package is None or find_spec(package) is not None


def ended(said: str) -> str:
    """How OpenAI calls the reason for an answer's end that another maker calls `said`."""
    return str(_told()["ends"].get(said.lower(), said.lower()))
