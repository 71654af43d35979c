"""Every form of every call in the client's site does what it says: on the fake, and in the shell."""

from __future__ import annotations

import html
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from bitbadges.cli.main import main as bitbadges_main
from bitbadges.testing import FakeBitBadges, make

_PART = re.compile(r'<h2 id="(\w+)">.*?(?=<h2 |</article>)', re.DOTALL)
_BLOCK = re.compile(r"<pre>(.*?)</pre>", re.DOTALL)


def list_calls(site: Path) -> Iterator[tuple[str, list[str]]]:
    """Each method's symbol, and its blocks of code."""
    for page in sorted((site / "reference/resources").glob("*.html")):
        for part in _PART.finditer(page.read_text(encoding="utf-8")):
            blocks = [
                html.unescape(re.sub(r"<[^>]+>", "", each)) for each in _BLOCK.findall(part[0])
            ]
            yield f"{page.stem}.{part[1]}", [each.strip() for each in blocks]


def test_fakes_answer_what_they_are_told(
    client_site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is written for the fake, and then the call as it is written for the client."""
    count = 0
    for symbol, blocks in list_calls(client_site):
        told = [each for each in blocks if each.startswith(f"fake.{symbol}.")]
        calls = [each for each in blocks if re.search(rf"(?<!await )client\.{symbol}\(", each)]
        calls = [each for each in calls if "async for" not in each]
        assert len(told) == 1 and calls, symbol
        for call in calls:
            with FakeBitBadges() as fake:
                exec(told[0], {"fake": fake, "make": make})
                exec(call, {"client": fake})
                assert len(fake.requests) == 1, symbol
            count += 1
    assert count >= 36
    assert capsys.readouterr().out


def test_the_shell_takes_every_command(
    client_site: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """And makes the request of that operation of it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "body.json").write_text("{}")
    count = 0
    for symbol, blocks in list_calls(client_site):
        commands = [each for each in blocks if each.startswith("bitbadges ")]
        assert commands, symbol
        for command in commands:
            program, *words = shlex.split(command)
            for word in words:
                if word.endswith(".txt"):
                    (tmp_path / word).write_text("secret")
            dashes = words.index("--") if "--" in words else len(words)
            words.insert(dashes, "--dry-run")
            status = bitbadges_main(words)
            said = capfd.readouterr()
            assert (status, program) == (0, "bitbadges"), (command, said.err)
            assert said.out.startswith("curl"), command
            count += 1
    assert count > 36
