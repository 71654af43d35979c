"""x: The operations of x."""

from __future__ import annotations

from typing import Any

from .. import models
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Body, BodyField, Operation, Parameter, Response
from .._runtime.options import Options
from .._runtime.secrets import conceal

# POST /a
CREATE = Operation(
    id="createA",
    method="POST",
    path="/a",
    parameters=(Parameter("key", "query", "key"),),
    bodies=(
        Body(
            "application/json",
            type=models.CreateABody,
            fields=(
                BodyField("client_secret", "client_secret", secret=True),
                BodyField("name", "name"),
            ),
            required=False,
        ),
    ),
    responses=(Response("200", dict[str, Any]),),
    security=(("Api-Key query x_api_key",), ()),
)

# GET /a
GET_A = Operation(
    id="getA",
    method="GET",
    path="/a",
    parameters=(
        Parameter("page_token", "query", "page_token"),
        Parameter("Idempotency-Key", "header", "idempotency_key", style="simple", explode=False),
    ),
    responses=(Response("200", dict[str, Any]),),
    security=(("Api-Key",),),
)


class XCalls(Calls):
    """Builds the calls of :class:`X`, not yet sent."""

    __slots__ = ()

    def create(
        self,
        *,
        key: str | None | Omit = OMIT,
        client_secret: str | Omit = OMIT,
        name: str | Omit = OMIT,
    ) -> Call[dict[str, Any]]:
        """The call of :meth:`X.create`, not yet sent."""
        client_secret = conceal(client_secret)
        return Call(CREATE, {"key": key, "client_secret": client_secret, "name": name})

    def get_a(
        self, *, page_token: str | None | Omit = OMIT, idempotency_key: str | None | Omit = OMIT
    ) -> Call[dict[str, Any]]:
        """The call of :meth:`X.get_a`, not yet sent."""
        return Call(GET_A, {"page_token": page_token, "idempotency_key": idempotency_key})


class X(Resource[XCalls]):
    """The operations of x."""

    calls = XCalls()

    def create(
        self,
        *,
        key: str | None | Omit = OMIT,
        client_secret: str | Omit = OMIT,
        name: str | Omit = OMIT,
        options: Options | None = None,
    ) -> dict[str, Any]:
        """Create.

        Args:
            key: The key of the entry.
            options: Settings of this call alone.

        Returns:
            dict[str, Any]

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.x.create()

        Credential: ``x_api_key`` in the query is the client's ``api_key``, as goldsmith gathers
        from its name; the document declares none.

        Operation: ``createA``, ``POST /a``.
        """
        client_secret = conceal(client_secret)
        call = self.calls.create(key=key, client_secret=client_secret, name=name)
        return self._execute(call, options)

    def get_a(
        self,
        *,
        page_token: str | None | Omit = OMIT,
        idempotency_key: str | None | Omit = OMIT,
        options: Options | None = None,
    ) -> dict[str, Any]:
        """Get a.

        Args:
            idempotency_key: The header ``Idempotency-Key``.
            options: Settings of this call alone.

        Returns:
            dict[str, Any]

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.x.get_a()

        Credential: the header ``X-Api-Key`` is the client's ``api_key``, as goldsmith gathers
        from its name; the document declares none.

        Operation: ``getA``, ``GET /a``.
        """
        call = self.calls.get_a(page_token=page_token, idempotency_key=idempotency_key)
        return self._execute(call, options)


class AsyncX(AsyncResource[XCalls]):
    """The operations of x."""

    calls = XCalls()

    async def create(
        self,
        *,
        key: str | None | Omit = OMIT,
        client_secret: str | Omit = OMIT,
        name: str | Omit = OMIT,
        options: Options | None = None,
    ) -> dict[str, Any]:
        """Create.

        Args:
            key: The key of the entry.
            options: Settings of this call alone.

        Returns:
            dict[str, Any]

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.x.create()

        Credential: ``x_api_key`` in the query is the client's ``api_key``, as goldsmith gathers
        from its name; the document declares none.

        Operation: ``createA``, ``POST /a``.
        """
        client_secret = conceal(client_secret)
        call = self.calls.create(key=key, client_secret=client_secret, name=name)
        return await self._execute(call, options)

    async def get_a(
        self,
        *,
        page_token: str | None | Omit = OMIT,
        idempotency_key: str | None | Omit = OMIT,
        options: Options | None = None,
    ) -> dict[str, Any]:
        """Get a.

        Args:
            idempotency_key: The header ``Idempotency-Key``.
            options: Settings of this call alone.

        Returns:
            dict[str, Any]

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.x.get_a()

        Credential: the header ``X-Api-Key`` is the client's ``api_key``, as goldsmith gathers
        from its name; the document declares none.

        Operation: ``getA``, ``GET /a``.
        """
        call = self.calls.get_a(page_token=page_token, idempotency_key=idempotency_key)
        return await self._execute(call, options)
