"""shapes: The operations of shapes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from .. import models
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Body, BodyField, Operation, Parameter, Response
from .._runtime.options import Options

if TYPE_CHECKING:
    from .. import params

# POST /shapes
CREATE = Operation(
    id="createShape",
    method="POST",
    path="/shapes",
    parameters=(Parameter("range", "query", "range"),),
    bodies=(
        Body(
            "application/json",
            type=models.Shape,
            fields=(
                BodyField("at", "at"),
                BodyField("path", "path"),
                BodyField("entry", "entry"),
                BodyField("inline", "inline"),
                BodyField("old", "old"),
                BodyField("none", "none"),
                BodyField("both", "both"),
                BodyField("tree", "tree"),
                BodyField("rest", "rest"),
                BodyField("more", "more"),
            ),
        ),
    ),
    responses=(Response("200", models.Shape),),
)


class ShapesCalls(Calls):
    """Builds the calls of :class:`Shapes`, not yet sent."""

    __slots__ = ()

    def create(
        self,
        *,
        at: tuple[int | float, int | float, int | float] | tuple[int | float, int | float],
        range: tuple[int, int] | None | Omit = OMIT,
        path: (
            Sequence[tuple[int | float, int | float, int | float] | tuple[int | float, int | float]]
            | Omit
        ) = OMIT,
        entry: tuple[str, models.Part | params.Part, datetime | None] | Omit = OMIT,
        inline: tuple[models.ShapeItem1 | params.ShapeItem1, params.ShapeItem2] | Omit = OMIT,
        old: tuple[int, str] | Omit = OMIT,
        none: Sequence[str] | Omit = OMIT,
        both: tuple[int, str] | Omit = OMIT,
        tree: params.Tree | Omit = OMIT,
        rest: Sequence[str | int] | Omit = OMIT,
        more: Sequence[str | int] | Omit = OMIT,
    ) -> Call[models.Shape]:
        """The call of :meth:`Shapes.create`, not yet sent."""
        return Call(
            CREATE,
            {
                "range": range,
                "at": at,
                "path": path,
                "entry": entry,
                "inline": inline,
                "old": old,
                "none": none,
                "both": both,
                "tree": tree,
                "rest": rest,
                "more": more,
            },
        )


class Shapes(Resource[ShapesCalls]):
    """The operations of shapes."""

    calls = ShapesCalls()

    def create(
        self,
        *,
        at: tuple[int | float, int | float, int | float] | tuple[int | float, int | float],
        range: tuple[int, int] | None | Omit = OMIT,
        path: (
            Sequence[tuple[int | float, int | float, int | float] | tuple[int | float, int | float]]
            | Omit
        ) = OMIT,
        entry: tuple[str, models.Part | params.Part, datetime | None] | Omit = OMIT,
        inline: tuple[models.ShapeItem1 | params.ShapeItem1, params.ShapeItem2] | Omit = OMIT,
        old: tuple[int, str] | Omit = OMIT,
        none: Sequence[str] | Omit = OMIT,
        both: tuple[int, str] | Omit = OMIT,
        tree: params.Tree | Omit = OMIT,
        rest: Sequence[str | int] | Omit = OMIT,
        more: Sequence[str | int] | Omit = OMIT,
        options: Options | None = None,
    ) -> models.Shape:
        """Create.

        Args:
            options: Settings of this call alone.

        Returns:
            models.Shape

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.shapes.create(at=(1.5, 1.5, 1.5))

        Operation: ``createShape``, ``POST /shapes``.
        """
        call = self.calls.create(
            range=range,
            at=at,
            path=path,
            entry=entry,
            inline=inline,
            old=old,
            none=none,
            both=both,
            tree=tree,
            rest=rest,
            more=more,
        )
        return self._execute(call, options)


class AsyncShapes(AsyncResource[ShapesCalls]):
    """The operations of shapes."""

    calls = ShapesCalls()

    async def create(
        self,
        *,
        at: tuple[int | float, int | float, int | float] | tuple[int | float, int | float],
        range: tuple[int, int] | None | Omit = OMIT,
        path: (
            Sequence[tuple[int | float, int | float, int | float] | tuple[int | float, int | float]]
            | Omit
        ) = OMIT,
        entry: tuple[str, models.Part | params.Part, datetime | None] | Omit = OMIT,
        inline: tuple[models.ShapeItem1 | params.ShapeItem1, params.ShapeItem2] | Omit = OMIT,
        old: tuple[int, str] | Omit = OMIT,
        none: Sequence[str] | Omit = OMIT,
        both: tuple[int, str] | Omit = OMIT,
        tree: params.Tree | Omit = OMIT,
        rest: Sequence[str | int] | Omit = OMIT,
        more: Sequence[str | int] | Omit = OMIT,
        options: Options | None = None,
    ) -> models.Shape:
        """Create.

        Args:
            options: Settings of this call alone.

        Returns:
            models.Shape

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.shapes.create(at=(1.5, 1.5, 1.5))

        Operation: ``createShape``, ``POST /shapes``.
        """
        call = self.calls.create(
            range=range,
            at=at,
            path=path,
            entry=entry,
            inline=inline,
            old=old,
            none=none,
            both=both,
            tree=tree,
            rest=rest,
            more=more,
        )
        return await self._execute(call, options)
