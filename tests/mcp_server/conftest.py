"""The server in this process, asked by the SDK's own client, for whichever owner a test names."""

import asyncio
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import mcp_types as types
import pytest
from mcp import Client

from mcp_server.server import Door
from tests.agent.room import AD, CV
from tests.api.conftest import service  # noqa: F401 - the application of the tests of the API

MODERN, OLD = "auto", "legacy"


class Asked:
    """A client for each call, and the questions that it was asked."""

    def __init__(self, app: Any) -> None:
        self.app, self.owner = app, "u-ann"
        self.questions: list[str] = []
        self.server = Door(app, lambda _ctx: self.owner).server()

    def do(self, work: Callable[[Client], Any], mode: str = MODERN, answer: types.ElicitResult | None = None) -> Any:
        async def elicited(context: Any, params: Any) -> types.ElicitResult:
            assert context
            self.questions.append(params.message)
            return answer or types.ElicitResult(action="cancel")

        async def done() -> Any:
            callback = elicited if answer else None
            async with Client(self.server, mode=mode, elicitation_callback=callback) as client:
                return await work(client)

        return asyncio.run(done())

    def tool(
        self, name: str, /, mode: str = MODERN, answer: types.ElicitResult | None = None, **given: Any
    ) -> types.CallToolResult:
        used: types.CallToolResult = self.do(lambda client: client.call_tool(name, given), mode, answer)
        return used


@pytest.fixture(scope="module")
def asked(service) -> Asked:  # noqa: F811 - pytest hands it in by this name
    return Asked(service.app)


@pytest.fixture(scope="module")
def journey(asked) -> SimpleNamespace:
    """A CV read, an ad read, judged and written for: what each tool answered."""
    read = asked.tool("read_cv", message=CV.decode())
    return SimpleNamespace(
        read_cv=read,
        read_job=asked.tool("read_job", message=AD),
        assess_fit=asked.tool("assess_fit"),
        write_both=asked.tool("write_both"),
    )


def results(used: types.CallToolResult) -> list[dict[str, Any]]:
    assert not used.is_error, used.content
    made: list[dict[str, Any]] = used.structured_content["results"]
    return made


def words(used: types.CallToolResult) -> str:
    (content,) = used.content
    assert isinstance(content, types.TextContent)
    return content.text
