"""The command line: ``goldsmith generate | check | diff | validate | inspect``.

Exit status: 0 when all is well, 1 for drift or a faulty input, 2 for a command that makes no sense.
"""

from __future__ import annotations

import gc
import sys
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from pathlib import Path

import click

from goldsmith import pipeline
from goldsmith.config import FILE_NAME, Config, build_config, find_config, read_config
from goldsmith.diagnostics import InputError, Location, Report
from goldsmith.table import Value
from goldsmith.terminal import Terminal, drop_output, fill_closed_streams

_PIPE_CLOSED = 141
_INTERRUPTED = 130


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """What every command is told: which configuration to use, or what to use in place of one; and where to speak."""

    terminal: Terminal
    document: str | None
    config: Path | None
    output: str | None
    package: str | None
    overlay: tuple[str, ...]
    allow_remote: tuple[str, ...]
    debug: bool

    def require_config(self, *, writes: bool = True) -> Config:
        """The configuration, or a usage error. A command that writes nothing needs no name for it."""
        if self.document is None:
            return self._require_file()
        if self.config is not None:
            raise click.UsageError("give either DOCUMENT or --config, not both")
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
            return build_config(Path.cwd(), values)
        except InputError as error:
            found = "; ".join(each.message for each in error.diagnostics)
            raise click.UsageError(found) from None

    def _require_file(self) -> Config:
        given = [
            name for name in ("output", "package", "overlay", "allow_remote") if getattr(self, name)
        ]
        if given:
            options = ", ".join(f"--{name.replace('_', '-')}" for name in given)
            raise click.UsageError(
                f"{options} without DOCUMENT; with a configuration, set it there"
            )
        if self.config is None and find_config(Path.cwd()) is None:
            raise click.UsageError(
                "no goldsmith.toml, and no pyproject.toml with [tool.goldsmith], here or in a folder above: "
                "give --config FILE, or DOCUMENT with --output and --package"
            )
        return read_config(self.config)


def _with_config(command: Callable[..., int]) -> Callable[..., int]:
    """Gives a command the options that say which configuration to use, as the one argument ``asked``."""

    @wraps(command)
    def run(**given: object) -> int:
        own = {name: given.pop(name) for name in _Asked.__dataclass_fields__ if name in given}
        terminal = click.get_current_context().find_object(Terminal)
        asked = _Asked(terminal=terminal, **own)  # type: ignore[arg-type]
        try:
            return command(asked, **given)
        except BrokenPipeError:  # click would take it for a failure
            return _PIPE_CLOSED
        except (RecursionError, MemoryError) as error:
            if asked.debug:
                raise
            raise _refuse_excess(error, asked) from None

    wrapped: Callable[..., int] = run
    for option in reversed(_OPTIONS):
        wrapped = option(wrapped)
    return wrapped


def _refuse_excess(error: RecursionError | MemoryError, asked: _Asked) -> InputError:
    """What no rule foresaw: a document that goes deeper, or is larger, than a run can hold."""
    report = Report()
    place = Location(asked.document or str(asked.config or FILE_NAME))
    if isinstance(error, RecursionError):
        report.error("too-deep", "the document goes deeper than goldsmith can follow", place)
    else:
        report.error("too-large", "the document is larger than the memory of this run", place)
    return InputError(report.diagnostics)


_OPTIONS: tuple[Callable[[Callable[..., int]], Callable[..., int]], ...] = (
    click.argument("document", required=False),
    click.option(
        "--config", type=click.Path(path_type=Path), help="The configuration file to use."
    ),
    click.option("--output", metavar="DIR", help="With DOCUMENT: the folder to generate into."),
    click.option("--package", metavar="NAME", help="With DOCUMENT: the name of the package."),
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
    click.option("--debug", is_flag=True, help="Show the traceback of an unexpected error."),
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="goldsmith", message="%(prog)s %(version)s")
def cli() -> None:
    """Turns an OpenAPI document into a Python client package, and holds the package to the document.

    Reads goldsmith.toml, or [tool.goldsmith] of pyproject.toml, of this folder or one above; or takes DOCUMENT, --output and
    --package, and no configuration at all.
    """


@cli.command()
@_with_config
@click.option("--dry-run", is_flag=True, help="Say what would change, and write nothing.")
def generate(asked: _Asked, *, dry_run: bool) -> int:
    """Write the package. Prints one line for each file that changes."""
    terminal, config = asked.terminal, asked.require_config()
    understanding, changes = pipeline.generate(config, dry_run=dry_run, progress=terminal.progress)
    terminal.diagnostics(understanding.diagnostics, every=False)
    lines = [("added", path) for path in changes.added]
    lines += [("changed", path) for path in changes.changed]
    lines += [("removed", path) for path in changes.removed]
    for kind, path in sorted(lines, key=lambda line: line[1]):
        terminal.say(f"{kind:8}{path}")
    if not changes:
        terminal.say("nothing changed")
    elif dry_run:
        terminal.say("dry run: nothing was written")
    terminal.say(str(understanding.summary))
    return 0


