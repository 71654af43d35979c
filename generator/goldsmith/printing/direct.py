"""The text of ``models.py`` where every schema is of a known shape: what datamodel-code-generator would write, in a small part of its time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from heapq import heapify, heappop, heappush
from typing import Any, NamedTuple

from goldsmith.printing.hints import (
    COMPONENT,
    NAMES,
    RUNTIME_MODEL,
    Hints,
    UnknownSchemaError,
    require_object,
)
from goldsmith.printing.source import FAMILY, RUNTIME, ModelSource

SECRET = "x-goldsmith-secret"
_CLASS = frozenset(("type", "properties", "required", "additionalProperties", "description"))
_WORD = re.compile(r"""'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\w+""")
_NOTES = ("description", SECRET, "deprecated", "discriminator", FAMILY)


def build_direct(source: ModelSource) -> str:
    """The imports, classes and aliases of ``models.py``.

    Raises :class:`UnknownSchemaError` where one of the schemas is of another shape.
    """
    writer = _Writer(source)
    names = sorted(source.schemas)
    if not NAMES.isdisjoint(names):
        raise UnknownSchemaError
    aliases = {name: writer.write_alias(name) for name in names if not writer.is_class(name)}
    ordered = _sort({name: aliases[name].needed if name in aliases else set() for name in names})
    writer.places = {name: place for place, name in enumerate(ordered)}
    parts = (
        aliases[name].text if name in aliases else "\n".join(writer.write_class(name))
        for name in ordered
    )
    body = "\n\n\n".join(parts)
    return f"{_write_imports(writer.hints)}\n\n{body}\n"


class _Alias(NamedTuple):
    """An alias, and what must stand above it: it is read at once, a class when it is first used."""

    text: str
    needed: set[str]


class _Writer:
    def __init__(self, source: ModelSource) -> None:
        self.hints = Hints(source.schemas)
        self.schemas = source.schemas
        self.aliases = source.aliases
        self.places: dict[str, int] = {}

    def is_class(self, name: str) -> bool:
        """Whether a component is a class: an object, but for a mapping to values of one type."""
        schema = require_object(self.schemas[name])
        return "properties" in schema or schema.get("additionalProperties") is True

    def write_alias(self, name: str) -> _Alias:
        schema, hints = self.schemas[name], self.hints
        hints.start()
        hints.add("typing_extensions", "TypeAliasType")
        plain = {key: value for key, value in schema.items() if key not in _NOTES}
        kind = hints.write(plain)
        said: list[str] = []
        if "discriminator" in schema:
            said.append(f"discriminator={self.find_tag(schema)!r}")
        if SECRET in schema:
            said.append(_write_secret(schema[SECRET]))
        marks = [f"{hints.add('pydantic', 'Field')}({', '.join(said)})"] if said else []
        if FAMILY in schema:
            marks.append(f"{hints.add(f'{RUNTIME}.models.families', 'ChildFirst')}()")
        for mark in marks:
            kind = f"{hints.add('typing', 'Annotated')}[{kind}, {mark}]"
        doc = _write_doc(schema.get("description"), "")
        text = f'{name} = TypeAliasType("{name}", {kind})'
        return _Alias(f"{text}\n{doc}" if doc else text, hints.named)

    def find_tag(self, schema: Mapping[str, Any]) -> str:
        """The field by which the classes of a union are told apart; each has to say its values itself."""
        discriminator = schema["discriminator"]
        wire, mapping = str(discriminator["propertyName"]), discriminator["mapping"]
        names: set[str] = set()
        for option in schema["anyOf"]:
            reference = str(option["$ref"])
            member = reference.removeprefix(COMPONENT)
            node = self.schemas[member].get("properties", {}).get(wire, {})
            if node.get("enum") != [value for value in mapping if mapping[value] == reference]:
                raise UnknownSchemaError
            names.add(self.aliases.get(f"{member}.{wire}", wire))
        if len(names) != 1:
            raise UnknownSchemaError
        return names.pop()

    def write_class(self, name: str) -> Iterator[str]:
        schema, hints = self.schemas[name], self.hints
        if not _CLASS.issuperset(schema):
            raise UnknownSchemaError
        hints.start()
        rest, required = schema.get("additionalProperties"), schema.get("required", ())
        properties = schema.get("properties", {})
        kept = list(self.write_rest(name, rest)) if rest is not None else []
        fields = [
            line
            for wire, node in properties.items()
            for line in self.write_field(name, wire, node, wire in required)
        ]
        doc = _write_doc(schema.get("description"), "    ")
        yield f"class {name}({hints.add(*RUNTIME_MODEL)}):"
        if doc:
            yield f"    {doc}"
        yield from self.write_config(extra=rest is not None)
        yield from kept
        yield from fields
        if not (doc or fields or rest is not None):
            yield "    pass"

    def write_config(self, *, extra: bool) -> Iterator[str]:
        said = ["        extra='allow',"] if extra else []
        said += ["        arbitrary_types_allowed=True,"] if self.hints.has_ours else []
        if said:
            self.hints.add("pydantic", "ConfigDict")
            yield from ("    model_config = ConfigDict(", *said, "    )")

    def write_rest(self, name: str, rest: Any) -> Iterator[str]:
        """What says of which type other fields are. It is read at once: what stands further down is named in quotes."""
        if rest is True:
            return
        hints = self.hints
        kind = hints.write(rest)
        later = {other for other in hints.named if self.places[other] >= self.places[name]}
        if later and (len(hints.named) > 1 or "|" in kind):
            raise UnknownSchemaError
        for other in later:
            kind = re.sub(rf"\b{other}\b", f'"{other}"', kind)
        yield "    __annotations__ = {"
        yield f"        '__pydantic_extra__': {hints.add('typing', 'Dict')}[str, {kind}],"
        yield "    }"

    def write_field(self, owner: str, wire: str, node: Any, is_required: bool) -> Iterator[str]:
        hints, node = self.hints, require_object(node)
        plain = {key: value for key, value in node.items() if key not in _NOTES}
        name = self.aliases.get(f"{owner}.{wire}", wire)
        kind = hints.write(plain) if is_required else hints.write_optional(plain)
        if name in _WORD.findall(kind):
            raise UnknownSchemaError  # the other printer finds it another name
        said: list[str] = []
        if name != wire:
            said.append(f"alias={wire!r}")
        if node.get("deprecated"):
            said.append(f'deprecated="{owner}.{name} is deprecated by the API"')
        if SECRET in node:
            said.append(_write_secret(node[SECRET]))
        if plain.get("type") == "null" and not is_required and not said:
            said.append("None")
        if said:
            hints.add("pydantic", "Field")
            kind = f"{hints.add('typing', 'Annotated')}[{kind}, Field({', '.join(said)})]"
        yield f"    {name}: {kind}{'' if is_required else ' = None'}"
        doc = _write_doc(node.get("description"), "    ")
        if doc:
            yield f"    {doc}"


