"""What all commands are asked alike: which configuration to use, and where to speak."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import wraps
from pathlib import Path

import click

from goldsmith.annotations import FORMS
from goldsmith.cli.status import Status
from goldsmith.config import (
    FILE_NAME,
    Config,
    build_config,
    find_config,
    pick_clients,
    read_clients,
    require_apart,
)
from goldsmith.config.table import Value
from goldsmith.diagnostics import Diagnostic, InputError, Location, Report
from goldsmith.terminal import Terminal

Command = Callable[..., int]
PIPE_CLOSED = Status.PIPE_CLOSED


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What every command is told: which configuration to use, or what to use in place of one; and where to speak."""

    terminal: Terminal
    diagnostics: str
    debug: bool
    document: str | None = None
    output: str | None = None
    package: str | None = None
    overlay: tuple[str, ...] = ()
    allow_remote: tuple[str, ...] = ()
    configs: tuple[Path, ...] = ()
    client: tuple[str, ...] = ()
    strict: bool = False
    chosen: Config | None = None

    def require_config(self, *, writes: bool = True) -> Config:
        """The configuration, or a usage error. A command that writes nothing needs no name for it."""
        if self.chosen is not None:
            return replace(self.chosen, strict_asked=self.strict)
        if self.document is None:
            raise click.UsageError("no document")
        if self.configs:
            raise click.UsageError("give either DOCUMENT or --config, not both")
        if self.client:
            raise click.UsageError("--client goes with a configuration, and not with DOCUMENT")
        missing = [f"--{name}" for name in ("output", "package") if getattr(self, name) is None]
        if writes and missing:
            raise click.UsageError(f"DOCUMENT needs {' and '.join(missing)}")
        values: dict[str, Value] = {
            "document": self.document,
            "output": self.output or "client",
            "package": self.package or "client",
            "overlays": list(self.overlay),
            "allow-remote": list(self.allow_remote),
        }
        try:
            return replace(build_config(Path.cwd(), values), strict_asked=self.strict)
        except InputError as error:
            raise click.UsageError("; ".join(map(_say, error.diagnostics))) from None

    @property
    def config(self) -> Path | None:
        """The configuration file that was named, where it is one."""
        return self.configs[0] if len(self.configs) == 1 else None

    def list_clients(self) -> tuple[Asked, ...]:
        """The same, asked for each client that is meant: all of the configuration, or those that ``--client`` names."""
        if self.document is not None:
            return (self,)
        self._require_file()
        found = [each for path in self.configs or (None,) for each in read_clients(path)]
        require_apart(found)
        return tuple(replace(self, chosen=each) for each in pick_clients(tuple(found), self.client))

    def _require_file(self) -> None:
        given = [
            name for name in ("output", "package", "overlay", "allow_remote") if getattr(self, name)
        ]
        if given:
            options = ", ".join(f"--{name.replace('_', '-')}" for name in given)
            raise click.UsageError(
                f"{options} without DOCUMENT; with a configuration, set it there"
            )
        if not self.configs and find_config(Path.cwd()) is None:
            raise click.UsageError(
                "no goldsmith.toml, and no pyproject.toml with [tool.goldsmith], here or in a folder above: "
                "give --config FILE, or DOCUMENT with --output and --package"
            )


def _say(found: Diagnostic) -> str:
    """A fault of what stands on the command line: there is no file to name."""
    return found.message if found.hint is None else f"{found.message}: {found.hint}"


def with_config(command: Command) -> Command:
    """Gives a command the options that say which configuration to use, as the one argument ``asked``."""
    argument = click.argument("document", required=False)
    return _with_options(command, (argument, *_OF_CONFIGURATION, *_OF_DOCUMENT, *_OF_ALL))


def with_package(command: Command) -> Command:
    """The same for a command that takes a document as it is: ``--overlay`` means something else there."""
    argument = click.argument("document", required=False)
    return _with_options(command, (argument, *_OF_CONFIGURATION, *_OF_PACKAGE, *_OF_ALL))


def with_clients(command: Command) -> Command:
    """The same for a command that needs a configuration, whose arguments are of another kind, and that goes through the clients
    itself."""

    return _with_options(command, (*_OF_CONFIGURATION, *_OF_ALL), _run_once)