@cli.command()
@click.option("--full", is_flag=True, help="Generate and compare, whatever the lock's hashes say.")
@_with_config
def check(asked: _Asked, *, full: bool) -> int:
    """Compare the package with the document.

    Exit status 1, names and diffs where they differ. Writes nothing. Where the hashes of the lock tell that neither document,
    configuration, goldsmith nor package has changed since the last run, nothing has to be generated for that.
    """
    terminal, config = asked.terminal, asked.require_config()
    other = pipeline.find_other_version(config)
    if other is not None:
        terminal.say(other)
    if not full and pipeline.is_fresh(config):
        terminal.say("no drift: nothing has changed since the package was generated")
        return 0
    understanding, drift = pipeline.check(config, progress=terminal.progress)
    terminal.diagnostics(understanding.diagnostics, every=False)
    for each in drift.differences:
        terminal.diff(each.diff)
    for each in drift.differences:
        terminal.say(f"{each.kind:8}{each.path}")
    if drift:
        counts = (
            f"{len(drift.changed)} changed, {len(drift.missing)} missing, {len(drift.stray)} stray"
        )
        terminal.say(
            f"drift: {counts}; `goldsmith generate` writes what the document says, and keeps stray files"
        )
    terminal.say(str(understanding.summary))
    return 1 if drift else 0


@cli.command()
@_with_config
def diff(asked: _Asked) -> int:
    """Show how the package would change. Exit status 0, whatever it shows; writes nothing."""
    terminal, config = asked.terminal, asked.require_config()
    understanding, drift = pipeline.check(config, progress=terminal.progress)
    terminal.diagnostics(understanding.diagnostics, every=False)
    for each in drift.differences:
        terminal.diff(each.diff)
    return 0


@cli.command()
@_with_config
def validate(asked: _Asked) -> int:
    """List what is wrong with the document."""
    terminal, config = asked.terminal, asked.require_config(writes=False)
    understanding = pipeline.understand(config, terminal.progress)
    terminal.diagnostics(understanding.diagnostics, every=True)
    terminal.say(str(understanding.summary))
    return 0


@cli.command()
@click.argument("stage", type=click.Choice(["document", "normal", "ir", "tree"]))
@_with_config
@click.option("--file", "wanted", metavar="PATH", help="With tree: print this file of it.")
def inspect(asked: _Asked, *, stage: str, wanted: str | None) -> int:
    """Print a stage of the work.

    The document with its files joined, its normal form, the representation of the API (all as JSON), or the tree: the names
    of the files that would be written.
    """
    terminal, config = asked.terminal, asked.require_config(writes=False)
    if wanted is not None and stage != "tree":
        raise click.UsageError("--file goes with tree")
    text = pipeline.inspect(config, stage, wanted, progress=terminal.progress)
    if text is None:
        raise click.UsageError(f"the tree has no file {wanted}")
    terminal.write(text)
    return 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit status; whatever goes wrong is told in words."""
    fill_closed_streams()
    # A run builds large trees, few of them cyclic, and ends: looking for cycles as often as usual costs a tenth of its time.
    gc.set_threshold(100_000, 20, 100)
    status = _run(list(sys.argv[1:] if arguments is None else arguments))
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        status = _PIPE_CLOSED
    if status == _PIPE_CLOSED:
        drop_output()
    return status


def _run(given: list[str]) -> int:
    terminal = Terminal()
    try:
        status: object = cli.main(
            args=given, prog_name="goldsmith", standalone_mode=False, obj=terminal
        )
        return status if isinstance(status, int) else 0
    except click.ClickException as error:
        terminal.clear()
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        terminal.complain("goldsmith: interrupted")
        return _INTERRUPTED
    except InputError as error:
        terminal.diagnostics(error.diagnostics, every="validate" in given)
        return 1
    except Exception as error:
        return _explain(error, terminal, debug="--debug" in given)


def _explain(error: Exception, terminal: Terminal, *, debug: bool) -> int:
    if debug:
        terminal.complain(traceback.format_exc().rstrip())
    if isinstance(error, OSError):
        terminal.complain(f"goldsmith: error: {error}")
        return 1
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(place.filename).name}:{place.lineno}"
    what = " ".join(f"{type(error).__name__}: {error}".split())[:500]
    advice = (
        "" if debug else "; run it again with --debug, and report what it prints with the document"
    )
    terminal.complain(
        f"goldsmith: internal error: {what} ({where}): a fault of goldsmith's{advice}"
    )
    return 1
