"""The doors to a server that a person named: which may be chosen, and connections that go nowhere else.

On one's own machine a server there or in the own network may be named. On a shared deployment only servers of the public
internet are reached, by the very address that was checked; an answer that says "look elsewhere" is never followed.
"""

import re
from ipaddress import ip_address, ip_network
from typing import TYPE_CHECKING, cast, get_args

from pydantic import SecretStr

from agent.providers import known, there
from agent.refusing import refused
from core.errors import LinkRefused
from core.llm import OFFLINE, Choice, Provider
from tools.jobs.sources.addresses import Policy, Resolver, resolved
from tools.jobs.sources.links import Link, apart

if TYPE_CHECKING:
    import httpx2

PROVIDERS = tuple(name for name in get_args(Provider) if name != OFFLINE)
_NAME = re.compile(r"[\w.:/@+-]{1,200}")
_KEY = re.compile(r"[!-~]{1,500}")
_NEVER = tuple(
    map(ip_network, ("169.254.0.0/16", "fe80::/10", "fd00:ec2::/32", "0.0.0.0/32", "::/128", "224.0.0.0/3", "ff00::/8"))
)
"""Where clouds keep their secrets, and what is no single machine: refused on one's own machine too."""


def checked(choice: Choice, resolve: Resolver = resolved) -> Choice:
    """The choice of a person, as it may be used.

    Raises:
        ModelRefused: it lacks something, its address may not be reached, or its package is not installed.
    """
    if not choice.online:
        return choice
    about = known(choice.provider)
    if not _NAME.fullmatch(choice.model) or choice.model == OFFLINE:
        raise refused("model")
    if choice.key and not _KEY.fullmatch(choice.key.get_secret_value()):
        raise refused("key")
    if about["key"] and not choice.key and not choice.address:
        raise refused("key")
    if choice.closed and not about["key"]:
        raise refused("shared")
    if choice.address:
        if not about["address"]:
            raise refused("own_address")
        _reachable(choice, resolve)
    if not there(choice.provider):
        raise refused("absent")
    return choice


def named(provider: str, model: str, address: str, key: str, *, closed: bool) -> Choice:
    """The choice that a form tells, not yet checked."""
    secret = SecretStr(key.strip()) if key.strip() else None
    return Choice(cast("Provider", provider), model.strip(), address.strip().rstrip("/"), secret, closed=closed, own=True)


def _reachable(choice: Choice, resolve: Resolver) -> None:
    try:
        link = apart(choice.address)
    except LinkRefused:
        raise refused("not_an_address") from None
    if "?" in link.path or (choice.closed and link.scheme != "https"):
        raise refused("insecure" if link.scheme == "http" else "not_an_address")
    if choice.closed:
        open_addresses(link, resolve)
        return
    found = [ip_address(address.partition("%")[0]) for address in resolve(link.host, link.port)]
    if not found:
        raise refused("unreachable")
    if any(ip.version == net.version and ip in net for ip in found for net in _NEVER):
        raise refused("never")
    if link.scheme == "http" and not all(ip.is_loopback or ip.is_private for ip in found):
        raise refused("insecure")


def open_addresses(link: Link, resolve: Resolver = resolved) -> tuple[str, ...]:
    """The addresses of a server of the public internet, each one checked. Raises ModelRefused."""
    try:
        return Policy(resolve=resolve, ports=frozenset({443})).addresses(link)
    except LinkRefused as no:
        raise refused("address" if no.reason == "address" else "unreachable") from None


def client(closed: bool, resolve: Resolver = resolved) -> "httpx2.Client":
    """Connections to a server that a person named: no proxy, no way elsewhere; closed, to checked addresses alone."""
    import httpx2

    class Pinned(httpx2.HTTPTransport):
        """Connects to an address that was checked for this very request, and proves the host's name."""

        def handle_request(self, request: httpx2.Request) -> httpx2.Response:
            host, port = request.url.host, request.url.port or 443
            (address, *_) = open_addresses(Link(request.url.scheme, host, port, "/"), resolve)
            request.extensions = {**request.extensions, "sni_hostname": host}
            request.url = request.url.copy_with(host=address)
            return super().handle_request(request)

    return httpx2.Client(
        transport=Pinned(trust_env=False) if closed else None, trust_env=False, follow_redirects=False, timeout=None
    )
