"""x: The operations of x."""

from __future__ import annotations

from datetime import date

from .. import models
from .._runtime.answers.page import AsyncPager, Page
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Operation, Paging, Parameter, Response
from .._runtime.options import Options

# GET /denied
DENIED = Operation(
    id="denied",
    method="GET",
    path="/denied",
    parameters=(Parameter("cursor", "query", "cursor"), Parameter("limit", "query", "limit")),
    responses=(Response("200", models.DeniedResponse),),
)

# GET /cursor
LIST_BY_CURSOR = Operation(
    id="byCursor",
    method="GET",
    path="/cursor",
    parameters=(Parameter("cursor", "query", "cursor"), Parameter("limit", "query", "limit")),
    responses=(Response("200", models.DeniedResponse),),
    paging=Paging(
        scheme="cursor", items="/data", request="cursor", cursor="/meta/next_cursor", size="limit"
    ),
)

# GET /dates
LIST_BY_DATE = Operation(
    id="byDate",
    method="GET",
    path="/dates",
    parameters=(Parameter("limit", "query", "limit"), Parameter("start", "query", "start")),
    responses=(Response("200", models.Things),),
)

# GET /last
LIST_BY_LAST = Operation(
    id="byLast",
    method="GET",
    path="/last",
    parameters=(
        Parameter("limit", "query", "limit"),
        Parameter("starting_after", "query", "starting_after"),
    ),
    responses=(Response("200", models.ByLastResponse),),
    paging=Paging(
        scheme="last-item",
        items="/data",
        request="starting_after",
        key="/id",
        more="/has_more",
        size="limit",
    ),
)

# GET /unsaid
LIST_FROM_WHERE = Operation(
    id="fromWhere",
    method="GET",
    path="/unsaid",
    parameters=(
        Parameter("pageNumber", "query", "page_number"),
        Parameter("seite", "query", "seite"),
    ),
    responses=(Response("200", models.Things),),
)

# GET /zero
LIST_FROM_ZERO = Operation(
    id="fromZero",
    method="GET",
    path="/zero",
    parameters=(Parameter("page", "query", "page"), Parameter("size", "query", "size")),
    responses=(Response("200", models.FromZeroResponse),),
    paging=Paging(
        scheme="page", items="/content", request="page", pages="/totalPages", size="size"
    ),
)


class XCalls(Calls):
    """Builds the calls of :class:`X`, not yet sent."""

    __slots__ = ()

    def denied(
        self, *, cursor: str | None | Omit = OMIT, limit: int | None | Omit = OMIT
    ) -> Call[models.DeniedResponse]:
        """The call of :meth:`X.denied`, not yet sent."""
        return Call(DENIED, {"cursor": cursor, "limit": limit})

    def list_by_cursor(
        self, *, cursor: str | None | Omit = OMIT, limit: int | None | Omit = OMIT
    ) -> Call[models.DeniedResponse]:
        """The call of :meth:`X.list_by_cursor`, not yet sent."""
        return Call(LIST_BY_CURSOR, {"cursor": cursor, "limit": limit})

    def list_by_date(
        self, *, limit: int | None | Omit = OMIT, start: date | None | Omit = OMIT
    ) -> Call[models.Things]:
        """The call of :meth:`X.list_by_date`, not yet sent."""
        return Call(LIST_BY_DATE, {"limit": limit, "start": start})

    def list_by_last(
        self, *, limit: int | None | Omit = OMIT, starting_after: str | None | Omit = OMIT
    ) -> Call[models.ByLastResponse]:
        """The call of :meth:`X.list_by_last`, not yet sent."""
        return Call(LIST_BY_LAST, {"limit": limit, "starting_after": starting_after})

    def list_from_where(
        self, *, page_number: int | None | Omit = OMIT, seite: int | None | Omit = OMIT
    ) -> Call[models.Things]:
        """The call of :meth:`X.list_from_where`, not yet sent."""
        return Call(LIST_FROM_WHERE, {"page_number": page_number, "seite": seite})

    def list_from_zero(
        self, *, page: int | None | Omit = OMIT, size: int | None | Omit = OMIT
    ) -> Call[models.FromZeroResponse]:
        """The call of :meth:`X.list_from_zero`, not yet sent."""
        return Call(LIST_FROM_ZERO, {"page": page, "size": size})


