"""Servers on this machine that speak as Anthropic and Ollama do: streaming, tool calls, usage, and an error by its status."""

import json
from collections.abc import Sequence
from http.server import BaseHTTPRequestHandler
from typing import Any

from tests.fake_openai import Reply
from tests.loopback import Loopback


class FakeMaker(Loopback):
    """One of them; `requests` are the bodies it was sent, `headers` what came with them."""

    def __init__(self, script: Sequence[Reply]) -> None:
        self.script = script
        self.requests: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        super().__init__(_handler(self))

    def next(self) -> Reply:
        return self.script[min(len(self.requests), len(self.script)) - 1]


def _handler(fake: FakeMaker) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None: ...

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
            fake.requests.append(body)
            fake.headers.append({name.lower(): value for name, value in self.headers.items()})
            reply = fake.next()
            if reply.status != 200:
                self._send(reply.status, "application/json", json.dumps(_trouble(self.path, reply)))
            elif self.path == "/api/chat":
                self._send(200, "application/x-ndjson", "".join(json.dumps(line) + "\n" for line in _ollama(reply)))
            elif body.get("stream"):
                self._send(200, "text/event-stream", "".join(_event(e) for e in _anthropic(reply)))
            else:
                self._send(200, "application/json", json.dumps(_anthropic_whole(reply)))

        def _send(self, status: int, kind: str, text: str) -> None:
            self.send_response(status)
            self.send_header("content-type", kind)
            self.end_headers()
            self.wfile.write(text.encode())

    return Handler


def _trouble(path: str, reply: Reply) -> dict[str, Any]:
    if path == "/api/chat":
        return {"error": reply.error}
    return {"type": "error", "error": {"type": "error", "message": reply.error}}


def _event(value: dict[str, Any]) -> str:
    return f"event: {value['type']}\ndata: {json.dumps(value)}\n\n"


def _blocks(reply: Reply) -> list[dict[str, Any]]:
    words = [{"type": "text", "text": reply.text}] if reply.text else []
    return [*words, *({"type": "tool_use", "id": f"toolu_{i}", "name": n, "input": a} for i, (n, a) in enumerate(reply.calls))]


def _head(content: list[dict[str, Any]]) -> dict[str, Any]:
    usage = {"input_tokens": 50, "output_tokens": 10}
    return {"id": "msg", "type": "message", "role": "assistant", "model": "fake", "content": content, "stop_reason": None, "stop_sequence": None, "usage": usage}  # fmt: skip


def _ended(reply: Reply) -> str:
    return reply.finish or ("tool_use" if reply.calls else "end_turn")


def _anthropic_whole(reply: Reply) -> dict[str, Any]:
    return {**_head(_blocks(reply)), "stop_reason": _ended(reply)}


def _anthropic(reply: Reply):
    yield {"type": "message_start", "message": _head([])}
    for index, block in enumerate(_blocks(reply)):
        empty = {**block, "text": ""} if block["type"] == "text" else {**block, "input": {}}
        yield {"type": "content_block_start", "index": index, "content_block": empty}
        if block["type"] == "text":
            for at in range(0, len(block["text"]), 6):
                delta = {"type": "text_delta", "text": block["text"][at : at + 6]}
                yield {"type": "content_block_delta", "index": index, "delta": delta}
        else:
            raw = json.dumps(block["input"])
            for part in (raw[:5], raw[5:]):
                delta = {"type": "input_json_delta", "partial_json": part}
                yield {"type": "content_block_delta", "index": index, "delta": delta}
        yield {"type": "content_block_stop", "index": index}
    if reply.fault == "trunc":
        return
    done = {"stop_reason": _ended(reply), "stop_sequence": None}
    yield {"type": "message_delta", "delta": done, "usage": {"input_tokens": 50, "output_tokens": 10}}
    yield {"type": "message_stop"}


def _ollama(reply: Reply):
    base = {"model": "fake", "created_at": "2026-01-01T00:00:00Z", "done": False}
    for at in range(0, len(reply.text), 6):
        yield {**base, "message": {"role": "assistant", "content": reply.text[at : at + 6]}}
    calls = [{"function": {"name": n, "arguments": a}} for n, a in reply.calls]
    if calls:
        yield {**base, "message": {"role": "assistant", "content": "", "tool_calls": calls}}
    if reply.fault != "trunc":
        end = {"done": True, "done_reason": reply.finish or "stop", "prompt_eval_count": 50, "eval_count": 10}
        yield {**base, **end, "message": {"role": "assistant", "content": ""}}
