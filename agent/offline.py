"""A chat model with no network and no key: a provider like any other, for the same agent.

It plans from the person's last message, the conversation and the situation that the system message holds as JSON; calls
one tool at a time; and words its answer from the tools' typed results. The plan of a turn travels with its first message, so
that what the tools change in between does not change what the person asked for.
"""

import json
import re
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage
from langchain_core.messages.ai import UsageMetadata, add_ai_message_chunks
from langchain_core.messages.tool import tool_call_chunk
from langchain_core.outputs import ChatGeneration, ChatGenerationChunk, ChatResult
from langchain_core.runnables import Runnable
from langchain_core.tools import BaseTool
from langchain_core.utils.function_calling import convert_to_openai_tool
from pydantic import Field

from agent.offline_turn import Move, move, read_turn

_WORD = re.compile(r"\S+\s*|\s+")
CHARACTERS_PER_TOKEN = 4


class OfflineModel(BaseChatModel):
    """Understands by examples and rules, streams word by word, and says the same for the same conversation.

    Args:
        embedder: anything with `embed(texts)` (core.embedding); finer understanding of free wording when given.
    """

    model: str = "offline"
    embedder: Any = Field(default=None, exclude=True, repr=False)

    @property
    def _llm_type(self) -> str:
        return "offline"

    @property
    def _identifying_params(self) -> dict[str, Any]:
        return {"model": self.model}

    def bind_tools(
        self, tools: Sequence[dict[str, Any] | type | Callable[..., Any] | BaseTool], *, tool_choice: Any = None, **kwargs: Any
    ) -> Runnable[Any, AIMessage]:
        """The same model with tools. `tool_choice` may be a tool's name or any: then that tool is called at once."""
        named = tool_choice.get("function", {}).get("name") if isinstance(tool_choice, dict) else tool_choice
        choice = {True: "any", "required": "any", False: None, "auto": None, "none": None}.get(named, named)
        return self.bind(tools=[convert_to_openai_tool(t) for t in tools], tool_choice=choice, **kwargs)

    def _stream(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> Iterator[ChatGenerationChunk]:
        for message in self._chunks(messages, stop, kwargs):
            chunk = ChatGenerationChunk(message=message)
            if run_manager and message.content:
                run_manager.on_llm_new_token(str(message.content), chunk=chunk)
            yield chunk

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        _ = run_manager
        first, *rest = self._chunks(messages, stop, kwargs)
        whole = add_ai_message_chunks(first, *rest)
        message = AIMessage(
            content=whole.content,
            tool_calls=whole.tool_calls,
            id=whole.id,
            additional_kwargs=whole.additional_kwargs,
            response_metadata=whole.response_metadata,
            usage_metadata=whole.usage_metadata,
        )
        return ChatResult(generations=[ChatGeneration(message=message)])

    def _chunks(
        self, messages: list[BaseMessage], stop: list[str] | None, options: Mapping[str, Any]
    ) -> Iterator[AIMessageChunk]:
        """The next message of the turn in pieces: tool calls, or words."""
        turn = read_turn(messages)
        made = move(turn, options.get("tools") or (), options.get("tool_choice"), self.embedder)
        mark = f"{zlib.crc32(repr([(m.type, m.text) for m in messages]).encode()):08x}-{len(messages)}"
        ident = f"offline-{mark}"
        named = {"model_name": str(options.get("model") or self.model)}
        yield AIMessageChunk(content="", id=ident, additional_kwargs=made.carried, response_metadata=named)
        for i, (name, args) in enumerate(made.calls):
            call = tool_call_chunk(name=name, args=json.dumps(args, ensure_ascii=False), id=f"call_{mark}_{i}", index=i)
            yield AIMessageChunk(content="", id=ident, tool_call_chunks=[call])
        for word in _WORD.findall(_until(made.text, stop)):
            yield AIMessageChunk(content=word, id=ident)
        yield AIMessageChunk(content="", id=ident, chunk_position="last", usage_metadata=_usage(messages, made))


def _until(text: str, stop: list[str] | None) -> str:
    """The text up to the first stop word."""
    places = [text.find(s) for s in stop or () if s and s in text]
    return text[: min(places)] if places else text


def _usage(messages: Sequence[BaseMessage], made: Move) -> UsageMetadata:
    """An estimate: this model has no tokens and costs nothing."""
    read = sum(len(m.text) for m in messages) // CHARACTERS_PER_TOKEN + 1
    said = (len(made.text) + sum(len(json.dumps(a)) for _, a in made.calls)) // CHARACTERS_PER_TOKEN + 1
    return UsageMetadata(input_tokens=read, output_tokens=said, total_tokens=read + said)
