"""``[tool.hatch.build.hooks.goldsmith]``: what a project asks of the hook."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import cast

_MODES = ("generate", "check")
_KEYS = ("mode", "config", "client")
_OF_HATCH = (
    "dependencies",
    "enable-by-default",
    "path",
    "require-runtime-dependencies",
    "require-runtime-features",
)
"""What hatch itself reads from the table of any hook."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HookRequest:
    """Whether to generate or to check alone; by which configuration, if one is named; and which of its clients, else all."""

    mode: str = "generate"
    config: Path | None = None
    clients: tuple[str, ...] = ()


def build_request(root: Path, table: Mapping[str, object]) -> HookRequest:
    """Reads the table. Raises :class:`ValueError` with all that is wrong with it, in words."""
    wrong = [_refuse_key(key) for key in table if key not in _KEYS and key not in _OF_HATCH]
    mode = table.get("mode", "generate")
    if mode not in _MODES:
        wrong.append(f"`mode` is 'generate' or 'check', not {mode!r}")
    config = table.get("config")
    if config is not None and not isinstance(config, str):
        wrong.append("`config` is the path of a configuration file, from the project's folder")
    clients = _read_names(table.get("client", []))
    if clients is None:
        wrong.append("`client` is the name of a client, or a list of names")
    if wrong:
        raise ValueError("; ".join(wrong))
    path = root / config if isinstance(config, str) else None
    return HookRequest(mode=str(mode), config=path, clients=clients or ())


def _read_names(value: object) -> tuple[str, ...] | None:
    """A name or a list of names; ``None`` for anything else."""
    if isinstance(value, str):
        return (value,)
    given = cast("list[object]", value) if isinstance(value, list) else [None]
    names = tuple(each for each in given if isinstance(each, str))
    return names if len(names) == len(given) else None


def _refuse_key(key: str) -> str:
    near = get_close_matches(key, _KEYS, n=1)
    hint = f"did you mean `{near[0]}`?" if near else f"there are {', '.join(_KEYS)}"
    return f"unknown key `{key}`: {hint}"
