"""Serves the fake over HTTP on loopback: ``python -m <package>.testing --port 8099``."""

from __future__ import annotations

import argparse
import sys

from .serving import HOST, PACKAGE, build_server


def main() -> int:
    """Serves until it is interrupted; 1 where the port cannot be had, 2 for misuse."""
    parser = argparse.ArgumentParser(prog=f"python -m {PACKAGE}.testing", description=__doc__)
    parser.add_argument("--port", type=int, default=8099, help="0 takes one that is free")
    parser.add_argument("--open", action="store_true", help="ask for no credentials")
    parser.add_argument("--quiet", action="store_true", help="say nothing of each request")
    given = parser.parse_args()
    if not 0 <= given.port <= 65535:
        parser.error(f"--port {given.port} is no port")
    try:
        server = build_server(given.port, is_quiet=given.quiet, is_open=given.open)
    except OSError as error:
        sys.stderr.write(
            f"port {given.port} of {HOST} cannot be had: {error.strerror}; give another with --port\n"
        )
        return 1
    sys.stdout.write(f"serving {PACKAGE} at http://{HOST}:{server.server_address[1]}\n")
    sys.stdout.flush()
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        return 130
    finally:
        server.server_close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