class X(Resource[XCalls]):
    """The operations of x."""

    calls = XCalls()

    def denied(
        self,
        *,
        cursor: str | None | Omit = OMIT,
        limit: int | None | Omit = OMIT,
        options: Options | None = None,
    ) -> models.DeniedResponse:
        """Denied.

        Args:
            options: Settings of this call alone.

        Returns:
            models.DeniedResponse

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.x.denied()

        Operation: ``denied``, ``GET /denied``.
        """
        call = self.calls.denied(cursor=cursor, limit=limit)
        return self._execute(call, options)

    def list_by_cursor(
        self,
        *,
        cursor: str | None | Omit = OMIT,
        limit: int | None | Omit = OMIT,
        options: Options | None = None,
    ) -> Page[models.ThingsItem, models.DeniedResponse]:
        """List by cursor.

        Args:
            options: Settings of this call alone.

        Returns:
            Page[models.ThingsItem, models.DeniedResponse]: The first page; iterating over it
            gives the items of all pages.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> for item in client.x.list_by_cursor():
            ...     print(item)

        Pages: ``cursor`` asks for the next with ``/meta/next_cursor`` of the answer, as
        goldsmith gathers from names and types; the document declares none.

        Operation: ``byCursor``, ``GET /cursor``.
        """
        call = self.calls.list_by_cursor(cursor=cursor, limit=limit)
        return self._paginate(call, options)

    def list_by_date(
        self,
        *,
        limit: int | None | Omit = OMIT,
        start: date | None | Omit = OMIT,
        options: Options | None = None,
    ) -> models.Things:
        """List by date.

        Args:
            options: Settings of this call alone.

        Returns:
            models.Things

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.x.list_by_date()

        Operation: ``byDate``, ``GET /dates``.
        """
        call = self.calls.list_by_date(limit=limit, start=start)
        return self._execute(call, options)

    def list_by_last(
        self,
        *,
        limit: int | None | Omit = OMIT,
        starting_after: str | None | Omit = OMIT,
        options: Options | None = None,
    ) -> Page[models.ThingsItem, models.ByLastResponse]:
        """List by last.

        Args:
            options: Settings of this call alone.

        Returns:
            Page[models.ThingsItem, models.ByLastResponse]: The first page; iterating over it
            gives the items of all pages.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> for item in client.x.list_by_last():
            ...     print(item)

        Pages: ``starting_after`` asks for the next with ``/id`` of the last item, as goldsmith
        gathers from names and types; the document declares none.

        Operation: ``byLast``, ``GET /last``.
        """
        call = self.calls.list_by_last(limit=limit, starting_after=starting_after)
        return self._paginate(call, options)

    def list_from_where(
        self,
        *,
        page_number: int | None | Omit = OMIT,
        seite: int | None | Omit = OMIT,
        options: Options | None = None,
    ) -> models.Things:
        """List from where.

        Args:
            page_number: ``pageNumber`` in the query.
            options: Settings of this call alone.

        Returns:
            models.Things

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.x.list_from_where()

        Operation: ``fromWhere``, ``GET /unsaid``.
        """
        call = self.calls.list_from_where(page_number=page_number, seite=seite)
        return self._execute(call, options)

    def list_from_zero(
        self,
        *,
        page: int | None | Omit = OMIT,
        size: int | None | Omit = OMIT,
        options: Options | None = None,
    ) -> Page[models.ThingsItem, models.FromZeroResponse]:
        """List from zero.

        Args:
            page: The API's default is ``0``.
            options: Settings of this call alone.

        Returns:
            Page[models.ThingsItem, models.FromZeroResponse]: The first page; iterating over it
            gives the items of all pages.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> for item in client.x.list_from_zero():
            ...     print(item)

        Pages: ``page`` asks for the next with its number, as goldsmith gathers from names and
        types; the document declares none.

        Operation: ``fromZero``, ``GET /zero``.
        """
        call = self.calls.list_from_zero(page=page, size=size)
        return self._paginate(call, options)


