"""A small API in the style of generated packages: its operations, its clients, and one way to drive both clients."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeAlias

from runtime.call import Call as TypedCall
from runtime.client.sync import AsyncClient, Client
from runtime.clock import Clock
from runtime.errors import ClientError
from runtime.models.base import Model
from runtime.operation import (
    API,
    Body,
    BodyField,
    Operation,
    Paging,
    Parameter,
    Response,
    SecurityScheme,
)
from runtime.options import Options

# A call whose result the type checker does not ask for.
if TYPE_CHECKING:
    Call: TypeAlias = TypedCall[Any]
else:
    Call = TypedCall

KEY = "sentinel-0f9c4e7b-api-key"
TOKEN = "sentinel-5d1a8c22-bearer"
SESSION = "sentinel-77e0b1f3-session"
DATA = "sentinel-c3a9d6e1-data/secret+x"


class Thing(Model):
    """A thing."""

    name: str | None = None
    count: int | None = None


class Things(Model):
    """A page of things."""

    items: list[Thing] | None = None
    bookmark: str | None = None
    more: bool | None = None
    total: int | None = None


class Fault(Model):
    """An error body."""

    errorMessage: str | None = None


API_OF_THINGS = API(
    title="Things",
    package="things",
    version="1.2.3",
    environment="THINGS",
    servers=("https://things.example/api",),
    schemes={
        "key": SecurityScheme(
            id="key",
            type="apiKey",
            argument="api_key",
            environment="THINGS_API_KEY",
            name="x-api-key",
        ),
        "token": SecurityScheme(
            id="token",
            type="oauth2",
            argument="access_token",
            environment="THINGS_ACCESS_TOKEN",
            token_url="/oauth/token",
        ),
        "session": SecurityScheme(
            id="session",
            type="apiKey",
            argument="session",
            environment="THINGS_SESSION",
            name="things",
            location="cookie",
        ),
        "query": SecurityScheme(
            id="query",
            type="apiKey",
            argument="query_key",
            environment="THINGS_QUERY_KEY",
            name="appid",
            location="query",
        ),
        "basic": SecurityScheme(
            id="basic",
            type="http",
            argument="login",
            environment="THINGS_LOGIN",
            name="basic",
        ),
    },
)

ANY = (("key", "token"), ("key", "session"), ("key",), ("token",), ("query",), ("basic",))
RESPONSES = (Response("200", Thing), Response("402", Fault), Response("default", Fault))


def operation(method: str = "GET", path: str = "/things", **more: Any) -> Operation:
    """An operation of the API."""
    given: dict[str, Any] = {
        "id": f"{method.lower()}Things",
        "responses": RESPONSES,
        "security": ANY,
    }
    return Operation(method=method, path=path, **{**given, **more})


BODY = (Body("application/json", Thing, fields=(BodyField("name", "name"),)),)
GET = operation(
    parameters=(
        Parameter("filter", "query", "filter"),
        Parameter("dataSecret", "query", "data_secret", secret=True),
    )
)
ONE = operation(path="/things/{id}", parameters=(Parameter("id", "path", "id", "simple", False),))
POST = operation("POST", bodies=BODY)
PATCH = operation("PATCH", bodies=BODY)
PUT = operation("PUT", bodies=BODY)
DELETE = operation("DELETE", bodies=BODY)
READ = operation("POST", bodies=BODY, read=True)
KEYED = operation("POST", bodies=BODY, idempotency_key="Idempotency-Key")
HEAD = operation("HEAD", responses=(Response("200", decoding="empty"),))
OPTIONS = operation("OPTIONS")

PAGE = (Response("200", Things),)
BY_CURSOR = operation(
    parameters=(Parameter("bookmark", "query", "bookmark"),),
    responses=PAGE,
    paging=Paging(
        scheme="cursor", items="/items", request="bookmark", cursor="/bookmark", more="/more"
    ),
)
BY_OFFSET = operation(
    parameters=(Parameter("offset", "query", "offset"), Parameter("limit", "query", "size")),
    responses=PAGE,
    paging=Paging(scheme="offset", items="/items", request="offset", total="/total", size="size"),
)
BY_NUMBER = operation(
    parameters=(Parameter("page", "query", "page"), Parameter("limit", "query", "size")),
    responses=PAGE,
    paging=Paging(scheme="page", items="/items", request="page", size="size", start=1),
)
BY_LINK = operation(responses=PAGE, paging=Paging(scheme="link", items="/items"))

QUICK = Clock(random=lambda: 0.0)
"""No jitter: repetitions come at once, unless the server says otherwise."""


def credentials(
    api_key: Any = KEY, access_token: Any = None, session: Any = None
) -> dict[str, Any]:
    """Credentials by scheme, as generated clients pass them on."""
    return {"key": api_key, "token": access_token, "session": session}


class ThingsClient(Client):
    """The client that waits."""

    def __init__(
        self, api_key: Any = KEY, access_token: Any = None, session: Any = None, **more: Any
    ):
        held = {**credentials(api_key, access_token, session), **more.pop("held", {})}
        super().__init__(API_OF_THINGS, held, **more)


class AsyncThingsClient(AsyncClient):
    """The client that awaits."""

    def __init__(
        self, api_key: Any = KEY, access_token: Any = None, session: Any = None, **more: Any
    ):
        held = {**credentials(api_key, access_token, session), **more.pop("held", {})}
        super().__init__(API_OF_THINGS, held, **more)


def hasten(client: Client | AsyncClient, clock: Clock = QUICK) -> None:
    """Take the jitter out of a client."""
    runner = client._runner
    runner.settings = replace(runner.settings, clock=clock)


class Sync:
    """Drives the client that waits."""

    is_async = False

    def __init__(self, **more: Any) -> None:
        self.client: Any = ThingsClient(**more)
        hasten(self.client)

    def execute(self, call: Call, options: Options | None = None) -> Any:
        """The value of a call."""
        return self.client._execute(call, options)

    def request(self, *args: Any, **more: Any) -> Any:
        """An undocumented call."""
        return self.client.request(*args, **more)

    def send(self, call: Call, options: Options | None = None) -> Any:
        """The whole answer of a call."""
        return self.client.send(call, options)

    def items(self, call: Call, options: Options | None = None, **more: Any) -> list[Any]:
        """All items of all pages."""
        return list(self.client._paginate(call, options).iter_items(**more))

    def pages(self, call: Call, options: Options | None = None, **more: Any) -> list[Any]:
        """All pages."""
        return list(self.client._paginate(call, options).iter_pages(**more))

    def map(self, calls: Iterable[Call], **more: Any) -> list[Any]:
        """The results of many calls."""
        return list(self.client.map(calls, **more))

    def events(self, call: Call, options: Options | None = None) -> list[Any]:
        """All items of a stream."""
        return list(self.client._stream(call, options))

    def close(self) -> None:
        """End."""
        self.client.close()


class Async:
    """Drives the client that awaits, on a loop of its own."""

    is_async = True

    def __init__(self, **more: Any) -> None:
        self.client: Any = AsyncThingsClient(**more)
        hasten(self.client)
        self.loop = asyncio.Runner()

    def execute(self, call: Call, options: Options | None = None) -> Any:
        """The value of a call."""
        return self.loop.run(self.client._execute(call, options))

    def request(self, *args: Any, **more: Any) -> Any:
        """An undocumented call."""
        return self.loop.run(self.client.request(*args, **more))

    def send(self, call: Call, options: Options | None = None) -> Any:
        """The whole answer of a call."""
        return self.loop.run(self.client.send(call, options))

    def items(self, call: Call, options: Options | None = None, **more: Any) -> list[Any]:
        """All items of all pages."""
        return self._gather(lambda: self.client._paginate(call, options).iter_items(**more))

    def pages(self, call: Call, options: Options | None = None, **more: Any) -> list[Any]:
        """All pages."""
        return self._gather(lambda: self.client._paginate(call, options).iter_pages(**more))

    def map(self, calls: Iterable[Call], **more: Any) -> list[Any]:
        """The results of many calls."""
        return self._gather(lambda: self.client.map(calls, **more))

    def events(self, call: Call, options: Options | None = None) -> list[Any]:
        """All items of a stream."""
        return self._gather(lambda: self.client._stream(call, options))

    def _gather(self, build: Any) -> list[Any]:
        async def gather() -> list[Any]:
            return [item async for item in build()]

        return self.loop.run(gather())

    def close(self) -> None:
        """End."""
        self.loop.run(self.client.close())
        self.loop.close()


Driver = Sync | Async
Connect = Callable[..., Driver]


def attempt(driver: Driver, call: Call, options: Options | None = None) -> ClientError | Any:
    """The value of a call, or its error."""
    try:
        return driver.execute(call, options)
    except ClientError as error:
        return error
