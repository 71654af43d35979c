"""``completion``: what a shell makes of what is printed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

pytest.importorskip("pty", reason="there are no terminals of this kind on this system")

from .processes import Shell

BASH = pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
SHELLS = ("bash", "zsh", "fish")


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    """Starts processes in a folder of their own."""
    return Shell(tmp_path)


@BASH
@pytest.mark.parametrize(
    ("line", "found"),
    [
        (["tok"], ["tokens"]),
        (["l"], ["login", "logout"]),
        (["tokens", "get-own"], ["get-owners"]),
        (["tokens", "get-owners", "1", "1", "--sort-b"], ["--sort-by"]),
        (["tokens", "get-owners", "--sort-by", ""], ["amount"]),
        (["tokens", "get-owners", "1", "1", "-o", "js"], ["json", "jsonl"]),
        (["nothing", "x"], []),
    ],
    ids=str,
)
def test_in_bash(line: list[str], found: list[str], shell: Shell) -> None:
    """The function that bash is given finds groups, commands, options and values."""
    words = " ".join(f"'{word}'" for word in ["bitbadges", *line])
    done = shell.bash(
        'eval "$(bitbadges completion bash)"; function=$(complete -p bitbadges); function=${function#*-F };'
        f'COMP_WORDS=({words}); COMP_CWORD={len(line)}; COMP_LINE="${{COMP_WORDS[*]}}"; COMP_POINT=${{#COMP_LINE}};'
        '"${function%% *}" bitbadges; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    assert done.err == ""
    assert {*done.text.split()} >= {*found}
    assert all(word.startswith(line[-1]) for word in done.text.split())
    assert bool(done.text.split()) == bool(found)


@pytest.mark.parametrize("name", SHELLS)
def test_what_is_printed_is_a_script(name: str, shell: Shell) -> None:
    """It names the command, and the shell reads it where it is there."""
    shell.more["SHELL"] = f"/usr/local/bin/{name}"
    script = shell.run("completion").text
    assert "_BITBADGES_COMPLETE=" in script
    assert f"{name}_complete" in script
    program = shutil.which(name)
    if program is not None:
        check = [program, "--no-execute" if name == "fish" else "-n"]
        subprocess.run(check, input=script.encode(), check=True, capture_output=True)


def test_of_no_shell(shell: Shell) -> None:
    """Which there are is said."""
    for variable in ("/bin/tcsh", ""):
        shell.more["SHELL"] = variable
        done = shell.run("completion")
        assert (done.status, done.out) == (2, b"")
        assert "bash, zsh, fish" in done.err
