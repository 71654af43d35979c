"""Commands of a document and its methods make the same requests: for two odd documents, and for a folder of them that one names."""

from __future__ import annotations

from pathlib import Path

import pytest

from .commands import check_commands
from .curl_lines import is_same, read_curl
from .test_corpus import DOCUMENTS

ODD = Path(__file__).parents[1] / "commandline"


@pytest.mark.parametrize("name", ["odd", "clash"])
def test_odd_documents(name: str, tmp_path: Path) -> None:
    """Every command, with the least and with everything."""
    row = check_commands(ODD / f"{name}.yaml", tmp_path)
    assert row.commands > 4
    assert row.faults == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def test_documents(document: Path, tmp_path: Path) -> None:
    """Those that ``GOLDSMITH_CORPUS`` names."""
    assert check_commands(document, tmp_path).faults == []


def test_a_line_of_curl() -> None:
    """It is read as a shell reads it; what is masked is like anything."""
    text = 'curl -X POST \'https://a.example/x y\' \\\n  -H "x-key: ${KEY}" \\\n  --data-raw \'{"a":"***"}\'\n'
    line = read_curl(text, {"KEY": "k"})
    assert (line.method, line.url, line.headers) == (
        "POST",
        "https://a.example/x y",
        [("x-key", "k")],
    )
    assert is_same(line.data or "", '{"a":"secret"}')
    assert not is_same(line.data or "", '{"b":"secret"}')
