"""things: The operations of things."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from .. import models
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Operation, Parameter, Response
from .._runtime.options import Options

if TYPE_CHECKING:
    from .. import params

# GET /things
LIST = Operation(
    id="findThings",
    method="GET",
    path="/things",
    parameters=(
        Parameter(
            "asJson", "query", "as_json", content_type="application/json", type=models.Filter
        ),
        Parameter("deep", "query", "deep", style="deepObject", type=models.Filter),
        Parameter(
            "either", "query", "either", style="deepObject", type=models.Filter | models.Inner | str
        ),
        Parameter("flat", "query", "flat", type=models.Filter),
        Parameter("many", "query", "many", type=list[models.Filter]),
        Parameter("named", "query", "named", style="deepObject", type=dict[str, models.Inner]),
        Parameter(
            "X-Filter", "header", "x_filter", style="simple", explode=False, type=models.Inner
        ),
        Parameter("kept", "cookie", "kept", style="cookie", explode=True),
    ),
    responses=(Response("200", decoding="empty", content_type=None),),
)


class ThingsCalls(Calls):
    """Builds the calls of :class:`Things`, not yet sent."""

    __slots__ = ()

    def list(
        self,
        *,
        as_json: models.Filter | params.Filter | None | Omit = OMIT,
        deep: models.Filter | params.Filter | None | Omit = OMIT,
        either: (
            models.Filter | params.Filter | models.Inner | params.Inner | str | None | Omit
        ) = OMIT,
        flat: models.Filter | params.Filter | None | Omit = OMIT,
        many: Sequence[models.Filter | params.Filter] | None | Omit = OMIT,
        named: Mapping[str, models.Inner | params.Inner] | None | Omit = OMIT,
        x_filter: models.Inner | params.Inner | None | Omit = OMIT,
        kept: Sequence[str] | None | Omit = OMIT,
    ) -> Call[None]:
        """The call of :meth:`Things.list`, not yet sent."""
        return Call(
            LIST,
            {
                "as_json": as_json,
                "deep": deep,
                "either": either,
                "flat": flat,
                "many": many,
                "named": named,
                "x_filter": x_filter,
                "kept": kept,
            },
        )


class Things(Resource[ThingsCalls]):
    """The operations of things."""

    calls = ThingsCalls()

    def list(
        self,
        *,
        as_json: models.Filter | params.Filter | None | Omit = OMIT,
        deep: models.Filter | params.Filter | None | Omit = OMIT,
        either: (
            models.Filter | params.Filter | models.Inner | params.Inner | str | None | Omit
        ) = OMIT,
        flat: models.Filter | params.Filter | None | Omit = OMIT,
        many: Sequence[models.Filter | params.Filter] | None | Omit = OMIT,
        named: Mapping[str, models.Inner | params.Inner] | None | Omit = OMIT,
        x_filter: models.Inner | params.Inner | None | Omit = OMIT,
        kept: Sequence[str] | None | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """List.

        Args:
            as_json: ``asJson`` in the query.
            x_filter: The header ``X-Filter``.
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.things.list()

        Operation: ``findThings``, ``GET /things``.
        """
        call = self.calls.list(
            as_json=as_json,
            deep=deep,
            either=either,
            flat=flat,
            many=many,
            named=named,
            x_filter=x_filter,
            kept=kept,
        )
        return self._execute(call, options)


class AsyncThings(AsyncResource[ThingsCalls]):
    """The operations of things."""

    calls = ThingsCalls()

    async def list(
        self,
        *,
        as_json: models.Filter | params.Filter | None | Omit = OMIT,
        deep: models.Filter | params.Filter | None | Omit = OMIT,
        either: (
            models.Filter | params.Filter | models.Inner | params.Inner | str | None | Omit
        ) = OMIT,
        flat: models.Filter | params.Filter | None | Omit = OMIT,
        many: Sequence[models.Filter | params.Filter] | None | Omit = OMIT,
        named: Mapping[str, models.Inner | params.Inner] | None | Omit = OMIT,
        x_filter: models.Inner | params.Inner | None | Omit = OMIT,
        kept: Sequence[str] | None | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """List.

        Args:
            as_json: ``asJson`` in the query.
            x_filter: The header ``X-Filter``.
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.things.list()

        Operation: ``findThings``, ``GET /things``.
        """
        call = self.calls.list(
            as_json=as_json,
            deep=deep,
            either=either,
            flat=flat,
            many=many,
            named=named,
            x_filter=x_filter,
            kept=kept,
        )
        return await self._execute(call, options)
