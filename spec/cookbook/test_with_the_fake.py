"""Test what uses the client

Typed fakes in the place of the network, as fixtures of pytest.

    pytest test_with_the_fake.py

`bitbadges.testing` has the client without a network, as the fixture `bitbadges`. It says what methods answer, and what they were
asked. All else is the real client: errors have their classes, pages follow each other, a 429 is waited for, which takes no time here.

A wrong method, argument, field or value is refused by a type checker, and at run time too; so is an answer that the API could not give.
"""

from collections.abc import Iterator

import pytest

from bitbadges import BitBadges, NotFoundError, RateLimitError
from bitbadges.testing import FakeBitBadges, NotStubbedError, make

# What is to be tested: it takes a client, and makes none of its own.


def is_on_list(client: BitBadges, list_id: str, address: str) -> bool:
    found = client.address_lists.get(list_id).address_list
    return (address in found.addresses) == found.whitelist


def list_owners(client: BitBadges, collection: str, token: str) -> Iterator[str]:
    for owner in client.tokens.get_owners(collection, token):
        yield owner.bitbadges_address


# Answers are made, whole and valid: a test says only what matters to it.


@pytest.mark.parametrize(("whitelist", "expected"), [(True, [True, False]), (False, [False, True])])
def test_a_list_may_be_of_all_others(
    bitbadges: FakeBitBadges, whitelist: bool, expected: list[bool]
) -> None:
    found = make.bit_badges_address_list(addresses=["bb1a"], whitelist=whitelist)
    answer = make.get_address_list_success_response(address_list=found)
    bitbadges.address_lists.get.returns(answer)
    assert [is_on_list(bitbadges, "friends", each) for each in ("bb1a", "bb1b")] == expected
    bitbadges.address_lists.get.assert_called_with("friends")


def test_every_page_is_read(bitbadges: FakeBitBadges) -> None:
    a, b, c = (make.balance_doc(bitbadges_address=f"bb1{name}") for name in "abc")
    bitbadges.tokens.get_owners.pages([[a, b], [c]])
    assert list(list_owners(bitbadges, "1", "1")) == ["bb1a", "bb1b", "bb1c"]
    assert len(bitbadges.requests) == 2


def test_a_list_that_is_not_there(bitbadges: FakeBitBadges) -> None:
    bitbadges.address_lists.get.fails(NotFoundError)
    with pytest.raises(NotFoundError):
        is_on_list(bitbadges, "nobody", "bb1a")


def test_it_waits_when_it_is_told_to(bitbadges: FakeBitBadges) -> None:
    answer = make.get_address_list_success_response()
    bitbadges.address_lists.get.fails(429, retry_after=30).then.returns(answer)
    is_on_list(bitbadges, "friends", "bb1a")
    assert bitbadges.address_lists.get.call_count == 1
    assert len(bitbadges.requests) == 2


def test_it_does_not_wait_for_ever(bitbadges: FakeBitBadges) -> None:
    bitbadges.address_lists.get.fails(429, retry_after=3600)
    with pytest.raises(RateLimitError):
        is_on_list(bitbadges, "friends", "bb1a")


def test_nothing_else_is_called(bitbadges: FakeBitBadges) -> None:
    with pytest.raises(NotStubbedError):
        is_on_list(bitbadges, "friends", "bb1a")
