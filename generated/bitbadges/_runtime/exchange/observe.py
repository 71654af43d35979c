"""What a client tells: log records under the package's name, and OpenTelemetry spans where that is installed."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..effects import Failure
from ..message import HTTPResponse, Request
from ..operation import API, Operation

if TYPE_CHECKING:
    from ..errors import ClientError

LEVELS = {"debug": logging.DEBUG, "info": logging.INFO, "warning": logging.WARNING}


def configure_logging(api: API, environ: Mapping[str, str] | None = None) -> logging.Logger:
    """The package's logger; ``<PACKAGE>_LOG=debug`` in the environment makes it write to standard error."""
    logger = logging.getLogger(api.package)
    name = f"{api.environment}_LOG"
    level = (os.environ if environ is None else environ).get(name, "")
    if level.lower() in LEVELS:
        logger.setLevel(LEVELS[level.lower()])
        if not any(isinstance(handler, StandardError) for handler in logger.handlers):
            logger.addHandler(StandardError())
    elif level:
        logger.warning("%s=%s is no level: there are %s", name, level[:20], ", ".join(LEVELS))
    return logger


class StandardError(logging.StreamHandler[Any]):
    """Our own handler; its class tells that it is there already."""

    def __init__(self) -> None:
        super().__init__(sys.stderr)
        self.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        """Leave a record to the root's handlers where one of them takes it: no line stands twice."""
        told = any(record.levelno >= handler.level for handler in logging.getLogger().handlers)
        if not told or not logging.getLogger(record.name).propagate:
            super().emit(record)


class Observer:
    """Logs what happens to the calls of a client."""

    def __init__(self, api: API, logger: logging.Logger | None = None) -> None:
        self.logger = logger or configure_logging(api)
        self._warned = False

    def warn_anonymous(self, api: API, alternatives: tuple[tuple[str, ...], ...]) -> None:
        """Say once that calls go out without a credential."""
        if self._warned:
            return
        self._warned = True
        names = {name for alternative in alternatives for name in alternative}
        given = [scheme for name, scheme in api.schemes.items() if name in names]
        ways = ", ".join(f"{scheme.argument}= ({scheme.environment})" for scheme in given)
        self.logger.warning("calls go out without a credential; the API takes %s", ways)

    def sent(self, request: Request) -> None:
        """A request goes out."""
        if self.logger.isEnabledFor(logging.DEBUG):
            url = request.redactor.url(request.url)
            headers = request.headers.redacted(request.redactor).pairs
            self.logger.debug("%s %s headers=%s", request.method, url, list(headers))

    def answered(self, request: Request, outcome: HTTPResponse | Failure, elapsed: float) -> None:
        """An answer came, or none."""
        if not self.logger.isEnabledFor(logging.INFO):
            return
        url = request.redactor.url(request.url)
        said = outcome.status if isinstance(outcome, HTTPResponse) else outcome.message
        self.logger.info(
            "%s %s -> %s (attempt %d, %.3f s)", request.method, url, said, request.attempt, elapsed
        )
        if isinstance(outcome, HTTPResponse) and self.logger.isEnabledFor(logging.DEBUG):
            headers = outcome.headers.redacted(request.redactor).pairs
            self.logger.debug("%s %s answer headers=%s", request.method, url, list(headers))

    def repeating(self, request: Request, delay: float, outcome: HTTPResponse | Failure) -> None:
        """A repetition is about to be waited for."""
        if self.logger.isEnabledFor(logging.INFO):
            url = request.redactor.url(request.url)
            said = outcome.status if isinstance(outcome, HTTPResponse) else outcome.message
            self.logger.info(
                "%s %s is repeated in %.3f s, after %s", request.method, url, delay, said
            )

    def holding(self, operation: Operation, wait: float, *, is_pause: bool) -> None:
        """A call is held back before it is sent."""
        if is_pause:
            why = "the server answered 429 and asked for a pause"
            self.logger.info("%s waits %.1f s: %s", operation.id, wait, why)
        else:
            self.logger.debug("%s waits %.3f s for its turn under rate_limit=", operation.id, wait)

    def failed(self, error: ClientError) -> None:
        """A call ends in an error."""
