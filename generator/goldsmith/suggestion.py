"""Proposals for the configuration: printed, or added to its file."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Any

from goldsmith.config import Config
from goldsmith.config.blocks import add_blocks, find_own, find_way, print_prefix
from goldsmith.config.places import Key
from goldsmith.config.toml import build_places
from goldsmith.diagnostics import InputError, Location, Report, show_path
from goldsmith.pipeline import Understanding, understand
from goldsmith.stages import Progress


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


def write_suggestions(config: Config, file: Path, progress: Progress) -> int:
    """Adds to a configuration file, or to the one client of it that is meant, what it does not hold yet; gives the number of
    conventions and comments added.

    Raises :class:`InputError` where the file would be no configuration any more, or would lose a convention, and leaves it as it is.
    """
    from goldsmith.infer import print_suggestions

    way = find_way(config, file)
    prefix = print_prefix(way)
    blocks = print_suggestions(understand(config, progress).findings, prefix)
    text = file.read_text("utf-8-sig") if file.exists() else _begin(config, file)
    _require_open(text, way, config, file)
    own = find_own(text, way)
    added = [block for block in blocks if block not in own]
    if not added:
        return 0
    whole = add_blocks(text, way, added)
    try:
        tomllib.loads(whole)
    except tomllib.TOMLDecodeError:
        message = "conventions are written here in a way that none can be added to"
        hint = f"write each as a table of its own: [[{prefix}conventions.paging]]"
        raise _refuse(message, Location(show_path(file)), hint) from None
    _replace(file.resolve(), whole)
    return len(added)


def _require_open(text: str, way: Key, config: Config, file: Path) -> None:
    """Refuses to give one client conventions of its own in place of those that are for all of them."""
    holder: Any = tomllib.loads(text)
    if config.index is None:
        return
    for part in way[:-2]:
        holder = holder[part]
    shared, own = (
        "paging" in each.get("conventions", {}) for each in (holder, holder["clients"][way[-1]])
    )
    if shared and not own:
        message = f"the conventions of all clients would not be those of {config.name!r} any more"
        place = build_places(text, show_path(file))[(*way[:-2], "conventions")]
        hint = (
            f"write them into the table of each client: [[{print_prefix(way)}conventions.paging]]"
        )
        raise _refuse(message, place, hint)


def _refuse(message: str, place: Location, hint: str) -> InputError:
    report = Report()
    report.error("closed-conventions", message, place, hint)
    return InputError(report.diagnostics)


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
