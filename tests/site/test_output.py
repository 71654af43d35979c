"""A site takes the place of a site, and of nothing else; what is somebody's stays; nothing is half-written."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from goldsmith.cli.main import main
from goldsmith.diagnostics import InputError
from goldsmith.site import builder
from goldsmith.site.output import MARKER, write_site

SITE = {"index.html": b"one", "a/b.html": b"two"}


def list_files(folder: Path) -> dict[str, bytes]:
    """What lies in a folder but the marker."""
    found = {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }
    return {path: content for path, content in found.items() if path != MARKER}


def test_what_is_somebodys_stays(tmp_path: Path) -> None:
    """And pages that are no more go, with folders that nothing is in."""
    folder = tmp_path / "site"
    assert write_site(SITE, folder)
    assert not write_site(SITE, folder)
    (folder / "CNAME").write_text("example.com")
    assert write_site({"index.html": b"three", "c.html": b""}, folder)
    assert list_files(folder) == {"index.html": b"three", "c.html": b"", "CNAME": b"example.com"}
    assert not (folder / "a").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_was_changed_by_hand_is_written_anew(tmp_path: Path) -> None:
    """As with everything that is generated."""
    folder = tmp_path / "site"
    write_site(SITE, folder)
    (folder / "index.html").write_text("mine")
    assert write_site(SITE, folder)
    assert list_files(folder) == SITE


@pytest.mark.parametrize("name, slug", [("folder", "not-generated"), ("file", "not-a-folder")])
def test_a_place_that_is_no_site_is_refused(tmp_path: Path, name: str, slug: str) -> None:
    """Before anything is built: a folder with something in it, and a file."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder/notes.txt").write_text("mine")
    (tmp_path / "file").write_text("mine")
    before = list_files(tmp_path)
    with pytest.raises(InputError) as caught:
        write_site(SITE, tmp_path / name)
    assert [each.slug for each in caught.value.diagnostics] == [slug]
    assert list_files(tmp_path) == before


def test_a_generated_package_is_no_site(tmp_path: Path) -> None:
    """It is goldsmith's, but not this command's."""
    (tmp_path / "goldsmith.lock").write_text(json.dumps({"format": 1, "files": {}}))
    with pytest.raises(InputError, match=MARKER):
        write_site(SITE, tmp_path)


def test_a_file_in_the_way_is_told(tmp_path: Path) -> None:
    """A page is not written over what somebody put there."""
    folder = tmp_path / "site"
    write_site({"index.html": b""}, folder)
    (folder / "a").write_text("mine")
    before = list_files(folder)
    with pytest.raises(InputError) as caught:
        write_site(SITE, folder)
    assert [each.slug for each in caught.value.diagnostics] == ["file-in-the-way"]
    assert list_files(folder) == before


def test_what_a_kill_left_is_cleared(tmp_path: Path) -> None:
    """A half-built folder goes; a site that was moved aside comes back first."""
    folder = tmp_path / "site"
    write_site(SITE, folder)
    workshop = tmp_path / ".site.goldsmith"
    (workshop / "new").mkdir(parents=True)
    (workshop / "new/half.html").write_text("half")
    folder.rename(workshop / "old")
    assert not write_site(SITE, folder)
    assert list_files(folder) == SITE
    assert not workshop.exists()


def test_the_extra_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In one line, and nothing is written."""
    monkeypatch.setattr(builder, "NEEDED", ("no_such_tool",))
    (tmp_path / "README.md").write_text("# A\n")
    assert main(["docs", "--pages", str(tmp_path), "--site", str(tmp_path / "site")]) == 1
    said = capsys.readouterr().err
    assert said == "goldsmith: error: a site needs no_such_tool: pip install 'goldsmith[docs]'\n"
    assert not (tmp_path / "site").exists()


def test_a_tool_that_fails_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With its last word, and the site that is there stays."""
    site = tmp_path / "site"
    write_site(SITE, site)
    (tmp_path / "README.md").write_text("# A\n")
    (tmp_path / "zensical.py").write_text("raise SystemExit('broken for good')")
    monkeypatch.setenv("PYTHONSAFEPATH", "1")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert main(["docs", "--pages", str(tmp_path), "--site", str(site)]) == 1
    assert "zensical could not build the site: broken for good" in capsys.readouterr().err
    assert list_files(site) == SITE


