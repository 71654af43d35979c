"""Formatting: as black would, whole or in pieces, alone or together."""

from __future__ import annotations

import subprocess
import sys

import black
import pytest

from goldsmith.output import format as formatting
from goldsmith.output.format import format_tree

MODE = black.Mode(target_versions={black.TargetVersion.PY311}, line_length=100)


def _models(count: int) -> str:
    """A long module of the kind that is cut: classes with all that may stand between two of them."""
    parts = ["'''Models.'''", "from x import (a,\n  b)", "LIMIT = 3"]
    for number in range(count):
        parts.append(f"class Model{number}(Base):")
        parts.append(f'    """Model {number}.\n\nclass NotOne:\n    """\n')
        parts.append(
            f"    field: Annotated[str | None, Field(alias='f{number}', description='{'d' * 90}')]=None"
        )
        parts.append("" if number % 3 else "\n\n\n\n")
        if number % 5 == 0:
            parts.append("# a remark on the next class")
        if number % 7 == 0:
            parts.append("def between(a:int): return a")
        if number % 11 == 0:
            parts.append("@final")
        if number % 13 == 0:
            parts.append("class Empty: ...")
    return "\n".join(parts) + "\nModel1.model_rebuild()\n"


@pytest.mark.parametrize("processes", [1, 2, 3])
def test_pieces_give_what_the_whole_would(processes: int) -> None:
    """A long module comes out byte for byte as black alone formats it, on any number of processes."""
    text = _models(700)
    tree = format_tree({"models.py": text}, processes=processes)
    assert len(formatting._cut("models.py", text)) > 3
    assert tree["models.py"] == black.format_str(text, mode=MODE)


def test_is_stable() -> None:
    """What is formatted stays as it is."""
    once = format_tree({"models.py": _models(300)}, processes=1)
    assert format_tree(once, processes=1) == once


def test_formats_python_alone() -> None:
    """Other files are as they were, and the order of the tree too."""
    tree = {"z.toml": "a  =  1\n", "a.py": "a  =  1", "py.typed": ""}
    formatted = format_tree(tree)
    assert formatted == {"z.toml": "a  =  1\n", "a.py": "a = 1\n", "py.typed": ""}
    assert list(formatted) == list(tree)


def test_leaves_finished_texts_alone() -> None:
    """What is copied byte for byte stays so, even if black would have it otherwise."""
    tree = {"a.py": "a  =  1", "b.py": "b  =  1"}
    assert format_tree(tree, finished={"b  =  1"}) == {"a.py": "a = 1\n", "b.py": "b  =  1"}


def test_text_that_is_no_python_is_named() -> None:
    """A fault of the generator is told with its file and line."""
    with pytest.raises(ValueError, match=r"pets/api\.py:2: the generated text is no Python"):
        format_tree({"pets/api.py": "a = 1\nclass = 2\n"})


def test_does_the_work_itself_where_no_process_can_be_started(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The second process is a help, not a need."""
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    assert format_tree({"a.py": "a  =  1", "b.py": "b  =  1"}, processes=2)["b.py"] == "b = 1\n"


def test_does_the_work_itself_where_the_other_process_fails(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A process that dies leaves its share to this one."""
    monkeypatch.setattr(sys, "executable", "/bin/false")
    assert format_tree({"a.py": "a  =  1", "b.py": "b  =  1"}, processes=2)["b.py"] == "b = 1\n"


def test_importing_it_does_not_import_black() -> None:
    """What does not format need not wait for black."""
    code = "import sys, goldsmith.output.format; sys.exit('black' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
