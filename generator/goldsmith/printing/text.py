"""The text of ``models.py``, written by datamodel-code-generator; of very many schemas of known shapes, as it would write them."""

from __future__ import annotations

import re
from typing import Any

from goldsmith.printing.direct import build_direct
from goldsmith.printing.hints import UnknownSchemaError
from goldsmith.printing.recursion import import_typing, write_recursive
from goldsmith.printing.source import FAMILY, RUNTIME, ModelSource
from goldsmith.printing.spacing import settle
from goldsmith.printing.structs import write_structs
from goldsmith.printing.tuples import put_back, set_apart

_MANY = 300
"""Schemas that datamodel-code-generator takes longer for than everything else together does."""
_REBUILD = re.compile(r"\w+\.model_rebuild\(\)")
_CLASS = re.compile(r"class (\w+)\(")
_DEPRECATED = re.compile(r"(    (\w+): .*\bField\(.*)\bdeprecated=True\b(.*)$")
_HEADER = '''"""The objects of the API: what its operations take and give.

Fields are named in snake_case; the name on the wire is the alias. Unknown fields are kept.
"""
'''


def print_models(source: ModelSource) -> str:
    """The text of ``models.py``."""
    text = build_models(source)
    return write_recursive(settle(write_structs(text) if source.structs else text))


def build_models(source: ModelSource) -> str:
    """The text of ``models.py``: by datamodel-code-generator, or where that takes long and every schema is of a known shape, as by it."""
    if not source.schemas:
        return _HEADER
    direct = find_direct(source) if len(source.schemas) > _MANY else None
    return build_by_generator(source) if direct is None else direct


def find_direct(source: ModelSource) -> str | None:
    """The text as datamodel-code-generator would write it, written here; ``None`` where a schema is of no known shape."""
    try:
        return _HEADER + build_direct(source)
    except UnknownSchemaError:
        return None


def build_by_generator(source: ModelSource) -> str:
    """The text of ``models.py``, written by datamodel-code-generator."""
    text = put_back(_generate(set_apart(source.schemas), source.aliases))
    return _HEADER + _body(_say_deprecated(_marked(text, source.schemas)))


def load_generator() -> None:
    """Has datamodel-code-generator load all that it prints with, which it does with the first schema: half of what a few cost."""
    _generate({"First": {"type": "object", "properties": {"name": {"type": "string"}}}}, {})


def _generate(schemas: dict[str, Any], aliases: dict[str, str]) -> str:
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
        base_class=f"{RUNTIME}.models.base.Model",
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


def _marked(text: str, schemas: dict[str, Any]) -> str:
    """The module with the mark on each union of children and parent, for which the printer has no word."""
    found = [name for name, schema in schemas.items() if FAMILY in schema]
    for name in found:
        union = re.compile(rf'^({name} = TypeAliasType\("{name}", )(.*)\)$', re.MULTILINE)
        text = union.sub(r"\1Annotated[\2, ChildFirst()])", text, count=1)
    if not found:
        return text
    future = "from __future__ import annotations\n"
    ours = f"from {RUNTIME}.models.families import ChildFirst\n"
    return import_typing(text, "Annotated").replace(future, future + ours, 1)


def _say_deprecated(text: str) -> str:
    """The module with what a deprecated field warns with: its name, for the printer says no more than that it is deprecated."""
    if "deprecated=True" not in text:
        return text
    lines = text.split("\n")
    owner = ""
    for index, line in enumerate(lines):
        if found := _CLASS.match(line):
            owner = found[1]
        elif found := _DEPRECATED.match(line):
            said = f'deprecated="{owner}.{found[2]} is deprecated by the API"'
            lines[index] = f"{found[1]}{said}{found[3]}"
    return "\n".join(lines)


def _same(name: str) -> str:
    return name


def _body(text: str) -> str:
    """The module without the generator's heading and calls, its imports in groups, those of the runtime relative."""
    lines = text[text.index("from __future__") :].split("\n")
    end = next(i for i, line in enumerate(lines) if line and not line.startswith("from "))
    found = sorted(line for line in lines[1:end] if line)
    theirs = [
        line for line in found if line.startswith(("from pydantic", "from typing_extensions"))
    ]
    ours = [line.replace(f"from {RUNTIME}", "from ._runtime") for line in found if RUNTIME in line]
    standard = [line for line in found if line not in theirs and RUNTIME not in line]
    groups = [[lines[0]], standard, theirs, ours, _leave_out_calls(lines[end:])]
    return "\n\n".join("\n".join(group) for group in groups if group)


def _leave_out_calls(lines: list[str]) -> list[str]:
    """The module without the calls at its end that would build models with the import, each with all that it refers to.

    They are built with their first use.
    """
    count = len(lines)
    while count and (not lines[count - 1] or _REBUILD.fullmatch(lines[count - 1])):
        count -= 1
    return [*lines[:count], ""]
