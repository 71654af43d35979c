"""Pydantic's validators and serialisers, one per type, built with the first use."""

from __future__ import annotations

from typing import Any, Final, cast

from pydantic import BaseModel, ConfigDict, TypeAdapter

from .cached import PerObject


def _build_adapter(kind: object) -> TypeAdapter[Any]:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        kind.model_rebuild()
        adapter: TypeAdapter[Any] = TypeAdapter(cast("type[Any]", kind))
        adapter.rebuild()  # models defer the building; here it is due, and under the cache's lock
        return adapter
    return TypeAdapter(cast("type[Any]", kind), config=ConfigDict(hide_input_in_errors=True))


find_adapter: Final = PerObject[object, TypeAdapter[Any]](_build_adapter)
"""The adapter of a type. A type that pydantic knows nothing of raises pydantic's own error: the document, or the caller's
``returns=``, is at fault."""
