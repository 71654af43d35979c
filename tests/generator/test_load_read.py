"""From the bytes of a file to plain data: YAML and JSON, faults at their places."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldsmith.diagnostics import InputError, Report
from goldsmith.load import load_document
from goldsmith.load.json_places import JsonPlaces

from .reading import _read


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, so that files are shown by their names."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (b"", "api.yaml:1:1: error[empty-document]: the file is empty"),
        (b" \n\n", "api.yaml:1:1: error[empty-document]: the file is empty"),
        (
            "a: 1\nb: caf\xe9".encode("latin-1"),
            "api.yaml:2:7: error[not-utf-8]: byte 0xe9 is not UTF-8\n  hint: save the file as UTF-8",
        ),
        (
            b"a: 1\nb: 2\na: 3\n",
            "api.yaml:3:1: warning[duplicate-key]: the key 'a' stands twice in one mapping; the later one is taken",
        ),
        (
            b"/pets: {}\n/pets: {}\n",
            "api.yaml:2:1: error[repeated-operation]: the key '/pets' stands twice in one mapping\n  hint: join the two",
        ),
        (b"a: .nan", "api.yaml:1:4: error[not-a-number]: .nan is no number that JSON has"),
        (b"a: [.inf]", "api.yaml:1:5: error[not-a-number]: .inf is no number that JSON has"),
        (b"a: !thing b", "api.yaml:1:4: error[yaml-tag]: the tag '!thing' means nothing here"),
        (
            b"a: 1\n---\nb: 2",
            "api.yaml:2:1: error[invalid-yaml]: more than one YAML document in the file",
        ),
        (b"[1]: 2", "api.yaml:1:1: error[invalid-yaml]: a key must be text"),
        (
            b"a: &a [*a]",
            "api.yaml:1:8: error[yaml-alias]: the alias 'a' stands inside itself",
        ),
        (
            b"a: 1\n<<: 5",
            "api.yaml:2:1: error[invalid-yaml]: `<<` takes a mapping, or a list of mappings",
        ),
    ],
)
def test_yaml_faults_have_their_place(home: Path, text: bytes, fault: str) -> None:
    """Each fault of a YAML file is one error, where it is."""
    assert _read(home, text)[1] == [fault]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('{"a": 1,\n "b": }', "api.json:2:7: error[invalid-json]: not JSON: …"),
        (
            '{"a": 1,\n "a": 2}',
            "api.json:2:2: warning[duplicate-key]: the key 'a' stands twice in one object; the later one is taken",
        ),
        (
            '{"a": "NaN",\n "b": NaN}',
            "api.json:2:7: error[not-a-number]: NaN is no number that JSON has",
        ),
        (
            '{"a": [1.5, -1e999]}',
            "api.json:1:13: error[not-a-number]: -1e999 is no number that JSON has",
        ),
    ],
)
def test_json_faults_have_their_place(home: Path, text: str, fault: str) -> None:
    """Each fault of a JSON file is one error, where it is; of its grammar, Python's own reader says more, in words of its own."""
    (found,) = _read(home, text, "api.json")[1]
    assert re.sub(r"(not JSON: ).+", r"\1…", found) == fault


def test_tabs_are_explained(home: Path) -> None:
    """A tab for indentation, the classic of YAML, gets a hint."""
    _, faults = _read(home, "a:\n\tb: 1")
    assert "hint: indent with spaces" in faults[0]
    assert faults[0].startswith("api.yaml:2:1: error[invalid-yaml]")


def test_scalars_follow_yaml_1_2(home: Path) -> None:
    """Norway is a country, a date is text, a postcode keeps its zero; numbers and booleans are themselves."""
    text = """\
        country: no
        on: yes
        day: 2024-01-31
        code: 01234
        time: 12:30:45
        grouped: 1_000
        sum: 12
        hex: 0xff
        octal: 0o17
        ratio: 1.50
        small: 1e-3
        flag: true
        nothing: ~
        quoted: "12"
        tagged: !!str 12
        200: ok
        true: kept
    """
    content, faults = _read(home, text)
    assert faults == []
    assert content == {
        "country": "no",
        "on": "yes",
        "day": "2024-01-31",
        "code": "01234",
        "time": "12:30:45",
        "grouped": "1_000",
        "sum": 12,
        "hex": 255,
        "octal": 15,
        "ratio": 1.5,
        "small": 0.001,
        "flag": True,
        "nothing": None,
        "quoted": "12",
        "tagged": "12",
        "200": "ok",
        "true": "kept",
    }


