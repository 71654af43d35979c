"""A command of an operation: its parameters, its help, and what it does when it is called."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

import click

from .body import build_given
from .catalog import Catalog
from .choices import build_body_options, build_output_options
from .fields import MisuseError
from .groups import CONTEXT, write_rows
from .operations import Argument, Operation
from .parameters import NULL, build_parameters, describe, key_of
from .settings import Asked, build_client_options, read_asked
from .sources import read_secret


def build_command(catalog: Catalog, operation: Operation) -> click.Command:
    """The command that calls a method."""
    return OperationCommand(catalog, operation)


class OperationCommand(click.Command):
    """A method of the client as a command."""

    def __init__(self, catalog: Catalog, operation: Operation) -> None:
        super().__init__(
            operation.word,
            short_help=operation.summary,
            help=operation.summary,
            params=[
                *build_parameters(operation),
                *build_body_options(operation),
                *build_output_options(operation),
                *build_client_options(catalog, hidden=True),
            ],
            context_settings=CONTEXT,
        )
        self.catalog = catalog
        self.operation = operation

    def invoke(self, ctx: click.Context) -> Any:
        """Makes the call and prints what comes of it."""
        from .calling import make_call

        asked = read_asked(ctx).over(ctx.obj if isinstance(ctx.obj, Asked) else Asked())
        own = {name.removeprefix("own_"): v for name, v in ctx.params.items() if name[:4] == "own_"}
        try:
            given = build_given(
                self.operation,
                self._read_values(ctx),
                own.get("data"),
                own.get("field") or (),
                own.get("content_type"),
            )
            self._require_all(given.arguments, ctx)
        except MisuseError as error:
            raise click.UsageError(str(error), ctx) from None
        for note in given.notes:
            click.echo(f"note: {note}", err=True)
        if self.operation.deprecated:
            click.echo("note: this command is deprecated by the API", err=True)
        return make_call(self.catalog, self.operation, given, asked, own)

    def _read_values(self, ctx: click.Context) -> dict[str, object]:
        """What was given, by the names of the method's arguments."""
        found: dict[str, object] = {}
        for index, argument in enumerate(self.operation.arguments):
            value = ctx.params.get(key_of(index))
            if argument.secret:
                value = self._find_secret(argument, value)
            if value is None or value == ():
                continue
            found[argument.name] = _settle(value)
        return found

    def _find_secret(self, argument: Argument, file: str | None) -> str | None:
        """A secret argument: out of its file, or of the environment."""
        import os

        if file is None:
            return os.environ.get(argument.environment) or None
        try:
            return read_secret(file)
        except ValueError as error:
            raise MisuseError(f"--{argument.word}: {error}") from None

    def _require_all(self, arguments: Mapping[str, object], ctx: click.Context) -> None:
        """Asks for a secret that is missing, on a terminal; whatever else is missing is misuse."""
        for argument in self.operation.arguments:
            if not argument.required or argument.name in arguments:
                continue
            if argument.secret:
                where = f"or {argument.environment} in the environment"
                raise MisuseError(f"Missing option '--{argument.word}', {where}.")
            raise MisuseError(f"Missing option '--{argument.word}' (or give it with --data).")

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The arguments by position, and that there are options."""
        places = [str(p.metavar) for p in self.params if isinstance(p, click.Argument)]
        formatter.write_usage(ctx.command_path, " ".join([*places, "[OPTIONS]"]))

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What the document says of the operation, with its lines as they are."""
        operation = self.operation
        said = f"Deprecated. {operation.summary}" if operation.deprecated else operation.summary
        for text in (said, *operation.doc.split("\n\n")):
            if text.strip():
                formatter.write_paragraph()
                with formatter.indentation():
                    formatter.write_text(text)
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write(f"{'':>{formatter.current_indent}}{operation.http}\n")
            if operation.scopes:
                formatter.write_text(f"Scopes: {', '.join(operation.scopes)}.")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Arguments, options of the operation, and those that every command has."""
        by_place: dict[str, list[tuple[str, str]]] = {"Arguments": [], "Options": [], "Output": []}
        for index, argument in enumerate(self.operation.arguments):
            param = self.params[index]
            record = param.get_help_record(ctx)
            if isinstance(param, click.Argument):
                by_place["Arguments"].append((str(param.metavar), describe(argument)))
            elif record is not None:
                by_place["Options"].append(record)
        for param in self.get_params(ctx)[len(self.operation.arguments) :]:  # and that of help
            record = param.get_help_record(ctx)
            if record is not None:
                place = "Options" if param.name in _OF_THE_BODY else "Output"
                by_place[place].append(record)
        for title, rows in by_place.items():
            write_rows(formatter, title, rows)
        root = ctx.find_root().info_name
        formatter.write_paragraph()
        formatter.write_text(f"The options of '{root} --help' may be given here too.")


def _settle(value: object) -> object:
    """A value without what click makes of it: null is null, several are a list."""
    if isinstance(value, tuple):
        return [_settle(each) for each in cast("tuple[object, ...]", value)]
    return None if value is NULL else value


_OF_THE_BODY = ("own_data", "own_field", "own_content_type", "own_idempotency_key")
