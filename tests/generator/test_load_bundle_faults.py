"""Documents over several files that are broken, or go round in circles."""

from __future__ import annotations

from pathlib import Path

import pytest

from .bundling import HEAD
from .loading import load


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, so that files are shown by their names."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_broken_file_is_reported_once(home: Path) -> None:
    """A file that cannot be read is an error where it is broken, and the references to it say so."""
    files = {
        "api.yaml": HEAD
        + "paths: {}\ncomponents: {schemas: {A: {allOf: [{$ref: 'b.yaml#/A'}, {$ref: 'b.yaml#/B'}]}}}\n",
        "b.yaml": "A: [\n",
    }
    found = load(home, files).found
    assert sum("error[invalid-yaml]" in line for line in found) == 1
    assert sum("`b.yaml` cannot be read" in line for line in found) == 2


@pytest.mark.parametrize(
    ("where", "found"),
    [
        ("paths: {/a: {$ref: no.yaml}}", "error[dangling-ref]: `no.yaml` does not exist, so its operations are unknown"),
        ("paths: {/a: {$ref: 'b.yaml#/No'}}", "error[dangling-ref]: `#/No` of b.yaml does not exist, so its operations are unknown"),
        ("components: {schemas: {A: {$ref: 'b.yaml#/No'}}}", "warning[dangling-ref]: `#/No` of b.yaml does not exist; any value is taken for it"),
        ("components: {parameters: {A: {$ref: 'b.yaml#/No'}}}", "warning[dangling-ref]: `#/No` of b.yaml does not exist; the parameter is left out"),
        ("components: {schemas: {A: {$ref: 'http://example.invalid/a.yaml'}}}", "warning[dangling-ref]: `http://example.invalid/a.yaml` is not fetched; any value is taken for it"),
    ],
)  # fmt: skip
def test_references_to_nothing_are_located(home: Path, where: str, found: str) -> None:
    """A reference into another file that leads nowhere: only a lost path item is an error."""
    text = f"{HEAD}{where}\n"
    loaded = load(home, {"api.yaml": text, "b.yaml": "Now: {type: string}\n"})
    column = text.split("\n")[2].index("$ref") + 1
    assert loaded.found == [f"api.yaml:3:{column}: {found}"]


def test_the_nearest_spelling_is_offered(home: Path) -> None:
    """A misspelled file or name is met with what was probably meant."""
    files = {
        "api.yaml": HEAD
        + "components: {schemas: {A: {$ref: 'pets.yml#/Pet'}, B: {$ref: 'pets.yaml#/pet'}}}\n",
        "pets.yaml": "Pet: {type: string}\n",
    }
    assert load(home, files).hints == ["did you mean `pets.yaml`?", "did you mean `#/Pet`?"]


def test_files_that_refer_to_each_other_forever(home: Path) -> None:
    """A circle of files in which nothing is ever said ends with a warning, and with an end."""
    files = {
        "api.yaml": HEAD
        + "paths: {/a: {$ref: b.yaml}}\ncomponents: {schemas: {A: {$ref: 'd.yaml'}}}\n",
        "b.yaml": "$ref: c.yaml\n",
        "c.yaml": "$ref: b.yaml\n",
        "d.yaml": "$ref: e.yaml\n",
        "e.yaml": "$ref: d.yaml\n",
    }
    loaded = load(home, files)
    assert any("leads back to itself" in line and "error" in line for line in loaded.found)
    assert any("leads back to itself" in line and "warning" in line for line in loaded.found)
