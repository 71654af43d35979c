"""Arguments that the document calls deprecated: whoever still gives one is warned."""

from __future__ import annotations

import warnings
from collections.abc import Iterable

_head, _runtime, _ = __name__.partition("._runtime")
PACKAGE = _head if _runtime else __name__.partition(".")[0]


def warn_deprecated(operation: str, arguments: Iterable[str]) -> None:
    """Warn where the package is left, so that the warning names the caller's own line."""
    from inspect import currentframe  # only for who still uses what is deprecated

    level = 1
    frame = currentframe()
    while frame is not None and is_within(str(frame.f_globals.get("__name__", ""))):
        frame = frame.f_back
        level += 1
    for argument in arguments:
        text = f"{argument} of {operation} is deprecated by the API"
        warnings.warn(text, DeprecationWarning, stacklevel=level)


def is_within(module: str) -> bool:
    """Whether a module is the package's own."""
    return module == PACKAGE or module.startswith(f"{PACKAGE}.")
