"""more: The operations of more."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from .. import models
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Body, BodyField, Operation, Parameter, Response
from .._runtime.options import Options
from .._runtime.request.upload import FileContent

if TYPE_CHECKING:
    from .. import params

# POST /nullable
CREATE_NULLABLE = Operation(
    id="createNullable",
    method="POST",
    path="/nullable",
    bodies=(Body("application/json", type=models.Value | None, argument="body"),),
    responses=(Response("204", decoding="empty", content_type=None),),
)

# POST /patterns
CREATE_PATTERNS = Operation(
    id="createPatterns",
    method="POST",
    path="/patterns",
    bodies=(
        Body(
            "application/json",
            type=models.CreatePatternsBody,
            fields=(BodyField("name", "name"),),
            required=False,
            rest="additional_properties",
        ),
    ),
    responses=(Response("204", decoding="empty", content_type=None),),
)

# POST /typed
CREATE_TYPED = Operation(
    id="createTyped",
    method="POST",
    path="/typed",
    parameters=(Parameter("additional_properties", "query", "additional_properties"),),
    bodies=(
        Body(
            "application/json",
            type=models.CreateTypedBody,
            fields=(BodyField("name", "name"),),
            rest="additional_properties_",
        ),
    ),
    responses=(Response("204", decoding="empty", content_type=None),),
)

# PUT /nullable
UPDATE_NULLABLE = Operation(
    id="updateNullable",
    method="PUT",
    path="/nullable",
    bodies=(
        Body(
            "application/json",
            type=models.UpdateNullableBody | None,
            argument="body",
            required=False,
        ),
    ),
    responses=(Response("204", decoding="empty", content_type=None),),
)

# POST /raw
UPLOAD_RAW = Operation(
    id="uploadRaw",
    method="POST",
    path="/raw",
    bodies=(Body("application/octet-stream", argument="body"),),
    responses=(Response("204", decoding="empty", content_type=None),),
)


class MoreCalls(Calls):
    """Builds the calls of :class:`More`, not yet sent."""

    __slots__ = ()

    def create_nullable(self, *, body: models.Value | params.Value | None) -> Call[None]:
        """The call of :meth:`More.create_nullable`, not yet sent."""
        return Call(CREATE_NULLABLE, {"body": body})

    def create_patterns(
        self, *, name: str | Omit = OMIT, additional_properties: Mapping[str, int] | Omit = OMIT
    ) -> Call[None]:
        """The call of :meth:`More.create_patterns`, not yet sent."""
        return Call(CREATE_PATTERNS, {"name": name, "additional_properties": additional_properties})

    def create_typed(
        self,
        *,
        additional_properties: str | None | Omit = OMIT,
        name: str | Omit = OMIT,
        additional_properties_: Mapping[str, models.Value | params.Value] | Omit = OMIT,
    ) -> Call[None]:
        """The call of :meth:`More.create_typed`, not yet sent."""
        return Call(
            CREATE_TYPED,
            {
                "additional_properties": additional_properties,
                "name": name,
                "additional_properties_": additional_properties_,
            },
        )

    def update_nullable(
        self, *, body: models.UpdateNullableBody | params.UpdateNullableBody | None | Omit = OMIT
    ) -> Call[None]:
        """The call of :meth:`More.update_nullable`, not yet sent."""
        return Call(UPDATE_NULLABLE, {"body": body})

    def upload_raw(self, *, body: FileContent) -> Call[None]:
        """The call of :meth:`More.upload_raw`, not yet sent."""
        return Call(UPLOAD_RAW, {"body": body})


class More(Resource[MoreCalls]):
    """The operations of more."""

    calls = MoreCalls()

    def create_nullable(
        self, *, body: models.Value | params.Value | None, options: Options | None = None
    ) -> None:
        """Create nullable.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.more.create_nullable(body={"theSize": 1})

        Operation: ``createNullable``, ``POST /nullable``.
        """
        call = self.calls.create_nullable(body=body)
        return self._execute(call, options)

    def create_patterns(
        self,
        *,
        name: str | Omit = OMIT,
        additional_properties: Mapping[str, int] | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """Create patterns.

        Args:
            additional_properties: Further properties of the body, by name.
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.more.create_patterns()

        Operation: ``createPatterns``, ``POST /patterns``.
        """
        call = self.calls.create_patterns(name=name, additional_properties=additional_properties)
        return self._execute(call, options)

    def create_typed(
        self,
        *,
        additional_properties: str | None | Omit = OMIT,
        name: str | Omit = OMIT,
        additional_properties_: Mapping[str, models.Value | params.Value] | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """Create typed.

        Args:
            additional_properties_: Further properties of the body, by name.
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.more.create_typed()

        Operation: ``createTyped``, ``POST /typed``.
        """
        call = self.calls.create_typed(
            additional_properties=additional_properties,
            name=name,
            additional_properties_=additional_properties_,
        )
        return self._execute(call, options)

    def update_nullable(
        self,
        *,
        body: models.UpdateNullableBody | params.UpdateNullableBody | None | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """Update nullable.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.more.update_nullable()

        Operation: ``updateNullable``, ``PUT /nullable``.
        """
        call = self.calls.update_nullable(body=body)
        return self._execute(call, options)

    def upload_raw(self, *, body: FileContent, options: Options | None = None) -> None:
        """Upload raw.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.more.upload_raw(body=b"content")

        Operation: ``uploadRaw``, ``POST /raw``.
        """
        call = self.calls.upload_raw(body=body)
        return self._execute(call, options)


class AsyncMore(AsyncResource[MoreCalls]):
    """The operations of more."""

    calls = MoreCalls()

    async def create_nullable(
        self, *, body: models.Value | params.Value | None, options: Options | None = None
    ) -> None:
        """Create nullable.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.more.create_nullable(body={"theSize": 1})

        Operation: ``createNullable``, ``POST /nullable``.
        """
        call = self.calls.create_nullable(body=body)
        return await self._execute(call, options)

    async def create_patterns(
        self,
        *,
        name: str | Omit = OMIT,
        additional_properties: Mapping[str, int] | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """Create patterns.

        Args:
            additional_properties: Further properties of the body, by name.
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.more.create_patterns()

        Operation: ``createPatterns``, ``POST /patterns``.
        """
        call = self.calls.create_patterns(name=name, additional_properties=additional_properties)
        return await self._execute(call, options)

    async def create_typed(
        self,
        *,
        additional_properties: str | None | Omit = OMIT,
        name: str | Omit = OMIT,
        additional_properties_: Mapping[str, models.Value | params.Value] | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """Create typed.

        Args:
            additional_properties_: Further properties of the body, by name.
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.more.create_typed()

        Operation: ``createTyped``, ``POST /typed``.
        """
        call = self.calls.create_typed(
            additional_properties=additional_properties,
            name=name,
            additional_properties_=additional_properties_,
        )
        return await self._execute(call, options)

    async def update_nullable(
        self,
        *,
        body: models.UpdateNullableBody | params.UpdateNullableBody | None | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """Update nullable.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.more.update_nullable()

        Operation: ``updateNullable``, ``PUT /nullable``.
        """
        call = self.calls.update_nullable(body=body)
        return await self._execute(call, options)

    async def upload_raw(self, *, body: FileContent, options: Options | None = None) -> None:
        """Upload raw.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.more.upload_raw(body=b"content")

        Operation: ``uploadRaw``, ``POST /raw``.
        """
        call = self.calls.upload_raw(body=body)
        return await self._execute(call, options)
