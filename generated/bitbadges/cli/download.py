"""Answers that are files: to a file, the whole of it or nothing, or into a pipe."""

from __future__ import annotations

import os
import signal
import stat
import sys
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any

import click

from .operations import Operation
from .output import Printer
from .writing import flush, is_terminal, write_bytes


def print_file(
    response: Any, operation: Operation, own: Mapping[str, Any], printer: Printer
) -> None:
    """The answer where it was asked for; one that is a value after all is printed like any other."""
    with response:
        kind = str(response.headers.get("content-type", "")).partition(";")[0].strip().lower()
        if operation.gives == "mixed" and (kind.endswith(("/json", "+json"))):
            from .calling import print_value

            response.read()
            print_value(response.parse(), own, printer)
            return
        path = own.get("output_file")
        if path is not None and path != "-":
            _save(response, str(path))
            return
        if path is None and is_terminal() and not kind.startswith("text/"):
            raise click.UsageError(f"The answer is {kind or 'a file'}: name a file with -O FILE.")
        for piece in response.iter_bytes():
            write_bytes(piece)
        flush()


def _save(response: Any, path: str) -> None:
    """Writes beside the file first: one that breaks off is removed, and what was there stays. A device is written to as it is."""
    place = os.path.realpath(path)
    is_plain = os.path.isfile(place) or not os.path.exists(place)
    partial = f"{place}.{os.getpid()}.part" if is_plain else ""
    try:
        with ended_in_order(), open(partial or place, "xb" if partial else "wb") as file:
            for piece in _show_progress(response, path):
                file.write(piece)
        if partial:
            _put_in_place(partial, place)
    except OSError as error:
        _remove(partial)
        problem = error.strerror
    except BaseException:
        _remove(partial)
        raise
    else:
        return
    raise click.ClickException(f"{path!r} cannot be written: {problem}")


def _put_in_place(partial: str, place: str) -> None:
    """A file takes the place of another, and is as open to others as that was."""
    with suppress(OSError):
        os.chmod(partial, stat.S_IMODE(os.stat(place).st_mode))
    os.replace(partial, place)


def _remove(partial: str) -> None:
    if partial:
        with suppress(FileNotFoundError):
            os.remove(partial)


@contextmanager
def ended_in_order() -> Generator[None]:
    """Whoever asks the process to end lets it tidy up first."""
    try:
        former = signal.signal(signal.SIGTERM, _end)
    except ValueError:  # in a thread there are no signals to be had
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, former)


def _end(number: int, _: object) -> None:
    raise SystemExit(128 + number)


def _show_progress(response: Any, path: str) -> Iterator[bytes]:
    """The pieces; how far they are is said on a terminal."""
    told = str(response.headers.get("content-length", ""))
    is_packed = "content-encoding" in response.headers
    length = int(told) if told.isascii() and told.isdigit() and not is_packed else None
    if not sys.stderr.isatty():
        yield from response.iter_bytes()
        return
    label = os.path.basename(path)
    if length is None:  # then it is only told that something happens
        with click.progressbar(response.iter_bytes(), label=label, file=sys.stderr) as pieces:
            yield from pieces
        return
    with click.progressbar(length=length, label=label, file=sys.stderr) as bar:
        for piece in response.iter_bytes():
            yield piece
            bar.update(len(piece))
