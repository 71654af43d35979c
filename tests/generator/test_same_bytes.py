"""The same document gives the same bytes: for any seed, any order, any number of runs, from a checkout or a wheel."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import zipfile
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
SPEC = ROOT / "spec" / "openapi.yaml"


def _generate(document: Path, folder: Path, **environment: str) -> dict[str, str]:
    """The hash of every file that a run of its own makes of the document."""
    command = [sys.executable, "-m", "goldsmith", "generate", str(document)]
    done = subprocess.run(
        [*command, "--output", str(folder), "--package", "client"],
        env={**os.environ, **environment},
        cwd=folder.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What the BitBadges document gives in an ordinary run."""
    return _generate(SPEC, tmp_path_factory.mktemp("usual") / "out", PYTHONHASHSEED="random")


@pytest.mark.parametrize("seed", ["0", "4242"])
def test_the_seed_of_hashes_does_not_show(tmp_path: Path, usual: dict[str, str], seed: str) -> None:
    """Sets and hashes have no say in the order of anything."""
    found = _generate(SPEC, tmp_path / "out", PYTHONHASHSEED=seed)
    assert _without_place(found) == _without_place(usual)


def _without_place(found: dict[str, str]) -> dict[str, str]:
    """All but the lock: it names the document by its way from the current folder, and these tests are in several."""
    return {path: digest for path, digest in found.items() if path != "goldsmith.lock"}


def test_the_order_of_components_does_not_show(tmp_path: Path, usual: dict[str, str]) -> None:
    """A document whose every mapping of names was shuffled gives the same package."""
    done = subprocess.run(
        [sys.executable, "-m", "goldsmith", "inspect", "document", str(SPEC)],
        capture_output=True,
        text=True,
        check=True,
    )
    document: dict[str, Any] = json.loads(done.stdout)
    chance = random.Random(7)
    for key in ("paths", *document["components"]):
        holder = document if key == "paths" else document["components"]
        names = list(holder[key])
        chance.shuffle(names)
        holder[key] = {name: holder[key][name] for name in names}
    (tmp_path / "shuffled.json").write_text(json.dumps(document))
    found = _generate(tmp_path / "shuffled.json", tmp_path / "out")
    assert _without_place(found) == _without_place(usual)


def test_an_installed_wheel_gives_the_same(tmp_path: Path, usual: dict[str, str]) -> None:
    """The wheel brings its templates along, and makes of them what a checkout does."""
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*pip, "--wheel-dir", str(tmp_path), str(ROOT)], check=True)
    (wheel,) = tmp_path.glob("goldsmith-*.whl")
    site = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(site)
    assert not any(name.startswith(("tests", "spec", "generated")) for name in os.listdir(site))
    (tmp_path / "run").mkdir()
    found = _generate(SPEC, tmp_path / "run" / "out", PYTHONPATH=str(site))
    assert _without_place(found) == _without_place(usual)
