"""Examples of diagnostics: files, commands, and what the last command says.

``examples/<slug>.txt`` has each file behind a line ``==> its name``, then the commands behind ``$``, then the lines of that diagnostic.
``goldsmith`` is run here, any other command by the shell.
"""

from __future__ import annotations

import contextlib
import io
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from goldsmith.cli import main

FOLDER = Path(__file__).parent / "examples"
UNSHOWN = {
    "lost-operations": "No document is known that leads to it.",
    "several-clients": "A build says it, where the hook for hatch does not name its `client`.",
    "too-large": "Which document is too large depends on the machine.",
}
"""What no example can show, with the reason."""
_LANGUAGES = {".yaml": "yaml", ".json": "json", ".toml": "toml", ".py": "py"}
_SAID = r"^.*?: (?:error|warning)\[{}\]: .*(?:\n  hint: .*)?$"


@dataclass(frozen=True)
class Example:
    """What is to be done, and what is said then."""

    slug: str
    files: dict[str, str]
    commands: tuple[str, ...]
    said: str

    @property
    def needs_shell(self) -> bool:
        """Whether a command is another one than ours."""
        return not all(command.startswith("goldsmith ") for command in self.commands)

    def run(self) -> Example:
        """The same with what is said now, in the current folder."""
        for name, text in self.files.items():
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            Path(name).write_text(text, encoding="utf-8")
        out = ""
        for command in self.commands:
            out = _run(command)
        found = re.search(_SAID.format(self.slug), out, re.MULTILINE)
        return replace(self, said=found[0] + "\n" if found else out)

    def tell(self) -> Iterator[str]:
        """It as lines of Markdown."""
        for name, text in self.files.items():
            yield from (f"`{name}`:", "", f"```{_LANGUAGES.get(Path(name).suffix, 'text')}")
            yield from (*text.splitlines(), "```", "")
        commands = (f"$ {command}" for command in self.commands)
        yield from ("```console", *commands, *self.said.splitlines(), "```", "")

    def print(self) -> str:
        """The text of its file."""
        files = "".join(f"==> {name}\n{text}" for name, text in self.files.items())
        return files + "".join(f"$ {command}\n" for command in self.commands) + self.said


def _run(command: str) -> str:
    if not command.startswith("goldsmith "):
        subprocess.run(command, shell=True, check=True, timeout=20)
        return ""
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        main(command.split()[1:])
    return said.getvalue()


@cache
def read_examples() -> dict[str, Example]:
    """All of them, by their slugs."""
    return {path.stem: _read(path) for path in sorted(FOLDER.glob("*.txt"))}


def _read(path: Path) -> Example:
    text = path.read_text(encoding="utf-8")
    given, said = _split(text)
    files = dict(re.findall(r"^==> (\S+)\n((?:(?!==> |\$ ).*\n)*)", given, re.MULTILINE))
    commands = tuple(re.findall(r"^\$ (.+)$", given, re.MULTILINE))
    return Example(path.stem, files, commands, said)


def _split(text: str) -> tuple[str, str]:
    """What is given, up to the last command; and what is said."""
    end = text.index("\n", text.rindex("\n$ ") + 1 if "\n$ " in text else 0) + 1
    return text[:end], text[end:]
