"""Who calls: profiles and the keyring, files, the environment; and that nobody sees a secret."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import click
import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring

from bitbadges.cli.catalog import read_catalog

from ..wire.recording import Recorded, RecordingServer, json_reply
from .conftest import Done, Run
from .filed_keyring import FiledKeyring
from .packages import import_main

pytest.importorskip("pty", reason="there are no terminals of this kind on this system")

from .processes import Ended, Shell

SECRET = "secret-of-somebody"
COLLECTION = ("tokens", "get-collection", "1")


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    """Starts processes in a folder of their own."""
    return Shell(tmp_path)


class Here:
    """The command line in this process, with a keyring of its own, which takes less time."""

    def __init__(self, run: Run, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self.run = run
        self.folder = folder
        self.patch = patch

    def let(self, name: str, value: str) -> None:
        """Sets a variable of the environment."""
        self.patch.setenv(name, value)


@pytest.fixture
def here(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Here]:
    """Runs command lines in a folder of their own."""
    former = keyring.get_keyring()
    keyring.set_keyring(FiledKeyring())  # type: ignore[no-untyped-call]
    monkeypatch.setenv("KEYRING_FILE", str(tmp_path / "keyring.json"))
    monkeypatch.chdir(tmp_path)
    yield Here(run, tmp_path, monkeypatch)
    keyring.set_keyring(former)


def write(shell: Shell | Here, name: str, text: str) -> str:
    """The path of a new file."""
    path = shell.folder / name
    path.write_text(text)
    return str(path)


def header(request: Recorded, name: str) -> str | None:
    """A header that may be missing."""
    return next((value for other, value in request.headers if other.lower() == name), None)


def log_in(shell: Shell | Here, url: str, secret: str, *words: str) -> Ended | Done:
    """Logs in with a key out of a file."""
    done = shell.run(
        "login", *words, "--api-key-file", write(shell, "key", secret), "--base-url", url
    )
    assert done.status == 0, done.err
    return done


def test_log_in_and_out(shell: Shell, server: RecordingServer) -> None:
    """The profile has the address, the keyring the secret; a logout takes both away."""
    done = log_in(shell, server.url, SECRET, "--profile", "work")
    assert "'work' has api_key" in done.err
    kept = (shell.folder / "config/bitbadges/profiles.json").read_text()
    assert json.loads(kept)["work"] == {
        "credentials": ["api_key"],
        "settings": {"base_url": server.url},
    }
    assert SECRET not in kept + done.err + done.text
    assert SECRET in (shell.folder / "keyring.json").read_text()
    assert shell.run("--profile", "work", *COLLECTION).status == 0
    assert header(server.requests.pop(), "x-api-key") == SECRET
    assert shell.run("logout", "--profile", "work").status == 0
    assert SECRET not in (shell.folder / "keyring.json").read_text()
    gone = shell.run("--profile", "work", *COLLECTION)
    assert (gone.status, gone.out) == (2, b"")
    assert "no profile 'work'" in gone.err
    assert shell.run("logout", "--profile", "work").status == 2
    assert not server.requests


def test_a_second_login_adds(here: Here, server: RecordingServer) -> None:
    """What a profile has stays where nothing new is given, and a logout takes all of it."""
    log_in(here, server.url, "of-the-app")
    done = here.run("login", "--session-file", write(here, "session", SECRET))
    assert done.status == 0
    assert "'default' has api_key, session" in done.err
    assert here.run("tokens", "get-collection-claims", "1").status == 0
    sent = server.requests.pop()
    assert (header(sent, "x-api-key"), header(sent, "cookie")) == (
        "of-the-app",
        f"bitbadges={SECRET}",
    )
    assert here.run("logout").status == 0
    assert json.loads((here.folder / "keyring.json").read_text()) == {}


def test_whose_key_goes_first(here: Here, server: RecordingServer) -> None:
    """A file, then a profile that was asked for, then the environment, then the usual profile."""
    log_in(here, server.url, "of-the-usual")
    log_in(here, server.url, "of-work", "--profile", "work")

    def send(*words: str) -> str | None:
        assert here.run(*words, *COLLECTION).status == 0
        return header(server.requests.pop(), "x-api-key")

    assert send() == "of-the-usual"
    here.let("BITBADGES_PROFILE", "work")
    assert send() == "of-work"
    here.let("BITBADGES_API_KEY", "of-the-environment")
    assert send() == "of-the-environment"
    assert send("--profile", "work") == "of-work"
    file = write(here, "other", "of-a-file\n")
    assert send("--profile", "work", "--api-key-file", file) == "of-a-file"


def test_a_key_is_asked_for_and_not_shown(shell: Shell, server: RecordingServer) -> None:
    """On a terminal: what is typed stands nowhere, and an empty answer leaves a credential out."""
    asked = [each.name for each in read_catalog().credentials]
    typed = [SECRET if name == "api_key" else "" for name in asked]
    done = shell.type("login", "--base-url", server.url, typed=typed)
    assert done.status == 0, done
    assert SECRET not in done.text
    assert shell.run(*COLLECTION).status == 0
    assert header(server.last, "x-api-key") == SECRET


def test_nothing_is_typed(shell: Shell) -> None:
    """No credential is misuse, and keeps nothing; where there is no terminal, files are asked for."""
    done = shell.type("login", typed=[""] * len(read_catalog().credentials))
    assert done.status == 2
    assert not (shell.folder / "config").exists()
    done = shell.run("login")
    assert done.status == 2
    assert "--api-key-file FILE" in done.err


@pytest.mark.parametrize(("kind", "said"), [("none", "no keyring"), ("locked", "refused")])
def test_a_keyring_that_is_none(kind: str, said: str, here: Here) -> None:
    """It is said what else there is, the profile is not made, and what is secret is not said."""
    if kind == "none":
        keyring.set_keyring(NoKeyring())  # type: ignore[no-untyped-call]
    here.let("KEYRING_FILE", kind)
    done = here.run("login", "--api-key-file", write(here, "key", SECRET))
    assert (done.status, done.out) == (1, b"")
    assert said in done.err
    assert "BITBADGES_API_KEY" in done.err
    assert "Traceback" not in done.err
    assert SECRET not in done.err
    assert not (here.folder / "config").exists()


def test_a_keyring_that_has_lost_it(here: Here, server: RecordingServer) -> None:
    """The command to mend it is said."""
    log_in(here, server.url, SECRET)
    (here.folder / "keyring.json").write_text("{}")
    done = here.run(*COLLECTION)
    assert done.status == 1
    assert "bitbadges login --profile default" in done.err
    assert here.run("logout").status == 0


def test_a_file_of_profiles_that_is_none(here: Here) -> None:
    """It is said where it is; nothing is sent, nor written over."""
    path = here.folder / "config/bitbadges/profiles.json"
    path.parent.mkdir(parents=True)
    for text in ("{", "[]", '{"a": 1}', '{"a": {"credentials": 1, "settings": {}}}'):
        path.write_text(text)
        for line in (COLLECTION, ["login", "--api-key-file", write(here, "key", "k")]):
            done = here.run(*line)
            assert done.status == 2, text
            assert str(path) in done.err
        assert path.read_text() == text


@pytest.mark.parametrize("words", [["-vv"], ["--dry-run"], []], ids=str)
def test_secrets_are_shown_nowhere(words: list[str], here: Here, server: RecordingServer) -> None:
    """Not with what goes over the wire, nor as curl, nor in what a server says back."""
    server.decide = lambda request: json_reply({"errorMessage": f"{SECRET} is no key"}, 401)
    log_in(here, server.url, SECRET)
    for line in (["tokens", "get-collection", "1"], ["dynamic-stores", "get", "1"]):
        done = here.run(*line, "--max-retries", "0", *words)
        assert done.status == (0 if "--dry-run" in words else 4)
        assert SECRET not in done.text
        assert SECRET not in done.err
    for line in (["--help"], ["login", "--help"], ["tokens", "get-owners", "--help"]):
        here.let("BITBADGES_API_KEY", SECRET)
        assert SECRET not in here.run(*line).text


@pytest.mark.parametrize("of", ["", "odd"])
def test_no_option_takes_a_secret(of: str) -> None:
    """Whoever lists the processes of a machine sees no secret: options name files alone."""
    import importlib

    package = import_main(of).__package__ if of else "bitbadges.cli"
    groups = importlib.import_module(f"{package}.groups")
    catalog = importlib.import_module(f"{package}.catalog").read_catalog()
    root = groups.RootGroup(catalog)
    ctx = click.Context(root)
    told = {each.word for each in catalog.credentials}
    seen: set[str] = set()
    for word in root.list_commands(ctx):
        group = root.get_command(ctx, word)
        inner = group.list_commands(ctx) if isinstance(group, click.Group) else []
        for command in [group, *(group.get_command(ctx, each) for each in inner)]:
            arguments = getattr(getattr(command, "operation", None), "arguments", ())
            secret = told | {each.word for each in arguments if each.secret}
            for param in command.params:
                names = {name.lstrip("-") for name in param.opts}
                if names & secret:
                    seen |= names
                    assert param.metavar == "FILE"
            open_secrets = {each.name.replace("_", "-") for each in arguments if each.secret}
            assert not open_secrets & {n.lstrip("-") for p in command.params for n in p.opts}
    assert seen >= told


@pytest.mark.parametrize("option", ["--base-url", "--profile", "--api-key-file"])
def test_an_option_of_nothing(option: str, here: Here, server: RecordingServer) -> None:
    """A variable of the shell that is not set does not send a call to where it is not meant to go."""
    here.let("BITBADGES_BASE_URL", server.url)
    for line in ([option, "", *COLLECTION], [*COLLECTION, option, ""]):
        done = here.run(*line)
        assert (done.status, done.out) == (2, b"")
        assert option in done.err
    assert not server.requests
