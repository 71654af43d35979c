"""x: The operations of x."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Body, Operation, Parameter, Response
from .._runtime.options import Options

if TYPE_CHECKING:
    from .. import params

# POST /any
SEND_ANY = Operation(
    id="sendAny",
    method="POST",
    path="/any",
    bodies=(Body("application/json", argument="body"),),
    responses=(Response("200", decoding="empty", content_type=None),),
)

# POST /list
SEND_LIST = Operation(
    id="sendList",
    method="POST",
    path="/list",
    bodies=(Body("application/json", type=list[models.Cat], argument="body"),),
    responses=(Response("200", decoding="empty", content_type=None),),
)

# POST /map
SEND_MAP = Operation(
    id="sendMap",
    method="POST",
    path="/map",
    bodies=(Body("application/json", type=dict[str, int], argument="body"),),
    responses=(Response("200", decoding="empty", content_type=None),),
)

# POST /pet
SEND_PET = Operation(
    id="sendPet",
    method="POST",
    path="/pet",
    parameters=(Parameter("body", "query", "body"),),
    bodies=(Body("application/json", type=models.Cat | models.Dog, argument="request_body"),),
    responses=(Response("200", decoding="empty", content_type=None),),
)

# POST /text
SEND_TEXT = Operation(
    id="sendText",
    method="POST",
    path="/text",
    bodies=(Body("application/json", type=str, argument="body"),),
    responses=(Response("200", decoding="empty", content_type=None),),
)


class XCalls(Calls):
    """Builds the calls of :class:`X`, not yet sent."""

    __slots__ = ()

    def send_any(self, *, body: Any) -> Call[None]:
        """The call of :meth:`X.send_any`, not yet sent."""
        return Call(SEND_ANY, {"body": body})

    def send_list(self, *, body: Sequence[models.Cat | params.Cat]) -> Call[None]:
        """The call of :meth:`X.send_list`, not yet sent."""
        return Call(SEND_LIST, {"body": body})

    def send_map(self, *, body: Mapping[str, int]) -> Call[None]:
        """The call of :meth:`X.send_map`, not yet sent."""
        return Call(SEND_MAP, {"body": body})

    def send_pet(
        self,
        *,
        request_body: models.Cat | params.Cat | models.Dog | params.Dog,
        body: str | None | Omit = OMIT,
    ) -> Call[None]:
        """The call of :meth:`X.send_pet`, not yet sent."""
        return Call(SEND_PET, {"body": body, "request_body": request_body})

    def send_text(self, *, body: str) -> Call[None]:
        """The call of :meth:`X.send_text`, not yet sent."""
        return Call(SEND_TEXT, {"body": body})


class X(Resource[XCalls]):
    """The operations of x."""

    calls = XCalls()

    def send_any(self, *, body: Any, options: Options | None = None) -> None:
        """Send any.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.x.send_any(body={})

        Operation: ``sendAny``, ``POST /any``.
        """
        call = self.calls.send_any(body=body)
        return self._execute(call, options)

    def send_list(
        self, *, body: Sequence[models.Cat | params.Cat], options: Options | None = None
    ) -> None:
        """Send list.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.x.send_list(body=[{"purrs": True}])

        Operation: ``sendList``, ``POST /list``.
        """
        call = self.calls.send_list(body=body)
        return self._execute(call, options)

    def send_map(self, *, body: Mapping[str, int], options: Options | None = None) -> None:
        """Send map.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.x.send_map(body={})

        Operation: ``sendMap``, ``POST /map``.
        """
        call = self.calls.send_map(body=body)
        return self._execute(call, options)

    def send_pet(
        self,
        *,
        request_body: models.Cat | params.Cat | models.Dog | params.Dog,
        body: str | None | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """Send pet.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.x.send_pet(request_body={"purrs": True})

        Operation: ``sendPet``, ``POST /pet``.
        """
        call = self.calls.send_pet(body=body, request_body=request_body)
        return self._execute(call, options)

    def send_text(self, *, body: str, options: Options | None = None) -> None:
        """Send text.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.x.send_text(body="text")

        Operation: ``sendText``, ``POST /text``.
        """
        call = self.calls.send_text(body=body)
        return self._execute(call, options)


class AsyncX(AsyncResource[XCalls]):
    """The operations of x."""

    calls = XCalls()

    async def send_any(self, *, body: Any, options: Options | None = None) -> None:
        """Send any.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.x.send_any(body={})

        Operation: ``sendAny``, ``POST /any``.
        """
        call = self.calls.send_any(body=body)
        return await self._execute(call, options)

    async def send_list(
        self, *, body: Sequence[models.Cat | params.Cat], options: Options | None = None
    ) -> None:
        """Send list.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.x.send_list(body=[{"purrs": True}])

        Operation: ``sendList``, ``POST /list``.
        """
        call = self.calls.send_list(body=body)
        return await self._execute(call, options)

    async def send_map(self, *, body: Mapping[str, int], options: Options | None = None) -> None:
        """Send map.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.x.send_map(body={})

        Operation: ``sendMap``, ``POST /map``.
        """
        call = self.calls.send_map(body=body)
        return await self._execute(call, options)

    async def send_pet(
        self,
        *,
        request_body: models.Cat | params.Cat | models.Dog | params.Dog,
        body: str | None | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """Send pet.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.x.send_pet(request_body={"purrs": True})

        Operation: ``sendPet``, ``POST /pet``.
        """
        call = self.calls.send_pet(body=body, request_body=request_body)
        return await self._execute(call, options)

    async def send_text(self, *, body: str, options: Options | None = None) -> None:
        """Send text.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.x.send_text(body="text")

        Operation: ``sendText``, ``POST /text``.
        """
        call = self.calls.send_text(body=body)
        return await self._execute(call, options)
