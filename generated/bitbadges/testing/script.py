"""What a method answers, attempt by attempt."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from threading import Lock

from .reply import Reply
from .sent import SentRequest

Step = Callable[[SentRequest], "Reply | Awaitable[Reply]"]


class Script:
    """Steps, one for each attempt; the last is for all that come after it."""

    def __init__(self) -> None:
        self._steps: list[Step] = []
        self._taken = 0
        self._appends = False
        self._lock = Lock()

    @property
    def is_written(self) -> bool:
        """Whether there is an answer at all."""
        return bool(self._steps)

    def write(self, *steps: Step) -> None:
        """Have these steps be taken: in the place of others, or after them where :meth:`go_on` was said."""
        with self._lock:
            if not self._appends:
                self._steps.clear()
                self._taken = 0
            self._steps.extend(steps)
            self._appends = False

    def go_on(self) -> None:
        """Have the next steps come after those that there are."""
        self._appends = True

    def take(self) -> Step:
        """The step for one attempt."""
        with self._lock:
            index = min(self._taken, len(self._steps) - 1)
            self._taken += 1
            return self._steps[index]

    def clear(self) -> None:
        """Forget all steps."""
        with self._lock:
            self._steps.clear()
            self._taken = 0
            self._appends = False
