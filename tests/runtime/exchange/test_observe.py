"""What a client tells: log records, the environment that turns them on, spans."""

from __future__ import annotations

import logging
import sys
import types
from collections.abc import Iterator
from typing import Any

import pytest
from runtime.errors import RateLimitError
from runtime.exchange.observe import StandardError, configure_logging

from runtime.exchange import telemetry

from ..faults import FaultServer, answer, reset
from ..sample import API_OF_THINGS, DATA, GET, KEY, Call, Connect, Driver, attempt


def test_info(driver: Driver, server: FaultServer, caplog: pytest.LogCaptureFixture) -> None:
    """At INFO each attempt is a line: request, status or failure, attempt, time; and each repetition."""
    server.play(answer(503), reset, answer(200))
    with caplog.at_level(logging.INFO, logger="things"):
        driver.execute(Call(GET, {"data_secret": DATA}))
    lines = [record.getMessage() for record in caplog.records if record.name == "things"]
    where = f"GET {server.url}/things?dataSecret=***"
    assert lines[0].startswith(f"{where} -> 503 (attempt 1, 0.")
    assert lines[1].startswith(f"{where} -> the connection broke")
    assert lines[2].startswith(f"{where} -> 200 (attempt 3, ")
    assert len(lines) == 3


def test_a_repetition_is_told(
    connect: Connect, server: FaultServer, caplog: pytest.LogCaptureFixture
) -> None:
    """A pause before a repetition says how long it is."""
    server.play(answer(503, headers={"Retry-After-Ms": "20"}), answer(200))
    with caplog.at_level(logging.INFO, logger="things"):
        connect().execute(Call(GET))
    assert "is repeated in 0.02" in caplog.text


def test_debug(driver: Driver, server: FaultServer, caplog: pytest.LogCaptureFixture) -> None:
    """At DEBUG the headers too, their secrets masked."""
    with caplog.at_level(logging.DEBUG, logger="things"):
        driver.execute(Call(GET))
    assert "('x-api-key', '***')" in caplog.text
    assert "'User-Agent'" in caplog.text
    assert "answer headers" in caplog.text
    assert KEY not in caplog.text


def test_silence(driver: Driver, server: FaultServer, caplog: pytest.LogCaptureFixture) -> None:
    """Nothing is said above INFO by calls that work, or fail with an error."""
    server.play(answer(503), answer(200), answer(404))
    with caplog.at_level(logging.WARNING):
        driver.execute(Call(GET))
        attempt(driver, Call(GET))
    assert not caplog.records


@pytest.fixture
def logger() -> Iterator[logging.Logger]:
    """The package's logger, put back as it was."""
    logger = logging.getLogger("things")
    level, handlers = logger.level, list(logger.handlers)
    yield logger
    logger.setLevel(level)
    logger.handlers = handlers


