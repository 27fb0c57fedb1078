"""Where links may lead: tables of addresses and of the tricks by which one looks like another."""

import ipaddress
import socket

import pytest

from core.errors import LinkRefused
from tools.jobs.sources.addresses import Policy, is_public, resolved
from tools.jobs.sources.fetch import fetch
from tools.jobs.sources.links import apart, is_link, typed_links

PUBLIC = ["8.8.8.8", "93.184.216.34", "1.1.1.1", "172.15.0.1", "172.32.0.1", "2606:4700:4700::1111", "2a00:1450:4001:81b::200e"]
CLOSED = [
    *("127.0.0.1", "127.8.9.1", "0.0.0.1", "0.1.2.3", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "100.64.0.1"),
    *("169.254.169.254", "169.254.1.1", "192.0.0.192", "192.0.0.8", "192.0.2.1", "192.88.99.1", "198.18.0.1", "198.51.100.1"),
    *("203.0.113.1", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255"),
    *("::", "::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::808:808", "64:ff9b:1::1"),
    *("100::1", "2001::1", "2001:db8::1", "2002:7f00:1::", "2002:808:808::1", "3fff::1", "5f00::1", "fc00::1", "fd00:ec2::254"),
    *("fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1", "", "localhost", "8.8.8.8.", "8.8.8", "0x08080808"),
]


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_address(address):
    assert is_public(address)


@pytest.mark.parametrize("address", CLOSED)
def test_an_address_that_is_not_of_the_public_internet(address):
    assert not is_public(address)


def numbers_only(host: str, port: int) -> tuple[str, ...]:
    """What the system makes of figures; the names of the table below; nothing is asked of a network."""
    known = {
        "localhost": "127.0.0.1",
        "localhost.": "127.0.0.1",
        "127.0.0.1.nip.io": "127.0.0.1",
        "metadata.google.internal": "169.254.169.254",
    }
    try:
        return tuple(
            str(a[4][0])
            for a in socket.getaddrinfo(known.get(host, host), port, flags=socket.AI_NUMERICHOST, type=socket.SOCK_STREAM)
        )
    except OSError:
        return ()


INSIDE = [
    *(
        "http://127.0.0.1/",
        "http://127.1/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0x7f.1/",
        "http://0177.0.0.1/",
        "http://0/",
    ),
    *(
        "http://017700000001/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[64:ff9b::7f00:1]/",
    ),
    *(
        "http://169.254.169.254/latest/meta-data/",
        "http://2852039166/",
        "http://0xA9FEA9FE/",
        "http://[fd00:ec2::254]/",
        "http://10.0.0.1/",
    ),
    *(
        "http://100.64.0.1/",
        "http://192.0.0.192/",
        "http://198.18.0.1/",
        "http://[2002:7f00:1::]/",
        "http://localhost/",
        "http://localhost./",
    ),
    *("http://LOCALHOST/", "http://127.0.0.1.nip.io/", "http://metadata.google.internal/", "http://[::]/", "https://127.0.0.1/"),
    *("http://0.0.0.0:8501/", "http://8.8.8.8:22/", "https://8.8.8.8:8443/", "http://8.8.8.8:0/", "http://[fe80::1]/"),
]


@pytest.mark.parametrize("link", INSIDE)
def test_a_link_into_a_network_is_refused_before_anything_is_sent(link):
    with pytest.raises(LinkRefused) as refused:
        fetch(link, Policy(resolve=numbers_only))
    assert refused.value.reason == "address"
    assert "network" in refused.value.message
    assert refused.value.what_to_do


NO_LINKS = [
    *(
        "http://user@127.0.0.1/",
        "http://example.com@127.0.0.1/",
        "http://user:pw@8.8.8.8/",
        "https://8.8.8.8@/",
        "http://127.0.0.1\\@example.com/",
    ),
    *(
        "http:///127.0.0.1/",
        "http://",
        "https://?x",
        "file:///etc/passwd",
        "gopher://127.0.0.1:25/",
        "ftp://127.0.0.1/",
        "data:text/plain,hi",
    ),
    *(
        "javascript:alert(1)",
        "jobs.example.org",
        "",
        "http://①②⑦.⓪.⓪.①/",
        "http://exam ple.com/",
        "http://example.com/\r\nHost: other",
        "http://example.com/\x00",
    ),
    *(
        "http://[fe80::1%25eth0]/",
        "http://[::1",
        "http://exa_mple..com/",
        "http://-a.com/",
        "http://example.com:99999/",
        "http://example.com:x/",
        "http://ｅxample.com/",
    ),
    *(
        "http://example.com%2f@127.0.0.1/",
        "http://example.com%00/",
        "https://" + "a" * 64 + ".com/",
        "https://e.com/" + "a" * 2000,
        "http://example.com\u00a0/",
    ),
]


@pytest.mark.parametrize("link", NO_LINKS)
def test_what_is_written_oddly_is_no_link(link):
    with pytest.raises(LinkRefused) as refused:
        fetch(link, Policy(resolve=lambda *_: pytest.fail("was looked up")))
    assert refused.value.reason == "not_a_link"


def test_every_address_of_a_name_must_be_public_and_a_name_without_one_is_not_reached():
    mixed = Policy(resolve=lambda *_: ("8.8.8.8", "10.0.0.1"))
    none = Policy(resolve=lambda *_: ())
    for policy, reason in ((mixed, "address"), (none, "unreachable")):
        with pytest.raises(LinkRefused) as refused:
            policy.addresses(apart("https://jobs.example.org/1?token=secret"))
        assert refused.value.reason == reason
        assert "jobs.example.org" in refused.value.message
        assert "secret" not in refused.value.message


def test_an_exemption_is_one_address_and_one_port():
    policy = Policy(resolve=numbers_only, exempt=frozenset({("127.0.0.1", 8123)}))
    assert policy.addresses(apart("http://127.0.0.1:8123/")) == ("127.0.0.1",)
    for link in ("http://127.0.0.1/", "http://127.0.0.1:8124/", "http://127.0.0.2:8123/", "http://[::1]:8123/"):
        with pytest.raises(LinkRefused):
            policy.addresses(apart(link))


def test_the_system_is_asked_for_addresses():
    assert set(resolved("localhost", 80)) <= {"127.0.0.1", "::1"}
    assert resolved("127.0.0.1", 80) == ("127.0.0.1",)
    assert resolved("a" * 70 + ".invalid", 80) == ()
    assert all(ipaddress.ip_address(a) for a in resolved("0x7f.1", 80))


APART = [
    ("https://jobs.example.org", ("https", "jobs.example.org", 443, "/")),
    ("HTTP://Jobs.Example.ORG:80/A?b=C&d=%20#part", ("http", "jobs.example.org", 80, "/A?b=C&d=%20")),
    ("www.example.org/karriere/köchin", ("https", "www.example.org", 443, "/karriere/k%C3%B6chin")),
    ("https://müller.example/", ("https", "xn--mller-kva.example", 443, "/")),
    ("https://[2606:4700::1111]:443/x", ("https", "2606:4700::1111", 443, "/x")),
]


@pytest.mark.parametrize(("link", "parts"), APART)
def test_a_link_taken_apart(link, parts):
    assert apart(link) == parts


TYPED = [
    ("https://jobs.example/4471", ["https://jobs.example/4471"]),
    (
        "How do I fit? (https://a.example/x_(1)), or https://b.example/y?z=1. Thanks!",
        ["https://a.example/x_(1)", "https://b.example/y?z=1"],
    ),
    (
        "See <https://a.example/x>, [here](https://b.example/y) and www.c.example.",
        ["https://a.example/x", "https://b.example/y", "www.c.example"],
    ),
    ("看看https://a.example/x。谢谢（https://b.example/y）", ["https://a.example/x", "https://b.example/y"]),
    (
        "https://x.company.example/1 https://github.community.example/2",
        ["https://x.company.example/1", "https://github.community.example/2"],
    ),
    ("https://x.com https://youtu.be?v=1 https://x.com/jane https://scholar.google.de/jane", []),
    ("twice https://a.example/ https://a.example/", ["https://a.example/"]),
    (
        "my pages: https://www.linkedin.com/in/jane https://de.linkedin.com/in/j https://github.com/jane www.xing.com/profile/J",
        [],
    ),
    ("https://www.linkedin.com/jobs/view/123", ["https://www.linkedin.com/jobs/view/123"]),
    ("mail jane@www.example.org, file:///etc/passwd, ftp://x.example/", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "links"), TYPED)
def test_the_links_that_a_person_typed(text, links):
    assert list(typed_links(text)) == links


NAMES = [
    ("https://a.example", True),
    ("www.a.example", True),
    ("ftp://a", True),
    ("job.txt", False),
    ("-", False),
    ("C:\\ads\\job.html", False),
]


@pytest.mark.parametrize(("name", "link"), NAMES)
def test_a_link_or_a_file(name, link):
    assert is_link(name) is link
