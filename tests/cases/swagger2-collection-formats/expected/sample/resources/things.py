"""things: The operations of things."""

from __future__ import annotations

from collections.abc import Sequence

from .. import models
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Body, BodyField, Operation, Parameter, Response
from .._runtime.options import Options
from .._runtime.request.upload import FilePart

# POST /things/{ids}
SEND = Operation(
    id="sendThings",
    method="POST",
    path="/things/{ids}",
    parameters=(
        Parameter("ids", "path", "ids", style="pipeDelimited", explode=False),
        Parameter("csv", "query", "csv", explode=False),
        Parameter("ssv", "query", "ssv", style="spaceDelimited", explode=False),
        Parameter("tsv", "query", "tsv", style="tabDelimited", explode=False),
        Parameter("X-Tabs", "header", "x_tabs", style="tabDelimited", explode=False),
    ),
    bodies=(
        Body(
            "application/x-www-form-urlencoded",
            type=models.SendThingsBody,
            fields=(
                BodyField("form_csv", "form_csv", explode=False, styled=True),
                BodyField("form_tsv", "form_tsv", explode=False, style="tabDelimited", styled=True),
                BodyField("form_multi", "form_multi", styled=True),
            ),
            required=False,
        ),
    ),
    responses=(Response("200", decoding="empty", content_type=None),),
)

# POST /parts
SEND_PARTS = Operation(
    id="sendParts",
    method="POST",
    path="/parts",
    bodies=(
        Body(
            "multipart/form-data",
            type=models.SendPartsBody,
            fields=(
                BodyField("codes", "codes", explode=False, styled=True),
                BodyField("file", "file"),
            ),
            required=False,
        ),
    ),
    responses=(Response("200", decoding="empty", content_type=None),),
)


class ThingsCalls(Calls):
    """Builds the calls of :class:`Things`, not yet sent."""

    __slots__ = ()

    def send(
        self,
        ids: Sequence[str],
        *,
        csv: Sequence[str] | None | Omit = OMIT,
        ssv: Sequence[str] | None | Omit = OMIT,
        tsv: Sequence[str] | None | Omit = OMIT,
        x_tabs: Sequence[str] | None | Omit = OMIT,
        form_csv: Sequence[str] | Omit = OMIT,
        form_tsv: Sequence[str] | Omit = OMIT,
        form_multi: Sequence[str] | Omit = OMIT,
    ) -> Call[None]:
        """The call of :meth:`Things.send`, not yet sent."""
        return Call(
            SEND,
            {
                "ids": ids,
                "csv": csv,
                "ssv": ssv,
                "tsv": tsv,
                "x_tabs": x_tabs,
                "form_csv": form_csv,
                "form_tsv": form_tsv,
                "form_multi": form_multi,
            },
        )

    def send_parts(
        self, *, codes: Sequence[str] | Omit = OMIT, file: FilePart | Omit = OMIT
    ) -> Call[None]:
        """The call of :meth:`Things.send_parts`, not yet sent."""
        return Call(SEND_PARTS, {"codes": codes, "file": file})


class Things(Resource[ThingsCalls]):
    """The operations of things."""

    calls = ThingsCalls()

    def send(
        self,
        ids: Sequence[str],
        *,
        csv: Sequence[str] | None | Omit = OMIT,
        ssv: Sequence[str] | None | Omit = OMIT,
        tsv: Sequence[str] | None | Omit = OMIT,
        x_tabs: Sequence[str] | None | Omit = OMIT,
        form_csv: Sequence[str] | Omit = OMIT,
        form_tsv: Sequence[str] | Omit = OMIT,
        form_multi: Sequence[str] | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """Send.

        Args:
            x_tabs: The header ``X-Tabs``.
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.things.send(["text"])

        Operation: ``sendThings``, ``POST /things/{ids}``.
        """
        call = self.calls.send(
            ids,
            csv=csv,
            ssv=ssv,
            tsv=tsv,
            x_tabs=x_tabs,
            form_csv=form_csv,
            form_tsv=form_tsv,
            form_multi=form_multi,
        )
        return self._execute(call, options)

    def send_parts(
        self,
        *,
        codes: Sequence[str] | Omit = OMIT,
        file: FilePart | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """Send parts.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.things.send_parts()

        Operation: ``sendParts``, ``POST /parts``.
        """
        call = self.calls.send_parts(codes=codes, file=file)
        return self._execute(call, options)


class AsyncThings(AsyncResource[ThingsCalls]):
    """The operations of things."""

    calls = ThingsCalls()

    async def send(
        self,
        ids: Sequence[str],
        *,
        csv: Sequence[str] | None | Omit = OMIT,
        ssv: Sequence[str] | None | Omit = OMIT,
        tsv: Sequence[str] | None | Omit = OMIT,
        x_tabs: Sequence[str] | None | Omit = OMIT,
        form_csv: Sequence[str] | Omit = OMIT,
        form_tsv: Sequence[str] | Omit = OMIT,
        form_multi: Sequence[str] | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """Send.

        Args:
            x_tabs: The header ``X-Tabs``.
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.things.send(["text"])

        Operation: ``sendThings``, ``POST /things/{ids}``.
        """
        call = self.calls.send(
            ids,
            csv=csv,
            ssv=ssv,
            tsv=tsv,
            x_tabs=x_tabs,
            form_csv=form_csv,
            form_tsv=form_tsv,
            form_multi=form_multi,
        )
        return await self._execute(call, options)

    async def send_parts(
        self,
        *,
        codes: Sequence[str] | Omit = OMIT,
        file: FilePart | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """Send parts.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.things.send_parts()

        Operation: ``sendParts``, ``POST /parts``.
        """
        call = self.calls.send_parts(codes=codes, file=file)
        return await self._execute(call, options)
