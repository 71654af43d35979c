"""The shell's form of a call: the least that makes it complete, with the document's own examples."""

from __future__ import annotations

import ast
import json
import shlex
from collections.abc import Mapping
from typing import cast

from goldsmith.ir.model import Api, BodyField, Json, Operation, Parameter, Resource
from goldsmith.load.values import Object, as_list, as_object
from goldsmith.render.code import Code, plain_text
from goldsmith.render.environment import render_template
from goldsmith.render.lower import Lowering
from goldsmith.render.parts.built import Subject
from goldsmith.render.parts.cli.commands import Commands, list_sent
from goldsmith.render.parts.cli.names import build_words
from goldsmith.render.parts.cli.views import CommandLineView
from goldsmith.render.samples import WRITTEN

_TYPED = {**WRITTEN, "file": "file.bin", "bytes": "content", "decimal": "1.5"}
"""Values as somebody would type them, by kind: a file by its path, bytes as they are."""


def build_call(
    command: Object, operation: Operation, lowering: Lowering, *, whole: bool = False
) -> str:
    """What follows the command's own name: its required arguments as somebody would type them, or as a ``whole`` also those that the
    document has an example of."""
    told = _list_told(operation)
    places: list[str] = []
    options: list[str] = []
    for node in as_list(command.get("arguments")):
        argument = as_object(node)
        word, found = str(argument["word"]), told[str(argument["name"])]
        is_secret = bool(argument.get("environment"))
        is_shown = whole and not is_secret and lowering.samples.find(found) is not None
        if not argument.get("required") and not is_shown:
            continue
        if is_secret:
            options += [f"--{word}", f"{word.removesuffix('-file')}.txt"]
        elif argument["place"] == "path":
            places.append(write_argument(argument.get("kind"), found, lowering))
        else:
            options += _write_option(word, argument.get("kind"), found, lowering)
    body = as_object(command.get("body"))
    if body.get("name") and body.get("required"):
        options += ["--data", "@body.json" if _is_json(body) else "@body"]
    return shlex.join([*options, "--", *places] if _is_dashed(places) else [*places, *options])


def _is_dashed(places: list[str]) -> bool:
    """Whether an argument would be taken for an option."""
    return any(place.startswith("-") for place in places)


def _is_json(body: Object) -> bool:
    media = as_list(body.get("media"))
    return bool(media) and as_list(media[0])[1] in ("json", "form")


def _list_told(operation: Operation) -> Mapping[str, Parameter | BodyField]:
    told: list[Parameter | BodyField] = list(operation.parameters)
    for body in operation.bodies[:1]:
        told += [*(body.fields or ()), *([body.rest] if body.rest is not None else [])]
    return {each.name: each for each in told}


def _write_option(
    word: str, kind: Json, argument: Parameter | BodyField, lowering: Lowering
) -> list[str]:
    if kind == "boolean":
        return [f"--{word}"]
    return [f"--{word}", write_argument(kind, argument, lowering)]


def write_argument(kind: Json, argument: Parameter | BodyField, lowering: Lowering) -> str:
    """An argument's value as a text of the shell, not quoted yet."""
    if isinstance(kind, dict) and "list" in kind:
        sampled = _evaluate(lowering.samples.argument(argument))
        if isinstance(sampled, list) and sampled:
            return _show(cast("list[object]", sampled)[0])
        return write_argument(kind["list"], argument, lowering)
    if isinstance(kind, dict) and "nullable" in kind:
        return write_argument(kind["nullable"], argument, lowering)
    if isinstance(kind, str) and kind in _TYPED:
        return _TYPED[kind]
    return _show(_evaluate(lowering.samples.argument(argument)))


def _evaluate(code: Code) -> object:
    try:
        found: object = ast.literal_eval(code)
    except ValueError:
        return "text"
    return found


def _show(value: object) -> str:
    if isinstance(value, str):
        return value
    try:
        return json.dumps(value, ensure_ascii=False)
    except TypeError:  # an object with bytes in it
        return "{}"


def build_readme(subject: Subject, groups: Mapping[str, str], commands: Commands) -> Code:
    """What the README says of the command line, with a call of this API's."""
    program = subject.config.distribution or subject.config.package.replace(".", "-").replace(
        "_", "-"
    )
    usual = _find_usual(subject.api.resources)
    call = paged = Code("")
    if usual is not None:
        call = show_call(program, groups, commands, *usual)
    pages = next(
        ((r, o) for r in subject.api.resources for o in list_sent(r) if o.paging is not None), None
    )
    if pages is not None:
        paged = show_call(program, groups, commands, *pages)
    variable = _find_variable(subject.api)
    view = CommandLineView(
        program=plain_text(program),
        source=subject.package.source,
        package=subject.package.package,
        call=call,
        has_call=usual is not None,
        has_pages=pages is not None,
        paged_call=paged,
        has_credentials=variable is not None,
        variable=plain_text(variable or ""),
    )
    return Code(render_template("cli/README.md.j2", view).strip())


def _find_variable(api: Api) -> str | None:
    """The variable of the credential that most operations take."""
    named = [
        name
        for resource in api.resources
        for operation in resource.operations
        for name in {name for together in operation.security for name in together}
    ]
    kept = [scheme for scheme in api.schemes if scheme.type != "mutualTLS"]
    usual = max(kept, key=lambda scheme: named.count(scheme.id), default=None)
    return None if usual is None else usual.environment


def _find_usual(resources: tuple[Resource, ...]) -> tuple[Resource, Operation] | None:
    found = [(r, o) for r in resources for o in list_sent(r)]
    return min(
        found,
        key=lambda each: (
            each[1].method != "GET",
            each[1].paging is not None,
            abs(sum(p.required for p in each[1].parameters) - 1),
            each[1].path,
        ),
        default=None,
    )


def show_call(
    program: str,
    groups: Mapping[str, str],
    commands: Commands,
    resource: Resource,
    operation: Operation,
    *,
    whole: bool = False,
) -> Code:
    """A command from its first word to its last, with what it needs, or as a ``whole`` with what there is an example of."""
    named = build_words((each.name for each in list_sent(resource)), (), "call")
    given = build_call(
        commands.build(resource, operation), operation, commands.lowering, whole=whole
    )
    words = [program, groups[resource.name], named[operation.name], given]
    return plain_text(" ".join(word for word in words if word))
