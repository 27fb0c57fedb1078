"""How a call goes, on a way that follows a script: repeats, ends, what is sent, and what is made of strange answers."""

import base64
import json
from contextlib import nullcontext
from pathlib import Path

import httpx
import pytest

from client import AsyncClient, Client, Link, NotAnswered, Patience, Refused, ServiceProblem, Upload, calls
from client.course import at_once, carried_out
from client.offered import Asked, Offered
from client.problems import Busy
from client.signing import Held, Purse

POSTING = b'{"title": "Data Analyst", "requirements": [], "a_field_of_tomorrow": 1}'
FINE = httpx.Response(200, content=POSTING)
FULL = httpx.Response(503, json={"detail": "Too many requests wait already."}, headers={"retry-after": "2"})
REQUEST = httpx.Request("POST", "http://service.example/")
CALL = calls.analyze_job_requirements("Data Analyst")


class Scripted:
    """Answers in the order of its script, and notes how long was waited."""

    def __init__(self, *script: httpx.Response | httpx.TransportError) -> None:
        self.purse = Purse(Held("k"))
        self.script = list(script)
        self.waited: list[float] = []

    async def send(self, _call, _shown) -> httpx.Response:
        step = self.script.pop(0)
        if isinstance(step, httpx.TransportError):
            raise step
        return step

    async def lines(self, call, _shown):
        yield call.name

    async def pause(self, seconds: float) -> None:
        self.waited.append(seconds)

    def alone(self):
        return nullcontext()


def gone(*script, call=CALL):
    way = Scripted(*script)
    return at_once(carried_out(call, way, Patience(tries=3))), way


def test_it_waits_as_long_as_it_is_told_and_asks_again():
    posting, way = gone(FULL, FULL, FINE)
    assert posting.title == "Data Analyst"
    assert len(way.waited) == 2
    assert all(wait >= 2 for wait in way.waited)


def test_it_gives_up_with_the_last_words():
    with pytest.raises(Busy, match="Too many requests") as failed:
        gone(FULL, FULL, FULL)
    assert failed.value.retry_after == 2.0


@pytest.mark.parametrize(
    ("error", "words", "sent"),
    [
        (httpx.ConnectError("Quillfeather77"), "cannot be reached", False),
        (httpx.ConnectTimeout("Quillfeather77"), "too long", False),
        (httpx.ReadTimeout("Quillfeather77"), "too long", True),
        (httpx.ReadError("Quillfeather77"), "cannot be reached", True),
        (httpx.RemoteProtocolError("Quillfeather77"), "cannot be reached", True),
    ],
)
def test_no_answer_is_told_in_words_of_ours(error, words, sent):
    with pytest.raises(NotAnswered, match=words) as failed:
        gone(error, error, error)
    assert failed.value.sent == sent
    assert "Quillfeather77" not in str(failed.value)
    assert failed.value.what_to_do


def test_a_broken_connection_is_tried_again():
    posting, way = gone(httpx.ReadError(""), httpx.ConnectError(""), FINE)
    assert posting.title == "Data Analyst"
    assert len(way.waited) == 2


def test_what_must_not_be_done_twice_is_not_sent_twice():
    once = calls.Call("keep", lambda data: data, {}, safe=False)
    way = Scripted(httpx.ReadError(""), FINE)
    with pytest.raises(NotAnswered):
        at_once(carried_out(once, way, Patience()))
    assert len(way.script) == 1
    data, _ = gone(httpx.ConnectError(""), FINE, call=once)
    assert data == POSTING, "what was never sent may be sent"


@pytest.mark.parametrize("body", [b"", b"<html></html>", b'{"title": 3}', b"[]"])
def test_an_answer_that_is_none_of_this_service_is_said_to_be_none(body):
    with pytest.raises(ServiceProblem, match="no answer of this service") as failed:
        gone(httpx.Response(200, content=body))
    assert "base_url" in failed.value.what_to_do


def test_a_redirection_is_not_followed():
    with pytest.raises(ServiceProblem, match="302"):
        gone(httpx.Response(302, headers={"location": "https://elsewhere.example/"}))


def test_a_way_that_suspends_is_noticed():
    import asyncio

    with pytest.raises(RuntimeError, match="must not suspend"):
        at_once(asyncio.sleep(0))


SENT = [
    (calls.analyze_job_requirements("An ad"), {"job": {"text": "An ad"}}),
    (calls.analyze_job_requirements(Link("https://jobs.example/1")), {"job": {"link": "https://jobs.example/1"}}),
    (calls.analyze_job_fit("A CV", "An ad"), {"cv": {"text": "A CV"}, "job": {"text": "An ad"}}),
    (
        calls.generate_cv(Upload("cv.pdf", b"%PDF"), "An ad", formats=("md",), language="de"),
        {
            "cv": {"fileName": "cv.pdf", "content": base64.b64encode(b"%PDF").decode()},
            "job": {"text": "An ad"},
            "formats": ["md"],
            "language": "de",
        },
    ),
    (
        calls.generate_cover_letter("A CV", "An ad"),
        {"cv": {"text": "A CV"}, "job": {"text": "An ad"}, "formats": ["docx", "pdf"]},
    ),
    (
        calls.suggest_improvements("A CV", "An ad", language="fr"),
        {"cv": {"text": "A CV"}, "job": {"text": "An ad"}, "language": "fr"},
    ),
]


@pytest.mark.parametrize(("call", "body"), SENT, ids=lambda v: getattr(v, "name", ""))
def test_what_is_sent(call, body):
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(400, json={"detail": "Enough."})

    client = Client("http://service.example/", "the-key", transport=httpx.MockTransport(answer))
    with client, pytest.raises(Refused, match="Enough"):
        client.ask(call)
    (request,) = seen
    assert request.url == f"http://service.example/api/v1/{call.name}"
    assert request.headers["authorization"] == "Bearer the-key"
    assert json.loads(request.content) == body
    assert "the-key" not in repr(client)
    assert "A CV" not in repr(call)


def test_a_file_goes_as_a_form_with_its_name(tmp_path: Path):
    (tmp_path / "cv.txt").write_bytes(b"Jane Miller")
    seen: list[bytes] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request.read())
        return httpx.Response(400)

    with Client("http://service.example", "k", transport=httpx.MockTransport(answer)) as client:
        for file in (tmp_path / "cv.txt", Upload("cv.txt", b"Jane Miller")):
            with pytest.raises(Refused):
                client.parse_cv_file(file)
    assert all(b'filename="cv.txt"' in body and b"Jane Miller" in body for body in seen)
    with pytest.raises(FileNotFoundError):
        calls.parse_cv(tmp_path / "none.pdf")


def test_both_clients_tell_what_each_call_does():
    offered = {name: one for name, one in vars(Offered).items() if isinstance(one, Asked)}
    assert len(offered) >= 59
    for kind in (Client, AsyncClient):
        assert all(getattr(kind, name).__doc__ == one._call.__doc__ for name, one in offered.items())
        assert all(name == one._call.__name__ for name, one in offered.items())


def test_nothing_is_taken_from_the_environment(monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    with Client("http://service.example", "k") as client:
        assert client._http._mounts == {}
