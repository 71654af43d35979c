"""What went wrong, on standard error, in the words of a shell; and the exit status that goes with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from .catalog import Catalog

if TYPE_CHECKING:
    from .operations import Operation

OURS = 1
MISUSE = 2
_CLIENT = {
    "base_url": "--base-url",
    "timeout": "--timeout",
    "deadline": "--deadline",
    "max_retries": "--max-retries",
    "server": "--server",
}


@contextmanager
def telling(catalog: Catalog, operation: Operation) -> Generator[None]:
    """Turns errors of the client into messages, and an exit status."""
    from .._runtime.errors import APIStatusError, ArgumentError, ClientError

    translate = build_translation(catalog, operation)
    try:
        yield
    except ArgumentError as error:
        raise Failure(translate(str(error)), MISUSE) from None
    except APIStatusError as error:
        raise Failure(translate(str(error)), error.status // 100) from None
    except ClientError as error:
        raise Failure(translate(str(error)), OURS) from None


class Failure(click.ClickException):
    """A call that did not succeed."""

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status


def build_translation(catalog: Catalog, operation: Operation | None = None) -> Callable[[str], str]:
    """From what the client says to who calls it, to what helps in a shell: keywords become options."""
    words = {**_CLIENT}
    for each in catalog.credentials:
        words[each.name] = f"--{each.word}"
    words |= {variable.name: f"--{variable.word}" for variable in catalog.variables}
    arguments = {
        a.name: (
            a.word.upper().replace("-", "_")
            if a.place == "path" and not a.secret
            else f"--{a.word}"
        )
        for a in (operation.arguments if operation is not None else ())
    }
    keyword = re.compile(rf"\b({'|'.join(map(re.escape, words))})=(?![=\w])")
    begin = re.compile(
        rf"(?:^|(?<=types: )|(?<=; ))({'|'.join(map(re.escape, arguments)) or '(?!)'})(?=[ .:])"
    )

    def translate(text: str) -> str:
        text = keyword.sub(lambda found: words[found[1]], text)
        return begin.sub(lambda found: arguments[found[1]], text)

    return translate
