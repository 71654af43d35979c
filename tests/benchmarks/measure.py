"""Samples taken in turns, their medians and spreads, and the ratios between them.

The contenders of a figure take turns within one run, so that what else the machine does hits all of them; a ratio is that of two
samples of the same turn, and what is told is the median of these ratios.
"""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

ROOT = Path(__file__).resolve().parents[2]
Contender = Callable[[], float]
Command = Sequence[str | Path]
Samples = Mapping[str, Sequence[float]]


@dataclass(frozen=True, slots=True)
class Spread:
    """A median, and the quartiles around it."""

    middle: float
    low: float
    high: float
    count: int

    @classmethod
    def of(cls, values: Sequence[float]) -> Spread:
        """The spread of some values."""
        if len(values) < 2:
            return cls(values[0], values[0], values[0], len(values))
        low, _, high = quantiles(values, n=4, method="inclusive")
        return cls(median(values), low, high, len(values))

    def show(self, form: Callable[[float], str]) -> str:
        """The median with its quartiles: ``12.1 ms (11.8 to 12.9)``."""
        if self.count < 2:
            return form(self.middle)
        return f"{form(self.middle)} ({form(self.low)} to {form(self.high)})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the table. Without a ``target`` there is nothing to reach, only something to know."""

    figure: str
    against: str
    ours: Spread
    theirs: Spread
    ratio: Spread
    target: float | None = None
    unit: str = "s"
    note: str = ""


def compare(
    figure: str,
    samples: Samples,
    ours: str,
    theirs: str,
    *,
    target: float | None = None,
    unit: str = "s",
    note: str = "",
) -> Row:
    """The row that holds one contender against another, turn by turn."""
    pairs = zip(samples[ours], samples[theirs], strict=True)
    return Row(
        figure=figure,
        against=theirs,
        ours=Spread.of(samples[ours]),
        theirs=Spread.of(samples[theirs]),
        ratio=Spread.of([mine / other for mine, other in pairs]),
        target=target,
        unit=unit,
        note=note,
    )


def alternate(contenders: Mapping[str, Contender], rounds: int, *, warm: bool = True) -> Samples:
    """A sample of each contender in every round; who comes first changes from round to round."""
    names = list(contenders)
    samples: dict[str, list[float]] = {name: [] for name in names}
    if warm:
        for name in names:
            contenders[name]()
    for number in range(rounds):
        turn = number % len(names)
        for name in (*names[turn:], *names[:turn]):
            samples[name].append(contenders[name]())
    return samples


def timed(work: Callable[[], object]) -> Contender:
    """The seconds of one call of a function."""
    return lambda: _time(work, time.perf_counter)


def computed(work: Callable[[], object]) -> Contender:
    """The seconds for which a function keeps the processor busy: for what waits for nothing, less chancy than :func:`timed`."""
    return lambda: _time(work, time.thread_time)


def _time(work: Callable[[], object], clock: Callable[[], float]) -> float:
    started = clock()
    work()
    return clock() - started


def settle() -> None:
    """Puts what lives already out of the garbage collector's sight: it is not what is measured, and its size is chance."""
    gc.collect()
    gc.freeze()


def environment(*paths: Path) -> dict[str, str]:
    """The environment of a process that finds goldsmith and the client in this tree, whatever is installed.

    What was compiled is kept, as it is where packages are installed, whatever the shell here says.
    """
    found = [str(path) for path in (*paths, ROOT / "generator", ROOT / "generated")]
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPATH": os.pathsep.join(found), "PYTHONHASHSEED": "0"}


def spawn(
    command: Command,
    *,
    cwd: Path = ROOT,
    env: Mapping[str, str] | None = None,
    accept: Sequence[int] = (0,),
    timeout: float = 900,
) -> tuple[float, str]:
    """The seconds that a process takes from its start to its end, and what it says."""
    started = time.perf_counter()
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=dict(environment() if env is None else env),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )
    taken = time.perf_counter() - started
    if done.returncode not in accept:
        said = (done.stdout[-500:] + done.stderr[-1500:]).strip()
        raise SystemExit(f"{' '.join(map(str, command))}: exit status {done.returncode}\n{said}")
    return taken, done.stdout


def cold(command: Command, *, cwd: Path = ROOT) -> Contender:
    """The seconds of a process, as a contender."""
    return lambda: spawn(command, cwd=cwd)[0]


def told(code: str) -> Contender:
    """What a new interpreter says when it runs some code: one number."""
    return lambda: float(spawn([sys.executable, "-c", code])[1])
