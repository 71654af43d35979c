"""The gate that all calls of a client pass: a token bucket and the pause after a 429, on a simulated clock."""

from __future__ import annotations

import threading
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runtime.exchange.limits import Gate, RateLimit

from ..faults import FaultServer, answer
from ..sample import GET, Call, Connect, Driver


@given(
    requests=st.floats(0.5, 50),
    per=st.floats(0.1, 60),
    burst=st.integers(1, 10),
    pauses=st.lists(st.floats(0, 5), max_size=60),
)
def test_no_window_holds_more_than_allowed(
    requests: float, per: float, burst: int, pauses: list[float]
) -> None:
    """However the calls come, any window of ``per`` seconds sees at most ``requests`` and a burst."""
    gate = Gate(RateLimit(requests, per, burst))
    now, times = 0.0, []
    for pause in pauses:
        now += pause
        times.append(now + gate.reserve(now))
    for start in times:
        inside = [each for each in times if start <= each < start + per * 0.999]
        assert len(inside) <= requests + burst


def test_a_burst_after_a_rest() -> None:
    """A bucket of three lets three pass at once, then one in a second."""
    gate = Gate(RateLimit(1, burst=3))
    waits = [gate.reserve(100.0) for _ in range(5)]
    assert waits == [0.0, 0.0, 0.0, 1.0, 2.0]
    assert gate.reserve(200.0) == 0.0


def test_who_will_not_wait_takes_no_place() -> None:
    """A call that gives up at once does not push the others back."""
    gate = Gate(RateLimit(1))
    assert gate.reserve(0.0) == 0.0
    assert gate.reserve(0.0, patience=0.5) == 1.0
    assert gate.reserve(0.0, patience=5.0) == 1.0
    assert gate.reserve(0.0) == 2.0


def test_a_pause_holds_everybody_back() -> None:
    """After a 429 nobody passes before its end; a shorter pause does not shorten it; it is capped."""
    gate = Gate()
    gate.hold(0.0, 10.0)
    gate.hold(0.0, 1.0)
    assert gate.reserve(4.0) == 6.0
    assert 6.0 <= gate.reserve(4.0, chance=1.0) <= 7.0
    assert gate.reserve(10.0) == 0.0
    gate.hold(20.0, 1e9)
    assert gate.reserve(20.0) == 60.0


def test_a_pause_and_a_bucket_together() -> None:
    """At the end of a pause the bucket still counts."""
    gate = Gate(RateLimit(1))
    gate.hold(0.0, 10.0)
    assert [gate.reserve(0.0) for _ in range(3)] == [10.0, 11.0, 12.0]


def test_threads_share_the_bucket() -> None:
    """Places are given once, whatever number of threads asks."""
    gate = Gate(RateLimit(10))
    waits: list[float] = []
    threads = [
        threading.Thread(target=lambda: waits.extend(gate.reserve(0.0) for _ in range(50)))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(waits) == pytest.approx([n / 10 for n in range(400)])


@pytest.mark.parametrize(
    "bad", [{"requests": 0}, {"requests": 1, "per": 0}, {"requests": 1, "burst": 0}]
)
def test_limits_are_positive(bad: dict[str, int]) -> None:
    """A limit that lets nothing pass is refused."""
    with pytest.raises(ValueError, match="positive"):
        RateLimit(**bad)


def test_a_client_keeps_its_rate(connect: Connect, server: FaultServer) -> None:
    """Calls in parallel are spread out on the wire; copies of the client share the bucket."""
    driver = connect(rate_limit=100)
    started = time.monotonic()
    driver.map([Call(GET)] * 15, concurrency=15)
    assert time.monotonic() - started >= 0.13
    assert len(server.received) == 15
    assert driver.client.with_options(strict=True)._runner.settings.gate is (
        driver.client._runner.settings.gate
    )


def test_a_storm_of_429_cools_the_whole_client_down(driver: Driver, server: FaultServer) -> None:
    """One 429 with a pause: of calls that come after it, none is sent before its end."""
    server.play(answer(429, headers={"Retry-After-Ms": "150"}), answer(200))
    times: list[float] = []
    started = time.monotonic()

    def note(talk: object) -> bool:
        times.append(time.monotonic() - started)
        return answer(200)(talk)  # type: ignore[arg-type]

    server.script[1] = note
    driver.map([Call(GET)] * 6, concurrency=1)
    assert len(times) == 6
    assert min(times) >= 0.15
