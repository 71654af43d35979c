"""Formats the Python files of a tree with black: once each, on all processors where that pays.

black takes seconds for a large module, so a module is cut between its top-level classes; black puts two empty lines there
whatever stands on either side, so the pieces can be formatted apart and joined again without a byte of difference. Half of the
pieces go to a second process (this module, run as a program). It is a help and no more: what it fails at is done here.
"""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from collections.abc import Collection, Sequence
from contextlib import suppress
from itertools import pairwise
from typing import IO

from goldsmith.output.tree import Tree

LINE_LENGTH = 100
_PIECE = 20_000
_LINE = 40
_PAYS = 60_000
_SEAM = "\n\n\n"


def format_tree(
    tree: Tree, *, finished: Collection[str] = (), processes: int | None = None
) -> Tree:
    """The tree with every ``.py`` file formatted; the same text for the same text, on any number of processes.

    Texts among the ``finished`` ones stay as they are. Raises :class:`ValueError` for a file that is no Python: a fault of the generator.
    """
    rough = {p: t for p, t in tree.items() if p.endswith(".py") and t not in finished}
    pieces = {path: _cut(path, text) for path, text in rough.items()}
    texts = sorted(
        {piece for parts in pieces.values() for piece in parts}, key=lambda p: (-len(p), p)
    )
    count = _count_processors() if processes is None else processes
    if processes is None and sum(map(len, texts)) < _PAYS:
        count = 1
    formatted = _format_apart(texts, count) if count > 1 else _format_here(texts)
    done = {path: _join([formatted[part] for part in parts]) for path, parts in pieces.items()}
    return {path: done.get(path, text) for path, text in tree.items()}


def _cut(path: str, text: str) -> list[str]:
    """A module in pieces: each but the first begins with a class that follows a class, with nothing between them."""
    try:
        body = ast.parse(text).body
    except SyntaxError as error:
        message = f"{path}:{error.lineno}: the generated text is no Python: {error.msg}"
        raise ValueError(message) from error
    if len(text) <= _PIECE or "\r" in text or "# fmt:" in text:
        return [text]
    lines = text.split("\n")
    pieces: list[str] = []
    begin = 0
    for before, after in pairwise(body):
        seam = _first_line(after)
        is_long = (seam - begin) * _LINE > _PIECE
        if is_long and _is_seam(before, after, lines):
            pieces.append("\n".join(lines[begin:seam]))
            begin = seam
    return [*pieces, "\n".join(lines[begin:])]


def _first_line(node: ast.stmt) -> int:
    """The index of the line on which a statement begins, its decorators included."""
    decorators = node.decorator_list if isinstance(node, ast.ClassDef) else []
    return min([node.lineno, *(each.lineno for each in decorators)]) - 1


def _is_seam(before: ast.stmt, after: ast.stmt, lines: list[str]) -> bool:
    if not (isinstance(before, ast.ClassDef) and isinstance(after, ast.ClassDef)):
        return False
    gap = lines[before.end_lineno : _first_line(after)]
    return bool(gap) and not any(line.strip() for line in gap)


def _join(pieces: Sequence[str]) -> str:
    return pieces[0] if len(pieces) == 1 else _SEAM.join(p.rstrip("\n") for p in pieces) + "\n"


def _count_processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _format_here(texts: Sequence[str]) -> dict[str, str]:
    from black import format_str
    from black.mode import Mode, TargetVersion

    mode = Mode(target_versions={TargetVersion.PY311}, line_length=LINE_LENGTH)
    return {text: format_str(text, mode=mode) for text in texts}


def _format_apart(texts: Sequence[str], count: int) -> dict[str, str]:
    shares = _share_out(texts, count)
    workers = [(share, _start(share)) for share in shares[1:] if share]
    try:
        formatted = _format_here(shares[0])
        for share, worker in workers:
            formatted |= _collect(share, worker)
    finally:
        for _, worker in workers:
            _stop(worker)
    return formatted


def _share_out(texts: Sequence[str], count: int) -> list[list[str]]:
    """Shares of about the same length; ``texts`` come longest first."""
    shares: list[list[str]] = [[] for _ in range(count)]
    sizes = [0] * count
    for text in texts:
        least = sizes.index(min(sizes))
        shares[least].append(text)
        sizes[least] += len(text)
    return shares


def _start(share: Sequence[str]) -> subprocess.Popen[bytes] | None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    try:
        worker = subprocess.Popen(
            [sys.executable, "-m", __name__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
        )
    except OSError:
        return None
    with suppress(OSError), _pipe(worker.stdin) as pipe:
        pipe.write(json.dumps(share).encode())
    return worker


def _collect(share: Sequence[str], worker: subprocess.Popen[bytes] | None) -> dict[str, str]:
    if worker is None:
        return _format_here(share)
    with _pipe(worker.stdout) as pipe:
        answer = pipe.read()
    if worker.wait() != 0:
        return _format_here(share)
    return dict(zip(share, json.loads(answer), strict=True))


def _stop(worker: subprocess.Popen[bytes] | None) -> None:
    if worker is not None and worker.poll() is None:
        worker.kill()
        worker.wait()


def _pipe(stream: IO[bytes] | None) -> IO[bytes]:
    assert stream is not None  # asked for when the worker was started
    return stream


if __name__ == "__main__":
    asked = json.load(sys.stdin)
    answers = _format_here(asked)
    json.dump([answers[text] for text in asked], sys.stdout)
