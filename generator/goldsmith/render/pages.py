"""Says in words how the pages of an operation follow each other."""

from __future__ import annotations

from goldsmith.ir.model import Paging


def describe_paging(paging: Paging) -> str:
    """One sentence for the docstring of a method whose paging nobody declared."""
    return f"Pages: {_describe(paging)}, as goldsmith gathers from names and types; the document declares none."


def _describe(paging: Paging) -> str:
    asks = f"``{paging.request}`` asks for the next"
    match paging.scheme:
        case "cursor":
            return f"{asks} with ``{paging.cursor}`` of the answer"
        case "offset":
            return f"{asks} with the number of items before it"
        case "page":
            return f"{asks} with its number"
        case "link" if paging.next is None:
            return "the header ``Link`` leads to the next"
        case "link":
            return f"``{paging.next}`` of the answer leads to the next"
        case "link-token":
            return f"{asks} with ``{paging.token}`` of the address ``{paging.next}``"
        case "last-item":
            return f"{asks} with ``{paging.key}`` of the last item"
