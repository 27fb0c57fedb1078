"""How long a tool is at work already, told to a program that asked to be told."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from agent.phrases import say, table

if TYPE_CHECKING:
    from mcp.server.context import ServerRequestContext

PACE = 1.0
"""Seconds between two words of it."""


@asynccontextmanager
async def shown(ctx: "ServerRequestContext[Any, Any]", tool: str) -> AsyncGenerator[None, None]:
    """While the block runs, the program hears every second what is done and for how many seconds; how long it takes, nobody knows before."""
    steps = table("steps")["en"]
    teller = asyncio.create_task(_told(ctx, say("steps", tool if tool in steps else "other", "en")))
    try:
        yield
    finally:
        teller.cancel()
        await asyncio.gather(teller, return_exceptions=True)


async def _told(ctx: "ServerRequestContext[Any, Any]", label: str) -> None:
    """Nothing goes out where the program did not ask."""
    began = asyncio.get_running_loop().time()
    while True:
        await ctx.session.report_progress(round(asyncio.get_running_loop().time() - began, 1), None, label)
        await asyncio.sleep(PACE)
