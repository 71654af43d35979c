"""Sentences: what documents say in words, as docstrings say it."""

from __future__ import annotations

import pytest

from goldsmith.render.sentences import says_nothing, sentence, split_sentence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("owner of the repo", "Owner of the repo."),
        ("  the  name\n of it. ", "The name of it."),
        ("iOS devices", "iOS devices."),
        ("bunq.me links", "bunq.me links."),
        ("`limit` of a page", "`limit` of a page."),
        ("A *bold.*", "A bold."),
        ("(see there.)", "(see there.)"),
        ("One<br/>two?", "One two?"),
        ("ペットを返す。", "ペットを返す。"),
        ("...", "..."),
        (" \n", ""),
    ],
)
def test_a_sentence_begins_and_ends_like_one(text: str, expected: str) -> None:
    """One line, a capital where a word is plain, and one mark at its end."""
    assert sentence(text) == expected


@pytest.mark.parametrize(
    "text", ["", "OK", "ok.", "Created", "PetList", "pet_list", "A successful response.", "getPets", "No Content"]
)  # fmt: skip
def test_names_and_phrases_say_nothing(text: str) -> None:
    """What tells nobody anything."""
    assert says_nothing(text)


@pytest.mark.parametrize("text", ["Login", "The pets", "No pets", "Pets found"])
def test_words_say_something(text: str) -> None:
    """What tells somebody something."""
    assert not says_nothing(text)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("List pets. All of them.", ("List pets.", "All of them.")),
        ("List pets", ("List pets", "")),
        ("## Pets\n\nAll of them.", ("Pets", "All of them.")),
        ("Pets, e.g. dogs. Or cats.\n\nMore.", ("Pets, e.g. dogs.", "Or cats.\n\nMore.")),
        ("Version 1.2 of\nthe pets! Really", ("Version 1.2 of\nthe pets!", "Really")),
        ("- pets\n- toys", ("", "- pets\n- toys")),
        ("Gives\n- pets\n- toys.", ("", "Gives\n- pets\n- toys.")),
        ("word " * 100, ("", "word " * 100)),
        ("e.g. " * 100_000, ("", "e.g. " * 100_000)),
    ],
)
def test_the_first_sentence_is_found(text: str, parts: tuple[str, str]) -> None:
    """Up to its end; a list, or what has no end, is no sentence."""
    assert split_sentence(text) == parts
