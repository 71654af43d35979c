"""Every recipe does what it says, on the fake."""

from __future__ import annotations

import asyncio
import csv
import inspect
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

import bitbadges
from bitbadges import models
from bitbadges.testing import AsyncFakeBitBadges, FakeBitBadges, make

from .recipes import RECIPES, ROOT, SOURCES, compile_cell, import_recipe, read_cells

ADDRESSES = [f"bb1{number:038}" for number in range(10_000)]
EVERYTHING = make.uint_range(start=1, end=2**64 - 1)


def run(monkeypatch: pytest.MonkeyPatch, name: str, client: FakeBitBadges, *given: str) -> object:
    """A recipe as a program, with its arguments; gives its exit status."""
    recipe = import_recipe(name)
    monkeypatch.setattr(recipe, "BitBadges", lambda **_: client)
    monkeypatch.setattr(sys, "argv", [f"{name}.py", *given])
    try:
        return recipe.main()
    except SystemExit as end:
        return end.code


class Store:
    """A store as the API keeps it: it takes batches of actions, and may cut the line after some."""

    def __init__(self, fails_after: int | None = None) -> None:
        self.addresses: set[str] = set()
        self.batches = 0
        self.fails_after = fails_after

    def perform(
        self, *, dynamic_data_id: str, actions: Sequence[dict[str, Any]], **_: object
    ) -> models.BatchStoreActionSuccessResponse:
        """Does a batch, or breaks down as no client expects it."""
        assert dynamic_data_id == "store"
        if self.fails_after is not None and self.batches >= self.fails_after:
            raise KeyboardInterrupt
        self.batches += 1
        self.addresses |= {each["payload"]["address"] for each in actions}
        return make.batch_store_action_success_response()

    def open(self, **arguments: Any) -> FakeBitBadges:
        """A client of it."""
        fake = FakeBitBadges(**arguments)
        doc = make.dynamic_data_doc(dynamic_data_id="store", label="Early", handler_id="addresses")
        other = make.dynamic_data_doc(dynamic_data_id="other", label="Early", handler_id="email")
        fake.dynamic_stores.search.pages([[other, None]] + [[doc]] * (self.batches > 0))
        fake.dynamic_stores.create.returns(make.create_dynamic_data_store_success_response(doc=doc))
        fake.dynamic_stores.perform_batch_action.calls(self.perform)
        return fake


def test_a_store_is_filled_at_its_rate(tmp_path: Path) -> None:
    """With every address, a hundred a request, five requests a second."""
    store = Store()
    with store.open(rate_limit=5) as client:
        counts = list(
            import_recipe("fill_a_store").fill(client, "Early", ADDRESSES, tmp_path / "p")
        )
        assert sum(client.time.waited) == pytest.approx(100 / 5, abs=1)
        client.dynamic_stores.create.assert_called_once_with(handler_id="addresses", label="Early")
    assert store.addresses == set(ADDRESSES)
    assert store.batches == 100
    assert counts == list(range(100, 10_001, 100))


