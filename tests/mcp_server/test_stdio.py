"""`python -m mcp_server` as a program starts it: nothing but the protocol on standard output, nobody's words on standard error."""

import asyncio
import json
import subprocess
import sys

import pytest
from mcp import Client
from mcp.client.stdio import StdioServerParameters, stdio_client

from tests.agent.room import AD, CV
from tests.mcp_server.conftest import results
from tests.test_architecture import ROOT


@pytest.fixture
def home(tmp_path):
    return {"COPILOT_DATA_DIR": str(tmp_path), "COPILOT_ENVIRONMENT": "test", "PYTHONPATH": str(ROOT)}


def test_a_journey_over_pipes(home, tmp_path):
    told, told_so = tmp_path / "told.txt", []

    async def heard(seconds, every, message):
        assert every is None
        told_so.append((seconds, message))

    async def done(errors):
        command = StdioServerParameters(command=sys.executable, args=["-m", "mcp_server"], env=home, cwd=ROOT)
        async with Client(stdio_client(command, errlog=errors)) as client:
            tools = (await client.list_tools()).tools
            began = [one.name for one in (await client.list_prompts()).prompts]
            read = await client.call_tool("read_cv", {"message": CV.decode()}, progress_callback=heard)
            await client.call_tool("read_job", {"message": AD})
            assert len(began) == 5
            return tools, read, await client.call_tool("assess_fit", {})

    with told.open("w") as errors:
        tools, read, fit = asyncio.run(done(errors))
    assert len(tools) == 28
    assert told_so[0][1] == "Reading your CV"
    assert results(read)[0]["profile"]["basics"]["name"] == "Jane Miller"
    assert results(fit)[0]["score"] > 0
    assert not any(word in told.read_text() for word in ("Jane", "Globex", "Acme", "Tableau"))


def test_standard_output_is_the_protocol_alone(home):
    hello = {"protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": {"name": "t", "version": "1"}}
    asked = [
        {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": hello},
        {"jsonrpc": "2.0", "method": "notifications/initialized"},
        {"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": {"name": "list_jobs", "arguments": {"Quillfeather77": 1}}},
        {"jsonrpc": "2.0", "id": 3, "method": "Quillfeather77/sing", "params": {}},
        {"jsonrpc": "2.0", "id": 4, "method": "tools/call", "params": {"name": ["Quillfeather77"]}},
    ]
    sent = "".join(json.dumps(one) + "\n" for one in asked) + "Quillfeather77, no protocol\n"
    run, pipe = [sys.executable, "-m", "mcp_server"], subprocess.PIPE
    with subprocess.Popen(run, cwd=ROOT, env=home, stdin=pipe, stdout=pipe, stderr=pipe, text=True) as server:
        assert server.stdin
        assert server.stdout
        server.stdin.write(sent)
        server.stdin.flush()
        lines = [server.stdout.readline() for _ in range(4)]
        rest, told = server.communicate(timeout=60)
    answers = {one["id"]: one for one in map(json.loads, [*lines, *rest.splitlines()])}
    assert answers[1]["result"]["serverInfo"]["name"] == "job-copilot"
    assert answers[2]["result"]["isError"]
    assert "error" in answers[3]
    assert "error" in answers[4]
    assert "Quillfeather77" not in told
    assert server.returncode == 0
