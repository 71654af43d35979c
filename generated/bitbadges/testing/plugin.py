"""The plugin of pytest: fakes as fixtures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .fakes import AsyncFakeBitBadges, FakeBitBadges


@pytest.fixture
def bitbadges() -> Iterator[FakeBitBadges]:
    """A client without a network: say what its methods answer, and look at what it sent."""
    from .fakes import FakeBitBadges

    with FakeBitBadges() as fake:
        yield fake


@pytest.fixture
def async_bitbadges() -> AsyncFakeBitBadges:
    """The same client, to be awaited."""
    from .fakes import AsyncFakeBitBadges

    return AsyncFakeBitBadges()
