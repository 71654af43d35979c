"""The fakes: the real clients, over a network that is not there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Unpack

from ..client import AsyncBitBadges, BitBadges
from .arguments import CommonArguments, complete
from .switchboard import Switchboard
from .world import connect, connect_async

if TYPE_CHECKING:
    from typing import Literal

    from .._runtime.secrets import Credential
    from .._runtime.transport.middleware import AsyncMiddleware, Middleware
    from .sent import SentRequest
    from .world import Answering

CREDENTIALS = ("access_token", "api_key", "session", )
BASE_URL = "https://api.bitbadges.io/api/v0"


class Arguments(CommonArguments, total=False):
    """What a fake takes, as the client does."""

    access_token: Credential | None
    api_key: Credential | None
    session: Credential | None
    server: Literal["production", "testnet"] | None


class FakeBitBadges(BitBadges):
    """The client, without a network: it takes what the client takes, and needs none of it."""

    def __init__(
        self, *, middleware: Sequence[Middleware] = (), **arguments: Unpack[Arguments]
    ) -> None:
        given = complete(arguments, CREDENTIALS, BASE_URL)
        super().__init__(middleware=middleware, **given)
        self._board = Switchboard()
        connect(
            self, self._board.answer, self._board.time, is_moved=bool(arguments.get("base_url"))
        )

    @property
    def requests(self) -> list[SentRequest]:
        """What was sent, in its order."""
        return self._board.requests

    def otherwise(self, answer: Answering) -> None:
        """Have a function answer what nobody else does."""
        self._board.otherwise(answer)


class AsyncFakeBitBadges(AsyncBitBadges):
    """The client that awaits, without a network."""

    def __init__(
        self, *, middleware: Sequence[AsyncMiddleware] = (), **arguments: Unpack[Arguments]
    ) -> None:
        given = complete(arguments, CREDENTIALS, BASE_URL)
        super().__init__(middleware=middleware, **given)
        self._board = Switchboard()
        connect_async(
            self, self._board.answer, self._board.time, is_moved=bool(arguments.get("base_url"))
        )

    @property
    def requests(self) -> list[SentRequest]:
        """What was sent, in its order."""
        return self._board.requests

    def otherwise(self, answer: Answering) -> None:
        """Have a function answer what nobody else does."""
        self._board.otherwise(answer)
