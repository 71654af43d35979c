"""What is no recipe is told where it stops being one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .projects import CONFIG, fail


@pytest.mark.parametrize(
    ("name", "content", "place", "message"),
    [
        ("a.py", '"""T"""\nx = (\n', "2:5", "this is no Python: '(' was never closed"),
        ("a.py", "x = 1\n", "1:1", "the recipe has no title"),
        ("a.md", "text\n", "1:1", "the recipe has no title"),
        ("a.md", "# T\n\n```python\nx = 1\n", "3:1", "the block of code has no end"),
        ("a.md", "# T\n\n```python\nx = (\n```\n", "4:5", "this is no Python"),
        ("a.ipynb", "{", "1:2", "not JSON"),
        ("a.ipynb", '{"nbformat": 3}', "1:1", "no notebook of format 4"),
        ("a.ipynb", '{"nbformat": 4,\n "cells": [{"cell_type": "code"}]}', "2:12", "no title"),
    ],
)
def test_what_is_no_recipe_is_told(
    project: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    content: str,
    place: str,
    message: str,
) -> None:
    """Where it stops being one."""
    (project / "recipes" / name).write_text(content)
    first = fail(capsys)[0]
    assert first.startswith(f"recipes/{name}:{place}: error[")
    assert message in first


def test_files_that_cannot_be(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Not UTF-8, two of one name, outputs in a notebook, none at all."""
    assert "there is no recipe in recipes" in fail(capsys)[0]
    recipes = project / "recipes"
    (recipes / "a.py").write_bytes(b'"""T"""\n# \xff\n')
    assert fail(capsys)[0] == "recipes/a.py:2:1: error[broken-recipe]: the recipe is not UTF-8"
    (recipes / "a.py").write_text('"""T"""\n')
    (recipes / "A.md").write_text("# T\n")
    assert "would have one page" in fail(capsys)[0]
    (recipes / "A.md").unlink()
    cells = [{"cell_type": "code", "source": "1", "outputs": [{"output_type": "stream"}]}]
    (recipes / "b.ipynb").write_text(json.dumps({"nbformat": 4, "cells": cells}))
    assert "the notebook has outputs" in fail(capsys)[0]
    (recipes / "b.ipynb").unlink()
    (recipes / "a.py").unlink()
    recipes.rmdir()
    assert "recipes is not there" in fail(capsys)[0]
    recipes.write_text("")
    assert fail(capsys)[0].startswith("goldsmith.toml:5:1: error[not-a-folder]")
    (project / "goldsmith.toml").write_text(CONFIG.format(parts='"testing"'))
    assert "which is not asked for" in fail(capsys)[0]
