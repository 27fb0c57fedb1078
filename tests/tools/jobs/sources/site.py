"""A site on this machine for tests: pages by their path, the requests it saw, and a policy that allows its port alone."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from tools.jobs.sources.addresses import Policy

HTML = "text/html; charset=utf-8"


@dataclass(frozen=True)
class Reply:
    """What the site answers. `write` takes the connection over after the head."""

    body: bytes | str = b""
    kind: str | None = HTML
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    write: Callable[[Any], object] | None = None


@dataclass
class Site:
    """`host` is a name that leads here; what it leads to can be changed by `names`."""

    port: int
    pages: dict[str, Reply]
    names: dict[str, tuple[str, ...]]
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    looked_up: list[str] = field(default_factory=list)

    def link(self, path: str, host: str = "jobs.example.org") -> str:
        return f"http://{host}:{self.port}{path}"

    def policy(self, **changed: Any) -> Policy:
        return Policy(resolve=self.resolve, exempt=frozenset({("127.0.0.1", self.port)}), **changed)

    def resolve(self, host: str, _port: int) -> tuple[str, ...]:
        self.looked_up.append(host)
        return self.names.get(host, ("127.0.0.1",))


@contextmanager
def site(pages: dict[str, Reply] | None = None) -> Iterator[Site]:
    """A running site; it ends with the block."""
    made = Site(0, pages or {}, {})

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            made.asked.append((self.path, dict(self.headers)))
            reply = made.pages.get(self.path.partition("?")[0], Reply("There is no such page.", status=404))
            body = reply.body.encode() if isinstance(reply.body, str) else reply.body
            self.send_response(reply.status)
            given = {"Content-Type": reply.kind, "Content-Length": None if reply.write else str(len(body)), **reply.headers}
            for name, value in given.items():
                if value is not None:
                    self.send_header(name, value)
            self.end_headers()
            try:
                self.wfile.write(body)
                if reply.write:
                    reply.write(self.wfile)
            except OSError:
                self.close_connection = True

        def log_message(self, *_: Any) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    made.port = server.server_address[1]
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield made
    finally:
        server.shutdown()
        server.server_close()
