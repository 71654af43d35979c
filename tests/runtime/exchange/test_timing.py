"""Time: what servers say about waiting, backoff, the deadline, with a clock of the tests' own and on real sockets."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runtime.clock import Clock
from runtime.effects import Failure, Send, Sleep
from runtime.errors import APITimeoutError, ClientError, RateLimitError, ServerError
from runtime.exchange.execute import execute
from runtime.exchange.timing import (
    clamp_timeout,
    compute_backoff,
    parse_reset,
    parse_retry_after,
    parse_wait,
)
from runtime.message import Headers, HTTPResponse
from runtime.operation import Operation
from runtime.options import Options, Timeout

from ..faults import FaultServer, answer, drip, stall, stall_in_body, stall_in_headers
from ..sample import GET, Call, Connect, Driver, ThingsClient, attempt

NOW = 1_800_000_000.0


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"Retry-After": "2"}, 2.0),
        ({"Retry-After": "1.5"}, 1.5),
        ({"Retry-After": "0"}, 0.0),
        ({"Retry-After": "-1"}, None),
        ({"Retry-After": "nan"}, None),
        ({"Retry-After": "inf"}, None),
        ({"Retry-After": "soon"}, None),
        ({"Retry-After": ""}, None),
        ({"Retry-After-Ms": "250"}, 0.25),
        ({"Retry-After-Ms": "250", "Retry-After": "9"}, 0.25),
        ({"Retry-After-Ms": "x", "Retry-After": "9"}, 9.0),
        ({"Retry-After": "Fri, 15 Jan 2027 08:00:07 GMT"}, 7.0),
        ({"Retry-After": "Fri, 15 Jan 2027 07:00:00 GMT"}, 0.0),
    ],
)
def test_retry_after(headers: dict[str, str], seconds: float | None) -> None:
    """Seconds, milliseconds and dates; what is none of them says nothing."""
    assert parse_retry_after(Headers(headers), NOW) == seconds


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("30", 30.0),
        (str(NOW + 30), 30.0),
        (str(int((NOW + 30) * 1000)), 30.0),
        (str(NOW - 30), 0.0),
        ("2027-01-15T08:00:30Z", 30.0),
        ("Fri, 15 Jan 2027 08:00:30 GMT", 30.0),
        ("later", None),
    ],
)
@pytest.mark.parametrize("name", ["RateLimit-Reset", "X-RateLimit-Reset"])
def test_reset_of_the_rate_limit(name: str, text: str, seconds: float | None) -> None:
    """Seconds to go, UNIX seconds, UNIX milliseconds and dates are told apart."""
    assert parse_reset(text, NOW) == seconds
    assert parse_wait(Headers({name: text}), NOW) == seconds


def test_retry_after_goes_before_the_reset() -> None:
    """What the server asks for counts more than what it tells."""
    headers = Headers({"Retry-After": "3", "RateLimit-Reset": "60", "X-RateLimit-Reset": "90"})
    assert parse_wait(headers, NOW) == 3.0


@given(retries=st.integers(0, 10_000), chance=st.floats(0, 1))
def test_backoff_is_capped_and_fully_jittered(retries: int, chance: float) -> None:
    """From nothing to an exponential of the repetitions, never more than 8 seconds."""
    assert 0 <= compute_backoff(retries, chance) <= min(8.0, 0.5 * 2.0 ** min(retries, 16))
    assert compute_backoff(retries, 0.0) == 0.0


def test_timeouts_end_with_the_deadline() -> None:
    """No step of an attempt waits beyond the deadline."""
    clamped = clamp_timeout(Timeout(connect=1, read=None, write=9, pool=9), 2.0)
    assert clamped == Timeout(connect=1, read=2.0, write=2.0, pool=2.0)
    assert clamp_timeout(Timeout(read=None), None) == Timeout(read=None)


class Script:
    """Plays a server by hand: drives a call's generator, and keeps the time."""

    def __init__(self, *outcomes: HTTPResponse | Failure, chance: float = 1.0) -> None:
        self.outcomes = list(outcomes)
        self.now = 1000.0
        self.slept: list[float] = []
        self.sent = 0
        clock = Clock(lambda: self.now, lambda: NOW, lambda: chance)
        client = ThingsClient(base_url="http://x.test")
        self.settings = replace(client._runner.settings, clock=clock)

    def play(self, operation: Operation = GET, options: Options | None = None) -> Any:
        """The value of the call, or its error."""
        steps = execute(self.settings, Call(operation, {}), options)
        try:
            effect = next(steps)
            while True:
                effect = steps.send(self.perform(effect))
        except StopIteration as stop:
            return stop.value
        except ClientError as error:
            return error

    def perform(self, effect: object) -> object:
        """The outcome of an effect; each attempt takes a tenth of a second."""
        if isinstance(effect, Sleep):
            self.slept.append(effect.seconds)
            self.now += effect.seconds
            return None
        assert isinstance(effect, Send)
        self.sent += 1
        self.now += 0.1
        return self.outcomes.pop(0) if len(self.outcomes) > 1 else self.outcomes[0]


