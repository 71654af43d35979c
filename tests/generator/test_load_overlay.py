"""Overlays: each kind of change, and every action that would change nothing is a fault."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from .loading import Loaded, load

DOCUMENT = """\
openapi: 3.1.0
info: {title: A, version: '1'}
tags: [{name: one}, {name: two}, {name: three}]
paths:
  /a: {$ref: 'b.yaml#/item'}
"""
ITEM = """\
item:
  get:
    operationId: getA
    parameters: [{name: x, in: query, schema: {type: string}}, {name: y, in: query, schema: {}}]
    responses: {'200': {description: ok}}
"""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, so that files are shown by their names."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _apply(home: Path, *actions: str) -> Loaded:
    body = "".join(f"  - {action}\n" for action in actions)
    (home / "fix.yaml").write_text(
        f"overlay: 1.0.0\ninfo: {{title: F, version: '1'}}\nactions:\n{body}"
    )
    return load(home, {"api.yaml": DOCUMENT, "b.yaml": ITEM}, overlays=("fix.yaml",))


def test_update_merges(home: Path) -> None:
    """A mapping is merged, deeply; values are replaced, lists grow; what is in other files can be reached."""
    loaded = _apply(
        home,
        "{target: $, update: {info: {title: B, summary: new}, tags: [{name: four}]}}",
        "{target: \"$.paths['/a'].get\", update: {x-goldsmith-read: true, responses: {'404': {description: no}}}}",
        "{target: $.tags, update: {name: five}}",
        "{target: \"$.paths.*.get.parameters[?@.name == 'y'].schema\", update: {type: integer}}",
    )
    assert loaded.found == []
    root = loaded.root
    assert root["info"] == {"title": "B", "version": "1", "summary": "new"}
    assert [tag["name"] for tag in root["tags"]] == ["one", "two", "three", "four", "five"]
    operation = root["paths"]["/a"]["get"]
    assert operation["x-goldsmith-read"] is True
    assert list(operation["responses"]) == ["200", "404"]
    assert operation["parameters"][1]["schema"] == {"type": "integer"}


def test_what_an_overlay_adds_is_located_there(home: Path) -> None:
    """A message about something that came from an overlay points into the overlay."""
    loaded = _apply(home, "{target: $, update: {components: {schemas: {N: {type: string}}}}}")
    place = loaded.document.locate(loaded.root["components"]["schemas"]["N"], "type")
    assert str(place) == "fix.yaml:4:53"


def test_each_match_has_its_own_copy(home: Path) -> None:
    """An update of many places puts nothing into two of them."""
    loaded = _apply(home, "{target: '$.tags[*]', update: {externalDocs: {url: here}}}")
    docs = [tag["externalDocs"] for tag in loaded.root["tags"]]
    assert docs == [{"url": "here"}] * 3
    assert len({id(doc) for doc in docs}) == 3


def test_remove_takes_away(home: Path) -> None:
    """Items of lists, keys of mappings, all matches at once; indices do not slip."""
    loaded = _apply(
        home,
        "{target: '$.tags[0,1]', remove: true}",
        "{target: $.info.title, remove: true}",
        "{target: '$.paths.*.get.parameters', remove: true}",
    )
    assert loaded.found == []
    assert loaded.root["tags"] == [{"name": "three"}]
    assert loaded.root["info"] == {"version": "1"}
    assert "parameters" not in loaded.root["paths"]["/a"]["get"]


def test_copy_and_scalars(home: Path) -> None:
    """Part of the document can be copied elsewhere, and a scalar replaced."""
    loaded = _apply(
        home,
        "{target: $.tags, copy: '$.tags[0]'}",
        "{target: $.info.version, update: '2'}",
        "{target: '$.tags[0].name', update: uno}",
    )
    assert [tag["name"] for tag in loaded.root["tags"]] == ["uno", "two", "three", "one"]
    assert loaded.root["info"]["version"] == "2"


def test_overlays_mend_before_references_are_settled(home: Path) -> None:
    """A reference into nothing is no fault any more when an overlay supplies the schema."""
    text = "openapi: 3.1.0\ncomponents: {schemas: {A: {$ref: '#/components/schemas/B'}}}\n"
    (home / "fix.yaml").write_text(dedent("""\
            overlay: 1.0.0
            actions: [{target: $.components.schemas, update: {B: {type: string}}}]
        """))
    assert load(home, text, overlays=("fix.yaml",)).found == []
    assert len(load(home, text).found) == 1


@pytest.mark.parametrize(
    ("action", "fault"),
    [
        ("{target: $.info.titel, update: {a: 1}}", "fix.yaml:4:6: error[overlay-without-match]: `$.info.titel` matches nothing in the document"),
        ("{target: '$.info[', update: {a: 1}}", "fix.yaml:4:6: error[bad-overlay]: `$.info[` is not a JSONPath"),
        ("{target: 5, remove: true}", "fix.yaml:4:6: error[bad-overlay]: `target` is a JSONPath"),
        ("{update: {a: 1}}", "fix.yaml:4:5: error[bad-overlay]: `target` is a JSONPath"),
        ("{target: $.info}", "fix.yaml:4:5: error[bad-overlay]: an action has `update`, `remove: true` or `copy`"),
        ("{target: $.info, updat: {a: 1}}", "fix.yaml:4:22: error[bad-overlay]: an action has no `updat`"),
        ("{target: $.info, update: 5}", "fix.yaml:4:22: error[bad-overlay]: `update` does not fit `$.info`"),
        ("{target: $.info, copy: '$.tags[*]'}", "fix.yaml:4:22: error[bad-overlay]: `copy` selects 3 things"),
        ("{target: $.info, copy: $.nothing}", "fix.yaml:4:22: error[overlay-without-match]: `$.nothing` matches nothing"),
        ("5", "fix.yaml:4:5: error[bad-overlay]: an action is a mapping"),
    ],
)  # fmt: skip
def test_actions_that_do_nothing_are_faults(home: Path, action: str, fault: str) -> None:
    """What cannot be done is an error at the line of the overlay, and the other actions are done."""
    loaded = _apply(home, action, "{target: $.info, update: {done: true}}")
    assert any(line.startswith(fault) for line in loaded.found), loaded.found
    assert loaded.root["info"]["done"] is True


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a: 1", "fix.yaml:1:1: error[not-an-overlay]: not an overlay of version 1"),
        ("[]", "fix.yaml:1:1: error[not-an-overlay]: not an overlay of version 1"),
        ("overlay: 2.0.0", "fix.yaml:1:1: error[not-an-overlay]: not an overlay of version 1"),
        ("overlay: 1.0.0", "fix.yaml:1:1: error[bad-overlay]: an overlay is a list of `actions`"),
        (None, "fix.yaml:1:1: error[missing-file]: `fix.yaml` does not exist"),
    ],
)
def test_what_is_no_overlay_is_a_fault(home: Path, text: str | None, fault: str) -> None:
    """A file that is missing or something else is one error."""
    if text is not None:
        (home / "fix.yaml").write_text(text)
    loaded = load(home, "openapi: 3.1.0\n", overlays=("fix.yaml",))
    assert loaded.found == [fault]
