"""The sites that the tests look at: that of the client that is generated here, and goldsmith's own; each is built once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from goldsmith.cli.main import main

from .browser import Browser, open_browser, require_browser

ROOT = Path(__file__).resolve().parents[2]


def read_site(folder: Path) -> dict[str, bytes]:
    """The files of a site by path."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


@pytest.fixture(scope="session")
def client_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of ``bitbadges``."""
    folder = tmp_path_factory.mktemp("sites") / "bitbadges"
    assert main(["docs", "--config", str(ROOT / "pyproject.toml"), "--site", str(folder)]) == 0
    return folder


@pytest.fixture(scope="session")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of goldsmith itself."""
    folder = tmp_path_factory.mktemp("sites") / "goldsmith"
    assert main(["docs", "--pages", str(ROOT), "--site", str(folder)]) == 0
    return folder


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A browser of this machine; the tests are skipped where there is none."""
    require_browser()
    with open_browser() as opened:
        yield opened
