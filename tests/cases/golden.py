"""A case: a small document, and what must come of it.

``expected/`` is sparse: it holds the generated files that the case is about, by their paths in the tree, or ``ir.json``, or
``diagnostics.txt``. A file that is not there is not compared, but for diagnostics: a case without them has none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from goldsmith.config import Config, build_config, read_config
from goldsmith.diagnostics import Diagnostic, InputError
from goldsmith.ir.dump import print_api
from goldsmith.pipeline import build_tree, understand

HERE = Path(__file__).parent
DOCUMENT_LINES = 40
DIAGNOSTICS = "diagnostics.txt"
IR = "ir.json"
_OTHERS_WORDS = re.compile(r"(: not (?:YAML|JSON): ).+")
"""What libraries say of a syntax that is broken; they may say it otherwise tomorrow."""


@dataclass(frozen=True)
class Case:
    """A folder of this one with a document in it. The current folder must be the case's: diagnostics show its files so."""

    folder: Path

    @property
    def name(self) -> str:
        return self.folder.name

    @property
    def document(self) -> Path:
        return next(self.folder.glob("spec.*"))

    @property
    def expected(self) -> dict[str, str]:
        """What is expected, by path."""
        root = self.folder / "expected"
        files = (path for path in sorted(root.rglob("*")) if path.is_file())
        return {
            path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in files
        }

    def actual(self) -> dict[str, str]:
        """What came of the document, of the files that are expected."""
        wanted = self.expected
        try:
            understanding = understand(self.config())
        except InputError as error:
            return {DIAGNOSTICS: _print(error.diagnostics)}
        found = (
            {DIAGNOSTICS: _print(understanding.diagnostics)} if understanding.diagnostics else {}
        )
        if IR in wanted:
            found[IR] = print_api(understanding.api)
        if set(wanted) - {IR, DIAGNOSTICS}:
            tree = build_tree(self.config(), understanding)
            found |= {path: tree[path] for path in wanted if path in tree}
        return found

    def update(self) -> None:
        """Writes what came of the document; a file that is expected and did not come goes."""
        actual = self.actual()
        for path in self.expected:
            (self.folder / "expected" / path).unlink()
        for path, text in actual.items():
            place = self.folder / "expected" / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8")

    def config(self) -> Config:
        """What is generated, and of what."""
        if (self.folder / "goldsmith.toml").exists():
            return read_config(self.folder / "goldsmith.toml")
        values = {"document": self.document.name, "output": "out", "package": "sample"}
        return build_config(self.folder, {**values})


def find_cases(root: Path = HERE) -> list[Case]:
    """Every case, by name."""
    return [Case(folder) for folder in sorted(root.iterdir()) if any(folder.glob("spec.*"))]


def _print(found: tuple[Diagnostic, ...]) -> str:
    return _OTHERS_WORDS.sub(r"\1…", "".join(f"{each}\n" for each in found))
