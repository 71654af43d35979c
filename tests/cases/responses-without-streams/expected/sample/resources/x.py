"""x: The operations of x."""

from __future__ import annotations

from .. import models
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Body, BodyField, Operation, Response
from .._runtime.options import Options

# POST /cameras
CREATE_CAMERA = Operation(
    id="createCamera",
    method="POST",
    path="/cameras",
    bodies=(
        Body(
            "application/json",
            type=models.CreateNeverBody,
            fields=(BodyField("stream", "stream"),),
            required=False,
        ),
    ),
    responses=(Response("200", models.CreateNamedResponse),),
)

# POST /named
CREATE_NAMED = Operation(
    id="createNamed",
    method="POST",
    path="/named",
    bodies=(
        Body(
            "application/json",
            type=models.CreateNamedBody,
            fields=(BodyField("stream", "stream"),),
            required=False,
        ),
    ),
    responses=(Response("200", models.CreateNamedResponse),),
)

# POST /never
CREATE_NEVER = Operation(
    id="createNever",
    method="POST",
    path="/never",
    bodies=(
        Body(
            "application/json",
            type=models.CreateNeverBody,
            fields=(BodyField("stream", "stream"),),
            required=False,
        ),
    ),
    responses=(Response("200", models.CreateNamedResponse),),
)

# POST /recorders
CREATE_RECORDER = Operation(
    id="createRecorder",
    method="POST",
    path="/recorders",
    bodies=(
        Body(
            "application/json",
            type=models.Recorder,
            fields=(BodyField("stream", "stream"),),
            required=False,
        ),
    ),
    responses=(Response("200", models.Recorder),),
)


class XCalls(Calls):
    """Builds the calls of :class:`X`, not yet sent."""

    __slots__ = ()

    def create_camera(self, *, stream: bool | Omit = OMIT) -> Call[models.CreateNamedResponse]:
        """The call of :meth:`X.create_camera`, not yet sent."""
        return Call(CREATE_CAMERA, {"stream": stream})

    def create_named(self, *, stream: str | Omit = OMIT) -> Call[models.CreateNamedResponse]:
        """The call of :meth:`X.create_named`, not yet sent."""
        return Call(CREATE_NAMED, {"stream": stream})

    def create_never(self, *, stream: bool | Omit = OMIT) -> Call[models.CreateNamedResponse]:
        """The call of :meth:`X.create_never`, not yet sent."""
        return Call(CREATE_NEVER, {"stream": stream})

    def create_recorder(self, *, stream: bool | Omit = OMIT) -> Call[models.Recorder]:
        """The call of :meth:`X.create_recorder`, not yet sent."""
        return Call(CREATE_RECORDER, {"stream": stream})


class X(Resource[XCalls]):
    """The operations of x."""

    calls = XCalls()

    def create_camera(
        self, *, stream: bool | Omit = OMIT, options: Options | None = None
    ) -> models.CreateNamedResponse:
        """Create camera.

        Args:
            stream: Whether the camera is live.
            options: Settings of this call alone.

        Returns:
            models.CreateNamedResponse

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.x.create_camera()

        Operation: ``createCamera``, ``POST /cameras``.
        """
        call = self.calls.create_camera(stream=stream)
        return self._execute(call, options)

    def create_named(
        self, *, stream: str | Omit = OMIT, options: Options | None = None
    ) -> models.CreateNamedResponse:
        """Create named.

        Args:
            stream: Stream events to this.
            options: Settings of this call alone.

        Returns:
            models.CreateNamedResponse

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.x.create_named()

        Operation: ``createNamed``, ``POST /named``.
        """
        call = self.calls.create_named(stream=stream)
        return self._execute(call, options)

    def create_never(
        self, *, stream: bool | Omit = OMIT, options: Options | None = None
    ) -> models.CreateNamedResponse:
        """Create never.

        Args:
            stream: Stream the answer in chunks.
            options: Settings of this call alone.

        Returns:
            models.CreateNamedResponse

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.x.create_never()

        Operation: ``createNever``, ``POST /never``.
        """
        call = self.calls.create_never(stream=stream)
        return self._execute(call, options)

    def create_recorder(
        self, *, stream: bool | Omit = OMIT, options: Options | None = None
    ) -> models.Recorder:
        """Create recorder.

        Args:
            stream: Stream events to the recorder.
            options: Settings of this call alone.

        Returns:
            models.Recorder

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.x.create_recorder()

        Operation: ``createRecorder``, ``POST /recorders``.
        """
        call = self.calls.create_recorder(stream=stream)
        return self._execute(call, options)


class AsyncX(AsyncResource[XCalls]):
    """The operations of x."""

    calls = XCalls()

    async def create_camera(
        self, *, stream: bool | Omit = OMIT, options: Options | None = None
    ) -> models.CreateNamedResponse:
        """Create camera.

        Args:
            stream: Whether the camera is live.
            options: Settings of this call alone.

        Returns:
            models.CreateNamedResponse

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.x.create_camera()

        Operation: ``createCamera``, ``POST /cameras``.
        """
        call = self.calls.create_camera(stream=stream)
        return await self._execute(call, options)

    async def create_named(
        self, *, stream: str | Omit = OMIT, options: Options | None = None
    ) -> models.CreateNamedResponse:
        """Create named.

        Args:
            stream: Stream events to this.
            options: Settings of this call alone.

        Returns:
            models.CreateNamedResponse

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.x.create_named()

        Operation: ``createNamed``, ``POST /named``.
        """
        call = self.calls.create_named(stream=stream)
        return await self._execute(call, options)

    async def create_never(
        self, *, stream: bool | Omit = OMIT, options: Options | None = None
    ) -> models.CreateNamedResponse:
        """Create never.

        Args:
            stream: Stream the answer in chunks.
            options: Settings of this call alone.

        Returns:
            models.CreateNamedResponse

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.x.create_never()

        Operation: ``createNever``, ``POST /never``.
        """
        call = self.calls.create_never(stream=stream)
        return await self._execute(call, options)

    async def create_recorder(
        self, *, stream: bool | Omit = OMIT, options: Options | None = None
    ) -> models.Recorder:
        """Create recorder.

        Args:
            stream: Stream events to the recorder.
            options: Settings of this call alone.

        Returns:
            models.Recorder

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.x.create_recorder()

        Operation: ``createRecorder``, ``POST /recorders``.
        """
        call = self.calls.create_recorder(stream=stream)
        return await self._execute(call, options)
