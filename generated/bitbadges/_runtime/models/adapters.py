"""Pydantic's validators and serialisers, one per type, built with the first use."""

from __future__ import annotations

from typing import Annotated, Any, Final, cast

from pydantic import BaseModel, ConfigDict, PydanticUserError, TypeAdapter

from ..cached import PerObject
from ..deep import build_deep
from .keeping import KeepSpellings


def _build_adapter(kind: object) -> TypeAdapter[Any]:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        kind.model_rebuild()
        adapter: TypeAdapter[Any] = TypeAdapter(cast("type[Any]", kind))
        adapter.rebuild()  # models defer the building; here it is due, and under the cache's lock
        return adapter
    marked = cast("type[Any]", Annotated[kind, KeepSpellings()])
    try:
        return build_deep(lambda: TypeAdapter(marked, config=ConfigDict(hide_input_in_errors=True)))
    except PydanticUserError:  # a typed dictionary or a dataclass, which has its own configuration
        return build_deep(lambda: TypeAdapter(marked))


def validate_json(adapter: TypeAdapter[Any], content: bytes | str) -> Any:
    """A JSON document as a type has it; raises pydantic's own error where it does not fit.

    Strict: JSON has kinds of its own, and "1" read as 1, or "yes" as true, would not go out again as it came. By alias only: a
    property that happens to be called like the Python name of a field is another property.
    """
    return adapter.validate_json(content, strict=True, by_alias=True, by_name=False)


find_adapter: Final = PerObject[object, TypeAdapter[Any]](_build_adapter)
"""The adapter of a type. A type that pydantic knows nothing of raises pydantic's own error: the document, or the caller's
``returns=``, is at fault."""
