"""What a recipe names is there: what is not is told where it stands, whatever the recipe is written in."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest

from bitbadges import AsyncBitBadges, BitBadges
from goldsmith.cli import main
from goldsmith.cookbook.names import FAKE_ATTRIBUTES
from goldsmith.ir.surface import CLIENT_ATTRIBUTES

from .projects import fail
from .recipes import ROOT

PROGRAM = '''"""A title

Some text.
"""

from zoo import Zoo

with Zoo() as client:
    print({})
'''


@pytest.mark.parametrize(
    ("code", "column", "message", "hint"),
    [
        ("client.pets.gett('1')", 23, "`client.pets.gett` is not there", "client.pets.get"),
        ("client.pet.get('1')", 18, "a client has no 'pet'", "client.pets"),
        ("client.pets.calls.gett('1')", 29, "`client.pets.calls.gett` is", "client.pets.calls.get"),
        ("client.pets.get('1', langs='en')", 32, "takes no argument 'langs'", "lang"),
        (
            "client.pets.get('1', options=None, zip=2)",
            46,
            "takes no argument 'zip'",
            "it takes id,",
        ),
        ("client.pets.calls.get('1', options=None)", 38, "takes no argument 'options'", "it takes"),
        ("client.mapp([])", 18, "a client has no 'mapp'", "client.map"),
        ("'ä' and client.pets.gett('1')", 31, "`client.pets.gett` is not there", "client.pets.get"),
        ("client.with_options().pets, client.get('1')", 46, "a client has no 'get'", ""),
    ],
)
def test_code_is_checked(
    project: Path,
    capsys: pytest.CaptureFixture[str],
    code: str,
    column: int,
    message: str,
    hint: str,
) -> None:
    """By line and column, with what may have been meant."""
    (project / "recipes/a.py").write_text(PROGRAM.format(code), encoding="utf-8")
    first, *rest = fail(capsys)
    assert first.startswith(f"recipes/a.py:9:{column}: error[unknown-name]: ")
    assert message in first
    assert hint in "".join(rest)


@pytest.mark.parametrize(
    ("line", "column", "message"),
    [
        ("from zoo import Zooo", 17, "there is no 'Zooo' in zoo"),
        ("from zoo.models import Pett", 24, "there is no 'Pett' in zoo.models"),
        ("from zoo import models; models.Pett", 32, "there is no 'Pett' in zoo.models"),
        ("import zoo; zoo.models.Pett", 24, "there is no 'Pett' in zoo.models"),
        ("import zoo; zoo.Zooo", 17, "there is no 'Zooo' in zoo"),
        ("import zoo as z; z.Zooo", 20, "there is no 'Zooo' in zoo"),
        ("from zoo.cli import main", 21, "the package has no part 'cli'"),
        ("from zoo.testing import make; make.calls.pets.gett()", 47, "is not there"),
        ("async def f(c: 'AsyncZoo | None'): c.pets.gett()", 43, "is not there"),
    ],
)
def test_imports_are_checked(
    project: Path, capsys: pytest.CaptureFixture[str], line: str, column: int, message: str
) -> None:
    """Of the package, its models and its parts."""
    text = f'"""A title"""\nfrom zoo import AsyncZoo\n{line}\n'
    (project / "recipes/a.py").write_text(text)
    first = fail(capsys)[0]
    assert first.startswith(f"recipes/a.py:3:{column}: error[unknown-name]: ")
    assert message in first


def test_text_is_checked(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is written there as code."""
    text = '"""A title\n\nUse `client.pets.get`,\nnot `client.pets.find`.\n"""\n'
    (project / "recipes/a.py").write_text(text)
    found = "recipes/a.py:4:6: error[unknown-name]: `client.pets.find` is not there"
    assert fail(capsys)[0] == found


