"""JSON: read at full speed; where a fault is, is found in a second look."""

from __future__ import annotations

import json
import math
import re
from typing import NoReturn

from goldsmith.load.numbers import build_float
from goldsmith.load.source import (
    MAX_DEPTH,
    TOO_DEEP,
    Json,
    Lines,
    TextError,
    build_duplicate,
    is_too_deep,
)

_TOKEN = re.compile(r'[{}\[\],]|"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[^\s{}\[\],":]+', re.DOTALL)
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|.)", re.DOTALL)
_SURROGATE = re.compile(r"\\u[dD][89abAB]|\\u[dD][c-fC-F]")


class _NumberError(ValueError):
    """A number that JSON does not have; ``json`` calls back without saying where it is."""


def parse_json(text: str) -> tuple[Json, list[TextError]]:
    """The data of a text, and the faults that do not keep it from being read: keys that stand twice in an object."""
    doubled = False

    def build_object(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
        nonlocal doubled
        built = dict(pairs)
        doubled = doubled or len(built) != len(pairs)
        return built

    try:
        content: Json = json.loads(
            text, object_pairs_hook=build_object, parse_constant=_refuse, parse_float=_parse_float
        )
    except json.JSONDecodeError as error:
        raise TextError(
            "invalid-json", f"not JSON: {error.msg}", error.lineno, error.colno
        ) from None
    except _NumberError:
        raise _find_unusable(text) from None
    except ValueError:  # an integer longer than Python reads
        raise _find_long(text) from None
    except RecursionError:
        raise _find_depth(text) from None
    if is_too_deep(content):
        raise _find_depth(text)
    return content, _find_doubled(text) if doubled else []


def replace_surrogates(text: str) -> str:
    r"""Half of a ``\ud83d\ude00`` pair is no character, and could not be written to any file: U+FFFD stands in for it."""
    if _SURROGATE.search(text) is None:
        return text
    pieces: list[str] = []
    done = 0
    high: int | None = None  # where the pieces hold a first half that may still find its second
    for escape in _ESCAPE.finditer(text):
        code = int(escape[1], 16) if escape[1] else 0
        if high is not None and not (0xDC00 <= code < 0xE000 and escape.start() == done):
            pieces[high] = "\\ufffd"
            high = None
        pieces.append(text[done : escape.start()])
        done = escape.end()
        pieces.append(escape[0])
        if 0xD800 <= code < 0xDC00:
            high = len(pieces) - 1
        elif 0xDC00 <= code < 0xE000 and high is None:
            pieces[-1] = "\\ufffd"
        else:
            high = None
    if high is not None:
        pieces[high] = "\\ufffd"
    return "".join(pieces) + text[done:]


def _find_doubled(text: str) -> list[TextError]:
    found: list[TextError] = []
    keys: list[set[str]] = []
    lines = Lines(text)
    for token in _TOKEN.finditer(text):
        first = token[0][0]
        if first in "{[":
            keys.append(set())
        elif first in "}]":
            keys.pop()
        elif token[1]:
            key = str(json.loads(token[0][: -len(token[1])]))
            if key in keys[-1]:
                found.append(build_duplicate(key, "object", *lines.position(token.start())))
            keys[-1].add(key)
    return found


def _find_depth(text: str) -> TextError:
    depth = 0
    for token in _TOKEN.finditer(text):
        depth += (token[0][0] in "{[") - (token[0][0] in "}]")
        if depth > MAX_DEPTH:
            return TextError("too-deep", TOO_DEEP, *_position(text, token.start()))
    return TextError("too-deep", TOO_DEEP, 1, 1)


def _position(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _refuse(name: str) -> NoReturn:
    raise _NumberError(name)


def _parse_float(text: str) -> float:
    number = build_float(text)
    if math.isinf(number):
        raise _NumberError(text)
    return number


def _find_long(text: str) -> TextError:
    longest = max((t for t in _TOKEN.finditer(text) if t[0][0] in "-0123456789"), key=_length)
    message = "a number of thousands of digits is not read"
    return TextError("not-a-number", message, *_position(text, longest.start()))


def _length(token: re.Match[str]) -> int:
    return token.end() - token.start()


def _find_unusable(text: str) -> TextError:
    for token in _TOKEN.finditer(text):
        word = token[0]
        if word[0] not in '{}[],"tfn' and not math.isfinite(float(word)):
            return TextError(
                "not-a-number",
                f"{word} is no number that JSON has",
                *_position(text, token.start()),
            )
    return TextError("not-a-number", "a number that JSON does not have", 1, 1)