def with_choice(command: Command) -> Command:
    """The same for a command that may need neither configuration nor document, and that goes through the clients itself."""
    argument = click.argument("document", required=False)
    return _with_options(
        command, (argument, *_OF_CONFIGURATION, *_OF_DOCUMENT, *_OF_ALL), _run_once
    )


def with_document(command: Command) -> Command:
    """The same for a command that needs a document, and no configuration."""
    return _with_options(command, (click.argument("document"), *_OF_DOCUMENT, *_OF_ALL))


def _with_options(
    command: Command,
    options: tuple[Callable[[Command], Command], ...],
    go: Callable[[Command, Asked, dict[str, object]], int] | None = None,
) -> Command:
    @wraps(command)
    def run(**given: object) -> int:
        own = {name: given.pop(name) for name in Asked.__dataclass_fields__ if name in given}
        terminal = click.get_current_context().find_object(Terminal)
        asked = Asked(terminal=terminal, **own)  # type: ignore[arg-type]
        asked.terminal.form = asked.diagnostics
        try:
            return (go or _run_each)(command, asked, given)
        except BrokenPipeError:  # click would take it for a failure
            return PIPE_CLOSED
        except (RecursionError, MemoryError) as error:
            if asked.debug:
                raise
            raise _refuse_excess(error, asked) from None

    wrapped: Command = run
    for option in reversed(options):
        wrapped = option(wrapped)
    return wrapped


def _run_once(command: Command, asked: Asked, given: dict[str, object]) -> int:
    return command(asked, **given)


def _run_each(command: Command, asked: Asked, given: dict[str, object]) -> int:
    """Runs a command for each client, whatever came of those before; the worst status is that of all."""
    clients = asked.list_clients()
    for option in ("watch", "writes"):
        if len(clients) > 1 and given.get(option):
            names = ", ".join(each.require_config().name for each in clients)
            raise click.UsageError(
                f"--{option.removesuffix('s')} goes with one client: name it with --client ({names})"
            )
    if len(clients) == 1:
        return command(clients[0], **given)
    status = 0
    for each in clients:
        each.terminal.say(f"client {each.require_config().name}")
        try:
            status = max(status, command(each, **given))
        except InputError as error:
            each.terminal.diagnostics(error.diagnostics, every=False)
            status = max(status, 1)
    return status


def _refuse_excess(error: RecursionError | MemoryError, asked: Asked) -> InputError:
    """What no rule foresaw: a document that goes deeper, or is larger, than a run can hold."""
    report = Report()
    place = Location(asked.document or str(asked.config or FILE_NAME))
    if isinstance(error, RecursionError):
        report.error("too-deep", "the document goes deeper than goldsmith can follow", place)
    else:
        report.error("too-large", "the document is larger than the memory of this run", place)
    return InputError(report.diagnostics)


_OF_CONFIGURATION: tuple[Callable[[Command], Command], ...] = (
    click.option(
        "--config",
        "configs",
        multiple=True,
        type=click.Path(path_type=Path),
        help="The configuration file to use; repeatable.",
    ),
    click.option(
        "--client",
        multiple=True,
        metavar="NAME",
        help="Of several clients of the configuration, this one; repeatable.",
    ),
    click.option(
        "--strict", is_flag=True, help="Take warnings that are not accepted for errors, this time."
    ),
)
_OF_PACKAGE: tuple[Callable[[Command], Command], ...] = (
    click.option("--output", metavar="DIR", help="With DOCUMENT: the folder to generate into."),
    click.option("--package", metavar="NAME", help="With DOCUMENT: the name of the package."),
)
_OF_DOCUMENT: tuple[Callable[[Command], Command], ...] = (
    *_OF_PACKAGE,
    click.option(
        "--overlay",
        multiple=True,
        metavar="FILE",
        help="With DOCUMENT: an Overlay to apply; repeatable.",
    ),
    click.option(
        "--allow-remote",
        multiple=True,
        metavar="ORIGIN",
        help="With DOCUMENT: an origin to fetch from; repeatable.",
    ),
)
_OF_ALL: tuple[Callable[[Command], Command], ...] = (
    click.option(
        "--diagnostics",
        type=click.Choice(["text", *FORMS]),
        default="text",
        help="How errors and warnings are written.",
    ),
    click.option("--debug", is_flag=True, help="Show the traceback of an unexpected error."),
)
