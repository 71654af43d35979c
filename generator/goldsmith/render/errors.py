"""The errors of a package: a class for each usual status, whose body has the types that the document declares for it."""

from __future__ import annotations

import ast
from collections.abc import Mapping

from goldsmith.assets import read_text
from goldsmith.ir.failures import STATUSES, list_failures
from goldsmith.ir.model import Api, Response
from goldsmith.render.annotations import Annotations, build_union
from goldsmith.render.code import Code, arguments, docstring, identifier
from goldsmith.render.environment import render_template
from goldsmith.render.imports import build_imports
from goldsmith.render.views import ErrorsView, ErrorView

PLAIN_ERRORS = (
    "APIConnectionError",
    "APIStreamError",
    "APITimeoutError",
    "ArgumentError",
    "ClosedError",
    "ResponseDecodingError",
    "ResponseValidationError",
)
"""What goes wrong apart from an answer of the API: of no types of the document."""

_DOCS = {
    "APIStatusError": "The server answered with a status that is no success.",
    "NotModifiedError": "304: what the caller has is current; the answer to a conditional request, and no failure of it.",
    "BadRequestError": "400: the request does not fit what the API takes.",
    "UnauthorizedError": "401: no credential, a bad one, or one that has expired.",
    "PaymentRequiredError": "402: the account's credits are used up.",
    "ForbiddenError": "403: the credential does not allow this.",
    "NotFoundError": "404: there is no such thing, or not yet.",
    "ConflictError": "409: the request contradicts the present state.",
    "UnprocessableEntityError": "422: the request is well formed, but what it says is refused.",
    "RateLimitError": "429: too many requests; ``retry_after`` says for how many seconds to wait, where the server does.",
    "ServerError": "5xx: the server failed. The request may have had its effect all the same.",
}
"""What each class of a status says of itself."""

ERRORS = (*PLAIN_ERRORS, *(name for name, _ in STATUSES))


def describe_errors() -> Mapping[str, str]:
    """What each class says of itself, in a line."""
    classes = [
        node
        for node in ast.parse(read_text("runtime/errors.py")).body
        if isinstance(node, ast.ClassDef)
    ]
    return {node.name: (ast.get_docstring(node) or "").partition("\n")[0] for node in classes}


def render_errors(api: Api, annotations: Annotations) -> str:
    """The text of ``errors.py``."""
    annotations.used.clear()
    bodies = {status: _build_body(api, status, annotations) for _, status in STATUSES}
    rest = None if bodies[""] is None else Code("Any")  # or it would be what the base class says
    classes = tuple(
        ErrorView(
            name=identifier(name),
            bases=arguments("APIStatusError" if status else None, f"runtime.{name}"),
            doc=docstring(_DOCS[name]),
            body=bodies[status] or rest,
        )
        for name, status in STATUSES
    )
    root = f"{api.class_name}Error"
    view = ErrorsView(
        doc=docstring(f"What calls raise; ``{root}`` is the root of them all.", 0),
        root=identifier(root),
        plain=tuple(identifier(name) for name in PLAIN_ERRORS),
        classes=classes,
        names=tuple(identifier(name) for name in sorted((*ERRORS, root))),
    )
    body = render_template("client/errors_body.py.j2", view)
    lines = build_imports(body, annotations.used)
    head = ErrorsView(
        doc=view.doc,
        root=view.root,
        plain=view.plain,
        classes=view.classes,
        names=view.names,
        imports=tuple(line for line in lines if line and not line.startswith("from .")),
        typing_imports=tuple(
            Code(line.replace("from ..", "from .", 1))
            for line in lines
            if line.startswith("from .")
        ),
    )
    return render_template("client/errors.py.j2", head) + body


def _build_body(api: Api, status: str, annotations: Annotations) -> Code | None:
    """The union of what the document declares for a status; ``None`` where that is nothing, or anything.

    An answer that is declared without content says nothing of the body either: servers send one all the same.
    """
    texts = sorted({_annotate(each, annotations) for each in list_failures(api, status)})
    union = build_union(Code(text) for text in texts) if texts else None
    return None if union in ("Any", "None") else union


def _annotate(response: Response, annotations: Annotations) -> Code:
    match response.decoding:
        case "empty":
            return Code("None")
        case "text":
            return Code("str")
        case "bytes":
            return Code("bytes")
        case "json":
            return Code("Any") if response.type is None else annotations.given(response.type)
        case _:
            return Code("Any")
