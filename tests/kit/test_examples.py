"""Everything is answered, and everything is made: of the document's examples first, the same every time."""

from __future__ import annotations

import importlib
import inspect
import json
import subprocess
import sys
from pathlib import Path

import pytest

import bitbadges
from bitbadges import models
from bitbadges._runtime.models.base import Model
from bitbadges._runtime.models.fields import MODEL
from bitbadges.testing import AsyncFakeBitBadges, FakeBitBadges, make
from bitbadges.testing.making import FACTS

ROOT = Path(__file__).parents[2]
SYMBOLS = sorted(FACTS.methods)


@pytest.mark.parametrize("symbol", SYMBOLS)
def test_every_operation_is_answered(symbol: str) -> None:
    """Strictly as its type says, for a call that is made up whole."""
    resource, _, name = symbol.partition(".")
    call = getattr(getattr(make.calls, resource), name)()
    fake = FakeBitBadges.from_examples(strict=True)
    value = fake.send(call).parse()
    assert isinstance(value, MODEL)
    documented = json.loads((ROOT / f"spec/examples/{call.operation.id}.json").read_text())
    example = documented.get("response", {}).get("value")
    if example is not None:
        assert json.loads(fake.send(call).content) == example


@pytest.mark.parametrize("name", sorted(FACTS.factories))
def test_every_model_is_made(name: str) -> None:
    """Whole, valid, and equal to what is made the next time."""
    made = getattr(make, name)()
    kind = getattr(models, FACTS.factories[name])
    assert isinstance(made, kind)
    assert made == getattr(make, name)()
    assert kind.from_json(made.to_json()) == made
    assert name in dir(make)


def test_every_class_has_a_factory() -> None:
    """One each, and nothing else is one."""
    classes = {
        name
        for name, value in vars(models).items()
        if inspect.isclass(value) and issubclass(value, Model)
    } - {"Model"}
    assert set(FACTS.factories.values()) == classes
    with pytest.raises(AttributeError, match="no factory 'nothing'"):
        getattr(make, "no" + "thing")


def test_it_is_the_same_in_another_process() -> None:
    """Whatever the seed of hashes."""
    code = (
        "from bitbadges.testing import make; from bitbadges.testing.making import FACTS;"
        "print([getattr(make, name)().model_dump_json(by_alias=True) for name in sorted(FACTS.factories)])"
    )
    texts = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT / "generated",
            env={"PYTHONHASHSEED": seed, "PATH": ""},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(texts) == 1


def test_what_is_said_goes_before_examples() -> None:
    """Of the class or of a fake, which stays what it is."""
    fake = AsyncFakeBitBadges()
    assert fake.from_examples() is fake
    other = FakeBitBadges.from_examples(api_key="k")
    other.tokens.get_collection.fails(404)
    with pytest.raises(bitbadges.NotFoundError):
        other.tokens.get_collection("1")
    assert other.tokens.get_refresh_status("1")


def test_a_fake_is_cheap_until_it_is_asked() -> None:
    """The kit reads no facts and imports no resource until then; pytest's plugin brings neither kit nor client's models."""
    code = (
        "import sys, bitbadges.testing.plugin; before = set(sys.modules);"
        "from bitbadges.testing import FakeBitBadges; FakeBitBadges();"
        "print('bitbadges.testing.fakes' in before, 'bitbadges.models' in before, 'bitbadges.resources.tokens' in sys.modules,"
        " 'bitbadges.models' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT / "generated",
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ["False", "False", "False", "False"]
    assert importlib.import_module("bitbadges.testing").make is make
