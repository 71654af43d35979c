"""``goldsmith generate`` over a folder of real documents, against openapi-python-client, document by document.

Where goldsmith is not the faster one, what datamodel-codegen takes for the models alone tells how much of it is not its own.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from .measure import (
    Command,
    Contender,
    Row,
    Samples,
    Spread,
    alternate,
    compare,
    environment,
    spawn,
)
from .project import GOLDSMITH
from .report import Options, remark, run

OURS = "goldsmith"
PEER = "openapi-python-client"
MODELS = "datamodel-codegen, the models alone"
DISTRIBUTION = "openapi-python-client==0.29.1"
ROUNDS = 7
ANY = range(256)


def measure(options: Options) -> Iterator[Row]:
    """A row for each document, and one for all of them."""
    if options.corpus is None:
        remark("corpus: left out, as no folder is given: --corpus DIR or GOLDSMITH_CORPUS")
        return
    documents = sorted(options.corpus.glob("*.json"), key=lambda place: place.stat().st_size)
    documents = [place for place in documents if not options.only or place.stem in options.only]
    faster = 0
    everything: dict[str, list[float]] = {OURS: [], PEER: []}
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="goldsmith-benchmark-")))
        peer = options.peer or install_peer(folder)
        for document in documents[:2] if options.quick else documents:
            rows, samples = _measure_document(options, folder, peer, document)
            yield from rows
            faster += rows[0].ratio.middle < 1
            for name, values in everything.items():
                values.append(Spread.of(samples[name]).middle)
    note = f"faster on {faster} of {len(everything[OURS])}"
    yield compare("corpus: all documents, their medians", everything, OURS, PEER, note=note)


def _measure_document(
    options: Options, folder: Path, peer: Path, document: Path
) -> tuple[list[Row], Samples]:
    work = folder / document.stem
    work.mkdir()
    variables = _build_environment(peer)
    said: dict[str, str] = {}

    def build_contender(name: str, command: Command) -> Contender:
        def sample() -> float:
            for output in (work / "ours", work / "peer"):
                shutil.rmtree(output, ignore_errors=True)
            taken = spawn(command, cwd=work, env=variables, accept=ANY)[0]
            said[name] = _describe(name, work)
            return taken

        return sample

    commands = _build_commands(document, work, peer)
    contenders = {name: build_contender(name, command) for name, command in commands.items()}
    rounds = 1 if options.quick else min(options.rounds, ROUNDS)
    samples = alternate(contenders, rounds, warm=False)
    shutil.rmtree(work)
    figure = f"corpus: {document.stem} ({document.stat().st_size / 1e6:.1f} MB)"
    note = "; ".join(filter(None, said.values()))
    rows = [compare(figure, samples, OURS, PEER, note=note)]
    if rows[0].ratio.middle >= 1:
        rows.append(compare(f"{figure}, and the models alone", samples, OURS, MODELS))
    return rows, samples


def _build_commands(document: Path, work: Path, peer: Path) -> dict[str, Command]:
    return {
        OURS: [*GOLDSMITH, "generate", document, "--output", work / "ours", "--package", "client"],
        PEER: [
            *(peer, "generate", "--path", document, "--meta", "none"),
            *("--output-path", work / "peer"),
        ],
        MODELS: [
            *(Path(sys.executable).with_name("datamodel-codegen"), "--input", document),
            *("--input-file-type", "openapi", "--output", work / "models.py"),
            *("--output-model-type", "pydantic_v2.BaseModel", "--formatters", "builtin"),
            "--disable-warnings",
        ],
    }


def _describe(name: str, work: Path) -> str:
    """What came out: how many of the operations the peer made, and who made nothing."""
    if name == PEER:
        return f"the peer makes {_count_modules(work / 'peer')} operations"
    made = work / "ours" / "client" / "client.py" if name == OURS else work / "models.py"
    return "" if made.exists() else f"{name}: makes nothing of it"


def _count_modules(folder: Path) -> int:
    """The operations of the peer's client: a module each."""
    return sum(1 for place in folder.glob("api/*/*.py") if place.name != "__init__.py")


def _build_environment(peer: Path) -> dict[str, str]:
    """The peer formats what it wrote with the ruff beside it."""
    variables = environment()
    return {**variables, "PATH": os.pathsep.join([str(peer.parent), variables["PATH"]])}


def install_peer(folder: Path) -> Path:
    """The peer in an environment of its own, which goes with the folder."""
    remark(f"installing {DISTRIBUTION}")
    home = folder / "peer-environment"
    spawn([sys.executable, "-m", "venv", home])
    scripts = home / ("Scripts" if os.name == "nt" else "bin")
    spawn([scripts / "python", "-m", "pip", "install", "--quiet", DISTRIBUTION])
    return scripts / "openapi-python-client"


if __name__ == "__main__":
    run(measure, __doc__)
