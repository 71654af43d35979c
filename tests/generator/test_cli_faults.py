"""What the command says of what it did not expect, and of being stopped."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldsmith import pipeline
from goldsmith.cli import main

from .commanding import CONFIG, PETS


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: a document and its configuration."""
    (tmp_path / "api.yaml").write_text(PETS)
    (tmp_path / "goldsmith.toml").write_text(CONFIG)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("debug", [False, True])
def test_the_unexpected_is_one_line_and_a_traceback_only_on_demand(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], debug: bool
) -> None:
    """A fault of goldsmith's says that it is one, and how to report it."""

    def fail(*_: object, **__: object) -> None:
        raise KeyError("lost\nand found")

    monkeypatch.setattr(pipeline, "generate", fail)
    assert main(["generate", *(["--debug"] if debug else [])]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert ("Traceback" in err) == debug
    assert err.splitlines()[-1].startswith(
        "goldsmith: internal error: KeyError: 'lost\\nand found' (test_cli_faults.py:"
    )
    assert len(err.splitlines()) == 1 or debug


def test_an_error_of_the_system_is_no_internal_one(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A full disk is nobody's bug."""

    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pipeline, "generate", fail)
    assert main(["generate"]) == 1
    assert capsys.readouterr().err == "goldsmith: error: [Errno 28] No space left on device\n"


def test_an_interrupt_is_told_in_a_word(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ctrl-C is no fault; the exit status is the usual one."""

    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "generate", interrupt)
    assert main(["generate"]) == 130
    assert capsys.readouterr().err.strip() == "goldsmith: interrupted"
