"""The types of an operation, made ready before they are needed."""

from __future__ import annotations

from contextlib import suppress

from ..models.adapters import find_adapter
from ..operation import Operation


def build_types(operation: Operation) -> None:
    """What is built for the answers and the bodies of an operation with its first use."""
    kinds = [response.type for response in operation.responses if response.status[0] != "4"]
    for body in operation.bodies:
        kinds.append(body.type)
    for kind in kinds:
        if kind is not None:
            with suppress(Exception):  # What is wrong with a type is told where it is used.
                find_adapter(kind)
