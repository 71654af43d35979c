"""What a place of a type holds: what msgspec reads there by itself, or what is read for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final, Literal, TypeAlias

from ..cached import PerObject
from .codecs import NUMBER, NUMBERS, Codec, find_codec
from .held import find_holder
from .kinds import find_node
from .nodes import Anything, ListOf, MapOf, Node, ObjectOf, OneOf, RootOf, Scalar, TupleOf

#: The struct that an object is read into.
FindStruct: TypeAlias = Callable[[ObjectOf], Any]


def is_open(node: ObjectOf) -> bool:
    """Whether the names of an object are data, in part."""
    return node.extra is not Any or not node.fields


def slot_type(kind: object, find_struct: FindStruct) -> Any:
    """What a slot of a type holds, as msgspec names it."""
    lazy = find_lazy(kind)
    if lazy is not None:
        return lazy.wire | None if _takes_null(kind) else lazy.wire
    native = find_native(kind, find_struct)
    return find_holder(kind) if native is None else native


def is_native(kind: object) -> bool:
    """Whether msgspec reads a type by itself."""
    return find_native(kind, lambda node: node.model) is not None


def find_native(kind: object, find_struct: FindStruct) -> Any:
    """A type as msgspec reads it by itself; ``None`` where it cannot."""
    return _Search(find_struct).find(kind)


class _Search:
    """Looks for the type that msgspec is to read. One that leads to itself without a struct between has none."""

    __slots__ = ("_above", "_find_struct")

    def __init__(self, find_struct: FindStruct) -> None:
        self._find_struct = find_struct
        self._above: list[Node] = []

    def find(self, kind: object) -> Any:
        """The type; ``None`` where there is none."""
        if find_codec(kind) is not None:
            return None
        node = find_node(kind)
        if isinstance(node, ObjectOf):
            return None if is_open(node) else self._find_struct(node)
        if isinstance(node, Scalar):
            return _find_scalar(node)
        if any(node is each for each in self._above):
            return None
        self._above.append(node)
        found = self._find_union(kind) if isinstance(node, OneOf) else self._find_container(node)
        self._above.pop()
        return found

    def _find_container(self, node: Node) -> Any:
        if isinstance(node, Anything):
            return Any
        if isinstance(node, ListOf):
            item = self.find(node.item)
            return None if item is None else list.__class_getitem__(item)
        if isinstance(node, MapOf):
            value = self.find(node.value)
            return None if value is None else dict.__class_getitem__((str, value))
        if isinstance(node, TupleOf):
            items = tuple(map(self.find, node.items))
            return None if None in items else tuple.__class_getitem__(items)
        return None

    def _find_union(self, kind: object) -> Any:
        """A union of which no two members are of one kind of JSON."""
        members = list_members(kind)
        nodes = [find_node(member) for member in members]
        if any(isinstance(node, Anything) for node in nodes):
            return Any
        is_text = any(isinstance(node, Scalar) and node.exact is str for node in nodes)
        found: dict[str, Any] = {}
        for member, node in zip(members, nodes, strict=True):
            word = _word_of(node)
            native = str if is_text and word == "text" else self.find(member)
            if native is None or found.get(word, native) is not native:
                return None
            found[word] = native
        union: Any = None
        for native in found.values():
            union = native if union is None else union | native
        return union


def list_members(kind: object) -> list[object]:
    """The members of a union and of the unions within it; a type that is none is its only member."""
    node = find_node(kind)
    if not isinstance(node, OneOf):
        return [kind]
    return [inner for member in node.members for inner in list_members(member)]


def may_hold_anything(kind: object) -> bool:
    """Whether there is a place in a type, outside of models, that takes whatever comes."""
    seen: list[Node] = []
    pending = [kind]
    while pending:
        node = find_node(pending.pop())
        if isinstance(node, Anything):
            return True
        if any(node is each for each in seen):
            continue
        seen.append(node)
        if isinstance(node, OneOf):
            pending += node.members
        else:
            pending += list_parts(node)
    return False


def list_parts(node: Node) -> Iterable[object]:
    """The types of what is in a list or a mapping."""
    if isinstance(node, ListOf):
        return (node.item,)
    if isinstance(node, MapOf):
        return (node.value,)
    return node.items if isinstance(node, TupleOf) else ()


def _takes_null(kind: object) -> bool:
    return any(_is_null(find_node(member)) for member in list_members(kind))


def _is_null(node: Node) -> bool:
    return isinstance(node, Scalar) and node.exact is type(None)


def _build_lazy(kind: object) -> Codec | None:
    others = [member for member in list_members(kind) if not _is_null(find_node(member))]
    if len(others) != 1:
        return None
    node = find_node(others[0])
    is_number = isinstance(node, Scalar) and node.kind is float and node.literals is None
    return NUMBERS if is_number else find_codec(others[0])


find_lazy: Final = PerObject[object, "Codec | None"](_build_lazy)
"""How a field is read, when it is asked for, that is of one kind alone which JSON does not have or has several spellings of."""


def _find_scalar(node: Scalar) -> Any:
    if node.kind is float:
        return NUMBER
    if node.literals is None:
        return node.exact or node.kind
    kinds = {type(literal) for literal in node.literals}
    return Literal[node.literals] if kinds <= {str, int, type(None)} else None


def _word_of(node: Node) -> str:
    """Whatever is told apart by its kind of JSON alone."""
    if isinstance(node, (ListOf, TupleOf)):
        return "array"
    if isinstance(node, (MapOf, ObjectOf, RootOf)):
        return "object"
    if not isinstance(node, Scalar):
        return "other"
    if node.exact is str or (node.literals and all(isinstance(v, str) for v in node.literals)):
        return "text"
    if node.exact is int or (node.literals and all(type(v) is int for v in node.literals)):
        return "integer"
    known: dict[object, str] = {float: "number", bool: "boolean", type(None): "null"}
    return known.get(node.exact or node.kind, "other")
