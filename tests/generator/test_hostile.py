"""Whatever stands in a document's strings, it becomes data: the code is that of a harmless document."""

from __future__ import annotations

import ast
import json
import tempfile
import tomllib
from functools import cache
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goldsmith.config import Config
from goldsmith.format import format_tree
from goldsmith.output.tree import Tree
from goldsmith.pipeline import understand
from goldsmith.printing.text import print_models
from goldsmith.render import render_api
from goldsmith.render.models import build_source

from .hostile import FRAGMENTS, build_document, shape

PAYLOADS = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=3), min_size=1, max_size=5)
SLOW = [HealthCheck.too_slow]


def render(payload: str) -> Tree:
    """The package of the document whose every string begins and ends with the payload, not formatted."""
    name = "".join(c for c in payload if c not in "{}/?#")
    document = build_document(
        lambda text: f"{payload}{text}Q{payload}", lambda text: f"{name}{text}Q{name}"
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "document.json"
        path.write_text(json.dumps(document), encoding="utf-8")
        config = Config(
            root=Path(folder), document=str(path), output=Path(folder) / "out", package="shop"
        )
        api = understand(config).api
        return {**render_api(api, config), "shop/models.py": print_models(build_source(api))}


@cache
def harmless() -> dict[str, list[str]]:
    """The shapes of the harmless package, by folder: what the files are called is the document's to say."""
    return shapes(render("Plain"))


def shapes(tree: Tree) -> dict[str, list[str]]:
    """The shapes of the generated files, by folder."""
    found: dict[str, list[str]] = {}
    for path, text in tree.items():
        if path.endswith("/params.py"):  # a class, or a call where a class cannot have such names
            require_mappings(text)
        elif path.endswith(".py") and "_runtime" not in path:
            found.setdefault(str(PurePosixPath(path).parent), []).append(shape(text))
    return {folder: sorted(texts) for folder, texts in found.items()}


def require_mappings(code: str) -> None:
    """There is nothing in the module but mappings and what their names stand for."""
    for node in ast.parse(code).body:
        match node:
            case ast.Expr(value=ast.Constant()) | ast.ImportFrom():
                pass
            case ast.ClassDef(bases=[ast.Name("TypedDict")], body=body, decorator_list=[]):
                assert all(isinstance(each, ast.AnnAssign) and each.value is None for each in body)
            case ast.AnnAssign(annotation=ast.Name("TypeAlias"), value=ast.Constant(str(text))):
                require_type(text)
            case ast.Assign(
                value=ast.Call(ast.Name("TypedDict"), [ast.Constant(), ast.Dict(_, kinds)])
            ):
                for kind in kinds:
                    assert isinstance(kind, ast.Constant)
                    require_type(str(kind.value))
            case _:
                raise AssertionError(ast.unparse(node))


def require_type(text: str) -> None:
    """The text is a type: names and literals, and nothing that is called."""
    tree = ast.parse(text, mode="eval")
    assert not [node for node in ast.walk(tree) if isinstance(node, (ast.Call, ast.Lambda))]


def constants(code: str) -> list[object]:
    """What the code holds as data; docstrings, which formatting may indent anew, without their spaces."""
    found = (node.value for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Constant))
    return [" ".join(value.split()) if isinstance(value, str) else value for value in found]


def require_inside(tree: Tree) -> None:
    """No path leads out of the folder, and every file can be written as UTF-8."""
    for path, text in tree.items():
        assert text.encode().decode() == text
        parts = PurePosixPath(path).parts
        assert not PurePosixPath(path).is_absolute()
        assert all(part not in ("", ".", "..") for part in parts)
        assert "\\" not in path
        assert path.isprintable()


@settings(max_examples=60, deadline=None, suppress_health_check=SLOW, derandomize=True)
@given(PAYLOADS.map("".join))
def test_a_payload_in_every_string_changes_no_code(payload: str) -> None:
    """The syntax trees are those of a harmless document but for names and constants; every file stays inside."""
    tree = render(payload)
    require_inside(tree)
    assert shapes(tree) == harmless()
    assert tomllib.loads(tree["pyproject.toml"])["project"]["name"] == "shop"


@pytest.mark.parametrize("fragment", FRAGMENTS)
def test_a_fragment_in_every_string_changes_no_code(fragment: str) -> None:
    """Each fragment alone, twice in a row, at both ends of every string."""
    tree = render(fragment * 2)
    require_inside(tree)
    assert shapes(tree) == harmless()
    assert tomllib.loads(tree["pyproject.toml"])["project"]["version"]


def test_formatting_keeps_what_is_hostile() -> None:
    """The formatted files hold the same code, and constants that are equal."""
    tree = {p: t for p, t in render("".join(FRAGMENTS)).items() if "_runtime" not in p}
    formatted = format_tree(tree)
    for path, text in tree.items():
        if path.endswith(".py"):
            assert shape(formatted[path]) == shape(text)
            assert constants(formatted[path]) == constants(text)
