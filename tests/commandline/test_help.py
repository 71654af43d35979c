"""What the command line says of itself: every help text, as it was looked at last."""

from __future__ import annotations

import difflib
from importlib.metadata import version
from pathlib import Path

import pytest

from bitbadges.cli.catalog import read_catalog

from .conftest import Run

HELP = Path(__file__).parent / "help"
LOCKED = Path(__file__).parents[2] / "constraints.txt"


def list_texts(run: Run, group: str) -> str:
    """The help texts of a group and of all its commands; of the whole and its own commands where there is no group."""
    if group:
        words = [[], *([row[0]] for row in read_catalog().groups[group].rows)]
        lines = [[group, *each] for each in words]
    else:
        lines = [[], ["completion"], ["login"], ["logout"]]
    texts: list[str] = []
    for line in lines:
        done = run(*line, "--help")
        assert done.status == 0, done.err
        texts.append(f"$ {' '.join(['bitbadges', *line, '--help'])}\n{done.text}")
    return "\n".join(texts)


@pytest.mark.parametrize("group", ["", *read_catalog().groups])
def test_help_texts(group: str, run: Run, request: pytest.FixtureRequest) -> None:
    """They are those in the folder ``help``; other releases of click word and lay out some lines otherwise."""
    found = list_texts(run, group)
    path = HELP / f"{group or 'bitbadges'}.txt"
    if request.config.getoption("--update-golden"):
        path.write_text(found, encoding="utf-8")
    if f"click=={version('click')}\n" not in LOCKED.read_text(encoding="utf-8"):
        assert found.count("--help\n") >= len(read_catalog().groups)
        return
    expected = path.read_text(encoding="utf-8")
    diff = difflib.unified_diff(expected.splitlines(), found.splitlines(), lineterm="", n=1)
    assert "\n".join(diff) == ""


def test_nothing_is_misuse_and_says_what_there_is(run: Run) -> None:
    """Without a command the help text goes where errors go."""
    for words in ([], ["tokens"]):
        done = run(*words)
        assert (done.status, done.out) == (2, b"")
        assert "Commands:" in done.err


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (["tokns", "get-owners"], "'tokens'"),
        (["tokens", "get-owner"], "'get-owners'"),
        (["get-owners"], "'tokens get-owners'"),
        (["help"], "'--help'"),
        (["tokens", "help"], "'--help'"),
        (["dynamic-stores", "serch"], "'search'"),
        (["tokens", "get-owners", "1", "1", "--sortby", "amount"], "--sort-by"),
    ],
)
def test_misspelt(words: list[str], meant: str, run: Run) -> None:
    """A command or option that there is not is misuse, and what may have been meant is said."""
    done = run(*words)
    assert done.status == 2
    assert meant in done.err
    assert not done.out


def test_what_is_like_nothing_has_no_suggestion(run: Run) -> None:
    """Nothing is made up."""
    done = run("zzzzzz")
    assert done.status == 2
    assert "mean" not in done.err


def test_the_version(run: Run) -> None:
    """As that of the package."""
    import bitbadges

    assert run("--version").text == f"bitbadges {bitbadges.__version__}\n"
