"""Hand-written methods of generated classes: typed, sync and async, and still there after every run."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from goldsmith.cli import main

from .commanding import CONFIG, PETS

MIXED = """\
own = ["pets/extras/**"]
[mixins]
client = "pets.extras:Extras"
pets = "pets.extras.pets:PetExtras"
"""
CLIENT = """\
class Extras:
    def greet(self, name: str) -> str:
        return f"hello {name}"
"""
RESOURCE = """\
from pets.models import Pet
from pets.resources._pets import AsyncPetsResourceBase, PetsResourceBase


class PetExtras(PetsResourceBase):
    def name_of(self, pet_id: str) -> str:
        return self.get(pet_id).name or "nobody"


class AsyncPetExtras(AsyncPetsResourceBase):
    async def name_of(self, pet_id: str) -> str:
        return (await self.get(pet_id)).name or "nobody"


def check(pet: Pet) -> None: ...
"""
USE = """\
from pets import AsyncPets, Pets


def use(client: Pets) -> str:
    return client.greet("you") + client.pets.name_of("1")


async def use_async(client: AsyncPets) -> str:
    with_options: AsyncPets = client.with_options(max_retries=1)
    return with_options.greet("you") + await client.pets.name_of("1")
"""
RUN = """\
import asyncio, json, threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from use import AsyncPets, Pets, use, use_async

class Answer(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200); self.send_header("content-type", "application/json"); self.end_headers()
        self.wfile.write(b'{"name": "Rex"}')
    def log_message(self, *_): pass

server = HTTPServer(("127.0.0.1", 0), Answer)
threading.Thread(target=server.serve_forever, daemon=True).start()
base = f"http://127.0.0.1:{server.server_port}"
with Pets(base_url=base) as client: print(use(client), type(client.pets).__name__)
async def run():
    async with AsyncPets(base_url=base) as client: print(await use_async(client))
asyncio.run(run())
server.shutdown()
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with own code in its package, before anything was generated."""
    (tmp_path / "api.yaml").write_text(PETS)
    (tmp_path / "goldsmith.toml").write_text(CONFIG + MIXED)
    (tmp_path / "out/pets/extras").mkdir(parents=True)
    (tmp_path / "out/pets/extras/__init__.py").write_text(CLIENT)
    (tmp_path / "out/pets/extras/pets.py").write_text(RESOURCE)
    (tmp_path / "out/use.py").write_text(USE)
    (tmp_path / "goldsmith.toml").write_text(CONFIG + MIXED.replace('["', '["use.py", "run.py", "'))
    (tmp_path / "out/run.py").write_text(RUN)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_methods_are_there_in_both_ways_and_typed(home: Path) -> None:
    """Called over HTTP with and without await; the type checker knows them; a later run leaves them as they are."""
    assert main(["generate"]) == main(["check"]) == main(["check", "--full"]) == 0
    done = subprocess.run(
        [sys.executable, "run.py"], cwd=home / "out", capture_output=True, text=True
    )
    assert done.stdout == "hello youRex PetsResource\nhello youRex\n", done.stderr
    checked = [sys.executable, "-m", "mypy", "--strict", "--no-incremental", "use.py", "pets"]
    told = subprocess.run(checked, cwd=home / "out", capture_output=True, text=True)
    assert told.returncode == 0, told.stdout
    (home / "api.yaml").write_text(PETS.replace("title: Pets", "title: Animals"))
    assert main(["generate"]) == 0
    assert (home / "out/pets/extras/pets.py").read_text() == RESOURCE


def test_a_method_of_the_name_of_a_generated_one_is_an_error(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whichever way it is defined, also by a base; with both places."""
    (home / "out/pets/extras/pets.py").write_text(
        "class Old:\n    def get(self) -> None: ...\n\n\nclass PetExtras(Old):\n    calls = 1\n"
    )
    (home / "out/pets/extras/__init__.py").write_text(
        "class Extras:\n    pets: int = 1\n\n    async def close(self) -> None: ...\n"
    )
    for command in ("generate", "check", "validate"):
        assert main([command]) == 1
        said = [line for line in capsys.readouterr().err.splitlines() if "error[" in line]
        assert said == [
            "out/pets/extras/__init__.py:2:1: error[mixin-collision]: `Extras.pets` has the name of a generated one: a resource",
            "out/pets/extras/__init__.py:4:1: error[mixin-collision]: `Extras.close` has the name of a generated one: the generated class",
            "out/pets/extras/pets.py:2:1: error[mixin-collision]: `PetExtras.get` has the name of a generated one: api.yaml:5",
            "out/pets/extras/pets.py:6:1: error[mixin-collision]: `PetExtras.calls` has the name of a generated one: the generated class",
        ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("pets = ", "pet = ", "there is no resource 'pet'\n  hint: did you mean 'pets'?"),
        ("extras.pets:", "extras.pet:", "there is no module 'pets.extras.pet'"),
        (":PetExtras", ":PetExtra", "did you mean 'PetExtras'?"),
        ("pets.extras:Extras", "petz.extras:Extras", "is not in the package 'pets'"),
        ("pets.extras:Extras", "Extras", "'mixins.client' must be a class in a module"),
    ],
)
def test_what_is_not_there_is_an_error(
    home: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, said: str
) -> None:
    """With what may have been meant, at its line."""
    config = home / "goldsmith.toml"
    config.write_text(
        config.read_text().replace(old, new, 1)
        if old != "pets = "
        else config.read_text().replace("\npets = ", "\npet = ")
    )
    assert main(["generate"]) == 1
    assert said in capsys.readouterr().err
