"""Says what a symbol is: the stub of a method, a resource or a type, and the types it needs, in a few thousand characters."""

from __future__ import annotations

from collections.abc import Iterable

from .interface import Interface, Method, Type
from .permission import Permission
from .spelling import BRIEF, spell
from .stubs import DEFAULT_ITEMS, find_needed, list_inner, list_kinds, print_signature, print_type

LONGEST = 6000
"""Characters of a description."""
_HIT = 380
_PIECE = 80
_DOC = 140


def print_hit(method: Method, permission: Permission) -> str:
    """A method in two short lines: how it is called, and what it does."""
    signature = _print_short_signature(method)
    said = method.doc if len(method.doc) <= _DOC else f"{method.doc[: _DOC - 1]}…"
    return f"{signature}{permission.mark(method)}\n    {said}"


def _print_short_signature(method: Method) -> str:
    """What is needed with its types; what may be left out by name, as much of it as there is room for."""
    needed = [each for each in method.arguments if each.required]
    others = [each for each in method.arguments if not each.required]
    parts = [_shorten(f"{each.name}: {spell(each.kind, 'taken', BRIEF)}") for each in needed]
    room = _HIT - sum(len(part) + 2 for part in parts) - len(method.symbol)
    if room < 0:
        parts = [each.name for each in needed]
        room = _HIT - sum(len(part) + 2 for part in parts) - len(method.symbol)
    places = sum(each.place == "path" for each in needed)
    if places < len(method.arguments):
        parts.insert(places, "*")
    for index, argument in enumerate(others):
        room -= len(argument.name) + 6
        if room < 60:
            parts.append(f"… {len(others) - index} more")
            break
        parts.append(f"{argument.name}=…")
    given = _shorten(spell(method.gives, "given", BRIEF))
    return f"{method.symbol}({', '.join(parts)}) -> {given}"[: _HIT + 100]


def _shorten(text: str) -> str:
    return text if len(text) <= _PIECE else f"{text[: _PIECE - 1]}…"


def describe(symbol: str, interface: Interface, permission: Permission) -> str:
    """What there is to know of a symbol; empty where there is none of that name."""
    wanted = symbol.strip().removeprefix("client.").removeprefix("models.").partition("(")[0]
    method = interface.methods.get(wanted) or _find_by_name(wanted, interface)
    if method is not None:
        text = _describe_method(method, permission)
        return _add_types(text, list_kinds(method), interface)
    if wanted in interface.types:
        each = interface.types[wanted]
        return _add_types(_print_fitting(each), list_inner(each), interface, but=wanted)
    if wanted in interface.resources:
        return _describe_resource(wanted, interface, permission)
    return ""


def _find_by_name(wanted: str, interface: Interface) -> Method | None:
    """The one method of that name or that operation id, where it is one."""
    found = [m for m in interface.methods.values() if wanted and wanted in (m.name, m.id)]
    is_other = wanted in interface.resources or wanted in interface.types
    return found[0] if len(found) == 1 and not is_other else None


def _describe_method(method: Method, permission: Permission) -> str:
    lines = [f"def {print_signature(method)}{permission.mark(method)}", f"    {method.doc}"]
    lines += [f"    {method.more}"] if method.more else []
    lines += ["    Deprecated."] if method.deprecated else []
    lines += [f"    {each.name}: {each.doc}" for each in method.arguments if each.doc]
    if method.is_many:
        lines.append(
            f"    {method.limit}: How many to give, from all pages; {DEFAULT_ITEMS} if left out, None for all."
        )
    lines.append(f"    {method.http} {method.path}")
    text = "\n".join(lines)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def _print_fitting(each: Type) -> str:
    """The stub of a type, with what is said of it where there is room, and as many of its lines as there is room for."""
    text = print_type(each, BRIEF, explains=True)
    if len(text) > LONGEST:
        text = print_type(each, BRIEF)
    if len(text) <= LONGEST:
        return text
    lines = text.split("\n")
    size, shown = 0, 0
    while shown < len(lines) and size + len(lines[shown]) < LONGEST:
        size += len(lines[shown]) + 1
        shown += 1
    if not shown:
        return f"{text[:LONGEST]}…"
    names = [field.name for field in each.fields[max(shown - 1, 0) :]]
    rest = ", ".join(names)
    return "\n".join([*lines[:shown], f"    # and {len(names)} more: {rest[:1500]}"])


def _describe_resource(name: str, interface: Interface, permission: Permission) -> str:
    said = interface.resources[name]
    lines = [f"client.{name}  # {said}" if said else f"client.{name}"]
    methods = [method for method in interface.methods.values() if method.resource == name]
    hits = [print_hit(method, permission) for method in methods]
    if sum(map(len, hits)) > LONGEST:
        hits = [f"{m.symbol}{permission.mark(m)}: {m.doc[:80]}" for m in methods]
    for index, hit in enumerate(hits):
        if sum(map(len, lines)) + len(hit) > LONGEST:
            lines.append(f"… and {len(hits) - index} more methods: search for them")
            break
        lines.append(hit)
    return "\n".join(lines)


def _add_types(text: str, names: Iterable[str], interface: Interface, but: str = "") -> str:
    """The types that are needed, the nearest first, as long as there is room: the rest by name."""
    parts = [text]
    size = len(text)
    left: list[str] = []
    for each in find_needed(names, interface.types):
        if each.name == but:
            continue
        stub = _print_short(each, LONGEST - size)
        if stub:
            parts.append(stub)
            size += len(stub)
        else:
            left.append(each.name)
    if left:
        shown = ", ".join(left[:20]) + (f" and {len(left) - 20} more" if len(left) > 20 else "")
        parts.append(f"# describe these too, where they matter: {shown}")
    return "\n".join(parts)


def _print_short(each: Type, room: int) -> str:
    """The stub of a type, with what is said of it where there is room; empty where there is none for either."""
    full = print_type(each, BRIEF, explains=True)
    if len(full) <= room // 2:
        return full
    short = print_type(each, BRIEF)
    return short if len(short) <= room else ""
