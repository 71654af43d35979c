"""Types as short texts that read like Python's annotations, and back: ``list[Pet] | None``, ``Open['cat', 'dog']``."""

from __future__ import annotations

import ast
from collections.abc import Mapping

from goldsmith.ir.model import (
    Anything,
    ListOf,
    MapOf,
    ModelRef,
    Nullable,
    OneOfValues,
    Primitive,
    Scalar,
    TupleOf,
    TypeRef,
    UnionOf,
)

_PRIMITIVES: Mapping[str, Primitive] = {
    "str": Primitive(kind="string"),
    "int": Primitive(kind="integer"),
    "float": Primitive(kind="number"),
    "bool": Primitive(kind="boolean"),
    "None": Primitive(kind="null"),
    "date": Primitive(kind="date"),
    "datetime": Primitive(kind="date-time"),
    "time": Primitive(kind="time"),
    "duration": Primitive(kind="duration"),
    "uuid": Primitive(kind="uuid"),
    "decimal": Primitive(kind="decimal"),
    "bytes": Primitive(kind="bytes"),
    "file": Primitive(kind="file"),
    "part": Primitive(kind="part"),
    "event": Primitive(kind="event"),
    "integer_string": Primitive(kind="integer-string"),
}
"""All in small letters, unlike every class: a model is never called like one of them."""

_SPELLED: Mapping[str, str] = {value.kind: text for text, value in _PRIMITIVES.items()}
_HUGE = "1e999"  # how Python reads, and JSON writes, a number that is larger than any


def show_type(value: TypeRef | None) -> str:
    """The type as text; ``None`` is no value at all."""
    match value:
        case None:
            return "None"
        case Primitive(kind=kind):
            return _SPELLED[kind]
        case ModelRef(name=name):
            return name
        case ListOf() | TupleOf() | MapOf():
            return _show_container(value)
        case UnionOf(members=members):
            return " | ".join(map(_show_member, members))
        case Nullable(inner=inner):
            return f"{show_type(inner)} | None"
        case OneOfValues(values=values, open=is_open):
            shown = ", ".join(map(_show_value, values))
            return f"{'Open' if is_open else 'Literal'}[{shown}]"
        case Anything():
            return "any"


def _show_container(value: ListOf | TupleOf | MapOf) -> str:
    match value:
        case ListOf(item=item):
            return f"list[{show_type(item)}]"
        case TupleOf(items=items):
            return f"tuple[{', '.join(map(show_type, items)) or '()'}]"
        case MapOf(value=inner):
            return f"dict[str, {show_type(inner)}]"


def _show_member(value: TypeRef) -> str:
    return f"({show_type(value)})" if isinstance(value, UnionOf | Nullable) else show_type(value)


def _show_value(value: Scalar) -> str:
    if isinstance(value, float) and value != value:
        return "'nan'"
    return repr(value).replace("inf", _HUGE) if isinstance(value, float) else repr(value)


def read_type(text: str) -> TypeRef:
    """The type of a text that :func:`show_type` made; raises :class:`ValueError` for any other."""
    try:
        return _read(ast.parse(text, mode="eval").body)
    except (SyntaxError, RecursionError, MemoryError) as error:
        raise ValueError(f"{text!r} is no type") from error


def _read(node: ast.expr) -> TypeRef:
    match node:
        case ast.Constant(value=None):
            return _PRIMITIVES["None"]
        case ast.Name(id="any"):
            return Anything()
        case ast.Name(id=name):
            return _PRIMITIVES.get(name) or ModelRef(name=name)
        case ast.Subscript(value=ast.Name(id="list"), slice=item):
            return ListOf(item=_read(item))
        case ast.Subscript(value=ast.Name(id="tuple"), slice=inner):
            items = inner.elts if isinstance(inner, ast.Tuple) else [inner]
            return TupleOf(items=tuple(map(_read, items)))
        case ast.Subscript(value=ast.Name(id="dict"), slice=ast.Tuple(elts=[_, inner])):
            return MapOf(value=_read(inner))
        case ast.Subscript(value=ast.Name(id=("Literal" | "Open") as word), slice=inner):
            values = inner.elts if isinstance(inner, ast.Tuple) else [inner]
            return OneOfValues(values=tuple(map(_read_value, values)), open=word == "Open")
        case ast.BinOp(op=ast.BitOr(), left=left, right=ast.Constant(value=None)):
            return Nullable(inner=_read(left))
        case ast.BinOp(op=ast.BitOr()):
            return UnionOf(members=tuple(map(_read, _split(node))))
        case _:
            raise ValueError(f"{ast.unparse(node)!r} is no type")


def _split(node: ast.expr) -> list[ast.expr]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        is_nullable = isinstance(node.right, ast.Constant)
        return [node] if is_nullable else [*_split(node.left), node.right]
    return [node]


def _read_value(node: ast.expr) -> Scalar:
    value: object = ast.literal_eval(node)
    if value is None or isinstance(value, bool | int | float | str):
        return value
    raise ValueError(f"{ast.unparse(node)!r} is no value")
