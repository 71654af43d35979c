"""Checks Python and runs it where it can do nothing but call what it is given: the one module that knows pydantic-monty."""

# The package is sound for who has not installed the extra, too.
# pyright: reportMissingImports=false, reportUnknownVariableType=false, reportUnknownMemberType=false
# pyright: reportUnknownArgumentType=false, reportUntypedBaseClass=false, reportUnknownParameterType=false

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from types import SimpleNamespace
from typing import Any

from pydantic_monty import (  # type: ignore[import-not-found,unused-ignore]
    ClassInstance,
    CollectString,
    Monty,
    MontyCrashedError,
    MontyError,
    MontyRuntimeError,
    MontySession,
    MontySyntaxError,
    MontyTypingError,
)

from .calls import CallError

Send = Callable[[str, Sequence[object], Mapping[str, object]], object]
"""Calls a method by its symbol."""

SECONDS = 5.0
"""How long code may run between its calls, all together."""
MEMORY = 128 * 1024 * 1024
PRINTED = 1024 * 1024
DEPTH = 300
SUSPENSIONS = 2000


@dataclass(frozen=True)
class Outcome:
    """What came of code: a value and what it printed, or ``fault`` and of which kind: ``check``, ``run`` or ``limit``."""

    value: object = None
    printed: str = ""
    fault: str = ""
    kind: str = ""


class _Resource:
    """What code holds of a resource: a name to call methods of."""

    def __init__(self, name: str, send: Send) -> None:
        self.name = name
        self.send = send


class _Face(ClassInstance):  # type: ignore[misc,unused-ignore]
    """A resource as code sees it: every call goes through the host, and there is nothing to read."""

    def call_method(self, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        resource: _Resource = self.value
        return _call(resource.send, f"{resource.name}.{name}", args, kwargs)


def _call(send: Send, symbol: str, args: Sequence[object], kwargs: Mapping[str, object]) -> object:
    """Errors cross as the builtins that code may catch; no other exception of the host is shown inside."""
    try:
        return send(symbol, args, kwargs)
    except CallError as error:
        raise error.kind(str(error)) from None
    except Exception as error:
        raise RuntimeError(f"{symbol} failed: {type(error).__name__}") from None


class Sandbox:
    """Processes that check and run code, made with the first that is to run. Threads may share it; close it."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._pool: Monty | None = None
        self._lock = Lock()

    def run(self, code: str, stubs: str, resources: Sequence[str], send: Send) -> Outcome:
        """What comes of code that is checked against the stubs first; it runs only if the checker has nothing to say."""
        printed = CollectString(max_bytes=PRINTED)
        faces = {name: _Face(_Resource(name, send)) for name in resources}
        client = ClassInstance(SimpleNamespace(**faces), eager_attrs=tuple(faces))

        def kept(id: str) -> object:
            return _call(send, "kept", (id,), {})

        try:
            with self._checkout(stubs) as session:
                value = session.feed_run(
                    code,
                    inputs={"client": client},
                    external_lookup={"kept": kept},
                    print_callback=printed,
                )
        except MontyError as error:
            return Outcome(printed=printed.output, fault=_explain(error), kind=_classify(error))
        except TimeoutError:
            return Outcome(fault="all sandboxes are at work: try again", kind="limit")
        return Outcome(value=value, printed=printed.output)

    def close(self) -> None:
        """End the processes."""
        with self._lock:
            pool, self._pool = self._pool, None
        if pool is not None:
            pool.__exit__(None, None, None)

    def _checkout(self, stubs: str) -> MontySession:
        return self._open().checkout(
            script_name="code.py",
            limits={
                "max_feed_duration_secs": self._seconds,
                "max_memory": MEMORY,
                "max_recursion_depth": DEPTH,
                "max_suspensions": SUSPENSIONS,
            },
            type_check=True,
            type_check_stubs=stubs,
            type_check_format="concise",
            # Nobody answers for the host: there is no clock, no sleep, no chance.
            os_policy={"datetime": "call_host", "sleep": "call_host", "random_start": "call_host"},
        )

    def _open(self) -> Monty:
        with self._lock:
            if self._pool is None:
                self._pool = Monty(checkout_timeout=30.0).__enter__()
            return self._pool


def _explain(error: MontyError) -> str:
    if isinstance(error, MontyTypingError):
        return str(error.display()).strip()
    if isinstance(error, MontySyntaxError):
        return str(error.display("type-msg"))
    if isinstance(error, MontyRuntimeError):
        return str(error.display("traceback")).strip()
    if isinstance(error, MontyCrashedError):
        return "the sandbox broke down, and is replaced"
    return str(error)


def _classify(error: MontyError) -> str:
    if isinstance(error, (MontyTypingError, MontySyntaxError)):
        return "check"
    return "run" if isinstance(error, MontyRuntimeError) else "limit"
