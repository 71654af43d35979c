"""Parts of a client: each has a row, a builder and a folder, and stands on the client without the client knowing it."""

from __future__ import annotations

import re
import subprocess
import sys
from fnmatch import fnmatchcase

import pytest

from goldsmith.parts import PARTS, Part, find_source
from goldsmith.render.parts import require_builder

from .sources import PARTS_BY_HAND, ROOT, TEMPLATES, Module

LIBRARIES: dict[str, str] = {
    "anyio": "agents.server",
    "click": "cli.*",
    "mcp": "agents.server",
    "pydantic_monty": "agents.sandbox",
    "uvicorn": "agents.server",
}
"""The one module of a part that uses a library which the client does not need, or its room."""
OF_THE_CLIENT = {"_runtime", "client", "constants", "errors", "models", "params", "resources", ""}
"""What a part may import beside itself and the standard library, relatively; the last is the package itself."""
NEEDED = {"pydantic", "pydantic_core"}
"""Libraries that the client needs, and a part may use as well."""


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_a_row_is_of_something(part: Part) -> None:
    """Its builder is there, and so is a folder with what is copied or rendered."""
    assert callable(require_builder(part))
    folder = TEMPLATES / find_source(part)
    assert [path for path in folder.iterdir() if path.suffix in (".py", ".j2")]


@pytest.mark.parametrize("module", PARTS_BY_HAND, ids=lambda module: module.name)
def test_a_part_stands_on_the_client(module: Module) -> None:
    """It imports the client relatively, no other part, and a library of its own in one module alone."""
    own = module.name.split(".")[0]
    tops = {each.module.split(".")[0] for each in module.imports()}
    foreign = tops - sys.stdlib_module_names - OF_THE_CLIENT - NEEDED - {own, "__version__"}
    assert [each for each in foreign if not fnmatchcase(module.name, LIBRARIES.get(each, ""))] == []
    lines = module.text.splitlines()
    absolute = re.compile(rf"\s*(?:import|from) (?:{own}|_runtime)\b")
    assert not [line for line in lines if absolute.match(line)]


def test_the_client_knows_no_part() -> None:
    """What is imported with the client, and with all that it holds, is of no part."""
    code = (
        "import sys, bitbadges.models, bitbadges.params;"
        "client = bitbadges.BitBadges(api_key='k');"
        "client.tokens, client.address_lists, client.dynamic_stores;"
        "print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT / "generated",
        capture_output=True,
        text=True,
        check=True,
    )
    found = [name.split(".") for name in done.stdout.split() if name.startswith("bitbadges.")]
    assert found
    assert not {parts[1] for parts in found} & {part.folder for part in PARTS}
