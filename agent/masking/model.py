# ruff: noqa: ARG002 - a chat model has the signature of chat models
"""A chat model behind a mask: whatever it is, it reads placeholders, and what it says comes back with the person's own words."""

from collections.abc import Iterator, Sequence
from typing import Any

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel, LanguageModelInput
from langchain_core.messages import AIMessage, BaseMessage, SystemMessage
from langchain_core.outputs import ChatGenerationChunk, ChatResult
from langchain_core.runnables import Runnable
from pydantic import ConfigDict

from agent.masking.identity import words
from agent.masking.mask import Mask
from agent.masking.stream import Restorer, given_back, shown


class Masked(BaseChatModel):
    """Speaks to `inner` with `mask` between. Made for one request."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    inner: BaseChatModel
    mask: Mask

    @property
    def _llm_type(self) -> str:
        return f"masked-{self.inner._llm_type}"  # noqa: SLF001 - the wrapped model's own name

    def bind_tools(self, tools: Sequence[Any], **kwargs: Any) -> Runnable[LanguageModelInput, AIMessage]:
        """Tools in the form in which the inner model takes them."""
        bound: Any = self.inner.bind_tools(tools, **kwargs)
        return self.bind(**getattr(bound, "kwargs", {}))

    def _stream(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> Iterator[ChatGenerationChunk]:
        back = Restorer(self.mask)
        for chunk in self.inner._stream(self._asked(messages), stop=stop, **kwargs):  # noqa: SLF001 - a model around a model
            yield back.piece(chunk)
        if rest := back.rest():
            yield rest

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        result = self.inner._generate(self._asked(messages), stop=stop, **kwargs)  # noqa: SLF001 - a model around a model
        for one in result.generations:
            one.message = given_back(one.message, self.mask)
        return result

    def _asked(self, messages: list[BaseMessage]) -> list[BaseMessage]:
        hidden = [shown(message, self.mask) for message in messages]
        if self.mask.hidden() and isinstance(hidden[0], SystemMessage):
            hidden[0] = SystemMessage(f"{hidden[0].text}\n{words()['note']}")
        return hidden
