"""The command ``docs``: a site of a client's pages, or of those of a folder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from goldsmith.cli.asked import Asked, with_choice
from goldsmith.cli.group import cli
from goldsmith.cli.status import Status
from goldsmith.config import Config
from goldsmith.diagnostics import counted, show_path
from goldsmith.terminal import Terminal

if TYPE_CHECKING:
    from goldsmith.site.book import Book

_SHOWN = 10
_FOLDER = click.Path(path_type=Path)


@cli.command()
@with_choice
@click.option(
    "--site",
    "place",
    type=_FOLDER,
    metavar="DIR",
    help="The folder of the site; `site` beside the configuration if left out.",
)
@click.option(
    "--pages",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="DIR",
    help="Of the README.md, guides and docs of this folder, without a client.",
)
@click.option("--serve", is_flag=True, help="Show the site on this machine, until ctrl-c.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, help="Where --serve shows it: 8000."
)
def docs(asked: Asked, *, place: Path | None, pages: Path | None, serve: bool, port: int) -> int:
    """Make a site of the package: README and guides, and every method and model, with search.

    Needs what `pip install 'goldsmith[docs]'` brings. The site fetches nothing from elsewhere, and may be opened from the disk.
    """
    from goldsmith.site.builder import find_missing
    from goldsmith.site.client import build_book
    from goldsmith.site.folder import read_book

    missing = find_missing()
    if missing:
        needed = " and ".join(missing)
        asked.terminal.complain(
            f"goldsmith: error: a site needs {needed}: pip install 'goldsmith[docs]'"
        )
        return Status.FAULT
    folder = place or Path("site")
    if pages is not None:
        _refuse_both(asked)
        _write(asked.terminal, partial(read_book, pages), folder)
    else:
        clients = asked.list_clients()
        configs = [each.require_config(writes=False) for each in clients]
        _require_one(configs, place is not None, serve)
        for config in configs:
            inner = config.name if len(configs) > 1 else ""
            folder = place or config.root / "site" / inner
            _write(asked.terminal, partial(build_book, config, asked.terminal.progress), folder)
    if serve:
        from goldsmith.cli import serving  # with a server, which no other command needs

        serving.serve(folder, port, asked.terminal)
    return 0


def _refuse_both(asked: Asked) -> None:
    given = [
        name
        for name in ("document", "configs", "client", "output", "package")
        if getattr(asked, name)
    ]
    if given:
        raise click.UsageError("--pages makes a site without a client: give it alone")


def _require_one(configs: Sequence[Config], has_place: bool, serve: bool) -> None:
    if len(configs) > 1 and (has_place or serve):
        names = ", ".join(each.name for each in configs)
        option = "--site" if has_place else "--serve"
        raise click.UsageError(f"{option} goes with one client: name it with --client ({names})")


def _write(terminal: Terminal, make: Callable[[], Book], folder: Path) -> None:
    """Makes a site and puts it there; tells which of its links are dead."""
    from goldsmith.site.builder import build_site
    from goldsmith.site.links import find_dead_links
    from goldsmith.site.output import require_place, write_site

    require_place(folder)
    book = make()
    terminal.progress("building the site")
    site = build_site(book)
    _, dead = find_dead_links(site)
    has_changed = write_site(site, folder)
    for each in dead[:_SHOWN]:
        terminal.complain(f"warning: {each}")
    if len(dead) > _SHOWN:
        terminal.complain(f"warning: … and {len(dead) - _SHOWN} more like it")
    pages = counted(len(book.pages), "page")
    state = "" if has_changed else "; nothing changed"
    terminal.say(f"{show_path(folder / 'index.html')}: {pages}{state}")
