"""The base classes of generated resources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

# The clients keep the ways to send for the resources alone, as other modules' own.
# pyright: reportPrivateUsage=false

if TYPE_CHECKING:
    from ..answers.page import AsyncPager, Page
    from ..answers.stream import AsyncStream, Stream
    from ..call import Call
    from ..options import Options
    from .sync import AsyncClient, Client


class Calls:
    """Builds the calls of a resource without sending them."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"{type(self).__name__}()"


C = TypeVar("C", bound=Calls)
T = TypeVar("T")


class Resource(Generic[C]):
    """The methods of one resource; ``calls`` builds the same calls unsent, for ``client.send`` and ``client.map``."""

    calls: C

    def __init__(self, client: Client) -> None:
        self._client = client

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._client!r})"

    def _execute(self, call: Call[T], options: Options | None) -> T:
        return self._client._execute(call, options)

    def _paginate(self, call: Call[T], options: Options | None) -> Page[Any, T]:
        return self._client._paginate(call, options)

    def _stream(self, call: Call[T], options: Options | None) -> Stream[T]:
        return self._client._stream(call, options)


class AsyncResource(Generic[C]):
    """The methods of one resource; ``calls`` builds the same calls unsent, for ``client.send`` and ``client.map``."""

    calls: C

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._client!r})"

    async def _execute(self, call: Call[T], options: Options | None) -> T:
        return await self._client._execute(call, options)

    def _paginate(self, call: Call[T], options: Options | None) -> AsyncPager[Any, T]:
        return self._client._paginate(call, options)

    def _stream(self, call: Call[T], options: Options | None) -> AsyncStream[T]:
        return self._client._stream(call, options)
