"""What operations do, told by their method, by what the document declares, and by the words of their names."""

from __future__ import annotations

from typing import Any

import pytest

from goldsmith.ir.model import Origin
from goldsmith.surface.effect import find_effect, is_idempotent
from goldsmith.surface.model import Method


def build_method(line: str, name: str = "call", **more: Any) -> Method:
    """A method of an operation."""
    http, path = line.split()
    usual: dict[str, Any] = {
        "resource": "things", "wire_id": "", "arguments": (), "content_types": (), "body": None, "way": "value",
        "result": None, "answers": (), "errors": (), "security": (), "scopes": (), "paging": None, "server": "",
        "idempotency_key": "", "read": False, "deprecated": False, "origin": Origin(file="", line=0, pointer=""),
    }  # fmt: skip
    return Method(name=name, http_method=http, path=path, **{**usual, **more})


@pytest.mark.parametrize(
    ("line", "more", "effect"),
    [
        ("GET /things", {}, "read"),
        ("HEAD /things", {}, "read"),
        ("QUERY /things", {}, "read"),
        ("POST /things", {}, "write"),
        ("PUT /things/{id}", {}, "write"),
        ("PATCH /things/{id}", {}, "write"),
        ("DELETE /things/{id}", {}, "delete"),
        # what the document says of it
        ("POST /things/search", {"read": True}, "read"),
        ("DELETE /things/search", {"read": True}, "delete"),
        # verbs that are tunnelled through others
        ("POST /chat.delete", {"wire_id": "chat_delete"}, "delete"),
        ("POST /things/{id}/remove", {}, "delete"),
        ("POST /things/batch", {"name": "purge"}, "delete"),
        ("POST /keys/{id}/revoke", {}, "delete"),
        ("PUT /cache/clear", {}, "delete"),
        ("PATCH /things", {"wire_id": "bulkDeleteThings"}, "delete"),
        ("POST /operations/deletefile", {}, "delete"),
        ("POST /operations/rmdirs", {}, "delete"),
        ("GET /removeuser", {}, "delete"),
        ("GET /things/{id}/delete", {}, "delete"),
        ("GET /rest", {"wire_id": "flickr.photos.delete"}, "delete"),
        ("GET /things", {"name": "create"}, "write"),
        ("GET /upload", {"wire_id": "uploadThing"}, "write"),
        # words that only look like it
        ("GET /deleted", {"wire_id": "listDeletedThings", "name": "list_deleted"}, "read"),
        ("GET /things", {"wire_id": "getRemovedThings"}, "read"),
        ("GET /updates", {"name": "get_updates"}, "read"),
        ("GET /delete-requests/{id}", {"wire_id": "getDeleteRequest", "name": "get"}, "read"),
        ("GET /files/{id}/trash", {"wire_id": "get_files_id_trash", "name": "get_trash"}, "read"),
        ("GET /views", {"wire_id": "deleteView"}, "delete"),
        ("GET /updates", {"wire_id": "system_update_list"}, "read"),
        ("POST /undelete", {"name": "undelete"}, "write"),
        ("POST /deletedfiles", {}, "write"),
        ("POST /removed", {}, "write"),
        ("GET /deletedfiles", {}, "read"),
    ],
)
def test_what_an_operation_does(line: str, more: dict[str, Any], effect: str) -> None:
    """A doubt is decided for the worse."""
    method = build_method(line, **more)
    assert find_effect(method) == effect


@pytest.mark.parametrize(
    ("line", "more", "twice"),
    [
        ("GET /things", {}, True),
        ("PUT /things/{id}", {}, True),
        ("DELETE /things/{id}", {}, True),
        ("POST /things", {}, False),
        ("PATCH /things", {}, False),
        ("POST /things", {"idempotency_key": "Idempotency-Key"}, True),
        ("POST /things/search", {"read": True}, True),
    ],
)
def test_what_can_be_done_twice(line: str, more: dict[str, Any], twice: bool) -> None:
    """By the method, or because the document has a key for it."""
    assert is_idempotent(build_method(line, **more)) is twice
