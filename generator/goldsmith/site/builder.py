"""Makes a site of a book: by zensical, in a folder that is gone afterwards, and in a process of its own.

It is called by its command alone, which is what it promises to keep; and as nothing else is said to it than a file of settings and
a folder of Markdown, another tool of its kind could take its place.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from pathlib import Path

from goldsmith.assets import read_text
from goldsmith.output.disk import find_files
from goldsmith.site.book import Book, Entry
from goldsmith.site.links import keep_links

Site = Mapping[str, bytes]
"""The files of a site by path."""
NEEDED = ("zensical", "markdown")
_SHIM = "https://unpkg.com/iframe-worker/shim"
_WORKER = "assets/javascripts/worker.js"
_STYLE = "assets/stylesheets/goldsmith.css"
_ICON = "assets/images/favicon.svg"
_OURS = {_WORKER: "site/worker.js", _STYLE: "site/style.css", _ICON: "site/icon.svg"}
_DROPPED = frozenset({"404.html", "assets/images/favicon.png", "sitemap.xml", "sitemap.xml.gz"})
"""What is nothing without the address that the site will have one day, or is replaced."""


def find_missing() -> list[str]:
    """What is needed, and is not installed."""
    return [name for name in NEEDED if find_spec(name) is None]


def build_site(book: Book) -> Site:
    """The site of a book; raises :class:`ChildProcessError` where zensical refuses."""
    with tempfile.TemporaryDirectory(prefix="goldsmith-") as name:
        folder = Path(name)
        _lay_out(book, folder)
        _run(folder)
        built = folder / "site"
        site = {path: (built / path).read_bytes() for path in find_files(built)}
    return dict(sorted({**_settle(site), **book.files}.items()))


def _lay_out(book: Book, folder: Path) -> None:
    known = {**book.pages, **book.files}
    files = {path: keep_links(text, path, known).encode() for path, text in book.pages.items()}
    files |= {path: read_text(source).encode() for path, source in _OURS.items()}
    for path, content in files.items():
        place = folder / "docs" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    # JSON is YAML, and zensical reads the settings of MkDocs.
    (folder / "mkdocs.yml").write_text(json.dumps(_build_settings(book)), encoding="utf-8")


def _build_settings(book: Book) -> Mapping[str, object]:
    features = (
        "content.code.copy content.tabs.link navigation.footer navigation.indexes navigation.path navigation.prune "
        "navigation.top search.highlight toc.follow"
    )
    palette = [
        ("(prefers-color-scheme)", "default", "lucide/sun-moon", "Switch to light mode"),
        ("(prefers-color-scheme: light)", "default", "lucide/sun", "Switch to dark mode"),
        ("(prefers-color-scheme: dark)", "slate", "lucide/moon", "Switch to the system's mode"),
    ]
    return {
        "site_name": book.title,
        "docs_dir": "docs",
        "site_dir": "site",
        "use_directory_urls": False,
        "validation": False,
        "theme": {
            "name": "material",
            "language": "en",
            "font": False,
            "favicon": _ICON,
            "features": features.split(),
            "palette": [
                {"media": media, "scheme": scheme, "toggle": {"icon": icon, "name": name}}
                for media, scheme, icon, name in palette
            ],
        },
        "extra_css": [_STYLE],
        "plugins": ["search", "offline", "gh-admonitions"],
        "markdown_extensions": [
            "goldsmith.site.github",
            "tables",
            "sane_lists",
            {"toc": {"permalink": True, "toc_depth": 3}},
            {"pymdownx.highlight": {"pygments_lang_class": True}},
            "pymdownx.superfences",
            {"pymdownx.tabbed": {"alternate_style": True}},
            {"pymdownx.escapeall": {"hardbreak": True}},
            "pymdownx.magiclink",
            {"pymdownx.tilde": {"subscript": False}},
            {"pymdownx.tasklist": {"custom_checkbox": True}},
            "admonition",
            "footnotes",
        ],
        "nav": _list_nav(book.entries),
    }


def _list_nav(entries: Iterable[Entry]) -> list[dict[str, object]]:
    """The order of reading, without sections that nothing is in."""
    return [
        {entry.title: entry.page or _list_nav(entry.entries)}
        for entry in entries
        if entry.page or entry.entries
    ]


def _run(folder: Path) -> None:
    """Has the site built there; nothing but our own modules is added to what the process may import."""
    home = str(Path(__file__).resolve().parents[2])
    paths = [home, *filter(None, [os.environ.get("PYTHONPATH")])]
    done = subprocess.run(
        [sys.executable, "-m", "zensical", "build", "--clean", "-f", str(folder / "mkdocs.yml")],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths), "NO_COLOR": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode or not (folder / "site" / "index.html").is_file():
        said = [line for line in (done.stderr or done.stdout).splitlines() if line.strip()]
        reason = said[-1].strip() if said else f"exit status {done.returncode}"
        raise ChildProcessError(f"zensical could not build the site: {reason}")


def _settle(site: Site) -> dict[str, bytes]:
    """The site without what would be fetched from elsewhere, and without what is not needed."""
    settled: dict[str, bytes] = {}
    for path, content in site.items():
        if path in _DROPPED:
            continue
        if path.endswith(".html"):
            way = "../" * path.count("/") + _WORKER
            content = content.replace(_SHIM.encode(), way.encode())
        settled[path] = content
    return settled
