"""Texts that mean harm, or mean nothing: bombs, depth, any bytes at all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldsmith.diagnostics import Report
from goldsmith.load.json_text import replace_surrogates
from goldsmith.load.read import read_source

from .reading import _read


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, so that files are shown by their names."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_yaml_bomb_is_refused(home: Path) -> None:
    """Nine lines that stand for a billion nodes are an error, at once."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 10)]
    content, faults = _read(home, "\n".join(lines))
    assert content is None
    assert "error[yaml-alias]: aliases stand for more than 10 times what is written" in faults[0]


def test_a_chain_of_anchors_does_not_recurse(home: Path) -> None:
    """Nesting by way of aliases counts as nesting."""
    lines = ["a0: &a0 [x]", *(f"a{i}: &a{i} [*a{i - 1}]" for i in range(1, 130))]
    _, faults = _read(home, "\n".join(lines))
    assert "error[too-deep]" in faults[0]


@pytest.mark.parametrize("name", ["api.yaml", "api.json"])
@pytest.mark.parametrize("depth", [150, 900, 10_000, 100_000])
def test_deep_nesting_is_refused(home: Path, name: str, depth: int) -> None:
    """Nesting without end is an error with a place, however deep: no hang, no recursion error."""
    content, faults = _read(home, '{"a":\n' + "[" * depth + "]" * depth + "}", name)
    assert content is None
    assert faults == [f"{name}:2:100: error[too-deep]: values are nested more than 100 levels deep"]


def test_deep_nesting_without_end_is_refused(home: Path) -> None:
    """So is nesting that is never closed."""
    _, faults = _read(home, "[" * 100_000, "api.json")
    assert "error[too-deep]" in faults[0]


def test_half_a_surrogate_pair_is_replaced(home: Path) -> None:
    """What no file could hold is replaced; whole pairs and escaped backslashes are left alone."""
    text = r'{"a": "\ud83d\ude00", "b": "\ud83d!", "c": "\ude00", "d": "\\ud83d", "e": "\ud83d\ud83d\ude00"}'
    content, _ = _read(home, text, "api.json")
    assert content == {"a": "😀", "b": "\ufffd!", "c": "\ufffd", "d": "\\ud83d", "e": "\ufffd😀"}


@given(st.text(alphabet='\ud83d\ude00a\\"\n', max_size=8))
def test_replaced_text_can_be_written(text: str) -> None:
    """Whatever escapes a text holds, what is read after replacing can be encoded; without lone halves nothing changes."""
    dumped = json.dumps(text)
    read = json.loads(replace_surrogates(dumped))
    read.encode()
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    assert read == whole


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    """No bytes raise anything: they are data, or errors with a place."""
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_bytes(content)
    report = Report()
    assert read_source(path, report) is not None or report.errors


@given(st.text(alphabet="{}[]:,-&*!|>'\"%@`#?~ \n\tab1<", max_size=60))
def test_any_yaml_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    """Nor does any text made of what YAML finds special."""
    path = tmp_path_factory.getbasetemp() / "special.yaml"
    path.write_text(text)
    report = Report()
    assert read_source(path, report) is not None or report.errors
