"""Code that means harm, or that nobody has thought through: it is refused, nothing that it wants is done, and the next code runs."""

from __future__ import annotations

import pytest

from ..wire.recording import RecordingServer
from .setting import KEY, Setting
from .world import World

FILES = (
    "open('/etc/passwd').read()",
    "open('x', 'w')",
    "import pathlib\npathlib.Path('/etc/passwd').read_text()",
    "from pathlib import Path\nPath('/tmp/x').write_text('x')",
    "from pathlib import Path\nlist(Path('/').iterdir())",
    "import os\nos.listdir('/')",
    "import os\nos.remove('/tmp/x')",
    "import shutil",
    "import tempfile",
    "import glob",
    "import io\nio.open('/etc/passwd')",
)
NETWORK = (
    "import socket",
    "import urllib.request",
    "import http.client",
    "import httpx2",
    "import requests",
    "import asyncio\nasyncio.open_connection('127.0.0.1', 80)",
)
PROCESSES = (
    "import subprocess",
    "import os\nos.system('id')",
    "import os\nos.fork()",
    "import multiprocessing",
    "import threading",
    "import ctypes",
    "import sys\nsys.exit(0)",
    "import signal",
    "import importlib",
    "import pydantic_monty",
    "import bitbadges",
    "from bitbadges import BitBadges\nBitBadges()",
)
SURROUNDINGS = (
    "import os\nos.environ['BITBADGES_API_KEY']",
    "import os\nos.getenv('HOME')",
    "import time\ntime.time()",
    "import time\ntime.sleep(60)",
    "import asyncio\nawait asyncio.sleep(60)",
    "import datetime\ndatetime.datetime.now()",
    "from datetime import date\ndate.today()",
    "import random\nrandom.random()",
    "import secrets\nsecrets.token_hex()",
    "import os\nos.urandom(8)",
)
ESCAPES = (
    "().__class__.__base__.__subclasses__()",
    "(lambda: 0).__globals__",
    "client.__dict__",
    "client.tokens.__class__.__init__.__globals__",
    "client.tokens._client",
    "client._runner",
    "client.with_options(headers={'x': 'y'})",
    "client.request('DELETE', '/addressLists')",
    "client.send(1)",
    "client.tokens.calls",
    "client.close()",
    "vars(client)",
    "dir(client)",
    "globals()",
    "eval('1 + 1')",
    "exec('x = 1')",
    "e = eval\ne('1')",
    "f'{eval(\"1\")}'",
    "ｅｖａｌ('1')",
    "__import__('os')",
    "compile('1', 'x', 'eval')",
    "import builtins\nbuiltins.eval('1')",
    "client.tokens.no_such_method()  # type: ignore",
    "client.tokens.no_such_method()  # ty: ignore[unresolved-attribute]",
    "import typing\nif not typing.TYPE_CHECKING:\n    client.tokens.no_such_method()",
    "import typing\nx: typing.Any = client\nx.tokens.get_collection(nothing=1)",
    "import typing\nx: typing.Any = client\nx.tokens.no_such_method()",
    "import typing\nx: typing.Any = client\nx.tokens.__init__()",
    "import typing\nx: typing.Any = client\nx.nothing",
    "import typing\ntyping.cast(typing.Any, client).tokens.get_owners('1', '1', sort_by='x')",
    "import typing\nx: typing.Any = client.tokens\nx.get_collection.__self__",
    "kept('nothing')",
    "kept('../../etc/passwd')",
)
BOMBS = (
    "while True: pass",
    "while True:\n    try:\n        while True: pass\n    except BaseException: pass",
    "[0] * 10**10",
    "'x' * 10**10",
    "2 ** 10**9",
    "x = []\nwhile True: x.append('x' * 1000)",
    "def f(): return f()\nf()",
    "print('x' * 5_000_000)",
    "for i in range(10**9): print(i)",
    "x: list = []\nfor i in range(10**6): x = [x]\nx[0][0][0][0]\nstr(x)\nwhile True: pass",
    "'9' * 10**7 + 'a'\nint('9' * 10**6)\nwhile True: pass",
    "(" * 20_000,
    "-" * 30_000 + "1",
    "x = 1\n" * 60_000,
    "import re\nre.match(r'(a|a)*$' * 20, 'a' * 5000 + 'b')\nwhile True: pass",
    "sorted(range(10**8))",
    "raise SystemExit",
    "raise KeyboardInterrupt",
    "\0",
    "\udcff",
    "def",
)
WRITES = (
    "client.address_lists.delete(list_ids=['friends'])",
    "client.address_lists.update_addresses(list_id='friends', addresses=[])",
    "lists = client.address_lists\nlists.delete(list_ids=['friends'])",
    "import typing\nx: typing.Any = client\nx.address_lists.delete(list_ids=['friends'])",
    "import typing\nx: typing.Any = client.address_lists\nx.update_addresses('friends', [])",
    "client.dynamic_stores.perform_action(dynamic_data_id='mails', action_name='add', payload={'email': 'x'})",
    "client.dynamic_stores.create(handler_id='email', label='x')",
    "client.dynamic_stores.delete(dynamic_data_id='mails')",
)
SNIPPETS = (*FILES, *NETWORK, *PROCESSES, *SURROUNDINGS, *ESCAPES, *WRITES)


@pytest.mark.parametrize("code", SNIPPETS)
def test_harm_is_refused(
    code: str, settings: dict[str, Setting], world: World, server: RecordingServer
) -> None:
    """With an error; nothing is sent, and nothing of this machine is told."""
    answer = settings["read"].run(code)
    assert answer.is_error, answer.text
    assert not server.requests
    assert "root:" not in answer.text
    assert KEY not in answer.text
    assert set(world.lists) == {"friends", "staff", "empty"}


@pytest.mark.parametrize("code", BOMBS, ids=range(len(BOMBS)))
def test_too_much_is_cut_off(code: str, settings: dict[str, Setting], world: World) -> None:
    """In a second or so, in a few words; whoever comes next finds everything in order."""
    answer = settings["read"].run(code)
    assert answer.is_error
    assert len(answer.text) < 20_000
    assert settings["read"].run("1 + 1").text == "2"


@pytest.mark.parametrize(
    "code",
    [
        "client.tokens.get_collection('1')\nraise ValueError('x')",
        "client.tokens.get_collection('1000')",
        "[client.tokens.get_collection(str(i)) for i in range(3)]\nclient.tokens.get_collection('x')",
    ],
)
def test_the_key_is_in_no_answer(
    code: str, settings: dict[str, Setting], world: World, server: RecordingServer
) -> None:
    """It is sent, and never said."""
    answer = settings["read"].run(code)
    assert answer.is_error
    assert KEY not in answer.text
    assert server.requests[0].header("x-api-key") == KEY


def test_writing_is_not_deleting(settings: dict[str, Setting], world: World) -> None:
    """Each is a permission of its own."""
    code = "client.address_lists.update_addresses(list_id='friends', addresses=['bb1z'])"
    assert not settings["write"].run(code).is_error
    assert world.lists["friends"]["addresses"] == ["bb1z"]
    answer = settings["write"].run("client.address_lists.delete(list_ids=['friends'])")
    assert answer.is_error
    assert "--allow-delete" in answer.text
    assert "friends" in world.lists


def test_a_call_too_many_ends_the_work(
    settings: dict[str, Setting], world: World, server: RecordingServer
) -> None:
    """An endless loop of calls is none."""
    answer = settings["read"].run("while True:\n    client.tokens.get_badge_metadata('1', '1')")
    assert answer.is_error
    assert len(server.requests) <= 500
