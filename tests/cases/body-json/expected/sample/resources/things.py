"""things: The operations of things."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .. import models
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Body, BodyField, Operation, Response
from .._runtime.options import Options

if TYPE_CHECKING:
    from .. import params

# POST /things
CREATE = Operation(
    id="createThing",
    method="POST",
    path="/things",
    bodies=(
        Body(
            "application/json",
            type=models.CreateThingBody,
            fields=(
                BodyField("name", "name"),
                BodyField("class", "class_"),
                BodyField("size", "size"),
                BodyField("tags", "tags"),
                BodyField("note", "note"),
            ),
        ),
    ),
    responses=(Response("200", decoding="empty", content_type=None),),
)


class ThingsCalls(Calls):
    """Builds the calls of :class:`Things`, not yet sent."""

    __slots__ = ()

    def create(
        self,
        *,
        name: str,
        class_: str,
        size: models.ThingSize | params.ThingSize | Omit = OMIT,
        tags: Sequence[str] | Omit = OMIT,
        note: str | None | Omit = OMIT,
    ) -> Call[None]:
        """The call of :meth:`Things.create`, not yet sent."""
        return Call(
            CREATE, {"name": name, "class_": class_, "size": size, "tags": tags, "note": note}
        )


class Things(Resource[ThingsCalls]):
    """The operations of things."""

    calls = ThingsCalls()

    def create(
        self,
        *,
        name: str,
        class_: str,
        size: models.ThingSize | params.ThingSize | Omit = OMIT,
        tags: Sequence[str] | Omit = OMIT,
        note: str | None | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """Create.

        Args:
            name: Its name.
            class_: ``class`` in the body.
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.things.create(name="name", class_="class")

        Operation: ``createThing``, ``POST /things``.
        """
        call = self.calls.create(name=name, class_=class_, size=size, tags=tags, note=note)
        return self._execute(call, options)


class AsyncThings(AsyncResource[ThingsCalls]):
    """The operations of things."""

    calls = ThingsCalls()

    async def create(
        self,
        *,
        name: str,
        class_: str,
        size: models.ThingSize | params.ThingSize | Omit = OMIT,
        tags: Sequence[str] | Omit = OMIT,
        note: str | None | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """Create.

        Args:
            name: Its name.
            class_: ``class`` in the body.
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.things.create(name="name", class_="class")

        Operation: ``createThing``, ``POST /things``.
        """
        call = self.calls.create(name=name, class_=class_, size=size, tags=tags, note=note)
        return await self._execute(call, options)
