"""All operations of the API: how each is called, and what must go over the wire."""

from __future__ import annotations

from . import activity, address_lists, dynamic_stores, tokens
from .case import Case

CASES: tuple[Case, ...] = (
    *dynamic_stores.CASES,
    *address_lists.CASES,
    *tokens.CASES,
    *activity.CASES,
)

__all__ = ["CASES", "Case"]