@pytest.mark.parametrize(
    "given, status, words",
    [
        (["--pages", "."], 1, "error[missing-file]: there is no README.md"),
        (["--pages", ".", "api.yaml"], 2, "--pages makes a site without a client"),
        (["--pages", "gone"], 2, "does not exist"),
        ([], 2, "no goldsmith.toml"),
        (["gone.yaml"], 1, "error"),
    ],
)
def test_misuse(
    tmp_path: Path,
    given: list[str],
    status: int,
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Is told in a line, and leaves nothing behind."""
    monkeypatch.chdir(tmp_path)
    assert main(["docs", *given]) == status
    assert words in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_guides_and_pictures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of a folder: pages in the order of reading, pictures that they show, and a word of links that are dead."""
    (tmp_path / "docs/guides").mkdir(parents=True)
    (tmp_path / "README.md").write_text(
        "# Tool\n\n[guide](docs/guides/use.md) [x](docs/guides/use.md#gone)\n"
    )
    (tmp_path / "docs/guides/use.md").write_text(
        "# Use it\n\n![p](../p.png)\n\n[secret](../../.env)\n"
    )
    (tmp_path / "docs/p.png").write_bytes(b"\x89PNG")
    (tmp_path / ".env").write_text("KEY=1")
    site = tmp_path / "out/site"
    assert main(["docs", "--pages", str(tmp_path), "--site", str(site)]) == 0
    said = capsys.readouterr()
    assert "warning: index.html: docs/guides/use.html#gone leads to no place" in said.err
    assert "2 pages" in said.out
    files = list_files(site)
    assert files["docs/p.png"] == b"\x89PNG"
    assert ".env" not in files
    assert "Use it" in files["index.html"].decode()


PETS = """\
openapi: 3.1.0
info: {title: Pets, version: "1", description: All of them.}
paths:
  /pets: {get: {operationId: listPets, tags: [pets], responses: {"200": {description: fine}}}}
"""


def test_several_clients_have_sites_of_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In folders by their names; one that has no README begins with its reference."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "api.yaml").write_text(PETS)
    client = '[[clients]]\nname = "{0}"\ndocument = "api.yaml"\noutput = "{0}"\npackage = "{0}"\n'
    text = client.format("one") + client.format("two") + "include-package = false\n"
    (tmp_path / "goldsmith.toml").write_text(text)
    assert main(["docs", "--site", "out"]) == 2
    assert "name it with --client (one, two)" in capsys.readouterr().err
    assert main(["docs"]) == 0
    assert capsys.readouterr().err == ""
    first = [(tmp_path / f"site/{name}/index.html").read_text() for name in ("one", "two")]
    assert "synchronous and asynchronous" in first[0] and "All of them." in first[1]
    assert 'href="reference/index.html"' in first[1]
    assert main(["docs", "--client", "two", "--site", "out"]) == 0
    assert (tmp_path / "out/index.html").read_text() == first[1]


def test_pages_beside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A maintainer's guides in the output folder are of the site, and lead into the reference."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "api.yaml").write_text(PETS)
    (tmp_path / "out/docs").mkdir(parents=True)
    (tmp_path / "out/docs/limits.md").write_text(
        "# Limits\n\n[pets](../reference/resources/pets.md#list)\n"
    )
    assert main(["docs", "api.yaml", "--output", "out", "--package", "pets"]) == 0
    assert capsys.readouterr().err == ""
    page = (tmp_path / "site/docs/limits.html").read_text()
    assert 'href="../reference/resources/pets.html#list"' in page
    assert "Limits" in (tmp_path / "site/index.html").read_text()


def test_a_port_that_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Is told, with the way out."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "README.md").write_text("# A\n")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert main(["docs", "--pages", ".", "--serve", "--port", port]) == 2
    assert f"--port {port}: " in capsys.readouterr().err


GUIDE = """\
# Guide

See https://example.com/a?b=c, and [^1].

> [!WARNING]
> Mind the gap.

- [x] done ~~gone~~
- list

  ```python
  x = 1
  ```

[^1]: A note.

one\\
two
"""


def test_what_repositories_know(tmp_path: Path) -> None:
    """Addresses, footnotes, warnings, tasks, fences within lists: as a reader of a repository sees them."""
    (tmp_path / "README.md").write_text(GUIDE)
    assert main(["docs", "--pages", str(tmp_path), "--site", str(tmp_path / "site")]) == 0
    page = (tmp_path / "site/index.html").read_text()
    for expected in (
        '<a href="https://example.com/a?b=c">',
        'class="footnote"',
        '<div class="admonition warning">',
        "disabled checked",
        "<del>gone</del>",
        'class="language-python highlight"',
        "one<br />\ntwo",
    ):
        assert expected in page, expected
    assert "[!WARNING]" not in page and "```" not in page


def test_serve(tmp_path: Path) -> None:
    """Shows the site at an address of this machine, until it is interrupted."""
    command = [sys.executable, "-m", "goldsmith", "docs", "--pages", ".", "--serve", "--port", "0"]
    (tmp_path / "README.md").write_text("# Served\n")
    process = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        lines = [process.stdout.readline(), process.stdout.readline()]
        assert lines[0] == "site/index.html: 1 page\n"
        with urllib.request.urlopen(lines[1].split()[0], timeout=10) as answer:
            assert "Served" in answer.read().decode()
    finally:
        process.terminate()
        process.communicate(timeout=10)
