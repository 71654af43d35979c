"""What a fake has beside its resources: where a resource is called so, that goes before."""

from __future__ import annotations

from collections.abc import Collection

from goldsmith.render.code import Code

_CONTROLS = {
    "requests": ("@property", "def requests(self) -> list[SentRequest]: ..."),
    "time": ("@property", "def time(self) -> FakeTime: ..."),
    "otherwise": ("def otherwise(self, answer: Step) -> Self: ...",),
    "reset": ("def reset(self) -> None: ...",),
    "from_examples": ("@classmethod", "def from_examples(cls, **arguments: Any) -> Self: ..."),
    "replay": ("@classmethod", "def replay(cls, path: str | Path, **arguments: Any) -> Self: ..."),
}
"""The lines of each, as a type checker reads them. Two are there of the class, to make a fake by, and of a fake, to change it."""


def list_controls(taken: Collection[str]) -> tuple[Code, ...]:
    """The controls that no resource takes the name of."""
    return tuple(
        Code(f"    {line}")
        for name, lines in _CONTROLS.items()
        if name not in taken
        for line in lines
    )
