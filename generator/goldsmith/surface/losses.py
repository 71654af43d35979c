"""Tells what callers lose: names of earlier that nothing is called by any more."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from goldsmith.diagnostics import Location, Report
from goldsmith.ir.pins import find_extension

Locate = Callable[[str], Location]


def report_losses(
    earlier: Mapping[str, str], names: Mapping[str, str], report: Report, locate: Locate
) -> None:
    """Warns of what is gone, the whole of it once: not of the arguments of a method, nor of the methods of a resource that went.

    ``earlier`` has the names at the places where things are now; ``locate`` finds what is nearest to a place.
    """
    gone = {pointer: name for pointer, name in earlier.items() if pointer not in names}
    resources = {name for pointer, name in gone.items() if _is_tag(pointer)} - set(names.values())
    still = set(names.values())
    for pointer, name in sorted(gone.items()):
        if _is_told_with_another(pointer, name, gone, resources):
            continue
        if _is_tag(pointer) and name not in resources:
            continue  # another tag has its name, and its methods
        if _is_model(pointer) and name in still:
            continue  # it was one of several places of an equal schema
        hint = f"callers have to do without it; if something took its place, {find_extension(pointer)} keeps the name"
        report.warn(
            "removed", f"{_describe(pointer, name, earlier)} is gone", locate(pointer), hint
        )


def _is_tag(pointer: str) -> bool:
    return pointer.startswith("/tags/") and pointer.count("/") == 2


def _is_model(pointer: str) -> bool:
    is_other = "/arguments/" in pointer or "/fields/" in pointer or pointer.endswith("/class")
    return (
        not is_other and pointer.startswith(("/paths/", "/components/")) and pointer.count("/") > 3
    )


def _is_told_with_another(
    pointer: str, name: str, gone: Mapping[str, str], resources: set[str]
) -> bool:
    parts = pointer.split("/")
    above = ("/".join(parts[:count]) for count in range(2, len(parts)))
    is_method = pointer.startswith("/paths/") and "." in name
    return any(each in gone for each in above) or (
        is_method and name.partition(".")[0] in resources
    )


def _describe(pointer: str, name: str, names: Mapping[str, str]) -> str:
    """What was called so, in words; the owner of an argument or field with it."""
    if _is_tag(pointer):
        return f"the resource `{name}`"
    if pointer.startswith("/components/securitySchemes/"):
        return f"the credential `{name}`"
    for word, kind in (("/arguments/", "argument"), ("/fields/", "field")):
        owner, found, _ = pointer.partition(word)
        if found:
            return f"the {kind} `{name}` of `{names.get(owner, owner)}`"
    return f"`{name}`" if "." in name else f"`models.{name}`"
