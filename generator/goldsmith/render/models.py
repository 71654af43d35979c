"""Renders the models module, by datamodel-code-generator, from schemas in normal form."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256
from importlib import import_module

from goldsmith.ir.model import Api, Json, Model
from goldsmith.ir.names import name_fields
from goldsmith.ir.shapes import is_class
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.normalize.nodes import component_name
from goldsmith.render.spacing import settle

_RUNTIME = "goldsmith_runtime"
_STRING_FORMATS = ("date", "date-time", "uuid", "decimal", "binary")
_NUMBERS = {"integer-string": "IntegerString", "uint64-string": "UnsignedIntegerString"}
_HEADER = '''"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""
'''


@dataclass(frozen=True, slots=True)
class ModelSource:
    """What ``models.py`` is printed from, and nothing else is: schemas by class name, and the Python names of the fields called otherwise."""

    schemas: Object
    aliases: dict[str, str]

    def digest(self) -> str:
        """The same for the same models, in the same order."""
        return sha256(json.dumps([self.schemas, self.aliases]).encode()).hexdigest()


def build_source(api: Api) -> ModelSource:
    """The source of the API's models."""
    schemas: Object = {}
    aliases: dict[str, str] = {}
    wires = {model.wire_name: model.name for model in api.models}
    for model in api.models:
        schemas[model.name] = _component(model, wires)
        for wire, name in name_fields(as_object(model.schema.get("properties"))).items():
            if name != wire:
                aliases[f"{model.name}.{wire}"] = name
    return ModelSource(schemas, aliases)


def print_models(source: ModelSource) -> str:
    """The text of ``models.py``."""
    return settle(build_models(source))


def build_models(source: ModelSource) -> str:
    """The text of ``models.py`` as datamodel-code-generator writes it."""
    return _HEADER + (_body(_generate(source.schemas, source.aliases)) if source.schemas else "")


def import_printer() -> None:
    """Imports what printing will need, ahead of time."""
    for module in ("model.pydantic_v2", "parser.openapi"):
        import_module(f"datamodel_code_generator.{module}")


def _generate(schemas: Object, aliases: dict[str, str]) -> str:
    from datamodel_code_generator import LiteralType, generate
    from datamodel_code_generator.enums import DataModelType, InputFileType, OpenAPIScope
    from datamodel_code_generator.format import DatetimeClassType, PythonVersion

    document = {
        "openapi": "3.1.0",
        "info": {"title": "models", "version": "0"},
        "paths": {},
        "components": {"schemas": schemas},
    }
    text = generate(
        document,
        input_file_type=InputFileType.OpenAPI,
        openapi_scopes=[OpenAPIScope.Schemas],
        output_model_type=DataModelType.PydanticV2BaseModel,
        target_python_version=PythonVersion.PY_311,
        output_datetime_class=DatetimeClassType.Datetime,
        base_class=f"{_RUNTIME}.model.Model",
        aliases=aliases,
        custom_class_name_generator=_same,
        enum_field_as_literal=LiteralType.All,
        use_annotated=True,
        use_type_alias=True,
        use_union_operator=True,
        use_standard_collections=True,
        use_schema_description=True,
        use_field_description=True,
        use_single_line_docstring=True,
        keep_model_order=True,
        field_extra_keys={"x-goldsmith-secret"},
        disable_timestamp=True,
        formatters=[],
    )
    return str(text)


def _same(name: str) -> str:
    return name


def _body(text: str) -> str:
    """The module without the generator's heading, its imports in groups, those of the runtime relative."""
    lines = text[text.index("from __future__") :].split("\n")
    end = next(i for i, line in enumerate(lines) if line and not line.startswith("from "))
    found = sorted(line for line in lines[1:end] if line)
    theirs = [
        line for line in found if line.startswith(("from pydantic", "from typing_extensions"))
    ]
    ours = [
        line.replace(f"from {_RUNTIME}", "from ._runtime") for line in found if _RUNTIME in line
    ]
    standard = [line for line in found if line not in theirs and _RUNTIME not in line]
    groups = [[lines[0]], standard, theirs, ours, lines[end:]]
    return "\n\n".join("\n".join(group) for group in groups if group)


def _component(model: Model, wires: dict[str, str]) -> Json:
    schema = _schema(dict(model.schema), wires)
    node = as_object(schema)
    if is_class(model.schema):
        node.setdefault("properties", {})
        if node.get("additionalProperties") == {}:
            del node["additionalProperties"]  # models keep what they do not know anyway
    return schema


def _schema(schema: Json, wires: dict[str, str]) -> Json:
    """A schema as datamodel-code-generator is to read it: Python names, and only formats that change the type."""
    node = as_object(schema)
    name = component_name(node)
    if name is not None:
        kept: Object = {"$ref": f"#/components/schemas/{wires[name]}"} if name in wires else {}
        return {**kept, **_notes(node)}
    form = node.get("format")
    if form in _NUMBERS:
        return {"customTypePath": f"{_RUNTIME}.numbers.{_NUMBERS[str(form)]}", **_notes(node)}
    result: Object = {k: node[k] for k in ("type", "enum", "required") if k in node}
    if form in _STRING_FORMATS and node.get("type") == "string":
        result["format"] = form
    if (
        node.get("type") == "number"
    ):  # a float alone would make 1.0 of a 1, and lose digits of a large one
        result = {"anyOf": [{"type": "integer"}, {"type": "number"}]}
    if "anyOf" in node:
        result["anyOf"] = [_schema(member, wires) for member in as_list(node["anyOf"])]
    if "items" in node:
        result["items"] = _schema(node["items"], wires)
    if "properties" in node:
        result["properties"] = {
            n: _schema(s, wires) for n, s in as_object(node["properties"]).items()
        }
    if "additionalProperties" in node:
        result["additionalProperties"] = _schema(node["additionalProperties"], wires) or True
    return {**result, **_notes(node)}


def _notes(node: Object) -> Object:
    notes: Object = {key: node[key] for key in ("x-goldsmith-secret",) if key in node}
    said = [str(node["description"])] if node.get("description") else []
    if node.get("deprecated"):
        said.append("Deprecated.")
    if node.get("default") is not None:
        said.append(f"The API's default is ``{node['default']!r}``.")
    if said:
        notes["description"] = "\n\n".join(said) if "\n" in said[0] else " ".join(said)
    if node.get("format") == "password":
        notes["x-goldsmith-secret"] = True
    return notes
