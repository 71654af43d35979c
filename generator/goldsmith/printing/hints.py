"""Types as Python writes them, of the shapes that schemas in normal form have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

from goldsmith.printing.source import RUNTIME

_ANY = "Any"
_NONE = "None"
_NAMES = {"integer": "int", "boolean": "bool", "number": "float", "null": _NONE}
_FORMATS = {
    None: ("", "str"),
    "binary": ("", "bytes"),
    "date": ("datetime", "date"),
    "date-time": ("datetime", "datetime"),
    "decimal": ("decimal", "Decimal"),
    "duration": ("datetime", "timedelta"),
    "time": ("datetime", "time"),
    "uuid": ("uuid", "UUID"),
}
"""What a text of a format is in Python, and where that is imported from."""
COMPONENT = "#/components/schemas/"
_KNOWN = frozenset(
    "type format enum items anyOf $ref customTypePath additionalProperties description".split()
)
_TUPLE = frozenset("type prefixItems items minItems maxItems description".split())
NAMES = (
    frozenset(
        "Annotated Any ChildFirst ConfigDict Dict Field Literal Model None TypeAliasType Optional Union dict list tuple".split()
    )
    | {name for _, name in _FORMATS.values()}
    | frozenset(_NAMES.values())
)
"""What a type is written with: neither a field nor a component is called so."""


class UnknownSchemaError(ValueError):
    """A schema that is printed by datamodel-code-generator alone."""


def require_object(schema: object) -> dict[str, Any]:
    """The schema, where it is an object."""
    if not isinstance(schema, dict):
        raise UnknownSchemaError
    return cast("dict[str, Any]", schema)


class Hints:
    """Writes types, and remembers what they import and which components they name."""

    def __init__(self, known: Mapping[str, Any]) -> None:
        self.imports: set[tuple[str, str]] = set()
        self.named: set[str] = set()
        self.has_ours = False
        self._known = known

    def write(self, schema: Any) -> str:
        """The type of a schema."""
        return " | ".join(self.members(schema)) or _ANY

    def write_optional(self, schema: Any) -> str:
        """The type of a schema that may be missing, which ``None`` then tells."""
        members = self.members(schema)
        return " | ".join(members if members[-1] == _NONE else [*members, _NONE])

    def start(self) -> None:
        """Begins with another component."""
        self.named, self.has_ours = set(), False

    def members(self, schema: Any) -> list[str]:
        """The types of a union, ``None`` last; that of anything else alone."""
        node = require_object(schema)
        if "prefixItems" in node:
            return [self._write_tuple(node)]
        if not _KNOWN.issuperset(node):
            raise UnknownSchemaError
        if "anyOf" in node:
            return _unite([self.members(each) for each in node["anyOf"]])
        if "enum" in node:
            return self._write_literals(node["enum"])
        return [self._write_one(node)]

    def add(self, module: str, name: str) -> str:
        """A name that is imported."""
        self.imports.add((module, name))
        return name

    def _write_one(self, node: dict[str, Any]) -> str:
        if "$ref" in node:
            return self._name(node["$ref"])
        if "customTypePath" in node:
            self.has_ours = True
            module, _, name = node["customTypePath"].rpartition(".")
            return self.add(module, name)
        kind = node.get("type")
        if kind == "string" and node.get("format") in _FORMATS:
            module, name = _FORMATS[node.get("format")]
            return self.add(module, name) if module else name
        if kind == "array":
            return f"list[{self.write(node.get('items', {}))}]"
        if kind == "object":
            values = node.get("additionalProperties", True)
            return f"dict[str, {self.write({} if values is True else values)}]"
        if kind in _NAMES:
            return _NAMES[kind]
        if kind is not None or "format" in node:
            raise UnknownSchemaError
        return self.add("typing", _ANY)

    def _name(self, reference: str) -> str:
        name = reference.removeprefix(COMPONENT)
        if name not in self._known or self._known[name] == {"type": "null"}:
            raise UnknownSchemaError
        self.named.add(name)
        return name

    def _write_tuple(self, node: dict[str, Any]) -> str:
        if not _TUPLE.issuperset(node) or not node["prefixItems"]:
            raise UnknownSchemaError
        return f"tuple[{', '.join(self.write(member) for member in node['prefixItems'])}]"

    def _write_literals(self, values: Sequence[Any]) -> list[str]:
        """Of an enum; ``None`` is a member of its own."""
        kinds: set[type] = {type(value) for value in values if value is not None}
        if kinds not in ({str}, {int}, {bool}):
            raise UnknownSchemaError
        written = dict.fromkeys(repr(value) for value in values if value is not None)
        literal = f"{self.add('typing', 'Literal')}[{', '.join(written)}]"
        return [literal, _NONE] if None in values else [literal]


def _unite(options: Sequence[Sequence[str]]) -> list[str]:
    found = dict.fromkeys(member for option in options for member in option)
    is_null_again = len(options) > 1 and set(found) == {_NONE}  # which is printed as anything
    if not found or is_null_again or (_ANY in found and _NONE in found):
        raise UnknownSchemaError
    listed = [member for member in found if member != _NONE]
    return [*listed, _NONE] if _NONE in found else listed


RUNTIME_MODEL = (f"{RUNTIME}.models.base", "Model")
