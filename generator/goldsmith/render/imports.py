"""The imports that a piece of code needs: found by the names that it uses."""

from __future__ import annotations

import re

from .code import Code

_NAMES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("collections.abc", ("Mapping", "Sequence")),
    ("datetime", ("date", "datetime")),
    ("decimal", ("Decimal",)),
    ("typing", ("Any", "Literal")),
    ("uuid", ("UUID",)),
    (".. models", ("models",)),
    (".._runtime.call", ("Call",)),
    (".._runtime.omit", ("OMIT", "Omit")),
    (".._runtime.operation", ("Body", "BodyField", "Operation", "Paging", "Parameter", "Response")),
    (".._runtime.options", ("Options",)),
    (".._runtime.page", ("AsyncPager", "Page")),
    (".._runtime.resource", ("AsyncResource", "Calls", "Resource")),
    (".._runtime.stream", ("AsyncStream", "Stream")),
    (".._runtime.upload", ("FileContent",)),
)


def build_imports(code: str) -> tuple[Code, ...]:
    """One line a module, for the names of :data:`_NAMES` that stand in ``code`` (text in quotes not counted)."""
    bare = re.sub(r'"(?:[^"\\]|\\.)*"', '""', code)
    used = set(re.findall(r"[A-Za-z_]\w*", bare))
    lines: list[Code] = []
    last = ""
    for module, names in _NAMES:
        found = [name for name in names if name in used]
        if not found:
            continue
        if last and module.startswith(".") and not last.startswith("."):
            lines.append(Code(""))
        last = module
        text = (
            "from .. import models"
            if module == ".. models"
            else f"from {module} import {', '.join(found)}"
        )
        lines.append(Code(text))
    return tuple(lines)