class AsyncX(AsyncResource[XCalls]):
    """The operations of x."""

    calls = XCalls()

    async def denied(
        self,
        *,
        cursor: str | None | Omit = OMIT,
        limit: int | None | Omit = OMIT,
        options: Options | None = None,
    ) -> models.DeniedResponse:
        """Denied.

        Args:
            options: Settings of this call alone.

        Returns:
            models.DeniedResponse

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.x.denied()

        Operation: ``denied``, ``GET /denied``.
        """
        call = self.calls.denied(cursor=cursor, limit=limit)
        return await self._execute(call, options)

    def list_by_cursor(
        self,
        *,
        cursor: str | None | Omit = OMIT,
        limit: int | None | Omit = OMIT,
        options: Options | None = None,
    ) -> AsyncPager[models.ThingsItem, models.DeniedResponse]:
        """List by cursor.

        Args:
            options: Settings of this call alone.

        Returns:
            AsyncPager[models.ThingsItem, models.DeniedResponse]: The first page; iterating over
            it gives the items of all pages.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> async for item in client.x.list_by_cursor():
            ...     print(item)

        Pages: ``cursor`` asks for the next with ``/meta/next_cursor`` of the answer, as
        goldsmith gathers from names and types; the document declares none.

        Operation: ``byCursor``, ``GET /cursor``.
        """
        call = self.calls.list_by_cursor(cursor=cursor, limit=limit)
        return self._paginate(call, options)

    async def list_by_date(
        self,
        *,
        limit: int | None | Omit = OMIT,
        start: date | None | Omit = OMIT,
        options: Options | None = None,
    ) -> models.Things:
        """List by date.

        Args:
            options: Settings of this call alone.

        Returns:
            models.Things

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.x.list_by_date()

        Operation: ``byDate``, ``GET /dates``.
        """
        call = self.calls.list_by_date(limit=limit, start=start)
        return await self._execute(call, options)

    def list_by_last(
        self,
        *,
        limit: int | None | Omit = OMIT,
        starting_after: str | None | Omit = OMIT,
        options: Options | None = None,
    ) -> AsyncPager[models.ThingsItem, models.ByLastResponse]:
        """List by last.

        Args:
            options: Settings of this call alone.

        Returns:
            AsyncPager[models.ThingsItem, models.ByLastResponse]: The first page; iterating over
            it gives the items of all pages.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> async for item in client.x.list_by_last():
            ...     print(item)

        Pages: ``starting_after`` asks for the next with ``/id`` of the last item, as goldsmith
        gathers from names and types; the document declares none.

        Operation: ``byLast``, ``GET /last``.
        """
        call = self.calls.list_by_last(limit=limit, starting_after=starting_after)
        return self._paginate(call, options)

    async def list_from_where(
        self,
        *,
        page_number: int | None | Omit = OMIT,
        seite: int | None | Omit = OMIT,
        options: Options | None = None,
    ) -> models.Things:
        """List from where.

        Args:
            page_number: ``pageNumber`` in the query.
            options: Settings of this call alone.

        Returns:
            models.Things

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.x.list_from_where()

        Operation: ``fromWhere``, ``GET /unsaid``.
        """
        call = self.calls.list_from_where(page_number=page_number, seite=seite)
        return await self._execute(call, options)

    def list_from_zero(
        self,
        *,
        page: int | None | Omit = OMIT,
        size: int | None | Omit = OMIT,
        options: Options | None = None,
    ) -> AsyncPager[models.ThingsItem, models.FromZeroResponse]:
        """List from zero.

        Args:
            page: The API's default is ``0``.
            options: Settings of this call alone.

        Returns:
            AsyncPager[models.ThingsItem, models.FromZeroResponse]: The first page; iterating
            over it gives the items of all pages.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> async for item in client.x.list_from_zero():
            ...     print(item)

        Pages: ``page`` asks for the next with its number, as goldsmith gathers from names and
        types; the document declares none.

        Operation: ``fromZero``, ``GET /zero``.
        """
        call = self.calls.list_from_zero(page=page, size=size)
        return self._paginate(call, options)
