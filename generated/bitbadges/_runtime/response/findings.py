"""What is found wrong with the content of an answer; whoever knows the call makes the error of it."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .tolerant import Place

Failure: TypeAlias = Literal[
    "empty", "markup", "truncated", "encoding", "not json", "depth", "no events", "no parts"
]


class Undecodable(Exception):  # noqa: N818 (a finding for the engine, which raises the error)
    """The content is not what its operation promises. ``message`` shows nothing of it."""

    def __init__(self, kind: Failure, message: str) -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message


class ReportedFailure(Exception):  # noqa: N818
    """An event with which the server tells, in the middle of a stream, that it failed; ``text`` is its data."""

    def __init__(self, text: str) -> None:
        super().__init__("the stream reports a failure")
        self.text = text


class Mismatch(Exception):  # noqa: N818
    """The content does not fit its type, and was to be read strictly."""

    def __init__(self, places: tuple[Place, ...]) -> None:
        super().__init__("; ".join(str(place) for place in places[:10]))
        self.places = places
