"""Tasks as people give them to agents, done in code over HTTP: what comes of them, and what they leave behind."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from .setting import Setting
from .world import World

READING: dict[str, tuple[str, object]] = {
    "all owners": ("len(client.tokens.get_owners('1', '1'))", 60),
    "the first three owners": (
        "[o['bitbadgesAddress'] for o in client.tokens.get_owners(1, 1, max_items=3)]",
        ["bb1owner0", "bb1owner1", "bb1owner2"],
    ),
    "the sum of balances": (
        "sum(int(b['amount']) for o in client.tokens.get_owners('1', '1') for b in o['balances'])",
        1830,
    ),
    "who owns most": (
        "owners = client.tokens.get_owners('1', '1', sort_by='amount')\n"
        "best = max(owners, key=lambda o: int(o['balances'][0]['amount']))\n"
        "best['bitbadgesAddress']",
        "bb1owner0",
    ),
    "who owns less than four": (
        "[o['bitbadgesAddress'] for o in client.tokens.get_owners('1', '1') if int(o['balances'][0]['amount']) < 4]",
        ["bb1owner57", "bb1owner58", "bb1owner59"],
    ),
    "start in the middle": (
        "[o['bitbadgesAddress'] for o in client.tokens.get_owners('1', '1', bookmark='50')][:2]",
        ["bb1owner50", "bb1owner51"],
    ),
    "members of a list": (
        "client.address_lists.get('friends')['addressList']['addresses']",
        ["bb1a", "bb1b"],
    ),
    "is somebody on a list": (
        "'bb1a' in client.address_lists.get('staff')['addressList']['addresses']",
        False,
    ),
    "who is on both": (
        "a, b = [set(client.address_lists.get(n)['addressList']['addresses']) for n in ('friends', 'staff')]\nsorted(a & b)",
        ["bb1b"],
    ),
    "several lists at once": (
        "found = client.address_lists.get_many(lists_to_fetch=[{'listId': 'staff'}, {'listId': 'none'}])\n"
        "[each['listId'] if each else None for each in found['addressLists']]",
        ["staff"],
    ),
    "the longest list": (
        "def size(name: str) -> int:\n"
        "    return len(client.address_lists.get(name)['addressList']['addresses'])\n"
        "max(['friends', 'staff', 'empty'], key=size)",
        None,
    ),
    "a list that is not there": (
        "try:\n    found = client.address_lists.get('none')\nexcept RuntimeError as error:\n    found = None\nfound is None",
        True,
    ),
    "which of these lists are there": (
        "there = []\n"
        "for name in ('friends', 'nobody', 'staff'):\n"
        "    try:\n        client.address_lists.get(name)\n        there.append(name)\n"
        "    except RuntimeError:\n        pass\nthere",
        ["friends", "staff"],
    ),
    "what a list is known by": (
        "found = client.address_lists.get('friends')['addressList']\n{'id': found['listId'], 'n': len(found['addresses'])}",
        {"id": "friends", "n": 2},
    ),
    "is a value in a store": (
        "client.dynamic_stores.get_value('mails', key='a@example.com')['inStore']",
        True,
    ),
    "which of these are in a store": (
        "mails = ['a@example.com', 'z@example.com']\n"
        "{m: client.dynamic_stores.get_value('mails', key=m)['inStore'] for m in mails}",
        {"a@example.com": True, "z@example.com": False},
    ),
    "stores there are": ("[d['label'] for d in client.dynamic_stores.search() if d]", ["text"]),
    "values of a store": (
        "[v['key'] for v in client.dynamic_stores.get_values('mails', lookup_type='id')]",
        ["text"],
    ),
    "a store": ("client.dynamic_stores.get('mails')['doc'] is not None", True),
    "a collection": ("sorted(client.tokens.get_collection('1'))[0]", "collection"),
    "collections that are there": (
        "there: list[int] = []\nfor n in (1, 5000):\n    try:\n        client.tokens.get_collection(n)\n"
        "        there.append(n)\n    except RuntimeError as error:\n        assert '404' in str(error)\nthere",
        [1],
    ),
    "the name of a token": (
        "client.tokens.get_badge_metadata('1', '1')['metadata']['name']",
        "Name",
    ),
    "a balance": (
        "int(client.tokens.get_balance_by_address_specific_token('1', '1', 'bb1a')['balance'])",
        1,
    ),
    "activity": ("[a['memo'] for a in client.tokens.get_token_activity('1', '1')]", ["text"]),
    "activity since a time": (
        "since = 1713301888999\nlen([a for a in client.tokens.get_token_activity('1', '1') if int(a['timestamp']) > since])",
        1,
    ),
    "activity by day": (
        "from datetime import datetime, timedelta\n"
        "days = [(datetime(1970, 1, 1) + timedelta(milliseconds=int(a['timestamp']))).date().isoformat()\n"
        "        for a in client.tokens.get_token_activity('1', '1')]\ndays",
        ["2024-04-16"],
    ),
    "is it being refreshed": ("client.tokens.get_refresh_status('1')['inQueue']", True),
    "claims of a list": ("len(client.address_lists.get_claims('friends')['claims'])", 1),
    "owners in groups": (
        "from collections import Counter\n"
        "dict(Counter(len(o['bitbadgesAddress']) for o in client.tokens.get_owners('1', '1')))",
        {"9": 10, "10": 50},
    ),
    "owners as a table": (
        "for o in client.tokens.get_owners('1', '1', max_items=2):\n    print(o['bitbadgesAddress'], o['balances'][0]['amount'])",
        "bb1owner0 60\nbb1owner1 59",
    ),
    "owners as JSON": (
        "import json\njson.dumps([o['bitbadgesAddress'] for o in client.tokens.get_owners('1', '1', max_items=1)])",
        '["bb1owner0"]',
    ),
}
SYNCHRONOUS = {"the longest list"}
"""What the sandbox does not do: a call within a key of ``max``; it says so."""
WRITING: dict[str, tuple[str, Callable[[World], object], object]] = {
    "a new list": (
        "client.address_lists.create(address_lists=[{'listId': 'new', 'addresses': ['bb1x'], 'whitelist': True,"
        " 'uri': '', 'customData': '', 'claims': []}])",
        lambda world: world.lists["new"]["addresses"],
        ["bb1x"],
    ),
    "add somebody to a list": (
        "members = client.address_lists.get('staff')['addressList']['addresses']\n"
        "client.address_lists.update_addresses(list_id='staff', addresses=[*members, 'bb1z'])",
        lambda world: world.lists["staff"]["addresses"],
        ["bb1b", "bb1z"],
    ),
    "owners onto a list": (
        "owners = [o['bitbadgesAddress'] for o in client.tokens.get_owners('1', '1', max_items=2)]\n"
        "client.address_lists.update_addresses(list_id='empty', addresses=owners)",
        lambda world: world.lists["empty"]["addresses"],
        ["bb1owner0", "bb1owner1"],
    ),
    "fill a store": (
        "for n in range(3):\n    client.dynamic_stores.perform_action(\n        dynamic_data_id='new', action_name='add',"
        " payload={'email': f'{n}@example.com'})",
        lambda world: sorted(world.stores["new"]),
        ["0@example.com", "1@example.com", "2@example.com"],
    ),
    "take a value out of a store": (
        "client.dynamic_stores.perform_action(dynamic_data_id='mails', action_name='remove', payload={'email': 'a@example.com'})",
        lambda world: world.stores["mails"],
        {"b@example.com"},
    ),
    "delete the empty lists": (
        "for name in ['friends', 'staff', 'empty']:\n"
        "    if not client.address_lists.get(name)['addressList']['addresses']:\n"
        "        client.address_lists.delete(list_ids=[name])",
        lambda world: sorted(world.lists),
        ["friends", "staff"],
    ),
}


@pytest.mark.parametrize("task", READING)
def test_a_task_is_done(task: str, settings: dict[str, Setting], world: World) -> None:
    """Code that passes the checker gives the answer, as JSON or as what it printed."""
    code, expected = READING[task]
    answer = settings["read"].run(code)
    if task in SYNCHRONOUS:
        assert answer.is_error
        assert "NotImplementedError" in answer.text
        return
    assert not answer.is_error, answer.text
    shown = answer.text if "print(" in code else json.loads(answer.text)
    assert shown == expected


@pytest.mark.parametrize("task", WRITING)
def test_a_task_changes_what_it_is_to_change(
    task: str, settings: dict[str, Setting], world: World
) -> None:
    """Where writing and deleting are allowed."""
    code, find, expected = WRITING[task]
    answer = settings["all"].run(code)
    assert not answer.is_error, answer.text
    assert find(world) == expected


def test_what_is_cut_off_is_said(settings: dict[str, Setting], world: World) -> None:
    """More items than are given if nobody says how many, and how to get them; nothing of it where all are there."""
    world.owners = 130
    short = settings["read"].run("len(client.tokens.get_owners('1', '1'))").text
    said = "100\n[tokens.get_owners gave its first 100 items; there are more: max_items="
    assert short.startswith(said)
    whole = "len(client.tokens.get_owners('1', '1', max_items=None))"
    assert settings["read"].run(whole).text == "130"
    asked = "len(client.tokens.get_owners('1', '1', max_items=10))"
    assert settings["read"].run(asked).text == "10"


def test_a_large_answer_is_trimmed_and_kept(settings: dict[str, Setting], world: World) -> None:
    """It is JSON still; the whole is there in a later run, to be sliced."""
    answer = settings["read"].run("[{'n': n, 'text': 'x' * 500} for n in range(1000)]")
    shown, _, note = answer.text.rpartition("\n")
    assert len(answer.text) < 8300
    assert json.loads(shown)[0]["n"] == 0
    assert "items more" in json.loads(shown)[-1]
    id = note.partition('kept("')[2].partition('"')[0]
    assert settings["read"].run(f"kept('{id}')[777]['n']").text == "777"
    assert settings["read"].run(f"len(kept('{id}'))").text == "1000"


def test_what_is_printed_is_trimmed_and_kept(settings: dict[str, Setting], world: World) -> None:
    """As text."""
    answer = settings["read"].run("for n in range(5000): print(n)")
    assert answer.text.startswith("0\n1\n2\n")
    assert len(answer.text) < 8300
    id = answer.text.partition('kept("')[2].partition('"')[0]
    assert settings["read"].run(f"kept('{id}').split()[4999]").text == '"4999"'
