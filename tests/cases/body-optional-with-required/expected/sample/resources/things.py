"""things: The operations of things."""

from __future__ import annotations

from typing import overload as _overload

from .. import models
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Body, BodyField, Operation, Response
from .._runtime.options import Options

# POST /things
CREATE = Operation(
    id="createThing",
    method="POST",
    path="/things",
    bodies=(
        Body(
            "application/json",
            type=models.Thing,
            fields=(BodyField("name", "name", needed=True), BodyField("size", "size")),
            required=False,
        ),
    ),
    responses=(Response("204", decoding="empty", content_type=None),),
)

# POST /things/form
CREATE_FORM = Operation(
    id="createFormThing",
    method="POST",
    path="/things/form",
    bodies=(
        Body(
            "application/x-www-form-urlencoded",
            type=models.Thing,
            fields=(BodyField("name", "name", needed=True), BodyField("size", "size")),
            required=False,
        ),
    ),
    responses=(Response("204", decoding="empty", content_type=None),),
)

# POST /things/parts
CREATE_PARTS = Operation(
    id="createPartsThing",
    method="POST",
    path="/things/parts",
    bodies=(
        Body(
            "multipart/form-data",
            type=models.Thing,
            fields=(BodyField("name", "name", needed=True), BodyField("size", "size")),
            required=False,
        ),
    ),
    responses=(Response("204", decoding="empty", content_type=None),),
)


class ThingsCalls(Calls):
    """Builds the calls of :class:`Things`, not yet sent."""

    __slots__ = ()

    @_overload
    def create(self, *, name: Omit = OMIT, size: Omit = OMIT) -> Call[None]: ...

    @_overload
    def create(self, *, name: str, size: int | Omit = OMIT) -> Call[None]: ...

    def create(self, *, name: str | Omit = OMIT, size: int | Omit = OMIT) -> Call[None]:
        """The call of :meth:`Things.create`, not yet sent."""
        return Call(CREATE, {"name": name, "size": size})

    @_overload
    def create_form(self, *, name: Omit = OMIT, size: Omit = OMIT) -> Call[None]: ...

    @_overload
    def create_form(self, *, name: str, size: int | Omit = OMIT) -> Call[None]: ...

    def create_form(self, *, name: str | Omit = OMIT, size: int | Omit = OMIT) -> Call[None]:
        """The call of :meth:`Things.create_form`, not yet sent."""
        return Call(CREATE_FORM, {"name": name, "size": size})

    @_overload
    def create_parts(self, *, name: Omit = OMIT, size: Omit = OMIT) -> Call[None]: ...

    @_overload
    def create_parts(self, *, name: str, size: int | Omit = OMIT) -> Call[None]: ...

    def create_parts(self, *, name: str | Omit = OMIT, size: int | Omit = OMIT) -> Call[None]:
        """The call of :meth:`Things.create_parts`, not yet sent."""
        return Call(CREATE_PARTS, {"name": name, "size": size})


class Things(Resource[ThingsCalls]):
    """The operations of things."""

    calls = ThingsCalls()

    @_overload
    def create(
        self, *, name: Omit = OMIT, size: Omit = OMIT, options: Options | None = None
    ) -> None: ...

    @_overload
    def create(
        self, *, name: str, size: int | Omit = OMIT, options: Options | None = None
    ) -> None: ...

    def create(
        self, *, name: str | Omit = OMIT, size: int | Omit = OMIT, options: Options | None = None
    ) -> None:
        """Create.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.things.create()

        Operation: ``createThing``, ``POST /things``.
        """
        call: Call[None] = Call(CREATE, {"name": name, "size": size})
        return self._execute(call, options)

    @_overload
    def create_form(
        self, *, name: Omit = OMIT, size: Omit = OMIT, options: Options | None = None
    ) -> None: ...

    @_overload
    def create_form(
        self, *, name: str, size: int | Omit = OMIT, options: Options | None = None
    ) -> None: ...

    def create_form(
        self, *, name: str | Omit = OMIT, size: int | Omit = OMIT, options: Options | None = None
    ) -> None:
        """Create form.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.things.create_form()

        Operation: ``createFormThing``, ``POST /things/form``.
        """
        call: Call[None] = Call(CREATE_FORM, {"name": name, "size": size})
        return self._execute(call, options)

    @_overload
    def create_parts(
        self, *, name: Omit = OMIT, size: Omit = OMIT, options: Options | None = None
    ) -> None: ...

    @_overload
    def create_parts(
        self, *, name: str, size: int | Omit = OMIT, options: Options | None = None
    ) -> None: ...

    def create_parts(
        self, *, name: str | Omit = OMIT, size: int | Omit = OMIT, options: Options | None = None
    ) -> None:
        """Create parts.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.things.create_parts()

        Operation: ``createPartsThing``, ``POST /things/parts``.
        """
        call: Call[None] = Call(CREATE_PARTS, {"name": name, "size": size})
        return self._execute(call, options)


class AsyncThings(AsyncResource[ThingsCalls]):
    """The operations of things."""

    calls = ThingsCalls()

    @_overload
    async def create(
        self, *, name: Omit = OMIT, size: Omit = OMIT, options: Options | None = None
    ) -> None: ...

    @_overload
    async def create(
        self, *, name: str, size: int | Omit = OMIT, options: Options | None = None
    ) -> None: ...

    async def create(
        self, *, name: str | Omit = OMIT, size: int | Omit = OMIT, options: Options | None = None
    ) -> None:
        """Create.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.things.create()

        Operation: ``createThing``, ``POST /things``.
        """
        call: Call[None] = Call(CREATE, {"name": name, "size": size})
        return await self._execute(call, options)

    @_overload
    async def create_form(
        self, *, name: Omit = OMIT, size: Omit = OMIT, options: Options | None = None
    ) -> None: ...

    @_overload
    async def create_form(
        self, *, name: str, size: int | Omit = OMIT, options: Options | None = None
    ) -> None: ...

    async def create_form(
        self, *, name: str | Omit = OMIT, size: int | Omit = OMIT, options: Options | None = None
    ) -> None:
        """Create form.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.things.create_form()

        Operation: ``createFormThing``, ``POST /things/form``.
        """
        call: Call[None] = Call(CREATE_FORM, {"name": name, "size": size})
        return await self._execute(call, options)

    @_overload
    async def create_parts(
        self, *, name: Omit = OMIT, size: Omit = OMIT, options: Options | None = None
    ) -> None: ...

    @_overload
    async def create_parts(
        self, *, name: str, size: int | Omit = OMIT, options: Options | None = None
    ) -> None: ...

    async def create_parts(
        self, *, name: str | Omit = OMIT, size: int | Omit = OMIT, options: Options | None = None
    ) -> None:
        """Create parts.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.things.create_parts()

        Operation: ``createPartsThing``, ``POST /things/parts``.
        """
        call: Call[None] = Call(CREATE_PARTS, {"name": name, "size": size})
        return await self._execute(call, options)
