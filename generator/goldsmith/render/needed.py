"""Which models are taken as mappings, and what those are called in ``params.py``."""

from __future__ import annotations

from goldsmith.ir.model import Api
from goldsmith.ir.shapes import is_class
from goldsmith.load.values import as_object
from goldsmith.render.code import Code, identifier

IMPORTED = frozenset(
    "Any Decimal FileContent FilePart Mapping Literal NotRequired Sequence TypeAlias TypedDict UUID".split()
)
"""What ``params.py`` imports, and models may be called like."""


class Params:
    """The names of ``params.py``, and which of them have been asked for."""

    def __init__(self, api: Api) -> None:
        classes = [model for model in api.models if is_class(model.schema)]
        self._known = {model.name for model in api.models}
        self._open = frozenset(
            model.name
            for model in classes
            if not as_object(model.schema.get("properties"))
            or "additionalProperties" in model.schema
        )
        self.needed: dict[str, None] = {}
        """The models that some call takes, in the order in which they came up."""
        self.unchecked: set[str] = set()
        """Those that calls take as mappings of anything: their objects may have properties of any name."""

    def is_checked(self, name: str) -> bool:
        """Whether all the names that an object may have are known."""
        if name in self._open:
            self.unchecked.add(name)
        return name not in self._open

    def need(self, name: str) -> Code:
        """The name of a model's mapping, which is printed from now on."""
        self.needed[name] = None
        return self.call(name)

    def call(self, name: str) -> Code:
        """The name of a model's mapping: its own, but for one that is imported."""
        given = name
        while given in IMPORTED or (given != name and given in self._known):
            given += "_"
        return identifier(given)
