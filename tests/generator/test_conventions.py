"""Conventions: declared once, for every operation that has all their parts; and ``goldsmith suggest``, which proposes them."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from goldsmith.cli import main
from goldsmith.diagnostics import Report

from .inferring import FLAG, LINK, NUMBER, TEXT, THINGS, Node, document, get, infer, query, shape

ONE = get(query("at", TEXT), answer=shape(things=THINGS, following=TEXT))
OTHER = get(query("at", TEXT), answer=shape(pets=THINGS, following=TEXT))
NONE = get(query("at", TEXT), answer=shape(things=THINGS))
CONVENTION: Node = {"scheme": "cursor", "request": "at", "cursor": "/following"}
CONFIG = 'document = "api.json"\noutput = "out"\npackage = "pets"\n'
TOML = '[[conventions.paging]]\nscheme = "cursor"\nrequest = "at"\ncursor = "/following"\n'
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: a document of three operations, and its configuration."""
    whole = document(one=ONE, other=OTHER, none=NONE)
    (tmp_path / "api.json").write_text(json.dumps(whole), encoding="utf-8")
    (tmp_path / "goldsmith.toml").write_text(CONFIG, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def ir(captured: Captured) -> dict[str, Node]:
    """The paging of the operations by their ids, as the representation has it."""
    assert main(["inspect", "ir"]) == 0
    (resource,) = json.loads(captured.readouterr().out)["resources"]
    return {each["wire_id"]: each["paging"] for each in resource["operations"]}


def test_at_the_root(tmp_path: Path) -> None:
    """One that leaves out its items means the one array of each answer; what lacks a part does not follow it."""
    root = {"x-goldsmith-paging": CONVENTION}
    declared, findings = infer(tmp_path, document(root, one=ONE, other=OTHER, none=NONE))
    assert declared == {
        "one": {**CONVENTION, "items": "/things"},
        "other": {**CONVENTION, "items": "/pets"},
    }
    assert findings.declared == 2


def test_in_the_configuration(home: Path, capsys: Captured) -> None:
    """The configuration says the same, and that nobody inferred it."""
    (home / "goldsmith.toml").write_text(CONFIG + TOML, encoding="utf-8")
    found = ir(capsys)
    assert [found[name]["items"] for name in ("one", "other")] == ["/things", "/pets"]
    assert found["one"]["inferred"] is False
    assert found["none"] is None


def test_which_wins(home: Path, capsys: Captured) -> None:
    """An operation's own goes first, then the configuration, then the root, then what is inferred."""
    own = {"scheme": "link", "items": "/things"}
    link = get(query("at", TEXT), answer=shape(things=THINGS, following=TEXT, next=LINK))
    by_root = get(answer=shape(things=THINGS, next=LINK, has_more=FLAG))
    root = {
        "x-goldsmith-paging": [
            {"scheme": "link", "next": "/next", "more": "/has_more"},
            {"scheme": "link", "next": "/next"},
        ]
    }
    operations = {"one": {**ONE, "x-goldsmith-paging": own}, "both": link, "by_root": by_root}
    (home / "api.json").write_text(json.dumps(document(root, **operations)), encoding="utf-8")
    (home / "goldsmith.toml").write_text(CONFIG + TOML, encoding="utf-8")
    found = ir(capsys)
    assert (found["one"]["scheme"], found["one"]["cursor"]) == ("link", None)
    assert (found["both"]["scheme"], found["both"]["cursor"]) == ("cursor", "/following")
    assert (found["by_root"]["next"], found["by_root"]["more"]) == ("/next", "/has_more")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (TOML.replace('"at"', '"From"'), "goldsmith.toml:4:15: error[idle-convention]: the convention"),
        (TOML.replace("/following", "/folowing"), "goldsmith.toml:4:15: error[idle-convention]: the convention"),
        (TOML.replace("cursor =", "next ="), "error[unused-paging-field]: paging by cursor does not use `next`: it belongs to link and link-token"),
        (TOML.replace('"/following"', '"following"'), "error[wrong-value]"),
        (TOML.replace("request", "requst"), "error[unknown-key]: there is no key 'requst'"),
        (TOML.replace('"cursor"', '"curser"', 1), "error[wrong-value]"),
        (TOML.replace('cursor = "/following"', ""), "error[bad-extension-value]: paging by cursor needs `cursor`"),
        ('conventions = "x"\n', "error[wrong-type]: 'conventions' must be a table, not a string"),
        ("[conventions]\npagin = []\n", "error[unknown-key]: there is no key 'pagin'"),
    ],
)  # fmt: skip
def test_faults(home: Path, capsys: Captured, text: str, message: str) -> None:
    """A convention that fits nothing, and one that means nothing, are errors, told with their place."""
    (home / "goldsmith.toml").write_text(CONFIG + text, encoding="utf-8")
    assert main(["validate"]) == 1
    said = capsys.readouterr().err
    assert message in said
    assert said.startswith("goldsmith.toml:")


