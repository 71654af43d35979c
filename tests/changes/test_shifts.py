"""What became of a type that holds others."""

from __future__ import annotations

import pytest

from goldsmith.changes.shifts import Aliases, find_shifts
from goldsmith.surface.types import read_type


@pytest.mark.parametrize(
    ("old", "new", "shifts"),
    [
        ("tuple[int, str]", "tuple[int, str]", set[str]()),
        ("tuple[int, str]", "tuple[float, str | None]", {"widened", "made-nullable"}),
        ("tuple[int, str]", "tuple[int]", {"type-changed"}),
        ("list[int]", "tuple[int, int]", {"type-changed"}),
        ("list[tuple[int, int]]", "list[tuple[int, any]]", {"untyped"}),
        ("tuple[int] | tuple[int, int]", "tuple[int, int]", {"member-removed"}),
    ],
)
def test_by_position(old: str, new: str, shifts: set[str]) -> None:
    """Tuples of as many members are compared member by member; any others are of another type."""
    assert find_shifts(read_type(old), read_type(new), Aliases()) == shifts
