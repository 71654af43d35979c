"""What turns the signature of a method into the type of its stub; for type checkers, which know no other way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar

from .stub import PagedStub, StreamStub, Stub

P = ParamSpec("P")
R = TypeVar("R")
V = TypeVar("V")
Item = TypeVar("Item")


class answers(Generic[V]):  # noqa: N801
    """Of a method that answers with ``V``."""

    def __call__(self, method: Callable[Concatenate[Any, P], R]) -> Stub[P, R, V]:
        """The type of its stub."""
        raise NotImplementedError


class pages(Generic[V, Item]):  # noqa: N801
    """Of a method that gives pages ``V`` of ``Item``."""

    def __call__(self, method: Callable[Concatenate[Any, P], R]) -> PagedStub[P, R, V, Item]:
        """The type of its stub."""
        raise NotImplementedError


class streams(Generic[V]):  # noqa: N801
    """Of a method that gives a stream of ``V``."""

    def __call__(self, method: Callable[Concatenate[Any, P], R]) -> StreamStub[P, R, V]:
        """The type of its stub."""
        raise NotImplementedError
