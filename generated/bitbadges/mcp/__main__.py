"""The command: reads what it is told, builds the client from the environment, and serves."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib.util import find_spec

from .._runtime.problem import ClientError
from .interface import read_interface
from .package import EXTRA, Client
from .permission import Permission

_NEEDED = ("mcp", "pydantic_monty")
DEFAULT_PORT = 8765


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until there is nobody left to serve; gives the exit status: 1 for what can be mended, 2 for misuse."""
    given = _build_parser().parse_args(arguments)
    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        return _fail(f"what the server needs is not installed ({', '.join(missing)}): {EXTRA}")
    try:
        return _serve(given)
    except KeyboardInterrupt:
        return 130
    except ClientError as error:
        return _fail(str(error))
    except OSError as error:
        return _fail(f"port {given.http} cannot be listened at: {error.strerror or error}")


def _serve(given: argparse.Namespace) -> int:
    from .calls import Caller
    from .definitions import build_code_desk, build_operations_desk
    from .operations import Operations
    from .sandbox import Sandbox
    from .server import serve_http, serve_standard
    from .tools import Tools

    interface = read_interface()
    permission = Permission(write=given.allow_write, delete=given.allow_delete)
    with Client() as client:
        caller = Caller(client, interface, permission)
        sandbox = Sandbox()
        if given.tools:
            desk = build_operations_desk(Operations(caller), interface)
        else:
            desk = build_code_desk(Tools(caller, sandbox), interface, permission)
        try:
            if given.http is None:
                serve_standard(desk)
            else:
                serve_http(desk, given.http)
        finally:
            sandbox.close()
    return 0


def _build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="A server for agents, by the Model Context Protocol: over standard input and output, or by HTTP on this machine.",
        epilog="Credentials and the address of the API come from the environment, as for the client.",
    )
    parser.add_argument(
        "--http",
        nargs="?",
        type=_read_port,
        const=DEFAULT_PORT,
        metavar="PORT",
        help=f"serve HTTP on 127.0.0.1 instead (port {DEFAULT_PORT})",
    )
    parser.add_argument("--allow-write", action="store_true", help="allow what changes data")
    parser.add_argument("--allow-delete", action="store_true", help="allow what deletes data")
    parser.add_argument(
        "--tools", action="store_true", help="one tool for each operation, in the place of code"
    )
    return parser


def _read_port(text: str) -> int:
    if text.isascii() and text.isdigit() and int(text) < 65536:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is no port: a number up to 65535")


def _fail(message: str) -> int:
    sys.stderr.write(f"{message}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
