# ruff: noqa: ARG002 - a chat model has the signature of chat models
"""Models of makers besides OpenAI: their packages are extras, and what they answer is brought into the form the house knows."""

from collections.abc import Iterator, Mapping
from typing import Any

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage
from langchain_core.outputs import ChatGenerationChunk, ChatResult

from agent.around import Around, Managed, Stops
from agent.providers import ended, known, there
from core.errors import SettingsProblem
from core.llm import Choice
from core.prompts import fill

_ENDS = ("finish_reason", "stop_reason", "done_reason")
_MISSING = "Models of {{label}} need the package {{install}}, which is not installed here."
_INSTALL = "Install it (pip install -r requirements-models.txt) and start again, or choose another provider."


def provided(choice: Choice, seconds: float, tokens: int) -> BaseChatModel:
    """The model of a provider besides OpenAI.

    Args:
        choice: which.
        seconds: how long one request may be silent, or take.
        tokens: how long an answer may get.

    Raises:
        SettingsProblem: its package is not installed.
    """
    about = known(choice.provider)
    if not there(choice.provider):
        raise SettingsProblem(fill(_MISSING, label=about["label"], install=about["install"]), _INSTALL)
    from langchain.chat_models import init_chat_model

    words = about["words"]
    secret = choice.key.get_secret_value() if choice.key else "none"
    wanted = {"key": secret, "address": choice.address or about.get("at"), "seconds": seconds, "tokens": tokens, "tries": 0}
    given: dict[str, Any] = {name: wanted[what] for what, name in words.items() if wanted[what] is not None}
    if choice.provider == "mistral":
        given["timeout"] = max(1, round(seconds))  # whole seconds only
    if choice.provider == "ollama":
        given["client_kwargs"] = {"timeout": seconds, "trust_env": False, "follow_redirects": False}
    made: BaseChatModel = init_chat_model(choice.model, model_provider=about["init"], **given)
    return Plain(inner=made)


class Plain(Around):
    """Any model, its answers as plain words with the reason for their end as OpenAI calls it."""

    def _stream(
        self, messages: list[BaseMessage], stop: Stops = None, run_manager: Managed = None, **kwargs: Any
    ) -> Iterator[ChatGenerationChunk]:
        for chunk in super()._stream(messages, stop=stop, **kwargs):
            if isinstance(chunk.message, AIMessageChunk):
                yield _piece(chunk.message, {**chunk.message.response_metadata, **(chunk.generation_info or {})})

    def _generate(
        self, messages: list[BaseMessage], stop: Stops = None, run_manager: Managed = None, **kwargs: Any
    ) -> ChatResult:
        result = super()._generate(messages, stop=stop, **kwargs)
        for one in result.generations:
            if isinstance(one.message, AIMessage):
                told = {**(result.llm_output or {}), **(one.generation_info or {}), **one.message.response_metadata}
                one.generation_info = _end(told)
                one.message = one.message.model_copy(update={"content": str(one.message.text), "response_metadata": _end(told)})
        return result


def _piece(message: AIMessageChunk, told: Mapping[str, Any]) -> ChatGenerationChunk:
    made = AIMessageChunk(
        content=str(message.text),
        tool_call_chunks=message.tool_call_chunks,
        id=message.id,
        usage_metadata=message.usage_metadata,
        chunk_position=message.chunk_position,
    )
    return ChatGenerationChunk(message=made, generation_info=_end(told) or None)


def _end(told: Mapping[str, Any]) -> dict[str, Any]:
    """Why an answer ended, as OpenAI says it; nothing where it has not."""
    said = next((str(told[name]) for name in _ENDS if told.get(name)), "")
    reason = ended(said)
    return {"finish_reason": reason} if reason else {}
