"""A document of oddities: names that Python has for itself, types within themselves, files, streams, pages; all of it callable by agents."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from goldsmith.config import build_config
from goldsmith.pipeline import build_tree, understand

from ..wire.recording import RecordingServer, Reply, json_reply, open_recording
from .odd_document import DOCUMENT, PACKAGE


@dataclass(frozen=True)
class Odd:
    """The package, its tools and the server."""

    tools: Any
    caller: Any
    server: RecordingServer

    def run(self, code: str, *replies: Reply) -> Any:
        """What code gives; the answers that it is to get are given before."""
        self.server.requests.clear()
        self.server.script.clear()
        self.server.answer(*replies)
        return self.tools.run(code)


@pytest.fixture(scope="module")
def odd(settings: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Odd]:
    """A package of the document, by itself, under a name of its own."""
    folder = tmp_path_factory.mktemp("odd")
    (folder / "odd.json").write_text(json.dumps(DOCUMENT), encoding="utf-8")
    given: dict[str, Any] = {
        "document": "odd.json",
        "output": PACKAGE,
        "package": PACKAGE,
        "include-package": False,
    }
    config = build_config(folder, {**given, "parts": ["mcp"]})
    for path, text in build_tree(config, understand(config)).items():
        place = folder / PACKAGE / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    sys.path.append(str(folder))
    part = {
        each: importlib.import_module(f"{PACKAGE}.mcp.{each}")
        for each in ("calls", "interface", "package", "permission", "sandbox", "tools")
    }
    sandbox = part["sandbox"].Sandbox(seconds=1.0)
    with (
        open_recording() as server,
        part["package"].Client(base_url=server.url, max_retries=0) as client,
    ):
        permission = part["permission"].Permission(write=True)
        caller = part["calls"].Caller(client, part["interface"].read_interface(), permission)
        yield Odd(part["tools"].Tools(caller, sandbox), caller, server)
    sandbox.close()
    sys.path.remove(str(folder))


THING = {
    "in": "x",
    "a-b": 1,
    "str": "red",
    "list": [{"in": "y"}],
    "at": "2026-01-02T03:04:05Z",
    "new": 5,
}


def test_pages_and_their_arguments(odd: Odd) -> None:
    """An argument of the API that is called like ours keeps its name; styles are those of the client."""
    code = (
        "found = client.things.list(ids=['a', 'b'], filter={'from': 1}, x_trace='t', max_items=7, max_items_=3)\n"
        "[each['in'] for each in found]"
    )
    page = json_reply({"data": [THING, THING], "next": "n"})
    assert odd.run(code, page, page).text == '["x", "x", "x"]'
    first, second = odd.server.requests
    assert first.query == ("filter%5Bfrom%5D=1", "ids=a", "ids=b", "max_items=7")
    assert first.header("x-trace") == "t"
    assert "cursor=n" in second.query


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("thing['a-b'] + 1", "2"),
        ("thing['in'] + thing['list'][0]['in']", '"xy"'),
        ("thing['str'] == 'red'", "true"),
        ("thing['at']", '"2026-01-02T03:04:05Z"'),
        ("thing['any']", "KeyError: any"),
        ("thing['a_b']", "Unknown key"),
        ("thing['in'] + 1", "unsupported-operator"),
        ("thing['list'][0]['nothing']", "Unknown key"),
        ("thing.get('a-b', 0)", "1"),
    ],
)
def test_keys_are_those_of_the_wire(code: str, text: str, odd: Odd) -> None:
    """Whatever they are called in Python."""
    answer = odd.run(f"thing = client.things.dict(in_='x')\n{code}", json_reply(THING))
    assert text in answer.text


@pytest.mark.parametrize(
    ("call", "body"),
    [
        ("things.dict(in_='x', a_b=2)", {"in": "x", "a-b": 2}),
        (
            "things.dict(in_='x', list=[{'in': 'y', 'list': []}])",
            {"in": "x", "list": [{"in": "y", "list": []}]},
        ),
        (
            "things.dict(in_='x', str=\"it's\", x=None)",
            {"in": "x", "str": "it's", "__x": None},
        ),
        (
            "things.dict(in_='x', any=[1, {'b': None}])",
            {"in": "x", "any": [1, {"b": None}]},
        ),
        (
            "things.dict(in_='x', at='2026-01-02T03:04:05Z')",
            {"in": "x", "at": "2026-01-02T03:04:05Z"},
        ),
        ("things.count(body={'a': 1, 'b': 2})", {"a": 1, "b": 2}),
    ],
)
def test_what_is_sent(call: str, body: Any, odd: Odd) -> None:
    """The JSON that was given."""
    answer = odd.run(f"client.{call}", json_reply({"in": "x"}))
    assert not answer.is_error, answer.text
    assert json.loads(odd.server.last.body) == body


ONE_TEXT_IS_SEVERAL = {"things.list(ids='a')"}
"""To a type checker, a text is a sequence of texts."""


@pytest.mark.parametrize(
    "call",
    [
        "things.dict(a_b=2)",
        "things.dict(in_='x', a_b='y')",
        "things.dict(in_='x', str='blue')",
        "things.dict(in_='x', other=1)",
        "things.dict(in_='x', list=[{'a-b': 1}])",
        "things.dict(in_='x', list=[{'in': 'y', 'str': 'blue'}])",
        "things.dict({'in': 'x'})",
        "things.count(body={'a': 'b'})",
        "things.count(body=None)",
        "things.str(5)",
        "things.str()",
        "things.list(filter={'from': 'x'})",
        "things.list(ids='a')",
        "client.upload(body=5)",
        "client.attach()",
        "client.attach(file=1.5)",
    ],
)
def test_what_is_wrong_is_not_sent(call: str, odd: Odd) -> None:
    """The checker finds it; so does the check behind it, where the checker is got around."""
    resource, _, rest = call.partition(".")
    first = odd.run(f"client.{call}")
    assert first.text.startswith("Nothing was run") or call in ONE_TEXT_IS_SEVERAL
    second = odd.run(f"import typing\nx: typing.Any = client.{resource}\nx.{rest}")
    assert second.is_error
    assert "TypeError" in second.text
    assert not odd.server.requests


def test_files_and_texts(odd: Odd) -> None:
    """Bytes are bytes in code, and text or base64 in an answer."""
    raw = Reply(body=b"\x89PNG\xff", content_type="application/octet-stream")
    assert odd.run("len(client.client.download())", raw).text == "5"
    assert odd.run("client.client.download()", raw).text == '"base64:iVBOR/8="'
    plain = Reply(body="grün".encode(), content_type="application/octet-stream")
    assert odd.run("client.client.download()", plain).text == '"grün"'
    assert (
        odd.run("client.client.upload(body=b'\\x00\\x01')", Reply(status=204, body=b"")).text
        == "null"
    )
    assert odd.server.last.body == b"\x00\x01"
    said = Reply(body=b"thanks", content_type="text/plain")
    assert odd.run("client.client.attach(file=b'abc', note='n').upper()", said).text == '"THANKS"'
    assert b"abc" in odd.server.last.body


def test_streams_end_where_enough_has_come(odd: Odd) -> None:
    """They give a list of their pieces."""
    events = b"".join(b"data: %d\n\n" % number for number in range(5))
    stream = Reply(body=events, content_type="text/event-stream")
    assert odd.run("len(client.client.watch())", stream).text == "5"
    assert odd.run("len(client.client.watch(max_items=2))", stream).text == "2"


def test_odd_types_have_descriptions_and_schemas(odd: Odd) -> None:
    """Every symbol has a description; every schema is one, without references, and takes what may be sent."""
    operations = importlib.import_module(f"{PACKAGE}.mcp.operations").Operations(odd.caller)
    interface = odd.caller.interface
    for symbol in (*interface.methods, *interface.types, *interface.resources):
        assert not odd.tools.describe(symbol).is_error
    for each in operations.all.values():
        jsonschema.Draft202012Validator.check_schema(dict(each.schema))
        assert "$ref" not in json.dumps(each.schema)
    schema = dict(operations.all["things_dict"].schema)
    jsonschema.validate({"in_": "x", "list": [{"in": "y"}]}, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"in_": "x", "list": [{"a-b": 1}]}, schema)


def test_each_operation_as_a_tool(odd: Odd) -> None:
    """By plain JSON; a large answer is given in pieces that are all of it."""
    operations = importlib.import_module(f"{PACKAGE}.mcp.operations").Operations(odd.caller)
    odd.server.requests.clear()
    many = {"in": "x", "list": [{"in": str(number)} for number in range(3000)]}
    odd.server.answer(json_reply(many))
    answer = operations.call("things_dict", {"in_": "x"})
    shown, _, note = answer.text.rpartition("\n")
    assert json.loads(shown)["list"][0] == {"in": "0"}
    id = note.partition("id='")[2].partition("'")[0]
    whole, start = "", 0
    while True:
        text = operations.rest(id, start).text
        piece, _, more = text.partition("\n[rest(")
        whole += piece
        start += len(piece)
        if not more:
            break
    assert json.loads(whole) == many
    assert operations.rest("nothing").is_error
    wrong = operations.call("things_dict", {"in_": "x", "list": [{}]})
    assert "list=[0] lacks the key 'in'" in wrong.text
    assert "lacks the argument 'in_'" in operations.call("things_dict", {}).text


def test_the_part_is_found_in_any_package(odd: Odd) -> None:
    """It names no package, and looks for its data beside itself."""
    place = Path(importlib.import_module(f"{PACKAGE}.mcp.interface").PLACE)
    assert place.is_file()
    assert PACKAGE in str(place)