def test_generate_says_what_was_inferred(home: Path, capsys: Captured) -> None:
    """A line for the convention with how many operations follow it; none where inference is turned off."""
    cursor = get(query("cursor", TEXT), answer=shape(data=THINGS, next_cursor=TEXT))
    (home / "api.json").write_text(json.dumps(document(a=cursor, b=cursor)), encoding="utf-8")
    assert main(["generate"]) == 0
    out = capsys.readouterr().out
    assert "pages by cursor `cursor` from `/next_cursor`: 2 operations, inferred\n" in out
    module = (home / "out/pets/resources/x.py").read_text(encoding="utf-8")
    assert (
        module.count("``cursor`` asks for the next with ``/next_cursor`` of the answer") == 4
    )  # sync and async
    (home / "goldsmith.toml").write_text(CONFIG + "infer = false\n", encoding="utf-8")
    assert main(["generate"]) == 0
    assert "inferred" not in capsys.readouterr().out
    assert "Page[" not in (home / "out/pets/resources/x.py").read_text(encoding="utf-8")


def test_suggest(home: Path, capsys: Captured) -> None:
    """What is proved stands as it is, the likely are commented out, the left over are named; all of it is TOML."""
    proved = get(query("cursor", TEXT), answer=shape(data=THINGS, next_cursor=TEXT))
    likely = get(query("page", NUMBER), query("limit", NUMBER), answer=shape(data=THINGS))
    whole = document(
        proved=proved, likely=likely, left=NONE, over=get(query("cursor", TEXT), answer=TEXT)
    )
    (home / "api.json").write_text(json.dumps(whole), encoding="utf-8")
    assert main(["suggest", "api.json"]) == 0
    out = capsys.readouterr().out
    (convention,) = tomllib.loads(out)["conventions"]["paging"]
    assert convention == {
        "scheme": "cursor",
        "request": "cursor",
        "items": "/data",
        "cursor": "/next_cursor",
    }
    assert "# but the document does not say whether pages are counted from 0 or from 1\n" in out
    assert '# request = "page"\n' in out
    assert "#   over: its answer has no array\n" in out
    assert "#   left:" not in out  # `at` is no word for pages


def test_suggest_writes(home: Path, capsys: Captured) -> None:
    """``--write`` adds it to the configuration, once; the client stays the same."""
    cursor = get(query("cursor", TEXT), answer=shape(data=THINGS, next_cursor=TEXT))
    (home / "api.json").write_text(json.dumps(document(a=cursor)), encoding="utf-8")
    before = ir(capsys)
    assert main(["suggest", "--write"]) == 0
    assert "added 2 blocks to goldsmith.toml\n" in capsys.readouterr().out
    written = (home / "goldsmith.toml").read_text(encoding="utf-8")
    assert written.startswith(CONFIG.rstrip())
    assert main(["suggest", "--write"]) == 0
    assert capsys.readouterr().out == "nothing to add\n"
    assert (home / "goldsmith.toml").read_text(encoding="utf-8") == written
    assert ir(capsys) == {"a": {**before["a"], "inferred": False}}


