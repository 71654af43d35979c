"""What is printed of an answer: forms, pages, queries, and what a terminal gets that a pipe does not."""

from __future__ import annotations

import csv
import io
import json

import pytest
import yaml

from ..wire.recording import RecordingServer, Reply
from .conftest import Done, Run

OWNERS = [
    {"owner": "bb1", "amount": "3"},
    {"owner": "bb2", "amount": "2", "note": 'ä, "b"'},
    {"owner": "bb3", "amount": "1"},
]


@pytest.fixture
def list_owners(run: Run, server: RecordingServer) -> object:
    """The command that reads pages; each is asked for with the cursor of the one before."""

    def act(*words: str, terminal: bool = False) -> Done:
        server.decide = lambda request: Reply(body=json.dumps(_page(request.target)).encode())
        line = ["tokens", "get-owners", "1", "1", "--base-url", server.url, *words]
        return run(*line, terminal=terminal)

    return act


def _page(target: str) -> object:
    at = int(target.rpartition("bookmark=")[2]) if "bookmark=" in target else 0
    more = at + 1 < len(OWNERS)
    pagination = {"bookmark": str(at + 1), "hasMore": more}
    return {"owners": OWNERS[at : at + 1], "pagination": pagination}


ListOwners = Run


def test_one_page_is_the_answer(list_owners: ListOwners) -> None:
    """In a pipe: JSON, as the API answered."""
    done = list_owners()
    assert json.loads(done.out) == _page("")
    assert done.status == 0


def test_all_pages(list_owners: ListOwners, server: RecordingServer) -> None:
    """The items of all, written as they come, and yet one document."""
    done = list_owners("--all")
    assert json.loads(done.out) == {"items": OWNERS}
    assert len(server.requests) == 3


def test_no_more_pages_than_needed(list_owners: ListOwners, server: RecordingServer) -> None:
    """A number of items asks for as many pages as it takes."""
    assert json.loads(list_owners("--max-items", "2").out) == {"items": OWNERS[:2]}
    assert len(server.requests) == 2


def test_from_a_cursor(list_owners: ListOwners) -> None:
    """Where an earlier call ended."""
    assert json.loads(list_owners("--all", "--cursor", "2").out) == {"items": OWNERS[2:]}


def test_lines(list_owners: ListOwners) -> None:
    """An item a line."""
    lines = list_owners("--all", "-o", "jsonl").text.splitlines()
    assert [json.loads(line) for line in lines] == OWNERS


def test_yaml(list_owners: ListOwners) -> None:
    """Block style, which reads back as the same."""
    done = list_owners("--all", "-o", "yaml")
    assert yaml.safe_load(done.text) == {"items": OWNERS}
    assert "- owner: bb1\n" in done.text


def test_csv(list_owners: ListOwners) -> None:
    """A line of names, also of those that some items alone have."""
    rows = list(csv.reader(io.StringIO(list_owners("--all", "-o", "csv").text)))
    assert rows[0] == ["owner", "amount", "note"]
    assert rows[2] == ["bb2", "2", 'ä, "b"']
    assert rows[3] == ["bb3", "1", ""]


def test_a_terminal_gets_a_table(list_owners: ListOwners) -> None:
    """And is told how to get on."""
    done = list_owners(terminal=True)
    assert done.text == "OWNER  AMOUNT\nbb1    3\n"
    assert "--cursor 1" in done.err


def test_a_query(list_owners: ListOwners) -> None:
    """JMESPath, with the items at ``items`` whatever the API calls them."""
    line = ["--query", "items[].owner"]
    assert json.loads(list_owners("--all", *line).out) == ["bb1", "bb2", "bb3"]
    assert json.loads(list_owners(*line).out) == ["bb1"]
    assert list_owners(*line, "--all", "-o", "table").text == "bb1\nbb2\nbb3\n"
    assert list_owners(*line, "--all", "-o", "jsonl").text == '"bb1"\n"bb2"\n"bb3"\n'
    assert json.loads(list_owners("--query", "pagination.hasMore").out) is True


def test_a_query_that_is_none_is_misuse(list_owners: ListOwners, server: RecordingServer) -> None:
    """Before anything is sent."""
    done = list_owners("--query", "items[")
    assert done.status == 2
    assert "--query" in done.err
    assert not server.requests


def test_a_table_has_nothing_that_a_terminal_obeys(run: Run, server: RecordingServer) -> None:
    """What a server sends is shown, not done; what is wide is measured so, what is long is cut."""
    found = {"doc": {"label": "\x1b[31mred\x9b1m\n", "wide": "字" * 80, "none": None}}
    server.answer_json(found)
    done = run("dynamic-stores", "get", "1", "--base-url", server.url, "-o", "table", terminal=True)
    label, wide, none = done.text.splitlines()
    assert label == "label  \\x1b[31mred\\ufffd1m\\n".replace("\\ufffd", "\ufffd")
    assert wide.endswith("…")
    assert len(wide) < 60
    assert none == "none"


def test_text_that_has_no_form(run: Run, server: RecordingServer) -> None:
    """Half a character of an odd server is still JSON; a number beyond all numbers is none."""
    server.answer(Reply(body=b'{"doc": {"label": "\\ud800"}}'), Reply(body=b'{"doc": 1e400}'))
    line = ["dynamic-stores", "get", "1", "--base-url", server.url]
    assert json.loads(run(*line).out)["doc"]["label"] == "\ud800"
    done = run(*line)
    assert (done.status, done.out) == (1, b"")
    assert "cannot be printed" in done.err


def test_verbose(run: Run, server: RecordingServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """What goes over the wire is said on standard error, without its secrets."""
    monkeypatch.setenv("BITBADGES_API_KEY", "key-of-the-app")
    for flag in ("-v", "-vv"):
        done = run("tokens", "get-collection", "1", "--base-url", server.url, flag)
        assert "GET" in done.err
        assert "/collection/1" in done.err
        assert "key-of-the-app" not in done.err
        assert json.loads(done.out) == {}
