"""The client as stubs: the signatures and types that code is checked against, and that are shown to who asks for them."""

from __future__ import annotations

import keyword
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from .interface import Argument, Field, Interface, Method, Type
from .kinds import find_names, read_kind
from .spelling import BRIEF, BUILTINS, FULL, Style, spell

Refusal = Callable[[Method], str]
"""Why a method may not be called, as the name of a flag; empty where it may."""

DEFAULT_ITEMS = 100
_HEAD = """\
import builtins
import typing
def kept(id: str) -> typing.Any: ...
class NeedsAllowWrite: ...
class NeedsAllowDelete: ...
"""


def print_signature(method: Method, style: Style = BRIEF, *, name: str = "", self: str = "") -> str:
    """The signature of a method, called by its symbol unless it has a ``name``."""
    parts = [self] if self else []
    parts += [_print_argument(each, style) for each in method.arguments if each.place == "path"]
    others = [each for each in method.arguments if each.place != "path"]
    if others or method.is_many:
        parts.append("*")
    parts += [_print_argument(each, style) for each in others]
    if method.is_many:
        parts.append(f"{method.limit}: {style.word('int')} | None = {DEFAULT_ITEMS}")
    given = spell(method.gives, "given", style)
    return f"{name or method.symbol}({', '.join(parts)}) -> {given}"


def _print_argument(argument: Argument, style: Style) -> str:
    text = f"{argument.name}: {spell(argument.kind, 'taken', style)}"
    if argument.required:
        return text
    return f"{text} | None = ..." if argument.may_be_none else f"{text} = ..."


def print_type(each: Type, style: Style = FULL, *, explains: bool = False) -> str:
    """The stub of a type; with what is said of it and its fields, where it ``explains``."""
    doc = f"  # {each.doc}" if explains and each.doc else ""
    if not each.fields:
        inner = each.alias or (f"dict[str, {each.extra}]" if each.extra else "dict[str, any]")
        return f"type {each.name} = {spell(read_kind(inner), 'held', style)}{doc}"
    extra = f", extra_items={spell(read_kind(each.extra), 'held', style)}" if each.extra else ""
    base = style.typing("TypedDict")
    if all(_is_plain_name(field.name) for field in each.fields):
        lines = [f"class {each.name}({base}{extra}):{doc}"]
        lines += [f"    {_print_field(field, style, explains)}" for field in each.fields]
        return "\n".join(lines)
    lines = [f"{each.name} = {base}({each.name!r}, {{{doc}"]
    lines += [f"    {_print_item(field, style, explains)}" for field in each.fields]
    return "\n".join([*lines, f"}}{extra})"])


def _is_plain_name(name: str) -> bool:
    """Whether a class may have such an attribute, and mean no other thing by it."""
    return (
        name.isascii()
        and name.isidentifier()
        and not keyword.iskeyword(name)
        and not name.startswith("__")
        and name not in BUILTINS | {"typing"}
    )


def _print_field(field: Field, style: Style, explains: bool) -> str:
    return f"{field.name}: {_spell_field(field, style)}{_comment(field, explains)}"


def _print_item(field: Field, style: Style, explains: bool) -> str:
    return f"{field.name!r}: {_spell_field(field, style)},{_comment(field, explains)}"


def _spell_field(field: Field, style: Style) -> str:
    text = spell(field.kind, "held", style)
    return text if field.always else f"{style.typing('NotRequired')}[{text}]"


def _comment(field: Field, explains: bool) -> str:
    return f"  # {field.doc}" if explains and field.doc else ""


def list_kinds(method: Method) -> list[str]:
    """The names of the types that a signature speaks of."""
    kinds = [method.gives, *(argument.kind for argument in method.arguments)]
    return list(dict.fromkeys(name for kind in kinds for name in find_names(kind)))


def list_inner(each: Type) -> list[str]:
    """The names of the types that a type speaks of."""
    texts = [field.text for field in each.fields] + [each.extra, each.alias]
    kinds = [read_kind(text) for text in texts if text]
    return list(dict.fromkeys(name for kind in kinds for name in find_names(kind)))


def find_needed(names: Iterable[str], types: Mapping[str, Type]) -> list[Type]:
    """The types of these names and all that they are made of, the nearest first."""
    found: dict[str, Type] = {}
    wanted = [name for name in names if name in types]
    while wanted:
        following: list[str] = []
        for name in wanted:
            if name not in found:
                found[name] = types[name]
                following += [inner for inner in list_inner(types[name]) if inner in types]
        wanted = following
    return list(found.values())


def print_stubs(interface: Interface, words: Collection[str], refusal: Refusal) -> str:
    """What a piece of code is checked against: the methods and types that its ``words`` may mean, and what those need.

    Everything of a large API would take the checker longer, and more memory than it gets.
    """
    methods = interface.methods.values()
    spoken = [each for each in methods if each.name in words and each.resource in words]
    names = [name for method in spoken for name in list_kinds(method)]
    names += [word for word in words if word in interface.types]
    lines = [_HEAD, *(print_type(each) for each in find_needed(names, interface.types))]
    by_resource: dict[str, list[Method]] = {}
    for method in spoken:
        by_resource.setdefault(method.resource, []).append(method)
    for resource in interface.resources:
        lines.append(_print_resource(resource, by_resource.get(resource, ()), refusal))
    lines += ["class _Client:", "    __slots__ = ()"]
    lines += [f"    {resource}: _{resource}" for resource in interface.resources]
    return "\n".join([*lines, "client: _Client", ""])


def _print_resource(resource: str, methods: Sequence[Method], refusal: Refusal) -> str:
    style = Style(shadowed=BUILTINS & {method.name for method in methods})
    lines = [f"class _{resource}:", "    __slots__ = ()"]
    for method in methods:
        refused = refusal(method)
        if refused:
            lines.append(f"    {method.name}: {refused}")
        else:
            signature = print_signature(method, style, name=method.name, self="self")
            lines.append(f"    def {signature}: ...")
    return "\n".join(lines)
