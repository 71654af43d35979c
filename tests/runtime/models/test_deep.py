"""Models that lead to each other in chains longer than the interpreter follows."""

from __future__ import annotations

import json
import sys
import threading
from types import GenericAlias, ModuleType
from typing import Any

import pytest
from runtime.deep import build_deep
from runtime.models.adapters import find_adapter, validate_json

LENGTH = 200


@pytest.fixture(name="chain")
def build_chain() -> Any:
    """The first of so many models, each of which may hold the next or its id, and the last the first."""
    lines = ["from __future__ import annotations", "from runtime.models.base import Model"]
    for number in range(LENGTH):
        after = (number + 1) % LENGTH
        lines += [f"class Link{number}(Model):", f"    next: str | Link{after} | None = None"]
    module = ModuleType("chain")
    sys.modules["chain"] = module
    exec("\n".join(lines), vars(module))
    yield vars(module)["Link0"]
    del sys.modules["chain"]


@pytest.mark.parametrize("wrap", [lambda kind: kind, lambda kind: GenericAlias(list, (kind,))])
def test_a_chain_is_read(chain: Any, wrap: Any) -> None:
    """As an answer, and as a list of such."""
    limit = sys.getrecursionlimit()
    kind = wrap(chain)
    text = '{"next": {"next": {"next": "id"}}}'
    content = text if kind is chain else f"[{text}]"
    found = validate_json(find_adapter(kind), content)
    first = found if kind is chain else found[0]
    assert type(first.next.next).__name__ == "Link2"
    assert json.loads(first.to_json()) == json.loads(text)
    assert sys.getrecursionlimit() == limit


def test_a_chain_is_made(chain: Any) -> None:
    """By its class, in several threads at once."""
    made: list[Any] = []
    threads = [threading.Thread(target=lambda: made.append(chain(next="x"))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert [each.next for each in made] == ["x"] * 8


def test_what_has_no_end_is_an_error() -> None:
    """More room is given once, and what fails in it says how."""

    def fail() -> None:
        if threading.current_thread() is threading.main_thread():
            raise RecursionError
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        build_deep(fail)
