"""What the models are printed from."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

RUNTIME = "goldsmith_runtime"
"""Stands in types for the package's own runtime, which is imported relatively."""

FAMILY = "x-goldsmith-family"
"""Marks the union of a parent's children and the parent."""


@dataclass(frozen=True, slots=True)
class ModelSource:
    """Schemas in normal form by class name, and the Python names of the fields that are called otherwise in JSON.

    ``structs`` are printed in the place of pydantic's models.
    """

    schemas: dict[str, Any]
    aliases: dict[str, str]
    structs: bool = False

    def digest(self) -> str:
        """The same for the same models, in the same order."""
        source = [self.schemas, self.aliases, *(["structs"] if self.structs else [])]
        return sha256(json.dumps(source).encode()).hexdigest()