def refusal(status: int, **headers: str) -> HTTPResponse:
    """An answer with headers by Python names."""
    return HTTPResponse(status, {name.replace("_", "-"): text for name, text in headers.items()})


def test_waits_double_up_to_a_cap() -> None:
    """Without a word of the server: 0.5, 1, 2, 4, 8, 8 seconds at most."""
    script = Script(refusal(502))
    assert isinstance(script.play(options=Options(max_retries=6, deadline=None)), ServerError)
    assert script.slept == [0.5, 1.0, 2.0, 4.0, 8.0, 8.0]


def test_retry_after_is_a_lower_bound() -> None:
    """The pause is as long as asked for, and a little longer by chance, never shorter."""
    for chance in (0.0, 0.5, 1.0):
        script = Script(refusal(503, retry_after="4"), refusal(502), chance=chance)
        script.play(options=Options(max_retries=1))
        assert 4.0 <= script.slept[0] <= 4.4


def test_too_long_a_pause_is_not_waited_for() -> None:
    """More than a minute is left to the caller, who is told how long."""
    script = Script(refusal(429, retry_after="61"))
    error = script.play(options=Options(deadline=None))
    assert isinstance(error, RateLimitError)
    assert (error.retry_after, error.attempts, script.slept) == (61.0, 1, [])


def test_no_attempt_outlives_the_deadline() -> None:
    """A repetition that would come after the deadline is not waited for: the error comes at once."""
    script = Script(refusal(503, retry_after="3"))
    error = script.play(options=Options(deadline=5.0, max_retries=9))
    assert isinstance(error, ServerError)
    assert (error.attempts, len(script.slept)) == (2, 1)
    assert script.now < 1005.0


def test_the_wait_of_one_failure_is_not_that_of_the_next() -> None:
    """After an answer that names a pause, a broken connection is repeated by chance again."""
    script = Script(refusal(503, retry_after="20"), Failure("connection", "broke"), refusal(200))
    script.play()
    assert script.slept[0] >= 20
    assert script.slept[1] <= 1.0


def test_a_429_holds_back_other_calls() -> None:
    """The pause that one call is asked for, another call of the client waits out before it is sent."""
    script = Script(refusal(429, retry_after="10"), refusal(200))
    assert isinstance(script.play(options=Options(max_retries=0)), RateLimitError)
    script.play()
    assert 9.8 <= script.slept[0] <= 11.0


def test_a_pause_beyond_the_deadline_fails_at_once() -> None:
    """A call that would be held back longer than it may take is not sent."""
    script = Script(refusal(429, retry_after="10"), refusal(200))
    script.play(options=Options(max_retries=0))
    error = script.play(options=Options(deadline=5.0))
    assert isinstance(error, APITimeoutError)
    assert (error.attempts, error.reached, script.slept) == (0, False, [])


@pytest.mark.parametrize("fault", [stall, stall_in_headers, stall_in_body])
def test_the_deadline_cuts_a_stalled_answer_off(
    driver: Driver, server: FaultServer, fault: Any
) -> None:
    """However long the timeouts are, the call is over at its deadline."""
    server.play(fault)
    started = time.monotonic()
    error = attempt(driver, Call(GET), Options(deadline=0.15))
    assert isinstance(error, APITimeoutError)
    assert error.attempts == 1
    assert 0.1 < time.monotonic() - started < 2.0


def test_the_deadline_cuts_a_dripping_body_off(driver: Driver, server: FaultServer) -> None:
    """A body of which each byte comes in time is cut off all the same."""
    server.play(drip(b'{"name": "' + b"x" * 200 + b'"}', pause=0.02))
    started = time.monotonic()
    error = attempt(driver, Call(GET), Options(deadline=0.15))
    assert isinstance(error, APITimeoutError)
    assert time.monotonic() - started < 2.0


def test_the_deadline_spans_all_attempts(connect: Connect, server: FaultServer) -> None:
    """Attempts and pauses together take no longer than the deadline."""
    server.play(answer(503, headers={"Retry-After-Ms": "60"}))
    driver = connect(deadline=0.4, max_retries=100)
    started = time.monotonic()
    error = attempt(driver, Call(GET))
    assert isinstance(error, ClientError)
    assert time.monotonic() - started < 1.0
    assert 1 <= len(server.received) < 8


def test_timeouts_of_client_and_call(connect: Connect, server: FaultServer) -> None:
    """A number counts for every step; a call's own goes before its client's."""
    server.play(stall)
    driver = connect(timeout=0.05, max_retries=0)
    assert isinstance(attempt(driver, Call(GET)), APITimeoutError)
    started = time.monotonic()
    slow = Options(timeout=Timeout(read=0.15))
    assert isinstance(attempt(driver, Call(GET), slow), APITimeoutError)
    assert time.monotonic() - started > 0.14
