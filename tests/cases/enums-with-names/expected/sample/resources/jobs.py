"""jobs: The operations of jobs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from .. import models
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Body, BodyField, Operation, Parameter, Response
from .._runtime.options import Options

if TYPE_CHECKING:
    from .. import params

# POST /jobs
CREATE = Operation(
    id="createJob",
    method="POST",
    path="/jobs",
    parameters=(
        Parameter("many", "query", "many", type=list[models.JobManyItem]),
        Parameter("order", "query", "order", type=models.JobOrder),
        Parameter("plain", "query", "plain"),
    ),
    bodies=(
        Body(
            "application/json",
            type=models.Job,
            fields=(
                BodyField("priority", "priority"),
                BodyField("state", "state"),
                BodyField("level", "level"),
                BodyField("ms", "ms"),
                BodyField("mapped", "mapped"),
                BodyField("wrong", "wrong"),
                BodyField("kind", "kind"),
                BodyField("or_null", "or_null"),
            ),
        ),
    ),
    responses=(Response("200", models.Job),),
)


class JobsCalls(Calls):
    """Builds the calls of :class:`Jobs`, not yet sent."""

    __slots__ = ()

    def create(
        self,
        *,
        many: Sequence[models.JobManyItem] | None | Omit = OMIT,
        order: models.JobOrder | None | Omit = OMIT,
        plain: Literal["a", "b"] | None | Omit = OMIT,
        priority: params.Priority | Omit = OMIT,
        state: params.JobState | None | Omit = OMIT,
        level: str | Literal["low", "high"] | Omit = OMIT,
        ms: params.Ms | Omit = OMIT,
        mapped: params.JobMapped | Omit = OMIT,
        wrong: params.JobWrong | Omit = OMIT,
        kind: Literal["job"] | Omit = OMIT,
        or_null: params.JobOrNull | None | Omit = OMIT,
    ) -> Call[models.Job]:
        """The call of :meth:`Jobs.create`, not yet sent."""
        return Call(
            CREATE,
            {
                "many": many,
                "order": order,
                "plain": plain,
                "priority": priority,
                "state": state,
                "level": level,
                "ms": ms,
                "mapped": mapped,
                "wrong": wrong,
                "kind": kind,
                "or_null": or_null,
            },
        )


class Jobs(Resource[JobsCalls]):
    """The operations of jobs."""

    calls = JobsCalls()

    def create(
        self,
        *,
        many: Sequence[models.JobManyItem] | None | Omit = OMIT,
        order: models.JobOrder | None | Omit = OMIT,
        plain: Literal["a", "b"] | None | Omit = OMIT,
        priority: params.Priority | Omit = OMIT,
        state: params.JobState | None | Omit = OMIT,
        level: str | Literal["low", "high"] | Omit = OMIT,
        ms: params.Ms | Omit = OMIT,
        mapped: params.JobMapped | Omit = OMIT,
        wrong: params.JobWrong | Omit = OMIT,
        kind: Literal["job"] | Omit = OMIT,
        or_null: params.JobOrNull | None | Omit = OMIT,
        options: Options | None = None,
    ) -> models.Job:
        """Create.

        Args:
            many: ``1`` (``ONE``); ``2`` (``TWO``).
            order: How to sort. ``'asc'``: The least first; ``'desc'``: The most first.
            priority: ``0`` (``LOW``): May wait; ``1`` (``VERY_HIGH``); ``-1`` (``NONE``).
            state: Where it stands. ``'on'`` (``RUNNING``); ``'off'`` (``STOPPED``).
            level: ``'low'`` (``LOW_LEVEL``); ``'high'`` (``HIGH_LEVEL``): Much.
            ms: ``'a'`` (``ALPHA``): The first; ``'b'`` (``ALPHA_``); ``'class'`` (``CLASS``).
            mapped: ``1`` (``ONE``); ``2`` (``TWO``): Two.
            or_null: ``1`` (``ONE``); ``2`` (``TWO``).
            options: Settings of this call alone.

        Returns:
            models.Job

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.jobs.create()

        Operation: ``createJob``, ``POST /jobs``.
        """
        call = self.calls.create(
            many=many,
            order=order,
            plain=plain,
            priority=priority,
            state=state,
            level=level,
            ms=ms,
            mapped=mapped,
            wrong=wrong,
            kind=kind,
            or_null=or_null,
        )
        return self._execute(call, options)


class AsyncJobs(AsyncResource[JobsCalls]):
    """The operations of jobs."""

    calls = JobsCalls()

    async def create(
        self,
        *,
        many: Sequence[models.JobManyItem] | None | Omit = OMIT,
        order: models.JobOrder | None | Omit = OMIT,
        plain: Literal["a", "b"] | None | Omit = OMIT,
        priority: params.Priority | Omit = OMIT,
        state: params.JobState | None | Omit = OMIT,
        level: str | Literal["low", "high"] | Omit = OMIT,
        ms: params.Ms | Omit = OMIT,
        mapped: params.JobMapped | Omit = OMIT,
        wrong: params.JobWrong | Omit = OMIT,
        kind: Literal["job"] | Omit = OMIT,
        or_null: params.JobOrNull | None | Omit = OMIT,
        options: Options | None = None,
    ) -> models.Job:
        """Create.

        Args:
            many: ``1`` (``ONE``); ``2`` (``TWO``).
            order: How to sort. ``'asc'``: The least first; ``'desc'``: The most first.
            priority: ``0`` (``LOW``): May wait; ``1`` (``VERY_HIGH``); ``-1`` (``NONE``).
            state: Where it stands. ``'on'`` (``RUNNING``); ``'off'`` (``STOPPED``).
            level: ``'low'`` (``LOW_LEVEL``); ``'high'`` (``HIGH_LEVEL``): Much.
            ms: ``'a'`` (``ALPHA``): The first; ``'b'`` (``ALPHA_``); ``'class'`` (``CLASS``).
            mapped: ``1`` (``ONE``); ``2`` (``TWO``): Two.
            or_null: ``1`` (``ONE``); ``2`` (``TWO``).
            options: Settings of this call alone.

        Returns:
            models.Job

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.jobs.create()

        Operation: ``createJob``, ``POST /jobs``.
        """
        call = self.calls.create(
            many=many,
            order=order,
            plain=plain,
            priority=priority,
            state=state,
            level=level,
            ms=ms,
            mapped=mapped,
            wrong=wrong,
            kind=kind,
            or_null=or_null,
        )
        return await self._execute(call, options)
