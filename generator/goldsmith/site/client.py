"""The book of a client: its README and what else stands beside it, and its reference with every form of each call."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping

from goldsmith.config import Config
from goldsmith.diagnostics import Report
from goldsmith.pipeline import understand
from goldsmith.site.book import README, Book, Entry, find_title, list_entries
from goldsmith.site.folder import list_reading, read_pages, read_pictures
from goldsmith.stages import Progress, say_nothing

_REFERENCE = "reference/"


def build_book(config: Config, progress: Progress = say_nothing) -> Book:
    """The pages of a client as its document has it now, and those that its maintainer keeps in the output folder."""
    from goldsmith.mixins import find_mixins
    from goldsmith.render import find_folder, render_api
    from goldsmith.render.lower import Lowering
    from goldsmith.render.parts import build_subject
    from goldsmith.render.site import render_site

    understanding = understand(config, progress)
    api, document = understanding.api, understanding.document.root
    tree = render_api(api, config, find_mixins(api, config, Report()), document)
    lowering = Lowering(api, config)
    subject = build_subject(api, config, lowering, lowering.package(), document)
    reference, plain = render_site(subject)
    package = find_folder(config)
    rendered = {
        path: text
        for path, text in tree.items()
        if path.endswith(".md") and not (package and path.startswith(package))
    }
    own = read_pages(config.output, rendered) if config.include_package else {}
    pages = {**own, **rendered, **reference}
    pages.setdefault(README, _begin(reference[f"{_REFERENCE}{README}"]))
    return Book(
        title=find_title(pages[README], README),
        pages=pages,
        entries=list_reading(
            {path: text for path, text in pages.items() if not path.startswith(_REFERENCE)},
            (*_list_recipes(reference), _list_reference(reference)),
        ),
        files={
            **read_pictures(config.output, own),
            **{path: text.encode() for path, text in plain.items()},
        },
    )


def _begin(reference: str) -> str:
    """The first page of a client that has no README: it is copied into somebody's package."""
    title, _, rest = reference.partition("\n")
    opening = rest.partition("\n=== ")[0].strip()
    return f"{title}\n\n{opening}\n\n[The reference]({_REFERENCE}{README})\n"


def _list_recipes(pages: Mapping[str, str]) -> tuple[Entry, ...]:
    """The section of the cookbook, where there is one."""
    entries = list_entries(pages, f"{_REFERENCE}cookbook/")
    return (Entry(title="Cookbook", entries=entries),) if entries else ()


def _list_reference(pages: Iterable[str]) -> Entry:
    """The section of the reference: its first page, the resources, the models, and the errors."""
    errors = f"{_REFERENCE}errors.md"
    return Entry(
        title="Reference",
        entries=(
            Entry(title="Overview", page=f"{_REFERENCE}{README}"),
            _list_folder("Resources", f"{_REFERENCE}resources/", pages),
            _list_folder("Models", f"{_REFERENCE}models/", pages),
            Entry(title="Errors", page=errors),
        ),
    )


def _list_folder(title: str, folder: str, pages: Iterable[str]) -> Entry:
    """A section with a page for each name that code has for it."""
    names = [
        posixpath.splitext(path[len(folder) :])[0] for path in pages if path.startswith(folder)
    ]
    entries = (Entry(title=name, page=f"{folder}{name}.md") for name in sorted(names))
    return Entry(title=title, entries=tuple(entries))
