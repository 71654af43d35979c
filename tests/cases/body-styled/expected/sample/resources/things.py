"""things: The operations of things."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .. import models
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Body, BodyField, Operation, Response
from .._runtime.options import Options

# POST /form
SEND_FORM = Operation(
    id="sendForm",
    method="POST",
    path="/form",
    bodies=(
        Body(
            "application/x-www-form-urlencoded",
            type=models.Form,
            fields=(
                BodyField("codes", "codes", explode=False, styled=True),
                BodyField("plain", "plain"),
                BodyField("spread", "spread", styled=True),
                BodyField("whole", "whole"),
                BodyField("deep", "deep", style="deepObject", styled=True),
                BodyField("piped", "piped", explode=False, style="pipeDelimited", styled=True),
                BodyField("raw", "raw", styled=True, allow_reserved=True),
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
            type=models.Form,
            fields=(
                BodyField("codes", "codes", explode=False, styled=True),
                BodyField("plain", "plain"),
                BodyField("spread", "spread", styled=True),
                BodyField("whole", "whole"),
                BodyField("deep", "deep", style="deepObject", styled=True),
                BodyField("piped", "piped", explode=False, style="pipeDelimited", styled=True),
                BodyField("raw", "raw", styled=True, allow_reserved=True),
            ),
            required=False,
        ),
    ),
    responses=(Response("200", decoding="empty", content_type=None),),
)


class ThingsCalls(Calls):
    """Builds the calls of :class:`Things`, not yet sent."""

    __slots__ = ()

    def send_form(
        self,
        *,
        codes: Sequence[int] | Omit = OMIT,
        plain: Sequence[int] | Omit = OMIT,
        spread: Mapping[str, str] | Omit = OMIT,
        whole: Mapping[str, str] | Omit = OMIT,
        deep: Mapping[str, str] | Omit = OMIT,
        piped: Sequence[str] | Omit = OMIT,
        raw: str | Omit = OMIT,
    ) -> Call[None]:
        """The call of :meth:`Things.send_form`, not yet sent."""
        return Call(
            SEND_FORM,
            {
                "codes": codes,
                "plain": plain,
                "spread": spread,
                "whole": whole,
                "deep": deep,
                "piped": piped,
                "raw": raw,
            },
        )

    def send_parts(
        self,
        *,
        codes: Sequence[int] | Omit = OMIT,
        plain: Sequence[int] | Omit = OMIT,
        spread: Mapping[str, str] | Omit = OMIT,
        whole: Mapping[str, str] | Omit = OMIT,
        deep: Mapping[str, str] | Omit = OMIT,
        piped: Sequence[str] | Omit = OMIT,
        raw: str | Omit = OMIT,
    ) -> Call[None]:
        """The call of :meth:`Things.send_parts`, not yet sent."""
        return Call(
            SEND_PARTS,
            {
                "codes": codes,
                "plain": plain,
                "spread": spread,
                "whole": whole,
                "deep": deep,
                "piped": piped,
                "raw": raw,
            },
        )


class Things(Resource[ThingsCalls]):
    """The operations of things."""

    calls = ThingsCalls()

    def send_form(
        self,
        *,
        codes: Sequence[int] | Omit = OMIT,
        plain: Sequence[int] | Omit = OMIT,
        spread: Mapping[str, str] | Omit = OMIT,
        whole: Mapping[str, str] | Omit = OMIT,
        deep: Mapping[str, str] | Omit = OMIT,
        piped: Sequence[str] | Omit = OMIT,
        raw: str | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """Send form.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.things.send_form()

        Operation: ``sendForm``, ``POST /form``.
        """
        call = self.calls.send_form(
            codes=codes, plain=plain, spread=spread, whole=whole, deep=deep, piped=piped, raw=raw
        )
        return self._execute(call, options)

    def send_parts(
        self,
        *,
        codes: Sequence[int] | Omit = OMIT,
        plain: Sequence[int] | Omit = OMIT,
        spread: Mapping[str, str] | Omit = OMIT,
        whole: Mapping[str, str] | Omit = OMIT,
        deep: Mapping[str, str] | Omit = OMIT,
        piped: Sequence[str] | Omit = OMIT,
        raw: str | Omit = OMIT,
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
        call = self.calls.send_parts(
            codes=codes, plain=plain, spread=spread, whole=whole, deep=deep, piped=piped, raw=raw
        )
        return self._execute(call, options)


class AsyncThings(AsyncResource[ThingsCalls]):
    """The operations of things."""

    calls = ThingsCalls()

    async def send_form(
        self,
        *,
        codes: Sequence[int] | Omit = OMIT,
        plain: Sequence[int] | Omit = OMIT,
        spread: Mapping[str, str] | Omit = OMIT,
        whole: Mapping[str, str] | Omit = OMIT,
        deep: Mapping[str, str] | Omit = OMIT,
        piped: Sequence[str] | Omit = OMIT,
        raw: str | Omit = OMIT,
        options: Options | None = None,
    ) -> None:
        """Send form.

        Args:
            options: Settings of this call alone.

        Returns:
            None: The answer has no body.

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.things.send_form()

        Operation: ``sendForm``, ``POST /form``.
        """
        call = self.calls.send_form(
            codes=codes, plain=plain, spread=spread, whole=whole, deep=deep, piped=piped, raw=raw
        )
        return await self._execute(call, options)

    async def send_parts(
        self,
        *,
        codes: Sequence[int] | Omit = OMIT,
        plain: Sequence[int] | Omit = OMIT,
        spread: Mapping[str, str] | Omit = OMIT,
        whole: Mapping[str, str] | Omit = OMIT,
        deep: Mapping[str, str] | Omit = OMIT,
        piped: Sequence[str] | Omit = OMIT,
        raw: str | Omit = OMIT,
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
        call = self.calls.send_parts(
            codes=codes, plain=plain, spread=spread, whole=whole, deep=deep, piped=piped, raw=raw
        )
        return await self._execute(call, options)
