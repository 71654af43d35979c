"""Errors without what is below the client: the frames of the HTTP library, whose locals hold secrets."""

from __future__ import annotations

from types import TracebackType

ROOM = __name__.rpartition(".")[0]
OWN = "aio_http async_http async_pools bodies compression http late network pools sending"
HIDING = frozenset({f"{ROOM}.{name}" for name in OWN.split()})
OPAQUE = frozenset("httpx2 httpcore2 h11 h2 anyio aiohttp aiohappyeyeballs yarl multidict".split())


def is_of_library(error: BaseException) -> bool:
    """Whether an error is the library's, or of those that it is made of, that it did not mean to let out."""
    return isinstance(error, Exception) and type(error).__module__.partition(".")[0] in OPAQUE


def hide_frames(error: BaseException) -> BaseException:
    """The error without the frames of the library and of this module, whose locals hold secrets."""
    kept: list[TracebackType] = []
    entry = error.__traceback__
    while entry is not None:
        module = str(entry.tb_frame.f_globals.get("__name__", ""))
        if module not in HIDING and module.partition(".")[0] not in OPAQUE:
            kept.append(entry)
        entry = entry.tb_next
    chain: TracebackType | None = None
    for entry in reversed(kept):
        chain = TracebackType(chain, entry.tb_frame, entry.tb_lasti, entry.tb_lineno)
    return error.with_traceback(chain)
