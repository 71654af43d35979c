"""How these tests declare and make models: one way for each library of models, and type checkers see pydantic's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from runtime.models.kinds import find_node
from runtime.models.nodes import ObjectOf
from runtime.models.objects import build_object

from ..backends import MODELS

OF_PYDANTIC = MODELS == "pydantic"
only_pydantic = pytest.mark.skipif(not OF_PYDANTIC, reason="what pydantic alone has")
only_structs = pytest.mark.skipif(OF_PYDANTIC, reason="what structs alone have")

if TYPE_CHECKING or OF_PYDANTIC:
    from pydantic import Field
else:
    from runtime.models import declaring

    def Field(**more):  # noqa: N802 (it is called like pydantic's)
        """A field, or a mark of a type, as structs have it; what merely validates is left out."""
        if "discriminator" in more:
            return declaring.DiscriminatedBy(more["discriminator"])
        notes = more.get("json_schema_extra") or {}
        secret = notes.get("format") == "password" or notes.get("x-goldsmith-secret", False)
        kept = {name: more[name] for name in ("default",) if name in more}
        return declaring.Field(name=more.get("alias"), secret=secret, **kept)


def keep(model: type[Any], /, **fields: object) -> Any:
    """A model that holds what does not fit, as the tolerant reader makes it; fields that are not given are not set."""
    node = find_node(model)
    assert isinstance(node, ObjectOf)
    return build_object(node, dict(fields), set(fields), None)


def model_of(value: object) -> type[Any]:
    """The model that a value is of; the class of what is none."""
    found: type[Any] = getattr(type(value), "__model__", type(value))
    return found


__all__ = ["OF_PYDANTIC", "Field", "keep", "model_of", "only_pydantic", "only_structs"]
