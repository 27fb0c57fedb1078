"""An answer that comes in pieces: placeholders are put back as they pass, also those that a border cuts in two."""

import json
import re
from collections.abc import Sequence
from typing import Any

from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage
from langchain_core.outputs import ChatGenerationChunk

from agent.masking.mask import Mask

_ARGUMENTS = "tool_calls"


class Restorer:
    """Puts values back into one answer, piece by piece.

    Args:
        mask: what hid them.
    """

    def __init__(self, mask: Mask) -> None:
        self._mask = mask
        self._text = ""
        self._calls: dict[int, str] = {}

    def piece(self, chunk: ChatGenerationChunk) -> ChatGenerationChunk:
        """The piece with what it says put back; what may be the beginning of a placeholder waits for the next."""
        message = chunk.message
        if not isinstance(message, AIMessageChunk):
            return chunk
        text = self._passed(message.text)
        calls = [{**call, "args": self._argued(call["index"] or 0, call["args"])} for call in message.tool_call_chunks]
        return _said(message, text, calls, chunk.generation_info)

    def rest(self) -> ChatGenerationChunk | None:
        """What still waited when the answer ended; None where nothing did."""
        calls = [{"name": None, "args": self._escaped(a), "id": None, "index": i} for i, a in self._calls.items() if a]
        if not self._text and not calls:
            return None
        return _said(AIMessageChunk(content=""), self._mask.restore(self._text), calls, None)

    def _passed(self, text: str) -> str:
        whole = self._text + text
        cut = held(whole, self._mask.hidden())
        self._text = whole[cut:]
        return self._mask.restore(whole[:cut])

    def _argued(self, index: int, arguments: str | None) -> str:
        whole = self._calls.get(index, "") + (arguments or "")
        cut = held(whole, self._mask.hidden())
        self._calls[index] = whole[cut:]
        return self._escaped(whole[:cut])

    def _escaped(self, raw: str) -> str:
        """Values put back into raw JSON, as JSON writes them."""
        return _Escaping(self._mask).restore(raw)


class _Escaping:
    """A mask whose values are written as JSON writes them inside quotes."""

    def __init__(self, mask: Mask) -> None:
        self._mask = mask

    def restore(self, raw: str) -> str:
        pieces = re.split(r"(\\?\[?[A-Z_]+_\d+(?:\\?\])?)", raw)
        return "".join(self._one(piece) if at % 2 else piece for at, piece in enumerate(pieces))

    def _one(self, token: str) -> str:
        value = self._mask.restore(token)
        return token if value == token else json.dumps(value, ensure_ascii=False)[1:-1]


def held(text: str, tokens: Sequence[str]) -> int:
    """Where the end of a text begins that may be the beginning of a placeholder; its length where none may."""
    start = max(0, len(text) - max(map(len, tokens), default=0) - 1)
    for at in range(start, len(text)):
        tail = text[at:].replace("\\", "")
        opens = at == 0 or not (text[at - 1].isalnum() or text[at - 1] in "_[\\")
        if opens and any(token.startswith(tail) or token[1:].startswith(tail) for token in tokens if len(tail) <= len(token)):
            return at
    return len(text)


def shown(message: BaseMessage, mask: Mask) -> BaseMessage:
    """A message as it may leave."""
    return _changed(message, mask.hide_all)


def given_back(message: BaseMessage, mask: Mask) -> BaseMessage:
    """A whole answer with what it says put back."""
    return _changed(message, mask.restore_all)


def _changed(message: BaseMessage, change: Any) -> BaseMessage:
    update: dict[str, Any] = {"content": change(message.content)}
    if isinstance(message, AIMessage):
        update[_ARGUMENTS] = [{**call, "args": change(call["args"])} for call in message.tool_calls]
        update["invalid_tool_calls"] = [{**call, "args": change(call["args"])} for call in message.invalid_tool_calls]
        update["additional_kwargs"] = {k: v for k, v in message.additional_kwargs.items() if k != _ARGUMENTS}
    return message.model_copy(update=update)


def _said(message: AIMessageChunk, text: str, calls: Sequence[Any], info: dict[str, Any] | None) -> ChatGenerationChunk:
    """A piece of an answer with other words and arguments."""
    made = AIMessageChunk(
        content=text,
        tool_call_chunks=list(calls),
        id=message.id,
        response_metadata=message.response_metadata,
        usage_metadata=message.usage_metadata,
        additional_kwargs={k: v for k, v in message.additional_kwargs.items() if k != _ARGUMENTS},
    )
    return ChatGenerationChunk(message=made, generation_info=info)
