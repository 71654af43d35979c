"""Formatting: black sees what was not laid out as it would have it, and nothing else."""

from __future__ import annotations

import subprocess
import sys

import black
import pytest
from black.mode import Mode, TargetVersion

from goldsmith.format import format_tree
from goldsmith.format.black_text import UnknownCodeError, format_item, format_statement
from goldsmith.format.layout import lay_out
from goldsmith.output.tree import Formatted

MODE = Mode(target_versions={TargetVersion.PY311}, line_length=100)


def test_formats_python_alone() -> None:
    """Other files are as they were, and the order of the tree too."""
    tree = {"z.toml": "a = 1e+5\n", "a.py": "a = 1e+5\n\n\n\n\nb = 1", "py.typed": ""}
    formatted = format_tree(tree)
    assert formatted == {"z.toml": "a = 1e+5\n", "a.py": "a = 1e5\n\n\nb = 1\n", "py.typed": ""}
    assert list(formatted) == list(tree)
    assert format_tree(formatted) == formatted


def test_leaves_formatted_texts_alone() -> None:
    """What is copied byte for byte stays so, even if black would have it otherwise."""
    tree = {"a.py": "a = 1e+5", "b.py": Formatted("b = 1e+5")}
    assert format_tree(tree) == {"a.py": "a = 1e5\n", "b.py": "b = 1e+5"}


def test_text_that_is_no_python_is_named() -> None:
    """A fault of the generator is told with its file and line."""
    with pytest.raises(ValueError, match=r"pets/api\.py:2: the generated text is no Python"):
        format_tree({"pets/api.py": "a = 1\nclass = 2\n"})


@pytest.mark.parametrize("strange", ["x = 1e+5", 'x = \'"""\''])
def test_black_has_what_the_layout_does_not_know(strange: str) -> None:
    """A line of an unknown kind makes the whole file black's."""
    code = f"a = 1\n{strange}\n"
    assert not isinstance(lay_out(code), Formatted)
    assert format_tree({"a.py": code})["a.py"] == black.format_str(code, mode=MODE)


@pytest.mark.parametrize("indent", [0, 4, 8])
@pytest.mark.parametrize(
    "text",
    [
        "total = [each for each in everything if each is not None] + "
        + "another_list + " * 3
        + "last",
        "assert isinstance(" + "a_rather_long_name, " * 6 + ")",
        "class " + "Long" * 22 + "(Base):",
    ],
)
def test_a_statement_by_itself(text: str, indent: int) -> None:
    """It is broken as it is in a file, wherever it stands."""
    blocks = "".join(f"{'    ' * depth}while x:\n" for depth in range(indent // 4))
    body = "\n" + " " * (indent + 4) + "pass" if text.endswith(":") else ""
    whole = black.format_str(f"{blocks}{' ' * indent}{text}{body}\n", mode=MODE)
    lines = [line for line in whole.rstrip("\n").split("\n") if line][indent // 4 :]
    assert list(format_statement(text, indent)) == lines[: len(lines) - bool(body)]


@pytest.mark.parametrize(
    ("text", "opening", "closing"),
    [
        ("name: " + "AType | " * 14 + "None = None,", "def f(", "): ..."),
        ('"key": Call(' + "argument=1, " * 9 + "),", "x = {", "}"),
        ("Call(" + "argument=1, " * 9 + "),", "f(", ")"),
        ("A" + " | B" * 30, "f(", ")"),
    ],
)
def test_an_item_by_itself(text: str, opening: str, closing: str) -> None:
    """Parameters, entries of a mapping, and arguments are broken as within their brackets."""
    whole = black.format_str(f"{opening}\n    {text}\n{closing}\n", mode=MODE)
    assert list(format_item(text, 4)) == whole.rstrip("\n").split("\n")[1:-1]


def test_what_is_neither_is_refused() -> None:
    """Nothing is made up of it."""
    for text in ("x = [", "else:", "return )"):
        with pytest.raises(UnknownCodeError):
            format_statement(text, 0)
    for text in ("a), (b", "a) = f(b", ""):
        with pytest.raises(UnknownCodeError):
            format_item(text, 4)


def test_black_is_imported_only_where_it_is_needed() -> None:
    """A tree that is formatted already need not wait for black."""
    code = (
        "import sys\n"
        "from goldsmith.format import format_tree\n"
        "format_tree({'a.py': 'a = 1'})\n"
        "assert 'black' not in sys.modules\n"
        "format_tree({'a.py': 'a = 1e+5'})\n"
        "assert 'black' in sys.modules\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
