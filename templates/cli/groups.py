"""The tree of commands: groups whose commands are read when they are asked for, and what is said of a misspelt one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import click
from click.shell_completion import CompletionItem

from .catalog import Catalog, Group
from .settings import Asked, build_client_options, read_asked

CONTEXT: dict[str, Any] = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


def suggest(word: str, known: Iterable[str]) -> list[str]:
    """What may have been meant."""
    from difflib import get_close_matches

    return get_close_matches(word, list(known), n=3)


def refuse(word: str, near: list[str], ctx: click.Context) -> click.UsageError:
    """The error for a command that there is not."""
    shown = " or ".join(repr(each) for each in near)
    if word == "help" and not near:
        shown = repr("--help")
    hint = f" Did you mean {shown}?" if shown else ""
    return click.UsageError(f"There is no command {word!r}.{hint}", ctx)


def write_rows(formatter: click.HelpFormatter, title: str, rows: Iterable[tuple[str, str]]) -> None:
    """A section of a help text; none where there are no rows."""
    found = list(rows)
    if found:
        with formatter.section(title):
            formatter.write_dl(found)


def write_options(
    ctx: click.Context, formatter: click.HelpFormatter, command: click.Command
) -> None:
    """The options of a group."""
    records = [param.get_help_record(ctx) for param in command.get_params(ctx)]
    write_rows(formatter, "Options", [record for record in records if record is not None])


class HelpfulGroup(click.Group):
    """A group that says what there is where nothing was asked of it, and what may have been meant where there is no such thing."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """As click does it; without any arguments the help text is what is told, as misuse."""
        if not args and not ctx.resilient_parsing:
            click.echo(ctx.get_help(), err=True)
            ctx.exit(2)
        return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does it, but for the words on what there is not."""
        word = args[0]
        words = self.list_commands(ctx)
        if not ctx.resilient_parsing and word not in words and not word.startswith("-"):
            raise refuse(word, suggest(word, words) or self.find_elsewhere(word), ctx)
        return super().resolve_command(ctx, args)

    def find_elsewhere(self, word: str) -> list[str]:
        """Commands that may have been meant and are in another place."""
        return []


class ResourceGroup(HelpfulGroup):
    """The commands of a resource."""

    def __init__(self, catalog: Catalog, group: Group) -> None:
        super().__init__(
            group.word,
            help=group.doc,
            short_help=group.doc,
            params=list(build_client_options(catalog, hidden=True)),
            callback=pass_on,
            context_settings=CONTEXT,
        )
        self.catalog = catalog
        self.resource = group

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The words of the commands, in their order."""
        return [row[0] for row in self.resource.rows]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that word, made of its data."""
        from .commands import build_command
        from .operations import read_operations

        operation = read_operations(self.resource.name).get(cmd_name)
        return None if operation is None else build_command(self.catalog, operation)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, without making them."""
        write_rows(formatter, "Commands", map(show_row, self.resource.rows))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands; the options of the client are those of the command line as a whole."""
        self.format_commands(ctx, formatter)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Commands by what they begin with."""
        return [
            CompletionItem(word, help=said)
            for word, said, *_ in self.resource.rows
            if word.startswith(incomplete)
        ]


def show_row(row: list[str]) -> tuple[str, str]:
    """A line of a list of commands."""
    word, said, *deprecated = row
    return word, f"(deprecated) {said}" if deprecated else said


class RootGroup(HelpfulGroup):
    """The whole command line: a group for each resource, and what is about credentials and shells."""

    def __init__(self, catalog: Catalog) -> None:
        super().__init__(
            catalog.program,
            help=f"{catalog.title} in a shell.\n\n{catalog.doc}".strip(),
            params=[
                *build_client_options(catalog, hidden=False),
                click.Option(
                    ["--version"],
                    is_flag=True,
                    is_eager=True,
                    expose_value=False,
                    callback=_show_version,
                    help="Show the version and exit.",
                ),
            ],
            callback=pass_on,
            context_settings=CONTEXT,
        )
        self.catalog = catalog

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The groups, then what is not the API's."""
        return [*self.catalog.groups, *OWN]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A group, or a command of our own."""
        group = self.catalog.groups.get(cmd_name)
        if group is not None:
            return ResourceGroup(self.catalog, group)
        if cmd_name == "completion":
            from .completion import build_completion

            return build_completion(self.catalog)
        if cmd_name in OWN:
            from .account import build_login, build_logout

            return (build_login if cmd_name == "login" else build_logout)(self.catalog)
        return None

    def find_elsewhere(self, word: str) -> list[str]:
        """Commands of that word, or nearly, with the groups that they are in."""
        places: dict[str, list[str]] = {}
        for group in self.catalog.groups.values():
            for other, *_ in group.rows:
                places.setdefault(other, []).append(f"{group.word} {other}")
        near = [word] if word in places else suggest(word, places)
        return [place for each in near for place in places[each]][:3]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands first: they are what is looked for."""
        self.format_commands(ctx, formatter)
        write_options(ctx, formatter, self)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The groups with what they are about, without making them."""
        rows = [(group.word, group.doc) for group in self.catalog.groups.values()]
        write_rows(formatter, "Groups", rows)
        write_rows(formatter, "Commands", OWN.items())

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Groups by what they begin with; options by the rules of click."""
        if incomplete.startswith("-"):
            return super().shell_complete(ctx, incomplete)
        groups = {group.word: group.doc for group in self.catalog.groups.values()}
        return [
            CompletionItem(word, help=doc)
            for word, doc in {**groups, **OWN}.items()
            if word.startswith(incomplete)
        ]


OWN = {
    "completion": "Print what makes a shell complete commands and options.",
    "login": "Keep credentials in the system's keyring.",
    "logout": "Remove them from there.",
}


def pass_on(**_: object) -> None:
    """What a group was given is for its command, unless that was given something else."""
    ctx = click.get_current_context()
    above = ctx.parent.obj if ctx.parent is not None else None
    ctx.obj = read_asked(ctx).over(above if isinstance(above, Asked) else Asked())


def _show_version(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if not value or ctx.resilient_parsing:
        return
    from .. import __version__

    click.echo(f"{ctx.find_root().info_name} {__version__}")
    ctx.exit()
