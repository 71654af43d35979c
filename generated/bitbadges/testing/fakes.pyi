"""The fakes: the real clients, over a network that is not there."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, Self

from .._runtime.exchange.limits import RateLimit
from .._runtime.options import Timeout
from .._runtime.request.headers import GivenHeaders
from .._runtime.secrets import Credential
from .._runtime.transport.middleware import AsyncMiddleware, Middleware
from ..client import AsyncBitBadges, BitBadges
from .clock import FakeTime
from .script import Step
from .sent import SentRequest
from .typed.address_lists import AsyncFakeAddressLists, FakeAddressLists
from .typed.dynamic_stores import AsyncFakeDynamicStores, FakeDynamicStores
from .typed.tokens import AsyncFakeTokens, FakeTokens

class FakeBitBadges(BitBadges):
    """The client that waits, without a network: it takes what the client takes, and needs none of it."""

    def __init__(
        self,
        *,
        access_token: Credential | None = ...,
        api_key: Credential | None = ...,
        session: Credential | None = ...,
        server: Literal["production", "testnet"] | None = ...,
        base_url: str | None = ...,
        servers: Mapping[str, str] | None = ...,
        timeout: float | Timeout | None = ...,
        deadline: float | None = ...,
        max_retries: int = ...,
        strict: bool = ...,
        rate_limit: RateLimit | float | None = ...,
        headers: GivenHeaders | None = ...,
        user_agent: str | None = ...,
        middleware: Sequence[Middleware] = ...,
    ) -> None: ...
    @cached_property
    def address_lists(self) -> FakeAddressLists: ...
    @cached_property
    def dynamic_stores(self) -> FakeDynamicStores: ...
    @cached_property
    def tokens(self) -> FakeTokens: ...
    @property
    def requests(self) -> list[SentRequest]: ...
    @property
    def time(self) -> FakeTime: ...
    def otherwise(self, answer: Step) -> Self: ...
    def reset(self) -> None: ...
    @classmethod
    def from_examples(cls, **arguments: Any) -> Self: ...
    @classmethod
    def replay(cls, path: str | Path, **arguments: Any) -> Self: ...

class AsyncFakeBitBadges(AsyncBitBadges):
    """The client that awaits, without a network."""

    def __init__(
        self,
        *,
        access_token: Credential | None = ...,
        api_key: Credential | None = ...,
        session: Credential | None = ...,
        server: Literal["production", "testnet"] | None = ...,
        base_url: str | None = ...,
        servers: Mapping[str, str] | None = ...,
        timeout: float | Timeout | None = ...,
        deadline: float | None = ...,
        max_retries: int = ...,
        strict: bool = ...,
        rate_limit: RateLimit | float | None = ...,
        headers: GivenHeaders | None = ...,
        user_agent: str | None = ...,
        middleware: Sequence[AsyncMiddleware] = ...,
    ) -> None: ...
    @cached_property
    def address_lists(self) -> AsyncFakeAddressLists: ...
    @cached_property
    def dynamic_stores(self) -> AsyncFakeDynamicStores: ...
    @cached_property
    def tokens(self) -> AsyncFakeTokens: ...
    @property
    def requests(self) -> list[SentRequest]: ...
    @property
    def time(self) -> FakeTime: ...
    def otherwise(self, answer: Step) -> Self: ...
    def reset(self) -> None: ...
    @classmethod
    def from_examples(cls, **arguments: Any) -> Self: ...
    @classmethod
    def replay(cls, path: str | Path, **arguments: Any) -> Self: ...

class _Recorder:
    def __enter__(self) -> BitBadges: ...
    def __exit__(self, *_: object) -> None: ...
    async def __aenter__(self) -> AsyncBitBadges: ...
    async def __aexit__(self, *_: object) -> None: ...

class _Player:
    def __enter__(self) -> FakeBitBadges: ...
    def __exit__(self, *_: object) -> None: ...
    async def __aenter__(self) -> AsyncFakeBitBadges: ...
    async def __aexit__(self, *_: object) -> None: ...

def record(
    path: str | Path,
    client: BitBadges | AsyncBitBadges | None = ...,
    **arguments: Any,
) -> _Recorder: ...
def replay(path: str | Path, **arguments: Any) -> _Player: ...
def serve(
    fake: FakeBitBadges | AsyncFakeBitBadges | None = ...,
    *,
    port: int = ...,
    is_open: bool = ...,
) -> AbstractContextManager[str]: ...
