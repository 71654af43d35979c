"""How fakes tell what became of them, and what of a client they keep."""

from __future__ import annotations

from typing import Any

import pytest

from bitbadges.testing import FakeBitBadges, NotStubbedError


def test_the_family_of_asserts() -> None:
    """As people know it from mocks."""
    fake = FakeBitBadges.from_examples()
    stub = fake.tokens.get_collection
    stub.assert_not_called()
    with pytest.raises(AssertionError, match="was not called"):
        stub.assert_called()
    fake.tokens.get_collection("1")
    fake.send(fake.tokens.calls.get_collection("2"))
    stub.assert_called()
    stub.assert_any_call("1")
    stub.assert_called_with("2")
    assert (stub.called, stub.call_count) == (True, 2)
    assert [call.arguments for call in stub.call_args_list] == [
        {"collection_id": "1"},
        {"collection_id": "2"},
    ]
    with pytest.raises(AssertionError, match="called 2 times"):
        stub.assert_called_once()
    with pytest.raises(AssertionError, match="is to be called not at all"):
        stub.assert_not_called()
    with pytest.raises(AssertionError, match="is to be called with"):
        stub.assert_any_call("3")
    stub.reset_mock()
    stub.assert_not_called()
    fake.reset()
    assert fake.requests == []
    with pytest.raises(NotStubbedError):
        fake.tokens.get_collection("1")


def test_copies_share_and_production_goes_on() -> None:
    """A copy has the same answers; redaction, middleware and tolerant reading are those of the client."""
    seen: list[str] = []

    def layer(request: Any, handler: Any) -> Any:
        seen.append(repr(request))
        return handler(request)

    fake = FakeBitBadges(api_key="very-secret-key", middleware=[layer])
    fake.tokens.get_collection.responds(json={"collection": None, "extra": 1})
    copy = fake.with_options(max_retries=0)
    assert copy.tokens.get_collection("1").model_extra == {"extra": 1}
    assert fake.requests[0].headers["x-api-key"] == "very-secret-key"
    assert "very-secret-key" not in f"{seen}{fake.requests}{fake!r}"
    fake.close()


def test_nothing_comes_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fake is the same wherever it is made."""
    monkeypatch.setenv("BITBADGES_BASE_URL", "http://127.0.0.1:9/elsewhere")
    monkeypatch.setenv("BITBADGES_API_KEY", "mine")
    fake = FakeBitBadges.from_examples()
    fake.tokens.get_collection("1")
    assert fake.requests[0].url == "https://api.bitbadges.io/api/v0/collection/1"
    assert fake.requests[0].headers["x-api-key"] == "fake-api-key"
