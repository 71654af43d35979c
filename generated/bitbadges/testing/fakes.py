"""The fakes: the real clients, over a network that is not there."""

from __future__ import annotations

from typing import Any

from ..client import AsyncBitBadges, BitBadges
from .fake import AsyncFake, Player, Resources, SyncFake
from .recording import Recorder

HELD = ("access_token", "api_key", "session", )
DOCUMENT_URL = "https://api.bitbadges.io/api/v0"


class FakeBitBadges(SyncFake, BitBadges):
    """The client that waits, without a network: it takes what the client takes, and needs none of it."""

    held = HELD
    document_url = DOCUMENT_URL


class AsyncFakeBitBadges(AsyncFake, AsyncBitBadges):
    """The client that awaits, without a network."""

    held = HELD
    document_url = DOCUMENT_URL


Resources.wrap(FakeBitBadges, BitBadges)
Resources.wrap(AsyncFakeBitBadges, AsyncBitBadges)


def record(path: Any, client: Any = None, **arguments: Any) -> Recorder:
    """A client of the real API whose answers are kept in a file, without secrets, when the block ends: ``with record(…) as client``."""
    return Recorder(
        path,
        lambda: client or BitBadges(**arguments),
        lambda: client or AsyncBitBadges(**arguments),
    )


def replay(path: Any, **arguments: Any) -> Player:
    """A fake that answers as it was recorded: ``with replay(…) as client``, or ``async with``."""
    return Player(
        lambda: FakeBitBadges(**arguments).replay(path),
        lambda: AsyncFakeBitBadges(**arguments).replay(path),
    )


def serve(fake: Any = None, *, port: int = 0, is_open: bool = False) -> Any:
    """Serves a fake on loopback while the block lasts, for clients of other processes: ``with serve(fake) as url``.

    Left out, the document's examples answer. What comes is held to the document, but for credentials where ``is_open``.
    """
    from .serving import serve as start

    return start(fake, port=port, is_open=is_open)
