"""Fetching a page: what is sent, what is followed, and an end to everything that a hostile site does."""

import gzip
import socket
import time
import tracemalloc
import zlib
from threading import Thread

import pytest

from core.errors import LinkRefused
from tests.tools.jobs.sources.site import HTML, Reply, site
from tools.jobs.sources.addresses import Policy
from tools.jobs.sources.fetch import fetch

PAGE = "<!doctype html><p>We look for a baker.</p>"


@pytest.fixture
def web():
    with site({"/ad": Reply(PAGE)}) as running:
        yield running


def reason(web, path: str, **policy) -> str:
    with pytest.raises(LinkRefused) as refused:
        fetch(web.link(path), web.policy(**policy))
    assert refused.value.what_to_do
    assert path not in refused.value.message
    return refused.value.reason


def test_a_page_and_what_is_sent_for_it(web):
    page = fetch(web.link("/ad?ref=mail&token=s3cret"), web.policy())
    assert (page.host, page.path, page.kind, page.charset, page.data) == (
        "jobs.example.org",
        "/ad",
        "html",
        "utf-8",
        PAGE.encode(),
    )
    ((path, sent),) = web.asked
    assert path == "/ad?ref=mail&token=s3cret"
    assert sent["Host"] == f"jobs.example.org:{web.port}"
    assert set(sent) == {"Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"}
    assert web.looked_up == ["jobs.example.org"]


def test_proxies_of_the_environment_are_not_used(web, monkeypatch):
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert fetch(web.link("/ad"), web.policy()).data == PAGE.encode()


def test_no_cookie_is_taken_along(web):
    web.pages["/first"] = Reply(status=302, headers={"Location": "/ad", "Set-Cookie": "id=1"})
    fetch(web.link("/first"), web.policy())
    assert [path for path, _ in web.asked] == ["/first", "/ad"]
    assert "Cookie" not in web.asked[1][1]


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed_three_times_and_no_more(web, status):
    for n in range(5):
        web.pages[f"/{n}"] = Reply(status=status, headers={"Location": f"/{n + 1}" if n < 4 else "/ad"})
    web.pages["/2-short"] = Reply(status=status, headers={"Location": "/3"})
    assert reason(web, "/0") == "redirects"
    assert fetch(web.link("/2-short"), web.policy()).path == "/ad"
    assert len(web.looked_up) == len(web.asked) == 4 + 4


INWARD = [
    ("http://169.254.169.254/latest/meta-data/", "address"),
    ("http://[::ffff:169.254.169.254]/", "address"),
    ("//127.0.0.1:1/admin", "address"),
    ("http://127.0.0.1/", "address"),
    ("http://inside.example.org/", "address"),
    ("file:///etc/passwd", "not_a_link"),
    ("gopher://127.0.0.1:25/", "not_a_link"),
    ("http://user@jobs.example.org/", "not_a_link"),
    ("http://jobs.example.org\\@127.0.0.1/", "not_a_link"),
    ("https://jobs.example.org/users/sign-in?next=/ad", "login"),
    ("/login", "login"),
]


@pytest.mark.parametrize(("target", "why"), INWARD)
def test_a_redirect_is_checked_as_the_link_was(web, target, why):
    web.names |= {
        "inside.example.org": ("10.1.2.3",),
        "169.254.169.254": ("169.254.169.254",),
        "::ffff:a9fe:a9fe": ("::ffff:169.254.169.254",),
    }
    web.pages["/moved"] = Reply(status=302, headers={"Location": target})
    assert reason(web, "/moved") == why
    assert [path for path, _ in web.asked] == ["/moved"]


def test_a_name_that_changes_its_address_is_looked_up_once_and_reached_where_it_was_checked(web):
    answers = iter([("127.0.0.1",), ("169.254.169.254",), ("127.0.0.1",)])
    asked: list[str] = []

    def rebinding(host: str, _port: int) -> tuple[str, ...]:
        asked.append(host)
        return next(answers)

    policy = Policy(resolve=rebinding, exempt=web.policy().exempt)
    assert fetch(web.link("/ad"), policy).data == PAGE.encode()
    assert len(asked) == 1
    with pytest.raises(LinkRefused) as refused:
        fetch(web.link("/ad"), policy)
    assert refused.value.reason == "address"
    assert len(web.asked) == 1


