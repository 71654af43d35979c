"""Lowers the intermediate representation to views: from here on everything is code."""

from __future__ import annotations

from goldsmith.config import Config
from goldsmith.ir.model import Api, Operation, Resource, SecurityScheme, list_credentials
from goldsmith.render.annotations import Annotations
from goldsmith.render.code import Code, arguments, comment, docstring, identifier, literal
from goldsmith.render.constants import build_fields
from goldsmith.render.docs import Docs
from goldsmith.render.overloads import build_binding, build_overloads
from goldsmith.render.package import build_package_view, one_line, package_version
from goldsmith.render.prose import plain
from goldsmith.render.samples import Samples
from goldsmith.render.sentences import first_sentence
from goldsmith.render.servers import (
    build_server,
    build_variables,
    describe_arguments,
    find_choice,
    list_own_servers,
    list_words,
)
from goldsmith.render.signatures import (
    build_parameters,
    build_result,
    build_ways,
    list_arguments,
    list_secrets,
)
from goldsmith.render.views import (
    ClientView,
    OperationView,
    PackageView,
    ResourceLink,
    ResourceView,
    SchemeView,
)


class Lowering:
    """Builds the views of one API."""

    def __init__(self, api: Api, config: Config) -> None:
        self.api = api
        self.config = config
        self.annotations = Annotations(api)
        self.fetches = any(scheme.token_url for scheme in api.schemes)
        self.samples = Samples(
            self.annotations, {model.wire_name: model.name for model in api.models}
        )
        self.docs = Docs(api, self.annotations, self.samples)
        self._resources: dict[str, ResourceView] = {}

    def client(self) -> ClientView:
        """The view of ``client.py``."""
        api = self.api
        name = api.class_name
        variables = build_variables(api)
        return ClientView(
            module_doc=docstring(f"The clients of the {one_line(api.title)}.", 0),
            class_doc=docstring(self.client_doc(is_async=False)),
            async_class_doc=docstring(self.client_doc(is_async=True)),
            class_name=identifier(name),
            async_class_name=identifier(f"Async{name}"),
            title=literal(one_line(api.title)),
            package=literal(api.package),
            version=literal(package_version(api, self.config)),
            environment=literal(api.environment),
            servers=tuple(build_server(server, api) for server in api.servers),
            has_choice=len(api.servers) > 1,
            has_own_servers=bool(list_own_servers(api)),
            server_type=find_choice(api),
            variables=variables,
            words=list_words(api),
            has_literals=len(api.servers) > 1 or any(v.type != "str" for v in variables),
            has_credentials=bool(api.schemes),
            has_certificates=any(s.type == "mutualTLS" for s in api.schemes),
            schemes=tuple(_scheme(scheme) for scheme in api.schemes),
            credentials=tuple(_scheme(scheme) for scheme in list_credentials(api.schemes)),
            resources=tuple(self.link(resource) for resource in api.resources),
        )

    def client_doc(self, *, is_async: bool) -> str:
        """What a client is, and its arguments in the order of its signature."""
        title, word = one_line(self.api.title), "async with" if is_async else "with"
        opening = f"Calls the {title}{', asynchronously' * is_async}."
        use = f"{'Tasks' if is_async else 'Threads'} may share a client. Use it in a ``{word}`` block, or close it."
        aiohttp = '; ``"aiohttp"`` is for very many calls' * is_async
        lines = [
            f"    {scheme.argument}: {' '.join(plain(scheme.doc).split()) or 'A credential.'}"
            f" Left out, it is read from ``{scheme.environment}``."
            for scheme in list_credentials(self.api.schemes)
        ]
        server = self.api.servers[0].url if self.api.servers else "none: it must be given"
        lines += [
            *describe_arguments(self.api),
            f"    base_url: Where the API is; ``{self.api.environment}_BASE_URL`` if left out, else {server}.",
            "    timeout: Seconds for each step of an attempt, or a ``Timeout``.",
            "    deadline: Seconds for a whole call, its repetitions included.",
            "    max_retries: How often a call that may be repeated is repeated.",
            "    max_connections: How many there are at a time, at most; further calls wait for one to be free.",
            "    strict: Whether an answer that does not fit its type raises.",
            "    rate_limit: Requests a second, at most; or a ``RateLimit``.",
            "    headers: Headers of every request; they take the place of the client's own, and ``None`` sends none.",
            "    user_agent: Put before the package's own.",
            "    proxy: The address of a proxy; left out, the environment says.",
            "    middleware: Functions around each attempt, the outermost first.",
            "    http_client: An HTTP client of your own; it is not closed with this one, and keeps its timeouts where none are given here.",
            f"    transport: How the client's own HTTP client reaches the network{aiohttp}.",
        ]
        return "\n".join([opening, "", use, "", "Args:", *lines])

    def link(self, resource: Resource) -> ResourceLink:
        doc = first_sentence(resource.doc) or f"The operations of {one_line(resource.wire_tag)}."
        return ResourceLink(
            name=identifier(resource.name),
            module=identifier(resource.name),
            imported=Code(", ".join(sorted([resource.class_name, f"Async{resource.class_name}"]))),
            class_name=identifier(resource.class_name),
            async_class_name=identifier(f"Async{resource.class_name}"),
            doc=docstring(doc, 8),
        )

    def resource(self, resource: Resource) -> ResourceView:
        """The view of a module of ``resources/``; its imports are found once it is rendered. It is made once."""
        known = self._resources.get(resource.name)
        if known is None:
            known = self._resources[resource.name] = self._lower(resource)
        return known

    def _lower(self, resource: Resource) -> ResourceView:
        doc = plain(resource.doc) or f"The operations of {one_line(resource.wire_tag)}."
        name = resource.class_name
        self.annotations.used.clear()
        sent = sorted(resource.sent, key=lambda each: each.name)
        annotations = self.annotations.beside(each.name for each in sent)
        operations = tuple(self.operation(resource, each, annotations) for each in sent)
        concealing = (
            {"conceal"} if any(operation.secrets for operation in operations) else set[str]()
        )
        marking = {"_deprecated"} if any(each.deprecation for each in operations) else set[str]()
        if any(each.overloads for each in operations):
            marking.add("_overload")
        return ResourceView(
            doc=docstring(f"{one_line(resource.wire_tag)}: {doc}", 0),
            class_doc=docstring(doc),
            async_class_doc=docstring(doc),
            calls_doc=docstring(f"Builds the calls of :class:`{name}`, not yet sent."),
            name=identifier(resource.name),
            class_name=identifier(name),
            async_class_name=identifier(f"Async{name}"),
            calls_class_name=identifier(f"{name}Calls"),
            operations=operations,
            type_names=tuple(
                Code(each) for each in sorted(self.annotations.used | concealing | marking)
            ),
        )

    def operation(
        self, resource: Resource, operation: Operation, annotations: Annotations
    ) -> OperationView:
        result = build_result(operation, annotations)
        returns, async_returns, verb = build_ways(operation, result, annotations)
        given = build_parameters(operation, annotations)
        names = list_arguments(operation)
        positional = {p.name for p in operation.parameters if p.location == "path"}
        taken = (
            "{"
            + ", ".join(f"{literal(n)}: {identifier(n)}" for n in names if n != "content_type")
            + "}"
        )
        forwarded = [
            identifier(n) if n in positional else f"{identifier(n)}={identifier(n)}" for n in names
        ]
        options = "options: Options | None = None"
        has_star = any(part == "*" for part in given)
        call = Code(next(n for n in ("call", "call_", "call__") if n not in names))
        built = arguments(
            operation.constant,
            taken if taken != "{}" or "content_type" in names else None,
            "content_type" if "content_type" in names else None,
        )
        return OperationView(
            constant=identifier(operation.constant),
            name=identifier(operation.name),
            fields=build_fields(operation, self.annotations, fetches=self.fetches),
            comment=comment(f"{operation.method} {operation.path}"),
            calls_signature=arguments("self", *given),
            signature=arguments("self", *given, None if has_star else "*", options),
            call_type=result,
            call_arguments=built,
            secrets=tuple(identifier(name) for name in list_secrets(operation)),
            overloads=tuple(
                arguments("self", *each, options)
                for each in build_overloads(operation, annotations)
            ),
            calls_overloads=tuple(
                arguments("self", *each) for each in build_overloads(operation, annotations)
            ),
            binding=build_binding(operation, call, built, result, Code(", ".join(forwarded))),
            call=call,
            calls_doc=self.docs.call(resource, operation),
            doc=self.docs.method(resource, operation, returns, is_async=False),
            async_doc=self.docs.method(resource, operation, async_returns, is_async=True),
            returns=returns,
            async_returns=async_returns,
            verb=verb,
            is_awaited=verb == "_execute",
            deprecation=_build_deprecation(resource, operation),
        )

    def package(self) -> PackageView:
        """The view of ``pyproject.toml`` and ``README.md``."""
        return build_package_view(self.api, self.config, self.samples)


def _scheme(scheme: SecurityScheme) -> SchemeView:
    construction = arguments(
        f"id={literal(scheme.id)}",
        f"type={literal(scheme.type)}",
        f"argument={literal(scheme.argument)}",
        f"environment={literal(scheme.environment)}",
        f"name={literal(scheme.wire_name)}" if scheme.wire_name else None,
        f"location={literal(scheme.location)}" if scheme.location != "header" else None,
        f"token_url={literal(scheme.token_url)}" if scheme.token_url else None,
        f"flow={literal(scheme.flow)}" if scheme.flow == "password" else None,
    )
    return SchemeView(
        id=literal(scheme.id),
        argument=identifier(scheme.argument),
        construction=Code(f"SecurityScheme({construction})"),
        kind=Code("Certificate" if scheme.type == "mutualTLS" else "Credential"),
    )


def _build_deprecation(resource: Resource, operation: Operation) -> Code | None:
    """What tools say of a method that the document calls deprecated."""
    if not operation.deprecated:
        return None
    return literal(f"{resource.name}.{operation.name} is deprecated by the API")
