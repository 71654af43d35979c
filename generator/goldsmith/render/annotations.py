"""Writes types as annotations: as what a call gives, and as what it takes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import copy

from goldsmith.format.breaks import split_union
from goldsmith.ir.model import (
    Anything,
    Api,
    EnumValue,
    ListOf,
    MapOf,
    ModelRef,
    Nullable,
    OneOfValues,
    Primitive,
    TupleOf,
    TypeRef,
    UnionOf,
)
from goldsmith.ir.shapes import is_class
from goldsmith.ir.types import build_type
from goldsmith.ir.types import build_union as build_union_type
from goldsmith.normalize.tolerate import close_enums
from goldsmith.render.code import Code, identifier, literal
from goldsmith.render.needed import Params

_GIVEN: dict[str, str] = {
    "string": "str", "integer": "int", "number": "int | float", "boolean": "bool", "null": "None", "date": "date",
    "date-time": "datetime", "time": "time", "duration": "timedelta", "uuid": "UUID", "decimal": "Decimal",
    "bytes": "bytes", "file": "bytes", "integer-string": "int", "part": "BodyPart", "event": "ServerSentEvent[str]",
}  # fmt: skip
_LOWER = frozenset(
    "bool bytes date datetime dict float int list models params str time timedelta tuple".split()
)
_BUILTIN = _LOWER - {"date", "datetime", "models", "params"}


class Annotations:
    """Writes the types of one API; knows which models are classes and what the aliases stand for."""

    def __init__(self, api: Api) -> None:
        names = {model.wire_name: model.name for model in api.models}
        self.classes = {model.name: model for model in api.models if is_class(model.schema)}
        self.aliases: Mapping[str, TypeRef] = {
            model.name: build_type(dict(model.schema), names)
            for model in api.models
            if not is_class(model.schema)
        }
        self.closed: Mapping[str, TypeRef] = {
            model.name: build_type(close_enums(dict(model.schema)), names)
            for model in api.models
            if not is_class(model.schema)
        }
        self.params = Params(api)
        self.enums = {model.name: model.values for model in api.models if model.values}
        self.shadowed: frozenset[str] = frozenset()
        self.used: set[str] = set()
        self.file = "FileContent"

    def beside(self, methods: Iterable[str]) -> Annotations:
        """The same for the body of a class: its methods hide the types that are called like them."""
        twin = copy(self)  # ``used`` is shared: what the module has to import
        twin.shadowed = _LOWER.intersection(methods)
        return twin

    def in_form(self) -> Annotations:
        """The same for the fields of a form, where files may come with a name."""
        twin = copy(self)
        twin.file = "FilePart"
        return twin

    def write(self, text: str) -> Code:
        """A type's name where no method hides it: ``builtins.list``, ``_date``."""
        if text not in self.shadowed:
            self.used.add(text)
            return Code(text)
        self.used.add("builtins" if text in _BUILTIN else f"_{text}")
        return Code(f"builtins.{text}" if text in _BUILTIN else f"_{text}")

    def model(self, name: str) -> Code:
        """A class or alias of the models module."""
        return Code(f"{self.write('models')}.{identifier(name)}")

    def given(self, value: TypeRef | None) -> Code:
        """The annotation of what a call gives back."""
        match value:
            case None:
                return Code("None")
            case Primitive(kind=kind):
                return self.write(_GIVEN[kind])
            case ModelRef(name=name):
                return self.model(name)
            case ListOf() | TupleOf() | MapOf():
                return self.given_container(value)
            case UnionOf(members=members):
                return build_union(self.given(member) for member in members)
            case Nullable(inner=inner):
                return build_union([self.given(inner), Code("None")])
            case OneOfValues():
                return self.values(value)
            case Anything():
                return Code("Any")

    def given_container(self, value: ListOf | TupleOf | MapOf) -> Code:
        """The annotation of a list, a tuple or a dictionary that a call gives back."""
        match value:
            case ListOf(item=item):
                return Code(f"{self.write('list')}[{self.given(item)}]")
            case TupleOf(items=items):
                return self.tuple_of([self.given(item) for item in items])
            case MapOf(value=inner):
                return Code(f"{self.write('dict')}[{self.write('str')}, {self.given(inner)}]")

    def taken(self, value: TypeRef) -> Code:
        """The annotation of an argument: objects may also be given as mappings, lists as any sequence."""
        kept = self.dealiased(value, self.closed)
        match kept:
            case Primitive(kind=kind):
                return self.write(self.file if kind == "file" else _GIVEN[kind])
            case ModelRef(name=name):
                return self.taken_model(name)
            case ListOf(item=item):
                return Code(f"Sequence[{self.taken(item)}]")
            case TupleOf(items=items):
                return self.tuple_of([self.taken(item) for item in items])
            case MapOf(value=inner):
                return Code(f"Mapping[{self.write('str')}, {self.taken(inner)}]")
            case UnionOf(members=members):
                return build_union(self.taken(member) for member in self.join_lists(members))
            case Nullable(inner=inner):
                return build_union([self.taken(inner), Code("None")])
            case OneOfValues() as values:
                return self.values(values)
            case Anything():
                return Code("Any")

    def join_lists(self, members: tuple[TypeRef, ...]) -> list[TypeRef]:
        """The members of a union with their lists as one list: checkers hold a display of mappings to one sequence, not to several."""
        kept = [self.dealiased(member, self.closed) for member in members]
        items = [each.item for each in kept if isinstance(each, ListOf)]
        if len(items) < 2:
            return kept
        rest = [each for each in kept if not isinstance(each, ListOf)]
        return [*rest, ListOf(item=build_union_type(items))]

    def tuple_of(self, items: list[Code]) -> Code:
        """A tuple of as many members."""
        return Code(f"{self.write('tuple')}[{', '.join(items) or '()'}]")

    def taken_model(self, name: str) -> Code:
        """The annotation of a model as an argument: a class, or an alias that has a name of its own."""
        if name in self.classes:
            mapping = self.param(name) if self.params.is_checked(name) else self.any_mapping()
            return Code(f"{self.model(name)} | {mapping}")
        closed = self.closed.get(name)
        is_same = isinstance(closed, OneOfValues) and closed == self.aliases[name]
        return self.model(name) if is_same else self.param(name)

    def param(self, name: str) -> Code:
        """A mapping, or alias, of the params module."""
        return Code(f"{self.write('params')}.{self.params.need(name)}")

    def any_mapping(self) -> Code:
        """An object of which too little is known to check it."""
        return Code(f"Mapping[{self.write('str')}, Any]")

    def values(self, value: OneOfValues) -> Code:
        """A literal type; the kinds of its values beside it where it is open."""
        usable = [v for v in value.values if isinstance(v, str | bool | int) or v is None]
        if not usable:
            return Code("Any")
        members = [f"Literal[{', '.join(literal(v) for v in usable)}]"]
        kinds = sorted({type(v).__name__ for v in value.values if v is not None})
        return Code(" | ".join(members + [self.write(kind) for kind in kinds * value.open]))

    def find_values(self, value: TypeRef) -> tuple[EnumValue, ...]:
        """What the document says of the values of an enum, or of a list of them."""
        match value:
            case ModelRef(name=name):
                return self.enums.get(name, ())
            case ListOf(item=inner) | Nullable(inner=inner):
                return self.find_values(inner)
            case _:
                return ()

    def holds_class(self, value: TypeRef) -> bool:
        """Whether a value of the type may be an object whose attributes have names of their own."""
        match self.dealiased(value):
            case ModelRef():
                return True
            case ListOf(item=inner) | MapOf(value=inner) | Nullable(inner=inner):
                return self.holds_class(inner)
            case UnionOf(members=members) | TupleOf(items=members):
                return any(self.holds_class(member) for member in members)
            case _:
                return False

    def dealiased(self, value: TypeRef, aliases: Mapping[str, TypeRef] | None = None) -> TypeRef:
        """The type behind an alias, unless the alias is an enum (which has a name worth reading) or recursive."""
        aliases = self.aliases if aliases is None else aliases
        seen: set[str] = set()
        while isinstance(value, ModelRef) and value.name in aliases and value.name not in seen:
            seen.add(value.name)
            inner = aliases[value.name]
            if isinstance(inner, OneOfValues) or _mentions(inner, seen, aliases):
                return value
            value = inner
        return value


def _mentions(
    value: TypeRef, names: set[str], aliases: Mapping[str, TypeRef], depth: int = 0
) -> bool:
    """Whether a type leads back to one of the names through aliases."""
    match value:
        case ModelRef(name=name):
            if name in names or depth > 40:
                return True
            return name in aliases and _mentions(aliases[name], names | {name}, aliases, depth + 1)
        case ListOf(item=inner) | MapOf(value=inner) | Nullable(inner=inner):
            return _mentions(inner, names, aliases, depth + 1)
        case UnionOf(members=members) | TupleOf(items=members):
            return any(_mentions(member, names, aliases, depth + 1) for member in members)
        case _:
            return False


def build_union(members: Iterable[Code]) -> Code:
    """The annotation of a union; ``Any`` swallows the rest, repeated members count once, ``None`` comes last."""
    texts: list[str] = []
    for member in members:
        texts.extend(part for part in split_union(member) if part not in texts)
    if "Any" in texts:
        return Code("Any")
    ordered = [t for t in texts if t != "None"] + [t for t in texts if t == "None"]
    return Code(" | ".join(ordered))
