"""A whole call as a generator of effects: from arguments to a typed value."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar, cast

from ..arguments import require_options
from ..cached import PerObject
from ..call import Call
from ..effects import Steps
from ..errors import (
    ArgumentError,
    ClientError,
    Facts,
    ResponseDecodingError,
    ResponseValidationError,
)
from ..message import HTTPResponse
from ..omit import Omit
from ..operation import Operation, Response
from ..options import Options
from ..request.encode import Outgoing, encode_call
from ..request.extra import merge_body
from ..response.decode import (
    Mismatch,
    ReportedFailure,
    Undecodable,
    decode_response,
    find_response,
)
from ..response.refusal import build_stream_error
from ..secrets import Secret
from .engine import Exchange
from .settings import Settings

T = TypeVar("T")
SHOWN = 200
UNDECLARED = Response("2XX")


def find_concealed(call: Call[Any]) -> dict[str, str]:
    """The arguments that are wrapped as secrets, without their wrapping."""
    arguments = call.arguments.items()
    return {name: value.reveal() for name, value in arguments if isinstance(value, Secret)}


def reveal(call: Call[T]) -> Call[T]:
    """The call with its secrets in the clear, for the moment of its encoding."""
    concealed = find_concealed(call)
    return call.replace(**concealed) if concealed else call


def encode(call: Call[Any], options: Options) -> Outgoing:
    """The request of a call. Raises :class:`ArgumentError` that holds neither values nor frames."""
    problem: ArgumentError
    try:
        outgoing = encode_call(reveal(call))
        if concealed := tuple(find_concealed(call).values()):
            outgoing = replace(outgoing, secret_values=(*outgoing.secret_values, *concealed))
        return add_body(outgoing, options)
    except ArgumentError as error:
        problem = error
    # Raised out here, bare: the frames and causes within hold the arguments in the clear.
    problem.facts = Facts(operation=call.operation.id, method=call.operation.method)
    problem.__cause__ = problem.__context__ = None
    raise problem.with_traceback(None)


def add_body(outgoing: Outgoing, options: Options) -> Outgoing:
    """The request with the caller's own properties in its body."""
    if not options.extra_body:
        return outgoing
    content, content_type = merge_body(outgoing, options.extra_body)
    return replace(outgoing, content=content, content_type=content_type)


def check_options(operation: Operation, options: Options) -> None:
    """Refuse what the operation has no place for, instead of dropping it. Raises :class:`ArgumentError`."""
    facts = Facts(operation=operation.id, method=operation.method)
    if options.idempotency_key is not None and operation.idempotency_key is None:
        way_out = "Leave it out, or send the header with extra_headers="
        text = "idempotency_key cannot be sent: the operation takes none"
        raise ArgumentError(text, hint=way_out, facts=facts)
    if options.cursor is not None and operation.paging is None:
        raise ArgumentError("cursor cannot be sent: the operation has no pages", facts=facts)


def turn_to_page(call: Call[T], options: Options) -> tuple[Call[T], str | None]:
    """The call for the page that the options ask for, and the address where a link is what asks for it."""
    paging = call.operation.paging
    if options.cursor is None or paging is None:
        return call, None
    if paging.scheme == "link":
        return call, str(options.cursor)
    return call.replace(**{paging.request or "": options.cursor}), None


def prepare(
    settings: Settings,
    call: Call[Any],
    options: Options | None,
    *,
    url: str | None = None,
    stream: bool = False,
) -> Exchange:
    """The attempts of a call, not yet begun."""
    options = require_options(options)
    check_options(call.operation, options)
    call, page = turn_to_page(call, options)
    outgoing = encode(call, options)
    return Exchange(settings, call.operation, outgoing, options, url=url or page, stream=stream)


def execute(settings: Settings, call: Call[T], options: Options | None) -> Steps[T]:
    """The call, from its arguments to its value."""
    exchange = prepare(settings, call, options)
    response = yield from exchange.run()
    return cast(T, read_answer(exchange, response))


def open_call(
    settings: Settings, call: Call[Any], options: Options | None, *, stream: bool = True
) -> Steps[tuple[Exchange, HTTPResponse]]:
    """The call up to its answer, whose body may still be open."""
    exchange = prepare(settings, call, options, stream=stream)
    response = yield from exchange.run()
    return exchange, response


_rules = PerObject[tuple[Response, ...], dict[tuple[int, str | None], Response]](
    lambda responses: {}
)


def find_rule(operation: Operation, status: int, content_type: str | None) -> Response:
    """What a success holds; one that is not declared is taken for the one that is."""
    known = _rules(operation.responses)
    rule = known.get((status, content_type))
    if rule is None:
        rule = find_response(operation, status, content_type)
        if rule is None or rule.status.lower() == "default":
            declared = [other for other in operation.responses if other.status.startswith("2")]
            rule = declared[0] if declared else rule or UNDECLARED
        if len(known) < 64:  # Content types are the server's words.
            known[status, content_type] = rule
    return rule


def is_strict(exchange: Exchange) -> bool:
    """Whether the answer has to fit its type."""
    strict = exchange.options.strict
    return exchange.settings.strict if isinstance(strict, Omit) else strict


def read_answer(exchange: Exchange, response: HTTPResponse) -> object:
    """The value of a success.

    Raises :class:`ResponseDecodingError` where it is not of its media type, and, if it is to be
    read strictly, :class:`ResponseValidationError` where it does not fit its type.
    """
    operation = exchange.operation
    content_type = response.headers.get("content-type")
    rule = find_rule(operation, response.status, content_type)
    problem: Undecodable | Mismatch | ReportedFailure
    try:
        return decode_response(
            operation, rule, response.content, content_type, strict=is_strict(exchange)
        )
    except (Undecodable, Mismatch, ReportedFailure) as error:
        problem = error
    raise build_response_error(exchange, response, problem)


def build_response_error(
    exchange: Exchange, response: HTTPResponse, problem: Undecodable | Mismatch | ReportedFailure
) -> ClientError:
    """The error for an answer that could not be read."""
    facts = exchange.facts(response)
    if isinstance(problem, ReportedFailure):
        return build_stream_error(exchange.redactor.text(problem.text), facts)
    safe = response.redacted(exchange.redactor)
    if isinstance(problem, Mismatch):
        problems = tuple(str(place) for place in problem.places)
        path = problem.places[0].pointer if problem.places else ""
        more = f", and {len(problems) - 1} more" if len(problems) > 1 else ""
        text = f"the answer does not fit its type: {problems[0] if problems else ''}{more}"
        mismatch = ResponseValidationError(text, path=path, problems=problems, facts=facts)
        mismatch.response = safe
        return mismatch
    kind = safe.headers.get("content-type", "no content type")
    start = safe.content[:SHOWN].decode("utf-8", "replace")
    text = f"{problem.message}: status {safe.status}, {kind}, starts with {start!r}"
    error = ResponseDecodingError(text, facts=facts)
    error.response = safe
    return error
