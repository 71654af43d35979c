"""The places of keys in a TOML text."""

from __future__ import annotations

import tomllib

import pytest

from goldsmith.config.places import Key
from goldsmith.config.toml import build_places, build_syntax_error
from goldsmith.diagnostics import Location

TEXT = '''\
# a [comment] = "no key"
title = """
[not.a.table]
key = 'no'
""" # = after
"quoted key" = 'C:\\path # no comment'

[tool.other]
list = [
  "a", # ]
  { x = 1, y = [2, 3] },
  'b',
]
[tool."gold smith"]
  a.b.c = 1979-05-27T07:32:00Z
number = +1_000.5e-3
[[tool.many]]
name = "one"
[tool.many.inner]
x = 1
[[tool.many]]
name = "two"
'''

PLACES: dict[Key, tuple[int, int]] = {
    ("title",): (2, 1),
    ("quoted key",): (6, 1),
    ("tool",): (8, 2),
    ("tool", "other"): (8, 7),
    ("tool", "other", "list"): (9, 1),
    ("tool", "other", "list", 0): (10, 3),
    ("tool", "other", "list", 1): (11, 3),
    ("tool", "other", "list", 1, "x"): (11, 5),
    ("tool", "other", "list", 1, "y"): (11, 12),
    ("tool", "other", "list", 1, "y", 0): (11, 17),
    ("tool", "other", "list", 1, "y", 1): (11, 20),
    ("tool", "other", "list", 2): (12, 3),
    ("tool", "gold smith"): (14, 7),
    ("tool", "gold smith", "a"): (15, 3),
    ("tool", "gold smith", "a", "b"): (15, 5),
    ("tool", "gold smith", "a", "b", "c"): (15, 7),
    ("tool", "gold smith", "number"): (16, 1),
    ("tool", "many"): (17, 8),
    ("tool", "many", 0): (17, 8),
    ("tool", "many", 0, "name"): (18, 1),
    ("tool", "many", 0, "inner"): (19, 12),
    ("tool", "many", 0, "inner", "x"): (20, 1),
    ("tool", "many", 1): (21, 8),
    ("tool", "many", 1, "name"): (22, 1),
}


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_finds_every_key_and_no_other(newline: str) -> None:
    """Strings, comments, arrays, inline tables and dotted keys are seen through."""
    text = TEXT.replace("\n", newline)
    tomllib.loads(text)
    found = {key: (at.line, at.column) for key, at in build_places(text, "x.toml").items()}
    assert found == PLACES


@pytest.mark.parametrize(
    ("text", "line", "column"), [("a = 1\nb =\n", 2, 4), ("a = [1,", 1, 8), ("=", 1, 1)]
)
def test_a_syntax_error_has_a_place(text: str, line: int, column: int) -> None:
    """The place is taken out of the message that tomllib gives."""
    with pytest.raises(tomllib.TOMLDecodeError) as caught:
        tomllib.loads(text)
    message, place = build_syntax_error(caught.value, text, "x.toml")
    assert place == Location("x.toml", line, column)
    assert "line" not in message.split("(")[-1]
