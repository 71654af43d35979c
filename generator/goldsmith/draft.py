"""A first configuration for a document, with what was found in it, and every other key as a comment."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from textwrap import wrap
from typing import Any

from goldsmith.config import Config
from goldsmith.config.keys import KEYS
from goldsmith.config.kinds import ConfigKey
from goldsmith.config.schema import SCHEMA_NAME
from goldsmith.identifiers import snake_case, words
from goldsmith.pipeline import Understanding
from goldsmith.suggestion import quote

_WIDTH = 100
_SAID = frozenset({"document", "output", "package", "strict", "accept", "conventions", "name"})
"""Keys that have a part of the text for themselves; and that of one client of several."""
_OF_ALL = frozenset({"api", "apis", "open", "openapi", "rest", "restful", "swagger", "http", "the"})
"""Words that say of a document that it is one, and not of what."""


def name_package(understanding: Understanding, fallback: str) -> str:
    """What a package may be called: after the document's title, without what any title may have."""
    info = understanding.document.root.get("info")
    title = info.get("title") if isinstance(info, dict) else None
    found = [word.lower() for word in words(title)] if isinstance(title, str) else []
    telling = [word for word in found if word not in _OF_ALL and not re.fullmatch(r"v?\d+", word)]
    name = snake_case(" ".join(telling or found), fallback)
    return name if re.fullmatch(r"[a-z][a-z0-9_]*[a-z0-9]", name) else fallback


def build_draft(config: Config, understanding: Understanding, *, package: str) -> str:
    """A configuration like ``config``, with what ``understanding`` has found, for a package of that name."""
    from goldsmith.infer import print_left_over, print_suggestions

    blocks = [
        f"#:schema {SCHEMA_NAME}",
        "\n".join(_print_values(config, package)),
        "\n".join(_print_strict(understanding)),
        *(_print_key(key.name, key.meaning, key.example) for key in _list_others(config)),
        *print_suggestions(understanding.findings),
        print_left_over(understanding.findings),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _print_values(config: Config, package: str) -> Iterable[str]:
    """What the command line said, as seen from the folder that the configuration is to stand in."""
    root = config.root
    values = {
        "document": _show_address(config.document, root),
        "output": _show_address(str(config.output), root),
        "package": package,
    }
    yield from (f"{name} = {quote(value)}" for name, value in values.items())
    overlays = [_show_address(each, root) for each in config.overlays]
    for name, listed in (("overlays", overlays), ("allow-remote", config.allow_remote)):
        if listed:
            yield f"{name} = [{', '.join(map(quote, listed))}]"


def _show_address(address: str, root: Path) -> str:
    return address if "://" in address else Path(os.path.relpath(address, root)).as_posix()


def _list_others(config: Config) -> Iterable[ConfigKey[Any]]:
    said = {
        *_SAID,
        *(["overlays"] if config.overlays else []),
        *(["allow-remote"] if config.allow_remote else []),
    }
    return (key for key in KEYS if key.name not in said)


def _print_strict(understanding: Understanding) -> Iterable[str]:
    """What stands in the way of ``strict``: the warnings that there are now."""
    counts = Counter(each.slug for each in understanding.diagnostics)
    yield from _comment(
        "Whether a warning that is not accepted is an error. "
        + ("Accepted are those that have a reason here:" if counts else "There is none now.")
    )
    yield "# strict = true" if counts else "strict = true"
    for slug, count in sorted(counts.items()):
        yield f'# accept.{slug} = "…"  # {count} of them now; `goldsmith validate` shows all'


def _print_key(name: str, meaning: str, example: str) -> str:
    assert example.startswith(name)
    return "\n".join([*_comment(meaning), f"# {example}"])


def _comment(text: str) -> list[str]:
    return [f"# {line}" for line in wrap(text, _WIDTH - 2, break_on_hyphens=False)]
