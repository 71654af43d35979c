"""The intermediate representation as JSON, for people and for tests."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import cast, get_args

from goldsmith.ir.model import Api, Json, TypeRef

_TAGGED = get_args(TypeRef)
TAG = "type"
"""The key that says which member of a union an object is; no member has a field of this name."""


def dump_api(api: Api) -> Json:
    """The whole of an API as plain data: every field, in the order in which the classes declare them."""
    return _dump(api)


def print_api(api: Api) -> str:
    """The dump as text; the same for the same API, always."""
    return json.dumps(dump_api(api), indent=2, ensure_ascii=False) + "\n"


def _dump(value: object) -> Json:
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if is_dataclass(value):
        tag: dict[str, Json] = {TAG: type(value).__name__} if isinstance(value, _TAGGED) else {}
        return tag | {each.name: _dump(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, Mapping):
        return {str(k): _dump(v) for k, v in cast("Mapping[object, object]", value).items()}
    if isinstance(value, tuple | list):
        return [_dump(item) for item in cast("Sequence[object]", value)]
    raise TypeError(f"the representation must not hold a {type(value).__name__}")