STATUS = [(404, "dead"), (410, "dead"), (401, "login"), (403, "blocked"), (429, "blocked"), (451, "blocked"), (500, "unreachable"), (503, "unreachable"), (204, "unreachable"), (304, "unreachable")]  # fmt: skip


@pytest.mark.parametrize(("status", "why"), STATUS)
def test_what_a_site_says_instead_of_a_page(web, status, why):
    web.pages["/x1"] = Reply("no", status=status)
    assert reason(web, "/x1") == why


KINDS = [
    ("text/html", "html"),
    ("application/xhtml+xml", "html"),
    ("TEXT/HTML; Charset=ISO-8859-1", "html"),
    ("application/json;charset=utf-8", "json"),
    ("application/pdf", "pdf"),
    ("text/plain", "text"),
    *(
        (kind, "")
        for kind in ("image/png", "application/octet-stream", "application/zip", "text/css", "video/mp4", "nonsense", "", None)
    ),
]


@pytest.mark.parametrize(("kind", "read"), KINDS)
def test_only_kinds_that_hold_ads_are_read(web, kind, read):
    web.pages["/k1"] = Reply(PAGE, kind)
    if read:
        assert fetch(web.link("/k1"), web.policy()).kind == read
    else:
        assert reason(web, "/k1") == "wrong_type"


def test_a_packed_page_is_unpacked(web):
    for name, packed in (("gzip", gzip.compress(PAGE.encode())), ("deflate", zlib.compress(PAGE.encode()))):
        web.pages["/z"] = Reply(packed, headers={"Content-Encoding": name})
        assert fetch(web.link("/z"), web.policy()).data == PAGE.encode()


PACKED = [
    ("br", b"x", "wrong_type"),
    ("gzip", b"no gzip at all", "unreachable"),
    ("gzip", gzip.compress(PAGE.encode(), mtime=0)[:-9], "unreachable"),
]


@pytest.mark.parametrize(("name", "body", "why"), PACKED)
def test_a_page_packed_badly(web, name, body, why):
    web.pages["/z1"] = Reply(body, headers={"Content-Encoding": name})
    assert reason(web, "/z1") == why


def test_a_page_that_is_too_large(web):
    web.pages["/just"] = Reply(b"x" * 1000)
    assert len(fetch(web.link("/just"), web.policy(most_bytes=1000)).data) == 1000
    assert reason(web, "/just", most_bytes=999) == "too_large"
    web.pages["/endless"] = Reply(
        headers={"Connection": "close"}, write=lambda out: [out.write(b"x" * 65_536) for _ in range(10_000)]
    )
    assert reason(web, "/endless") == "too_large"


def test_a_small_page_that_unpacks_to_gigabytes(web):
    packer = zlib.compressobj(9, wbits=31)
    bomb = b"".join([*(packer.compress(bytes(10**6)) for _ in range(400)), packer.flush()])
    web.pages["/bomb"] = Reply(bomb, headers={"Content-Encoding": "gzip"})
    tracemalloc.start()
    assert reason(web, "/bomb") == "too_large"
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 20_000_000


def drip(out, before: bytes = b"") -> None:
    out.write(before)
    for _ in range(200):
        out.write(b"x")
        out.flush()
        time.sleep(0.02)


def test_a_site_that_drips_is_left(web):
    web.pages["/drip"] = Reply(write=drip)
    started = time.monotonic()
    assert reason(web, "/drip", seconds=0.3) == "slow"
    assert time.monotonic() - started < 2


HEADS = [
    ("http", b""),
    ("http", b"HTTP/1.1 200 OK\r\nX: "),
    ("http", b"HTTP/1.1 200 OK\r\n"),
    ("https", b"\x16\x03\x03\x3f\xff\x02\x00"),
]