def test_aliases_are_copies_and_merges_give_way(home: Path) -> None:
    """An alias is a copy of its own; a merged key counts less than one that stands there, wherever it stands."""
    content, faults = _read(
        home, "a: &a {x: 1, y: 2}\nb: *a\nc: {x: 3, <<: *a}\nd: {<<: [{z: 4}, *a], y: 5}\n"
    )
    assert faults == []
    assert content["b"] == content["a"]
    assert content["b"] is not content["a"]
    assert content["c"] == {"x": 3, "y": 2}
    assert content["d"] == {"z": 4, "x": 1, "y": 5}


def test_a_quoted_merge_key_is_a_key(home: Path) -> None:
    """Only the plain ``<<`` merges."""
    assert _read(home, "'<<': {a: 1}")[0] == {"<<": {"a": 1}}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
@pytest.mark.parametrize("text", ["a: é\n", '{"a": "é"}'])
def test_byte_order_marks_are_no_content(home: Path, text: str, encoding: str) -> None:
    """Files with a byte order mark are read."""
    assert _read(home, text.encode(encoding)) == ({"a": "é"}, [])


def test_yaml_in_braces_is_yaml(home: Path) -> None:
    """A file that starts with a brace need not be JSON, unless it says so."""
    assert _read(home, "{a: 1}") == ({"a": 1}, [])
    assert "error[invalid-json]" in _read(home, "{a: 1}", "api.json")[1][0]


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda x: st.lists(x) | st.dictionaries(st.text(), x)))  # fmt: skip
def test_places_in_json_are_where_the_values_are(value: Any) -> None:
    """For any JSON, the place of every key and item is where the text has it."""
    text = json.dumps(value, indent=1)
    lines = text.split("\n")
    places = JsonPlaces(text)
    stack: list[tuple[Any, tuple[str | int, ...]]] = [(value, ())]
    while stack:
        node, tokens = stack.pop()
        items = (
            node.items()
            if isinstance(node, dict)
            else enumerate(node) if isinstance(node, list) else ()
        )
        for key, child in items:
            line, column = places.find((*tokens, key))
            shown = json.dumps(key) if isinstance(node, dict) else json.dumps(child)[0]
            assert lines[line - 1][column - 1 :].startswith(shown)
            stack.append((child, (*tokens, key)))


def test_what_has_no_place_in_json_has_that_around_it() -> None:
    """The place of a member that is not there is that of its object; the whole is at the begin."""
    places = JsonPlaces(' {"a":\n {"b": 1}, "c" : [2,\n3], "a": {"b": 4}}')
    assert places.find(()) == (1, 1)
    assert places.find(("x",)) == (1, 1)
    assert places.find(("c", 1)) == (3, 1)
    assert places.find(("c", 5)) == (2, 12)
    assert places.find(("a", "b")) == (3, 11)
    assert places.find(("a", "b", "d", 0)) == (3, 11)


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("none.yaml", "none.yaml:1:1: error[missing-file]: `none.yaml` does not exist"),
        ("folder", "folder:1:1: error[missing-file]: `folder` is a folder, not a file"),
        ("list.yaml", "list.yaml:1:1: error[not-a-mapping]: an OpenAPI document is a mapping"),
        ("a\0b", "a\0b:1:1: error[missing-file]: `a\0b` does not exist"),
        ("x" * 5000, "error[missing-file]"),
    ],
)
def test_what_is_no_document_is_one_error(home: Path, name: str, fault: str) -> None:
    """Whatever is given instead of a document gives one error, and nothing else."""
    (home / "folder").mkdir()
    (home / "list.yaml").write_text("- a\n")
    report = Report()
    with pytest.raises(InputError) as caught:
        load_document(name, root=home, report=report)
    assert len(caught.value.diagnostics) == 1
    assert fault in str(caught.value)


def test_a_misspelled_file_gets_a_hint(home: Path) -> None:
    """The nearest name in the folder is offered."""
    (home / "openapi.yaml").write_text("openapi: 3.1.0")
    with pytest.raises(InputError, match=r"did you mean `openapi\.yaml`"):
        load_document("openapi.yml", root=home, report=Report())
