"""The classes of an API: short names for what stands inside something else."""

from __future__ import annotations

import builtins

from goldsmith.identifiers import class_name, pascal_case
from goldsmith.ir.names import Namer, Wish, model_pointer
from goldsmith.load.values import Object, as_object
from goldsmith.normalize.hints import CLASS
from goldsmith.normalize.nodes import as_text

_BUILTINS = frozenset(name for name in dir(builtins) if name[:1].isupper()) | {
    "ImportCycleError",
    "PythonFinalizationError",
}
"""What Python finds where a class of the models module stands further down (in versions of it to come, too)."""


def name_models(schemas: Object, namer: Namer) -> dict[str, str]:
    """The class (or alias) of each component schema; components of the document go before those that normalizing made."""
    wishes: dict[str, Wish] = {}
    for key, value in schemas.items():
        schema = as_object(value)
        words = as_text(schema.get("x-goldsmith-words"))
        wishes[key] = Wish(
            pointer=model_pointer(key, schema),
            text=pascal_case(words) if words else key,
            given=as_text(schema.get("x-goldsmith-name")),
            node=schema,
            hint=as_text(schema.get(CLASS)),
            order=1 if words else 0,
            suffix="Inline" if words else "Schema",
        )
    return namer.name(wishes, class_name, _BUILTINS)