def test_the_environment_turns_logging_on(
    logger: logging.Logger, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """``<PACKAGE>_LOG`` sets level and handler, once however many clients there are."""
    monkeypatch.setattr(logging.getLogger(), "handlers", [])  # the test runner's
    for _ in range(2):
        configure_logging(API_OF_THINGS, {"THINGS_LOG": "Debug"})
    assert logger.level == logging.DEBUG
    assert len([each for each in logger.handlers if isinstance(each, StandardError)]) == 1
    logger.debug("said")
    assert "things DEBUG said" in capsys.readouterr().err


@pytest.mark.parametrize("value", ["", "nonsense"])
def test_the_environment_without_a_level(logger: logging.Logger, value: str) -> None:
    """Anything else changes nothing."""
    configure_logging(API_OF_THINGS, {"THINGS_LOG": value})
    assert not logger.handlers
    assert logger.level == logging.NOTSET


class FakeSpan:
    """A span that remembers."""

    def __init__(self, name: str, attributes: dict[str, Any]) -> None:
        self.name = name
        self.attributes = dict(attributes)
        self.status: Any = None
        self.ended = 0

    def set_attribute(self, name: str, value: object) -> None:
        """Remember."""
        self.attributes[name] = value

    def set_status(self, status: object) -> None:
        """Remember."""
        self.status = status

    def end(self) -> None:
        """Remember."""
        self.ended += 1


@pytest.fixture
def spans(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[FakeSpan]]:
    """The spans of an OpenTelemetry that is none, but has its names."""
    made: list[FakeSpan] = []
    trace: Any = types.ModuleType("opentelemetry.trace")
    propagate: Any = types.ModuleType("opentelemetry.propagate")

    class Tracer:
        """Makes spans."""

        def start_span(self, name: str, kind: object, attributes: dict[str, Any]) -> FakeSpan:
            """Make one."""
            assert kind == "client"
            made.append(FakeSpan(name, attributes))
            return made[-1]

    def inject(carrier: dict[str, str], context: Any) -> None:
        carrier["traceparent"] = f"00-{context.name}"

    trace.get_tracer = lambda name, version: Tracer()
    trace.SpanKind = types.SimpleNamespace(CLIENT="client")
    trace.StatusCode = types.SimpleNamespace(ERROR="error")
    trace.Status = lambda code, description: (code, description)
    trace.set_span_in_context = lambda span: span
    propagate.inject = inject
    monkeypatch.setitem(sys.modules, "opentelemetry", types.ModuleType("opentelemetry"))
    monkeypatch.setitem(sys.modules, "opentelemetry.trace", trace)
    monkeypatch.setitem(sys.modules, "opentelemetry.propagate", propagate)
    telemetry.find_modules.cache_clear()
    yield made
    telemetry.find_modules.cache_clear()


def test_spans(driver: Driver, server: FaultServer, spans: list[FakeSpan]) -> None:
    """One span for a call, with its attempts, its outcome, no secret; the server is told of it."""
    server.play(answer(503), answer(200), answer(404))
    driver.execute(Call(GET, {"data_secret": DATA}))
    attempt(driver, Call(GET))
    good, bad = spans
    assert good.name == "things.getThings"
    assert good.attributes == {
        "http.request.method": "GET",
        "url.full": f"{server.url}/things?dataSecret=***",
        "url.template": "/things",
        "rpc.method": "getThings",
        "http.response.status_code": 200,
        "http.request.resend_count": 1,
    }
    assert bad.attributes["http.response.status_code"] == 404
    assert bad.attributes["error.type"] == "NotFoundError"
    assert bad.status == ("error", "NotFoundError")
    assert (good.ended, bad.ended) == (1, 1)
    assert server.received[0].headers["traceparent"] == "00-things.getThings"


def test_without_opentelemetry(driver: Driver, server: FaultServer) -> None:
    """Where it is not installed nothing is sent of it."""
    driver.execute(Call(GET))
    assert "traceparent" not in server.received[0].headers


def test_where_nobody_records(connect: Connect, server: FaultServer) -> None:
    """The interface alone makes no spans; but what a caller has been told of a trace goes on to the server."""
    trace: Any = pytest.importorskip("opentelemetry.trace")
    context: Any = pytest.importorskip("opentelemetry.context")
    telemetry.find_modules.cache_clear()
    connect().execute(Call(GET))
    assert "traceparent" not in server.received[0].headers
    known = trace.SpanContext(1 << 100, 1 << 50, False, trace.TraceFlags(1))
    token = context.attach(trace.set_span_in_context(trace.NonRecordingSpan(known)))
    try:
        connect().execute(Call(GET))
    finally:
        context.detach(token)
    assert server.received[1].headers["traceparent"] == f"00-{1 << 100:032x}-{1 << 50:016x}-01"


def test_a_pause_is_told(
    connect: Connect, server: FaultServer, caplog: pytest.LogCaptureFixture
) -> None:
    """Calls that wait because another one was answered 429 say so, once each, and for how long."""
    caplog.set_level(logging.INFO, "things")
    server.play(answer(429, headers={"Retry-After-Ms": "80"}), answer(200))
    driver = connect(max_retries=0)
    assert isinstance(attempt(driver, Call(GET)), RateLimitError)
    driver.execute(Call(GET))
    told = [record.getMessage() for record in caplog.records if " waits " in record.getMessage()]
    assert told == ["getThings waits 0.1 s: the server answered 429 and asked for a pause"]


def test_a_repetition_says_why(
    driver: Driver, server: FaultServer, caplog: pytest.LogCaptureFixture
) -> None:
    """The status stands beside the time."""
    caplog.set_level(logging.INFO, "things")
    server.play(answer(503, headers={"Retry-After-Ms": "10"}), answer(200))
    driver.execute(Call(GET))
    told = [record.getMessage() for record in caplog.records if "repeated" in record.getMessage()]
    assert [text.partition(" in ")[2] for text in told] == ["0.010 s, after 503"]


def test_a_level_that_is_none(caplog: pytest.LogCaptureFixture) -> None:
    """It is told which there are."""
    configure_logging(API_OF_THINGS, {"THINGS_LOG": "1"})
    assert "THINGS_LOG=1 is no level: there are debug, info, warning" in caplog.text


@pytest.mark.parametrize("level", [logging.NOTSET, logging.ERROR])
def test_no_line_stands_twice(capsys: pytest.CaptureFixture[str], level: int) -> None:
    """Where the program has a handler of its own that takes a record, ours leaves it to that one."""
    own = logging.StreamHandler(sys.stdout)
    own.setLevel(level)
    logger = logging.getLogger("things")
    ours = StandardError()
    held = logging.getLogger().handlers
    logging.getLogger().handlers = [own]
    logger.addHandler(ours)
    logger.setLevel(logging.INFO)
    try:
        logger.info("once")
    finally:
        logger.removeHandler(ours)
        logger.setLevel(logging.NOTSET)
        logging.getLogger().handlers = held
    out, err = capsys.readouterr()
    assert (out + err).count("once") == 1
