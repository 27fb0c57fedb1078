"""A server on this machine that speaks the OpenAI chat protocol: streaming, tool calls, usage, and every way to fail.

    with FakeOpenAI([Reply(calls=[("read_cv", {})]), Reply("Read.")]) as server:
        Settings(openai_base_url=server.url, openai_api_key="sk-test-canary", ...)
        ...
        assert server.requests[0]["model"] == "fake"

Replies are used in turn, the last one again and again; a function of the request's body may stand in for the list.
"""

import itertools
import json
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import Any, Literal

from tests.loopback import Loopback

Fault = Literal["", "hang", "stall", "trunc", "midjson", "abort", "error_event", "html", "notjson", "nochoices"]


@dataclass(frozen=True)
class Reply:
    """One answer. `status` other than 200 is an error; `arguments` is raw JSON text for calls that must be malformed."""

    text: str = ""
    calls: Sequence[tuple[str, dict[str, Any] | str]] = ()
    finish: str | None = None
    status: int = 200
    error: str = ""
    code: str = ""
    headers: dict[str, str] = field(default_factory=dict)
    fault: Fault = ""
    parted: bool = True
    """Whether the arguments of a call come in pieces."""


Script = Sequence[Reply] | Callable[[dict[str, Any]], Reply]


class FakeOpenAI(Loopback):
    """The server; `requests` are the bodies it was sent, `keys` the keys."""

    def __init__(self, script: Script, hold: float = 30.0, port: int = 0) -> None:
        self.script, self.hold = script, hold
        self.requests: list[dict[str, Any]] = []
        self.keys: list[str] = []
        self.released = threading.Event()
        super().__init__(_handler(self), port)

    @property
    def url(self) -> str:
        return f"{super().url}/v1"

    def __exit__(self, *told: object) -> None:
        self.released.set()
        super().__exit__(*told)

    def next(self, body: dict[str, Any]) -> Reply:
        self.requests.append(body)
        if callable(self.script):
            return self.script(body)
        return self.script[min(len(self.requests), len(self.script)) - 1]


def _handler(fake: FakeOpenAI) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_: object) -> None: ...

        def do_GET(self) -> None:
            self._json(200, {"object": "list", "data": [{"id": "fake", "object": "model"}]})

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers.get("content-length", 0))) or b"{}")
            fake.keys.append(self.headers.get("authorization", ""))
            if self.path.endswith("/embeddings"):
                self._embed(body)
                return
            try:
                self._answer(fake.next(body), body)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True

        def _answer(self, reply: Reply, body: dict[str, Any]) -> None:
            if reply.fault == "hang":
                fake.released.wait(fake.hold)
            elif reply.status != 200:
                error = {"message": reply.error or "boom", "type": reply.code, "code": reply.code, "param": None}
                self._json(reply.status, {"error": error}, reply.headers)
            elif reply.fault in ("html", "notjson"):
                self._bytes(b"<html>bad gateway</html>" if reply.fault == "html" else b"hello", "text/html")
            elif reply.fault == "nochoices":
                self._json(200, {"id": "c", "object": "chat.completion", "created": 1, "model": "fake", "choices": []})
            elif body.get("stream"):
                self._stream(reply, body)
            else:
                self._json(200, _whole(reply))

        def _stream(self, reply: Reply, body: dict[str, Any]) -> None:
            self.send_response(200)
            self.send_header("content-type", "text/event-stream")
            self.send_header("connection", "close")
            self.end_headers()
            self.close_connection = True
            pieces = list(_pieces(reply))
            broken = reply.fault in ("stall", "trunc", "midjson", "abort", "error_event")
            for piece in pieces[: max(2, len(pieces) // 2)] if broken else pieces:
                self._event(piece)
            if broken:
                self._break(reply)
                return
            if (body.get("stream_options") or {}).get("include_usage"):
                self._event({**_chunk({}), "choices": [], "usage": _USAGE})
            self.wfile.write(b"data: [DONE]\n\n")

        def _break(self, reply: Reply) -> None:
            if reply.fault == "stall":
                fake.released.wait(fake.hold)
            elif reply.fault == "midjson":
                self.wfile.write(b'data: {"id":"x","cho')
            elif reply.fault == "error_event":
                self._event({"error": {"message": "overloaded", "type": "server_error", "code": 503}})
            elif reply.fault == "abort":
                self.connection.close()

        def _event(self, value: dict[str, Any]) -> None:
            self.wfile.write(b"data: " + json.dumps(value).encode() + b"\n\n")
            self.wfile.flush()

        def _embed(self, body: dict[str, Any]) -> None:
            texts = body["input"] if isinstance(body["input"], list) else [body["input"]]
            rows = [{"object": "embedding", "index": i, "embedding": [1.0, float(len(t))]} for i, t in enumerate(texts)]
            usage = {"prompt_tokens": 1, "total_tokens": 1}
            self._json(200, {"object": "list", "model": body["model"], "data": rows, "usage": usage})

        def _json(self, status: int, value: Any, headers: dict[str, str] | None = None) -> None:
            self._bytes(json.dumps(value).encode(), "application/json", status, headers)

        def _bytes(self, data: bytes, kind: str, status: int = 200, headers: dict[str, str] | None = None) -> None:
            self.send_response(status)
            for name, value in {"content-type": kind, "content-length": str(len(data)), **(headers or {})}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(data)

    return Handler


_numbers = itertools.count()
_USAGE = {"prompt_tokens": 50, "completion_tokens": 10, "total_tokens": 60}


def _chunk(delta: dict[str, Any], finish: str | None = None) -> dict[str, Any]:
    choice = {"index": 0, "delta": delta, "finish_reason": finish}
    return {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "fake", "choices": [choice]}


def _arguments(value: dict[str, Any] | str) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def _pieces(reply: Reply):
    yield _chunk({"role": "assistant", "content": ""})
    for at in range(0, len(reply.text), 6):
        yield _chunk({"content": reply.text[at : at + 6]})
    for index, (name, value) in enumerate(reply.calls):
        arguments = _arguments(value)
        head = {"index": index, "id": f"call_{next(_numbers)}", "type": "function"}
        if not reply.parted:
            yield _chunk({"tool_calls": [{**head, "function": {"name": name, "arguments": arguments}}]})
            continue
        yield _chunk({"tool_calls": [{**head, "function": {"name": name, "arguments": ""}}]})
        for part in (arguments[:5], arguments[5:]):
            yield _chunk({"tool_calls": [{"index": index, "function": {"arguments": part}}]})
    yield _chunk({}, reply.finish or ("tool_calls" if reply.calls else "stop"))


def _whole(reply: Reply) -> dict[str, Any]:
    calls = [
        {"id": f"call_{i}", "type": "function", "function": {"name": n, "arguments": _arguments(a)}}
        for i, (n, a) in enumerate(reply.calls)
    ]
    message = {"role": "assistant", "content": reply.text or None, **({"tool_calls": calls} if calls else {})}
    finish = reply.finish or ("tool_calls" if calls else "stop")
    choice = {"index": 0, "message": message, "finish_reason": finish}
    return {"id": "c", "object": "chat.completion", "created": 1, "model": "fake", "choices": [choice], "usage": _USAGE}
