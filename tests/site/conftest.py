"""The sites that the tests look at: that of the client that is generated here, and goldsmith's own; each is built once."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from goldsmith.cli.main import main

from .browser import Browser, open_browser, require_browser

ROOT = Path(__file__).resolve().parents[2]
_PATIENCE = 120.0


def read_site(folder: Path) -> dict[str, bytes]:
    """The files of a site by path."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def build_once(factory: pytest.TempPathFactory, name: str, *options: str) -> Path:
    """A site that all processes of a run share: the first that asks builds it, others wait."""
    base = factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / f"site-{name}"
    result = folder / "status"
    try:
        folder.mkdir()
    except FileExistsError:
        end = time.monotonic() + _PATIENCE
        while not result.exists() and time.monotonic() < end:
            time.sleep(0.05)
    else:
        status = main(["docs", *options, "--site", str(folder / "site")])
        (folder / "written").write_text(str(status))
        (folder / "written").rename(result)
    assert result.read_text() == "0"
    return folder / "site"


@pytest.fixture(scope="session")
def client_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of ``bitbadges``."""
    return build_once(tmp_path_factory, "client", "--config", str(ROOT / "pyproject.toml"))


@pytest.fixture(scope="session")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of goldsmith itself."""
    return build_once(tmp_path_factory, "own", "--pages", str(ROOT))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A browser of this machine; the tests are skipped where there is none."""
    require_browser()
    with open_browser() as opened:
        yield opened
