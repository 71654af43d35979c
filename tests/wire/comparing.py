"""Comparing JSON as JSON: ``true`` is not 1, ``1`` is not ``1.0``, models are what they are on the wire."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from keyword import iskeyword
from typing import Any, cast

from bitbadges._runtime.models.objects import is_model, list_members


def text_of(value: object) -> str:
    """JSON in one spelling, so that equal texts are equal values of equal kinds."""
    return json.dumps(value, sort_keys=True, indent=1, ensure_ascii=False)


def dump(model: Any) -> Any:
    """A model in its wire form."""
    return model.to_dict()


def find_untyped(value: object, at: str = "") -> Iterator[str]:
    """Where a model holds what its class has no field for."""
    if is_model(value):
        model: Any = value
        unknown = model.model_extra or {}
        yield from (f"{at}/{name}" for name in unknown)
        for name, member in list_members(model):
            if name not in unknown:
                yield from find_untyped(member, f"{at}/{to_keyword(name)}")
    elif isinstance(value, list):
        for index, item in enumerate(cast("list[object]", value)):
            yield from find_untyped(item, f"{at}/{index}")


def to_keywords(body: Mapping[str, object]) -> dict[str, object]:
    """The properties of a body as keywords: snake_case of the wire names, an underscore after a Python keyword."""
    return {to_keyword(name): value for name, value in body.items()}


def to_keyword(wire: str) -> str:
    """``_isSimulation`` -> ``is_simulation``, ``from`` -> ``from_``."""
    snake = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", wire.lstrip("_")).lower()
    return f"{snake}_" if iskeyword(snake) else snake
