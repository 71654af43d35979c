"""Both sites: every link leads somewhere, nothing is fetched from elsewhere, every call has its forms, and the bytes are always the same."""

from __future__ import annotations

import html
import json
import re
import subprocess
from pathlib import Path

import pytest

from goldsmith.cli.main import main
from goldsmith.site.links import find_dead_links

from .conftest import ROOT, read_site

_LOADED = re.compile(
    r'<(?:script|img|iframe|source|video|link)\b[^>]*\s(?:src|href)="?((?:https?:)?//[^"\s>]+)'
)
_CALL = re.compile(r'<h2 id="(\w+)">.*?(?=<h2 |</article>)', re.DOTALL)


@pytest.mark.parametrize("site, least", [("client_site", 700), ("own_site", 500)])
def test_links(site: str, least: int, request: pytest.FixtureRequest) -> None:
    """No link and no anchor is dead, no two places of a page have one name, and nothing is loaded from elsewhere."""
    files = read_site(request.getfixturevalue(site))
    count, dead = find_dead_links(files)
    assert dead == []
    assert count > least
    for path, content in files.items():
        if path.endswith(".html"):
            assert _LOADED.findall(content.decode()) == [], path
        if path.endswith(".css"):
            assert re.findall(rb"url\(['\"]?(?:https?:)?//", content) == [], path


def test_dead_links_are_found() -> None:
    """Files, anchors, and names that two places have."""
    page = b'<a href="gone.html">a</a><a href="#gone">b</a><a href="other.html#x">c</a><p id="y"></p><p id="y"></p>'
    count, dead = find_dead_links({"index.html": page, "other.html": b'<p id="z">'})
    assert count == 3
    assert [each.partition(": ")[2] for each in dead] == [
        "two places are called y",
        "gone.html leads nowhere",
        "#gone leads to no place of that page",
        "other.html#x leads to no place of that page",
    ]


def test_every_call_has_its_forms(client_site: Path) -> None:
    """The client, the asynchronous one, the shell and the fake: of each method of the surface."""
    surface = json.loads((ROOT / "generated/goldsmith.surface.json").read_text(encoding="utf-8"))
    for resource in surface["resources"]:
        name = resource["name"]
        page = (client_site / f"reference/resources/{name}.html").read_text(encoding="utf-8")
        parts = {found[1]: found[0] for found in _CALL.finditer(page)}
        for method in resource["methods"]:
            text = html.unescape(re.sub(r"<[^>]+>", "", parts[method["name"]]))
            symbol = f"{name}.{method['name']}"
            words = symbol.replace("_", "-").replace(".", " ")
            for form in (f"client.{symbol}(", f"bitbadges {words}", f"fake.{symbol}."):
                assert form in text, (symbol, form)
            assert re.search(rf"(?:await|async for \w+ in) client\.{symbol}\(", text), symbol


def test_pages_for_readers_that_are_models(client_site: Path) -> None:
    """Stand beside those for people, and their links lead to the same Markdown that the package has."""
    for path in sorted((ROOT / "generated/reference").rglob("*.*")):
        name = path.relative_to(ROOT / "generated").as_posix()
        assert (client_site / name).read_text(encoding="utf-8") == path.read_text(encoding="utf-8")


def test_recipes_are_pages(client_site: Path) -> None:
    """By their titles, with the files that they are, and with links to what they use."""
    first = (client_site / "reference/cookbook/index.html").read_text(encoding="utf-8")
    for path in sorted((ROOT / "spec/cookbook").glob("*.py")):
        title = path.read_text(encoding="utf-8").partition("\n")[0].strip('"')
        assert title in first, "it is in the navigation"
        assert (client_site / "reference/cookbook" / path.name).read_bytes() == path.read_bytes()
    page = (client_site / "reference/cookbook/owners_to_csv.html").read_text(encoding="utf-8")
    assert "resources/tokens.html#get_owners" in page


def test_the_same_bytes_every_time(client_site: Path, tmp_path: Path) -> None:
    """Whenever and wherever it is built."""
    command = ["docs", "--config", str(ROOT / "pyproject.toml"), "--site"]
    assert main([*command, str(tmp_path / "again")]) == 0
    assert read_site(tmp_path / "again") == read_site(client_site)


def test_what_stands_in_the_repository_is_in_the_site(own_site: Path) -> None:
    """Every page of goldsmith's own documentation."""
    listed = subprocess.run(
        ["git", "ls-files", "*.md", "docs"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    pages = [path for path in listed if path.startswith("docs/") or "/" not in path]
    assert len(pages) > 15
    for path in pages:
        built = "index.html" if path == "README.md" else path.replace(".md", ".html")
        assert (own_site / built).is_file(), path


HOSTILE = (
    "A <script>alert(1)</script> & [a link](javascript:alert(1)) <img src=x onerror=alert(1)> | ` * _x_ "
    '<a href="javascript:alert(1)">x</a> ![p](https://example.com/p.png) {: onclick="alert(1)" }'
    '\n\n# Head {#x onclick="alert(1)"}\n\n=== "Tab"\n\n    inside\n\n<javascript:alert(1)>\n\n[ref]: javascript:alert(1)\n\n[ref]\n'
)


def test_a_document_says_nothing_but_text(tmp_path: Path) -> None:
    """No script, no link that runs one, no picture from elsewhere and no attribute comes of what a document says."""
    text = {"type": "string", "description": HOSTILE, "example": "```\n<b>"}
    item = {"type": "object", "description": HOSTILE, "properties": {"a|b": text}}
    answer = {"description": HOSTILE, "content": {"application/json": {"schema": item}}}
    operation = {
        "operationId": "getThing",
        "tags": ['<b onclick="alert(1)">things</b>'],
        "summary": HOSTILE,
        "description": HOSTILE,
        "parameters": [{"name": "q", "in": "query", "schema": text, "description": HOSTILE}],
        "responses": {"200": answer, "404": {"description": HOSTILE}},
    }
    document = {
        "openapi": "3.1.0",
        "info": {"title": HOSTILE, "version": "1", "description": HOSTILE},
        "tags": [{"name": operation["tags"][0], "description": HOSTILE}],  # type: ignore[index]
        "paths": {"/things": {"get": operation}},
    }
    (tmp_path / "api.json").write_text(json.dumps(document), encoding="utf-8")
    config = (
        'document = "api.json"\noutput = "out"\npackage = "things"\nparts = ["cli", "testing"]\n'
    )
    (tmp_path / "goldsmith.toml").write_text(config, encoding="utf-8")
    assert main(["docs", "--config", str(tmp_path / "goldsmith.toml")]) == 0
    files = read_site(tmp_path / "site")
    assert find_dead_links(files)[1] == []
    assert sum(b"alert(1)" in content for content in files.values()) > 3
    for path, content in files.items():
        if path.endswith(".html"):
            page = content.decode()
            assert not re.search(r"<script[^>]*>[^<]*alert\(1\)", page), path
            assert not re.search(r"<[^>]*\son\w+=[^>]*alert", page), path
            assert not re.search(r"<[^>]*(?:href|src)=\"?\s*javascript:", page, re.I), path
            assert not re.search(r"<img[^>]*example\.com", page), path
