"""One name for each of several things that have candidates: the first that is nobody else's."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

Rank = tuple[int, ...]


def choose_texts(
    candidates: Mapping[str, Sequence[str]],
    ranks: Mapping[str, Rank],
    style: Callable[[str], str],
    taken: Collection[str] = (),
) -> dict[str, str]:
    """The candidate for each key. Where several want one name, the only one of the lowest rank has it and the others go on to
    their next; where there is no only one, all go on that can. Independent of the order of ``candidates``.

    What still meets at the end has its last candidate, and is for the caller to tell apart.
    """
    position = dict.fromkeys(candidates, 0)
    while True:
        wanted: dict[str, list[str]] = {}
        for key, place in position.items():
            wanted.setdefault(style(candidates[key][place]), []).append(key)
        moving = [
            key
            for name, keys in wanted.items()
            for key in _losers(keys, ranks, is_taken=name in taken)
            if position[key] + 1 < len(candidates[key])
        ]
        if not moving:
            return {key: candidates[key][place] for key, place in position.items()}
        for key in moving:
            position[key] += 1


def _losers(keys: list[str], ranks: Mapping[str, Rank], *, is_taken: bool) -> list[str]:
    if is_taken:
        return keys
    if len(keys) == 1:
        return []
    best = min(ranks[key] for key in keys)
    first = [key for key in keys if ranks[key] == best]
    return [key for key in keys if key not in first] if len(first) == 1 else keys
