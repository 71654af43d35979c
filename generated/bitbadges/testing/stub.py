"""A method of a fake: it is called like the method, says what it answers, and tells how it was called."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, Self, TypeVar

from .failures import FailureCause

if TYPE_CHECKING:
    from .asserts import Asserts
    from .calls import MadeCall
    from .scripting import Scripting
    from .sent import SentRequest

P = ParamSpec("P")
R_co = TypeVar("R_co", covariant=True)
V_contra = TypeVar("V_contra", contravariant=True)
Item_contra = TypeVar("Item_contra", contravariant=True)


class Stub(Generic[P, R_co, V_contra]):
    """A method: calling it is calling the method of the real client, whose request is answered as was said.

    Each of :meth:`returns`, :meth:`fails`, :meth:`calls` and :meth:`responds` takes the place of what was said before; after
    ``then`` it comes behind it. What is said last answers for ever. An answer is one of an attempt: a call that is repeated takes
    the next one.
    """

    def __init__(self, method: Callable[P, R_co], scripting: Scripting, asserts: Asserts) -> None:
        self._method = method
        self._scripting = scripting
        self._asserts = asserts
        self.__doc__ = method.__doc__
        self.__name__ = getattr(method, "__name__", "method")
        self.__wrapped__ = method

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R_co:
        return self._method(*args, **kwargs)

    def __repr__(self) -> str:
        return f"<stub of {self._scripting.symbol}>"

    @property
    def then(self) -> Self:
        """What is said next comes after what was said before: ``fails(429).then.returns(…)``."""
        self._scripting.script.go_on()
        return self

    def returns(self, value: V_contra, /, *more: V_contra, after: float = 0.0) -> Self:
        """Answer with a value, or with several, one after the other; ``after`` so many seconds, which nobody waits for.

        Raises :class:`WrongAnswerError` for what the operation cannot answer.
        """
        self._scripting.answer((value, *more), after)
        return self

    def fails(
        self,
        cause: FailureCause,
        /,
        *,
        body: object = None,
        headers: Mapping[str, str] | None = None,
        retry_after: float | None = None,
        after: float = 0.0,
        times: int = 1,
    ) -> Self:
        """Fail: with a status, with an error class, with ``"timeout"``, ``"reset"`` or ``"refused"``.

        :param body: the body of the answer; left out, that of the document.
        :param retry_after: seconds for the header ``Retry-After``.
        :param after: seconds that pass until then; nobody waits for them.
        :param times: how many attempts fail before what is said ``then``.
        """
        self._scripting.fail(
            cause, body=body, headers=headers, retry_after=retry_after, after=after, times=times
        )
        return self

    def calls(self, function: Callable[..., Any], /) -> Self:
        """Ask a function, which gets the arguments of the call as they were given, and gives the value to answer with.

        An error of the client that it raises is what the call fails with. Of an asynchronous fake it may be asynchronous.
        """
        self._scripting.ask(function)
        return self

    def responds(
        self,
        status: int = 200,
        *,
        json: object = None,
        content: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        after: float = 0.0,
    ) -> Self:
        """Answer with a body as it is on the wire, whatever the document says; ``json`` is written as JSON."""
        self._scripting.respond(status, json, content, headers, after)
        return self

    @property
    def requests(self) -> list[SentRequest]:
        """What this method sent, attempt by attempt and page by page."""
        return self._asserts.requests

    @property
    def called(self) -> bool:
        """Whether it was called."""
        return bool(self._asserts.calls)

    @property
    def call_count(self) -> int:
        """How often it was called; attempts and further pages are not counted."""
        return len(self._asserts.calls)

    @property
    def call_args_list(self) -> list[MadeCall]:
        """The calls, with their arguments."""
        return list(self._asserts.calls)

    @property
    def call_args(self) -> MadeCall | None:
        """The last call."""
        return self._asserts.calls[-1] if self._asserts.calls else None

    def assert_called(self) -> None:
        """Fail unless it was called."""
        self._asserts.require_some()

    def assert_not_called(self) -> None:
        """Fail if it was called."""
        self._asserts.require_count(0)

    def assert_called_once(self) -> None:
        """Fail unless it was called once."""
        self._asserts.require_count(1)

    def assert_called_with(self, *args: P.args, **kwargs: P.kwargs) -> None:
        """Fail unless the last call was such a one."""
        self._asserts.require_last(*args, **kwargs)

    def assert_called_once_with(self, *args: P.args, **kwargs: P.kwargs) -> None:
        """Fail unless there was one call, and it was such a one."""
        self._asserts.require_count(1)
        self._asserts.require_last(*args, **kwargs)

    def assert_any_call(self, *args: P.args, **kwargs: P.kwargs) -> None:
        """Fail unless one of the calls was such a one."""
        self._asserts.require_any(*args, **kwargs)

    def reset(self) -> None:
        """Forget the calls, and what was said of answers."""
        self._scripting.script.clear()
        self._asserts.clear()

    def reset_mock(self) -> None:
        """Forget the calls alone, as ``unittest.mock`` does."""
        self._asserts.clear()


class PagedStub(Stub[P, R_co, V_contra], Generic[P, R_co, V_contra, Item_contra]):
    """A method that gives pages: :meth:`pages` makes them of their items."""

    def pages(self, pages: Iterable[Sequence[Item_contra]], /, *, after: float = 0.0) -> Self:
        """Answer page by page, each with what leads to the next. Raises :class:`WrongAnswerError` for wrong items."""
        self._scripting.turn([list(page) for page in pages], after)
        return self


class StreamStub(Stub[P, R_co, V_contra]):
    """A method that gives a stream: :meth:`returns` takes its pieces."""

    def streams(
        self, pieces: Iterable[V_contra], /, *, breaks_off: bool = False, after: float = 0.0
    ) -> Self:
        """Answer with a stream of these pieces, one that ends in the midst where it ``breaks_off``."""
        self._scripting.stream(list(pieces), breaks_off, after)
        return self
