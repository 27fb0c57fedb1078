"""One page, fetched because a person typed its link: no cookies, no proxies, no program of the page, and an end to everything.

The standard library's client, because two promises sit at the socket: the connection goes to the very address that was
checked, and the whole answer has one deadline, its head included.
"""

import socket
import ssl
import threading
import time
import zlib
from contextlib import closing, suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse
from urllib.parse import urljoin

from tools.jobs.sources.addresses import Policy
from tools.jobs.sources.links import PORTS, Link, apart
from tools.jobs.sources.refusing import refused
from tools.jobs.walls import asks_to_sign_in

KINDS = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/json": "json",
    "application/pdf": "pdf",
    "text/plain": "text",
}
FEEDS = dict.fromkeys(("application/rss+xml", "application/atom+xml", "application/xml", "text/xml"), "xml")
HEADERS = {
    "User-Agent": "JobCopilot/1.0 (reads one page that a person asked for)",
    "Accept": ", ".join(KINDS),
    "Accept-Encoding": "gzip, identity",
    "Connection": "close",
}
_MOVED = {301, 302, 303, 307, 308}
_DEAD, _LOGIN, _BLOCKED, _FINE, _ANY_KIND = {404, 410}, {401, 407}, {403, 405, 406, 429, 451, 999}, 200, 47
_PIECE, _TRIED = 65_536, 3


@dataclass(frozen=True)
class Page:
    """What a link gave. `path` is without the query; `kind` is html, json, pdf, text, or xml where feeds are asked for."""

    host: str
    path: str
    kind: str
    data: bytes
    charset: str = ""


class _Pinned(HTTPConnection):
    """A connection to addresses that were checked, whatever the host's name leads to by now; over when `until` is."""

    def __init__(self, link: Link, addresses: tuple[str, ...], policy: Policy, until: float) -> None:
        super().__init__(link.host, link.port, timeout=policy.connect_seconds)
        self.default_port = PORTS[link.scheme]
        self.late = False
        self._addresses, self._secure = addresses[:_TRIED], link.scheme == "https"
        self._clock = threading.Timer(max(0.0, until - time.monotonic()), self._end)
        self._clock.daemon = True
        self._wire: socket.socket | None = None

    def connect(self) -> None:
        """Tries the addresses in turn; then proves the host's name where the link is https."""
        self._clock.start()
        wire = next((made for address in self._addresses if (made := self._reached(address))), None)
        if wire is None:
            raise ConnectionError
        self.sock = self._wire = wire
        if self._secure:
            context = ssl.create_default_context()
            secured = context.wrap_socket(wire, server_hostname=self.host, do_handshake_on_connect=False)
            self.sock = self._wire = secured
            secured.do_handshake()

    def let_go(self) -> None:
        """Ends everything. `close` is not enough: it leaves the socket to an answer that is still being read."""
        self._clock.cancel()
        self.close()
        if self._wire is not None:
            self._wire.close()

    def _reached(self, address: str) -> socket.socket | None:
        with suppress(OSError):
            return socket.create_connection((address, self.port), self.timeout)
        return None

    def _end(self) -> None:
        self.late = True
        with suppress(OSError):
            if self._wire is not None:
                socket.socket.shutdown(self._wire, socket.SHUT_RDWR)


def fetch(link: str, policy: Policy) -> Page:
    """The page of a link, redirects followed one by one, each with the same checks.

    Raises:
        LinkRefused: with the reason, in plain words.
    """
    until = time.monotonic() + policy.seconds
    for _ in range(policy.redirects + 1):
        target = apart(link)
        answer = _answer(target, policy, until)
        if isinstance(answer, Page):
            return answer
        link = urljoin(f"{target.scheme}://{_named(target)}{target.path}", answer)
        if asks_to_sign_in(link):
            raise refused("login", target.host)
    raise refused("redirects")


def _named(link: Link) -> str:
    return f"[{link.host}]:{link.port}" if ":" in link.host else f"{link.host}:{link.port}"


def _answer(link: Link, policy: Policy, until: float) -> Page | str:
    """The page, or where it has moved to."""
    connection = _Pinned(link, policy.addresses(link), policy, until)
    result = "failed"
    try:
        connection.request("GET", link.path, headers=HEADERS | _accepted(policy))
        with closing(connection.getresponse()) as response:
            page = _read(response, link, policy) if not connection.late else ""
        result = "done"
    except ssl.SSLCertVerificationError:
        raise refused("insecure", link.host) from None
    except (OSError, HTTPException, ValueError, zlib.error) as error:
        late = connection.late or isinstance(error, TimeoutError)
        raise refused("slow" if late else "unreachable", link.host) from None
    finally:
        connection.let_go()
        policy.note(link.host, policy.purpose, ("link" if policy.purpose == "ad" else "search",), result)
    if connection.late:
        raise refused("slow", link.host)
    return page


def _read(response: HTTPResponse, link: Link, policy: Policy) -> Page | str:
    status, moved = response.status, response.getheader("Location")
    if status in _MOVED and moved:
        return moved
    for codes, reason in ((_DEAD, "dead"), (_LOGIN, "login"), (_BLOCKED, "blocked")):
        if status in codes:
            raise refused(reason, link.host)  # type: ignore[arg-type]
    if status != _FINE:
        raise refused("unreachable", link.host)
    kind = _kinds(policy).get((response.getheader("Content-Type") or "").partition(";")[0].strip().lower())
    if kind is None:
        raise refused("wrong_type", link.host)
    data = _body(response, link, policy.most_bytes)
    return Page(link.host, link.path.partition("?")[0], kind, data, response.headers.get_content_charset() or "")


def _kinds(policy: Policy) -> dict[str, str]:
    return KINDS | FEEDS if policy.feeds else KINDS


def _accepted(policy: Policy) -> dict[str, str]:
    return {"Accept": ", ".join(_kinds(policy))}


def _body(response: HTTPResponse, link: Link, most: int) -> bytes:
    """The bytes of a page, unpacked as they come and never more than `most`."""
    packed = (response.getheader("Content-Encoding") or "identity").lower()
    if packed not in {"identity", "gzip", "deflate"}:
        raise refused("wrong_type", link.host)
    unpacker = None if packed == "identity" else zlib.decompressobj(_ANY_KIND)
    out = bytearray()
    while piece := response.read1(_PIECE):
        out += unpacker.decompress(piece, most + 1 - len(out)) if unpacker else piece
        if len(out) > most:
            raise refused("too_large", link.host)
    if response.length or (unpacker and not unpacker.eof):
        raise HTTPException
    return bytes(out)
