"""`python -m mcp_server`: the tools over standard input and output, for the owner of this machine."""

import asyncio

from agent.bootstrap import LOCAL, App, build
from core.settings import Settings


async def serve(app: App) -> None:
    """Answers until the program at the other end closes. Standard output carries the protocol alone."""
    from mcp.server.stdio import stdio_server

    from mcp_server.server import Door

    server = Door(app, lambda _ctx: LOCAL).server()
    async with stdio_server() as (incoming, outgoing):
        await server.run(incoming, outgoing, server.create_initialization_options())


def main() -> None:
    """Builds the process, serves, and lets go."""
    app = build(Settings.load(), alone=False)
    try:
        asyncio.run(serve(app))
    finally:
        app.close()


if __name__ == "__main__":
    main()
