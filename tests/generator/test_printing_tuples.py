"""Tuples in ``models.py``: printed where they are used, whatever the models are called."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from goldsmith.printing.source import RUNTIME, ModelSource
from goldsmith.printing.text import print_models


def tuple_of(*members: Any) -> dict[str, Any]:
    """A tuple as the printer is to read it."""
    count = len(members)
    fixed = {"minItems": count, "maxItems": count}
    return {"type": "array", "prefixItems": list(members), "items": False, **fixed}


NUMBER = {"type": "number"}
TEXT = {"type": "string"}
REF = "#/components/schemas/"
SCHEMAS: dict[str, Any] = {
    "Position": {"anyOf": [tuple_of(NUMBER, NUMBER), tuple_of(NUMBER)]},
    "Position1": {
        "type": "object",
        "properties": {
            "a": {"anyOf": [tuple_of(NUMBER), tuple_of(TEXT, TEXT)]},
            "b": {"anyOf": [tuple_of(TEXT), {"type": "null"}], "description": "Said."},
            "c": {"type": "array", "items": tuple_of(TEXT, tuple_of(NUMBER, TEXT))},
            "d": {
                "type": "object",
                "additionalProperties": tuple_of(NUMBER, {"$ref": REF + "Tree"}),
            },
            "words": {"enum": ["TupleSetApart0", "tuple[str]"]},
        },
    },
    "Tree": {"anyOf": [tuple_of(TEXT, {"type": "array", "items": {"$ref": REF + "Tree"}})]},
    "Late": {"anyOf": [{"type": "array", "items": tuple_of({"$ref": REF + "Zoo"})}, TEXT]},
    "Zoo": {"type": "object", "properties": {"late": {"$ref": REF + "Late"}}},
}


def test_tuples_are_where_they_are_used(tmp_path: Path) -> None:
    """None has a type of its own, no name of a model or a field is taken, and pydantic reads the module."""
    text = print_models(ModelSource(SCHEMAS, {}))
    assert "SetApart0 =" not in text
    assert "max_length" not in text
    assert "a: tuple[float] | tuple[str, str] | None = None" in text
    assert "c: list[tuple[str, tuple[float, str]]] | None = None" in text
    assert "d: dict[str, tuple[float, Tree]] | None = None" in text
    assert 'words: Literal["TupleSetApart0", "tuple[str]"]' in text.replace("'", '"')
    plain = text.replace(
        "from ._runtime.models.base import Model", "from pydantic import BaseModel as Model"
    )
    assert RUNTIME not in plain
    (tmp_path / "printed_tuples.py").write_text(plain)
    spec = importlib.util.spec_from_file_location("printed_tuples", tmp_path / "printed_tuples.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["printed_tuples"] = module
    spec.loader.exec_module(module)
    value = {"a": ["x", "y"], "c": [["a", [1, "b"]]], "d": {"k": [1, ["root", [["leaf", []]]]]}}
    read = module.Position1.model_validate(value)
    assert read.a == ("x", "y")
    assert read.d == {"k": (1, ("root", [("leaf", [])]))}
    assert TypeAdapter(module.Position).validate_python([1]) == (1,)
    assert TypeAdapter(module.Late).validate_python([[{"late": "x"}]])[0][0].late == "x"


def test_nothing_is_changed_without_tuples() -> None:
    """A text that only speaks of them stays."""
    schemas = {"Pet": {"type": "object", "description": "A tuple[str].", "properties": {}}}
    assert "A tuple[str]." in print_models(ModelSource(schemas, {}))
