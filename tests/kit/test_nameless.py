"""Operations without an id, of which several methods are called alike, are told apart by method and path."""

from __future__ import annotations

from .packages import import_kit


def test_methods_of_one_name_are_told_apart() -> None:
    """Each answers for itself, and is counted for itself."""
    kit = import_kit("operations-without-ids-and-tags")
    (name,) = (each for each in kit.__all__ if each.startswith("Fake"))
    fake = getattr(kit, name).from_examples()
    symbols = fake._board.facts.methods
    assert symbols
    for symbol in symbols:
        resource, _, method = symbol.partition(".")
        fake.send(getattr(getattr(kit.make.calls, resource), method)())
        assert len(getattr(getattr(fake, resource), method).requests) == 1
