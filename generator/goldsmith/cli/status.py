"""What a command ends with: the reference is made of this."""

from __future__ import annotations

from enum import IntEnum


class Status(IntEnum):
    """An exit status; ``meaning`` says when a command ends with it, ``example`` is one that does."""

    meaning: str
    example: str

    def __new__(cls, value: int, meaning: str, example: str) -> Status:
        """A status with what is said of it."""
        status = int.__new__(cls, value)
        status._value_ = value
        status.meaning = meaning
        status.example = example
        return status

    DONE = (0, "All is well.", "goldsmith validate openapi.yaml")
    FAULT = (
        1,
        "The package differs from the document, or an input has a fault that its message tells how to mend.",
        "goldsmith validate no-such-file.yaml",
    )
    MISUSE = (
        2,
        "The command makes no sense: an option that there is none of, for one.",
        "goldsmith check --no-such-option",
    )
    INTERRUPTED = (130, "The command was interrupted.", "goldsmith generate, and ctrl-c")
    PIPE_CLOSED = (
        141,
        "Who read the output went away.",
        "goldsmith inspect normal openapi.yaml | head -1",
    )
