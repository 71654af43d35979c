"""Objects that are of none of the kinds that the document knows."""

from __future__ import annotations

from collections.abc import Mapping, Set
from typing import Any, cast

from .base import Model
from .slots import Extra, build_of_raw


class Unknown(Model):
    """An object that means no member of its union: all its properties as they came, each an attribute.

    They go by their names in JSON and, where a member of the union knows the property, by its name in Python.
    """


def build_unknown(
    properties: Mapping[str, Any], wires: Mapping[str, str], secret: Set[str]
) -> Unknown:
    """An object of no known kind.

    :param wires: the names in JSON of the properties that are known by another one in Python.
    :param secret: the names in JSON of those that are not to be shown.
    """
    extra = Extra(dict(properties), dict(wires), frozenset(secret))
    return cast("Unknown", build_of_raw(Unknown, {}, extra))
