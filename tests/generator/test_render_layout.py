"""Modules of resources are laid out as black would lay them out, without black."""

from __future__ import annotations

import ast
from pathlib import Path

import black
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goldsmith.config import Config
from goldsmith.diagnostics import InputError
from goldsmith.pipeline import understand
from goldsmith.render import render_api
from goldsmith.render.layout import WIDTH, Formatted, lay_out
from goldsmith.render.models import build_models
from goldsmith.render.spacing import settle

MODE = black.Mode(target_versions={black.TargetVersion.PY311}, line_length=WIDTH)
CASES = sorted(Path(__file__).parent.parent.joinpath("cases").glob("*/spec.yaml"))

NAMES = st.sampled_from(["a", "limit", "company_id", "a_rather_long_name_of_an_argument"])
SCALARS = st.sampled_from(
    [
        "str",
        "int",
        "UUID",
        "models.Pet",
        "models.ARatherLongNameOfAModel",
        """Literal["a|b", "c, d)", 'e"']""",
    ]
)
UNIONS = st.lists(SCALARS, min_size=1, max_size=6, unique=True).map(" | ".join)
TYPES = (
    UNIONS
    | UNIONS.map(lambda text: f"Sequence[{text}]")
    | UNIONS.map(lambda text: f"Mapping[str, {text}]")
)
PARAMETERS = st.lists(
    st.tuples(NAMES, TYPES, st.booleans()), max_size=6, unique_by=lambda each: each[0]
)
RESULTS = (
    SCALARS
    | SCALARS.map(lambda text: f"list[{text}] | None")
    | SCALARS.map(lambda text: f"Call[{text}]")
)


def write_method(method: str, parameters: list[tuple[str, str, bool]], result: str) -> str:
    """A class of one method, as the templates write it."""
    required = [f"{name}: {kind}" for name, kind, is_optional in parameters if not is_optional]
    optional = [
        f"{name}: {kind} | Omit = OMIT" for name, kind, is_optional in parameters if is_optional
    ]
    keywords = ["*", *optional] if optional else []
    names = [name for name, _, _ in parameters]
    forwarded = ", ".join(f"{name}={name}" for name in names)
    return (
        "class Pets(Resource[PetsCalls]):\n"
        f"    def {method}({', '.join(['self', *required, *keywords])}) -> {result}:\n"
        f"        call = self.calls.{method}({forwarded})\n"
        "        return self._execute(call, options)\n"
    )


@settings(max_examples=300, deadline=None)
@given(NAMES, PARAMETERS, RESULTS)
def test_methods_of_any_length_are_as_black_has_them(
    method: str, parameters: list[tuple[str, str, bool]], result: str
) -> None:
    """Signatures and calls, from those that fit on a line to those that need one for each member of a type."""
    code = write_method(method, parameters, result)
    assert lay_out(code) == black.format_str(code, mode=MODE)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_black_would_change_no_module(path: Path, tmp_path: Path) -> None:
    """The models and resources that the documents of all cases become."""
    config = Config(root=path.parent, document=str(path), output=tmp_path / "out", package="shop")
    try:
        api = understand(config).api
    except InputError:
        pytest.skip("the case is about a document that cannot be mended")
    laid_out = [t for t in render_api(api, config).values() if isinstance(t, Formatted)]
    assert len(laid_out) == len(api.resources) + 1
    for text in laid_out:
        assert text == black.format_str(text, mode=MODE)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_settling_changes_no_model(path: Path, tmp_path: Path) -> None:
    """The syntax tree of the models is what datamodel-code-generator wrote, and black would write them the same way."""
    config = Config(root=path.parent, document=str(path), output=tmp_path / "out", package="shop")
    try:
        raw = build_models(understand(config).api)
    except InputError:
        pytest.skip("the case is about a document that cannot be mended")
    settled = settle(raw)
    assert settled == black.format_str(raw, mode=MODE)
    assert ast.dump(ast.parse(settled)) == ast.dump(ast.parse(raw))


def test_text_is_left_alone() -> None:
    """Long lines of docstrings and comments are no code."""
    long = "a, " * 60
    code = f'# {long}x\n\nx = 1\n"""\n{long}(\n"""\n'
    assert lay_out(code) == code
