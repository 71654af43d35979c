"""Serves the fake over HTTP on loopback: it holds what it gets to the document, and answers the same every time."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from threading import Thread
from typing import Any

from .server.handler import HOST, Server, build_handler
from .server.service import PACKAGE, Service


def build_server(
    port: int = 0, *, is_quiet: bool = False, is_open: bool = False, fake: Any = None
) -> Server:
    """A server on loopback; port 0 takes one that is free. Whoever builds it has it serve, and closes it.

    :param is_open: whether it asks for no credentials.
    :param fake: who answers; left out, the document's examples do.
    """
    service = Service(getattr(fake, "_board", None), is_open=is_open)
    return Server((HOST, port), build_handler(service, is_quiet=is_quiet))


@contextmanager
def serve(fake: Any = None, *, port: int = 0, is_open: bool = False) -> Generator[str]:
    """Serves while the block lasts, and gives the address for ``base_url``."""
    server = build_server(port, is_quiet=True, is_open=is_open, fake=fake)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://{HOST}:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


__all__ = ["HOST", "PACKAGE", "build_server", "serve"]
