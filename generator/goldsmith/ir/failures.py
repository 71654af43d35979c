"""What the document declares for a status that is no success, over all operations: what the body of an error class may be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from goldsmith.ir.model import Api, Operation, Response

STATUSES = (
    ("APIStatusError", ""),
    ("NotModifiedError", "304"),
    ("BadRequestError", "400"),
    ("UnauthorizedError", "401"),
    ("PaymentRequiredError", "402"),
    ("ForbiddenError", "403"),
    ("NotFoundError", "404"),
    ("ConflictError", "409"),
    ("UnprocessableEntityError", "422"),
    ("RateLimitError", "429"),
    ("ServerError", "5"),
)
"""The error classes, and the status (or the begin of it) of each; the first is the base of the rest."""


def find_class(status: str) -> str:
    """The class that is raised for a status, or for a range of them."""
    exact = {known: name for name, known in STATUSES if len(known) == 3}
    if status in exact:
        return exact[status]
    return "ServerError" if status.startswith("5") else STATUSES[0][0]


def list_failures(api: Api, status: str) -> list[Response]:
    """What all operations declare for a status, or for those that begin so."""
    operations = [each for resource in api.resources for each in resource.operations]
    return [each for operation in operations for each in _list_declared(operation, status)]


def _list_declared(operation: Operation, status: str) -> Iterable[Response]:
    """What an operation declares for a status: the status itself goes before its range, and that before ``default``."""
    failures = operation.failures
    if len(status) == 3:
        for known in (status, f"{status[0]}XX", "DEFAULT"):
            exact = [each for each in failures if each.status.upper() == known]
            if exact:
                return exact
        return ()
    return _list_within(failures, status)


def _list_within(failures: Iterable[Response], begin: str) -> Iterator[Response]:
    for each in failures:
        if each.status.startswith(begin) or each.status.upper() == "DEFAULT":
            yield each
