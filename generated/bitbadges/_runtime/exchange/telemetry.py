"""OpenTelemetry spans, one for each call, where its API package is installed; it is never required."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any

from ..message import Headers
from ..operation import API, Operation


@cache
def find_modules() -> tuple[Any, Any] | None:
    """OpenTelemetry's ``trace`` and ``propagate``, where they are installed."""
    try:
        return import_module("opentelemetry.trace"), import_module("opentelemetry.propagate")
    except ImportError:
        return None


class Span:
    """A span of OpenTelemetry, with what is needed of it."""

    def __init__(self, trace: Any, propagate: Any, span: Any) -> None:
        self._trace = trace
        self._propagate = propagate
        self._span = span

    def inject(self, headers: Headers) -> Headers:
        """The headers with those that tell the server of the span."""
        carrier: dict[str, str] = {}
        self._propagate.inject(carrier, context=self._trace.set_span_in_context(self._span))
        return headers.with_values(carrier)

    def end(self, status: int | None, attempts: int, error: BaseException | None) -> None:
        """The call is over."""
        span = self._span
        if status is not None:
            span.set_attribute("http.response.status_code", status)
        if attempts > 1:
            span.set_attribute("http.request.resend_count", attempts - 1)
        if error is not None:
            name = type(error).__name__
            span.set_attribute("error.type", name)
            span.set_status(self._trace.Status(self._trace.StatusCode.ERROR, name))
        span.end()


def _is_idle(trace: Any) -> bool:
    """Whether spans go nowhere: nobody has set up what records them, and there is nothing that a server is to be told."""
    stand_in = getattr(trace, "ProxyTracerProvider", None)
    if stand_in is None or type(trace.get_tracer_provider()) is not stand_in:
        return False
    return not import_module("opentelemetry.context").get_current()


def start_span(api: API, operation: Operation, url: str) -> Span | None:
    """The span of a call to an address that is redacted already; ``None`` without OpenTelemetry, or where nobody records."""
    modules = find_modules()
    if modules is None:
        return None
    trace, propagate = modules
    if _is_idle(trace):
        return None
    attributes = {
        "http.request.method": operation.method,
        "url.full": url,
        "url.template": operation.path,
        "rpc.method": operation.id,
    }
    tracer = trace.get_tracer(api.package, api.version)
    kind = trace.SpanKind.CLIENT
    name = f"{api.package}.{operation.id}"
    return Span(trace, propagate, tracer.start_span(name, kind=kind, attributes=attributes))
