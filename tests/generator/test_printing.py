"""Models are printed beside everything else, and not again where nothing about them has changed: the bytes stay the same."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from goldsmith import pipeline
from goldsmith.config import Config
from goldsmith.format import format_tree
from goldsmith.output.tree import Formatted
from goldsmith.printing import printer, text
from goldsmith.printing.printer import ModelPrinter
from goldsmith.printing.source import ModelSource
from goldsmith.printing.text import print_models

SOURCE = ModelSource(
    {"Pet": {"type": "object", "properties": {"petName": {"type": "string"}}}},
    {"Pet.petName": "pet_name"},
)
PETS = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        "200":
          description: fine
          content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
components:
  schemas:
    Pet: {type: object, properties: {petName: {type: string}}}
"""


@pytest.fixture(autouse=True)
def two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine may have one only; and other tests of this process may have left threads."""
    left = threading.active_count() - 1
    monkeypatch.setattr(printer, "_count_processors", lambda: 2)
    monkeypatch.setattr(printer, "_count_threads", lambda: threading.active_count() - left)


@pytest.fixture
def config(tmp_path: Path) -> Config:
    """A document of one operation and one model."""
    (tmp_path / "api.yaml").write_text(PETS)
    return Config(
        root=tmp_path,
        document=str(tmp_path / "api.yaml"),
        output=tmp_path / "out",
        package="pets",
    )


@pytest.fixture
def refuse_to_print(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Makes printing fail, here and in processes that start from now on."""

    def fail(_: ModelSource) -> str:
        raise AssertionError("printed")

    def forbid() -> None:
        monkeypatch.setattr(text, "build_models", fail)

    return forbid


def change(config: Config, old: str, new: str) -> None:
    """Another document."""
    assert PETS.count(old) == 1
    Path(config.document).write_text(PETS.replace(old, new))


def test_another_process_prints_the_same() -> None:
    """What comes back is what would have been printed here."""
    with ModelPrinter() as beside:
        beside.start()
        finish = beside.print(SOURCE)
        assert finish() == print_models(SOURCE)


KILL = getattr(signal, "SIGKILL", signal.SIGTERM)  # Windows has one way to end a process


@pytest.mark.parametrize("moment", ["before", "after"])
def test_a_process_that_dies_is_no_loss(moment: str) -> None:
    """Killed before or after it was asked: the models are printed here."""
    with ModelPrinter() as beside:
        beside.start()
        assert beside.pid is not None
        if moment == "before":
            os.kill(beside.pid, KILL)
            time.sleep(0.05)
            finish = beside.print(SOURCE)
        else:
            finish = beside.print(SOURCE)
            os.kill(beside.pid, KILL)
        assert finish() == print_models(SOURCE)


LONG = f"x = call({', '.join(f'argument_{n}={n}' for n in range(12))})\n"
TREE = {
    "notes.md": "as  it  is",
    **{f"pets/module{n}.py": LONG * (n % 7 + 1) * 8 for n in range(80)},
    "pets/types.pyi": LONG,
    "pets/ready.py": Formatted("ready  =  1\n"),
}


@pytest.mark.parametrize("moment", ["at work", "before models", "dead", "dies", "absent"])
def test_a_large_tree_is_formatted_the_same_wherever(moment: str) -> None:
    """By the process in part, or all of it here where that is still at work, or is no more."""
    assert len("".join(TREE.values())) > 200_000
    expected = dict(format_tree(TREE))
    with ModelPrinter() as beside:
        if moment != "absent":
            beside.start()
            assert beside.pid is not None
        finish = None if moment == "before models" else beside.print(SOURCE)
        if moment in ("dead", "dies"):
            os.kill(beside.pid or 0, KILL)
            time.sleep(0.05 if moment == "dead" else 0)
        formatted = beside.format(TREE)
        assert formatted == expected
        assert list(formatted) == list(TREE)
        assert beside.format({"a.py": "x = 1\n"}) == {"a.py": "x = 1\n"}
        assert finish is None or finish() == print_models(SOURCE)


def test_half_of_a_large_tree_is_about_half() -> None:
    """What is formatted already, or no code, is nobody's work; a small tree stays here."""
    half = printer._pick_half(TREE)
    sizes = [sum(map(len, each.values())) for each in (half, TREE)]
    assert 0.4 < sizes[0] / sizes[1] < 0.6
    assert not {"notes.md", "pets/ready.py"} & half.keys()
    assert printer._pick_half({"a.py": "x = 1\n"}) == {}


