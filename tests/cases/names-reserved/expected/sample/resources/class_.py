"""class: The operations of class."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from .. import models
from .._runtime.call import Call
from .._runtime.client.resource import AsyncResource, Calls, Resource
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Body, BodyField, Operation, Parameter, Response
from .._runtime.options import Options

if TYPE_CHECKING:
    from .. import params

# POST /things
IMPORT = Operation(
    id="import",
    method="POST",
    path="/things",
    parameters=(
        Parameter("from", "query", "from_"),
        Parameter("list", "query", "list"),
        Parameter("options", "query", "options_query"),
        Parameter("self", "query", "self_query"),
    ),
    bodies=(
        Body(
            "application/json",
            type=models.ListModel,
            fields=(
                BodyField("self", "self_body"),
                BodyField("schema", "schema"),
                BodyField("json", "json"),
                BodyField("copy", "copy"),
                BodyField("model_fields", "model_fields"),
                BodyField("_id", "id"),
                BodyField("date", "date"),
                BodyField("list", "list_body"),
                BodyField("class", "class_"),
                BodyField("$ref", "ref"),
                BodyField("properties", "properties"),
            ),
            required=False,
        ),
    ),
    responses=(Response("200", models.ModelModel),),
)

# GET /things
LIST = Operation(
    id="list",
    method="GET",
    path="/things",
    responses=(Response("200", list[models.ListModel]),),
)


class ClassCalls(Calls):
    """Builds the calls of :class:`Class`, not yet sent."""

    __slots__ = ()

    def import_(
        self,
        *,
        from_: str | None | Omit = OMIT,
        list: str | None | Omit = OMIT,
        options_query: str | None | Omit = OMIT,
        self_query: str | None | Omit = OMIT,
        self_body: str | Omit = OMIT,
        schema: str | Omit = OMIT,
        json: bool | Omit = OMIT,
        copy: str | Omit = OMIT,
        model_fields: str | Omit = OMIT,
        id: str | Omit = OMIT,
        date: date | Omit = OMIT,
        list_body: Sequence[str] | Omit = OMIT,
        class_: str | Omit = OMIT,
        ref: str | Omit = OMIT,
        properties: models.ListProperties | params.ListProperties | Omit = OMIT,
    ) -> Call[models.ModelModel]:
        """The call of :meth:`Class.import_`, not yet sent."""
        return Call(
            IMPORT,
            {
                "from_": from_,
                "list": list,
                "options_query": options_query,
                "self_query": self_query,
                "self_body": self_body,
                "schema": schema,
                "json": json,
                "copy": copy,
                "model_fields": model_fields,
                "id": id,
                "date": date,
                "list_body": list_body,
                "class_": class_,
                "ref": ref,
                "properties": properties,
            },
        )

    def list(self) -> Call[builtins.list[models.ListModel]]:
        """The call of :meth:`Class.list`, not yet sent."""
        return Call(LIST)


class Class(Resource[ClassCalls]):
    """The operations of class."""

    calls = ClassCalls()

    def import_(
        self,
        *,
        from_: str | None | Omit = OMIT,
        list: str | None | Omit = OMIT,
        options_query: str | None | Omit = OMIT,
        self_query: str | None | Omit = OMIT,
        self_body: str | Omit = OMIT,
        schema: str | Omit = OMIT,
        json: bool | Omit = OMIT,
        copy: str | Omit = OMIT,
        model_fields: str | Omit = OMIT,
        id: str | Omit = OMIT,
        date: date | Omit = OMIT,
        list_body: Sequence[str] | Omit = OMIT,
        class_: str | Omit = OMIT,
        ref: str | Omit = OMIT,
        properties: models.ListProperties | params.ListProperties | Omit = OMIT,
        options: Options | None = None,
    ) -> models.ModelModel:
        """Import.

        Args:
            from_: ``from`` in the query.
            options_query: ``options`` in the query.
            self_query: ``self`` in the query.
            self_body: ``self`` in the body.
            id: ``_id`` in the body.
            list_body: ``list`` in the body.
            class_: ``class`` in the body.
            ref: ``$ref`` in the body.
            options: Settings of this call alone.

        Returns:
            models.ModelModel

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.class_.import_()

        Operation: ``import``, ``POST /things``.
        """
        call = self.calls.import_(
            from_=from_,
            list=list,
            options_query=options_query,
            self_query=self_query,
            self_body=self_body,
            schema=schema,
            json=json,
            copy=copy,
            model_fields=model_fields,
            id=id,
            date=date,
            list_body=list_body,
            class_=class_,
            ref=ref,
            properties=properties,
        )
        return self._execute(call, options)

    def list(self, *, options: Options | None = None) -> builtins.list[models.ListModel]:
        """List.

        Args:
            options: Settings of this call alone.

        Returns:
            builtins.list[models.ListModel]

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> client.class_.list()

        Operation: ``list``, ``GET /things``.
        """
        call = self.calls.list()
        return self._execute(call, options)


class AsyncClass(AsyncResource[ClassCalls]):
    """The operations of class."""

    calls = ClassCalls()

    async def import_(
        self,
        *,
        from_: str | None | Omit = OMIT,
        list: str | None | Omit = OMIT,
        options_query: str | None | Omit = OMIT,
        self_query: str | None | Omit = OMIT,
        self_body: str | Omit = OMIT,
        schema: str | Omit = OMIT,
        json: bool | Omit = OMIT,
        copy: str | Omit = OMIT,
        model_fields: str | Omit = OMIT,
        id: str | Omit = OMIT,
        date: date | Omit = OMIT,
        list_body: Sequence[str] | Omit = OMIT,
        class_: str | Omit = OMIT,
        ref: str | Omit = OMIT,
        properties: models.ListProperties | params.ListProperties | Omit = OMIT,
        options: Options | None = None,
    ) -> models.ModelModel:
        """Import.

        Args:
            from_: ``from`` in the query.
            options_query: ``options`` in the query.
            self_query: ``self`` in the query.
            self_body: ``self`` in the body.
            id: ``_id`` in the body.
            list_body: ``list`` in the body.
            class_: ``class`` in the body.
            ref: ``$ref`` in the body.
            options: Settings of this call alone.

        Returns:
            models.ModelModel

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.class_.import_()

        Operation: ``import``, ``POST /things``.
        """
        call = self.calls.import_(
            from_=from_,
            list=list,
            options_query=options_query,
            self_query=self_query,
            self_body=self_body,
            schema=schema,
            json=json,
            copy=copy,
            model_fields=model_fields,
            id=id,
            date=date,
            list_body=list_body,
            class_=class_,
            ref=ref,
            properties=properties,
        )
        return await self._execute(call, options)

    async def list(self, *, options: Options | None = None) -> builtins.list[models.ListModel]:
        """List.

        Args:
            options: Settings of this call alone.

        Returns:
            builtins.list[models.ListModel]

        Raises:
            APIStatusError: The API refused; its subclasses say why.
            APIConnectionError: No answer came.

        Example:
            >>> await client.class_.list()

        Operation: ``list``, ``GET /things``.
        """
        call = self.calls.list()
        return await self._execute(call, options)
