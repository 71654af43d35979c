"""Runs a composite action as a runner does: step by step, each by the shell that it names, with what stands in ``${{ }}``."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from .projects import ROOT

SHELLS = {"bash": ["bash", "--noprofile", "--norc", "-eo", "pipefail"]}
"""What a runner starts for the name of a shell."""
EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")
Values = dict[str, str]


def read_action() -> dict[str, Any]:
    """The action at the root."""
    found: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text())
    return found


@dataclass
class Runner:
    """A machine with a repository that is checked out, for one event."""

    workspace: Path
    temporary: Path
    source: Path
    base: str = ""
    said: str = ""
    failed: bool = False
    outputs: Values = field(default_factory=dict)

    def run(self, **given: str) -> Runner:
        """All steps of the action with these inputs; those without a condition of their own only while none has failed."""
        action = read_action()
        inputs = {name: entry["default"] for name, entry in action["inputs"].items()}
        assert given.keys() <= inputs.keys()
        for step in action["runs"]["steps"]:
            values = self._find_values({**inputs, **given})
            if self._is_wanted(step.get("if")):
                self._run_step(step, values)
        return self

    def _is_wanted(self, condition: str | None) -> bool:
        if condition is None:
            return not self.failed
        assert condition == (
            "${{ !cancelled() && steps.install.outcome == 'success' && github.event_name == 'pull_request' }}"
        )
        return bool(self.outputs and self.base)

    def _find_values(self, inputs: Values) -> Values:
        return {
            "github.action_path": str(self.source),
            "runner.temp": str(self.temporary),
            "github.event.pull_request.base.sha": self.base,
            **{f"inputs.{name}": value for name, value in inputs.items()},
            **{f"steps.install.outputs.{name}": text for name, text in self.outputs.items()},
        }

    def _run_step(self, step: dict[str, Any], values: Values) -> None:
        def fill(text: str) -> str:
            return EXPRESSION.sub(lambda found: values[found[1]], text)

        script = self.temporary / "step.sh"
        script.write_text(step["run"])
        assert not EXPRESSION.search(step["run"]), "what others wrote is no code: it goes by `env`"
        output = self.temporary / "output"
        output.write_text("")
        env = {name: fill(value) for name, value in step.get("env", {}).items()}
        done = subprocess.run(
            [shutil.which("bash") or "bash", *SHELLS[step["shell"]][1:], str(script)],
            cwd=self.workspace / fill(step.get("working-directory", ".")),
            env={**os.environ, **env, "GITHUB_OUTPUT": str(output)},
            capture_output=True,
            text=True,
            timeout=120,
        )
        self.said += done.stdout + done.stderr
        self.failed |= done.returncode != 0
        for line in output.read_text().splitlines():
            name, _, value = line.partition("=")
            self.outputs[name] = value
