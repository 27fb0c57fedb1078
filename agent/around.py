# ruff: noqa: ARG002 - a chat model has the signature of chat models
"""A chat model around another: what both of ours that sit before a server have in common."""

from collections.abc import Iterator, Sequence
from typing import Any

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel, LanguageModelInput
from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.outputs import ChatGenerationChunk, ChatResult
from langchain_core.runnables import Runnable
from pydantic import ConfigDict

Stops = list[str] | None
Managed = CallbackManagerForLLMRun | None


class Around(BaseChatModel):
    """Hands on to `inner` what it is asked, and back what that says."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    inner: BaseChatModel

    @property
    def _llm_type(self) -> str:
        return f"around-{self.inner._llm_type}"  # noqa: SLF001 - a model around a model

    def bind_tools(self, tools: Sequence[Any], **kwargs: Any) -> Runnable[LanguageModelInput, AIMessage]:
        """Tools in the form in which the inner model takes them."""
        bound: Any = self.inner.bind_tools(tools, **kwargs)
        return self.bind(**getattr(bound, "kwargs", {}))

    def _stream(
        self, messages: list[BaseMessage], stop: Stops = None, run_manager: Managed = None, **kwargs: Any
    ) -> Iterator[ChatGenerationChunk]:
        yield from self.inner._stream(messages, stop=stop, **kwargs)  # noqa: SLF001 - a model around a model

    def _generate(
        self, messages: list[BaseMessage], stop: Stops = None, run_manager: Managed = None, **kwargs: Any
    ) -> ChatResult:
        return self.inner._generate(messages, stop=stop, **kwargs)  # noqa: SLF001 - a model around a model
