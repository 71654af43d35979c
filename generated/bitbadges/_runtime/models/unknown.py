"""Objects that are of none of the kinds that the document knows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from typing import TYPE_CHECKING, Any

from pydantic import PrivateAttr

from ..secrets import MASK
from .base import Model


class Unknown(Model):
    """An object that means no member of its union: all its properties as they came, each an attribute.

    They go by their names in JSON and, where a member of the union knows the property, by its name in Python.
    """

    _wires: Mapping[str, str] = PrivateAttr(default_factory=dict[str, str])
    _secret: Set[str] = PrivateAttr(default_factory=frozenset[str])

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        for name, value in super().__repr_args__():
            yield name, MASK if name in self._secret and value is not None else value

    if not TYPE_CHECKING:  # what attributes there are is not known before

        def __getattr__(self, name):
            extra = None if name.startswith("_") else self.__pydantic_extra__
            wire = name if extra is None else self._wires.get(name, name)
            if extra is not None and wire in extra:
                return extra[wire]
            return super().__getattr__(name)


def build_unknown(
    properties: Mapping[str, Any], wires: Mapping[str, str], secret: Set[str]
) -> Unknown:
    """An object of no known kind.

    :param wires: the names in JSON of the properties that are known by another one in Python.
    :param secret: the names in JSON of those that are not to be shown.
    """
    built = Unknown()
    object.__setattr__(built, "__pydantic_extra__", dict(properties))
    private = {"_wires": dict(wires), "_secret": frozenset(secret)}
    object.__setattr__(built, "__pydantic_private__", private)
    return built
