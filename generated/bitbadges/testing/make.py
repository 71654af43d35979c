"""Factories: each makes a whole and valid object, of which the test says what matters to it.

``make.calls`` has the calls of all methods, complete as they are: ``client.send(make.calls.tokens.get_owners())``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .making import FACTS, AllCalls, find_factory

calls = AllCalls()


def __getattr__(name: str) -> Callable[..., Any]:
    found = find_factory(name)
    if found is None:
        raise AttributeError(f"make has no factory {name!r}")
    return found


def __dir__() -> list[str]:
    return ["calls", *FACTS.factories]
