"""The types of the interface: their texts, such as ``list[Pet] | None``, as trees that are quick to walk."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

Scalar = None | bool | int | float | str


@dataclass(frozen=True, slots=True)
class Plain:
    """A scalar by its word: ``str``, ``int``, ``date``, ``file``, ``any`` …"""

    word: str


@dataclass(frozen=True, slots=True)
class Named:
    """A type of the interface, by its name."""

    name: str


@dataclass(frozen=True, slots=True)
class Listed:
    """Any number of values of one type."""

    item: Kind


@dataclass(frozen=True, slots=True)
class Mapped:
    """Values of one type by text."""

    value: Kind


@dataclass(frozen=True, slots=True)
class Placed:
    """A type for each position."""

    items: tuple[Kind, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few values; other ones too, where it is open."""

    values: tuple[Scalar, ...]
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Either:
    """One of several types."""

    members: tuple[Kind, ...]


Kind = Plain | Named | Listed | Mapped | Placed | Choice | Either
ANYTHING = Plain("any")
NOTHING = Plain("None")


@cache
def read_kind(text: str) -> Kind:
    """The type of a text. Raises :class:`ValueError` for a text that is none."""
    try:
        return _read(ast.parse(text, mode="eval").body)
    except (SyntaxError, RecursionError, MemoryError) as error:
        raise ValueError(f"{text!r} is no type") from error


def _read(node: ast.expr) -> Kind:
    match node:
        case ast.Constant(value=None):
            return NOTHING
        case ast.Name(id=word):
            return Plain(word) if word[:1].islower() and word in _WORDS else Named(word)
        case ast.Subscript(value=ast.Name(id="list"), slice=item):
            return Listed(_read(item))
        case ast.Subscript(value=ast.Name(id="dict"), slice=ast.Tuple(elts=[_, value])):
            return Mapped(_read(value))
        case ast.Subscript(value=ast.Name(id="tuple"), slice=inner):
            return Placed(tuple(_read(each) for each in _list_elements(inner)))
        case ast.Subscript(value=ast.Name(id="Literal" | "Open" as word), slice=inner):
            values = tuple(_read_value(each) for each in _list_elements(inner))
            return Choice(values, word == "Open")
        case ast.BinOp(op=ast.BitOr()):
            return Either(tuple(_read(each) for each in _split(node)))
        case _:
            raise ValueError(f"{ast.unparse(node)!r} is no type")


_WORDS = frozenset(
    "any bool bytes date datetime decimal duration event file float int integer_string part str time uuid".split()
)


def _list_elements(node: ast.expr) -> list[ast.expr]:
    return node.elts if isinstance(node, ast.Tuple) else [node]


def _split(node: ast.expr) -> list[ast.expr]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return [*_split(node.left), *_split(node.right)]
    return [node]


def _read_value(node: ast.expr) -> Scalar:
    value: object = ast.literal_eval(node)
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    raise ValueError(f"{ast.unparse(node)!r} is no value")


def find_names(kind: Kind) -> Iterator[str]:
    """The names of the types that a type is made of, in the order in which they are written."""
    match kind:
        case Named(name):
            yield name
        case Listed(inner) | Mapped(inner):
            yield from find_names(inner)
        case Placed(members) | Either(members):
            for member in members:
                yield from find_names(member)
        case _:
            return
