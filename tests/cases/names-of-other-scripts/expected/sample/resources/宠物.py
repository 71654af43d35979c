"""宠物: The operations of 宠物."""

from __future__ import annotations

from .. import models
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Operation, Parameter, Response
from .._runtime.options import Options

# GET /a
宠物列表_CALL = Operation(
    id="宠物列表",
    method="GET",
    path="/a",
    parameters=(
        Parameter("2nd", "query", "argument_2nd"),
        Parameter("größe", "query", "große"),
        Parameter("名称", "query", "名称"),
        Parameter("🎉", "query", "u1f389"),
    ),
    responses=(Response("200", models.Model宠物),),
)


class 宠物Calls(Calls):
    """Builds the calls of :class:`宠物`, not yet sent."""

    __slots__ = ()

    def 宠物列表(
        self,
        *,
        argument_2nd: str | None | Omit = OMIT,
        große: str | None | Omit = OMIT,
        名称: str | None | Omit = OMIT,
        u1f389: str | None | Omit = OMIT,
    ) -> Call[models.Model宠物]:
        """The call of :meth:`宠物.宠物列表`, not yet sent."""
        return Call(
            宠物列表_CALL,
            {"argument_2nd": argument_2nd, "große": große, "名称": 名称, "u1f389": u1f389},
        )


class 宠物(Resource[宠物Calls]):
    """The operations of 宠物."""

    calls = 宠物Calls()

    def 宠物列表(
        self,
        *,
        argument_2nd: str | None | Omit = OMIT,
        große: str | None | Omit = OMIT,
        名称: str | None | Omit = OMIT,
        u1f389: str | None | Omit = OMIT,
        options: Options | None = None,
    ) -> models.Model宠物:
        """宠物列表.

        Args:
            argument_2nd: ``2nd`` in the query.
            große: ``größe`` in the query.
            u1f389: ``🎉`` in the query.
            options: Settings of this call alone.

        Returns:
            models.Model宠物

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.宠物.宠物列表()

        Operation: ``宠物列表``, ``GET /a``.
        """
        call = self.calls.宠物列表(argument_2nd=argument_2nd, große=große, 名称=名称, u1f389=u1f389)
        return self._execute(call, options)


class Async宠物(AsyncResource[宠物Calls]):
    """The operations of 宠物."""

    calls = 宠物Calls()

    async def 宠物列表(
        self,
        *,
        argument_2nd: str | None | Omit = OMIT,
        große: str | None | Omit = OMIT,
        名称: str | None | Omit = OMIT,
        u1f389: str | None | Omit = OMIT,
        options: Options | None = None,
    ) -> models.Model宠物:
        """宠物列表.

        Args:
            argument_2nd: ``2nd`` in the query.
            große: ``größe`` in the query.
            u1f389: ``🎉`` in the query.
            options: Settings of this call alone.

        Returns:
            models.Model宠物

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.宠物.宠物列表()

        Operation: ``宠物列表``, ``GET /a``.
        """
        call = self.calls.宠物列表(argument_2nd=argument_2nd, große=große, 名称=名称, u1f389=u1f389)
        return await self._execute(call, options)
