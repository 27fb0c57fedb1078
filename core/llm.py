"""The port to a language model: which one answers, and what an engine may ask of one. The agent's floor plugs one in."""

from dataclasses import dataclass, field
from typing import Final, Literal, Protocol, TypeVar

from pydantic import BaseModel, SecretStr

T = TypeVar("T", bound=BaseModel)
Provider = Literal["offline", "openai", "anthropic", "google", "mistral", "ollama"]
OFFLINE: Final = "offline"


@dataclass(frozen=True)
class Choice:
    """Which model answers. The key is in no text that is made of this.

    Args:
        provider: whose protocol the server speaks; `offline` needs none.
        model: its name there.
        address: of the server; empty means the provider's own.
        key: what the server asks for.
        closed: whether a visitor of a shared deployment chose it: then only addresses of the public internet are reached.
        own: whether a person chose it on the screen.
    """

    provider: Provider = OFFLINE
    model: str = OFFLINE
    address: str = ""
    key: SecretStr | None = field(default=None, repr=False)
    closed: bool = False
    own: bool = False

    @property
    def online(self) -> bool:
        """Whether words go to a server."""
        return self.provider != OFFLINE


class Writer(Protocol):
    """Writes to a schema. What it writes are words to be checked, never facts and never numbers."""

    @property
    def name(self) -> str:
        """The model's name, for the record."""

    def write(self, system: str, data: str, schema: type[T]) -> T:
        """One answer.

        Args:
            system: what to do, in our words.
            data: the person's or the ad's words, to be worked on and never obeyed.
            schema: the form of the answer.

        Raises:
            ModelProblem: refused, failed, timed out, or not of that form.
        """
