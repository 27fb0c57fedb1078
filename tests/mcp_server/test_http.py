"""The tools over HTTP with a key: the same journey and approvals, nobody else's things, and nothing for who has no key to write."""

import asyncio
from types import SimpleNamespace

import httpx2
import mcp_types as types
import pytest
from mcp import Client
from mcp.client.streamable_http import streamable_http_client

from agent.bootstrap import now
from tests.agent.room import AD, CV
from tests.api.test_docs import served
from tests.mcp_server.conftest import MODERN, OLD, results, words

HELLO = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "initialize",
    "params": {"protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": {"name": "t", "version": "1"}},
}
KINDS = {"accept": "application/json, text/event-stream", "content-type": "application/json"}


@pytest.fixture(scope="module")
def door(service):
    """Asks over HTTP as the owner of a key."""
    server, thread = served(service)
    url = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}/api/mcp"
    both = ("read", "write")
    secrets = {owner: service.app.keys.make(owner, "assistant", now(), scopes=both)[1] for owner in ("u-web", "u-two")}

    def ask(work, owner="u-web", mode=MODERN, answer: types.ElicitResult | None = None):
        async def elicited(context, params) -> types.ElicitResult:
            assert context
            assert params.message
            assert answer
            return answer

        async def done():
            headers = {"authorization": f"Bearer {secrets[owner]}"}
            async with httpx2.AsyncClient(headers=headers, timeout=60) as http:
                way = streamable_http_client(url, http_client=http)
                async with Client(way, mode=mode, elicitation_callback=elicited if answer else None) as client:
                    return await work(client)

        return asyncio.run(done())

    yield SimpleNamespace(ask=ask, url=url, secrets=secrets)
    server.should_exit = True
    thread.join(10)


@pytest.mark.parametrize("mode", [MODERN, OLD])
def test_a_journey(door, mode, capfd):
    async def journey(client):
        steps = [("read_cv", {"message": CV.decode()}), ("read_job", {"message": AD}), ("assess_fit", {})]
        return [await client.call_tool(name, given) for name, given in steps]

    read, posting, fit = door.ask(journey, mode=mode)
    assert results(read)[0]["profile"]["basics"]["name"] == "Jane Miller"
    assert results(posting)[0]["title"] == "Data Analyst"
    assert results(fit)[0]["score"] > 0
    told = capfd.readouterr().err
    assert '"request"' in told
    assert not any(word in told for word in ("Jane", "Globex", "Acme", "jck_"))


def test_a_change_asks_and_any_process_can_be_told(door):
    yes = types.ElicitResult(action="accept", content={"approve": True})
    known = door.ask(lambda client: client.call_tool("read_cv", {"message": CV.decode()}))
    assert not known.is_error
    for mode, answer, said in ((MODERN, yes, "Forgotten"), (OLD, yes, "in the app"), (MODERN, None, "in the app")):
        fact = {"fact": "Tableau" if said == "Forgotten" else "Python"}
        used = door.ask(lambda client, fact=fact: client.call_tool("forget_fact", fact), mode=mode, answer=answer)
        assert said in words(used)
        assert used.is_error == (said != "Forgotten")


def test_nothing_of_one_is_anothers(door):
    used = door.ask(lambda client: client.call_tool("show_profile", {}), owner="u-two")
    assert used.is_error
    assert "Jane" not in words(used)
    assert len(door.ask(lambda client: client.list_resources(), owner="u-two").resources) == 2


@pytest.mark.parametrize(
    ("key", "more", "status"),
    [
        ("write", {"authorization": "Basic Ym9iOmJvYg=="}, 401),
        ("nonsense", {}, 401),
        ("revoked", {}, 401),
        ("good", {}, 403),
        ("write", {"origin": "https://elsewhere.example"}, 403),
        ("write", {"origin": "null"}, 403),
        ("write", {"content-type": "text/plain"}, 400),
        ("write", {}, 200),
    ],
)
def test_who_is_let_in(door, service, key, more, status):
    secret = {**service.keys, "write": door.secrets["u-web"]}.get(key, key)
    headers = {**KINDS, "authorization": f"Bearer {secret}", **more}
    answer = httpx2.post(door.url, json=HELLO, headers=headers)
    assert answer.status_code == status, answer.text
    assert answer.headers["x-request-id"]


def test_it_is_asked_by_post_alone_and_says_what_is_no_protocol(door):
    headers = {**KINDS, "authorization": f"Bearer {door.secrets['u-web']}"}
    assert httpx2.get(door.url, headers=headers).status_code == 405
    for body in (b"{", b"[]", b"Quillfeather77", b'{"jsonrpc": "2.0"}'):
        answer = httpx2.post(door.url, content=body, headers=headers)
        assert 400 <= answer.status_code < 500
        assert "Quillfeather77" not in answer.text


@pytest.mark.parametrize("mode", [MODERN, OLD])
def test_a_program_hears_how_long_it_takes_and_takes_prompts(door, mode):
    heard = []

    async def told(seconds, every, message):
        heard.append((seconds, every, message))

    async def work(client):
        used = await client.call_tool("read_job", {"message": AD}, progress_callback=told)
        return used, await client.get_prompt("how_well_do_i_fit", {"ad": AD})

    used, prompt = door.ask(work, mode=mode)
    assert results(used)[0]["kind"] == "posting"
    assert {message for _, _, message in heard} == {"Reading the job ad"}
    assert AD.strip() in prompt.messages[0].content.text


def test_without_a_wish_to_be_told_an_answer_is_one_piece(door):
    kinds = {**KINDS, "authorization": f"Bearer {door.secrets['u-web']}"}
    params: dict = {"name": "list_jobs", "arguments": {}}
    call = {"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": params}
    plain = httpx2.post(door.url, json=call, headers={**kinds, "mcp-protocol-version": "2025-11-25"}, timeout=60)
    assert plain.headers["content-type"].startswith("application/json")
    params["_meta"] = {"progressToken": "p1"}
    told = httpx2.post(door.url, json=call, headers={**kinds, "mcp-protocol-version": "2025-11-25"}, timeout=60)
    assert told.headers["content-type"].startswith("text/event-stream")
    assert '"progressToken":"p1"' in told.text
