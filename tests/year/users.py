"""The users: their code, whether it passes a type checker, and what it does when it runs."""

from __future__ import annotations

import importlib
import re
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mypy import api as mypy

from ..wire.recording import RecordingServer

HEADER = """\
import asyncio

from badgelists import Badgelists
from badgestores import AsyncBadgestores, Badgestores, models


"""
FIRST: Mapping[str, str] = {
    "greet": """\
def greet(stores: Badgestores, lists: Badgelists) -> object:
    return stores.greet("you")
""",
    "count": """\
def count(stores: Badgestores, lists: Badgelists) -> object:
    async def count() -> int:
        async with AsyncBadgestores(base_url=stores.base_url, api_key="k") as client:
            return await client.dynamic_stores.count()

    return stores.dynamic_stores.count(), asyncio.run(count())
""",
    "find": """\
def find(stores: Badgestores, lists: Badgelists) -> object:
    found: list[models.Store | None] = list(stores.dynamic_stores.find())
    return [store and store.label.upper() for store in found]
""",
    "read_store": """\
def read_store(stores: Badgestores, lists: Badgelists) -> object:
    return stores.dynamic_stores.get_dynamic_data("1", data_secret="s").doc.handler_id
""",
    "look_up": """\
def look_up(stores: Badgestores, lists: Badgelists) -> object:
    return stores.dynamic_stores.get_dynamic_data_value("1", key="k", data_secret="s").in_store
""",
    "look_up_user": """\
def look_up_user(stores: Badgestores, lists: Badgelists) -> object:
    return stores.dynamic_stores.get_dynamic_data_value("1", key="k", lookup_type="username").key
""",
    "list_keys": """\
def list_keys(stores: Badgestores, lists: Badgelists) -> object:
    return [each.key for each in stores.dynamic_stores.get_dynamic_data_values_paginated("1")]
""",
    "list_users": """\
def list_users(stores: Badgestores, lists: Badgelists) -> object:
    given = stores.dynamic_stores.get_dynamic_data_values_paginated("1", lookup_type="username", bookmark="")
    return [each.key for each in given]
""",
    "act": """\
def act(stores: Badgestores, lists: Badgelists) -> object:
    payload = {"email": "a@b.test"}
    action = models.PerformStoreWithBodyAuthPayloadAction(action_name="add", payload=payload)
    given = stores.dynamic_stores.perform_batch_action(dynamic_data_id="1", actions=[action])
    return isinstance(given, models.BatchStoreActionSuccessResponse)
""",
    "fetch": """\
def fetch(stores: Badgestores, lists: Badgelists) -> object:
    given = stores.dynamic_stores.fetch(dynamic_data_ids=["1"])
    return [store and store.dynamic_data_id for store in given.docs]
""",
    "build_body": """\
def build_body(stores: Badgestores, lists: Badgelists) -> object:
    return models.GetDynamicDataStoresPayload(dynamic_data_ids=["1"]).dynamic_data_ids
""",
    "build_batch": """\
def build_batch(stores: Badgestores, lists: Badgelists) -> object:
    return models.PerformStoreActionBatchWithBodyAuthPayload(dynamic_data_id="1", actions=[])
""",
    "read_page": """\
def read_page(stores: Badgestores, lists: Badgelists) -> object:
    given = {"lookupValues": [], "pagination": {"bookmark": "", "hasMore": False}}
    page = models.GetDynamicDataStoreValuesPaginatedSuccessResponse.model_validate(given)
    return page.pagination is not None
""",
    "read_activity": """\
def read_activity(stores: Badgestores, lists: Badgelists) -> object:
    given = stores.dynamic_stores.get_dynamic_data_activity(store="1")
    return len(given.history.docs)
""",
    "read_list": """\
def read_list(stores: Badgestores, lists: Badgelists) -> object:
    return lists.address_lists.get("x").address_list.uri.upper()
""",
    "delete_lists": """\
def delete_lists(stores: Badgestores, lists: Badgelists) -> object:
    lists.address_lists.delete_many(list_ids=["x"])
    return None
""",
}
"""What the users wrote for the first version: functions by their names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a function: what it gave or how it failed, what it sent, and whether the server would have none of it."""

    value: str
    sent: tuple[tuple[object, ...], ...]
    failed: bool = False
    refused: bool = False


def check_types(home: Path, *codes: Path) -> dict[str, dict[str, str]]:
    """What mypy says in strict mode of each function of each file."""
    command = ["--strict", "--no-error-summary", "--config-file", str(home / "mypy.ini")]
    out, err, _ = mypy.run([*command, *map(str, codes)])
    assert not err, err
    said: dict[str, dict[str, str]] = {code.name: {} for code in codes}
    for file, line, text in re.findall(
        r"^(?:.*/)?(\w+\.py):(\d+): error: (.*)$", out, re.MULTILINE
    ):
        lines = (home / file).read_text("utf-8").splitlines() if file in said else []
        names = re.findall(r"^def (\w+)", "\n".join(lines[: int(line)]), re.MULTILINE)
        said.setdefault(file, {}).setdefault(names[-1] if names else "", text)
    return said


def run_code(home: Path, server: RecordingServer, *codes: Path) -> tuple[dict[str, Outcome], ...]:
    """What becomes of each function of each file, called with clients of both packages as they are now."""
    with _fresh(home):
        return tuple(_run_file(code, server) for code in codes)


def _run_file(code: Path, server: RecordingServer) -> dict[str, Outcome]:
    module = importlib.import_module(code.stem)
    found = {}
    for name in [name for name in vars(module) if name in FIRST]:
        options: Any = {"base_url": server.url, "api_key": "k", "max_retries": 0}
        with module.Badgestores(**options) as stores, module.Badgelists(**options) as lists:
            found[name] = _run(getattr(module, name), [stores, lists], server)
    return found


def _run(function: Any, clients: list[Any], server: RecordingServer) -> Outcome:
    server.requests.clear()
    failed = refused = False
    try:
        value = repr(function(*clients))
    except Exception as error:
        value = repr(error)
        refused = hasattr(error, "status")
        failed = not refused
    sent = tuple(
        (each.method, each.target, each.header_names, each.body) for each in server.requests
    )
    return Outcome(value=value, sent=sent, failed=failed, refused=refused)


@contextmanager
def _fresh(home: Path) -> Iterator[None]:
    """The packages as they are on disk, imported anew: without what Python keeps of those of the month before."""
    for cache in home.rglob("__pycache__"):
        if "_runtime" not in cache.parts:
            shutil.rmtree(cache)
    places = [str(home), str(home / "stores"), str(home / "app")]
    sys.path[:0] = places
    before = set(sys.modules)
    importlib.invalidate_caches()
    try:
        yield
    finally:
        del sys.path[: len(places)]
        for name in set(sys.modules) - before:
            if name.partition(".")[0] in ("badgestores", "badgelists") or name.startswith("users_"):
                del sys.modules[name]
