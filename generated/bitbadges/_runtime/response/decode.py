"""Answers as typed values."""

from __future__ import annotations

import json
import logging
from contextlib import suppress
from functools import lru_cache
from typing import Any, Final, TypeAlias

from ..cached import PerObject
from ..models.adapters import Adapter, find_adapter, learn, validate_json, widen
from ..models.problems import Unfit
from ..operation import Operation, Response
from .findings import Mismatch as Mismatch
from .findings import ReportedFailure as ReportedFailure
from .findings import Undecodable as Undecodable
from .tolerant import Place, Reading, as_integer, read

logger: Final = logging.getLogger(__name__)


# The places of one answer that were reported; beyond this many nobody reads on.
Reported: TypeAlias = set[str]
_REPORT_LIMIT: Final = 1_000


@lru_cache(maxsize=512)
def parse_content_type(content_type: str) -> tuple[str, frozenset[tuple[str, str]]]:
    """The media type in lower case, and its parameters: ``("text/plain", {("charset", "utf-8")})``."""
    essence, *rest = content_type.split(";")
    pairs = (part.partition("=") for part in rest)
    parameters = frozenset(
        (name.strip().lower(), value.strip().strip('"').lower()) for name, _, value in pairs if name
    )
    return essence.strip().lower(), parameters


def charset_of(content_type: str | None) -> str:
    """The charset of a content type; UTF-8 where it names none."""
    parameters = dict(parse_content_type(content_type)[1]) if content_type else {}
    return parameters.get("charset") or "utf-8"


def _grade(declared: str | None, actual: str | None) -> int:
    """How well a declared content type, which may be a range, fits that of an answer; 0 where it does not."""
    if declared is None or actual is None:
        return 1
    wanted, parameters = parse_content_type(declared)
    given, present = parse_content_type(actual)
    if wanted == given:
        return 6 if parameters and parameters <= present else 5 if not parameters else 4
    main, _, sub = wanted.partition("/")
    if main == "*":
        return 2
    same = main == given.partition("/")[0]
    if same and sub == "*":
        return 3
    suffixed = given.endswith("+json") and wanted == "application/json"
    return 4 if suffixed or (same and sub.startswith("*+") and given.endswith(sub[1:])) else 0


def _group(responses: tuple[Response, ...]) -> dict[str, list[Response]]:
    groups: dict[str, list[Response]] = {}
    for response in responses:
        groups.setdefault(response.status.upper(), []).append(response)
    return groups


_find_responses: Final = PerObject[tuple[Response, ...], dict[str, list[Response]]](_group)


def find_response(operation: Operation, status: int, content_type: str | None) -> Response | None:
    """The declared answer for a status and a content type, or ``None`` where the document has none for the status.

    An exact status goes before a range (``4XX``), a range before ``default``; among the answers of one status the content
    type decides, and where none fits, the first counts.
    """
    responses = _find_responses(operation.responses)
    found = (
        responses.get(str(status))
        or responses.get(f"{status // 100}XX")
        or responses.get("DEFAULT")
    )
    if found is None or len(found) == 1:
        return found[0] if found else None
    return max(found, key=lambda response: _grade(response.content_type, content_type))


def decode_response(
    operation: Operation, rule: Response, content: bytes, content_type: str | None, *, strict: bool
) -> object:
    """The value of an answer's content.

    :param rule: the declared answer, see :func:`find_response`.
    :param content_type: as the server wrote it.
    :param strict: refuse what does not fit instead of keeping it.
    :raises Undecodable: where the content is not of its media type at all.
    :raises Mismatch: with ``strict``, where it does not fit the type.
    """
    decoding = rule.decoding
    if decoding == "json":
        return decode_json(operation, rule, content, content_type, strict=strict)
    if decoding == "empty":
        return None
    if decoding == "bytes":
        return content
    if decoding == "text":
        text = decode_text(content, content_type)
        return (
            text if rule.type in (None, str) else _read_text(operation, rule, text, strict=strict)
        )
    if decoding == "parts":
        from .parts import read_parts

        return read_parts(content, content_type)
    # Only for streams that were read as a whole.
    if decoding == "events":
        from .events import read_events

        found: Reported = set()

        def decode(item: bytes) -> object:
            return decode_json(operation, rule, item, None, strict=strict, reported=found)

        return read_events(rule, content, content_type, decode)
    from .media import parse_lines

    reported: Reported = set()
    return [
        decode_json(operation, rule, item, None, strict=strict, reported=reported)
        for item in parse_lines(content)
    ]


