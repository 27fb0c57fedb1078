"""Which addresses may be reached: those of the public internet. The name of a site proves nothing, only what it resolves to."""

import contextlib
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from ipaddress import ip_address, ip_network

from core.outgoing.models import Kind, Purpose
from tools.jobs.sources.links import Link
from tools.jobs.sources.refusing import refused

Resolver = Callable[[str, int], tuple[str, ...]]
LOOKUP_SECONDS = 5.0
CLOSED = tuple(
    ip_network(net)
    for net in (
        *("0.0.0.0/8", "100.64.0.0/10", "169.254.0.0/16", "192.0.0.0/24", "192.88.99.0/24", "198.18.0.0/15", "224.0.0.0/3"),
        *("::/3", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "4000::/2", "8000::/1"),
    )
)
"""Closed whatever Python says: its table calls NAT64, 6to4 and a metadata address public. Of IPv6 only 2000::/3 is left, and
of that no form that hides an IPv4 address."""


def is_public(address: str) -> bool:
    """Whether an address belongs to the public internet."""
    try:
        ip = ip_address(address)
    except ValueError:
        return False
    return ip.is_global and not ip.is_multicast and not any(ip.version == net.version and ip in net for net in CLOSED)


def resolved(host: str, port: int) -> tuple[str, ...]:
    """All addresses of a host; none when it has none or nobody answers in time."""
    found: list[str] = []

    def look_up() -> None:
        with contextlib.suppress(OSError, UnicodeError):
            found.extend(str(answer[4][0]) for answer in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))

    thread = threading.Thread(target=look_up, daemon=True, name="look-up")
    thread.start()
    thread.join(LOOKUP_SECONDS)
    return tuple(dict.fromkeys(found))


Note = Callable[[str, Purpose, tuple[Kind, ...], str], None]
"""Is told of each request that leaves: host, what for, what kinds of data went there, how it ended."""


def _untold(host: str, purpose: Purpose, kinds: tuple[Kind, ...], result: str) -> None:
    """Where nobody keeps a log."""


@dataclass(frozen=True)
class Policy:
    """What may be reached, and how much of it. The app uses it as it stands; who tests hands in one of their own.

    `exempt` names single addresses and ports that may be reached although they are not public.
    """

    resolve: Resolver = resolved
    ports: frozenset[int] = frozenset({80, 443})
    exempt: frozenset[tuple[str, int]] = field(default=frozenset())
    seconds: float = 10.0
    connect_seconds: float = 5.0
    redirects: int = 3
    most_bytes: int = 2 * 2**20
    feeds: bool = False
    """Whether RSS and Atom may come too."""
    note: Note = _untold
    purpose: Purpose = "ad"

    def addresses(self, link: Link) -> tuple[str, ...]:
        """The addresses of a link, each one checked: these and no others may be connected to.

        Raises:
            LinkRefused: one of them is not public, the port is not one of the web, or there is none.
        """
        found = self.resolve(link.host, link.port)
        if not all((a, link.port) in self.exempt or (link.port in self.ports and is_public(a)) for a in found):
            raise refused("address", link.host)
        if not found:
            raise refused("unreachable", link.host)
        return found
