"""Proposals for the configuration: printed, or added to its file."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

from goldsmith.config import Config
from goldsmith.diagnostics import InputError, Location, Report, show_path
from goldsmith.pipeline import Progress, Understanding, understand


def suggest(config: Config, progress: Progress, *, prefix: str = "") -> str:
    """All candidates for conventions as a part of a configuration; ``prefix`` is the table that it stands in."""
    from goldsmith.infer import print_left_over, print_suggestions

    understanding = understand(config, progress)
    findings = understanding.findings
    parts = [*print_suggestions(findings, prefix), print_left_over(findings)]
    parts += [_print_streams(understanding), _print_credentials(understanding)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _print_streams(understanding: Understanding) -> str:
    """The operations that stream when they are asked to, and those of which it cannot be told. A comment."""
    from goldsmith.normalize.streams import list_inferred

    found, doubted = list_inferred(understanding.normal)
    lines: list[str] = []
    if found:
        lines.append(f"# Streams by the flag `stream`, applied: {', '.join(found)}")
    if doubted:
        lines.append(
            f"# A flag `stream`, and nothing that says what it asks for: {', '.join(doubted)}"
        )
        lines.append(
            "# Where it asks for a stream: `x-goldsmith-stream: {field: stream}` in the operation."
        )
    return "\n".join(lines)


def _print_credentials(understanding: Understanding) -> str:
    """The credentials that were found among parameters. A comment."""
    from goldsmith.normalize.hidden import summarize_credentials

    return "\n".join(f"# {line}" for line in summarize_credentials(understanding.normal))


def write_suggestions(config: Config, file: Path, progress: Progress, *, prefix: str = "") -> int:
    """Adds to a configuration file what it does not hold yet; gives the number of conventions and comments added.

    Raises :class:`InputError` where the file would be no configuration any more, and leaves it as it is.
    """
    from goldsmith.infer import print_suggestions

    blocks = print_suggestions(understand(config, progress).findings, prefix)
    text = file.read_text("utf-8-sig") if file.exists() else _begin(config, file)
    added = [block for block in blocks if block not in text]
    if not added:
        return 0
    whole = "\n\n".join([text.rstrip("\n"), *added]) + "\n"
    try:
        tomllib.loads(whole)
    except tomllib.TOMLDecodeError:
        report = Report()
        message = "conventions are written here in a way that none can be added to"
        hint = "write each as a table of its own: [[conventions.paging]]"
        report.error("closed-conventions", message, Location(show_path(file)), hint)
        raise InputError(report.diagnostics) from None
    _replace(file.resolve(), whole)
    return len(added)


def _begin(config: Config, file: Path) -> str:
    """A new configuration file: what the command line said."""
    document = config.document
    if "://" not in document:
        document = Path(os.path.relpath(document, file.parent)).as_posix()
    output = Path(os.path.relpath(config.output, file.parent)).as_posix()
    values = {"document": document, "output": output, "package": config.package}
    return "".join(f"{key} = {quote(value)}\n" for key, value in values.items())


def quote(text: str) -> str:
    """A text as TOML writes it."""
    import json

    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _replace(file: Path, text: str) -> None:
    partial = file.with_name(f"{file.name}.part")
    try:
        partial.write_text(text, "utf-8", newline="\n")
        os.replace(partial, file)
    finally:
        partial.unlink(missing_ok=True)