def decode_text(content: bytes, content_type: str | None) -> str:
    """Text in the charset of its content type; bytes that are none in it are replaced."""
    try:
        return content.decode(charset_of(content_type), "replace")
    except LookupError:
        return content.decode("utf-8", "replace")


def _read_text(operation: Operation, rule: Response, text: str, *, strict: bool) -> object:
    """Plain text as a type that is more than text: a date, one of some values; or an object, where that is what came."""
    stripped = text.strip()
    if stripped.startswith(("{", "[")):
        with suppress(Undecodable):
            return decode_json(operation, rule, stripped.encode(), None, strict=strict)
    return decode_json(operation, rule, json.dumps(stripped).encode(), None, strict=strict)


def decode_json(
    operation: Operation,
    rule: Response,
    content: bytes,
    content_type: str | None,
    *,
    strict: bool,
    reported: Reported | None = None,
) -> object:
    """A JSON document as the type of a declared answer; raises like :func:`decode_response`.

    :param reported: the places that were reported before, where the document is one of several of an answer.
    """
    kind = object if rule.type is None else rule.type
    adapter = find_adapter(kind)
    try:
        return validate_json(adapter, content, whole=strict)
    except Unfit as error:
        problem = error
    if not content.strip():
        return _read_nothing(adapter)
    value = _parse(content, content_type)
    if widen(adapter, value):
        with suppress(Unfit):
            return validate_json(adapter, content, whole=strict)
    reading = Reading()
    try:
        built = read(kind, value, (), reading)
    except RecursionError:
        raise Undecodable("depth", "the JSON is nested too deeply") from None
    learn(built)
    if not reading.places and _fits(adapter, value):
        return built  # the bytes were in another encoding, or of a number that the library's parser takes for none
    places = reading.places or _list_places(problem)
    if not places:
        return built  # there was something that the document does not know, and nothing else
    if strict:
        raise Mismatch(tuple(places)) from None
    _report(operation, places, set() if reported is None else reported)
    return built


def _fits(adapter: Adapter, value: object) -> bool:
    for spelled in (json.dumps(value), json.dumps(_with_integers(value))):
        try:
            validate_json(adapter, spelled)
        except Unfit:
            continue
        return True
    return False


def _with_integers(value: Any) -> Any:
    """A parsed document with every integer as one, however it was written."""
    return json.loads(json.dumps(value), parse_float=lambda text: as_integer(float(text)))


def _read_nothing(adapter: Adapter) -> object:
    """An empty body stands for null, or for an object that has nothing to say."""
    for stand_in in ("null", "{}"):
        try:
            return validate_json(adapter, stand_in)
        except Unfit:
            continue
    raise Undecodable("empty", "the body is empty where JSON was due")


def _parse(content: bytes, content_type: str | None) -> Any:
    charset = charset_of(content_type)
    try:
        return json.loads(content)
    except UnicodeDecodeError:
        failure = None
    except RecursionError:
        failure = Undecodable("depth", "the JSON is nested too deeply")
    except json.JSONDecodeError as error:
        failure = _explain(content, error)
    except ValueError:
        failure = Undecodable("not json", "the JSON holds a number of too many digits")
    if failure is None and charset != "utf-8":
        with suppress(ValueError, LookupError, RecursionError):
            return json.loads(content.decode(charset))
    # Raised here, the error does not bring along the one that holds the whole body.
    raise failure or Undecodable("encoding", f"the body is not JSON in the charset {charset}")


_WORDS: Final = ("true", "false", "null")


def _explain(content: bytes, error: json.JSONDecodeError) -> Undecodable:
    text = content.strip()
    if text.startswith(b"<"):
        return Undecodable("markup", "the body is HTML or XML where JSON was due")
    rest = error.doc[error.pos :].strip()
    if error.msg.startswith("Unterminated") or any(word.startswith(rest) for word in _WORDS):
        return Undecodable("truncated", "the JSON is cut off")
    return Undecodable("not json", "the body is not JSON")


def _list_places(error: Unfit) -> list[Place]:
    """Where a value has the right type and still does not fit: a bound, a pattern, a length."""
    return [Place(each.steps, "another value", each.kind) for each in error.list_problems()]


def _report(operation: Operation, places: list[Place], reported: Reported) -> None:
    """Log each place once for an answer; the positions in a list, and the items of a stream, are one place."""
    for place in places:
        if place.pattern in reported or len(reported) >= _REPORT_LIMIT:
            continue
        reported.add(place.pattern)
        logger.warning(
            "%s: the answer does not fit its type at %s: expected %s, found %s; kept as it came",
            operation.id,
            place.pattern or "its root",
            place.expected,
            place.found,
        )
