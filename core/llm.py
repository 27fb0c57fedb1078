"""The port to a language model that writes: what an engine may ask of one. The agent's floor plugs one in."""

from typing import Protocol, TypeVar

from pydantic import BaseModel

T = TypeVar("T", bound=BaseModel)


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
