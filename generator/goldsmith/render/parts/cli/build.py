"""Builds the part: an index of all commands that is read at every start, and a file for each resource that is read when it is asked for."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from goldsmith.ir.model import Api, Json, Resource, SecurityScheme, list_credentials
from goldsmith.load.values import Object
from goldsmith.parts import PARTS
from goldsmith.render.package import one_line
from goldsmith.render.parts.built import Built, Subject
from goldsmith.render.parts.cli.commands import Commands, leave_out, list_sent
from goldsmith.render.parts.cli.names import COMMANDS, OPTIONS, build_words
from goldsmith.render.parts.cli.samples import build_readme
from goldsmith.render.prose import plain
from goldsmith.render.sentences import first_sentence, sentence
from goldsmith.render.servers import list_meanings

_WIDTH = 120


def build_cli(subject: Subject) -> Built:
    """The data of the command line, and what the README says of it."""
    api = subject.api
    words = name_variables(api)
    files = name_credentials(api)
    groups, commands = build_commands(subject)
    index: Object = {
        "title": one_line(api.title),
        "class": api.class_name,
        "program": find_program(subject),
        "environment": api.environment,
        "doc": first_sentence(api.doc),
        "advice": find_advice(subject),
        "servers": [_build_server(each.name, each.url) for each in api.servers],
        "variables": [_build_variable(api, name, words) for name in api.server_arguments],
        "credentials": [
            _build_credential(each, files[f"{each.argument}_file"])
            for each in list_credentials(api.schemes)
        ],
        "resources": [_build_group(each, groups[each.name], commands) for each in api.resources],
    }
    built = {"catalog.json": lay_out(index, 2)}
    for resource in api.resources:
        named = build_words((each.name for each in list_sent(resource)), (), "call")
        detail: Object = {
            named[each.name]: commands.build(resource, each) for each in list_sent(resource)
        }
        built[f"commands/{resource.name}.json"] = lay_out(detail, 3)
    return Built(files=built, readme=build_readme(subject, groups, commands))


def name_variables(api: Api) -> Mapping[str, str]:
    """The option of each variable of the servers."""
    return build_words(api.server_arguments.values(), OPTIONS, "server")


def name_credentials(api: Api) -> Mapping[str, str]:
    """The option of each file with a credential."""
    names = (f"{each.argument}_file" for each in list_credentials(api.schemes))
    return build_words(names, OPTIONS, "credential")


def build_commands(subject: Subject) -> tuple[Mapping[str, str], Commands]:
    """The word of each resource's group, and what builds their commands."""
    api = subject.api
    groups = build_words((each.name for each in api.resources), COMMANDS, "api")
    reserved = {*OPTIONS, *name_variables(api).values(), *name_credentials(api).values()}
    return groups, Commands(subject.lowering, groups, reserved)


def find_program(subject: Subject) -> str:
    """What the command is called: as the distribution is."""
    return subject.config.distribution or subject.config.package.replace(".", "-").replace("_", "-")


def find_advice(subject: Subject) -> str:
    """How to get the libraries of the command line: the extra of the distribution, or each of them where there is none."""
    if subject.config.include_package:
        return f"pip install '{find_program(subject)}[cli]'"
    (part,) = [part for part in PARTS if part.name == "cli"]
    names = (re.match(r"[\w-]+", each) for each in part.extras["cli"])
    return f"pip install {' '.join(found[0] for found in names if found)}"


def _build_server(name: str, url: str) -> Object:
    return leave_out({"name": name, "url": url})


def _build_variable(api: Api, name: str, words: Mapping[str, str]) -> Object:
    argument = api.server_arguments[name]
    meanings = list_meanings(api, name)
    choices = dict.fromkeys(choice for each in meanings for choice in each.choices)
    return leave_out(
        {
            "name": argument,
            "word": words[argument],
            "environment": f"{api.environment}_{argument.upper()}",
            "default": meanings[0].default,
            "choices": list(choices),
            "doc": sentence(next((each.doc for each in meanings if each.doc), "")),
        }
    )


def _build_credential(scheme: SecurityScheme, word: str) -> Object:
    """A credential: what it is, and by which option its file is named."""
    kind = "key"
    if scheme.type == "mutualTLS":
        kind = "certificate"
    elif scheme.type == "http" and scheme.wire_name.lower() == "basic":
        kind = "pair"
    elif scheme.token_url is not None:
        kind = "token"
    return leave_out(
        {
            "name": scheme.argument,
            "word": word,
            "kind": kind,
            "environment": scheme.environment,
            "doc": sentence(plain(scheme.doc)),
        }
    )


def _build_group(resource: Resource, word: str, commands: Commands) -> Object:
    doc = first_sentence(resource.doc) or f"The operations of {one_line(resource.wire_tag)}."
    named = build_words((each.name for each in list_sent(resource)), (), "call")
    rows: list[Json] = []
    for operation in list_sent(resource):
        said = commands.describe(operation)[0]
        row: list[Json] = [named[operation.name], said]
        rows.append([*row, True] if operation.deprecated else row)
    return {"word": word, "name": resource.name, "doc": doc, "commands": rows}


def lay_out(value: Json, depth: int, indent: str = "") -> str:
    """JSON whose outer levels have a line for each member, so that a change of the document is a change of lines."""
    flat = json.dumps(value, ensure_ascii=False)
    if (depth == 0 and len(flat) < _WIDTH) or not isinstance(value, dict | list) or not value:
        return flat if indent else f"{flat}\n"
    inner = f"{indent} "
    below = max(depth - 1, 0)
    is_worth = depth > 0 or any(isinstance(each, dict | list) for each in value)
    if not is_worth and isinstance(value, list):
        return flat
    end = "" if indent else "\n"
    if isinstance(value, list):
        members = ",\n".join(inner + lay_out(each, below, inner) for each in value)
        return f"[\n{members}\n{indent}]{end}"
    members = ",\n".join(
        f"{inner}{json.dumps(name, ensure_ascii=False)}: {lay_out(each, below, inner)}"
        for name, each in value.items()
    )
    return f"{{\n{members}\n{indent}}}{end}"