@pytest.mark.parametrize("given", [["api.json"], []])
def test_suggest_writes_into_a_project(home: Path, capsys: Captured, given: list[str]) -> None:
    """In a ``pyproject.toml`` the tables stand below ``[tool.goldsmith]``."""
    cursor = get(query("cursor", TEXT), answer=shape(data=THINGS, next_cursor=TEXT))
    (home / "api.json").write_text(json.dumps(document(a=cursor)), encoding="utf-8")
    (home / "goldsmith.toml").unlink()
    (home / "pyproject.toml").write_text(f"[tool.goldsmith]\n{CONFIG}", encoding="utf-8")
    assert main(["suggest", *given, "--write"]) == 0
    content = tomllib.loads((home / "pyproject.toml").read_text(encoding="utf-8"))
    assert len(content["tool"]["goldsmith"]["conventions"]["paging"]) == 1
    assert main(["validate"]) == 0


def test_suggest_begins_a_configuration(home: Path, capsys: Captured) -> None:
    """Without a configuration it makes one of the document, the folder and the name that it is given; or says what it needs."""
    (home / "goldsmith.toml").unlink()
    assert main(["suggest", "api.json", "--write"]) == 2
    assert "needs --output and --package" in capsys.readouterr().err
    cursor = get(query("cursor", TEXT), answer=shape(data=THINGS, next_cursor=TEXT))
    (home / "api.json").write_text(json.dumps(document(a=cursor)), encoding="utf-8")
    names = ["--output", "out", "--package", "pets"]
    assert main(["suggest", "api.json", "--write", *names]) == 0
    assert (home / "goldsmith.toml").read_text(encoding="utf-8").startswith(CONFIG)
    assert main(["validate"]) == 0


def test_suggest_leaves_what_it_cannot_add_to(home: Path, capsys: Captured) -> None:
    """Conventions that are written inline cannot be added to: the file stays as it is, and the way out is told."""
    cursor = get(query("cursor", TEXT), answer=shape(data=THINGS, next_cursor=TEXT))
    whole = document(a=cursor, one=ONE)
    (home / "api.json").write_text(json.dumps(whole), encoding="utf-8")
    inline = 'conventions.paging = [{scheme = "cursor", request = "at", cursor = "/following"}]\n'
    (home / "goldsmith.toml").write_text(CONFIG + inline, encoding="utf-8")
    assert main(["suggest", "--write"]) == 1
    assert "error[closed-conventions]" in capsys.readouterr().err
    assert (home / "goldsmith.toml").read_text(encoding="utf-8") == CONFIG + inline


def test_the_root_is_checked(tmp_path: Path) -> None:
    """A convention at the root that fits nothing is an error too, told with its place."""
    report = Report()
    root = {"x-goldsmith-paging": {**CONVENTION, "request": "from"}}
    infer(tmp_path, document(root, one=ONE), report)
    (finding,) = report.diagnostics
    assert (finding.slug, finding.location.file) == ("idle-convention", str(tmp_path / "api.json"))


def test_suggest_shows_what_else_would_fit(home: Path, capsys: Captured) -> None:
    """Candidates after the first stand there too, commented out."""
    both = get(
        query("offset", NUMBER),
        query("limit", NUMBER),
        answer=shape(items=THINGS, total=NUMBER, next=LINK),
    )
    (home / "api.json").write_text(json.dumps(document(a=both)), encoding="utf-8")
    assert main(["suggest"]) == 0
    out = capsys.readouterr().out
    assert [each["scheme"] for each in tomllib.loads(out)["conventions"]["paging"]] == ["offset"]
    assert "# or instead of the first that fits them:\n# [[conventions.paging]]" in out
    assert '# scheme = "link"\n' in out
