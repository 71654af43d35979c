"""Pages: a typed answer, its items, and the way to the next one."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Coroutine, Generator, Iterator
from contextlib import aclosing
from itertools import islice
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

if TYPE_CHECKING:
    from asyncio import Task

    from ..transport.runner import AsyncRunner, Runner
    from .fetch import Fetched
    from .paging import Cursor, Turn

Item = TypeVar("Item")
R = TypeVar("R")


class BasePage(Generic[Item, R]):
    """What pages have, however they are read on."""

    def __init__(self, fetched: Fetched[R]) -> None:
        self._fetched = fetched

    @property
    def response(self) -> R:
        """The whole answer, as typed."""
        return self._fetched.response

    @property
    def items(self) -> list[Item]:
        """The items of this page."""
        return cast(list[Item], self._fetched.items)

    @property
    def cursor(self) -> Cursor | None:
        """What asks for the next page, to resume from later with ``Options(cursor=...)``; ``None`` after the last."""
        return None if self._fetched.repeated else self._fetched.cursor

    @property
    def has_more(self) -> bool:
        """Whether there is more.

        Also where an answer says so and gives nothing to ask for it by: ``cursor`` and ``next_page()`` are then ``None``.
        """
        return self.cursor is not None or self._fetched.stuck

    if not TYPE_CHECKING:  # Who is checked says ``page.response``, whose type is known.

        def __getattr__(self, name: str) -> object:
            """What the answer has and a page has not: a page can be used as the answer that it holds."""
            if name.startswith("_"):
                raise AttributeError(f"{type(self).__name__!r} has no attribute {name!r}")
            try:
                return getattr(self._fetched.response, name)
            except AttributeError:
                message = (
                    f"neither {type(self).__name__!r} nor its response has an attribute {name!r}"
                )
                raise AttributeError(message, name=name, obj=self) from None

    def __len__(self) -> int:
        return len(self._fetched.items)

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        items = f"{len(self)} item{'s' * (len(self) != 1)}"
        return f"{type(self).__name__}({self._fetched.name}, {items}, has_more={self.has_more})"


class Page(BasePage[Item, R]):
    """One page; iterating gives the items of this page and of all that follow."""

    def __init__(self, runner: Runner, fetched: Fetched[R]) -> None:
        super().__init__(fetched)
        self._runner = runner

    def next_page(self) -> Page[Item, R] | None:
        """The next page; ``None`` after the last. Raises as the method that gave this page."""
        following = self._fetched.following()
        if following is None:
            return None
        return fetch_page(self._runner, *following)

    def iter_pages(self, *, limit: int | None = None) -> Iterator[Page[Item, R]]:
        """This page and those that follow, at most ``limit``; each is asked for when it is its turn."""
        return islice(self._pages(), limit)

    def iter_items(self, *, limit: int | None = None) -> Iterator[Item]:
        """The items of this page and of those that follow, at most ``limit``."""
        return islice((item for page in self._pages() for item in page.items), limit)

    def __iter__(self) -> Iterator[Item]:
        return self.iter_items()

    def _pages(self) -> Generator[Page[Item, R]]:
        page: Page[Item, R] | None = self
        while page is not None:
            yield page
            page = page.next_page()


class AsyncPage(BasePage[Item, R]):
    """One page; iterating gives the items of this page and of all that follow."""

    def __init__(self, runner: AsyncRunner, fetched: Fetched[R]) -> None:
        super().__init__(fetched)
        self._runner = runner

    async def next_page(self) -> AsyncPage[Item, R] | None:
        """The next page; ``None`` after the last. Raises as the method that gave this page."""
        following = self._fetched.following()
        if following is None:
            return None
        return await fetch_page_async(self._runner, *following)

    def iter_pages(
        self, *, limit: int | None = None, prefetch: bool = False
    ) -> AsyncGenerator[AsyncPage[Item, R]]:
        """This page and those that follow, at most ``limit``.

        With ``prefetch`` the next page is asked for while this one is worked on.
        """
        return follow(self._self, limit, prefetch)

    def iter_items(
        self, *, limit: int | None = None, prefetch: bool = False
    ) -> AsyncGenerator[Item]:
        """The items of this page and of those that follow, at most ``limit``."""
        return flatten(follow(self._self, None, prefetch), limit)

    def __aiter__(self) -> AsyncIterator[Item]:
        return self.iter_items()

    async def _self(self) -> AsyncPage[Item, R]:
        return self


class AsyncPager(Generic[Item, R]):
    """The pages of a call, not yet asked for: ``await`` it for the first page, or iterate over all items."""

    def __init__(self, runner: AsyncRunner, turn: Turn) -> None:
        self._runner = runner
        self._turn = turn

    async def first_page(self) -> AsyncPage[Item, R]:
        """The first page."""
        return await fetch_page_async(self._runner, self._turn, {}, 0)

    def __await__(self) -> Generator[Any, None, AsyncPage[Item, R]]:
        return self.first_page().__await__()

    def iter_pages(
        self, *, limit: int | None = None, prefetch: bool = False
    ) -> AsyncGenerator[AsyncPage[Item, R]]:
        """All pages, at most ``limit``.

        With ``prefetch`` the next page is asked for while this one is worked on.
        """
        return follow(self.first_page, limit, prefetch)

    def iter_items(
        self, *, limit: int | None = None, prefetch: bool = False
    ) -> AsyncGenerator[Item]:
        """The items of all pages, at most ``limit``."""
        return flatten(follow(self.first_page, None, prefetch), limit)

    def __aiter__(self) -> AsyncIterator[Item]:
        return self.iter_items()

    def __repr__(self) -> str:
        return f"AsyncPager({self._turn.call.operation.id})"


def fetch_page(
    runner: Runner, turn: Turn, seen: dict[Cursor | None, int], index: int
) -> Page[Any, Any]:
    """A page, waiting for it."""
    from .fetch import fetch  # A package is imported without what its first call needs.

    return Page(runner, runner.run(fetch(runner.settings, turn, seen, index)))


async def fetch_page_async(
    runner: AsyncRunner, turn: Turn, seen: dict[Cursor | None, int], index: int
) -> AsyncPage[Any, Any]:
    """A page, awaiting it."""
    await runner.prepare(turn.call.operation)
    from .fetch import fetch

    return AsyncPage(runner, await runner.run(fetch(runner.settings, turn, seen, index)))


First = Callable[[], Coroutine[Any, Any, AsyncPage[Item, R]]]


async def give_up(task: Task[Any]) -> None:
    """End a task that nobody waits for any more; of its failure nobody is to be warned."""
    import asyncio

    task.cancel()
    await asyncio.wait([task])
    if not task.cancelled():
        task.exception()


async def follow(
    first: First[Item, R], limit: int | None, prefetch: bool
) -> AsyncGenerator[AsyncPage[Item, R]]:
    """Pages from the first on. A page that was asked for ahead is given up when nobody reads on."""
    import asyncio

    if limit is not None and limit <= 0:
        return
    page: AsyncPage[Item, R] | None = await first()
    count = 1
    while page is not None:
        if count == limit or not page.has_more:
            yield page
            return
        if not prefetch:
            yield page
            page = await page.next_page()
        else:
            ahead = asyncio.ensure_future(page.next_page())
            try:
                yield page
                page = await ahead
            finally:
                await give_up(ahead)
        count += 1


async def flatten(
    pages: AsyncGenerator[AsyncPage[Item, R]], limit: int | None
) -> AsyncGenerator[Item]:
    """The items of pages, at most ``limit``; the page after the last one needed is not asked for."""
    given = 0
    async with aclosing(pages):
        while (limit is None or given < limit) and (page := await anext(pages, None)) is not None:
            items = page.items if limit is None else page.items[: limit - given]
            for item in items:
                yield item
            given += len(items)
