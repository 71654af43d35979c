"""Keeping secrets out of sight: a wrapper that shows nothing, and a redactor for whatever is shown."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from typing import NoReturn, TypeVar, cast, final
from urllib.parse import quote, quote_plus, unquote_plus

T = TypeVar("T")
MASK = "***"
SHORT = 4
"""Secrets shorter than this are not looked for in texts, which they would shred; names still tell."""

TELLING = re.compile(
    r"auth|key|token|secret|cookie|passw|session|signature|credential", re.IGNORECASE
)
SECRET_PARAMETERS = frozenset(
    "accesskey accesstoken apikey authtoken clientsecret code idtoken passwd password refreshtoken "
    "secret sessionid sig signature token".split()
)
WHOLE = 8
"""Secrets shorter than this are looked for as words of their own: ``test`` is a key, ``latest`` is none."""

REMEMBERED = 64
"""How many secrets of earlier calls are still looked for."""

STRING = re.compile(r'"(?:[^"\\]|\\.)*(?:(")(\s*:)?|$)', re.DOTALL)
"""A string of JSON, which may be cut off; what follows it tells whether it is a name."""

ADDRESS = re.compile(r"https?://[^\s'\"<>]+")


@final
class Secret:
    """A text that is not shown by ``repr``, ``str``, formatting or pickling; :meth:`reveal` gives it."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """The secret itself."""
        return self._value

    def __repr__(self) -> str:
        return f"Secret({MASK!r})"

    def __str__(self) -> str:
        return MASK

    def __format__(self, spec: str) -> str:
        return format(MASK, spec)

    def __bool__(self) -> bool:
        return bool(self._value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and self._value == other._value

    def __hash__(self) -> int:
        return hash(self._value)

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret is not pickled; give it to the new process in another way")


def conceal(value: T) -> T:
    """A secret argument, wrapped: the caller's frame then shows it in no traceback.

    What is no text stays as it is. To the type checker the argument is what it was; whatever
    sends it takes it out of its wrapping.
    """
    return cast(T, Secret(value)) if isinstance(value, str) else value


@final
class Sealed:
    """Any value, kept from being shown in the locals of a traceback."""

    __slots__ = ("value",)

    def __init__(self, value: object) -> None:
        self.value = value

    def __repr__(self) -> str:
        return f"Sealed({MASK!r})"


def is_telling(name: str) -> bool:
    """Whether the name of a header says that its value is a secret."""
    return TELLING.search(name) is not None


def is_secret_parameter(name: str) -> bool:
    """Whether the name of a query parameter says so; narrower, because ``tokenId`` is no secret."""
    return name.lower().replace("_", "").replace("-", "") in SECRET_PARAMETERS


def spell_forms(value: str) -> set[str]:
    """The ways in which a value may be spelled inside an address or a JSON text."""
    escaped = value.encode("unicode_escape").decode("ascii")
    quoted = value.replace("\\", "\\\\").replace('"', '\\"')
    return {value, quote(value, safe=""), quote(value), quote_plus(value), escaped, quoted}


def spell_pattern(form: str) -> str:
    """What finds a secret in a text."""
    pattern = re.escape(form)
    return pattern if len(form) >= WHOLE else rf"(?<![^\W_]){pattern}(?![^\W_])"


@final
class Seen:
    """The secrets that a client and its copies have sent, the newest of them: any server may tell of any."""

    __slots__ = ("_values", "version")

    def __init__(self) -> None:
        self._values: dict[Secret, None] = {}
        self.version = 0

    def __repr__(self) -> str:
        return f"Seen({len(self._values)} secrets)"

    def add(self, values: Iterable[str]) -> None:
        """Remember secrets; beyond :data:`REMEMBERED` the oldest are forgotten."""
        for secret in map(Secret, values):
            if secret and secret not in self._values:
                self._values[secret] = None
                self.version += 1
        while len(self._values) > REMEMBERED:
            with suppress(StopIteration, KeyError, RuntimeError):  # another thread was at it too
                del self._values[next(iter(self._values))]

    @property
    def values(self) -> tuple[Secret, ...]:
        """What is remembered now."""
        return tuple(self._values)


class Redactor:
    """Takes known secret values, and the values of parameters with known names, out of texts."""

    def __init__(
        self,
        values: tuple[str, ...] = (),
        names: frozenset[str] = frozenset(),
        seen: Seen | None = None,
    ) -> None:
        self._values = tuple(Secret(value) for value in values if value)
        self._names = names
        self._seen = seen
        self._built: tuple[int, re.Pattern[str] | None] = (-1, None)

    def __repr__(self) -> str:
        return f"Redactor({len(self._values)} secrets)"

    def __reduce__(self) -> tuple[object, ...]:
        return Redactor, ((), self._names)

    @property
    def names(self) -> frozenset[str]:
        """Names, in lower case, of the headers and parameters that hold secrets."""
        return self._names

    def extended(self, values: tuple[str, ...]) -> Redactor:
        """One that knows more values."""
        known = tuple(secret.reveal() for secret in self._values)
        return Redactor((*known, *values), self._names, self._seen)

    @property
    def _pattern(self) -> re.Pattern[str] | None:
        version = self._seen.version if self._seen else 0
        if self._built[0] != version:
            self._built = (version, self._build_pattern())
        return self._built[1]

    def _build_pattern(self) -> re.Pattern[str] | None:
        forms: set[str] = set()
        for secret in (*self._values, *(self._seen.values if self._seen else ())):
            forms |= spell_forms(secret.reveal())
        # Longest first, so that no tail of a longer spelling is left over.
        ordered = sorted((form for form in forms if len(form) >= SHORT), key=len, reverse=True)
        return re.compile("|".join(map(spell_pattern, ordered))) if ordered else None

    def text(self, text: str) -> str:
        """The text without the secrets; addresses inside it are redacted by parameter names too."""
        if "://" in text:
            text = ADDRESS.sub(lambda match: self._address(match[0]), text)
        pattern = self._pattern
        return pattern.sub(MASK, text) if pattern else text

    def body(self, content: bytes) -> bytes:
        """A body without the secrets. In JSON only texts are masked: names and numbers stay, and it can still be parsed."""
        pattern = self._pattern
        if not pattern:
            return content
        text = content.decode("utf-8", "surrogateescape")
        if text.lstrip()[:1] in ("{", "[", '"'):
            text = STRING.sub(self._mask_string, text)
        else:
            text = pattern.sub(MASK, text)
        return text.encode("utf-8", "surrogateescape")

    def _mask_string(self, match: re.Match[str]) -> str:
        import json  # a package is imported without it

        found = match[0]
        pattern = self._pattern
        if match[2] or not pattern:
            return found
        with suppress(ValueError):  # as it reads, not as it is escaped
            cut = "" if match[1] else '"'
            plain = cast(str, json.loads(found + cut))
            masked = pattern.sub(MASK, plain)
            whole = json.dumps(masked, ensure_ascii=False)
            return found if masked == plain else whole.removesuffix(cut)
        return pattern.sub(MASK, found)

    def url(self, url: str) -> str:
        """An address without user information, fragment and the values of secret parameters."""
        url = self._address(url)
        pattern = self._pattern
        return pattern.sub(MASK, url) if pattern else url

    def header(self, name: str, value: str) -> str:
        """The value of a header, or the mask where its name tells that it is secret."""
        if name.lower() in self._names or is_telling(name):
            return MASK
        return self.text(value)

    def _address(self, url: str) -> str:
        url = url.partition("#")[0]
        head, mark, query = url.partition("?")
        scheme, separator, rest = head.partition("://")
        authority, slash, path = rest.partition("/")
        if "@" in authority:
            head = f"{scheme}{separator}{authority.rpartition('@')[2]}{slash}{path}"
        return f"{head}{mark}{self._query(query)}" if mark else head

    def _query(self, query: str) -> str:
        return "&".join(self._pair(pair) for pair in query.split("&"))

    def _pair(self, pair: str) -> str:
        name, equals, _ = pair.partition("=")
        plain = unquote_plus(name)
        secret = plain.lower() in self._names or is_secret_parameter(plain)
        return f"{name}={MASK}" if equals and secret else pair


NOTHING_KNOWN = Redactor()


CredentialValue = str | Secret | tuple[str, str]
CredentialSource = Callable[[], CredentialValue | Awaitable[CredentialValue | None] | None]
Credential = CredentialValue | CredentialSource
"""A key or token; a name and password; or a function, plain or async, that gives one of them for each attempt."""
