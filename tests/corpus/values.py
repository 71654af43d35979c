"""Samples arguments of a generated method, by the types that its signature names."""

from __future__ import annotations

import importlib
import types
import typing
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, ForwardRef, Literal, Union, get_args, get_origin
from uuid import UUID

from typing_extensions import TypeAliasType

_SCALARS: dict[object, object] = {
    str: "text",
    int: 1,
    float: 1.5,
    bool: True,
    bytes: b"content",
    date: date(2030, 1, 31),
    datetime: datetime(2030, 1, 31, 12),
    Decimal: Decimal("1.5"),
    UUID: UUID("00000000-0000-4000-8000-000000000000"),
    Any: "text",
    type(None): None,
}
_DEEPEST = 5
_ENDLESS = 20
"""Where an object that must hold one of its own kind is cut off: there is no such value."""


class Sampler:
    """Samples of the types of one package; ``whole`` ones have their optional members too."""

    def __init__(self, models: types.ModuleType, *, whole: bool) -> None:
        self.models = models
        self.whole = whole
        package = models.__name__.rpartition(".")[0]
        self.fields: Any = importlib.import_module(f"{package}._runtime.models.fields")

    def of(self, wanted: Any, depth: int = 0) -> Any:
        """A value of a type; objects as mappings by wire names."""
        kind = self.resolve(wanted)
        origin, members = get_origin(kind), get_args(kind)
        if isinstance(kind, typing.Hashable) and kind in _SCALARS:
            return _SCALARS[kind]
        if origin is Literal:
            return next((m for m in members if m != ""), members[0])
        if origin in (Union, types.UnionType):
            return self.of(self.first(members), depth)
        if origin is tuple:
            return ("name", b"content")
        if origin in (list, Sequence, Iterable):
            return [self.of(members[0], depth + 1)] if depth < _DEEPEST else []
        if origin in (dict, Mapping):
            return {"key": self.of(members[1], depth + 1)} if depth < _DEEPEST else {}
        if isinstance(kind, type) and issubclass(kind, self.fields.MODEL):
            return self.object(kind, depth)
        raise TypeError(f"no sample of {kind!r}")

    def resolve(self, wanted: Any) -> Any:
        """The type behind names, aliases and annotations."""
        while True:
            if isinstance(wanted, ForwardRef):
                wanted = wanted.__forward_arg__
            if isinstance(wanted, str):
                wanted = eval(wanted, vars(self.models))
            elif isinstance(wanted, TypeAliasType):
                wanted = wanted.__value__
            elif get_origin(wanted) is typing.Annotated:
                wanted = get_args(wanted)[0]
            else:
                return wanted

    def first(self, members: tuple[Any, ...]) -> Any:
        """The first member of a union that says something."""
        known = [m for m in members if getattr(m, "__name__", "") not in ("Omit", "NoneType")]
        return known[0] if known else type(None)

    def object(self, kind: type[Any], depth: int) -> dict[str, Any]:
        """A mapping that a model reads."""
        wide = self.whole and depth < 2
        return {
            field.wire: self.of(field.type, depth + 1)
            for field in self.fields.describe_model(kind).fields
            if (field.required and depth < _ENDLESS) or wide
        }
