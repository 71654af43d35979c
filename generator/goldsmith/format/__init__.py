"""Formats Python as black does.

A line that fits is a line that black leaves alone. So :mod:`.layout` settles docstrings and blank lines, :mod:`.breaks` breaks the
kinds of long statements that generated code is made of, and black itself is asked (:mod:`.black_text`) for every other statement,
and for a file that holds anything else: where it sees all of a package, it takes most of the time of a run. Spaces within a line,
and quotes, are for those to get right who write the code.
"""

from __future__ import annotations

from symtable import symtable

from goldsmith.collection import with_collection
from goldsmith.format.black_text import format_text
from goldsmith.format.layout import lay_out
from goldsmith.output.tree import Formatted, Tree
from goldsmith.stages import Tick, follow, say_nothing


def format_tree(tree: Tree, tick: Tick = say_nothing) -> Tree:
    """The tree with every ``.py`` file formatted. Texts that are :class:`Formatted` stay as they are.

    Raises :class:`ValueError` for a file that is no Python: a fault of the generator.
    """
    with with_collection():
        return {
            path: format_module(path, text) if path.endswith((".py", ".pyi")) else text
            for path, text in follow(tree.items(), tick)
        }


def format_module(path: str, text: str) -> Formatted:
    """A Python file as black has it; ``path`` names it where it is no Python, which raises :class:`ValueError`."""
    if isinstance(text, Formatted):
        return text
    _require_python(path, text)
    laid_out = lay_out(text)
    return laid_out if isinstance(laid_out, Formatted) else Formatted(format_text(text))


def _require_python(path: str, text: str) -> None:
    try:
        symtable(text, path, "exec")  # takes half as long as to compile it, or to build its tree
    except SyntaxError as error:
        message = f"{path}:{error.lineno}: the generated text is no Python: {error.msg}"
        raise ValueError(message) from error
