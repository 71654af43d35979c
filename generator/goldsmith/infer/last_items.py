"""Evidence of reading on after the last item: a parameter that takes its id, and a flag that says whether there is more."""

from __future__ import annotations

from goldsmith.infer.candidate import Candidate, Fields
from goldsmith.infer.ends import find_flags, find_size
from goldsmith.infer.shapes import Place, Shape, open_schema
from goldsmith.infer.words import LAST_IDS, join_words
from goldsmith.load.values import as_object
from goldsmith.normalize.nodes import escape


def find_last_item(shape: Shape, items: Place) -> Candidate | None:
    """A parameter like ``starting_after``, beside items with an id of its type."""
    arguments = [each for each in shape.arguments if each.word in LAST_IDS]
    flags = find_flags(shape, items)
    if len(arguments) != 1 or not flags:
        return None
    argument = arguments[0]
    item = open_schema(items.schema.get("items"), shape.schemas)
    for name, inner in as_object(item.get("properties")).items():
        kind = open_schema(inner, shape.schemas).get("type")
        if join_words(name) == "id" and kind == argument.kind and kind in ("string", "integer"):
            size = find_size(shape, but=argument.name)
            fields: Fields = {"scheme": "last-item", "request": argument.name}
            fields |= {"size": size.name} if size else {}
            fields |= {"items": items.pointer, "key": f"/{escape(name)}", **flags}
            fits = f"the parameter `{argument.name}` and `{name}` of the items are both {kind}"
            return Candidate(fields=fields, evidence=(fits, _tell(flags)))
    return None


def _tell(flags: Fields) -> str:
    return f"`{next(iter(flags.values()))}` says whether there is more"
