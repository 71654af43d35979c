"""Python names from any text at all."""

from __future__ import annotations

import keyword
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldsmith import identifiers
from goldsmith.identifiers import distinct

STYLES = [
    identifiers.snake_case,
    identifiers.pascal_case,
    identifiers.class_name,
    identifiers.constant_name,
    identifiers.argument_name,
    identifiers.field_name,
    identifiers.method_name,
    identifiers.module_name,
]
TEXTS = st.one_of(
    st.text(max_size=12),
    st.text("aB1_-. <>+$[]é宠ß가ǅ", max_size=8),
    st.sampled_from([*keyword.kwlist, *keyword.softkwlist, "self", "json", "model_x", "List"]),
)


@given(TEXTS)
@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.__name__)
def test_any_text_gives_a_name(style: Callable[[str], str], text: str) -> None:
    """A name is an identifier, no keyword, not private, and spelled as Python spells it when it reads it."""
    name = style(text)
    assert name.isidentifier()
    assert not keyword.iskeyword(name)
    assert not name.startswith("_")
    assert unicodedata.normalize("NFKC", name) == name


@given(TEXTS)
def test_kinds_of_names_do_not_meet(text: str) -> None:
    """No field is called like a class, and no argument like a constant, in any script."""
    assert identifiers.class_name(text)[0].isupper()
    assert identifiers.field_name(text) != identifiers.class_name(text)
    assert identifiers.argument_name(text) != identifiers.constant_name(text)


@given(st.sets(TEXTS, max_size=8), st.randoms())
@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.__name__)
def test_names_are_distinct_in_any_order(
    style: Callable[[str], str], texts: set[str], chance: object
) -> None:
    """Several texts get several names, and the order of the texts has no say in it."""
    forward = distinct({text: text for text in sorted(texts)}, style)
    backward = distinct({text: text for text in sorted(texts, reverse=True)}, style)
    assert forward == backward
    assert len(set(forward.values())) == len(texts)
    assert all(name.isidentifier() for name in forward.values())


@pytest.mark.parametrize(
    ("text", "snake", "pascal"),
    [
        ("getURLById", "get_url_by_id", "GetURLById"),
        ("userIDs", "user_ids", "UserIDs"),
        ("PhotoURLs2", "photo_urls2", "PhotoURLs2"),
        ("OAuth2Token", "oauth2_token", "OAuth2Token"),
        ("IPv4Address", "ipv4_address", "IPv4Address"),
        ("HTTPSProxy", "https_proxy", "HTTPSProxy"),
        ("some-name.of_things", "some_name_of_things", "SomeNameOfThings"),
        ("filter[name]", "filter_name", "FilterName"),
        ("$ref", "ref", "Ref"),
        ("class", "class_", "Class"),
        ("None", "none", "None_"),
        ("2nd", "value_2nd", "Value2nd"),
        (">=", "greater_equal", "GreaterEqual"),
        ("", "value", "Value"),
        ("__", "underscore_underscore", "UnderscoreUnderscore"),
        ("Ünïcode", "unicode", "Unicode"),
        ("がギ", "がギ", "がギ"),
        ("한글", "한글", "한글"),
    ],
)
def test_words_are_found_as_a_reader_finds_them(text: str, snake: str, pascal: str) -> None:
    """Capitals, abbreviations and their plurals, signs, digits, other scripts."""
    assert identifiers.snake_case(text) == snake
    assert identifiers.pascal_case(text) == pascal


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (["photo_urls", "photo-urls", "photo.urls"], ["photo_urls", "photo_dash_urls", "photo_dot_urls"]),
        (["created", "-created", "+created"], ["created", "minus_created", "plus_created"]),
        (["DateCreated", "DateCreated<", "DateCreated>"], ["date_created", "date_created_less", "date_created_greater"]),
        (["personId", "PersonId"], ["person_id_", "person_id"]),
    ],
)  # fmt: skip
def test_names_that_meet_say_their_signs(texts: list[str], names: list[str]) -> None:
    """The text that is spelled like its name keeps it; the others say what tells them apart."""
    found = distinct({text: text for text in texts}, identifiers.snake_case)
    assert [found[text] for text in texts] == names


@pytest.mark.parametrize("text", ["a" * 5000, "word " * 2000, "宠物 " * 500, "é" * 400])
@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.__name__)
def test_names_fit_into_a_file_system(style: Callable[[str], str], text: str) -> None:
    """However long the text is; texts that are cut to the same name are told apart all the same."""
    assert len(f"{style(text)}.py".encode()) <= 255
    assert len(set(distinct({"1": text + " one", "2": text + " two"}, style).values())) == 2
