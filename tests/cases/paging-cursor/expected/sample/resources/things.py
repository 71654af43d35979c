"""things: The operations of things."""

from __future__ import annotations

from .. import models
from .._runtime.answers.page import AsyncPager, Page
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Body, BodyField, Operation, Paging, Parameter, Response
from .._runtime.options import Options

# GET /things
GET = Operation(
    id="getThings",
    method="GET",
    path="/things",
    parameters=(
        Parameter("limit", "query", "limit"),
        Parameter("pageToken", "query", "page_token"),
    ),
    responses=(Response("200", models.Things),),
    paging=Paging(
        scheme="cursor",
        items="/things/docs",
        request="page_token",
        cursor="/page/next~1token",
        more="/page/more",
        size="limit",
    ),
)

# POST /search
SEARCH = Operation(
    id="search",
    method="POST",
    path="/search",
    bodies=(
        Body(
            "application/json",
            type=models.SearchBody,
            fields=(BodyField("q", "q"), BodyField("bookmark", "bookmark")),
        ),
    ),
    responses=(
        Response("201", models.Things),
        Response("201", str, decoding="text", content_type="text/csv"),
    ),
    paging=Paging(
        scheme="cursor", items="/things/docs", request="bookmark", cursor="/page/next~1token"
    ),
)


class ThingsCalls(Calls):
    """Builds the calls of :class:`Things`, not yet sent."""

    __slots__ = ()

    def get(
        self, *, limit: int | None | Omit = OMIT, page_token: str | None | Omit = OMIT
    ) -> Call[models.Things]:
        """The call of :meth:`Things.get`, not yet sent."""
        return Call(GET, {"limit": limit, "page_token": page_token})

    def search(self, *, q: str, bookmark: str | Omit = OMIT) -> Call[models.Things | str]:
        """The call of :meth:`Things.search`, not yet sent."""
        return Call(SEARCH, {"q": q, "bookmark": bookmark})


class Things(Resource[ThingsCalls]):
    """The operations of things."""

    calls = ThingsCalls()

    def get(
        self,
        *,
        limit: int | None | Omit = OMIT,
        page_token: str | None | Omit = OMIT,
        options: Options | None = None,
    ) -> Page[models.Thing, models.Things]:
        """Get.

        Args:
            page_token: ``pageToken`` in the query.
            options: Settings of this call alone.

        Returns:
            Page[models.Thing, models.Things]: The first page; iterating over it gives the items
            of all pages.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> for item in client.things.get():
            ...     print(item)

        Operation: ``getThings``, ``GET /things``.
        """
        call = self.calls.get(limit=limit, page_token=page_token)
        return self._paginate(call, options)

    def search(
        self, *, q: str, bookmark: str | Omit = OMIT, options: Options | None = None
    ) -> Page[models.Thing, models.Things | str]:
        """Search.

        Args:
            options: Settings of this call alone.

        Returns:
            Page[models.Thing, models.Things | str]: The first page; iterating over it gives the
            items of all pages.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> for item in client.things.search(q="q"):
            ...     print(item)

        Operation: ``search``, ``POST /search``.
        """
        call = self.calls.search(q=q, bookmark=bookmark)
        return self._paginate(call, options)


class AsyncThings(AsyncResource[ThingsCalls]):
    """The operations of things."""

    calls = ThingsCalls()

    def get(
        self,
        *,
        limit: int | None | Omit = OMIT,
        page_token: str | None | Omit = OMIT,
        options: Options | None = None,
    ) -> AsyncPager[models.Thing, models.Things]:
        """Get.

        Args:
            page_token: ``pageToken`` in the query.
            options: Settings of this call alone.

        Returns:
            AsyncPager[models.Thing, models.Things]: The first page; iterating over it gives the
            items of all pages.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> async for item in client.things.get():
            ...     print(item)

        Operation: ``getThings``, ``GET /things``.
        """
        call = self.calls.get(limit=limit, page_token=page_token)
        return self._paginate(call, options)

    def search(
        self, *, q: str, bookmark: str | Omit = OMIT, options: Options | None = None
    ) -> AsyncPager[models.Thing, models.Things | str]:
        """Search.

        Args:
            options: Settings of this call alone.

        Returns:
            AsyncPager[models.Thing, models.Things | str]: The first page; iterating over it
            gives the items of all pages.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> async for item in client.things.search(q="q"):
            ...     print(item)

        Operation: ``search``, ``POST /search``.
        """
        call = self.calls.search(q=q, bookmark=bookmark)
        return self._paginate(call, options)
