"""Operations that a document's words name, as what callers know them by."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from goldsmith.ir.model import Api
from goldsmith.render.prose import plain

_SPOKEN = re.compile(r"\b[a-z]+(?:[A-Z]\w*|_\w+)\b")
"""Names of operations that are no words of any language: ``listPets``, ``list_pets``."""


@dataclass(frozen=True, slots=True)
class Mentions:
    """What operations are called, by their ids."""

    names: Mapping[str, str]

    def told(self, text: str) -> str:
        """What a document says, plain, with these names for the operations that it names."""
        return _SPOKEN.sub(lambda found: self.names.get(found[0], found[0]), plain(text))


def find_mentions(api: Api) -> Mentions:
    """The methods of an API, by the ids of their operations; none for an id that is a word."""
    return Mentions(
        {
            operation.wire_id: f"{resource.name}.{operation.name}"
            for resource in api.resources
            for operation in resource.operations
            if _SPOKEN.fullmatch(operation.wire_id)
        }
    )
