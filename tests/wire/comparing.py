"""Comparing JSON as JSON: ``true`` is not 1, ``1`` is not ``1.0``, models are what they are on the wire."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from keyword import iskeyword
from typing import Any, cast

from pydantic import BaseModel


def text_of(value: object) -> str:
    """JSON in one spelling, so that equal texts are equal values of equal kinds."""
    return json.dumps(value, sort_keys=True, indent=1, ensure_ascii=False)


def dump(model: BaseModel) -> Any:
    """A model in its wire form."""
    return model.model_dump(mode="json", by_alias=True, exclude_unset=True)


def find_untyped(value: object, at: str = "") -> Iterator[str]:
    """Where a model holds what its class has no field for."""
    if isinstance(value, BaseModel):
        yield from (f"{at}/{name}" for name in value.model_extra or {})
        for name in type(value).model_fields:
            yield from find_untyped(getattr(value, name), f"{at}/{name}")
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
