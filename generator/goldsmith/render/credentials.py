"""Says how a credential is found that no document declares."""

from __future__ import annotations

from goldsmith.ir.model import Operation, SecurityScheme


def describe_credentials(operation: Operation, schemes: tuple[SecurityScheme, ...]) -> str:
    """A sentence on each credential that a method sends although the document calls it a parameter."""
    asked = {name for together in operation.security for name in together}
    found = [scheme for scheme in schemes if scheme.inferred and scheme.id in asked]
    return " ".join(
        f"Credential: {_show_place(scheme)} is the client's ``{scheme.argument}``, as goldsmith gathers from its name; "
        "the document declares none."
        for scheme in found
    )


def _show_place(scheme: SecurityScheme) -> str:
    name = scheme.wire_name if scheme.type == "apiKey" else "Authorization"
    place = {"query": "``{}`` in the query", "cookie": "the cookie ``{}``"}
    return place.get(scheme.location, "the header ``{}``").format(name)
