"""Shows a folder of pages on this machine alone."""

from __future__ import annotations

from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import click

from goldsmith.terminal import Terminal

_HOST = "127.0.0.1"


class _Quiet(SimpleHTTPRequestHandler):
    """Answers with the files of a folder, as they are now, and tells of no request."""

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing: who reads pages does not read the terminal."""

    def end_headers(self) -> None:
        """Has the browser ask each time: the site may be built anew meanwhile."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()


def serve(folder: Path, port: int, terminal: Terminal) -> None:
    """Answers on loopback until it is interrupted; port 0 takes any that is free. A port that is not to be had is a usage error."""
    handler = partial(_Quiet, directory=str(folder))
    try:
        opened = ThreadingHTTPServer((_HOST, port), handler)
    except OSError as error:
        reason = error.strerror or str(error)
        raise click.UsageError(
            f"--port {port}: {reason}; --port 0 takes one that is free"
        ) from None
    with opened as server:
        terminal.say(f"http://{_HOST}:{server.server_port}/ (ctrl-c ends it)")
        if terminal.out is not None:
            terminal.out.flush()
        server.serve_forever(poll_interval=0.2)
