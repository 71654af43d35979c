"""Mocks of ``unittest.mock`` that are made of the clients know their resources, and the arguments of their methods."""

from __future__ import annotations

import asyncio
import pydoc
import subprocess
import sys
import threading
from functools import cached_property
from pathlib import Path
from typing import Any
from unittest.mock import AsyncMock, Mock, create_autospec

import pytest

from bitbadges import AsyncBitBadges, BitBadges
from bitbadges.resources.tokens import Tokens
from bitbadges.testing import make

from ..typing.test_typing import ROOT, check

CLIENTS: list[type[Any]] = [BitBadges, AsyncBitBadges]


@pytest.mark.parametrize("client", CLIENTS)
@pytest.mark.parametrize("arguments", [{}, {"instance": True}, {"spec_set": True}])
def test_resources_are_part_of_an_autospec(client: type[Any], arguments: dict[str, Any]) -> None:
    """With their methods and what those take, and without what there is not."""
    mock: Any = create_autospec(client, **arguments)
    assert isinstance(mock if arguments.get("instance") else mock(), client)
    for held in (mock, mock.return_value) if not arguments.get("instance") else (mock,):
        assert isinstance(held.tokens.get_collection, AsyncMock) is (client is AsyncBitBadges)
        given = held.tokens.get_collection("1")
        if client is AsyncBitBadges:
            asyncio.run(given)
        held.tokens.get_collection.assert_called_once_with(collection_id="1")
        for wrong in ((), ("1", "2", "3")):
            with pytest.raises(TypeError, match="argument"):
                held.tokens.get_collection(*wrong)
        with pytest.raises(TypeError, match="unexpected keyword"):
            held.tokens.get_collection("1", listid="2")
        with pytest.raises(TypeError, match="argument"):
            held.tokens.calls.get_collection()
        with pytest.raises(TypeError, match="not callable"):
            held.tokens()
        for name in ("get_nothing", "func", "attrname"):
            with pytest.raises(AttributeError, match=name):
                getattr(held.tokens, name)
        with pytest.raises(AttributeError):
            held.nothing  # noqa: B018
        if "spec_set" in arguments:
            with pytest.raises(AttributeError):
                held.tokens.nothing = 1


def test_what_a_mock_is_told_is_what_it_gives() -> None:
    """Values, errors and what is awaited, as of any mock."""
    waits: Any = create_autospec(BitBadges, instance=True)
    answer = make.get_collection_success_response()
    waits.tokens.get_collection.return_value = answer
    assert waits.tokens.get_collection("1") is answer
    awaits: Any = create_autospec(AsyncBitBadges, instance=True)
    assert isinstance(awaits.tokens.get_collection, AsyncMock)
    awaits.tokens.get_collection.side_effect = [answer, KeyError]
    assert asyncio.run(awaits.tokens.get_collection("1")) is answer
    with pytest.raises(KeyError):
        asyncio.run(awaits.tokens.get_collection("1"))
    assert awaits.tokens.get_collection.await_count == 2


def test_other_mocks_of_the_clients() -> None:
    """Of a class without its resources, or of a client itself."""
    plain: Any = Mock(spec=BitBadges)
    plain.tokens.get_collection.return_value = 1
    assert plain.tokens.get_collection("1") == 1
    with pytest.raises(AttributeError):
        plain.nothing  # noqa: B018
    with BitBadges(api_key="k") as client:
        mock: Any = create_autospec(client)
    with pytest.raises(TypeError):
        mock.tokens.get_collection()
    assert isinstance(mock.tokens, Tokens)


def test_a_class_has_no_client_to_send_with() -> None:
    """It says so; type checkers see nothing to call there, and the documentation of the attribute stays."""
    found: Any = BitBadges.tokens
    assert "get_collection" in dir(found)
    assert found.__doc__ == Tokens.__doc__
    with pytest.raises(AttributeError, match="'tokens' was asked of the class: make a client"):
        found.get_collection("1")
    assert isinstance(found, cached_property)
    assert "Collections of tokens" in pydoc.render_doc(BitBadges)


def test_threads_get_the_same_resource() -> None:
    """However many ask for it first."""
    found: list[Tokens] = []
    barrier = threading.Barrier(8)
    with BitBadges(api_key="k") as client:

        def ask() -> None:
            barrier.wait()
            found.append(client.tokens)

        threads = [threading.Thread(target=ask) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(found) == 8
        assert {id(each) for each in found} == {id(client.tokens)}


def test_to_look_at_a_class_imports_nothing() -> None:
    """Not what its attributes are, nor its documentation."""
    code = (
        "import sys, inspect, pydoc, bitbadges; inspect.getmembers(bitbadges.BitBadges);"
        "pydoc.render_doc(bitbadges.BitBadges); dir(bitbadges.BitBadges);"
        "print('bitbadges.resources.tokens' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT / "generated", capture_output=True, text=True
    )
    assert done.stdout.strip() == "False", done.stderr


def test_type_checkers_know_mocks_and_attributes(tmp_path: Path) -> None:
    """An attribute is its resource, may be set, and is none of the class's."""
    module = tmp_path / "user.py"
    module.write_text(
        "from unittest.mock import create_autospec\n"
        "from bitbadges import BitBadges\n"
        "from bitbadges.resources.tokens import Tokens\n"
        "def use(client: BitBadges) -> Tokens:\n"
        "    client.tokens = create_autospec(Tokens, instance=True)\n"
        "    return client.tokens\n"
        "use(create_autospec(BitBadges, instance=True))\n"
        "BitBadges.tokens.get_collection('1')\n",
        encoding="utf-8",
    )
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", str(module)]
    done = check(command, MYPYPATH=str(ROOT / "generated"))
    mine = [line for line in done.stdout.splitlines() if "user.py" in line]
    assert len(mine) == 1, done.stdout
    assert ":8: error:" in mine[0]
    assert "get_collection" in mine[0]
