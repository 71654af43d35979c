"""Answers that are files: to a file, the whole of it or nothing, or into a pipe."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
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
    """Writes beside the file first: one that breaks off is removed, and what was there stays."""
    partial = f"{path}.part"
    try:
        with open(partial, "wb") as file:
            for piece in _show_progress(response, path):
                file.write(piece)
        os.replace(partial, path)
    except OSError as error:
        _remove(partial)
        problem = error.strerror
    except BaseException:
        _remove(partial)
        raise
    else:
        return
    raise click.ClickException(f"{path!r} cannot be written: {problem}")


def _remove(partial: str) -> None:
    if os.path.exists(partial):
        os.remove(partial)


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
