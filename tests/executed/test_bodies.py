"""What bodies are on the wire."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from .packages import Both

Clients = Callable[..., Both]


def test_a_range_of_json_is_sent_as_json(clients: Clients) -> None:
    """A range is no content type."""
    _, sent = clients("body-ranges").call("things.send_json", name="x")
    assert (sent.header("content-type"), sent.body) == ("application/json", b'{"name":"x"}')


def test_a_file_object_has_a_name(clients: Clients, tmp_path: Path) -> None:
    """As an upload of several parts takes it."""
    place = tmp_path / "picture.webp"
    place.write_bytes(b"RIFF")
    both = clients("body-ranges")
    with place.open("rb") as file, getattr(both.package, both.name)(**both.options) as client:
        client.things.send_image(body=file)
    assert both.server.last.header("content-type") == "image/webp"


@pytest.mark.parametrize(
    ("method", "body", "content_type", "sent_as"),
    [
        ("send_image", b"GIF", "image/gif", "image/gif"),
        ("send_image", Path("a/picture.png"), None, "image/png"),
        ("send_image", Path("a/picture.png"), "image/x-own", "image/x-own"),
        ("send_text", "hello", None, "text/plain; charset=utf-8"),
        ("send_text", "a,b", "text/csv", "text/csv; charset=utf-8"),
        ("send_any", b"x", None, "application/octet-stream"),
        ("send_any", Path("a/sheet.csv"), None, "text/csv"),
        ("send_either", b"x", "video/mp4", "video/mp4"),
        ("send_either", b"x", "image/png", "image/png"),
    ],
)
def test_who_names_the_content_type_of_a_range(
    clients: Clients, tmp_path: Path, method: str, body: Any, content_type: str | None, sent_as: str
) -> None:
    """The caller, else the file's own name."""
    if isinstance(body, Path):
        body = tmp_path / body.name
        body.write_bytes(b"content")
    more = {} if content_type is None else {"content_type": content_type}
    _, sent = clients("body-ranges").call(f"things.{method}", body=body, **more)
    assert sent.header("content-type") == sent_as


@pytest.mark.parametrize(
    ("method", "body", "more", "said"),
    [
        ("send_image", b"x", {}, "any image/*: name the one of the body with content_type="),
        ("send_image", b"x", {"content_type": "image/*"}, "'image/*' is none"),
        ("send_image", b"x", {"content_type": "png"}, "takes no body of the content type 'png'"),
        ("send_image", b"x", {"content_type": "text/plain"}, "takes no body of"),
        ("send_any", b"x", {"content_type": "image"}, "'image' is none"),
        ("send_any", b"x", {"content_type": "image/png\r\nX: y"}, "line breaks"),
    ],
)
def test_what_is_no_content_type_is_refused(
    clients: Clients, method: str, body: Any, more: dict[str, str], said: str
) -> None:
    """Nothing is sent."""
    both = clients("body-ranges")
    with pytest.raises(both.package.ArgumentError, match=said.replace("*", r"\*")):
        both.call(f"things.{method}", body=body, **more)
    assert not both.server.requests


STYLED: dict[str, Any] = {
    "codes": [1, 2],
    "plain": [1, 2],
    "spread": {"a b": "1"},
    "whole": {"c": "2"},
    "deep": {"d": "3"},
    "piped": ["x", "y"],
    "raw": "a/b?c",
}


def test_styles_of_a_form(clients: Clients) -> None:
    """As in a query, where the document gives a style; else objects are JSON."""
    _, sent = clients("body-styled").call("things.send_form", **STYLED)
    assert sorted(sent.body.decode().split("&")) == sorted(
        [
            "codes=1,2",
            "plain=1",
            "plain=2",
            "a+b=1",
            "whole=%7B%22c%22%3A%222%22%7D",
            "deep%5Bd%5D=3",
            "piped=x%7Cy",
            "raw=a/b?c",
        ]
    )


def test_styles_of_parts(clients: Clients) -> None:
    """The same names and values, each a part; nothing is percent-encoded there."""
    _, sent = clients("body-styled").call("things.send_parts", **STYLED)
    parts = dict[str, list[str]]()
    for piece in sent.body.decode().split("\r\n--")[:-1]:
        head, _, text = piece.partition("\r\n\r\n")
        parts.setdefault(head.split('name="')[1].split('"')[0], []).append(text)
    assert parts == {
        "codes": ["1,2"],
        "plain": ["1", "2"],
        "a b": ["1"],
        "whole": ['{"c":"2"}'],
        "deep[d]": ["3"],
        "piped": ["x|y"],
        "raw": ["a/b?c"],
    }


@pytest.mark.parametrize("method", ["list", "replace"])
def test_a_body_that_could_hold_nothing_is_none(clients: Clients, method: str) -> None:
    """No argument, no bytes, no content type."""
    _, sent = clients("body-of-nothing").call(f"things.{method}")
    assert not sent.body
    assert "content-type" not in {name.lower() for name, _ in sent.headers}


def test_a_body_of_any_object_stays(clients: Clients) -> None:
    """Documents list no properties also where they know none."""
    both = clients("body-of-nothing")
    _, sent = both.call("things.create", body={"a": 1})
    assert sent.body == b'{"a":1}'
    _, sent = both.call("things.update", body={})
    assert sent.body == b"{}"


def test_what_an_optional_body_requires(clients: Clients) -> None:
    """Once anything of the body is given, what it requires is asked for by name, before anything is sent."""
    both = clients("body-optional-with-required")
    _, sent = both.call("things.create")
    assert sent.body == b""
    _, sent = both.call("things.create", name="a", size=1)
    assert sent.body == b'{"name":"a","size":1}'
    with pytest.raises(both.package.ArgumentError, match="name"):
        both.call("things.create", size=1)
    with pytest.raises(both.package.ArgumentError, match="name"):
        both.call("things.create_form", size=1)
    with pytest.raises(both.package.ArgumentError, match="name"):
        both.call("things.create_parts", size=1)
