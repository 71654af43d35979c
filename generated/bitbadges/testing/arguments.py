"""What a fake is made with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypedDict

from .._runtime.address import find_address_problem

if TYPE_CHECKING:
    from .._runtime.exchange.limits import RateLimit
    from .._runtime.options import Timeout
    from .._runtime.request.headers import GivenHeaders


class CommonArguments(TypedDict, total=False):
    """The keywords of every client, but for those of connections."""

    base_url: str | None
    servers: Mapping[str, str] | None
    timeout: float | Timeout | None
    deadline: float | None
    max_retries: int
    strict: bool
    rate_limit: RateLimit | float | None
    headers: GivenHeaders | None
    user_agent: str | None


def complete(given: Mapping[str, Any], credentials: tuple[str, ...], base_url: str) -> Any:
    """The arguments with credentials that look like none, and the document's server: nothing is read from the environment.

    A server that stands for one that everybody has to name is one that nobody has.
    """
    made_up = {name: f"fake-{name.replace('_', '-')}" for name in credentials}
    said = {name for name, value in given.items() if value is not None}
    told = {
        name: value
        for name, value in given.items()
        if name in said or name not in _ABSENT | made_up.keys()
    }
    known = base_url if find_address_problem(base_url) is None else _NOWHERE
    place = {} if said - made_up.keys() - _OF_ALL else {"base_url": known}
    return {**made_up, **place, **told}


_OF_ALL = CommonArguments.__annotations__.keys() - {"base_url"}
_ABSENT = {"base_url", "server"}
_NOWHERE = "https://api.invalid"
