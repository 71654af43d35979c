"""Calls as tests speak of them: by the arguments of the method, however they were given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._runtime.call import Call
from .._runtime.exchange.execute import reveal
from .._runtime.request.encode import encode_call


@dataclass(frozen=True, slots=True)
class MadeCall:
    """A call that was made, with the arguments that were given, by their names."""

    call: Call[Any]

    @property
    def arguments(self) -> Mapping[str, object]:
        """The arguments that are sent."""
        return reveal(self.call).given()

    def is_like(self, other: MadeCall) -> bool:
        """Whether both say the same: equal arguments, or such that are the same on the wire."""
        if self.call.operation.id != other.call.operation.id:
            return False
        if self.arguments == other.arguments and self.call.content_type == other.call.content_type:
            return True
        return _encode(self.call) == _encode(other.call)

    def __str__(self) -> str:
        return show_arguments(self.arguments)


def _encode(call: Call[Any]) -> object:
    try:
        sent = encode_call(reveal(call))
    except Exception:  # a call that cannot be sent is like none
        return object()
    content = sent.content if isinstance(sent.content, bytes | None) else object()
    return sent.path, sent.query, sent.headers, sent.cookies, content


def show_arguments(arguments: Mapping[str, object]) -> str:
    """Arguments as they would be written."""
    return f"({', '.join(f'{name}={value!r}' for name, value in arguments.items())})"
