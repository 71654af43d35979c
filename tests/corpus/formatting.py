"""Whether black finds anything to change in a generated package."""

from __future__ import annotations

from pathlib import Path


def find_unformatted(folder: Path) -> list[str]:
    """The modules below the folder that black would change, but for the runtime, which is not generated."""
    import black
    from black.mode import Mode, TargetVersion

    mode = Mode(target_versions={TargetVersion.PY311}, line_length=100)
    texts = {path: path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.py"))}
    return [
        path.relative_to(folder).as_posix()
        for path, text in texts.items()
        if "_runtime" not in path.parts and text != black.format_str(text, mode=mode)
    ]
