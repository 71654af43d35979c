"""The page of a resource: its methods, each with what it takes, gives and raises, and examples that run."""

from __future__ import annotations

from functools import partial

from goldsmith.ir.failures import find_class
from goldsmith.ir.model import Operation, Resource
from goldsmith.render.code import Code, identifier, plain_text
from goldsmith.render.lower import Lowering
from goldsmith.render.package import one_line
from goldsmith.render.pages import describe_paging
from goldsmith.render.prose import plain
from goldsmith.render.reference.examples import Examples, fold, show_call
from goldsmith.render.reference.links import Links, find_resource_page
from goldsmith.render.reference.prose import show_cell, show_prose
from goldsmith.render.reference.views import Entry, MethodPart, ResourcePage
from goldsmith.render.sentences import first_sentence, says_nothing, sentence
from goldsmith.render.signatures import build_parameters, build_result, build_ways


def build_resource_page(resource: Resource, lowering: Lowering, links: Links) -> ResourcePage:
    """The view of ``resources/<resource>.md``."""
    page = find_resource_page(resource.name)
    doc = plain(resource.doc) or f"The operations of {one_line(resource.wire_tag)}."
    sent = sorted(resource.sent, key=lambda each: each.name)
    methods = _Methods(resource, lowering, links, page)
    return ResourcePage(
        path=Code(page),
        attribute=identifier(resource.name),
        class_name=identifier(resource.class_name),
        async_class_name=identifier(f"Async{resource.class_name}"),
        title=show_cell(one_line(resource.wire_tag) or resource.name),
        line=show_cell(first_sentence(doc)),
        doc=show_prose(doc),
        methods=tuple(methods.build(each) for each in sent),
    )


class _Methods:
    """Builds the parts of one page."""

    def __init__(self, resource: Resource, lowering: Lowering, links: Links, page: str) -> None:
        self.resource = resource
        self.lowering = lowering
        self.links = links
        self.page = page
        self.examples = Examples(lowering.annotations, lowering.samples.names)

    def build(self, operation: Operation) -> MethodPart:
        """All that is said of a method."""
        docs, annotations = self.lowering.docs, self.lowering.annotations
        result = build_result(operation, annotations)
        returns, _, _ = build_ways(operation, result, annotations)
        first, *rest = docs.opening(operation)
        symbol = f"{self.resource.name}.{operation.name}"
        given = ", ".join(build_parameters(operation, annotations))
        least, most = self.examples.call(operation), self.examples.call(operation, whole=True)
        show = partial(show_call, self.resource.name, operation)
        has_more = most != least
        return MethodPart(
            name=identifier(operation.name),
            symbol=plain_text(symbol),
            signature=show_signature(operation.name, given, returns),
            line=show_cell(first),
            doc=show_prose("\n\n".join(each for each in (first, *rest) if each)),
            operation=plain_text(f"{operation.method} {operation.path}"),
            arguments=tuple(self.entries(operation)),
            result=self.links.link_type(returns, self.page),
            returned=show_cell(docs.returned(operation)),
            errors=tuple(self.errors(operation)),
            example=show(least, is_async=False),
            async_example=show(least, is_async=True),
            fuller=show(most, is_async=False) if has_more else None,
            notes=tuple(map(show_cell, self.notes(operation))),
            is_deprecated=operation.deprecated,
        )

    def entries(self, operation: Operation) -> list[Entry]:
        """A row for each argument, in the order of the signature."""
        told = dict(line.split(": ", 1) for line in self.lowering.docs.argument_lines(operation))
        entries: list[Entry] = []
        for part in build_parameters(operation, self.lowering.annotations):
            if part == "*":
                continue
            name, _, rest = part.partition(": ")
            annotation, has_default, _ = rest.partition(" = ")
            entries.append(
                Entry(
                    name=identifier(name),
                    type=self.links.link_type(annotation.removesuffix(" | Omit"), self.page),
                    need=Code("" if has_default else "required"),
                    doc=show_cell(told.get(name, "")),
                )
            )
        return entries

    def errors(self, operation: Operation) -> list[Entry]:
        """A row for each status that the document declares."""
        entries: list[Entry] = []
        for failure in operation.failures:
            said = sentence(plain(failure.doc)) if not says_nothing(failure.doc) else ""
            known = failure.type is not None
            given = self.lowering.annotations.given(failure.type) if known else "None"
            entries.append(
                Entry(
                    name=identifier(find_class(failure.status)),
                    type=self.links.link_type(given, self.page) if known else Code(""),
                    need=plain_text(failure.status.lower()),
                    doc=show_cell(said),
                )
            )
        return entries

    def notes(self, operation: Operation) -> list[str]:
        """What else there is to know: credentials, scopes, pages, the key that makes it safe to repeat."""
        schemes = {scheme.id: scheme.argument for scheme in self.lowering.api.schemes}
        ways = [
            " and ".join(f"`{schemes[each]}`" for each in together) or "no credential"
            for together in operation.security
        ]
        notes = [f"Credentials: {', or '.join(dict.fromkeys(ways))}."] if ways else []
        if operation.scopes:
            notes.append(f"Scopes: {', '.join(f'`{each}`' for each in operation.scopes)}.")
        if operation.paging is not None and operation.paging.inferred:
            notes.append(describe_paging(operation.paging))
        if operation.idempotency_key:
            notes.append(
                f"Safe to repeat: each call has a key of its own (`{operation.idempotency_key}`)."
            )
        return notes


def show_signature(name: str, given: str, returns: str) -> Code:
    """A signature, an argument a line where it is long."""
    text = fold(f"def {identifier(name)}({given}) -> {returns}: ...")
    return Code(text.removesuffix(" ..."))
