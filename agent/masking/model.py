# ruff: noqa: ARG002 - a chat model has the signature of chat models
"""A chat model behind a mask: whatever it is, it reads placeholders, and what it says comes back with the person's own words."""

from collections.abc import Iterator
from typing import Any

from langchain_core.messages import BaseMessage, SystemMessage
from langchain_core.outputs import ChatGenerationChunk, ChatResult

from agent.around import Around, Managed, Stops
from agent.masking.identity import words
from agent.masking.mask import Mask
from agent.masking.stream import Restorer, given_back, shown


class Masked(Around):
    """Speaks to `inner` with `mask` between. Made for one request."""

    mask: Mask

    def _stream(
        self, messages: list[BaseMessage], stop: Stops = None, run_manager: Managed = None, **kwargs: Any
    ) -> Iterator[ChatGenerationChunk]:
        back = Restorer(self.mask)
        for chunk in super()._stream(self._asked(messages), stop=stop, **kwargs):
            yield back.piece(chunk)
        if rest := back.rest():
            yield rest

    def _generate(
        self, messages: list[BaseMessage], stop: Stops = None, run_manager: Managed = None, **kwargs: Any
    ) -> ChatResult:
        result = super()._generate(self._asked(messages), stop=stop, **kwargs)
        for one in result.generations:
            one.message = given_back(one.message, self.mask)
        return result

    def _asked(self, messages: list[BaseMessage]) -> list[BaseMessage]:
        hidden = [shown(message, self.mask) for message in messages]
        if self.mask.hidden() and isinstance(hidden[0], SystemMessage):
            hidden[0] = SystemMessage(f"{hidden[0].text}\n{words()['note']}")
        return hidden
