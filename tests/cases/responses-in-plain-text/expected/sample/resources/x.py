"""x: The operations of x."""

from __future__ import annotations

from datetime import date

from .. import models
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.operation import Operation, Response
from .._runtime.options import Options

# GET /all
GET_ALL = Operation(
    id="getAll",
    method="GET",
    path="/all",
    responses=(Response("200", list[models.Weather], content_type="text/plain"),),
)

# GET /count
GET_COUNT = Operation(
    id="getCount",
    method="GET",
    path="/count",
    responses=(Response("200", int, content_type="text/plain"),),
)

# GET /day
GET_DAY = Operation(
    id="getDay",
    method="GET",
    path="/day",
    responses=(
        Response("200", date),
        Response("200", date, decoding="text", content_type="text/plain"),
    ),
)

# GET /either
GET_EITHER = Operation(
    id="getEither",
    method="GET",
    path="/either",
    responses=(Response("200", models.Weather | str, decoding="text", content_type="text/plain"),),
)

# GET /name
GET_NAME = Operation(
    id="getName",
    method="GET",
    path="/name",
    responses=(
        Response("200", str),
        Response("200", str, decoding="text", content_type="text/plain"),
    ),
)

# GET /note
GET_NOTE = Operation(
    id="getNote",
    method="GET",
    path="/note",
    responses=(
        Response("200", str, decoding="text", content_type="text/csv"),
        Response("200", str, decoding="text", content_type="text/plain"),
    ),
)

# GET /weather
GET_WEATHER = Operation(
    id="getWeather",
    method="GET",
    path="/weather",
    responses=(
        Response("200", models.Weather),
        Response("200", models.Weather, content_type="text/json"),
        Response("200", models.Weather, content_type="text/plain"),
    ),
)


class XCalls(Calls):
    """Builds the calls of :class:`X`, not yet sent."""

    __slots__ = ()

    def get_all(self) -> Call[list[models.Weather]]:
        """The call of :meth:`X.get_all`, not yet sent."""
        return Call(GET_ALL)

    def get_count(self) -> Call[int]:
        """The call of :meth:`X.get_count`, not yet sent."""
        return Call(GET_COUNT)

    def get_day(self) -> Call[date]:
        """The call of :meth:`X.get_day`, not yet sent."""
        return Call(GET_DAY)

    def get_either(self) -> Call[models.Weather | str]:
        """The call of :meth:`X.get_either`, not yet sent."""
        return Call(GET_EITHER)

    def get_name(self) -> Call[str]:
        """The call of :meth:`X.get_name`, not yet sent."""
        return Call(GET_NAME)

    def get_note(self) -> Call[str]:
        """The call of :meth:`X.get_note`, not yet sent."""
        return Call(GET_NOTE)

    def get_weather(self) -> Call[models.Weather]:
        """The call of :meth:`X.get_weather`, not yet sent."""
        return Call(GET_WEATHER)


class X(Resource[XCalls]):
    """The operations of x."""

    calls = XCalls()

    def get_all(self, *, options: Options | None = None) -> list[models.Weather]:
        """Get all.

        Args:
            options: Settings of this call alone.

        Returns:
            list[models.Weather]

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.x.get_all()

        Operation: ``getAll``, ``GET /all``.
        """
        call = self.calls.get_all()
        return self._execute(call, options)

    def get_count(self, *, options: Options | None = None) -> int:
        """Get count.

        Args:
            options: Settings of this call alone.

        Returns:
            int

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.x.get_count()

        Operation: ``getCount``, ``GET /count``.
        """
        call = self.calls.get_count()
        return self._execute(call, options)

    def get_day(self, *, options: Options | None = None) -> date:
        """Get day.

        Args:
            options: Settings of this call alone.

        Returns:
            date

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.x.get_day()

        Operation: ``getDay``, ``GET /day``.
        """
        call = self.calls.get_day()
        return self._execute(call, options)

    def get_either(self, *, options: Options | None = None) -> models.Weather | str:
        """Get either.

        Args:
            options: Settings of this call alone.

        Returns:
            models.Weather | str

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.x.get_either()

        Operation: ``getEither``, ``GET /either``.
        """
        call = self.calls.get_either()
        return self._execute(call, options)

    def get_name(self, *, options: Options | None = None) -> str:
        """Get name.

        Args:
            options: Settings of this call alone.

        Returns:
            str

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.x.get_name()

        Operation: ``getName``, ``GET /name``.
        """
        call = self.calls.get_name()
        return self._execute(call, options)

    def get_note(self, *, options: Options | None = None) -> str:
        """Get note.

        Args:
            options: Settings of this call alone.

        Returns:
            str

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.x.get_note()

        Operation: ``getNote``, ``GET /note``.
        """
        call = self.calls.get_note()
        return self._execute(call, options)

    def get_weather(self, *, options: Options | None = None) -> models.Weather:
        """Get weather.

        Args:
            options: Settings of this call alone.

        Returns:
            models.Weather

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.x.get_weather()

        Operation: ``getWeather``, ``GET /weather``.
        """
        call = self.calls.get_weather()
        return self._execute(call, options)


class AsyncX(AsyncResource[XCalls]):
    """The operations of x."""

    calls = XCalls()

    async def get_all(self, *, options: Options | None = None) -> list[models.Weather]:
        """Get all.

        Args:
            options: Settings of this call alone.

        Returns:
            list[models.Weather]

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.x.get_all()

        Operation: ``getAll``, ``GET /all``.
        """
        call = self.calls.get_all()
        return await self._execute(call, options)

    async def get_count(self, *, options: Options | None = None) -> int:
        """Get count.

        Args:
            options: Settings of this call alone.

        Returns:
            int

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.x.get_count()

        Operation: ``getCount``, ``GET /count``.
        """
        call = self.calls.get_count()
        return await self._execute(call, options)

    async def get_day(self, *, options: Options | None = None) -> date:
        """Get day.

        Args:
            options: Settings of this call alone.

        Returns:
            date

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.x.get_day()

        Operation: ``getDay``, ``GET /day``.
        """
        call = self.calls.get_day()
        return await self._execute(call, options)

    async def get_either(self, *, options: Options | None = None) -> models.Weather | str:
        """Get either.

        Args:
            options: Settings of this call alone.

        Returns:
            models.Weather | str

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.x.get_either()

        Operation: ``getEither``, ``GET /either``.
        """
        call = self.calls.get_either()
        return await self._execute(call, options)

    async def get_name(self, *, options: Options | None = None) -> str:
        """Get name.

        Args:
            options: Settings of this call alone.

        Returns:
            str

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.x.get_name()

        Operation: ``getName``, ``GET /name``.
        """
        call = self.calls.get_name()
        return await self._execute(call, options)

    async def get_note(self, *, options: Options | None = None) -> str:
        """Get note.

        Args:
            options: Settings of this call alone.

        Returns:
            str

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.x.get_note()

        Operation: ``getNote``, ``GET /note``.
        """
        call = self.calls.get_note()
        return await self._execute(call, options)

    async def get_weather(self, *, options: Options | None = None) -> models.Weather:
        """Get weather.

        Args:
            options: Settings of this call alone.

        Returns:
            models.Weather

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.x.get_weather()

        Operation: ``getWeather``, ``GET /weather``.
        """
        call = self.calls.get_weather()
        return await self._execute(call, options)
