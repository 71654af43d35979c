"""Every module is laid out as black would lay it out, without black."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import black
import pytest
from black.mode import Mode, TargetVersion
from black.strings import str_width
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goldsmith.config import Config
from goldsmith.diagnostics import InputError
from goldsmith.format.layout import lay_out
from goldsmith.format.width import WIDTH, measure
from goldsmith.output.tree import Formatted
from goldsmith.pipeline import understand
from goldsmith.printing.spacing import settle
from goldsmith.printing.text import build_by_generator, build_models, find_direct, print_models
from goldsmith.render import render_api
from goldsmith.render.models import build_source

from . import statements

MODE = Mode(target_versions={TargetVersion.PY311}, line_length=WIDTH)
CASES = sorted(Path(__file__).parent.parent.joinpath("cases").glob("*/spec.yaml"))

ROOT = Path(__file__).parents[2]
SLOW = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]


def require_as_black(code: str) -> None:
    """What the layout vouches for is what black writes; all that the strategies give is known to it."""
    laid_out = lay_out(code)
    assert isinstance(laid_out, Formatted)
    assert laid_out == black.format_str(code, mode=MODE)


@settings(max_examples=250, deadline=None, suppress_health_check=SLOW)
@given(
    st.one_of(
        statements.HEADERS,
        statements.STUBS,
        statements.DECORATORS,
        statements.IMPORTS,
        statements.BASES,
        statements.FIELDS,
        statements.ASSIGNMENTS,
        statements.CALLS,
    ),
    st.sampled_from([0, 4, 8]),
)
def test_statements_of_any_length_are_as_black_has_them(code: str, indent: int) -> None:
    """From those that fit on a line to those whose every name is longer than one."""
    require_as_black(statements.in_block(code, indent))


@settings(max_examples=50, deadline=None, suppress_health_check=SLOW)
@given(statements.RETURNS)
def test_results_of_any_length_are_as_black_has_them(code: str) -> None:
    """What is returned, awaited or not."""
    require_as_black(statements.in_block(code, 8).replace("def b", "async def b"))


@settings(max_examples=150, deadline=None, suppress_health_check=SLOW)
@given(statements.DOCSTRINGS, st.sampled_from([0, 4, 8]))
def test_docstrings_are_as_black_has_them(text: str, indent: int) -> None:
    """However their lines are indented, and whatever they end with."""
    follows = {0: "", 4: "\n    x = 1\n", 8: "        x = 1\n"}
    code = statements.in_block(text, indent) + follows[indent]
    laid_out = lay_out(code)
    if isinstance(laid_out, Formatted):
        assert laid_out == black.format_str(code, mode=MODE)


@settings(max_examples=100, deadline=None, suppress_health_check=SLOW)
@given(statements.NAMES, st.lists(statements.VALUES, min_size=1, max_size=4), st.booleans())
def test_items_a_line_are_as_black_has_them(name: str, values: list[str], is_tuple: bool) -> None:
    """Brackets that a template wrote over several lines: black keeps them so, if there is a comma to keep."""
    opening = f"{name} = (" if is_tuple else f"{name} = Operation("
    require_as_black("\n".join([opening, *(f"    {value}," for value in values), ")"]) + "\n")


def test_every_character_is_as_wide_as_black_finds_it() -> None:
    """A line is too long for both or for none."""
    printable = (chr(point) for point in range(sys.maxunicode + 1) if chr(point).isprintable())
    assert [c for c in printable if measure(c) != str_width(c)] == []


@pytest.mark.parametrize(
    "path", [*CASES, ROOT / "spec" / "openapi.yaml"], ids=lambda path: path.parent.name
)
def test_black_would_change_no_module(path: Path, tmp_path: Path) -> None:
    """Every module that the documents of all cases become, and that of this repository; black need not see any of them whole."""
    config = Config(root=path.parent, document=str(path), output=tmp_path / "out", package="shop")
    try:
        api = understand(config).api
    except InputError:
        pytest.skip("the case is about a document that cannot be mended")
    rough = {**render_api(api, config), "models.py": print_models(build_source(api))}
    modules = {
        path: lay_out(text)
        for path, text in rough.items()
        if path.endswith(".py") and "/_runtime/" not in path
    }
    assert [path for path, text in modules.items() if not isinstance(text, Formatted)] == []
    for text in modules.values():
        assert text == black.format_str(text, mode=MODE)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_settling_changes_no_model(path: Path, tmp_path: Path) -> None:
    """The syntax tree of the models is what datamodel-code-generator wrote, and black would write them the same way.

    What goldsmith prints of them itself is the same to the letter.
    """
    config = Config(root=path.parent, document=str(path), output=tmp_path / "out", package="shop")
    try:
        source = build_source(understand(config).api)
    except InputError:
        pytest.skip("the case is about a document that cannot be mended")
    raw = build_by_generator(source) if source.schemas else build_models(source)
    settled = settle(raw)
    direct = find_direct(source) if source.schemas else None
    assert direct is None or settle(direct) == settled
    assert lay_out(settled) == black.format_str(raw, mode=MODE)
    assert ast.dump(ast.parse(settled)) == ast.dump(ast.parse(raw))


def test_text_is_left_alone() -> None:
    """Long lines of docstrings and comments are no code."""
    long = "a, " * 60
    code = f'# {long}x\n\nx = 1\n"""\n{long}(\n"""\n'
    assert lay_out(code) == code
