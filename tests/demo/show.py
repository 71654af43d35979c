"""Takes the tour, and prints each step: its code, what it sends, and what comes back."""

from __future__ import annotations

import inspect
import sys
import textwrap
import time
from collections.abc import Callable

from bitbadges import BitBadges
from bitbadges._runtime.message import HTTPResponse, Request
from bitbadges.testing import serve

from . import tour

_WIDTH = 120
_HEADERS = ("authorization", "x-api-key", "content-type", "retry-after")


def show() -> None:
    """The whole tour."""
    with serve(tour.build_fake()) as url:
        say(f"A fake of the API answers at {url}; the client is the one that calls the real API.\n")
        with BitBadges(
            base_url=url, api_key="demo-key", access_token="demo-token", middleware=[watch]
        ) as client:
            for number, step in enumerate(tour.STEPS, 1):
                take(number, step, client)
        say(
            "The client is generated from spec/, the fake with it. Try it: python -m bitbadges.testing"
        )


def take(number: int, step: Callable[[BitBadges], object], client: BitBadges) -> None:
    """One step."""
    say(f"{number}. {inspect.getdoc(step)}\n")
    lines = inspect.getsource(step).split('"""', 2)[2]
    say(textwrap.indent(textwrap.dedent(lines).strip("\n"), "   | ") + "\n")
    started = time.monotonic()
    result = step(client)
    took = time.monotonic() - started
    say(f"   = {result!r}" + (f"   ({took:.1f} s)" if took > 0.5 else "") + "\n")


def watch(request: Request, handler: Callable[[Request], HTTPResponse]) -> HTTPResponse:
    """Middleware: prints each attempt, without what is secret."""
    again = f"   (attempt {request.attempt})" if request.attempt > 1 else ""
    safe = request.redacted()
    say(f"   > {safe.method} {safe.url}{again}")
    say_message(">", dict(safe.headers.pairs), request.content, request)
    response = handler(request)
    say(f"   < {response.status}")
    say_message("<", dict(response.headers.pairs), response.content, request)
    return response


def say_message(mark: str, headers: dict[str, str], content: object, request: Request) -> None:
    """Headers and body, no line longer than the terminal."""
    for name, value in headers.items():
        if name.lower() in _HEADERS:
            say(f"   {mark}   {name}: {value}")
    if isinstance(content, bytes) and content:
        text = request.redactor.body(content).decode()
        say(f"   {mark}   {text if len(text) <= _WIDTH else text[: _WIDTH - 2] + ' …'}")


def say(text: str) -> None:
    """Prints at once."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
