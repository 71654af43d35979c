"""The guide for agents says what happens: each command is run, each tool is asked what the guide asks it."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import anyio
import pytest

pytest.importorskip("mcp", reason="the library mcp is not to be had here")
pytest.importorskip("pydantic_monty", reason="pydantic_monty is not to be had here")

ROOT = Path(__file__).parents[2]
GENERATED = ROOT / "generated"
GUIDE = (ROOT / "docs/guides/agents.md").read_text(encoding="utf-8")
_BLOCK = re.compile(r"^```([a-z]+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_TOOL = re.compile(r"`(search|describe|run)`")
PROGRAMS = {"bitbadges-mcp": ["-m", "bitbadges.mcp"], "python": []}


def list_commands() -> list[str]:
    """Every line that is to be typed."""
    return [
        line
        for kind, text in _BLOCK.findall(GUIDE)
        if kind == "console"
        for line in text.splitlines()
    ]


def list_questions() -> list[tuple[str, str, str]]:
    """The tool, what it is asked, and what it says; code is what ``run`` is asked."""
    found: list[tuple[str, str, str]] = []
    blocks = [block for block in _BLOCK.finditer(GUIDE) if block[1] in ("py", "text")]
    for asked, said in zip(blocks[::2], blocks[1::2], strict=True):
        before = _TOOL.findall(GUIDE[: asked.start()])
        found.append((before[-1], asked[2].rstrip("\n"), said[2].rstrip("\n")))
    return found


def start(command: str, **environment: str) -> subprocess.Popen[str]:
    """A command of the guide."""
    program, *arguments = shlex.split(command)
    return subprocess.Popen(
        [sys.executable, *PROGRAMS[program], *arguments],
        env={"PYTHONPATH": str(GENERATED), "PYTHONDONTWRITEBYTECODE": "1", **environment},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.fixture(scope="module")
def api() -> Iterator[str]:
    """The test kit at work, as the guide starts it, on a port that is free."""
    command = next(line for line in list_commands() if "bitbadges.testing" in line)
    with start(command.replace("8099", "0")) as process:
        try:
            assert process.stdout is not None
            yield process.stdout.readline().rpartition(" ")[2].strip()
        finally:
            process.terminate()


def test_tools_say_what_the_guide_says(api: str) -> None:
    """Asked by the official client, of a server that was started as the host's configuration has it."""
    from mcp import ClientSession, StdioServerParameters
    from mcp.client.stdio import stdio_client

    text = next(text for kind, text in _BLOCK.findall(GUIDE) if kind == "json")
    server = json.loads(text)["mcpServers"]["bitbadges"]
    environment = {**server["env"], "BITBADGES_BASE_URL": api, "PYTHONPATH": str(GENERATED)}
    arguments = PROGRAMS[server["command"]]
    given = StdioServerParameters(command=sys.executable, args=arguments, env=environment)
    questions = list_questions()
    assert [tool for tool, _, _ in questions] == ["search", "describe", *["run"] * 4]
    keys = {"search": "query", "describe": "symbol", "run": "code"}

    async def ask() -> list[str]:
        async with stdio_client(given) as (read, write), ClientSession(read, write) as session:
            await session.initialize()
            answers = [
                await session.call_tool(tool, {keys[tool]: asked}) for tool, asked, _ in questions
            ]
        return [getattr(answer.content[0], "text", "") for answer in answers]

    for (tool, asked, said), answer in zip(questions, anyio.run(ask), strict=True):
        assert said in answer, (tool, asked)
        if tool == "run" and "RuntimeError" not in said:
            assert answer.strip() == said


def test_what_is_installed() -> None:
    """Is an extra that there is, and brings the command."""
    project = tomllib.loads((GENERATED / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert 'pip install "./generated[mcp]"' in list_commands()
    assert "mcp" in project["optional-dependencies"]
    assert "bitbadges-mcp" in project["scripts"]


def test_commands_work(api: str) -> None:
    """Help is given, servers start and end with their input."""
    lines = [line for line in list_commands() if line.startswith("bitbadges-mcp")]
    assert len(lines) == 4
    environment = {"BITBADGES_BASE_URL": api, "BITBADGES_API_KEY": "k"}
    running = {line: start(line.replace("8765", "0"), **environment) for line in lines}
    for line, process in running.items():
        with process:
            if "--http" in line:
                assert process.stderr is not None
                assert re.search(r"http://127\.0\.0\.1:\d+", process.stderr.readline())
                process.terminate()
                continue
            out, error = process.communicate("", timeout=60)
            assert process.returncode == 0, error
            flags = ("--http", "--allow-write", "--allow-delete", "--tools")
            assert "--help" not in line or all(flag in out for flag in flags)
