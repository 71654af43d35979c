"""things: The operations of things."""

from __future__ import annotations

from typing import Literal

from .. import models
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Operation, Parameter, Response
from .._runtime.options import Options

# GET /things
GET = Operation(
    id="findThings",
    method="GET",
    path="/things",
    parameters=(
        Parameter("number", "query", "number"),
        Parameter("only", "query", "only"),
        Parameter("release", "query", "release"),
        Parameter("whole", "query", "whole"),
    ),
    responses=(Response("200", models.Thing),),
)


class ThingsCalls(Calls):
    """Builds the calls of :class:`Things`, not yet sent."""

    __slots__ = ()

    def get(
        self,
        *,
        number: int | float | None | Omit = OMIT,
        only: Literal["4.20"] | None | Omit = OMIT,
        release: (
            Literal["1.0", "2.10", "1e3", "0x1F", "+1", "007", "true", ".5"] | None | Omit
        ) = OMIT,
        whole: Literal[31, 15] | None | Omit = OMIT,
    ) -> Call[models.Thing]:
        """The call of :meth:`Things.get`, not yet sent."""
        return Call(GET, {"number": number, "only": only, "release": release, "whole": whole})


class Things(Resource[ThingsCalls]):
    """The operations of things."""

    calls = ThingsCalls()

    def get(
        self,
        *,
        number: int | float | None | Omit = OMIT,
        only: Literal["4.20"] | None | Omit = OMIT,
        release: (
            Literal["1.0", "2.10", "1e3", "0x1F", "+1", "007", "true", ".5"] | None | Omit
        ) = OMIT,
        whole: Literal[31, 15] | None | Omit = OMIT,
        options: Options | None = None,
    ) -> models.Thing:
        """Get.

        Args:
            number: The API's default is ``1.5``.
            release: The API's default is ``'2.10'``.
            whole: The API's default is ``31``.
            options: Settings of this call alone.

        Returns:
            models.Thing

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.things.get()

        Operation: ``findThings``, ``GET /things``.
        """
        call = self.calls.get(number=number, only=only, release=release, whole=whole)
        return self._execute(call, options)


class AsyncThings(AsyncResource[ThingsCalls]):
    """The operations of things."""

    calls = ThingsCalls()

    async def get(
        self,
        *,
        number: int | float | None | Omit = OMIT,
        only: Literal["4.20"] | None | Omit = OMIT,
        release: (
            Literal["1.0", "2.10", "1e3", "0x1F", "+1", "007", "true", ".5"] | None | Omit
        ) = OMIT,
        whole: Literal[31, 15] | None | Omit = OMIT,
        options: Options | None = None,
    ) -> models.Thing:
        """Get.

        Args:
            number: The API's default is ``1.5``.
            release: The API's default is ``'2.10'``.
            whole: The API's default is ``31``.
            options: Settings of this call alone.

        Returns:
            models.Thing

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.things.get()

        Operation: ``findThings``, ``GET /things``.
        """
        call = self.calls.get(number=number, only=only, release=release, whole=whole)
        return await self._execute(call, options)
