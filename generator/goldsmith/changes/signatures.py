"""How symbols are shown: a signature in one line, much as the package has it."""

from __future__ import annotations

from goldsmith.surface.model import Argument, Credential, Field, Method, Model, Surface
from goldsmith.surface.types import show_type


def show_argument(argument: Argument) -> str:
    """``limit: int = ...`` for what may be left out."""
    text = f"{argument.name}: {show_type(argument.type)}"
    return text if argument.required else f"{text} = ..."


def show_method(method: Method) -> str:
    """The whole signature of a method."""
    path = [show_argument(each) for each in method.arguments if each.location == "path"]
    rest = [show_argument(each) for each in method.arguments if each.location != "path"]
    given = ", ".join([*path, *(["*", *rest] if rest else [])])
    return f"{method.symbol}({given}) -> {show_result(method)}"


def show_result(method: Method) -> str:
    """What a method gives."""
    result = show_type(method.result)
    if method.paging is not None:
        return f"Page[{show_type(method.paging.item_type)}, {result}]"
    return f"Stream[{result}]" if method.way == "stream" else result


def show_field(field: Field) -> str:
    """``name: str = None`` for what may be absent."""
    text = f"{field.name}: {show_type(field.type)}"
    return text if field.required else f"{text} = None"


def show_model(model: Model) -> str:
    """A class with its fields, or an alias with its type."""
    if model.alias is not None:
        return f"{model.name} = {show_type(model.alias)}"
    return f"class {model.name}({', '.join(map(show_field, model.fields))})"


def show_credential(credential: Credential) -> str:
    """The argument of the client, where it comes from and where it goes."""
    place = f"{credential.location} {credential.wire_name}".strip()
    return f"{credential.name} ({credential.type}, {place}, {credential.environment})"


def show_place(location: str, wire_name: str) -> str:
    """Where something is sent, the same however a header is spelled."""
    return f"{location} {wire_name.lower() if location == 'header' else wire_name}"


def list_places(surface: Surface) -> frozenset[str]:
    """Where a client sends its credentials."""
    places = {show_place(*each.split(" ", 1)) for c in surface.credentials for each in c.places}
    for each in surface.credentials:
        name = each.wire_name if each.type == "apiKey" else "Authorization"
        places.add(show_place(each.location, name))
    return frozenset(places)
