"""Broken strings of a configuration are told in words that help, at the place where they begin."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldsmith.cli import main

CASES = [
    (
        'document = "api.yaml\noutput = "out"\n',
        "1:12",
        "not closed on its line",
        'put " at its end',
    ),
    (
        "document = 'api.yaml\noutput = 'out'\n",
        "1:12",
        "not closed on its line",
        "put ' at its end",
    ),
    ('a = "b"\nd = ["x", "y]\n', "2:11", "not closed on its line", 'put " at its end'),
    ('document = """api.yaml"\noutput = "out"\n', "1:12", "never closed", 'put """ at its end'),
    ('document = "C:\\users\\api.yaml"\n', "1:15", "a backslash in double", "single quotes"),
    ('document = "C:\\api.yaml"\n', "1:15", "a backslash in double", "single quotes"),
    ('output = "C:\\out\\"\npackage = "x"\n', "1:10", "not closed on its line", "single quotes"),
    ("output = C:\\out\n", "1:10", "`C:\\out` is no value", "quotes: 'C:\\out'"),
    ("# it's \"so\ndocument = api.yaml\n", "2:12", "`api.yaml` is no value", "quotes: 'api.yaml'"),
    ('document = api.yaml"\n', "1:12", "`api.yaml` is no value", "quotes: 'api.yaml'"),
    ("own = [tests/**]\n", "1:8", "`tests/**` is no value", "quotes: 'tests/**'"),
    ("strict = True\n", "1:10", "`True` is no value", "write true"),
    ("document = \n", "1:12", "", ""),
    ("[names\n", "1:7", "", ""),
]


@pytest.mark.parametrize(("text", "place", "message", "hint"), CASES)
def test_a_broken_string_is_told(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    text: str,
    place: str,
    message: str,
    hint: str,
) -> None:
    """One error, with its place and the way out."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "goldsmith.toml").write_text(text)
    assert main(["generate"]) == 1
    said = capsys.readouterr().err
    assert said.startswith(f"goldsmith.toml:{place}: error[toml-syntax]: ")
    assert said.count("error[") == 1
    assert message in said and hint in said
    assert ("hint: " in said) is bool(hint)
