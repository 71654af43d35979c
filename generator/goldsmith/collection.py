"""When the garbage collector looks for cycles: a run builds large trees, few of them cyclic, and ends."""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def without_collection() -> Generator[None]:
    """Does not look for cycles. Looking costs a tenth of a run, and finds next to nothing."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@contextmanager
def with_collection() -> Generator[None]:
    """Looks for cycles, but only among what is made meanwhile: for libraries whose own trees are cycles, as black's are."""
    was_enabled = gc.isenabled()
    gc.freeze()
    gc.enable()
    try:
        yield
    finally:
        gc.unfreeze()
        if not was_enabled:
            gc.disable()
