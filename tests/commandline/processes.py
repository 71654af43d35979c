"""Command lines as processes of their own: with pipes, with a terminal, and with nothing of whoever runs the tests."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from .packages import build_package, make_folder

ROOT = Path(__file__).parents[2]
SECONDS = 20


def _hear_interrupts() -> None:
    """Whoever runs the tests may have them ignored, and a new process would inherit that."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@dataclass(frozen=True, slots=True)
class Ended:
    """What came of a process; of one with a terminal, ``out`` is all that the terminal showed."""

    status: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        """Standard output as text."""
        return self.out.decode()


@dataclass(slots=True)
class Shell:
    """Starts the command line of ``bitbadges``, or that ``of`` a document beside this module."""

    folder: Path
    more: dict[str, str] = field(default_factory=dict[str, str])

    @property
    def environment(self) -> dict[str, str]:
        """All variables that there are."""
        paths = [str(self.folder / "first"), str(ROOT / "generated"), str(make_folder()), str(ROOT)]
        return {
            "PATH": os.pathsep.join([str(self.folder / "bin"), "/usr/bin", "/bin"]),
            "PYTHONPATH": os.pathsep.join(paths),
            "PYTHONUTF8": "1",
            "HOME": str(self.folder),
            "XDG_CONFIG_HOME": str(self.folder / "config"),
            "PYTHON_KEYRING_BACKEND": "tests.commandline.filed_keyring.FiledKeyring",
            "KEYRING_FILE": str(self.folder / "keyring.json"),
            "NO_PROXY": "*",
            "COLUMNS": "100",
            **self.more,
        }

    def command(self, words: Sequence[str], of: str = "") -> list[str]:
        """The command line."""
        package = build_package(of).name if of else "bitbadges"
        return [sys.executable, "-m", f"{package}.cli", *words]

    def start(self, *words: str, of: str = "") -> subprocess.Popen[bytes]:
        """Starts it, with pipes to and from it."""
        pipe = subprocess.PIPE
        return subprocess.Popen(
            self.command(words, of),
            stdin=pipe,
            stdout=pipe,
            stderr=pipe,
            env=self.environment,
            cwd=self.folder,
            preexec_fn=_hear_interrupts,
        )

    def run(self, *words: str, stdin: bytes = b"", of: str = "") -> Ended:
        """Runs it to its end."""
        process = self.start(*words, of=of)
        out, err = process.communicate(stdin, timeout=SECONDS)
        return Ended(process.returncode, out, err.decode())

    def bash(self, script: str) -> Ended:
        """Runs a script, in which ``bitbadges`` is the command that the distribution installs."""
        self.install()
        done = subprocess.run(
            ["bash", "--norc", "--noprofile", "-c", script],
            env=self.environment,
            cwd=self.folder,
            capture_output=True,
            timeout=SECONDS,
        )
        return Ended(done.returncode, done.stdout, done.stderr.decode())

    def install(self) -> None:
        """Writes the command as installers do."""
        path = self.folder / "bin" / "bitbadges"
        path.parent.mkdir(exist_ok=True)
        code = "import sys\nfrom bitbadges.cli.__main__ import main\nsys.exit(main())\n"
        path.write_text(f"#!{sys.executable}\n{code}")
        path.chmod(0o755)

    def hide(self, library: str) -> None:
        """Has a library be missing."""
        folder = self.folder / "first"
        folder.mkdir(exist_ok=True)
        code = f"raise ModuleNotFoundError('it is hidden', name={library!r})\n"
        (folder / f"{library}.py").write_text(code)

    def type(self, *words: str, typed: Sequence[str] = (), of: str = "", out: bool = True) -> Ended:
        """Runs it on a terminal; each text is typed when something new is asked. Without ``out`` standard output is a pipe."""
        ours, theirs = pty.openpty()
        process = subprocess.Popen(
            self.command(words, of),
            stdin=theirs,
            stdout=theirs if out else subprocess.PIPE,
            stderr=theirs,
            env=self.environment,
            cwd=self.folder,
            start_new_session=True,
            preexec_fn=_hear_interrupts,
        )
        os.close(theirs)
        shown = _talk(ours, list(typed))
        os.close(ours)
        rest = b""
        if process.stdout is not None:
            with process.stdout:
                rest = process.stdout.read()
        status = process.wait(SECONDS)
        return Ended(status, shown if out else rest, "" if out else shown.decode())


def _talk(terminal: int, typed: list[str]) -> bytes:
    """Types what is to be typed, each when a question stands there; gives what was shown until the end."""
    shown, answered = b"", 0
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        ready, _, _ = select.select([terminal], [], [], 0.1)
        if ready:
            try:
                piece = os.read(terminal, 65536)
            except OSError:  # Linux says so where the other side is closed
                return shown
            if not piece:
                return shown
            shown += piece
        elif typed and shown[answered:].rstrip(b"\r\n").endswith(b": "):
            answered = len(shown)
            os.write(terminal, f"{typed.pop(0)}\n".encode())
    raise AssertionError(f"no end after {shown!r}")
