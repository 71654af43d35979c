"""The call itself: the client is made, its method called, and what it gives printed."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import Any

import click

from .body import Given
from .catalog import Catalog
from .failures import telling
from .identity import find_settings
from .operations import Operation
from .output import Printer, plain
from .settings import Asked
from .verbosity import configure_notes
from .writing import flush, is_terminal, write


def make_call(
    catalog: Catalog, operation: Operation, given: Given, asked: Asked, own: Mapping[str, Any]
) -> int:
    """Calls the method and prints its answer; gives the exit status."""
    _check_download(operation, own)
    printer = Printer.of(own, is_stream=operation.way == "stream")
    with telling(catalog, operation), warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # it is said in a note
        configure_notes(catalog, asked.find("verbose") or 0)
        settings = find_settings(catalog, asked)
        if own["dry_run"]:
            from .dry_run import show_request

            write(show_request(catalog, operation, given, settings, own) + "\n")
        else:
            settings.warn_anonymous(operation)
            with open_client(catalog, settings.build_keywords()) as client:
                _send(client, operation, given, own, printer)
        flush()
    return 0


def open_client(catalog: Catalog, keywords: Mapping[str, Any]) -> Any:
    """The client; only now is it imported."""
    package = import_module(__package__.rpartition(".")[0] if __package__ else "")
    return getattr(package, catalog.class_name)(**keywords)


def build_arguments(
    operation: Operation, given: Given, own: Mapping[str, Any]
) -> tuple[list[object], dict[str, object]]:
    """What the method takes, by position and by name."""
    from .._runtime.options import Options

    named = dict(given.arguments)
    places = [named.pop(a.name) for a in operation.arguments if a.place == "path"]
    options = Options(
        extra_body=given.extra,
        idempotency_key=own.get("idempotency_key"),
        cursor=own.get("cursor"),
    )
    return places, {**named, "options": options}


def _check_download(operation: Operation, own: Mapping[str, Any]) -> None:
    """A file is not for a terminal: it is refused before anything is asked for."""
    is_shown = operation.gives == "bytes" and own.get("output_file") is None and is_terminal()
    if is_shown and not own["dry_run"]:
        raise click.UsageError("The answer is a file: name one with -O FILE, or give it to a pipe.")


def _send(
    client: Any, operation: Operation, given: Given, own: Mapping[str, Any], printer: Printer
) -> None:
    resource = getattr(client, operation.resource)
    places, named = build_arguments(operation, given, own)
    method: Callable[..., Any] = getattr(resource, operation.method)
    if operation.gives in ("bytes", "mixed"):
        from .download import print_file

        options = named.pop("options")
        call = getattr(resource.calls, operation.method)(*places, **named)
        print_file(client.send(call, options, stream=True), operation, own, printer)
    elif operation.way == "pages":
        _print_pages(method(*places, **named), own, printer)
    elif operation.way == "stream":
        _print_stream(method(*places, **named), printer)
    else:
        print_value(method(*places, **named), own, printer)


def print_value(value: object, own: Mapping[str, Any], printer: Printer) -> None:
    """An answer that is one value; text as it is, and nothing where there is none."""
    if value is None and printer.query is None:
        return
    if isinstance(value, str) and printer.query is None and own.get("output") is None:
        write(value if value.endswith("\n") else f"{value}\n")
        return
    printer.print(plain(value))


def _print_pages(page: Any, own: Mapping[str, Any], printer: Printer) -> None:
    """One page as the API answered it; or the items of all, as they come where the format has lines."""
    limit = own.get("max_items")
    if own.get("all") or limit is not None:
        printer.print_items(map(plain, page.iter_items(limit=limit)))
        return
    items = [plain(item) for item in page.items]
    printer.print_page(plain(page.response), items, page.cursor)
    if page.has_more and is_terminal():
        click.echo(f"note: there is more: --all, or --cursor {page.cursor}", err=True)


def _print_stream(stream: Any, printer: Printer) -> None:
    """The pieces of an answer, each at once."""

    def read() -> Iterator[object]:
        with stream:
            for piece in stream:
                yield plain(piece)

    printer.print_stream(read())
