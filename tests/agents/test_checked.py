"""What the type checker says of code, in the names of the client: nothing has been sent by then."""

from __future__ import annotations

import pytest

from ..wire.recording import RecordingServer
from .setting import Setting
from .world import World

FAULTS = {
    # a wrong method, resource, argument, literal or key; and what may have been meant
    "client.tokens.get_owner('1', '1')": (
        "`client.tokens` has no attribute `get_owner`",
        "did you mean tokens.get_owners",
    ),
    "client.token.get_owners('1', '1')": ("`client` has no attribute `token`", "client.tokens"),
    "client.tokens.get_owners('1')": ("badge_id", "`client.tokens.get_owners`"),
    "client.tokens.get_owners('1', '1', sort='amount')": ("`sort`", "unknown-argument"),
    "client.tokens.get_owners('1', '1', sort_by='name')": ("Literal", "amount"),
    "client.tokens.get_owners(1.5, '1')": ("float", "invalid-argument-type"),
    "client.tokens.get_owners('1', '1', max_items='all')": ("int | None",),
    "client.tokens.get_owners('1', '1')[0]['bitbadgesAdress']": ("bitbadgesAddress", "invalid-key"),
    "client.tokens.get_owners('1', '1')['owners']": ("invalid-argument-type",),
    "client.tokens.get_owners('1', '1').owners": ("has no attribute `owners`",),
    "client.address_lists.get('friends')['addressList']['members']": ("Unknown key", "members"),
    "client.tokens.get_owners('1', '1')[0]['balances'][0]['amount'] + 1": ("unsupported-operator",),
    "client.address_lists.get_many(lists_to_fetch=[{'id': 'friends'}])": ("listId",),
    "client.address_lists.get_many(lists_to_fetch=['friends'])": ("GetAddressListsPayload",),
    "client.tokens.get_collection('1')['collektion']": ("did you mean",),
    "client.tokens.get_collection('1' + 1)": ("unsupported-operator",),
    "owners = client.tokens.get_owners('1', '1')\nprint(owner)": ("unresolved-reference", "owner"),
    "client.address_lists.delete(list_ids='friends')": ("--allow-delete",),
}


@pytest.mark.parametrize("code", FAULTS)
def test_a_fault_is_told_before_anything_is_sent(
    code: str, settings: dict[str, Setting], world: World, server: RecordingServer
) -> None:
    """In the words of the checker, with the place, and nothing else."""
    answer = settings["read"].run(code)
    assert answer.is_error
    assert answer.text.startswith("Nothing was run: code.py:")
    assert [part for part in FAULTS[code] if part not in answer.text] == [], answer.text
    assert not server.requests


def test_a_fault_at_the_end_stops_the_beginning(
    settings: dict[str, Setting], world: World, server: RecordingServer
) -> None:
    """Code is checked as a whole: none of it runs."""
    code = "client.address_lists.delete(list_ids=['staff'])\nclient.address_lists.get('friends', 1)"
    assert settings["all"].run(code).is_error
    assert "staff" in world.lists


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        ("x.tokens.get_owners('1', '1', sort_by='name')", "sort_by= is to be Literal['amount']"),
        ("x.tokens.get_owners('1')", "lacks the argument 'badge_id'"),
        ("x.tokens.get_owners('1', '2', '3')", "takes 2 positional arguments, got 3"),
        ("x.tokens.get_owners('1', badge_id=None)", "badge_id= is to be"),
        ("x.tokens.get_owners('1', '1', collection_id='2')", "'collection_id' twice"),
        ("x.tokens.get_owners('1', '1', sortby='amount')", "did you mean 'sort_by'?"),
        ("x.tokens.get_owners('1', '1', max_items=-1)", "max_items= is to be a number"),
        ("x.address_lists.get_many(lists_to_fetch=[{'id': 1}])", "[0] lacks the key 'listId'"),
        (
            "x.address_lists.get_many(lists_to_fetch=[{'listId': 1}])",
            "['listId'] is to be str: it is 1",
        ),
    ],
)
def test_who_evades_the_checker_is_checked_all_the_same(
    code: str, fault: str, settings: dict[str, Setting], world: World, server: RecordingServer
) -> None:
    """Values are held to the same types where they leave the sandbox."""
    answer = settings["read"].run(f"import typing\nx: typing.Any = client\n{code}")
    assert answer.is_error
    assert fault in answer.text
    assert not server.requests
