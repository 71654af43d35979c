"""Writes ``docs/reference`` anew: ``./run reference``."""

from __future__ import annotations

from .pages import FOLDER, build_pages


def main() -> None:
    """Writes each page; one that there is none of any more goes."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    pages = build_pages()
    for path in FOLDER.glob("*.md"):
        if path.name not in pages:
            path.unlink()
    for name, text in pages.items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
