"""The examples of the docstrings run, each against the documented answer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import bitbadges

from ..typing.examples import Example, build_module, find_examples
from .comparing import to_keyword
from .documents import read_example
from .operations import CASES
from .recording import RecordingServer
from .surface import FLAVOURS, open_surface

EXAMPLES = list(find_examples(Path(bitbadges.__file__).parent / "resources"))
OPERATIONS = {case.call: case for case in CASES}


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: f"{each.owner}.{each.name}")
def test_example(example: Example, server: RecordingServer) -> None:
    """The example makes the request of its operation, and nothing else, and reads the answer strictly."""
    case = OPERATIONS[f"{to_keyword(example.owner.removeprefix('Async'))}.{example.name}"]
    documented = read_example(case.id, "response")
    server.answer_json(documented, documented)
    names: dict[str, Any] = {}
    exec(build_module([example]), names)
    (function,) = [value for name, value in names.items() if name.startswith("example_")]
    surface = open_surface(
        FLAVOURS[example.is_awaited], api_key="key", base_url=server.url, strict=True
    )
    surface.run(function)
    surface.close()
    assert {request.method for request in server.requests} == {case.method}
    paths = {request.path.count("/") for request in server.requests}
    assert paths == {case.path.count("/") + 2}
    assert len(server.requests) <= 2
