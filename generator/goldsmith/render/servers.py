"""The servers of an API as the client's keywords, and as data."""

from __future__ import annotations

from goldsmith.ir.model import Api, Server, ServerVariable
from goldsmith.render.code import Code, arguments, identifier, literal, plain_text, tuple_of
from goldsmith.render.views import ServerRow, VariableRow, VariableView


def build_server(server: Server, api: Api) -> Code:
    """A server as the runtime takes it: its address alone where there is nothing to choose."""
    if len(api.servers) == 1 and not server.variables:
        return literal(server.url)
    variables = [_build_variable(each, api) for each in server.variables]
    given = arguments(
        literal(server.template),
        literal(server.name) if len(api.servers) > 1 else '""' if variables else None,
        str(tuple_of(variables)) if variables else None,
    )
    return Code(f"Server({given})")


def _build_variable(variable: ServerVariable, api: Api) -> Code:
    given = arguments(
        literal(variable.wire_name),
        literal(api.server_arguments[variable.wire_name]),
        literal(variable.default),
        literal(variable.choices) if variable.choices else None,
    )
    return Code(f"ServerVariable({given})")


def build_variables(api: Api) -> tuple[VariableView, ...]:
    """The client's keywords for the slots of all servers."""
    return tuple(
        VariableView(
            key=literal(argument),
            argument=identifier(argument),
            type=_type(list_meanings(api, name)),
        )
        for name, argument in api.server_arguments.items()
    )


def list_meanings(api: Api, name: str) -> list[ServerVariable]:
    """What the servers say of a variable: each may say something else."""
    return [v for server in api.servers for v in server.variables if v.wire_name == name]


def _type(meanings: list[ServerVariable]) -> Code:
    if not all(each.choices for each in meanings):
        return Code("str")
    choices = dict.fromkeys(choice for each in meanings for choice in each.choices)
    return Code(f"Literal[{', '.join(literal(choice) for choice in choices)}]")


def find_choice(api: Api) -> Code:
    """The type of the names to choose a server by."""
    return Code(f"Literal[{', '.join(literal(server.name) for server in api.servers)}]")


def list_words(api: Api) -> Code:
    """What of the runtime's words the data of the client are made of."""
    has_slots = bool(api.server_arguments)
    names = {
        "API": True,
        "SecurityScheme": bool(api.schemes),
        "Server": len(api.servers) > 1 or has_slots,
        "ServerVariable": has_slots,
    }
    return Code(", ".join(name for name, is_used in names.items() if is_used))


def build_server_rows(api: Api) -> tuple[ServerRow, ...]:
    """The table of the README; nothing where there is nothing to choose."""
    if len(api.servers) < 2:
        return ()
    return tuple(
        ServerRow(
            name=plain_text(server.name), url=plain_text(server.template), doc=_cell(server.doc)
        )
        for server in api.servers
    )


def build_variable_rows(api: Api) -> tuple[VariableRow, ...]:
    """The table of the README for the slots of addresses."""
    rows: list[VariableRow] = []
    for name, argument in api.server_arguments.items():
        meanings = list_meanings(api, name)
        choices = dict.fromkeys(choice for each in meanings for choice in each.choices)
        rows.append(
            VariableRow(
                argument=plain_text(argument),
                environment=plain_text(f"{api.environment}_{argument.upper()}"),
                default=plain_text(meanings[0].default),
                choices=plain_text(", ".join(choices) or "any"),
                doc=_cell(next((each.doc for each in meanings if each.doc), "")),
            )
        )
    return tuple(rows)


def list_own_servers(api: Api) -> list[str]:
    """The addresses that operations have of their own."""
    operations = (each for resource in api.resources for each in resource.operations)
    return sorted({each.server for each in operations if each.server and "://" in each.server})


def describe_arguments(api: Api) -> list[str]:
    """The lines of the client's docstring."""
    lines: list[str] = []
    if len(api.servers) > 1:
        names = ", ".join(f"``{server.name}``" for server in api.servers)
        lines.append(f"    server: Which of the API's servers: {names}; the first if left out.")
    if own := list_own_servers(api):
        named = ", ".join(f"``{server}``" for server in own)
        lines.append(
            f"    servers: Other addresses, by those that some operations have of their own: {named}."
        )
    for name, argument in api.server_arguments.items():
        meanings = list_meanings(api, name)
        said = " ".join(next((each.doc for each in meanings if each.doc), "").split())
        said = f"{said.rstrip('.')}. " if said else "A part of the server's address. "
        lines.append(f"    {argument}: {said}``{meanings[0].default}`` if left out.")
    return lines


def _cell(text: str) -> Code:
    return plain_text(" ".join(text.split()).replace("|", "\\|"))
