"""The server: its tools as the Model Context Protocol has them, over standard input or HTTP. The one module that knows the library ``mcp``."""

# The package is sound for who has not installed the extra, too.
# pyright: reportMissingImports=false, reportUnknownVariableType=false, reportUnknownMemberType=false
# pyright: reportUnknownArgumentType=false, reportUnknownParameterType=false

from __future__ import annotations

import socket
import sys
from collections.abc import Callable, Mapping
from typing import Any

import anyio
import uvicorn  # type: ignore[import-not-found,unused-ignore]
from anyio import to_thread
from mcp import types  # type: ignore[import-not-found,unused-ignore]
from mcp.server.context import (  # type: ignore[import-not-found,unused-ignore]
    ServerRequestContext,
)
from mcp.server.lowlevel import Server  # type: ignore[import-not-found,unused-ignore]
from mcp.server.stdio import stdio_server  # type: ignore[import-not-found,unused-ignore]

from .definitions import Definition, Desk
from .tools import Answer

HOST = "127.0.0.1"
_AT_ONCE = 8


def build_server(desk: Desk) -> Server[Any]:
    """A server with the tools of the desk. What a tool raises is an answer of it: nothing ends the server."""
    limiter = anyio.CapacityLimiter(_AT_ONCE)

    async def list_tools(
        context: ServerRequestContext[Any], params: types.PaginatedRequestParams | None
    ) -> types.ListToolsResult:
        return types.ListToolsResult(tools=[_build_tool(each) for each in desk.definitions])

    async def call_tool(
        context: ServerRequestContext[Any], params: types.CallToolRequestParams
    ) -> types.CallToolResult:
        arguments: Mapping[str, object] = params.arguments or {}
        answer = await to_thread.run_sync(
            _guard(desk.call), params.name, arguments, limiter=limiter, abandon_on_cancel=True
        )
        content = types.TextContent(type="text", text=answer.text)
        return types.CallToolResult(content=[content], is_error=answer.is_error)

    return Server(
        desk.name,
        version=desk.version,
        instructions=desk.instructions,
        on_list_tools=list_tools,
        on_call_tool=call_tool,
    )


def _guard(
    call: Callable[[str, Mapping[str, object]], Answer],
) -> Callable[[str, Mapping[str, object]], Answer]:
    def guarded(name: str, arguments: Mapping[str, object]) -> Answer:
        try:
            return call(name, arguments)
        except (
            Exception
        ) as error:  # it says nothing of what is inside, and the next call finds everything as it was
            return Answer(f"{name[:80]} failed: {type(error).__name__}", True)

    return guarded


def _build_tool(each: Definition) -> types.Tool:
    return types.Tool(
        name=each.name,
        description=each.description,
        input_schema=dict(each.schema),
        annotations=types.ToolAnnotations(
            read_only_hint=each.is_read_only,
            destructive_hint=each.is_destructive,
            idempotent_hint=each.is_idempotent,
            open_world_hint=each.is_open,
        ),
    )


def serve_standard(desk: Desk) -> None:
    """Serve whoever has started this process, until they close its standard input."""

    async def serve() -> None:
        server = build_server(desk)
        async with stdio_server() as (read, write):
            await server.run(read, write, server.create_initialization_options())

    anyio.run(serve)


def serve_http(desk: Desk, port: int) -> None:
    """Serve this machine by HTTP, at ``/mcp``, until the process is ended; port 0 is any that is free. Raises :class:`OSError`."""
    with socket.create_server((HOST, port)) as listener:
        number: int = listener.getsockname()[1]
        app = build_server(desk).streamable_http_app(host=HOST)
        config = uvicorn.Config(app, log_level="warning", lifespan="on")
        sys.stderr.write(f"http://{HOST}:{number}/mcp\n")
        sys.stderr.flush()
        uvicorn.Server(config).run(sockets=[listener])
