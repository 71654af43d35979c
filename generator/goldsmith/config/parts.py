"""``parts``: what a package has beside the client."""

from __future__ import annotations

from difflib import get_close_matches

from goldsmith.config.kinds import ConfigKey, Schema
from goldsmith.config.table import Cell
from goldsmith.parts import PARTS


class PartNames:
    """A list of parts by their names, each of them once."""

    def read(self, cell: Cell) -> tuple[str, ...] | None:
        """The names; ``None``, and a report, where it is no list of them."""
        if not isinstance(cell.value, list):
            cell.refuse_type("a list of parts")
            return None
        found: list[str] = []
        for index, item in enumerate(cell.value):
            inner = cell.inner(index, item)
            if not isinstance(item, str):
                inner.refuse_type("the name of a part")
            elif item in found:
                inner.refuse("wrong-value", f"the part {item!r} is named twice", "name it once")
            elif item in _NAMES:
                found.append(item)
            else:
                near = get_close_matches(item.lower(), _NAMES, n=1)
                hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(_NAMES)}"
                inner.refuse("wrong-value", f"there is no part {item!r}", hint)
        return tuple(sorted(found, key=_NAMES.index))

    def schema(self) -> Schema:
        """The names that there are, as JSON Schema."""
        return {"type": "array", "items": {"enum": list(_NAMES)}, "uniqueItems": True}


_NAMES = tuple(part.name for part in PARTS)
PARTS_KEY = ConfigKey(
    "parts",
    PartNames(),
    "What the package has beside the client, each a package within it that costs nothing until it is imported: "
    "`testing` is a test kit, with typed fakes; `cli` a command line, whose libraries are the extra `cli`; `mcp` a server for agents, with an extra of its own, `mcp`; `reference` "
    "pages in Markdown about every method and model, in a folder beside the package, which cost nothing either.",
    'parts = ["testing", "cli", "mcp", "reference"]',
)
