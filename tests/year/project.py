"""The maintainer's project: two clients of one document, with names, conventions and code of their own."""

from __future__ import annotations

import contextlib
import io
import json
import subprocess
from pathlib import Path
from typing import Any

from goldsmith.cli import main

CONFIG = """\
document = "api.json"
infer = false

[[clients]]
name = "stores"
package = "badgestores"
output = "stores"
version = "1.0.0"
include = ["tag:Dynamic Stores"]
own = ["badgestores/extras.py", "CHANGELOG.md"]

[clients.mixins]
client = "badgestores.extras:Greeting"
dynamic_stores = "badgestores.extras:Counting"

[clients.names]
searchDynamicDataStores = "find"
"/components/schemas/DynamicDataDoc" = "Store"
"GET /dynamicStores/activity" = { arguments = { dynamicDataId = "store" } }

[[clients.conventions.paging]]
scheme = "cursor"
request = "bookmark"
cursor = "/pagination/bookmark"
more = "/pagination/hasMore"

[[clients]]
name = "lists"
package = "badgelists"
output = "app/badgelists"
version = "0.4.0"
include-package = false
include = ["tag:Address Lists"]
own = ["CHANGELOG.md"]
"""
EXTRAS = '''\
"""Code of our own, which no run may touch."""

from badgestores._client import BadgestoresBase
from badgestores.resources._dynamic_stores import AsyncDynamicStoresBase, DynamicStoresBase


class Greeting(BadgestoresBase):
    def greet(self, name: str) -> str:
        return f"hello {name}, there are {len(list(self.dynamic_stores.find()))}"


class Counting(DynamicStoresBase):
    def count(self) -> int:
        return len(list(self.find()))


class AsyncCounting(AsyncDynamicStoresBase):
    async def count(self) -> int:
        return len([store async for store in self.find()])
'''
FOLDERS = {"stores": "stores", "lists": "app/badgelists"}
OWN = {
    "stores/badgestores/extras.py": EXTRAS,
    "stores/CHANGELOG.md": "# Changelog of the stores\n",
    "app/badgelists/CHANGELOG.md": "# Changelog of the lists\n",
}


class Project:
    """A repository of git in a folder, worked on by the command line alone."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.config = home / "goldsmith.toml"
        self.config.write_text(CONFIG, encoding="utf-8")
        for path, text in OWN.items():
            (home / path).parent.mkdir(parents=True, exist_ok=True)
            (home / path).write_text(text, encoding="utf-8")
        self._git("init", "-q")

    def run(self, *arguments: str) -> tuple[int, str, str]:
        """One command of goldsmith, in the project: its status, its result, and what else it said."""
        out, err = io.StringIO(), io.StringIO()
        with (
            contextlib.chdir(self.home),
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
        ):
            status = main(arguments)
        return status, out.getvalue(), err.getvalue()

    def receive(self, document: object) -> None:
        """What the vendor has published."""
        (self.home / "api.json").write_text(json.dumps(document, indent=1), encoding="utf-8")

    def settle(self, old: str, new: str) -> None:
        """An edit of the configuration."""
        text = self.config.read_text("utf-8")
        assert old in text
        self.config.write_text(text.replace(old, new), encoding="utf-8")

    def read_changes(self, client: str) -> Any:
        """What ``goldsmith changes`` says of a client, which it puts into the client's changelog as well."""
        changelog = f"{FOLDERS[client]}/CHANGELOG.md"
        status, out, err = self.run(
            "changes", "--client", client, "--format", "json", "--changelog", changelog
        )
        assert status == 0, err
        return json.loads(out)

    def read_file(self, client: str, name: str) -> str:
        """A file of a client's folder; nothing where there is none."""
        place = self.home / FOLDERS[client] / name
        return place.read_text("utf-8") if place.exists() else ""

    def release(self, client: str, old: str, new: str) -> None:
        """What is not released yet is, under the next version."""
        place = self.home / FOLDERS[client] / "CHANGELOG.md"
        if place.exists():
            text = place.read_text("utf-8").replace("## Unreleased", f"## {new}")
            place.write_text(text, encoding="utf-8")
        self.settle(f'version = "{old}"', f'version = "{new}"')

    def commit(self, message: str) -> None:
        """Everything that git does not ignore."""
        self._git("add", "-A")
        self._git("commit", "-q", "-m", message)

    def find_touched(self) -> list[str]:
        """Files of the maintainer's own that are not as they were written."""
        own = {path: text for path, text in OWN.items() if path.endswith(".py")}
        return [path for path, text in own.items() if (self.home / path).read_text("utf-8") != text]

    def _git(self, *arguments: str) -> None:
        who = ["-c", "user.name=A", "-c", "user.email=a@b.test", "-c", "init.defaultBranch=main"]
        subprocess.run(["git", *who, *arguments], cwd=self.home, check=True, capture_output=True)
