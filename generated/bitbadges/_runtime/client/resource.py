"""The base classes of generated resources, and the attributes of a client that they are."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
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


class ResourceProperty(cached_property[Any]):
    """A resource as the attribute of a client, made and imported when it is first asked for.

    It is functools' ``cached_property``, and type checkers take it for that. Two things are its own: threads that ask at
    the same time get the same resource; and asked of the class it names what the resource has, so that
    ``unittest.mock.create_autospec`` makes a mock of the resources too, and knows the arguments of their methods.
    """

    if not TYPE_CHECKING:

        def __get__(self, client, owner=None):
            if client is None:
                return self
            return client.__dict__.setdefault(self.attrname, self.func(client))

        def __getattr__(self, name):
            # Whoever merely looks what an attribute is asks for names that begin so, and is to import nothing.
            if name.startswith("_"):
                raise AttributeError(f"{type(self).__name__!r} has no attribute {name!r}")
            return getattr(_unheld(self.func, self.attrname), name)

    def __repr__(self) -> str:
        return f"<the resource {self.attrname}>"

    def __dir__(self) -> list[str]:
        """What the resource has."""
        return dir(_unheld(self.func, self.attrname or ""))


class NoClient:
    """Stands where the client would be in a resource that was asked of the class."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __repr__(self) -> str:
        return "no client"

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(
            f"{self._name!r} was asked of the class: make a client first", name=name
        )


def _unheld(build: Callable[[Any], Any], name: str) -> Any:
    """The resource of no client."""
    return build(NoClient(name))