def test_a_file_that_is_no_python_is_told_here() -> None:
    """Whoever of the two looks at it."""
    with ModelPrinter() as beside:
        beside.start()
        with pytest.raises(
            ValueError, match=r"pets/module\d+\.py:1: the generated text is no Python"
        ):
            beside.format({**TREE, **{f"pets/module{n}.py": "x = (" for n in (6, 13)}})


def test_an_error_is_told_here(capfd: pytest.CaptureFixture[str]) -> None:
    """The process says nothing of its own; the error is that of printing here."""
    broken = ModelSource({"Pet": {"type": "object", "properties": {"a": 5}}}, {})
    with pytest.raises(Exception) as here:
        print_models(broken)
    with ModelPrinter() as beside:
        beside.start()
        with pytest.raises(type(here.value)):
            beside.print(broken)()
    assert capfd.readouterr().err == ""


def test_no_process_survives() -> None:
    """Whatever it is doing when it is no longer wanted."""
    with ModelPrinter() as beside:
        beside.start()
        pid = beside.pid
    assert pid is not None
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_threads_and_single_processors_do_without(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process with threads must not be forked, and on one processor there is nothing to be won."""
    release = threading.Event()
    thread = threading.Thread(target=release.wait)
    thread.start()
    try:
        with ModelPrinter() as beside:
            beside.start()
            assert beside.pid is None
            assert beside.print(SOURCE)() == print_models(SOURCE)
    finally:
        release.set()
        thread.join()
    monkeypatch.setattr(printer, "_count_processors", lambda: 1)
    with ModelPrinter() as beside:
        beside.start()
        assert beside.pid is None


def test_unchanged_models_are_not_printed_again(
    config: Config, refuse_to_print: Callable[[], None]
) -> None:
    """Another path, the same schemas: the models are those on disk, and the rest is new."""
    pipeline.generate(config)
    refuse_to_print()
    change(config, "/pets:", "/animals:")
    _, changes = pipeline.generate(config)
    assert "goldsmith.lock" in changes.changed
    assert "pets/models.py" not in changes.changed
    with pytest.raises(AssertionError, match="printed"):
        pipeline.check(config)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{petName: {type: string}}", "{petName: {type: integer}}"),
        ("{petName: {type: string}}", "{petName: {type: string}, age: {type: integer}}"),
        ("Pet: {type: object,", "Pet: {type: object, description: An animal.,"),
    ],
)
def test_changed_models_are_printed(config: Config, old: str, new: str) -> None:
    """A type, a field, a description."""
    pipeline.generate(config)
    change(config, old, new)
    _, changes = pipeline.generate(config)
    assert "pets/models.py" in changes.changed
    assert not pipeline.check(config)[1]


@pytest.mark.parametrize("text", ["", "x = 1\n", None])
def test_models_that_someone_touched_are_printed(config: Config, text: str | None) -> None:
    """What is on disk counts only where it is what was printed."""
    pipeline.generate(config)
    place = config.output / "pets/models.py"
    printed = place.read_text()
    if text is None:
        place.unlink()
    else:
        place.write_text(text)
    pipeline.generate(config)
    assert place.read_text() == printed


def test_a_lock_that_someone_touched_is_not_believed(config: Config) -> None:
    """Not even where it gives the hash of what is on disk."""
    pipeline.generate(config)
    place = config.output / "pets/models.py"
    printed = place.read_text()
    lock = json.loads((config.output / "goldsmith.lock").read_text())
    place.write_text("x = 1\n")
    lock["files"]["pets/models.py"] = sha256(b"x = 1\n").hexdigest()
    (config.output / "goldsmith.lock").write_text(json.dumps(lock))
    pipeline.generate(config)
    assert place.read_text() == printed


def test_what_prints_is_loaded_before_there_is_anything_to_print() -> None:
    """So that the process beside us loads while the document is still being read."""
    code = """
import sys
from goldsmith.printing.source import ModelSource
from goldsmith.printing.text import build_by_generator, load_generator
load_generator()
before = set(sys.modules)
build_by_generator(ModelSource({"Pet": {"type": "object", "properties": {"name": {"type": "string"}}}}, {}, structs=False))
print(sorted(set(sys.modules) - before))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
