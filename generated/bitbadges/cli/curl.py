"""A request as a command of curl, without its secrets."""

from __future__ import annotations

import base64
import json
import re
import shlex
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from .multipart import Part, read_parts
from .operations import Operation

MASK = "***"
_UNSAID = frozenset({"accept-encoding", "content-length", "host", "user-agent", "idempotency-key"})
"""Headers that curl sends itself, or that are another with each call."""


@dataclass(frozen=True, slots=True)
class StandIn:
    """What was sent in the place of a credential, and the variable that may hold the credential."""

    name: str
    value: str
    environment: str


def show_curl(
    request: Any,
    operation: Operation,
    standing: Sequence[StandIn],
    paths: Mapping[str, str],
    own: Mapping[str, Any],
) -> str:
    """The command, a line for each option."""
    address = str(request.redactor.url(request.url))
    method = [] if request.method == "GET" else ["-X", request.method]
    if request.method == "HEAD":
        method = ["--head"]
    lines = [" ".join(["curl", *method, quote(address, standing)])]
    is_form = False
    content_type = ""
    body: list[str] = []
    if request.content is not None:
        content_type = str(request.headers.get("content-type", ""))
        is_form = content_type.startswith("multipart/form-data")
        body = list(_show_body(request, operation, content_type, paths))
    lines += _show_headers(request, standing, own, is_form=is_form)
    return " \\\n  ".join([*lines, *body])


def _show_headers(
    request: Any, standing: Sequence[StandIn], own: Mapping[str, Any], *, is_form: bool
) -> Iterator[str]:
    pairs = cast("Iterable[tuple[str, str]]", request.headers.pairs)
    for name, value in pairs:
        if name.lower() in _UNSAID or (is_form and name.lower() == "content-type"):
            continue
        pair = next((s for s in standing if ":" in s.value and _basic(s) in value), None)
        if pair is not None:
            yield f'--user "${pair.environment}"'
            continue
        if not any(each.value in value for each in standing):
            value = str(request.redactor.header(name, value))
        yield f"-H {quote(f'{name}: {value}', standing)}"
    if own.get("idempotency_key") is not None:
        yield f"-H {quote('idempotency-key: ' + str(own['idempotency_key']), ())}"


def _basic(standing: StandIn) -> str:
    return base64.b64encode(standing.value.encode()).decode()


def quote(text: str, standing: Sequence[StandIn]) -> str:
    """A text for the shell; stand-ins become variables."""
    if not any(each.value in text for each in standing):
        return shlex.quote(text)
    escaped = re.sub(r'([\\"$`])', r"\\\1", text)
    for each in standing:
        escaped = escaped.replace(each.value, f"${{{each.environment}}}")
    return f'"{escaped}"'


def _show_body(
    request: Any, operation: Operation, content_type: str, paths: Mapping[str, str]
) -> Iterator[str]:
    if "" in paths:
        yield f"--data-binary {shlex.quote('@' + paths[''])}"
        return
    content = request.content
    whole = content if isinstance(content, bytes) else b"".join(content)
    if content_type.startswith("multipart/form-data"):
        for part in read_parts(whole, content_type):
            yield _show_part(part, operation, paths, request)
        return
    masked = mask_body(bytes(request.redactor.body(whole)), operation, content_type)
    try:
        text = masked.decode()
        is_text = "\0" not in text
    except UnicodeDecodeError:
        is_text, text = False, ""
    if is_text:
        yield f"--data-raw {shlex.quote(text)}"
    else:
        encoded = base64.b64encode(masked).decode()
        lines = f"--data-binary @<(printf %s {encoded} | base64 -d)"
        yield lines


def _show_part(part: Part, operation: Operation, paths: Mapping[str, str], request: Any) -> str:
    """A part of a form: a file by its path, a value as it is."""
    if part.filename is not None and part.filename in paths:
        name = _form_text(part.name)
        kind = f";type={part.content_type}" if part.content_type else ""
        return f"-F {shlex.quote(f'{name}=@{_form_text(paths[part.filename])}{kind}')}"
    value = str(request.redactor.text(part.content.decode("utf-8", "replace")))
    if part.name in operation.secrets:
        value = MASK
    if part.content_type:
        kind = f";type={part.content_type}"
        return f"-F {shlex.quote(f'{_form_text(part.name)}={_form_text(value)}{kind}')}"
    return f"--form-string {shlex.quote(f'{part.name}={value}')}"


def _form_text(text: str) -> str:
    """A text where curl would see more in some characters."""
    if not re.search(r'[",;=@<\\]', text):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def mask_body(content: bytes, operation: Operation, content_type: str) -> bytes:
    """The body without what the document calls secret, at whatever depth."""
    if not operation.secrets:
        return content
    if "json" in content_type:
        try:
            value: object = json.loads(content)
        except ValueError:
            return content
        return json.dumps(
            _mask(value, operation.secrets), ensure_ascii=False, separators=(",", ":")
        ).encode()
    if content_type.startswith("application/x-www-form-urlencoded"):
        pairs = content.decode("ascii", "replace").split("&")
        return "&".join(_mask_pair(pair, operation.secrets) for pair in pairs).encode()
    return content


def _mask_pair(pair: str, secrets: frozenset[str]) -> str:
    from urllib.parse import unquote_plus

    name, sign, _ = pair.partition("=")
    return f"{name}{sign}{MASK}" if unquote_plus(name) in secrets else pair


def _mask(value: object, secrets: frozenset[str]) -> object:
    if isinstance(value, dict):
        members = cast("dict[str, object]", value)
        return {
            name: MASK if name in secrets and inner is not None else _mask(inner, secrets)
            for name, inner in members.items()
        }
    if isinstance(value, list):
        return [_mask(each, secrets) for each in cast("list[object]", value)]
    return value
