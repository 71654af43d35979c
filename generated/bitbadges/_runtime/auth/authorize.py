"""The credentials of one call: asked for with each attempt, and once more after a 401."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from ..effects import Ask, Effect, Failure
from ..errors import Facts
from ..failure import build_connection_error
from ..secrets import CredentialSource, Redactor, Sealed, Secret
from .credentials import wrap
from .grant import Attachment, Granted, place
from .tokens import Requester, TokenSource


class Authorizer:
    """Finds the credentials of a call's attempts; ``redactor`` knows all that were found so far."""

    __slots__ = ("_asked_again", "_deadline", "_fresh", "_granted", "_requester", "redactor")

    def __init__(
        self, requester: Requester, granted: Granted, known: tuple[str, ...], deadline: float | None
    ) -> None:
        self._requester = requester
        self._granted = granted
        self._deadline = deadline
        self._fresh: Attachment | None = None
        self._asked_again = False
        redactor = granted.redactor
        self.redactor: Redactor = redactor.extended(known) if known else redactor

    @property
    def names(self) -> tuple[str, ...]:
        """The schemes whose credentials the call carries."""
        return self._granted.names

    def attach(self) -> Generator[Effect, Any, Attachment]:
        """The credentials of the next attempt, placed."""
        if self._granted.attachment is not None:
            return self._granted.attachment
        if self._fresh is not None:  # asked for after a 401
            attachment, self._fresh = self._fresh, None
        else:
            attachment = yield from self._ask(again=False)
        self._requester.seen.add(attachment.values)
        self.redactor = self.redactor.extended(attachment.values)
        return attachment

    def ask_again(self, rejected: Attachment) -> Generator[Effect, Any, bool]:
        """After a 401: ask once more. Whether that gives other credentials, so that it is worth another attempt."""
        if self._granted.attachment is not None or self._asked_again:
            return False
        self._asked_again = True
        fresh = yield from self._ask(again=True)
        if fresh.values == rejected.values:
            return False
        self._fresh = fresh
        return True

    def _ask(self, again: bool) -> Generator[Effect, Any, Attachment]:
        schemes = self._requester.api.schemes
        secrets: dict[str, Secret] = {}
        for name, source in self._granted.sources.items():
            if isinstance(source, Secret):
                found: Secret | Sealed = source
            elif isinstance(source, TokenSource):
                found = yield from source.obtain(
                    self._requester, again, self._granted.scopes, self._deadline
                )
            else:
                found = yield from self._ask_for(source)
            if (secret := wrap(found, schemes[name])) is not None:
                secrets[name] = secret
        return place(schemes, secrets)

    def _ask_for(self, source: CredentialSource) -> Generator[Effect, Any, Sealed]:
        found: Sealed | Failure = yield Ask(source, self._deadline)
        if isinstance(found, Failure):
            raise build_connection_error(found, Facts())
        return found
