"""Warnings that are accepted: what does not occur is said, with what may have been meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldsmith.cli import main

PETS = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets: {get: {operationId: listPets, tags: [pets], security: key, responses: {"204": {description: Fine.}}}}
"""


@pytest.mark.parametrize(
    ("slug", "hint"),
    [
        ("bad-securty", "did you mean 'bad-security'?"),
        ("null-schemas", "did you mean 'null-schema'?"),
        ("null-schema", "remove it"),
        ("x", "remove it"),
    ],
)
@pytest.mark.parametrize("strict", [False, True])
def test_what_is_accepted_and_does_not_occur(
    slug: str,
    hint: str,
    strict: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A word that is none is a slip of the pen; any other has done its duty. It is an error where warnings are."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "api.yaml").write_text(PETS)
    config = 'document = "api.yaml"\noutput = "out"\npackage = "pets"\n'
    config += f"strict = {str(strict).lower()}\n"
    accepted = f'[accept]\nbad-security = "known"\n{slug} = "said in May"\n'
    (tmp_path / "goldsmith.toml").write_text(config + accepted)
    assert main(["validate"]) == strict
    severity = "error" if strict else "warning"
    lines = capsys.readouterr().err.splitlines()
    message = f"warning[{slug}] is accepted, and does not occur"
    assert lines == [f"goldsmith.toml:7:1: {severity}[unused-acceptance]: {message}", f"  hint: {hint}"]  # fmt: skip
