"""Which paths have things below them, told without comparing every path with every other."""

from __future__ import annotations

import pytest

from goldsmith.ir.naming.subject import find_collections


@pytest.mark.parametrize(
    ("paths", "found"),
    [
        (["/things", "/things/{id}"], {"/things"}),
        (["/things/{id}/parts/{part}"], {"/things", "/things/{id}/parts"}),
        (["/{tenant}/things"], {""}),
        (["/things/a{id}", "/things{id}", "/files/{path}.{ext}"], {"/files"}),
        (["/a/{b}/{c}"], {"/a", "/a/{b}"}),
        ([], set()),
    ],
)
def test_a_slot_follows_a_collection(paths: list[str], found: set[str]) -> None:
    """Wherever a path goes on with a slot, as a whole or in the middle."""
    assert find_collections(paths) == found
