"""Arguments of clients and calls that cannot be meant, refused by name before anything is sent."""

# mypy: disable-error-code="redundant-cast"
# (The other type checker asks for the casts that this one finds redundant.)

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite
from typing import cast

from .errors import ArgumentError
from .omit import Omit
from .options import NO_OPTIONS, Options, Timeout

STEPS = ("connect", "read", "write", "pool")
LONGEST = 1e9
"""Seconds; the operating system counts no further, and nobody waits for so long."""


def describe(value: object) -> str:
    """What a value is, for an error: its type, with the package that it comes from."""
    if isinstance(value, type):
        return f"the class {value.__name__}"
    if value is None:
        return "None"
    kind = type(value)
    package = kind.__module__.partition(".")[0]
    return kind.__name__ if package in ("builtins", "__main__") else f"{package}.{kind.__name__}"


def is_number(value: object) -> bool:
    """Whether a value is a number of seconds, and not one of the two that mean yes and no."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def check_seconds(value: object, name: str, *, may_be_over: bool = False) -> None:
    """Refuse what is no time to wait.

    :param may_be_over: whether the time may have passed already.
    """
    if value is None:
        return
    if not is_number(value):
        raise ArgumentError(
            f"{name} has to be a number of seconds or None, not {describe(value)}",
            hint=_suggest_seconds(value, name),
        )
    seconds = cast("float", value)
    if not (may_be_over or seconds > 0) or not isfinite(seconds) or abs(seconds) > LONGEST:
        raise ArgumentError(
            f"{name} has to be a number of seconds that can be waited for",
            hint=f"{name}=None sets no limit",
        )


def _suggest_seconds(value: object, name: str) -> str | None:
    if type(value).__name__ == "timedelta":
        return f"Give {name}=….total_seconds()"
    return f"Give the number: float({name})" if isinstance(value, str) else None


def check_timeout(value: object, name: str = "timeout") -> None:
    """Refuse what is neither seconds nor a :class:`Timeout`, and say how a timeout of others is written here."""
    if isinstance(value, Timeout):
        for step in STEPS:
            check_seconds(getattr(value, step), f"{step} of {name}")
        return
    if value is None or is_number(value):
        check_seconds(value, name)
        return
    raise ArgumentError(
        f"{name} has to be a number of seconds, a Timeout of this package or None, not {describe(value)}",
        hint=_suggest_timeout(value, name),
    )


def _suggest_timeout(value: object, name: str) -> str | None:
    found = {step: getattr(value, step, None) for step in STEPS if hasattr(value, step)}
    if isinstance(value, tuple):  # other libraries take the first two steps as a pair
        found = dict(zip(STEPS, cast("tuple[object, ...]", value), strict=False))
    known = {step: each for step, each in found.items() if each is None or is_number(each)}
    if known and known == found:
        steps = ", ".join(f"{step}={each!r}" for step, each in known.items())
        return f"Write {name}=Timeout({steps})"
    return _suggest_seconds(cast("object", value), name)


def check_count(value: object, name: str, least: int, hint: str | None = None) -> None:
    """Refuse what is no whole number, and fewer than there can be."""
    if not isinstance(value, int) or isinstance(value, bool):
        text = f"{name} has to be a whole number, {least} or more, not {describe(value)}"
        raise ArgumentError(text, hint=hint)
    if value < least:
        raise ArgumentError(f"{name} has to be {least} or more", hint=hint)


def check_retries(value: object) -> None:
    """Refuse fewer than none."""
    check_count(
        value, "max_retries", 0, "max_retries=0 never repeats; leave it out for the default"
    )


def check_flag(value: object, name: str) -> None:
    """Refuse what is neither true nor false."""
    if not isinstance(value, bool):
        raise ArgumentError(f"{name} has to be True or False, not {describe(value)}")


def check_text(value: object, name: str) -> None:
    """Refuse what is no text."""
    if value is not None and not isinstance(value, str):
        raise ArgumentError(f"{name} has to be text, not {describe(value)}")


def check_address(value: object, name: str) -> None:
    """Refuse an address with characters that no address has, which would be dropped on the way or sent elsewhere."""
    if not isinstance(value, str):
        raise ArgumentError(
            f"{name} has to be the text of an address, not {describe(value)}",
            hint=f"Give {name}=str(…)" if "url" in type(value).__name__.lower() else None,
        )
    if " " in value or not value.isprintable():
        raise ArgumentError(
            f"{name} holds a blank or a line end",
            hint="Take it away, at the ends with strip()",
        )


def require_options(given: object) -> Options:
    """The options of a call, those of the client where none are given. Raises :class:`ArgumentError` for what is none."""
    if given is None or given is NO_OPTIONS:
        return NO_OPTIONS
    if not isinstance(given, Options):
        meant: str | None = None
        if isinstance(given, Mapping):
            names = cast("Mapping[object, object]", given)
            meant = f"Write options=Options({', '.join(f'{name}=…' for name in names)})"
        raise ArgumentError(
            f"options have to be Options, not {describe(cast('object', given))}", hint=meant
        )
    _check_options(given)
    return given


def _check_options(options: Options) -> None:
    if not isinstance(options.timeout, Omit):
        check_timeout(options.timeout)
    if not isinstance(options.deadline, Omit):
        check_seconds(options.deadline, "deadline", may_be_over=True)
    if not isinstance(options.max_retries, Omit):
        check_retries(options.max_retries)
    if not isinstance(options.strict, Omit):
        check_flag(options.strict, "strict")
    check_text(options.idempotency_key, "idempotency_key")
