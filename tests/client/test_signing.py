"""Signing in by the client: tokens that run out are renewed, once for all who wait, and never in a loop."""

import asyncio
import json
import threading

import httpx
import pytest

from agent.bootstrap import now
from agent.people.passwords import Passwords
from client import AsyncClient, Client, KeyRefused, NotAnswered, Patience
from tests.agent.room import AD

ONCE = Patience(tries=1)
PASSWORD = "four words nobody guesses"
POSTING = {"title": "Data Analyst", "requirements": []}


class Desk:
    """A service that takes the newest access token alone, and each refresh token once; `dead`: it renews nothing more."""

    def __init__(self, dead: bool = False, blind: bool = False) -> None:
        self.number, self.renewed, self.refused, self.dead, self.blind = 1, 0, 0, dead, blind
        self.lock = threading.Lock()

    def __call__(self, request: httpx.Request) -> httpx.Response:
        with self.lock:
            if "/auth/" in request.url.path:
                return self._sign(request)
            if self.blind or request.headers.get("authorization") != f"Bearer a{self.number}":
                self.refused += 1
                return httpx.Response(401, json={"detail": "There is no valid key with this request."})
        if request.url.path.endswith("/chat"):
            return httpx.Response(200, text='id: u1.1\ndata: {"type": "text", "text": "Hello"}\n\n')
        return httpx.Response(200, json=POSTING)

    def _sign(self, request: httpx.Request) -> httpx.Response:
        shown = json.loads(request.content).get("refreshToken", f"r{self.number}")
        if self.dead or shown != f"r{self.number}":
            return httpx.Response(401, json={"detail": "This refresh token is not good.", "whatToDo": "Sign in again."})
        self.renewed += "refresh" in request.url.path
        self.number += 1
        told = {"accessToken": f"a{self.number}", "expiresIn": 900, "refreshToken": f"r{self.number}"}
        return httpx.Response(200, json=told)

    async def later(self, request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(0.01)
        return self(request)


def run_out(client: Client | AsyncClient) -> None:
    """The access token is good no longer, its refresh token is."""
    held = client.purse.held
    client.purse.held = type(held)("old", held.refresh)


def signed(desk: Desk) -> Client:
    client = Client("http://service.example", patience=ONCE, transport=httpx.MockTransport(desk))
    client.sign_in("ann", PASSWORD)
    run_out(client)
    return client


def test_one_that_ran_out_is_renewed_and_asked_again():
    desk = Desk()
    with signed(desk) as client:
        assert client.analyze_job_requirements(AD).title == "Data Analyst"
        assert client.analyze_job_requirements(AD).title == "Data Analyst"
        assert client.refresh_token == "r3"
    assert (desk.renewed, desk.refused) == (1, 1)


def test_a_stream_too():
    desk = Desk()
    with signed(desk) as client:
        assert [getattr(one.event, "text", "") for one in client.say("Hello")] == ["Hello"]
    assert (desk.renewed, desk.refused) == (1, 1)


def test_threads_wait_for_one_renewal():
    desk, found = Desk(), list[str | None]()
    with signed(desk) as client:
        ask = [threading.Thread(target=lambda: found.append(client.analyze_job_requirements(AD).title)) for _ in range(8)]
        for one in ask:
            one.start()
        for one in ask:
            one.join(20)
    assert found == ["Data Analyst"] * 8
    assert desk.renewed == 1


def test_tasks_wait_for_one_renewal():
    desk = Desk()

    async def awaited() -> list:
        async with AsyncClient("http://service.example", patience=ONCE, transport=httpx.MockTransport(desk.later)) as client:
            await client.sign_in("ann", PASSWORD)
            run_out(client)
            answers = await asyncio.gather(*(client.analyze_job_requirements(AD) for _ in range(8)))
            heard = [getattr(one.event, "text", "") async for one in client.say("Hello")]
            return [one.title for one in answers] + heard

    assert asyncio.run(awaited()) == ["Data Analyst"] * 8 + ["Hello"]
    assert desk.renewed == 1


@pytest.mark.parametrize(("desk", "renewed", "refused"), [(Desk(blind=True), 1, 2), (Desk(), 0, 1)])
def test_it_ends(desk, renewed, refused):
    """A service that takes no token is asked twice; one that renews none, once, and no more after that."""
    with signed(desk) as client:
        desk.dead = not desk.blind
        with pytest.raises(KeyRefused) as failed:
            client.analyze_job_requirements(AD)
        assert (desk.renewed, desk.refused) == (renewed, refused)
        assert failed.value.status == 401
        if desk.dead:
            assert "Sign in again" in str(failed.value)
            assert client.refresh_token == ""
            with pytest.raises(KeyRefused, match="no valid key"):
                next(client.say("Hello"))


def test_a_key_is_never_renewed():
    desk = Desk()
    with Client("http://service.example", "jck_1", transport=httpx.MockTransport(desk)) as client, pytest.raises(KeyRefused):
        client.analyze_job_requirements(AD)
    assert (desk.renewed, desk.refused) == (0, 1)


def test_a_line_that_breaks_keeps_what_renews():
    desk, broken = Desk(), [True]

    def answer(request: httpx.Request) -> httpx.Response:
        if "refresh" in request.url.path and broken.pop():
            raise httpx.ConnectError("")
        return desk(request)

    with Client("http://service.example", patience=ONCE, transport=httpx.MockTransport(answer)) as client:
        client.sign_in("ann", PASSWORD)
        run_out(client)
        with pytest.raises(NotAnswered):
            client.analyze_job_requirements(AD)
        assert client.refresh_token == "r2"
        broken.append(False)
        assert client.analyze_job_requirements(AD).title == "Data Analyst"


def test_nothing_secret_is_shown_in_what_is_printed():
    with signed(Desk()) as client:
        assert "r2" not in repr(client.purse)
        assert "old" not in repr(client.purse)


@pytest.fixture(scope="module")
def ann(listening):
    """Somebody with an account, on a service where people sign in."""
    people = listening.app.access.people
    owner = people.add("ann@example.org", Passwords().hash(PASSWORD), now())
    yield people.sign_in(owner, now()).refresh
    listening.app.erase(owner)


def test_from_a_kept_token_to_a_key_and_out(listening, ann):
    with Client(listening.url) as client:
        assert client.renew(ann).expires_in == 900
        made = client.make_key("site", scopes=("read",), days=3)
        assert [one.id for one in client.list_keys()] == [made.id]
        with Client(listening.url, made.secret) as program:
            assert program.list_jobs().total == 0
        client.end_key(made.id)
        kept = client.refresh_token
        client.sign_out()
        with pytest.raises(KeyRefused):
            client.list_keys()
        with pytest.raises(KeyRefused):
            client.renew(kept)


def test_who_signs_in_with_the_name(listening, ann):
    assert ann
    with Client(listening.url) as client:
        with pytest.raises(KeyRefused) as failed:
            client.sign_in("ann@example.org", "five words that nobody guesses")
        assert failed.value.reason == "password"
        client.sign_in("ann@example.org", PASSWORD)
        assert all(one.revoked for one in client.list_keys())
