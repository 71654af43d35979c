"""The options of a command that are the command line's own: how its body is given, and what becomes of its answer."""

from __future__ import annotations

from collections.abc import Iterator

import click

from .operations import Body, Operation

FORMATS = ("table", "json", "jsonl", "yaml", "csv")


def build_output_options(operation: Operation) -> Iterator[click.Option]:
    """What becomes of the answer, as far as the operation's answer can be that."""
    if operation.way == "pages":
        yield click.Option(["own_all", "--all"], is_flag=True, help="Read all pages.")
        yield click.Option(
            ["own_max_items", "--max-items"],
            type=click.IntRange(min=1),
            metavar="NUMBER",
            help="Read as many pages as this number of items needs.",
        )
        yield click.Option(
            ["own_cursor", "--cursor"],
            metavar="TEXT",
            help="Start from the page that an earlier call ended before.",
        )
    if operation.gives in ("bytes", "mixed"):
        yield click.Option(
            ["own_output_file", "-O", "--output-file"],
            metavar="FILE",
            help="Where to write the file that the API answers with; else to the pipe.",
        )
    if operation.gives != "bytes":
        yield click.Option(
            ["own_output", "-o", "--output"],
            type=click.Choice(FORMATS),
            metavar="FORM",
            help="How to print the answer: table, json, jsonl, yaml or csv; else a table on a terminal, JSON in a pipe.",
        )
        yield click.Option(
            ["own_query", "--query"],
            metavar="JMESPATH",
            help="Print what this finds in the answer."
            + (" The items are at 'items' too." if operation.way == "pages" else ""),
        )
    yield click.Option(
        ["own_dry_run", "--dry-run"],
        is_flag=True,
        help="Send nothing; print the request as curl, without its secrets.",
    )


def _describe_field(body: Body) -> str:
    is_form = body.media[0][0].startswith("multipart/")
    files = "; @FILE uploads a file" if is_form and body.name else ", or @FILE for what is in it"
    return f"A field of the body, at any depth: JSON or text{files}. May be given more than once."


def build_body_options(operation: Operation) -> Iterator[click.Option]:
    """The body as a whole, or piece by piece."""
    body = operation.body
    if body is not None:
        is_json = body.media[0][1] in ("json", "form")
        said = "The body, as JSON" if is_json else "The body"
        said += " that the other options come over." if not body.name else "."
        yield click.Option(
            ["own_data", "--data"],
            metavar="@FILE|-|JSON" if is_json else "@FILE|-|TEXT",
            help=f"{said}{' [required]' if body.name and body.required else ''}",
        )
        if is_json:
            yield click.Option(
                ["own_field", "--field"],
                multiple=True,
                metavar="NAME.INNER=VALUE",
                help=_describe_field(body),
            )
        if body.asks:
            names = ", ".join(each[0] for each in body.media)
            yield click.Option(
                ["own_content_type", "--content-type"],
                metavar="TYPE",
                help=f"How the body is sent: {names}.",
            )
    if operation.idempotency:
        yield click.Option(
            ["own_idempotency_key", "--idempotency-key"],
            metavar="TEXT",
            help="What makes a repetition safe; made up where it is left out.",
        )