def test_pages_and_notebooks_are_checked(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A later block knows what an earlier one has made."""
    page = (
        "# A title\n\n```python\nfrom zoo import Zoo\nclient = Zoo()\n```\n\n"
        "```text\nclient.pets.gett\n```\n\n```python\nclient.pets.gett()\n```\n"
    )
    (project / "recipes/a.md").write_text(page)
    cells = [
        {"cell_type": "markdown", "source": ["# B title\n", "see `client.pets.gett`"]},
        {"cell_type": "code", "source": "%pip install zoo\nfrom zoo import Zoo", "outputs": []},
        {"cell_type": "code", "source": ["c = Zoo()\n", "await c.pets.gett()"], "outputs": []},
    ]
    notebook = json.dumps({"cells": cells, "nbformat": 4, "nbformat_minor": 5}, indent=1)
    (project / "recipes/b.ipynb").write_text(notebook)
    rows = notebook.splitlines()
    text = next(n for n, row in enumerate(rows, 1) if "see" in row)
    code = next(n for n, row in enumerate(rows, 1) if "await" in row)
    errors = [line for line in fail(capsys) if "error[" in line]
    assert [line.partition(": error")[0] for line in errors] == [
        "recipes/a.md:13:13",
        f"recipes/b.ipynb:{text}:{rows[text - 1].index('client') + 1}",
        f"recipes/b.ipynb:{code}:{rows[code - 1].index('gett') + 1}",
    ]


def test_nothing_is_made_up(project: Path) -> None:
    """What is not known to be a client is left alone, and so is what is made by hand."""
    text = '''"""Other clients

`client.get` of a test client, `client.pets.get`, `other.pets.gett`.
"""

from typing import Annotated

from fastapi.testclient import TestClient
from zoo import AsyncZoo, OMIT, ZooError, models, testing
from zoo.testing import FakeZoo, make

Zoo_ = Annotated[AsyncZoo, object()]


def one(client: TestClient, clients: dict[str, AsyncZoo]) -> None:
    client.get("/")
    clients.items()


def two(client: Zoo_) -> None:
    client.pets.gett()


def three(fake: FakeZoo) -> models.Pet:
    fake.pets.get.returns(make.pet(a="b"))
    fake.time.advance(1)
    fake.api.anything
    return fake.pets.get("1", lang="en", **{})
'''
    (project / "recipes/a.py").write_text(text)
    (project / "recipes/README.md").write_text("# All\n\nOf them.\n")
    (project / "recipes/.hidden.py").write_text("(")
    (project / "recipes/data.csv").write_text("a,b")
    assert main(["generate"]) == 0
    pages = sorted(path.name for path in (project / "out/reference/cookbook").iterdir())
    assert pages == ["README.md", "a.md", "a.py"]
    first = (project / "out/reference/cookbook/README.md").read_text()
    assert first.startswith("# All\n\nOf them.\n\n- [Other clients](a.md): `client.get` of")
    page = (project / "out/reference/cookbook/a.md").read_text()
    assert "Methods: [`pets.get`](../resources/pets.md#get).\n" in page
    assert page.endswith("As a file: [a.py](a.py).\n")
    for name in ("out/README.md", "out/reference/README.md", "out/reference/llms.txt"):
        assert "cookbook/a.md" in (project / name).read_text()


def test_it_is_held_like_the_rest(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A recipe that changed, came or went is drift; so is a page that somebody wrote into."""
    (project / "recipes/a.py").write_text('"""T"""\n')
    assert main(["generate"]) == 0
    assert main(["check"]) == 0
    (project / "recipes/a.py").write_text('"""T"""\nx = 1\n')
    assert main(["check"]) == 1
    assert "reference/cookbook/a.py" in capsys.readouterr().out
    (project / "recipes/b.md").write_text("# B\n")
    assert main(["check"]) == 1
    assert "reference/cookbook/b.md" in capsys.readouterr().out
    assert main(["generate"]) == 0
    assert main(["check", "--full"]) == 0
    page = project / "out/reference/cookbook/b.md"
    page.write_text("# C\n")
    assert main(["check"]) == 1
    (project / "recipes/b.md").unlink()
    assert main(["generate"]) == 0
    assert not page.exists()


def test_the_attributes_are_those_that_there_are() -> None:
    """What a client and a fake have beside resources."""
    resources = {"address_lists", "dynamic_stores", "tokens"}
    public = {name for name in dir(BitBadges) if not name.startswith("_")} - resources
    assert public <= CLIENT_ATTRIBUTES
    assert {name for name in dir(AsyncBitBadges) if not name.startswith("_")} - resources <= (
        CLIENT_ATTRIBUTES
    )
    stub = ast.parse((ROOT / "generated/bitbadges/testing/fakes.pyi").read_text())
    fake = next(n for n in stub.body if isinstance(n, ast.ClassDef) and n.name == "FakeBitBadges")
    told = {each.name for each in fake.body if isinstance(each, ast.FunctionDef)}
    assert {name for name in told if not name.startswith("_")} - resources == FAKE_ATTRIBUTES