@pytest.mark.parametrize(("scheme", "said"), HEADS)
def test_a_head_that_never_ends_is_left(scheme, said):
    with raw(lambda sock: drip(sock.makefile("wb"), said)) as port:
        policy = Policy(resolve=lambda *_: ("127.0.0.1",), exempt=frozenset({("127.0.0.1", port)}), seconds=0.3)
        started = time.monotonic()
        with pytest.raises(LinkRefused) as refused:
            fetch(f"{scheme}://slow.example.org:{port}/", policy)
        assert refused.value.reason == "slow"
        assert time.monotonic() - started < 2


def raw(serve):
    """A bare socket that serves one connection in its own way."""
    from contextlib import contextmanager

    @contextmanager
    def running():
        listener = socket.create_server(("127.0.0.1", 0))

        def one() -> None:
            try:
                serve(listener.accept()[0])
            except OSError:
                return

        Thread(target=one, daemon=True).start()
        try:
            yield listener.getsockname()[1]
        finally:
            listener.close()

    return running()


LIES = [
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100\r\n\r\nshort",
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nshort\r\n",
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nshort\r\n",
    b"220 smtp.example.org ESMTP\r\n",
    b"\x00\x01\x02",
    b"",
    b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 300 + b"\r\n",
]


@pytest.mark.parametrize("said", LIES)
def test_what_breaks_off_or_is_no_web_server(said):
    def serve(sock: socket.socket) -> None:
        sock.recv(65_536)
        sock.sendall(said)
        sock.close()

    with raw(serve) as port:
        policy = Policy(resolve=lambda *_: ("127.0.0.1",), exempt=frozenset({("127.0.0.1", port)}), seconds=5)
        with pytest.raises(LinkRefused) as refused:
            fetch(f"http://odd.example.org:{port}/", policy)
        assert refused.value.reason == "unreachable"


def test_nobody_there():
    listener = socket.create_server(("127.0.0.1", 0))
    port = listener.getsockname()[1]
    listener.close()
    policy = Policy(resolve=lambda *_: ("127.0.0.1",), exempt=frozenset({("127.0.0.1", port)}))
    with pytest.raises(LinkRefused) as refused:
        fetch(f"http://gone.example.org:{port}/", policy)
    assert refused.value.reason == "unreachable"


def test_a_secure_link_asks_for_the_name_at_the_checked_address():
    heard: list[bytes] = []

    def serve(sock: socket.socket) -> None:
        heard.append(sock.recv(65_536))
        sock.close()

    with raw(serve) as port:
        policy = Policy(resolve=lambda *_: ("127.0.0.1",), exempt=frozenset({("127.0.0.1", port)}))
        with pytest.raises(LinkRefused) as refused:
            fetch(f"https://jobs.example.org:{port}/", policy)
    assert refused.value.reason == "unreachable"
    assert b"jobs.example.org" in heard[0]
    assert b"GET" not in heard[0]


def test_the_second_address_is_tried_when_the_first_is_silent(web):
    policy = Policy(resolve=lambda *_: ("::1", "127.0.0.1"), exempt=frozenset({("::1", web.port), ("127.0.0.1", web.port)}))
    assert fetch(web.link("/ad"), policy).data == PAGE.encode()


def test_the_kind_of_the_usual_page_is_html():
    assert HTML.startswith("text/html")


@pytest.mark.parametrize(("purpose", "kinds"), [("ad", ("link",)), ("search", ("search",))])
def test_each_host_that_is_asked_is_noted_and_nothing_of_the_link(web, purpose, kinds):
    told = []
    web.pages["/moved"] = Reply("", status=302, headers={"Location": web.link("/ad?token=s3cret")})
    fetch(web.link("/moved?ref=s3cret"), web.policy(note=lambda *line: told.append(line), purpose=purpose))
    assert told == [("jobs.example.org", purpose, kinds, "done")] * 2


def test_a_request_that_failed_is_noted_and_one_that_never_left_is_not(web):
    told = []
    note = lambda *line: told.append(line)  # noqa: E731 - a line
    web.pages["/gone"] = Reply("", status=404)
    for policy in (web.policy(note=note), Policy(resolve=lambda *_: ("10.0.0.1",), note=note)):
        with pytest.raises(LinkRefused):
            fetch(web.link("/gone"), policy)
    assert told == [("jobs.example.org", "ad", ("link",), "failed")]
