"""things: The operations of things."""

from __future__ import annotations

from .. import models
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Body, BodyField, Operation, Response
from .._runtime.options import Options
from .._runtime.request.upload import FileContent

# PUT /any
SEND_ANY = Operation(
    id="sendAny",
    method="PUT",
    path="/any",
    bodies=(Body("*/*", argument="body"),),
    responses=(Response("200", decoding="empty", content_type=None),),
)

# PUT /either
SEND_EITHER = Operation(
    id="sendEither",
    method="PUT",
    path="/either",
    bodies=(Body("image/*", argument="body"), Body("video/mp4", argument="body")),
    responses=(Response("200", decoding="empty", content_type=None),),
)

# PUT /image
SEND_IMAGE = Operation(
    id="sendImage",
    method="PUT",
    path="/image",
    bodies=(Body("image/*", argument="body"),),
    responses=(Response("200", decoding="empty", content_type=None),),
)

# POST /json
SEND_JSON = Operation(
    id="sendJson",
    method="POST",
    path="/json",
    bodies=(
        Body("application/json", type=models.SendJsonBody, fields=(BodyField("name", "name"),)),
    ),
    responses=(Response("200", decoding="empty", content_type=None),),
)

# PUT /text
SEND_TEXT = Operation(
    id="sendText",
    method="PUT",
    path="/text",
    bodies=(Body("text/*", argument="body"),),
    responses=(Response("200", decoding="empty", content_type=None),),
)


class ThingsCalls(Calls):
    """Builds the calls of :class:`Things`, not yet sent."""

    __slots__ = ()

    def send_any(self, *, body: FileContent, content_type: str | None = None) -> Call[None]:
        """The call of :meth:`Things.send_any`, not yet sent."""
        return Call(SEND_ANY, {"body": body}, content_type)

    def send_either(self, *, body: FileContent, content_type: str | None = None) -> Call[None]:
        """The call of :meth:`Things.send_either`, not yet sent."""
        return Call(SEND_EITHER, {"body": body}, content_type)

    def send_image(self, *, body: FileContent, content_type: str | None = None) -> Call[None]:
        """The call of :meth:`Things.send_image`, not yet sent."""
        return Call(SEND_IMAGE, {"body": body}, content_type)

    def send_json(self, *, name: str | Omit = OMIT) -> Call[None]:
        """The call of :meth:`Things.send_json`, not yet sent."""
        return Call(SEND_JSON, {"name": name})

    def send_text(self, *, body: str, content_type: str | None = None) -> Call[None]:
        """The call of :meth:`Things.send_text`, not yet sent."""
        return Call(SEND_TEXT, {"body": body}, content_type)


class Things(Resource[ThingsCalls]):
    """The operations of things."""

    calls = ThingsCalls()

    def send_any(
        self, *, body: FileContent, content_type: str | None = None, options: Options | None = None
    ) -> None:
        """Send any.

        Args:
            content_type: How the body is sent: one of ``*/*``. Left out, that of the file that
                is sent.
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.things.send_any(body=b"content")

        Operation: ``sendAny``, ``PUT /any``.
        """
        call = self.calls.send_any(body=body, content_type=content_type)
        return self._execute(call, options)

    def send_either(
        self, *, body: FileContent, content_type: str | None = None, options: Options | None = None
    ) -> None:
        """Send either.

        Args:
            content_type: How the body is sent: one of ``image/*``. Left out, that of the file
                that is sent.
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.things.send_either(body=b"content")

        Operation: ``sendEither``, ``PUT /either``.
        """
        call = self.calls.send_either(body=body, content_type=content_type)
        return self._execute(call, options)

    def send_image(
        self, *, body: FileContent, content_type: str | None = None, options: Options | None = None
    ) -> None:
        """Send image.

        Args:
            content_type: How the body is sent: one of ``image/*``. Left out, that of the file
                that is sent.
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.things.send_image(body=b"content")

        Operation: ``sendImage``, ``PUT /image``.
        """
        call = self.calls.send_image(body=body, content_type=content_type)
        return self._execute(call, options)

    def send_json(self, *, name: str | Omit = OMIT, options: Options | None = None) -> None:
        """Send json.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.things.send_json()

        Operation: ``sendJson``, ``POST /json``.
        """
        call = self.calls.send_json(name=name)
        return self._execute(call, options)

    def send_text(
        self, *, body: str, content_type: str | None = None, options: Options | None = None
    ) -> None:
        """Send text.

        Args:
            content_type: How the body is sent: one of ``text/*``. Left out, that of the file
                that is sent.
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.things.send_text(body="text")

        Operation: ``sendText``, ``PUT /text``.
        """
        call = self.calls.send_text(body=body, content_type=content_type)
        return self._execute(call, options)


class AsyncThings(AsyncResource[ThingsCalls]):
    """The operations of things."""

    calls = ThingsCalls()

    async def send_any(
        self, *, body: FileContent, content_type: str | None = None, options: Options | None = None
    ) -> None:
        """Send any.

        Args:
            content_type: How the body is sent: one of ``*/*``. Left out, that of the file that
                is sent.
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.things.send_any(body=b"content")

        Operation: ``sendAny``, ``PUT /any``.
        """
        call = self.calls.send_any(body=body, content_type=content_type)
        return await self._execute(call, options)

    async def send_either(
        self, *, body: FileContent, content_type: str | None = None, options: Options | None = None
    ) -> None:
        """Send either.

        Args:
            content_type: How the body is sent: one of ``image/*``. Left out, that of the file
                that is sent.
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.things.send_either(body=b"content")

        Operation: ``sendEither``, ``PUT /either``.
        """
        call = self.calls.send_either(body=body, content_type=content_type)
        return await self._execute(call, options)

    async def send_image(
        self, *, body: FileContent, content_type: str | None = None, options: Options | None = None
    ) -> None:
        """Send image.

        Args:
            content_type: How the body is sent: one of ``image/*``. Left out, that of the file
                that is sent.
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.things.send_image(body=b"content")

        Operation: ``sendImage``, ``PUT /image``.
        """
        call = self.calls.send_image(body=body, content_type=content_type)
        return await self._execute(call, options)

    async def send_json(self, *, name: str | Omit = OMIT, options: Options | None = None) -> None:
        """Send json.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.things.send_json()

        Operation: ``sendJson``, ``POST /json``.
        """
        call = self.calls.send_json(name=name)
        return await self._execute(call, options)

    async def send_text(
        self, *, body: str, content_type: str | None = None, options: Options | None = None
    ) -> None:
        """Send text.

        Args:
            content_type: How the body is sent: one of ``text/*``. Left out, that of the file
                that is sent.
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.things.send_text(body="text")

        Operation: ``sendText``, ``PUT /text``.
        """
        call = self.calls.send_text(body=body, content_type=content_type)
        return await self._execute(call, options)