def test_a_store_is_filled_in_spite_of_a_crash(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the middle: it goes on behind what was confirmed, in the same store; sent again is what was on its way, and no more."""
    (tmp_path / "a.txt").write_text("\n".join([*ADDRESSES, *ADDRESSES[:5]]))
    args = ("Early", str(tmp_path / "a.txt"))
    store = Store(fails_after=37)
    with pytest.raises(KeyboardInterrupt):
        run(monkeypatch, "fill_a_store", store.open(), *args)
    done = json.loads((tmp_path / "a.progress").read_text())["done"]
    assert 28 <= done <= 37
    store.fails_after = None
    client = store.open()
    assert run(monkeypatch, "fill_a_store", client, *args) is None
    client.dynamic_stores.create.assert_not_called()
    client.dynamic_stores.search.assert_not_called()
    assert store.addresses == set(ADDRESSES)
    assert store.batches == 37 + 100 - done
    assert "all of them" in capsys.readouterr().out
    (tmp_path / "a.txt").write_text("bb1other")
    assert "is of another list" in str(run(monkeypatch, "fill_a_store", store.open(), *args))


def test_a_store_that_was_made_is_found_again(tmp_path: Path) -> None:
    """Where it ended before it could write down which one it is."""
    store = Store()
    store.batches = 1
    with store.open() as client:
        list(import_recipe("fill_a_store").fill(client, "Early", ADDRESSES[:150], tmp_path / "p"))
        client.dynamic_stores.create.assert_not_called()
    assert store.addresses == set(ADDRESSES[:150])


def test_an_error_says_how_to_go_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No traceback: the error, and what to do."""
    (tmp_path / "a.txt").write_text("\n".join(ADDRESSES[:300]))
    client = Store().open()
    client.dynamic_stores.perform_batch_action.fails(402)
    said = str(run(monkeypatch, "fill_a_store", client, "Early", str(tmp_path / "a.txt")))
    assert "402" in said and said.endswith("Run it again to go on.")


def test_owners_are_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those who have the token now, with how many; a file that cannot be made whole is not made."""
    now = make.balance(amount=5, badge_ids=[EVERYTHING], ownership_times=[EVERYTHING])
    past = [make.uint_range(start=1, end=1000)]
    gone = make.balance(amount=7, badge_ids=[EVERYTHING], ownership_times=past)
    other = make.balance(
        amount=9, badge_ids=[make.uint_range(start=2, end=3)], ownership_times=[EVERYTHING]
    )
    owners = [
        make.balance_doc(bitbadges_address=name, balances=balances)
        for name, balances in {
            "Mint": [now],
            "bb1a": [now, now, other],
            "bb1b": [gone, other],
            "bb1c": [now, gone],
        }.items()
    ]
    file = tmp_path / "owners.csv"
    client = FakeBitBadges()
    client.tokens.get_owners.pages([owners[:2], owners[2:]])
    assert run(monkeypatch, "owners_to_csv", client, "1", "1", str(file)) is None
    with file.open(newline="") as rows:
        assert list(csv.reader(rows)) == [["address", "amount"], ["bb1a", "10"], ["bb1c", "5"]]
    file.unlink()
    client = FakeBitBadges()
    client.tokens.get_owners.fails(500)
    assert "500" in str(run(monkeypatch, "owners_to_csv", client, "1", "1", str(file)))
    assert not file.exists()


@pytest.mark.parametrize(
    ("address", "whitelist", "status"),
    [("bb1a", True, 0), ("bb1b", True, 1), ("bb1a", False, 1), ("bb1b", False, 0)],
)
def test_a_list_answers(
    monkeypatch: pytest.MonkeyPatch, address: str, whitelist: bool, status: int
) -> None:
    """Of members, or of all others."""
    client = FakeBitBadges()
    found = make.bit_badges_address_list(addresses=["bb1a"], whitelist=whitelist)
    answer = make.get_address_list_success_response(address_list=found)
    client.address_lists.get.returns(answer)
    assert run(monkeypatch, "is_on_a_list", client, "friends", address) == status


def test_a_list_that_is_not_there(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Is no answer; nor is a server that does not answer, or a misuse."""
    client = FakeBitBadges()
    client.address_lists.get.fails(404)
    assert run(monkeypatch, "is_on_a_list", client, "friends", "bb1a") == 2
    assert capsys.readouterr().err == "there is no list 'friends'\n"
    client = FakeBitBadges()
    client.address_lists.get.fails("refused")
    assert run(monkeypatch, "is_on_a_list", client, "friends", "bb1a") == 2
    assert run(monkeypatch, "is_on_a_list", client) == 2
    assert "usage" in capsys.readouterr().err


def test_activity_is_told_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is new since last time, the oldest first, over pages; nothing is read beyond what is known."""

    def build(number: int) -> models.TransferActivityDoc:
        amount = make.balance(amount=number)
        return make.transfer_activity_doc(
            doc_id=f"t{number}",
            timestamp=number * 1000,
            from_="Mint",
            to=["bb1a"],
            balances=[amount],
        )

    def tell(*pages: range) -> list[str]:
        client = FakeBitBadges()
        stub = client.tokens.get_collection_transfer_activity
        stub.pages([[build(each) for each in page] for page in pages])
        run(monkeypatch, "watch_activity", client, "1", "--state", str(tmp_path / "s.json"))
        asked.append(len(client.requests))
        return [line.rpartition("x")[2] for line in capsys.readouterr().out.splitlines()]

    asked: list[int] = []
    assert tell(range(9, 6, -1), range(6, 0, -1)) == ["7", "8", "9"]
    assert tell(range(9, 6, -1), range(6, 0, -1)) == []
    assert tell(range(15, 12, -1), range(12, 9, -1), range(9, 6, -1), range(6, 0, -1)) == [
        "10",
        "11",
        "12",
        "13",
        "14",
        "15",
    ]
    assert asked == [1, 1, 3]


def test_the_notebook_runs(capsys: pytest.CaptureFixture[str]) -> None:
    """Cell after cell, as a kernel would, on a fake; it is one that Jupyter opens, without outputs."""
    notebook = json.loads((RECIPES / "explore.ipynb").read_text(encoding="utf-8"))
    assert (notebook["nbformat"], notebook["nbformat_minor"]) == (4, 5)
    names = [cell["id"] for cell in notebook["cells"]]
    assert len(set(names)) == len(names)
    assert all(cell.get("outputs", []) == [] for cell in notebook["cells"])

    async def run_cells() -> None:
        names: dict[str, Any] = {}
        for cell in read_cells("code"):
            found = eval(compile_cell(cell), names)
            if inspect.iscoroutine(found):
                await found
            if isinstance(names.get("client"), bitbadges.AsyncBitBadges) and "fake" not in names:
                names["client"] = names["fake"] = AsyncFakeBitBadges.from_examples()
                owners = [make.balance_doc(bitbadges_address=f"bb1{each}") for each in "abc"]
                names["fake"].tokens.get_owners.pages([owners[:2], owners[2:]])
                moved = [
                    make.transfer_activity_doc(timestamp=86_400_000 * day) for day in (1, 1, 2)
                ]
                names["fake"].tokens.get_collection_transfer_activity.pages([moved])
        assert len(names["amounts"]) == 3

    asyncio.run(run_cells())
    said = capsys.readouterr().out
    assert "1970-01-03 #\n1970-01-02 ##\n" in said
    assert said.count(" 1 balances\n") == 3


def test_the_recipe_of_tests_passes() -> None:
    """With pytest and the plugin of the package alone."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-c", "/dev/null", "-p", "no:cacheprovider"]
        + ["-p", "bitbadges.testing.plugin", str(RECIPES / "test_with_the_fake.py")],
        cwd=ROOT / "generated",
        env={**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert "7 passed" in done.stdout


def test_recipes_are_what_was_written() -> None:
    """Byte for byte, each with its page."""
    for path in SOURCES.iterdir():
        if path.suffix in (".py", ".ipynb"):
            assert (RECIPES / path.name).read_bytes() == path.read_bytes()
            page = (RECIPES / f"{path.stem}.md").read_text(encoding="utf-8")
            assert f"({path.name})" in page
