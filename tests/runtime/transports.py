"""The kinds of clients that the tests go through: the one that waits, and the one that awaits over each transport."""

from __future__ import annotations

from typing import Any

import pytest

from .sample import Async, Driver, Sync


class Aiohttp(Async):
    """Drives the client that awaits over aiohttp; a client of the caller's has a transport of its own."""

    def __init__(self, **more: Any) -> None:
        pytest.importorskip("aiohttp")
        chosen = {} if more.get("http_client") else {"transport": "aiohttp"}
        super().__init__(**{**chosen, **more})


DRIVERS: dict[str, type[Driver]] = {"sync": Sync, "async": Async, "aiohttp": Aiohttp}
TRANSPORTS = {"httpx2": None, "aiohttp": "aiohttp"}
BEYOND_THE_WIRE = ("arguments", "extra", "reasons", "refusals", "schemes", "spelling")
"""What these modules are about is settled before a request is handed over, or after its answer: one transport is enough."""
