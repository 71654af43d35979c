"""The names that the generated modules use for themselves, and the names of what they define beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from keyword import iskeyword

from goldsmith.identifiers import class_name, pascal_case
from goldsmith.ir.pins import keep_names

CLIENT_ATTRIBUTES = frozenset(
    "aclose api base_url bool cached_property close closed float int map options request send str strict "
    "with_options".split()
)
"""What a client's own attributes and annotations are called: no resource may be."""

DEVICES = frozenset(
    "aux con nul prn".split()
    + [f"{device}{number}" for device in ("com", "lpt") for number in range(10)]
)
"""What no file may be called on Windows, and so no module of a resource."""

CLIENT_ARGUMENTS = frozenset(
    "api base_url credentials deadline headers http_client max_connections max_retries middleware proxy rate_limit self server servers strict "
    "timeout transport user_agent".split()
)
"""What a client's own arguments are called: no credential may be."""

_CLIENT_NAMES = frozenset(
    "API APIConnectionError APIResponse APIStatusError APIStreamError APITimeoutError ArgumentError AsyncAPIResponse AsyncHTTPClient "
    "AsyncHandler AsyncMiddleware HTTPResponse Handler Request Secret "
    "AsyncPage AsyncPager AsyncTransport BadRequestError BaseAsyncClient BaseClient Call ClosedError "
    "ConflictError Credential DEFAULT_CONNECTIONS DEFAULT_DEADLINE DEFAULT_RETRIES DEFAULT_TIMEOUT ForbiddenError GivenHeaders HTTPClient INTERFACE "
    "Mapping Middleware NotFoundError NotModifiedError OMIT Omit Options Page PaymentRequiredError RateLimit RateLimitError "
    "ResponseDecodingError ResponseValidationError STATUS_ERRORS SecurityScheme Sequence ServerError ServerSentEvent TYPE_CHECKING Timeout Transport "
    "UnauthorizedError UnprocessableEntityError".split()
)

_RESOURCE_NAMES = frozenset(
    "Any AsyncPager AsyncResource AsyncStream Body BodyField BodyPart Call Calls Decimal FileContent FilePart Literal Mapping "
    "OMIT Omit Operation Options Page Paging Parameter Resource Response Rows Sequence Stream TYPE_CHECKING UUID".split()
)


def name_client(package: str, earlier: str = "") -> str:
    """The class of the client: called like its package, unless the package exports something of that name, or did ``earlier``."""
    name = class_name(package)
    if earlier == f"{name}Client":
        return earlier
    forms = {name, f"Async{name}", f"{name}Error"}
    return f"{name}Client" if forms & (_CLIENT_NAMES | _RESOURCE_NAMES) else name


_NO_PINS: Mapping[str, str] = {}


def name_resource_classes(
    names: Iterable[str], client: str, pins: Mapping[str, str] = _NO_PINS
) -> dict[str, str]:
    """The class of each resource by the resource's name; apart from each other, from the client and from what is imported.

    None looks like the companion of another's, so that a new resource takes no class away from an older one. ``pins`` has the
    classes of earlier.
    """
    taken = {client, f"Async{client}", *_CLIENT_NAMES, *_RESOURCE_NAMES}
    usable = {name: pin for name, pin in pins.items() if f"Async{pin}" not in taken}
    result = keep_names(usable, taken)
    taken |= {form for each in result.values() for form in (each, f"Async{each}")}
    for name in sorted(set(names) - result.keys()):
        candidate = pascal_case(name, "Resource").rstrip("_")
        is_like_another = candidate.startswith("Async") or candidate.endswith("Calls")
        if is_like_another or iskeyword(candidate) or {candidate, f"Async{candidate}"} & taken:
            candidate = f"{candidate}Resource"
        while {candidate, f"Async{candidate}"} & taken:
            candidate += "_"
        taken |= {candidate, f"Async{candidate}"}
        result[name] = candidate
    return result


def reserved_constants(resource_class: str) -> frozenset[str]:
    """What the constants of a resource's module must not be called."""
    forms = {resource_class, f"Async{resource_class}", f"{resource_class}Calls"}
    return _RESOURCE_NAMES | forms