def _write_secret(value: object) -> str:
    return f"json_schema_extra={{{SECRET!r}: {value!r}}}"


def _write_doc(text: str | None, pad: str) -> str:
    """A docstring after its indentation; empty where nothing is said."""
    if text is None or not text.strip():
        return ""
    escaped = text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"').replace("\0", "\\x00")
    if "\n" not in text and "\r" not in text:
        bare = escaped[:-1] if escaped.endswith('"') else escaped
        slashes = len(bare) - len(bare.rstrip("\\"))
        if bare is not escaped and slashes % 2 == 0:
            escaped = f'{bare}\\"'
        return f'"""{escaped}"""'
    lines = "\n".join(f"{pad}{line}" if line else "" for line in escaped.split("\n"))
    return f'"""\n{lines}\n{pad}"""'


def _sort(needed: Mapping[str, set[str]]) -> list[str]:
    """The names in their order, but each after what it needs; of what could come next, the first."""
    names = list(needed)
    place = {name: index for index, name in enumerate(names)}
    waiting = {name: len(others) for name, others in needed.items()}
    users: dict[str, list[str]] = {}
    for name, others in needed.items():
        for other in others:
            users.setdefault(other, []).append(name)
    ready = [place[name] for name in names if not waiting[name]]
    heapify(ready)
    ordered: list[str] = []
    while ready:
        name = names[heappop(ready)]
        ordered.append(name)
        for user in users.get(name, ()):
            waiting[user] -= 1
            if not waiting[user]:
                heappush(ready, place[user])
    if len(ordered) < len(names):  # aliases in a circle
        raise UnknownSchemaError
    return ordered


def _write_imports(hints: Hints) -> str:
    modules: dict[str, set[str]] = {}
    for module, name in hints.imports:
        modules.setdefault(module, set()).add(name)
    lines = {
        module: f"from {module} import {', '.join(sorted(names))}"
        for module, names in sorted(modules.items())
    }
    theirs = [line for module, line in lines.items() if module in ("pydantic", "typing_extensions")]
    ours = [
        line.replace(f"from {RUNTIME}", "from ._runtime")
        for module, line in lines.items()
        if module.startswith(RUNTIME)
    ]
    standard = [
        line
        for module, line in lines.items()
        if not module.startswith((RUNTIME, "pydantic", "typing_extensions"))
    ]
    groups = [["from __future__ import annotations"], standard, theirs, ours]
    return "\n\n".join("\n".join(group) for group in groups if group)
