"""The commands about the package: ``generate``, ``check`` and ``diff``."""

from __future__ import annotations

import click

from goldsmith import pipeline
from goldsmith.cli import watching
from goldsmith.cli.asked import Asked, with_config
from goldsmith.cli.following import list_next
from goldsmith.cli.group import cli
from goldsmith.config import Config
from goldsmith.output.lock import LOCK_NAME
from goldsmith.terminal import Terminal


@cli.command()
@with_config
@click.option("--dry-run", is_flag=True, help="Say what would change, and write nothing.")
@click.option("--watch", is_flag=True, help="Do it again whenever a file that was read changes.")
def generate(asked: Asked, *, dry_run: bool, watch: bool) -> int:
    """Write the package. Prints one line for each file that changes."""
    if watch:
        return watching.watch(asked, lambda config: _generate(asked, config, dry_run).document)
    _generate(asked, asked.require_config(), dry_run)
    return 0


def _generate(asked: Asked, config: Config, dry_run: bool) -> pipeline.Understanding:
    terminal = asked.terminal
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
    for line in _list_inferred(understanding):
        terminal.say(line)
    terminal.say(str(understanding.summary))
    if LOCK_NAME in changes.added and not dry_run:
        for line in list_next(asked, config, understanding.api):
            terminal.say(line)
    return understanding


def _list_inferred(understanding: pipeline.Understanding) -> list[str]:
    """What was concluded of what the document does not say."""
    from goldsmith.normalize.hidden import summarize_credentials
    from goldsmith.normalize.streams import summarize_streams

    normal = understanding.normal
    return [*understanding.pages, *summarize_streams(normal), *summarize_credentials(normal)]


@cli.command()
@click.option("--quiet", is_flag=True, help="Say nothing: the exit status tells.")
@click.option("--stat", is_flag=True, help="Name the files that differ, without diffs.")
@click.option("--full", is_flag=True, help="Generate and compare, whatever the lock's hashes say.")
@with_config
def check(asked: Asked, *, full: bool, quiet: bool, stat: bool) -> int:
    """Compare the package with the document.

    Exit status 1, names and diffs where they differ. Writes nothing. Where the hashes of the lock tell that neither document,
    configuration, goldsmith nor package has changed since the last run, nothing has to be generated for that.
    """
    config = asked.require_config()
    terminal = Terminal(out=None, err=None) if quiet else asked.terminal
    other = pipeline.find_other_version(config)
    if other is not None:
        terminal.say(other)
    if not full and pipeline.is_fresh(config):
        terminal.say("no drift: nothing has changed since the package was generated")
        return 0
    understanding, drift = pipeline.check(config, progress=terminal.progress)
    terminal.diagnostics(understanding.diagnostics, every=False)
    for each in () if stat else drift.differences:
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
@click.option("--exit-code", is_flag=True, help="Exit status 1 where there is a difference.")
@with_config
def diff(asked: Asked, *, exit_code: bool) -> int:
    """Show how the package would change. Exit status 0, whatever it shows, unless --exit-code is given; writes nothing."""
    terminal, config = asked.terminal, asked.require_config()
    understanding, drift = pipeline.check(config, progress=terminal.progress)
    terminal.diagnostics(understanding.diagnostics, every=False)
    for each in drift.differences:
        terminal.diff(each.diff)
    return 1 if exit_code and drift else 0
