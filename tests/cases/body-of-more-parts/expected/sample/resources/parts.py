"""parts: The operations of parts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Body, BodyField, Operation, Response
from .._runtime.options import Options
from .._runtime.request.upload import FileContent, FilePart

if TYPE_CHECKING:
    from .. import params

# POST /batch
SEND_BATCH = Operation(
    id="sendBatch",
    method="POST",
    path="/batch",
    bodies=(Body("multipart/mixed", type=list[Any], argument="body"),),
    responses=(Response("204", decoding="empty", content_type=None),),
)

# POST /files
SEND_FILES = Operation(
    id="sendFiles",
    method="POST",
    path="/files",
    bodies=(
        Body(
            "multipart/form-data",
            type=models.SendFilesBody,
            fields=(BodyField("name", "name"),),
            rest="additional_properties",
        ),
    ),
    responses=(Response("204", decoding="empty", content_type=None),),
)

# POST /form
SEND_FORM = Operation(
    id="sendForm",
    method="POST",
    path="/form",
    bodies=(
        Body(
            "application/x-www-form-urlencoded",
            type=models.SendFormBody,
            fields=(BodyField("name", "name"),),
            rest="additional_properties",
        ),
    ),
    responses=(Response("204", decoding="empty", content_type=None),),
)

# POST /positions
SEND_POSITIONS = Operation(
    id="sendPositions",
    method="POST",
    path="/positions",
    bodies=(
        Body(
            "multipart/mixed",
            type=tuple[models.Value, bytes],
            argument="body",
            parts=("application/json", "image/png", ""),
        ),
    ),
    responses=(Response("204", decoding="empty", content_type=None),),
)

# POST /values
SEND_VALUES = Operation(
    id="sendValues",
    method="POST",
    path="/values",
    bodies=(
        Body(
            "multipart/mixed",
            type=models.SendValuesBody,
            fields=(BodyField("name", "name"),),
            rest="additional_properties",
        ),
    ),
    responses=(Response("204", decoding="empty", content_type=None),),
)


class PartsCalls(Calls):
    """Builds the calls of :class:`Parts`, not yet sent."""

    __slots__ = ()

    def send_batch(self, *, body: Sequence[Any] | FileContent) -> Call[None]:
        """The call of :meth:`Parts.send_batch`, not yet sent."""
        return Call(SEND_BATCH, {"body": body})

    def send_files(
        self,
        *,
        name: str | Omit = OMIT,
        additional_properties: Mapping[str, FilePart] | Omit = OMIT,
    ) -> Call[None]:
        """The call of :meth:`Parts.send_files`, not yet sent."""
        return Call(SEND_FILES, {"name": name, "additional_properties": additional_properties})

    def send_form(
        self, *, name: str | Omit = OMIT, additional_properties: Mapping[str, int] | Omit = OMIT
    ) -> Call[None]:
        """The call of :meth:`Parts.send_form`, not yet sent."""
        return Call(SEND_FORM, {"name": name, "additional_properties": additional_properties})

    def send_positions(
        self, *, body: tuple[models.Value | params.Value, FilePart] | FileContent
    ) -> Call[None]:
        """The call of :meth:`Parts.send_positions`, not yet sent."""
        return Call(SEND_POSITIONS, {"body": body})

    def send_values(
        self,
        *,
        name: str | Omit = OMIT,
        additional_properties: Mapping[str, models.Value | params.Value] | Omit = OMIT,
    ) -> Call[None]:
        """The call of :meth:`Parts.send_values`, not yet sent."""
        return Call(SEND_VALUES, {"name": name, "additional_properties": additional_properties})


class Parts(Resource[PartsCalls]):
    """The operations of parts."""

    calls = PartsCalls()

    def send_batch(
        self, *, body: Sequence[Any] | FileContent, options: Options | None = None
    ) -> None:
        """Send batch.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.parts.send_batch(body=[{}])

        Operation: ``sendBatch``, ``POST /batch``.
        """
        call = self.calls.send_batch(body=body)
        return self._execute(call, options)

    def send_files(
        self,
        *,
        name: str | Omit = OMIT,
        additional_properties: Mapping[str, FilePart] | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """Send files.

        Args:
            additional_properties: Further properties of the body, by name.
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.parts.send_files()

        Operation: ``sendFiles``, ``POST /files``.
        """
        call = self.calls.send_files(name=name, additional_properties=additional_properties)
        return self._execute(call, options)

    def send_form(
        self,
        *,
        name: str | Omit = OMIT,
        additional_properties: Mapping[str, int] | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """Send form.

        Args:
            additional_properties: Further properties of the body, by name.
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.parts.send_form()

        Operation: ``sendForm``, ``POST /form``.
        """
        call = self.calls.send_form(name=name, additional_properties=additional_properties)
        return self._execute(call, options)

    def send_positions(
        self,
        *,
        body: tuple[models.Value | params.Value, FilePart] | FileContent,
        options: Options | None = None,
    ) -> None:
        """Send positions.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.parts.send_positions(body=({"theSize": 1}, b"content"))

        Operation: ``sendPositions``, ``POST /positions``.
        """
        call = self.calls.send_positions(body=body)
        return self._execute(call, options)

    def send_values(
        self,
        *,
        name: str | Omit = OMIT,
        additional_properties: Mapping[str, models.Value | params.Value] | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """Send values.

        Args:
            additional_properties: Further properties of the body, by name.
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.parts.send_values()

        Operation: ``sendValues``, ``POST /values``.
        """
        call = self.calls.send_values(name=name, additional_properties=additional_properties)
        return self._execute(call, options)


class AsyncParts(AsyncResource[PartsCalls]):
    """The operations of parts."""

    calls = PartsCalls()

    async def send_batch(
        self, *, body: Sequence[Any] | FileContent, options: Options | None = None
    ) -> None:
        """Send batch.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.parts.send_batch(body=[{}])

        Operation: ``sendBatch``, ``POST /batch``.
        """
        call = self.calls.send_batch(body=body)
        return await self._execute(call, options)

    async def send_files(
        self,
        *,
        name: str | Omit = OMIT,
        additional_properties: Mapping[str, FilePart] | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """Send files.

        Args:
            additional_properties: Further properties of the body, by name.
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.parts.send_files()

        Operation: ``sendFiles``, ``POST /files``.
        """
        call = self.calls.send_files(name=name, additional_properties=additional_properties)
        return await self._execute(call, options)

    async def send_form(
        self,
        *,
        name: str | Omit = OMIT,
        additional_properties: Mapping[str, int] | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """Send form.

        Args:
            additional_properties: Further properties of the body, by name.
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.parts.send_form()

        Operation: ``sendForm``, ``POST /form``.
        """
        call = self.calls.send_form(name=name, additional_properties=additional_properties)
        return await self._execute(call, options)

    async def send_positions(
        self,
        *,
        body: tuple[models.Value | params.Value, FilePart] | FileContent,
        options: Options | None = None,
    ) -> None:
        """Send positions.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.parts.send_positions(body=({"theSize": 1}, b"content"))

        Operation: ``sendPositions``, ``POST /positions``.
        """
        call = self.calls.send_positions(body=body)
        return await self._execute(call, options)

    async def send_values(
        self,
        *,
        name: str | Omit = OMIT,
        additional_properties: Mapping[str, models.Value | params.Value] | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """Send values.

        Args:
            additional_properties: Further properties of the body, by name.
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.parts.send_values()

        Operation: ``sendValues``, ``POST /values``.
        """
        call = self.calls.send_values(name=name, additional_properties=additional_properties)
        return await self._execute(call, options)
