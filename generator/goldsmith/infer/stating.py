"""What inference found, in words and as configuration to paste."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from goldsmith.diagnostics import counted
from goldsmith.infer.candidate import Candidate, Fields
from goldsmith.infer.stage import Findings, Found

_SHOWN = 4
_IN_HEADER = "\n".join(
    (
        "# How pages follow each other. What is proved is applied without being written here; what is written here is applied",
        "# wherever an operation has all the parts, and goes before what goldsmith infers.",
    )
)


def summarize(findings: Findings) -> list[str]:
    """One line for each convention that is applied without having been declared, with how many operations follow it."""
    groups: dict[str, int] = {}
    for found in findings.found:
        if found.applied:
            said = _describe(found.candidates[0].fields)
            groups[said] = groups.get(said, 0) + 1
    ordered = sorted(groups.items(), key=lambda group: (-group[1], group[0]))
    lines = [
        f"pages by {said}: {counted(number, 'operation')}, inferred"
        for said, number in ordered[:_SHOWN]
    ]
    if len(ordered) > _SHOWN:
        rest = sum(number for _, number in ordered[_SHOWN:])
        more = len(ordered) - _SHOWN
        kinds = "another convention" if more == 1 else f"{more} other conventions"
        lines.append(
            f"pages by {kinds}: {counted(rest, 'operation')}, inferred; `goldsmith suggest` shows them all"
        )
    return lines


def print_suggestions(findings: Findings, prefix: str = "") -> list[str]:
    """All candidates as tables of a configuration, with what speaks for and against them; in blocks.

    Proved conventions stand as they are, those with most parts first; the likely are commented out, for somebody to decide.
    ``prefix`` is the table that the configuration stands in: ``tool.goldsmith.`` in a ``pyproject.toml``.
    """
    proved, likely = _group(findings.proved), _group(findings.likely)
    parts = [_IN_HEADER] if proved or likely else []
    parts += [_print_group(fields, found, prefix) for fields, found in proved]
    parts += [_comment(_print_group(fields, found, prefix)) for fields, found in likely]
    others = _group(findings.found, others=True)
    parts += [
        "# or instead of the first that fits them:\n" + _comment(_print_group(*other, prefix))
        for other in others
    ]
    return parts


def print_left_over(findings: Findings) -> str:
    """The operations that speak of pages, and have no candidate; each with the reason. A comment too."""
    if findings.left_over:
        return "\n".join(_print_left_over(findings.left_over))
    return "" if findings.found else "# No operation speaks of pages that are not declared."


def _describe(fields: Fields) -> str:
    """A convention in a few words: its scheme, the parameter, and what feeds that."""
    asked = f" `{fields['request']}`" if "request" in fields else ""
    fed = fields.get("cursor") or fields.get("next") or fields.get("key")
    source = f" from `{fed}`" if fed else ""
    start = f" counted from {fields['start']}" if "start" in fields else ""
    return f"{fields['scheme']}{asked}{source}{start}"


def _group(
    found: Iterable[Found], *, others: bool = False
) -> list[tuple[Fields, list[tuple[Found, Candidate]]]]:
    """Operations by the declaration that they share; their arrays of items are left out of it where they differ.

    ``others`` are the candidates after the first.
    """
    groups: dict[str, list[tuple[Found, Candidate]]] = {}
    for each in found:
        for candidate in each.candidates[1:] if others else each.candidates[:1]:
            shared = {key: value for key, value in candidate.fields.items() if key != "items"}
            key = json.dumps([shared, candidate.missing])
            groups.setdefault(key, []).append((each, candidate))
    result: list[tuple[Fields, list[tuple[Found, Candidate]]]] = []
    for members in groups.values():
        fields = dict(members[0][1].fields)
        if any(candidate.fields["items"] != fields["items"] for _, candidate in members):
            del fields["items"]
        result.append((fields, members))
    return sorted(result, key=lambda group: (-len(group[1][0][1].fields), -len(group[1])))


def _print_group(fields: Fields, members: list[tuple[Found, Candidate]], prefix: str) -> str:
    first = members[0][1]
    lines = [
        f"[[{prefix}conventions.paging]]  # {counted(len(members), 'operation')}: {_name(members)}"
    ]
    lines += [f"# because {reason}" for reason in first.evidence]
    lines += [f"# but {reason}" for reason in first.missing]
    lines += [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items()]
    if "items" not in fields:
        lines.append("# items: the one array of each answer")
    return "\n".join(lines)


def _name(members: list[tuple[Found, Candidate]]) -> str:
    names = [" ".join(found.identity.split()) for found, _ in members[:_SHOWN]]
    return ", ".join(names) + (", …" if len(members) > _SHOWN else "")


def _comment(text: str) -> str:
    return "\n".join(line if line.startswith("#") else f"# {line}" for line in text.split("\n"))


def _print_left_over(found: list[Found]) -> Iterator[str]:
    yield f"# Left over: {counted(len(found), 'operation')} with a parameter that speaks of pages, and no more."
    for each in found:
        yield f"#   {' '.join(each.identity.split())}: {each.reason}"
