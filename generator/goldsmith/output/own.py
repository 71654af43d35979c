"""What the maintainer keeps in the output folder: it makes way for nothing, and what says so must be of something."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

from goldsmith.config import Config
from goldsmith.diagnostics import Report
from goldsmith.output.disk import find_files
from goldsmith.output.droppings import find_environments, is_nobodys
from goldsmith.output.lock import LOCK_NAME, read_lock
from goldsmith.output.patterns import is_matched
from goldsmith.output.tree import Tree, find_folders


def leave_own(tree: Tree, config: Config, needed: frozenset[str]) -> Tree:
    """The tree without the files that are the maintainer's; raises :class:`InputError` where one of them is ``needed``."""
    report = Report()
    for index, pattern in enumerate(config.own):
        found = sorted(path for path in needed if is_matched(path, (pattern,)))
        if found:
            message = f"{pattern!r} is of {found[0]}, which the package is made of"
            hint = "name the files of yours alone; own methods are added with [mixins]"
            report.error("own-generated", message, config.locate("own", index), hint)
    report.require_clean()
    return {path: text for path, text in tree.items() if not is_matched(path, config.own)}


def require_matches(config: Config) -> None:
    """Raises :class:`InputError` for each pattern of ``own`` that is of no file, once there is a package for it to be in."""
    if not config.own or read_lock(config.output) is None:
        return
    present = find_files(config.output)
    environments = find_environments(present)
    report = Report()
    for index, pattern in enumerate(config.own):
        if not any(is_matched(path, (pattern,)) for path in present):
            mine = (p for p in present if not is_nobodys(p, environments))
            hint = _suggest(pattern, mine, config.output)
            message = f"{pattern!r} matches no file in {config.output.name}"
            report.error("unmatched-entry", message, config.locate("own", index), hint)
    report.require_clean()


def _suggest(pattern: str, paths: Iterable[str], output: Path) -> str:
    known = {way for path in paths if path != LOCK_NAME for way in (path, *find_folders(path))}
    bare = pattern.strip("/").removesuffix("/**").removesuffix("/*")
    near = get_close_matches(bare, sorted(known), n=1)
    if near and (output / near[0]).is_dir():
        return f"did you mean {near[0] + '/**'!r}?"
    return f"did you mean {near[0]!r}?" if near else "write the file first, or remove the pattern"
