"""The imports that a piece of code needs: found by the names that it uses."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from goldsmith.render.code import Code

_NAMES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("collections.abc", ("Mapping", "Sequence")),
    ("datetime", ("date", "datetime", "time", "timedelta")),
    ("decimal", ("Decimal",)),
    (
        "typing",
        ("TYPE_CHECKING", "Any", "Literal", "NotRequired", "TypeAlias", "TypedDict", "overload"),
    ),
    ("typing_extensions", ("deprecated",)),
    ("uuid", ("UUID",)),
    (".. models", ("models",)),
    (".._runtime.answers.page", ("AsyncPager", "Page")),
    (".._runtime.answers.stream", ("AsyncStream", "Stream")),
    (".._runtime.call", ("Call",)),
    (".._runtime.client.resource", ("AsyncResource", "Calls", "Resource")),
    (".._runtime.omit", ("OMIT", "Omit")),
    (".._runtime.operation", ("Body", "BodyField", "Operation", "Paging", "Parameter", "Response")),
    (".._runtime.options", ("Options",)),
    (".._runtime.request.rows", ("Rows",)),
    (".._runtime.request.upload", ("FileContent", "FilePart")),
    (".._runtime.response.media", ("ServerSentEvent",)),
    (".._runtime.response.parts", ("BodyPart",)),
    (".._runtime.secrets", ("conceal",)),
)
_TEXT = re.compile(
    r"""\"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\"|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|#[^\n]*""",
    re.DOTALL,
)


def build_imports(
    code: str, lower: Collection[str], dots: str = "..", only: Collection[str] | None = None
) -> tuple[Code, ...]:
    """One line a module, for the names of :data:`_NAMES` that stand in ``code`` (text and comments not counted).

    Names in lower case may be arguments as well: ``lower`` has those that are types. One with an underscore before it is the
    same name, out of the way of a method that is called like it. What calls take as mappings is there for type checkers alone.
    """
    # What stands behind a dot is of another module, whatever it is called.
    used = set(re.findall(r"(?<![.a-zA-Z0-9])[A-Z]\w*", _TEXT.sub('""', code))).union(lower)
    if only is not None:  # what else is called so is the module's own
        used &= {*only, *lower}
    if used & {"params", "_params"}:
        used.add("TYPE_CHECKING")
    lines = [Code("import builtins")] if "builtins" in used else []
    last = ""
    for module, names in _NAMES:
        found = list(_import(module.replace("..", dots, 1), names, used))
        if found and last and module.startswith(".") and not last.startswith("."):
            lines.append(Code(""))
        last = module if found else last
        lines.extend(found)
    params = list(_import(".. params".replace("..", dots, 1), ("params",), used))
    if params:
        lines += [Code(""), Code("if TYPE_CHECKING:"), *(Code(f"    {line}") for line in params)]
    return tuple(lines)


def _import(module: str, names: tuple[str, ...], used: Collection[str]) -> Iterator[Code]:
    source = module.partition(" ")[0]
    plain = [name for name in names if name in used]
    if plain:
        yield Code(f"from {source} import {', '.join(plain)}")
    for name in names:
        if f"_{name}" in used:
            yield Code(f"from {source} import {name} as _{name}")
