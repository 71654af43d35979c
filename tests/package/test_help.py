"""What somebody reads who asks Python itself: ``help()``, ``dir()`` and ``repr()``."""

from __future__ import annotations

import inspect
import json
import pydoc
import re
from pathlib import Path

import pytest

import bitbadges
from bitbadges import AsyncBitBadges, BitBadges, Call, Options, Page
from bitbadges.testing import FakeBitBadges, make

ROOT = Path(__file__).parents[2]
CLIENT = BitBadges(api_key="k")
ASKED = {
    "client": BitBadges,
    "async client": AsyncBitBadges,
    "options": Options,
    "page": Page,
    "call": Call,
    **{name: getattr(CLIENT, name) for name in ("address_lists", "dynamic_stores", "tokens")},
}


@pytest.mark.parametrize("name", ASKED)
def test_help_is_in_one_style(name: str) -> None:
    """And in text that needs no tool to be read."""
    text = pydoc.plain(pydoc.render_doc(ASKED[name]))
    assert not re.search(r":(?:param|raises|returns?)\b", text)
    assert "object at 0x" not in text


@pytest.mark.parametrize("kind", [BitBadges, AsyncBitBadges])
def test_every_argument_of_a_client_is_told(kind: type) -> None:
    """In the order of the signature."""
    doc = inspect.getdoc(kind) or ""
    told = re.findall(r"^    (\w+): ", doc.partition("\nArgs:\n")[2], re.MULTILINE)
    assert set(told) == set(inspect.signature(kind).parameters)
    arguments = [name for name in inspect.signature(kind).parameters if name in told]
    assert told == arguments
    assert doc.startswith("Calls the BitBadges API")


def test_methods_are_named_and_operations_are_not() -> None:
    """But where it is said which operation a method is of."""
    ids = [path.stem for path in (ROOT / "spec/examples").glob("*.json")]
    surface = json.loads((ROOT / "generated/goldsmith.surface.json").read_text(encoding="utf-8"))
    pattern = re.compile(rf"\b(?:{'|'.join(ids)})\b")
    for resource in surface["resources"]:
        for method in resource["methods"]:
            doc = inspect.getdoc(getattr(getattr(CLIENT, resource["name"]), method["name"])) or ""
            assert not pattern.search(doc.partition("\nOperation: ")[0]), method["name"]
    assert not pattern.search((ROOT / "generated/bitbadges/models.py").read_text(encoding="utf-8"))


def test_dir_has_what_is_public() -> None:
    """Of the package, a client and a resource: no name of the runtime's own."""
    assert {"BitBadges", "NotFoundError", "models", "params"} <= set(dir(bitbadges))
    assert not [name for name in dir(bitbadges) if name.startswith("_runtime")]
    assert [name for name in dir(CLIENT) if not name.startswith("_")] == [
        "address_lists", "base_url", "close", "dynamic_stores", "map", "request", "send", "tokens", "with_options",
    ]  # fmt: skip
    assert "get_owners" in dir(CLIENT.tokens)
    assert dir(CLIENT.tokens.calls)


def test_repr_says_what_it_is() -> None:
    """Of whatever is held on the way, without a secret."""
    fake = FakeBitBadges.from_examples(api_key="secret")
    fake.tokens.get_owners.pages([[make.balance_doc()], []])
    shown = {
        "BitBadges('https://api.bitbadges.io/api/v0')": CLIENT,
        "Tokens(BitBadges('https://api.bitbadges.io/api/v0'))": CLIENT.tokens,
        "Call(GET /collection/{collectionId}/{badgeId}/owners)": CLIENT.tokens.calls.get_owners(
            "1", "1"
        ),
        "Page(getOwners, 1 item, has_more=True)": fake.tokens.get_owners("1", "1"),
        "<the resource tokens>": BitBadges.__dict__["tokens"],
    }
    assert {repr(each): each for each in shown.values()} == shown
    assert "secret" not in repr(fake.requests)
